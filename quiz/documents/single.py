"""The one film that a whole document is about, when it names one: in a lead, a heading of facts, its first line.

What must stay true: a title that names a series, a person or a page is no film's; what names none gives
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quiz.documents import sheets, trivia
from quiz.documents.alike import folded
from quiz.documents.gazetteer import Gazetteer
from quiz.documents.inside import title_inside
from quiz.documents.keys import called, is_held
from quiz.documents.known import RUN, one_known
from quiz.documents.labels import Field
from quiz.documents.lexicon import Lexicon
from quiz.documents.lines import Heading, Line, first_lines, is_day, is_film, is_label, lines_of
from quiz.documents.patterns import ready
from quiz.documents.phrased import is_worded, title_of
from quiz.documents.plain import NO_FILMS, Films
from quiz.documents.segment import BARE, Segment
from quiz.documents.sentences import QUOTE
from quiz.documents.titles import YEARS, Piece, Title, is_cased, is_quoted, is_title, piece, split, unfurnished

FIRST_LINES, OFTEN, MOST_WORDS, LEAST_LETTERS, LEAST_LABELS = 6, 3, 7, 4, 3
UNDATED = re.compile(r",? \d{4}$")
LABELLED_RUN = re.compile(r"(?m)(?:^[ \t•*–-]*[^\W\d_][^\n:.;,|]{1,32}:[ ]?\S[^\n]*\n){2}")
"""Two lines of labels and values one below the other, whatever their labels are."""
BEGUN = r"[\n ](?:(?<=\n)|(?<=: )[ ]{0,2}|(?<=[.!?] ))[ \t]*"
"""The beginning of a line, or of a sentence in it. A blank stands first, for a search to pass over all else."""
MOST_LEAD = 600
ARTICLES = ("the ", "a ", "an ")
PARTED = re.compile(r"[ ]?[:–—|-][ ]")


def of_one(words: str, lexicon: Lexicon, told: Sequence[Field] = (), films: Films = NO_FILMS) -> Segment | None:
    """The whole document as a stretch of the one film it names; None when it names none. `told` are its labelled
    fields, `films` the titles a base knows, by year."""
    sheet = len({field.relation for field in told} - {"other", "title"}) >= LEAST_LABELS
    title, director = _by_phrase(words, lexicon, films, sheet)
    title = title or _by_first_line(words, lexicon)
    title = _known(title, _by_year(words, told, films)) or _by_lead(words, lexicon, told if sheet else ())
    title = title or sheets.above_cast(words, told, lexicon)
    guessed = None
    if sheet and title is None:
        title = sheets.of_alias(words, told, lexicon)
        guessed = None if title else title_inside(words, told, lexicon)
    title = title or guessed
    if title is None or _is_series(title.piece.words, words, lexicon):
        return None
    heading = Heading("one", title.piece.start, 0, title, sure=guessed is None, director=director)
    return Segment(heading, 0, len(words))


def of_known(words: str, told: Sequence[Field], names: Gazetteer, other: Segment | None) -> Segment | None:
    """The whole document as a stretch of the one film of the base that it names with its people; `other` is what it
    is taken for without the base, which stays unless its title is less often named."""
    title = one_known(words, told, names.credits)
    if title is None:
        return other
    if other is not None:
        mine, its = folded(title.words), folded(other.heading.title.piece.words)
        whole = f" {folded(words)} "
        if mine == its or (mine not in its and whole.count(f" {its} ") >= whole.count(f" {mine} ")) or its in mine:
            return other
    return Segment(Heading("one", title.start, 0, Title(title), sure=True), 0, len(words))


def whole(found: list[Segment], one: Segment | None) -> tuple[list[Segment], Segment | None]:
    """A lone stretch below a line with the same title is the whole document: what a lead above its labels says is of
    the film as well. Else the stretches that were found, and without any the one film."""
    if not found or one is None:
        return found, one
    heading, title = found[0].heading, one.heading.title
    if heading.family != BARE or folded(heading.title.piece.words) != folded(title.piece.words):
        return found, None
    year = title.year or heading.title.year
    return [], one._replace(heading=one.heading._replace(title=title._replace(year=year)))


def _is_series(title: str, words: str, lexicon: Lexicon) -> bool:
    """Whether the text calls what the title names a series of films."""
    return any(
        title.casefold() in words[max(0, found.start() - len(title) - 8) : found.start()].casefold()
        for found in lexicon.series.finditer(words)
    )


def _by_phrase(
    words: str, lexicon: Lexicon, films: Films, sheet: bool = False
) -> tuple[Title | None, tuple[int, int] | None]:
    """A title in a lead sentence or a heading of facts, which above a sheet, or where a base knows it, need
    not come again."""
    lines = [(line, frozenset(called(lexicon.headed_by, line.words))) for line in first_lines(words, FIRST_LINES)]

    for number, phrase in enumerate(lexicon.headings):
        for line in (line for line, numbers in lines if number in numbers):
            found = ready(phrase).fullmatch(line.words)
            title = _phrased(found, line.start, lexicon) if found and is_worded(found, lexicon) else None
            if (
                found
                and title
                and (
                    sheet
                    or not _is_doubtful(title, found)
                    or _is_named(title, words[line.end :])
                    or any(title.piece.words in known for known in films.values())
                )
            ):
                return title, _director(found, line.start)
    for phrase, keys in lexicon.leads:
        if not is_held(keys, words):
            continue
        found = ready(rf"[ \t]*{phrase}").match(words) or ready(BEGUN + phrase).search(words)
        if found and (title := _phrased(found, 0, lexicon)):
            return title, None
    return None, None


def _is_doubtful(title: Title, found: re.Match[str]) -> bool:
    """Whether words in a title's place may say of what kind the facts are: several, before them, without quotes."""
    before, behind = found.string[: found.start("title")], found.string[found.end("title") :]
    if "review" in found.string.casefold() or PARTED.match(behind) or found["title"].casefold().startswith(ARTICLES):
        return False
    leads = not any(map(str.isalpha, before)) and found.groupdict().get("person") is None
    return leads and title.year is None and not is_quoted(found["title"]) and len(title.piece.words.split()) > 1


