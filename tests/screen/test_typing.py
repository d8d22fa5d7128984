"""While a name is typed: one thing looks as if it had the focus, and that is the name."""

from __future__ import annotations

import pytest

from quiz.screen.app.hands import Hands, arrived, obey, takes_letters, wanted
from quiz.screen.inputs import Clicked, Entered, Held, Moved, Pointed, Stepped
from quiz.screen.pixels import PixelCanvas
from quiz.screen.pixels.marks import Panel, flat
from quiz.screen.scene import Erased, Message, Picked, Press, Tuned, Typed, WentBack
from quiz.screen.scenes.players import Players

from .hands import to_players
from .small import flow_of

SIZE = (1280, 720)
FIRST = Picked("player", "0")


pytestmark = pytest.mark.usefixtures("memory")


@pytest.fixture
def hands() -> Hands:
    """Hands at the players' page, with letters going to the first name."""
    flow = flow_of()
    to_players(flow)
    hands = Hands(flow, PixelCanvas(), now=1.0)
    arrived(hands, "players")
    hands.now, hands.focus = 2.0, FIRST
    look(hands)
    obey(hands, Entered())
    look(hands)
    return hands


def look(hands: Hands) -> None:
    """A frame."""
    hands.flow.scene.draw(hands.canvas.script)
    targets = hands.canvas.lay_out(SIZE, hands.scroll)
    hands.focus = wanted(hands, targets)
    hands.targets = targets


def typing(hands: Hands) -> int | None:
    scene = hands.flow.scene
    assert isinstance(scene, Players)
    return scene.typing


def names(hands: Hands) -> tuple[str, ...]:
    scene = hands.flow.scene
    assert isinstance(scene, Players)
    return scene.party.names


def middle(hands: Hands, message: Message) -> tuple[int, int]:
    target = next(target for target in hands.targets if target.message == message)
    left, top, width, high = target.rect
    return left + width // 2, top + high // 2


def test_the_ring_is_round_the_name_and_not_where_the_pointer_rests(hands: Hands) -> None:
    obey(hands, Pointed(middle(hands, Tuned("emblem-0", -1))))
    obey(hands, Press(Typed("Ә")))
    look(hands)

    assert (typing(hands), hands.focus) == (0, FIRST)


def test_a_page_that_takes_letters_from_the_start_has_the_ring_round_the_name(hands: Hands) -> None:
    hands.focus = None

    look(hands)

    assert hands.focus == FIRST


def test_letters_over_a_name_with_the_ring_begin_to_write_it_and_are_no_shortcuts(hands: Hands) -> None:
    obey(hands, Entered())
    look(hands)
    ready = takes_letters(hands)

    for letter in "Zoë 1 m":
        obey(hands, Press(Typed(letter)))
        look(hands)

    assert ready
    assert (typing(hands), names(hands)) == (0, ("Zoë 1 m",))
    assert not hands.canvas.muted


def test_a_name_that_is_written_over_begins_anew_and_a_blank_only_opens_it(hands: Hands) -> None:
    found = []
    for first in (Typed("Ann"), Typed(" "), Erased(), Typed("B")):
        obey(hands, Press(first))
        look(hands)
        found.append((typing(hands), names(hands)))
        obey(hands, Entered())
        look(hands)

    assert found == [(0, ("Ann",)), (0, ("Ann",)), (0, ("An",)), (0, ("B",))]


def test_escape_puts_the_old_name_back(hands: Hands) -> None:
    obey(hands, Press(Typed("Ann")))
    obey(hands, Entered())
    look(hands)

    for message in (Typed("x"), Typed("y"), WentBack()):
        obey(hands, Press(message))
        look(hands)

    assert (typing(hands), names(hands)) == (None, ("Ann",))


def test_letters_are_for_nothing_where_no_name_has_the_ring(hands: Hands) -> None:
    obey(hands, Stepped(1))
    look(hands)

    before = takes_letters(hands)
    obey(hands, Press(Typed("x")))

    assert (before, typing(hands), names(hands)) == (False, None, ("",))


@pytest.mark.parametrize("meant", [Stepped(1), Moved("down"), Moved("up")], ids=str)
def test_whoever_goes_on_from_the_name_has_done_typing(hands: Hands, meant: Stepped | Moved) -> None:
    obey(hands, meant)
    look(hands)

    assert typing(hands) is None
    assert hands.focus not in (None, FIRST)


def test_a_press_on_the_arrows_of_the_emblem_ends_typing(hands: Hands) -> None:
    other = Tuned("emblem-0", 1)

    for meant in (Held, Clicked):
        obey(hands, meant(middle(hands, other)))
    look(hands)

    assert (typing(hands), hands.focus) == (None, other)


def test_enter_ends_typing_and_leaves_the_ring_where_it_is(hands: Hands) -> None:
    obey(hands, Entered())
    look(hands)

    assert (typing(hands), hands.focus) == (None, FIRST)


def test_only_one_field_is_edged_as_if_it_took_letters(hands: Hands) -> None:
    field = next(target for target in hands.canvas.sheet.moving.targets if target.message == FIRST)

    panels = [mark for mark in flat(hands.canvas.sheet.moving.marks) if isinstance(mark, Panel)]

    assert [panel.rect for panel in panels if panel.edge == hands.canvas.look.brass] == [field.rect]
