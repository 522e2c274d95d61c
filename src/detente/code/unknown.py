"""Names that a corpus uses and nobody resolved: what a user's own actor file still lacks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.clause import Parsed, Phrase
from detente.code.resolve import Resolver
from detente.code.tables import word_list
from detente.records import Dispatch

_NAME = re.compile(
    r"[A-ZÀ-Þ][\w’'.-]*(?:[ \u00a0](?:(?:de|du|des|d'|of|the|al|el|for|and|et|la|le)[ \u00a0])*[A-ZÀ-Þ][\w’'.-]*)*"
)
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
    reached = 0
    for phrase in parsed.phrases:
        name = _name(phrase)
        if name is None or phrase.head_start < reached:
            continue
        start = dispatch.text.find(name, phrase.start)
        end = start + len(name)
        if start < 0 or any(a < end and start < b for a, b in taken):  # named there, or the name is a part of theirs
            continue
        reached = end
        yield name, phrase.head_start in acting


def _name(phrase: Phrase) -> str | None:
    if phrase.kind != "name":
        return None
    found = _NAME.search(re.sub(r"^(?:[LD]['’]|The )", lambda m: " " * len(m[0]), phrase.text))
    if found is None or len(found[0]) < 3 or found[0].casefold() in _DAYS or found[0] in ("The", "Les"):
        return None
    return found[0]


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
