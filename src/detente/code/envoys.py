"""Whose envoys and ministers are who are told without a state: the one that sent them, not where they travel."""

from __future__ import annotations

from detente.clause import Clause, Phrase
from detente.code.clashes import Clashes
from detente.code.mention import Mention
from detente.code.offices import ABROAD
from detente.code.pairs import definite
from detente.code.setting import Settings


class Envoys(Clashes):
    """Tells it in one dispatch; base of Homes."""

    settings: Settings

    def _sender_of(self, phrase: Phrase) -> str | None:
        """The state of an envoy told of just before by the state that sent him, of whom the name is told now: "expelled
        the ambassador of France. *The diplomat*, Joël Meyer, left"."""
        envoy = phrase.head.lower() in self.coreference.words.missions and definite(phrase.text.lower())
        if not envoy:
            return None
        first = self.sentence_start(max(0, self.sentence_start(phrase.head_start) - 1))
        before = [m for m in self.within(first, phrase.start) if m.kind == "office" and ABROAD & set(m.offices)]
        return before[-1].code if before else None

    def reached_by(self, phrase: Phrase, role: Mention, clause: Clause | None) -> frozenset[str]:
        """The states whose towns somebody of a government travels to, where nothing else is told of them, so that he is
        hardly theirs: "the minister flew to *Doha*"."""
        scenes = self.coreference.scenes
        travels = clause is not None and clause.kind == "verb" and clause.predicate in scenes.words.moving
        if clause is None or not travels or role.kind != "office" or role.sector != "GOV":
            return frozenset()
        if not any(p.head_start == phrase.head_start for p in clause.doer):
            return frozenset()
        onward = scenes.words.prepositions | scenes.words.toward | scenes.words.passed
        ends = [p for p in clause.obliques if p.preposition in onward]
        towns = {q.place.country for p in ends for q in self.places_within(p.start, p.end) if q.kind != "country"}
        towns |= {m.code for p in ends for m in self.within(p.start, p.end) if m.kind == "capital"}
        return frozenset(code for code in towns if code and self._of_towns_alone(code))

    def _of_towns_alone(self, code: str) -> bool:
        """Whether a dispatch names a state by its towns alone."""
        cities = self.coreference.scenes.words.cities
        told = all(m.kind == "capital" or m.text in cities for m in self.mentions if m.code == code)
        return told and code != self.settings.whole.dateline_country
