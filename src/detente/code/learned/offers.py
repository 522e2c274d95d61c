"""Everybody who may be a party of an act, and how the dispatch offers him.

An offer is a short name: `doer`, `undergoer > owner`, `against`, `up complement doer` (of the clause above), `recent 0`
(named last), `state 1` (the state named second most), `rule actor` (found by the rules). ` ~` behind it says that a
pronoun or description was resolved, ` ?` that a description names no country and one was supplied.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from detente.clause import Clause, Phrase
from detente.code.draft import Draft
from detente.code.learned.signals import Signals
from detente.code.mention import NAMED
from detente.code.mentions import Mention
from detente.code.resolve import Resolver, entity_of
from detente.code.roles import side
from detente.records import Entity

Key = tuple[str, str | None]
"""Code and side: a state with its organs is one, its people or its opposition are others."""
STATE = 3
"""Letters of a state's code."""
FARTHEST = 3
"""Named in the sentence: so many before and behind the predicate are told apart by their order."""
_MOST_NAMED = 4
"""So many of those whom the dispatch names most are offered everywhere, bodies and groups as well as states."""
_SLOTS = ("doer", "undergoer", "addressee", "predicative", "belonging", "obliques")
_STANDING = frozenset({"demonym", "metonym", "capital", "office", "role"})
_PEOPLE = "CVL"
_HOMES = frozenset(
    {
        "rule actor",
        "rule actor implied",
        "doer",
        "speaker",
        "state 0",
        "dateline",
        "near",
        "recent 0",
        "place in clause",
    }
)
"""Offers of a state whose own people may be meant though nobody names them ("the junta imposed a curfew")."""


@dataclass(slots=True)
class Candidate:
    """Somebody who may be a party: how the dispatch offers him, and the entity to record."""

    key: Key
    entity: Entity
    offers: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    """By which nouns the clause names him: "=undergoer=ambassadeur"."""


def key_of(entity: Entity) -> Key:
    """What tells parties apart."""
    return entity.code or "", side(entity)


def _said(name: str, entity: Entity) -> str:
    return f"{name} ~" if entity.via == "coreference" else name


