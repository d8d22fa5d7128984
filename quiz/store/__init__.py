"""The player's SQLite file: how it is opened, and what is kept in it."""

from quiz.store.kept import Store, Unfinished
from quiz.store.opening import STEPS, open_store

__all__ = ["STEPS", "Store", "Unfinished", "open_store"]
