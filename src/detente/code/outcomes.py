"""What came of the attack told just before, by words that name nobody who did it: "Militants stormed the base. *Seven
people were killed.*" It is no act of whoever else the dispatch speaks of, such as the officials who tell it.
"""

from __future__ import annotations

from collections.abc import Sequence

from detente.code.befell import befell, suffering
from detente.code.draft import Draft
from detente.code.learned.candidate import key_of
from detente.code.sectors import ARMED
from detente.code.timing import Timing
from detente.code.tolls import Tolls
from detente.records import Entity

_ATTACK = "ASSAULT"
_FORCE = frozenset({"ASSAULT", "COERCE"})
_NAMELESS = "UAF"
_REACH = 3
"""Sentences back to the attack of nameless attackers."""
_TOLD = frozenset({None, "coordinate", "complement"})


def struck_back(drafts: Sequence[Draft]) -> None:
    """Nameless attackers on whom force is used are those of the attack told before: "Militants stormed the base.
    Police killed four of *the assailants*"; changes the drafts in place."""
    for d in drafts:
        nameless = [e for e in d.recipient if e.sector == _NAMELESS]
        if d.category not in _FORCE or len(nameless) != 1 or len(d.recipient) != 1:
            continue
        first = d.match.clause.sentence - _REACH
        attacks = [a for a in drafts if a.category == _ATTACK and a.at < d.at and a.match.clause.sentence >= first]
        told = [a for a in attacks if any(e.code for e in a.actor) and a.recipient != d.recipient]
        if told and not _codes(told[-1].actor) & (_codes(d.actor) - _codes(d.recipient)):
            by = tuple(e for e in told[-1].actor if e.code)
            d.recipient = by
            d.name(by)


def take_up_attack(draft: Draft, before: Sequence[Draft], tolls: Tolls, timing: Timing) -> None:
    """Gives an outcome the parties and the date of the attack in the sentence before; changes the draft in place.
    `before` are the drafts of the dispatch in textual order, of which those in front are decided."""
    if not _outcome(draft, tolls, timing):
        return
    attack = _attack_before(draft, [d for d in before if not _outcome(d, tolls, timing)])
    if attack is None or not _struck_there(draft, attack):
        return
    draft.actor, draft.recipient = attack.actor, attack.recipient
    draft.modes, draft.when, draft.sides = attack.modes or draft.modes, attack.when, attack.sides


def _outcome(draft: Draft, tolls: Tolls, timing: Timing) -> bool:
    """Whether a main clause tells as news whom it befell and not who did it."""
    clause = draft.match.clause
    if draft.category != _ATTACK or clause.kind != "verb" or clause.headline or draft.owned_up or draft.settled:
        return False
    if clause.link not in _TOLD or clause.negated or clause.modality is not None or timing.names_date(clause):
        return False
    if clause.passive and clause.doer:
        return False
    told = (p for toll in tolls.of_violence if befell(clause, toll) for p in suffering(clause, toll))
    return any(p.plural or p.kind == "number" for p in told)  # not "the minister was beaten", an attack of its own


def _attack_before(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The attack told in the sentence before by whom it names, the last one of which it tells both sides."""
    clause = draft.match.clause
    attacks = [d for d in before if d.at < draft.at and d.category == _ATTACK and not d.match.clause.headline]
    if any(d.match.clause.sentence == clause.sentence for d in attacks):
        return None  # "stormed the base, and seven were killed": one sentence tells it as it is
    attacks = [d for d in attacks if d.match.clause.sentence == clause.sentence - 1 and d.status == draft.status]
    known = [d for d in attacks if any(e.code for e in d.actor)]
    return max(known, key=lambda d: (bool(d.recipient), d.at), default=None)


def _struck_there(draft: Draft, attack: Draft) -> bool:
    """Whether those whom it befell may be whom the attack struck."""
    victims, doers = _keys(draft.recipient), _keys(attack.actor)
    if victims & doers or any(sector in ARMED for _, sector in (*victims, *draft.named)):
        return False  # "four assailants were killed": the attackers themselves
    struck = {code for code, _ in _keys(attack.recipient)} or {code for code, _ in doers}
    return not victims or bool({code for code, _ in victims} & struck)


def _codes(parties: tuple[Entity, ...]) -> set[str]:
    return {e.code for e in parties if e.code}


def _keys(parties: tuple[Entity, ...]) -> set[tuple[str, str | None]]:
    return {key_of(e) for e in parties if e.code}
