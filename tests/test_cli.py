"""The commands keep their promises: results on standard output, talk on standard error, exit codes,
and never a traceback for bad input."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from quiz.cli import VERSION
from quiz.cli.commands import commands
from quiz.store import open_store

ROOT = Path(__file__).resolve().parent.parent
GOOD = ROOT / "tests" / "packs" / "good"
SMALLEST = str(GOOD / "smallest.yaml")
FIELDS = {
    "id", "language", "kind", "relation", "direction", "template", "stem", "options", "key", "option_type",
    "proofs", "media", "difficulty", "note", "source",
}  # fmt: skip


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, empty, of a player who has played nothing."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("QUIZ_WINDOW_ID", raising=False)
    return tmp_path


def run(*words: str, typed: str = "") -> Result:
    """A command in this process; an exception that is not an exit is raised."""
    return CliRunner().invoke(commands, words, input=typed, catch_exceptions=False, prog_name="quiz")


def run_apart(*words: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SDL_VIDEODRIVER": "dummy", **(env or {})}
    command = [sys.executable, "-m", "quiz", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)


def written(folder: Path, words: str) -> str:
    file = folder / "my-pack.yaml"
    file.write_text(words, "utf-8")
    return file.name


def played(report: Path, *words: str) -> dict[str, Any]:
    """The report of a match, written there too."""
    report.write_text(match_of(*words), "utf-8")
    found: dict[str, Any] = json.loads(report.read_text("utf-8"))
    return found


@cache
def match_of(*words: str) -> str:
    """The report of a match that a bot has played, once for all tests that read it."""
    done = run("play", *words, "--text", "--autoplay", "perfect", "--seed", "7", "--report", "report.json")
    assert done.exit_code == 0, done.stderr
    return Path("report.json").read_text("utf-8")


@pytest.mark.parametrize("command", ["", "play", "packs", "check", "generate", "audit", "replay"])
def test_the_help_of_a_command_shows_an_example(command: str) -> None:
    done = run(*command.split(), "--help")

    assert done.exit_code == 0
    assert "Example: quiz " in done.stdout


def test_the_version_is_that_of_the_project() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")

    assert f'version = "{VERSION}"' in project
    assert run("--version").stdout == f"quiz, version {VERSION}\n"


def test_generated_questions_are_lines_of_json_with_the_promised_fields() -> None:
    done = run("generate", SMALLEST, "--count", "6", "--seed", "1")

    questions = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert len({question["id"] for question in questions}) == 6
    assert all(question.keys() >= FIELDS for question in questions)
    assert "facts: 8, questions: 6" in done.stderr


def test_the_same_seed_gives_the_same_bytes_under_any_hash_seed() -> None:
    words = ("generate", SMALLEST, "--count", "12", "--seed", "5")

    done = [run_apart(*words, env={"PYTHONHASHSEED": seed, "LC_ALL": "C"}) for seed in ("1", "2")]

    assert done[0].stdout == done[1].stdout
    assert done[0].stdout.count("\n") == 12


def test_fewer_questions_than_wanted_are_printed_and_the_exit_code_says_so() -> None:
    done = run("generate", SMALLEST, "--count", "1000", "--relation", "director")

    assert done.exit_code == 1
    assert done.stdout.count("\n") == 12  # four directors: who, of which film, and true or false


def test_fact_files_and_kazakh_and_yaml_are_generated_from_too(desk: Path) -> None:
    titles = (("Rain", "Дождь"), ("Wind", "Ветер"), ("Snow", "Снег"), ("Fog", "Туман"))
    entries = [
        f"  - {{title: {one}, year: {1960 + 9 * n}, titles: {{ru: {two}}}}}" for n, (one, two) in enumerate(titles)
    ]
    films = "\n".join(entries)
    (desk / "facts.yaml").write_text(f"films:\n{films}", "utf-8")

    done = run("generate", "facts.yaml", "--count", "2", "--language", "kk", "--format", "yaml")

    assert done.exit_code == 0
    assert done.stdout.startswith('- id: "')
    assert '\n  language: "kk"\n' in done.stdout


def test_an_unknown_relation_or_pack_is_answered_with_the_nearest() -> None:
    relation = run("generate", SMALLEST, "--relation", "directer")
    pack = run("play", "balet", "--text")

    assert (relation.exit_code, pack.exit_code) == (2, 1)
    assert "did you mean 'director'?" in relation.stderr
    assert pack.stderr == "no pack is called 'balet'; did you mean 'ballet-on-film'?\n"


@pytest.mark.parametrize(
    "words",
    [
        ("--seed", "x"),
        ("--seed", "-1"),
        ("--size", "3"),
        ("--size", "0x0"),
        ("--size", "8193x600"),
        ("--players", "A,,B"),
        ("--players", "A,A"),
        ("--length", "endless"),
        ("--language", "fr"),
        ("--autoplay", "lazy"),
    ],
    ids=" ".join,
)
def test_an_option_that_makes_no_sense_is_a_matter_of_usage(words: tuple[str, ...]) -> None:
    done = run("play", SMALLEST, *words)

    assert done.exit_code == 2
    assert "Error: Invalid value" in done.stderr


def test_a_pack_with_errors_is_not_played_and_all_of_them_are_told(desk: Path) -> None:
    pack = written(desk, "title: T\ntitel: T\nfilms: [Nowhere (1979)]\n")

    done = run("play", pack, "--text")

    assert done.exit_code == 1
    assert "my-pack.yaml:2:1 no such field 'titel'; did you mean 'title'?" in done.stderr
    assert "my-pack.yaml:3:9 no film is called 'Nowhere (1979)'" in done.stderr


@pytest.mark.parametrize("name", ["none.yaml", "some/where", "pack.quizpack"])
def test_a_pack_that_is_not_there_is_one_sentence(name: str) -> None:
    done = run("play", name, "--text")

    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1


def test_a_file_that_is_no_pack_is_told_so(desk: Path) -> None:
    (desk / "pack.quizpack").write_bytes(b"PK")

    done = run("play", "pack.quizpack", "--text")

    assert done.exit_code == 1
    assert "this is no pack; a pack is a folder with a pack.yaml, or a .yaml file" in done.stderr


def test_a_language_that_a_pack_does_not_have_is_refused_with_those_it_has() -> None:
    done = run("play", SMALLEST, "--text", "--language", "kk")

    assert done.exit_code == 1
    assert done.stderr == "smallest is not written in kk; choose --language en\n"


def test_a_match_in_the_terminal_ends_with_the_input_and_keeps_what_was_played(desk: Path) -> None:
    done = run("play", "--text", typed="\n\n")

    assert done.exit_code == 0
    assert "Picture Palace" in done.stdout
    assert (desk / "data" / "picture-palace" / "player.sqlite3").exists()


def test_a_bot_plays_a_match_whose_report_replays(desk: Path) -> None:
    report = played(desk / "match.json", "ballet-on-film", "--length", "quick", "--players", "Mia,Noor")

    done = run("replay", "match.json")

    assert [seat["name"] for seat in report["context"]["seats"]] == ["Mia", "Noor"]
    assert all(turn["answers"][0]["option"] == turn["key"] for turn in report["turns"])
    assert not (desk / "data").exists()
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "checked: the scoring and the dealing")


def test_a_match_of_a_pack_that_is_not_installed_is_checked_for_its_scoring(desk: Path) -> None:
    played(desk / "match.json", SMALLEST, "--length", "quick")

    done = run("replay", "match.json")

    assert done.exit_code == 0
    assert "the scoring only" in done.stdout
    assert "quiz replay REPORT PACK" in done.stdout


def test_a_match_is_dealt_again_from_a_pack_that_is_given_by_its_path(desk: Path) -> None:
    played(desk / "match.json", SMALLEST, "--length", "quick")

    done = run("replay", "match.json", SMALLEST)
    missing = run("replay", "match.json", "none.yaml")

    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "checked: the scoring and the dealing")
    assert missing.exit_code == 1
    assert missing.stderr.startswith("there is no pack at 'none.yaml'")


def test_a_match_of_older_rules_is_checked_for_its_scoring_and_says_so(desk: Path) -> None:
    report = played(desk / "match.json", SMALLEST, "--length", "quick")
    report["context"]["rules"]["version"] = 1
    (desk / "match.json").write_text(json.dumps(report), "utf-8")

    done = run("replay", "match.json", SMALLEST)

    assert done.exit_code == 0
    assert done.stdout.splitlines()[-1].endswith("because it was dealt by the rules of another version")


def test_a_report_that_differs_says_where(desk: Path) -> None:
    report = played(desk / "match.json", SMALLEST, "--length", "quick")
    score = report["scores"][0]["score"]
    report["scores"][0]["score"] = 5
    (desk / "match.json").write_text(json.dumps(report), "utf-8")

    done = run("replay", "match.json")

    assert done.exit_code == 1
    assert done.stderr == f"match.json: scores[0].score: written is 5, computed is {score}\n"


@pytest.mark.parametrize("part", ["scores", "turns", "events"])
def test_a_report_that_was_changed_does_not_replay(part: str, desk: Path) -> None:
    report = played(desk / "match.json", SMALLEST, "--length", "quick")
    report[part] = report[part][1:]
    (desk / "match.json").write_text(json.dumps(report), "utf-8")

    done = run("replay", "match.json")

    assert done.exit_code == 1
    assert done.stderr.startswith("match.json: ")


@pytest.mark.parametrize(
    "raw",
    [b"", b"{", b"\xff\xfe", b"[]", b"{}", b"[" * 100_000, b'{"context":1,"events":2,"turns":3,"scores":4}'],
    ids=["empty", "open", "bytes", "list", "nothing", "deep", "numbers"],
)
def test_a_report_that_is_none_is_one_sentence(raw: bytes, desk: Path) -> None:
    (desk / "match.json").write_bytes(raw)

    done = run("replay", "match.json")

    assert done.exit_code == 1
    assert done.stderr.startswith("match.json: ")
    assert done.stderr.count("\n") == 1


def test_packs_are_listed_with_their_counts() -> None:
    listed = {pack["name"]: pack for pack in json.loads(run("packs", "--format", "json").stdout)}

    ballet = listed["ballet-on-film"]
    assert ballet.keys() >= {"title", "films", "questions", "languages", "problems"}
    assert ballet["languages"] == ["en", "kk", "ru"]
    assert all(ballet["questions"]["generated"][language] > 500 for language in ballet["languages"])
    assert "ballet-on-film" in run("packs").stdout


def test_a_broken_pack_of_the_player_is_named_and_hides_no_other(desk: Path) -> None:
    own = desk / "data" / "picture-palace" / "packs"
    own.mkdir(parents=True)
    (own / "broken.yaml").write_text("films: [", "utf-8")

    listed = {pack["name"]: pack for pack in json.loads(run("packs", "--format", "json").stdout)}

    assert listed["broken"]["problems"][0]["code"] == "yaml-syntax"
    assert "ballet-on-film" in listed


def test_check_has_a_form_for_people_programs_and_github(desk: Path) -> None:
    pack = written(desk, "title: T\nfilms:\n  - {title: Alien, year: 1979, directer: R}\n")

    text, data, github = (run("check", pack, "--format", form) for form in ("text", "json", "github"))

    assert {text.exit_code, data.exit_code, github.exit_code} == {1}
    assert text.stdout.startswith("my-pack.yaml:3:32 no such field 'directer'; did you mean 'director'?\n")
    assert json.loads(data.stdout)[0]["code"] == "unknown-key"
    assert github.stdout.startswith("::error file=my-pack.yaml,line=3,col=32::no such field 'directer'")


def test_warnings_are_errors_only_when_strict() -> None:
    assert run("check", SMALLEST).exit_code == 0
    assert run("check", SMALLEST, "--strict").exit_code == 1
    assert run("check", "none.yaml").exit_code == 2


def test_without_a_screen_the_window_says_how_to_play() -> None:
    done = run_apart(env={"SDL_VIDEODRIVER": "no-such-driver"})

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "quiz play --text" in done.stderr


def test_a_bot_plays_in_the_window_without_one(desk: Path) -> None:
    words = ("play", SMALLEST, "--autoplay", "random", "--fast", "--seed", "7", "--length", "quick")

    done = run_apart(*words, "--report", "match.json", "--shots", "shots", "--size", "640x360")

    report = json.loads((desk / "match.json").read_text("utf-8"))
    assert done.returncode == 0, done.stderr
    assert {"title", "packs", "players", "asking", "reveal"} <= set(report["scenes"])
    assert report["frames"]["count"] > 0
    assert len(list((desk / "shots").glob("*.png"))) == len(report["scenes"])


UNASKED = "title: Alone\nfilms:\n  - {title: Alone, year: 1950, director: Jane Roe}\nrelations: [director]\n"
YEARS = "title: Years\nfilms: {year: 1956..1958}\n"
FASTEST = ("--autoplay", "perfect", "--fast", "--seed", "1", "--length", "quick")


@pytest.mark.parametrize("where", [("--text",), ()], ids=["terminal", "window"])
def test_a_bot_that_finds_no_match_to_play_says_why(desk: Path, where: tuple[str, ...]) -> None:
    pack = written(desk, UNASKED)

    done = run_apart("play", pack, *FASTEST, *where)

    assert done.returncode == 1
    assert done.stderr == "No match was played: Alone has no question in this language that could be asked.\n"


@pytest.mark.parametrize("screen", ["dummy", "no-such-driver"])
def test_pictures_that_cannot_be_written_are_one_sentence(desk: Path, screen: str) -> None:
    (desk / "shots" / "01-title.png").mkdir(parents=True)

    done = run_apart("play", SMALLEST, *FASTEST, "--shots", "shots", env={"SDL_VIDEODRIVER": screen})

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("The pictures cannot be written to shots: Couldn't open")
    assert "Traceback" not in done.stderr


def test_the_title_of_a_pack_is_shown_letter_by_letter(desk: Path) -> None:
    own = desk / "data" / "picture-palace" / "packs"
    own.mkdir(parents=True)
    (own / "odd.yaml").write_text('title: "Odd [/b]"\nfilms: {year: 1956..1958}\n', "utf-8")

    done = run("packs")

    assert done.exit_code == 0
    assert "Odd [/b]" in done.stdout


def test_packs_that_share_films_give_as_many_questions_as_one_that_has_them_all(desk: Path) -> None:
    pack = written(desk, "title: All\nfilms: all\n")

    both = run("generate", pack, "ballet-on-film", "--count", "300", "--seed", "1")
    all_of_them = run("generate", pack, "--count", "1", "--seed", "1")

    assert both.exit_code == 0
    assert len({json.loads(line)["id"] for line in both.stdout.splitlines()}) == 300
    assert both.stderr.splitlines()[0].partition(",")[0] == all_of_them.stderr.splitlines()[0].partition(",")[0]


@pytest.mark.parametrize("command", [("play", "--text"), ("generate",), ("check",), ("replay",)], ids=" ".join)
def test_a_name_longer_than_the_file_system_allows_is_unknown(command: tuple[str, ...]) -> None:
    done = run(*command, "a" * 5000)

    assert done.exit_code in (1, 2)
    assert done.stderr.splitlines()[-1].startswith(("no pack is called 'aaa", "Error: Invalid value for"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("command", [("packs",), ("generate", SMALLEST)], ids=["packs", "generate"])
def test_output_that_cannot_be_written_is_one_sentence(command: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "quiz", *command],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("The output cannot be written: ")
    assert "Traceback" not in done.stderr


STRIKE = """
import os, signal, sys
from quiz.cli import main

