"""Pages whose lines were broken by the width of the paper."""

from __future__ import annotations

from documents.reads import films
from quiz.documents.wrapped import unwrapped

ESSAY = """The Films of Anna Holm
A paper on what one
director has done with small
means in her long years of
work by the northern sea, as
seen in the films that people
there still like to watch. In
the first decade she made The
Salt Road (1974), Two
Ferries for One River (1975),
and The Last Night
(1977), each of them shot
in a few weeks on borrowed
cameras. Later came bigger
films, such as Through the
Open Gate (1994) and A
Winter Abroad (1999), which
travelled to festivals and
brought her name to the
towns of the south, where
the critics were at first
cold. No film of hers was
seen more often than Snow
and Ash, and Nothing Else
(2003), a tale of a miner.
"""
HEADED = """The best films of the sea

The Salt Road (1974)
A cook goes to sea and does not
come back for years, while at home
his wife and a friend wait for the
letters that he writes.

The Ferry (1981)
A man waits on a bank for so long
that the river itself begins to
speak to him in the voice of his
late father.

Night Train (1990)
The last one leaves, and nobody is
aboard but a boy and a dog, who
go on to the end of the line and
there find a town asleep.
"""


def test_titles_over_two_lines_are_whole() -> None:
    assert films(ESSAY) == {
        "The Salt Road": 1974,
        "Two Ferries for One River": 1975,
        "The Last Night": 1977,
        "Through the Open Gate": 1994,
        "A Winter Abroad": 1999,
    }


def test_headings_of_a_page_with_broken_lines_stay_lines() -> None:
    assert films(HEADED) == {"The Salt Road": 1974, "The Ferry": 1981, "Night Train": 1990}


def test_no_letter_moves_and_lists_keep_their_lines() -> None:
    assert len(unwrapped(ESSAY)) == len(ESSAY)
    page = "director: Anna Holm\ncast: Ruth Hale\nmusic: Tom Dean\n" * 20
    assert unwrapped(page) == page
