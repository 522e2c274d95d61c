"""Our hand-coded texts, read and parsed, with the clauses that carry their events: what tools/train.py learns from."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from training_texts import TRAINING

from detente.clause import Clause, Parsed
from detente.code.actorbook import load_book
from detente.code.assemble import Assembler
from detente.code.coder import analyse
from detente.code.learned.propose import Proposer
from detente.parse.pipeline import Source, parse_texts
from detente.read import read
from detente.records import Dispatch, RawText

_CONTEXT = 24
"""Characters on each side by which a trigger is found again in the text that was read."""


_AS_MARKED, _AS_GOOD = 1.5, 0.3
"""How much likelier another clause must be than the marked one to tell the event instead; and how likely beside the
likeliest it must be to be taught neither way."""


@dataclass
class Text:
    """One hand-coded text, read and parsed, with the clauses that carry its events."""

    row: dict[str, Any]
    dispatch: Dispatch
    parsed: Parsed
    assembler: Assembler
    clauses: dict[int, list[dict[str, Any]]]
    """Clause index to the hand-coded events that it tells."""
    lost: int
    unsure: frozenset[int] = frozenset()
    """Clauses that may tell an event of a clause beside them: nothing is learnt from whether they do."""


def rows(folder: Path = TRAINING) -> list[dict[str, Any]]:
    return [
        json.loads(line) for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
    ]


def texts(given: Iterable[dict[str, Any]], nouns: dict[str, frozenset[str]]) -> Iterator[Text]:
    pairs = []
    for row in given:
        raw = RawText(f"training#{row['id']}", "text", row["raw"], published=row["published"], language=row["language"])
        try:
            pairs.append((row, read(raw)))
        except Exception as error:
            print(f"{row['id']}: {error}", file=sys.stderr)
    sources = [Source(d.text, d.language or "", d.title_span) for _, d in pairs]
    for (row, dispatch), parsed in zip(pairs, parse_texts(sources, nouns), strict=True):
        _, _, assembler = analyse(dispatch, parsed, load_book())
        clauses, lost = carriers(row, dispatch, parsed)
        yield Text(row, dispatch, parsed, assembler, clauses, lost)


def afresh(text: Text) -> Text:
    """The text as if nothing had been asked of it yet: answers are kept, and other models would give others."""
    return replace(text, assembler=analyse(text.dispatch, text.parsed, load_book())[2])


def place_of(raw: str, start: int, end: int, text: str) -> tuple[int, int] | None:
    """Where the words at start..end of the raw text stand in the text that was read."""
    for width in (_CONTEXT, 10, 3):
        before = raw[max(0, start - width) : start].rpartition("\n")[2]
        after = raw[end : end + width].partition("\n")[0]
        at = text.find(before + raw[start:end] + after)
        if at >= 0:
            return at + len(before), at + len(before) + end - start
    return None


def carriers(row: dict[str, Any], dispatch: Dispatch, parsed: Parsed) -> tuple[dict[int, list[dict[str, Any]]], int]:
    """Which clauses carry which events: the clause of the trigger, else the smallest that has it among its fillers."""
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    lost = 0
    for event in row["events"]:
        for start, end in event["triggers"]:
            at = place_of(row["raw"], start, end, dispatch.text)
            clause = carrier(parsed, *at) if at else None
            if clause is None:
                lost += 1
            elif event not in found[clause.index]:
                found[clause.index].append(event)
    return found, lost


def carrier(parsed: Parsed, start: int, end: int) -> Clause | None:
    own = [c for c in parsed.clauses if c.start < end and start < c.end]
    if own:
        return min(own, key=lambda c: (c.kind == "verb" and len(own) > 1, c.end - c.start))
    over = [c for c in parsed.clauses if c.span[0] <= start and end <= c.span[1]]
    return min(over, key=lambda c: (c.span[1] - c.span[0], abs(c.start - start)), default=None)


def nouns_of_triggers(given: Iterable[Text]) -> dict[str, frozenset[str]]:
    """Lemmas of the nouns that carry events and are no clauses yet."""
    found: dict[str, set[str]] = {"fr": set(), "en": set()}
    for text in given:
        heads = {p.head_start: p for p in text.parsed.phrases if p.kind == "noun"}
        for event in text.row["events"]:
            for start, end in event["triggers"]:
                at = place_of(text.row["raw"], start, end, text.dispatch.text)
                if at and at[0] in heads:
                    found[text.row["language"]].add(heads[at[0]].head.lower())
    return {language: frozenset(words) for language, words in found.items()}


def settled(text: Text, proposer: Proposer) -> Text:
    """The text with each event on that clause which a model that has not seen the text holds to tell it.

    Of an idiom hand-coders mark one word, now the verb, now the noun ("opened fire"). Learnt as marked, either would be
    as likely as not; moved to where most mark it, one of them is certain. (Andrews et al., Support Vector Machines for
    Multiple-Instance Learning, NIPS 2002: the likeliest instance of a positive bag is its witness.)
    """
    clauses: dict[int, list[dict[str, Any]]] = defaultdict(list)
    unsure: set[int] = set()
    told = text.parsed.clauses
    for index, events in text.clauses.items():
        near = proposer.signals.sentence.one_act_with(told[index])
        beside = [c.index for c in near if c.index not in text.clauses]
        for event in events:
            likely = {i: proposer.probabilities(told[i]).get(event["event"], 0.0) for i in (index, *beside)}
            witness = max(likely, key=lambda i: likely[i] * (_AS_MARKED if i == index else 1.0))
            if event not in clauses[witness]:
                clauses[witness].append(event)
            unsure.update(i for i, p in likely.items() if i != witness and p > _AS_GOOD * likely[witness])
    return replace(text, clauses=dict(clauses), unsure=frozenset(unsure - clauses.keys()))
