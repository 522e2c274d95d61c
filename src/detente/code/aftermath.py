"""A toll told by itself in the next sentence goes to the attack told before it: "The army fired at the crowd. Two
men died."
"""

from __future__ import annotations

from detente.clause import Clause
from detente.code.amount import Amounts
from detente.code.draft import Draft
from detente.code.timing import Timing

_TOLLS = ("dead", "injured")


def add_tolls(drafts: list[Draft], amounts: Amounts, timing: Timing) -> None:
    """Gives tolls of sentences that tell no attack themselves to the last attack of the sentence before."""
    attacks: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.category == "ASSAULT" and not draft.match.clause.headline:
            attacks.setdefault(draft.match.clause.sentence, []).append(draft)
    for clause in amounts.parsed.clauses:
        if clause.sentence in attacks or not attacks.get(clause.sentence - 1) or not _alone(clause, timing):
            continue
        told = {name: count for name in _TOLLS if (count := amounts.suffered(clause, name)) is not None}
        last = max(attacks[clause.sentence - 1], key=lambda d: d.at)
        if told and not any(name in d.magnitude for name in _TOLLS for d in attacks[clause.sentence - 1]):
            last.magnitude |= told


def _alone(clause: Clause, timing: Timing) -> bool:
    """Whether a main clause tells as news what came of something: no date of its own, nothing to come or denied."""
    told = clause.tense in ("past", "present", "pluperfect") and not clause.negated and clause.modality is None
    return told and clause.kind == "verb" and clause.link in (None, "coordinate") and not timing.names_date(clause)
