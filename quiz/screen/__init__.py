"""The screen. pygame must not greet on standard output, which belongs to results."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
