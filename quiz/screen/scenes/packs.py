"""The picker: which pack, in which language, how long.

What must stay true: a pack with an error can be seen and its first problem read, but not played.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, TypeVar

from quiz.game.rules import rules, total
from quiz.game.values import Length
from quiz.question import PackCard
from quiz.screen.canvas import Canvas
from quiz.screen.scene import Picked, Press, Scene, Step, Tuned, WentBack
from quiz.screen.scenes import arrows, shown
from quiz.screen.scenes.steps import LENGTHS, Party, Programme, ToPlayers, ToTitle
from quiz.words import Words, alphabetical, problem_place, problem_sentence

MINUTES: Mapping[Length, int] = {"quick": 3, "short": 6, "feature": 12, "epic": 18}
"""How long a match of each length takes (GAME.md 1.3)."""
T = TypeVar("T", bound=str)


@dataclass(frozen=True, slots=True)
class Packs:
    """The packs there are, the programme chosen among them, and the party that is to play it, as far as it has
    gathered."""

    words: Words
    cards: tuple[PackCard, ...]
    programme: Programme
    party: Party = field(default_factory=Party)
    name: ClassVar[str] = "packs"
    running: ClassVar[bool] = False

    def handle(self, press: Press) -> Scene | Step:
        """A row chooses its pack, and pressed again goes on with it."""
        match press.message:
            case WentBack() | Picked("back"):
                return ToTitle()
            case Picked("next") if self.chosen:
                return ToPlayers(self.settled)
            case Picked("pack", name) if name in {card.name for card in self.chosen}:
                return ToPlayers(self.settled)
            case Picked("pack", name) if any(card.name == name and card.playable for card in self.cards):
                return replace(self, programme=replace(self.programme, packs=(name,)))
            case Tuned("length", by):
                return replace(
                    self, programme=replace(self.programme, length=_moved(LENGTHS, self.programme.length, by))
                )
            case Tuned("language", by) if self.languages:
                language = _moved(self.languages, self.settled.language, by)
                return replace(self, programme=replace(self.programme, language=language))
        return self

    def tick(self, _seconds: float) -> Scene | Step:
        """Time changes nothing here."""
        return self

    @property
    def shelved(self) -> tuple[PackCard, ...]:
        """The packs in the order of their titles."""
        return tuple(sorted(self.cards, key=lambda card: alphabetical(self._titled(card), self.words.language)))

    @property
    def chosen(self) -> tuple[PackCard, ...]:
        """The packs of the programme; the first that can be played when none of them is there."""
        wished = set(self.programme.packs)
        asked = tuple(card for card in self.cards if card.playable and {card.name, card.path} & wished)
        return asked or tuple(card for card in self.shelved if card.playable)[:1]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that all chosen packs can be asked in."""
        first, *others = self.chosen or (None,)
        if first is None:
            return ()
        return tuple(each for each in first.languages if all(each in other.languages for other in others))

    @property
    def settled(self) -> Programme:
        """The programme with packs that are there and a language that they have."""
        chosen, languages = self.chosen, self.languages
        asked = [each for each in languages if all(card.questions.get(each) for card in chosen)]
        wished = (self.programme.language, self.words.language, *asked, *languages)
        language = next((each for each in wished if each in (asked or languages)), self.programme.language)
        return replace(self.programme, packs=tuple(card.name for card in chosen), language=language)

    def draw(self, canvas: Canvas) -> None:
        """The posters, what is said of the chosen one, its length and language."""
        words, chosen, settled = self.words, self.chosen, self.settled
        canvas.page("shelf", self.name)
        canvas.header(words("packs-header"), words("packs-count", packs=len(self.cards)) if self.cards else "")
        if not self.cards:
            canvas.paragraph(words("packs-none"), "bad")
        for card in self.shelved:
            self._draw_poster(canvas, card, chosen=card in chosen)
        for card in chosen:
            self._draw_bill(canvas, card, settled.language)
        canvas.button(words("button-back"), Picked("back"))
        canvas.button(words("button-next"), Picked("next"), enabled=bool(chosen), main=True)
        canvas.more(words("page-more"), above=words("page-above"))
        enter = words("key-enter"), words("hint-choose-programme")
        canvas.hints([arrows(words), enter, (words("key-escape"), words("hint-back"))])

    def _titled(self, card: PackCard) -> str:
        return shown(card.title, self.words.language) or card.name

    def _draw_poster(self, canvas: Canvas, card: PackCard, chosen: bool) -> None:
        """A poster; a sentence about what is wrong with one that cannot be played, or was chosen."""
        words, title = self.words, self._titled(card)
        message = Picked("pack", card.name) if card.playable else None
        detail = words("packs-films", films=card.films) if card.playable else words("packs-closed")
        canvas.poster(card.name, title, detail, message, chosen, card.cover)
        if card.problems and (chosen or not card.playable):
            place, first = problem_place(card.problems[0]), problem_sentence(card.problems[0], words.language)
            problem = words("packs-problems", problems=len(card.problems), place=place, first=first)
            canvas.paragraph(words("packs-faulty", title=title, problem=problem), "muted" if card.playable else "bad")

    def _draw_bill(self, canvas: Canvas, card: PackCard, language: str) -> None:
        """What is on tonight, and how it is to be played."""
        words, length = self.words, self.programme.length
        asked = card.questions.get(language, max(card.questions.values(), default=0))
        films, questions = words("packs-films", films=card.films), words("packs-questions", questions=asked)
        canvas.title(self._titled(card), f"{films} · {questions}", words("packs-tonight"))
        canvas.paragraph(shown(card.about, words.language))
        canvas.paragraph(" · ".join(words("language-name", language=each) for each in card.languages), "muted")
        canvas.tuning(words("packs-length"), words("length-name", length=length), "length", self._promise)
        canvas.tuning(words("packs-language"), words("language-name", language=language), "language")

    @property
    def _promise(self) -> str:
        """How many questions there will be and how long they take: in a hot seat all have the same number."""
        length, party = self.programme.length, self.party
        usual, made = rules(length), rules(length, party.answering, 1.0, len(party.names))
        final = sum(each.turns for each in made.rounds if each.kind == "final cut")
        minutes = round(MINUTES[length] * total(made) / total(usual))
        return self.words("length-detail", length=length, turns=total(made) - final, minutes=minutes)


def _moved(items: tuple[T, ...], item: T, by: int) -> T:
    return items[(items.index(item) + by) % len(items)]
