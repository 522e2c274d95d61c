"""Who has claimed an attack: "Al-Shabaab claimed responsibility", "que l'organisation a revendiqué".

The attack is told before, often by a noun and without anybody who did it. Whoever claims it is its actor.
"""

from __future__ import annotations

from collections.abc import Iterator

from detente.clause import Clause, Parsed
from detente.code.actorbook import load_book
from detente.code.acts import act_words, categories_of_nouns
from detente.code.draft import Draft
from detente.code.entities import distinct
from detente.code.resolve import Resolver
from detente.code.roles import side
from detente.records import Entity

_REACH = 3
"""Sentences back to the attack that is claimed."""
_CLAIMED = "ASSAULT"


def claimed(drafts: list[Draft], parsed: Parsed, resolver: Resolver) -> None:
    """Give attacks whose doer the text leaves open those who claim them; changes the drafts in place."""
    for clause in parsed.clauses:
        if not _claims(clause, resolver.coreference.language):
            continue
        by = distinct(e for p in clause.doer for e in resolver.entities(p, clause) if e.code)
        for d in _attacks(clause, drafts) if by else ():
            d.actor, d.named = by, d.named | {(e.code, side(e)) for e in by}


def _claims(clause: Clause, language: str) -> bool:
    words = act_words(language)
    if clause.kind != "verb" or clause.negated or clause.predicate not in words.claiming | words.shouldering:
        return False
    things = {p.head.lower() for p in clause.undergoer}
    if things & words.responsibility:
        return True
    nouns = categories_of_nouns(language)
    taken_up = any(p.kind == "pronoun" for p in clause.undergoer)
    attack = taken_up or any(_CLAIMED in nouns.get(thing, ()) for thing in things)
    return clause.predicate in words.claiming and attack


def _attacks(claim: Clause, drafts: list[Draft]) -> Iterator[Draft]:
    """The attack that the claim names itself, and those of the last sentence that tells one by an unknown hand."""
    first, last = claim.span
    yield from (d for d in drafts if d.category == _CLAIMED and claim.start < d.at and first <= d.at < last)
    near: int | None = None
    for d in reversed(drafts):
        sentence = d.match.clause.sentence
        if d.category != _CLAIMED or not claim.sentence - _REACH <= sentence <= claim.sentence or d.at >= claim.start:
            continue
        if near not in (None, sentence) or _known(d.actor):
            return
        near = sentence
        yield d


def _known(actor: tuple[Entity, ...]) -> bool:
    """Whether a group or an organ of a state is told to have done it; bombers and gunmen are somebody's."""
    return any(e.code and (side(e) is None or not load_book().is_state(e.code)) for e in actor)
