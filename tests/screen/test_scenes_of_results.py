"""Standings, winner, review: what they tell and when, and where it stands in every window."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from quiz.game.rules import rules, seats_at, total
from quiz.game.session import Session, after, lock, stake, start
from quiz.game.values import Context, Dealt, Ended, Length, Locked, PackMark, Seat
from quiz.screen import text, theme
from quiz.screen.paper import PaperCanvas
from quiz.screen.pixels import PixelCanvas
from quiz.screen.pixels.elements import Element, Honour, Rain, Reel, Row, Score, Title
from quiz.screen.pixels.layout import View
from quiz.screen.pixels.marks import Cloth, Figure, Panel, Piece, Rect, flat
from quiz.screen.pixels.script import Script
from quiz.screen.scene import Confirmed, Picked, Press, Scene, WentBack
from quiz.screen.scenes.review import Review
from quiz.screen.scenes.standings import TOLD, Standings
from quiz.screen.scenes.steps import Again, Hold, Next, ToPacks, ToReview, ToTitle
from quiz.screen.scenes.winner import Winner
from quiz.words import LANGUAGES, speak

from .small import WORDS, paper_of, question
from .standing import touching

SIZES = ((1280, 720), (1920, 1080), (1024, 768), (2560, 1080), (960, 540), (3840, 2160))
NAMES = ("Aigerim", "Jonas", "Projectionist", "Бағдагүл Ақ", "Script Doctor", "Wwwwwwwwwwww", "Key Grip", "Mum")
LAST_WINS = "last wins"


@pytest.fixture(autouse=True, scope="module")
def fonts() -> None:
    text.start()


@cache
def match(
    seats: int,
    turns: int | None = None,
    length: Length = "short",
    timer: float = 1.0,
    plan: str = "first wins",
    names: tuple[str, ...] = NAMES,
) -> Session:
    """A match as far as `turns` (None: to its end). Seat 0 is right in every turn, each further seat
    in fewer; "last wins": in the first round so, then the other way round; "even": all are always
    right and equally fast; "wrong": nobody is; "silent": nobody answers."""
    people = tuple(Seat(name) for name in names[:seats])
    session = start(Context((PackMark("small", "ab12"),), "0", 7, LANGUAGES, rules(length, "together", timer), people))
    for turn in range(total(session.context.rules) if turns is None else turns):
        session = _played(session, turn, plan)
    return after(session, Ended("played")) if turns is None else session


def _played(session: Session, turn: int, plan: str) -> Session:
    session = after(session, Dealt(turn, question(f"q{turn}"), seats_at(session.context, turn)))
    if session.phase == "staking":
        session = after(session, stake(session, dict.fromkeys(session.active, 1000)))
    return after(session, _locked(session, turn, plan))


def _locked(session: Session, turn: int, plan: str) -> Locked:
    seats = len(session.active)
    picks = {}
    for seat in session.active:
        at = seats - 1 - seat if plan == LAST_WINS and turn > 4 else seat
        right = plan == "even" or (plan != "wrong" and (at == 0 or turn % (at + 1) == 0))
        seconds = 1.0 if plan == "even" else 1.0 + seat * 0.1
        picks[seat] = (1 if right else 3, seconds)
    return lock(session, {} if plan == "silent" else picks)


def said(scene: Scene) -> Script:
    script = Script()
    scene.draw(script)
    return script


def scores(scene: Scene) -> list[Score]:
    return [each for each in said(scene).said if isinstance(each, Score)]


def later(scene: Scene, seconds: float) -> Scene:
    passed = scene.tick(seconds)
    assert not hasattr(passed, "is_step")
    return passed


def test_the_standings_begin_as_they_were_before_the_round() -> None:
    standings = Standings(WORDS, match(3, 10, plan=LAST_WINS), staged=True)

    first, shown = scores(standings)[0], [score.seat for score in scores(standings)]

    assert shown == [0, 1, 2]
    assert (first.cells[0], first.counted, first.shows) == ("1", "5,500", "nothing")


def test_points_are_counted_up_before_a_line_leaves_its_place() -> None:
    standings = Standings(WORDS, match(3, 10, plan=LAST_WINS), staged=True)
    at = [later(standings, seconds) for seconds in (0.95, 1.2, 1.6, 1.7)]

    counted = [next(score.counted for score in scores(scene) if score.seat == 2) for scene in at]
    orders = [[score.seat for score in scores(scene)] for scene in at]

    assert counted[0] < counted[1] < counted[2]  # type: ignore[operator]
    assert counted[3] is None
    assert orders == [[0, 1, 2]] * 3 + [[0, 2, 1]]
    assert [score.trend for score in scores(at[3])] == ["same", "up", "down"]


def test_the_columns_of_the_standings_stay_while_points_are_counted() -> None:
    standings = Standings(WORDS, match(4, 10), staged=True)

    rects = [_pieces(later(standings, seconds), "line-") for seconds in (0.0, 1.0, 1.6)]

    assert rects[0] == rects[1] == rects[2]


def test_the_first_enter_tells_the_rest_and_the_next_goes_on() -> None:
    standings = Standings(WORDS, match(3, 10, plan=LAST_WINS), staged=True)

    told = standings.handle(Press(Confirmed()))

    assert isinstance(told, Standings)
    assert scores(told)[0].shows == "all"
    assert told.handle(Press(Confirmed())) == Next()
    assert standings.handle(Press(WentBack())) == Hold(standings)


def test_the_standings_go_on_after_six_seconds() -> None:
    standings = Standings(WORDS, match(3, 10), staged=True)

    assert isinstance(standings.tick(5.9), Standings)
    assert standings.tick(6.0) == Next()


def test_without_a_clock_the_standings_wait_with_everything_told() -> None:
    standings = Standings(WORDS, match(3, 10, timer=0.0, plan=LAST_WINS), staged=True)

    assert not standings.running
    assert scores(standings)[0].shows == "all"
    assert isinstance(standings.tick(1000.0), Standings)


def test_paper_has_ranks_scores_and_what_comes_next_at_once() -> None:
    lines = paper_of(Standings(WORDS, match(3, 5))).lines

    assert "  1 | Aigerim | 5,500 | +5,500 *" in lines
    assert "Next: Which came first?" in lines
    assert "Longest streak, 5 in a row: Aigerim" in lines


def test_before_the_final_cut_it_is_said_what_can_still_be_won() -> None:
    assert "Everyone can still win 6,000 points." in paper_of(Standings(WORDS, match(2, 10))).lines
    assert "still win" not in paper_of(Standings(WORDS, match(2, 5))).words


def test_one_who_plays_alone_is_told_so_as_one() -> None:
    assert "You can still win 6,000 points." in paper_of(Standings(WORDS, match(1, 10))).lines


def test_a_best_run_that_half_the_table_has_is_not_told() -> None:
    three, four = (paper_of(Standings(WORDS, match(seats, 5, plan="even"))).lines for seats in (3, 4))

    assert "Longest streak, 5 in a row: Aigerim, Jonas, Projectionist" in three
    assert not any(line.startswith("Longest streak,") for line in four)


def test_one_who_plays_alone_sees_points_film_and_rounds_instead_of_a_table() -> None:
    lines = paper_of(Standings(WORDS, match(1, 10))).lines

    assert lines[1:4] == ["Your score so far", "11,500 points", "10 of 10 right, longest streak 10"]
    assert "  ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ · · ·" in lines
    assert any(line.startswith("  Reel 2 · Which came first? | +") for line in lines)


def test_own_points_are_counted_up_too() -> None:
    standings = Standings(WORDS, match(1, 10), staged=True)

    shown = [
        next(each.words for each in said(later(standings, seconds)).said if isinstance(each, Title))
        for seconds in (0.0, 1.0, TOLD)
    ]

    assert (shown[0], shown[2]) == ("5,500 points", "11,500 points")
    assert shown[1] not in (shown[0], shown[2])


def test_film_and_rounds_of_one_who_plays_alone_wait_for_the_count_as_the_points_do() -> None:
    standings = Standings(WORDS, match(1, 10), staged=True)

    before, after = (said(later(standings, seconds)).said for seconds in (0.0, TOLD))

    def shown(what: list[Element]) -> tuple[int, list[str]]:
        (film,) = [each for each in what if isinstance(each, Reel)]
        return sum(frame is not None for frame in film.frames), [
            each.cells[-1] for each in what if isinstance(each, Row)
        ]

    assert shown(before) == (5, ["+5,500", ""])
    assert shown(after) == (10, ["+5,500", "+6,000"])
    assert next(each.under for each in before if isinstance(each, Title)) == "5 of 5 right"


def test_places_are_told_from_the_last_to_the_first_half_a_second_each() -> None:
    winner = Winner(WORDS, match(4), staged=True)

    known = [
        [score.seat for score in scores(later(winner, seconds)) if score.shows == "all"]
        for seconds in (0.6, 0.7, 1.2, 1.7, 2.3, 2.4)
    ]

    assert known == [[], [3], [2, 3], [1, 2, 3], [1, 2, 3], [0, 1, 2, 3]]


def test_tickets_rain_when_the_winner_is_told_and_then_awards_are_given() -> None:
    winner = Winner(WORDS, match(4), staged=True)

    def there(seconds: float) -> tuple[bool, bool]:
        all_said = said(later(winner, seconds)).said
        given = any(each.shows == "all" for each in all_said if isinstance(each, Honour))
        return any(isinstance(each, Rain) for each in all_said), given

    assert [there(seconds) for seconds in (2.3, 2.4, 3.2, 4.2)] == [
        (False, False),
        (True, False),
        (True, True),
        (False, True),
    ]
    assert not later(winner, 4.2).running


def test_nothing_on_the_stage_moves_aside_when_it_is_told() -> None:
    winner = Winner(WORDS, match(5), staged=True)

    before, done = _pieces(winner, "ticket-"), _pieces(later(winner, 9.0), "ticket-")

    assert before
    assert before == done


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)], ids=str)
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_until_the_winner_is_told_nothing_is_offered_and_nothing_points_below(
    size: tuple[int, int], factor: float
) -> None:
    winner = Winner(WORDS, match(4), staged=True)
    offered = {"choose", "main menu", "More below"}

    before, done = (canvas_of(later(winner, seconds), size, factor) for seconds in (0.3, 9.0))

    assert not offered & {placed.words for placed in before.placed}
    assert {"choose", "main menu"} <= {placed.words for placed in done.placed}
    assert before.sheet.window == done.sheet.window
    assert before.limit == done.limit


def test_names_in_a_row_are_parted_by_commas() -> None:
    honoured = [each.who for each in said(Winner(WORDS, match(3, plan="even"))).said if isinstance(each, Honour)]

    assert "Aigerim, Jonas, Projectionist" in honoured
    assert not any("·" in who for who in honoured)


def test_any_press_tells_the_winner_and_only_then_leads_on() -> None:
    winner = Winner(WORDS, match(4), staged=True)

    told = winner.handle(Press(Picked("review")))

    assert isinstance(told, Winner)
    assert told.told
    steps: list[object] = [
        told.handle(Press(message)) for message in (*map(Picked, ("review", "again", "packs")), WentBack())
    ]
    assert steps == [ToReview(), Again(), ToPacks(), ToTitle()]


@pytest.mark.parametrize("timer", [0.0, 1.0])
def test_what_is_not_staged_or_has_no_clock_is_there_at_once(timer: float) -> None:
    winner = Winner(WORDS, match(4, timer=timer), staged=timer == 0.0)

    shows = {each.shows for each in said(winner).said if isinstance(each, Score | Honour)}

    assert shows == {"all"}
    assert not winner.running
    assert not any(isinstance(each, Rain) for each in said(winner).said)


def test_who_is_level_shares_the_win_and_is_told_together() -> None:
    winner = Winner(WORDS, match(3, plan="even"), staged=True)

    assert "A tie: they share the win" in paper_of(winner).lines
    assert [score.tone for score in scores(winner)] == ["strong"] * 3
    assert {score.shows for score in scores(later(winner, 0.7))} == {"all"}


def test_paper_has_places_and_awards_with_whose_they_are() -> None:
    lines = paper_of(Winner(WORDS, match(4))).lines

    assert lines[0] == "[ The end ] 13 questions"
    assert "And the winner is…" in lines
    assert next(line for line in lines if "Aigerim | " in line).endswith("13 of 13 right *")
    assert "  Scene Stealer: Aigerim (the only one to know, 4 times)" in lines


def test_one_who_plays_alone_sees_points_and_film_and_hears_no_name() -> None:
    words = paper_of(Winner(WORDS, match(1))).words

    assert "Your score" in words
    assert "13 of 13 right, longest streak 13" in words
    assert "✓ ✓ ✓" in words
    assert "Aigerim" not in words


def test_it_rains_on_no_one_without_points() -> None:
    alone, together = (Winner(WORDS, match(seats, length="quick", plan="wrong"), staged=True) for seats in (1, 2))

    for winner in (alone, together):
        assert not any(isinstance(each, Rain) for each in said(later(winner, 0.8)).said)


def test_a_match_that_ended_before_an_answer_has_no_winner() -> None:
    winner = Winner(WORDS, after(match(3, 0), Ended("stopped")))

    assert "It ended before the first answer" in paper_of(winner).lines
    assert {score.tone for score in scores(winner)} == {"plain"}


def test_a_match_that_was_ended_says_after_how_much() -> None:
    ended = paper_of(Winner(WORDS, after(match(2, 4), Ended("stopped")))).lines

    assert "The match was ended after 4 of 13 questions." in ended


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("plan", ["first wins", LAST_WINS, "even", "wrong"])
def test_every_award_has_words_in_every_language(language: str, plan: str) -> None:
    paper = PaperCanvas()

    Winner(speak(language), match(4, plan=plan)).draw(paper)

    assert "{" not in paper.words


def test_the_filters_of_the_review_say_how_many_there_are() -> None:
    review = Review(WORDS, match(2), seat=1)

    lines = paper_of(review).lines

    assert [line.split(") ")[1] for line in lines if "Missed" in line or "All" in line] == ["Missed: 6", "All: 13 *"]


def test_list_and_question_are_two_places_so_that_focus_and_scroll_come_back() -> None:
    review = Review(WORDS, match(2))

    opened = review.handle(Press(Picked("turn", "3")))

    assert isinstance(opened, Review)
    assert opened.name != review.name
    assert opened.handle(Press(WentBack())) == replace(review, last=3)


def test_a_question_of_the_review_says_who_won_what() -> None:
    lines = paper_of(Review(WORDS, match(2), open=1)).lines

    assert "  Aigerim (b): +1,050" in lines
    assert "  Jonas (d): +0" in lines


@cache
def _scenes(language: str, seats: int) -> dict[str, Scene]:
    words = speak(language)
    stopped = after(match(seats, 4, length="epic"), Ended("no question left"))
    return {
        "standings": Standings(words, match(seats, 10, plan=LAST_WINS)),
        "counting": Standings(words, match(seats, 10), 1.0, staged=True),
        "winner": Winner(words, match(seats)),
        "tie": Winner(words, match(seats, plan="even")),
        "stopped": Winner(words, stopped),
        "epic": Winner(words, match(seats, length="epic", plan=LAST_WINS)),
        "list": Review(words, match(seats), seat=seats - 1, missed=True),
        "detail": Review(words, match(seats), open=2),
    }


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_at_200_percent_what_one_question_of_the_review_came_to_is_in_sight(
    size: tuple[int, int], language: str
) -> None:
    missed = Review(speak(language), match(2), 1, missed=True)
    canvas = canvas_of(missed, size, 2.0)
    _, top, _, high = canvas.sheet.window

    rows = [mark.rect for mark in canvas.sheet.moving.marks if isinstance(mark, Piece)]
    first, second = [target.rect for target in canvas.targets if target.kind == "row"][:2]

    assert rows
    assert first[1] + first[3] <= top + high - View(*size).u(28)
    assert second[1] + View(*size).u(28) <= top + high


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_at_200_percent_the_last_reel_of_one_who_plays_alone_is_above_the_fading_edge(
    size: tuple[int, int], language: str
) -> None:
    canvas = canvas_of(Standings(speak(language), match(1, 10)), size, 2.0)
    _, top, _, high = canvas.sheet.window

    reels = [mark.rect for mark in canvas.sheet.moving.marks if isinstance(mark, Piece) and mark.key[:6] == "round-"]

    assert len(reels) == 2
    assert all(rect[1] + rect[3] <= top + high - View(*size).u(28) for rect in reels)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("factor", [1.0, 1.4, 2.0])
def test_names_of_winners_beside_each_other_keep_clear_of_the_edge(size: tuple[int, int], factor: float) -> None:
    view = View(*size, factor)
    left, width = view.column
    people = (*NAMES[:2], "Мария-Луиза")

    canvas = canvas_of(Winner(WORDS, match(3, plan="even", names=people)), size, factor)

    named = [placed for placed in canvas.placed if placed.words in people]
    assert all(placed.rect[0] >= left + view.u(20) for placed in named)
    assert all(placed.rect[0] + placed.rect[2] <= left + width - view.u(20) for placed in named)


def test_a_question_that_was_not_answered_says_so_where_the_others_say_what_came_of_them() -> None:
    missed = Review(WORDS, match(1, plan="silent"), 0, missed=True)
    rows = [each.cells for each in said(missed).said if isinstance(each, Row)]

    assert rows
    assert {cells[2:] for cells in rows} == {("", "no answer")}


def test_without_velvet_the_bars_are_filled_and_no_louder_than_the_names() -> None:
    fills: list[list[theme.Colour | None]] = []
    for look in (theme.PALACE, theme.CONTRAST):
        canvas = PixelCanvas()
        canvas.look = look
        Standings(WORDS, match(4, 10)).draw(canvas.script)
        canvas.lay_out((1280, 720))
        bars = [mark for mark in canvas.sheet.moving.marks if isinstance(mark, Piece) and mark.key[:4] == "bar-"]
        fills.append([mark.fill for bar in bars for mark in bar.marks[:1] if isinstance(mark, Cloth | Panel)])

    assert fills[0] == [theme.PALACE.velvet_low] * 4
    (plain,) = set(fills[1])
    assert plain is not None
    assert sum(theme.CONTRAST.bg0) < sum(plain) < sum(theme.CONTRAST.cream) / 3


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_a_bar_of_the_standings_has_a_lane_of_its_own_or_there_is_none(size: tuple[int, int], factor: float) -> None:
    canvas = canvas_of(Standings(WORDS, match(8, 10)), size, factor)

    pieces = [mark for mark in canvas.sheet.moving.marks if isinstance(mark, Piece)]

    high = {mark.rect[3] for mark in pieces if mark.key[:7] == "ticket-"}.pop()
    assert all(2 * mark.rect[3] > high for mark in pieces if mark.key[:4] == "bar-")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_who_rose_or_fell_is_told_in_the_height_of_a_name(size: tuple[int, int]) -> None:
    canvas = canvas_of(Standings(WORDS, match(8, 10, plan=LAST_WINS), elapsed=TOLD), size, 1.0)

    sides = {
        mark.rect[3]
        for mark in flat(canvas.sheet.moving.marks)
        if isinstance(mark, Figure) and mark.name[:6] == "trend-"
    }

    names = [placed.size for placed in canvas.placed if placed.words in NAMES]
    assert len(sides) == 1
    assert sides.pop() >= min(names)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("seats", [4, 6, 8])
def test_places_stand_in_columns_from_the_left(size: tuple[int, int], seats: int) -> None:
    canvas = canvas_of(Winner(WORDS, match(seats)), size, 1.0)

    rows: dict[int, list[int]] = {}
    for mark in canvas.sheet.moving.marks:
        if isinstance(mark, Piece) and mark.key[:7] == "ticket-":
            rows.setdefault(mark.rect[1], []).append(mark.rect[0])

    first, *others = (rows[top] for top in sorted(rows))
    assert all(row == first[: len(row)] for row in others)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("seats", [1, 2, 4, 8])
def test_everything_stands_apart_inside_the_margins(size: tuple[int, int], factor: float, seats: int) -> None:
    left, width = View(*size, factor).column
    reach = View(*size).u(5)
    for language in LANGUAGES:
        for name, scene in _scenes(language, seats).items():
            canvas = PixelCanvas()
            canvas.text_size = factor
            scene.draw(canvas.script)

            targets = canvas.lay_out(size)

            words = [placed for placed in canvas.placed if placed.words]
            for placed in words:
                assert placed.rect[0] >= left - 1, (name, language, placed)
                assert placed.rect[0] + placed.rect[2] <= left + width + 1, (name, language, placed)
                assert placed.rect[1] >= 0, (name, language, placed)
                assert placed.scrolls or placed.rect[1] + placed.rect[3] <= size[1], (name, language, placed)
            assert list(touching(words)) == [], (name, language)
            for here, there in pairwise(targets):
                assert not _overlap(_grown(here.rect, reach), there.rect) or canvas.limit, (name, here, there)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (2560, 1080), (3840, 2160)], ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_eight_lines_or_places_fit_a_wide_window_without_scrolling(size: tuple[int, int], language: str) -> None:
    for name in ("standings", "winner", "tie"):
        canvas = PixelCanvas()
        _scenes(language, 8)[name].draw(canvas.script)

        canvas.lay_out(size)

        assert canvas.limit == 0, name


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("seats", [2, 3])
def test_no_name_of_a_winner_is_broken(size: tuple[int, int], seats: int) -> None:
    winner = Winner(WORDS, match(seats, plan="even"))

    shown = _placed(winner, size, 2.0)

    assert set(NAMES[:seats]) <= set(shown)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_questions_of_the_review_need_few_rows_however_narrow_the_window(size: tuple[int, int], factor: float) -> None:
    for language in LANGUAGES:
        shown = _placed(Review(speak(language), match(2)), size, factor)

        assert max(words.count("\n") for words in shown) < 3, language


def test_bars_of_rounds_leave_their_words_room_when_these_are_large() -> None:
    words = speak("kk")
    names = [words("match-round", number=1, name=words("round-name", kind="classic"))]

    shown = _placed(Standings(words, match(1, 10)), (1024, 768), 2.0)

    assert set(names) <= set(shown)


def canvas_of(scene: Scene, size: tuple[int, int], factor: float) -> PixelCanvas:
    canvas = PixelCanvas()
    canvas.text_size = factor
    scene.draw(canvas.script)
    canvas.lay_out(size)
    return canvas


def _placed(scene: Scene, size: tuple[int, int], factor: float) -> dict[str, Rect]:
    """The words of a page as they stand in rows, and where."""
    return {placed.words: placed.rect for placed in canvas_of(scene, size, factor).placed}


def _pieces(scene: Scene, kind: str) -> dict[str, Rect]:
    canvas = PixelCanvas()
    scene.draw(canvas.script)
    canvas.lay_out((1280, 720))
    marks = canvas.sheet.moving.marks
    return {mark.key: mark.rect for mark in marks if isinstance(mark, Piece) and mark.key.startswith(kind)}


def _grown(rect: Rect, by: int) -> Rect:
    return rect[0] - by, rect[1] - by, rect[2] + 2 * by, rect[3] + 2 * by


def _overlap(one: Rect, other: Rect) -> bool:
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    return across > 1 and min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1]) > 1
