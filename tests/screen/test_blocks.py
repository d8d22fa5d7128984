"""Blocks that stand in one another: where their marks and targets come to stand, and in which order."""

from __future__ import annotations

from quiz.screen.canvas import Target
from quiz.screen.pixels.blocks import Block, beside, joined, moved, piece, settled, stacked
from quiz.screen.pixels.marks import Lamp, Panel, Piece, flat

INK = (9, 9, 9)


def box(width: int, height: int) -> Block:
    """A block of one panel that can be pressed."""
    rect = (0, 0, width, height)
    return Block(width, height, (Panel(rect, INK),), (Target("press", "words", rect, "button"),))


def places(block: Block) -> list[tuple[int, int]]:
    return [mark.rect[:2] for mark in block.marks]


def test_a_mark_stands_where_all_its_blocks_together_put_it() -> None:
    row = beside([box(10, 4), box(20, 8)], 2)
    page = moved(stacked([box(40, 6), moved(row, 3, 1)], 5), 100, 200)

    assert places(page) == [(100, 200), (103, 214), (115, 212)]
    assert [target.rect for target in page.targets] == [
        (100, 200, 40, 6),
        (103, 214, 10, 4),
        (115, 212, 20, 8),
    ]
    assert settled(page).marks == page.marks
    assert settled(page).targets == page.targets


def test_what_is_joined_is_drawn_in_the_order_given() -> None:
    under, over = moved(box(5, 5), 1, 1), box(7, 7)

    assert places(joined(9, 9, [joined(9, 9, [under, over]), moved(over, 2, 2)])) == [(1, 1), (0, 0), (2, 2)]


def test_a_piece_keeps_its_marks_at_its_own_corner_and_leaves_live_ones_outside() -> None:
    lamp = Block(3, 3, (Lamp((0, 0, 3, 3), 0),))
    whole = moved(piece(stacked([box(8, 8), lamp], 2), "key"), 50, 60)

    assert [type(mark) for mark in whole.marks] == [Piece, Lamp]
    assert places(whole) == [(50, 60), (50, 70)]
    assert [mark.rect for mark in flat(whole.marks)] == [(50, 60, 8, 8), (50, 70, 3, 3)]
