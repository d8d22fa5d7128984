"""The smaller things a stretch says: its kind and country, its length, prizes, and what stands in a heading beside
the title.

What must stay true: each stands in a place of its own, or in words that say what it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from quiz.documents.cards import NEXT
from quiz.documents.credited import BETWEEN
from quiz.documents.keys import begun_in, called
from quiz.documents.lexicon import Awards, Lexicon
from quiz.documents.lines import line_end
from quiz.documents.lineups import listed, spoken
from quiz.documents.names import Person, is_name
from quiz.documents.patterns import ready
from quiz.documents.scope import Scope
from quiz.documents.sentences import clause_of, sentences
from quiz.documents.titles import Piece, Title, is_director
from quiz.documents.values import LABELLED, SAID, Found

DIRECTED = re.compile(
    r"^\s*(?:(?:dir|реж)(?![^\W_])\.?:?\s*"
    r"|(?:d\.|r:|regie:?|réal\.?|directed by|de|von"
    r"|(?:қоюшы[- ])?режисс[её]р(?:і|лері|ы)?:?(?:\s*[–—-])?)\s+(?-i:(?=[^\W\d_a-zа-я])))",
    re.IGNORECASE,
)
LEAD, STOP = re.compile(r"[\s•·–—:|-]+"), re.compile(r"[.\n](?:(?<=\n)|(?<=[^\W\d_]{2}\.)(?:\s|$))")
TOLD = re.compile(r"(?<![\w'’-])(?!della\b)[a-zа-яё]{4}")
"""A word in small letters that is longer than the "and" between names."""
BLANK, DIGIT = re.compile(r"\s"), re.compile(r"\d")
MOST_LEAD, MOST_BESIDE, MOST_CREDITS = 400, 60, 160
BEHIND = re.compile(rf"[»”\"']? \(([^()\n]{{5,{MOST_CREDITS}}})\)")


def countries(words: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Found]:
    """The countries of a stretch that holds nothing else."""
    for found in re.finditer(r"[^,/;&–-]+", words[start:end]):
        name = found[0].strip()
        if name in lexicon.places:
            at = start + found.start() + len(found[0]) - len(found[0].lstrip())
            yield Found("country", name, at, at + len(name), LABELLED)


def runtime(words: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Found]:
    """How long a film runs, where it stands beside the heading and has no label."""
    line = words.find("\n", start, end)
    stop = min(line if line >= 0 else end, start + MOST_BESIDE)
    found = lexicon.runtime.search(words, start, stop) if DIGIT.search(words, start, stop) else None
    if found:
        value = found[0].rstrip(" .")
        yield Found("runtime", value, found.start(), found.start() + len(value), LABELLED)


def people(relation: str, words: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Found]:
    """The people whom a heading names in a place of their own."""
    raw = words[start:end]
    if is_name(raw, lexicon):
        yield Found(relation, raw, start, end, LABELLED)
        return
    for person in listed(BETWEEN.sub(lambda found: ", ".center(len(found[0])), raw), start, lexicon):
        yield Found(relation, person.name, person.start, person.end, LABELLED)


def below(words: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Found]:
    """`NAME – NN mins` on the line below a card of country and year."""
    found = NEXT.match(words, start, end)
    if found and lexicon.runtime.match(words, found.end()):
        yield from people("director", words, *found.span("people"), lexicon)
        yield from runtime(words, found.end(), end, lexicon)


def credits(words: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Found]:
    """A cast that stands behind a heading without a word: `Title (1979) • Roy Scheider, Jessica Lange`."""
    lead = LEAD.match(words, start, end)
    at = lead.end() if lead else start
    stop = STOP.search(words, at, min(end, at + MOST_CREDITS))
    line = words[at : stop.start() if stop else min(end, at + MOST_CREDITS)]
    if not line or TOLD.search(line) or line.partition(" ")[0].casefold() in lexicon.labels:
        return
    label, colon, _ = line.partition(":")
    if colon and len(label) > len("and"):
        return  # nobody's name has a colon, and nothing but names stands here
    people = spoken(line, at, lexicon)
    if line.count(",") >= len(people) - 2 and _is_cast(people, line, lexicon):
        for person in people:
            yield Found("cast", person.name, person.start, person.end, SAID)


def bracketed(words: str, start: int, end: int, title: str, lexicon: Lexicon) -> Iterator[Found]:
    """A cast in brackets behind the film's own title: `Title (Gary Oldman, Stephen Dillane)`."""
    at = words.find(title, start, end)
    while at >= 0:
        found = BEHIND.match(words, at + len(title), end)
        at = words.find(title, found.end() if found else at + 1, end)
        if found is None:
            continue
        people = spoken(found[1], found.start(1), lexicon)
        if _is_cast(people, found[1], lexicon):
            for person in people:
                yield Found("cast", person.name, person.start, person.end, SAID)


def _is_cast(people: Sequence[Person], line: str, lexicon: Lexicon) -> bool:
    """Whether a line is nothing but names, of several who are no brothers and most of whom have known first names."""
    names = [person.name.split() for person in people]
    known = sum(name[0] in lexicon.given for name in names)
    return len({name[-1] for name in names}) == len(names) > 1 and 2 * known > len(names) and _are_all(people, line)


def cast_alone(words: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Found]:
    """A sentence that is nothing but the names of three people or more, with two commas at least."""
    found = list(credits(words, start, end, lexicon))
    yield from found if len(found) > 2 else ()


def _are_all(people: Iterable[Person], words: str) -> bool:
    """Whether words are nothing but the names of some people."""
    for person in people:
        words = words.replace(person.name, "", 1)
    return len(re.sub(r"[\W_]", "", words)) <= len("and")


