"""What all tests share: one folder for what the program keeps between runs, so that not every command
of theirs reads the film base from its YAML again; and in which order they begin. What must stay true: while
tests run, what they leave behind is collected."""

from __future__ import annotations

import gc
import os
import sys

import pytest

ALLOCATED = 50_000
"""Things made and not yet gone at which garbage is looked for."""


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Beside the folders of the processes that share the tests."""
    folder = tmp_path_factory.getbasetemp()
    shared = (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "cache"
    os.environ["XDG_CACHE_HOME"] = str(shared)
    if sys.dont_write_bytecode:  # then beside the sources nothing is kept, and each command would compile all of them
        os.environ["PYTHONPYCACHEPREFIX"] = str(shared / "bytecode")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_collection() -> None:
    """Gathering the tests makes no garbage."""
    gc.disable()


def pytest_collection_finish() -> None:
    """What was gathered stays to the end, and need not be looked through for garbage time and again; nor what tests
    share, of which there is far more than a program ever holds."""
    gc.freeze()
    gc.set_threshold(ALLOCATED)
    gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The one long check that nothing else can share comes first: all others find their place beside it. Tests of the
    screen come last, so that of the processes, which begin at either end, most often one alone plays their matches."""
    items.sort(key=lambda item: ("mypy" not in item.name, "screen" in item.path.parts))
