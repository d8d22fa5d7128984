"""Measures the program, each figure beside a yardstick of the same run: `python tests/bench/bench.py`.

    start     the first frame on the screen, after that of a bare pygame window; median of 15
    frame     each scene of a match of four at 1920x1080 and at 3840x2160: a frame, drawn and
              presented, that 99 of 100 undercut, beside the bar of 8 and of 16.7 ms; and the
              longest turn in which nothing is drawn
    idle      share of a core that the still title takes, beside a bare loop that draws 60 times a second
    memory    what the process holds after 1, 5, 10 and 20 matches of a pack and of the whole base, at
              1280x720 and at 1920x1080, beside 200 MB
    generate  1,000 questions from the film base, beside merely reading its files with yaml.safe_load,
              and from a table of 3,000 films, beside a generator of random options on the same facts
    scale     100,000 questions from a table of 78,687 films, with the memory it takes, beside merely
              parsing the file and beside random options on the same facts
    load      reading the film base with places and checks, and as it is kept between runs, beside
              yaml.safe_load on the same files
    matches   1,000 matches of eighteen turns over decks of 12 to 200 films, of which all must be played
              out, with what the planner gave up; and what a guesser gets out of remembering one
    ability   how far off what is believed of simulated players is after 10 to 80 answers
    import    1 MB of documents of each kind made into films, of some that come again and of such as all differ,
              beside merely decoding them and splitting them into words; 10,000 spoilt documents, of which all
              must be read, with the slowest; one page and 1 MB by the command from start to end
    store     keeping an answer, beside writing the same bytes to a file and flushing it to the disk

start, frame, idle and memory need a screen (Xvfb does) and say so when there is none.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import json
import lzma
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    import pygame

    from quiz.documents.gazetteer import Gazetteer
    from quiz.documents.languages import Language
    from quiz.facts.base import FactBase
    from quiz.screen.canvas import Target
    from quiz.screen.scene import Press, Scene

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from measures import made_up, naive  # noqa: E402  (found under tests/, whatever folder this is started in)

BARE = """
import os, sys
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
import pygame
pygame.display.init()
pygame.font.init()
surface = pygame.display.set_mode((1280, 720), pygame.RESIZABLE)
clock = pygame.time.Clock()
told = False
while True:
    pygame.event.get()
    surface.fill((18, 10, 12))
    pygame.display.flip()
    if not told:
        print(pygame.display.get_wm_info()["window"], file=sys.stderr, flush=True)
        told = True
    clock.tick(60)
