"""What a deck gives: the questions of its packs, hand-written ones as their authors wrote them."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from quiz import places
from quiz.cli import VERSION
from quiz.packs.deck import PackDeck, count, joined
from quiz.packs.pack import Pack, open_pack
from quiz.packs.repertoire import Repertoire
from quiz.packs.shelf import Shelf
from quiz.question import Barred, Dice, Question, Refusal, Spec

from .mutate import GOOD, small_shelf

TERMS, FOLDER, SMALLEST = "film-terms.yaml", "folder", "smallest.yaml"
FREE = Barred()


@cache
def good(name: str) -> Pack:
    """One of the good packs, opened once and only for a test that wants it."""
    return open_pack(GOOD / name, small_shelf())


def written(deck: PackDeck, draw: int = 0, seed: int = 1, barred: Barred = FREE, language: str = "en") -> Question:
    found = deck.draw(Spec("written", "written", "forward", draw, (language,)), Dice(seed), barred)
    assert isinstance(found, Question)
    return found


def right_answers(deck: PackDeck) -> dict[str, str]:
    asked = [written(deck, draw) for draw in range(40)]
    return {question.id: question.options[question.key].value for question in asked}


def pack_of(words: str, folder: Path) -> Pack:
    file = folder / "pack-of-words.yaml"
    file.write_text(words, "utf-8")
    return open_pack(file, small_shelf())


def test_the_right_option_of_a_hand_written_question_stays_right_however_it_is_shuffled() -> None:
    answers = [right_answers(good(TERMS).deck), right_answers(good(TERMS).deck)]

    assert set(answers[0].values()) == {"A dissolve", "24", "Vertigo"}
    assert answers[0] == answers[1]


def test_every_wrong_option_of_a_hand_written_question_has_its_proof() -> None:
    for draw in range(20):
        question = written(good(TERMS).deck, draw)

        proven = {proof.option for proof in question.proofs}

        assert proven == set(range(len(question.options))) - {question.key}


def test_numbers_written_by_hand_are_shown_in_their_order() -> None:
    questions = [written(good(TERMS).deck, draw) for draw in range(20)]

    numbers = [[option.value for option in each.options] for each in questions if each.options[0].value.isdigit()]

    assert numbers
    assert all(each == ["12", "24", "36", "60"] for each in numbers)


def test_the_right_option_stands_in_every_place_over_many_seeds() -> None:
    places = Counter(
        question.key
        for seed in range(200)
        if len((question := written(good(TERMS).deck, seed=seed)).options) == 4
        and not question.options[0].value.isdigit()
    )

    assert set(places) == {0, 1, 2, 3}
    assert min(places.values()) > 5


def test_an_author_s_tier_sets_the_difficulty() -> None:
    questions = {question.difficulty.tier for question in (written(good(TERMS).deck, draw) for draw in range(40))}

    assert questions == {1, 3, 5}


def test_a_barred_question_option_or_film_does_not_come() -> None:
    first = written(good(TERMS).deck)
    other_ids = [written(good(TERMS).deck, draw, barred=Barred(ids=frozenset({first.id}))).id for draw in range(20)]
    other_keys = [written(good(TERMS).deck, draw, barred=Barred(keys=frozenset({"A jump cut"}))) for draw in range(20)]
    about = good(FOLDER).deck.draw(
        Spec("written", "written", "forward", 0, ("en",)), Dice(1), Barred(subjects=frozenset({"The Piano (1993)"}))
    )

    assert first.id not in other_ids
    assert all(option.value != "A jump cut" for question in other_keys for option in question.options)
    assert about == Refusal("barred", "written")


def test_options_that_are_all_films_of_the_pack_are_films(tmp_path: Path) -> None:
    films = "".join(f"  - {{title: Film {name}, year: 19{year}}}\n" for name, year in (("One", 50), ("Two", 60)))
    question = "questions:\n  - {ask: Which has sound?, right: Film One, wrong: [Film Two (1960)]}\n"
    pack = pack_of(f"title: Two films\nfilms:\n{films}{question}", tmp_path)

    asked = written(pack.deck)

    assert asked.option_type == "film"
    assert {option.film.key for option in asked.options if option.film} == {"Film One (1950)", "Film Two (1960)"}
    assert isinstance(
        pack.deck.draw(
            Spec("written", "written", "forward", 0, ("en",)), Dice(1), Barred(films=frozenset({"Film Two (1960)"}))
        ),
        Refusal,
    )


def test_a_question_comes_only_in_the_languages_it_is_written_in() -> None:
    kazakh = good(TERMS).deck.draw(Spec("written", "written", "forward", 0, ("kk",)), Dice(1), Barred())

    assert written(good(TERMS).deck, language="ru").stem["ru"]
    assert isinstance(kazakh, Refusal)
    assert good(TERMS).deck.offers(("kk",)) == ()
    assert good(SMALLEST).deck.offers(("ru",)) == ()


def test_the_id_of_a_hand_written_question_outlives_new_options_and_another_file(tmp_path: Path) -> None:
    before = pack_of("pack: mine\ntitle: T\nquestions:\n  - {ask: Which?, right: A, wrong: [B]}\n", tmp_path)
    after = pack_of("pack: mine\ntitle: U\nquestions:\n  - {ask: Which?, right: A, wrong: [C, D]}\n", tmp_path)
    other = pack_of("pack: yours\ntitle: T\nquestions:\n  - {ask: Which?, right: A, wrong: [B]}\n", tmp_path)

    ids = [written(pack.deck).id for pack in (before, after, other)]

    assert ids[0] == ids[1] != ids[2]


def test_a_pack_asks_about_the_films_and_relations_it_chose() -> None:
    deck = good(FOLDER).deck

    assert deck.films == 3
    assert "genre" not in {offer.relation for offer in deck.offers(("en",))}


def test_packs_play_together_as_one_deck() -> None:
    deck = joined([good(FOLDER).deck, good(SMALLEST).deck, good(TERMS).deck])

    supply = {(offer.kind, offer.relation): offer.supply for offer in deck.offers(("en",))}
    films = {
        question.film.key
        for draw in range(30)
        if isinstance(
            question := deck.draw(Spec("classic", "year", "forward", draw, ("en",), 3), Dice(1), Barred()), Question
        )
        and question.film
    }

    assert [mark.name for mark in deck.marks] == ["folder", "smallest", "film-terms"]
    assert deck.films == 6  # The Piano is in two of them
    assert supply["written", "written"] == 1 + 3
    assert {"Alien (1979)", "Bright Star (2009)"} <= films


def test_a_draw_repeats() -> None:
    spec = Spec("classic", "director", "forward", 3, ("en",))

    draws = [joined([good(FOLDER).deck, good(SMALLEST).deck]).draw(spec, Dice(5), Barred()) for _ in range(2)]

    assert draws[0] == draws[1]


def test_what_a_pack_can_ask_is_counted_by_language_and_kind() -> None:
    assert count(good(TERMS).deck, "ru").written == 3
    assert count(good(TERMS).deck, "ru").generated == 0
    assert count(good(SMALLEST).deck, "en").written == 0
    assert good(TERMS).card.questions == {"en": 3, "ru": 3}


def test_the_hash_follows_the_content_and_not_the_place(tmp_path: Path) -> None:
    words = (GOOD / "smallest.yaml").read_text("utf-8")
    (tmp_path / "smallest.yaml").write_text(words, "utf-8")
    same = open_pack(tmp_path / "smallest.yaml", small_shelf())
    (tmp_path / "smallest.yaml").write_text(words.replace("1979", "1980"), "utf-8")
    other = open_pack(tmp_path / "smallest.yaml", small_shelf())

    assert same.deck.marks == good(SMALLEST).deck.marks
    assert other.deck.marks != good(SMALLEST).deck.marks


def test_of_two_packs_with_one_name_the_second_is_refused(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(f"pack: same\n{(GOOD / 'smallest.yaml').read_text('utf-8')}", "utf-8")

    cards = Repertoire(small_shelf().folder, tmp_path, (), places.index_file(), VERSION).cards()

    same = [card for card in cards if card.name == "same"]
    assert [card.playable for card in same] == [True, False]
    assert same[1].problems[0].code == "pack-twice"


@pytest.mark.parametrize("name", ["none.yaml", "none", "pack.quizpack"])
def test_what_is_no_pack_is_a_problem_and_no_crash(name: str, tmp_path: Path) -> None:
    (tmp_path / "pack.quizpack").write_bytes(b"PK")

    pack = open_pack(tmp_path / name, small_shelf())

    assert [problem.code for problem in pack.card.problems] == ["no-pack"]
    assert not pack.card.playable


def test_a_pack_s_own_people_stand_before_those_of_the_film_base(tmp_path: Path) -> None:
    (tmp_path / "films.yaml").write_text("people:\n  Mia: {ru: Мия, gender: f}\n", "utf-8")
    own = pack_of("title: T\npeople:\n  Mia: {ru: Мiя}\nfilms:\n  - {title: A, year: 1950, director: Mia}\n", tmp_path)
    twice = open_pack(tmp_path / "pack-of-words.yaml", Shelf(tmp_path, own.base, small_shelf().templates))

    assert twice.card.problems == ()


def test_a_folder_that_cannot_be_looked_into_hides_no_other_pack(tmp_path: Path) -> None:
    (tmp_path / "smallest.yaml").write_bytes((GOOD / "smallest.yaml").read_bytes())
    (tmp_path / "closed").symlink_to("closed")

    repertoire = Repertoire(small_shelf().folder, tmp_path, (tmp_path / "closed",), places.index_file(), VERSION)
    packs = {card.name: card for card in repertoire.cards()}

    assert packs["smallest"].playable
    assert [(problem.file, problem.code) for problem in packs["closed"].problems] == [("closed", "file-unreadable")]


def test_films_are_chosen_by_fame_and_by_what_they_are_not(tmp_path: Path) -> None:
    told = [
        ("One", 1950, "English", 5),
        ("Two", 1960, "French", 4),
        ("Three", 1970, "French", 1),
        ("Four", 1941, "Thai", 5),
    ]
    entries = (f"  - {{title: {t}, year: {y}, director: Mia, language: {lang}, fame: {f}}}" for t, y, lang, f in told)
    shelf = Shelf(tmp_path, pack_of("title: T\nfilms:\n" + "\n".join(entries), tmp_path).base, small_shelf().templates)
    (tmp_path / "choice.yaml").write_text(
        "title: C\nfilms: {fame: 4..5, not: {language: English, year: 1941}}\n", "utf-8"
    )

    pack = open_pack(tmp_path / "choice.yaml", shelf)

    assert pack.card.problems == ()
    assert [*pack.deck.parts[0].catalogue.films] == ["Two (1960)"]
