"""Two peoples told by one adjective: "le plan *franco-allemand*", "a *US-British* air strike", "*Sino-Russian* drills".

What belongs to both is both's. Who is of two peoples himself ("an *Iranian-American* businessman", "l'écrivain
*franco-algérien*") is no two parties: of him the latter people is told, as of anybody else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from detente.code.cues import cues
from detente.code.mention import Mention
from detente.code.tables import ACTORS, rows_of
from detente.code.tokens import fold_word

_PREFIX = re.compile(r"(?<![\w’'-])[^\W\d_]+(?=[-‐‑–]\Z)")
_LONGEST_PREFIX = 16
_HYPHENS = frozenset("-‐‑–")
_PEOPLES = ("demonym", "state")
_PERSONAL = frozenset({"BUS", "CVL", "EDU", "JRN", "LAB", "MED", "REF", "REL", "SOC", "ELI", "OPP"})
"""Sectors of roles that are a person's rather than a state's own: journalists, businessmen, citizens."""
_BEHIND = re.compile(r"[ \u00a0]((?:[a-zà-ÿ-]+[ \u00a0]?){1,2})")
_BEFORE = re.compile(r"([\w-]+)[ \u00a0]\Z")
_NAME = re.compile(r"[ \u00a0](?:[A-ZÀ-Þ][\w’'-]+[ \u00a0]?){2}")
_WIDEST = 30
"""Characters beside the adjective in which the noun stands that it belongs to."""


@cache
def prefixes() -> Mapping[str, str]:
    """The states that first halves of such adjectives mean, by the folded half: "franco", "sino"."""
    return MappingProxyType(
        {prefix: code for _, (prefix, code) in rows_of(ACTORS / "prefixes.tsv", ("prefix", "code"))}
    )


def first_halves(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """The peoples that stand as prefixes before the demonyms of `mentions`."""
    found = []
    for m in mentions:
        if m.kind != "demonym" or text[m.start - 1 : m.start] not in _HYPHENS:
            continue
        before = _PREFIX.search(text, max(0, m.start - _LONGEST_PREFIX), m.start)
        code = prefixes().get(fold_word(before[0])) if before is not None else None
        if before is not None and code is not None and code != m.code:
            found.append(Mention(before.start(), before.end(), before[0], "demonym", code, None))
    return found


def halves(text: str, language: str, mentions: tuple[Mention, ...], one: Mention) -> tuple[Mention, ...]:
    """The peoples whom a demonym and what hyphens join to it mean: all of them, of a person the last."""
    if one.kind not in _PEOPLES:
        return (one,)
    chain = [one]
    at = bisect_left(mentions, one.start, key=lambda m: m.start)
    for m in reversed(mentions[max(0, at - 4) : at]):
        if m.kind in _PEOPLES and m.end == chain[0].start - 1 and text[m.end] in _HYPHENS:
            chain.insert(0, m)
    for m in mentions[at : at + 4]:
        if m.kind in _PEOPLES and chain[-1].end == m.start - 1 and text[m.start - 1] in _HYPHENS:
            chain.append(m)
    if len(chain) == 1 or chain[-1].kind != "demonym":
        return (one,)
    return (chain[-1],) if _of_person(text, language, mentions, chain) else tuple(chain)


def _of_person(text: str, language: str, mentions: tuple[Mention, ...], chain: list[Mention]) -> bool:
    """Whether it is a person of two peoples who is told so, by the noun or the name that the adjective stands with."""
    start, end = chain[0].start, chain[-1].end
    if _NAME.match(text, end) or (language == "fr" and text[start].isupper()):  # "deux Franco-Iraniens"
        return True
    behind = _BEHIND.match(text, end, end + _WIDEST)
    if language == "en" and behind is None:  # "an Iranian-American was jailed"
        return True
    before = _BEFORE.search(text, max(0, start - _WIDEST), start)
    noun = before if language == "fr" else behind
    if noun is None:
        return False
    occupations = cues(language).occupations
    if any(w.lower() in occupations or w.lower().rstrip("s") in occupations for w in noun[1].split()):
        return True
    return any(m.kind == "role" and m.sector in _PERSONAL and noun.start(1) <= m.start < noun.end(1) for m in mentions)
