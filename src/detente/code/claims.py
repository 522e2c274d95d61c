"""Who has claimed an attack or is blamed for it: "Al-Shabaab claimed responsibility", "Putin blamed Ukraine".

The attack is told before, often by a noun and without anybody who did it. Whoever claims it is its actor, and so is who
is blamed for it, according to whoever blames him.
"""

from __future__ import annotations

from collections.abc import Iterator

from detente.clause import Clause, Parsed, Phrase
from detente.code.actorbook import load_book
from detente.code.acts import act_words, categories_of_nouns
from detente.code.clashes import RULING
from detente.code.draft import Draft
from detente.code.entities import as_source, distinct, side
from detente.code.resolve import Resolver
from detente.code.sectors import AGAINST_STATE
from detente.code.sentence import Sentence
from detente.parse.grammar import relation_prepositions
from detente.records import Entity

_REACH = 3
"""Sentences back to the attack that is claimed."""
_CLAIMED = "ASSAULT"
_TELLING = frozenset({"complement", "purpose", "adverbial"})
"""Links of clauses that tell what somebody is accused of."""


def claimed(drafts: list[Draft], parsed: Parsed, resolver: Resolver) -> None:
    """Give attacks whose doer the text leaves open those who claim them; changes the drafts in place."""
    for clause in parsed.clauses:
        if not _claims(clause, resolver.coreference.language):
            continue
        by = distinct(e for p in clause.doer for e in resolver.entities(p, clause) if e.code)
        for d in _attacks(clause, drafts) if by else ():
            _give(d, by)


def _give(d: Draft, by: tuple[Entity, ...], *, sure: bool = True) -> None:
    d.actor, d.owned_up = by, sure
    d.name(by)


def blamed(drafts: list[Draft], sentence: Sentence, resolver: Resolver) -> None:
    """Give attacks whose doer the text leaves open those who are blamed for them; changes the drafts in place."""
    for charge in drafts:
        by = tuple(e for e in charge.recipient if e.code)
        if not by or not _blames(charge, sentence, resolver.coreference.language):
            continue
        for d in _attacks(charge.match.clause, drafts):
            if {e.code for e in by}.isdisjoint(e.code for e in d.recipient):
                _give(d, by, sure=not _told_of(charge, sentence))
                d.according_to = d.according_to or tuple(as_source(e) for e in charge.actor if e.code)


def _blames(charge: Draft, sentence: Sentence, language: str) -> bool:
    """Whether somebody is accused of the attack told before, by a noun for one or without a word ("accused Ukraine"),
    or by a verb for doing what was done ("accusé d'en être l'auteur"), and of nothing else."""
    clause, frame = charge.match.clause, charge.match.frame
    alleges = frame.category == "ACCUSE" and any("allege" in code.modes for code in frame.codes)
    if not alleges or clause.kind != "verb" or clause.negated:
        return False
    if not all(child.predicate in act_words(language).perpetrating for child in _told_of(charge, sentence)):
        return False
    relations, nouns = relation_prepositions(language), categories_of_nouns(language)
    of_what = relations["for"] | relations["of"] | relations["over"] | relations["about"]
    told = [p.head.lower() for p in clause.obliques if p.preposition in of_what]
    accused = {e.start for e in charge.recipient}
    things = (*charge.match.things, *clause.undergoer)
    told += [p.head.lower() for p in things if not any(_is_of(p, at) for at in accused)]
    return all(_CLAIMED in nouns.get(head, ()) for head in told)


def _is_of(phrase: Phrase, at: int) -> bool:
    """Whether a phrase is somebody named at an offset, not what he is blamed for: "blame *the unrest* on Poland"."""
    return phrase.start <= at < phrase.end and not any(a.start <= at < a.end for a in phrase.attached)


def _told_of(charge: Draft, sentence: Sentence) -> list[Clause]:
    """The clauses that tell what somebody is accused of; "of being behind it" may mean much else told before."""
    return [child for child in sentence.children[charge.match.clause.index] if child.link in _TELLING]


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
    nobody = False
    for d in reversed(drafts):
        sentence = d.match.clause.sentence
        if d.category != _CLAIMED or not claim.sentence - _REACH <= sentence <= claim.sentence or d.at >= claim.start:
            continue
        if _answered(d):
            continue
        if _known(d.actor) or (near not in (None, sentence) and not nobody):
            return
        nobody = not d.actor  # "Twenty were killed": the deed itself is told before
        near = sentence
        yield d


def _answered(d: Draft) -> bool:
    """Whether it is what a state's organs did to the attackers: "security forces *shot* the gunman *dead*"."""
    organs = [e for e in d.actor if e.code]
    by_state = bool(organs) and all(load_book().is_state(e.code or "") and e.sector in RULING for e in organs)
    return by_state or any(e.sector in AGAINST_STATE for e in d.recipient)


def _known(actor: tuple[Entity, ...]) -> bool:
    """Whether a group or an organ of a state is told to have done it; bombers and gunmen are somebody's."""
    return any(e.code and (side(e) is None or not load_book().is_state(e.code)) for e in actor)
