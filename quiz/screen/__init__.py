"""The screen. What pygame does on its own when it is first imported and must not is settled here,
before anything of this room can import it: it must not greet on standard output, which belongs to
results, and must not read in setuptools (pkg_resources), which it asks for the folder that its own
font lies in: 56 ms and 11 MB. Where there is none, as on new Pythons, it looks beside itself."""

import os
import sys

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.modules.setdefault("pkg_resources", None)  # type: ignore[arg-type]  # import: there is none
