"""What the turns so far rule out for the next one.

What must stay true: a player who remembers the match, but knows nothing of films, learns nothing
from it about the next question. So the key of an earlier turn is never an option again, a fact
that was told is not asked, and two turns do not name each other's answers:

    What was named in an earlier stem, note or answer is no option now, right or wrong. Were it kept
    from being the key alone, a player could cross off whatever was named before, and would be
    right; kept from all four, there is nothing to cross off.

    What was an answer is not named in a later stem or note.

    Statements to judge and films to put in order are about films that no turn was about: a stem
    shows its film with the year, a note tells more, and both could settle them.

That a wrong option of an earlier turn is the key of a later one, or wrong again, is no such thing:
which options come again is the same for right and wrong ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from quiz.game.session import Session
from quiz.question import Option, Question, can_say, said

TRUE_FALSE = "true or false"
"""The kind whose two options are the same each time, and so neither used up nor told."""
FRESH = frozenset({TRUE_FALSE, "order"})
"""Kinds whose films must be new to the match, because their options do not say what is asked."""
WORD = re.compile(r"[^\W_]+")
TELLING = 4
"""Shorter words ("It", "Up") stand in too many sentences to tell anything."""


@dataclass(frozen=True, slots=True)
class Told:
    """A turn that was dealt: its question, and the words of its stem, note and right answer, in
    lower case between single spaces, so that whole words are found in them."""

    question: Question
    words: str


@dataclass(frozen=True, slots=True)
class Past:
    """All turns dealt, oldest first, voided ones too (their keys were seen). `keys` are values and
    films, `answers` names, that were right once; `keyed` are the films among them, `touched` all
    films that a turn was about."""

    language: str
    turns: tuple[Told, ...]
    ids: frozenset[str]
    keys: frozenset[str]
    answers: frozenset[str]
    keyed: frozenset[str]
    touched: frozenset[str]
    words: str

    def subjects(self, distance: int) -> frozenset[str]:
        """The films that the last `distance` turns were about."""
        recent = self.turns[max(0, len(self.turns) - distance) :]
        return frozenset[str]().union(*(about(told.question) for told in recent))

    def uses(self, question: Question) -> bool:
        """Whether an option was the right one of an earlier turn."""
        return question.kind != TRUE_FALSE and any(
            option.value in self.keys
            or (option.film is not None and option.film.key in self.keys)
            or name(option, self.language) in self.answers
            for option in question.options
        )

    def tells(self, question: Question) -> bool:
        """Whether some earlier turn told the fact that a question asks for."""
        key = right(question)
        films = {key.film.key} if key.film else set(question.subjects)
        if any(self._reverses(told, question) for told in self.turns if not films.isdisjoint(told.question.subjects)):
            return True
        if key.film or name(key, self.language) not in self.words:
            return False
        return any(self._breathes(told, question) for told in self.turns)

    def names(self, question: Question) -> bool:
        """Whether a question and the turns so far name each other's answers."""
        if question.kind in FRESH and not self.touched.isdisjoint(question.subjects):
            return True
        own = sentences(question, self.language)
        return any(_is_telling(answer) and answer in own for answer in self.answers) or (
            question.kind != TRUE_FALSE
            and any(_is_telling(words) and words in self.words for words in self._options(question))
        )

    def _options(self, question: Question) -> list[str]:
        return [name(option, self.language) for option in question.options]

    def _reverses(self, told: Told, question: Question) -> bool:
        """The same fact of a film in another way: who directed it, then which film that person directed."""
        before, key = told.question, right(question)
        ways = (before.kind, before.direction), (question.kind, question.direction)
        if before.relation == question.relation and ways[0] != ways[1]:
            return True
        stem = folded(said(question.stem, self.language))
        return key.film is not None and name(right(before), self.language) in stem

    def _breathes(self, told: Told, question: Question) -> bool:
        """A film and the answer about it in one breath: "The Red Shoes (1948)" tells its year."""
        if name(right(question), self.language) not in told.words:
            return False
        shared = not set(question.subjects).isdisjoint(told.question.subjects)
        return shared or self._title(question) in told.words

    def _title(self, question: Question) -> str:
        """The title of a question's film, or words that nothing holds when it has none."""
        if question.film is None or not can_say(question.film.title, self.language):
            return "\n"
        return folded(said(question.film.title, self.language))


def past_of(session: Session) -> Past:
    """What the turns of a match so far rule out."""
    language = session.language
    questions = [turn.question for turn in session.turns]
    told = tuple(Told(question, _told(question, language)) for question in questions)
    keys = [right(question) for question in questions if question.kind != TRUE_FALSE]
    return Past(
        language,
        told,
        ids=frozenset(question.id for question in questions),
        keys=frozenset(value for key in keys for value in values(key)),
        answers=frozenset(name(key, language) for key in keys),
        keyed=frozenset(key.film.key for key in keys if key.film),
        touched=frozenset[str]().union(*(about(question) for question in questions)),
        words="\n".join(each.words for each in told),
    )


def right(question: Question) -> Option:
    """The option that is the key."""
    return question.options[question.key]


def about(question: Question) -> frozenset[str]:
    """The films that a question names or that answer it."""
    key = right(question).film
    named = question.film
    return frozenset((*question.subjects, *([key.key] if key else []), *([named.key] if named else [])))


def values(option: Option) -> frozenset[str]:
    """What an option stands for: its value, and the film if it is one."""
    return frozenset((option.value, option.film.key) if option.film else (option.value,))


def name(option: Option, language: str) -> str:
    """An option's words as they are compared; of a film its title, with or without the year."""
    titled = option.film is not None and can_say(option.film.title, language)
    return folded(said(option.film.title if option.film and titled else option.text, language))


def _told(question: Question, language: str) -> str:
    answer = "" if question.kind == TRUE_FALSE else said(right(question).text, language)
    return f"{sentences(question, language)}{folded(answer)}" if answer else sentences(question, language)


def sentences(question: Question, language: str) -> str:
    """The words of its stem and note."""
    note = said(question.note, language) if can_say(question.note, language) else ""
    return folded(f"{said(question.stem, language)} {note}")


def _is_telling(words: str) -> bool:
    return len(words) >= TELLING + 2


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """Remembered, because a turn looks at the same names and notes again and again."""
    found = WORD.findall(text.casefold()) or [text]
    return f" {' '.join(found)} "
