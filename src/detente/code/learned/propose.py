"""Events that no frame finds, proposed by a linear model; and how likely an event of a frame is by the same model.

The model (`data/models/events.npz`) is fitted by tools/train.py on our own hand-coded texts. Its proposals fill their
roles by the codebook's default paths, carry no frame in the record (`frame: null`) and stand in confidence behind
those of frames.
"""

from __future__ import annotations

import functools

from detente.clause import Clause
from detente.code.learned.linear import load_linear
from detente.code.learned.signals import Signals
from detente.code.match import Match
from detente.codebook.model import DEFAULT_ACTOR, DEFAULT_RECIPIENT, Alternative, Code, Frame, Role, Trigger

MODEL = "events"
PROPOSE = 0.5
"""A clause that no frame fits is proposed from this probability on; set by tools/train.py's sweep on texts set
aside."""
DROP = 0.12
"""An event of a frame is dropped below this: the model has seen such clauses tell nothing of the kind."""
_AUTHORITIES = frozenset({"COERCE", "SANCTION"})
"""Categories whose unnamed doer is the authorities ("forty people were arrested")."""
_AMONG_ALL = frozenset({"CONSULT"})


@functools.cache
def learned_nouns(language: str) -> frozenset[str]:
    """Nouns that the model knows as carriers of events: parse/ must make clauses of them too."""
    model, mark = load_linear(MODEL), f"{language} n="
    return frozenset(f.removeprefix(mark) for f in model.rows if f.startswith(mark)) if model else frozenset()


@functools.cache
def proposed_frame(category: str) -> Frame:
    """The frame that stands for a proposal: default roles and nothing else. Its id is empty."""
    actor = Role("actor", (*DEFAULT_ACTOR.paths, ("speaker",)))
    return Frame(
        id="",
        says=f"proposed as {category}",
        codes=(Code(category),),
        roles={"actor": actor, "recipient": DEFAULT_RECIPIENT},
        words={},
        examples=(),
        reciprocal=category in _AMONG_ALL,
        path="",
        implied_actor=category in _AUTHORITIES,
    )


class Proposer:
    """Probabilities of categories for the clauses of one dispatch; without a trained model it knows nothing."""

    def __init__(self, signals: Signals) -> None:
        self.signals = signals
        self.model = load_linear(MODEL)
        self._known: dict[int, dict[str, float]] = {}
        self._features: dict[int, list[str]] = {}

    def features(self, clause: Clause) -> list[str]:
        """The features of a clause, told once."""
        if clause.index not in self._features:
            self._features[clause.index] = self.signals.of(clause)
        return self._features[clause.index]

    def probabilities(self, clause: Clause) -> dict[str, float]:
        """Category to probability, {} where there is no model."""
        if self.model is None:
            return {}
        if clause.index not in self._known:
            self._known[clause.index] = self.model.probabilities(self.features(clause))
        return self._known[clause.index]

    def weigh(self, clause: Clause, found: list[Match]) -> list[Match]:
        """The matches of a clause without those the model does not believe, and with what it proposes besides."""
        likely = self.probabilities(clause)
        if not likely:
            return found
        kept = [m for m in found if likely[m.frame.category] >= DROP]
        given = {code.plover for m in kept for code in m.frame.codes}
        for category, p in likely.items():
            if p >= PROPOSE and category not in given:
                kept.append(propose(clause, category))
        return kept


def propose(clause: Clause, category: str) -> Match:
    """A match of the proposed frame of a category: its thing is what the clause acts upon."""
    things = clause.undergoer if clause.kind != "noun" else (*clause.undergoer, *clause.belonging)
    trigger = Trigger(clause.kind, clause.predicate, text=clause.predicate)
    return Match(proposed_frame(category), clause, _ANY, trigger, things, clause.obliques, 0.0)


_ANY = Alternative((), ())
