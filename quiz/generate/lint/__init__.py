"""What is wrong with a question, seen as words alone (GENERATOR.md Q9-Q15).

The generator, `quiz check` and `quiz audit` go by the same rules:

    findings(question, language, setting)    all that is wrong: code, severity, option, words
    errors(question, language, setting)      the findings that are errors, sooner
    flaws(question, language)                the codes that a generated question may never have
    pair_flaws(one, other, language)         what is wrong with two questions in one pack
    pairs(questions, language)               the same over all pairs of a pack, by an index

    faces.py     how an option looks: what generation builds its sets by
    options.py   Q9: no two options the same, none inside another
    leaks.py     Q10: the answer is not given away
    stems.py     Q14: the stem stands by itself
    forms.py     Q15: nothing but knowledge singles an option out
    pairs.py     Q11, Q12: no question answers or repeats another
    lexicon.py   the words of each language
    values.py    codes, severities, findings

What must stay true: a finding depends on the words of the question and what is given with it, on
nothing else.
"""

from quiz.generate.lint.faces import (
    Face,
    face,
    nested,
    option_face,
    plain_words,
    root,
    scripts,
    stem_words,
    telling_words,
)
from quiz.generate.lint.judge import errors, findings, flaws
from quiz.generate.lint.pairs import pair_flaws, pairs
from quiz.generate.lint.values import CODES, NEVER_GENERATED, PAIR_CODES, POSITIONAL, Finding, Pair, Setting

__all__ = [
    "CODES",
    "NEVER_GENERATED",
    "PAIR_CODES",
    "POSITIONAL",
    "Face",
    "Finding",
    "Pair",
    "Setting",
    "errors",
    "face",
    "findings",
    "flaws",
    "nested",
    "option_face",
    "pair_flaws",
    "pairs",
    "plain_words",
    "root",
    "scripts",
    "stem_words",
    "telling_words",
]
