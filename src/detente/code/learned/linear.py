"""Linear models as data: a weight for each pair of feature and label, summed and squashed.

One file a model (`data/models/<name>.npz`): `labels` and `features` as lines of text, `weights` one row a feature. The
labels of an exclusive model (one of them is the empty one, "none of these") share one probability of 1; those of any
other are logistic regressions each for itself.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import math
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

MODELS = Path(__file__).parent.parent.parent / "data" / "models"
BIAS = "bias"
"""The feature that every instance has."""


class Series(NamedTuple):
    """Several features that begin alike. Learning reads them one by one; coding looks the ends up among those that the
    model knows with that beginning, which is a third of the work of writing each feature out."""

    start: str
    ends: Iterable[str]


Told = Iterable[str | Series]
Tell = Callable[..., Told]
Group = tuple[Tell, tuple[Hashable, ...]]
"""Features that always come together: who tells them, a module's function, and from what. The same groups come again
and again among the candidates of a dispatch, so that a model keeps their summed weights instead of summing anew."""


class Each(NamedTuple):
    """The groups of several things that the same function tells beside the same others: there are a dozen for each
    candidate, whose sums are found faster by the one word in which they differ."""

    tell: Tell
    things: Iterable[str]
    beside: tuple[Hashable, ...]


Weights = tuple[float, ...]
"""One number a label."""
_KEPT = 1 << 15
"""So many groups have their sums kept, those asked for last: memory does not grow with the corpus."""
_TABLES, _IN_TABLE = 1 << 9, 1 << 9
"""So many tables of sums by thing are kept, and so many things in each: 500 dispatches fill 400, mostly with 65."""
_FEW = 6
_SMALL, _MANY = 1 << 16, 60
"""Of a model of up to so many weights they are kept as Python's numbers too; so many features numpy sums faster."""
_LAST = "\U0010ffff"
"""Sorts behind whatever else a feature may go on with."""


def logistic(score: float) -> float:
    """The probability, 0..1, that summed weights tell."""
    return 1.0 / (1.0 + math.exp(-score))


def features_of(groups: Iterable[Group | Each]) -> list[str]:
    """The features of groups one by one, as a model learns them."""
    return [feature for group in groups for tell, given in _single(group) for feature in written(tell(*given))]


def _single(group: Group | Each) -> Iterator[Group]:
    if isinstance(group, Each):
        yield from ((group.tell, (thing, *group.beside)) for thing in group.things)
    else:
        yield group


def written(told: Told) -> Iterator[str]:
    """Features one by one."""
    for f in told:
        if isinstance(f, Series):
            yield from (f.start + end for end in f.ends)
        else:
            yield f


@dataclass(frozen=True)
class Linear:
    """A fitted model; `rows` maps a feature to its row of `weights`, unknown features weigh nothing."""

    labels: tuple[str, ...]
    rows: dict[str, int]
    weights: NDArray[np.float32]
    exclusive: bool = False

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """The probability of each label, 0..1; `features` are distinct."""
        return self.squashed(self.score((BIAS, *features)))

    def probabilities_of(self, groups: Iterable[Group], beginning: str = "") -> dict[str, float]:
        """The same for groups; a feature may be in several of them. Labels that do not begin so are left out, unless
        they share their probability."""
        known = {self.rows[BIAS]}.union(*itertools.starmap(self._rows_of, groups))
        score = self._sum(known)
        if self.exclusive or not beginning:
            return self.squashed(score)
        return {label: logistic(score[place]) for place, label in self.beginning(beginning)}

    @functools.cached_property
    def beginning(self) -> Callable[[str], tuple[tuple[int, str], ...]]:
        """The labels that begin so, each with its place."""
        return functools.cache(lambda start: tuple(e for e in enumerate(self.labels) if e[1].startswith(start)))

    def score(self, features: Iterable[str]) -> list[float]:
        """The sum of the weights of distinct features, one number a label; BIAS is the caller's to give."""
        rows = self._known(features)
        if self.weights.size <= _SMALL and len(rows) < _MANY:  # numpy's calls cost ten times as much as so few sums
            return list(map(sum, zip(*map(self._lists.__getitem__, rows), strict=True))) or [0.0] * len(self.labels)
        return self._sum(rows)

    @functools.cached_property
    def _lists(self) -> list[list[float]]:
        weights: list[list[float]] = self.weights.tolist()
        return weights

    @functools.cached_property
    def bias(self) -> list[float]:
        """The score of an instance of which nothing is known."""
        return self.score((BIAS,))

    def score_of(self, groups: Iterable[Group | Each]) -> list[float]:
        """The same sum for groups of features; no feature may be in two of them.

        Shipped weights are of half precision, multiples of 2**-24: their sums are exact in whatever order.
        """
        told: list[Weights] = []
        for group in groups:
            if isinstance(group, Each):
                told.extend(map(self._sums_of(group.tell, group.beside).__getitem__, group.things))
            else:
                told.append(self.sum_of(*group))
        return list(map(sum, zip(*filter(None, told), strict=True))) or [0.0] * len(self.labels)

    def _known(self, told: Told) -> list[int]:
        row_of, found = self.rows.get, []
        for f in told:
            if isinstance(f, str):
                if (row := row_of(f)) is not None:
                    found.append(row)
            elif ends := self._ends(f.start):
                found += [ends[end] for end in f.ends if end in ends]
        return found

    @functools.cached_property
    def _ends(self) -> Callable[[str], dict[str, int]]:
        """The rows of the features that begin so, by how they end."""
        features = sorted(self.rows)

        @functools.lru_cache(_KEPT)
        def ends(start: str) -> dict[str, int]:
            first, last = bisect.bisect_left(features, start), bisect.bisect_left(features, start + _LAST)
            return {f[len(start) :]: self.rows[f] for f in features[first:last]}

        return ends

    def _sum(self, rows: Collection[int]) -> list[float]:
        """The same in whatever order they come."""
        if not rows:
            return [0.0] * len(self.labels)
        ordered = np.fromiter(rows, np.intp, len(rows))
        ordered.sort()
        total: list[float] = np.add.reduce(self.weights.take(ordered, axis=0), axis=0).tolist()
        return total

    @functools.cached_property
    def _rows_of(self) -> Callable[[Tell, tuple[Hashable, ...]], tuple[int, ...]]:
        @functools.lru_cache(_KEPT)
        def rows_of(tell: Tell, given: tuple[Hashable, ...]) -> tuple[int, ...]:
            return tuple(self._known(tell(*given)))

        return rows_of

    @functools.cached_property
    def sum_of(self) -> Callable[[Tell, tuple[Hashable, ...]], Weights]:
        """The summed weights of a group; () where the model knows none of its features, as of most."""

        return functools.lru_cache(_KEPT)(self.summed)

    def summed(self, tell: Tell, given: tuple[Hashable, ...]) -> Weights:
        """The same, not kept."""
        rows = self._known(tell(*given))
        if len(rows) < _FEW and len(self.labels) < _FEW:  # of so few numbers numpy's calls cost more than the sums
            return tuple(map(sum, zip(*map(self._row, rows), strict=True)))
        return tuple(self._sum(rows)) if rows else ()

    @functools.cached_property
    def _sums_of(self) -> Callable[[Tell, tuple[Hashable, ...]], _Sums]:
        return functools.lru_cache(_TABLES)(functools.partial(_Sums, self))

    def _row(self, row: int) -> list[float]:
        weights: list[float] = self.weights[row].tolist()
        return weights

    def squashed(self, score: Sequence[float]) -> dict[str, float]:
        """Probabilities, 0..1, from summed weights."""
        if self.exclusive:
            most = max(score)
            shares = [math.exp(s - most) for s in score]
            whole = sum(shares)
            return {label: share / whole for label, share in zip(self.labels, shares, strict=True)}
        return dict(zip(self.labels, map(logistic, score), strict=True))


