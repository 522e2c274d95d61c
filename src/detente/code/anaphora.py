"""Parties that a clause leaves out and the dispatch makes plain.

"Les États-Unis ont condamné l'expulsion": whoever expelled is the recipient. "Paris a salué l'accord": the parties of
the accord are. Where nothing of the kind stands there, an adversary's verbal act is taken to go to the party it has
been told to deal with. All such parties are marked as implied, which lowers confidence.
"""

from __future__ import annotations

from dataclasses import replace

from detente.clause import Phrase
from detente.code.domestic import own_side
from detente.code.draft import Draft
from detente.code.match import Sentence
from detente.code.resolve import Resolver, distinct
from detente.codebook.ontology import load_ontology
from detente.records import Entity

_JUDGES = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
"""Categories whose recipient may be known only through the act they are about."""
_TURNS_TO = frozenset({"ACCUSE", "REJECT", "THREATEN", "REQUEST", "SANCTION"})
"""Categories that go to the other side of the story where nobody is named."""
_LOOK_BACK = 12
"""Drafts; a judged act farther back has been overtaken by others."""


def complete(drafts: list[Draft], sentence: Sentence, resolver: Resolver) -> None:
    """Fill in the recipients of verbal acts from the acts they are about; changes the drafts in place."""
    by_clause: dict[int, list[Draft]] = {}
    for d in drafts:
        by_clause.setdefault(d.match.clause.index, []).append(d)
    for i, d in enumerate(drafts):
        if any(e.code for e in d.recipient) or not any(e.code for e in d.actor) or d.match.frame.reciprocal:
            continue
        found: tuple[Entity, ...] = ()
        if d.category in _JUDGES:
            found = _from_judged_act(d, by_clause, drafts[max(0, i - _LOOK_BACK):i])
        if not found:
            found = own_side(d)
        if not found and d.category in _TURNS_TO:
            found = _other_side(d, drafts[:i])
        if not found and d.recipient and d.category in _TURNS_TO:
            found = _principal(d, resolver)
        if found:
            d.recipient, d.implied = found, True


def _from_judged_act(d: Draft, by_clause: dict[int, list[Draft]], before: list[Draft]) -> tuple[Entity, ...]:
    clause = d.match.clause
    phrases: tuple[Phrase, ...] = (*d.match.things, *clause.undergoer, *clause.belonging, *d.match.obliques)
    for p in phrases:
        for act in by_clause.get(p.clause, ()) if p.clause is not None else ():
            told_before = [b for b in reversed(before) if b.match.frame.id == act.match.frame.id]
            for candidate in (act, *told_before):
                others = _parties(candidate, d)
                if others:
                    return others
    if not phrases:
        return ()
    wanted = {1, 2} if d.category == "SUPPORT" else {4}
    for act in reversed(before):
        if load_ontology().categories[act.category].quad_code in wanted:
            others = _parties(act, d)
            if others:
                return others
    return ()


def _parties(act: Draft, judge: Draft) -> tuple[Entity, ...]:
    """Those who did the judged act, without the judge; all parties where the act is a mutual one."""
    mine = {e.code for e in judge.actor}
    everybody = (*act.actor, *act.recipient) if judge.category == "SUPPORT" else act.actor
    return distinct(e for e in everybody if e.code and e.code not in mine)


def _other_side(d: Draft, before: list[Draft]) -> tuple[Entity, ...]:
    """The party that the actor was last told to deal with."""
    mine = {e.code for e in d.actor}
    for act in reversed(before):
        actors, recipients = act.codes()
        if mine & recipients and act.actor:
            side = tuple(e for e in act.actor if e.code and e.code not in mine)
        elif mine & actors and act.recipient:
            side = tuple(e for e in act.recipient if e.code and e.code not in mine)
        else:
            continue
        if side:
            return distinct(side)
    return ()


def _principal(d: Draft, resolver: Resolver) -> tuple[Entity, ...]:
    """The state the dispatch speaks of most beside the actor: an ambassador named without country is its envoy."""
    mine = {e.code for e in d.actor}
    other = next((c for c in resolver.setting.states if c not in mine), None)
    return tuple(replace(e, code=other) for e in d.recipient[:1]) if other else ()
