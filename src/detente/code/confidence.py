"""How sure an event is: a logistic model over what is known about it, fitted on our own hand-coded texts.

data/confidence.yaml holds the weights, and for each frame and category how many of its events were right on one half
of the texts that the linear models of learned/ have not seen; tools/fit_confidence.py writes it. The features are few
and plain, so that the reliability table in docs/method.md can be read against them.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from detente.code.draft import Draft
from detente.codebook.yamlread import Node, read_yaml

WEIGHTS = Path(__file__).parent.parent / "data" / "confidence.yaml"
FEATURES = (
    "bias",
    "record",
    "frame_weight",
    "noun",
    "actor_known",
    "recipient_known",
    "both_named",
    "guessed",
    "implied",
    "stated_date",
    "alleged",
    "not_actual",
    "embedded",
    "quoted",
    "headline",
    "proposed",
    "likely",
    "actor_likely",
    "recipient_likely",
    "topic",
    "told_again",
    "beside",
    "rivalled",
    "lead",
)
_HEAVIEST = 4.0
"""Frames with more conditions than this fit no better for it."""
_FRAME_PRIOR, _CATEGORY_PRIOR = 4.0, 8.0
"""So many events a frame is taken to have had at its category's share, and a category at the share of all."""

Count = tuple[int, int]
"""Events that were right, and all."""


@dataclass(frozen=True, slots=True)
class Record:
    """How often frames and categories were right on hand-coded texts."""

    frames: dict[str, Count]
    categories: dict[str, Count]

    def log_odds(self, frame: str, category: str, without: Count = (0, 0)) -> float:
        """Log-odds that an event of the frame is right; `without` takes one event out, while fitting on itself."""
        every = _minus(_sum(self.categories.values()), without)
        share = (every[0] + 1) / (every[1] + 2)
        for known, prior in (
            (self.categories.get(category, (0, 0)), _CATEGORY_PRIOR),
            (self.frames.get(frame, (0, 0)), _FRAME_PRIOR),
        ):
            right, total = _minus(known, without) if known[1] else known
            share = (right + prior * share) / (total + prior)
        return math.log(share / (1 - share))


@dataclass(frozen=True, slots=True)
class Model:
    """Feature to weight, and the frames' record."""

    weights: dict[str, float]
    record: Record


@dataclass(frozen=True, slots=True)
class Observed:
    """What the confidence of one event rested on, for those who fit the weights."""

    frame: str
    category: str
    features: dict[str, float]


_OBSERVERS: list[list[Observed]] = []


@functools.cache
def load_model(path: Path = WEIGHTS) -> Model:
    """The fitted model; CodebookError with file and line where the file is wrong."""
    keys = read_yaml(path).mapping(frozenset({"weights", "categories", "frames"}), frozenset({"weights"}))
    wanted = frozenset(FEATURES)
    weights = {name: float(node.text()) for name, node in keys["weights"].mapping(wanted, wanted).items()}
    return Model(weights, Record(_counts(keys.get("frames")), _counts(keys.get("categories"))))


def _counts(node: Node | None) -> dict[str, Count]:
    out: dict[str, Count] = {}
    if node is None or not isinstance(node.value, dict):
        return out
    for name, value in node.value.items():
        right, _, total = value.text().partition(" of ")
        if not (right.isdigit() and total.isdigit()) or int(right) > int(total):
            value.fail(f"'{value.text()}' must read like '7 of 9'")
        out[name] = int(right), int(total)
    return out


def features(d: Draft) -> dict[str, float]:
    """What the confidence of a draft rests on, but for the record of its frame."""
    clause = d.match.clause
    actor, recipient = any(e.code for e in d.actor), any(e.code for e in d.recipient)
    return {
        "bias": 1.0,
        "frame_weight": min(d.match.weight, _HEAVIEST),
        "noun": float(clause.kind != "verb"),
        "actor_known": float(actor),
        "recipient_known": float(recipient),
        "both_named": float(actor and recipient),
        "guessed": float(any(e.via in ("coreference", "metonym") for e in (*d.actor, *d.recipient))),
        "implied": float(d.implied),
        "stated_date": float(d.when.basis == "stated"),
        "alleged": float(bool(d.according_to)),
        "not_actual": float(d.status not in ("actual", "historical")),
        "embedded": float(clause.link in ("complement", "purpose", "condition", "nominal")),
        "quoted": float(clause.quote is not None),
        "headline": float(clause.headline),
        "proposed": float(not d.match.frame.id),
        "likely": _log_odds(d.likely),
        "actor_likely": _log_odds(d.sides[0])
        if actor
        else 0.0,  # "actor_known" says what nobody's having done it tells
        "recipient_likely": _log_odds(d.sides[1]),
        "topic": _log_odds(d.topic),
        "told_again": float(min(d.tellings, _OFTEN) - 1),
        "beside": float(min(d.beside, _OFTEN)),
        "rivalled": d.rival,
        "lead": float(clause.sentence <= _LEAD),
    }


def _log_odds(p: float) -> float:
    p = min(max(p, _LEAST), 1 - _LEAST)
    return math.log(p / (1 - p))


_LEAD = 1
"""The last sentence of the lead, counted from 0 with the headline."""
_OFTEN = 3
"""Tellings: one more adds nothing."""
_LEAST = 0.02
"""Probabilities of the linear models beyond this are not told apart."""


def confidence(d: Draft) -> float:
    """Probability that a careful coder would code the event so, 0..1, two decimals."""
    model, values = load_model(), features(d)
    frame, category = d.match.frame.id or "proposed", d.category
    for seen in _OBSERVERS:
        seen.append(Observed(frame, category, values))
    values = {**values, "record": model.record.log_odds(frame, category)}
    score = sum(model.weights[name] * value for name, value in values.items())
    return round(1 / (1 + math.exp(-score)), 2)


@contextmanager
def observed() -> Iterator[list[Observed]]:
    """What every event coded meanwhile rested on, in the order of coding: what the weights are fitted on."""
    seen: list[Observed] = []
    _OBSERVERS.append(seen)
    try:
        yield seen
    finally:
        _OBSERVERS.remove(seen)


def _minus(a: Count, b: Count) -> Count:
    return a[0] - b[0], a[1] - b[1]


def _sum(counts: Iterable[Count]) -> Count:
    pairs = list(counts)
    return sum(right for right, _ in pairs), sum(total for _, total in pairs)
