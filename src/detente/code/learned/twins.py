"""Whether two tellings are of one happening, by a linear model (`data/models/twins.npz`).

Reporters tell an act in the headline, again in the lead and once more as a noun ("the expulsions"), and each telling is
coded by itself: one may lack the date, another give a party by another name. The model weighs what agrees and what
does not.
"""

from __future__ import annotations

from datetime import date

from detente.code.draft import Draft
from detente.code.learned.linear import load_linear
from detente.code.roles import side
from detente.records import Entity, When

MODEL = "twins"
LEAST = 0.4
"""On texts set aside F1 over pairs is best here: 0.73, where rules of thumb alone had 0.51."""
_STEM = 5
"""Letters that a verb and its noun share more often than not."""
_NEAR, _SAME_MONTH = 3, 31
"""Days that two dates lie apart, as classes."""


def one_happening(a: Draft, b: Draft) -> bool | None:
    """Whether two drafts of one category tell the same act; None where no model is trained."""
    model = load_linear(MODEL)
    if model is None:
        return None
    return model.probabilities(twin_features(a, b))["same"] >= LEAST


def twin_features(a: Draft, b: Draft) -> list[str]:
    """What speaks for and against two drafts of one category being one act; `a` is told first."""
    first, second, category = a.match.clause, b.match.clause, a.category
    sides = f"sides {_sides(a, b)}"
    days = f"date {_dates(a.when, b.when)}"
    modes = f"modes {_shared(frozenset(a.modes), frozenset(b.modes))}"
    said = f"word {_words(first.predicate, second.predicate)}"
    word = f"{said} {first.kind} {second.kind}"
    where = _where(a, b)
    number = f"numbers {_numbers(a, b)}"
    status = f"status {a.status} {b.status}"
    return [
        *(sides, days, modes, word, where, number, status, category),
        f"{days} {a.when.basis} {b.when.basis}",
        *(f"{sides} {x}" for x in (days, modes, f"{days} {said}")),
        *(f"{where} {x}" for x in (word, sides, days)),
        *(f"{days} {x}" for x in (number, status)),
        *(f"{category} {x}" for x in (sides, where, word, f"{modes} {days}", f"{sides} {days}")),
        f"frame {a.match.frame.id == b.match.frame.id} {word}",
    ]


def _sides(a: Draft, b: Draft) -> str:
    """How the parties of two drafts agree; where one of them has no recipient, all may agree together."""
    open_side = not (a.recipient and b.recipient)
    if open_side and _keys(a.actor) | _keys(a.recipient) == _keys(b.actor) | _keys(b.recipient):
        return "together"
    return f"{_parties(a.actor, b.actor)} {_parties(a.recipient, b.recipient)}"


def _numbers(a: Draft, b: Draft) -> str:
    counts = [(a.magnitude[k], b.magnitude[k]) for k in a.magnitude.keys() & b.magnitude.keys()]
    return "none" if not counts else "alike" if all(x == y for x, y in counts) else "differ"


def _words(x: str, y: str) -> str:
    return "same" if x == y else "stem" if x[:_STEM].casefold() == y[:_STEM].casefold() else "other"


def _keys(entities: tuple[Entity, ...]) -> set[tuple[str | None, str | None]]:
    return {(e.code, side(e)) for e in entities}


def _parties(a: tuple[Entity, ...], b: tuple[Entity, ...]) -> str:
    x, y = _keys(a), _keys(b)
    if not x or not y:
        return "open" if x or y else "both open"
    if x == y:
        return "equal"
    if x <= y or y <= x:
        return "within"
    if {code for code, _ in x} & {code for code, _ in y}:
        return "shared"
    return "apart"


def _dates(a: When, b: When) -> str:
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return "open"
    if (a.earliest, a.latest) == (b.earliest, b.latest):
        return "equal"
    early, late = sorted((a, b), key=lambda w: w.earliest or "")
    apart = (date.fromisoformat(late.earliest or "") - date.fromisoformat(early.latest or "")).days
    return "within" if apart <= 0 else "near" if apart <= _NEAR else "month" if apart <= _SAME_MONTH else "far"


def _shared(x: frozenset[str], y: frozenset[str]) -> str:
    if not x or not y:
        return "open" if x or y else "both open"
    return "equal" if x == y else "shared" if x & y else "differ"


def _where(a: Draft, b: Draft) -> str:
    first, second = a.match.clause, b.match.clause
    if first.headline != second.headline:
        return "headline and text"
    if first.index == second.index:
        return "clause"
    apart = second.sentence - first.sentence
    return "sentence" if apart == 0 else "next" if apart == 1 else "farther"
