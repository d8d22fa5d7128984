"""A question as one JSON object, field by field as other programs may rely on.

What must stay true: the names and shapes of the fields. tests/generate/test_batch.py
knows them too.
"""

from __future__ import annotations

from quiz.question import FilmName, Media, Question, said

ENGLISH = "en"


def record(question: Question, language: str) -> dict[str, object]:
    """A question in one of its languages as plain values; `key` indexes `options`. KeyError when
    the question is not in that language. `film`, `option_films` and `option_values` stand only
    where there is something to say."""
    found: dict[str, object] = {
        "id": question.id,
        "language": language,
        "kind": question.kind,
        "relation": question.relation,
        "direction": question.direction,
        "template": question.template,
    }
    if question.film:
        found["film"] = _film(question.film)
    found["stem"] = said(question.stem, language)
    found["options"] = [said(option.text, language) for option in question.options]
    found["key"] = question.key
    found["option_type"] = question.option_type
    if all(option.film for option in question.options):
        found["option_films"] = [_film(option.film) for option in question.options if option.film]
    found["option_values"] = [option.value for option in question.options]
    found["proofs"] = [{"option": proof.option, "by": proof.by, "detail": proof.detail} for proof in question.proofs]
    found["media"] = [_media(media, language) for media in question.media]
    difficulty = question.difficulty
    found["difficulty"] = {"mean": difficulty.mean, "sd": difficulty.sd, "tier": difficulty.tier}
    found["note"] = question.note.get(language, "")
    source = question.source
    found["source"] = {"file": source.file, "line": source.line, "text": source.text}
    return found


def _film(film: FilmName) -> dict[str, object]:
    """A film by its English title, else its first one, and year."""
    title = film.title.get(ENGLISH) or next(iter(film.title.values()))
    return {"title": title, "year": film.year}


def _media(media: Media, language: str) -> dict[str, object]:
    return {
        "kind": media.kind,
        "file": media.file,
        "alt": media.alt.get(language, ""),
        "credit": media.credit,
        "licence": media.licence,
    }
