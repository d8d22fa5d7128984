"""Where a scene wants to go: frozen values that the flow turns into the next scene.

What must stay true: a step says what was decided and nothing about how it is done; it holds no
session, because the flow has the one that runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from quiz.screen.scene import Scene, Shown

if TYPE_CHECKING:
    from quiz.game.values import Length, Mode

TIMERS = (1.0, 1.5, 2.0, 3.0, 10.0, 0.0)
"""How much longer every clock runs; 0 is a match without one."""
VOLUMES = tuple(range(0, 101, 10))
"""Percent."""
TEXT_SIZES = tuple(tenths / 10 for tenths in range(8, 21))
LENGTHS: tuple[Length, ...] = ("quick", "short", "feature", "epic")
MOST_SEATS = 8
MOST_CLUSTERS = 4


@dataclass(frozen=True, slots=True, repr=False)
class Settings(Shown):
    """What the player has set: the interface's language, the size of text (1.0 is 100 %), how much
    longer the clock of the next match runs (one of TIMERS); high contrast, plain reading, reduced
    motion, captions of sounds, the whole screen; how loud all of it, the music, the effects and the buzzers are
    (one of VOLUMES); and whether the third seat plays on the keypad."""

    language: str = "en"
    text_size: float = 1.0
    timer: float = 1.0
    contrast: bool = False
    plain: bool = False
    reduced: bool = False
    captions: bool = True
    full: bool = False
    loudness: int = 80
    music: int = 60
    effects: int = 80
    buzzers: int = 80
    keypad: bool = True


@dataclass(frozen=True, slots=True, repr=False)
class Programme(Shown):
    """What is to be played: packs by name, the questions' language, the match's length."""

    packs: tuple[str, ...] = ()
    language: str = "en"
    length: Length = "feature"


@dataclass(frozen=True, slots=True, repr=False)
class Party(Shown):
    """Who is to play: names as typed (empty: a crew name is given at the start), how, and the emblems
    that were chosen, by seat (a seat without one has that of its place, or the first that is free)."""

    names: tuple[str, ...] = ("",)
    mode: Mode = "together"
    emblems: tuple[int, ...] = ()

    @property
    def can_choose_mode(self) -> bool:
        """Whether both ways of answering are possible: keys are there for four seats."""
        return 2 <= len(self.names) <= MOST_CLUSTERS

    @property
    def answering(self) -> Mode:
        """How the seats answer, as their number allows."""
        if self.can_choose_mode:
            return self.mode
        return "together" if len(self.names) == 1 else "hot seat"

    def emblem(self, seat: int) -> int:
        """The number of a seat's emblem."""
        return self.worn[seat]

    @property
    def worn(self) -> tuple[int, ...]:
        """The emblems of all seats, no two alike."""
        worn = list(self.emblems[: len(self.names)])
        for seat in range(len(worn), len(self.names)):
            free = [emblem for emblem in range(MOST_SEATS) if emblem not in worn]
            worn.append(seat if seat in free else free[0])
        return tuple(worn)


@dataclass(frozen=True, slots=True, repr=False)
class ToTitle(Shown):
    """To the title."""

    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class ToPacks(Shown):
    """To the packs; `party` is who has gathered by then, if anyone."""

    party: Party | None = None
    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class ToPlayers(Shown):
    """To the players, with the programme that was chosen."""

    programme: Programme
    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Rekey(Shown):
    """The third seat has other keys from now on: those of the keypad, or letters."""

    keypad: bool
    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Start(Shown):
    """A match begins. `anyway`: the players know that the questions may run out. `typed`: the party as
    it was typed, for the next time (names that were given stay given only for this match)."""

    programme: Programme
    party: Party
    anyway: bool = False
    typed: Party | None = None
    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Resume(Shown):
    """The unfinished match goes on."""

    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Discard(Shown):
    """The unfinished match, which cannot go on, is given up."""

    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Open(Shown):
    """The seat that was called is there: its turn is shown."""

    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Stake(Shown):
    """The stakes are made: points by seat."""

    stakes: Mapping[int, int]
    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Lock(Shown):
    """The turn is closed with these choices: {seat: (option, seconds)}."""

    picks: Mapping[int, tuple[int, float]]
    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class GoOn(Shown):
    """What was shown has been seen: the next turn, the standings or the end."""

    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Next(Shown):
    """The standings or the round's rule have been seen: the next turn."""

    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Hold(Shown):
    """The match pauses and the scene is covered."""

    covered: Scene
    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Return(Shown):
    """Back to a scene that was covered, as it was."""

    covered: Scene
    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Void(Shown):
    """The host takes the question back."""

    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Stop(Shown):
    """The match ends now, with the standings as they are."""

    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Leave(Shown):
    """To the title; the match stays in the store and can be resumed."""

    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class ToWinner(Shown):
    """To the places of the match that ended."""

    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class ToReview(Shown):
    """To the questions of the match that ended."""

    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Again(Shown):
    """Another match of the same seats, packs and rules."""

    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class ToSettings(Shown):
    """To the settings, and back to `back` afterwards."""

    back: Scene
    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Adjust(Shown):
    """Other settings, at once; the settings scene stays on its tab, and `back` comes after it."""

    settings: Settings
    back: Scene
    tab: str = "access"
    is_step: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, repr=False)
class Quit(Shown):
    """The program ends; a running match can be resumed."""

    is_step: ClassVar[bool] = True


MatchStep = Open | Stake | Lock | GoOn | Next | Void | Stop | ToReview | ToWinner
"""What happens in a match that runs or ran."""
BeginStep = Start | Again | Resume | Discard
"""What begins a match or takes up the one that was left."""
VisitStep = ToTitle | Leave | ToPacks | ToPlayers | Rekey | Hold | Return | ToSettings | Adjust | Quit
"""The ways between the screens around a match."""
AnyStep = MatchStep | BeginStep | VisitStep
"""Every step there is."""
