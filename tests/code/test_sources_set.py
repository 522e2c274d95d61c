"""How often the right source of a clause is found, on a set of our own.

sources.jsonl: 140 passages of one to three sentences in the manner of wire copy, written before the rules were read;
`word` is the verb (or noun) of what is told, `codes` who says so, outermost first, [] where the passage itself does.
By turns tuning and held; held rows are only measured, so no miss is printed here.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from test_attribute import attributor

ROWS = [json.loads(line) for line in Path(__file__).with_name("sources.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.model
@pytest.mark.parametrize(
    ("half", "language", "share"), [("tune", "fr", 0.8), ("tune", "en", 0.8), ("held", "fr", 0.8), ("held", "en", 0.75)]
)
def test_who_says_so(half: str, language: str, share: float) -> None:
    from detente.parse.pipeline import parse

    rows = [r for r in ROWS if r["set"] == half and r["language"] == language]
    right = 0
    for row in rows:
        parsed = parse(row["text"], language)
        at = {m.start() for m in re.finditer(rf"\b{re.escape(row['word'])}\b", row["text"])}
        told = next((c for c in parsed.clauses if any(c.start <= i < c.end for i in at)), None)
        found = [a.speaker.code for a in attributor(row["text"], language, parsed).chain(told, ())] if told else None
        right += found is not None and (row["codes"][0] in found if row["codes"] else not found)
    print(f"{half} {language}: {right} of {len(rows)}")
    assert right / len(rows) >= share
