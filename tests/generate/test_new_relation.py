"""A relation nobody has thought of, with its questions, is YAML and nothing else."""

from __future__ import annotations

from pathlib import Path

from quiz.facts.read import read as read_facts
from quiz.generate.batch import batch
from quiz.generate.catalogue import prepare
from quiz.generate.templates import read as read_templates

RELATIONS = """
relations:
  lead animal: {value: term, from: animals, several: no, complete: yes, weight: 1}
  stunts: {value: person, with: trick, several: yes, complete: yes, weight: 2}
"""
ANIMALS = "animals: {A swan: {ru: Лебедь}, A goose: {ru: Гусь}, A heron: {ru: Цапля}, A crane: {ru: Журавль}}\n"
FILMS = """
films:
  - {title: Amber, year: 1950, lead animal: A swan, stunts: {Ann Archer: A high dive}}
  - {title: Birch, year: 1960, lead animal: A goose, stunts: {Bo Baker: A long fall}}
  - {title: Cedar, year: 1970, lead animal: A heron, stunts: {Cy Cooper: A car chase}}
  - {title: Dune, year: 1980, lead animal: A crane, stunts: {Di Draper: A sword fight}}
"""
TEMPLATES = """
lead animal:
  - {ask: value, one: "Which animal leads {film}?"}
  - {ask: film, one: "Where does {value} take the lead?"}
stunts:
  - {ask: value, one: "Who did this in {film}: {trick}?"}
  - {ask: film, one: "Where did {value} work?"}
  - {ask: trick, one: "What did {value} do in {film}?"}
"""


def test_a_new_relation_with_its_questions_needs_no_python(tmp_path: Path) -> None:
    for name, text in {"relations": RELATIONS, "animals": ANIMALS, "films": FILMS, "en": TEMPLATES}.items():
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    facts = read_facts([tmp_path / f"{name}.yaml" for name in ("relations", "animals", "films")], root=tmp_path)
    templates = read_templates([tmp_path / "en.yaml"], facts.relations, tmp_path)

    made = batch(prepare(facts, templates), 100, 1, ("en",))

    assert (facts.problems, templates.problems) == ((), ())
    assert {(one.relation, one.direction, one.option_type) for one in made.questions} == {
        ("lead animal", "forward", "animal"),
        ("lead animal", "inverse", "film"),
        ("stunts", "forward", "person"),
        ("stunts", "inverse", "film"),
        ("stunts", "trick", "trick"),
    }
