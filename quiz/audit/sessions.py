"""Q4: what the turns before tell a player who knows nothing of films.

Whole matches are dealt by the game's own planner and played by somebody of middling ability. Then
guessers, who know nothing but the match so far, go through them: one crosses off the keys of earlier
turns (an answer seldom comes twice), one those of earlier matches too, one crosses off what was
named in earlier stems and notes, one takes it. Each picks evenly among the options left. What must
stay true: a guesser sees stems, options and notes, and of a turn's key nothing before it is over.

A guesser's expectation is exactly chance wherever nothing is crossed off, so a few thousand turns
tell more here than thrown dice would: the interval is that of the mean excess, clustered by match.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from math import sqrt

from quiz.audit.figures import Figure, Verdict, Z
from quiz.game.ability import chance
from quiz.game.past import name, right
from quiz.game.plan import next_turn
from quiz.game.session import Session, after, start
from quiz.game.values import Answer, Context, Deck, Ended, Locked, PackMark, Round, Rules, Seat
from quiz.generate.headings import TRUE_OR_FALSE
from quiz.generate.stock import Catalogue, Selection, narrowed
from quiz.packs.deck import PackDeck, Part
from quiz.question import Dice, Option, Question, can_say, said, shuffled

TWENTY = (Round("classic", 7, 8.0), Round("came first", 6, 6.0), Round("classic", 7, 8.0))
"""The rounds of a match of twenty turns."""
MATCHES = 6
"""That one player plays on a deck, what was seen carried over."""
MOST = 1.5
"""Points above chance that no guesser may pass."""
FEWEST = 60
SIZES = (20, 60, 200)
"""Films of the decks that a base is played in."""

Guesser = Callable[[Question, str, "Memory"], set[int]]
"""The options (places) that a guesser would choose among; empty when it has no idea."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What a player remembers: keys of this match and of those before, and the words told."""

    keys: frozenset[str]
    earlier: frozenset[str]
    told: str


def matches(deck: Deck, seed: int, language: str, count: int = MATCHES) -> Iterator[Session]:
    """The matches of one player on a deck, one after the other."""
    seen = frozenset[str]()
    for number in range(count):
        rules = Rules("feature", TWENTY)
        context = Context(deck.marks, "audit", seed * 100 + number, (language,), rules, (Seat("A"),), seen)
        session = _played(start(context), deck, Dice(context.seed).roll("player").random)
        seen |= {turn.question.id for turn in session.turns}
        yield session


def _played(session: Session, deck: Deck, roll: Callable[[], float]) -> Session:
    while not session.over:
        dealt = next_turn(session, deck)
        session = after(session, dealt)
        if not isinstance(dealt, Ended):
            question = dealt.question
            knows = roll() < chance(0.0, question.difficulty, len(question.options))
            option = question.key if knows else (question.key + 1) % len(question.options)
            session = after(session, Locked(tuple(Answer(seat, option, 2.0) for seat in dealt.active)))
    return session


def _off(question: Question, gone: Iterable[int]) -> set[int]:
    return set(range(len(question.options))) - set(gone)


def _keys(question: Question, keys: frozenset[str]) -> list[int]:
    """The options that were right before; that one statement was true says nothing of the next."""
    if question.kind == TRUE_OR_FALSE:
        return []
    return [place for place, option in enumerate(question.options) if option.value in keys]


def _named(question: Question, language: str, memory: Memory) -> list[int]:
    return [place for place, option in enumerate(question.options) if name(option, language) in memory.told]


GUESSERS: Mapping[str, Guesser] = {
    "crosses off keys of the match": lambda question, _, memory: _off(question, _keys(question, memory.keys)),
    "crosses off all keys so far": lambda question, _, memory: _off(
        question, _keys(question, memory.keys | memory.earlier)
    ),
    "crosses off what was named": lambda question, language, memory: _off(question, _named(question, language, memory)),
    "takes what was named": lambda question, language, memory: set(_named(question, language, memory)),
}


