"""What the turns so far rule out for the next one.

What must stay true: a player who remembers the match, but knows nothing of films, learns nothing
from it about the next question. So the key of an earlier turn is never an option again, and a
fact that was told is not asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quiz.game.session import Session
from quiz.question import Option, Question, can_say, said

RECENT = 3
"""For so many turns a relation and direction does not come again."""

Pair = tuple[str, str]
"""A relation and a direction of asking for it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A turn that was dealt: its question, and the words of its stem, note and right answer, in
    lower case between single spaces, so that whole words are found in them."""

    question: Question
    words: str


@dataclass(frozen=True, slots=True)
class Past:
    """All turns dealt, oldest first, voided ones too (their keys were seen). `keys` are values
    and films, `answers` words, that were right once."""

    language: str
    turns: tuple[Told, ...]
    ids: frozenset[str]
    keys: frozenset[str]
    answers: frozenset[str]

    @property
    def films_used(self) -> int:
        """How many films were a right answer."""
        return sum(right(told.question).film is not None for told in self.turns)

    def subjects(self, distance: int) -> frozenset[str]:
        """The films that the last `distance` turns were about."""
        recent = self.turns[max(0, len(self.turns) - distance) :]
        return frozenset(film for told in recent for film in told.question.subjects)

    def pairs(self, last: int) -> tuple[Pair, ...]:
        """The relations and directions of the last turns."""
        recent = self.turns[max(0, len(self.turns) - last) :]
        return tuple((told.question.relation, told.question.direction) for told in recent)

    def used(self, option: Option) -> bool:
        """Whether an option was the right one of an earlier turn."""
        return not self.keys.isdisjoint(values(option)) or words(option, self.language) in self.answers

    def tells(self, question: Question) -> bool:
        """Whether some earlier turn told the fact that a question asks for."""
        return any(self._reverses(told, question) or self._names(told, question) for told in self.turns)

    def _reverses(self, told: Told, question: Question) -> bool:
        """The same fact the other way round: who directed it, then which film that person directed."""
        before = told.question
        key = right(question)
        films = {key.film.key} if key.film else set(question.subjects)
        if films.isdisjoint(before.subjects):
            return False
        if before.relation == question.relation and before.direction != question.direction:
            return True
        stem = _folded(said(question.stem, self.language))
        return key.film is not None and words(right(before), self.language) in stem

    def _names(self, told: Told, question: Question) -> bool:
        """A film and the answer about it in one breath: "The Red Shoes (1948)" tells its year."""
        key = right(question)
        if key.film or words(key, self.language) not in told.words:
            return False
        about = not set(question.subjects).isdisjoint(told.question.subjects)
        return about or self._title(question) in told.words

    def _title(self, question: Question) -> str:
        """The title of a question's film, or words that nothing holds when it has none."""
        if question.film is None or not can_say(question.film.title, self.language):
            return "\n"
        return _folded(said(question.film.title, self.language))


def past_of(session: Session) -> Past:
    """What the turns of a match so far rule out."""
    language = session.language
    questions = [turn.question for turn in session.turns]
    keys = [right(question) for question in questions]
    return Past(
        language,
        tuple(Told(question, _told(question, language)) for question in questions),
        frozenset(question.id for question in questions),
        frozenset(value for key in keys for value in values(key)),
        frozenset(words(key, language) for key in keys),
    )


def right(question: Question) -> Option:
    """The option that is the key."""
    return question.options[question.key]


def values(option: Option) -> frozenset[str]:
    """What an option stands for: its value, and the film if it is one."""
    return frozenset((option.value, option.film.key) if option.film else (option.value,))


def words(option: Option, language: str) -> str:
    """An option's words as they are compared."""
    return _folded(said(option.text, language))


def _told(question: Question, language: str) -> str:
    note = said(question.note, language) if can_say(question.note, language) else ""
    return _folded(" ".join((said(question.stem, language), note, said(right(question).text, language))))


def _folded(text: str) -> str:
    found = re.findall(r"[^\W_]+", text.casefold()) or [text]
    return f" {' '.join(found)} "
