"""Who plays: one to eight seats, their emblems and names, and how they answer.

What must stay true: whatever is typed, a name shows as at most thirteen letters, is never empty to
the eye, and looks like no other seat's; and no two seats have the same emblem.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from quiz.game.rules import rules, total
from quiz.game.values import Mode
from quiz.screen.canvas import Canvas
from quiz.screen.scene import Confirmed, Erased, Picked, Press, Scene, Skipped, Step, Tuned, Typed, WentBack
from quiz.screen.scenes import THIRD, arrows, keys_of
from quiz.screen.scenes.steps import MOST_CLUSTERS, MOST_SEATS, Party, Programme, Rekey, Start, ToPacks
from quiz.words import Words

LONGEST_NAME = 13
EMBLEMS = tuple(f"emblem-{seat}" for seat in range(MOST_SEATS))
"""What the arrows beside the emblem of each seat tune."""
JOINERS = "\u200c\u200d"
"""Invisible, but they say how their neighbours are written: in Persian, in Hindi, in emoji."""
STRAY = re.compile(rf"(?:^|(?<=\s))[{JOINERS}\ufe00-\ufe0f]+|(?<=[{JOINERS}])[{JOINERS}]+|[{JOINERS}]+(?=\s)")
"""Joiners with nothing to join, and forms with no letter to give them to."""
BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
"""Letters and marks that show nothing: fillers, and the braille cell without a dot."""


@dataclass(frozen=True, slots=True)
class Players:
    """The seats so far; `typing` is the seat whose name takes letters, and `before` what it was; `gone` are the
    names and emblems of those who left, who come back as the next ones; `keypad` tells where the third seat has
    its keys; `titles` are those of the packs that are to be played."""

    words: Words
    programme: Programme
    party: Party
    typing: int | None = None
    gone: tuple[tuple[str, int], ...] = ()
    keypad: bool = True
    titles: str = ""
    before: str = field(default="", compare=False)
    name: ClassVar[str] = "players"
    running: ClassVar[bool] = False

    def handle(self, press: Press) -> Scene | Step:
        """A field takes letters from the press on it, or from the first letter over it, until Enter or a press
        elsewhere; Escape puts back what stood there."""
        match press.message:
            case Typed(text) if self.typing is not None:
                return self._named(self.typing, clean(self.party.names[self.typing] + text))
            case Erased() if self.typing is not None:
                return self._named(self.typing, self.party.names[self.typing][:-1])
            case Typed(text, Picked("player", seat)):
                opened = self._opened(int(seat))
                return opened._named(int(seat), clean(text) or opened.before)
            case Erased(Picked("player", seat)):
                return self._opened(int(seat)).handle(Press(Erased()))
            case Confirmed() | Skipped() if self.typing is not None:
                return replace(self, typing=None)
            case WentBack() if self.typing is not None:
                return replace(self._named(self.typing, self.before), typing=None)
            case Picked("player", seat):
                return replace(self, typing=None) if self.typing == int(seat) else self._opened(int(seat))
            case Picked("remove", seat):
                return self._without(int(seat))
            case Tuned(name, by) if name in EMBLEMS[: len(self.party.names)]:
                return self._marked(EMBLEMS.index(name), by)
            case Tuned("players", by):
                return self._without(len(self.party.names) - 1) if by < 0 else self._with_one_more()
            case Tuned("mode", _) if self.party.can_choose_mode:
                mode: Mode = "together" if self.mode == "hot seat" else "hot seat"
                return replace(self, party=replace(self.party, mode=mode), typing=None)
            case Tuned("keypad", _) if self.has_third:
                return Rekey(not self.keypad)
            case WentBack() | Picked("back"):
                return ToPacks(self.party)
            case Picked("start"):
                return Start(self.programme, self.settled, typed=self.party)
        return self

    def tick(self, _seconds: float) -> Scene | Step:
        """Time changes nothing here."""
        return self

    @property
    def mode(self) -> Mode:
        """How the seats answer, as their number allows."""
        return self.party.answering

    @property
    def settled(self) -> Party:
        """The party with every name given and different, and a mode its number allows."""
        names = settle_names(self.party.names, crew(self.words))
        return Party(names, self.mode, self.party.emblems)

    def draw(self, canvas: Canvas) -> None:
        """The cards of the seats, how they answer."""
        words, names = self.words, self.settled.names
        canvas.page("lobby", self.name)
        length = words("length-name", length=self.programme.length)
        programme = f"{self.titles} · {length}" if self.titles else length
        canvas.header(words("players-header"), programme if self.typing is None else self._letters)
        for seat, name in enumerate(names):
            typed = self.party.names[seat] if self.typing == seat else name
            message, keys = Picked("player", str(seat)), self._keys(seat)
            leave = (words("players-remove"), Picked("remove", str(seat))) if len(names) > 1 else None
            emblem, typing = self.party.emblem(seat), self.typing == seat
            mouse = bool(keys) and seat == 0
            canvas.place(seat, emblem, typed, self._label(seat), message, typing, keys, leave, mouse)
        if len(names) < MOST_SEATS:
            canvas.vacancy(self._invitation, Tuned("players", 1), main=bool(self.gone))
        if len(names) > 1:
            self._draw_mode(canvas)
        else:
            canvas.paragraph(words("players-alone"), "muted")
        canvas.button(words("button-back"), Picked("back"))
        canvas.button(words("players-start"), Picked("start"), main=self.typing is None)
        canvas.more(words("page-more"), above=words("page-above"))
        typing = self.typing is not None
        enter = words("hint-done") if typing else words("hint-choose")
        escape = words("hint-old-name") if typing else words("hint-back")
        canvas.hints([arrows(words), (words("key-enter"), enter), (words("key-escape"), escape)])

    @property
    def _letters(self) -> str:
        """How many letters the name that is typed has of those there is room for."""
        count = 0 if self.typing is None else len(self.party.names[self.typing])
        full = "yes" if count >= LONGEST_NAME else "no"
        return self.words("players-letters", count=count, most=LONGEST_NAME, full=full)

    def _draw_mode(self, canvas: Canvas) -> None:
        mode = self.mode.replace(" ", "-")
        each = total(rules(self.programme.length, self.mode, 1.0, len(self.party.names))) // len(self.party.names)
        detail = self.words("players-mode-detail", mode=mode, each=each)
        if self.party.can_choose_mode:
            canvas.tuning(self.words("players-mode"), self.words("players-mode-name", mode=mode), "mode", detail)
            if self.has_third:
                keys = self._keys(THIRD)
                canvas.tuning(
                    self.words("players-third", number=THIRD + 1), keys, "keypad", self.words("players-third-detail")
                )
        else:
            canvas.paragraph(self.words("players-hot-seat-only", most=MOST_CLUSTERS, each=each), "muted")

    def _label(self, seat: int) -> str:
        keys = self._keys(seat)
        if keys:
            return self.words("players-seat-keys", number=seat + 1, keys=keys)
        return self.words("players-seat", number=seat + 1)

    def _keys(self, seat: int) -> str:
        """The keys of a seat; nothing where seats have none of their own."""
        together = self.mode == "together" and len(self.party.names) > 1
        return keys_of(self.words, seat, self.keypad) if together else ""

    @property
    def has_third(self) -> bool:
        """Whether there is a third seat with keys of its own."""
        return self.mode == "together" and len(self.party.names) > THIRD

    @property
    def _invitation(self) -> str:
        """What stands on the card of a seat that nobody has: who left may come back."""
        name = self.gone[-1][0] if self.gone else ""
        return self.words("players-back", name=name) if name else self.words("players-add")

    def _opened(self, seat: int) -> Players:
        """The name of a seat takes letters."""
        return replace(self, typing=seat, before=self.party.names[seat])

    def _named(self, seat: int, name: str) -> Players:
        names = (*self.party.names[:seat], name, *self.party.names[seat + 1 :])
        return replace(self, party=replace(self.party, names=names))

    def _marked(self, seat: int, by: int) -> Players:
        """With the next emblem that no other seat has."""
        worn = self.party.worn
        free = [emblem for emblem in range(MOST_SEATS) if emblem == worn[seat] or emblem not in worn]
        emblem = free[(free.index(worn[seat]) + by) % len(free)]
        emblems = (*worn[:seat], emblem, *worn[seat + 1 :])
        return replace(self, party=replace(self.party, emblems=emblems), typing=None)

    def _without(self, seat: int) -> Players:
        """The others keep their emblems."""
        party = self.party
        if len(party.names) == 1:
            return replace(self, typing=None)
        names = party.names[:seat] + self.settled.names[seat + 1 :]  # a crew name stays with who was shown it
        worn = party.worn[:seat] + party.worn[seat + 1 :]
        emblems = () if worn == tuple(range(len(worn))) else worn
        gone = (*self.gone, (self.settled.names[seat] if party.names[seat] else "", party.worn[seat]))
        return replace(self, party=replace(party, names=names, emblems=emblems), typing=None, gone=gone)

    def _with_one_more(self) -> Players:
        """Who left last comes back, with the emblem if nobody has it by now."""
        party = self.party
        if len(party.names) == MOST_SEATS:
            return replace(self, typing=None)
        name, emblem = self.gone[-1] if self.gone else ("", None)
        worn = replace(party, names=(*party.names, name)).worn
        if emblem is not None and emblem not in party.worn:
            worn = (*party.worn, emblem)
        emblems = () if worn == tuple(range(len(worn))) else worn
        later = replace(party, names=(*party.names, name), emblems=emblems)
        return replace(self, party=later, typing=None, gone=self.gone[:-1])


def clean(text: str) -> str:
    """At most thirteen letters in their usual form (NFKC), without control, bidi or other invisible
    marks, without space at the start or two spaces in a row. Joiners stay behind a letter."""
    seen = "".join(" " if letter.isspace() else letter for letter in unicodedata.normalize("NFKC", text))
    seen = STRAY.sub("", "".join(filter(_is_kept, seen)))
    words = " ".join(seen.split())
    ending = " " if seen.endswith(" ") and words else ""
    return (words + ending)[:LONGEST_NAME]


def _is_kept(letter: str) -> bool:
    return letter in JOINERS or (unicodedata.category(letter)[0] != "C" and letter not in BLANKS)


def crew(words: Words) -> tuple[str, ...]:
    """The names that seats without one get, in their order."""
    return tuple(words("crew-name", number=number) for number in range(1, MOST_SEATS + 1))


def settle_names(typed: Sequence[str], crew: Sequence[str]) -> tuple[str, ...]:
    """The names as they are played with: cleaned, the empty ones filled from the crew, and the
    second of two alike with a numeral behind it."""
    wished = [_ended(clean(name)) for name in typed]
    taken = {_looks(name) for name in wished if name}
    spare = iter(name for name in crew if _looks(name) not in taken)
    settled: list[str] = []
    for name in wished:
        settled.append(_unlike(name or next(spare), settled))
    return tuple(settled)


def _unlike(name: str, others: Sequence[str]) -> str:
    taken, number, unlike = {_looks(other) for other in others}, 1, name
    while _looks(unlike) in taken:
        number += 1
        unlike = f"{_ended(name[: LONGEST_NAME - len(str(number)) - 1])} {number}"
    return unlike


def _ended(name: str) -> str:
    """A name without what waits for a next letter."""
    return name.rstrip(" " + JOINERS)


def _looks(name: str) -> str:
    """What two names that look alike have in common."""
    return re.sub(f"[{JOINERS}]", "", name).casefold()
