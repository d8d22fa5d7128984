"""A whole audit: samples are drawn, every step gives its figures, and the command tells them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quiz.audit import lint, surface
from quiz.audit.figures import Figure
from quiz.audit.items import Item
from quiz.audit.run import LISTED, STEPS, audit, is_void
from quiz.audit.samples import Sample, drawn, gather
from quiz.cli.commands import commands

from .made import fair, items, longest_twice_in_three
from .worlds import catalogue

FIELDS = {"criterion", "what", "value", "low", "high", "n", "bar", "verdict", "cases", "untold"}


def run(*words: str) -> Result:
    return CliRunner().invoke(commands, ["audit", *words])


def written(path: Path, found: tuple[Item, ...]) -> str:
    rows = ({"stem": item.stem, "options": item.options, "key": item.key} for item in found)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return str(path)


def test_each_seed_gives_an_equal_share_of_distinct_questions() -> None:
    stock = catalogue(120)

    both = gather(stock, 60, 2, "en")
    first = gather(stock, 30, 1, "en")

    assert len({question.id for question in both}) == 60
    assert both[:30] == first


def test_a_base_that_runs_dry_gives_what_it_has() -> None:
    stock = catalogue(12)

    found = gather(stock, 5000, 2, "en")

    assert 0 < len(found) < 5000
    assert len({question.id for question in found}) == len(found)


def test_questions_about_years_are_drawn_beside() -> None:
    sample = drawn("made", catalogue(120), 40, 2, "en")

    assert (len(sample.items), len(sample.hard)) == (40, 20)
    assert {(item.relation, item.direction) for item in sample.dated} == {("year", "forward")}
    assert len(sample.dated) == 40


def test_a_sample_with_films_has_every_figure_and_one_without_fewer() -> None:
    steps: list[str] = []
    with_films = list(audit([replace(drawn("made", catalogue(120), 60, 2, "en"), players=0)], steps.append))
    without = list(audit([Sample("foreign", items(60, fair))], steps.append))

    assert {figure.criterion for figure in with_films} >= {"power", "Q1", "Q2", "Q3", "Q5", "Q6", "Q9", "Q16"}
    assert {figure.criterion for figure in without} == {"Q1", "Q6", "Q9", "Q10", "Q11", "Q12", "Q14", "Q15"}
    assert steps == [step.name for step in STEPS] * 2


def test_of_several_samples_each_figure_bears_the_name() -> None:
    found = [Sample(name, items(20, fair)) for name in ("one", "two")]

    assert {figure.what.partition(":")[0] for figure in audit(found, print)} == {"one", "two"}


def test_no_verdict_counts_when_a_planted_leak_is_not_found() -> None:
    figure = Figure("power", "planted: near", 0.3, 0.25, 0.35, 400, "at least 50%", "miss")

    assert is_void([figure])
    assert not is_void([replace(figure, verdict="pass"), replace(figure, criterion="Q1")])


def test_cases_beyond_the_first_are_counted() -> None:
    found = [Item(f"Who played Mia Noor {n}?", ("Ada", "Mia Noor"), 1, "q", n) for n in range(30)]

    figure = next(one for one in audit([Sample("leaky", tuple(found))], print) if one.criterion == "Q10")

    assert (len(figure.cases), figure.untold) == (LISTED, 10)
    assert len(lint.figures(found)[1].cases) == 30


def test_a_fair_file_passes_and_a_leaky_one_fails(tmp_path: Path) -> None:
    fair_file = written(tmp_path / "fair.jsonl", items(200, fair))
    leaky_file = written(tmp_path / "leaky.jsonl", items(320, longest_twice_in_three))

    done = {name: run(name, "--format", "json") for name in (fair_file, leaky_file)}

    learned = {name: json.loads(each.stdout)["figures"][0]["verdict"] for name, each in done.items()}
    assert learned == {fair_file: "too few to tell", leaky_file: "miss"}
    assert done[leaky_file].exit_code == 1


def test_the_json_has_the_promised_fields_and_the_same_bytes_twice(tmp_path: Path) -> None:
    path = written(tmp_path / "fair.jsonl", items(60, fair))

    one, other = (run(path, "--format", "json") for _ in range(2))

    told = json.loads(one.stdout)
    assert one.stdout == other.stdout
    assert told.keys() == {
        "paths", "count", "seeds", "language", "verdict", "void", "questions", "refused", "figures",
    }  # fmt: skip
    assert all(figure.keys() == FIELDS for figure in told["figures"])
    assert told["questions"] == {path: 60}
    assert one.exit_code == (told["verdict"] == "miss")


def test_the_table_is_the_result_and_refused_lines_are_the_talk(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text('{"stem": "Who?", "options": ["Mia", "Noor"], "key": "B"}\n{"stem": ""}\n', "utf-8")

    done = run(str(path))

    assert "criterion" in done.stdout
    assert "too few to tell" in done.stdout
    assert f"{path}:2: no words under any of stem" in done.stderr
    assert "1 refused" in done.stderr


def test_a_film_table_is_audited_by_the_questions_made_of_it(tmp_path: Path) -> None:
    rows = [{"title": f"Film {n}", "year": 1950 + n, "directors": [f"Person {n}"]} for n in range(12)]
    path = tmp_path / "films.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")

    done = run(str(path), "--count", "30", "--seeds", "2", "--format", "json")

    told = json.loads(done.stdout)
    assert told["questions"] == {str(path): 30}
    assert {"Q1", "Q6", "Q9"} <= {figure["criterion"] for figure in told["figures"]}


@pytest.mark.parametrize("words", [("no-such-pack",), ("nowhere.jsonl",)])
def test_what_is_not_there_is_said(words: tuple[str, ...]) -> None:
    done = run(*words)

    assert done.exit_code == 1
    assert "pack" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_of_nothing_but_faults_has_nothing_to_audit(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text('{"question": "Who?", "options": []}\n', "utf-8")

    done = run(str(path))

    assert done.exit_code == 1
    assert "no questions" in done.stderr


def test_figures_of_looks_do_not_depend_on_the_process() -> None:
    assert surface.figures(items(80, fair)) == surface.figures(items(80, fair))