"""
QUIZ = ["-m", "quiz"]
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
Figure = dict[str, float | str]
MEGABYTE = 1_000_000
STEP = 1 / 60
"""Seconds from frame to frame."""
SETTLED = 12.0
"""Seconds after which a title stands still: it is open, packs are read, the next page is made ready."""
BARS = {(1920, 1080): 8.0, (3840, 2160): 16.7}
"""Milliseconds that 99 of 100 frames may take, by the size of the window."""


def start(rounds: int = 15) -> list[Figure]:
    bare, quiz = [], []
    _first_frame(QUIZ)  # not counted: it compiles, as installing does
    for _ in range(rounds):
        bare.append(_first_frame(["-c", BARE]))
        quiz.append(_first_frame(QUIZ))
    return [_figure("first frame, ms", quiz, "bare pygame window, ms", bare)]


def frame() -> list[Figure]:
    """Each scene of a match of four at a person's pace in a real window, with the passages between; and
    the longest turn at rest, which draws nothing and makes the next page ready. `of its own`: the same 99 of 100 of the
    time that the frame's thread was at work, without what the machine gave to others meanwhile."""
    _need_screen()
    import pygame
    from sheets.playing import Wish, frames

    from quiz import pace
    from quiz.screen import app, pixels
    from quiz.screen.pixels.aside import DRAWING

    found: list[Figure] = []
    sys.setswitchinterval(app.SWITCH)
    for size, bar in BARS.items():
        surface = app.window.open_window(app.Window(size))
        keeping = app.memory.Keeping(size)
        pixels.start()
        found.append(_frames(f"one picture copied and shown at {size[0]}x{size[1]}", _copied(surface), bar))
        costs: dict[str, list[float]] = {}
        own: dict[str, list[float]] = {}
        rests: list[float] = []
        drawn = frames(Wish(4, "short", bot="human"), surface, STEP)
        while True:
            begun, worked = time.perf_counter(), time.thread_time()
            with pace.frame():
                each = next(drawn, None)
                if each is None:
                    break
                if each.drawn:
                    pygame.display.update(each.changed) if each.changed is not None else pygame.display.flip()
            pace.settle(not each.drawn or each.idle)
            keeping.after_frame(each.raised)
            spent = time.perf_counter() - begun
            (costs.setdefault(each.scene, []) if each.drawn else rests).append(spent * 1000)
            if each.drawn:
                own.setdefault(each.scene, []).append((time.thread_time() - worked) * 1000)
            pygame.event.pump()
            others = [thread for thread in threading.enumerate() if not thread.name.startswith(DRAWING)]
            # Who works beside the frames has the time it has in a match; only in these scenes posters are drawn.
            if len(others) > 1 or each.scene in ("title", "packs"):
                time.sleep(max(0.0, STEP - spent))
        for scene, spans in costs.items():
            alone = {"of its own": round(_ninety_nine(own[scene]), 2)}
            found.append({**_frames(f"{scene} at {size[0]}x{size[1]}", spans, bar), **alone})
        found.append(_figure(f"longest turn at rest at {size[0]}x{size[1]}, ms", [max(rests)], "a frame, ms", [16.7]))
        pygame.display.quit()
    return found


def _copied(surface: pygame.Surface, frames: int = 300) -> list[float]:
    """Milliseconds that each of some frames takes which only copy a picture as large as the window: what the
    machine itself needs of the bar."""
    import pygame

    pictures, costs = [pygame.Surface(surface.get_size()), pygame.Surface(surface.get_size())], []
    pictures[0].fill((90, 0, 0))
    for number in range(frames):
        begun = time.perf_counter()
        surface.blit(pictures[number % 2], (0, 0))
        pygame.display.flip()
        costs.append((time.perf_counter() - begun) * 1000)
        pygame.event.pump()
    return costs


def _ninety_nine(costs: Sequence[float]) -> float:
    """What 99 of 100 stay below or at."""
    return sorted(costs)[min(len(costs) - 1, int(len(costs) * 0.99))]


def _frames(name: str, costs: list[float], bar: float) -> Figure:
    costs = sorted(costs)
    return {
        **_figure(f"{name}, 99 of 100 frames, ms", [_ninety_nine(costs)], "the bar, ms", [bar]),
        "p50": round(statistics.median(costs), 2),
        "max": round(costs[-1], 2),
        "frames": len(costs),
        "over 8 ms": sum(cost > 8 for cost in costs),
        "over 16.7 ms": sum(cost > 16.7 for cost in costs),
    }


def memory(matches: Sequence[int] = (1, 5, 10, 20)) -> list[Figure]:
    """What one process holds after so many matches of four, of a small pack and of the whole base."""
    _need_screen()
    found = []
    for pack in ("ballet-on-film", "mixed-bag"):
        for size in ((1280, 720), (1920, 1080)):
            words = [sys.executable, __file__, "--play", str(max(matches)), pack, *map(str, size)]
            done = subprocess.run(words, capture_output=True, text=True, check=True)
            held = [float(line) for line in done.stdout.split()]
            where = f"of {pack} at {size[0]}x{size[1]}"
            found += [
                _figure(f"held after match {number} {where}, MB", [held[number - 1]], "the bar, MB", [200.0])
                for number in matches
            ]
    return found


