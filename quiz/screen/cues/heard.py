"""What is heard when one scene follows another, and when a scene grows older.

A scene that unfolds in time has a score: cues at seconds of its `elapsed`, taken from the stages the
scene itself goes by. Between two moments of one scene what lies between them is due; a scene that
has just come up begins with what is due at once. Example: a quick reveal at 0.29 s, then at 0.31 s:
its first wrong ticket folds at 0.30, so the sound of paper is due. Who skips ahead hears the outcome
and not the drum roll. What must stay true: before the lock no cue depends on which option was
chosen; and a scene that was covered goes on without being announced again.
"""

from __future__ import annotations

from collections.abc import Iterator

from quiz.game.result import before_round, result
from quiz.screen.cues import Cue, kind
from quiz.screen.scene import Scene
from quiz.screen.scenes import COUNT, COUNTS, LEAD, intro, reveal, standings, winner
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.countdown import Countdown
from quiz.screen.scenes.intro import Intro
from quiz.screen.scenes.pause import Pause
from quiz.screen.scenes.players import Players
from quiz.screen.scenes.reveal import Reveal
from quiz.screen.scenes.review import Review
from quiz.screen.scenes.settings import SettingsPage
from quiz.screen.scenes.staking import Staking
from quiz.screen.scenes.standings import Standings
from quiz.screen.scenes.winner import Winner

Score = Iterator[tuple[float, Cue]]
"""Cues with the seconds of a scene at which they are due."""

CAPTIONED = frozenset(
    ("sting", "clapper", "ready", "lock", "roll", "right", "nobody", "all", "wrong", "reel", "understudy", "final")
)
"""The sounds that tell something; the others go with what is seen."""
PASSING = frozenset(("pip", "blip", "tock", "roll", "deal", "points"))
"""What is not caught up on by one who skips ahead."""
SKIP = 0.3
"""Seconds; whoever is further on at once has skipped. A turn of the loop takes less."""
PICK_UP = 0.42
"""Seconds from the start of a sting to its chord (assets/synth), with which the slate claps."""
STAGGER = 0.05
"""Seconds between two tickets (GAME.md 4.5)."""
TOCKS = 5
"""The last seconds of a clock, which are heard."""
TICKS = 8
"""How often points tick while they are counted."""
STINGS, REELS = 3, 6
"""How many stings there are, and how far the reel climbs."""


def heard(before: Scene, after: Scene) -> tuple[Cue, ...]:
    """The cues that are due once `after` is up, `before` having been so."""
    if after is before:
        return ()
    if isinstance(before, Pause) and _goes_on(before.covered, after):
        return ()
    return (*_done(before, after), *_due(before, after))


def _goes_on(before: Scene, after: Scene) -> bool:
    """Whether it is the same scene, only later; a change of language may lie between."""
    if type(before) is not type(after):
        return False
    sessions = (getattr(before, "session", None), getattr(after, "session", None))
    return sessions[0] is sessions[1]


def _due(before: Scene, after: Scene) -> tuple[Cue, ...]:
    """What the score of the scene has between two of its moments."""
    now = float(getattr(after, "elapsed", 0.0))
    since = float(getattr(before, "elapsed", 0.0)) if _goes_on(before, after) else -1.0
    due = [cue for at, cue in _score(after) if since < at <= now]
    skipped = now - max(since, 0.0) > SKIP
    return tuple(cue for cue in due if not (skipped and kind(cue.name) in PASSING))


def _score(scene: Scene) -> Score:
    match scene:
        case Intro():
            yield from _intro(scene)
        case Countdown():
            yield from _pips()
        case Asking():
            yield from _dealt(len(scene.session.turn.question.options))
            yield from _clock(scene.session.turn.clock.total)
        case Staking():
            yield from _dealt(4)
            yield from _clock(scene.total)
        case Reveal():
            yield from _reveal(scene)
        case Standings():
            yield from _counted(scene)
        case Winner() if scene.staged:
            yield from _places(scene)


def _intro(scene: Intro) -> Score:
    """The leader's pips, the sting of the round, and the slate with the chord of the sting."""
    if scene.leader:
        yield from _pips()
        yield scene.leader, Cue("blip")
    claps = scene.leader + intro.UP + intro.CLAP if scene.staged else PICK_UP
    yield max(scene.leader, claps - PICK_UP), _told(scene, "sting", scene.number % STINGS + 1)
    yield claps, _told(scene, "clapper")


def _pips() -> Score:
    """One for each number of the leader."""
    return ((LEAD + count * COUNT, Cue("pip")) for count in range(COUNTS))


def _dealt(tickets: int) -> Score:
    return ((number * STAGGER, Cue("deal")) for number in range(tickets))