def strike(frame, event, arg):
    if frame.f_code.co_name == "__set_name__" and "dataclasses" in frame.f_code.co_filename:
        sys.settrace(None)
        os.kill(os.getpid(), signal.SIGINT)

sys.argv = ["quiz"]
signal.signal(signal.SIGINT, signal.default_int_handler)  # which a shell takes from what it starts in the background
sys.settrace(strike)
main()
"""
"""Starts the game and interrupts it while the fields of a class are being named."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal")
def test_an_interrupt_while_a_class_is_being_made_leaves_without_a_traceback() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SDL_VIDEODRIVER": "dummy"}

    done = subprocess.run(
        [sys.executable, "-c", STRIKE], env=environment, capture_output=True, text=True, check=False, timeout=60
    )

    assert (done.returncode, done.stderr) == (130, "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal")
def test_an_interrupted_window_leaves_without_a_traceback() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SDL_VIDEODRIVER": "dummy", "QUIZ_WINDOW_ID": "1"}
    command = [sys.executable, "-m", "quiz"]

    def heeds() -> None:
        """What is started behind a shell ignores the signal, and so would the window."""
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True, preexec_fn=heeds) as window:
        assert window.stderr is not None
        shown = window.stderr.readline()
        window.send_signal(signal.SIGINT)
        said = window.stderr.read()

    assert shown.strip().isdecimal()
    # To a shell both are 130; Python ends by the signal where it came while a class was being made.
    assert window.returncode in (130, -signal.SIGINT)
    assert said == ""


