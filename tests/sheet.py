"""Shows the look: `python tests/sheet.py OUT` draws every scene in every state that matters, in all
windows, sizes of text, languages and looks, each as a PNG, and contact sheets of them.

    python tests/sheet.py OUT --scene asking --size 1280x720 --text 1.0 --language kk --look palace
    OUT/asking-four-1280x720-100-kk-palace.png        a picture
    OUT/contact-1280x720-100-kk-palace.png            all pictures of one window, small

Each option can be given more than once and leaves out all that it does not name; `--scene` takes a
scene or a state. `--plain` sets type for plain reading, `--small` writes nothing wider than 1920
pixels, `--contact` only the contact sheets. All of it is 3,500 pictures and takes half an hour.
What must stay true: no window is opened, and the same tree gives the same pictures.
"""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from itertools import product, repeat
from multiprocessing import get_context
from pathlib import Path

TESTS = Path(__file__).resolve().parent
sys.path[:0] = [str(TESTS.parent), str(TESTS)]
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import pygame  # noqa: E402 - after the driver was named and the folders are known
from sheets.drawing import THUMB, Dress, contact, picture, smaller, start  # noqa: E402
from sheets.states import states  # noqa: E402

SIZES = ("1280x720", "1920x1080", "1024x768", "2560x1080", "3840x2160")
TEXTS = (1.0, 2.0)
LANGUAGES = ("en", "kk", "ru")
LOOKS = ("palace", "contrast")
WIDEST = 1920


def main() -> None:
    """Each size is a process of its own, as many at once as there are cores."""
    wish = _parser().parse_args()
    wish.out.mkdir(parents=True, exist_ok=True)
    sizes = wish.size or list(SIZES)
    if len(sizes) == 1:
        _draw(wish, sizes[0])
        return
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        list(pool.map(_draw, repeat(wish), sizes))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--scene", action="append", metavar="NAME", help="asking, or asking-four")
    parser.add_argument("--size", action="append", metavar="WxH", help=", ".join(SIZES))
    parser.add_argument("--text", action="append", type=float, metavar="FACTOR", help="0.8 to 2")
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--look", action="append", choices=LOOKS)
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--contact", action="store_true")
    return parser


def _draw(wish: argparse.Namespace, size: str) -> None:
    """All pictures of one size."""
    start()
    width, height = map(int, size.split("x"))
    for text, language, look in product(wish.text or TEXTS, wish.language or LANGUAGES, wish.look or LOOKS):
        _draw_in(wish, language, Dress((width, height), text, look, wish.plain))


def _draw_in(wish: argparse.Namespace, language: str, dress: Dress) -> None:
    """All pictures of one window in one language, and their contact sheet."""
    size, text, look = dress.name.split("-", 2)
    kind = f"{size}-{text}-{language}-{look}"
    thumbs = []
    for state in states(language):
        if wish.scene and not {state.name, state.scene.name} & set(wish.scene):
            continue
        drawn = picture(state, dress)
        if not wish.contact:
            pygame.image.save(smaller(drawn, WIDEST) if wish.small else drawn, wish.out / f"{state.name}-{kind}.png")
        thumbs.append((state.name, smaller(drawn, THUMB)))
    if thumbs:
        pygame.image.save(contact(thumbs), wish.out / f"contact-{kind}.png")


if __name__ == "__main__":
    main()
