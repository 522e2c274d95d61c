"""Fits the linear models on what our hand-coded texts teach, and tells how well one does on texts it has not seen."""

from __future__ import annotations

import zlib
from collections import Counter
from typing import NamedTuple

import numpy as np
from choice import weigh_choices
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from detente.code.learned import propose as events_model
from detente.code.learned.linear import BIAS, Linear
from detente.code.learned.speaking import GIVEN


class Instance(NamedTuple):
    """One thing to learn from: its text, its features, the labels that hold of it."""

    text: str
    features: list[str]
    labels: frozenset[str]
    question: str | None = None
    """What it is one of several answers to, only one of them right."""


def fit(instances: list[Instance], strength: float, fewest: int, exclusive: bool) -> Linear:
    """A model over the features that `fewest` instances have; `strength` is the inverse of the penalty on weights.

    `exclusive` labels are weighed against each other and against none of them; one instance may still teach several.
    """
    counts = Counter(f for i in instances for f in i.features)
    kept = sorted(f for f, n in counts.items() if n >= fewest)
    vocabulary = {f: n for n, f in enumerate(kept)}
    labels = sorted({label for i in instances for label in i.labels})
    if exclusive:
        if not all(i.labels for i in instances):
            labels = [events_model.NOTHING, *labels]
        taught = [(i, label) for i in instances for label in (i.labels or {events_model.NOTHING})]
        told = [labels.index(label) for _, label in taught]
        fitted = LogisticRegression(C=strength, solver="lbfgs", max_iter=_ROUNDS, tol=1e-3)
        fitted.fit(matrix_of([i for i, _ in taught], vocabulary), told)
        weights = np.vstack([fitted.coef_.T, fitted.intercept_]).astype(np.float32)
    else:
        matrix = matrix_of(instances, vocabulary)
        weights = np.zeros((len(kept) + 1, len(labels)), dtype=np.float32)
        for column, label in enumerate(labels):
            has = np.array([label in i.labels for i in instances], dtype=int)
            may = np.array([label == "recipient" or not f.startswith(GIVEN) for f in kept])
            if instances[0].question is not None:
                asked = np.unique([str(i.question) for i in instances], return_inverse=True)[1]
                weights[:-1, column] = weigh_choices(matrix, has.astype(float), asked, strength)
                continue
            fitted = LogisticRegression(C=strength, solver="liblinear", tol=1e-2).fit(matrix[:, may], has)
            weights[:-1, column][may], weights[-1, column] = fitted.coef_[0], fitted.intercept_[0]
    telling = np.abs(weights).max(axis=1) > _NEGLIGIBLE
    telling[-1] = True
    names = [name for name, tells in zip([*kept, BIAS], telling, strict=True) if tells]
    return Linear(tuple(labels), {f: n for n, f in enumerate(names)}, weights[telling], exclusive)


_ROUNDS = 80
"""More rounds of fitting change no figure of the report."""
_NEGLIGIBLE = 0.04
"""Weights under this change no probability by more than a percent; leaving them out halves the files."""


def matrix_of(instances: list[Instance], vocabulary: dict[str, int]) -> csr_matrix:
    """Which of the known features each instance has, a row for each."""
    indices: list[int] = []
    ends = [0]
    for i in instances:
        indices.extend({vocabulary[f] for f in i.features if f in vocabulary})
        ends.append(len(indices))
    return csr_matrix((np.ones(len(indices)), indices, ends), shape=(len(instances), len(vocabulary)))


def report(name: str, instances: list[Instance], strength: float, fewest: int, exclusive: bool) -> str:
    """Precision and recall on one text of four by a model of the other three, a line for each threshold."""
    test = [i for i in instances if zlib.crc32(i.text.encode()) % 4 == 1]
    model = fit([i for i in instances if zlib.crc32(i.text.encode()) % 4 != 1], strength, fewest, exclusive)
    scored = [(i.labels, model.probabilities(i.features)) for i in test]
    lines = []
    for least in (0.2, 0.3, 0.4, 0.5, 0.6):
        given = [
            (labels, {k for k, p in probabilities.items() if k and p >= least}) for labels, probabilities in scored
        ]
        hits, coded, gold = (sum(map(len, column)) for column in zip(*((a & b, b, a) for a, b in given), strict=True))
        lines.append(f"{name}: from {least} on  P {hits / max(coded, 1):.3f}  R {hits / max(gold, 1):.3f}")
    return "\n".join(lines)