def test_letters_that_the_system_lacks_hinder_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "quiz", "play", "--text", "--language", "ru"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp1252"},
        input=b"\xff\xfe\n\x81\n",
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert "Играть" in done.stdout.decode()


def test_a_seed_drops_the_history_and_keeps_the_settings(desk: Path) -> None:
    file = desk / "data" / "picture-palace" / "player.sqlite3"
    with closing(open_store(file)) as store:
        store.set_setting("language", "kk")

    seeded = run("play", "--text", "--seed", "3", typed="\n\n\n\n")
    driven = run("play", SMALLEST, "--text", *FASTEST)

    with closing(open_store(file)) as store:
        kept = store.connection.execute("SELECT COUNT(*) FROM match").fetchone()[0]
    assert "Ойнау" in seeded.stdout
    assert "Play" in driven.stdout
    assert kept == 0


def test_a_seed_alone_makes_no_file_of_the_player(desk: Path) -> None:
    done = run("play", "--text", "--seed", "3")

    assert done.exit_code == 0
    assert not (desk / "data").exists()


def test_a_seed_leaves_a_damaged_file_for_the_match_that_is_kept(desk: Path) -> None:
    file = desk / "data" / "picture-palace" / "player.sqlite3"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"no database" * 100)

    done = run("play", "--text", "--seed", "3")

    assert done.exit_code == 0
    assert [path.name for path in file.parent.iterdir()] == ["player.sqlite3"]


def test_a_pack_is_found_by_any_path_to_it(desk: Path) -> None:
    pack = written(desk, YEARS)
    (desk / "sub").mkdir()

    done = run("generate", pack, f"sub/../{pack}", "--count", "3")

    assert done.exit_code == 0, done.stderr


def test_players_at_one_terminal_take_turns(desk: Path) -> None:
    report = played(desk / "match.json", SMALLEST, "--length", "quick", "--players", "Ann,Bob")

    assert report["context"]["rules"]["mode"] == "hot seat"
    assert {len(turn["answers"]) for turn in report["turns"]} == {1}
