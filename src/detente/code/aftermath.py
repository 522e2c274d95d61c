"""A toll told by itself behind an attack goes to it: "The army fired at the crowd. Two men died.", also where a
sentence or two stand between that tell of nothing else: "... The wounded were taken to hospital. Two men died."
"""

from __future__ import annotations

from detente.clause import Clause, Parsed
from detente.code.amount import Amounts
from detente.code.draft import Draft
from detente.code.measure import Number
from detente.code.timing import Timing

_TOLLS = ("dead", "injured")
_TOLD = frozenset({None, "coordinate", "complement"})
_REACH = 3
"""How many sentences behind an attack that is news its toll may stand."""


def add_tolls(drafts: list[Draft], amounts: Amounts, timing: Timing) -> None:
    """Gives tolls of sentences that tell no attack themselves to the last attack, else the last protest, told before,
    as far as that says nothing of them itself."""
    attacks, protests = _by_sentence(drafts, "ASSAULT"), _by_sentence(drafts, "PROTEST")
    for sentence, before in sorted((protests | attacks).items()):
        among = attacks if sentence in attacks else protests | attacks
        news = among is attacks and any(d.status == "actual" for d in before)
        told = _told_behind(sentence, _REACH if news else 1, frozenset(among), amounts, timing)
        if told and not any(name in d.magnitude for name in told for d in before):
            # of "set fire to the palace on the third day of protests" the toll is that of the fire
            last = max(before, key=lambda d: (d.match.clause.kind == "verb", d.at))
            last.magnitude |= told


def _told_behind(
    sentence: int, reach: int, among: frozenset[int], amounts: Amounts, timing: Timing
) -> dict[str, Number]:
    """The toll told behind a sentence: by the next one, or by one further on where those between name no other day and
    tell no attack of their own."""
    for behind in range(sentence + 1, min(sentence + 1 + reach, len(amounts.parsed.sentences))):
        if behind in among:
            break
        if told := _told(behind, amounts, timing, next_one=behind == sentence + 1):
            return told
        if any(timing.names_date(c) for c in amounts.parsed.clauses if c.sentence == behind):
            break
    return {}


def _by_sentence(drafts: list[Draft], category: str) -> dict[int, list[Draft]]:
    """Drafts of a category below the headline, by the sentence that tells them."""
    out: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.category == category and not draft.match.clause.headline:
            out.setdefault(draft.match.clause.sentence, []).append(draft)
    return out


def _told(sentence: int, amounts: Amounts, timing: Timing, *, next_one: bool) -> dict[str, Number]:
    """The toll that a sentence tells: what befell whom ("Douze civils ont péri et trente ont été blessés"), and, beside
    that or right behind the attack, how many dead and injured there are ("Rescue workers reported six dead")."""
    clauses = [c for c in amounts.parsed.clauses if c.sentence == sentence]
    told: dict[str, Number] = {}
    for clause in clauses:
        if _alone(clause, timing) and not _reported_otherwise(clause, amounts.parsed):
            for name in _TOLLS:
                if name not in told and (count := amounts.suffered(clause, name)) is not None:
                    told[name] = count
    if not told and not next_one:
        return told
    if any(c.negated or c.headline or (not told and timing.names_date(c)) for c in clauses):
        return told
    # "six were killed, two of them children, *and 16 wounded*"
    counts = {name: amounts.counted_in(sentence, name) for name in _TOLLS if name not in told}
    return told | {name: count for name, count in counts.items() if count is not None}


def _alone(clause: Clause, timing: Timing) -> bool:
    """Whether a main clause tells as news what came of something: no date of its own, nothing to come or denied."""
    told = clause.tense in ("past", "present", "pluperfect") and not clause.negated and clause.modality is None
    return told and clause.kind == "verb" and clause.link in _TOLD and not timing.names_date(clause)


def _reported_otherwise(clause: Clause, parsed: Parsed) -> bool:
    """Whether what somebody says is not simply told with its source behind it: "Two men died, *the hospital said*"."""
    if clause.link != "complement" or clause.parent is None:
        return False
    source = parsed.clauses[clause.parent]
    return source.start < clause.end or source.link is not None or source.negated or source.modality is not None
