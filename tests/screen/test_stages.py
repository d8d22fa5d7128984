"""What unfolds in time: the leader and the slate of a round, the stages of a reveal."""

from __future__ import annotations

import pytest

from quiz.game.session import Session, start
from quiz.game.values import Length
from quiz.screen.pixels.elements import Card, Leader, Seats, Ticket
from quiz.screen.pixels.script import Script
from quiz.screen.scene import Chose, Confirmed, Press, Scene, Step, WentBack
from quiz.screen.scenes.intro import Intro
from quiz.screen.scenes.reveal import Reveal
from quiz.screen.scenes.steps import GoOn, Hold, Next, Settings

from .hands import begin, choose, play_out
from .small import WORDS, answered, paper_of, press, question, session_of

NOBODY: frozenset[int] = frozenset()


def staged(length: Length = "short", seats: int = 2, still: bool = False, timer: float = 1.0) -> Reveal:
    """A reveal as a window has it: the first seat right, all others wrong."""
    session = session_of(question(), seats=seats, length=length, timer=timer)
    return Reveal(
        WORDS, answered(session, {seat: 1 if seat == 0 else 3 for seat in range(seats)}), 0.0, NOBODY, True, still
    )


def told_at(reveal: Reveal, seconds: float) -> tuple[str, bool, str | None]:
    """What there is to see after so many seconds: how much of the tickets A to D (n, r or a), whether
    the card is there, what of the first seat's points is counted."""
    script = Script()
    later = reveal.tick(seconds)
    assert isinstance(later, Reveal)
    later.draw(script)
    shown = "".join(each.shows[0] for each in script.said if isinstance(each, Ticket))
    card = next(each for each in script.said if isinstance(each, Card))
    counted = next(each.chips[0].counted for each in script.said if isinstance(each, Seats))
    return shown, not card.veiled, counted


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0.69, "nnnn"), (0.70, "rnnn"), (0.82, "rnrn"), (0.94, "rnrr"), (1.06, "rrrr"), (1.35, "rrrr"), (1.36, "aaaa")],
)
def test_after_a_silence_the_wrong_ones_fold_the_right_one_lights_and_the_names_come(
    seconds: float, shown: str
) -> None:
    assert told_at(staged(), seconds)[0] == shown


def test_a_quick_match_keeps_a_shorter_silence() -> None:
    assert told_at(staged("quick"), 0.31)[0] == "rnnn"


def test_points_are_counted_up_in_tens_and_then_the_card_comes() -> None:
    reveal = staged()

    counted = [told_at(reveal, seconds)[2] for seconds in (1.65, 1.67, 1.72, 1.8, 2.2)]

    assert counted[0] == ""
    assert counted[1:] == ["+110", "+500", "+800", "+1,000"]
    assert [told_at(reveal, seconds)[1:] for seconds in (2.25, 2.27)] == [(False, "+1,000"), (True, None)]


def test_where_nothing_may_move_the_points_are_there_at_once() -> None:
    reveal = staged(still=True)

    assert [told_at(reveal, seconds)[2] for seconds in (1.65, 1.67)] == ["", None]


def test_a_player_alone_sees_the_score_counted_up_in_the_header() -> None:
    reveal = staged(seats=1)

    scores = [paper_of(reveal.tick(seconds)).lines[0] for seconds in (1.0, 1.72, 2.3)]  # type: ignore[arg-type]

    assert [score.split("] ")[1].split(" points")[0] for score in scores] == ["0", "500", "1,000"]


def test_the_first_press_shows_all_of_the_reveal_and_the_next_goes_on() -> None:
    reveal = staged().tick(0.2)
    assert isinstance(reveal, Reveal)

    whole = reveal.handle(Press(Confirmed()))

    assert isinstance(whole, Reveal)
    assert told_at(whole, 0.0) == ("aaaa", True, None)
    assert whole.handle(Press(Confirmed())) == GoOn()


def test_the_card_has_its_time_after_the_stages_however_they_ended() -> None:
    reveal = staged()
    hurried = reveal.handle(Press(Confirmed()))

    assert isinstance(reveal.tick(2.26 + 3.98), Reveal)
    assert reveal.tick(2.26 + 4.01) == GoOn()
    assert isinstance(hurried.tick(3.98), Reveal)  # type: ignore[union-attr]
    assert hurried.tick(4.01) == GoOn()  # type: ignore[union-attr]


def test_without_a_clock_the_stages_still_run_and_the_card_waits() -> None:
    reveal = staged(timer=0.0)
    later = reveal.tick(1000.0)

    assert reveal.running
    assert isinstance(later, Reveal)
    assert not later.running
    assert later.handle(Press(Confirmed())) == GoOn()


@pytest.mark.parametrize(("seats", "needed"), [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3)])
def test_half_of_the_seats_leave_the_card_with_keys_of_their_own(seats: int, needed: int) -> None:
    scene: Scene | Step = staged(seats=seats).tick(2.3)

    for seat in range(needed):
        assert isinstance(scene, Reveal)
        scene = scene.handle(Press(Chose(seat % 4), seat))

    assert scene == GoOn()


