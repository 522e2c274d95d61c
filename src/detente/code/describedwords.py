"""The words of descriptions: without article, the longest known beginning, those of an office."""

from __future__ import annotations

import re
from dataclasses import replace

from detente.code.mention import Mention
from detente.code.referent import PERSONS

_ARTICLE = re.compile(r"^(?:l'|(?:le|la|les|ce|cet|cette|ces|the|this|that)\s+)")


def without_person(m: Mention) -> Mention:
    """The body that somebody leads or speaks for."""
    return replace(m, kind="organisation", name=None, office=None, offices=()) if m.kind in PERSONS else m


def bare_of(text: str) -> str:
    """A description, lower case, without its article."""
    return _ARTICLE.sub("", text)


def office_words(m: Mention) -> list[str]:
    """The longer words of the office that somebody holds."""
    return [w for w in re.findall(r"[\w-]+", f"{m.office or ''} {' '.join(m.offices)}".lower()) if len(w) > 3]


def longest(entries: tuple[str, ...], text: str) -> str | None:
    """The longest entry that a description begins or (for English compounds) ends with."""
    if not (text.startswith(entries) or text.endswith(entries)):  # as nearly always
        return None
    fitting = [
        k
        for k in entries
        if (text.startswith(k) and re.match(rf"{re.escape(k)}\b", text))
        or (text.endswith(k) and re.search(rf"\b{re.escape(k)}$", text))
    ]
    return max(fitting, key=len, default=None)
