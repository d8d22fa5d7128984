"""A question before it is worded: what is asked, the options chosen, and why the wrong ones are.

What must stay true: a draft's wording and the order of its options come from its id and the dice
alone, never from how it was chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from quiz.facts.base import Film
from quiz.generate.items import Stem, film_name
from quiz.generate.proofs import Falsity
from quiz.generate.templates import fill
from quiz.question import Dice, Difficulty, Option, Proof, Question, Source, Text, can_say, said, shuffled


@dataclass(frozen=True, slots=True)
class Draft:
    """A question without words. `wrong` holds the proof of each option, None for the key; `ranked`
    when the options keep their order (numbers); `about` is the film it belongs to, which the stem
    shows when `named`; `subjects` are the keys of all films it is about, `about` alone when empty;
    `fact` is as in Question."""

    id: str
    kind: str
    relation: str
    direction: str
    option_type: str
    about: Film
    named: bool
    options: tuple[Option, ...]
    wrong: tuple[Falsity | None, ...]
    ranked: bool
    stems: Mapping[str, Stem]
    several: bool
    difficulty: Difficulty
    note: Text
    source: Source
    subjects: tuple[str, ...] = ()
    fact: Text = field(default_factory=dict)


def source_of(film: Film, *sources: Source) -> Source:
    """Where what is asked of a film was read, the place being that of the first, and where the note shown with it
    was."""
    texts = [*(source.text for source in sources), film.note_source if film.note else ""]
    return Source(sources[0].file, sources[0].line, "; ".join(dict.fromkeys(text for text in texts if text)))


def compose(draft: Draft, languages: tuple[str, ...], dice: Dice) -> Question:
    """The question of a draft in these languages (each must have a stem)."""
    roll = dice.roll(draft.id)
    names = _wordings(draft, languages, roll.random())
    order = list(range(len(draft.options)))
    if not draft.ranked:
        order = shuffled(order, roll)
    options = [draft.options[number] for number in order]
    proofs = [(place, draft.wrong[number]) for place, number in enumerate(order)]
    stem = {language: _stem(draft, language, names[language]) for language in languages}
    return Question(
        id=draft.id,
        kind=draft.kind,
        relation=draft.relation,
        direction=draft.direction,
        template=names[languages[0]],
        film=film_name(draft.about) if draft.named else None,
        stem=stem,
        options=tuple(
            Option({language: said(one.text, language) for language in languages}, one.value, one.film)
            for one in options
        ),
        key=next(place for place, falsity in proofs if falsity is None),
        option_type=draft.option_type,
        proofs=tuple(Proof(place, falsity.by, falsity.detail) for place, falsity in proofs if falsity),
        difficulty=draft.difficulty,
        note={language: said(draft.note, language) for language in languages if can_say(draft.note, language)},
        source=draft.source,
        subjects=draft.subjects or (draft.about.key,),
        fact={language: said(draft.fact, language) for language in languages if can_say(draft.fact, language)},
    )


def _wordings(draft: Draft, languages: tuple[str, ...], chance: float) -> dict[str, str]:
    """The template's name in each language: one name for all where they share any."""
    offered = {language: [template.name for template in draft.stems[language].templates] for language in languages}
    shared = [name for name in offered[languages[0]] if all(name in names for names in offered.values())]
    return {language: (shared or names)[int(chance * len(shared or names))] for language, names in offered.items()}


def _stem(draft: Draft, language: str, name: str) -> str:
    stem = draft.stems[language]
    template = next(template for template in stem.templates if template.name == name)
    return fill(template.several if draft.several else template.one, stem.slots)
