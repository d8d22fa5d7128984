"""Scenes are values: a press or a second makes another value, or a step. No flow is needed to see it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

import pytest

from quiz.game.session import after
from quiz.game.values import Dealt, Ended, Mode
from quiz.question import Difficulty, Source
from quiz.screen.pixels.elements import Card, Header, Hints, Seats, Ticket
from quiz.screen.pixels.script import Script
from quiz.screen.scene import Chose, Confirmed, LostFocus, Picked, Press, Scene, Tuned, WentBack
from quiz.screen.scenes import source_words
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.handover import Handover
from quiz.screen.scenes.intro import Intro
from quiz.screen.scenes.pause import Pause
from quiz.screen.scenes.reveal import Reveal
from quiz.screen.scenes.review import Review
from quiz.screen.scenes.staking import Staking
from quiz.screen.scenes.standings import Standings
from quiz.screen.scenes.steps import GoOn, Hold, Lock, Next, Open, Return, Stake, ToReview, Void
from quiz.screen.scenes.winner import Winner
from quiz.words import speak

from .hands import begin
from .small import WORDS, answered, came_first, paper_of, question, session_of

T = TypeVar("T")


def chosen(scene: Scene, *options: tuple[int | None, int]) -> Asking:
    for seat, option in options:
        scene = scene.handle(Press(Chose(option), seat))  # type: ignore[assignment]
    assert isinstance(scene, Asking)
    return scene


def test_time_running_out_locks_an_answer_of_nothing() -> None:
    asking = Asking(WORDS, session_of(question()))

    step = asking.tick(asking.session.turn.clock.total)

    assert step == Lock({})


def test_a_turn_locks_six_tenths_of_a_second_after_the_last_seat_is_in() -> None:
    asking = chosen(Asking(WORDS, session_of(question(), seats=2)).tick(2.0), (0, 1), (1, 3))  # type: ignore[arg-type]

    assert isinstance(asking.tick(0.59), Asking)
    assert asking.tick(0.6) == Lock({0: (1, 2.0), 1: (3, 2.0)})


def test_a_turn_waits_for_the_seat_that_has_not_chosen() -> None:
    asking = chosen(Asking(WORDS, session_of(question(), seats=2)), (0, 1))

    assert isinstance(asking.tick(3.0), Asking)


def test_a_changed_mind_counts_with_the_time_of_the_change() -> None:
    asking = chosen(Asking(WORDS, session_of(question())).tick(2.0), (None, 0))  # type: ignore[arg-type]
    changed = chosen(asking.tick(0.4), (None, 1))  # type: ignore[arg-type]

    assert changed.picks.chosen == {0: (1, 2.4)}
    assert changed.tick(0.2) == Lock({0: (1, 2.4)})


def test_the_same_choice_again_costs_no_time() -> None:
    asking = chosen(Asking(WORDS, session_of(question(), seats=2)), (0, 1))
    again = chosen(asking.tick(6.0), (0, 1))  # type: ignore[arg-type]

    assert again.picks.chosen == {0: (1, 0.0)}


def test_without_a_clock_a_turn_stays_open_for_ever_and_locks_when_all_are_in() -> None:
    asking = Asking(WORDS, session_of(question(), timer=0.0))
    later = asking.tick(10_000.0)

    assert isinstance(later, Asking)
    assert chosen(later, (None, 2)).tick(0.6) == Lock({0: (2, 10_000.0)})


def test_a_seat_that_is_not_asked_and_an_option_that_is_not_there_are_not_heard() -> None:
    asking = Asking(WORDS, session_of(question(), seats=2, mode="hot seat"))

    assert asking.handle(Press(Chose(0), 1)) == asking
    assert asking.handle(Press(Chose(4), 0)) == asking


def test_what_others_chose_is_hidden_and_only_ready_shows() -> None:
    asking = Asking(WORDS, session_of(question(), seats=2))

    before, after_choice = paper_of(asking), paper_of(chosen(asking, (0, 1)))

    assert [line for line in before.lines if ")" in line] == [line for line in after_choice.lines if ")" in line]
    assert "  Mia: ready" in after_choice.lines
    assert "  Әйгерім: thinking" in after_choice.lines


@pytest.mark.parametrize("keypad", [True, False])
def test_each_seat_that_has_keys_of_its_own_shows_them(keypad: bool) -> None:
    asking = Asking(WORDS, session_of(question(), seats=4), keypad=keypad)

    keys = [chip.keys for chip in _said(asking, Seats).chips]

    assert keys == ["Q W A S", "U I J K", "keypad 4 5 1 2" if keypad else "R T F G", "↑ → ← ↓"]


@pytest.mark.parametrize("mode", ["together", "hot seat"])
def test_tickets_bear_letters_only_where_those_are_keys(mode: Mode) -> None:
    session = session_of(question(), seats=2, mode=mode)

    tickets = [_said(scene, Ticket) for scene in (Asking(WORDS, session), Staking(WORDS, session))]

    assert {ticket.lettered for ticket in tickets} == {mode == "hot seat"}
    assert [chip.keys for chip in _said(Asking(WORDS, session), Seats).chips] == (
        [""] if mode == "hot seat" else ["Q W A S", "U I J K"]
    )


def _said(scene: Scene, kind: type[T]) -> T:
    script = Script()
    scene.draw(script)
    return next(element for element in script.said if isinstance(element, kind))


def test_a_player_alone_sees_what_is_chosen() -> None:
    asking = chosen(Asking(WORDS, session_of(question())), (None, 2))

    assert "  c) Cid * (can still change)" in paper_of(asking).lines


@pytest.mark.parametrize("scene", [Asking, Staking])
def test_the_foot_says_what_the_keys_do_just_now(scene: type[Asking] | type[Staking]) -> None:
    alone, several = (scene(WORDS, session_of(question(), seats=seats)) for seats in (1, 2))
    verb = "answer" if scene is Asking else "stake"

    after_one = [each.handle(Press(Chose(2), 0)) for each in (alone, several)]
    said = [_first_hint(each) for each in (alone, after_one[0], several, after_one[1])]

    assert said == [("A–D or 1–4", verb), ("A–D or 1–4", "change"), *[("Your keys", f"{verb} or change")] * 2]


def test_the_foot_names_as_many_keys_as_there_are_answers() -> None:
    two = question(options=question().options[:2])

    assert _first_hint(Asking(WORDS, session_of(two))) == ("A–B or 1–2", "answer")


def _first_hint(scene: Any) -> tuple[str, str]:
    return _said(scene, Hints).pairs[0]


def test_the_rule_promises_no_four_answers_and_no_change_of_mind_to_one_alone() -> None:
    alone, several = (paper_of(Intro(WORDS, session_of(seats=seats))).lines for seats in (1, 2))

    assert "Only one is right" in alone
    assert "Several answers, one is right. Your choice locks after a moment." in alone
    assert "Several answers, one is right. Until everyone has answered you may change." in several


def test_before_the_first_question_each_seat_is_told_its_keys() -> None:
    alone, several, letters = (
        paper_of(Intro(WORDS, session_of(seats=seats), keypad=keypad)).words
        for seats, keypad in ((1, True), (3, True), (3, False))
    )

    assert "Q W A S" not in alone
    assert all(keys in several for keys in ("Q W A S", "U I J K", "keypad 4 5 1 2"))
    assert "R T F G" in letters


@pytest.mark.parametrize("message", [WentBack(), LostFocus()])
def test_escape_and_a_lost_window_cover_the_question(message: WentBack | LostFocus) -> None:
    asking = Asking(WORDS, session_of(question()))

    step = asking.handle(Press(message))

    assert step == Hold(asking)
    assert "Bob" not in paper_of(Pause(WORDS, asking, refunds=True)).words


def test_the_pause_tells_of_the_key_that_mutes_which_is_no_ones_there() -> None:
    flow = begin(players=("Mia", "Tom"))
    asked = flow.clusters

    flow.handle(Press(WentBack()))

    assert (asked, flow.clusters) == (2, 0)
    assert ("M", "sound off or on") in _said(flow.scene, Hints).pairs


def test_the_pause_goes_on_exactly_where_the_clock_stood() -> None:
    asking = chosen(Asking(WORDS, session_of(question())).tick(1.5), (None, 2))  # type: ignore[arg-type]
    pause = Pause(WORDS, asking, refunds=True)

    assert pause.tick(100.0) == pause
    assert pause.handle(Press(Picked("resume"))) == Return(asking)
    assert pause.handle(Press(Picked("void"))) == Void()


def test_nothing_can_be_refunded_where_no_question_is_on_the_table() -> None:
    pause = Pause(WORDS, Intro(WORDS, session_of()), refunds=False)

    assert pause.handle(Press(Picked("void"))) == pause
    assert Picked("void") not in [target.message for target in paper_of(pause).targets]


def test_a_hot_seat_calls_its_player_and_shows_nothing_of_the_question() -> None:
    handover = Handover(WORDS, session_of(question(), question("q2"), seats=2, mode="hot seat"))

    assert "Ready, Әйгерім?" in paper_of(handover).lines
    assert "Bob" not in paper_of(handover).words
    assert handover.handle(Press(Confirmed())) == Open()
    assert handover.tick(60.0) == handover


def final_cut(seats: int = 1, timer: float = 1.0) -> Staking:
    before = session_of(*(question(f"q{n}") for n in range(10)), seats=seats, length="short", timer=timer)
    session = answered(before, dict.fromkeys(before.active, 1))
    return Staking(WORDS, after(session, Dealt(10, question("final"), tuple(range(seats)))))


def test_who_stakes_nothing_stakes_500_after_twelve_seconds() -> None:
    staking = final_cut(seats=2)
    one = staking.handle(Press(Chose(3), 0))

    assert isinstance(one, Staking)
    assert isinstance(one.tick(11.9), Staking)
    assert one.tick(12.0) == Stake({0: 2000, 1: 500})


def test_a_stake_may_change_and_is_nobody_elses_business() -> None:
    staking = final_cut(seats=2).handle(Press(Chose(3), 0))
    assert isinstance(staking, Staking)
    changed = staking.handle(Press(Chose(0), 0)).handle(Press(Chose(1), 1))  # type: ignore[union-attr]

    assert isinstance(changed, Staking)
    assert changed.tick(0.6) == Stake({0: 0, 1: 500})
    assert "*" not in paper_of(changed).words


def test_without_a_clock_the_stakes_wait() -> None:
    assert isinstance(final_cut(timer=0.0).tick(1000.0), Staking)


def test_staking_shows_subject_and_difficulty_and_not_the_question() -> None:
    words = paper_of(final_cut()).words

    assert "About directors: your stake?" in words
    assert "Difficulty: medium" in words
    assert "★" not in words
    assert "Who directed it?" not in words


def test_the_reveal_shows_the_key_who_chose_what_the_points_the_note_and_its_source() -> None:
    reveal = Reveal(WORDS, answered(session_of(question(), seats=2), {0: 1, 1: 3}))

    lines = paper_of(reveal).lines

    assert "  b) Bob ✓" in lines
    assert "  d) Dee ✗" in lines
    assert "  Mia (b): +1,000" in lines
    assert "  Әйгерім (d): +0" in lines
    assert "Bob directed it in a week." in lines
    assert "Source: the credits" in lines


@pytest.mark.parametrize(
    ("note", "fact", "told"),
    [("He did it in a week.", "Bob directed it.", "He did it in a week."), ("", "Bob directed it.", "Bob directed it."),
     ("", "", "Bob")],
)  # fmt: skip
def test_without_a_note_the_fact_is_told_in_a_sentence_and_without_one_the_answer_alone(
    note: str, fact: str, told: str
) -> None:
    session = answered(
        session_of(question(note={"en": note} if note else {}, fact={"en": fact} if fact else {})), {0: 1}
    )

    for scene in (Reveal(WORDS, session), Review(WORDS, session, open=0)):
        script = Script()
        scene.draw(script)

        assert [each.words for each in script.said if isinstance(each, Card)] == [told]


@pytest.mark.parametrize("kind", ["came first", "classic"])
def test_films_that_were_asked_by_their_year_are_told_with_it_at_the_reveal_and_in_the_review(kind: str) -> None:
    session = answered(session_of(replace(came_first((7, 3, 5, 9)), kind=kind)), {0: 2})

    told = [details(scene) for scene in (Reveal(WORDS, session), Review(WORDS, session, open=0))]

    assert told == [["1957", "1953", "1955", "1959"]] * 2
    assert details(Reveal(WORDS, answered(session_of(question()), {0: 2}))) == [""] * 4


def details(scene: Scene) -> list[str]:
    """What is told beside each answer."""
    script = Script()
    scene.draw(script)
    return [each.detail for each in script.said if isinstance(each, Ticket)]


@pytest.mark.parametrize(("letters", "seconds"), [(0, 4.0), (90, 6.5), (500, 9.0)])
def test_the_reveal_stays_as_long_as_its_note_takes_to_read(letters: int, seconds: float) -> None:
    reveal = Reveal(WORDS, answered(session_of(question(note={"en": "x" * letters})), {0: 1}))

    assert isinstance(reveal.tick(seconds - 0.01), Reveal)
    assert reveal.tick(seconds) == GoOn()
    assert reveal.handle(Press(Confirmed())) == GoOn()


def test_without_a_clock_the_reveal_waits_for_enter() -> None:
    reveal = Reveal(WORDS, answered(session_of(question(), timer=0.0), {0: 1}))

    assert not reveal.running
    assert isinstance(reveal.tick(1000.0), Reveal)
    assert reveal.handle(Press(LostFocus())) == reveal


def test_a_streak_and_a_loss_show_in_the_points() -> None:
    session = session_of(*(question(f"q{n}") for n in range(11)), length="short")

    lost = paper_of(Reveal(WORDS, answered(session, {0: 0}))).words
    won = paper_of(Reveal(WORDS, answered(session_of(question(), question("q2")), {0: 1}))).words

    assert "Not this time · −250 · streak saved: 5" in lost
    assert "Right · +1,050 · 2 in a row" in won


def test_the_standings_tell_ranks_the_change_and_the_rule_of_the_next_round() -> None:
    session = answered(session_of(*(question(f"q{n}") for n in range(5)), seats=2, length="short"), {0: 1, 1: 0})
    standings = Standings(WORDS, session)

    lines = paper_of(standings).lines

    assert "  1 | Mia | 5,500 | +5,500 *" in lines
    assert "  2 | Әйгерім | 4,300 | +4,300" in lines
    assert "Next: Which came first?" in lines
    assert "Right while the strip is light: 1,000 points, then fewer, down to 800." in lines
    assert standings.tick(6.0) == Next()
    assert standings.handle(Press(Confirmed())) == Next()


def test_a_tie_shares_a_rank_and_the_win() -> None:
    ended = after(answered(session_of(question(), seats=3), {0: 1, 1: 1, 2: 0}), Ended("stopped"))

    lines = paper_of(Winner(WORDS, ended)).lines

    assert "A tie: they share the win" in lines
    assert [line.strip()[0] for line in lines if " | " in line] == ["1", "1", "3"]


def test_a_match_that_ran_out_of_questions_says_so() -> None:
    ended = after(answered(session_of(question()), {0: 1}), Ended("no question left"))

    assert "No question was left to ask: the match ended after 1 of 5." in paper_of(Winner(WORDS, ended)).words


def test_a_match_without_an_answer_has_nothing_to_review() -> None:
    winner = Winner(WORDS, after(session_of(question()), Ended("stopped")))

    assert winner.handle(Press(Picked("review"))) == winner
    assert {target.message: target.enabled for target in paper_of(winner).targets}[Picked("review")] is False


def reviewed() -> Review:
    session = answered(session_of(question(), question("q2", stem={"en": "Who else?"}), seats=2), {0: 3, 1: 1})
    return Review(WORDS, after(session, Ended("stopped")))


def test_the_review_lists_all_or_only_what_the_player_missed() -> None:
    review = reviewed()
    missed = review.handle(Press(Picked("show", "missed")))

    assert isinstance(missed, Review)
    assert [turn.question.id for turn in review.turns] == ["q", "q2"]
    assert [turn.question.id for turn in missed.turns] == ["q2"]
    assert missed.handle(Press(Tuned("player", 1))).turns == ()  # type: ignore[union-attr]


def test_the_review_opens_a_question_with_answer_note_and_source_but_not_its_place_in_the_file() -> None:
    detail = reviewed().handle(Press(Picked("turn", "1")))
    assert isinstance(detail, Review)

    words = paper_of(detail).words

    assert "b) Bob ✓" in words
    assert "d) Dee ✗" in words
    assert "Bob directed it in a week." in words
    assert "Source: the credits" in words
    assert "small.yaml" not in words
    assert detail.handle(Press(WentBack())) == replace(reviewed(), last=1)


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("ru", "The credits of the film", "Источник: титры фильма"),
        ("en", "Film catalogues", "Source: Film catalogues"),
        ("ru", "The film itself", "Источник: сам фильм"),
        ("kk", "The lists of winners and nominees", "Дереккөз: жеңімпаздар мен үміткерлердің тізімдері"),
        ("kk", "The credits of the film; tcm.com, notes", "Дереккөз: фильмнің титрлері; tcm.com, notes"),
        ("ru", "The credits of the filming", "Источник: The credits of the filming"),
        ("ru", "", ""),
    ],
)
def test_what_the_base_names_for_all_its_facts_is_named_in_the_language_of_the_player_and_other_sources_as_they_are(
    language: str, text: str, line: str
) -> None:
    source = Source("small.yaml", 12, text)

    assert source_words(speak(language), source) == line


def test_the_review_goes_from_question_to_question_and_stops_at_both_ends() -> None:
    first = replace(reviewed(), open=0)

    second = first.handle(Press(Picked("step", "1")))

    assert second == replace(reviewed(), open=1)
    assert second.handle(Press(Picked("step", "1"))) == second
    assert second.handle(Press(Picked("step", "-1"))) == first  # type: ignore[union-attr]
    assert first.handle(Press(Picked("step", "-1"))) == first
    enabled = {target.message: target.enabled for target in paper_of(first).targets}
    assert enabled == {Picked("back"): True, Picked("step", "-1"): False, Picked("step", "1"): True}


def test_the_review_goes_through_the_missed_ones_alone_where_only_they_are_listed() -> None:
    only = replace(reviewed(), missed=True, open=1)

    assert [only.handle(Press(Picked("step", by))) for by in ("-1", "1")] == [only, only]


@pytest.mark.parametrize(("last", "here"), [(None, "0"), (1, "1")])
def test_the_list_of_the_review_has_the_focus_on_the_question_seen_last_at_first_on_its_first(
    last: int | None, here: str
) -> None:
    script = Script()

    replace(reviewed(), last=last).draw(script)

    assert script.main == Picked("turn", here)


@pytest.mark.parametrize(
    ("language", "middling", "hardest"),
    [("en", "medium", "very hard"), ("kk", "орташа", "өте қиын"), ("ru", "средней трудности", "очень трудный")],
)
def test_the_hardest_question_is_called_very_hard_and_not_the_hardest_of_all(
    language: str, middling: str, hardest: str
) -> None:
    told = [speak(language)("match-difficulty", tier=tier).rpartition(": ")[2] for tier in (3, 5)]

    assert told == [middling, hardest]


def test_how_hard_a_question_is_stands_in_words_beside_the_stars() -> None:
    scene, script = Asking(WORDS, session_of(question(difficulty=Difficulty(1.0, 0.8)))), Script()

    scene.draw(script)

    header = next(each for each in script.said if isinstance(each, Header))
    assert header.told == "Difficulty: hard"
    assert "★★★★☆" in header.right
    assert "Difficulty: hard" in paper_of(scene).lines[0]
    assert "★" not in paper_of(scene).words


def test_a_chosen_answer_says_that_it_can_still_change() -> None:
    asking = chosen(Asking(WORDS, session_of(question())), (None, 1))

    assert "b) Bob * (can still change)" in paper_of(asking).words
    assert "can still change" not in paper_of(Asking(WORDS, session_of(question()))).words


def test_the_winner_leads_to_the_review() -> None:
    winner = Winner(WORDS, reviewed().session)

    assert winner.handle(Press(Picked("review"))) == ToReview()


def test_the_review_stands_where_a_reveal_went_on() -> None:
    winner = Winner(WORDS, after(answered(session_of(question()), {0: 1}), Ended("stopped")))

    assert [target.message for target in paper_of(winner).targets][-1] == Picked("review")
