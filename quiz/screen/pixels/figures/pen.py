"""The strokes every figure is made of: pieces of SVG paths, and paths from pieces.

A piece is path data in the figure's own units; `shape` fills pieces together, so that one inside
another is a hole. Where a figure is painted later, {c} stands for its colour and {o} for its other.
What must stay true: only what the reader of SVG in pygame draws is used: no mask, no clip, no
filter, no text, and gradients measured in percent.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from quiz.screen.theme import Colour

Point = tuple[float, float]


def hexed(colour: Colour) -> str:
    """A colour as SVG writes it."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def page(width: int, height: int, across: float, down: float, inside: str) -> str:
    """An SVG text of a size in pixels round `inside`, which is drawn in units, across by down."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {across:g} {down:g}">{inside}</svg>'
    )


def painted(inside: str, colour: Colour, other: Colour) -> str:
    """A drawing with its two colours set."""
    return inside.replace("{c}", hexed(colour)).replace("{o}", hexed(other))


def disc(x: float, y: float, r: float) -> str:
    """A circle."""
    return f"M{x - r:.2f} {y:.2f} a{r:.2f} {r:.2f} 0 1 0 {2 * r:.2f} 0 a{r:.2f} {r:.2f} 0 1 0 {-2 * r:.2f} 0 Z "


def box(x: float, y: float, width: float, height: float, r: float = 0) -> str:
    """A rectangle whose corners are round by r."""
    turn = f"a{r:.2f} {r:.2f} 0 0 1"
    return (
        f"M{x + r:.2f} {y:.2f} h{width - 2 * r:.2f} {turn} {r:.2f} {r:.2f} v{height - 2 * r:.2f} "
        f"{turn} {-r:.2f} {r:.2f} h{2 * r - width:.2f} {turn} {-r:.2f} {-r:.2f} v{2 * r - height:.2f} "
        f"{turn} {r:.2f} {-r:.2f} Z "
    )


def poly(points: Iterable[Point]) -> str:
    """Straight lines from point to point and back."""
    return "M" + " L".join(f"{x:.2f} {y:.2f}" for x, y in points) + " Z "


def around(x: float, y: float, r: float, count: int, turn: float = 0) -> list[Point]:
    """Points evenly round a centre; the first above it, turned clockwise by degrees."""
    angles = [math.radians(turn - 90 + 360 * number / count) for number in range(count)]
    return [(x + r * math.cos(angle), y + r * math.sin(angle)) for angle in angles]


def star(x: float, y: float, far: float, near: float, count: int = 5, turn: float = 0) -> str:
    """A star whose points reach `far` and whose notches `near`."""
    tips, notches = around(x, y, far, count, turn), around(x, y, near, count, turn + 180 / count)
    return poly(point for pair in zip(tips, notches, strict=True) for point in pair)


def shape(*pieces: str, share: float = 1, paint: str = "{c}") -> str:
    """Pieces filled together; `share` below 1 is a half tone."""
    tone = f' fill-opacity="{share:g}"' if share < 1 else ""
    return f'<path fill-rule="evenodd" d="{"".join(pieces).strip()}" fill="{paint}"{tone}/>'


def soft(piece: str, thick: float, paint: str = "{c}") -> str:
    """A piece filled, and grown by half of `thick` so that its corners are round."""
    return (
        f'<path d="{piece.strip()}" fill="{paint}" stroke="{paint}" stroke-width="{thick:g}" stroke-linejoin="round"/>'
    )


def line(path: str, thick: float, paint: str = "{c}", share: float = 1, cap: str = "round") -> str:
    """A stroke along a path."""
    tone = f' stroke-opacity="{share:g}"' if share < 1 else ""
    return (
        f'<path d="{path.strip()}" fill="none" stroke="{paint}" stroke-width="{thick:g}" stroke-linecap="{cap}" '
        f'stroke-linejoin="{"round" if cap == "round" else "miter"}"{tone}/>'
    )


def turned(inside: str, degrees: float, x: float, y: float) -> str:
    """A drawing turned clockwise about a point."""
    return f'<g transform="rotate({degrees:g} {x:g} {y:g})">{inside}</g>'


def placed(inside: str, x: float, y: float, scale: float) -> str:
    """A drawing made larger or smaller, its origin at a point."""
    return f'<g transform="translate({x:.3f} {y:.3f}) scale({scale:.4f})">{inside}</g>'
