"""Names that a corpus uses and nobody resolved: what a user's own actor file still lacks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.clause import Parsed
from detente.code.resolve import Resolver
from detente.code.tables import word_list
from detente.records import Dispatch

_WORD = r"[A-ZÀ-Þ](?:[\w’'-]|\.(?=\w))*"
_NAME = re.compile(rf"{_WORD}(?:[ \u00a0](?:(?:de|du|des|d'|of|the|al|el|for|and|et|la|le)[ \u00a0])*{_WORD})*")
_ARTICLE = re.compile(r"^(?:[LD]['’]|(?:The|L[ea]s?)[ \u00a0](?=[A-ZÀ-Þ]))")
_DAYS = word_list("day or month")
_ACTING = ("doer", "undergoer", "addressee")


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name nobody knows: how often and in how many dispatches it stood, how often it acted or was acted upon."""

    name: str
    language: str
    count: int
    dispatches: int
    acting: int
    example: str
    """Id of a dispatch that has it."""


def unknown_in(dispatch: Dispatch, parsed: Parsed, resolver: Resolver) -> Iterator[tuple[str, bool]]:
    """Each unresolved name of a dispatch where it stands, and whether it fills a place of a verb there."""
    acting = {p.head_start for c in parsed.clauses for slot in _ACTING for p in getattr(c, slot)}
    taken = [(m.start, m.end) for m in resolver.mentions]  # somebody known, or a kind of people
    taken += [(p.start, p.end) for p in resolver.places_within(0, len(dispatch.text))]
    names = [(m.end() - len(bare), bare) for m in _NAME.finditer(dispatch.text) if (bare := _bare(m[0]))]
    reached = 0
    for phrase in parsed.phrases:
        at = phrase.head_start
        start, name = next(((s, n) for s, n in names if s <= at < s + len(n)), (-1, ""))
        end = start + len(name)
        if phrase.kind != "name" or start < 0 or at < reached:
            continue
        if any(a < end and start < b for a, b in taken):  # named there, or the name is a part of theirs
            continue
        reached = end
        yield name, phrase.head_start in acting


def _bare(name: str) -> str:
    """A name as the text has it, without the article that opens a sentence; "" where none is left."""
    bare = _ARTICLE.sub("", name)
    return "" if len(bare) < 3 or bare.casefold() in _DAYS or bare in ("The", "Les") else bare


def tally(seen: Iterable[tuple[Dispatch, Iterable[tuple[str, bool]]]]) -> list[Unknown]:
    """The names of a corpus: in most dispatches first, then those that act most."""
    counts: Counter[tuple[str, str]] = Counter()
    dispatches: Counter[tuple[str, str]] = Counter()
    acting: Counter[tuple[str, str]] = Counter()
    example: dict[tuple[str, str], str] = {}
    for dispatch, names in seen:
        here: set[tuple[str, str]] = set()
        for name, acts in names:
            key = (name, dispatch.language or "")
            counts[key] += 1
            acting[key] += acts
            here.add(key)
            example.setdefault(key, dispatch.id)
        dispatches.update(here)
    listed = (Unknown(k[0], k[1], n, dispatches[k], acting[k], example[k]) for k, n in counts.items())
    return sorted(listed, key=lambda u: (-u.dispatches, -u.acting, -u.count, u.name))
