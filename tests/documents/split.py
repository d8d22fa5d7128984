"""Parts the labelled documents into two halves by site: rules are written on the first, judged on both.

What must stay true: the halves depend on the meta files alone, and all pages of one site (and of
sites that one owner fills by one template, their `group`) lie in the same half. The sites are
ordered by language, genre and the hash of their name and taken in turn, so that both halves hold
every kind of document there are two of.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

DOCUMENTS = Path(__file__).resolve().parents[2].parent / "shared" / "documents"
FIRST, SECOND = 0, 1


def metas(folder: Path = DOCUMENTS) -> list[dict[str, Any]]:
    """What the meta files say, in the order of their names; nothing where there is no such folder."""
    return [json.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.meta.json"))]


def halves(found: list[dict[str, Any]]) -> dict[str, int]:
    """The half of each document, by its id."""
    sites: dict[str, dict[str, Any]] = {}
    for meta in found:
        sites.setdefault(meta["group"], meta)
    order = sorted(
        sites, key=lambda site: (sites[site]["language"], sites[site]["genre"], sha256(site.encode()).hexdigest())
    )
    half = {site: place % 2 for place, site in enumerate(order)}
    return {meta["id"]: half[meta["group"]] for meta in found}
