"""Where others meet, talk or sign, which makes no party of that state: "talks *in Doha*", "le sommet de *Djeddah*".

A state that a dispatch names as such a venue alone has no part in what is told, and is nobody's home of those who meet
there: rebels at talks in Doha are not Qatar's.
"""

from __future__ import annotations

from collections.abc import Iterator

from detente.clause import Parsed, Phrase
from detente.code.mention import Mention
from detente.code.once import once_each
from detente.code.place import PlaceMention
from detente.code.scenewords import SceneWords

_TOWN = "capital"
_PARTNERS = frozenset({"with", "avec"})
"""Prepositions before whom a town stands for its state: it is he who talks with them."""


class Venues:
    """The venues of one dispatch."""

    def __init__(
        self, parsed: Parsed, mentions: tuple[Mention, ...], places: tuple[PlaceMention, ...], words: SceneWords
    ) -> None:
        self._words, self._mentions, self._places = words, mentions, places
        self._heads = frozenset(p.head_start for p in self._named(parsed))

    def _named(self, parsed: Parsed) -> Iterator[Phrase]:
        """The phrases by which the text tells where somebody met."""
        for phrase in parsed.phrases:
            if phrase.head.lower() in self._words.forums:
                yield from (p for p in phrase.attached if p.preposition in self._words.located)
                # "les négociations de Moscou avec Kiev" are Moscow's
                if not any(p.preposition in _PARTNERS for p in phrase.attached):
                    yield from (p for p in phrase.belonging if p.kind == "name" and self._is_town(p))
        for clause in parsed.clauses:
            if clause.predicate in (self._words.forums if clause.kind == "noun" else self._words.convening):
                yield from (p for p in clause.obliques if p.preposition in self._words.located)
                met = (*clause.undergoer, *clause.obliques) if clause.kind == "verb" else ()
                yield from (a for p in met for a in p.attached if a.preposition in self._words.located)

    def _is_town(self, phrase: Phrase) -> bool:
        """Whether a name that something is of is a town's: "le sommet de *Djeddah*", but no "sommet de l'Afrique"."""
        named = [m for m in self._mentions if m.start <= phrase.head_start < m.end]
        if named:
            return all(m.kind == _TOWN or m.text in self._words.cities for m in named)
        return any(p.start <= phrase.head_start < p.end and p.kind == "city" for p in self._places)

    def at(self, start: int, end: int) -> bool:
        """Whether the name between two offsets is a venue's."""
        return any(start <= head < end for head in self._heads)

    def is_town_of_meeting(self, place: PlaceMention) -> bool:
        """Whether a place is a town in which others meet."""
        town = place.kind != "country" or place.place.name in self._words.cities
        return town and self.at(place.start, place.end)

    @once_each
    def only(self, code: str) -> bool:
        """Whether a dispatch names a state by the towns alone in which others meet."""
        towns = [p for p in self._places if p.place.country == code]
        named = [m for m in self._mentions if m.code == code]
        seats = [m for m in named if m.kind == _TOWN or m.text in self._words.cities]
        return (
            bool(towns or seats)
            and len(seats) == len(named)
            and all(self.is_town_of_meeting(p) or any(m.start <= p.start < m.end for m in seats) for p in towns)
            and all(self.at(m.start, m.end) for m in seats)
        )
