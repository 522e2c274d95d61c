"""Runs of names: "Paris, Londres et Berlin", nothing between them but commas, articles and, before the last, "et"."""

from __future__ import annotations

import re
from collections.abc import Collection

from detente.clause import Parsed
from detente.code.mention import NAMED_OR_SEATED, Mention

_JOINT = r"\s*(?:,|,?\s*(?:et|ainsi que|and|as well as)\b)\s*"
_BETWEEN = re.compile(rf"{_JOINT}(?:(?:le|la|les|l['’]|the)\s*)?", re.I)
_REPEATED = tuple(
    (re.compile(rf"(?<![\w’'-])(?:{p})\s*\Z", re.I), re.compile(rf"{_JOINT}(?:{p})\s*", re.I))
    for p in (
        r"de(?:\s(?:la|l['’]))?|du|des|d['’]",
        r"à(?:\s(?:la|l['’]))?|aux?",
        *(
            rf"{p}(?:\s(?:les?|la|l['’]|the))?"
            for p in ("avec", "contre", "pour", "par", "of", "with", "against", "for", "by")
        ),
    )
)
"""A preposition before the first of them, and the same again: "de la Suède et de la Finlande"."""
_LONGEST_PREPOSITION = 12
_LAST = re.compile(r"\b(?:et|ainsi que|and|as well as)\b", re.I)


def openings(parsed: Parsed) -> frozenset[int]:
    """Where the subject of a coordinated clause begins: "met Oman, and *Qatar* promised" names no two who were met."""
    clauses = {c.index: c for c in parsed.clauses}
    found = set()
    for clause in parsed.clauses:
        if clause.link != "coordinate" or clause.kind != "verb" or clause.inherited_doer or not clause.doer:
            continue
        first = min(p.start for p in clause.doer)
        before = clauses.get(clause.parent) if clause.parent is not None else None
        if before is not None and before.end <= first < clause.start:
            found.add(first)
    return frozenset(found)


def runs_of(
    text: str, mentions: tuple[Mention, ...], *, repeated: bool = False, apart: Collection[int] = ()
) -> list[list[Mention]]:
    """The runs of a text, each closed by its "et" or "and"; `repeated`: also those that say a preposition again;
    `apart`: offsets at which a clause of its own begins, with which none goes on."""
    found: list[list[Mention]] = []
    run: list[Mention] = []
    closed = False
    for m in mentions:
        if m.kind not in NAMED_OR_SEATED or not m.code or (run and m.start < run[-1].end):
            continue
        between = text[run[-1].end : m.start] if run else ""
        if run and any(run[-1].end <= at <= m.start for at in apart):
            run, closed = [m], False
        elif (run and not closed) and (
            _BETWEEN.fullmatch(between) or (repeated and _repeats(text, run[0].start, between))
        ):
            run.append(m)
            closed = bool(_LAST.search(between))
            if closed:
                found.append(run)
        else:
            run, closed = [m], False
    return found


def run_from(text: str, mentions: tuple[Mention, ...]) -> list[Mention]:
    """The run that begins with the first of some mentions; that one alone where none does."""
    first = mentions[0]
    run = next((r for r in runs_of(text, mentions, repeated=True) if r[0] is first), [first])
    return [m for m in run if m.kind in NAMED_OR_SEATED]


def _repeats(text: str, start: int, between: str) -> bool:
    """Whether the preposition of the first name is repeated before another."""
    before = text[max(0, start - _LONGEST_PREPOSITION) : start]
    return any(again.fullmatch(between) and first.search(before) for first, again in _REPEATED)


_AND = re.compile(r"(?:,|,?\s(?:et|and))\s(?:(?:le|la|les|l['’]|the)\s?)?")


def beside(text: str, mentions: tuple[Mention, ...], one: Mention) -> list[Mention]:
    """The demonyms (or states in their place) joined to a demonym: "grecque et israélienne", "US and Iranian"."""
    kinds = ("demonym", "state")
    if one.kind not in kinds:
        return []
    chain = [one]
    for m in mentions:
        if m.kind in kinds and m.start > chain[-1].end and _AND.fullmatch(text, chain[-1].end, m.start):
            chain.append(m)
    for m in reversed(mentions):
        if m.kind in kinds and m.end < chain[0].start and _AND.fullmatch(text, m.end, chain[0].start):
            chain.insert(0, m)
    return [m for m in chain if m is not one]
