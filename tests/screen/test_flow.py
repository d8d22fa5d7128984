"""Whole games, pressed through the targets that are drawn on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from quiz.game.result import result
from quiz.game.values import Dealt, Ended, Staked, Voided
from quiz.packs.repertoire import Repertoire
from quiz.screen.flow import Flow, Options
from quiz.screen.scene import Chose, Confirmed, LostFocus, Picked, Press, Tuned, Typed, WentBack
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.players import Players
from quiz.screen.scenes.steps import Settings
from quiz.screen.scenes.winner import Winner

from .hands import begin, choose, play_out, rightly, to_players
from .small import FAULTY, SmallDeck, SmallRepertoire, flow_of, paper_of, press


def test_a_whole_feature_is_played_through_to_the_review_and_back_to_the_title() -> None:
    flow = begin(length="feature")

    play_out(flow)
    press(flow, Picked("review"))
    press(flow, Picked("turn", "0"))
    press(flow, Picked("back"))
    press(flow, Picked("back"))
    press(flow, Picked("title"))
    press(flow, Picked("quit"))

    assert flow.over
    assert flow.session
    assert (flow.session.played, flow.session.events[-1]) == (21, Ended("played"))
    assert result(flow.session).standings[0].right == 21
    assert flow.scenes == (
        *("title", "packs", "players", "round", "asking", "reveal"),
        *("standings", "staking", "winner", "review", "reviewed"),
    )


def test_a_match_is_three_presses_away() -> None:
    flow = flow_of()
    for _ in range(3):
        press(flow, paper_of(flow.scene).main or Confirmed())

    assert flow.scene.name == "round"


def test_where_one_mostly_goes_from_a_scene_is_what_the_press_then_shows() -> None:
    flow = flow_of(length="quick")
    flow.tick(0.0)
    while flow.scene.running:
        flow.tick(0.1)

    for message in (Picked("play"), Picked("next")):
        expected, asked_again = flow.likely[0], flow.likely[0]
        press(flow, message)
        assert flow.scene == expected == asked_again


def test_what_follows_in_a_match_is_known_as_soon_as_a_scene_has_told_all() -> None:
    flow = flow_of(length="feature", staged=True)
    to_players(flow)
    press(flow, Picked("start"))
    foreseen = set()

    while flow.scene.name != "winner":
        if flow.scene.name in ("asking", "staking"):
            choose(flow, lambda flow, seat: rightly(flow, seat) if flow.scene.name == "asking" else 3)
            continue
        begun = flow.scene.name
        while not (expected := flow.likely):
            flow.tick(0.1)
            assert flow.scene.name == begun
        before = flow.session
        assert flow.likely == expected
        assert flow.session is before, "to look ahead changes nothing"
        flow.handle(Press(Confirmed()))
        assert (flow.scene,) == expected
        foreseen.add((begun, flow.scene.name))

    assert foreseen == {
        *(("round", "round"), ("round", "asking"), ("round", "staking"), ("reveal", "asking"), ("reveal", "staking")),
        *(("reveal", "standings"), ("standings", "round"), ("reveal", "winner")),
    }


def test_what_a_question_leads_to_is_known_while_nobody_has_chosen_and_when_all_have() -> None:
    flow = begin(players=("Mia", "Tom"))
    while flow.scene.name != "asking":
        press(flow, Confirmed())
    (nobody,) = flow.likely
    before = flow.session

    press(flow, Chose(rightly(flow, 0)), 0)
    one = flow.likely
    press(flow, Chose(rightly(flow, 1)), 1)
    expected = flow.likely
    assert flow.session is before, "to look ahead changes nothing"
    while flow.scene.name == "asking":
        flow.tick(0.1)

    assert one == ()
    assert (flow.scene,) == expected != (nobody,)
    assert nobody.name == "reveal"


def test_until_the_winner_is_told_what_comes_is_the_page_with_all_that_is_still_to_be_told() -> None:
    flow = flow_of(length="quick", staged=True)
    to_players(flow)
    press(flow, Picked("start"))
    while flow.scene.name != "winner":
        if flow.scene.name == "asking":
            choose(flow, rightly)
        flow.tick(0.1)
        flow.handle(Press(Confirmed()))
    begun, (end,) = paper_of(flow.scene).words, flow.likely

    while isinstance(flow.scene, Winner) and not flow.scene.told:
        assert flow.likely == (end,)
        flow.tick(0.1)
    (then,) = flow.likely
    while flow.scene.running:
        flow.tick(0.1)

    assert paper_of(end).words == paper_of(flow.scene).words != begun
    assert then.name == "review"


def test_from_the_last_page_one_mostly_goes_to_the_review() -> None:
    flow = begin(length="quick")
    play_out(flow)
    expected = flow.likely

    press(flow, Picked("review"))

    assert (flow.scene,) == expected
    assert flow.likely == ()


@pytest.mark.parametrize("missed", [True, False])
def test_the_review_opens_with_what_was_missed_and_says_how_many_of_each(missed: bool) -> None:
    flow = begin(length="quick")
    choose(flow, (lambda flow, seat: (rightly(flow, seat) + 1) % 4) if missed else rightly)
    play_out(flow)

    press(flow, Picked("review"))

    lines = "\n".join(paper_of(flow.scene).lines)
    assert ("Missed: 1 *" in lines, "All: 5 *" in lines) == (missed, not missed)
    assert f"Missed: {int(missed)}" in lines


@pytest.mark.parametrize(("players", "turns"), [(1, 5), (2, 6), (4, 8), (7, 7)])
def test_the_programme_promises_as_many_questions_as_are_asked(players: int, turns: int) -> None:
    flow = flow_of(length="quick", mode="hot seat", players=("",) * players)

    press(flow, Picked("play"))
    promised = paper_of(flow.scene).words
    press(flow, Picked("next"))
    shared = paper_of(flow.scene).words
    press(flow, Picked("start"))

    assert flow.session
    assert flow.session.total == turns
    assert f"{turns} questions, about" in promised
    each = turns // players
    assert players == 1 or f"{each} question{'s' * (each > 1)} each" in shared


def test_the_title_is_there_before_any_pack_was_read() -> None:
    nowhere = Repertoire(Path("nowhere"), Path("nowhere"))

    flow = Flow(Options(nowhere))

    assert "Picture Palace" in paper_of(flow.scene).lines
    assert flow.scene.running
    assert nowhere == Repertoire(Path("nowhere"), Path("nowhere"))


def test_the_same_seed_gives_the_same_match_and_a_rematch_another() -> None:
    one, other = begin(length="quick"), begin(length="quick")
    play_out(one)
    play_out(other)
    assert one.session
    assert other.session
    first = one.session
    press(one, Picked("again"))

    assert first.events == other.session.events
    assert (one.session.context.seed, one.session.context.seats) == (8, first.context.seats)


def test_without_a_seed_chance_draws_one() -> None:
    seeds = {flow.session.context.seed for flow in (begin(seed=None), begin(seed=None)) if flow.session}

    assert len(seeds) == 2


def test_players_with_their_own_keys_answer_at_once() -> None:
    flow = begin(players=("Mia", "Tom", "Ann"), length="quick")
    assert (flow.clusters, flow.waiting) == (3, ((0, "Mia"), (1, "Tom"), (2, "Ann")))

    play_out(flow, lambda flow, seat: (rightly(flow, seat) + seat) % 4)

    assert flow.session
    assert [standing.right for standing in result(flow.session).standings] == [5, 0, 0]
    assert flow.clusters == 0


def test_in_a_hot_seat_each_is_called_and_has_questions_of_their_own() -> None:
    flow = begin(players=("Mia", "Tom"), mode="hot seat", length="quick")
    assert "Ready, Mia?" in paper_of(flow.scene).lines
    assert flow.clusters == 0

    play_out(flow)

    assert flow.session
    turns = [event for event in flow.session.events if isinstance(event, Dealt)]
    assert [turn.active for turn in turns] == [(0,), (1,)] * 3
    assert len({turn.question.id for turn in turns}) == 6
    assert [standing.asked for standing in result(flow.session).standings] == [3, 3]


def test_a_hot_seat_stakes_and_answers_in_one_sitting() -> None:
    flow = begin(players=("Mia", "Tom"), mode="hot seat", length="short")
    play_out(flow, until="staking")

    choose(flow)

    assert flow.scene.name == "asking"
    assert flow.session
    assert isinstance(flow.session.events[-1], Staked)


def test_a_skipped_question_is_refunded_and_another_dealt() -> None:
    flow = begin(length="quick")
    choose(flow)
    assert flow.session
    assert flow.session.tallies[0].score == 1000

    flow.handle(Press(WentBack()))
    press(flow, Picked("void"))

    assert (flow.scene.name, flow.session.tallies[0].score, flow.session.number) == ("asking", 0, 1)
    assert isinstance(flow.session.events[-2], Voided)


def test_a_lost_window_stops_the_clock_and_one_press_goes_on() -> None:
    flow = begin(length="quick")
    flow.tick(3.0)

    flow.handle(Press(LostFocus()))
    flow.tick(1000.0)
    press(flow, Picked("resume"))

    assert isinstance(flow.scene, Asking)
    assert flow.scene.elapsed == 3.0


def test_ending_now_shows_the_points_as_they_are() -> None:
    flow = begin(length="quick")
    choose(flow)
    flow.handle(Press(WentBack()))
    press(flow, Picked("stop"))  # and asked back
    press(flow, Picked("stop"), time=1.0)

    assert flow.scene.name == "winner"
    assert "1,000 points" in paper_of(flow.scene).words


def test_the_end_of_a_match_is_asked_back_before_it_comes() -> None:
    flow = begin(length="quick")
    flow.handle(Press(WentBack()))

    press(flow, Picked("stop"))

    press(flow, Picked("stop"), time=0.2)  # the same press, a little long

    assert flow.scene.name == "pause"
    assert "Really end it?" in paper_of(flow.scene).words
    press(flow, Picked("resume"))
    flow.handle(Press(WentBack()))
    assert "End now" in paper_of(flow.scene).words


def test_without_a_clock_everything_waits_for_its_player() -> None:
    flow = begin(length="quick", settings=Settings(timer=0.0))
    flow.tick(1e6)
    assert flow.scene.name == "asking"

    choose(flow)
    flow.tick(1e6)

    assert flow.scene.name == "reveal"


def test_with_a_clock_a_match_that_nobody_plays_runs_to_its_end() -> None:
    flow = begin(length="short")
    for _ in range(200):
        flow.tick(12.0 + 16.0)

    assert flow.session
    assert flow.scene.name == "winner"
    assert flow.session.tallies[0].score == -750
    assert [event.stakes for event in flow.session.events if isinstance(event, Staked)] == [((0, 500),)] * 3


def test_too_few_questions_for_the_length_is_said_with_the_longest_match_there_is() -> None:
    few = SmallRepertoire((SmallDeck(films=20, supply=3),))
    flow = flow_of(repertoire=few, length="feature")
    to_players(flow)
    press(flow, Picked("start"))
    assert (
        "Small films has only 15 questions in this language; a match of this length needs 21."
        in paper_of(flow.scene).words
    )

    press(flow, Picked("way", "0"))

    assert flow.session
    assert (flow.scene.name, flow.session.context.rules.length) == ("round", "short")


def test_fewer_questions_than_any_match_can_be_played_till_they_are_gone() -> None:
    few = SmallRepertoire((SmallDeck(films=4, jobs=("director", "composer"), supply=1),))
    flow = flow_of(repertoire=few, length="quick")
    to_players(flow)
    press(flow, Picked("start"))
    assert "Play all 2 questions" in paper_of(flow.scene).words

    press(flow, Picked("way", "0"))
    play_out(flow)

    assert flow.session
    assert flow.session.events[-1] == Ended("no question left")
    assert "No question was left to ask" in paper_of(flow.scene).words


def test_a_pack_that_went_away_since_it_was_listed_is_said() -> None:
    flow = flow_of()
    to_players(flow)
    flow.options = flow_of(repertoire=SmallRepertoire(())).options
    press(flow, Picked("start"))

    assert "cannot be opened any more" in paper_of(flow.scene).words


def test_the_title_counts_packs_with_errors() -> None:
    assert "One programme has a problem." in paper_of(flow_of(repertoire=SmallRepertoire(faulty=(FAULTY,))).scene).words


def test_the_size_of_text_can_be_changed_in_the_middle_of_a_question() -> None:
    flow = begin(length="quick")

    flow.handle(Press(Tuned("text-size", -1)))

    assert (flow.settings.text_size, flow.scene.name) == (0.9, "asking")


def test_a_field_tells_the_window_that_it_takes_letters() -> None:
    flow = flow_of()
    to_players(flow)
    press(flow, Picked("player", "0"))
    assert flow.typing

    flow.handle(Press(Typed("Әйгерім")))
    flow.handle(Press(Confirmed()))
    press(flow, Picked("start"))

    assert not flow.typing
    assert flow.session
    assert [seat.name for seat in flow.session.context.seats] == ["Әйгерім"]


def test_questions_follow_the_language_of_the_interface_until_one_is_chosen() -> None:
    flow = flow_of()
    press(flow, Picked("settings"))
    press(flow, Tuned("language", 1))
    flow.handle(Press(WentBack()))

    press(flow, Picked("play"))

    assert flow.settings.language == "kk"
    assert any("Қазақша" in line and "3" in line for line in paper_of(flow.scene).lines)


def test_who_changes_the_language_later_gets_the_questions_in_it_too() -> None:
    flow = flow_of(language="en")
    press(flow, Picked("settings"))
    press(flow, Tuned("language", 1))
    flow.handle(Press(WentBack()))

    press(flow, Picked("play"))

    assert any("Қазақша" in line and "3" in line for line in paper_of(flow.scene).lines)


def test_the_questions_have_their_own_language() -> None:
    flow = begin(language="kk", length="quick")

    assert flow.session
    assert flow.session.language == "kk"
    assert " kk: " in paper_of(flow.scene).words


def test_a_language_that_was_only_settled_on_does_not_outlast_the_interface_s() -> None:
    flow = flow_of(settings=Settings("kk"))
    press(flow, Picked("play"))
    press(flow, Picked("next"))
    for _ in range(2):
        flow.handle(Press(WentBack()))

    press(flow, Picked("settings"))
    press(flow, Tuned("language", -1))
    press(flow, Picked("back"))
    press(flow, Picked("play"))

    assert flow.settings.language == "en"
    assert any("English" in line and "Questions in" in line for line in paper_of(flow.scene).lines)


def test_names_that_were_given_are_not_taken_for_typed_ones_the_next_time() -> None:
    flow = begin(length="quick")

    flow.handle(Press(WentBack()))
    press(flow, Picked("stop"))  # and asked back
    press(flow, Picked("stop"), time=1.0)
    press(flow, Picked("packs"))
    press(flow, Picked("next"))

    assert isinstance(flow.scene, Players)
    assert flow.scene.party.names == ("",)
