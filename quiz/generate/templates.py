"""How facts are asked: patterns by language, relation and direction, read from YAML.

A file holds one language and is named after it (`en.yaml`). Its top keys are headings: relations,
and kinds that have no relation of their own. What must stay true: a template that is kept has only
slots that its question can fill, and every slot without which the question would not be clear.
"""

from __future__ import annotations

import string
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from quiz import pace
from quiz.facts.base import Relation
from quiz.facts.fields import fields, is_language, many, nearest, table, words
from quiz.facts.files import contents
from quiz.facts.nodes import Complaints, Node, Table, load
from quiz.generate.headings import CAME_FIRST, CLOZE, OF_KINDS, Form, forms
from quiz.generate.lint import stem_words
from quiz.question import Problem

__all__ = ["CAME_FIRST", "CLOZE", "Template", "Templates", "fill", "gaps", "read", "slots", "template"]

STOPS = {".": ".!?…", "?": "?"}
"""What ends a sentence as well, by the mark that would be put behind it."""


@dataclass(frozen=True, slots=True)
class Template:
    """A named pattern. `several` stands in for `one` when the film has more than one value."""

    name: str
    language: str
    relation: str
    direction: str
    one: str
    several: str
    slots: frozenset[str]
    words: frozenset[str]


def template(name: str, language: str, relation: str, direction: str, one: str, several: str = "") -> Template:
    """A template with the slots of either form and the roots of its own words; `several` is the
    same as `one` unless given. ValueError when its braces do not match."""
    several = several or one
    words = (text for pattern in (one, several) for text, *_ in string.Formatter().parse(pattern))
    telling = frozenset[str]().union(*(stem_words(text) for text in words))
    return Template(name, language, relation, direction, one, several, frozenset(slots(one) + slots(several)), telling)


