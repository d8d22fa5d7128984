"""Terms that name nearly the same thing: West Germany and Germany, Tagalog and Filipino.

What must stay true: where one of them is true of a film, another is never called false. Sources use
them one for the other, and so do players; a table that has one has it under `also` for the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from quiz.facts.base import fold

KIN = {
    "country": (
        ("Germany", "West Germany", "East Germany", "German Democratic Republic", "Weimar Republic", "Nazi Germany"),
        ("Russia", "Soviet Union", "USSR", "Russian Empire"),
        ("Ukraine", "Soviet Union", "Ukrainian SSR"),
        ("Georgia", "Soviet Union", "Georgian SSR"),
        ("Kazakhstan", "Soviet Union"),
        ("Uzbekistan", "Soviet Union", "Uzbek SSR"),
        ("Armenia", "Soviet Union"),
        ("Azerbaijan", "Soviet Union"),
        ("Belarus", "Soviet Union"),
        ("Estonia", "Soviet Union"),
        ("Latvia", "Soviet Union"),
        ("Lithuania", "Soviet Union"),
        ("Czech Republic", "Czechoslovakia", "Czechia"),
        ("Slovakia", "Czechoslovakia", "Slovak Republic"),
        ("Serbia", "Yugoslavia", "Federal Republic of Yugoslavia", "Serbia and Montenegro"),
        ("Montenegro", "Yugoslavia", "Federal Republic of Yugoslavia", "Serbia and Montenegro"),
        ("Yugoslavia", "Federal Republic of Yugoslavia", "Socialist Federal Republic of Yugoslavia"),
        ("Croatia", "Yugoslavia"),
        ("Slovenia", "Yugoslavia"),
        ("Bosnia and Herzegovina", "Yugoslavia"),
        ("North Macedonia", "Yugoslavia", "Republic of Macedonia", "Macedonia", "Republic of North Macedonia"),
        ("Kosovo", "Yugoslavia", "Serbia"),
        ("China", "Hong Kong"),
        ("China", "Macau", "Macao"),
        ("Taiwan", "Republic of China", "China"),
        ("South Korea", "Korea"),
        ("North Korea", "Korea"),
        ("United Kingdom", "Kingdom of Great Britain", "England", "Scotland", "Wales", "Northern Ireland"),
        ("Palestine", "Occupied Palestinian Territory", "Palestinian territories", "Mandatory Palestine"),
        ("Israel", "Palestine", "Occupied Palestinian Territory", "Mandatory Palestine"),
        ("Myanmar", "Burma"),
        ("Vietnam", "North Vietnam"),
        ("Thailand", "Siam"),
        ("Italy", "Kingdom of Italy"),
        ("Vatican", "Vatican City"),
        ("Netherlands", "Netherlands Antilles", "Aruba", "Curaçao"),
        ("Congo", "The Democratic Republic of Congo", "Democratic Republic of the Congo", "Zaire"),
    ),
    "language": (
        ("Chinese", "Mandarin", "Cantonese", "Min Nan", "Hakka", "Shanghainese", "Taiwanese"),
        ("Filipino", "Tagalog"),
        ("Serbo-Croatian", "Serbian", "Croatian", "Bosnian"),
        ("Persian", "Dari"),
        ("Pashtu", "Pushto"),
        ("German", "Swiss German", "Low German"),
        ("Dutch", "Flemish"),
        ("Hindi", "Urdu"),
        ("Malay", "Indonesian"),
        ("Irish", "Irish Gaelic"),
        ("Romany", "Romani"),
        ("Italian", "Neapolitan", "Napoletano-Calabrese", "Sicilian"),
        ("American Sign", "Sign Languages"),
        ("Ukrainian Sign", "Sign Languages"),
        ("Oriya", "Odia"),
        ("Maya", "Yucatec Maya"),
        ("Inuktitut", "Inupiaq"),
    ),
    "genre": (
        ("Music", "Musical"),
        ("Film-Noir", "Crime"),
        ("Film-Noir", "Thriller"),
    ),
}


def _kin(groups: tuple[tuple[str, ...], ...]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for group in groups:
        for name in group:
            found.setdefault(name, {}).update(dict.fromkeys(other for other in group if other != name))
    return {name: tuple(others) for name, others in found.items()}


KIN_OF = {relation: _kin(groups) for relation, groups in KIN.items()}
"""The near-synonyms of a term by relation and name."""

STEM = 5
"""Letters in which a genre agrees with what is made of it: romance, romantic; comedy, comedies."""
GENRES_OF = {
    "science fiction": "Sci-Fi",
    "suspense": "Thriller",
    "noir": "Film-Noir",
    "gangster": "Crime",
    "heist": "Crime",
    "detective": "Mystery",
    "whodunit": "Mystery",
    "biopic": "Biography",
    "period": "History",
    "children": "Family",
    "anime": "Animation",
    "cartoon": "Animation",
    "martial arts": "Action",
    "slasher": "Horror",
    "monster": "Horror",
    "zombie": "Horror",
    "parody": "Comedy",
    "satire": "Comedy",
    "slapstick": "Comedy",
    "mockumentary": "Comedy",
    "fairy tale": "Fantasy",
    "superhero": "Action",
    "swashbuckler": "Adventure",
    "boxing": "Sport",
}
"""Words of genres that name no genre of the usual list, and the one they belong to."""


def genres_within(name: str, genres: Iterable[str]) -> frozenset[str]:
    """Those of the genres that a source's own genre speaks of: of `Romantic comedy` romance and
    comedy. Rather one too many."""
    words = fold(name)
    spoken = {genre for part, genre in GENRES_OF.items() if part in words}
    return frozenset(genre for genre in genres if genre in spoken or _speaks(words, fold(genre)))


def _speaks(words: str, genre: str) -> bool:
    stem = genre[:STEM]
    return any(word.startswith(stem) for word in words.split()) or (len(stem) == STEM and stem in words)