def alone(words: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Found]:
    """A length that is a sentence or a line of its own."""
    if not words[start].isdigit():
        return
    value = words[start:end].rstrip(" .")
    if value and lexicon.runtime.fullmatch(value):
        yield Found("runtime", value, start, start + len(value), SAID)


def other_title(title: Title, lexicon: Lexicon) -> Iterator[Found]:
    """The title beside a title: the original where its letters are Latin, else another name of the film. On an
    English page brackets hold too many other things."""
    other = title.other
    if other is None or lexicon.language == "en":
        return
    relation = "original_title" if other.words[:1] < "\u0250" else "alias"
    yield Found(relation, other.words, other.start, other.end, SAID)


def beside(part: Piece, words: str, lexicon: Lexicon) -> Iterator[Found]:
    """What brackets hold beside the year: countries, or the director, with or without "dir." before."""
    found = DIRECTED.match(part.words)
    if found:
        start = part.start + found.end()
        for person in listed(words[start : part.end], start, lexicon):
            yield Found("director", person.name, person.start, person.end, LABELLED)
        return
    if is_director(part.words, "", lexicon):
        for person in listed(part.words, part.start, lexicon):
            if is_name(person.name, lexicon):
                yield Found("director", person.name, person.start, person.end, SAID)
    yield from countries(words, part.start, part.end, lexicon)


def behind(title: Title, words: str, lexicon: Lexicon) -> Iterator[Found]:
    """`Title (1947) by NAME`: the director behind the year of a heading, with nothing else in the line."""
    if title.year is None or words[(stop := line_end(words, title.year.end)) : stop + 1] != "\n":
        return
    found = lexicon.by.match(words, title.year.end, stop)
    people = spoken(words[found.end() : stop], found.end(), lexicon) if found else []
    if found and people and _are_all(people, words[found.end() : stop]):
        for person in people:
            yield Found("director", person.name, person.start, person.end, LABELLED)


def remake(title: Piece, year: Piece | None, other: Piece | None) -> Iterator[Found]:
    """Of two films with one title the later is the remake of the earlier."""
    if year and other and int(year.words) > int(other.words):
        yield Found("remake_of", title.words, title.start, title.end, SAID)


def versions(words: str, start: int, end: int, title: Title, lexicon: Lexicon) -> Callable[[int], str]:
    """Which of two films of one title a place speaks of, by its year: that of the remake or of the
    original, as the sentence says, or the one before it; empty where none has said."""
    years = sorted(each.words for each in (title.year, title.second) if each)
    steps: list[tuple[int, str]] = []
    for first, last in sentences(words, start, end):
        later, earlier = (pattern.search(words, first, last) for pattern in (lexicon.later, lexicon.earlier))
        if later and not (earlier and earlier.start() < later.start()):
            steps.append((first, years[-1]))
        elif earlier:
            steps.append((first, "" if later else years[0]))
    return lambda at: next((year for place, year in reversed(steps) if place <= at), "")


def kind(words: str, start: int, end: int, scope: Scope) -> Iterator[Found]:
    """Country and genre where a stretch says near its start what it is: "is a 1948 British drama film",
    "This psychological thriller". Only the first words that say so count."""
    stop = min(end, start + MOST_LEAD)
    index = scope.lexicon.kinds_by
    begun = begun_in(index, words[start : _word_end(words, stop, end)]) if stop < end else 0
    for number in called(index, words[start:stop], begun):
        found = ready(scope.lexicon.kinds[number]).search(words, start, stop)
        if found is None or scope.lexicon.compared.search(words, max(start, found.start() - 12), found.start() + 1):
            continue
        for relation in ("country", "genre"):
            if found.groupdict().get(relation):
                yield Found(
                    relation, " ".join(found[relation].split()), found.start(relation), found.end(relation), SAID
                )
        return


def _word_end(words: str, at: int, end: int) -> int:
    """Where the word ends that goes on at a place."""
    blank = BLANK.search(words, at, end)
    return blank.start() if blank else end


def awards(words: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Found]:
    """The prizes of a sentence: how many of a body's were won or were nominations, and which."""
    told = lexicon.awards
    if told is None or not told.body.search(words, start, end):
        return
    if lexicon.elsewhere.search(words, start, end):
        return
    for body, name, many in told.bodies:
        found = body.search(words, start, end)
        if found and not lexicon.blocked.search(clause_of(words, found.start(), found.end(), start, end)):
            yield from _prizes(words, start, end, told, name, many)


def _prizes(words: str, start: int, end: int, told: Awards, name: str, many: str) -> Iterator[Found]:
    steps = [("won", found) for found in told.won.finditer(words, start, end)]
    steps += [("nominated", found) for found in told.nominated.finditer(words, start, end)]
    for result, found in steps:
        after = min((other.start() for _, other in steps if other.start() > found.start()), default=end)
        for category in told.categories.finditer(words, found.end(), after):
            yield _prize(name, result, category[0], category.start(), category.end())
        numbers = "|".join((r"\d{1,2}", *told.numbers))
        counted = re.match(rf"(?: for)? (?:{numbers})\b", words[found.end() : after], re.IGNORECASE)
        if counted and many != name:
            yield _prize(many, result, "", found.start(), found.end() + counted.end())


def _prize(body: str, result: str, category: str, start: int, end: int) -> Found:
    parts = {"body": body, "category": category, "result": result}
    return Found("award", body, start, end, SAID, parts={key: value for key, value in parts.items() if value})
