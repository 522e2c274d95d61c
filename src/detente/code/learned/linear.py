"""Linear models as data: a weight for each pair of feature and label, summed and squashed.

One file a model (`data/models/<name>.npz`): `labels` and `features` as lines of text, `weights` one row a feature. Each
label is a logistic regression of its own (one against the rest), so that a clause may be two things at once.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MODELS = Path(__file__).parent.parent.parent / "data" / "models"
BIAS = "bias"
"""The feature that every instance has."""


@dataclass(frozen=True, slots=True)
class Linear:
    """A fitted model; `rows` maps a feature to its row of `weights`, unknown features weigh nothing."""

    labels: tuple[str, ...]
    rows: dict[str, int]
    weights: NDArray[np.float32]

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """The probability of each label, 0..1, each for itself."""
        known = [row for f in {BIAS, *features} if (row := self.rows.get(f)) is not None]
        scores = self.weights[known].sum(axis=0)
        return dict(zip(self.labels, (1.0 / (1.0 + np.exp(-scores))).tolist(), strict=True))


@functools.cache
def load_linear(name: str, folder: Path = MODELS) -> Linear | None:
    """The model of that name; None where it has not been trained (tools/train.py makes it)."""
    path = folder / f"{name}.npz"
    if not path.is_file():
        return None
    with np.load(path, allow_pickle=False) as stored:
        labels = bytes(stored["labels"]).decode().split("\n")
        features = bytes(stored["features"]).decode().split("\n")
        weights = stored["weights"].astype(np.float32)
    return Linear(tuple(labels), {f: i for i, f in enumerate(features)}, weights)


def save_linear(model: Linear, name: str, folder: Path = MODELS) -> Path:
    """Write a model, features in order of their rows; half precision is enough for sums of a hundred weights."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.npz"
    lines = {"labels": model.labels, "features": sorted(model.rows, key=model.rows.__getitem__)}
    packed = {k: np.frombuffer("\n".join(v).encode(), dtype=np.uint8) for k, v in lines.items()}
    np.savez_compressed(path, weights=model.weights.astype(np.float16), **packed)  # type: ignore[arg-type]
    return path
