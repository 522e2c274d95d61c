"""Who acts and who is acted upon, decided among all whom the dispatch offers.

The rules (roles, anaphora, counterpart) propose parties; so do the phrases of the clause and of those around it, the
sentence, the speaker of the quotation, the state the dispatch is about. Two linear models (`data/models/sides.npz`,
labels `actor` and `recipient`), fitted by tools/train.py on our own hand-coded texts, weigh them against each other.
What the rules found is a strong argument among others, so that a frame's own paths are overruled only where texts
have shown them wrong.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from detente.clause import Clause, Phrase
from detente.code.draft import Draft
from detente.code.learned.linear import BIAS, load_linear
from detente.code.learned.signals import Signals
from detente.code.mentions import Mention
from detente.code.resolve import NAMED, Resolver, entity_of
from detente.code.roles import side
from detente.records import Entity

MODEL = "sides"
SURE, LEAST = 0.4, 0.05
"""Everybody this likely fills a role; failing that the likeliest one from LEAST on."""
Key = tuple[str, str | None]
"""Code and side: a state with its organs is one, its people or its opposition are others."""
_SLOTS = ("doer", "undergoer", "addressee", "predicative", "belonging", "obliques")
_FARTHEST = 3
"""Named in the sentence: so many before and behind the predicate are told apart by their order."""


@dataclass(slots=True)
class Candidate:
    """Somebody who may be a party: how the dispatch offers him, and the entity to record."""

    key: Key
    entity: Entity
    offers: set[str] = field(default_factory=set)


class Sides:
    """Decides the parties of the drafts of one dispatch; without a trained model it leaves them as they are."""

    def __init__(self, signals: Signals, resolver: Resolver, title_end: int) -> None:
        self.signals, self.resolver = signals, resolver
        self.parsed, self.sentence = signals.parsed, signals.sentence
        self.model = load_linear(MODEL)
        self._known: dict[tuple[int, int, int, int], tuple[Entity, ...]] = {}
        self.by_sentence: dict[int, list[Clause]] = defaultdict(list)
        for clause in self.parsed.clauses:
            self.by_sentence[clause.sentence].append(clause)
        self._headline = {m.code for m in resolver.mentions if m.code and m.start < title_end}
        self._first: dict[str, Entity] = {}
        for m in resolver.mentions:
            if m.code and m.code not in self._first and m.kind in NAMED | _STANDING:
                self._first[m.code] = entity_of(m)

    def decide(self, draft: Draft, drafts: list[Draft]) -> None:
        """Set actor and recipient of a draft to the likeliest; `drafts` are all of the dispatch in textual order.

        The actor first; the recipient then in the knowledge of whom this actor deals with.
        """
        if self.model is None:
            return
        candidates = self.candidates(draft, drafts)
        shared = {c.key: self.model.score((BIAS, *self.features(draft, c, candidates))) for c in candidates}
        acting = {k: self.model.squashed(score)["actor"] for k, score in shared.items()}
        actor = self._choose(candidates, acting, draft.actor, ())
        keys = frozenset(_key(e) for e in actor)
        partners = self.partners(keys, draft, drafts)
        suffering = {
            c.key: self.model.squashed(shared[c.key] + self.model.score(self.given(draft, c, keys, partners)))[
                "recipient"
            ]
            for c in candidates
        }
        recipient = self._choose(candidates, suffering, draft.recipient, keys)
        ruled = {(e.code, side(e)) for e in (*draft.actor, *draft.recipient)}
        if any((e.code, side(e)) not in ruled for e in (*actor, *recipient)):
            draft.implied = True
        draft.actor, draft.recipient = actor, recipient
        draft.sides = (
            max((acting.get(_key(e), 0.0) for e in actor), default=0.0),
            max((suffering.get(_key(e), 0.0) for e in recipient), default=0.0),
        )

    def _choose(
        self, candidates: list[Candidate], p: dict[Key, float], ruled: tuple[Entity, ...], taken: Iterable[Key]
    ) -> tuple[Entity, ...]:
        taken = set(taken)
        free = [c for c in candidates if c.key not in taken]
        chosen = [c for c in free if p[c.key] >= SURE]
        if not chosen:
            best = max(free, key=lambda c: p[c.key], default=None)
            chosen = [best] if best is not None and p[best.key] >= LEAST else []
        if not chosen:
            return tuple(e for e in ruled if e.code is None)
        known = {(e.code, side(e)): e for e in ruled}
        return tuple(known.get(c.key, c.entity) for c in chosen)

    def partners(self, actor: frozenset[Key], draft: Draft, drafts: list[Draft]) -> list[Key]:
        """Whom the actor deals with in the other drafts, by the rules, most often first."""
        met: Counter[Key] = Counter()
        for d in drafts:
            if d is draft:
                continue
            # in the order of the text, so that equals rank alike on every machine
            sides = [list(dict.fromkeys(_key(e) for e in es if e.code)) for es in (d.actor, d.recipient)]
            for mine, others in (sides, sides[::-1]):
                if not actor.isdisjoint(mine):
                    met.update(k for k in others if k not in actor)
        return [k for k, _ in met.most_common()]

    def given(self, draft: Draft, c: Candidate, actor: frozenset[Key], partners: list[Key]) -> list[str]:
        """What the chosen actor says about a candidate for the recipient."""
        rank = min(partners.index(c.key), _FARTHEST) if c.key in partners else None
        kind = c.key[1] or ("state" if len(c.key[0]) == _STATE else "body")
        own = any(code == c.key[0] for code, _ in actor)
        by = next(iter(sorted(s or ("state" if len(code) == _STATE else "body") for code, s in actor)), "nobody")
        is_actor = c.key in actor
        return [
            f"partner {rank}",
            f"{draft.category} partner {rank} own {own}",
            f"{draft.category} {by} > {kind} own {own}",
            f"{by} > {kind} own {own}",
            f"given itself {is_actor}",
            f"{draft.category} one actor {len(actor) < 2} partner {rank}",
        ]

    def candidates(self, draft: Draft, drafts: list[Draft]) -> list[Candidate]:
        """Everybody with a code whom the rules, the clause, its neighbours or the dispatch offer."""
        before = [d for d in drafts if d.at < draft.at]
        found: dict[Key, Candidate] = {}
        for offer, entity in self._offers(draft, before):
            if entity.code is None:
                continue
            key = _key(entity)
            found.setdefault(key, Candidate(key, entity)).offers.add(offer)
        for c in [c for c in found.values() if c.key[1] is None and len(c.key[0]) == _STATE]:
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
        yield from ((name, e) for e in self._entities(phrase, clause))
        yield from ((f"{name} > owner", e) for b in phrase.belonging for e in self._entities(b, clause))
        for a in phrase.attached:
            yield from ((f"{name} > {a.preposition}", e) for e in self._entities(a, clause))
        yield from ((f"{name} > any", e) for e in self.resolver.anyone(phrase))

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
            yield f"before {min(n, _FARTHEST)}", entity_of(m)
        for n, m in enumerate(m for m in here if m.start >= clause.end):
            yield f"behind {min(n, _FARTHEST)}", entity_of(m)

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
        for rank, code in enumerate(self.resolver.setting.states[:_FARTHEST]):
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
        for n, m in enumerate(list(reversed(last.values()))[:_FARTHEST]):
            yield f"recent {n}", entity_of(m)
        for back in (0, 1):
            first = next((c for c in self.by_sentence[clause.sentence - back] if c.doer and c.kind == "verb"), None)
            if first is not None and first.index != clause.index:
                yield from ((f"subject {back} back", e) for p in first.doer for e in self._entities(p, first))

    def features(self, draft: Draft, c: Candidate, among: list[Candidate]) -> list[str]:
        """What speaks for a candidate, for both roles alike: each role has weights of its own."""
        clause, category, lang = draft.match.clause, draft.category, self.signals.language
        form = f"{clause.kind}{' passive' if clause.passive else ''}"
        frame = draft.match.frame.id or category
        offers = sorted(c.offers)
        rule = "+".join(o for o in offers if o.startswith("rule ")) or "no rule"
        out = [rule, f"{category} {rule}", f"{frame} {rule}", f"{form} {rule}"]
        for o in offers:
            out.extend((o, f"{category} {o}", f"{form} {o}", f"{rule} {o}", f"{lang} {clause.predicate} {o}"))
        plain = [o for o in offers if not o.startswith(_VAGUE)]
        out.extend(f"{a} & {b}" for i, a in enumerate(plain) for b in plain[i + 1 :])
        out.extend(f"not {o}" for o in _USUAL if o not in c.offers and any(o in a.offers for a in among))
        kind = c.key[1] or ("state" if len(c.key[0]) == _STATE else "body")
        out.extend((f"is {kind}", f"{category} is {kind}", f"{category} {form} is {kind}"))
        twin = next((a for a in among if a is not c and a.key[0] == c.key[0]), None)
        if twin is not None:
            out.append(f"{kind} beside {twin.key[1] or 'state'}")
            out.append(f"{category} {kind} beside {twin.key[1] or 'state'}")
        ruled_actor = any(o.startswith("rule actor") for a in among for o in a.offers)
        ruled_recipient = any(o.startswith("rule recipient") for a in among for o in a.offers)
        out.append(f"{category} ruled {ruled_actor} {ruled_recipient} {rule}")
        out.append(f"reciprocal {draft.match.frame.reciprocal} {rule}")
        if c.key[0] in self._headline:
            out.append(f"headline {rule}")
        out.append(f"offers {min(len(offers), 6)}")
        return list(dict.fromkeys(out))


_VAGUE = ("place ", "before ", "behind ", "down ", "up up", "last ")
_STANDING = frozenset({"demonym", "metonym", "capital", "office", "role"})
_USUAL = ("doer", "undergoer", "speaker", "undergoer > owner", "belonging")
_STATE = 3
"""Letters of a state's code."""
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


def _key(entity: Entity) -> Key:
    return entity.code or "", side(entity)
