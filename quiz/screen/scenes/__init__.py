"""The screens, one module each, and the few things that several of them say alike.

What must stay true: no scene imports another; what two of them share stands here or in steps.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from quiz.question import Option, Question, Source, Text, can_say, said
from quiz.screen.canvas import Canvas
from quiz.screen.scene import Confirmed, LostFocus, Message, Press, Scene, Seen, Step, Unseen, WentBack
from quiz.screen.scenes.steps import Hold
from quiz.words import Words

if TYPE_CHECKING:  # the title, and with it the first frame, can do without the rules
    from quiz.game.session import Session

TIERS = 5
CROWD = 4
"""With more seats than these, their cards say no more than they must."""
THIRD = 2
"""The seat whose keys not every keyboard has."""
SOURCES = {
    "The credits of the film": "credits",
    "The film itself": "film",
    "Film catalogues": "catalogues",
    "The lists of winners and nominees": "awards",
}
"""The sources that the film base names for all of its facts, and what they are called in the player's language."""
LEAD, COUNTS, COUNT = 0.4, 3, 0.5
"""Of the leader: the seconds before the count, in which the iris opens on it; how far it counts down; and the
seconds of a count."""
LEADER = LEAD + COUNTS * COUNT
"""The seconds that it takes."""
GRACE = 0.6
"""Seconds between the last seat's choice and the lock, in which it may still change."""

TWICE = 0.5
"""Seconds in which a second press belongs to the first, and answers nothing that was asked back."""


def confirmed(asked: float | None, press: Press) -> bool:
    """Whether a press says yes to what was asked back at so many seconds; None where it was not yet."""
    return asked is not None and press.time - asked >= TWICE


@dataclass(frozen=True, slots=True)
class Picks:
    """What the seats have chosen so far: {seat: (option, seconds)}, and since when all have."""

    chosen: Mapping[int, tuple[int, float]] = field(default_factory=dict)
    all_in: float | None = None

    def choose(self, seat: int, option: int, seconds: float, active: tuple[int, ...]) -> Picks:
        """With the seat's choice; the grace runs from the moment that everyone first has one. The
        same choice again is no change, and costs no time."""
        if self.option(seat) == option:
            return self
        chosen = {**self.chosen, seat: (option, seconds)}
        if self.all_in is None and all(each in chosen for each in active):
            return Picks(chosen, seconds)
        return replace(self, chosen=chosen)

    def closed(self, elapsed: float, total: float) -> bool:
        """Whether the turn locks now; `total` 0 is a turn without a clock."""
        graced = self.all_in is not None and elapsed >= self.all_in + GRACE
        return graced or (total > 0 and elapsed >= total)

    def option(self, seat: int) -> int | None:
        """What the seat has chosen, None when nothing yet."""
        return self.chosen[seat][0] if seat in self.chosen else None


NO_PICKS = Picks()
Sight = Literal["whole", "partly", "seen"]
"""What is known of the page of a scene: all of it is in sight; some of it has not been yet; it was
longer than the window, and has been seen to its end."""


def looked(sight: Sight, message: Message) -> Sight:
    """What a message makes of it; what was seen stays so."""
    match message:
        case Unseen() if sight == "whole":
            return "partly"
        case Seen() if sight == "partly":
            return "seen"
    return sight


def passed(elapsed: float, seconds: float, sight: Sight, reading: float) -> float:
    """The seconds of a clock a while later: it waits at the end of its time for reading until all of the
    page has been seen."""
    later = elapsed + seconds
    return max(elapsed, min(later, reading)) if sight == "partly" else later


def counted(elapsed: float) -> tuple[int, float]:
    """What the leader counts after so many seconds, and how far its hand is round."""
    gone = max(0.0, elapsed - LEAD) / COUNT
    return COUNTS - int(gone), gone % 1.0


def gone_on(scene: Scene, press: Press, onward: Step) -> Scene | Step:
    """What a press makes of a scene that only waits: Enter goes on, Escape pauses, and so does a
    window that is no longer in front while time runs."""
    match press.message:
        case Confirmed():
            return onward
        case WentBack():
            return Hold(scene)
        case LostFocus() if scene.running:
            return Hold(scene)
    return scene


def arrows(words: Words) -> tuple[str, str]:
    """What the arrows do on a page where also what can be set is a button for each way: in the settings they set it."""
    return words("key-arrows"), words("hint-move")


def onward(words: Words, session: Session) -> tuple[str, str]:
    """What Enter does on a page that goes on by itself as well where there is a clock."""
    waits = session.context.rules.timer > 0
    return words("key-enter"), words("hint-go-on-or-wait") if waits else words("hint-go-on")


