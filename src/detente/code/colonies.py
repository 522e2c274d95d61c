"""Which state once ruled another: whom "the former colonial power" means."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from detente.clause import Phrase
from detente.code.mention import Mention
from detente.code.referent import PERSONS, STATES
from detente.code.referents import FARTHEST, Referents
from detente.code.tables import ACTORS, rows_of, values


@cache
def once_ruled() -> Mapping[str, frozenset[str]]:
    """The states that ruled a state, by its code."""
    found: dict[str, set[str]] = defaultdict(set)
    for _, (power, states) in rows_of(ACTORS / "colonies.tsv", ("power", "states")):
        for code in values(states):
            found[code].add(power)
    return MappingProxyType({code: frozenset(powers) for code, powers in found.items()})


def former_ruler(phrase: Phrase, at: int, refs: Referents) -> tuple[Mention, ...] | None:
    """The last power named that ruled a state the text has spoken of (or the one told in the phrase: "Mali's former
    colonial power"); else the one that ruled the state last spoken of, named or not."""
    ruled, kinds = once_ruled(), STATES | PERSONS
    told = [r for r in refs.all if phrase.start <= r.start and r.end <= phrase.end and r.members[0].code in ruled]
    spoken = told or [r for r in refs.all[: bisect_left(refs.starts, at)] if r.kind in kinds]
    powers = frozenset[str]().union(*(ruled.get(m.code or "", ()) for r in spoken for m in r.members))
    named = refs.best(at, FARTHEST, lambda r: 0.0 if r.kind in kinds and r.members[0].code in powers else None)
    if named is not None:
        return named.members
    last = refs.best(at, FARTHEST, lambda r: 0.0 if r.kind in kinds and r.members[0].code in ruled else None)
    subject = told[0] if told else last
    theirs = ruled[subject.members[0].code or ""] if subject is not None else frozenset()
    if len(theirs) != 1:
        return None
    return (Mention(phrase.start, phrase.end, phrase.text, "state", min(theirs), None),)
