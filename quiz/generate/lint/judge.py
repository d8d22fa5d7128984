"""The two judgements of a question: everything that is wrong, and what no program may write.

What must stay true: `flaws` are the codes of findings of NEVER_GENERATED and nothing else, so that
generation, the authors' check and the audit go by one set of rules.
"""

from __future__ import annotations

from quiz.generate.lint.forms import forms
from quiz.generate.lint.leaks import leaks
from quiz.generate.lint.options import likeness
from quiz.generate.lint.stems import stems
from quiz.generate.lint.values import CODES, NEVER_GENERATED, NOWHERE, Finding, Setting
from quiz.question import Question

CHECKS = (likeness, leaks, stems, forms)
ORDER = {code: number for number, code in enumerate(CODES)}


def findings(question: Question, language: str, setting: Setting = NOWHERE) -> tuple[Finding, ...]:
    """All that is wrong with a question in a language, in the order of CODES and of the options.
    KeyError when the question is not in that language."""
    found = {finding: None for check in CHECKS for finding in check(question, language, setting)}
    return tuple(sorted(found, key=_place))


def errors(question: Question, language: str, setting: Setting = NOWHERE) -> tuple[Finding, ...]:
    """The findings that are errors, at a fifth of the time: only two options that are the same give any."""
    found = {finding: None for finding in likeness(question, language, setting) if finding.severity == "error"}
    return tuple(sorted(found, key=_place))


def flaws(question: Question, language: str) -> tuple[str, ...]:
    """The codes of what a generated question may never have, in the order of the alphabet; none for
    a sound question. KeyError when the question is not in that language."""
    codes = {finding.code for finding in findings(question, language)}
    return tuple(sorted(codes & NEVER_GENERATED))


def _place(finding: Finding) -> tuple[int, int, str]:
    return (ORDER[finding.code], -1 if finding.option is None else finding.option, finding.detail)
