"""The states of every scene that are worth a look, each as a scene that can be drawn.

What must stay true: every scene of the game is here, and nothing is acted: what a scene shows comes
from its own session and the seconds that have passed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from quiz.game.session import Session, after
from quiz.game.values import Ended, Mode
from quiz.screen.pixels.elements import Tabs
from quiz.screen.pixels.script import Script
from quiz.screen.scene import Chose, Press, Scene
from quiz.screen.scenes import NO_PICKS, Picks
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.handover import Handover
from quiz.screen.scenes.intro import Intro
from quiz.screen.scenes.notice import Notice, Way
from quiz.screen.scenes.packs import Packs
from quiz.screen.scenes.pause import Pause
from quiz.screen.scenes.players import Players
from quiz.screen.scenes.reveal import Reveal
from quiz.screen.scenes.review import Review
from quiz.screen.scenes.settings import SettingsPage
from quiz.screen.scenes.staking import Staking
from quiz.screen.scenes.standings import Standings
from quiz.screen.scenes.steps import MOST_CLUSTERS, Party, Programme, Settings, Start, ToPacks
from quiz.screen.scenes.title import Left, Title
from quiz.screen.scenes.waiting import Waiting
from quiz.screen.scenes.winner import Winner
from quiz.words import Words, speak

from .matches import NAMES, PACK, asked, cards, finished, locked, longest, played

SEATS = {"solo": 1, "four": 4, "eight": 8}
LATE = 60.0
"""Seconds after which every scene has told all it has."""
BEFORE = 0.3
"""Seconds after which standings and places still show how it was."""


@dataclass(frozen=True, slots=True)
class State:
    """A scene as it is at one moment, the scene's name and the state's."""

    scene: Scene
    state: str

    @property
    def name(self) -> str:
        """`asking-four`."""
        return f"{self.scene.name}-{self.state}"


BALLET = {"en": "Ballet on Film", "kk": "Кинодағы балет", "ru": "Балет в кино"}
"""The title of the pack that all matches are of."""


@cache
def states(language: str) -> tuple[State, ...]:
    """All states in the order of a match; made once, since scenes are values."""
    return tuple(_states(language))


def _states(language: str) -> Iterator[State]:
    words = speak(language)
    for tell in TOLD:
        yield from (State(scene, name) for name, scene in tell(words))


Named = Iterator[tuple[str, Scene]]


def mode_of(seats: int) -> Mode:
    """How so many play: at one keyboard no more than four at once."""
    return "hot seat" if seats > MOST_CLUSTERS else "together"


def _title(words: Words) -> Named:
    yield "new", Title(words)
    yield "resume", Title(words, Left(BALLET[words.language], 7, 18), 1, "notice-store-newer")


def _packs(words: Words) -> Named:
    programme = Programme((PACK,), words.language)
    yield "one", Packs(words, cards(1), programme)
    yield "many", Packs(words, cards(18), programme)


def _players(words: Words) -> Named:
    programme = Programme((PACK,), words.language)
    for name, seats in SEATS.items():
        yield name, Players(words, programme, Party(NAMES[:seats]))
    yield "typing", Players(words, programme, Party(("Әйгер", "", "Tom")), 0)


def _round(words: Words) -> Named:
    first = Intro(words, played(0, 4, words.language), staged=True)
    yield "leader", replace(first, elapsed=0.8)
    yield "slate-open", replace(first, elapsed=first.leader + 0.1)
    yield "slate", replace(first, elapsed=first.leader + 2.0)
    yield "final", Intro(words, played(10, 4, words.language), 2.0, staged=True)


def _asking(words: Words) -> Named:
    for name, seats in SEATS.items():
        session = asked(3, seats, words.language, mode_of(seats))
        ready = Picks(dict.fromkeys(range(0, seats, 3), (0, 1.0))) if len(session.active) > 1 else NO_PICKS
        yield name, Asking(words, session, ready, 6.2)
    yield "films", Asking(words, asked(7, 1, words.language), elapsed=1.0)
    yield "longest", Asking(words, asked(0, 4, "kk", question=longest()), elapsed=3.0)
    yield "chosen", _chosen(Asking(words, asked(3, 1, words.language), elapsed=9.0))


def _chosen(scene: Scene) -> Scene:
    """The scene after the first seat took the third option."""
    chosen = scene.handle(Press(Chose(2), 0))
    assert isinstance(chosen, Asking | Staking)
    return chosen


def _staking(words: Words) -> Named:
    yield "solo", _chosen(Staking(words, asked(10, 1, words.language), elapsed=3.0))
    yield "four", _chosen(Staking(words, asked(10, 4, words.language), elapsed=3.0))


def _reveal(words: Words) -> Named:
    for name, seats in SEATS.items():
        told = Reveal(words, locked(asked(6, seats, words.language, mode_of(seats))), staged=True)
        course = told.course
        times = {
            "hold": course.fold / 2,
            "fold": course.light - 0.01,
            "light": course.light + 0.15,
            "tokens": course.tokens + 0.1,
            "count": course.count + 0.2,
            "card": LATE,
        }
        yield from ((f"{name}-{stage}", replace(told, elapsed=time)) for stage, time in times.items())
    yield "longest", Reveal(words, locked(asked(0, 4, "kk", question=longest())), LATE)


def _handover(words: Words) -> Named:
    yield "called", Handover(words, asked(2, 4, words.language, "hot seat"))


def _pause(words: Words) -> Named:
    yield "asking", Pause(words, Asking(words, asked(3, 4, words.language)), refunds=True)


def _standings(words: Words) -> Named:
    for name, seats in SEATS.items():
        done = Standings(words, played(10, seats, words.language), staged=True)
        yield f"{name}-before", replace(done, elapsed=BEFORE)
        yield f"{name}-after", replace(done, elapsed=LATE)
    yield "eight-first", Standings(words, played(5, 8, words.language), LATE, staged=True)


def _winner(words: Words) -> Named:
    for name, seats in SEATS.items():
        yield name, _over(words, finished(seats, words.language))
    yield "four-before", Winner(words, finished(4, words.language), BEFORE, staged=True)
    yield "four-rain", _raining(Winner(words, finished(4, words.language), staged=True))
    yield "tie", _over(words, finished(3, words.language, even=3))
    yield "dry", _over(words, after(played(6, 4, words.language), Ended("no question left")))


def _over(words: Words, session: Session) -> Scene:
    return Winner(words, session, LATE, staged=True)


def _raining(scene: Winner) -> Winner:
    """Half a second after the winner was told."""
    while not scene.told:
        scene = replace(scene, elapsed=scene.elapsed + 0.1)
    return replace(scene, elapsed=scene.elapsed + 0.6)


def _review(words: Words) -> Named:
    session = finished(4, words.language)
    yield "list", Review(words, session)
    yield "missed", Review(words, session, 2, missed=True)
    yield "detail", Review(words, session, open=3)


def _settings(words: Words) -> Named:
    """The page on each of its tabs."""
    page = SettingsPage(words, Settings(words.language), Title(words))
    script = Script()
    page.draw(script)
    items = [item for said in script.said if isinstance(said, Tabs) for item in said.items]
    if not items:
        yield "all", page
    for number, (_, message, _) in enumerate(items):
        shown = page.handle(Press(message))
        assert isinstance(shown, SettingsPage)
        yield f"tab-{number + 1}", shown
    changed = replace(page, settings=replace(page.settings, captions=False))
    yield "asked-back", replace(changed, resetting=0.0)


def _notice(words: Words) -> Named:
    start = Start(Programme((PACK,), words.language), Party(NAMES[:2]))
    ways = (Way("way-anyway", start, {"supply": 9}), Way("way-packs", ToPacks()))
    yield "films", Waiting(words, Title(words))
    yield "too-few", Notice(words, "notice-too-few", {"packs": BALLET[words.language], "supply": 9, "turns": 13}, ways)


TOLD: Sequence[Callable[[Words], Named]] = (
    _title,
    _packs,
    _players,
    _round,
    _asking,
    _staking,
    _reveal,
    _handover,
    _pause,
    _standings,
    _winner,
    _review,
    _settings,
    _notice,
)
