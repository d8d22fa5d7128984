"""What of a page that is longer than its window can be seen, and where to scroll it.

What must stay true: a page is moved no farther than it must be, and nothing here moves it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quiz.screen.canvas import Page
from quiz.screen.pixels.blocks import Sheet
from quiz.screen.pixels.elements import Card, Element, Ticket
from quiz.screen.pixels.marks import Piece, Rect

WHOLE = 0.999
"""The share of a page that counts as all of it: rows end between pixels."""
READ = ("marquee", "answer-", "card")
"""How the keys begin of what is to be read: the question, its answers or stakes, the note."""


def into_sight(sheet: Sheet, rect: Rect, scroll: int) -> int:
    """The scroll nearest to the present one at which a rect of the moving block is seen whole, or its
    top when it is higher than the window; none for the sake of the room below it alone."""
    _, top, _, height = sheet.window
    low = rect[1] + rect[3] - (top + height) + height // 24
    high = rect[1] - top - height // 24
    found = max(0, min(sheet.limit, min(max(scroll, low), high)))
    return 0 if found <= height // 24 and rect[1] + rect[3] <= top + height else found


def part(sheet: Sheet, rect: Rect) -> Rect | None:
    """What of a rect of the moving block, where it stands on the screen, is seen in the window; None if nothing is."""
    left, top, width, high = rect
    _, first, _, height = sheet.window
    if not sheet.limit:
        return rect
    upper, lower = max(top, first), min(top + high, first + height)
    return (left, upper, width, lower - upper) if upper < lower else None


def whole(sheet: Sheet, rect: Rect) -> Rect:
    """The piece of the moving block that a rect is in, with the words that belong to it; the rect alone where
    the piece is higher than the window."""
    around = [each.rect for each in _pieces(sheet) if _holds(each.rect, rect)]
    smallest = min(around, key=lambda each: each[2] * each[3], default=rect)
    return smallest if smallest[3] <= sheet.window[3] * 11 // 12 else rect


def _holds(outer: Rect, rect: Rect) -> bool:
    right, low = rect[0] + rect[2], rect[1] + rect[3]
    inside = outer[0] <= rect[0] and right <= outer[0] + outer[2]
    return inside and outer[1] <= rect[1] and low <= outer[1] + outer[3]


def called(page: Page, said: Sequence[Element]) -> tuple[str, ...]:
    """The pieces that are of interest just now, the last one most: a chosen answer, the right one, the
    note that has come."""
    if page not in ("question", "card"):
        return ()
    told = [
        f"answer-{each.option}"
        for each in said
        if isinstance(each, Ticket) and (each.state == "chosen" or (each.state == "right" and each.shows != "nothing"))
    ]
    return (*told, *("card" for each in said if isinstance(each, Card) and not each.veiled))


def scrolled_to(sheet: Sheet, keys: Sequence[str], scroll: int) -> int:
    """The scroll at which the last of these pieces is in sight, and all of them if the window has room."""
    rects = [mark.rect for key in keys for mark in sheet.moving.marks if isinstance(mark, Piece) and mark.key == key]
    if not rects:
        return scroll
    whole = _around(rects)
    return settled(sheet, whole if whole[3] <= _room(sheet) else rects[-1], scroll)


def settled(sheet: Sheet, rect: Rect, scroll: int) -> int:
    """The scroll nearest to the present one at which a rect of the moving block is seen whole, or its top
    when it is higher than the window, and nothing is cut at the upper edge, where a page has such a rest."""
    down = _begins(sheet)
    high = rect[1] - down
    low = min(high, high + rect[3] - _room(sheet))
    rests = [each for each in _rests(sheet) if low <= each <= high]
    nearest = min(max(scroll, low), high)
    return max(0, min(sheet.limit, min(rests, key=lambda each: abs(each - scroll)) if rests else nearest))


def lacking(sheet: Sheet) -> int:
    """By how much a page must be longer for it to be cut nowhere at the upper edge when it is scrolled to
    its end."""
    if not sheet.limit:
        return 0
    # What stands below the note moves down with its end.
    tops = (piece.rect[1] - _begins(sheet) for piece in _pieces(sheet) if piece.key.startswith(READ))
    whole = [top - sheet.limit for top in tops if top >= sheet.limit and not is_cut(sheet, top)]
    return 0 if not is_cut(sheet, sheet.limit) else min(whole, default=0)


def is_cut(sheet: Sheet, scroll: int) -> bool:
    """Whether the upper edge goes through a piece."""
    top = _begins(sheet) + scroll
    return any(piece.rect[1] < top < piece.rect[1] + piece.rect[3] for piece in _pieces(sheet))


def _rests(sheet: Sheet) -> list[int]:
    """The scrolls at which a piece stands whole at the upper edge, and the last one."""
    tops = {piece.rect[1] - _begins(sheet) for piece in _pieces(sheet)} | {sheet.limit}
    return [top for top in sorted(tops) if top <= sheet.limit and not is_cut(sheet, top)]


def _pieces(sheet: Sheet) -> list[Piece]:
    return [mark for mark in sheet.moving.marks if isinstance(mark, Piece)]


def _begins(sheet: Sheet) -> int:
    """Where the moving block begins, a little below the edge of its window."""
    return min((piece.rect[1] for piece in _pieces(sheet)), default=sheet.window[1])


def _room(sheet: Sheet) -> int:
    """The height that is clear of both edges of the window."""
    return sheet.window[3] - 2 * (_begins(sheet) - sheet.window[1])


def _around(rects: Iterable[Rect]) -> Rect:
    lefts, tops, wides, highs = zip(*rects, strict=True)
    left, top = min(lefts), min(tops)
    right = max(one + two for one, two in zip(lefts, wides, strict=True))
    low = max(one + two for one, two in zip(tops, highs, strict=True))
    return left, top, right - left, low - top


def below(sheet: Sheet, scroll: int) -> int:
    """How many answers are not whole in sight at the lower edge."""
    low = sheet.window[1] + sheet.window[3] + scroll
    return sum(each.rect[1] + each.rect[3] > low for each in _pieces(sheet) if each.key.startswith("answer-"))


def unread(sheet: Sheet, seen: float) -> bool:
    """Whether more of a page is to be read than was seen of it, a share from its top: seats and rules that
    are out of sight keep nobody waiting."""
    if not sheet.limit:
        return False
    rests, whole = _begins(sheet) - sheet.window[1], sheet.window[3] + sheet.limit
    ends = [each.rect[1] + each.rect[3] - sheet.window[1] for each in _pieces(sheet) if each.key.startswith(READ)]
    return seen < min(1.0, (max(ends) + rests) / whole if ends else 1.0) - (1 - WHOLE)


def span(sheet: Sheet, scroll: int) -> tuple[float, float]:
    """From where to where a page is in sight, 0 its top and 1 its end."""
    whole = sheet.window[3] + sheet.limit
    return (scroll / whole, (scroll + sheet.window[3]) / whole) if whole else (0.0, 1.0)
