"""What the clause around a pronoun tells of it: who stands beside it, whose it is, whether it means anybody."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace

from detente.clause import Clause, Parsed, Phrase
from detente.code.descriptions import Descriptions
from detente.code.mention import Mention
from detente.code.mentionindex import MentionIndex
from detente.code.referent import key_of

_IDLE_REACH = 22
"""Characters behind a pronoun in which what is said of it stands: "It is the third time"."""

_BLAMED_BACK = 2
"""Sentences back to who has been blamed and is defended now."""
_PERSONAL = frozenset(("he", "she", "il", "elle"))

Resolve = Callable[[Phrase, int], tuple[Mention, ...] | None]
"""Whom a phrase at an offset refers to."""


class Clausemates:
    """Tells it in one dispatch; `located` are prepositions behind which people stand somewhere."""

    def __init__(self, parsed: Parsed, index: MentionIndex, words: Descriptions, located: frozenset[str]) -> None:
        self.parsed, self.words, self.located = parsed, words, located
        self.mentions, self._near = index.mentions, index.near
        self._starts = [start for start, _, _ in parsed.words]
        self.roles: dict[int, tuple[Clause, str]] = {}
        self.holders: dict[int, list[Clause]] = {}
        """Clauses in which whose something is stands: "remercie Rabat pour *son* aide"."""
        self.of_subject: dict[int, Clause] = {}
        """Whose the subject of a clause is: "*Son* ministre a convoqué"."""
        self.abroad: dict[int, tuple[Phrase, ...]] = {}
        """Whose a mission is, and the country where it stands: "*its* embassy *in Tehran*"."""
        self.assailed: dict[int, Clause] = {}
        """Whose a mission is that something is done to: "a mob stormed *its* embassy"."""
        for c in parsed.clauses:
            self._possessors(c)
            for name in ("obliques", "addressee", "undergoer", "doer"):
                for p in getattr(c, name):
                    if not (name == "doer" and c.inherited_doer):
                        self.roles[p.head_start] = (c, name)
                    if name != "doer":
                        for b in p.belonging if not words.related(p) else ():
                            self.holders.setdefault(b.head_start, []).append(c)

    def _possessors(self, clause: Clause) -> None:
        where = tuple(p for p in clause.obliques if p.preposition in self.located)
        for p in (*clause.doer, *clause.undergoer, *clause.obliques):
            for b in p.belonging if p.kind != "pronoun" else ():
                if p.head.lower() in self.words.missions:
                    self.abroad[b.head_start] = (*where, *(a for a in p.attached if a.preposition in self.located))
                    self.assailed[b.head_start] = clause
                if any(p is d for d in clause.doer) and not clause.inherited_doer:
                    self.of_subject[b.head_start] = clause

    def others(self, phrase: Phrase) -> set[tuple[str | None, str]]:
        """Whom a possessive cannot mean: who is dealt with where it is whose the subject is ("*Son* ministre a
        convoqué l'ambassadeur de Russie" is not Russia's), the country in which a mission stands, a crowd before it."""
        at = phrase.head_start
        clause = self.of_subject.get(at)
        dealt_with = (*clause.undergoer, *clause.addressee) if clause is not None else ()
        within = [(max(p.start, phrase.end), p.end) for p in (*dealt_with, *self.abroad.get(at, ()))]
        crowd = [(p.start, p.end) for p in self.assailed[at].doer] if at in self.assailed else []
        if not within and not crowd:  # as of nearly all
            return set()
        return {
            key_of(m)
            for m in self.mentions
            if any(start <= m.start and m.end <= end for start, end in within)
            or (m.kind == "role" and any(start <= m.start and m.end <= end for start, end in crowd))
        }

    def fated(self, at: int) -> set[tuple[str | None, str]]:
        """Who asks for somebody's release or departure, which is not his own: "a demandé *son* départ"."""
        clauses = self.holders.get(at, ())
        asking = [c for c in clauses if c.predicate in self.words.wishing and not c.passive]
        fates = (p for c in asking for p in c.undergoer if any(b.head_start == at for b in p.belonging))
        if not any(p.head.lower() in self.words.fates for p in fates):
            return set()
        return {key_of(m) for c in asking for p in c.doer for m in self._named(p)}

    def announced(self, at: int) -> set[tuple[str | None, str]]:
        """Who tells what has befallen somebody, which is another: "X, qui a annoncé *sa* chute"."""
        tellers = self._doing(at, self.words.announcing, self.words.befalling)
        return {key_of(m) for p in tellers for m in self._named(p)}

    def expelled(self, at: int) -> set[tuple[str | None, str]]:
        """Whoever expels or summons an envoy, and all of his state: "Caracas a expulsé *son* ambassadeur"."""
        doers = self._doing(at, self.words.expelling, self.words.missions)
        codes = {m.code for p in doers for m in self._named(p)}
        return {key_of(m) for m in self.mentions if m.code and m.code in codes}

    def defended(self, at: int) -> Iterator[Phrase]:
        """Who has been blamed or turned out before, the last first, where somebody comes to *their* defence; it is they
        who are meant there and not those who blame."""
        for c in self._defending(at):
            yield from self._blamed_before(c)

    def defending(self, at: int) -> set[tuple[str | None, str]]:
        """Whoever comes to another's defence, which is not his own."""
        return {key_of(m) for c in self._defending(at) for p in c.doer for m in self._named(p)}

    def _defending(self, at: int) -> Iterator[Clause]:
        for c in self.holders.get(at, ()):
            owned = (p for p in (*c.undergoer, *c.obliques) if any(b.head_start == at for b in p.belonging))
            told = {f"{before} {p.head.lower()}" for p in owned for before in (c.predicate, p.preposition)}
            if told & self.words.defended:
                yield c

    def _blamed_before(self, clause: Clause) -> Iterator[Phrase]:
        verbs = self.words.judging | self.words.charging | self.words.expelling
        for c in reversed(self.parsed.clauses[: clause.index]):
            if clause.sentence - c.sentence > _BLAMED_BACK:
                return
            if c.kind == "verb" and c.predicate in verbs and not c.passive:
                for p in (*c.addressee, *c.undergoer):
                    yield from (p, *p.belonging)  # "a convoqué *son* ambassadeur"

    def recalled(self, at: int) -> Phrase | None:
        """Who recalls an envoy, which is his own: "Belgrade rappelle *son* ambassadeur à Washington"."""
        doers = self._doing(at, self.words.recalling, self.words.missions)
        return doers[0] if len(doers) == 1 and doers[0].kind != "pronoun" else None

    def _doing(self, at: int, verbs: frozenset[str], things: frozenset[str]) -> list[Phrase]:
        """Who does one of these to one of these that is theirs who are meant at `at`."""
        doing = (c for c in self.holders.get(at, ()) if c.predicate in verbs and not c.passive)
        return [p for c in doing if self._owns(c, at, things) for p in c.doer]

    def _owns(self, clause: Clause, at: int, things: frozenset[str]) -> bool:
        """Whether what a clause does something to is one of these and belongs to whoever is meant at `at`."""
        return any(
            {p.head.lower(), p.head.lower().rstrip("s")} & things and any(b.head_start == at for b in p.belonging)
            for p in clause.undergoer
        )

    def infringing(self, at: int) -> set[tuple[str | None, str]]:
        """Who recognises or breaks into what is another's: "Belgrade, qui ne reconnaît pas *son* indépendance", "jets
        that violated *its* airspace"."""
        reaching = (c for c in self.holders.get(at, ()) if c.predicate in self.words.reaching and not c.passive)
        return {
            key_of(m)
            for c in reaching
            if any(
                {p.head.lower(), p.head.lower().rstrip("s")} & self.words.sovereign
                and any(b.head_start == at for b in p.belonging)
                for p in (*c.undergoer, *c.obliques)
            )
            for p in c.doer
            for m in self._named(p)
        }

    def is_fate(self, at: int) -> bool:
        """Whether what befalls a person is told at `at` with whose it is: "*sa* libération"."""
        owned = (p for c in self.holders.get(at, ()) for p in (*c.undergoer, *c.obliques, *c.addressee))
        return any(p.head.lower() in self.words.fates and any(b.head_start == at for b in p.belonging) for p in owned)

    def idle(self, at: int) -> bool:
        """Whether a pronoun is the subject of what no actor does: "Elle prend effet lundi", "It is the third time"."""
        clause, role = self.roles.get(at, (None, ""))
        if clause is None or role != "doer":
            return False
        objects = {p.head.lower() for p in (*clause.undergoer, *clause.obliques)}
        first, last = bisect_right(self._starts, at), bisect_left(self._starts, at + _IDLE_REACH)
        objects |= {lemma.lower() for _, _, lemma in self.parsed.words[first:last]}
        return bool(self.words.idle & {clause.predicate, *(f"{clause.predicate} {o}" for o in objects)})

    def told_by(self, at: int) -> int:
        """Where somebody is named who tells what a pronoun does: "*Ukraine* said it held the town"; -1 for nobody."""
        clause, role = self.roles.get(at, (None, ""))
        if clause is None or role != "doer" or clause.link != "complement" or clause.parent is None:
            return -1
        above = self.parsed.clauses[clause.parent]
        if above.predicate in self.words.wishing or above.passive:
            return -1
        return max((m.start for p in above.doer for m in self._named(p) if m.code and p.kind == "name"), default=-1)

    def wishes(self, clause: Clause | None) -> bool:
        """Whether a clause tells what somebody asks for."""
        above = self.parsed.clauses[clause.parent] if clause is not None and clause.parent is not None else None
        return above is not None and above.predicate in self.words.wishing

    def interviewing(self, at: int) -> set[tuple[str | None, str]]:
        """The media to whom is told what a pronoun does: "told *the BBC* that it would retreat"."""
        clause, _ = self.roles.get(at, (None, ""))
        if clause is None or clause.link != "complement" or clause.parent is None:
            return set()
        above = self.parsed.clauses[clause.parent]
        told = (m for p in (*above.addressee, *above.undergoer) for m in self._named(p))
        return {key_of(m) for m in told if m.sector == "JRN"}

    def told_in_front(self, at: int) -> set[tuple[str | None, str]]:
        """The nameless of whom a person tells who is a pronoun behind it: "*The minister*, she said, had left", "police
        beat *a priest*, he said"; a body does tell of itself ("the firm will close, it said")."""
        clause, role = self.roles.get(at, (None, ""))
        pronoun = next((p for p in clause.doer if p.head_start == at), None) if clause is not None else None
        if clause is None or role != "doer" or pronoun is None or pronoun.text.lower().strip("-") not in _PERSONAL:
            return set()
        told = [c for c in self.parsed.clauses if c.parent == clause.index and c.link == "complement" and c.start < at]
        told = [c for c in told if c.sentence == clause.sentence]
        fillers = (p for c in told for p in (*c.doer, *c.undergoer) if p.end <= at)
        return {key_of(m) for p in fillers for m in self._named(p) if m.kind == "role" or not m.name}

    def acting_with(self, phrase: Phrase, resolve: Resolve) -> set[tuple[str | None, str]]:
        """Those who stand in the same clause in another role: in "Paris l'accuse", l' is not Paris."""
        role = self.roles.get(phrase.head_start)
        if role is not None and role[1] == "doer":  # "in a letter to the UN, it said": the UN is somebody else
            before = [p for p in role[0].obliques if p.end < phrase.start]
            return (
                {
                    key_of(m)
                    for p in before
                    for m in self._near(p.start, p.end)
                    if p.start <= m.start
                    and m.end <= p.end
                    and not (p.preposition in self.located and m.start <= p.head_start < m.end)
                }
                | self._commanding(role[0])
                | self._undergoing(role[0], phrase)
            )
        if role is None and phrase.kind == "pronoun" and phrase.text.lower() in self.words.clitics:
            verb = self._verb_behind(phrase)  # "lui a demandé", where the parser lost whom was asked
            role = (verb, "addressee") if verb is not None else None
        attached = phrase.kind == "pronoun" and phrase.preposition not in {None, *self.words.genitive}
        if (role is None or role[0].kind == "noun") and (phrase.kind == "noun" or attached):
            role = self._inside(phrase) or role  # "tore up a contract *with it*"
        if role is None or phrase.head.lower() in ("lui-même", "elle-même", "himself", "herself", "itself"):
            return set()
        subjects = role[0].undergoer if role[0].passive and role[1] != "undergoer" else role[0].doer
        barred = {key_of(m) for p in subjects for m in (*self._named(p), *self._listed(p))}
        if role[0].passive and role[1] == "undergoer":  # "demanded that *he* be freed"
            barred |= self._commanding(role[0])
        pronouns = (p for p in subjects if p.kind == "pronoun")
        return barred | {key_of(m) for p in pronouns for m in resolve(p, p.head_start) or ()}

    def _verb_behind(self, clitic: Phrase) -> Clause | None:
        """The verb that an object pronoun stands before."""
        near = (c for c in self.parsed.clauses if clitic.end < c.start < clitic.end + _IDLE_REACH and c.kind == "verb")
        return next(near, None)

    def _inside(self, phrase: Phrase) -> tuple[Clause, str] | None:
        """The clause and role of what a phrase is a part of: "Paris évacue ses ressortissants *du pays*"."""
        for c in self.parsed.clauses:
            if c.kind == "verb" and c.span[0] <= phrase.start < c.span[1]:
                for p in (*c.undergoer, *c.obliques):
                    if p.start < phrase.start and phrase.end <= p.end:
                        return c, "undergoer"
        return None

    def without_charge(self, phrase: Phrase) -> Phrase:
        """A party without what it is blamed for: in "accused the landlocked country *of aggression*" that is not whose
        country it is, though it reads like it."""
        clause, role = self.roles.get(phrase.head_start, (None, ""))
        if clause is None or role != "undergoer" or clause.predicate not in self.words.judging:
            return phrase
        charge = [
            b
            for b in phrase.belonging
            if b.kind == "noun"
            and b.preposition in self.words.genitive
            and not any(m.code and b.start <= m.start and m.end <= b.end for m in self._near(b.start, b.end))
        ]
        return replace(phrase, belonging=tuple(b for b in phrase.belonging if b not in charge)) if charge else phrase

    def violated(self, at: int) -> Phrase | None:
        """Who charges another with a deed against what is theirs: in "Kiev accuse Moscou de violer *sa* frontière" it
        is Kiev's."""
        for c in self.holders.get(at, ()):
            owned = (p for p in (*c.undergoer, *c.obliques) if any(b.head_start == at for b in p.belonging))
            if c.kind != "verb" or not any(p.head.lower() in self.words.violated for p in owned):
                continue
            above = c
            while (
                above.parent is not None and above.link == "complement" and above.predicate not in self.words.charging
            ):
                above = self.parsed.clauses[above.parent]
            if above is not c and above.predicate in self.words.charging and not above.passive and above.doer:
                return above.doer[0] if above.doer[0].kind != "pronoun" else None
        return None

    def warned(self, phrase: Phrase) -> Mention | None:
        """Whom it is told what awaits him: in "warned Oslo that it would be held responsible" it is Oslo."""
        clause, role = self.roles.get(phrase.head_start, (None, ""))
        if clause is None or clause.parent is None or role not in ("doer", "undergoer"):
            return None
        above = self.parsed.clauses[clause.parent]
        awaits = clause.passive or clause.modality == "must" or clause.predicate in self.words.exposed
        if above.predicate not in self.words.warning or not awaits or above.passive or above.start > clause.start:
            return None
        told = [m for m in self.mentions if above.end <= m.start and m.end <= phrase.start and m.code]
        return told[-1] if told and told[-1].plural is not True else None

    def _named(self, phrase: Phrase) -> list[Mention]:
        """Whom a phrase names: by its head, and the person told by name behind an office ("le président Kabila")."""
        heads = [phrase.head_start, *(a.head_start for a in phrase.appositions)]
        others = (*phrase.belonging, *phrase.attached)
        return [
            m
            for m in self._near(min(phrase.start, *heads), max(phrase.end, *heads))
            if any(m.start <= h < m.end for h in heads)
            or (
                m.kind == "person"
                and phrase.start <= m.start
                and m.end <= phrase.end
                and not any(o.start <= m.start < o.end for o in others)
            )
        ]

    def _listed(self, phrase: Phrase) -> list[Mention]:
        """Those listed by a phrase that the parse leaves whole: "*Riga, Oslo and Bern* left Rome, accusing it"."""
        if phrase.kind != "name" or "," not in phrase.text:
            return []
        of = (*phrase.belonging, *phrase.attached, *phrase.appositions)
        within = (m for m in self._near(phrase.start, phrase.end) if phrase.start <= m.start and m.end <= phrase.end)
        return [m for m in within if m.code and not any(o.start <= m.start < o.end for o in of)]

    def _undergoing(self, clause: Clause, subject: Phrase) -> set[tuple[str | None, str]]:
        """Who undergoes what a pronoun does: "X, *qu'il a renversé*", "the man he ousted, X" is not he."""
        if clause.link != "relative" or clause.passive:
            return set()
        objects = (p for p in (*clause.undergoer, *clause.addressee) if p is not subject)
        return {key_of(m) for p in objects for m in self._named(p)}

    def _commanding(self, clause: Clause) -> set[tuple[str | None, str]]:
        """Who asks for what a clause tells: in "Moscow demands that it apologise", it is not Moscow."""
        if clause.link != "complement" or clause.parent is None or clause.inherited_doer:
            return set()
        above = self.parsed.clauses[clause.parent]
        if above.predicate not in self.words.wishing:
            return set()
        return {key_of(m) for p in above.doer for m in self._named(p)}