def _clock(total: float) -> Score:
    """The last seconds of a clock; a total of 0 is none."""
    return ((total - left, Cue("tock")) for left in range(min(TOCKS, int(total)), 0, -1) if total > left)


def _reveal(scene: Reveal) -> Score:
    course = scene.course
    yield 0.0, _told(scene, "lock")
    if scene.staged:
        yield 0.0, _told(scene, "roll")
        folding = round((course.light - course.fold) / reveal.FOLD)
        yield from ((course.fold + number * reveal.FOLD, Cue("deal")) for number in range(folding))
    yield course.light, _told(scene, _outcome(scene))
    if scene.staged and any(scene.session.turn.points.values()):
        step = (course.card - course.count) / TICKS
        yield from ((course.count + number * step, Cue("points")) for number in range(TICKS))
    yield from ((course.count, cue) for cue in _streaks(scene))
    yield course.card, Cue("card")


def _outcome(scene: Reveal) -> str:
    turn = scene.session.turn
    right = sum(answer.option == turn.question.key for answer in turn.answers)
    if len(turn.answers) == 1:
        return "right" if right else "wrong"
    return "all" if right == len(turn.answers) else "right" if right else "nobody"


def _streaks(scene: Reveal) -> Iterator[Cue]:
    """The longest streak that grew, from two on; and a streak that the understudy saved."""
    session = scene.session
    pairs = [(session.before[seat], session.tallies[seat]) for seat in session.turn.active]
    longest = max((now.streak for was, now in pairs if now.streak > was.streak), default=0)
    if longest > 1:
        yield _told(scene, "reel", min(longest - 1, REELS))
    if any(was.understudy and not now.understudy for was, now in pairs):
        yield _told(scene, "understudy")


def _counted(scene: Standings) -> Score:
    """What the round brought, as it is counted."""
    if scene.staged and any(each.change for each in result(scene.session).standings):
        step = standings.COUNT / TICKS
        yield from ((standings.BEFORE + number * step, Cue("points")) for number in range(TICKS))


def _places(scene: Winner) -> Score:
    """A ticket for each place, and a drum roll from the second place to the winner."""
    others = sum(each.rank > 1 for each in result(scene.session).standings)
    yield from ((winner.FIRST + number * winner.EACH, Cue("deal")) for number in range(others))
    if others:
        yield winner.FIRST + (others - 1) * winner.EACH, _told(scene, "roll")


def _moved(scene: Standings) -> tuple[Cue, ...]:
    """Down when the lead changed hands, else up when someone rose; before the first round all stood
    alike, and nobody did."""
    if scene.session.round_number == 0:
        return ()
    was = {place.seat: place.rank for place in before_round(scene.session)}
    now = {each.seat: each.rank for each in result(scene.session).standings}
    lost = any(was[seat] == 1 < now[seat] for seat in now)
    rose = any(now[seat] < was[seat] for seat in now)
    return (Cue("down"),) if lost else (Cue("up"),) if rose else ()


def _done(before: Scene, after: Scene) -> tuple[Cue, ...]:
    """What just happened: a first choice, a stake, a seat taken, a loudness changed, all places told."""
    match before, after:
        case (Asking(), Asking()) if _goes_on(before, after):
            return tuple(_ready(after) for _ in after.picks.chosen.keys() - before.picks.chosen)
        case (Staking(), Staking()) if _goes_on(before, after):
            return tuple(Cue("coin") for _ in after.picks.chosen.keys() - before.picks.chosen)
        case Players(), Players():
            seats = range(len(before.party.names), len(after.party.names))
            return tuple(Cue(f"join-{seat + 1}", "buzzers") for seat in seats)
        case SettingsPage(), SettingsPage():
            return _sample(before, after)
        case _, Standings(told=True) if not _was_told(before, after):
            return _moved(after)
        case _, Winner(told=True) if not _was_told(before, after) and not isinstance(before, Review):
            return (_told(after, "final"),)
    return ()


def _ready(scene: Asking) -> Cue:
    """A choice, which may still change."""
    return Cue("ready", "buzzers", scene.words("cue-ready"))


def _was_told(before: Scene, after: Scene) -> bool:
    return _goes_on(before, after) and bool(getattr(before, "told", False))


def _sample(before: SettingsPage, after: SettingsPage) -> tuple[Cue, ...]:
    """How loud it is now; music needs none, it is there."""
    was, now = before.settings, after.settings
    if was.buzzers != now.buzzers:
        return (Cue("join-1", "buzzers"),)
    changed = (was.effects, was.loudness) != (now.effects, now.loudness)
    return (Cue("confirm"),) if changed else ()


def _told(scene: Intro | Reveal | Winner, sound: str, number: int = 0) -> Cue:
    """A cue with its caption in the language of the scene."""
    return Cue(f"{sound}-{number}" if number else sound, caption=scene.words(f"cue-{sound}"))
