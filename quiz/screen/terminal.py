"""The game in a terminal: the same scenes on paper, one line of input at a time.

What must stay true: it runs without pygame, and however it is left (end of input, Ctrl-C, quit)
the match is saved, because the flow saves as it goes.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from quiz.screen.flow import Flow
from quiz.screen.paper import PaperCanvas
from quiz.screen.scene import Confirmed, Erased, Message, Press, Typed, WentBack

AFTER_ALL = 1.0
"""Seconds let pass when everyone has chosen: more than the grace before a lock."""
PROMPT = "> "


def play(
    flow: Flow,
    ask: Callable[[str], str] = input,
    say: Callable[[str], None] = print,
    clock: Callable[[], float] = monotonic,
) -> None:
    """Plays until the flow is over, or `ask` has no more lines (EOFError, KeyboardInterrupt) or
    gives `quit`. `clock` tells seconds; only a match with a timer minds how long a line takes."""
    say(flow.words("terminal-help"))
    try:
        while not flow.over and _turn(flow, ask, say, clock):
            pass
    except (EOFError, KeyboardInterrupt):
        say("")


def _turn(flow: Flow, ask: Callable[[str], str], say: Callable[[str], None], clock: Callable[[], float]) -> bool:
    """Shows the scene and lets one line be typed; False when it is `quit`."""
    _settle(flow)
    paper = _drawn(flow)
    say(f"\n{paper.words}")
    name, shown = flow.scene.name, clock()
    line = ask(_prompt(flow)).strip()
    flow.tick(max(0.0, clock() - shown))
    if flow.typing:
        _type(flow, paper, line)
    elif line.casefold() == "quit":
        return False
    elif flow.scene.name != name:
        say(flow.words("terminal-late"))
    else:
        _press(flow, paper, line, say)
    return True


def _settle(flow: Flow) -> None:
    """What needs only time: a title that still reads, a turn that everyone has answered."""
    while flow.scene.name == "title" and flow.scene.running:
        flow.tick(0.0)
    if flow.scene.name in ("asking", "staking") and not flow.waiting:
        flow.tick(AFTER_ALL)


def _drawn(flow: Flow) -> PaperCanvas:
    paper = PaperCanvas()
    flow.scene.draw(paper)
    return paper


def _prompt(flow: Flow) -> str:
    return f"{flow.waiting[0][1]}{PROMPT}" if len(flow.waiting) > 0 and flow.clusters else PROMPT


def _press(flow: Flow, paper: PaperCanvas, line: str, say: Callable[[str], None]) -> None:
    message = _meant(paper, line.casefold())
    if message is None:
        say(flow.words("terminal-unknown", line=line[:40]))
        return
    flow.handle(Press(message, flow.waiting[0][0] if flow.waiting else None))


def _meant(paper: PaperCanvas, line: str) -> Message | None:
    if not line:
        return paper.main or Confirmed()
    if line == "back":
        return WentBack()
    return paper.codes[line].message if line in paper.codes else None


def _type(flow: Flow, paper: PaperCanvas, line: str) -> None:
    """The line takes the place of what stood in the field; an empty one leaves it."""
    if line:
        for _ in paper.typed:
            flow.handle(Press(Erased()))
        flow.handle(Press(Typed(line)))
    flow.handle(Press(Confirmed()))
