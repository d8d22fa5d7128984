"""Matches as JSON: what is written is read back, and nothing else is read."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.game.record import from_json, report, to_json
from quiz.game.replay import Replay, read_report, replay
from quiz.game.session import Session, after, start
from quiz.game.values import (
    Answer,
    Context,
    Dealt,
    Ended,
    Event,
    Locked,
    PackMark,
    Round,
    Rules,
    Seat,
    Staked,
    Voided,
)
from quiz.question import Difficulty, FilmName, Media, Option, Proof, Question, Source

from .plain import PlainDeck, context, plain, played, rightly, wrongly

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
texts = st.dictionaries(words, words, max_size=3)
whole = st.integers(-(2**62), 2**62)
real = st.floats(-1e9, 1e9)
films = st.builds(FilmName, words, texts, whole)
built_questions = st.builds(
    Question,
    id=words,
    kind=words,
    relation=words,
    direction=words,
    template=words,
    film=st.none() | films,
    stem=texts,
    options=st.lists(st.builds(Option, texts, words, st.none() | films), max_size=4).map(tuple),
    key=whole,
    option_type=words,
    proofs=st.lists(st.builds(Proof, whole, st.sampled_from(["closed", "date"]), words), max_size=3).map(tuple),
    difficulty=st.builds(Difficulty, real, real),
    note=texts,
    source=st.builds(Source, words, whole, words),
    subjects=st.lists(words, max_size=3).map(tuple),
    media=st.lists(st.builds(Media, words, words, texts, words, words), max_size=2).map(tuple),
)
events = st.one_of(
    st.builds(Dealt, whole, built_questions, st.lists(whole).map(tuple), st.lists(words).map(tuple)),
    st.builds(Staked, st.lists(st.tuples(whole, whole)).map(tuple)),
    st.builds(Locked, st.lists(st.builds(Answer, whole, st.none() | whole, real)).map(tuple)),
    st.just(Voided()),
    st.builds(Ended, st.sampled_from(["played", "stopped", "no question left"])),
)
contexts = st.builds(
    Context,
    st.lists(st.builds(PackMark, words, words)).map(tuple),
    words,
    whole,
    st.lists(words).map(tuple),
    st.builds(
        Rules,
        st.sampled_from(["quick", "epic"]),
        st.lists(st.builds(Round, st.sampled_from(["classic", "final cut"]), whole, real)).map(tuple),
        st.sampled_from(["together", "hot seat"]),
        real,
        whole,
    ),
    st.lists(st.builds(Seat, words, st.tuples(real, real))).map(tuple),
    st.frozensets(words),
)


@settings(max_examples=60, deadline=None)
@given(events)
def test_any_event_comes_back_from_json(event: Event) -> None:
    text = json.dumps(to_json(event))

    assert from_json(Event, json.loads(text)) == event
    assert to_json(event) == to_json(event, Event)


@settings(max_examples=60, deadline=None)
@given(contexts)
def test_any_context_comes_back_from_json(of: Context) -> None:
    assert from_json(Context, json.loads(json.dumps(to_json(of)))) == of


def test_events_are_written_as_promised() -> None:
    assert to_json(Locked((Answer(0, 1, 2.4),))) == {
        "kind": "Locked",
        "answers": [{"seat": 0, "option": 1, "seconds": 2.4}],
    }
    assert to_json(Voided()) == {"kind": "Voided"}


def test_sets_are_written_in_one_order() -> None:
    of = context(seen=frozenset({"c", "a", "b"}))

    assert to_json(of)["seen"] == ["a", "b", "c"]


LOCKED = {"kind": "Locked", "answers": [{"seat": 0, "option": 1, "seconds": 2.4}]}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"kind": "Exploded"}, "kind: must be one of Dealt, Staked, Locked, Voided, Ended"),
        ({"answers": [{"seat": 0, "option": 7.5, "seconds": 1}]}, r"answers\[0\].option: 7.5 is no whole number"),
        ({"answers": [{"seat": True, "option": 1, "seconds": 1}]}, r"answers\[0\].seat: True is no whole number"),
        ({"answers": [{"seat": 0, "option": 1}]}, r"answers\[0\]: the field 'seconds' of Answer is missing"),
        ({"answers": [{"seat": 0, "option": 1, "seconds": float("inf")}]}, "inf is no number"),
        ({"answers": [{"seat": 10**30, "option": 1, "seconds": 1}]}, "'a huge number' is no whole number"),
        ({"answers": [[]]}, r"answers\[0\]: must be an object, not a list"),
        ({"answers": {}}, "answers: must be a list, not an object"),
        ({"answer": []}, "no such field 'answer' in Locked"),
    ],
)
def test_a_fault_is_named_with_its_path(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        from_json(Event, LOCKED | changes)


@pytest.mark.parametrize("hostile", [None, 3, "x", [], "\ud800", {"kind": []}, {"kind": "Ended", "reason": "\ud800"}])
def test_what_is_no_event_is_refused(hostile: object) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        from_json(Event, hostile)


def test_text_longer_than_any_question_is_refused() -> None:
    with pytest.raises(ValueError, match=r"reason|stem"):
        from_json(Event, to_json(Dealt(0, plain(stem={"en": "x" * 30_000}), (0,))))


def match(seed: int = 7, seats: int = 2) -> Session:
    of = context("short", seats, seed=seed)
    return played(of, PlainDeck(), lambda question, seat: (wrongly if seat else rightly)(question, seat))


def test_a_report_has_the_fields_that_were_promised() -> None:
    session = match()

    found = report(session, scenes=["title"], frames={"count": 3}, first_frame_ms=12.5, version="0.1.0")

    assert list(found) == [
        *("version", "context", "events", "turns", "scores", "relaxed", "scenes", "frames", "first_frame_ms"),
    ]
    assert found["context"]["language"] == "en"
    assert [event["n"] for event in found["events"]] == list(range(1, len(session.events) + 1))
    first = found["turns"][0]
    assert {"question", "kind", "relation", "stem", "options", "key", "note", "answers"} <= set(first)
    assert first["answers"][0] == {"seat": 0, "option": first["key"], "seconds": 1.0, "points": 1000}
    assert found["scores"] == [{"seat": 0, "score": 13000}, {"seat": 1, "score": -750}]


def test_a_report_is_read_back_and_its_dealing_repeated() -> None:
    session = match()
    written = json.loads(json.dumps(report(session)))

    assert read_report(written) == (session.context, session.events)
    assert replay(written, PlainDeck()) == Replay("dealing")


def test_without_the_same_packs_only_the_scoring_is_checked() -> None:
    written, other = report(match()), PlainDeck(marks=(PackMark("plain", "cd34"),))

    assert replay(written) == Replay("scoring", why="packs")
    assert replay(written, other) == Replay("scoring", why="packs")


def test_a_report_of_older_rules_is_folded_and_not_dealt_again() -> None:
    session = match()
    written = json.loads(json.dumps(report(session)))
    written["context"]["rules"]["version"] = 1
    changed = deepcopy(written)
    changed["scores"][0]["score"] += 10

    assert replay(written, PlainDeck()) == Replay("scoring", why="rules")
    assert replay(changed, PlainDeck()).differences == ("scores[0].score: written is 13010, computed is 13000",)


def test_a_report_of_rules_to_come_is_refused_in_a_sentence() -> None:
    written = report(match())
    written["context"]["rules"]["version"] = 4

    assert "knows versions 1 to 3" in replay(written, PlainDeck()).differences[0]


def test_a_score_that_was_changed_is_found() -> None:
    written = report(match())
    written["scores"][0]["score"] += 10

    found = replay(written)

    assert not found.agrees
    assert found.differences == ("scores[0].score: written is 13010, computed is 13000",)


def test_an_answer_that_was_changed_is_found_in_the_points() -> None:
    written = report(match())
    written["events"][1]["answers"][1]["option"] = written["turns"][0]["key"]

    assert any(words.startswith("turns[0].answers[1]") for words in replay(written).differences)


def test_a_question_that_was_changed_is_found_by_dealing_again() -> None:
    session = match()
    first = session.events[0]
    assert isinstance(first, Dealt)
    options = first.question.options
    swapped = replace(first.question, options=(options[1], options[0], *options[2:]))
    again = start(session.context)
    for event in (replace(first, question=swapped), *session.events[1:]):
        again = after(again, event)

    found = replay(report(again), PlainDeck())

    assert found.checked == "dealing"
    assert any(words.startswith("events[0].options[0]") for words in found.differences)


def test_an_event_that_does_not_fit_is_a_difference_with_its_place() -> None:
    written = report(match())
    del written["events"][1]
    for number, event in enumerate(written["events"], 1):
        event["n"] = number

    found = replay(written)

    assert found.differences[0].startswith("events[1]: the match does not fit its rules")


def test_500_mutated_reports_are_read_or_refused_and_never_crash() -> None:
    roll = Random(20)
    whole_report = json.loads(json.dumps(report(match(seats=1))))
    refused = 0

    for number in range(500):
        mutant = deepcopy(whole_report)
        for _ in range(1 + int(roll.random() * 3)):
            mutate(mutant, roll)
        try:
            replay(mutant, None if number % 5 else PlainDeck())
        except ValueError:
            refused += 1

    assert 200 < refused < 500


STRANGE: list[Any] = [
    None,
    True,
    -1,
    0,
    7,
    1e308,
    float("nan"),
    10**25,
    "",
    "x",
    "\ud800",
    [],
    {},
    [[]],
    {"kind": "Dealt"},
]


def mutate(value: Any, roll: Random) -> None:
    """Changes something at random, mostly in the events of a report."""
    events = value.get("events")
    place = events if isinstance(events, list) and roll.random() < 0.6 else value
    while True:
        names = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not names:
            return
        name = names[int(roll.random() * len(names))]
        if isinstance(place[name], dict | list) and roll.random() < 0.8:
            place = place[name]
        elif roll.random() < 0.2:
            del place[name]
            return
        else:
            place[name] = deepcopy(STRANGE[int(roll.random() * len(STRANGE))])
            return
