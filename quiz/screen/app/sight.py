"""Brings into sight what a scene tells of, and tells the scene when all has been seen that
is to be read on its page.

What must stay true: a page moves by itself only to what a press or a stage of the reveal has just
changed; and what was skipped has not been seen, so the parts in sight must join from the top on.
"""

from __future__ import annotations

from quiz.screen.app.posture import Hands
from quiz.screen.pixels import sight
from quiz.screen.scene import Press, Seen, Unseen


def watch(hands: Hands) -> None:
    """After the page was laid out: where it is to be scrolled, and what has been seen of it."""
    script, sheet = hands.canvas.script, hands.canvas.sheet
    if script.act != hands.act:
        hands.act, hands.called, hands.seen, hands.partly = script.act, None, 0.0, False
        hands.scroll = hands.scroll if hands.arriving else 0
    hands.arriving = False
    called = sight.called(script.kind, script.said)
    if called and hands.called is not None and called != hands.called:
        hands.scroll = sight.scrolled_to(sheet, called, hands.scroll)
        hands.seen = max(hands.seen, sight.span(sheet, hands.scroll)[0])
    hands.called = called
    begin, end = sight.span(sheet, hands.scroll)
    if begin <= hands.seen + 1 - sight.WHOLE:
        hands.seen = max(hands.seen, end)
    partly = script.kind in ("question", "card") and sight.unread(sheet, hands.seen)
    if partly != hands.partly:
        hands.partly = partly
        hands.flow.handle(Press(Unseen() if partly else Seen(), None, hands.now))
