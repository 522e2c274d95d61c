"""Make of the model of topics one that knows everyday copy on sport, business, weather and culture
(`data/models/everyday.npz`, see code/learned/topic.py).

The dispatches without events that tools/train.py learns from play with martial words; gold/topics holds ordinary ones,
and look-alikes that do tell of politics ("*-tune.jsonl"; the other half is only measured). The shipped weights are
changed by as little as explains both these texts and a sample of gold/training: a logistic regression whose penalty is
on the change. Run it after tools/train.py.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from carriers import rows, texts
from fitting import Instance, change
from teaching import topic_instance
from training_texts import aside

from detente.code.coder import event_nouns
from detente.code.learned.linear import BIAS, Linear, load_linear, save_linear
from detente.code.learned.topic import EVERYDAY, MODEL

ROOT = Path(__file__).parent.parent
TOPICS = ROOT / "gold" / "topics"
_STRENGTH = 0.3
"""The inverse of the penalty on a change: with 0.1 and 0.03 fewer texts without events were told, as many with events
lost."""
_FEWEST = 2
_OF_EVENTFUL = 5
"""One in so many of the training texts with events is learnt from: beside those without, of which all are."""
_AT_ONCE = 200


def main() -> None:
    model = load_linear(MODEL)
    if model is None:
        raise SystemExit("there is no model of topics to start from: run tools/train.py first")
    told = list(told_by([*of_topics("tune"), *sampled()]))
    changed = as_far_apart(model, change(model, told, _STRENGTH, _FEWEST), [t for t in told if t.labels])
    held = list(told_by(of_topics("held")))
    for name, m in (("before", model), ("now", changed)):
        print(name, ", ".join(f"{k} {v:.2f}" for k, v in likely(m, held).items()))
    print(f"{save_linear(changed, EVERYDAY)}: {len(told)} texts, {len(changed.rows)} features")


def of_topics(half: str) -> list[dict[str, Any]]:
    """The texts of a half of gold/topics, as training texts have them."""
    found = []
    for path in sorted(TOPICS.glob(f"*-{half}.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            found.append({**row, "raw": row["text"], "published": None, "events": []})
    return found


def sampled() -> list[dict[str, Any]]:
    """Of the training texts all without events, and some of the others."""
    given = [row for row in rows() if not aside(row["id"])]
    some = [row for row in given if row["events"]][::_OF_EVENTFUL]
    return [{**row, "political": bool(row["events"])} for row in given if not row["events"]] + [
        {**row, "political": True} for row in some
    ]


def told_by(given: list[dict[str, Any]]) -> Iterator[Instance]:
    """What each text offers the model."""
    left = iter(given)
    while some := list(islice(left, _AT_ONCE)):
        for text in texts([{**row, "events": []} for row in some], event_nouns()):
            yield topic_instance(text, political=text.row["political"])


def as_far_apart(model: Linear, changed: Linear, political: list[Instance]) -> Linear:
    """The changed model with the log-odds of political texts as high and as far apart as they were before, so that its
    thresholds mean what they meant."""
    before, now = (np.array([_odds(m, t) for t in political]) for m in (model, changed))
    scale = before.std() / now.std()
    shift = before.mean() - scale * now.mean()
    weights = changed.weights * np.float32(scale)
    weights[changed.rows[BIAS]] += np.float32(shift)
    print(f"log-odds times {scale:.2f} and {shift:+.2f}")
    return replace(changed, weights=weights)


def _odds(model: Linear, told: Instance) -> float:
    p = model.probabilities(told.features)["political"]
    return float(np.log(p / (1 - p)))


def likely(model: Linear, told: list[Instance]) -> dict[str, float]:
    """Shares of the texts without and with events that are held likely to be about politics."""
    share = {}
    for name, political in (("without events", False), ("with events", True)):
        held = [model.probabilities(t.features)["political"] for t in told if bool(t.labels) == political]
        share[name] = sum(p >= 0.5 for p in held) / len(held)
    return share


if __name__ == "__main__":
    main()
