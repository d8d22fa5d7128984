"""Who may import whom: the arrows of the house, kept by reading every import of the program."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

QUIZ = Path(__file__).resolve().parent.parent / "quiz"
ROOMS = {
    "question": set(),
    "places": set(),
    "pace": set(),
    "cores": set(),
    "words": {"question", "places"},
    "facts": {"question", "pace"},
    "documents": {"facts", "question", "cores"},
    "game": {"question"},
    "generate": {"facts", "question", "pace", "cores"},
    "packs": {"facts", "generate", "question", "game.values", "pace"},
    # facts: an audit folds words as they do, and asks the base for the films that options stand for.
    "audit": {"generate", "packs", "game", "question", "facts"},
    "store": {"game", "question", "places"},
    "screen.scene": {"screen.canvas"},
    "screen.canvas": {"screen.scene"},
    "screen.theme": set(),
    "screen.text": {"screen.theme"},
    "screen.inputs": {"screen.scene", "screen.canvas"},
    "screen.cues": {"screen.scene", "screen.scenes", "game"},
    "screen.sound": {"screen.cues", "places"},
    "screen.scenes": {"screen.scene", "screen.canvas", "screen.theme", "game", "question", "words"},
    "screen.paper": {"screen.canvas", "screen.scene"},
    "screen.autoplay": {"screen.scene", "screen.canvas", "screen.flow", "screen.scenes", "game", "question"},
    "screen.opening": {"screen.scene", "screen.scenes", "screen.flow", "screen.cues", "store", "words"},
    "screen.flow": {
        "screen.opening",
        "screen.cues",
        "screen.scenes",
        "screen.scene",
        "game",
        "packs",
        "store",
        "words",
        "places",
        "question",
        "pace",
    },
    "screen.pixels": {"pace", "screen.canvas", "screen.scene", "screen.text", "screen.theme"},
    "screen.app": {
        "pace",
        "screen.flow",
        "screen.pixels",
        "screen.inputs",
        "screen.canvas",
        "screen.cues",
        "screen.scene",
        "screen.sound",
        "screen.theme",
    },
    "screen.terminal": {"screen.flow", "screen.paper", "screen.scene", "screen.canvas"},
}
FREE = {"cli", "__main__", "__init__"}
PYGAME_ROOMS = {"screen.app", "screen.pixels", "screen.text", "screen.inputs", "screen.sound"}
YAML_FILES = {"facts/", "packs/", "generate/templates.py"}
IMPURE = {"os", "pathlib", "time", "datetime", "sys", "io", "pygame", "yaml", "sqlite3"}

FILES = sorted(QUIZ.rglob("*.py"))


def name_of(file: Path) -> str:
    return ".".join(file.relative_to(QUIZ).with_suffix("").parts).removesuffix(".__init__")


def room_of(name: str) -> str:
    """The longest room whose name begins this module's name."""
    fitting = [room for room in (*ROOMS, *FREE) if name == room or name.startswith(room + ".")]
    return max(fitting, key=len, default=name)


def imports(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return found


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_module_imports_only_from_the_rooms_it_may(file: Path) -> None:
    room = room_of(name_of(file))
    ours = {name.removeprefix("quiz.") for name in imports(file) if name.startswith("quiz.")}

    strays = {
        name
        for name in ours
        if room not in FREE and not any(name == to or name.startswith(to + ".") for to in ROOMS[room] | {room})
    }

    assert strays - {"screen"} == set()


def test_no_scene_imports_another_scene() -> None:
    scenes = [file for file in FILES if file.parent.name == "scenes" and file.stem not in {"__init__", "steps"}]

    circles = {
        (file.stem, name)
        for file in scenes
        for name in imports(file)
        for other in scenes
        if other != file and name.startswith(f"quiz.screen.scenes.{other.stem}")
    }

    assert scenes
    assert circles == set()


@pytest.mark.parametrize("file", sorted((QUIZ / "game").glob("*.py")), ids=name_of)
def test_the_rules_know_no_file_clock_or_screen(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))

    roots = {name.partition(".")[0] for name in imports(file)}
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}

    assert roots & IMPURE == set()
    assert "open" not in calls


def test_pygame_stays_behind_the_screen_and_yaml_behind_its_readers() -> None:
    pygame_strays = {
        name_of(file)
        for file in FILES
        if "pygame" in {name.partition(".")[0] for name in imports(file)} and room_of(name_of(file)) not in PYGAME_ROOMS
    }
    yaml_strays = {
        name_of(file)
        for file in FILES
        if "yaml" in {name.partition(".")[0] for name in imports(file)}
        and not any(str(file.relative_to(QUIZ).as_posix()).startswith(place) for place in YAML_FILES)
    }

    assert pygame_strays == set()
    assert yaml_strays == set()
