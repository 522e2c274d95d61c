"""How many short sentences of each category are coded as meant? `python tools/phrases.py`

Reads gold/phrases/<category>-<language>.jsonl: sentences of our own with the category, the parties' codes and whether
they are traps, which hold no event of that category or another one. Tells for each file and half how many events are
found, how many of them with the confidence that a dispatch asks for and with the states right too, and how many traps
are fallen into. Those `held` are only counted: `--misses` lists what was not found among the others.

    python tools/phrases.py [CATEGORY ...] [--misses]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from constructions import codes

from detente import Coder
from detente.code.assemble import LEAST_CONFIDENCE
from detente.records import Event

PHRASES = Path(__file__).parent.parent / "gold" / "phrases"
_PUBLISHED = "2022-06-10"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("categories", nargs="*", help="only these")
    parser.add_argument("--misses", action="store_true", help="list what is not found of the half that may be read")
    asked = parser.parse_args()
    for path in sorted(PHRASES.glob("*.jsonl")):
        category, _, language = path.stem.partition("-")
        if not asked.categories or category in asked.categories:
            report(path, category, Coder(language=language, published=_PUBLISHED), misses=asked.misses)


def report(path: Path, category: str, coder: Coder, *, misses: bool) -> None:
    """Print one file's counts, a line a half."""
    counts = {half: Counter[str]() for half in ("tune", "held")}
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        events = [e for e in coder.code(row["text"]).events if e.event == (row["event"] or category)]
        seen = counts[row["half"]]
        if row["trap"] and row["event"] in (None, category):
            seen.update(traps=1, fallen=bool(events))
            continue
        sure = [e for e in events if e.confidence >= LEAST_CONFIDENCE]
        seen.update(acts=1, found=bool(events), sure=bool(sure), right=any(_as_meant(row, e) for e in sure))
        if misses and row["half"] == "tune" and not events:
            print(f"    {row['id']}: {row['text']}")
    for half, seen in counts.items():
        print(
            f"{path.stem:14} {half}: {seen['found']} of {seen['acts']} found, {seen['sure']} surely, "
            f"{seen['right']} with the parties; {seen['fallen']} of {seen['traps']} traps"
        )


def _as_meant(row: dict[str, Any], event: Event) -> bool:
    """Whether one of the states or bodies meant stands on each side that has any."""
    return all(
        not meant or bool({code.partition(":")[0] for code in meant} & codes(side))
        for meant, side in ((row["actor"], event.actor), (row["recipient"], event.recipient))
    )


if __name__ == "__main__":
    main()
