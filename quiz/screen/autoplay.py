"""A player made of code that presses what is drawn: for demonstrations and whole-game tests.

`perfect` and `random` press at once. `human` takes a person's time: it reads and thinks, looks at
an option before taking it, changes its mind, is late or wrong, and lets the rest be seen: a scene
that goes on by itself mostly may, and whatever still stands after a while is pressed.

What must stay true: it goes through the very targets a person would press, and what it knows of
the right answers it was told by the session when the question was dealt, never by the scene. It
has no clock: it is told the time, and how long it waits hangs on the dice alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from quiz.game.bots import Bot, Move, between, knows, moves, perfect_bot, person, random_bot, unsure_bot, view_of
from quiz.game.session import Session
from quiz.game.values import STAKES, View
from quiz.question import Dice, pick
from quiz.screen.canvas import Target
from quiz.screen.flow import Flow
from quiz.screen.scene import Chose, Confirmed, Message, Picked, Press, Scene
from quiz.screen.scenes import told_of
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.notice import Notice
from quiz.screen.scenes.staking import Staking

Kind = Literal["perfect", "random", "human"]
Driver = Callable[[Scene, Sequence[Target], float], Press | Target | None]
"""Told the scene, what can be pressed and the time in seconds: a Press, a Target to point at, or
None to wait."""

WAYS: dict[str, tuple[Message, ...]] = {
    "packs": (Picked("next"),),
    "players": (Picked("start"),),
    "handover": (Confirmed(),),
    "round": (Confirmed(),),
    "countdown": (Confirmed(),),
    "reveal": (Confirmed(),),
    "standings": (Confirmed(),),
    "review": (Picked("back"),),
    "pause": (Picked("resume"),),
    "settings": (Picked("back"),),
    "notice": (Picked("way", "0"),),
}
"""What to press where nothing has to be chosen."""

WAITS: dict[str, tuple[float, float]] = {
    "title": (2.0, 3.5),
    "packs": (2.5, 4.0),
    "players": (2.0, 3.5),
    "handover": (1.2, 2.5),
    "round": (4.0, 5.0),
    "reveal": (2.6, 3.4),
    "standings": (5.0, 6.0),
    "winner": (8.0, 10.0),
    "review": (3.0, 5.0),
}
"""The fewest and the most seconds a person looks at a scene; at a reveal, before the note is read."""
WAIT = (1.5, 3.0)
"""The same for all others, and where a press has not led away."""
BY_ITSELF = {"round", "countdown", "reveal", "standings"}
"""Scenes that go on alone as long as they run."""
HURRIED = 0.3
"""How often a person does not wait for that."""
PATIENCE = 30.0
"""Seconds after which anyone goes on: with a slow clock a note stands longer."""
AIM = 0.5
"""Seconds that the pointer rests on what is pressed next."""
USUAL_STAKES = (500, 500, 1000, 1000, 2000, 0)


class Stuck(Exception):
    """Nothing that is drawn leads to a match; the words say why, as the player would read it."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A scene as it is being looked at: its name, the turn, how often it was pressed in vain, and
    since when, by the driver's time."""

    name: str = ""
    turn: int = 0
    presses: int = 0
    since: float = 0.0


def driver(kind: Kind, flow: Flow, dice: Dice) -> Driver:
    """Something that looks at a scene and its targets and says what to press. It plays one match
    from the title, looks at the review, and quits from the title. Stuck when no match can be had."""
    if kind == "human":
        return _human(flow, dice)

    def drive(scene: Scene, targets: Sequence[Target], _now: float) -> Press | None:
        if scene.name in ("asking", "staking"):
            return _choose(kind, flow, dice, targets)
        target = _way(flow, scene, targets)
        return Press(target.message) if target else None

    return drive


def _human(flow: Flow, dice: Dice) -> Driver:
    visit = Visit()

    def drive(scene: Scene, targets: Sequence[Target], now: float) -> Press | Target | None:
        nonlocal visit
        turn = flow.session.number if flow.session else 0
        if (visit.name, visit.turn) != (scene.name, turn):
            visit = Visit(scene.name, turn, 0, now)
        if isinstance(scene, Asking | Staking):
            return _deliberate(scene, dice, targets)
        target = _way(flow, scene, targets)
        left = visit.since + _wait(flow, scene, dice, visit) - now
        if target is None or left > 0:
            return target if left <= AIM else None
        visit = replace(visit, presses=visit.presses + 1, since=now)
        return Press(target.message)

    return drive


