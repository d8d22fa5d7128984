"""A player made of code that presses what is drawn: for demonstrations and whole-game tests.

What must stay true: it goes through the very targets a person would press, and what it knows of
the right answers it was told by the session when the question was dealt, never by the scene.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from quiz.game.bots import Bot, perfect_bot, random_bot, view_of
from quiz.game.session import Session
from quiz.game.values import STAKES
from quiz.question import Dice, pick
from quiz.screen.canvas import Target
from quiz.screen.flow import Flow
from quiz.screen.scene import Chose, Confirmed, Message, Picked, Press, Scene
from quiz.screen.scenes.notice import Notice

Kind = Literal["perfect", "random"]
Driver = Callable[[Scene, Sequence[Target]], Press | None]

WAYS: dict[str, tuple[Message, ...]] = {
    "packs": (Picked("next"),),
    "players": (Picked("start"),),
    "handover": (Confirmed(),),
    "round": (Confirmed(),),
    "reveal": (Confirmed(),),
    "standings": (Confirmed(),),
    "review": (Picked("back"),),
    "pause": (Picked("resume"),),
    "settings": (Picked("back"),),
    "notice": (Picked("way", "0"),),
}
"""What to press where nothing has to be chosen."""


class Stuck(Exception):
    """Nothing that is drawn leads to a match; the words say why, as the player would read it."""


def driver(kind: Kind, flow: Flow, dice: Dice) -> Driver:
    """Something that looks at a scene and its targets and says what to press, or None to wait. It
    plays one match from the title, looks at the review, and quits from the title. Stuck when no
    match can be had."""

    def drive(scene: Scene, targets: Sequence[Target]) -> Press | None:
        if scene.name in ("asking", "staking"):
            return _choose(kind, flow, dice, targets)
        _refuse_dead_end(scene, targets)
        wanted = WAYS.get(scene.name) or _crossing(scene.name, "review" in flow.scenes)
        return next((Press(target.message) for target in _open(targets) if target.message in wanted), None)

    return drive


def _refuse_dead_end(scene: Scene, targets: Sequence[Target]) -> None:
    """Round a notice with no way but back, and from a list with no pack to go on with, it would go
    for ever."""
    if isinstance(scene, Notice) and len(scene.ways) == 1:
        raise Stuck(scene.words(scene.key, **scene.arguments))
    if scene.name == "packs" and targets and Picked("next") not in [target.message for target in _open(targets)]:
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
    return next((Press(target.message, seat) for target in _open(targets) if target.message == Chose(option)), None)


def _stake(kind: Kind, session: Session, dice: Dice, seat: int) -> int:
    if kind == "perfect":
        return STAKES.index(max(STAKES))
    return pick(range(len(STAKES)), dice.roll("autoplay", "stake", session.number, seat))


def _answer(kind: Kind, session: Session, dice: Dice, seat: int) -> int:
    question = session.turn.question
    bot: Bot = random_bot if kind == "random" else perfect_bot({question.id: question.options[question.key].value})
    return bot(view_of(session, seat), dice.roll("autoplay", "answer", session.number, seat))


def _open(targets: Sequence[Target]) -> list[Target]:
    return [target for target in targets if target.enabled]
