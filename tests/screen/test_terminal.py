"""The game in a terminal: lines in, words out, and every way of leaving it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from quiz.game.values import Dealt
from quiz.screen.flow import Flow, Options
from quiz.screen.scenes.steps import Settings
from quiz.screen.terminal import play
from quiz.store import open_store

from .small import REPERTOIRE, flow_of


def typed(lines: Iterable[str], at_end: type[BaseException] = EOFError) -> Callable[[str], str]:
    """Something that asks like input(), with these lines to give, and an end after them."""
    left: Iterator[str] = iter(lines)

    def ask(prompt: str) -> str:
        prompts.append(prompt)
        for line in left:
            return line
        raise at_end

    prompts: list[str] = []
    ask.prompts = prompts  # type: ignore[attr-defined]
    return ask


def played(lines: Iterable[str], flow: Flow | None = None, seconds: float = 0.0) -> tuple[Flow, str]:
    """The flow and all that was said after these lines, each of which took some seconds."""
    flow, said, now = flow or Flow(Options(REPERTOIRE, seed=7, length="quick")), [""], [0.0]

    def clock() -> float:
        now[0] += seconds / 2
        return now[0]

    play(flow, typed(lines), said.append, clock)
    return flow, "\n".join(said)


QUESTIONS = ["", "", "", ""]
"""Enter from the title to the first question."""


def test_enter_leads_from_the_title_to_the_first_question() -> None:
    flow, said = played(QUESTIONS)

    assert flow.scene.name == "asking"
    assert "a) " in said
    assert said.startswith("\nType the letter or number of what you choose")


def test_letters_and_digits_answer_and_the_turn_locks_at_once() -> None:
    by_letter, _ = played([*QUESTIONS, "b"])
    by_digit, _ = played([*QUESTIONS, "2"])

    assert by_letter.scene.name == by_digit.scene.name == "reveal"
    assert by_letter.session
    assert by_digit.session
    assert by_letter.session.turn.answers[0].option == by_digit.session.turn.answers[0].option == 1


def test_a_whole_match_is_played_to_the_end_and_quit_from_the_title() -> None:
    flow, said = played([*QUESTIONS, *["a", ""] * 5, "1", "3"])

    assert flow.over
    assert flow.session
    assert flow.session.over
    assert "The end" in said


def test_players_with_their_own_keys_are_asked_one_after_the_other() -> None:
    flow = Flow(Options(REPERTOIRE, seed=7, length="quick", players=("Mia", "Tom")))
    ask = typed([*QUESTIONS, "b", "c", ""])

    play(flow, ask, lambda _words: None, lambda: 0.0)

    assert ask.prompts[4:7] == ["Mia> ", "Tom> ", "> "]  # type: ignore[attr-defined]
    assert flow.session
    assert [answer.option for answer in flow.session.turns[0].answers] == [1, 2]


def test_a_name_is_typed_as_a_line_and_replaces_the_old_one() -> None:
    flow, said = played(["", "", "1", "Quit", "1", "Back", ""])

    assert flow.session
    assert [seat.name for seat in flow.session.context.seats] == ["Back"]
    assert "Player 1: Quit" in said


def test_settings_move_down_and_up() -> None:
    flow, said = played(["2", "5-", "5", "5+", "back"])

    assert flow.settings == Settings(text_size=1.1)
    assert "Text size: 90 %" in said


def test_a_line_that_means_nothing_is_said_and_nothing_happens() -> None:
    flow, said = played(["play it again"])

    assert flow.scene.name == "title"
    assert "“play it again” is nothing that can be chosen here." in said


def test_a_slow_line_comes_after_its_question_was_closed() -> None:
    flow, said = played([*QUESTIONS, "b"], seconds=60.0)

    assert "Time ran out before that line." in said
    assert flow.session
    assert flow.session.turns[0].answers[0].option is None


def test_without_a_clock_a_slow_line_counts() -> None:
    flow = Flow(Options(REPERTOIRE, seed=7, length="quick", settings=Settings(timer=0.0)))

    played([*QUESTIONS, "b"], flow, seconds=3600.0)

    assert flow.session
    assert flow.session.turns[0].answers[0].option == 1


def test_back_pauses_and_covers_the_question() -> None:
    flow, said = played([*QUESTIONS, "back"])

    assert flow.scene.name == "pause"
    assert "?" not in said.rsplit("Intermission", 1)[1]


def test_the_end_of_input_ctrl_c_and_quit_leave_with_the_match_saved(tmp_path: Path) -> None:
    for number, (lines, end) in enumerate(
        [(QUESTIONS, EOFError), (QUESTIONS, KeyboardInterrupt), ([*QUESTIONS, "quit", "a"], EOFError)]
    ):
        store = open_store(tmp_path / f"{number}.sqlite3")
        flow = Flow(Options(REPERTOIRE, seed=7, length="quick", store=store))

        play(flow, typed(lines, end), lambda _words: None, lambda: 0.0)

        left = store.unfinished()
        assert left
        assert isinstance(left.events[-1], Dealt)


def test_it_says_no_less_in_kazakh() -> None:
    _, said = played(QUESTIONS, flow_of(settings=Settings("kk"), length="quick"))

    assert "Біреуі ғана дұрыс" in said


def test_it_runs_without_pygame() -> None:
    code = "import sys; import quiz.screen.terminal; sys.exit('pygame' in sys.modules or 'yaml' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], check=False)

    assert done.returncode == 0
