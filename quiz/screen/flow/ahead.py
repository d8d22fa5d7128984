"""Where one mostly goes from a scene, as far as that is settled, to be laid out before it is wanted.

What must stay true: asking changes nothing, and what is told equals the scene that will be shown, but for the
count before a match, which stands for the first of its frames, and for the end of a match, whose page is that of all
that comes before it.
"""

from __future__ import annotations

from quiz.question import PackCard
from quiz.screen.flow.starting import titles_of
from quiz.screen.scene import Picked, Press, Scene
from quiz.screen.scenes.countdown import Countdown
from quiz.screen.scenes.packs import Packs
from quiz.screen.scenes.players import Players
from quiz.screen.scenes.review import begun
from quiz.screen.scenes.settings import SettingsPage
from quiz.screen.scenes.steps import Party, Programme, Settings, ToPlayers
from quiz.screen.scenes.title import Title
from quiz.screen.scenes.winner import Winner


def likely(
    scene: Scene, cards: tuple[PackCard, ...], programme: Programme, party: Party, settings: Settings
) -> tuple[Scene, ...]:
    """The scenes that a press leads to, the most likely first; none where it hangs on what is still to
    happen."""
    match scene:
        case Title(ready=True):
            return Packs(scene.words, cards, programme, party), SettingsPage(scene.words, settings, scene)
        case Packs():
            step = scene.handle(Press(Picked("next")))
            if not isinstance(step, ToPlayers):
                return ()
            titles = titles_of(scene.cards, step.programme.packs, scene.words.language)
            return (Players(scene.words, step.programme, party, keypad=settings.keypad, titles=titles),)
        case Players():
            return (Countdown(scene.words, scene),)
        case Winner(told=False):
            return (scene.end,)
        case Winner():
            return (begun(scene.words, scene.session),)
    return ()
