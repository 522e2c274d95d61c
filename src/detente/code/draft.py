"""An event while it is being put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from detente.clause import Clause
from detente.code.entities import side
from detente.code.hedge import Standing
from detente.code.match import Match
from detente.records import Attribution, Entity, Passage, Place, Status, When


@dataclass(slots=True)
class Draft:
    """One coded clause; drafts of one happening are merged before they become Events."""

    match: Match
    standing: Standing
    category: str
    modes: tuple[str, ...]
    context: tuple[str, ...]
    cameo: str | None
    actor: tuple[Entity, ...]
    recipient: tuple[Entity, ...]
    when: When
    status: Status
    magnitude: dict[str, int | float | str]
    reason: Passage | None
    place: Place | None
    according_to: tuple[Attribution, ...]
    implied: bool = False
    """Whether a party was inferred rather than named in the clause."""
    named: frozenset[tuple[str | None, str | None]] = frozenset()
    """Code and side of the parties that the clause itself names, before any is inferred."""
    likely: float = 0.5
    """Probability of the category by the linear model, where there is one."""
    topic: float = 0.5
    """Probability that the dispatch tells any event at all, by its words."""
    tellings: int = 1
    """How often the dispatch tells it."""
    beside: int = 0
    """How many other acts the dispatch tells between the same parties."""
    rival: float = 0.0
    """Probability of the likeliest other category that is coded of the same clause."""
    settled: bool = False
    """Whether the words leave no doubt who the parties are, so that no model is asked."""
    heading: bool = False
    """Whether the headline of the dispatch, or of an item of a column, tells it."""
    owned_up: bool = False
    """Whether the text tells elsewhere whose act it is: who claims it or is blamed for it."""
    nobody_known: bool = False
    """Whether its actor only stands in for whoever did it: the state where it happened, as far as anybody is likely."""
    sides: tuple[float, float] = (0.5, 0.5)
    """Probability of the chosen actor and recipient by the linear model."""

    @property
    def at(self) -> int:
        """Where the trigger stands."""
        return self.match.clause.start

    def codes(self) -> tuple[frozenset[str | None], frozenset[str | None]]:
        """Codes of actors and of recipients."""
        return frozenset(e.code for e in self.actor), frozenset(e.code for e in self.recipient)

    def name(self, parties: Iterable[Entity]) -> None:
        """Count parties among those whom the text names, wherever in it."""
        self.named |= {(e.code, side(e)) for e in parties}

    def by_others(self, clause: Clause, actor: tuple[Entity, ...], recipient: tuple[Entity, ...], when: When) -> Draft:
        """The same act done by others, as a clause tells that says no more of it than who did it, to whom and when."""
        return replace(
            self,
            match=replace(self.match, clause=clause),
            actor=actor,
            recipient=recipient,
            when=when,
            magnitude={},
            reason=None,
            place=None,
            according_to=(),
            named=frozenset(),
            tellings=1,
            heading=False,
        )
