"""What the player's file knows of how able somebody is, from match to match.

What must stay true: nothing is known where nothing is kept, so that a match with a seed or a bot
begins with strangers.
"""

from __future__ import annotations

from quiz.game.ability import GRID, STRANGER, SURE, UNSURE, Ability, abilities
from quiz.game.session import Session
from quiz.screen.scenes.steps import Start
from quiz.store import Store


def abilities_known(store: Store | None, start: Start) -> tuple[Ability, ...]:
    """The abilities, mean and standard deviation in logits, that a party's seats begin with. Who
    was given a name from the crew because none was typed may be anybody, unless they play alone."""
    typed = (start.typed or start.party).names
    alone = len(typed) == 1
    return tuple(
        _kept(store, name) if store and (alone or typed[seat]) else STRANGER
        for seat, name in enumerate(start.party.names)
    )


def keep_abilities(store: Store, session: Session) -> None:
    """Keeps what a match has shown of its players."""
    for seat, ability in zip(session.context.seats, abilities(session), strict=True):
        if ability != seat.ability:
            store.set_setting(_name(seat.name), f"{ability[0]:.4f} {ability[1]:.4f}")


def _kept(store: Store, name: str) -> Ability:
    """What was kept, within bounds; a stranger's where nothing was, or nothing that can be read."""
    try:
        mean, sd = map(float, (store.setting(_name(name)) or "").split())
    except ValueError:
        return STRANGER
    if not (GRID[0] <= mean <= GRID[-1] and 0 < sd <= UNSURE):
        return STRANGER
    return mean, max(SURE, sd)


def _name(player: str) -> str:
    return f"ability of {player}"
