"""Where an event happened: the place that its clause names after "à", "in", "near", or that the text told before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from detente.clause import Clause, Parsed, Phrase
from detente.code.gazetteer import fold_name, look_up
from detente.code.located import Spot, find_spots, spot_of
from detente.code.placewords import place_words
from detente.code.sentence import Sentence
from detente.parse.grammar import grammar, relation_prepositions
from detente.records import Place

_ONE_PLACE = frozenset({"nominal", "participle", "adverbial", "coordinate", "time"})
"""Links over which a clause happens where its parent does."""
_ELSEWHERE = frozenset({"complement", "relative", "cause"})
"""Links of clauses that have places of their own."""
_ON_THE_GROUND = frozenset({"ASSAULT", "PROTEST", "COERCE"})
"""What happens at one spot and is told over several sentences: "La foule s'est réunie à Lomé. La police a tiré." """
_STRIKES = frozenset({"ASSAULT"})
"""Acts that happen where they strike: "shelled Kherson"."""
_WORDS = frozenset({"SANCTION", "ACCUSE", "SUPPORT", "REJECT", "REQUEST", "THREATEN", "CONCEDE"})
"""Acts that happen where somebody speaks or signs, not where what they are about does."""
_ADDRESSED = _WORDS | {"AID", None}
"""Acts that have somebody behind "à", also if it is a town."""
_SHORT = 40
"""Characters of a sentence that is only the end of a headline: "Attentat à Kaboul: | cinq morts"."""
_NEAR = 40
"""Characters between a place and the "where" that takes it up."""


class Whereabouts:
    """The places of the events of one dispatch.

    `countries` are the states it speaks of, `taken` the spans of actors, which are no unknown places, and `capitals`
    where the name of a capital ends, which may be its government.
    """

    def __init__(
        self,
        text: str,
        language: str,
        parsed: Parsed,
        sentence: Sentence,
        countries: Sequence[str] = (),
        taken: Sequence[tuple[int, int]] = (),
        capitals: Sequence[int] = (),
    ) -> None:
        self.text, self.parsed, self.sentence = text, parsed, sentence
        self.words = place_words(language)
        self.language, self.countries = language, countries
        self.spots = find_spots(text, language, countries, taken)
        self.capitals = frozenset(capitals)
        relations = relation_prepositions(language)
        self.elsewhen = frozenset[str]().union(*(relations.get(r, ()) for r in ("after", "because")))
        self.reporting = grammar(language).words["reporting"]

    def of(self, clause: Clause, category: str | None = None, states: frozenset[str] = frozenset()) -> Place | None:
        """The place of a clause's event, None where the text does not say; towns before regions before countries.

        `states` are those of the event's parties: a place of the sentence before is only taken in one of them.
        """
        here = self._within(clause, category) or self._struck(clause, category) or self._taken_up(clause)
        if here is None:
            inner = [c for c in self.sentence.children[clause.index] if c.link == "nominal"]
            here = next((s for c in inner if (s := self._within(c, category)) is not None), None)
        if here is None and clause.parent is not None and clause.link in _ONE_PLACE:
            here = self._within(self.parsed.clauses[clause.parent], category)
        if here is None and category in _ON_THE_GROUND:
            here = self._told_before(clause, states)
        return here.place if here is not None else None

    def _within(self, clause: Clause, category: str | None) -> Spot | None:
        """A located place of the clause itself: not one told in a clause below it, nor somebody spoken to."""
        first, last = clause.span
        spots = [s for s in self.spots if s.located and first <= s.start and s.end <= last]
        if not spots:
            return None
        elsewhere = [c.span for c in self._below(clause) if self._elsewhere(c, clause) or self._tells(c)]
        causes = [o for o in clause.obliques if o.preposition in self.elsewhen]
        inside = [
            s
            for s in spots
            if not any(a <= s.start and s.end <= b for a, b in elsewhere)
            and not any(o.start <= s.start and s.end <= o.end and not _heads(o, s) for o in causes)
            and not (s.post and category not in _ON_THE_GROUND)
            and not self._spoken_to(clause, s, category)
            and (category not in _WORDS or self._hangs_on(clause, s))
        ]
        return _most_exact(inside, clause)

    def _elsewhere(self, inner: Clause, clause: Clause) -> bool:
        """Whether a clause under another has places of its own; "the blast *that killed two in Vrbetice*" and "the
        night *when his house in Rafah was bombed*" have the same."""
        if inner.link != "relative":
            return inner.link in _ELSEWHERE
        same = clause.kind == "noun" and inner.parent == clause.index
        return not same and not self.words.when.match(self.text, inner.span[0])

    def _below(self, clause: Clause) -> list[Clause]:
        """All clauses under one."""
        out: list[Clause] = []
        todo = list(self.sentence.children[clause.index])
        while todo:
            child = todo.pop()
            if child not in out:
                out.append(child)
                todo.extend(self.sentence.children[child.index])
        return out

    def _tells(self, clause: Clause) -> bool:
        """ "..., saying it suspected agents in Prague": what is said has a place of its own."""
        return clause.link in ("adverbial", "participle") and clause.predicate in self.reporting

    def _hangs_on(self, clause: Clause, spot: Spot) -> bool:
        """Whether a place is one of the clause's own: a word, a refusal or a sanction does not happen where what it is
        about does ("welcomed a deal to end the war in Yemen")."""
        if spot.kind == "country" and _receiving(self.text, spot):
            return False
        return any(_heads(o, spot) for o in clause.obliques)

    def _spoken_to(self, clause: Clause, spot: Spot, category: str | None) -> bool:
        """ "a demandé à Lyon", "a accordé à Kiev": but nobody is addressed in "a signé à Lomé un accord"."""
        to_nobody = clause.passive or clause.predicate in self.words.unaddressed or category not in _ADDRESSED
        if spot.kind == "city" and to_nobody:
            return False
        return any(a.start <= spot.start and spot.end <= a.end for a in clause.addressee)

    def _struck(self, clause: Clause, category: str | None) -> Spot | None:
        """What an act of force hits is where it happens: "shelled Kherson", "le bombardement de Taëz"."""
        if category not in _STRIKES:
            return None
        hit = (*clause.undergoer, *clause.belonging) if clause.kind == "noun" else clause.undergoer
        if clause.predicate not in self.words.struck:
            hit = ()
        struck = [s for s in self.spots if any(s.start <= p.head_start and p.head_end <= s.end for p in hit)]
        if not struck:
            names = (p for p in hit if p.kind == "name")
            found = (spot_of(p.text, p.start, self.language, self.countries) for p in names)
            struck = [s for s in found if s is not None]
        start, end = clause.span
        return _most_exact([*struck, *(s for s in self.spots if s.upon and start <= s.start and s.end <= end)], clause)

    def _taken_up(self, clause: Clause) -> Spot | None:
        """ "la ville de Kidal, où l'armée a tué onze rebelles": the place before the relative clause."""
        if clause.link != "relative" or not self.words.where.match(self.text, clause.span[0]):
            return None
        return next((s for s in reversed(self.spots) if 0 <= clause.span[0] - s.end < _NEAR), None)

    def _told_before(self, clause: Clause, states: frozenset[str]) -> Spot | None:
        """The town of the sentence before, where the clause's own sentence names no town or region at all."""
        start, end = self.parsed.sentences[clause.sentence]
        own = (s for s in self.spots if start <= s.start < end)
        if clause.sentence == 0 or any(s.located or s.kind != "country" for s in own):
            return None
        first, last = self.parsed.sentences[clause.sentence - 1]
        if last - first < _SHORT and clause.sentence > 1:
            first = self.parsed.sentences[clause.sentence - 2][0]
        before = [s for s in self.spots if first <= s.start < last and s.kind != "country" and not s.post]
        told = [s for s in before if s.located or (s.start == first and s.end not in self.capitals)]
        near = [s for s in told if not states or s.place.country in states]
        return near[-1] if near else None


def _heads(phrase: Phrase, spot: Spot) -> bool:
    return spot.start <= phrase.head_start < spot.end


def _receiving(text: str, spot: Spot) -> bool:
    """ "réclame à l'Allemagne": a state behind "à" is spoken to."""
    return bool(re.search(r"\b(?:à|au|aux)\s+(?:la\s+|l['’])?\Z", text[: spot.start]))


def _most_exact(spots: Sequence[Spot], clause: Clause) -> Spot | None:
    ranks = ("city", "region", "country")
    return min(spots, key=lambda s: (ranks.index(s.kind), abs(s.start - clause.end)), default=None)


def more_exact(one: Place | None, other: Place | None) -> Place | None:
    """Of the places of two tellings the first, unless it is the state that the other lies in."""
    if one is None or other is None:
        return one or other
    state = any(c.kind == "country" for c in look_up(fold_name(one.name)))
    return other if state and one.country == other.country else one
