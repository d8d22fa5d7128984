"""HTML to words: which stretches of a page are left out, and what stands for them.

What must stay true: one pass over the tags, linear in the page; whatever the page is, edits come
out, in order, and no letter of the text moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>|<![^<>]*>|<\?[^<>]*>|&#?\w{1,10};|\n\s*")
COMMENT = "<!--"
UNSEEN = frozenset(
    [
        "script",
        "style",
        "nav",
        "header",
        "footer",
        "aside",
        "form",
        "noscript",
        "svg",
        "button",
        "select",
        "template",
        "iframe",
        "head",
    ]
)
NEWLINES = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "tr",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "article",
        "section",
        "main",
        "blockquote",
        "dl",
        "dt",
        "figure",
        "figcaption",
        "hr",
    ]
)
LEAST_PART = 10
CELLS = frozenset(("td", "th", "dd"))
Edit = tuple[int, int, str]


def edits_of(page: str) -> list[Edit]:
    """The edits that leave a page's words; what is around the main text (menus, scripts) goes too,
    unless that is nearly everything."""
    main = _edits(page, UNSEEN)
    if _left(page, main) * LEAST_PART > len(page):  # more than a part of whatever else may be left
        return main
    all_ = _edits(page, frozenset(("script", "style")))
    return main if _left(page, main) * LEAST_PART > _left(page, all_) else all_


def _left(page: str, edits: Iterable[Edit]) -> int:
    """How many letters some edits leave."""
    return len(page) - sum(end - start for start, end, _ in edits)


def _edits(page: str, unseen: frozenset[str]) -> list[Edit]:
    edits: list[Edit] = []
    hidden, since, until = "", 0, 0
    for found in TAG.finditer(page):
        if found.start() < until:
            continue
        name = (found[2] or "").lower()
        if hidden:
            if name == hidden and found[1]:
                edits.append((since, found.end(), "\n"))
                hidden, until = "", found.end()
        elif name in unseen and not found[1] and not found[0].endswith("/>"):
            hidden, since = name, found.start()
        elif found[0].startswith(COMMENT):
            close = page.find("-->", found.start())
            until = close + 3 if close >= 0 else found.end()
            edits.append((found.start(), until, ""))
        else:
            edits.append((found.start(), found.end(), _instead(found[0], name, bool(found[1]))))
    return _edits(page, unseen - {hidden}) if hidden else edits


def _instead(words: str, name: str, closing: bool) -> str:
    if words[0] == "&":
        return unescape(words)
    if words[0] != "<":
        return " "
    if name in NEWLINES:
        return "\n"
    return "\t" if name in CELLS and not closing else ""
