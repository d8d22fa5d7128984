"""The lobby's pieces: posters on the shelf, cards of the seats, tabs.

What must stay true: every card says in words what its drawing says, and a card that can be pressed
has room for the ring.
"""

from __future__ import annotations

from quiz.screen import theme
from quiz.screen.canvas import Target
from quiz.screen.pixels.elements import Place, Poster, Tabs, Vacancy
from quiz.screen.pixels.layout import View, emblem_of, written
from quiz.screen.pixels.marks import Block, Panel, beside, flowing, joined, moved, stacked


def tabs(view: View, element: Tabs, width: int) -> Block:
    """Words beside each other; the chosen one stands out."""
    made = []
    for words, message, chosen in element.items:
        ink = view.look.ink if chosen else view.look.cream
        said = written(view.shape(words, theme.STRONG, theme.BODY_SIZE, width), ink)
        wide, high = said.width + 2 * view.u(20), max(view.u(46), said.height + 2 * view.u(6))
        panel = Panel(
            (0, 0, wide, high), view.look.brass if chosen else view.look.ticket, view.look.edge, view.u(2), view.u(10)
        )
        target = Target(message, words, (0, 0, wide, high), "button")
        made.append(
            joined(
                wide, high, [Block(wide, high, (panel,), (target,)), moved(said, view.u(20), (high - said.height) // 2)]
            )
        )
    return flowing(made, view.u(16), width)


def poster(view: View, element: Poster, width: int) -> Block:
    """A pack on the shelf."""
    words = written(view.shape(element.title, theme.STRONG, theme.BODY_SIZE, width - view.u(24)), view.look.cream)
    detail = written(view.shape(element.detail, theme.CAPTION, theme.CAPTION_SIZE, width - view.u(24)), view.look.muted)
    inner = stacked([words, detail], view.u(4))
    high = inner.height + 2 * view.u(12)
    edge = view.look.brass if element.chosen else view.look.edge
    panel = Panel((0, 0, width, high), view.look.ticket, edge, view.u(2), view.u(8))
    target = () if element.message is None else (Target(element.message, element.title, (0, 0, width, high), "row"),)
    return joined(width, high, [Block(width, high, (panel,), target), moved(inner, view.u(12), view.u(12))])


def place(view: View, element: Place, width: int) -> Block:
    """The card of a seat."""
    name = written(view.shape(element.name, theme.STRONG, theme.BODY_SIZE, width - view.u(90)), view.look.cream)
    row = beside([emblem_of(view, element.emblem, theme.BODY_SIZE), name], view.u(12))
    high = row.height + 2 * view.u(12)
    panel = Panel(
        (0, 0, width, high),
        view.look.ticket,
        view.look.brass if element.typing else view.look.edge,
        view.u(2),
        view.u(8),
    )
    target = Target(element.message, f"{element.detail}: {element.name}", (0, 0, width, high), "field")
    return joined(width, high, [Block(width, high, (panel,), (target,)), moved(row, view.u(12), view.u(12))])


def vacancy(view: View, element: Vacancy, width: int) -> Block:
    """An empty seat."""
    words = written(view.shape(element.words, theme.CAPTION, theme.CAPTION_SIZE, width - view.u(24)), view.look.muted)
    high = words.height + 2 * view.u(16)
    panel = Panel((0, 0, width, high), view.look.bg1, view.look.gone, view.u(2), view.u(8))
    target = Target(element.message, element.words, (0, 0, width, high), "button")
    return joined(width, high, [Block(width, high, (panel,), (target,)), moved(words, view.u(12), view.u(16))])
