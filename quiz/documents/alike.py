"""Words as documents' titles and names are compared.

What must stay true: what differs in case, marks or blanks alone is the same.
"""

from __future__ import annotations

import re

MARKS = re.compile(r"[\W_]+")


def folded(words: str) -> str:
    """Words for comparing titles within a document."""
    low = words.casefold().replace("ё", "е")
    return " ".join(low.split()) if low.replace(" ", "").isalnum() else MARKS.sub(" ", low).strip()