def test_who_has_seen_enough_is_marked_and_counts_once() -> None:
    scene = staged(seats=3).tick(2.3)
    assert isinstance(scene, Reveal)

    once = scene.handle(Press(Chose(0), 1))
    assert isinstance(once, Reveal)
    script = Script()
    once.draw(script)

    assert once.handle(Press(Chose(2), 1)) == once
    assert once.handle(Press(Chose(2), 7)) == once
    assert [chip.ready for each in script.said if isinstance(each, Seats) for chip in each.chips] == [
        False,
        True,
        False,
    ]


def test_an_answer_key_before_the_card_does_nothing() -> None:
    reveal = staged()

    assert reveal.handle(Press(Chose(1), 0)) == reveal


def test_on_paper_all_is_there_at_once_and_one_press_goes_on() -> None:
    reveal = Reveal(WORDS, answered(session_of(question(), seats=2), {0: 1, 1: 3}))

    assert told_at(reveal, 0.0) == ("aaaa", True, None)
    assert reveal.handle(Press(Confirmed())) == GoOn()


def beginning(length: Length = "short", timer: float = 1.0) -> Session:
    context = session_of(length=length, timer=timer).context
    return start(context)


def shown_by(intro: Scene | Step) -> list[str]:
    script = Script()
    intro.draw(script)  # type: ignore[union-attr]
    return [type(each).__name__ for each in script.said]


def test_the_first_round_has_a_leader_that_counts_three_two_one() -> None:
    intro = Intro(WORDS, beginning(), staged=True)

    numbers = []
    for seconds in (0.0, 0.89, 0.91, 1.41, 1.89):
        script = Script()
        intro.tick(seconds).draw(script)  # type: ignore[union-attr]
        numbers.append(next(each.number for each in script.said if isinstance(each, Leader)))

    assert numbers == [3, 3, 2, 1, 1]
    assert "Clapper" in shown_by(intro.tick(1.9))


def test_any_press_leads_from_the_leader_to_the_slate_and_the_next_goes_on() -> None:
    intro = Intro(WORDS, beginning(), staged=True)

    slate = intro.handle(Press(Chose(2)))

    assert isinstance(slate, Intro)
    assert "Title" in shown_by(slate)
    assert intro.handle(Press(Confirmed())) == slate
    assert slate.handle(Press(Chose(2))) == slate
    assert slate.handle(Press(Confirmed())) == Next()
    assert intro.handle(Press(WentBack())) == Hold(intro)


def test_the_slate_claps_and_the_round_begins_five_seconds_after_the_leader() -> None:
    intro = Intro(WORDS, beginning(), staged=True)

    claps = [intro.tick(seconds).clapped for seconds in (1.9, 2.34, 2.43, 2.6)]  # type: ignore[union-attr]

    assert [round(clap, 1) for clap in claps] == [0.0, 0.0, 0.5, 1.0]
    assert isinstance(intro.tick(6.8), Intro)
    assert intro.tick(6.9) == Next()


def test_without_a_clock_the_slate_waits_but_still_claps() -> None:
    intro = Intro(WORDS, beginning(timer=0.0), staged=True)
    later = intro.tick(1000.0)

    assert intro.running
    assert isinstance(later, Intro)
    assert not later.running


def test_a_later_round_is_announced_by_its_slate_at_once_and_names_itself() -> None:
    done = answered(session_of(*(question(f"q{n}") for n in range(5)), length="short"), {0: 1})
    intro = Intro(WORDS, done, staged=True)

    assert "Leader" not in shown_by(intro)
    assert paper_of(intro).lines[:3] == ["Reel 2 of 3", "Which came first?", "Pick the film that was released first."]


def test_where_nothing_may_move_the_slate_is_shut_from_the_start() -> None:
    intro = Intro(WORDS, beginning())

    assert intro.clapped == 1.0
    assert "Leader" not in shown_by(intro)


def test_every_round_after_the_standings_is_announced() -> None:
    flow = begin(length="short")
    play_out(flow, until="standings")

    press(flow, Confirmed())
    announced = flow.scene.name
    press(flow, Confirmed())

    assert announced == "round"
    assert flow.scene.name == "asking"
    assert flow.session
    assert flow.session.round_number == 1


def test_a_window_stages_the_match_and_seats_leave_the_card_with_their_keys() -> None:
    calm = Settings(reduced=True)
    flow = begin(players=("Mia", "Tom", "Ann"), length="quick", staged=True, settings=calm)
    choose(flow)
    reveal = flow.scene
    assert isinstance(reveal, Reveal)

    keys = flow.clusters
    flow.handle(Press(Confirmed()))
    for seat in (0, 2):
        flow.handle(Press(Chose(1), seat))

    assert (reveal.staged, reveal.still, keys) == (True, True, 3)
    assert flow.scene.name == "asking"
