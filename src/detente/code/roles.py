"""Who fills the roles of a matched frame: paths from the clause to phrases, and from phrases to entities."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from detente.clause import Clause, Phrase
from detente.code.acts import act_words
from detente.code.entities import distinct, from_mention, side
from detente.code.match import Match, Matcher
from detente.code.place import PlaceMention
from detente.code.resolve import Resolver
from detente.code.sentence import Sentence
from detente.codebook.model import MAGNITUDES, Path, Role, RoleKind
from detente.records import Entity

_UNDER = frozenset({"complement", "nominal", "purpose", "condition"})
"""Links of the clauses that tell what a verbal act is about."""
_ABROAD = frozenset({"MOBILIZE", "AID", "SANCTION", "ASSAULT", "AGREE"})
"""Categories in which a state named in any phrase of the clause is likely the one acted upon."""


_ON_PLACES = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "RETREAT"})
"""Categories of acts that are done to a town: whoever lives there is acted upon."""
_SPOKEN = frozenset({"REQUEST", "SUPPORT", "REJECT", "THREATEN"})
_ADDRESSED: frozenset[Path] = frozenset({("addressee",), ("undergoer",)})
"""Whom a verbal act is plainly addressed to: one organ of a state may speak to another ("Congress asked the president")
where what else the clause names ("to leave Syria") is not spoken to."""
_UPON = frozenset({"sur", "contre", "on", "against", "de", "of", "from"})
_AIMED = _UPON | {"at"}
_GAP = 12
"""Characters between what is struck and the place it stands in: "a market *in Kherson*"."""
_OF = frozenset({"de", "of"})
_BESIDE = frozenset(
    {"via", "depuis", "since", "from", "avant", "before", "après", "after", "during", "amid", "despite", "malgré"}
    | {"through", "following", "par", "by"}
    | {"in retaliation for", "in response to", "in revenge for", "in reprisal for", "because of", "due to"}
    | {"en représailles à", "en réponse à", "en riposte à", "à cause de", "en raison de"}
)
"""Prepositions after which stands whence, how, when or why something is done, not whom it is done to."""
_STATES = frozenset({"state", "country"})
"""What a role may ask for that must be a state as such."""
_SEATS = frozenset({"capital", "metonym"})
_NEAR = 60
"""Characters between a decision and what is decided: whose it is stands there, and little more."""


class RoleFiller:
    """Fills actor, recipient and magnitude phrases for the matches of one dispatch."""

    def __init__(self, matcher: Matcher, sentence: Sentence, resolver: Resolver) -> None:
        self.matcher, self.sentence, self.resolver = matcher, sentence, resolver

    def speaker(self, clause: Clause) -> tuple[Phrase, ...]:
        """Who says what the clause says: the speaker of the quotation it stands in, else the doer of the verb of
        saying it hangs on ("L'expulsion est « injustifiée », écrit le Conseil")."""
        for speech in self.resolver.coreference.speeches:
            q = speech.quotation
            if q.start <= clause.start and clause.end <= q.end and speech.speaker is not None:
                return (speech.speaker,)
        seen = {clause.index}
        while clause.link == "complement" and clause.parent is not None and clause.parent not in seen:
            clause = self.sentence.parsed.clauses[clause.parent]
            seen.add(clause.index)
            if clause.doer:
                return clause.doer
        return ()

    def fill(self, match: Match, role: Role, taken: tuple[Entity, ...] = ()) -> tuple[Entity, ...]:
        """The entities of a role; `taken` are those that fill the other side already and cannot fill this one."""
        found: list[Entity] = []
        for path in role.paths:
            told_apart = _organ if path in _ADDRESSED and match.frame.category in _SPOKEN else side
            walked = self._states(match, path, role.kind) if role.kind in _STATES else self._walk(match, path)
            entities = [e for e in walked if not _same(e, taken, told_apart)]
            if role.kind == "polity":
                entities = [e for e in entities if e.code is not None]
            found.extend(entities)
            if found and not role.together:
                break
        return distinct(found)

    def admits(self, match: Match) -> bool:
        """Whether every role of the frame that asks for a state as such has one where its paths look."""
        return all(self.fill(match, role) for role in match.frame.roles.values() if role.kind in _STATES)

    def _states(self, match: Match, path: Path, kind: RoleKind) -> Iterable[Entity]:
        """The states that phrases at the beginning of a path name or take up: `country` by their own names only, which
        may be places where they stand ("pulled out of *Niger*"), unless the verb has another object ("withdrew *its
        trainers* from Nigeria")."""
        clause = match.clause
        if kind == "country" and match.trigger.preposition and clause.undergoer:
            return
        for phrase in self._start(match, path[0]):
            named = self.resolver.at(phrase.head_start, phrase.head_end)
            if named is not None and named.kind == "state":
                yield from from_mention(named, phrase)
            elif kind == "state" and (phrase.kind == "pronoun" or (named is not None and named.kind in _SEATS)):
                yield from (e for e in self._whole(phrase, clause) if e.sector is None and e.office is None)

    def anyone(self, match: Match, taken: tuple[Entity, ...] = ()) -> tuple[Entity, ...]:
        """Whoever else is named inside the thing acted upon ("a visit to Moscow"), where no path of the role holds."""
        for phrase in (*match.things, *match.clause.undergoer):
            found = [e for e in self.resolver.anyone(phrase) if not _same(e, taken)]
            if match.frame.reciprocal:  # "held talks in Beijing"
                found = [e for e in found if not self.resolver.venues.at(e.start, e.end)]
            if found:
                return distinct(found)
        return self._further(match, taken)

    def agents(self, match: Match, taken: tuple[Entity, ...] = ()) -> tuple[Entity, ...]:
        """Who did the thing that a clause is about, by the words of its own phrase: "the downing of an Oslo jet *by
        Riga*", "la destruction d'un avion turc *par la Syrie*"."""
        clauses = self.sentence.parsed.clauses
        nouns = [clauses[p.clause] for p in match.things if p.clause is not None]
        agents = [(d, n) for n in nouns if n.kind == "noun" and not n.inherited_doer for d in n.doer if d.start > n.end]
        found = (e for d, n in agents for e in self._whole(d, n) if e.code and not _same(e, taken))
        return distinct(found)

    def struck(self, match: Match, taken: tuple[Entity, ...] = ()) -> tuple[Entity, ...]:
        """The country of the town that an act of force is done to ("shelled Kharkiv", "a raid on Jenin"): its people
        where it is the actor's own."""
        if match.frame.category not in _ON_PLACES:
            return ()
        doer = match.clause.doer if match.frame.befalls_doer else ()
        stricken = () if match.frame.reciprocal else (*doer, *match.things, *match.clause.undergoer)
        ends, located = {p.end for p in stricken}, self.resolver.coreference.located
        aimed = _UPON if match.frame.reciprocal else _AIMED  # two who fight *at* a place do not fight the place
        behind = [
            p
            for p in match.obliques
            if p.preposition in aimed or (p.preposition in located and ends & set(range(p.start - _GAP, p.start)))
        ]
        for phrase in (*doer, *match.things, *match.clause.undergoer, *behind):
            aimed_at = phrase.preposition in aimed and phrase in behind
            found = distinct(
                self._dweller(place, taken)
                for place in self.resolver.places_within(phrase.start, phrase.end)
                if place.place.country is not None and (place.kind != "country" or aimed_at)
            )
            if found:
                return found if aimed_at else found[:1]
        return ()

    def _dweller(self, place: PlaceMention, taken: tuple[Entity, ...]) -> Entity:
        """Who is struck where a place is: its country, of the actor's own the people."""
        own = any(e.code == place.place.country for e in taken)
        text = self.resolver.text[place.start : place.end]
        return Entity(place.place.country, "CVL" if own else None, text, place.start, place.end, via="metonym")

    def _further(self, match: Match, taken: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """Who is named in what is demanded, promised or threatened, or in the clause's other phrases."""
        clause = match.clause
        if match.frame.reciprocal:
            return ()
        below = [c for c in self.sentence.children[clause.index] if c.link in _UNDER]
        below += [c for b in below for c in self.sentence.children[b.index] if c.link in _UNDER]
        conditions = [b for b in below if b.link == "condition"]  # whoever would do that is warned
        groups = [(b, p) for b in conditions for p in b.doer]
        groups += [(b, p) for b in below for p in (*b.undergoer, *b.addressee, *b.obliques, *b.doer)]
        if match.frame.category in _ABROAD:
            # nearer than what is named below, in what made them do it ("fired at *Libya* over the bombing in Berlin")
            groups = [(clause, p) for p in match.obliques if p.preposition not in _BESIDE] + groups
        for host, phrase in groups:
            found = [
                e
                for e in (*self.resolver.entities(phrase, host), *self.resolver.anyone(phrase))
                if e.code and not _same(e, taken) and e.code not in {t.code for t in taken}
            ]
            if found:
                return distinct(found[:1])
        return ()

    def options(self, match: Match, role: Role) -> tuple[tuple[Phrase, ...], ...]:
        """The phrases whose number a magnitude role asks for: one group for each of its paths that leads somewhere."""
        found = []
        for path in role.paths:
            start = path[:-1] if path[-1] == "quantity" else path
            phrases = self._start(match, start[0])
            for step in start[1:]:
                phrases = tuple(q for p in phrases for q in (self._step(p, step) or self._of_noun(p, step)))
            if phrases:
                found.append(phrases)
        return tuple(found)

    def _of_noun(self, phrase: Phrase, step: str) -> tuple[Phrase, ...]:
        """What hangs on a noun that is a clause: "retirer son agrément *au nonce*"."""
        if phrase.clause is None or step != "attached":
            return ()
        return self.sentence.parsed.clauses[phrase.clause].obliques

    def magnitudes(self, match: Match) -> dict[str, Role]:
        """The magnitudes that the frame names."""
        return {name: role for name, role in match.frame.roles.items() if name in MAGNITUDES}

    def _walk(self, match: Match, path: Path) -> Iterable[Entity]:
        phrases = self._start(match, path[0])
        clause = match.clause
        if path[0] == "complement":
            for child in self.sentence.children[clause.index]:
                if child.link in ("complement", "nominal"):
                    found = tuple(self._in_complement(match, child, path[1:]))
                    yield from found or self._in_demanded(match, child, path[1:])
            return
        for i, step in enumerate(path[1:], 1):
            if i == len(path) - 1:
                for p in phrases:
                    yield from self._entities_by(step, p, clause)
                return
            phrases = tuple(q for p in phrases for q in self._step(p, step))
        for p in phrases:
            yield from self._whole(p, clause)

    def _whole(self, phrase: Phrase, clause: Clause) -> tuple[Entity, ...]:
        return self.resolver.entities(phrase, clause)

    def _entities_by(self, step: str, phrase: Phrase, clause: Clause) -> tuple[Entity, ...]:
        if step == "owner":
            return self.resolver.owner(phrase, clause)
        if step == "attached":
            return self.resolver.attached(phrase, clause)
        if step in ("with", "against"):
            return self.resolver.attached(self._hung_by(phrase, step), clause)
        if step == "any":
            return self.resolver.anyone(phrase)
        if step in ("apposition", "agent"):
            return tuple(e for p in self._step(phrase, step) for e in self.resolver.entities(p, clause))
        return ()

    def _hung_by(self, phrase: Phrase, relation: str) -> Phrase:
        """A noun with only those phrases on it that a preposition of the relation brings: "clashes *with rebels*"."""
        said = self.matcher.relations[relation]
        hung = phrase.attached or self._of_noun(phrase, "attached")
        return replace(phrase, attached=tuple(p for p in hung if p.preposition in said))

    def _step(self, phrase: Phrase, step: str) -> tuple[Phrase, ...]:
        if step == "agent":
            return self._agents(phrase)
        return {"owner": phrase.belonging, "attached": phrase.attached, "apposition": phrase.appositions}.get(step, ())

    def _agents(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """Who does what a noun tells ("a raid *by* Turkish jets"), or whose a plan, an offer, a text is by a participle
        behind it: "a plan drafted *by Oman*"."""
        clauses = self.sentence.parsed.clauses
        if phrase.clause is not None:
            noun = clauses[phrase.clause]
            doing = tuple(d for d in noun.doer if not noun.inherited_doer or d.start > noun.end)
            if doing:
                return doing
        authoring = act_words(self.resolver.coreference.language).authoring
        made = (c for c in clauses if c.link == "participle" and c.passive and c.predicate in authoring)
        return tuple(
            d
            for c in made
            if any(u.head_start == phrase.head_start for u in c.undergoer)
            for d in c.doer
            if d.start > c.end
        )

    def _in_demanded(self, match: Match, noun: Clause, rest: Path) -> Iterable[Entity]:
        """What is told in the clause of a noun: "repeated its demand that *Oslo* leave"."""
        if noun.kind == "noun":
            for child in self.sentence.children[noun.index]:
                if child.link == "complement" and not child.inherited_doer:
                    yield from self._in_complement(match, child, rest)

    def _in_complement(self, match: Match, child: Clause, rest: Path) -> Iterable[Entity]:
        slots = rest[:1] or ("undergoer",)
        phrases = self.matcher.slot(slots[0], child, child.undergoer, child.obliques)
        for p in phrases:
            yield from (self._entities_by(rest[1], p, child) if len(rest) > 1 else self.resolver.entities(p, child))

    def _start(self, match: Match, slot: str) -> tuple[Phrase, ...]:
        clause = match.clause
        if slot == "speaker":
            return self.speaker(clause)
        if slot in ("governor", "governed"):
            return self._beside_noun(clause, slot)
        if slot == "doer" and (decider := self._decider(clause)):
            return decider
        if slot == "noun":
            noun = self.sentence.nouns.get(clause.index)
            return (noun,) if noun else ()
        if slot == "doer" and clause.kind == "noun" and not clause.doer:
            return self._doing(clause)
        if slot == "belonging" and clause.kind == "noun":
            doing = self._doing(clause)
            return tuple(
                p
                for p in clause.belonging
                if p not in doing
                and (not any(p is t for t in match.things) or len(clause.belonging) == 1 or not _constrained(match))
            )
        if slot == "undergoer" and match.trigger.preposition:
            return match.things
        if slot == "undergoer" and clause.kind == "noun":
            return clause.undergoer
        return self.matcher.slot(slot, clause, match.things, match.obliques)

    def _doing(self, clause: Clause) -> tuple[Phrase, ...]:
        """Whose act a noun is that is done to another: "le bombardement *russe* d'un immeuble", "*Mali's* expulsion
        of", "*Russia's* invasion"."""
        bare = tuple(p for p in clause.belonging if p.preposition is None)
        aggressions = act_words(self.resolver.coreference.language).aggressions
        of_others = any(p.preposition in _OF for p in clause.belonging)
        return bare if of_others or clause.predicate in aggressions else ()

    def _beside_noun(self, clause: Clause, slot: str) -> tuple[Phrase, ...]:
        """Who does what a noun's clause stands beside, and to whom: at Bern's request *the council* met, in a call
        *the king* urged *the emir* to talk."""
        while clause.kind == "noun" and clause.parent is not None:
            clause = self.sentence.parsed.clauses[clause.parent]
        if slot == "governed":
            return (*clause.undergoer, *clause.addressee) if clause.doer else ()
        return clause.doer or clause.undergoer

    def _decider(self, clause: Clause) -> tuple[Phrase, ...]:
        """Whose decision, refusal or threat an infinitive is: "la décision de Managua de retirer son agrément"."""
        if clause.kind != "verb" or clause.tense != "none" or (clause.doer and not clause.inherited_doer):
            return ()
        words = act_words(self.resolver.coreference.language).decisions
        last = max(
            (
                p
                for p in self.sentence.parsed.phrases
                if p.head_end < clause.start and p.head.lower() in words and clause.start - p.head_end < _NEAR
            ),
            key=lambda p: p.head_start,
            default=None,
        )
        if last is None:
            return ()
        between = (c for c in self.sentence.parsed.clauses if last.head_end < c.start < clause.start)
        if any(c.kind == "verb" and c.tense != "none" for c in between):
            return ()
        whose = last.belonging or tuple(
            p for p in self.sentence.parsed.phrases if last.head_end < p.start < clause.start and p.kind == "name"
        )
        return tuple(replace(b, preposition=None) for b in whose)


def _constrained(match: Match) -> bool:
    return any(c.slot == "thing" and not c.negative for c in match.alternative.conditions)


def _organ(entity: Entity) -> str:
    """Finer than sides: a government is not its army."""
    return "GOV" if entity.sector in (None, "GOV", "IGO") else entity.sector


def _same(entity: Entity, taken: tuple[Entity, ...], told_apart: Callable[[Entity], str | None] = side) -> bool:
    """Whether one of `taken` is the same side of a country (or what else tells two apart there) or the same words."""
    return any(
        entity.code == t.code
        and ((entity.code is not None and told_apart(entity) == told_apart(t)) or entity.entity_text == t.entity_text)
        for t in taken
    )
