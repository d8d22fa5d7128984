"""Writes the sounds of the house: `python assets/synth` fills assets/sounds/.

    python assets/synth                      every sound, about half a minute
    python assets/synth FOLDER NAME ...      only these, into FOLDER

What must stay true: the same bytes every time, so the files can be committed and compared.
"""

from __future__ import annotations

import sys
import wave
from array import array
from pathlib import Path

from beds import BEDS
from cues import CUES
from score import sounded
from tones import RATE

SHIPPED = Path(__file__).resolve().parent.parent / "sounds"
SOUNDS = {**CUES, **BEDS}


def write(file: Path, samples: array[int]) -> None:
    """One 16-bit mono WAV, little-endian as the format wants it."""
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())


def main(words: list[str]) -> None:
    folder, names = (Path(words[0]), words[1:]) if words else (SHIPPED, list(SOUNDS))
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        write(folder / f"{name}.wav", sounded(SOUNDS[name]))


if __name__ == "__main__":
    main(sys.argv[1:])
