"""Groups of states without a body of their own, of which the text itself names members: "several Western countries,
including Norway and Canada", "ambassades occidentales, dont celles de la Suède et du Danemark"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from detente.code.anyof import any_of
from detente.code.mention import Mention
from detente.code.runs import run_from
from detente.code.wordtables import word_table

_NAMES = re.compile(
    r"[^,.;:]{0,30},?\s(?:dont|notamment|parmi lesquel(?:le)?s|including|among them)\s"
    r"(?:(?:cel(?:ui|les?)|ceux|those)\s(?=d|o))?(?:of\s|de\s|d['’]|du\s|des\s)?(?:les?\s|la\s|l['’]|the\s)?",
    re.IGNORECASE,
)
_MOST = 10
"""Names that are looked at behind a group."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language, in lower case."""

    states: frozenset[str]
    """What several states are called without a name for all of them ("countries")."""


def with_named_members(text: str, language: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, collectives of which members are named meaning these; so do "*several countries*, including Norway
    and Canada", which no name tells."""
    narrowed = [_narrowed(text, mentions, at) if m.kind == "collective" else m for at, m in enumerate(mentions)]
    unnamed = _unnamed_groups(text, language, mentions)
    return tuple(sorted((*narrowed, *unnamed), key=lambda m: (m.start, -m.end)) if unnamed else narrowed)


def _unnamed_groups(text: str, language: str, mentions: tuple[Mention, ...]) -> list[Mention]:
    groups, starts = [], {m.start: at for at, m in enumerate(mentions)}
    for found in _states(language).finditer(text):
        names = _NAMES.match(text, found.end())
        first = starts.get(names.end()) if names is not None else None
        if first is None or any(m.start < found.end() and found.start() < m.end for m in mentions):
            continue
        named = tuple(dict.fromkeys(m.code for m in run_from(text, mentions[first : first + _MOST]) if m.code))
        if named:
            groups.append(Mention(*found.span(), found[0], "collective", None, None, members=named, plural=True))
    return groups


@cache
def _states(language: str) -> re.Pattern[str]:
    words = word_table(_Words, "including.yaml", language).states
    return re.compile(rf"\b{any_of(words)}\b", re.IGNORECASE)


def _narrowed(text: str, mentions: tuple[Mention, ...], at: int) -> Mention:
    group, behind = mentions[at], mentions[at + 1 : at + 1 + _MOST]
    if group.code is not None or not behind or not _NAMES.fullmatch(text, group.end, behind[0].start):
        return group
    named = tuple(dict.fromkeys(m.code for m in run_from(text, behind) if m.code))
    return replace(group, members=named) if named else group
