"""The guesser that learns: it finds what is there, finds nothing where nothing is, and says how sure."""

from __future__ import annotations

from math import isclose, log

import pytest

from quiz.audit.bars import fixed_figures, learned_figure, share_figure, simultaneous
from quiz.audit.figures import Z
from quiz.audit.guesser import Excess, cholesky, excess, fit, highest, learned, solved, standardised
from quiz.audit.items import Item

from .made import fair, items


def test_a_linear_system_is_solved() -> None:
    root = cholesky([[4.0], [2.0, 5.0], [0.0, 1.0, 3.0]])

    assert solved(root, [8.0, 15.0, 11.0]) == pytest.approx([1.0, 2.0, 3.0])


def test_features_are_centred_and_scaled_within_the_item() -> None:
    rows = standardised([(9, 1), (11, 1), (10, 1), (22, 1)])

    assert [round(row[0], 2) for row in rows] == [-0.76, -0.38, -0.57, 1.72]
    assert [row[1] for row in rows] == [0, 0, 0, 0]


def test_the_weights_are_the_likeliest() -> None:
    sets = [[(1.0,), (-1.0,)]] * 4000

    weights = fit(sets, [0] * 3000 + [1] * 1000)

    assert isclose(2 * weights[0], log(3), rel_tol=0.01)


def test_equal_scores_share_the_guess() -> None:
    assert highest([2, 5, 5]) == (0, 0.5, 0.5)


def test_excess_is_told_over_sets_of_different_sizes() -> None:
    found = [Item(f"Q{n}", ("a", "b", "c", "d")[: 2 + 2 * (n % 2)], 0) for n in range(100)]

    right = excess(found, [highest([1.0] + [0.0] * (len(item.options) - 1)) for item in found])

    assert right.value == pytest.approx(1 - (0.5 + 0.25) / 2)
    assert right.hits == 1


def test_the_error_is_that_of_independent_items_when_each_has_its_own_film() -> None:
    found = items(400, fair)

    first = excess(found, [(1.0, 0.0, 0.0, 0.0)] * 400)

    share = first.hits
    assert first.error == pytest.approx((share * (1 - share) / 399) ** 0.5)


def test_four_items_of_each_film_that_agree_double_the_error() -> None:
    found = items(400, fair)
    fourfold = [item for item in found for _ in range(4)]

    one, four = (excess(some, [(1.0, 0.0, 0.0, 0.0)] * len(some)) for some in (found, fourfold))

    assert four.error == pytest.approx(one.error)
    assert (one.n, four.n) == (400, 1600)


def test_nothing_is_learned_from_noise_and_a_cue_is_learned() -> None:
    found = items(800, fair)
    noise = [[(float(hash_(item, place)),) for place in range(4)] for item in found]
    cue = [[(float(place == item.key),) for place in range(4)] for item in found]

    assert abs(excess(found, learned(found, noise)).value) < 0.06
    assert excess(found, learned(found, cue)).hits == 1


def hash_(item: Item, place: int) -> int:
    return sum(map(ord, item.options[place])) * 7919 % 101


def test_the_same_items_give_the_same_guesses() -> None:
    found = items(200, fair)
    features = [[(float(len(words)),) for words in item.options] for item in found]

    assert learned(found, features) == learned(found, features)


def test_a_film_is_guessed_by_weights_that_never_saw_it() -> None:
    found = [Item(f"Q{n}", ("a", "b"), 0, film="Only (1950)") for n in range(50)]

    guesses = learned(found, [[(1.0,), (0.0,)]] * 50)

    assert set(guesses) == {(0.5, 0.5)}


def test_only_what_the_sample_can_show_is_a_miss() -> None:
    def verdict(value: float, error: float, n: int) -> str:
        return learned_figure("Q1", "", Excess(value, error, n, 0.25), 0.025).verdict

    assert verdict(0.002, 0.007, 4000) == "pass"
    assert verdict(0.02, 0.007, 4000) == "miss"
    assert verdict(0.02, 0.02, 400) == "too few to tell"
    assert verdict(0.3, 0.03, 300) == "miss"
    assert verdict(-0.1, 0.02, 100) == "too few to tell"


def test_many_fixed_guesses_are_held_to_wider_intervals() -> None:
    assert simultaneous(1) == pytest.approx(Z)
    assert simultaneous(12) == pytest.approx(2.8653, abs=1e-4)
    lucky = ("lucky", Excess(0.016, 0.007, 4000, 0.266))

    alone = fixed_figures("Q1", [lucky], 4000)
    among = fixed_figures("Q1", [lucky] + [("other", Excess(0.0, 0.007, 4000, 0.25))] * 11, 4000)

    assert alone[0].verdict == "miss"
    assert among[0].verdict == "pass"


def test_what_few_items_show_by_chance_is_no_miss_and_what_they_cannot_is() -> None:
    def verdicts(value: float, error: float, n: int) -> list[str]:
        found = Excess(value, error, n, 0.25)
        return [fixed_figures("Q1", [("a", found)], n)[0].verdict, share_figure("Q3", "a", found, 0.03).verdict]

    assert verdicts(0.12, 0.04, 120) == ["too few to tell"] * 2
    assert verdicts(-0.1, 0.028, 134)[0] == "too few to tell"
    assert verdicts(0.4, 0.04, 120) == ["miss"] * 2
    assert verdicts(0.05, 0.02, 400)[0] == "too few to tell"
    assert verdicts(0.1, 0.02, 400) == ["miss"] * 2
    assert verdicts(0.02, 0.007, 4000)[0] == "miss"
