"""Whom the clause itself names, held against whom the model takes for the recipient."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from detente.clause import Phrase
from detente.code.draft import Draft
from detente.code.entities import side
from detente.code.learned.candidate import Key, key_of
from detente.code.learned.choosing import SURE, opposite
from detente.code.mention import PLACES
from detente.code.resolve import Resolver
from detente.parse.grammar import relation_prepositions
from detente.records import Entity

_RIVALS = frozenset({"LEG", "OPP", "JUD", "REB", "PTY"})
"""Who may be acted upon by others of the same state where he is named as the object: "warned *Congress*"."""
_TELLING_MORE = frozenset({"participle", "relative"})
"""How a clause hangs on whom it tells more of: "his men, *backed* by French tanks"."""


class Named:
    """Asks of the drafts of one dispatch whom their clauses name as acted upon."""

    def __init__(self, resolver: Resolver, sentences: Sequence[tuple[int, int]] = ()) -> None:
        self._resolver, self._sentences = resolver, sentences
        self._opposing = relation_prepositions(resolver.coreference.language)["against"]

    def instead(
        self, draft: Draft, chosen: tuple[Entity, ...], suffering: Mapping[Key, float], actor: frozenset[Key]
    ) -> tuple[Entity, ...]:
        """The recipient whom the clause names by more than a pronoun, where the model is in doubt about another."""
        likeliest = max((suffering.get(opposite(key_of(e), actor), 0.0) for e in chosen), default=0.0)
        if likeliest >= SURE or draft.match.frame.reciprocal:
            return chosen
        phrases = (*draft.match.things, *self._acted_upon(draft))
        phrases += tuple(a for d in draft.match.clause.doer for a in d.attached if a.preposition in self._opposing)
        told = (e for e in draft.recipient if e.code and (not draft.named or (e.code, side(e)) in draft.named))
        named = tuple(
            e
            for e in told
            if not self._is_pronoun(e) and any(p.start <= e.start < p.end and not self._is_place(p) for p in phrases)
        )
        if not named:
            return chosen
        codes, own = {e.code for e in chosen}, {c for c, _ in actor}
        if any(e.code in codes for e in named):
            return chosen
        at_home = [e for e in named if e.code in own]
        return named if all(e.sector in _RIVALS for e in at_home) else chosen

    def alone(self, draft: Draft, chosen: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """The recipient without those whom the model adds to somebody whom the act is done to by name: "thanked *South
        Africa*" thanks nobody else."""
        objects = self._acted_upon(draft)
        return self._alone(draft, chosen, draft.recipient, objects, [(p.start, p.end) for p in objects])

    def acting_alone(self, draft: Draft, chosen: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """The actor without those whom the model adds to a subject by name; who stands before the predicate with it may
        be of a list that the parser took apart."""
        clause = draft.match.clause
        if draft.match.frame.befalls_doer:
            return chosen
        before = self._sentences[clause.sentence][0], clause.start
        beside = [before, *((p.start, p.end) for p in clause.doer)]
        return self._alone(draft, chosen, draft.actor, clause.doer, beside)

    def _acted_upon(self, draft: Draft) -> tuple[Phrase, ...]:
        """The phrases of a clause by which it may say whom its act is done to: none that tells only where."""
        clause, located = draft.match.clause, self._resolver.coreference.located
        doer = clause.doer if draft.match.frame.befalls_doer else ()
        behind = (p for p in clause.obliques if p.preposition not in located)
        return (*doer, *clause.undergoer, *clause.addressee, *clause.belonging, *behind)

    def _alone(
        self,
        draft: Draft,
        chosen: tuple[Entity, ...],
        ruled: tuple[Entity, ...],
        phrases: tuple[Phrase, ...],
        beside: list[tuple[int, int]],
    ) -> tuple[Entity, ...]:
        """A side without those whom none of its phrases and of the stretches beside them names."""
        if len(chosen) < 2 or draft.match.frame.reciprocal or not draft.match.frame.id:
            return chosen
        told = {e.code for e in ruled if (e.code, side(e)) in draft.named and self._names(e, phrases)}
        if not told or not told <= {e.code for e in chosen}:
            return chosen
        asides = self._asides(draft, phrases)
        named = (m for start, end in beside for m in self._resolver.within(start, end))
        within = [m for m in named if not any(start <= m.start < end for start, end in asides)]
        kept = told.union(m.code for m in within)
        # of "the three Gulf states" the rules know which three
        kept.update(c for m in within if not any(p.start <= m.start < p.end for p in phrases) for c in m.members)
        return tuple(e for e in chosen if e.code in kept)

    def _asides(self, draft: Draft, phrases: Iterable[Phrase]) -> list[tuple[int, int]]:
        """Where clauses stand that tell more of who fills a side: "held by his men, *backed by French tanks*"."""
        clause = draft.match.clause
        return [
            c.span
            for c in self._resolver.coreference.parsed.clauses
            if c.sentence == clause.sentence
            and c.index != clause.index
            and c.kind == "verb"
            and c.link in _TELLING_MORE
            and any(p.head_end <= c.start < p.end for p in phrases)
        ]

    def _names(self, e: Entity, phrases: Iterable[Phrase]) -> bool:
        """Whether a phrase is somebody and says of which state or body he is; a pronoun or "the government" may mean
        others too."""
        return any(
            (m.code == e.code and (p.head_start <= e.start < p.head_end or (p.kind == "name" and p.start == e.start)))
            or (e.code in m.members and p.start == e.start)  # "the three Gulf states"
            for p in phrases
            for m in self._resolver.within(p.start, p.end)
        )

    def _is_pronoun(self, e: Entity) -> bool:
        return e.entity_text.lower() in self._resolver.coreference.words.pronouns

    def _is_place(self, phrase: Phrase) -> bool:
        """Whether a phrase names a state or capital only as where something is done: "signed a truce *in Havana*"."""
        head = self._resolver.at(phrase.head_start, phrase.head_end)
        return head is not None and head.kind in PLACES and self._resolver.scenes.is_scene(head, phrase)
