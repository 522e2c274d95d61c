"""Fits the linear models on what our hand-coded texts teach, and tells how well one does on texts it has not seen."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

import numpy as np
from choice import weigh_choices
from scipy.optimize import minimize
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
            may = np.array(_may_tell(label, kept))
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


def change(
    model: Linear, told: list[Instance], strength: float, fewest: int, changing: Collection[str] | None = None
) -> Linear:
    """The model with its weights changed by what the instances teach, as little as explains them.

    `strength` is the inverse of the penalty on the change, of features that `fewest` instances have; `changing` are the
    labels whose weights may change, None for all.
    """
    counts = Counter(f for t in told for f in set(t.features))
    names = sorted(f for f, n in counts.items() if n >= fewest)
    matrix = matrix_of(told, {f: n for n, f in enumerate(names)})
    given = np.array([model.score((BIAS, *set(t.features))) for t in told])
    right = np.array([[label in t.labels for label in model.labels] for t in told], dtype=float)
    may = np.array([_may_tell(label, [*names, BIAS]) for label in model.labels]).T
    may &= np.array([changing is None or label in changing for label in model.labels])

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        by = flat.reshape(may.shape) * may
        odds = given + matrix @ by[:-1] + by[-1]
        if model.exclusive:
            odds -= odds.max(axis=1, keepdims=True)
            shares = np.exp(odds)
            shares /= shares.sum(axis=1, keepdims=True)
            wrong = float(-np.log(shares[right > 0] + 1e-12).sum())
        else:
            shares = 1 / (1 + np.exp(-odds))
            wrong = float((np.logaddexp(0, odds) - right * odds).sum())
        slope = np.vstack([matrix.T @ (shares - right) + by[:-1] / strength, (shares - right).sum(axis=0)])
        return wrong + float((by[:-1] ** 2).sum() / (2 * strength)), (slope * may).ravel()

    learnt = minimize(loss, np.zeros(may.size), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    weights = {name: model.weights[row].astype(float) for name, row in model.rows.items()}
    for name, by in zip([*names, BIAS], learnt.reshape(may.shape) * may, strict=True):
        weights[name] = weights.get(name, 0.0) + by
    kept = [n for n in weights if n == BIAS or np.abs(weights[n]).max() > _FAINT]
    kept.sort(key=lambda n: (n == BIAS, n))
    table = np.array([weights[n] for n in kept], dtype=np.float32)
    return Linear(model.labels, {n: i for i, n in enumerate(kept)}, table, model.exclusive)


_STEPS = 100
_FAINT = 0.02
"""Weights under this are left out of a changed model."""


def _may_tell(label: str, features: list[str]) -> list[bool]:
    """Which features may speak for a label: what rests on the chosen actor only for the recipient."""
    return [label == "recipient" or not f.startswith(GIVEN) for f in features]


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
