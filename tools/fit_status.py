"""Make of the model of status (`data/models/status.npz`) one for each language, as the coder meets its events.

tools/train.py learns status for both languages at once, on clauses as hand-coders mark them and with their dates. Here
the training texts are coded, each hand-coded event that the coder finds tells what status its draft should have had,
and the weights are changed by as little as explains these: a softmax regression whose penalty is on the change. Run it
after tools/train.py; it takes seven minutes on two cores.
"""

from __future__ import annotations

import multiprocessing
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from fitting import Instance, matrix_of
from scipy.optimize import minimize
from training_texts import TRAINING, aside, coded, for_measuring

from detente.code.learned import marks
from detente.code.learned.linear import BIAS, Linear, load_linear, save_linear
from detente.evaluate.agree import act_of, pair
from detente.evaluate.gold import Gold, load_gold

_STRENGTH = 1 / 80
"""The inverse of the penalty on a change: from 1/320 to 1/40 it is as good."""
_FEWEST = 3
_AT_ONCE = 60
_NEGLIGIBLE = 0.02
_FORK = multiprocessing.get_context("fork")
LANGUAGES = ("en", "fr")


class Stand(NamedTuple):
    """A found event: its text, the status that hand-coders give it, and what the model is told of it."""

    text: str
    language: str
    status: str
    features: list[str]


def main() -> None:
    model = load_linear(marks.STATUS_MODEL)
    if model is None:
        raise SystemExit("there is no model of status to start from: run tools/train.py first")
    golds = [g for g in load_gold([TRAINING]) if not (aside(g.id) and for_measuring(g.id))]
    several = [golds[i : i + _AT_ONCE] for i in range(0, len(golds), _AT_ONCE)]
    with _FORK.Pool(2) as pool:
        found = [stand for stands in pool.imap(stands_in, several) for stand in stands]
    for language in LANGUAGES:
        here = [s for s in found if s.language == language]
        told, unseen = [s for s in here if not aside(s.text)], [s for s in here if aside(s.text)]
        changed = change(model, told)
        path = save_linear(changed, marks.status_model(language))
        print(
            f"{path.name}: {len(told)} events; of {len(unseen)} others right {share(model, unseen):.3f} before, ",
            end="",
        )
        print(f"{share(changed, unseen):.3f} now; {len(changed.rows)} features")


def stands_in(golds: list[Gold]) -> list[Stand]:
    """What the hand-coded texts teach of the events that the coder finds in them."""
    return [stand for gold in golds for stand in stands_of(gold)]


def stands_of(gold: Gold) -> Iterator[Stand]:
    """The same of one text."""
    with marks.observed() as weighed:
        dispatches = coded([gold])
    for dispatch in dispatches.values():
        acts = [act_of(e) for e in dispatch.events]
        for i, j in pair(gold.events, acts, lambda one, other: one.event == other.event):
            trigger = dispatch.events[j].evidence.trigger
            told = weighed.get((acts[j].event, trigger[0])) if trigger else None
            if told is not None:
                yield Stand(gold.id, gold.language, gold.events[i].status, told)


def change(model: Linear, found: list[Stand]) -> Linear:
    """The model with its weights changed by what the events teach."""
    told = [Instance(s.text, s.features, frozenset({s.status})) for s in found]
    counts = Counter(f for t in told for f in set(t.features))
    names = sorted(f for f, n in counts.items() if n >= _FEWEST)
    matrix = matrix_of(told, {f: n for n, f in enumerate(names)})
    given = np.array([model.score((BIAS, *t.features)) for t in told])
    right = np.array([[label in t.labels for label in model.labels] for t in told], dtype=float)
    shape = len(names) + 1, len(model.labels)

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        by = flat.reshape(shape)
        odds = given + matrix @ by[:-1] + by[-1]
        odds -= odds.max(axis=1, keepdims=True)
        shares = np.exp(odds)
        shares /= shares.sum(axis=1, keepdims=True)
        slope = np.vstack([matrix.T @ (shares - right) + by[:-1] / _STRENGTH, (shares - right).sum(axis=0)])
        value = float(-np.log(shares[right > 0] + 1e-12).sum() + (by[:-1] ** 2).sum() / (2 * _STRENGTH))
        return value, slope.ravel()

    learnt = minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 120}).x.reshape(
        shape
    )
    weights = {name: model.weights[row].astype(float) for name, row in model.rows.items()}
    for name, by in zip([*names, BIAS], learnt, strict=True):
        weights[name] = weights.get(name, 0.0) + by
    kept = [n for n in weights if n == BIAS or np.abs(weights[n]).max() > _NEGLIGIBLE]
    kept.sort(key=lambda n: (n == BIAS, n))
    table = np.array([weights[n] for n in kept], dtype=np.float32)
    return Linear(model.labels, {n: i for i, n in enumerate(kept)}, table, model.exclusive)


def share(model: Linear, found: list[Stand]) -> float:
    """Of how many the model finds the status likeliest that hand-coders give."""
    right = sum(s.status == max((p := model.probabilities(s.features)), key=p.__getitem__) for s in found)
    return right / max(1, len(found))


if __name__ == "__main__":
    main()