def _is_named(title: Title, rest: str) -> bool:
    """Whether a text has a title again."""
    return title.piece.words.casefold() in rest.casefold()


def _director(found: re.Match[str], at: int) -> tuple[int, int] | None:
    """Where a heading names the director ("facts behind NAME's TITLE")."""
    return (at + found.start("person"), at + found.end("person")) if found.groupdict().get("person") else None


def _phrased(found: re.Match[str], at: int, lexicon: Lexicon) -> Title | None:
    title = title_of(found, at, lexicon)
    if not is_title(title.piece.words):
        return None
    if "year" in found.groupdict() and found["year"]:
        return title._replace(year=Piece(found["year"], at + found.start("year"), at + found.end("year")))
    return title


def _by_first_line(words: str, lexicon: Lexicon) -> Title | None:
    """The first line, when it is shaped as a title and comes again in the text as one."""
    lines = lines_of(words)
    for line in lines[:2]:
        title = unfurnished(split(line.words, line.start, lexicon), lexicon)
        name = title.piece.words
        if (
            not is_title(name)
            or len(name.split()) > 7
            or not is_cased(name, lexicon.language)
            or line.words.endswith((".", ":"))
        ):
            continue
        if name.casefold() in lexicon.labels or lexicon.lists.search(name) or _is_of_kind(title, line.words, lexicon):
            continue
        loud = name.isupper() and not YEARS.search(name) and line is lines[0] and not _speaks_of_films(name, lexicon)
        if loud and (name != line.words or name.casefold() in words[line.end :].casefold()):
            return title
        if len(name) > 3 and len(lines) > 2 and _comes_again(name.casefold(), words[line.end :].casefold(), lexicon):
            return title
    return None


def _by_lead(words: str, lexicon: Lexicon, told: Sequence[Field]) -> Title | None:
    """The title that the words above a list of trivia or the labels of one film name: in quotes, at the beginning of
    a sentence on a film, or as all there is. `told` are the fields of a sheet."""
    relations = [field.relation for field in told]
    sheet = relations.count("director") == 1 and len(relations) - len(set(relations)) <= relations.count("other")
    first = min(field.label for field in told) if sheet else trivia.first_item(words)
    lead = words[:first] if first < MOST_LEAD else ""
    quoted = {folded(found[1]): found for found in QUOTE.finditer(lead)}
    if len(quoted) > 1:
        return None
    for found in quoted.values():
        title = Title(piece(found[1], found.start(1)))
        return title if is_film(title.piece.words, lexicon) and is_cased(title.piece.words, lexicon.language) else None
    of_one = sheet or lexicon.definite.search(words, first) is not None
    for line in lines_of(lead):
        for found in (each for pattern in lexicon.openings for each in pattern.finditer(line.words)):
            title = Title(piece(found["title"], line.start + found.start("title")))
            if _is_cased_title(title, lexicon) and (of_one or lexicon.film.search(line.words.casefold())):
                return title
    labelled = LABELLED_RUN.search(lead)
    lead = lead[: labelled.start()] if labelled else lead
    alone = [each for line in lines_of(lead) if (each := _alone(line, lexicon))]
    if labelled and not (alone and _is_named(alone[-1], words[alone[-1].piece.end :])):
        return None
    last = bool(alone) and not lead[alone[-1].piece.end :].strip(" \n:-–—.!")
    return alone[-1] if of_one and (last or (sheet and len(alone) == 1)) else None


