"""Groups of states without a body of their own, of which the text itself names members: "several Western countries,
including Norway and Canada", "ambassades occidentales, dont celles de la Suède et du Danemark"."""

from __future__ import annotations

import re
from dataclasses import replace

from detente.code.mention import Mention
from detente.code.runs import run_from

_NAMES = re.compile(
    r"[^,.;:]{0,30},?\s(?:dont|notamment|parmi lesquel(?:le)?s|including|among them)\s"
    r"(?:(?:cel(?:ui|les?)|ceux|those)\s(?=d|o))?(?:of\s|de\s|d['’]|du\s|des\s)?(?:les?\s|la\s|l['’]|the\s)?",
    re.IGNORECASE,
)
_MOST = 10
"""Names that are looked at behind a group."""


def with_named_members(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, collectives of which members are named meaning these."""
    return tuple(_narrowed(text, mentions, at) if m.kind == "collective" else m for at, m in enumerate(mentions))


def _narrowed(text: str, mentions: tuple[Mention, ...], at: int) -> Mention:
    group, behind = mentions[at], mentions[at + 1 : at + 1 + _MOST]
    if group.code is not None or not behind or not _NAMES.fullmatch(text, group.end, behind[0].start):
        return group
    named = tuple(dict.fromkeys(m.code for m in run_from(text, behind) if m.code))
    return replace(group, members=named) if named else group
