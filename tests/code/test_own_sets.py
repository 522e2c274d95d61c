"""How often the right actor is meant and the right speaker named, on sets of our own.

Written by people who had not seen the rules; `held` rows are only measured, so no miss is printed here.
mentions.jsonl: 560 mentions of all kinds from 150 countries, with the code that is meant (null: a place, no actor) and
the person. mentions_more.jsonl: 150 of the hard kinds, written by one who knew the rules, before they were repaired:
places, unknown persons, descriptions, pronouns, and names behind prepositions that are actors all the same.
mentions_third.jsonl: 120 more of these in texts of two to four sentences, a third held, written before any repair.
mentions_fourth.jsonl: 120 in ordinary copy, half held, written before any of it was run: places, pronouns and
descriptions, capitals that act, names and unknown persons.
mentions_coreference.jsonl: 190 pronouns and descriptions in passages of two to four sentences, none held: written in
three rounds, each before it was run, their misses then read.
mentions_fifth.jsonl: 104 of all kinds but pronouns and descriptions, 40 of them places, 48 held, written before any of
it was run.
mentions_pronouns.jsonl: 83 pronouns of passages of two to four sentences, half held; mentions_places.jsonl: 93 names of
places beside 93 of capitals and states that act, half held; both written before any of it was run.
mentions_pronouns_more.jsonl: 51 more pronouns, none held, written midway.
mentions_round8.jsonl: 149 pronouns, possessives and descriptions, none held: written in three rounds (70, 49, 30) by
one who had not read the rules, each before it was run; the misses of the first two, then of the third, were read.
mentions_round9.jsonl: 90, half places, written before any of it was run (0.90); mentions_round9_fresh.jsonl: 64 more,
written after these were mended and before they were run (0.91); mentions_round9_more.jsonl: 99 to look for causes, by
one who knew the rules. All of the round are of ordinary copy and none is held: their misses were read.
mentions_round10.jsonl: 328 of all kinds in both languages, none held: 178 written before the rules were read (0.80 of
them right as written, 0.85 with the writer's own errors put right), two batches of 60 and 46 unseen midway (0.88,
0.93), and variants of what was mended.
mentions_round11.jsonl: 12 persons told as somebody's by a description ("a spokesman for the group") or taken for one of
those who act upon them; three are what was mended, nine were written before they were run (six of them right).
mentions_round12.jsonl: 300 in passages of two to five sentences with several states in each, a third of them nameless
("the police", "l'opposition"), written by two who had seen neither rules nor code; by the rules alone 203 are right, 52
of the 100 nameless. The English misses were read once midway, the French when the work was done.
mentions_round13.jsonl: 384 of all kinds from 90 countries, half held, written by two who had seen neither rules nor
code (0.87 of the tuning half right as written); of that half the misses were read, and mended where the cause was
general.
mentions_round14.jsonl: 244 of all kinds in plain wire copy from 90 countries, half held, written before rules or data
were read (0.87 of the tuning half right as written, 0.89 of the held); 48 tuning rows more are variants of what was
mended.
mentions_round15.jsonl: 399 of all kinds in plain wire copy of the years 1995 to 2024 from 150 countries, half held,
written before rules or data were read (0.87 of the tuning half right as written, 0.89 of the held).
mentions_round16.jsonl: 681 of all kinds in plain wire copy of 1991 to 2025, written before rules or data were looked
at, the passages by turns tuning and held (0.92 of the tuning half right, 0.91 of the held; of that half the misses were
read, and mended where the cause was general). Naming that was not the book's (UNRWA, NTC, CPC_CAF, SUN) was put right.
mentions_round17.jsonl: 125 more, written after that was mended and before they were run, none of them read (0.94 right
as written, persons 0.89).
mentions_round18.jsonl: 505 of all kinds in plain wire copy of 1995 to 2024 from 120 countries, 108 of them places,
written before rules or data were looked at, the passages by turns tuning and held (0.95 of the tuning half right, 0.93
of the held; persons 0.84 and 0.87; of the tuning half the misses were read, and mended where the cause was general).
mentions_round19.jsonl: 89 more, written after that was mended and before they were run, none of them read.
mentions_round20.jsonl: 238 pronouns and descriptions in plain wire copy of 1995 to 2025, written before any was run
(0.79 right of the descriptions, 0.84 of the French pronouns, 0.63 of the English, which were read all).
mentions_round21.jsonl: 476 more of them, by two writers who had seen neither rules nor code; the held half, never read,
was right in 0.85 when first run (pronouns 0.93 in English, 0.83 in French; descriptions 0.77, 0.85; persons 0.65).
mentions_round22.jsonl: 414 places, metonyms and persons told without their names, by two writers likewise; of the held
half, never read, 68 of 78 places, 54 of 55 metonyms and 61 of 71 persons' codes were right when first run, half of the
persons.
passages_{fr,en}.jsonl: 200 passages a language with what is quoted and who says it; passages_more_{fr,en}.jsonl: 40
more, written before the coder was tried on them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from detente.clause import Parsed, Phrase
from detente.code.actorbook import load_book
from detente.code.assemble import Assembler
from detente.code.coder import analyse, event_nouns
from detente.code.entities import entity_of
from detente.code.resolve import Resolver
from detente.code.tokens import skeleton, skeletons
from detente.evaluate.agree import base_code, fold, same_quotation, same_speaker
from detente.parse.pipeline import Source, parse_texts
from detente.read import read
from detente.records import Entity, RawText, Statement

pytestmark = pytest.mark.model

HERE = Path(__file__).parent
Row = dict[str, Any]
_JOINED = re.compile(r",?\s(?:et|and)\s")
_SEATED = ("capital", "state", "metonym", "organisation")
"""Names that may be of places: what the resolver takes for nobody is one."""
LEAST_WORDS = 3
"""Fragments of one or two words may be told or not."""


def rows_of(name: str) -> list[Row]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def analysed(
    rows: list[Row], day: str = "2023-05-01"
) -> Iterator[tuple[Row, str, Parsed, tuple[Statement, ...], Assembler]]:
    dispatches = [
        read(RawText(f"set#{n}", "text", r["text"], published=r.get("on", day), language=r["language"]))
        for n, r in enumerate(rows)
    ]
    sources = [Source(d.text, d.language or "", d.title_span) for d in dispatches]
    for row, dispatch, parsed in zip(rows, dispatches, parse_texts(sources, event_nouns()), strict=True):
        _, statements, assembler = analyse(dispatch, parsed, load_book())
        yield row, dispatch.text, parsed, statements, assembler


def phrases(parsed: Parsed) -> Iterator[Phrase]:
    for p in parsed.phrases:
        yield from (p, *p.belonging, *p.appositions)
    for c in parsed.clauses:
        for p in (*c.doer, *c.undergoer, *c.addressee, *c.obliques, *c.belonging):
            yield from (p, *p.belonging)


def _without_name_behind(p: Phrase, text: str) -> int:
    """Where a phrase ends before the name told behind it: "*le chef de l'armée*, Honoré Traoré"."""
    first = min((a.start for a in p.appositions if a.start > p.head_end), default=p.end + 2)
    return first - 2 if text[first - 2 : first] in (", ", "") else p.end


def meant(row: Row, text: str, parsed: Parsed, resolver: Resolver) -> tuple[Entity, ...]:
    """Whom the coder takes the words of a row to mean."""
    spots = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(row['mention'])}(?!\w)", text)]
    start = spots[row["nth"] - 1]
    end = start + len(row["mention"])
    inside = [p for p in phrases(parsed) if start <= p.head_start < end]
    if inside:
        exact = (p for p in inside if p.start == start and end in (p.end, _without_name_behind(p, text)))
        by_head = min(inside, key=lambda p: (p.head_end != end, abs(p.end - p.start - len(row["mention"]))))
        best = next(exact, by_head)
        slots = ((c, (*c.doer, *c.undergoer, *c.addressee, *c.obliques)) for c in parsed.clauses)
        clause = next((c for c, ps in slots if any(p.head_start == best.head_start for p in ps)), None)
        found = resolver.entities(best, clause)
        for p in inside:  # "Grecs et Turcs" are two phrases
            apart = p.end <= best.start or best.end <= p.start
            if apart and _JOINED.fullmatch(text, min(p.end, best.end), max(p.start, best.start)):
                found = (*found, *resolver.entities(p, clause))
        if found:
            return found
    known = (*resolver.within(start, end), *(m for m in resolver.coreference.cast if start <= m.start and m.end <= end))
    named = next((m for m in known if m.code), None)
    return (entity_of(named),) if named and not (named.kind in _SEATED and inside) else ()


def names_person(wanted: str, found: tuple[Entity, ...]) -> bool:
    """Whether somebody of that surname is among those found, in whatever spelling: Saakachvili, Saakashvili."""
    told = fold(" ".join(f"{e.identifier_text or ''} {e.entity_text}" for e in found))
    surname = fold(wanted).split()[-1]
    return surname in told or skeleton(surname) in skeletons(told.replace("-", " ")).split()


@pytest.mark.parametrize(
    ("name", "half", "code", "person"),
    [
        ("mentions.jsonl", "tune", 0.95, 0.93),
        ("mentions.jsonl", "held", 0.87, 0.88),
        ("mentions_more.jsonl", "tune", 0.94, 0.95),
        ("mentions_more.jsonl", "held", 0.75, 0.74),
        ("mentions_third.jsonl", "tune", 0.96, 0.92),
        ("mentions_third.jsonl", "held", 0.82, 0.91),
        ("mentions_fourth.jsonl", "tune", 0.95, 0.8),
        ("mentions_fourth.jsonl", "held", 0.9, 0.95),
        ("mentions_coreference.jsonl", "tune", 0.9, 0.86),
        ("mentions_fifth.jsonl", "tune", 0.96, 0.9),
        ("mentions_fifth.jsonl", "held", 0.93, 0.85),
        ("mentions_pronouns.jsonl", "tune", 0.92, 0.83),
        ("mentions_pronouns.jsonl", "held", 0.78, 0.7),
        ("mentions_pronouns_more.jsonl", "tune", 0.95, 0.89),
        ("mentions_round8.jsonl", "tune", 0.91, 0.81),
        ("mentions_places.jsonl", "tune", 0.98, None),
        ("mentions_places.jsonl", "held", 0.95, None),
        ("mentions_round9.jsonl", "tune", 0.97, 0.93),
        ("mentions_round9_fresh.jsonl", "tune", 0.95, 0.83),
        ("mentions_round9_more.jsonl", "tune", 0.93, 0.8),
        ("mentions_round10.jsonl", "tune", 0.96, 0.78),
        ("mentions_round11.jsonl", "tune", 0.75, 0.8),
        ("mentions_round12.jsonl", "tune", 0.72, 0.85),
        ("mentions_round13.jsonl", "tune", 0.91, 0.9),
        ("mentions_round13.jsonl", "held", 0.8, 0.85),
        ("mentions_round14.jsonl", "tune", 0.96, 0.85),
        ("mentions_round14.jsonl", "held", 0.94, 0.75),
        ("mentions_round15.jsonl", "tune", 0.94, 0.88),
        ("mentions_round15.jsonl", "held", 0.87, 0.7),
        ("mentions_round16.jsonl", "tune", 0.94, 0.93),
        ("mentions_round16.jsonl", "held", 0.9, 0.82),
        ("mentions_round17.jsonl", "tune", 0.91, 0.84),
        ("mentions_round17.jsonl", "held", 0.93, 0.88),
        ("mentions_round18.jsonl", "tune", 0.96, 0.88),
        ("mentions_round18.jsonl", "held", 0.91, 0.86),
        ("mentions_round19.jsonl", "tune", 0.93, 0.9),
        ("mentions_round19.jsonl", "held", 0.95, 0.8),
        ("mentions_round20.jsonl", "tune", 0.8, 0.7),
        ("mentions_round20.jsonl", "held", 0.78, 0.6),
        ("mentions_round21.jsonl", "tune", 0.86, 0.75),
        ("mentions_round21.jsonl", "held", 0.83, 0.63),
        ("mentions_round22.jsonl", "tune", 0.88, 0.6),
        ("mentions_round22.jsonl", "held", 0.88, 0.55),
    ],
)
def test_the_mentions(name: str, half: str, code: float, person: float | None) -> None:
    rows = [r for r in rows_of(name) if r["set"] == half]
    right: Counter[str] = Counter()
    for row, text, parsed, _, assembler in analysed(rows):
        found = meant(row, text, parsed, assembler.resolver)
        wanted = {base_code(c.partition(":")[0]) for c in row["code"].split("+")} if row["code"] else set()
        right["code"] += {base_code(e.code) for e in found if e.code} == wanted
        if row["person"]:
            right["persons"] += 1
            right["person"] += names_person(row["person"], found)
    assert right["code"] / len(rows) >= code
    assert person is None or right["person"] / right["persons"] >= person


@pytest.mark.parametrize(
    ("name", "language", "half", "f1", "speaker"),
    [
        ("passages", "fr", "tune", 0.98, 0.94),
        ("passages", "fr", "held", 0.98, 0.92),
        ("passages", "en", "tune", 0.99, 0.94),
        ("passages", "en", "held", 0.98, 0.87),
        ("passages_more", "fr", "tune", 0.99, 0.95),
        ("passages_more", "fr", "held", 0.99, 0.8),
        ("passages_more", "en", "tune", 0.99, 0.98),
        ("passages_more", "en", "held", 0.99, 0.86),
    ],
)
def test_the_passages(name: str, language: str, half: str, f1: float, speaker: float) -> None:
    rows = [r | {"language": language} for r in rows_of(f"{name}_{language}.jsonl") if r["set"] == half]
    n: Counter[str] = Counter()
    for row, _, _, statements, _ in analysed(rows):
        said = [s for s in statements if s.kind != "indirect"]
        for words, who in row["said"]:
            n["gold"] += 1
            hit = next((s for s in said if same_quotation(words, s.text)), None)
            if hit is None:
                continue
            said.remove(hit)
            n["hit"] += 1
            n["named"] += who is not None
            n["speaker"] += who is not None and hit.speaker is not None and same_speaker(who, hit.speaker)
        n["invented"] += sum(len(s.text.split()) >= LEAST_WORDS for s in said)
    precision, recall = n["hit"] / (n["hit"] + n["invented"]), n["hit"] / n["gold"]
    assert 2 * precision * recall / (precision + recall) >= f1
    assert n["speaker"] / n["named"] >= speaker
