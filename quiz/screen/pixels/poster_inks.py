"""What posters are drawn with: palettes, and the few shapes of SVG.

What must stay true: every palette sits well beside velvet and brass, from near black to a light
that is never white.
"""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Six colours from dark to bright as SVG writes them; `spark` is what the eye goes to."""

    night: str
    deep: str
    mid: str
    glow: str
    light: str
    spark: str


PALETTES = (
    Palette("#0c1626", "#1b3a57", "#2f6178", "#d9a441", "#f6e3b4", "#e8743b"),
    Palette("#1c070d", "#5a1220", "#8a1f2e", "#d9a441", "#fff3dc", "#f6d58a"),
    Palette("#07170f", "#12402f", "#27684a", "#c9a24a", "#f0ead0", "#e9c46a"),
    Palette("#190b1f", "#43204d", "#77406f", "#e39a7b", "#fbe6d4", "#f4c95d"),
    Palette("#061a1c", "#0f4a4e", "#2b7d78", "#e98a5b", "#ffeed6", "#f6c667"),
    Palette("#1a110a", "#4a3018", "#86602f", "#e0b25c", "#fbf0d6", "#c8452f"),
    Palette("#0d0d22", "#262a5c", "#4c5391", "#f0b35a", "#f7edd8", "#e86a5c"),
    Palette("#170f10", "#49302b", "#8f4a35", "#e5a05d", "#fae9cf", "#7fb7a8"),
    Palette("#0b1316", "#2b3b42", "#566b70", "#d0b07a", "#f3efe4", "#d8563f"),
)


def path(d: str, fill: str, opacity: float = 1.0) -> str:
    """A filled path."""
    return f'<path d="{d}" fill="{fill}" fill-opacity="{opacity}"/>'


def stroke(d: str, colour: str, wide: float, opacity: float = 1.0) -> str:
    """A line of a width with round ends."""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{wide}" stroke-opacity="{opacity}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def circle(x: float, y: float, radius: float, fill: str, opacity: float = 1.0) -> str:
    """A disc."""
    return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{radius:.2f}" fill="{fill}" fill-opacity="{opacity}"/>'


def box(x: float, y: float, wide: float, high: float, fill: str, opacity: float = 1.0) -> str:
    """An upright rectangle."""
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{wide:.2f}" height="{high:.2f}" fill="{fill}" fill-opacity="{opacity}"/>'
    )


def spot(x: float, y: float, far: float, angle: float) -> str:
    """The point at a distance from another in the direction of an angle in radians."""
    return f"{x + far * math.cos(angle):.1f} {y + far * math.sin(angle):.1f}"


def wedges(x: float, y: float, far: float, count: int, fill: str, start: float, whole: float) -> str:
    """Every second of `count` sectors of `whole` radians from `start`."""
    step = whole / count
    made = []
    for number in range(0, count, 2):
        one, two = start + number * step, start + (number + 1) * step
        made.append(f"M{x} {y} L{spot(x, y, far, one)} L{spot(x, y, far, two)} Z")
    return path(" ".join(made), fill)
