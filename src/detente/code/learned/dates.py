"""Which of the dates that a dispatch offers is an event's own, by a linear model (`data/models/dates.npz`).

The rules of timing.py propose one; the other expressions of the sentence, the day its paragraph tells of and the
dispatch's own day are weighed against it. A clause with several coordinated dates keeps them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date

from detente.clause import Clause
from detente.code.draft import Draft
from detente.code.learned.linear import BIAS, load_linear
from detente.code.learned.marks import age_of
from detente.code.timing import Timing
from detente.records import When

MODEL = "dates"
LEAST_UNTOLD = 0.7
"""How likely the best date must be to be given where the rules leave it open."""
_OWN = "named own "
_OWN_MONTH = "own month"
Days = tuple[str | None, str | None]
"""Earliest and latest day."""


@dataclass(slots=True)
class Option:
    """A date that may be the event's, and how the dispatch offers it."""

    when: When
    offers: set[str] = field(default_factory=set)


def choose_date(draft: Draft, timing: Timing) -> When:
    """The likeliest date of a draft; the rules' own where no model is trained."""
    model = load_linear(MODEL)
    if model is None or (draft.when.text is not None and draft.when.edtf is None):
        return draft.when  # an impossible date is left open, not replaced
    clause = draft.match.clause
    if draft.when.basis == "stated" and _told_whole(draft.when, clause, timing):
        return draft.when
    day = timing.day_for(draft.match.clause, draft.when)
    if draft.standing.status == "future" and age_of(draft.when.earliest, day) == "ahead":
        return draft.when  # what is planned for a day to come
    options = _open_to_choice(draft, {d: o for d, o in date_options(draft, timing).items() if o.when.earliest})
    if not options or (draft.when.earliest and len(options) == 1):
        return draft.when  # nothing else is on offer
    scores = {days: model.score((BIAS, *date_features(draft, o, timing)))[0] for days, o in options.items()}
    best = max(scores, key=scores.__getitem__)
    share = 1 / sum(math.exp(score - scores[best]) for score in scores.values())
    sure = draft.when.earliest or share >= LEAST_UNTOLD
    return options[best].when if sure and best != days_of(draft.when) else draft.when


def _told_whole(when: When, clause: Clause, timing: Timing) -> bool:
    """Whether the clause tells its one date in a way that leaves no choice."""
    night = timing.tells_night(clause) and _two_days(when)
    return night or timing.runs_over_days(clause) or timing.tells_what_was_dated(clause)


def _two_days(when: When) -> bool:
    first, last = (date.fromisoformat(d) if d else None for d in days_of(when))
    return first is not None and last is not None and (last - first).days == 1


def _open_to_choice(draft: Draft, options: dict[Days, Option]) -> dict[Days, Option]:
    """A date that the clause itself names may be read otherwise ("since Monday"), but no other date takes its place;
    and no day that the rules find gives way to the mere month of the dispatch."""
    if draft.when.earliest and draft.when.earliest == draft.when.latest:
        options = {days: o for days, o in options.items() if o.offers != {_OWN_MONTH}}
    own = {days: o for days, o in options.items() if any(n.startswith(_OWN) or n.endswith(" own") for n in o.offers)}
    return own if draft.when.basis == "stated" and days_of(draft.when) in own else options


def days_of(when: When) -> Days:
    """What the measure compares: both ends."""
    return when.earliest, when.latest


def date_options(draft: Draft, timing: Timing) -> dict[Days, Option]:
    """Every date on offer, the rules' own among them."""
    found: dict[Days, Option] = {}
    rule = f"rule {draft.when.basis}" if draft.when.earliest else "rule open"
    for name, when in ((rule, draft.when), *timing.offers(draft.match.clause, draft.standing)):
        found.setdefault(days_of(when), Option(when)).offers.add(name)
    return found


def date_features(draft: Draft, option: Option, timing: Timing) -> list[str]:
    """What speaks for a date."""
    clause, when = draft.match.clause, option.when
    age = age_of(when.latest, timing.day_for(clause, when))
    length = _length(when)
    aspect = f"{timing.aspect(clause)} {clause.tense}"
    place = timing.place_of(clause)
    told = f"{clause.kind} {clause.tense}"
    rule = next((o for o in option.offers if o.startswith("rule ")), "not the rule")
    ruled = f"{draft.when.basis} {'day' if draft.when.earliest == draft.when.latest else 'span'}"
    out = [
        rule,
        f"{rule} {told}",
        f"{rule} {draft.category}",
        f"{rule} {clause.link} {told}",
        f"{rule} {draft.status}",
        f"{length} {told}",
        f"age {age} {told}",
        f"age {age} {rule}",
        f"age {age} {draft.status}",
        f"{length} against {ruled} {rule}",
        f"{rule} predicate {clause.predicate}",
        f"{rule} {aspect} {place}",
        f"{length} {aspect} {place}",
        f"{length} {draft.category}",
    ]
    opening = timing.opening(clause.sentence)
    for o in sorted(option.offers):
        if not o.startswith("rule "):
            out.extend(
                (
                    o,
                    f"{o} {told}",
                    f"{o} {rule}",
                    f"{o} {clause.link}",
                    f"{o} {length} {draft.category}",
                    f"{o} {ruled}",
                    f"{o} {aspect}",
                    f"{o} {place} {told}",
                    f"{o} opening {opening}",
                )
            )
            out.extend(f"{o} with {word}" for word in clause.companions)
    return out


def _length(when: When) -> str:
    if not when.earliest or not when.edtf:
        return "open"
    return {10: "day", 7: "month", 4: "year"}.get(len(when.edtf), "span")
