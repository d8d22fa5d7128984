"""What all tests share: one folder for what the program keeps between runs, so that not every command
of theirs reads the film base from its YAML again; which of them are run (amounts.py), and in which order they
begin. What must stay true: while tests run, what they leave behind is collected."""

from __future__ import annotations

import gc
import os
import sys
from itertools import groupby

import pytest
from amounts import AXES, covering, left_out, run_every

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


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--every", action="store_true", help="leave nothing out, as amounts.py tells")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "every: one more of what another test has shown, run with --every alone")
    if config.option.every:
        run_every()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The one long check that nothing else can share comes first: all others find their place beside it. Tests of the
    screen come last, so that of the processes, which begin at either end, most often one alone plays their matches."""
    if left_out() and not any("::" in each for each in config.args):  # who names a test wants it whole
        thin(config, items)
    items.sort(key=lambda item: ("mypy" not in item.name, "screen" in item.path.parts))


def thin(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what `--every` alone runs; pytest tells how much that is."""
    dropped = {item for item in items if item.get_closest_marker("every")}
    for _, group in groupby(items, key=lambda item: item.nodeid.partition("[")[0]):
        cases = list(group)
        specs = [case.callspec for case in cases if isinstance(case, pytest.Function) and hasattr(case, "callspec")]
        if specs and len(specs[0].params) >= AXES:
            kept = set(covering([spec.params for spec in specs]))
            dropped.update(case for place, case in enumerate(cases) if place not in kept)
    if dropped:
        config.hook.pytest_deselected(items=[item for item in items if item in dropped])
        items[:] = [item for item in items if item not in dropped]
