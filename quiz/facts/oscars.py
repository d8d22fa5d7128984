"""The categories of the Academy's own list, and the award of questions/terms/awards.yaml each is.

What must stay true: every category has one award, whatever it was called in a year, so that a film
has not won "another" one under an older name.
"""

from __future__ import annotations

import re

ACADEMY_AWARD = "Academy Award for "
AWARDS = {
    "BEST PICTURE": "Best Picture",
    "DIRECTING": "Best Director",
    "ACTOR IN A LEADING ROLE": "Best Actor",
    "ACTRESS IN A LEADING ROLE": "Best Actress",
    "ACTOR IN A SUPPORTING ROLE": "Best Supporting Actor",
    "ACTRESS IN A SUPPORTING ROLE": "Best Supporting Actress",
    "WRITING (Original Screenplay)": "Best Original Screenplay",
    "WRITING (Adapted Screenplay)": "Best Adapted Screenplay",
    "WRITING (Original Story)": "Best Story",
    "CINEMATOGRAPHY": "Best Cinematography",
    "FILM EDITING": "Best Film Editing",
    "ART DIRECTION": "Best Production Design",
    "PRODUCTION DESIGN": "Best Production Design",
    "COSTUME DESIGN": "Best Costume Design",
    "MAKEUP": "Best Makeup",
    "MAKEUP AND HAIRSTYLING": "Best Makeup",
    "VISUAL EFFECTS": "Best Visual Effects",
    "MUSIC (Original Score)": "Best Original Score",
    "MUSIC (Original Song Score or Adaptation Score)": "Best Musical Score",
    "MUSIC (Original Song)": "Best Original Song",
    "SOUND": "Best Sound",
    "SOUND MIXING": "Best Sound",
    "SOUND RECORDING": "Best Sound",
    "SOUND EDITING": "Best Sound Editing",
    "INTERNATIONAL FEATURE FILM": "Best International Feature Film",
    "FOREIGN LANGUAGE FILM": "Best International Feature Film",
    "DOCUMENTARY": "Best Documentary Feature",
    "DOCUMENTARY (Feature)": "Best Documentary Feature",
    "DOCUMENTARY (Short Subject)": "Best Documentary Short Film",
    "ANIMATED FEATURE FILM": "Best Animated Feature",
    "SHORT FILM (Animated)": "Best Animated Short Film",
    "SHORT SUBJECT (Cartoon)": "Best Animated Short Film",
    "SHORT FILM (Live Action)": "Best Live Action Short Film",
    "SHORT SUBJECT": "Best Live Action Short Film",
    "UNIQUE AND ARTISTIC PICTURE": "Best Unique and Artistic Picture",
    "ASSISTANT DIRECTOR": "Best Assistant Director",
    "DANCE DIRECTION": "Best Dance Direction",
    "CASTING": "Best Casting",
    "SCIENTIFIC OR TECHNICAL AWARD": "Technical Achievement",
}
ASIDE = re.compile(r" *\([^()]*\)")
"""What a category added in some years: (Color), (Comedy Picture), (Class III)."""
SMALL = frozenset({"a", "an", "and", "by", "for", "in", "of", "or", "the", "to"})


def award(category: str) -> str:
    """The award that a category stands for: `CINEMATOGRAPHY (Color)` is `Academy Award for Best
    Cinematography`, one that is not known `Academy Award for` and its own words. What is no
    category in capitals is the name of an award already."""
    plain = ASIDE.sub("", category)
    known = AWARDS.get(category) or AWARDS.get(plain)
    if known is None and plain != plain.upper():
        return category
    return ACADEMY_AWARD + (known or _titled(plain))


def _titled(words: str) -> str:
    """WORDS OF A CATEGORY as Words of a Title."""
    first, *rest = words.lower().split() or [""]
    return " ".join([first.capitalize(), *(word if word in SMALL else word.capitalize() for word in rest)])
