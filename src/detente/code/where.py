"""Where an event happened: the place that its clause names after "à", "in", "near"."""

from __future__ import annotations

from detente.clause import Clause, Parsed
from detente.code.match import Sentence
from detente.code.place import PlaceMention
from detente.records import Place

_ONE_PLACE = frozenset({"nominal", "participle", "adverbial", "coordinate", "time"})
"""Links over which a clause happens where its parent does."""
_DIRECTIONS = frozenset({"to", "from", "towards", "toward", "par", "via", "depuis", "sur"})
"""What follows these is where somebody comes from or goes to, or whom it concerns."""


class Whereabouts:
    """The places of the events of one dispatch."""

    def __init__(self, parsed: Parsed, sentence: Sentence, places: tuple[PlaceMention, ...]) -> None:
        self.parsed, self.sentence = parsed, sentence
        self.places = tuple(p for p in places if p.locative and p.locative not in _DIRECTIONS)

    def of(self, clause: Clause) -> Place | None:
        """The place of a clause's event, None where the text does not say; towns before regions before countries."""
        here = self._within(clause)
        if here is None:
            inner = [c for c in self.sentence.children[clause.index] if c.link == "nominal"]
            here = next((p for c in inner if (p := self._within(c)) is not None), None)
        if here is None and clause.parent is not None and clause.link in _ONE_PLACE:
            here = self._within(self.parsed.clauses[clause.parent])
        return here.place if here is not None else None

    def _within(self, clause: Clause) -> PlaceMention | None:
        """A located place of the clause itself: not one told in a clause below it, nor somebody spoken to."""
        below = [c.span for c in self.sentence.children[clause.index] if c.link in ("complement", "relative", "cause")]
        inside = [
            p
            for p in self.places
            if clause.span[0] <= p.start
            and p.end <= clause.span[1]
            and not any(s <= p.start and p.end <= e for s, e in below)
            and not any(a.start <= p.start and p.end <= a.end for a in clause.addressee)
        ]
        ranks = ("city", "region", "country")
        return min(inside, key=lambda p: (ranks.index(p.kind), abs(p.start - clause.end)), default=None)
