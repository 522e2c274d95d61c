"""Armed groups that a dispatch introduces with their acronym and the book does not know: "the *United Front for Change
(FUC)*", of rebels. Their code is the acronym, as that of the groups of the book is their short name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detente.code.actorbook import ActorBook, load_book
from detente.code.mention import Mention
from detente.code.tokens import fold

ARMED = frozenset({"REB", "PRM", "UAF"})
"""Sectors of what is told of such a group beside its name: "rebels", "militia"."""
_REACH = 60
"""Characters on either side of a name within which it is told what the group is."""
_SMALL = frozenset(
    ["of", "for", "the", "and", "in", "to", "du", "de", "des", "la", "le", "les", "pour", "et", "en", "d", "l"]
)
_ACRONYM = re.compile(r" ?\((?P<acronym>[A-ZÀ-Þ](?:[A-ZÀ-Þ]|-(?=[A-Z])){1,7})(?:,[^()]{1,60})?\)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST = 9
"""Words of a name, small ones included."""
_OF_THEM = re.compile(
    r" |(?: (?!and |or |et |ou )[a-zà-ÿ-]+){0,2} (?:of|from|du|de|des)(?: |$)(?:(?:the|la|les) |l['’])?"
)
"""Between who they are and the name: "rebels *of the* ...", "rebelles *tchadiens du* ...", "rebel group ..."."""
_WHO_ARE = re.compile(r" |, (?:(?:an?|the|une?|les?|la) |l['’])?(?:(?!and |or |et |ou )[\w’'-]+ ){0,3}")
"""Between the name and who they are: "..., *an ethnic Albanian* rebel force"."""


def introduced(text: str, language: str, mentions: list[Mention], book: ActorBook) -> list[Mention]:
    """The mentions with those of such groups, in full and by their acronym, in place of what stood inside."""
    found = [m for group in _groups(text, language, mentions, book) for m in group]
    if not found:
        return mentions
    kept = (m for m in mentions if not any(g.start < m.end and m.start < g.end for g in found))
    return sorted([*kept, *found], key=lambda m: (m.start, -m.end))


def is_introduced(code: str | None, sector: str | None) -> bool:
    """Whether a code is that of a group which only the dispatch knows."""
    return code is not None and sector in ARMED and code not in load_book().titles


def _groups(text: str, language: str, mentions: list[Mention], book: ActorBook) -> Iterator[list[Mention]]:
    for m in _ACRONYM.finditer(text):
        acronym = m["acronym"]
        start = _name_start(text, m.start(), acronym)
        if start is None or book.names[language].get(fold(acronym)):
            continue
        sector = _told_as(text, start, m.end(), mentions)
        # the Broad Front is none that goes on "for Dignity"
        known = any(o.code and o.start <= start and m.start() <= o.end for o in mentions if _is_body(o))
        if sector is None or known:
            continue
        code = acronym.replace("-", "")
        alone = re.finditer(rf"(?<![\w-]){re.escape(acronym)}(?![\w-])", text)
        spans = [(start, m.end()), *(a.span() for a in alone if not start <= a.start() < m.end())]
        yield [Mention(a, b, text[a:b], "group", code, sector) for a, b in spans]


def _name_start(text: str, end: int, acronym: str) -> int | None:
    """Where the name begins that an acronym stands behind: as many words as it has letters, with these initials, else
    those in capitals right before it, since acronyms are seldom translated; None where there is no such name."""
    words = list(_WORD.finditer(text, max(0, end - 100), end))[-_LONGEST:]
    letters = fold(acronym).replace("-", "")
    for at, first in enumerate(words):
        told = [w for w in words[at:] if w[0].lower() not in _SMALL]
        if told[:1] == [first] and first[0][0].isupper() and [fold(w[0])[0] for w in told] == list(letters):
            return first.start()
    run = None
    for word in reversed(words):
        if word[0][0].isupper():
            run = word.start()
        elif word[0].lower() not in _SMALL:
            break
    return run


def _is_body(mention: Mention) -> bool:
    return mention.kind in ("organisation", "group")


def _told_as(text: str, start: int, end: int, mentions: list[Mention]) -> str | None:
    """What sort of armed people a name is told to be of: in itself, in front of it or behind; those who fight whom it
    names ("rebels attacked the Armed Forces of ...") tell nothing."""
    for m in mentions:
        if m.kind != "role" or m.sector not in ARMED or not start - _REACH < m.end <= end + 2 * _REACH:
            continue
        inside = start <= m.start and m.end <= end
        before = m.end <= start and _OF_THEM.fullmatch(text, m.end, start)
        if inside or before or (end <= m.start and _WHO_ARE.fullmatch(text, end, m.start)):
            return m.sector
    return None
