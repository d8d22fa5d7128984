"""Every scene in every state that matters, to be looked at and to be measured: see tests/sheet.py.

What must stay true: a state is a real scene over a real session of a shipped pack, and the same
words, seed and state give the same picture.
"""

import quiz.screen  # noqa: F401 - before anything here imports pygame