def _wait(flow: Flow, scene: Scene, dice: Dice, visit: Visit) -> float:
    """The seconds from the beginning of a visit, or from its last press, to the next press."""
    roll = dice.roll("autoplay", "wait", scene.name, visit.turn, visit.presses, "review" in flow.scenes)
    if visit.presses:
        return between(WAIT, roll)
    hurried = roll.random() < HURRIED
    if scene.name in BY_ITSELF and scene.running and not hurried:
        return PATIENCE
    looks = between(WAITS.get(scene.name, WAIT), roll)
    # Where nothing goes on by itself, the note is read to its end.
    share = between((0.4, 0.9), roll) if scene.running else 1.0
    return looks + share * _note_seconds(flow, dice) if scene.name == "reveal" else looks


def _note_seconds(flow: Flow, dice: Dice) -> float:
    """What the first seat takes to read the note on the turn on the table."""
    session = flow.session
    if session is None:
        return 0.0
    return len(told_of(session.turn.question, session.language)) / person(dice.roll("autoplay", "person", 0)).letters


def _deliberate(scene: Asking | Staking, dice: Dice, targets: Sequence[Target]) -> Press | Target | None:
    """The next change that somebody's mind makes to what is chosen; else, for one who plays alone,
    the option that is looked at: with others, everyone has keys and nothing is pointed at."""
    looked: int | None = None
    for seat in scene.session.active:
        made = [move for move in _moves(scene, dice, seat) if move.seconds <= scene.elapsed]
        chosen = [move.option for move in made if move.chooses]
        if chosen and scene.picks.option(seat) != chosen[-1]:
            target = _target(targets, Chose(chosen[-1]))
            return Press(target.message, seat) if target else None
        if made and len(scene.session.active) == 1:
            looked = made[-1].option
    return None if looked is None else _target(targets, Chose(looked))


def _moves(scene: Asking | Staking, dice: Dice, seat: int) -> tuple[Move, ...]:
    """What a seat does in the course of a turn; the same each time it is asked."""
    session = scene.session
    who = person(dice.roll("autoplay", "person", seat))
    roll = dice.roll("autoplay", scene.name, session.number, seat)
    if isinstance(scene, Staking):
        view = View("", tuple(map(str, STAKES)), tuple(map(str, STAKES)), seat, "")
        return moves(who, view, STAKES.index(pick(USUAL_STAKES, roll)), scene.total, roll)
    view, question = view_of(session, seat), session.turn.question
    answer = unsure_bot(_sheet(session), knows(who, question.difficulty))(view, roll)
    return moves(who, view, answer, session.turn.clock.total, roll)


def _way(flow: Flow, scene: Scene, targets: Sequence[Target]) -> Target | None:
    """What leads on from a scene where nothing has to be chosen, if it is drawn."""
    _refuse_dead_end(scene, targets)
    wanted = WAYS.get(scene.name) or _crossing(scene.name, "review" in flow.scenes)
    return next((target for target in _open(targets) if target.message in wanted), None)


def _refuse_dead_end(scene: Scene, targets: Sequence[Target]) -> None:
    """Round a notice with no way but back, and from a list with no pack to go on with, it would go
    for ever."""
    if isinstance(scene, Notice) and len(scene.ways) == 1:
        raise Stuck(scene.words(scene.key, **scene.arguments))
    if scene.name == "packs" and targets and _target(targets, Picked("next")) is None:
        raise Stuck("there is no pack that can be played")


def _crossing(name: str, reviewed: bool) -> tuple[Message, ...]:
    """Where the way depends on whether the match was played and looked at."""
    if name == "title":
        return (Picked("quit"),) if reviewed else (Picked("play"),)
    return (Picked("title"),) if reviewed else (Picked("review"),)


def _choose(kind: Kind, flow: Flow, dice: Dice, targets: Sequence[Target]) -> Press | None:
    """The choice of the next seat that has none yet."""
    session = flow.session
    if session is None or not flow.waiting:
        return None
    seat = flow.waiting[0][0]
    option = _stake(kind, session, dice, seat) if session.phase == "staking" else _answer(kind, session, dice, seat)
    target = _target(targets, Chose(option))
    return Press(target.message, seat) if target else None


def _stake(kind: Kind, session: Session, dice: Dice, seat: int) -> int:
    if kind == "perfect":
        return STAKES.index(max(STAKES))
    return pick(range(len(STAKES)), dice.roll("autoplay", "stake", session.number, seat))


def _answer(kind: Kind, session: Session, dice: Dice, seat: int) -> int:
    bot: Bot = random_bot if kind == "random" else perfect_bot(_sheet(session))
    return bot(view_of(session, seat), dice.roll("autoplay", "answer", session.number, seat))


def _sheet(session: Session) -> dict[str, str]:
    """What a bot is told of the question that was dealt."""
    question = session.turn.question
    return {question.id: question.options[question.key].value}


def _target(targets: Sequence[Target], message: Message) -> Target | None:
    return next((target for target in _open(targets) if target.message == message), None)


def _open(targets: Sequence[Target]) -> list[Target]:
    return [target for target in targets if target.enabled]