@dataclass(frozen=True, slots=True)
class Templates:
    """All patterns, by language, then by relation and direction; and what was wrong with them."""

    patterns: Mapping[str, Mapping[tuple[str, str], tuple[Template, ...]]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are templates for, in the order of the alphabet."""
        return tuple(sorted(self.patterns))

    def of(self, language: str, relation: str, direction: str) -> tuple[Template, ...]:
        """The patterns of a language for a relation and direction."""
        return self.patterns.get(language, {}).get((relation, direction), ())


def slots(pattern: str) -> tuple[str, ...]:
    """The slots of a pattern in their order; ValueError when its braces do not match."""
    parts = list(string.Formatter().parse(pattern))
    if any(spec or conversion for _, name, spec, conversion in parts if name is not None):
        raise ValueError("a slot is a name in braces")
    return tuple(name for _, name, _, _ in parts if name is not None)


def fill(pattern: str, values: Mapping[str, str]) -> str:
    """The pattern with its slots filled; doubled braces become single ones. A full stop or question
    mark behind a value that ends in one is not said twice: "by Sammy Davis Jr." ends its sentence."""
    words = ""
    for text, name in _parted(pattern):
        ended = bool(words) and words[-1] in STOPS.get(text[:1], "")
        words += (text[1:] if ended else text) + (values[name] if name is not None else "")
    return words


@lru_cache(maxsize=4096)
def _parted(pattern: str) -> tuple[tuple[str, str | None], ...]:
    """The words of a pattern, each with the slot behind it."""
    return tuple((text, name) for text, name, _, _ in string.Formatter().parse(pattern))


def read(paths: Iterable[Path], relations: Mapping[str, Relation], root: Path | None = None) -> Templates:
    """The templates of some files. Faults are problems; a faulty template is left out.

    Problems name files relative to `root` when it is given.
    """
    found: dict[str, dict[tuple[str, str], list[Template]]] = {}
    problems: list[Problem] = []
    for path in sorted(paths):
        complaints = Complaints(path.relative_to(root).as_posix() if root else path.as_posix())
        for made in _file(path, relations, complaints):
            pace.give_way()
            found.setdefault(made.language, {}).setdefault((made.relation, made.direction), []).append(made)
        problems += complaints.problems
    patterns = {
        language: {place: tuple(kept) for place, kept in by_place.items()} for language, by_place in found.items()
    }
    return Templates(patterns, tuple(sorted(problems, key=lambda problem: (problem.file, problem.line))))


def gaps(templates: Templates, file: str) -> tuple[Problem, ...]:
    """Warnings for what one language can ask and another cannot; `file` is a folder or a file."""
    places = {place: language for language in templates.languages for place in templates.patterns[language]}
    return tuple(
        Problem(
            file, 0, 0, "template-language-missing",
            {"relation": relation, "direction": direction, "language": language, "other": other},
            severity="warning",
        )
        for (relation, direction), other in sorted(places.items())
        for language in templates.languages
        if not templates.of(language, relation, direction)
    )  # fmt: skip


def _file(path: Path, relations: Mapping[str, Relation], complaints: Complaints) -> list[Template]:
    language = path.stem
    if not is_language(language):
        complaints.add(None, "template-file-name", name=path.name)
        return []
    raw = contents(path, complaints)
    node = load(raw, complaints) if raw is not None else None
    top = table(node, complaints, "templates") if node is not None else None
    found: list[Template] = []
    for heading, (at, value) in (top.entries if top else {}).items():
        if known_forms := forms(heading, relations):
            found += _entries(value, heading, known_forms, language, complaints)
        else:
            known = (*relations, *OF_KINDS)
            complaints.add(at, "template-relation-unknown", fix=nearest(heading, known), relation=heading)
    return _named_once(found, top, complaints)


def _entries(
    node: Node, heading: str, known_forms: Mapping[str, Form], language: str, complaints: Complaints
) -> list[Template]:
    found = []
    for number, item in enumerate(many(node, complaints, heading), 1):
        entry = table(item, complaints, "template")
        if entry is None:
            continue
        known = fields(entry, ("name", "ask", "one", "several"), complaints, required=("ask", "one"))
        made = _template(known, heading, known_forms, language, number, complaints)
        if made:
            found.append(made)
    return found


def _template(
    known: Mapping[str, Node],
    heading: str,
    known_forms: Mapping[str, Form],
    language: str,
    number: int,
    complaints: Complaints,
) -> Template | None:
    if "ask" not in known or "one" not in known:
        return None
    ask = words(known["ask"], complaints, "ask")
    if ask not in known_forms:
        fix = nearest(ask, known_forms)
        complaints.add(known["ask"], "template-ask-unknown", fix=fix, ask=ask, known=", ".join(known_forms))
        return None
    form = known_forms[ask]
    name = words(known["name"], complaints, "name") if "name" in known else f"{heading}-{ask}-{number}"
    one = words(known["one"], complaints, "one")
    several = words(known["several"], complaints, "several") if "several" in known else one
    patterns = {"one": one, "several": several}
    fitting = [_fits(patterns[key], form, known[key], complaints) for key in patterns if key in known]
    if not all(fitting):
        return None
    return template(name, language, heading, form.direction, one, several)


def _fits(pattern: str, form: Form, at: Node, complaints: Complaints) -> bool:
    """Whether a pattern can be filled; complains where it cannot."""
    try:
        mentioned: Collection[str] = slots(pattern)
    except ValueError:
        complaints.add(at, "template-braces")
        return False
    strays = [name for name in mentioned if name not in form.allowed]
    for name in strays:
        allowed = ", ".join(f"{{{slot}}}" for slot in sorted(form.allowed)) or "-"
        complaints.add(at, "template-slot-unknown", fix=nearest(name, form.allowed), slot=name, allowed=allowed)
    lacking = sorted(form.needed - set(mentioned))
    for name in lacking:
        complaints.add(at, "template-slot-missing", fix=f"{{{name}}}", slot=name)
    return bool(pattern) and not strays and not lacking


def _named_once(found: list[Template], top: Table | None, complaints: Complaints) -> list[Template]:
    """Templates of one name in one heading and file would be one to the dice: the first is kept."""
    kept: dict[tuple[str, str], Template] = {}
    for one in found:
        if (one.relation, one.name) in kept and top:
            complaints.add(top.entries[one.relation][0], "template-name-twice", name=one.name)
        kept.setdefault((one.relation, one.name), one)
    return list(kept.values())