def play(matches: int, pack: str, size: tuple[int, int]) -> None:
    """Plays so many matches of a pack and prints after each the megabytes that the process holds."""
    from sheets.playing import Wish, flow_of

    from quiz.question import Dice
    from quiz.screen import app
    from quiz.screen.autoplay import driver
    from quiz.screen.scene import Picked, Press
    from quiz.screen.scenes.steps import Settings

    flow, left, told = flow_of(Wish(4, "short", settings=Settings(), pack=pack)), matches, False
    bot = driver("random", flow, Dice(7))

    def drive(scene: Scene, targets: Sequence[Target], now: float) -> Press | Target | None:
        nonlocal left, told
        if scene.name != "winner":
            told = False
            return bot(scene, targets, now)
        if not told:
            left, told = left - 1, True
            print(_held(), flush=True)
        flow.over = left == 0
        return Press(Picked("again"))

    app.run(flow, app.Window(size, fast=True), drive)


def _held() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def idle(seconds: float = 10.0) -> list[Figure]:
    shares = []
    for words in (QUIZ, ["-c", BARE]):
        process = _shown(words)
        _drain(process, SETTLED)
        before = _cpu_seconds(process.pid)
        _drain(process, seconds)
        shares.append(100 * (_cpu_seconds(process.pid) - before) / seconds)
        process.kill()
        process.wait()
    return [_figure("idle title, % of a core", shares[:1], "bare loop at 60 a second, %", shares[1:])]


def generate(count: int = 1000) -> list[Figure]:
    """Of the shipped base, and of a table of 3,000 films made up for this."""
    from quiz.packs.shelf import read_shelf

    shelf = read_shelf(ROOT / "questions")
    yardstick = [_timed(lambda: _safe_load(_facts())) for _ in range(3)]
    shipped = [_questions(shelf.base, count) for _ in range(5)]
    with tempfile.TemporaryDirectory() as folder:
        table = made_up.table(Path(folder) / "films.jsonl", 3000)
        base = read_table(table)
        ours = [_questions(base, count) for _ in range(5)]
        plain = [_timed(lambda: naive.printed(base, count, 1)) for _ in range(5)]
    return [
        _figure(f"{count} questions of the shipped base, s", shipped, "yaml.safe_load of its facts, s", yardstick),
        _figure(f"{count} questions of 3,000 films, s", ours, f"{count} of random options, s", plain),
    ]


def scale(count: int = 100_000) -> list[Figure]:
    """A table of 78,687 films and a million facts: read, studied, asked; in a process of its own, for
    the memory. QUIZ_BENCH_TABLE may name another table."""
    with tempfile.TemporaryDirectory() as folder:
        given = os.environ.get("QUIZ_BENCH_TABLE")
        table = Path(given) if given else made_up.table(Path(folder) / "films.jsonl", 78_687)
        words = [sys.executable, "-m", "quiz", "generate", str(table), "--count", str(count)]
        begun = time.perf_counter()
        with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
            peak = _peak(process)
        took = time.perf_counter() - begun
        assert process.returncode == 0, "the generator gave fewer questions than were asked for"
        reading = _timed(lambda: _parsed(table))
        base = read_table(table)
        plain = _timed(lambda: naive.printed(base, count, 1))
    return [
        _figure(f"{count} questions of a million facts, s", [took], "merely parsing the file, s", [reading]),
        _figure("the same, s", [took], f"{count} of random options, s", [plain]),
        _figure("its memory, MB", [peak], "the bar, MB", [1500.0]),
    ]


def read_table(table: Path) -> FactBase:
    """The facts of a table."""
    from quiz.facts import tables
    from quiz.packs.shelf import read_shelf

    return tables.read_table(table, read_shelf(ROOT / "questions").base)


