"""The driver goes through the same targets as a person, to the end and out."""

from __future__ import annotations

import pytest

from quiz.game.values import Mode, Staked
from quiz.question import Dice
from quiz.screen.autoplay import Kind, Stuck, driver
from quiz.screen.flow import Flow, Options

from .small import FAULTY, REPERTOIRE, SmallDeck, SmallRepertoire, paper_of


def driven(kind: Kind, **options: object) -> Flow:
    """A flow after the driver has quit it, with a tenth of a second between its presses."""
    flow = Flow(Options(**({"repertoire": REPERTOIRE, "seed": 7} | options)))  # type: ignore[arg-type]
    drive = driver(kind, flow, Dice(7))
    for _ in range(5000):
        if flow.over:
            return flow
        press = drive(flow.scene, tuple(paper_of(flow.scene).targets))
        if press:
            flow.handle(press)
        flow.tick(0.1)
    pytest.fail(f"the driver is stuck at {flow.scene.name}")


@pytest.mark.parametrize("mode", ["together", "hot seat"])
@pytest.mark.parametrize("seats", [1, 3])
def test_the_perfect_player_has_every_answer_right_and_stakes_everything(mode: Mode, seats: int) -> None:
    flow = driven("perfect", players=("Mia", "Tom", "Ann")[:seats], mode=mode, length="short")

    assert flow.session
    assert all(tally.right == tally.asked for tally in flow.session.tallies)
    assert {stake for event in flow.session.events if isinstance(event, Staked) for _, stake in event.stakes} == {2000}
    assert flow.scenes[-1] == "review"


def test_the_random_player_is_the_same_for_the_same_dice_and_not_always_right() -> None:
    one, other = driven("random", length="feature"), driven("random", length="feature")

    assert one.session
    assert one.session == other.session
    assert 0 < one.session.tallies[0].right < 21


def test_every_seat_answers_with_its_own_choice() -> None:
    flow = driven("random", players=("Mia", "Tom", "Ann", "Eve"), length="quick")

    assert flow.session
    assert any(len({answer.option for answer in turn.answers}) > 1 for turn in flow.session.turns)


def test_it_finds_its_way_where_the_questions_are_too_few() -> None:
    flow = driven("perfect", repertoire=SmallRepertoire((SmallDeck(films=20, supply=3),)), length="feature")

    assert "notice" in flow.scenes
    assert flow.session
    assert flow.session.context.rules.length == "short"


def test_it_waits_where_nothing_is_drawn_yet() -> None:
    flow = Flow(Options(REPERTOIRE))

    assert driver("perfect", flow, Dice(7))(flow.scene, ()) is None


def test_it_gives_up_where_no_question_can_be_asked() -> None:
    empty = SmallRepertoire((SmallDeck(films=20, supply=0),))

    with pytest.raises(Stuck, match="has no question in this language"):
        driven("perfect", repertoire=empty)


def test_it_gives_up_where_no_pack_can_be_played() -> None:
    with pytest.raises(Stuck, match="no pack that can be played"):
        driven("perfect", repertoire=SmallRepertoire((), (FAULTY,)))
