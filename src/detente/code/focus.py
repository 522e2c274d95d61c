"""Whom a dispatch is speaking of at a spot: the state or body in focus."""

from __future__ import annotations

from functools import cached_property

from detente.code.once import once_each
from detente.code.referent import SPEAKERS, STATES
from detente.code.referents import Referents

_FORCES = frozenset({"MIL", "COP"})
"""Sectors of those who act for a state with its name beside them."""


class Focus:
    """Base of what knows the antecedents of a dispatch."""

    @cached_property
    def referents(self) -> Referents:
        """All possible antecedents."""
        raise NotImplementedError

    def body_in_focus(self, at: int) -> str | None:
        """Code of the organisation that the text in front of `at` is speaking of: whose "commission" it is."""
        best = self.referents.best(at, 4, lambda r: 0.0 if r.kind == "organisation" and r.members[0].code else None)
        return best.members[0].code if best else None

    def subject_state(self, at: int) -> str | None:
        """Code of the first state that is a subject before `at` in its sentence, itself or by its army, its police:
        "Lima will wait, *an aide* said", "the Peruvian navy sank a boat, *state media* said"."""
        here = self.referents.sentence(at)
        before = [r for r in self.referents.all if r.sentence == here and r.end <= at and r.subject]
        found = [r for r in before if r.kind in STATES or r.members[0].sector in _FORCES]
        return found[0].members[0].code if found and not found[0].several else None

    def subject_body(self, at: int) -> str | None:
        """Code of the first state or body that is a subject before `at` in its sentence: a spokesman speaks for it."""
        here = self.referents.sentence(at)
        found = [r for r in self.referents.all if r.sentence == here and r.end <= at and r.subject]
        body = next((r for r in found if r.kind in STATES or r.kind in ("organisation", "group")), None)
        return body.members[0].code if body is not None and not body.several else None

    @once_each
    def country_in_focus(self, at: int) -> str | None:
        """Code of the state that the text in front of `at` is speaking of; None at its beginning."""
        best = self.referents.best(
            at, 2, lambda r: 0.0 if r.kind in SPEAKERS and r.members[0].code and not r.several else None
        )
        return best.members[0].code if best else None
