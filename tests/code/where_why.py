"""The passages of where_why_{fr,en}.jsonl and how the coder's places and reasons are compared with them.

Written before either was measured, 80 a language, `held` rows only measured. An event is looked for at the passage's
trigger; where the coder makes no event of it, the rules are asked for the clause that stands there, so that place and
reason are measured on every row and not only on those whose parties are known.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detente.clause import Clause, Parsed
from detente.code.actorbook import load_book
from detente.code.assemble import Assembler
from detente.code.coder import analyse, event_nouns
from detente.code.gazetteer import fold_name
from detente.parse.pipeline import Source, parse_texts
from detente.read import read
from detente.records import Passage, Place, RawText

HERE = Path(__file__).parent
ENOUGH = 0.5
"""Share of the longer of two reasons' words that both must have."""
_SMALL = frozenset(("le la les l d de du des à au aux en que qu il elle ils elles " + "the a an of to it its").split())
"""Words that make no reason: where they begin or end it is a matter of taste."""
Row = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """What the coder says of one passage. `coded` tells whether it made an event of the trigger."""

    place: Place | None
    reason: Passage | None
    coded: bool


def rows_of(language: str, half: str) -> list[Row]:
    lines = (HERE / f"where_why_{language}.jsonl").read_text("utf-8").splitlines()
    return [row for line in lines if (row := json.loads(line))["half"] == half]


def answers(rows: list[Row]) -> Iterator[tuple[Row, Answer]]:
    """What is said of each row, in order."""
    dispatches = [
        read(RawText(r["id"], "text", r["text"], published=r["published"], language=r["id"][:2])) for r in rows
    ]
    sources = [Source(d.text, d.language or "", d.title_span) for d in dispatches]
    for row, dispatch, parsed in zip(rows, dispatches, parse_texts(sources, event_nouns()), strict=True):
        _, _, assembler = analyse(dispatch, parsed, load_book())
        yield row, _answer(row, dispatch.text, parsed, assembler)


def _answer(row: Row, text: str, parsed: Parsed, assembler: Assembler) -> Answer:
    start = text.index(row["trigger"])
    end = start + len(row["trigger"])
    told = [e for e in assembler.events("x") if e.evidence.trigger[0] < end and start < e.evidence.trigger[1]]
    if told:
        event = min(told, key=lambda e: e.event != row["event"])
        return Answer(event.place, event.reason, coded=True)
    clause = _clause_at(parsed, start, end)
    if clause is None:
        return Answer(None, None, coded=False)
    category = row["event"]
    return Answer(assembler.whereabouts.of(clause, category), assembler.reasons.of(clause, category), coded=False)


def _clause_at(parsed: Parsed, start: int, end: int) -> Clause | None:
    """The clause whose predicate the trigger is, else the shortest that holds it."""
    exact = [c for c in parsed.clauses if c.start < end and start < c.end]
    around = [c for c in parsed.clauses if c.span[0] <= start and end <= c.span[1]]
    return min(exact or around, key=lambda c: c.span[1] - c.span[0], default=None)


def same_place(row: Row, place: Place | None) -> bool:
    """By name; "Sud-Kivu" and "province du Sud-Kivu" are one."""
    if row["place"] is None or place is None:
        return row["place"] is None and place is None
    wanted, found = f" {fold_name(row['place'])} ", f" {fold_name(place.name)} "
    return wanted in found or found in wanted


def same_country(row: Row, place: Place | None) -> bool:
    return row["country"] == (place.country if place else None)


def same_reason(row: Row, reason: Passage | None) -> bool:
    """By the words that both have."""
    if row["reason"] is None or reason is None:
        return row["reason"] is None and reason is None
    wanted, found = _words(row["reason"]), _words(reason.text)
    return len(wanted & found) >= ENOUGH * max(len(wanted), len(found))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold())) - _SMALL
