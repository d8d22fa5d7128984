"""Reads questions from files: JSON Lines of ours or others, OpenTDB's JSON, OpenTriviaQA's text.

    #Q Who directed The Red Shoes      .json: {"results": [{"category": "Entertainment: Film",
    in 1948?                               "question": …, "correct_answer": …, "incorrect_answers": […]}]}
    ^ Michael Powell
    A Carol Reed                       .jsonl: one question a line (CONTRACTS 2), or by other names
    B Michael Powell

What must stay true: content never raises. What cannot be read is refused with file and line, and
counted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from quiz.audit.items import OPTIONS, STEMS, WRONG, Item, Unfit, of_record

TEXT, JSON, LINES = ".txt", ".json", ".jsonl"
ENDINGS = (TEXT, JSON, LINES)
FILM_CATEGORY = "Entertainment: Film"
OPTION = re.compile(r"([A-Z])(?: (.*))?$")
QUESTION, RIGHT = "#Q", "^"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file held: its items, and `file:line: why` of each record that is none. `elsewhere`
    counts questions that are about something else than films."""

    items: tuple[Item, ...]
    refused: tuple[str, ...] = ()
    elsewhere: int = 0


def holds_questions(path: Path) -> bool:
    """Whether a file holds questions, by its first record's keys; film tables have others."""
    if path.suffix not in ENDINGS or not path.is_file():
        return False
    with path.open("rb") as lines:
        first = next((line for line in lines if line.strip()), b"")
    if path.suffix == TEXT:
        return first.lstrip(b"\xef\xbb\xbf").startswith(QUESTION.encode())
    if path.suffix == JSON:
        return any(isinstance(found, Mapping) and _asks(found) for found in _records(path.read_bytes())[:1])
    found = _decoded(first)
    return isinstance(found, Mapping) and _asks(found)


def _asks(found: Mapping[str, object]) -> bool:
    return any(name in found for name in STEMS) and any(name in found for name in (*OPTIONS, WRONG))


def read_items(path: Path, shown: str = "") -> Reading:
    """The items of a file, which is called `shown` in what is told of it."""
    name, content = shown or path.as_posix(), path.read_bytes()
    if path.suffix == TEXT:
        return _gathered(_blocks(_letters(content)), name)
    if path.suffix == JSON:
        return _gathered(enumerate(_records(content), 1), name)
    lines = ((number, line) for number, line in enumerate(content.split(b"\n"), 1) if line.strip())
    return _gathered(((number, _decoded(line)) for number, line in lines), name)


def _gathered(found: Iterator[tuple[int, object]] | enumerate[object], name: str) -> Reading:
    items: list[Item] = []
    refused: list[str] = []
    elsewhere = 0
    for number, one in found:
        try:
            if not isinstance(one, Mapping):
                raise Unfit("no JSON object")
            if _about_other_things(one):
                elsewhere += 1
                continue
            items.append(of_record(one, name, number))
        except Unfit as why:
            refused.append(f"{name}:{number}: {why}")
    return Reading(tuple(items), tuple(refused), elsewhere)


def _about_other_things(found: Mapping[str, object]) -> bool:
    """OpenTDB's questions say what they are about; those of other subjects are not audited."""
    category = found.get("category")
    return WRONG in found and isinstance(category, str) and category != FILM_CATEGORY


def _decoded(line: bytes) -> object:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None


def _records(content: bytes) -> list[object]:
    found = _decoded(content)
    found = found.get("results") if isinstance(found, dict) else found
    return found if isinstance(found, list) else [None]


def _letters(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _blocks(words: str) -> Iterator[tuple[int, object]]:
    """Each question of an OpenTriviaQA text as a record, with the line that it begins on."""
    block: list[str] = []
    begun = 0
    for number, line in enumerate(words.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if line.startswith(QUESTION):
            if block:
                yield begun, _block(block)
            block, begun = [line[len(QUESTION) :]], number
        elif block:
            block.append(line)
    if block:
        yield begun, _block(block)


def _block(lines: list[str]) -> dict[str, object]:
    """The stem runs to the answer, the answer to the first option; options are lettered in order."""
    stem: list[str] = []
    answer: list[str] = []
    options: list[str] = []
    for line in lines:
        option = OPTION.match(line.rstrip())
        if options or (answer and option and option[1] == "A"):
            if option and ord(option[1]) - ord("A") == len(options):
                options.append(option[2] or "")
            elif options and line.strip():
                options[-1] += f" {line}"
        elif line.startswith(RIGHT) and not answer:
            answer = [line[1:]]
        else:
            (answer or stem).append(line)
    return {"stem": " ".join(stem), "options": options, "answer": " ".join(answer).strip()}