def _questions(base: FactBase, count: int) -> float:
    """The seconds that so many questions of a base take, from facts to JSON."""
    from quiz.generate.batch import batch
    from quiz.generate.catalogue import prepare
    from quiz.generate.record import record
    from quiz.packs.shelf import read_shelf

    templates = read_shelf(ROOT / "questions").templates

    def make() -> None:
        made = batch(prepare(base, templates), count, 1, ("en",), None)
        assert len(made.questions) == count, f"only {len(made.questions)} questions"
        for question in made.questions:
            json.dumps(record(question, "en"), ensure_ascii=False)

    gc.disable()  # as the command does: there is nothing that refers to itself
    try:
        return _timed(make)
    finally:
        gc.enable()


def _parsed(table: Path) -> None:
    with lzma.open(table, "rt") if table.suffix == ".xz" else table.open() as lines:
        for line in lines:
            json.loads(line)


def _peak(process: subprocess.Popen[str]) -> float:
    """The most memory in MB that a process and those it made held before it ended; what they share counts
    once, and where the system does not tell what is shared (it is Linux that does), 0."""
    peak = 0.0
    while process.poll() is None:
        with contextlib.suppress(OSError, ValueError):
            made = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
            peak = max(peak, sum(map(_share, (str(process.pid), *made))))
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.5)
    return peak


def _share(process: str) -> float:
    """The proportional share in MB of what a process holds."""
    told = Path(f"/proc/{process}/smaps_rollup").read_text().split()
    return int(told[told.index("Pss:") + 1]) / 2**10


def load() -> list[Figure]:
    from quiz.facts.kept import base_of, lines_of
    from quiz.facts.read import read

    files = _facts()
    ours = [_timed(lambda: read(files)) for _ in range(5)]
    parsed = [_timed(lambda: _safe_load(files)) for _ in range(3)]
    lines = [*lines_of(read(files))]
    kept = [_timed(lambda: base_of(lines)) for _ in range(5)]
    return [
        _figure("reading the facts, s", ours, "yaml.safe_load, s", parsed),
        _figure("reading the facts as they are kept, s", kept, "yaml.safe_load, s", parsed),
    ]


def store(answers: int = 200) -> list[Figure]:
    from quiz.game.values import Answer, Context, Locked, Round, Rules, Seat
    from quiz.store import open_store

    rules = Rules("quick", (Round("classic", 5, 8.0),))
    context = Context((), "bench", 1, ("en",), rules, (Seat("Ann"),))
    event = Locked((Answer(0, 1, 2.5),))
    with tempfile.TemporaryDirectory() as folder:
        kept = open_store(Path(folder) / "player.sqlite3")
        match = kept.begin(context)
        numbers = iter(range(1, answers + 1))
        ours = [_timed(lambda: kept.append(match, event, next(numbers))) * 1000 for _ in range(answers)]
        with (Path(folder) / "plain").open("ab") as plain:

            def write() -> None:
                plain.write(repr(event).encode())
                plain.flush()
                os.fsync(plain.fileno())

            yardstick = [_timed(write) * 1000 for _ in range(answers)]
        kept.close()
    return [_figure("keeping an answer, ms", ours, "write and fsync, ms", yardstick)]