class _Sums(dict[str, Weights]):
    """The summed weights of the groups of an `Each`, by the thing that they are told of."""

    def __init__(self, model: Linear, tell: Tell, beside: tuple[Hashable, ...]) -> None:
        super().__init__()
        self._model, self._tell, self._beside = model, tell, beside

    def __missing__(self, thing: str) -> Weights:
        if len(self) >= _IN_TABLE:
            self.clear()
        found = self[thing] = self._model.summed(self._tell, (thing, *self._beside))
        return found


_OFF: ContextVar[bool] = ContextVar("frames_only", default=False)


@contextmanager
def frames_only(on: bool = True) -> Iterator[None]:
    """Code by frames and rules alone meanwhile: each event can then be traced to data a person wrote."""
    before = _OFF.set(on)
    try:
        yield
    finally:
        _OFF.reset(before)


_INSTEAD: ContextVar[Mapping[str, Linear]] = ContextVar("instead", default=MappingProxyType({}))


@contextmanager
def instead(models: Mapping[str, Linear]) -> Iterator[None]:
    """Code with these models meanwhile where they have the name of a shipped one: tools/train.py shows a model what the
    others do with texts that they have not learnt from."""
    token = _INSTEAD.set(models)
    try:
        yield
    finally:
        _INSTEAD.reset(token)


def load_linear(name: str, folder: Path = MODELS) -> Linear | None:
    """The model of that name; None where it is not trained (tools/train.py does) or asked to be left out."""
    return None if _OFF.get() else _INSTEAD.get().get(name) or _load(name, folder)


def language_model(name: str, language: str) -> str:
    """The name of a model as it is for one language."""
    return f"{name}_{language}"


def load_for(name: str, language: str) -> Linear | None:
    """The model of that name for a language, by tools/fit_languages.py; where it has none, the one for all."""
    replaced = name in _INSTEAD.get()
    return (None if replaced else load_linear(language_model(name, language))) or load_linear(name)


@functools.cache
def _load(name: str, folder: Path) -> Linear | None:
    path = folder / f"{name}.npz"
    if not path.is_file():
        return None
    with np.load(path, allow_pickle=False) as stored:
        labels = bytes(stored["labels"]).decode().split("\n")
        features = bytes(stored["features"]).decode().split("\n")
        weights, exclusive = stored["weights"].astype(np.float32), bool(stored["exclusive"])
    return Linear(tuple(labels), {f: i for i, f in enumerate(features)}, weights, exclusive)


def save_linear(model: Linear, name: str, folder: Path = MODELS) -> Path:
    """Write a model, features in order of their rows; half precision is enough for sums of a hundred weights."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.npz"
    lines = {"labels": model.labels, "features": sorted(model.rows, key=model.rows.__getitem__)}
    packed = {k: np.frombuffer("\n".join(v).encode(), dtype=np.uint8) for k, v in lines.items()}
    weights = model.weights.astype(np.float16)
    np.savez_compressed(path, weights=weights, exclusive=np.array(model.exclusive), **packed)  # type: ignore[arg-type]
    return path