class Offers:
    """Who is offered as a party in one dispatch."""

    def __init__(self, signals: Signals, resolver: Resolver) -> None:
        self.resolver, self.parsed, self.sentence = resolver, signals.parsed, signals.sentence
        self._known: dict[tuple[int, int, int, int], tuple[Entity, ...]] = {}
        self.by_sentence: dict[int, list[Clause]] = defaultdict(list)
        for clause in self.parsed.clauses:
            self.by_sentence[clause.sentence].append(clause)
        counts = Counter(m.code for m in resolver.mentions if m.code)
        self._most_named = [code for code, _ in counts.most_common()]
        self._first: dict[str, Entity] = {}
        for m in resolver.mentions:
            if m.code and m.code not in self._first and m.kind in NAMED | _STANDING:
                self._first[m.code] = entity_of(m)

    def candidates(self, draft: Draft, drafts: list[Draft]) -> list[Candidate]:
        """Everybody with a code whom the rules, the clause, its neighbours or the dispatch offer."""
        before = [d for d in drafts if d.at < draft.at]
        found: dict[Key, Candidate] = {}
        for offer, entity in (*self._offers(draft, before), *self._of_acts_above(draft, drafts)):
            if entity.code is None:
                continue
            key = key_of(entity)
            c = found.setdefault(key, Candidate(key, entity))
            if offer.startswith("="):
                c.heads.add(offer)
            else:
                c.offers.add(offer)
        for c in [c for c in found.values() if c.key[1] is None and len(c.key[0]) == STATE]:
            people = (c.key[0], _PEOPLE)
            of = {f"people of {o}" for o in c.offers if o in _HOMES}
            if of:
                found.setdefault(people, Candidate(people, replace(c.entity, sector=_PEOPLE))).offers.update(of)
        return list(found.values())

    def _offers(self, draft: Draft, before: list[Draft]) -> Iterator[tuple[str, Entity]]:
        clause = draft.match.clause
        for role, entities in (("actor", draft.actor), ("recipient", draft.recipient)):
            for e in entities:
                yield f"rule {role}{'' if (e.code, side(e)) in draft.named else ' implied'}", e
        yield from self._of_clause("", clause)
        if clause.parent is not None:
            parent = self.parsed.clauses[clause.parent]
            yield from self._of_clause(f"up {clause.link} ", parent)
            if parent.parent is not None:
                yield from self._of_clause("up up ", self.parsed.clauses[parent.parent])
        for child in self.sentence.children[clause.index]:
            yield from self._of_clause(f"down {child.link} ", child)
        yield from self._of_sentence(clause)
        yield from self._of_places(clause)
        yield from self._of_story(draft, before)

    def _of_acts_above(self, draft: Draft, drafts: list[Draft]) -> Iterator[tuple[str, Entity]]:
        """The parties of the acts that the clause hangs on: who is accused of an act has done it."""
        above = draft.match.clause
        for prefix in ("above", "far above"):
            if above.parent is None:
                return
            above = self.parsed.clauses[above.parent]
            for d in drafts:
                if d.match.clause.index == above.index and d.category != draft.category:
                    yield from ((f"{prefix} {d.category} actor", e) for e in d.actor)
                    yield from ((f"{prefix} {d.category} recipient", e) for e in d.recipient)

    def _of_clause(self, prefix: str, clause: Clause) -> Iterator[tuple[str, Entity]]:
        for slot in _SLOTS:
            for phrase in getattr(clause, slot):
                name = f"{prefix}{slot}" if slot != "obliques" else f"{prefix}{phrase.preposition}"
                if slot == "doer" and clause.inherited_doer:
                    name += " inherited"
                yield from self._of_phrase(name, phrase, clause)
        noun = self.sentence.nouns.get(clause.index) if clause.kind == "noun" else None
        if noun is not None:
            for phrase in noun.attached:
                yield from self._of_phrase(f"{prefix}{phrase.preposition}", phrase, clause)

    def _of_phrase(self, name: str, phrase: Phrase, clause: Clause) -> Iterator[tuple[str, Entity]]:
        nameless = self.resolver.nameless(phrase)
        if nameless is None:
            yield from ((_said(name, e), e) for e in self._entities(phrase, clause))
        else:
            yield from ((f"{name} ?", e) for e in self._entities(phrase, clause))
            if not name.startswith("up up"):
                yield from ((f"{name} {of}", replace(nameless, code=code)) for of, code in self._scene(clause))
        yield from ((_said(f"{name} > owner", e), e) for b in phrase.belonging for e in self._entities(b, clause))
        for a in phrase.attached:
            yield from ((_said(f"{name} > {a.preposition}", e), e) for e in self._entities(a, clause))
        yield from ((f"{name} > any", e) for e in self.resolver.anyone(phrase))
        if phrase.kind == "noun" and not name.startswith(("up", "down")):
            es = (*self._entities(phrase, clause), *(e for b in phrase.belonging for e in self._entities(b, clause)))
            yield from ((f"={name}={phrase.head.lower()}", e) for e in es)

    def _entities(self, phrase: Phrase, clause: Clause) -> tuple[Entity, ...]:
        """Whom a phrase means, asked once: neighbouring clauses offer the same phrases."""
        key = (phrase.start, phrase.end, phrase.head_start, clause.index)
        if key not in self._known:
            self._known[key] = self.resolver.entities(phrase, clause)
        return self._known[key]

    def _of_sentence(self, clause: Clause) -> Iterator[tuple[str, Entity]]:
        start, end = self.parsed.sentences[clause.sentence]
        here = [m for m in self.resolver.within(start, end) if m.code and m.kind in NAMED | _STANDING]
        for n, m in enumerate(reversed([m for m in here if m.end <= clause.start])):
            yield f"before {min(n, FARTHEST)}", entity_of(m)
        for n, m in enumerate(m for m in here if m.start >= clause.end):
            yield f"behind {min(n, FARTHEST)}", entity_of(m)

    def _of_places(self, clause: Clause) -> Iterator[tuple[str, Entity]]:
        """The countries of the places named in the clause, in its sentence and in the one before."""
        start, end = self.parsed.sentences[clause.sentence]
        before = self.parsed.sentences[max(0, clause.sentence - 1)][0]
        for p in self.resolver.places_within(before, end):
            if p.place.country is None:
                continue
            inside = clause.span[0] <= p.start < clause.span[1]
            where = "clause" if inside else "sentence" if p.start >= start else "sentence before"
            yield f"place in {where}", Entity(p.place.country, None, p.place.name, p.start, p.end)

    def _scene(self, clause: Clause) -> Iterator[tuple[str, str]]:
        """The countries that people may be of who are told without one, and what speaks for each."""
        yield from ((f"of {where}", e.code) for where, e in self._of_places(clause) if e.code)
        setting = self.resolver.setting
        if setting.dateline_country:
            yield "of dateline", setting.dateline_country
        yield from ((f"of state {rank}", code) for rank, code in enumerate(setting.states[:2]))
        first = next((c for c in self.by_sentence[clause.sentence - 1] if c.doer and c.kind == "verb"), None)
        if first is not None:
            yield from (("of subject back", e.code) for p in first.doer for e in self._entities(p, first) if e.code)

    def _of_story(self, draft: Draft, before: list[Draft]) -> Iterator[tuple[str, Entity]]:
        clause = draft.match.clause
        for speech in self.resolver.coreference.speeches:
            q = speech.quotation
            if q.start <= clause.start and clause.end <= q.end and speech.speaker is not None:
                yield from (("speaker", e) for e in self.resolver.entities(speech.speaker))
        yield from (("asserts", a.speaker) for a in draft.according_to)
        if before:
            yield from (("last actor", e) for e in before[-1].actor)
            yield from (("last recipient", e) for e in before[-1].recipient)
        first = self._first
        for rank, code in enumerate([code for code in self._most_named if code in first][:_MOST_NAMED]):
            yield f"top {rank}", replace(first[code], sector=None) if len(code) == STATE else first[code]
        for rank, code in enumerate(self.resolver.setting.states[:FARTHEST]):
            if code in first:
                yield f"state {rank}", replace(first[code], sector=None)
        home = self.resolver.setting.dateline_country
        if home in first:
            yield "dateline", replace(first[home], sector=None)
        yield from self._recent(clause)
        near = self.resolver.country_near(clause, clause.start)
        if near in first:
            yield "near", replace(first[near], sector=None)

    def _recent(self, clause: Clause) -> Iterator[tuple[str, Entity]]:
        """Who was named last, and who is the subject of the sentence or of the one before."""
        last: dict[str, Mention] = {}
        for m in self.resolver.mentions:
            if m.end > clause.start:
                break
            if m.code and m.kind in NAMED | _STANDING:
                last.pop(m.code, None)
                last[m.code] = m
        for n, m in enumerate(list(reversed(last.values()))[:FARTHEST]):
            yield f"recent {n}", entity_of(m)
        for back in (0, 1):
            first = next((c for c in self.by_sentence[clause.sentence - back] if c.doer and c.kind == "verb"), None)
            if first is not None and first.index != clause.index:
                yield from ((f"subject {back} back", e) for p in first.doer for e in self._entities(p, first))
