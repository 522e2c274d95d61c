"""Everybody who may be a party of an act, and how the dispatch offers him.

An offer is a short name: `doer`, `undergoer > owner`, `against`, `up complement doer` (of the clause above), `recent 0`
(named last), `state 1` (the state named second most), `rule actor` (found by the rules). ` ~` behind it says that a
pronoun or description was resolved, ` ?` that a description names no country and one was supplied.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from detente.clause import Clause, Phrase
from detente.code.actorbook import load_book
from detente.code.draft import Draft
from detente.code.entities import as_side, entity_of, side
from detente.code.learned.candidate import PEOPLE, Candidate, Key, key_of, sides_of_states
from detente.code.learned.signals import Signals
from detente.code.mention import NAMED
from detente.code.once import once
from detente.code.resolve import Resolver
from detente.codebook.model import Frame
from detente.parse.grammar import grammar
from detente.records import Entity

FARTHEST = 3
"""Named in the sentence: so many before and behind the predicate are told apart by their order."""
_MOST_NAMED = 4
"""So many of those whom the dispatch names most are offered everywhere, bodies and groups as well as states."""
_SLOTS = ("doer", "undergoer", "addressee", "predicative", "belonging", "obliques")
_STANDING = frozenset({"demonym", "metonym", "capital", "office", "role"})
STRANGER = "stranger"
"""Marks somebody named whom nobody knows, offered as of one state or another."""
_SCENE = " of "
"""How offers begin of a country that was supplied to people told without one."""


def _gathered(offers: Iterable[tuple[str, Entity]]) -> tuple[Candidate, ...]:
    """Those with a code among whom is offered, each with all his offers and as he is named first."""
    found: dict[Key, Candidate] = {}
    for offer, e in offers:
        if e.code is None:
            continue
        key = key_of(e)
        c = found.get(key)
        if c is None:
            c = found[key] = Candidate(key, e)
        (c.heads if offer.startswith("=") else c.offers).add(offer)
    return tuple(found.values())


def _said(entity: Entity) -> str:
    return " ~" if entity.via == "coreference" else ""


class Offers:
    """Who is offered as a party in one dispatch.

    Several acts stand in one clause and neighbours share their phrases: what a phrase and a clause offer is found once.
    """

    def __init__(self, signals: Signals, resolver: Resolver) -> None:
        self.resolver, self.parsed, self.sentence = resolver, signals.parsed, signals.sentence
        self._is_state = load_book().is_state
        self._known: dict[tuple[int, int, int, int], tuple[Entity, ...]] = {}
        self._by_phrases: dict[int, tuple[tuple[str, tuple[tuple[str, Entity], ...]], ...]] = {}
        self.by_sentence: dict[int, list[Clause]] = defaultdict(list)
        for clause in self.parsed.clauses:
            self.by_sentence[clause.sentence].append(clause)
        self._unlike = grammar(resolver.coreference.language).prepositions["unlike"]
        apart = [(p.start, p.end) for p in self.parsed.phrases if p.preposition in self._unlike]
        self._named = [
            (m, entity_of(m))
            for m in resolver.mentions
            if m.code and m.kind in NAMED | _STANDING and not any(a <= m.start < b for a, b in apart)
        ]
        self._first: dict[str, Entity] = {}
        for m, e in self._named:
            if e.code == m.code:  # a newspaper, coded as its country's press, does not stand for the country
                self._first.setdefault(e.code or "", e)
        self._states = {code: as_side(e, e.code, None) for code, e in self._first.items()}

    def candidates(self, draft: Draft, drafts: list[Draft]) -> list[Candidate]:
        """Everybody with a code whom the rules, the clause, its neighbours or the dispatch offer."""
        found: dict[Key, Candidate] = {}
        for offered in self._offers(draft, drafts):
            for c in offered:
                known = found.get(c.key)
                if known is None:
                    known = found[c.key] = Candidate(c.key, c.entity)
                known.offers |= c.offers
                known.heads |= c.heads
        for c in list(sides_of_states(found.values())):
            found.setdefault(c.key, c).offers.update(c.offers)
        return list(found.values())

    def _offers(self, draft: Draft, drafts: list[Draft]) -> Iterator[Iterable[Candidate]]:
        """Those whom each source offers; who is named first tells how a party is called."""
        clause, frame = draft.match.clause, draft.match.frame
        yield _gathered(self._of_rules(draft))
        yield self._undergoing(clause) if _befalls(frame) else self._acting(clause)
        yield _gathered(self._of_last(draft, drafts))
        yield self._elsewhere(clause)
        yield _gathered(self._of_acts_above(draft, drafts))

    @once
    def _acting(self, clause: Clause) -> tuple[Candidate, ...]:
        return _gathered(self._around(clause))

    @once
    def _undergoing(self, clause: Clause) -> tuple[Candidate, ...]:
        return _gathered((_suffered(offer), e) for offer, e in self._around(clause))

    @once
    def _elsewhere(self, clause: Clause) -> tuple[Candidate, ...]:
        return _gathered(self._of_dispatch(clause))

    def _of_rules(self, draft: Draft) -> Iterator[tuple[str, Entity]]:
        for role, entities in (("actor", draft.actor), ("recipient", draft.recipient)):
            for e in entities:
                yield f"rule {role}{'' if (e.code, side(e)) in draft.named else ' implied'}", e

    def _around(self, clause: Clause) -> Iterator[tuple[str, Entity]]:
        """Who is offered by the clause, by those it hangs on and that hang on it, by its sentence and quotation."""
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
        for speech in self.resolver.coreference.speeches:
            q = speech.quotation
            if q.start <= clause.start and clause.end <= q.end and speech.speaker is not None:
                yield from (("speaker", e) for e in self.resolver.entities(speech.speaker))

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
        if clause.index not in self._by_phrases:
            self._by_phrases[clause.index] = tuple(self._of_phrases(clause))
        for slot, offers in self._by_phrases[clause.index]:
            name = f"{prefix}{slot}"
            far, beside = name.startswith("up up"), name.startswith(("up", "down"))
            for how, e in offers:
                if how.startswith("="):
                    if not beside:
                        yield f"={name}{how}", e
                elif not (far and _SCENE in how):
                    yield name + how, e

    def _of_phrases(self, clause: Clause) -> Iterator[tuple[str, tuple[tuple[str, Entity], ...]]]:
        """The slots of a clause, and whom the phrase in each offers."""
        for slot in _SLOTS:
            for phrase in getattr(clause, slot):
                if phrase.preposition in self._unlike:  # "à la différence d'Oman"
                    continue
                name = slot if slot != "obliques" else f"{phrase.preposition}"
                if slot == "doer" and clause.inherited_doer:
                    name += " inherited"
                yield name, tuple(self._of_phrase(phrase, clause))
        noun = self.sentence.nouns.get(clause.index) if clause.kind == "noun" else None
        if noun is not None:
            for phrase in noun.attached:
                yield f"{phrase.preposition}", tuple(self._of_phrase(phrase, clause))

    def _of_phrase(self, phrase: Phrase, clause: Clause) -> Iterator[tuple[str, Entity]]:
        nameless = self.resolver.nameless(phrase)
        entities = self._entities(phrase, clause)
        if entities and all(e.code and not self._is_state(e.code) for e in entities):
            nameless = None  # "the paramilitary force", "les rebelles du M23": a group that the text names
        if nameless is None:
            yield from ((_said(e), e) for e in entities)
        else:
            yield from ((" ?", e) for e in entities)
            if self.resolver.told_home(phrase) is None and nameless.sector != "IGO":
                head = self.resolver.at(phrase.head_start, phrase.head_end)
                may = self.resolver.having(head) if head is not None else ()
                yield from (
                    (f"{_SCENE}{of}", as_side(nameless, code, nameless.sector))
                    for of, code in self._scene(clause)
                    if not may or code in may
                )
        of_many = phrase.plural and self.resolver.coreference.words.are_of_many(phrase.text)
        unknown = not any(e.code for e in entities) and nameless is None and not of_many
        if unknown and (phrase.kind == "name" or entities) and not self._is_place(phrase):
            stranger = Entity(None, PEOPLE, phrase.text, phrase.start, phrase.end)
            scene = self._scene(clause)
            yield from ((f" {STRANGER}{_SCENE}{of}", as_side(stranger, code, PEOPLE)) for of, code in scene)
        owners = [e for b in phrase.belonging for e in self._entities(b, clause)]
        # "the Palestinian group Islamic Jihad": where somebody is from who has a code of his own
        body = nameless is None and any(e.code and not self._is_state(e.code) for e in entities)
        yield from ((f" > {'origin' if body else 'owner'}{_said(e)}", e) for e in owners)
        for a in (a for a in phrase.attached if a.preposition not in self._unlike):
            yield from ((f" > {a.preposition}{_said(e)}", e) for e in self._entities(a, clause))
        yield from ((" > any", e) for e in self.resolver.anyone(phrase))
        if phrase.kind == "noun":
            yield from ((f"={phrase.head.lower()}", e) for e in (*entities, *owners))

    def _is_place(self, phrase: Phrase) -> bool:
        return any(True for _ in self.resolver.places_within(phrase.start, phrase.end))

    def _entities(self, phrase: Phrase, clause: Clause) -> tuple[Entity, ...]:
        """Whom a phrase means, asked once: neighbouring clauses offer the same phrases."""
        key = (phrase.start, phrase.end, phrase.head_start, clause.index)
        if key not in self._known:
            self._known[key] = self.resolver.entities(phrase, clause)
        return self._known[key]

    def _of_sentence(self, clause: Clause) -> Iterator[tuple[str, Entity]]:
        start, end = self.parsed.sentences[clause.sentence]
        here = [(m, e) for m, e in self._named if start <= m.start and m.end <= end]
        for n, e in enumerate(reversed([e for m, e in here if m.end <= clause.start])):
            yield f"before {min(n, FARTHEST)}", e
        for n, e in enumerate(e for m, e in here if m.start >= clause.end):
            yield f"behind {min(n, FARTHEST)}", e

    def _of_places(self, clause: Clause) -> Iterator[tuple[str, Entity]]:
        """The countries of the places named in the clause, in its sentence and in the one before."""
        start, end = self.parsed.sentences[clause.sentence]
        before = max(self.parsed.sentences[max(0, clause.sentence - 1)][0], self._opening(clause))
        scene = self.resolver.scene_of(clause)
        for p in self.resolver.places_within(before, end):
            if p.place.country is None:
                continue
            inside = clause.span[0] <= p.start < clause.span[1]
            inside = inside or (scene is not None and scene.start <= p.start < scene.end)
            where = "clause" if inside else "sentence" if p.start >= start else "sentence before"
            yield f"place in {where}", Entity(p.place.country, None, p.place.name, p.start, p.end)

    @once
    def _scene(self, clause: Clause) -> tuple[tuple[str, str], ...]:
        """The countries that people may be of who are told without one, and what speaks for each."""
        return tuple(self._scenes(clause))

    def _scenes(self, clause: Clause) -> Iterator[tuple[str, str]]:
        yield from ((where, e.code) for where, e in self._of_places(clause) if e.code)
        setting = self.resolver.settings.at(clause.start)
        if setting.dateline_country:
            yield "dateline", setting.dateline_country
        yield from ((f"state {rank}", code) for rank, code in enumerate(setting.states[:2]))
        first = self._telling(clause, clause.sentence - 1)
        if first is not None:
            yield from (("subject back", e.code) for p in first.doer for e in self._entities(p, first) if e.code)

    def _of_last(self, draft: Draft, drafts: list[Draft]) -> Iterator[tuple[str, Entity]]:
        """Who asserts the act, and the parties of the act told last."""
        yield from (("asserts", a.speaker) for a in draft.according_to)
        last = next((d for d in reversed(drafts) if d.at < draft.at), None)
        if last is not None and last.at >= self._opening(draft.match.clause):
            yield from (("last actor", e) for e in last.actor)
            yield from (("last recipient", e) for e in last.recipient)

    def _of_dispatch(self, clause: Clause) -> Iterator[tuple[str, Entity]]:
        """Whom the dispatch is about, and who was named last before the clause."""
        states = self._states
        setting = self.resolver.settings.at(clause.start)
        for rank, code in enumerate([c for c in setting.named if c in states][:_MOST_NAMED]):
            yield f"top {rank}", states[code] if self._is_state(code) else self._first[code]
        for rank, code in enumerate(setting.states[:FARTHEST]):
            if code in states:
                yield f"state {rank}", states[code]
        home = setting.dateline_country
        if home in states:
            yield "dateline", states[home]
        yield from self._recent(clause)
        near = self.resolver.country_near(clause, clause.start)
        if near in states:
            yield "near", states[near]

    def _recent(self, clause: Clause) -> Iterator[tuple[str, Entity]]:
        """Who was named last, and who is the subject of the sentence or of the one before."""
        last: dict[str | None, Entity] = {}
        opening = self._opening(clause)
        for m, e in self._named:
            if m.end > clause.start:
                break
            if m.start < opening:
                continue
            last.pop(e.code, None)
            last[e.code] = e
        for n, e in enumerate(list(reversed(last.values()))[:FARTHEST]):
            yield f"recent {n}", e
        for back in (0, 1):
            first = self._telling(clause, clause.sentence - back)
            if first is not None and first.index != clause.index:
                yield from ((f"subject {back} back", e) for p in first.doer for e in self._entities(p, first))

    def _telling(self, clause: Clause, sentence: int) -> Clause | None:
        """The first clause of a sentence that tells who did something, where it is of the clause's own item."""
        first = next((c for c in self.by_sentence[sentence] if c.doer and c.kind == "verb"), None)
        return first if first is not None and first.start >= self._opening(clause) else None

    def _opening(self, clause: Clause) -> int:
        """Where the dispatch begins, or the item that the clause stands in: neighbours speak of other states."""
        return self.resolver.settings.at(clause.start).start


def _befalls(frame: Frame) -> bool:
    """Whether the act is told of those whom it befalls ("has been in custody since May"): its subject suffers it."""
    actor, recipient = frame.roles.get("actor"), frame.roles.get("recipient")
    if actor is None or recipient is None or not recipient.paths or recipient.paths[0][0] != "doer":
        return False
    return not any(path[0] in ("doer", "undergoer", "speaker") for path in actor.paths)


def _suffered(offer: str) -> str:
    """What the clause's subject offers where it suffers the act."""
    if offer.startswith("doer"):
        return "undergoer" + offer.removeprefix("doer")
    return "=undergoer" + offer.removeprefix("=doer") if offer.startswith("=doer") else offer
