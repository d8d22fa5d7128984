"""How pieces move: by time alone, from where they are, and always to where the page says."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quiz.screen.pixels.marks import Panel, Piece, Rect
from quiz.screen.pixels.motion import CHANGES, ENTER, LEAVE, MOVE, STAGGER, Manner, Pose, Track, follow, pose

HERE, THERE = (100, 400, 300, 80), (100, 300, 300, 80)


def piece(key: str = "a", rect: Rect = HERE, colour: int = 1, order: int = 0) -> Piece:
    return Piece(rect, key, (Panel((0, 0, rect[2], rect[3]), (colour, 0, 0)),), order)


def at_rest(shown: Piece) -> dict[str, Track]:
    return {shown.key: Track(shown, None, 0.0, 0.0)}


def test_what_was_not_there_enters_in_its_order() -> None:
    pieces = [piece("a"), piece("b", order=1)]

    tracks = follow({}, pieces, 10.0, "full")

    assert pose(tracks["a"], 10.0).sunk == 1.0
    assert [tracks[key].since for key in "ab"] == [10.0, 10.0 + STAGGER]
    assert pose(tracks["b"], 10.0 + STAGGER + ENTER).rect == HERE
    assert not tracks["b"].moves(10.0 + STAGGER + ENTER)


def test_what_is_gone_sinks_and_is_then_forgotten() -> None:
    leaving = follow(at_rest(piece()), [], 10.0, "full")

    half = pose(leaving["a"], 10.0 + LEAVE / 2)

    assert 0.0 < half.sunk < 1.0
    assert half.rect == HERE
    assert follow(leaving, [], 10.0 + LEAVE, "full") == {}


def test_what_comes_back_while_it_leaves_enters_again() -> None:
    leaving = follow(at_rest(piece()), [], 10.0, "full")

    again = follow(leaving, [piece()], 10.1, "full")

    assert not again["a"].leaves


def test_what_stands_elsewhere_travels_there_and_never_past() -> None:
    tracks = follow(at_rest(piece()), [piece(rect=THERE)], 10.0, "full")

    tops = [pose(tracks["a"], 10.0 + MOVE * step / 10).rect[1] for step in range(11)]

    assert tops == sorted(tops, reverse=True)
    assert (tops[0], tops[-1]) == (HERE[1], THERE[1])


def test_a_new_wish_on_the_way_begins_where_the_piece_is() -> None:
    on_the_way = follow(at_rest(piece()), [piece(rect=THERE)], 10.0, "full")
    now = pose(on_the_way["a"], 10.05).rect

    back = follow(on_the_way, [piece()], 10.05, "full")

    assert HERE[1] > now[1] > THERE[1]
    assert pose(back["a"], 10.05).rect == now


def test_a_fold_shows_what_was_until_the_middle_and_then_what_is() -> None:
    changed = replace(piece(colour=2), change="fold")
    tracks = follow(at_rest(piece(colour=1)), [changed], 10.0, "full")

    poses = [pose(tracks["a"], 10.0 + CHANGES["fold"] * share) for share in (0.3, 0.6, 0.8)]

    assert [each.before for each in poses] == [1.0, 0.0, 0.0]
    assert all(each.height < 1.0 for each in poses)


def test_what_is_cut_is_changed_at_once_and_stays_at_rest() -> None:
    changed = replace(piece(colour=2), change="cut")

    tracks = follow(at_rest(replace(piece(), change="cut")), [changed], 10.0, "full")

    assert not tracks["a"].moves(10.0)
    assert pose(tracks["a"], 10.0) == Pose(HERE)


def test_what_changes_is_wiped_over_and_never_shows_twice() -> None:
    tracks = follow(at_rest(piece(colour=1)), [piece(colour=2)], 10.0, "full")

    before = [pose(tracks["a"], 10.0 + CHANGES["wipe"] * step / 10).before for step in range(11)]

    assert before == sorted(before, reverse=True)
    assert (before[0], before[-1]) == (1.0, 0.0)


def test_in_reduced_motion_nothing_travels() -> None:
    tracks = follow(at_rest(piece()), [piece(rect=THERE), piece("b", order=5)], 10.0, "reduced")

    assert [pose(tracks[key], 10.0) for key in "ab"] == [Pose(THERE), Pose(HERE)]
    assert not any(track.moves(10.0) for track in tracks.values())


@given(
    wishes=st.lists(
        st.tuples(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 9), max_size=4), st.floats(0.0, 0.6)),
        min_size=1,
        max_size=8,
    ),
    manner=st.sampled_from(["full", "reduced", "none"]),
)
def test_in_the_end_everything_is_where_the_page_says(
    wishes: list[tuple[dict[str, int], float]], manner: Manner
) -> None:
    tracks: dict[str, Track] = {}
    now = 0.0
    for page, seconds in wishes:
        shown = [
            piece(key, (10 * where, 50 * where, 200, 60), where, at) for at, (key, where) in enumerate(page.items())
        ]
        tracks = follow(tracks, shown, now, manner)
        now += seconds

    rested = follow(tracks, shown, now + 2.0, manner)

    assert list(rested) == [each.key for each in shown]
    for each in shown:
        assert pose(rested[each.key], now + 2.0) == Pose(each.rect)
        assert not rested[each.key].moves(now + 2.0)


def test_how_far_a_piece_is_hangs_on_time_and_not_on_frames() -> None:
    shown = [piece(rect=THERE)]
    often = follow(at_rest(piece()), shown, 10.0, "full")
    for frame in range(5):
        often = follow(often, shown, 10.0 + frame / 100, "full")

    once = follow(at_rest(piece()), shown, 10.0, "full")

    assert pose(often["a"], 10.06) == pose(once["a"], 10.06)


def test_what_gets_another_size_is_as_it_was_until_it_sets_out() -> None:
    grown = piece(rect=(100, 300, 300, 120), colour=2)

    tracks = follow(at_rest(piece()), [grown], 10.0, "full")

    assert pose(tracks["a"], 10.0) == Pose(HERE, before=1.0)
    assert pose(tracks["a"], 10.0 + MOVE / 2).before == 0.0
