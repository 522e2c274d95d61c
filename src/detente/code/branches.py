"""National societies of a movement that is one across borders: "la Croix-Rouge malienne", "the Kenya Red Cross"."""

from __future__ import annotations

import re
from dataclasses import replace

from detente.code.mention import Mention
from detente.code.tables import word_list

_BRANCHED = word_list("national societies")
_SECTOR = "MED"
_BEFORE = re.compile(r"(?:['’]s?)? (?:[A-Z][a-z]+ )?")
"""Between a state and its society behind it: "the Syrian *Arab* Red Crescent"."""
_BEHIND = re.compile(r"(?: Society)?(?: of (?:the )?| de la | de l['’]| du | des | de | d['’]| )")


def with_branches(text: str, language: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, a society beside whose name a state stands being that state's."""
    states = [m for m in mentions if m.kind in ("state", "demonym") and m.code]
    return [
        replace(m, code=home, sector=_SECTOR) if (home := _home(text, language, m, states)) else m for m in mentions
    ]


def _home(text: str, language: str, society: Mention, states: list[Mention]) -> str | None:
    if society.kind != "organisation" or (society.code or "").lower() not in _BRANCHED:
        return None
    for m in states:
        if language == "en" and m.end < society.start and _BEFORE.fullmatch(text, m.end, society.start):
            return m.code
        if society.end < m.start and _BEHIND.fullmatch(text, society.end, m.start):
            spaced = m.start == society.end + 1  # only an adjective stands there without "of"
            if not spaced or (language == "fr" and m.kind == "demonym"):
                return m.code
    return None
