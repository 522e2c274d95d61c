"""Confidence: weights fitted by logistic regression, and how far what it promises is kept.

Pure Python: some thousand events with a dozen features are fitted in seconds, and no library is needed for it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_RIDGE = 1.0
"""Penalty on weights: as much as one event of evidence against each; keeps rare features near nothing."""
_STEPS = 25
"""Newton's method settles in fewer than ten."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Events whose confidence lies in [low, high): how many, their mean confidence, the share that is right."""

    low: float
    high: float
    events: int
    promised: float
    right: float


def fit(rows: Sequence[Sequence[float]], right: Sequence[bool], bias: int | None = None) -> list[float]:
    """The weights under which what is right is likeliest, each but that of column `bias` drawn towards nothing."""
    width = len(rows[0])
    weights = [0.0] * width
    for _ in range(_STEPS):
        gradient = [0.0 if k == bias else -_RIDGE * weights[k] for k in range(width)]
        curvature = [[_RIDGE * (i == j and i != bias) + 1e-9 * (i == j) for j in range(width)] for i in range(width)]
        for row, good in zip(rows, right, strict=True):
            p = chance(row, weights)
            for i, x in enumerate(row):
                if x:
                    gradient[i] += (good - p) * x
                    for j in range(width):
                        curvature[i][j] += p * (1 - p) * x * row[j]
        step = _solve(curvature, gradient)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return weights


def chance(row: Sequence[float], weights: Sequence[float]) -> float:
    """Probability that an event with these features is right."""
    return 1 / (1 + math.exp(-sum(w * x for w, x in zip(weights, row, strict=True))))


def reliability(judged: Iterable[tuple[float, bool]], bins: int = 10) -> list[Bin]:
    """Confidence against the share that is right, in equal bins; empty bins are left out."""
    groups: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in judged:
        groups.setdefault(min(int(confidence * bins), bins - 1), []).append((confidence, right))
    return [
        Bin(
            k / bins,
            (k + 1) / bins,
            len(group),
            sum(c for c, _ in group) / len(group),
            sum(r for _, r in group) / len(group),
        )
        for k, group in sorted(groups.items())
    ]


def calibration_error(bins: Sequence[Bin]) -> float | None:
    """Mean distance between promised and kept over all events (expected calibration error); None without events."""
    events = sum(b.events for b in bins)
    return round(sum(b.events * abs(b.promised - b.right) for b in bins) / events, 3) if events else None


def _solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """x of matrix · x = vector, by elimination with pivots."""
    n = len(vector)
    rows = [[*matrix[i], vector[i]] for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i], strict=True)]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (rows[i][n] - sum(rows[i][k] * x[k] for k in range(i + 1, n))) / rows[i][i]
    return x
