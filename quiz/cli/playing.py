"""Plays: in a window, in the terminal, or by a bot; and writes the report.

What must stay true: whatever hinders a match is one sentence with its remedy and exit code 1,
never a traceback; and a match with a seed or a bot leaves no trace in the player's file.
"""

from __future__ import annotations

import json
import locale
import os
import sqlite3
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from quiz import places
from quiz.cli import VERSION
from quiz.cli.packs import Unknown, named, repertoire_of
from quiz.packs.repertoire import Repertoire
from quiz.screen.opening import Opening, home_language, read_settings
from quiz.screen.scenes.steps import Settings
from quiz.store import Store, open_store
from quiz.words import LANGUAGES

if TYPE_CHECKING:
    from quiz.game.values import Length
    from quiz.screen.app import Ran, Window
    from quiz.screen.autoplay import Driver, Kind
    from quiz.screen.canvas import Target
    from quiz.screen.flow import Flow, Options
    from quiz.screen.scene import Press, Scene

WINDOW = (1280, 720)
MOST_AT_ONE_KEYBOARD = 4
"""Players with keys of their own; in a terminal one, because the others would read the line."""
TICK = 0.1
"""Seconds let pass on paper when nothing is pressed: a step of the window's virtual time."""
IN_TERMINAL = "play in the terminal with: quiz play --text"
REINSTALL = "repair it with: pip install --force-reinstall pygame"
TWO_PYGAMES = (
    "Both pygame and pygame-ce are installed and overwrite each other. "
    "Repair it with: pip uninstall -y pygame pygame-ce, then pip install --force-reinstall pygame"
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for on the command line; `started` is when, by time.perf_counter, and `remembers` whether it
    is what the last match was."""

    packs: tuple[str, ...] = ()
    language: str = ""
    players: tuple[str, ...] = ()
    length: Length = "feature"
    seed: int | None = None
    text: bool = False
    autoplay: Kind | None = None
    fast: bool = False
    size: tuple[int, int] = WINDOW
    shots: Path | None = None
    report: Path | None = None
    started: float = 0.0
    remembers: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What was shown: the scenes reached, the cost of the frames, and when the first was there."""

    scenes: tuple[str, ...]
    frames: Mapping[str, float] | None = None
    first_frame_ms: float = 0.0


class Hindered(Exception):
    """Why a match cannot be played; its words are the sentence and the remedy."""


def play(wish: Wish) -> int:
    """Plays and returns the exit code: 0, or 1 when the match could not run."""
    store: Store | None = None
    try:
        repertoire = repertoire_of(wish.packs)
        names = named(wish.packs, repertoire)
        _check_language(wish.language, names, repertoire)
        store = open_store(places.player_file()) if wish.seed is None and wish.autoplay is None else None
        settings = read_settings(store, _home(wish)) if store or wish.autoplay else _settings_kept(wish)
        opening = _opening(wish, repertoire, names, store, settings)
        seen = _on_paper(opening.flow, wish) if wish.text else _in_window(opening, wish)
        return _report(opening.flow, wish, seen)
    except (Hindered, Unknown) as hindrance:
        print(hindrance, file=sys.stderr)
        return 1
    finally:
        if store:
            store.close()


def _check_language(language: str, names: tuple[str, ...], repertoire: Repertoire) -> None:
    for card in (each.card for each in repertoire.known if names) if language else ():
        if card.name in names and language not in card.languages:
            raise Hindered(f"{card.name} is not written in {language}; choose --language {' or '.join(card.languages)}")


def _home(wish: Wish) -> str:
    """The language of the system; a bot's match is the same on every machine."""
    names = [os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    return home_language([] if wish.autoplay else [*names, locale.getlocale()[0]])


def _settings_kept(wish: Wish) -> Settings:
    """The settings of a player whose match is not to be kept. The file is only read: nothing is
    taken forward or set aside in it, which is for a match that is kept, and for its notice."""
    try:
        connection = sqlite3.connect(f"{places.player_file().absolute().as_uri()}?mode=ro", uri=True)
    except sqlite3.OperationalError:
        return read_settings(None, _home(wish))
    with closing(Store(connection, read_only=True)) as store:
        return read_settings(store, _home(wish))


def _opening(
    wish: Wish, repertoire: Repertoire, names: tuple[str, ...], store: Store | None, settings: Settings
) -> Opening:
    if wish.language in LANGUAGES:
        settings = replace(settings, language=wish.language)

    def load() -> Flow:
        from quiz.screen.flow import Flow

        return Flow(_options(wish, repertoire, names, store, settings))

    return Opening(load, settings, store.notice if store else "", store is not None and store.resumes)


def _options(
    wish: Wish, repertoire: Repertoire, names: tuple[str, ...], store: Store | None, settings: Settings
) -> Options:
    from quiz.screen.flow import Options

    return Options(
        repertoire=repertoire,
        program=VERSION,
        packs=names,
        players=wish.players,
        language=wish.language,
        length=wish.length,
        mode="hot seat" if len(wish.players) > (1 if wish.text else MOST_AT_ONE_KEYBOARD) else "together",
        seed=wish.seed,
        store=store,
        settings=settings,
        staged=not wish.text,
        live=not (wish.text or wish.fast),
        remembers=wish.remembers,
    )


def _driver(flow: Flow, wish: Wish) -> Driver | None:
    """What presses for the player, if a bot is to; Hindered once it finds no way to a match."""
    if wish.autoplay is None:
        return None
    from quiz.question import Dice
    from quiz.screen.autoplay import Stuck, driver

    drive = driver(wish.autoplay, flow, Dice(wish.seed or 0))

    def guarded(scene: Scene, targets: Sequence[Target], now: float) -> Press | Target | None:
        try:
            return drive(scene, targets, now)
        except Stuck as stuck:
            raise Hindered(f"No match was played: {stuck}") from None

    return guarded


def _on_paper(flow: Flow, wish: Wish) -> Seen:
    from quiz.screen import terminal
    from quiz.screen.paper import PaperCanvas
    from quiz.screen.scene import Press

    drive = _driver(flow, wish)
    if drive is None:
        terminal.play(flow)
        return Seen(flow.scenes)
    told, now = "", 0.0
    while not flow.over:
        paper = PaperCanvas()
        flow.scene.draw(paper)
        if flow.scene.name != told:
            print(paper.words, end="\n\n")
        told = flow.scene.name
        done = drive(flow.scene, paper.targets, now)
        if isinstance(done, Press):
            flow.handle(done)
        else:
            flow.tick(TICK)
            now += TICK
    return Seen(flow.scenes)


def _in_window(opening: Opening, wish: Wish) -> Seen:
    if _two_pygames():
        print(TWO_PYGAMES, file=sys.stderr)
    try:
        from quiz.screen import app
    except ImportError as error:
        raise Hindered(f"pygame cannot be loaded ({error}); {REINSTALL}, or {IN_TERMINAL}") from None
    how = app.Window(size=wish.size, fast=wish.fast, started=wish.started)
    try:
        ran = _driven(opening, how, wish) if wish.autoplay else app.run(opening, how, None, wish.shots)
    except app.NoDisplay as fault:
        raise Hindered(f"There is no screen to open a window on ({fault}); {IN_TERMINAL}") from None
    except app.NoPicture as fault:
        raise Hindered(f"The pictures cannot be written to {wish.shots}: {fault}; choose another --shots") from None
    return Seen(ran.scenes, asdict(ran.frames), ran.first_frame_ms)


def _driven(opening: Opening, how: Window, wish: Wish) -> Ran:
    """A run by a bot, which needs no screen."""
    from quiz.screen import app

    drive = _driver(opening.flow, wish)
    try:
        return app.run(opening, how, drive, wish.shots)
    except app.NoDisplay:
        print("There is no screen, so the bot plays unseen.", file=sys.stderr)
        return app.run(opening, replace(how, hidden=True), drive, wish.shots)


def _two_pygames() -> bool:
    """Whether both builds of pygame are installed: they share a folder, so either may be broken.
    Looks at the folder's names, because importlib.metadata takes 20 ms of the first frame."""
    spec = find_spec("pygame")
    if spec is None or spec.origin is None:
        return False
    beside = Path(spec.origin).parent.parent.iterdir()
    return {"pygame", "pygame_ce"} <= {path.name.partition("-")[0] for path in beside if path.suffix == ".dist-info"}


def _report(flow: Flow, wish: Wish, seen: Seen) -> int:
    """Writes the report that was asked for; 1 when there is no match to tell of."""
    if flow.session is None:
        if wish.autoplay or wish.report:
            raise Hindered(f"No match was played; the last screen was: {flow.scene.name}")
        return 0
    if wish.report:
        from quiz.game.record import report

        found = report(flow.session, seen.scenes, seen.frames, seen.first_frame_ms, VERSION)
        try:
            wish.report.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
        except OSError as error:
            raise Hindered(f"The report cannot be written to {wish.report}: {error.strerror}") from None
    return 0
