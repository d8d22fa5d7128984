"""The driver goes through the same targets as a person, to the end and out."""

from __future__ import annotations

from collections.abc import Sequence

import pygame
import pytest

from quiz.game.values import Mode, Staked
from quiz.question import Dice
from quiz.screen.app import Window, run
from quiz.screen.autoplay import PATIENCE, Driver, Kind, Stuck, driver
from quiz.screen.canvas import Target
from quiz.screen.flow import Flow, Options
from quiz.screen.scene import Chose, LostFocus, Picked, Press, Scene
from quiz.screen.scenes.reveal import Reveal
from quiz.screen.scenes.steps import Settings

from .hands import begin
from .small import (
    FAULTY,
    REPERTOIRE,
    WORDS,
    SmallDeck,
    SmallRepertoire,
    answered,
    flow_of,
    paper_of,
    question,
    session_of,
)

Did = tuple[float, str, Press | Target]
"""When, at which scene, what."""


def watched(kind: Kind, step: float = 0.1, **options: object) -> tuple[Flow, list[Did]]:
    """A flow after the driver has quit it, and all that it did, with `step` seconds between."""
    flow = Flow(Options(**({"repertoire": REPERTOIRE, "seed": 7} | options)))  # type: ignore[arg-type]
    drive, did = driver(kind, flow, Dice(7)), list[Did]()
    for turn in range(20000):
        if flow.over:
            return flow, did
        done = drive(flow.scene, tuple(paper_of(flow.scene).targets), turn * step)
        if done:
            did.append((turn * step, flow.scene.name, done))
        if isinstance(done, Press):
            flow.handle(done)
        flow.tick(step)
    pytest.fail(f"the driver is stuck at {flow.scene.name}")


def driven(kind: Kind, **options: object) -> Flow:
    flow, _ = watched(kind, 0.1, **options)
    return flow


def pressed(drive: Driver, scene: Scene, times: int) -> list[float]:
    """When the driver presses in a scene that does not give way, in steps of a tenth of a second."""
    targets = tuple(paper_of(scene).targets)
    found = [at / 10 for at in range(1000) if isinstance(drive(scene, targets, at / 10), Press)]
    return found[:times]


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

    assert driver("perfect", flow, Dice(7))(flow.scene, (), 0.0) is None


def test_it_gives_up_where_no_question_can_be_asked() -> None:
    empty = SmallRepertoire((SmallDeck(films=20, supply=0),))

    with pytest.raises(Stuck, match="has no question in this language"):
        driven("perfect", repertoire=empty)


def test_it_gives_up_where_no_pack_can_be_played() -> None:
    with pytest.raises(Stuck, match="no pack that can be played"):
        driven("perfect", repertoire=SmallRepertoire((), (FAULTY,)))


def test_a_person_lets_each_scene_be_seen_before_the_first_press() -> None:
    _, did = watched("human", length="short", players=("Mia", "Tom"))

    first: dict[str, float] = {}
    came = 0.0
    for at, name, done in did:
        if isinstance(done, Press):
            first.setdefault(name, at - came)
            came = at
    assert list(first)[:4] == ["title", "packs", "players", "asking"]
    assert all(seconds >= 1.2 for seconds in first.values())
    assert first["winner"] >= 8.0


def test_a_person_presses_the_same_at_the_same_time_however_often_the_loop_turns() -> None:
    fast, slow = watched("human", length="short"), watched("human", 1 / 60, length="short")

    one, other = ([(at, press) for at, _, press in did if isinstance(press, Press)] for _, did in (fast, slow))
    assert [press for _, press in one] == [press for _, press in other]
    assert all(abs(at - its) < 0.1 * len(one) for (at, _), (its, _) in zip(one, other, strict=True))


def test_people_are_of_different_pace_and_skill_and_sometimes_wrong() -> None:
    flow = driven("human", players=("Mia", "Tom", "Ann", "Eve"), length="feature")

    assert flow.session
    right = [tally.right for tally in flow.session.tallies]
    times = [[a.seconds for turn in flow.session.turns for a in turn.answers if a.seat == seat] for seat in range(4)]
    assert all(8 <= each <= 20 for each in right)
    assert len(set(right)) > 1
    assert len({round(sum(each), 1) for each in times}) == 4


def test_one_who_plays_alone_looks_at_options_before_choosing_and_several_do_not() -> None:
    _, alone = watched("human", length="quick")
    _, several = watched("human", length="quick", players=("Mia", "Tom"))

    looks = {done.message for _, name, done in alone if name == "asking" and isinstance(done, Target)}
    assert looks >= {Chose(0), Chose(1)}
    assert all(isinstance(done, Press) for _, name, done in several if name == "asking")


@pytest.mark.parametrize(
    "options", [{"settings": Settings(timer=0.0)}, {"mode": "hot seat", "players": ("Mia", "Tom")}]
)
def test_a_person_comes_to_the_end_where_nothing_goes_on_by_itself(options: dict[str, object]) -> None:
    flow = driven("human", length="quick", **options)

    assert flow.session
    assert flow.session.over


def test_a_reveal_that_stays_is_pressed_again() -> None:
    flow = begin(length="quick")
    still = Reveal(WORDS, answered(session_of(question(), timer=0.0), {0: 1}))

    one, two, three = pressed(driver("human", flow, Dice(7)), still, 3)

    assert one >= 2.6
    assert 1.5 <= two - one <= 3.1
    assert 1.5 <= three - two <= 3.1


def test_most_reveals_that_go_on_by_themselves_may() -> None:
    flow = begin(length="quick")
    running = Reveal(WORDS, answered(session_of(question()), {0: 1}))

    firsts = [pressed(driver("human", flow, Dice(seed)), running, 1)[0] for seed in range(40)]

    waited = [first for first in firsts if first >= PATIENCE]
    assert 20 <= len(waited) < 40
    assert all(first >= 2.6 for first in firsts)


def test_a_pause_that_others_made_is_ended_and_the_question_goes_on_where_it_was() -> None:
    flow = begin(length="quick")
    drive = driver("human", flow, Dice(7))
    flow.tick(2.0)
    flow.handle(Press(LostFocus()))

    (at,) = pressed(drive, flow.scene, 1)
    flow.handle(Press(Picked("resume")))
    flow.tick(6.0)

    assert at >= 1.5
    assert isinstance(drive(flow.scene, tuple(paper_of(flow.scene).targets), 0.0), Press)


def test_a_person_waits_for_what_is_not_drawn_yet() -> None:
    flow = begin(length="quick")
    drive = driver("human", flow, Dice(7))
    flow.tick(9.0)

    assert drive(flow.scene, (), 0.0) is None
    assert isinstance(drive(flow.scene, tuple(paper_of(flow.scene).targets), 0.0), Press)


def test_what_the_driver_points_at_has_the_focus_in_the_window() -> None:
    flow, pointed = flow_of(), list[Target]()

    def drive(scene: Scene, targets: Sequence[Target], _now: float) -> Target | None:
        if pointed:
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, scancode=40, mod=0, unicode=""))
        if scene.name == "title":
            pointed.append(targets[-1])
        return pointed[-1]

    result = run(flow, Window((960, 540), fast=True), drive)

    assert pointed[-1].message == Picked("quit")
    assert result.scenes == ("title",)
