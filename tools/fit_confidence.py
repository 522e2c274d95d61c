"""Fit the confidence of events on texts that the models have not seen, and write it to
src/detente/data/confidence.yaml.

Of the texts of gold/training that tools/train.py leaves aside, one half is for this, the other for tools/gate.py,
which shows whether what is promised is kept. Run it after tools/train.py. The record of a frame counts an event only
without the event itself while fitting: it must not vouch for itself.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from training_texts import TRAINING, aside, coded, for_measuring

from detente.code import assemble
from detente.code.confidence import FEATURES, WEIGHTS, Observed, Record, observed
from detente.evaluate.calibrate import chance, fit
from detente.evaluate.gold import Gold, load_gold
from detente.evaluate.score import score

ROOT = Path(__file__).parent.parent


def main() -> None:
    golds = [gold for gold in load_gold([TRAINING]) if aside(gold.id) and not for_measuring(gold.id)]
    # what is dropped for want of it is judged too
    assemble.LEAST_CONFIDENCE = assemble.LEAST_ALONE = assemble.LEAST_DOUBTFUL = 0.0
    seen, right = code_observed(golds)
    record = record_of(seen, right)
    rows = [row(o, record, good) for o, good in zip(seen, right, strict=True)]
    weights = fit(rows, right, bias=FEATURES.index("bias"))
    WEIGHTS.write_text(as_yaml(weights, record), "utf-8")
    for least in (0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4):
        kept = [good for r, good in zip(rows, right, strict=True) if chance(r, weights) >= least]
        found = sum(kept) / max(1, sum(g.core for gold in golds for g in gold.events))
        share = sum(kept) / max(1, len(kept))
        print(f"from {least} on: P {share:.3f}  R about {found:.3f}  F1 {2 * share * found / (share + found):.3f}")
    print(f"{len(rows)} events, {sum(right)} right; weights in {WEIGHTS.relative_to(ROOT)}")


def code_observed(golds: list[Gold]) -> tuple[list[Observed], list[bool]]:
    """What every coded event rests on, and whether it is right."""
    with observed() as seen:
        dispatches = coded(golds)
    judged = score([g for g in golds if g.id in dispatches], dispatches).judged
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


def as_yaml(weights: list[float], record: Record) -> str:
    lines = [
        "# The confidence model (see code/confidence.py); written by tools/fit_confidence.py, do not edit.",
        "weights:",
        *(f"  {name}: {w:.3f}" for name, w in zip(FEATURES, weights, strict=True)),
        "# Events that were right on texts set aside, of all.",
    ]
    for title, counts in (("categories", record.categories), ("frames", record.frames)):
        lines.extend((f"{title}:", *(f"  {name}: {right} of {total}" for name, (right, total) in counts.items())))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
