"""What a flow keeps in the player's file, and how a match that was left goes on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from quiz.game.ability import STRANGER
from quiz.game.values import RULES_VERSION, Locked, Voided
from quiz.screen.flow import Flow, Options
from quiz.screen.flow.wishes import wished
from quiz.screen.opening import Opening, read_settings
from quiz.screen.scene import Chose, Confirmed, LostFocus, Picked, Press, Tuned, WentBack
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.countdown import Countdown
from quiz.screen.scenes.players import Players
from quiz.screen.scenes.steps import Hold, Return, Settings
from quiz.store import Store, open_store

from .hands import begin, choose, play_out
from .small import REPERTOIRE, WORDS, SmallDeck, SmallRepertoire, flow_of, paper_of, press


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "player.sqlite3")


def test_the_answer_is_in_the_store_before_the_reveal_is_drawn(store: Store) -> None:
    flow = begin(store=store, length="quick")

    choose(flow)

    left = store.unfinished()
    assert flow.scene.name == "reveal"
    assert left
    assert isinstance(left.events[-1], Locked)


def test_a_match_that_was_left_at_a_question_goes_on_with_the_same_options(store: Store) -> None:
    flow = begin(store=store, length="quick")
    choose(flow)
    press(flow, Confirmed())
    before = flow.session
    flow.handle(Press(WentBack()))
    press(flow, Picked("leave"))
    assert "Small films, question 2 of 5" in paper_of(flow.scene).words

    later = flow_of(store=store)
    press(later, Picked("resume"))

    assert before
    assert isinstance(later.scene, Asking)
    assert later.scene.elapsed == 0.0
    assert later.session == before
    play_out(later)
    assert store.unfinished() is None


def test_the_first_picture_offers_a_match_that_was_left_and_takes_it_up_before_it_was_read(store: Store) -> None:
    begin(store=store, length="quick")

    opening = Opening(lambda: Flow(Options(repertoire=REPERTOIRE, store=store)), Settings(), "", store.resumes)
    first = paper_of(opening.scene)
    opening.handle(Press(Picked("resume")))

    assert first.main == Picked("resume")
    assert isinstance(opening.scene, Asking)


def test_the_first_picture_offers_no_match_where_none_was_left(store: Store) -> None:
    opening = Opening(lambda: Flow(Options(repertoire=REPERTOIRE, store=store)), Settings(), "", store.resumes)

    assert paper_of(opening.scene).main == Picked("play")


def test_a_match_that_was_cut_off_at_a_reveal_goes_on_behind_it(store: Store) -> None:
    flow = begin(store=store, length="quick")
    choose(flow)

    later = flow_of(store=store)
    assert "Small films, question 2 of 5" in paper_of(later.scene).words
    press(later, Picked("resume"))

    assert later.session
    assert (later.scene.name, later.session.number) == ("asking", 2)


def test_a_match_that_was_cut_off_behind_a_round_goes_on_with_its_standings(store: Store) -> None:
    flow = begin(store=store, length="short")
    play_out(flow, until="standings")

    later = flow_of(store=store)
    press(later, Picked("resume"))

    assert later.scene.name == "standings"


def test_the_title_tells_of_the_matches_behind_the_one_that_is_taken_up_next(store: Store) -> None:
    for length in ("quick", "short", "epic"):
        flow = begin(store=store, length=length)
        if length == "short":
            play_out(flow)
        else:
            flow.handle(Press(WentBack()))
            press(flow, Picked("leave"))

    words = paper_of(flow_of(store=store).scene).words

    assert "question 1 of 33 · 1 more saved" in words


@pytest.mark.parametrize("answered", [False, True], ids=["a question", "its reveal"])
def test_in_a_window_a_match_is_taken_up_with_a_count_before_the_clock_runs(store: Store, answered: bool) -> None:
    flow = begin(store=store, length="quick")
    if answered:
        choose(flow)
    flow.handle(Press(WentBack()))
    press(flow, Picked("leave"))
    later = flow_of(store=store)
    later.options = replace(later.options, staged=True)

    press(later, Picked("resume"))
    counting = later.scene
    for _ in range(19):
        later.tick(0.1)

    assert isinstance(counting, Countdown)
    assert "Film" not in paper_of(counting).words
    assert isinstance(later.scene, Asking)
    assert later.scene == counting.covered
    assert later.scene.elapsed == 0.0
    assert later.scene.session.number == 1 + answered


def test_a_count_is_ended_by_any_press_and_paused_by_escape(store: Store) -> None:
    asking = begin(store=store, length="quick").scene
    countdown = Countdown(WORDS, asking, 0.3)

    assert countdown.handle(Press(Confirmed())) == Return(asking)
    assert countdown.handle(Press(Chose(2), 0)) == Return(asking)
    assert countdown.handle(Press(WentBack())) == countdown.handle(Press(LostFocus())) == Hold(asking)


def test_without_a_clock_nothing_is_counted(store: Store) -> None:
    flow = begin(store=store, length="quick", settings=Settings(timer=0.0))
    flow.handle(Press(WentBack()))
    press(flow, Picked("leave"))
    later = flow_of(store=store)
    later.options = replace(later.options, staged=True)

    press(later, Picked("resume"))

    assert isinstance(later.scene, Asking)


def test_a_hot_seat_that_is_resumed_calls_its_player_again(store: Store) -> None:
    flow = begin(store=store, players=("Mia", "Tom"), mode="hot seat", length="quick")
    press(flow, Confirmed())

    later = flow_of(store=store)
    press(later, Picked("resume"))

    assert later.scene.name == "handover"


def test_a_match_whose_pack_is_gone_can_be_ended_with_its_standings(store: Store) -> None:
    flow = begin(store=store, length="quick")
    choose(flow)

    later = flow_of(store=store, repertoire=SmallRepertoire((SmallDeck(name="another"),)))
    press(later, Picked("resume"))
    assert "not among your programmes any more" in paper_of(later.scene).words
    press(later, Picked("way", "0"))

    assert later.scene.name == "winner"
    assert store.unfinished() is None


def test_a_match_that_no_longer_fits_the_rules_can_be_given_up(store: Store) -> None:
    flow = begin(store=store, length="quick")
    assert flow.session
    store.append(1, Voided(), len(flow.session.events) + 1)
    store.append(1, Voided(), len(flow.session.events) + 2)

    later = flow_of(store=store)
    press(later, Picked("resume"))
    press(later, Picked("way", "0"))

    assert later.scene.name == "title"
    assert "Resume" not in paper_of(later.scene).words


def test_what_was_seen_is_remembered_with_a_store_and_never_without(store: Store) -> None:
    flow = begin(store=store, length="quick")
    play_out(flow)
    press(flow, Picked("again"))

    assert flow.session
    assert len(flow.session.context.seen) == 5
    assert begin().session.context.seen == frozenset()  # type: ignore[union-attr]


def abilities(flow: Flow) -> list[tuple[float, float]]:
    assert flow.session
    return [seat.ability for seat in flow.session.context.seats]


def test_what_a_match_has_shown_of_its_player_is_where_the_next_begins(store: Store) -> None:
    flow = begin(store=store, length="quick")
    play_out(flow)
    press(flow, Picked("again"))

    ((mean, sd),) = abilities(flow)
    assert 0.5 < mean < 2
    assert sd < 0.95
    assert abilities(begin(store=store)) == [(mean, sd)]
    assert abilities(begin()) == [STRANGER]


def test_a_match_that_was_stopped_shows_what_was_answered_before(store: Store) -> None:
    flow = begin(store=store, length="quick")
    choose(flow)
    flow.handle(Press(WentBack()))
    press(flow, Picked("stop"))  # and asked back
    press(flow, Picked("stop"), time=1.0)

    assert flow.scene.name == "winner"
    ((mean, _),) = abilities(begin(store=store))
    assert 0.1 < mean < 0.6


def test_in_a_party_those_who_gave_a_name_are_known_again_and_the_others_may_be_anybody(store: Store) -> None:
    play_out(begin(store=store, players=("Mia", ""), length="quick"))

    mia, somebody = abilities(begin(store=store, players=("Mia", ""), length="quick"))
    (tom,) = abilities(begin(store=store, players=("Tom",), length="quick"))

    assert mia[0] > 0.5
    assert somebody == tom == STRANGER


@pytest.mark.parametrize("kept", ["", "0.5", "x y", "nan 1", "99 1", "0.5 -1", "0.5 0 7"])
def test_an_ability_that_cannot_be_understood_is_a_stranger_s(kept: str, store: Store) -> None:
    store.set_setting("ability of Mia", kept)

    assert abilities(begin(store=store, players=("Mia",))) == [STRANGER]


def test_an_ability_known_all_too_well_leaves_room_for_change(store: Store) -> None:
    store.set_setting("ability of Mia", "0.5 0.01")

    assert abilities(begin(store=store, players=("Mia",))) == [(0.5, 0.3)]


def test_a_match_of_older_rules_goes_on(store: Store) -> None:
    flow = begin(store=store, length="quick")
    choose(flow)
    told = f'"version":{RULES_VERSION}'
    store.connection.execute("UPDATE match SET context = REPLACE(context, ?, ?)", (told, '"version":1'))

    later = flow_of(store=store)
    press(later, Picked("resume"))
    play_out(later)

    assert later.session
    assert (later.session.context.rules.version, later.session.played) == (1, 5)


def test_settings_hold_at_once_everywhere_and_next_time(store: Store) -> None:
    flow = begin(store=store, length="quick")
    flow.handle(Press(WentBack()))
    press(flow, Picked("settings"))
    for message in (Tuned("text-size", 1), Tuned("language", 1), Picked("tab", "game"), Tuned("timer", -1)):
        press(flow, message)
    press(flow, Picked("back"))
    assert "Антракт" in paper_of(flow.scene).lines
    assert flow.settings == Settings("kk", 1.1, 0.0)

    press(flow, Picked("resume"))

    assert "Біреуі ғана дұрыс" in paper_of(flow.scene).lines[0]
    assert flow.session
    assert flow.session.context.rules.timer == 1.0
    assert flow_of(store=store).settings == Settings("kk", 1.1, 0.0)


def test_settings_that_this_version_does_not_know_are_as_at_first(store: Store) -> None:
    for name, value in (("language", "eo"), ("text-size", "7"), ("timer", "fast")):
        store.set_setting(name, value)

    assert read_settings(store) == Settings()


def test_the_next_start_of_the_game_wishes_what_was_played_last(store: Store) -> None:
    begin(store=store, length="short", players=("Mia", ""))

    later, first = flow_of(store=store, remembers=True), flow_of(store=store, length="quick")
    for flow in (later, first):
        press(flow, Picked("play"))
        press(flow, Picked("next"))

    assert isinstance(later.scene, Players)
    assert isinstance(first.scene, Players)
    assert (later.scene.party.names, later.scene.programme.length) == (("Mia", ""), "short")
    assert (first.scene.party.names, first.scene.programme.length) == (("",), "quick")


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{",
        "[" * 10_000,
        "[1, 2, 3, 4, 5]",
        '[["small"], "endless", ["Mia"], "together", []]',
        '[["small"], "short", [], "together", []]',
        '[["small"], "short", "Mia", "together", []]',
        '[["small"], "short", ["Mia"], "together", [9]]',
        '[["small"], "short", ["Mia"], "together", [[]]]',
        '[["small"], "short", ["Mia"], ["together"], []]',
        '[[3], "short", ["Mia"], "together", []]',
    ],
)
def test_wishes_that_were_never_kept_like_this_are_none(store: Store, kept: str) -> None:
    store.set_setting("wishes", kept)

    assert wished(Options(REPERTOIRE, store=store, remembers=True)) == wished(Options(REPERTOIRE))
