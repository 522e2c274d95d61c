"""Fit the confidence of events on the tuning half of gold/, and show on the other half whether it is kept.

    python tools/fit_confidence.py            writes src/detente/data/confidence.yaml
    python tools/fit_confidence.py --held     and measures it on the held half: the table in docs/method.md

The record of a frame counts an event only without the event itself while fitting: it must not vouch for itself.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from marked_block import write_block

from detente.code.confidence import FEATURES, WEIGHTS, Observed, Record, observed
from detente.evaluate.calibrate import Bin, calibration_error, fit, reliability
from detente.evaluate.gold import Gold, load_gold
from detente.evaluate.score import score
from detente.flow import code_raws

ROOT = Path(__file__).parent.parent


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held", action="store_true", help="measure on the held half and write the table")
    asked = parser.parse_args(arguments)
    golds = load_gold([ROOT / "gold"])
    seen, right = code_observed([g for g in golds if g.half == "tune"])
    record = record_of(seen, right)
    rows = [[*row(o, record, good)] for o, good in zip(seen, right, strict=True)]
    weights = fit(rows, right, bias=FEATURES.index("bias"))
    WEIGHTS.write_text(as_yaml(weights, record), "utf-8")
    print(f"{len(rows)} events, {sum(right)} right; weights in {WEIGHTS.relative_to(ROOT)}")
    if asked.held:
        bins = measured(golds)
        write_block(ROOT / "docs" / "method.md", "reliability", table(bins))
        print(table(bins))
    return 0


def code_observed(golds: list[Gold]) -> tuple[list[Observed], list[bool]]:
    """What every coded event rests on, and whether it is right."""
    with observed() as seen:
        coded = {d.source.rpartition("#")[2]: d for d in code_raws((g.raw_text() for g in golds), on_problem=_fail)}
    judged = score([g for g in golds if g.id in coded], coded).judged
    if len(judged) != len(seen):
        sys.exit(f"{len(seen)} events observed but {len(judged)} judged: the coder asks for confidence more than once")
    return seen, [good for _, good in judged]


def record_of(seen: list[Observed], right: list[bool]) -> Record:
    """How often each frame and category was right."""
    tallies: dict[str, Counter[str]] = {"frame": Counter(), "category": Counter()}
    good: dict[str, Counter[str]] = {"frame": Counter(), "category": Counter()}
    for o, ok in zip(seen, right, strict=True):
        for kind, name in (("frame", o.frame), ("category", o.category)):
            tallies[kind][name] += 1
            good[kind][name] += ok
    frames, categories = (
        {name: (good[kind][name], n) for name, n in sorted(tallies[kind].items())} for kind in ("frame", "category")
    )
    return Record(frames, categories)


def row(o: Observed, record: Record, good: bool) -> list[float]:
    """The features in the order of FEATURES, the frame's record without this event."""
    own = {"record": record.log_odds(o.frame, o.category, without=(int(good), 1))}
    return [{**o.features, **own}[name] for name in FEATURES]


def measured(golds: list[Gold]) -> list[Bin]:
    """Reliability on the held half, with the weights just written."""
    from detente.code.confidence import load_model

    load_model.cache_clear()
    held = [g for g in golds if g.half == "held"]
    coded = {d.source.rpartition("#")[2]: d for d in code_raws((g.raw_text() for g in held), on_problem=_fail)}
    return reliability((event.confidence, right) for event, right in score(held, coded).judged)


def as_yaml(weights: list[float], record: Record) -> str:
    lines = [
        "# The confidence model (see code/confidence.py); written by tools/fit_confidence.py, do not edit.",
        "weights:",
        *(f"  {name}: {w:.3f}" for name, w in zip(FEATURES, weights, strict=True)),
        "# Events that were right on the tuning half of gold/, of all.",
    ]
    for title, counts in (("categories", record.categories), ("frames", record.frames)):
        lines.extend((f"{title}:", *(f"  {name}: {right} of {total}" for name, (right, total) in counts.items())))
    return "\n".join(lines) + "\n"


def table(bins: list[Bin]) -> str:
    lines = ["| confidence | events | promised | right |", "|---|---|---|---|"]
    lines.extend(f"| {b.low:.1f}–{b.high:.1f} | {b.events} | {b.promised:.2f} | {b.right:.2f} |" for b in bins)
    return "\n".join((*lines, "", f"Mean distance between promised and right: {calibration_error(bins)}."))


def _fail(error: Exception) -> None:
    sys.exit(str(error))


if __name__ == "__main__":
    sys.exit(main())
