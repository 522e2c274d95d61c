"""How sure an event is: a logistic model over what is known about it, fitted on our own coded sentences.

The weights are data/confidence.yaml, written by `detente evaluate --fit`; until fitted they are the counts' own
log-odds. The features are few and plain so that the reliability table in docs/ can be read against them.
"""

from __future__ import annotations

import functools
import math
from pathlib import Path

from detente.code.draft import Draft
from detente.codebook.yamlread import read_yaml

WEIGHTS = Path(__file__).parent.parent / "data" / "confidence.yaml"
FEATURES = ("bias", "frame_weight", "verb", "actor_known", "recipient_known", "implied", "stated_date", "alleged",
            "reality", "both_named")


@functools.cache
def load_weights() -> dict[str, float]:
    """Feature to weight; CodebookError with file and line where the file is wrong."""
    keys = read_yaml(WEIGHTS).mapping(frozenset(FEATURES), frozenset(FEATURES))
    return {name: float(node.text()) for name, node in keys.items()}


def features(d: Draft) -> dict[str, float]:
    """What the confidence of a draft rests on."""
    actor, recipient = any(e.code for e in d.actor), any(e.code for e in d.recipient)
    return {
        "bias": 1.0, "frame_weight": min(d.match.weight, 4.0), "verb": float(d.match.clause.kind == "verb"),
        "actor_known": float(actor), "recipient_known": float(recipient), "implied": float(d.implied),
        "stated_date": float(d.when.basis == "stated"), "alleged": float(bool(d.according_to)),
        "reality": float(d.status in ("actual", "historical")), "both_named": float(actor and recipient)}


def confidence(d: Draft) -> float:
    """Probability that a careful coder would code the event so, 0..1, two decimals."""
    weights = load_weights()
    score = sum(weights[name] * value for name, value in features(d).items())
    return round(1 / (1 + math.exp(-score)), 2)
