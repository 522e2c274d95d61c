"""Parties that a clause leaves out and the dispatch makes plain.

"Les États-Unis ont condamné l'expulsion": whoever expelled is the recipient. "L'opposition rejette ce texte": so is its
government. Where nothing of the kind stands there, an adversary's verbal act is taken to go to the party it has been
told to deal with. All such parties are marked as implied, which lowers confidence.
"""

from __future__ import annotations

from dataclasses import replace

from detente.code.acts import act_words
from detente.code.domestic import own_side
from detente.code.draft import Draft
from detente.code.entities import distinct, side
from detente.code.judged import JUDGES, Judged
from detente.code.resolve import Resolver
from detente.code.sentence import Sentence
from detente.parse.grammar import relation_prepositions
from detente.records import Entity

_TURNS_TO = frozenset({"ACCUSE", "REJECT", "THREATEN", "REQUEST", "SANCTION"})
"""Categories that go to the other side of the story where nobody is named."""

_ANYBODY = frozenset({"CVL", "UAF", "UNK"})
"""Sectors of attackers of whom the text may tell more later."""


def complete(drafts: list[Draft], sentence: Sentence, resolver: Resolver) -> None:
    """Fill in the recipients of verbal acts from the acts they are about; changes the drafts in place."""
    language = resolver.coreference.language
    judged = Judged(drafts, language)
    for i, d in enumerate(drafts):
        if not any(e.code for e in d.actor) or d.match.frame.reciprocal:
            continue
        same = _taken_up(d, drafts[:i], resolver) or (judged.ruled(d) if d.category in JUDGES else ())
        if same and same != d.recipient:
            d.recipient, d.implied, d.settled = same, True, True
            continue
        victims = d.category == "ACCUSE" and bool(d.recipient) and judged.names_act(d) and _inside_thing(d, language)
        if any(e.code for e in d.recipient) and not victims:
            continue
        moved = _whose_move(d, judged, sentence, resolver) if d.category in JUDGES else ()
        moved = moved or (judged.just_moved(d) if d.category in JUDGES else ())
        d.settled = d.settled or bool(moved)
        found = moved or (judged.parties(d) if d.category in JUDGES else ())
        known = bool(found) and not any(e.sector in _ANYBODY for e in found)
        d.settled = d.settled or (known and judged.condemns_attack(d, found))
        if not found and victims:
            continue
        if not found and d.category == "REQUEST" and (found := judged.to_end(d)):
            d.settled = True
        if not found:
            found = own_side(d, resolver.settings.at(d.at).states, resolver.place_country(d.match.clause))
        if not found and d.category in _TURNS_TO:
            found = _other_side(d, drafts[:i])
        if not found and d.recipient and d.category in _TURNS_TO:
            found = _principal(d, resolver)
        if found:
            d.recipient, d.implied = found, True


def _whose_move(d: Draft, judged: Judged, sentence: Sentence, resolver: Resolver) -> tuple[Entity, ...]:
    """Who does what is called a move or decision beside it: "Britain shut out the firm, *a move* Beijing denounced"."""
    clause, clauses = d.match.clause, sentence.parsed.clauses
    moves = act_words(resolver.coreference.language).moves
    if clause.link not in ("relative", "participle") or not any(p.head.lower() in moves for p in clause.undergoer):
        return ()
    above, mine = clause, {e.code for e in d.actor}
    while above.parent is not None and (above is clause or above.kind == "noun"):
        above = clauses[above.parent]
    if above is clause:
        return ()
    if any(other.category in JUDGES for other in judged.told_in(above)):  # another judges somebody's move
        return ()
    doers = above.doer or (clauses[above.parent].doer if above.parent is not None else ())
    return distinct(e for p in doers for e in resolver.entities(p, above) if e.code and e.code not in mine)


def _taken_up(d: Draft, before: list[Draft], resolver: Resolver) -> tuple[Entity, ...]:
    """Whose act "it" is that another judges after somebody has: "Oslo condemned *Riga's decision*, and Bern rejected
    *it*"; () where the pronoun means somebody else than who judged first."""
    clause, pronouns = d.match.clause, resolver.coreference.words.pronouns
    alone = len(clause.undergoer) == 1 and clause.undergoer[0].kind == "pronoun"
    if d.category not in JUDGES or not alone or clause.undergoer[0].text.lower() not in pronouns or not before:
        return ()
    first = before[-1]
    near = first.category in JUDGES and 0 <= clause.sentence - first.match.clause.sentence <= 1
    told = [p for p in first.match.clause.undergoer if p.kind == "noun"]
    judges = {e.code for e in first.actor if e.code}
    if not near or not told or not d.recipient or not {e.code for e in d.recipient} <= judges:
        return ()
    mine = {e.code for e in d.actor}
    return distinct(e for e in first.recipient if e.code and e.code not in mine)


def _inside_thing(d: Draft, language: str) -> bool:
    """Whether the recipient is named within what is judged, as "the attack on X" names whom it hit.

    Who stands there with "by", as possessor or as demonym ("the Azerbaijani operation") has done it himself; so has who
    is himself what the verb is said of ("accused *the government* of an attack"), and the verb's own recipient may hang
    there by the parser's mistake ("impute les troubles *à X*").
    """
    role = d.match.frame.roles.get("recipient")
    slots = {path[0] for path in role.paths} if role else set[str]()
    said = relation_prepositions(language)
    asked = said["to"] if slots & {"to", "addressee"} else frozenset[str]()
    if role and ("thing", "with") in role.paths:  # "lodged a protest *with Oslo*"
        asked |= said["with"]
    agents = {
        p.head_start
        for t in d.match.things
        for p in (*t.attached, *t.belonging)
        if p.preposition in (None, "par", "by") or p.preposition in asked
    }
    return all(
        any(t.start <= e.start < t.end and not e.start <= t.head_start < e.end for t in d.match.things)
        and not any(e.start <= a < e.end for a in agents)
        for e in d.recipient
    )


def _other_side(d: Draft, before: list[Draft]) -> tuple[Entity, ...]:
    """The party that the actor was last told to deal with."""
    mine = {(e.code, side(e)) for e in d.actor}
    for act in reversed(before):
        if mine & {(e.code, side(e)) for e in act.recipient} and act.actor:
            others = act.actor
        elif mine & {(e.code, side(e)) for e in act.actor}:
            others = act.recipient
        else:
            continue
        found = distinct(e for e in others if e.code and (e.code, side(e)) not in mine)
        if found:
            return found
    return ()


def _principal(d: Draft, resolver: Resolver) -> tuple[Entity, ...]:
    """The state the dispatch speaks of most beside the actor: an ambassador named without country is its envoy."""
    mine = {e.code for e in d.actor}
    other = next((c for c in resolver.settings.at(d.at).states if c not in mine), None)
    return tuple(replace(e, code=other) for e in d.recipient[:1]) if other else ()


def complete_charges(drafts: list[Draft]) -> None:
    """ "A expulsé huit diplomates en raison d'allégations selon lesquelles ...": who acts for that reason has made the
    charge, against whom he acts upon. Changes drafts in place."""
    for d in drafts:
        if d.category != "ACCUSE" or d.match.clause.kind != "noun" or d.actor or d.recipient:
            continue
        act = next(
            (p for p in drafts if p.actor and p.recipient and p.reason and p.reason.start <= d.at < p.reason.end), None
        )
        if act is not None:
            d.actor, d.recipient, d.named = act.actor, act.recipient, act.named  # the sentence names them
