"""The other side of an act that names only one: from whom the dispatch has these parties dealing with.

Newswire names both sides of a quarrel once and then tells the rest of it by one of them ("Moscou a menacé de
représailles"). Which pair a dispatch is about is counted over the acts that do name both, the headline's parties
first. Used last, when nothing in the clause and no judged act tells; parties found so are marked as implied.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from detente.code.draft import Draft
from detente.code.entities import distinct
from detente.code.grouphomes import home_of_group
from detente.code.resolve import Resolver
from detente.records import Entity

_BETWEEN_PARTIES = frozenset(
    {
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "REQUEST",
        "SANCTION",
        "ASSAULT",
        "AGREE",
        "CONCEDE",
        "SUPPORT",
        "MOBILIZE",
        "AID",
        "RETREAT",
    }
)
_VIOLENT = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
"""Acts whose doer is never inferred: who shot is for the dispatch to say."""
_OF_WAR = frozenset({"ASSAULT", "CONCEDE", "RETREAT"})
"""What two sides of a war do together: they fight, make a truce and keep it."""
_TWO = 2
_STANDS_OUT = 3
"""Acts that a pair must share before a dispatch is taken to be about it."""


class Counterparts:
    """Whom each party deals with in one dispatch, by the acts that name both."""

    def __init__(self, drafts: list[Draft], resolver: Resolver, title_end: int) -> None:
        self.resolver, self._drafts = resolver, drafts
        self._pairs: Counter[frozenset[str]] = Counter()
        self._mention: dict[str, Entity] = {}
        for d in drafts:
            for e in (*d.actor, *d.recipient):
                if e.code:
                    self._mention.setdefault(e.code, e)
            if d.implied:
                continue
            weight = 2 if d.at < title_end else 1
            among = [(a, b) for i, a in enumerate(d.actor) for b in d.actor[i + 1 :]]
            # where several talk, whom they are the guests of is none of those who deal with one another
            hosted = d.category == "CONSULT" and among
            sides = [] if hosted else [(a, r) for a in d.actor for r in d.recipient]
            sides = sides or among
            for a, r in sides:
                if a.code and r.code and a.code != r.code:
                    self._pairs[frozenset((a.code, r.code))] += weight

    def of(self, code: str) -> Entity | None:
        """The party that `code` deals with most; None where it deals with nobody."""
        partners = [(n, next(iter(pair - {code}))) for pair, n in self._pairs.items() if code in pair]
        if not partners:
            return None
        best = max(n for n, _ in partners)
        found = [c for n, c in partners if n == best]
        return self._mention.get(found[0]) if len(found) == 1 or best > 1 else None

    def complete(self, d: Draft) -> None:
        """Fill an open side of a draft; changes it in place."""
        if d.settled:
            return
        if d.match.frame.reciprocal:
            self._fill_mutual(d)
            return
        actors, recipients = [e for e in d.actor if e.code], [e for e in d.recipient if e.code]
        if d.match.clause.kind == "noun":
            if not recipients:
                self._fight_at_home(d, actors)
            return
        if actors and not recipients:
            self._fill_recipient(d, actors)
            if not d.recipient:
                self._fight_at_home(d, actors)
        elif recipients and not actors and d.category in _BETWEEN_PARTIES - _VIOLENT:
            partner = self.of(recipients[0].code or "")
            if partner is not None and partner.code not in {e.code for e in d.recipient}:
                d.actor, d.implied = (partner,), True

    def _fill_mutual(self, d: Draft) -> None:
        """An act among parties of whom the clause names one or none ("ties were formally restored").

        A body that sits ("the Council held a session") meets its own members, whoever brought the matter before it.
        """
        if any("multilateral" in code.modes for code in d.match.frame.codes):
            return
        named = [e for e in d.actor if e.code]
        if not named and d.category == "ASSAULT":
            fighting = self._fighting(d)
            if fighting:
                d.actor, d.implied = fighting, True
            return
        if len({e.code for e in named}) == 1 and d.match.clause.kind == "verb":
            partner = self.of(named[0].code or "")
            if partner is not None:
                d.actor, d.implied = (*named, partner), True
        elif not named and d.match.clause.kind == "verb" and not d.match.clause.doer:
            pair = self.main_pair()
            if pair:
                d.actor, d.implied = pair, True

    def _fighting(self, d: Draft) -> tuple[Entity, ...]:
        """Who fights where only "clashes" or "fighting" is told: those last told to fight or to make a truce, else
        those told so next; () where the dispatch names more than one such pair."""
        told = [f for f in self._drafts if f.category in _OF_WAR and f is not d and not f.implied]
        sides = [s for f in told if (s := distinct(e for e in f.actor if e.code)) and len({e.code for e in s}) == _TWO]
        pairs = {frozenset(e.code for e in s) for s in sides}
        return sides[-1] if len(pairs) == 1 else ()

    def main_pair(self) -> tuple[Entity, ...]:
        """The two parties that the dispatch is about, () where no pair stands out."""
        first, *rest = self._pairs.most_common(2) or [(frozenset(), 0)]
        if first[1] < _STANDS_OUT or (rest and rest[0][1] * 2 > first[1]):
            return ()
        return tuple(self._mention[c] for c in sorted(first[0]))

    def _fight_at_home(self, d: Draft, actors: list[Entity]) -> None:
        """An armed group of one country that attacks nobody named fights that country, if the text names it."""
        homes = {home_of_group(e.code) for e in actors}
        home = next(iter(homes)) if len(homes) == 1 and d.category == "ASSAULT" else None
        if home is not None and any(m.code == home for m in self.resolver.mentions):
            d.recipient, d.implied = (replace(actors[0], code=home, sector=None),), True

    def _fill_recipient(self, d: Draft, actors: list[Entity]) -> None:
        if d.category in _BETWEEN_PARTIES:
            partner = self.of(actors[0].code or "")
            if partner is not None and partner.code not in {e.code for e in d.actor}:
                d.recipient, d.implied = (partner,), True
