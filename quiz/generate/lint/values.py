"""What the lint is given beside a question, and what it gives back.

What must stay true: CODES names every code that any check gives, and its severity. An error is what
no player could answer fairly; whatever a careful author may mean is a warning. NEVER_GENERATED is
stricter: what a program that has other options to take may not write at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from quiz.question import Severity, Text

CODES: Mapping[str, Severity] = {
    "same-options": "error",
    "alike-options": "warning",
    "nested-options": "warning",
    "key-in-stem": "warning",
    "option-in-stem": "warning",
    "key-in-picture": "warning",
    "key-in-title": "warning",
    "key-in-id": "warning",
    "no-question": "warning",
    "stem-fragment": "warning",
    "which-is-true": "warning",
    "title-needs-year": "warning",
    "negation-not-marked": "warning",
    "gap-in-middle": "warning",
    "wordy-stem": "warning",
    "mixed-scripts": "warning",
    "mixed-forms": "warning",
    "mixed-types": "warning",
    "digits-in-one": "warning",
    "year-in-one": "warning",
    "brackets-in-one": "warning",
    "numbers-out-of-order": "warning",
    "longest-key": "warning",
    "key-converges": "warning",
    "all-of-the-above": "warning",
    "absolute-option": "warning",
    "vague-option": "warning",
    "two-options": "warning",
    "article-cue": "warning",
    "plural-cue": "warning",
}
POSITIONAL = frozenset({"numbers-out-of-order"})
"""Codes of the order in which options stand; all others are the same in any order."""

NEVER_GENERATED = frozenset(
    {
        "same-options", "alike-options", "nested-options", "mixed-scripts", "mixed-forms", "mixed-types", "key-in-stem",
        "option-in-stem", "key-in-picture", "numbers-out-of-order", "longest-key", "all-of-the-above", "article-cue",
        "which-is-true", "stem-fragment",
    }
)  # fmt: skip

PAIR_CODES: Mapping[str, Severity] = {
    "same-stem": "warning",
    "same-fact": "warning",
    "reversed-fact": "warning",
    "answer-told": "warning",
    "key-named": "warning",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a question in a language: which rule, at which option (None: the stem
    or all of them), and the words that show it."""

    code: str
    option: int | None = None
    detail: str = ""

    @property
    def severity(self) -> Severity:
        """Error or warning."""
        return CODES[self.code]


@dataclass(frozen=True, slots=True)
class Pair:
    """Something wrong with two questions: which rule, their places, and which of the two (0, 1) has
    its answer told or repeats the other."""

    code: str
    first: int
    second: int
    told: int = 1

    @property
    def severity(self) -> Severity:
        """Error or warning."""
        return PAIR_CODES[self.code]


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known and shown around a question. `shown` is what a player reads before answering
    (the pack's title, a category), `names` other names by option value, `kinds` what a value is
    ("film", "person"), `namesakes` the folded titles that several films have, `makers` the names of
    those who directed the question's film."""

    shown: Sequence[Text] = ()
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    namesakes: frozenset[str] = frozenset()
    makers: tuple[str, ...] = ()


NOWHERE = Setting()
"""Nothing is known or shown."""
