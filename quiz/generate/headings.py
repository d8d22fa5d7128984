"""What a template may be for: the headings of a file of templates, and what stands behind `ask`.

A heading is a relation, or a kind of question that has none of its own. Each `ask` has a Form: the
direction its patterns are kept under, the slots they may have, and those they must have. What must
stay true: a form is made from a relation's own words, so that a new relation needs no line here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quiz.facts.base import Relation

CAME_FIRST = "came first"
CLOZE = "cloze"
TRUE_OR_FALSE = "true or false"
ORDER = "order"
ODD_ONE_OUT = "odd one out"
CONNECTION = "connection"
CAST_CALL = "cast call"
SEVERAL_FACTS = "several facts"

STATEMENT, CLUE, LINK, ODD = "statement", "clue", "link", "odd"
FIRST = "first"
TRUTHS = ("true", "false")


@dataclass(frozen=True, slots=True)
class Form:
    """What a template of one heading and `ask` may and must mention, and its direction."""

    direction: str
    allowed: frozenset[str] = frozenset()
    needed: frozenset[str] = frozenset()


OF_KINDS: Mapping[str, Mapping[str, Form]] = {
    CAME_FIRST: {"film": Form(FIRST)},
    CLOZE: {"value": Form("forward", frozenset({"film", "sentence"}), frozenset({"film", "sentence"}))},
    TRUE_OR_FALSE: {truth: Form(truth) for truth in TRUTHS},
    ORDER: {"film": Form(ORDER)},
    CAST_CALL: {"film": Form(CAST_CALL, frozenset({"clues"}), frozenset({"clues"}))},
    SEVERAL_FACTS: {"film": Form(SEVERAL_FACTS, frozenset({"clues"}), frozenset({"clues"}))},
}
"""The forms of the kinds that are no relation's own."""


def forms(heading: str, relations: Mapping[str, Relation]) -> Mapping[str, Form]:
    """The forms of a heading by what may stand behind `ask`; none for an unknown heading."""
    if heading in OF_KINDS:
        return OF_KINDS[heading]
    return _of(relations[heading]) if heading in relations else {}


def _of(relation: Relation) -> Mapping[str, Form]:
    part = {relation.with_} - {""}
    found = {
        "value": Form("forward", frozenset({"film", *part}), frozenset({"film"})),
        "film": Form("inverse", frozenset({"value", *part}), frozenset({"value"})),
        STATEMENT: Form(STATEMENT, frozenset({"film", "value", *part}), frozenset({"film", "value"})),
        CLUE: Form(CLUE, frozenset({"value", *part}), frozenset({"value"})),
    }
    if relation.value != "year":  # films are shown with theirs, which would say it all
        found[CONNECTION] = Form(CONNECTION, frozenset({"film"}), frozenset({"film"}))
        found[LINK] = Form(LINK, frozenset({"value"}), frozenset({"value"}))
        found[ODD] = Form(ODD_ONE_OUT)
    for name in part:
        found[name] = Form(name, frozenset({"film", "value"}), frozenset({"film", "value"}))
    return found
