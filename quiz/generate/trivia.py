"""Questions of marked sentences: the author's wrong options, or options made by rule.

By rule there are numbers (numbers.py) and the people, films and places of the base. These sets
are made around a given key, so the pool is that of a film that has the key's film among its
nearest, and the key is not its centre. What must stay true: whoever has anything to do with the
film is never a made wrong option.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from quiz.facts.base import Film, Mark, Trivia
from quiz.generate.ids import first_words, folded, question_id
from quiz.generate.items import Lore, Stem, shown
from quiz.generate.lint import face, nested, option_face, stem_words
from quiz.generate.neighbours import Neighbours
from quiz.generate.numbers import MORE_LIKELY_A_YEAR, around, number_gaps, steps, year_gaps
from quiz.generate.proofs import Falsity
from quiz.generate.rivals import Rivals, rivals_of
from quiz.generate.templates import CLOZE, template
from quiz.question import Barred, Option, Refusal, Spec, Text, can_say, pick, said, shuffled

TRIVIA = "trivia"
ATTEMPTS = 60
LARGEST = 1_000_000_000
ASKED = "asked"
SAID = Falsity("negative", "said by the author")


@dataclass(frozen=True, slots=True)
class Marked:
    """One marked answer of one sentence. `wrong` are the author's options; without them `number`
    or `rivals` (everyone of the same kind, by the film they go with) is what options come from."""

    id: str
    film: Film
    trivia: Trivia
    option: Option
    stems: Mapping[str, Stem]
    wrong: tuple[Option, ...] = ()
    number: int | None = None
    rivals: Rivals | None = None


def marked(known: Lore, film: Film) -> list[tuple[Marked | None, str]]:
    """Every mark of a film's trivia, or the reason why it cannot be asked."""
    made: list[tuple[Marked | None, str]] = []
    seen: dict[str, int] = {}
    for trivia in film.trivia:
        for mark in trivia.marks:
            answer = folded(mark.answer)
            seen[answer] = seen.get(answer, 0) + 1
            ordinal = () if seen[answer] == 1 else (str(seen[answer]),)
            id_ = question_id(film, TRIVIA, "forward", answer, *ordinal)
            made.append(_marked(known, film, trivia, mark, id_))
    return made


def _marked(known: Lore, film: Film, trivia: Trivia, mark: Mark, id_: str) -> tuple[Marked | None, str]:
    option = Option(mark.answer, first_words(mark.answer))
    wrong = tuple(Option(text, first_words(text)) for text in trivia.wrong)
    number = _number(mark.answer)
    stems: dict[str, Stem] = {}
    reason = "no-template"
    for language in known.templates.languages:
        stem = _stem(known, film, trivia, mark, language)
        if stem is None or not all(can_say(one.text, language) for one in (option, *wrong)):
            reason = "not-in-language"
        elif reason := _fault(said(mark.answer, language), [said(one.text, language) for one in wrong], stem):
            pass
        else:
            stems[language] = stem
    if not stems:
        return None, reason
    found = Marked(id_, film, trivia, option, stems, wrong, None if wrong else number)
    if wrong or number is not None:
        return found, ""
    rivals = rivals_of(known, film, first_words(mark.answer))
    return (replace(found, option=rivals.key, rivals=rivals), "") if rivals else (None, "no-wrong-options")


def _fault(answer: str, wrong: Sequence[str], stem: Stem) -> str:
    """What keeps a mark from being asked in a language: the checks of every question."""
    faces = [face(answer), *(face(one) for one in wrong)]
    if any(one.telling & stem.words != faces[0].telling & stem.words for one in faces[1:]):
        return "answer-in-question"
    if not wrong and faces[0].telling & stem.words:
        return "answer-in-question"
    if any(one.form[0] != faces[0].form[0] for one in faces[1:]):
        return "mixed-forms"
    if any(nested(one, other) for number, one in enumerate(faces) for other in faces[number + 1 :]):
        return "options-too-similar"
    return ""


def _stem(known: Lore, film: Film, trivia: Trivia, mark: Mark, language: str) -> Stem | None:
    """What is asked in a language: the author's question, or the sentence with its gap."""
    if not can_say(film.title, language):
        return None
    name = shown(film, language, dated=True)
    if trivia.ask:
        if not can_say(trivia.ask, language):
            return None
        asked = said(trivia.ask, language).replace("{film}", name)
        own = template("trivia-ask", language, TRIVIA, "forward", f"{{{ASKED}}}")
        return Stem((own,), {ASKED: asked}, stem_words(asked))
    templates = known.templates.of(language, CLOZE, "forward")
    if not templates or not can_say(mark.gapped, language):
        return None
    slots = {"film": name, "sentence": said(mark.gapped, language)}
    return Stem(templates, slots, stem_words(name) | stem_words(slots["sentence"]))