def _alone(line: Line, lexicon: Lexicon) -> Title | None:
    """The title that is all there is of a line."""
    title = unfurnished(split(line.words, line.start, lexicon), lexicon)
    if title.piece.end - title.piece.start != len(line.words) or len(line.words.split()) > MOST_WORDS:
        return None
    if is_label(line.words, lexicon) or is_day(UNDATED.sub("", line.words), lexicon):
        return None
    return title if _is_cased_title(title, lexicon) else None


def _is_cased_title(title: Title, lexicon: Lexicon) -> bool:
    """Whether words are a title with its capitals, and no name of what stands below."""
    name = title.piece.words
    low = {name.casefold(), name.casefold().removesuffix("s")}
    nouns = {word.casefold() for word in (*lexicon.films, *lexicon.facts)}
    if name.casefold() in lexicon.common | lexicon.pronouns or name.split()[0] in lexicon.given:
        return False
    return is_film(name, lexicon) and is_cased(name) and not low & nouns and not set(name.casefold().split()) <= nouns


def _is_of_kind(title: Title, line: str, lexicon: Lexicon) -> bool:
    """Whether a line without quotes ends in a noun for films, as in words on a new film that it does not name."""
    last = line.casefold().split()[-1]
    return title.piece.words == line and lexicon.language != "en" and lexicon.film.fullmatch(last) is not None


def _known(title: Title | None, known: Title | None) -> Title | None:
    """The title that a text's own heading gives, unless a base knows another one of the sheet's year in the text."""
    alike = title and known and known.piece.words.casefold() in title.piece.words.casefold()
    return title if known is None or alike else known


def _by_year(words: str, told: Sequence[Field], films: Films) -> Title | None:
    """The one known title of the years that a sheet is labelled with, when the text has it."""
    if not {"director", "cast"} & {field.relation for field in told}:
        return None
    dated = (field for field in told if field.relation in ("year", "release_date", "premiere"))
    years = {int(found[0]) for field in dated for found in YEARS.finditer(words[field.start : field.end])}
    known = {title for year in years for title in films.get(year, ())}
    runs = frozenset(RUN.findall(words))
    named = [found for title in known if (found := _named(title.replace("’", "'"), words, runs))]
    longest = max(named, key=lambda found: len(found[0]), default=None)
    if longest is None or any(found[0].casefold() not in longest[0].casefold() for found in named):
        return None
    return Title(piece(longest[0], longest.start()))


def _named(title: str, words: str, runs: frozenset[str]) -> re.Match[str] | None:
    """Where a text, whose words are these, has a title, with its capitals or in nothing else."""
    if len(title) < LEAST_LETTERS or not any(runs.issuperset(RUN.findall(each)) for each in (title, title.upper())):
        return None
    return re.search(rf"\b(?:{re.escape(title)}|{re.escape(title.upper())})(?!\w)", words)


def _comes_again(name: str, rest: str, lexicon: Lexicon) -> bool:
    """Whether a text names a title again as one: in quotes, beside a noun for films, or (in English,
    where titles stand in italics that are lost) three times."""
    if any(f"{mark}{name}" in rest for mark in '"“«„'):
        return True
    noun = "|".join(re.escape(each.casefold()) for each in lexicon.films)
    if re.search(rf"\b(?:{noun}) {re.escape(name)}\b|\b{re.escape(name)} (?:{noun})\b", rest):
        return True
    if lexicon.language != "en":
        return False
    alone = re.findall(rf"(?m)^[ \t]*{re.escape(name)}[ \t]*$", rest)  # as the head of every page has it
    return rest.count(name) - (len(alone) if len(alone) > 1 else 0) >= OFTEN


def _speaks_of_films(words: str, lexicon: Lexicon) -> bool:
    low = set(words.casefold().split())
    return any(noun.casefold() in low or f"{noun.casefold()}s" in low for noun in lexicon.films)