def excesses(session: Session, language: str, guesser: Guesser, earlier: frozenset[str]) -> list[float]:
    """For each turn what a guesser may expect above chance, 0 to 1."""
    found = []
    for number, turn in enumerate(session.turns):
        before = [each.question for each in session.turns[:number]]
        keys = frozenset(right(question).value for question in before)
        told = " ".join(f" {_words(question, language)} " for question in before)
        left = guesser(turn.question, language, Memory(keys, earlier, told))
        left = left or set(range(len(turn.question.options)))
        found.append((turn.question.key in left) / len(left) - 1 / len(turn.question.options))
    return found


def _words(question: Question, language: str) -> str:
    note = said(question.note, language) if can_say(question.note, language) else ""
    return folded_words(f"{said(question.stem, language)} {note}")


def folded_words(text: str) -> str:
    """The words of a text as `name` gives those of an option."""
    return name(Option({"en": text}, ""), "en")


def decks(catalogue: Catalogue, language: str) -> dict[str, Callable[[int], Deck]]:
    """Decks of SIZES films drawn from a catalogue, one for each player; of fewer films all of them."""
    count = len(catalogue.ring)
    sizes = [size for size in SIZES if size < count] or [count]
    return {f"{size} films": partial(_deck, catalogue, language, size) for size in sizes if size >= SIZES[0]}


def _deck(catalogue: Catalogue, language: str, size: int, seed: int) -> Deck:
    roll = Dice(seed).roll("deck", size)
    films = frozenset(shuffled(tuple(catalogue.films), roll)[:size])
    mark = PackMark("audit", "audit")
    return PackDeck((Part(mark, (language,), narrowed(catalogue, Selection(films)), ()),))


def figures(decks: Mapping[str, Callable[[int], Deck]], players: int, language: str) -> tuple[Figure, ...]:
    """A figure for the first matches and one for those after, of each deck, by its name: the worst
    of the guessers. A deck is made anew for each player, by a seed."""
    return tuple(chain.from_iterable(_of_deck(title, deck, players, language) for title, deck in decks.items()))


def _of_deck(title: str, deck: Callable[[int], Deck], players: int, language: str) -> Iterator[Figure]:
    first: dict[str, list[list[float]]] = {guesser: [] for guesser in GUESSERS}
    later: dict[str, list[list[float]]] = {guesser: [] for guesser in GUESSERS}
    for player in range(1, players + 1):
        earlier = frozenset[str]()
        for number, session in enumerate(matches(deck(player), player, language)):
            for guesser, guess in GUESSERS.items():
                (later if number else first)[guesser].append(excesses(session, language, guess, earlier))
            earlier |= {right(turn.question).value for turn in session.turns}
    yield _worst(f"{title}, a first match", first)
    yield _worst(f"{title}, matches 2-{MATCHES}", later)


def _worst(title: str, found: Mapping[str, list[list[float]]]) -> Figure:
    guesser, (value, reach, n) = max(
        ((each, _mean(clusters)) for each, clusters in found.items()), key=lambda pair: (pair[1][0], pair[0])
    )
    low, high = value - reach, value + reach
    verdict: Verdict = "pass" if high <= MOST else "miss" if low > MOST else "too few to tell"
    if n < FEWEST:
        verdict = "too few to tell"
    what = f"elimination over {title}: points above chance of the best guesser ({guesser})"
    return Figure("Q4", what, value, low, high, n, f"at most {MOST}", verdict)


def _mean(clusters: list[list[float]]) -> tuple[float, float, int]:
    """The mean in points with the reach of its 95 % interval, clustered; and of how many."""
    n = sum(map(len, clusters))
    if not n:
        return 0.0, 100.0, 0
    mean = sum(map(sum, clusters)) / n
    variance = sum((sum(each) - len(each) * mean) ** 2 for each in clusters)
    return 100 * mean, 100 * Z * sqrt(variance) / n, n
