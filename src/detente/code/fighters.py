"""Whose fighters armed people are: those of a group that their own phrase names, rather than of a country."""

from __future__ import annotations

import re
from collections.abc import Iterable

from detente.clause import Phrase
from detente.code.actorbook import load_book
from detente.code.mention import Mention
from detente.code.sectors import ARMED

_OF = re.compile(
    r"(?:[ \u00a0][\w-]+){0,2}[ \u00a0]"
    r"(?:(?:du|des)[ \u00a0]|d['’]|(?:de|of)[ \u00a0](?:la[ \u00a0]|l['’]|the[ \u00a0])?)"
)
"""What may stand between fighters and the group whose they are: adjectives and "of"."""


def group_of(head: Mention, phrase: Phrase, inside: Iterable[Mention], text: str) -> Mention | None:
    """The one group of which the people are whom a phrase describes: "les rebelles touaregs du *MNLA*", "the Tuareg
    rebel group *MNLA*"; `inside` are the mentions behind the head of the phrase."""
    if head.kind != "role" or head.sector not in ARMED:
        return None
    groups = [m for m in inside if m.code and m.sector in ARMED and not m.opposed and not load_book().is_state(m.code)]
    if len({m.code for m in groups}) != 1:
        return None
    between = text[phrase.head_end : groups[0].start]
    return groups[0] if between.isspace() or _OF.fullmatch(between) else None
