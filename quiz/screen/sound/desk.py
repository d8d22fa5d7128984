"""The mixing desk: which sound is on which channel, and how loud each is at a moment.

The first channels belong to the loops, one each, so that the three of a question begin together and
stay so; effects share the others. What must stay true: only one thread works it; and a sound that
cannot be read is said once in the log and then not asked for again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

import pygame

from quiz.screen.cues import SILENCE, Bed, Cue, Layer
from quiz.screen.sound import levels
from quiz.screen.sound.device import LOG
from quiz.screen.sound.levels import Fade
from quiz.screen.sound.mix import Mix

LAYERS: tuple[Layer, ...] = get_args(Layer)
CHANNELS = 16
TOGETHER: tuple[Layer, ...] = ("bed-reading", "bed-tension-1", "bed-tension-2")
"""One piece of music in three layers: they start at once, and only their loudness differs."""
QUIET, REST = Mix(0, 0, 0, 0), Fade()


@dataclass(frozen=True, slots=True)
class Voice:
    """An effect on a channel: from when to when it is heard, in seconds."""

    cue: Cue
    begins: float
    ends: float


@dataclass(slots=True)
class Desk:
    """The state of the desk. `away` is how much of the music is left when another window is in front."""

    folder: Path
    mix: Mix = QUIET
    bed: Bed = SILENCE
    sounds: dict[str, pygame.mixer.Sound | None] = field(default_factory=dict)
    voices: dict[int, Voice] = field(default_factory=dict)
    fades: dict[Layer, Fade] = field(default_factory=dict)
    music: Fade = REST
    last: dict[str, float] = field(default_factory=dict)


def effects(folder: Path) -> list[str]:
    """The sounds of moments, by name: short ones, which can all be kept."""
    return sorted(file.stem for file in folder.glob("*.wav") if file.stem not in LAYERS)


def fetch(desk: Desk, name: str) -> None:
    """Reads a sound, if that has not been done."""
    _sound(desk, name)


def begin(desk: Desk, cue: Cue, now: float) -> None:
    """A sound begins, unless it is silent, has only just begun, or all channels have better to do."""
    loudness = desk.mix.of(cue.group)
    if not loudness or now - desk.last.get(cue.name, -1.0) < levels.rests(cue.name):
        return
    sound = _sound(desk, cue.name)
    channel = _channel(desk, cue, now) if sound else None
    if sound is None or channel is None:
        return
    sound.set_volume(loudness)
    pygame.mixer.Channel(channel).play(sound)
    desk.last[cue.name] = now
    desk.voices[channel] = Voice(cue, now, now + sound.get_length())


def lay(desk: Desk, bed: Bed, now: float) -> None:
    """Other loops go round from now on; what is new among them begins at its beginning."""
    for layers in _begun(desk, bed):
        for layer in layers:
            sound = _sound(desk, layer)
            if sound:
                # The loudness is the sound's: that of a channel is full again whenever it plays.
                sound.set_volume(0.0)
                pygame.mixer.Channel(LAYERS.index(layer)).play(sound, loops=-1)
            desk.fades[layer] = REST
    desk.bed = bed
    for layer, fade in desk.fades.items():
        desk.fades[layer] = fade.to(float(layer in bed.layers), now, bed.seconds)
    work(desk, now)


def set_to(desk: Desk, mix: Mix, now: float) -> None:
    """Everything is as loud as the player wants it now, what can be heard already too."""
    fading = levels.AWAY if mix.away != desk.mix.away else 0.0
    desk.mix = mix
    desk.music = desk.music.to(mix.of_music, now, fading)
    for voice in desk.voices.values():
        sound = _sound(desk, voice.cue.name)
        if sound:
            sound.set_volume(mix.of(voice.cue.group))
    work(desk, now)


def work(desk: Desk, now: float) -> bool:
    """Sets the loops as loud as they are to be now, and stops those that have gone; whether anything
    still changes by itself."""
    desk.voices = {channel: voice for channel, voice in desk.voices.items() if voice.ends + levels.RELEASE > now}
    spans = [(voice.begins, voice.ends) for voice in desk.voices.values() if levels.speaks(voice.cue.name)]
    loudness = desk.music.at(now) * levels.ducked(now, spans)
    for layer, fade in desk.fades.items():
        sound = _sound(desk, layer)
        if sound:
            sound.set_volume(loudness * fade.at(now))
    for layer in _gone(desk, now):
        pygame.mixer.Channel(LAYERS.index(layer)).stop()
        del desk.fades[layer]
    return bool(spans) or desk.music.moves(now) or any(fade.moves(now) for fade in desk.fades.values())


def _begun(desk: Desk, bed: Bed) -> list[tuple[Layer, ...]]:
    """The loops that have to begin: those of a question all at once."""
    fresh = [layer for layer in bed.layers if layer not in desk.fades]
    groups = {TOGETHER if layer in TOGETHER else (layer,) for layer in fresh}
    return sorted(groups)


def _gone(desk: Desk, now: float) -> list[Layer]:
    """The loops that are silent for good: those of a question go together."""
    heard = {layer for layer, fade in desk.fades.items() if fade.goal or fade.moves(now)}
    kept = {*heard, *TOGETHER} if heard.intersection(TOGETHER) else heard
    return [layer for layer in desk.fades if layer not in kept]


def _channel(desk: Desk, cue: Cue, now: float) -> int | None:
    free = range(len(LAYERS), CHANNELS)
    heard = [desk.voices.get(channel) for channel in free]
    busy = [levels.importance(voice.cue.name) if voice and voice.ends > now else None for voice in heard]
    found = levels.channel_for(busy, levels.importance(cue.name))
    return None if found is None else free[found]


def _sound(desk: Desk, name: str) -> pygame.mixer.Sound | None:
    """A sound of the house, read when it is first wanted."""
    if name not in desk.sounds:
        desk.sounds[name] = _read(desk.folder / f"{name}.wav")
    return desk.sounds[name]


def _read(file: Path) -> pygame.mixer.Sound | None:
    try:
        return pygame.mixer.Sound(str(file))
    except (pygame.error, OSError) as fault:
        LOG.warning("the sound %s cannot be read: %s", file, fault)
        return None
