"""Packs as the rest of the program asks for them: the cards of a folder, and a pack to play.

What must stay true: this is the room's door. What is not named here is nobody else's business.
"""

from quiz.packs.deck import PackDeck, count, joined
from quiz.packs.files import is_pack
from quiz.packs.library import Library
from quiz.packs.pack import Pack, open_pack
from quiz.packs.shelf import Shelf, open_packs, read_shelf

__all__ = [
    "Library",
    "Pack",
    "PackDeck",
    "Shelf",
    "count",
    "is_pack",
    "joined",
    "open_pack",
    "open_packs",
    "read_shelf",
]
