"""What is shipped is found, wherever the program was installed."""

from __future__ import annotations

from quiz import places


def test_the_shipped_folders_are_where_places_says() -> None:
    assert (places.questions() / "relations.yaml").is_file()
    assert (places.assets() / "words" / "en.ftl").is_file()


def test_the_players_file_lies_in_the_players_folder() -> None:
    assert places.player_file().parent == places.player_folder()
