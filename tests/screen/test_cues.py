"""What is heard when: cues and beds over scenes, without a sound being made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import places
from quiz.screen.cues import Cue
from quiz.screen.cues.beds import bed
from quiz.screen.cues.heard import heard
from quiz.screen.cues.touched import touched
from quiz.screen.flow import Flow
from quiz.screen.scene import Chose, Confirmed, Message, Picked, Press, Scene, Tuned, WentBack
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.intro import Intro
from quiz.screen.scenes.pause import Pause
from quiz.screen.scenes.reveal import Reveal
from quiz.screen.scenes.review import Review
from quiz.screen.scenes.settings import SettingsPage
from quiz.screen.scenes.staking import Staking
from quiz.screen.scenes.steps import Settings
from quiz.screen.scenes.title import Title
from quiz.screen.scenes.winner import Winner

from .hands import rightly, to_players
from .small import WORDS, answered, flow_of, press, question, session_of

STEP = 0.05
THINKS = 2.0
"""Seconds after which the seats choose."""
OUTCOMES = {"right", "wrong", "nobody", "all"}
Chooser = Callable[[Flow, int], int]
Moment = tuple[Scene, Cue]


def wrongly(flow: Flow, seat: int) -> int:
    return (rightly(flow, seat) + 1) % 4


def watched(chooser: Chooser | None, **options: object) -> list[Moment]:
    """A match from its first round to its end in small steps: each cue with the scene it came in.
    Without a chooser nobody ever chooses."""
    flow = flow_of(**({"players": ("Mia", "Tom"), "length": "quick", "staged": True} | options))
    to_players(flow)
    flow.taken_cues()
    flow.handle(Press(Picked("start")))
    found = [(flow.scene, cue) for cue in flow.taken_cues()]
    for _ in range(20_000):
        if isinstance(flow.scene, Winner) and not flow.scene.running:
            return found
        if isinstance(flow.scene, Asking) and chooser and flow.scene.elapsed >= THINKS:
            for seat, _ in flow.waiting:
                press(flow, Chose(chooser(flow, seat)), seat)
        flow.tick(STEP)
        found += [(flow.scene, cue) for cue in flow.taken_cues()]
    pytest.fail("the match never ended")


def names(cues: list[Moment] | tuple[Cue, ...]) -> list[str]:
    return [cue.name if isinstance(cue, Cue) else cue[1].name for cue in cues]


def reveal(*options: int | None, before: int = 0, staged: bool = True) -> Reveal:
    """The reveal of a question whose second option is right, after `before` right answers."""
    asked = [question(f"q{number}") for number in range(before + 1)]
    session = session_of(*asked, seats=len(options), length="short")
    chosen = {seat: option for seat, option in enumerate(options) if option is not None}
    return Reveal(WORDS, answered(session, chosen), staged=staged)


def through(scene: Scene, seconds: float) -> list[str]:
    """What is heard while a scene grows older by itself."""
    found: list[str] = []
    for _ in range(round(seconds / STEP)):
        later = scene.tick(STEP)
        found += names(heard(scene, later))  # type: ignore[arg-type]
        scene = later  # type: ignore[assignment]
    return found


def test_every_turn_is_locked_then_rolls_then_is_lit() -> None:
    cues = names(watched(rightly))

    told = [name for name in cues if name in {"lock", "roll", *OUTCOMES}]

    assert told[: len(told) // 3 * 3] == ["lock", "roll", "all"] * (len(told) // 3)
    assert len(told) >= 15


def test_each_round_has_one_clap_of_the_slate_and_its_own_sting() -> None:
    cues = names(watched(rightly, length="short"))

    assert cues.count("clapper") == sum(name.startswith("sting") for name in cues) == 3
    assert [name for name in cues if name.startswith("sting")] == ["sting-1", "sting-2", "sting-3"]


def test_the_leader_is_counted_out_once_in_a_match() -> None:
    cues = names(watched(rightly, length="short"))

    assert [name for name in cues if name in {"pip", "blip"}] == ["pip", "pip", "pip", "blip"]
    assert cues.index("blip") < cues.index("clapper")


def test_only_the_last_five_seconds_of_a_clock_are_heard() -> None:
    match = watched(None)

    left = [
        scene.session.turn.clock.total - scene.elapsed
        for scene, cue in match
        if cue.name == "tock" and isinstance(scene, Asking)
    ]

    assert left
    assert all(0 < seconds <= 5 for seconds in left)
    assert len(left) == 5 * names(match).count("lock")


def test_a_table_that_chooses_early_hears_no_tock() -> None:
    assert "tock" not in names(watched(rightly))


def test_every_cue_of_a_match_is_a_sound_of_the_house() -> None:
    heard_in_matches = {*names(watched(rightly)), *names(watched(wrongly)), *names(watched(rightly, players=("Mia",)))}
    heard_in_matches |= {"focus", "confirm", "back", "error", "curtain", "iris"}

    sounds = {path.stem for path in Path(places.assets() / "sounds").glob("*.wav")}

    assert heard_in_matches <= sounds


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(0, 3)), max_size=8))
def test_before_the_lock_no_cue_tells_what_was_chosen(choices: list[tuple[int, int, int]]) -> None:
    session = session_of(question(), seats=3)

    def cues_of(which: int) -> list[tuple[Cue, ...]]:
        scene: Scene = Asking(WORDS, session)
        found = []
        for seat, *options in choices:
            later = cast(Scene, cast(Scene, scene.handle(Press(Chose(options[which]), seat))).tick(STEP))
            found.append(heard(scene, later))
            scene = later
        return found

    assert cues_of(0) == cues_of(1)


def test_a_seat_is_heard_when_it_is_ready_and_not_when_it_changes_its_mind() -> None:
    asking = Asking(WORDS, session_of(question(), seats=2))

    first = asking.handle(Press(Chose(0), 1))
    second = first.handle(Press(Chose(2), 1))  # type: ignore[union-attr]

    assert heard(asking, first) == (Cue("ready", "buzzers", "[tick: can still change]"),)  # type: ignore[arg-type]
    assert heard(first, second) == ()  # type: ignore[arg-type]


def test_a_stake_is_a_coin() -> None:
    staking = Staking(WORDS, session_of(question()))
    staked = replace(staking, picks=staking.picks.choose(0, 2, 1.0, (0,)))

    assert names(heard(staking, staked)) == ["coin"]


@pytest.mark.parametrize(
    ("options", "outcome"),
    [((1,), "right"), ((0,), "wrong"), ((None,), "wrong"), ((1, 1), "all"), ((0, 1), "right"), ((0, None), "nobody")],
)
def test_the_light_tells_how_it_went(options: tuple[int | None, ...], outcome: str) -> None:
    cues = through(reveal(*options), 3.0)

    assert [name for name in cues if name in OUTCOMES] == [outcome]


def test_a_reveal_goes_from_the_roll_to_the_card_with_its_stages() -> None:
    scene = reveal(1, before=2)

    at_once = names(heard(Asking(WORDS, scene.session), scene))
    later = through(scene, 4.0)

    assert at_once == ["lock", "roll"]
    assert later[:4] == ["deal", "deal", "deal", "right"]
    assert "reel-2" in later
    assert later.count("points") == 8
    assert later[-1] == "card"


def test_nobody_hears_points_counted_where_there_are_none() -> None:
    assert "points" not in through(reveal(0), 4.0)


def test_the_reel_climbs_with_the_streak_and_stays_at_its_end() -> None:
    climbed = [name for right in range(1, 9) for name in through(reveal(1, before=right), 4.0) if "reel" in name]

    assert climbed == [f"reel-{step}" for step in (1, 2, 3, 4, 5, 6, 6, 6)]


def test_a_streak_that_is_saved_is_heard() -> None:
    assert "understudy" in through(reveal(0, before=4), 4.0)


def test_who_skips_ahead_hears_the_outcome_and_not_the_roll() -> None:
    scene = reveal(1)

    skipped = scene.handle(Press(Confirmed()))

    assert names(heard(scene, skipped)) == ["right", "card"]  # type: ignore[arg-type]


def test_on_paper_everything_is_there_at_once() -> None:
    scene = reveal(1, staged=False)

    assert names(heard(Asking(WORDS, scene.session), scene)) == ["lock", "right", "card"]


def test_what_was_covered_goes_on_without_being_announced_again() -> None:
    asking = Asking(WORDS, session_of(question()), elapsed=7.0)

    assert heard(Pause(WORDS, asking, True), asking) == ()
    assert heard(Pause(WORDS, asking, True), Asking(WORDS, session_of(question()))) != ()


def test_a_seat_that_sits_down_has_a_motif_of_its_own() -> None:
    flow = flow_of()
    to_players(flow)
    flow.taken_cues()

    flow.handle(Press(Tuned("players", 1)))
    flow.handle(Press(Tuned("players", 1)))

    assert flow.taken_cues() == (Cue("join-2", "buzzers"), Cue("join-3", "buzzers"))


@pytest.mark.parametrize(
    ("changed", "sample"),
    [("effects", "confirm"), ("loudness", "confirm"), ("buzzers", "join-1"), ("music", None), ("captions", None)],
)
def test_a_change_of_loudness_is_heard_at_once(changed: str, sample: str | None) -> None:
    before = SettingsPage(WORDS, Settings(), Title(WORDS))
    later = replace(before, settings=replace(Settings(), **{changed: 0}))  # type: ignore[arg-type]

    assert names(heard(before, later)) == ([sample] if sample else [])


def test_the_end_is_heard_with_its_winner_and_not_again_after_the_review() -> None:
    session = answered(session_of(question(), seats=2), {0: 1, 1: 0})
    winner = Winner(WORDS, session, staged=True)

    cues = through(winner, 6.0)

    assert cues == ["deal", "roll", "final"]
    assert names(heard(Review(WORDS, session), Winner(WORDS, session))) == []


def test_on_paper_cues_that_nobody_takes_do_not_pile_up() -> None:
    flow = flow_of()

    for _ in range(100):
        flow.handle(Press(Picked("settings")))
        flow.handle(Press(WentBack()))

    assert len(flow.taken_cues()) <= 32


@pytest.mark.parametrize(
    ("message", "moves", "cue"),
    [
        (Picked("play"), True, "confirm"),
        (Picked("back"), True, "back"),
        (WentBack(), True, "back"),
        (WentBack(), False, "error"),
        (Picked("play"), False, "error"),
        (Tuned("timer", 1), True, "focus"),
        (Tuned("text-size", 1), False, "error"),
        (Confirmed(), False, None),
    ],
)
def test_a_press_in_a_menu_is_heard(message: Message, moves: bool, cue: str | None) -> None:
    title = Title(WORDS)
    later = SettingsPage(WORDS, Settings(), title) if moves else title

    assert names(touched(message, title, later)) == ([cue] if cue else [])


def test_a_press_while_time_runs_is_left_to_the_game() -> None:
    asking = Asking(WORDS, session_of(question()))

    assert touched(Chose(0), asking, Title(WORDS)) == ()
    assert touched(WentBack(), asking, Pause(WORDS, asking, True)) == ()


@pytest.mark.parametrize("seats", [1, 2])
def test_a_key_that_has_no_answer_says_so_and_changes_nothing(seats: int) -> None:
    two = question(options=question().options[:2])
    asking = Asking(WORDS, session_of(two, seats=seats))
    flow = flow_of()
    flow.scene = asking

    flow.handle(Press(Chose(2), seats - 1))

    assert flow.scene is asking
    assert flow.taken_cues() == (Cue("error", caption="[low note: no answer there]"),)


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_what_tells_something_has_a_caption(language: str) -> None:
    scene = replace(reveal(1), words=replace(WORDS, language=language))

    captions = {cue.name: cue.caption for cue in heard(Asking(WORDS, scene.session), scene)}

    assert captions["roll"].startswith("[")
    assert captions["roll"].endswith("]")


@pytest.mark.parametrize(
    ("elapsed", "layers"),
    [
        (0.0, ("bed-reading",)),
        (0.49, ("bed-reading",)),
        (0.51, ("bed-reading", "bed-tension-1")),
        (0.81, ("bed-reading", "bed-tension-1", "bed-tension-2")),
    ],
)
def test_the_music_of_a_question_thickens_with_its_clock(elapsed: float, layers: tuple[str, ...]) -> None:
    session = session_of(question())

    under = bed(Asking(WORDS, session, elapsed=elapsed * session.turn.clock.total))

    assert under.layers == ("bed-room", *layers)


def test_without_a_clock_the_music_never_thickens() -> None:
    session = session_of(question(), timer=0.0)

    assert bed(Asking(WORDS, session, elapsed=500.0)).layers == ("bed-room", "bed-reading")


def test_all_is_quiet_before_the_answer_and_only_the_room_is_heard_after_it() -> None:
    scene = reveal(1)

    hold = bed(scene)
    lit = bed(replace(scene, elapsed=scene.course.light))

    assert hold.layers == ()
    assert lit.layers == ("bed-room",)


def test_the_lobby_has_a_waltz_and_the_settings_of_a_paused_match_have_none() -> None:
    asking = Asking(WORDS, session_of(question()))

    assert "bed-title" in bed(Title(WORDS)).layers
    assert "bed-title" in bed(SettingsPage(WORDS, Settings(), Title(WORDS))).layers
    assert "bed-title" not in bed(SettingsPage(WORDS, Settings(), Pause(WORDS, asking, True))).layers
    assert "bed-title" not in bed(Intro(WORDS, asking.session)).layers
