"""Whether a stem can be understood and answered by itself (GENERATOR.md Q14, stem rules of Q15).

A stem should ask: with a question mark, a question word, an invitation ("Name the …", "Complete:"),
or a gap. It should be answerable before the options are read ("Which of these is true?" is not), say
which film it means where several have the title, and not hide a "not" in small letters.

Two cues stand between stem and options: "an" before a key that alone begins with a vowel, and "Who
are …?" with one plural among the options. What must stay true: words are looked up by language, and
a language without a list (lexicon.py) has no finding that rests on it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from quiz.facts.base import fold
from quiz.generate.lint.faces import stem_words, telling_words
from quiz.generate.lint.lexicon import (
    CHOOSING,
    CLAUSES,
    NEGATIONS,
    POINTERS,
    QUESTION_WORDS,
    TRUTH,
    UNFOCUSED,
    YES_AND_NO,
)
from quiz.generate.lint.values import Finding, Setting
from quiz.question import Question, can_say, said

MARKS = re.compile(r"[?？؟;¿]\s*[)\"'»”]*\s*$|[?？؟¿]")
GAP = re.compile(r"_{2,}|\.{3,}|…|\[ *\]|\( *\)|\([?…. ]+\)")
OPEN_END = re.compile(r"(:|-|–|—|,|\.{2,}|…|_)\s*[\"'”»]?\s*$")
BLANK = re.compile(r"_{2,}\W*(?P<rest>.*)", re.DOTALL)
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)|\([^)]*\)|„[^“]*“")
EMPHASIS = re.compile(r"[*_]+(\w+)[*_]+")
ARTICLE = re.compile(r"\b(an?)\s*(?:_{2,}|\.{3,}|…)?\s*[?:.]*\s*$")
PLURAL = re.compile(r"^(?:which|what|who)\b[^?]*?\b(?P<verb>are|were|is|was)\b", re.IGNORECASE)
KAZAKH_NO = re.compile(r"\w{2,}[мбп][ае](?:ды|ді|ған|ген|й|йды|йді|с|ған|ген|йтын|йтін)")
VOWELS = "aeiou"
FEW_WORDS, REST = 4, 3
MOST_VARIED = 4.5
"""Corrected type-token ratio above which a stem is too wordy (SAQUET): about 41 different words."""


def stems(question: Question, language: str, setting: Setting) -> Iterator[Finding]:
    """Every finding about the stem, and the cues that it gives together with the options."""
    stem = said(question.stem, language)
    tokens = fold(stem).split()
    texts = [said(option.text, language) for option in question.options]
    if not {fold(text) for text in texts} <= YES_AND_NO:
        yield from _asking(stem, tokens, language)
        yield from _negated(stem, language)
    if language == "en":
        yield from _cues(stem, texts, question.key)
    blank = BLANK.search(stem)
    asks = "?" in stem or QUESTION_WORDS.get(language, frozenset()) & set(tokens)
    if blank and not asks and len(fold(blank["rest"]).split()) >= REST:
        yield Finding("gap-in-middle")
    if tokens and len(set(tokens)) / math.sqrt(2 * len(tokens)) > MOST_VARIED:
        yield Finding("wordy-stem", None, str(len(tokens)))
    if title := _undated(question, stem, language, setting):
        yield Finding("title-needs-year", None, title)


def _asking(stem: str, tokens: Sequence[str], language: str) -> Iterator[Finding]:
    """Whether anything is asked, and what."""
    words = set(tokens)
    truth = TRUTH.get(language, frozenset())
    if words & truth and words <= truth | UNFOCUSED[language]:
        yield Finding("which-is-true")
    known = QUESTION_WORDS.get(language)
    if known is None or words & (known | POINTERS[language]) or GAP.search(stem) or OPEN_END.search(stem):
        return
    asks = bool(MARKS.search(stem))
    if len(tokens) <= (FEW_WORDS // 2 if asks else FEW_WORDS):
        yield Finding("stem-fragment", None, stem)
    elif not asks:
        yield Finding("no-question")


def _negated(stem: str, language: str) -> Iterator[Finding]:
    """A "not" in the first clause that chooses, in small letters and outside quotation marks: "Which
    of these is not …?". In a title it begins with a capital: "The World Is Not Enough"."""
    choosing, known = CHOOSING.get(language, frozenset()), NEGATIONS.get(language, frozenset())
    bare = QUOTED.sub(" ", EMPHASIS.sub(lambda found: found[1].upper(), stem)).replace("'", "").replace("’", "")
    for clause in re.split(r"(?<=[.!?:;,])\s", bare):
        words = re.findall(r"\w+", clause)
        start = next((place for place, word in enumerate(words[:FEW_WORDS]) if fold(word) in choosing), None)
        if start is None:
            continue
        for word in words[start + 1 :]:
            folded = fold(word)
            if folded in CLAUSES.get(language, frozenset()):
                return
            if folded in known | _kazakh_no(folded, language):
                if word.islower():
                    yield Finding("negation-not-marked", None, word)
                return
        return


def _kazakh_no(word: str, language: str) -> frozenset[str]:
    return frozenset({word}) if language == "kk" and KAZAKH_NO.fullmatch(word) else frozenset()


def _cues(stem: str, texts: Sequence[str], key: int) -> Iterator[Finding]:
    article = ARTICLE.search(stem)
    if article:
        fitting = [place for place, text in enumerate(texts) if _begins_with_vowel(text) == (article[1] == "an")]
        if fitting == [key]:
            yield Finding("article-cue", key, article[1])
    verb = PLURAL.search(QUOTED.sub(" ", stem))
    if verb:
        plural = verb["verb"].lower() in ("are", "were")
        fitting = [place for place, text in enumerate(texts) if (" and " in text or " & " in text) == plural]
        if fitting == [key] and len(texts) > 2:
            yield Finding("plural-cue", key, verb["verb"])


def _begins_with_vowel(text: str) -> bool:
    return fold(text)[:1] in tuple(VOWELS)


def _undated(question: Question, stem: str, language: str, setting: Setting) -> str:
    """The title in the stem that several films have, when neither year nor director says which."""
    film = question.film
    if film is None or question.relation == "year" or not can_say(film.title, language):
        return ""
    title = said(film.title, language)
    told = str(film.year) in stem or any(telling_words(name) & stem_words(stem) for name in setting.makers)
    named = f" {fold(title)} " in f" {fold(stem)} "
    return title if named and not told and fold(title) in setting.namesakes else ""
