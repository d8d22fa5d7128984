"""Remembers what was worked out of a catalogue for as long as there is the catalogue.

What must stay true: only pure functions are remembered, and nothing outlives what it was found of:
a shelf of twenty packs is looked through at a start, and only those that are played are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from quiz.generate.stock import Catalogue

Rest = ParamSpec("Rest")
Found = TypeVar("Found")


def kept(function: Callable[Concatenate[Catalogue, Rest], Found]) -> Callable[Concatenate[Catalogue, Rest], Found]:
    """A function of a catalogue and of hashable arguments, given by place, that remembers with the
    catalogue what it found."""

    @wraps(function)
    def found(catalogue: Catalogue, /, *args: Rest.args, **kwargs: Rest.kwargs) -> Found:
        key = (function.__module__, function.__qualname__, *args)
        if key not in catalogue.memory:
            catalogue.memory[key] = function(catalogue, *args, **kwargs)
        return cast(Found, catalogue.memory[key])

    return found