def matches(count: int = 1000, players: int = 12) -> list[Figure]:
    """Matches over decks of real films where the reference is there, else of films made up."""
    from game.decks import KNOWN, known_deck, made_up_deck
    from game.many import IN_A_ROW, SIZES, eighteen, twenty

    deck = known_deck if KNOWN.is_file() else made_up_deck
    found: list[Figure] = []
    for films in SIZES:
        begun = time.perf_counter()
        played = eighteen(deck, films, count // len(SIZES))
        each = {"ms a turn": round((time.perf_counter() - begun) * 1000 / played.turns, 1), "leaks": played.leaks}
        share = 100 * played.completed / played.matches
        relaxed = {name: f"{times} of {played.turns}" for name, times in sorted(played.relaxed.items())}
        found.append({**_figure(f"{films} films: played out, %", [share], "the bar, %", [100.0]), **relaxed, **each})
        for title, told in zip(("match 1", f"matches 2-{IN_A_ROW}"), twenty(deck, films, players), strict=True):
            for guesser, guesses in told.guesses.items():
                name = f"{films} films, {title}: {guesser}, points above chance"
                questions = {"questions": guesses.questions}
                found.append({**_figure(name, [guesses.excess], "the bar, points", [1.5]), **questions})
    return found


def import_(mutations: int = 10_000) -> list[Figure]:
    """Documents of a megabyte each, small ones spoilt in every way, and one page by the command."""
    from facts.mutate import spoilt

    from quiz import places
    from quiz.cli.packs import repertoire_of
    from quiz.documents import linking
    from quiz.documents.gazetteer import gazetteer
    from quiz.documents.languages import read_languages
    from quiz.documents.reading import Unreadable

    gc.disable()  # as the command does, with the names of the film base too
    languages, _ = read_languages(places.questions() / "documents")
    names = gazetteer(linking.known(repertoire_of(()).shelf.base).base)
    files = {file.name: file.read_bytes() for file in sorted((ROOT / "tests" / "documents" / "small").iterdir())}
    found: list[Figure] = []
    again = {name: (raw + b"\n") * (MEGABYTE // len(raw)) for name, raw in files.items()}
    various = {name: words.encode() for name, words in made_up.documents(MEGABYTE).items()}
    lines = {f"{name} in one line": raw.replace(b"\n", b" ") for name, raw in various.items()}
    for name, large in (again | various | lines).items():
        ours = [_timed(partial(_imported, large, languages, names)) for _ in range(3)]
        bare = [_timed(partial(str.split, large.decode())) for _ in range(3)]
        found.append(_figure(f"1 MB of {name}, s", ours, "decoding and splitting, s", bare))
    costs = []
    for number in range(mutations):
        begun = time.perf_counter()
        with contextlib.suppress(Unreadable):
            _imported(spoilt(list(files.values()), number), languages, names)
        costs.append(time.perf_counter() - begun)
    found.append(_figure(f"slowest of {mutations} spoilt documents, ms", [max(costs) * 1000], "a second, ms", [1000.0]))
    return [
        *found,
        _by_command("one page by the command, s", files["article.txt"]),
        *(_by_command(f"1 MB of {name} by the command, s", large) for name, large in various.items()),
    ]


def _by_command(name: str, raw: bytes, rounds: int = 5) -> Figure:
    """`quiz import` of a document, from its start to its end, with the film base as it is kept from the first time
    on."""
    ours, bare = [], []
    with tempfile.TemporaryDirectory() as folder:
        page, draft = Path(folder) / "page.txt", Path(folder) / "draft.yaml"
        page.write_bytes(raw)
        run = partial(subprocess.run, env=_environment(folder), check=True, capture_output=True)
        words = [sys.executable, *QUIZ, "import", str(page), "-o", str(draft)]
        run(words)
        for _ in range(rounds):
            draft.unlink()
            ours.append(_timed(partial(run, words)))
            bare.append(_timed(partial(run, [sys.executable, "-c", "pass"])))
    return _figure(name, ours, "starting Python, s", bare)


def _imported(raw: bytes, languages: dict[str, Language], names: Gazetteer) -> None:
    from quiz.documents.extract import extract
    from quiz.documents.reading import read

    extract(read(raw), languages, "", names)


def ability(players: int = 100) -> list[Figure]:
    """What is believed of players of five abilities, beside what the design measured."""
    from quiz.game.rehearsal import rehearsals, rmse, success

    found = rehearsals(players, 80, seed=1)
    bars = {10: 0.72, 20: 0.58, 40: 0.50, 80: 0.44}
    errors = [
        {
            **_figure(f"error of an ability after {answers} answers", [rmse(found, answers)], "the bar", [bar + 0.05]),
            "all five alike": round(rmse(found, answers, alike=True), 3),
        }
        for answers, bar in bars.items()
    ]
    return [*errors, _figure("right answers, %", [100 * success(found)], "aimed at, %", [72.0])]


BENCHES: dict[str, Callable[[], list[Figure]]] = {
    "start": start,
    "frame": frame,
    "idle": idle,
    "memory": memory,
    "generate": generate,
    "scale": scale,
    "load": load,
    "matches": matches,
    "ability": ability,
    "import": import_,
    "store": store,
}


def _figure(name: str, ours: Sequence[float], yardstick_name: str, yardstick: Sequence[float]) -> Figure:
    mine, other = statistics.median(ours), statistics.median(yardstick)
    ratio = mine / other if other else 0.0
    return {
        "figure": name,
        "value": round(mine, 4),
        "yardstick": yardstick_name,
        "yardstick value": round(other, 4),
        "ratio": round(ratio, 3),
        "difference": round(mine - other, 4),
    }


def _need_screen() -> None:
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise SystemExit("this figure needs a screen: start Xvfb, or run it under xvfb-run")


def _shown(words: Sequence[str]) -> subprocess.Popen[str]:
    """A program whose window is up: it printed its window's id."""
    _need_screen()
    folder = tempfile.mkdtemp()
    environment = {**_environment(folder), "QUIZ_WINDOW_ID": "1"}
    process = subprocess.Popen([sys.executable, *words], env=environment, stderr=subprocess.PIPE, text=True)
    assert process.stderr
    line = process.stderr.readline()
    if not line.strip().isdigit():
        process.kill()
        raise SystemExit(f"the window did not open: {line}")
    return process


def _environment(folder: str) -> dict[str, str]:
    """For a program of its own that keeps what it keeps in a folder, and is compiled as when it is installed."""
    home = {"XDG_DATA_HOME": folder, "XDG_CACHE_HOME": folder}
    compiled_to = {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(compiled())}
    environment = {**os.environ, **home, **compiled_to}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


@lru_cache(maxsize=1)
def compiled() -> Path:
    """A folder for what Python compiles, so that a run does not hang on how the last one was started."""
    return Path(tempfile.mkdtemp())


def _first_frame(words: Sequence[str]) -> float:
    begun = time.perf_counter()
    process = _shown(words)
    took = (time.perf_counter() - begun) * 1000
    process.kill()
    process.wait()
    return took


def _drain(process: subprocess.Popen[str], seconds: float) -> None:
    """Waits, and fails when the program ends meanwhile."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return
    raise SystemExit("the program ended while it was measured")


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _facts() -> list[Path]:
    folder = ROOT / "questions"
    return [
        folder / "relations.yaml",
        *sorted(path for room in ("films", "people", "terms") for path in (folder / room).glob("*.yaml")),
    ]


def _safe_load(files: Sequence[Path]) -> None:
    for file in files:
        yaml.safe_load(file.read_bytes())


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _more(figure: Figure) -> str:
    """What a figure tells besides: how the frames are spread."""
    return "".join(f"   {name} {figure[name]}" for name in list(figure)[6:])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", choices=[[], *BENCHES], metavar="NAME", help=", ".join(BENCHES))
    parser.add_argument("--json", action="store_true", help="one JSON list instead of a table")
    parser.add_argument("--play", nargs=4, metavar=("MATCHES", "PACK", "WIDTH", "HEIGHT"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.play:
        matches, pack, *size = arguments.play
        play(int(matches), pack, (int(size[0]), int(size[1])))
        return
    random.seed(1)
    figures = [figure for name in arguments.names or BENCHES for figure in BENCHES[name]()]
    if arguments.json:
        print(json.dumps(figures, indent=1))
        return
    for each in figures:
        print(
            f"{each['figure']}: {each['value']}   beside {each['yardstick']}: {each['yardstick value']}"
            f"   ratio {each['ratio']}, difference {each['difference']}" + _more(each)
        )


if __name__ == "__main__":
    main()
