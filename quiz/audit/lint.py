"""Q9-Q12, Q14 and Q15: what the lint finds wrong with items, and with any two in one session.

One seam to quiz/generate/lint, which works on Questions: an Item from anywhere becomes one.

    Q9   no two options the same, alike or nested        Q12  no question asked twice
    Q10  the answer is not in what is shown with it      Q14  titles that several films have bear their year
    Q11  in ten questions none answers another           Q15  no other flaw of form

What must stay true: an item is judged in its own language, and each finding is told with its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quiz.audit.bars import OPEN
from quiz.audit.figures import Figure, Verdict, rare, wilson
from quiz.audit.items import Item, as_question
from quiz.facts.base import fold
from quiz.generate.headings import ODD_ONE_OUT
from quiz.generate.lint import CODES, NEVER_GENERATED, Finding, Setting, findings, pairs
from quiz.question import Dice, Question, shuffled

SAME = ("same-options", "alike-options", "nested-options")
LEAKS = ("key-in-stem", "key-in-picture", "key-in-title", "key-in-id")
UNCLEAR = ("title-needs-year",)
FORM = tuple(code for code in CODES if code not in (*SAME, *LEAKS, *UNCLEAR))
SESSION = 10
DUPLICATES = 0.005
REPEATS = ("same-stem",)
TOLD = ("reversed-fact", "answer-told", "key-named")
Found = Sequence[tuple[Item, tuple[Finding, ...]]]


def figures(items: Sequence[Item], namesakes: frozenset[str] = frozenset(), ours: bool = True) -> tuple[Figure, ...]:
    """The figures of Q9, Q10, Q14 and Q15. `namesakes` are the folded titles that several films of the
    base have. What only a careless author would write is a flaw in `ours`; in questions of others all
    that the lint finds is counted."""
    setting = Setting(namesakes=namesakes)
    found = [(item, findings(as_question(item), item.language, setting)) for item in items]
    forms = [code for code in FORM if code in NEVER_GENERATED] if ours else FORM
    return (
        _count("Q9", "options that are the same, alike or nested", found, SAME),
        _count("Q10", "the answer stands in the question, a picture or its name", found, LEAKS),
        _count("Q14", "a title that several films have stands without its year", found, UNCLEAR),
        _count("Q15", "a flaw of form", found, forms),
    )


def _count(criterion: str, what: str, found: Found, codes: Iterable[str]) -> Figure:
    """How many items have a finding of some codes."""
    wanted = frozenset(codes)
    flawed = [(item, [one for one in each if one.code in wanted]) for item, each in found]
    cases = tuple(f"{item.where}: {item.stem} ({_words(each)})" for item, each in flawed if each)
    n = len(found)
    verdict: Verdict = "miss" if cases else "pass" if n else "too few to tell"
    return Figure(criterion, what, len(cases) / max(1, n), *rare(len(cases), n), n, "none", verdict, cases)


def _words(found: Iterable[Finding]) -> str:
    return ", ".join(dict.fromkeys(f"{one.code}: {one.detail}" if one.detail else one.code for one in found))


def together(items: Sequence[Item], dealt: bool = True) -> tuple[Figure, ...]:
    """The figures of Q11 and Q12, over sessions of ten as the items stand and drawn at random. Where
    `dealt` is no, the items are no pack that is played like that: a planner would keep such apart
    (Q4's matches), and Q11 has no bar."""
    order = shuffled(range(len(items)), Dice(0).roll("sessions of ten"))
    repeated = repeats(items)
    n = len(items)
    share = len(repeated) / max(1, n)
    verdict: Verdict = "pass" if share < DUPLICATES else "miss"
    cases = tuple(f"{items[place].where}: {items[place].stem} (as {items[first].where})" for place, first in repeated)
    return (
        session_figure("Q11", "sessions of ten in a row in which one answers another", _tens(items), dealt),
        session_figure("Q11", "random sessions of ten, the same", _tens([items[place] for place in order]), dealt),
        Figure(
            "Q12", "asked before in the same words, with the same answer", share, *wilson(len(repeated), n), n,
            f"below {DUPLICATES:.1%}", verdict, cases,
        ),
    )  # fmt: skip


def _tens(items: Sequence[Item]) -> list[Sequence[Item]]:
    return [items[first : first + SESSION] for first in range(0, len(items) - SESSION + 1, SESSION)]


def session_figure(criterion: str, what: str, sessions: Sequence[Sequence[Item]], dealt: bool = True) -> Figure:
    """The share of sessions in which one question tells the answer of another, each with its case."""
    found = [case for session in sessions if (case := leak(session))]
    n = len(sessions)
    verdict: Verdict = "too few to tell" if not n else "miss" if found and dealt else "pass"
    low, high = rare(len(found), n)
    return Figure(
        criterion, what, len(found) / max(1, n), low, high, n, "none" if dealt else OPEN, verdict,
        tuple(found) if dealt else (),
    )  # fmt: skip


def leak(session: Sequence[Item]) -> str:
    """The first pair of a session of which one tells what the other asks, as a case; "" for none."""
    for code, first, second, told in _pairs(session, TOLD):
        asked, teller = (second, first) if told else (first, second)
        return f"{session[asked].where}: {session[asked].stem} ({code}, by {session[teller].where})"
    return ""


def repeats(items: Sequence[Item]) -> list[tuple[int, int]]:
    """Items asked before, by place, each with the first it repeats: nearly the same stem and the same
    answer. "Which of these came first?" is not one question, and which is the odd one out is asked of all
    four: beside three others of another kind the same film is."""
    found: dict[int, int] = {}
    for _, first, second, _ in _pairs(items, REPEATS):
        if _answer(items[first]) == _answer(items[second]):
            found.setdefault(second, first)
    return sorted(found.items())


def _answer(item: Item) -> str:
    if item.kind == ODD_ONE_OUT:
        return fold(" ".join((item.meant[item.key], *sorted(item.meant))))
    return fold(item.meant[item.key])


def _pairs(items: Sequence[Item], codes: Iterable[str]) -> list[tuple[str, int, int, int]]:
    """The findings of any two items of one language: the code, their places, and which of the two (0, 1)
    has its answer told."""
    wanted = frozenset(codes)
    found: list[tuple[str, int, int, int]] = []
    for language in sorted({item.language for item in items}):
        places = [place for place, item in enumerate(items) if item.language == language]
        questions: list[Question] = [as_question(items[place]) for place in places]
        found += [
            (pair.code, places[pair.first], places[pair.second], pair.told)
            for pair in pairs(questions, language)
            if pair.code in wanted
        ]
    return sorted(found, key=lambda one: (one[1], one[2], one[0]))