def shown(text: Text, language: str) -> str:
    """A pack's words in the interface's language, else in English, else in what there is."""
    for other in (language, "ru" if language == "kk" else "en", "en", *sorted(text)):
        if other in text:
            return text[other]
    return ""


def source_words(words: Words, source: Source) -> str:
    """Where an answer and its note are known from; what the film base names for all of its facts, in the
    player's language. Nothing where no source is named."""
    parts = [
        words("source-of-base", source=SOURCES[part]) if part in SOURCES else part for part in source.text.split("; ")
    ]
    return words("reveal-source", source="; ".join(parts)) if source.text else ""


def more_words(words: Words, sight: Sight) -> str:
    """What stands below a page that goes on."""
    return words("page-more-waits" if sight == "partly" else "page-more")


def more_answers(words: Words, sight: Sight, options: int) -> tuple[str, ...]:
    """The same while one answer is not in sight, or two, and so on."""
    if sight == "partly":
        return tuple(words("page-more-answers-waits", count=count) for count in range(1, options + 1))
    return tuple(words("page-more-answers", count=count) for count in range(1, options + 1))


def clusters_of(session: Session) -> int:
    """How many seats answer with their own cluster of keys: all of them where several answer at
    once, otherwise none, and 1 to 4 answer."""
    return (
        len(session.context.seats) if session.context.rules.mode == "together" and len(session.context.seats) > 1 else 0
    )


def keys_of(words: Words, seat: int, keypad: bool) -> str:
    """The keys of a seat with its own, those of A to D in this order; `keypad` tells where the third one has
    them."""
    letters = seat == THIRD and not keypad
    return words("seat-keys-letters") if letters else words("seat-keys", seat=seat + 1)


def short_keys(words: Words, seat: int, keypad: bool) -> str:
    """The same in fewer letters."""
    letters = seat == THIRD and not keypad
    return words("seat-keys-letters") if letters else words("seat-keys-short", seat=seat + 1)


def stem_of(session: Session) -> str:
    """The question on the table, as it is shown."""
    return said(session.turn.question.stem, session.language)


def year_of(question: Question, option: Option) -> str:
    """The year of a film among the options, once it is told: those that are asked by their year stand without it."""
    return str(option.film.year) if option.film and question.relation == "year" else ""


def told_of(question: Question, language: str) -> str:
    """What is told of a question once it is answered: its note; else the fact in a sentence, or the answer alone."""
    texts = question.note, question.fact, question.options[question.key].text
    return next(said(text, language) for text in texts if can_say(text, language))


def kind_word(kind: str) -> str:
    """A kind or relation as the interface texts name it: `came-first`."""
    return kind.replace(" ", "-")


def seat_name(session: Session, seat: int) -> str:
    """The name of a seat."""
    return session.context.seats[seat].name


def emblem_of(session: Session, seat: int) -> int:
    """The number of a seat's emblem."""
    chosen = session.context.seats[seat].emblem
    return seat if chosen is None else chosen


def right_in(session: Session, seat: int) -> tuple[bool | None, ...]:
    """For each turn of the match whether the seat was right; None where it was not asked, or not yet."""
    frames: dict[int, bool] = {}
    for turn in session.turns:
        if turn.counts and seat in turn.active:
            frames[turn.number] = any(each.seat == seat and each.option == turn.question.key for each in turn.answers)
    return tuple(frames.get(number) for number in range(session.total))


def signed(words: Words, points: int) -> str:
    """Points won or lost, with their sign: +1,000; +0 too, so that it does not look like a score."""
    return words("match-points", points=abs(points), sign="minus" if points < 0 else "plus")


def stars(session: Session) -> str:
    """How hard the question on the table is, as one to five stars."""
    tier = session.turn.question.difficulty.tier
    return "★" * tier + "☆" * (TIERS - tier)


def difficulty(words: Words, session: Session) -> str:
    """The same in words."""
    return words("match-difficulty", tier=session.turn.question.difficulty.tier)


def match_header(canvas: Canvas, words: Words, session: Session, score: int | None = None, hard: bool = False) -> None:
    """The line that says where the match is, and `hard` how hard the question is. `score` is that of
    one who plays alone while it is still being counted; the streak is told with it then."""
    kind = kind_word(session.round.kind)
    left = words("match-round", number=session.round_number + 1, name=words("round-name", kind=kind))
    right = words("match-turn", number=session.number, total=session.total)
    if hard:
        right = f"{stars(session)} · {right}"
    if len(session.context.seats) == 1:
        tally = session.tallies[0]
        known = (tally.score, tally.streak) if score is None else (score, 0)
        right = words("match-solo", turn=right, score=known[0], streak=known[1])
    canvas.header(left, right, difficulty(words, session) if hard else "")
