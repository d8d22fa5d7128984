"""Casts that stand in lines without a label are read, and lists of other people are not."""

from __future__ import annotations

import pytest

from documents.reads import facts, films

TOP = "The Quiet Harbour (1951)\nA film about a port in the fog, and about those who live in it.\n\n"
CAST = [
    ("George Bell", "Captain Lowe"),
    ("Peter Hall", "The Pilot"),
    ("Mary Ford", "Eva Lowe"),
    ("Robert Stone", "Old Man"),
]
BLOCKS = [
    "{actor} .. {role}",
    "{actor} ... {role}",
    "{actor} (Actor) .. {role}",
    "{actor} (Actor) – {role}",
    "• {actor} (actress) … {role}",
    "{actor}\n{role}",
    "{role}\n{actor}",
    "{role}: {actor}",
]


def block(shape: str) -> str:
    return "\n".join(shape.format(actor=actor, role=role) for actor, role in CAST)


@pytest.mark.parametrize("shape", BLOCKS)
def test_a_cast_in_lines_is_read_with_its_roles(shape: str) -> None:
    assert facts(f"{TOP}{block(shape)}\n\nThe end.\n")["The Quiet Harbour"]["cast"] == CAST


@pytest.mark.parametrize("shape", BLOCKS[2:5])
def test_whoever_is_noted_beside_a_cast_as_another_is_no_actor(shape: str) -> None:
    crew = "\nJohn Gray (Director)\nHelen Gray (Writer)\n"

    found = facts(f"{TOP}{block(shape)}{crew}")["The Quiet Harbour"]

    assert (found["director"], found["writer"], found["cast"]) == (["John Gray"], ["Helen Gray"], CAST)


def test_labels_may_go_on_where_the_roles_end() -> None:
    found = facts(f"{TOP}{block('{role}' + chr(10) + '{actor}')}\nDirector\nJohn Gray\n")["The Quiet Harbour"]

    assert (found["director"], found["cast"]) == (["John Gray"], CAST)


@pytest.mark.parametrize(
    "lines",
    [
        "Gaffer\nGeorge Bell\nKey Grip\nPeter Hall\nStunt Driver\nMary Ford\nColourist\nRobert Stone",
        "George Bell\nThe Shining Hour\nPeter Hall\nVertical\nMary Ford\nThe Long Day\nRobert Stone\nStill Water",
        "Best Actor\nGeorge Bell\nBest Actress\nMary Ford\nBest Film\nPeter Hall\nBest Song\nRobert Stone",
        "George Bell\nAnna Gray\nPeter Hall\nJohn Miller\nMary Ford\nTom Burke\nRobert Stone\nHelen Weiss",
        "Assistant Director: Peter Hall\nCasting Director: Mary Ford\nStunt Coordinator: George Bell",
        "George Bell (aged 40)\nPeter Hall (Leeds)\nMary Ford (winner)\nRobert Stone (guest)",
    ],
)
def test_lines_on_other_people_are_no_cast(lines: str) -> None:
    found = facts(f"{TOP}{lines}\n\nThe end.\n").get("The Quiet Harbour", {})

    assert not {"cast", "director"} & found.keys()


def test_the_role_that_the_end_of_the_text_cuts_off_is_left() -> None:
    found = facts(f"{TOP}Peter Hall .. The Pilot\nMary Ford .. Eva\nRobert Stone .. Field Mars")["The Quiet Harbour"]

    assert found["cast"] == [("Peter Hall", "The Pilot"), ("Mary Ford", "Eva"), "Robert Stone"]


def test_actors_and_roles_that_have_run_together_are_parted() -> None:
    lines = "• Peter HallThe Father\n• Mary FordMrs. Alice Gray\n• James McAvoyUncle Jack\n• Robert De NiroOld Man"

    found = facts(f"Strange House\n\nStrange House\n1972\n\nCast\n\n{lines}\n\nA film.\n")["Strange House"]

    assert found["cast"] == [
        ("Peter Hall", "The Father"),
        ("Mary Ford", "Mrs. Alice Gray"),
        ("James McAvoy", "Uncle Jack"),
        ("Robert De Niro", "Old Man"),
    ]


def test_a_capital_inside_a_surname_parts_nothing() -> None:
    names = ["Shia LaBeouf", "Rachel McAdams", "Leonardo DiCaprio", "Danny DeVito", "Shirley MacLaine"]

    found = facts(f"{TOP}Cast\n" + "\n".join(names) + "\n\nThe end.\n")["The Quiet Harbour"]

    assert found["cast"] == names


def test_a_page_with_a_cast_in_lines_is_of_the_film_of_its_first_line() -> None:
    page = (
        f"The Quiet Harbour\n\nThursday at ten\n\nA film of the docks.\n\n1961 English\nDrama\n\n{block(BLOCKS[2])}\n"
    )

    assert films(page) == {"The Quiet Harbour": 1961}
    assert films(page.replace("A film of the docks.", "A film series in ten episodes.")) == {}


@pytest.mark.parametrize("names", ["Anna Taylor-Joy and Peter Hall", "Peter Hall and Anna Taylor-Joy"])
def test_a_hyphen_inside_a_surname_parts_no_names(names: str) -> None:
    found = facts(f"{TOP}{names} star in it.\n")["The Quiet Harbour"]

    assert found["cast"] == names.split(" and ")


@pytest.mark.parametrize("marks", ["''", "“”"])
@pytest.mark.parametrize("lead", ["The cast includes", "It stars", "Also in the film are"])
def test_a_nickname_is_a_part_of_a_role(lead: str, marks: str) -> None:
    role = f"Jack {marks[0]}Buddy{marks[1]} Gray"

    found = facts(f"{TOP}{lead} Peter Hall as {role}, Mary Ford as Anna Bell and Tom Burke as Larry.\n")

    cast = [("Peter Hall", role), ("Mary Ford", "Anna Bell"), ("Tom Burke", "Larry")]
    assert found["The Quiet Harbour"]["cast"] == cast


@pytest.mark.parametrize("name", ["Jack 'Buddy' Gray", "Jack “Buddy” Gray", "Dwayne 'The Rock' Stone"])
def test_a_nickname_is_a_part_of_a_name(name: str) -> None:
    assert facts(f"{TOP}Cast: {name}, Mary Ford\n")["The Quiet Harbour"]["cast"] == [name, "Mary Ford"]


def test_a_place_before_brackets_is_no_role() -> None:
    found = facts(f"{TOP}A tired clerk from a town in Wales (Audrey Hall) takes the boat.\n")["The Quiet Harbour"]

    assert found["cast"] == ["Audrey Hall"]
