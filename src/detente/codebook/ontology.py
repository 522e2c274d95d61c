"""The PLOVER ontology as data: categories, quad classes, scores, modes, contexts, sectors."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from detente.codebook.yamlread import Node, read_yaml

DATA = Path(__file__).parent.parent / "data"


_CONFLICT = frozenset({3, 4})
"""Quad classes of verbal and of material conflict."""


@dataclass(frozen=True, slots=True)
class Category:
    """A PLOVER category: quad class 1..4, conflict-cooperation score, modes with their own scores."""

    name: str
    quad_code: int
    score: float
    modes: dict[str, float | None]
    recipient_required: bool
    covers: str

    @property
    def hostile(self) -> bool:
        """Whether it is conflict, in words or in deeds."""
        return self.quad_code in _CONFLICT

    def scale(self, modes: tuple[str, ...]) -> float:
        """The score of the first mode that has one, else the category's."""
        return next((s for s in (self.modes.get(m) for m in modes) if s is not None), self.score)


@dataclass(frozen=True, slots=True)
class Ontology:
    """Categories by name, and the names of contexts and sectors."""

    categories: dict[str, Category]
    contexts: tuple[str, ...]
    sectors: dict[str, str]


@functools.cache
def load_ontology(folder: Path = DATA) -> Ontology:
    """The ontology of `folder`/plover.yaml; CodebookError with file and line where it is wrong."""
    root = read_yaml(folder / "plover.yaml").mapping(
        frozenset({"source", "quads", "categories", "contexts", "sectors", "status"}), frozenset({"categories"})
    )
    categories = {name: _category(name, node) for name, node in _dict(root["categories"]).items()}
    return Ontology(categories, root["contexts"].texts(), {k: n.text() for k, n in _dict(root["sectors"]).items()})


def _dict(node: Node) -> dict[str, Node]:
    if not isinstance(node.value, dict):
        node.fail("keys are expected here")
    return node.value


def _category(name: str, node: Node) -> Category:
    keys = node.mapping(
        frozenset({"quad", "score", "recipient_required", "modes", "cameo_roots", "covers"}),
        frozenset({"quad", "score", "covers"}),
    )
    modes = {m: None if n.text() in ("null", "") else float(n.text()) for m, n in _dict(keys["modes"]).items()}
    return Category(
        name,
        int(keys["quad"].text()),
        float(keys["score"].text()),
        modes,
        keys["recipient_required"].text() == "true",
        keys["covers"].text(),
    )
