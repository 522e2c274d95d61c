"""What is named after somebody: "l'aéroport Hamid-Karzai", "Nelson Mandela Bridge", "rue Habib-Bourguiba"."""

from __future__ import annotations

import re

from detente.code.mention import Mention
from detente.code.scenewords import scene_words
from detente.code.tables import word_list

_OF_PERSONS = word_list("of persons too")
_REACH = 30
"""Characters before or behind a name in which the noun stands."""
_BEFORE = re.compile(r"([^\W\d_]+)\s(?:international\s|[Pp]résident[- ]|[Gg]énéral[- ]|[Mm]aréchal[- ])?\Z")
_BEHIND = re.compile(r"\s(?:International\s|Memorial\s|Central\s|University\s)?([^\W\d_]+)")


def without_namesakes(text: str, language: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions without persons whose names are those of a building, a street or a bridge."""
    sites = scene_words(language).sites
    return [m for m in mentions if m.kind != "person" or not _is_site(text, language, m, sites)]


def _is_site(text: str, language: str, m: Mention, sites: frozenset[str]) -> bool:
    if language == "fr":
        found = _BEFORE.search(text, max(0, m.start - _REACH), m.start)
    else:
        found = _BEHIND.match(text, m.end, m.end + _REACH)
    if found is None or found[1].lower() not in sites:
        return False
    joined = "-" in text[m.start : m.end]  # as French writes the names of streets
    return (joined and language == "fr") or (
        found[1].lower() not in _OF_PERSONS and " " in text[m.start : m.end].strip()
    )
