"""What follows on what: turns the steps of scenes into the next scene, and saves.

    title -> packs -> players -> round -> [handover ->] [staking ->] asking -> reveal -> ...
    ... -> standings -> round -> ... -> winner -> review -> winner -> title

What must stay true: an event is in the store before anything that follows from it can be seen;
and this is the only place that changes while a game runs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, cast

from quiz.game.session import Session
from quiz.game.values import Deck
from quiz.question import PackCard
from quiz.screen.cues import Bed, Cue
from quiz.screen.cues.beds import bed
from quiz.screen.cues.heard import heard
from quiz.screen.cues.touched import touched
from quiz.screen.flow.ahead import likely
from quiz.screen.flow.dealing import precedes
from quiz.screen.flow.fetching import Fetching
from quiz.screen.flow.foyer import Foyer
from quiz.screen.flow.options import Options, Repertoire
from quiz.screen.flow.playing import follows, onward, played
from quiz.screen.flow.running import Running
from quiz.screen.flow.staging import Staging
from quiz.screen.flow.starting import context_of, lacking
from quiz.screen.flow.wishes import keep_wishes, of_session, wished
from quiz.screen.opening import keep_settings, read_settings
from quiz.screen.scene import Press, Scene, Step, Tuned
from quiz.screen.scenes import clusters_of, steps
from quiz.screen.scenes.asking import Asking
from quiz.screen.scenes.handover import Handover
from quiz.screen.scenes.intro import Intro
from quiz.screen.scenes.notice import Notice, Way
from quiz.screen.scenes.packs import Packs
from quiz.screen.scenes.pause import Pause
from quiz.screen.scenes.players import Players
from quiz.screen.scenes.reveal import Reveal
from quiz.screen.scenes.settings import SettingsPage, tuned
from quiz.screen.scenes.staking import Staking
from quiz.screen.scenes.standings import Standings
from quiz.screen.scenes.title import Title
from quiz.screen.scenes.waiting import Waiting
from quiz.words import speak

__all__ = ["Flow", "Options", "Repertoire"]

TICKS_BEFORE_READING, STAGED_TICKS = 2, 24
"""The first frame is drawn before packs and matches are read, however the loop is turned; in a window
the house is made first, so that neither waits for the other."""
PATIENCE = 0.3
"""Seconds that a press waits for packs to open before a page says so: less would only flicker."""
SEATED = 0.8
"""Seconds after which the packs are opened behind the players, whose cards have all come by then."""
MOST_CUES = 32
"""Cues kept at most: on paper nobody takes them."""


class Flow:
    """The game as it stands. `scene` is what is to be drawn, `scenes` the names of those reached,
    `settings` what the window obeys, `session` the match that runs or ran last, and `over` tells
    that the player wants to leave."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.settings = options.settings or read_settings(options.store)
        self.words = speak(self.settings.language)
        self.over = False
        self.scenes: tuple[str, ...] = ()
        self._wishes = wished(options)
        self._foyer = Foyer(options)
        self._running = Running(options.store)
        self._fetching: Fetching | None = None
        self._then: Callable[[Deck | None], Scene] = self._gone_on
        self._matches = 0
        self._ticks = 0
        self._sat = 0.0
        self._cues: tuple[Cue, ...] = ()
        self.scene: Scene = self._foyer.first(self.words)
        self._show(self.scene)

    def handle(self, press: Press) -> None:
        """Gives a press to the scene. The size of text and of the window can be changed from everywhere."""
        match press.message:
            case Tuned("text-size" | "full" as name, by) if not isinstance(self.scene, SettingsPage):
                self._set(tuned(self.settings, name, by))
            case _:
                before, known = self.scene, self._cues
                self._show(self.scene.handle(press))
                if self._cues == known:
                    self._cues = (*known, *touched(press.message, before, self.scene))[-MOST_CUES:]

    @property
    def session(self) -> Session | None:
        """The match that runs or ran last."""
        return self._running.known

    def taken_cues(self) -> tuple[Cue, ...]:
        """What is to be heard that was not taken yet."""
        taken, self._cues = self._cues, ()
        return taken

    @property
    def bed(self) -> Bed:
        """What goes round under the scene."""
        return bed(self.scene)

    def tick(self, seconds: float) -> None:
        """Lets time pass for the scene; behind a title that has been drawn, reads what there is."""
        self._ticks += 1
        waited = self._ticks > (STAGED_TICKS if self.options.staged else TICKS_BEFORE_READING)
        if isinstance(self.scene, Title) and not self.scene.ready and waited:
            if self.options.staged:
                self._foyer.packs.begin()
            if self._foyer.packs.ready:
                self.scene = self._title()
        fetched = self._fetching if isinstance(self.scene, Waiting) else None
        self._show(self._fetched() if fetched and fetched.arrives(0.0) else self.scene.tick(seconds))
        if self.options.staged and precedes(self.scene):
            self._running.foresee()
        self._sat = self._sat + seconds if isinstance(self.scene, Players) else 0.0
        if self.options.staged and isinstance(self.scene, Players) and self._sat >= SEATED:
            self._fetch(self.scene.programme.packs)

    @property
    def likely(self) -> tuple[Scene, ...]:
        """The scenes that one mostly goes to from the present one."""
        wishes = self._wishes
        if isinstance(self.scene, Asking | Intro | Reveal | Standings):
            return follows(self.scene, self._running, self._staging, wait=not self.options.live)
        return likely(self.scene, self._foyer.packs.known or (), wishes.programme, wishes.party, self.settings)

    @property
    def clusters(self) -> int:
        """How many seats answer with their own cluster of keys just now; 0 when none does."""
        return clusters_of(self.scene.session) if isinstance(self.scene, Asking | Staking | Reveal) else 0

    @property
    def waiting(self) -> tuple[tuple[int, str], ...]:
        """The seats, with their names, whose choice the scene still waits for."""
        if not isinstance(self.scene, Asking | Staking):
            return ()
        session, chosen = self.scene.session, self.scene.picks.chosen
        return tuple((seat, session.context.seats[seat].name) for seat in session.active if seat not in chosen)

    @property
    def typing(self) -> bool:
        """Whether a field takes letters."""
        return isinstance(self.scene, Players) and self.scene.typing is not None

    @property
    def cards(self) -> tuple[PackCard, ...]:
        """The packs there are, read when they are first wanted."""
        return self._foyer.cards

    def _show(self, result: Scene | Step) -> None:
        # A Step is one of steps.AnyStep; whatever else a scene gives back is a scene.
        before = self.scene
        scene = self._follow(result) if isinstance(result, steps.AnyStep) else cast(Scene, result)
        self.scene = scene
        self._cues = (*self._cues, *heard(before, scene))[-MOST_CUES:]
        if scene.name not in self.scenes:
            self.scenes = (*self.scenes, scene.name)

    def _follow(self, step: steps.AnyStep) -> Scene:
        if isinstance(step, steps.MatchStep):
            return played(step, self.scene, self._running, self._staging)
        return self._begin(step) if isinstance(step, steps.BeginStep) else self._visit(step)

    def _visit(self, step: steps.VisitStep) -> Scene:
        """The screens around a match."""
        match step:
            case steps.ToTitle() | steps.Leave():
                if isinstance(self.scene, Packs):
                    self._wishes = self._wishes.chosen(self.scene.programme, self.scene.programme.language)
                return self._title()
            case steps.ToPacks(party):
                self._wishes = self._wishes.seated(party)
                return Packs(self.words, self.cards, self._wishes.programme, self._wishes.party)
            case steps.ToPlayers(programme):
                asked = self.scene.programme if isinstance(self.scene, Packs) else programme
                self._wishes = self._wishes.chosen(programme, asked.language)
                titles = self._foyer.titles(programme.packs, self.words)
                return Players(self.words, programme, self._wishes.party, keypad=self.settings.keypad, titles=titles)
            case steps.Rekey(keypad):
                self._set(replace(self.settings, keypad=keypad))
                return replace(cast(Players, self.scene), keypad=keypad)
            case steps.Hold(covered):
                return self._pause(covered)
            case steps.Return(covered):
                return covered
            case steps.ToSettings(back):
                return SettingsPage(self.words, self.settings, back)
            case steps.Adjust(settings, back, tab):
                self._set(settings)
                return SettingsPage(self.words, settings, self._spoken(back), tab)
            case steps.Quit():
                self.over = True
                return self.scene

    def _begin(self, step: steps.BeginStep) -> Scene:
        """A match begins, or goes on where it was left."""
        match step:
            case steps.Start():
                return self._start(step)
            case steps.Again():
                return self._start(self._wishes.again(self._running.session))
            case steps.Resume():
                return self._resume()
            case steps.Discard():
                self._foyer.discard()
                return self._title()

    def _start(self, step: steps.Start) -> Scene:
        self._wishes = self._wishes.begun(step)
        keep_wishes(self.options, self._wishes)
        self._running.settle()
        return self._opened(step.programme.packs, partial(self._started, step))

    def _fetch(self, packs: Sequence[str]) -> Fetching:
        """A deck of these packs, on its way from now on if it was not before."""
        if self._fetching is None or self._fetching.packs != tuple(packs):
            self._running.settle()
            self._fetching = Fetching(packs, self.options.repertoire.open, self._fetching)
        return self._fetching

    def _opened(self, packs: Sequence[str], then: Callable[[Deck | None], Scene]) -> Scene:
        """What comes once these packs are open; in real time, until then, the page that says so."""
        fetching, self._then = self._fetch(packs), then
        if self.options.live and not fetching.arrives(PATIENCE):
            return Waiting(self.words, self.scene)
        return self._fetched()

    def _fetched(self) -> Scene:
        """What comes with the packs that were fetched; each deck is for one match."""
        fetching, self._fetching = self._fetching, None
        return self._then(fetching.deck if fetching else None)

    def _started(self, step: steps.Start, deck: Deck | None) -> Scene:
        titles = self._foyer.titles(step.programme.packs, self.words)
        if deck is None:
            self._foyer.packs.forget()
            return Notice(self.words, "notice-packs-closed", {"packs": titles}, (Way("way-packs", steps.ToPacks()),))
        notice = lacking(self.words, step, deck, titles)
        if notice:
            return notice
        context = context_of(self.options, step, deck, self.settings.timer, self._matches)
        self._running.begin(context, deck)
        self._matches += 1
        return self._staging.announced(self._running.session)

    def _resume(self) -> Scene:
        left = self._foyer.left
        if left is None:
            return self._title()
        try:
            self._running.take_up(left)
        except ValueError:
            ways = (Way("way-discard", steps.Discard()), Way("way-title", steps.ToTitle()))
            return Notice(self.words, "notice-match-unfit", {}, ways)
        self._wishes = of_session(self._running.session)
        self._running.settle()
        return self._opened(self._wishes.programme.packs, self._gone_on)

    def _gone_on(self, deck: Deck | None) -> Scene:
        self._running.deck = deck
        if deck is None:
            titles = self._foyer.titles(self._wishes.programme.packs, self.words)
            end = (Way("way-end", steps.Stop()), Way("way-title", steps.Leave()))
            return Notice(self.words, "notice-packs-gone", {"packs": titles}, end)
        return self._staging.resumed(onward(self._running, self._staging))

    @property
    def _staging(self) -> Staging:
        return Staging(self.words, self.options.staged, self.settings.reduced, self.settings.keypad)

    def _pause(self, covered: Scene) -> Scene:
        refunds = isinstance(covered, Handover | Staking | Asking | Reveal)
        return Pause(self.words, covered, refunds, self._running.keeps, self._foyer.notice)

    def _title(self) -> Scene:
        return self._foyer.title(self.words)

    def _set(self, settings: steps.Settings) -> None:
        if settings.language != self.settings.language:
            self._wishes = self._wishes.spoken()
        self.settings = settings
        self.words = speak(settings.language)
        keep_settings(self.options.store, settings)

    def _spoken(self, scene: Any) -> Any:
        """The scene in the language that is set now, with what it covers and the keys of its seats."""
        if isinstance(scene, Pause):
            return replace(scene, words=self.words, covered=self._spoken(scene.covered))
        if isinstance(scene, Title) and scene.words.language != self.words.language:
            return self._title()
        if isinstance(scene, Asking | Intro):
            scene = replace(scene, keypad=self.settings.keypad)
        return replace(scene, words=self.words)
