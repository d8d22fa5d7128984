"""The commands and their options; each hands on to the rooms.

What must stay true: names, options and exit codes are promises to other programs.
"""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import click

from quiz.cli import VERSION
from quiz.screen.scenes.steps import LENGTHS
from quiz.words import LANGUAGES

SEED = click.IntRange(0, 2**63 - 1)
LANGUAGE = click.Choice(LANGUAGES)
BOT = click.Choice(("perfect", "random", "human"))
LEAST_SIDE, MOST_SIDE = 200, 8192
MOST_PLAYERS, LONGEST_NAME = 8, 13
SHOTS = click.Path(file_okay=False, path_type=Path)
HERE = click.Path(exists=True, dir_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)


def _size(_context: click.Context, _param: click.Parameter, value: str) -> tuple[int, int]:
    """A window's width and height: 1280x720."""
    sides = re.fullmatch(r"([0-9]{1,5})x([0-9]{1,5})", value)
    if not sides or not all(LEAST_SIDE <= int(side) <= MOST_SIDE for side in sides.groups()):
        span = f"from {LEAST_SIDE} to {MOST_SIDE}"
        raise click.BadParameter(f"{value!r} is no size; write width x height, both {span}, as in 1280x720")
    return int(sides[1]), int(sides[2])


def _names(_context: click.Context, _param: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Names with commas between: Mia,Noor."""
    if value is None:
        return ()
    names = tuple(" ".join(name.split()) for name in value.split(","))
    if not all(name.isprintable() and 0 < len(name) <= LONGEST_NAME for name in names):
        raise click.BadParameter(f"{value!r}: write names of 1 to {LONGEST_NAME} letters, as in Mia,Noor")
    if len(names) > MOST_PLAYERS or len(set(names)) < len(names):
        raise click.BadParameter(f"{value!r}: up to {MOST_PLAYERS} players, each with a name of their own")
    return names


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="quiz")
@click.pass_context
def commands(context: click.Context) -> None:
    """Picture Palace, the movie quiz. Without a command it opens the window.

    Example: quiz play ballet-on-film --length quick
    """
    if context.invoked_subcommand is None:
        from quiz.cli.playing import Wish, play

        context.exit(play(Wish(started=time.perf_counter(), remembers=True)))


@commands.command()
@click.argument("packs", nargs=-1, metavar="[PACK]...")
@click.option("--language", type=LANGUAGE, default=None, help="The language of questions and screens.")
@click.option("--players", default=None, callback=_names, metavar="A,B", help="Who plays.")
@click.option("--length", type=click.Choice(LENGTHS), default="feature", show_default=True, help="How long.")
@click.option("--seed", type=SEED, default=None, help="The same questions each time; no history.")
@click.option("--text", is_flag=True, help="Play in the terminal.")
@click.option("--autoplay", type=BOT, default=None, help="A bot presses the buttons; the bot human takes its time.")
@click.option("--fast", is_flag=True, help="Run the clock without waiting.")
@click.option("--size", default="1280x720", callback=_size, metavar="WxH", show_default=True, help="The window's size.")
@click.option("--shots", type=SHOTS, default=None, help="A PNG of each scene and a film of a question.")
@click.option("--report", type=FILE, default=None, help="Write the match as JSON.")
@click.pass_context
def play(context: click.Context, /, language: str | None, **wishes: Any) -> None:
    """Play PACKs: names, folders or .yaml files.

    Example: quiz play ballet-on-film --players Mia,Noor --length short
    """
    from quiz.cli import playing

    wish = playing.Wish(language=language or "", started=time.perf_counter(), **wishes)
    context.exit(playing.play(wish))


@commands.command()
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
def packs(form: str) -> None:
    """List the packs there are: films, questions, languages, problems.

    Example: quiz packs --format json
    """
    from quiz.cli.listing import list_packs

    list_packs(form)


@commands.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH...")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option("--format", "form", type=click.Choice(("text", "json", "github")), default="text", show_default=True)
@click.pass_context
def check(context: click.Context, paths: tuple[Path, ...], strict: bool, form: str) -> None:
    """Tell every problem of packs, fact files and templates.

    Example: quiz check my-pack.yaml
    """
    from quiz.cli.listing import list_problems

    context.exit(list_problems(paths, strict, form))


@commands.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--count", type=click.IntRange(1, 1_000_000), default=10, show_default=True, help="How many questions.")
@click.option("--seed", type=SEED, default=0, show_default=True, help="Which of all possible ones.")
@click.option("--language", type=LANGUAGE, default="en", show_default=True)
@click.option("--relation", default=None, help="Ask for this alone: director, cast, year …")
@click.option("--format", "form", type=click.Choice(("jsonl", "yaml")), default="jsonl", show_default=True)
@click.pass_context
def generate(context: click.Context, /, paths: tuple[str, ...], **wishes: Any) -> None:
    """Make questions from packs and fact files.

    Example: quiz generate ballet-on-film --count 3 --seed 1 --language kk
    """
    from quiz.cli.generating import generate as make

    context.exit(make(paths, **wishes))


@commands.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--count", type=click.IntRange(1), default=4000, show_default=True, help="Questions to look at.")
@click.option("--seeds", type=click.IntRange(1, 100), default=5, show_default=True, help="Seeds to draw them from.")
@click.option("--language", type=LANGUAGE, default="en", show_default=True)
@click.option("--against", type=HERE, default=None, metavar="CREDITS", help="A reference that facts are checked by.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.pass_context
def audit(context: click.Context, /, paths: tuple[str, ...], **wishes: Any) -> None:
    """Measure how fair and how sound questions are. PATH is a pack, fact files, a film table, or a file
    of questions from anywhere (.jsonl, OpenTDB's .json, OpenTriviaQA's .txt).

    Example: quiz audit ballet-on-film --count 1000
    """
    from quiz.cli.auditing import audit_paths

    context.exit(audit_paths(paths, **wishes))


@commands.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="BASE...")
@click.option("--against", required=True, type=HERE, metavar="CREDITS", help="An SQLite file or a fuller film table.")
@click.option("-o", "out", type=FILE, default=None, help="Write the closed table here (.jsonl, .gz, .xz).")
@click.option("--relation", "wanted", multiple=True, metavar="R", help="Close this alone; may be given again.")
@click.pass_context
def close(context: click.Context, /, paths: tuple[Path, ...], **wishes: Any) -> None:
    """Tell what a film base leaves out: everyone of its people whom a reference credits on one of its
    films where they are not listed. BASE is a film table or fact files.

    Example: quiz close films.jsonl --against credits.sqlite -o closed.jsonl
    """
    from quiz.cli.closing import close_base

    context.exit(close_base(paths, **wishes))


@commands.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("packs", nargs=-1, metavar="[PACK]...")
@click.pass_context
def replay(context: click.Context, file: Path, packs: tuple[str, ...]) -> None:
    """Check a report: fold its events again and, if the packs are unchanged, deal again. PACKs are
    looked through besides those installed.

    Example: quiz replay match.json my-pack.yaml
    """
    from quiz.cli.replaying import replay as check_again

    context.exit(check_again(file, packs))


@commands.command("import")
@click.argument("documents", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="DOCUMENT...")
@click.option("-o", "out", type=FILE, default=None, help="Write the draft here; a pack once it is reviewed.")
@click.option("--language", default=None, help="The documents' language, when it is not told rightly.")
@click.option("--format", "form", type=click.Choice(("yaml", "json")), default="yaml", show_default=True)
@click.option("--review", is_flag=True, help="Walk through the draft: one key accepts, mends or drops a value.")
@click.pass_context
def import_(
    context: click.Context, documents: tuple[Path, ...], out: Path | None, language: str | None, form: str, review: bool
) -> None:
    """Draft facts from raw documents: film lists, fact sheets, trivia, articles (text, Markdown, HTML). Each
    value points at its words, and none is asked before it is reviewed. A draft may be given again.

    Example: quiz import films.txt -o my-films.yaml
    """
    from quiz.cli.importing import import_documents

    context.exit(import_documents(documents, out, language or "", form, review))