def _number(answer: Text) -> int | None:
    """The answer as a number, when it is bare digits and the same in every language."""
    words = set(answer.values())
    digits = words.pop() if len(words) == 1 else ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 and digits[0] != "0" else None


def choose_trivia(
    asked: Sequence[Marked],
    near: Neighbours,
    ring: Sequence[int],
    newest: int,
    spec: Spec,
    barred: Barred,
    roll: Random,
) -> tuple[Marked, tuple[Option, ...], bool] | Refusal:
    """A mark, its options with the right one first unless they are ranked numbers, and whether so."""
    rank = int(roll.random() * spec.options)
    reasons: Counter[str] = Counter()
    for _ in range(ATTEMPTS if asked else 0):
        mark = pick(asked, roll)
        if not set(spec.languages) <= mark.stems.keys():
            reasons["not-in-language"] += 1
            continue
        options = _options(mark, near, ring, newest, rank, spec, roll)
        if isinstance(options, str):
            reasons[options] += 1
        elif _barred(mark, options, barred):
            reasons["barred"] += 1
        else:
            return mark, *_ranked(options)
    return Refusal(reasons.most_common(1)[0][0] if reasons else "too-few-films", TRIVIA)


def trivia_proofs(mark: Marked, options: Sequence[Option]) -> tuple[Falsity | None, ...]:
    """Why each option but the mark's is wrong."""
    one_answer = Falsity("single-valued", f"the sentence has one answer, {mark.option.value}")
    falsity = SAID if mark.wrong else one_answer
    return tuple(None if option.value == mark.option.value else falsity for option in options)


def _barred(mark: Marked, options: Sequence[Option], barred: Barred) -> bool:
    return (
        mark.id in barred.ids
        or mark.film.key in barred.subjects
        or any(option.value in barred.keys or (option.film and option.value in barred.films) for option in options)
    )


def _options(
    mark: Marked, near: Neighbours, ring: Sequence[int], newest: int, rank: int, spec: Spec, roll: Random
) -> list[Option] | str:
    """The key and its wrong options, or the reason why there are too few."""
    if mark.wrong:
        wrong = shuffled(mark.wrong, roll)[: spec.options - 1]
        return [mark.option, *wrong] if len(wrong) == spec.options - 1 else "no-wrong-options"
    if mark.number is not None:
        return _numbers(mark, mark.number, newest, rank, spec, roll)
    assert mark.rivals is not None, "a mark has options of its own, a number or rivals"
    home = mark.rivals.home
    nearest = near.nearest(TRIVIA, ring, home)[: spec.width - 1]
    mutual = [film for film in nearest if home in near.nearest(TRIVIA, ring, film)[: spec.width - 1]]
    centre = pick([home, *mutual], roll)
    pool = [centre, *near.nearest(TRIVIA, ring, centre)[: spec.width - 1], home]
    chosen = [mark.option]
    rivals = {one.value: one for film in pool for one in mark.rivals.of(film)}
    for rival in shuffled(list(rivals.values()), roll):
        if len(chosen) < spec.options and all(_goes(rival, other, mark, spec.languages) for other in chosen):
            chosen.append(rival)
    return chosen if len(chosen) == spec.options else "no-wrong-options"


def _numbers(mark: Marked, number: int, newest: int, rank: int, spec: Spec, roll: Random) -> list[Option] | str:
    year = number in MORE_LIKELY_A_YEAR
    gaps = year_gaps(spec.width) if year else number_gaps(number, spec.width)
    apart = steps(rank, spec.options, gaps, roll)
    numbers = around(number, apart, 1, max(newest, number) if year else LARGEST)
    if numbers is None:
        return "outside-the-years"
    shown_words = frozenset[str]().union(*(mark.stems[language].words for language in spec.languages))
    if any(str(one) in shown_words for one in numbers):
        return "answer-in-question"
    return [Option(dict.fromkeys(spec.languages, str(one)), str(one)) for one in numbers]


def _ranked(options: list[Option]) -> tuple[tuple[Option, ...], bool]:
    """The options, in rising order when all are numbers."""
    if all(_number(option.text) is not None for option in options):
        return tuple(sorted(options, key=lambda option: int(first_words(option.text)))), True
    return tuple(options), False


def _goes(rival: Option, other: Option, mark: Marked, languages: Sequence[str]) -> bool:
    """Whether two options may stand together under a mark's question, in every language."""
    for language in languages:
        if not can_say(rival.text, language):
            return False
        mine, theirs = option_face(rival, language), option_face(other, language)
        stem = mark.stems[language].words
        if mine.form != theirs.form or nested(mine, theirs) or stem & mine.telling != stem & theirs.telling:
            return False
    return True
