"""What is told of a film fact by fact, beside the same facts put together at once."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from quiz.documents.brackets import Cast, cast_of, surname_of, together
from quiz.documents.gathered import gather, gathered
from quiz.documents.kept import distinct
from quiz.documents.values import Found

NAMES = ("Anna Bell", "ANNA BELL", "Carl Bell", "Carl Dorn", "Dorn", "Ёлка Dorn", "Елка Dorn")
FACTS = st.builds(
    Found,
    st.sampled_from(("cast", "director")),
    st.sampled_from(NAMES),
    st.integers(0, 9),
    st.just(9),
    st.sampled_from((0.7, 0.85, 0.95)),
    st.sampled_from(("", "", "Eva", "Nick")),
    st.none(),
    st.just(""),
)
SENTENCES = st.lists(st.lists(FACTS, max_size=5), max_size=6)


@given(SENTENCES)
def test_facts_that_come_one_after_the_other_are_kept_as_those_that_come_together(told: list[list[Found]]) -> None:
    held, plain = gathered(()), list[Found]()

    for facts in told:
        new, before = gather(held, facts), plain
        plain = distinct((*plain, *facts))

        assert sorted(new) == sorted(fact for fact in plain if fact not in before)
        assert list(held.best.values()) == plain


@given(SENTENCES)
def test_values_and_actors_are_those_of_the_facts_that_are_kept(told: list[list[Found]]) -> None:
    held = gathered(())

    for facts in told:
        gather(held, facts)

    kept = list(held.best.values())
    assert +held.values == Counter(fact.value for fact in kept)
    assert names_in(held.cast) == names_in(cast_of(kept))


@given(st.lists(FACTS, max_size=5), st.lists(FACTS, max_size=5))
def test_actors_of_two_sorts_are_known_as_those_of_both(some: list[Found], others: list[Found]) -> None:
    both = together(cast_of(some), cast_of(others))

    whole = cast_of((*some, *others))
    assert set(both.names) == set(whole.names)
    for word in (*NAMES, "Bell", "Eva"):
        assert bool(both.known(word)) == bool(whole.known(word))
        assert both.known(word) in ("", word) or surname_of(both.known(word)) == word


def test_a_surname_that_several_have_is_that_of_whom_is_named_last() -> None:
    cast = cast_of([Found("cast", name, 0, 9) for name in ("Anna Bell", "Carl Dorn", "Carl Bell")])

    assert [cast.known(word) for word in ("Bell", "Dorn", "Anna Bell", "Eva")] == [
        "Carl Bell",
        "Carl Dorn",
        "Anna Bell",
        "",
    ]


def names_in(cast: Cast) -> tuple[set[str], dict[str, set[str]]]:
    """All the names, and by surname those who have it."""
    return set(cast.names), {surname: set(names) for surname, names in cast.surnames.items() if names}
