"""Where things are: what is shipped (assets/, questions/) and what belongs to the player.

What must stay true: nothing else in the program knows a path. In a checkout and an editable
install the shipped folders stand beside the package; in a wheel they lie inside it.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def questions() -> Path:
    """The film base, templates and packs that are shipped."""
    return _shipped("questions")


def assets() -> Path:
    """Interface texts, sounds and drawn art that are shipped."""
    return _shipped("assets")


def player_folder() -> Path:
    """The player's own folder, which need not exist: packs/ in it is looked through for packs."""
    from platformdirs import user_data_path

    return user_data_path("picture-palace", appauthor=False)


def player_file() -> Path:
    """The SQLite file of matches, what was seen, and settings."""
    return player_folder() / "player.sqlite3"


def index_file() -> Path:
    """What is known of packs between runs; deleting it is always safe."""
    from platformdirs import user_cache_path

    return user_cache_path("picture-palace", appauthor=False) / "packs.json"


def _shipped(name: str) -> Path:
    inside = PACKAGE / "_shipped" / name
    return inside if inside.is_dir() else PACKAGE.parent / name
