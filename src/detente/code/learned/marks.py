"""PLOVER's marks of an event by linear models: whether it is news, background, to come, possible or denied; and its
mode.

The rules (hedge, timing) say how the clause stands and when it was; the model (`data/models/status_<language>.npz`,
made by tools/fit_languages.py of one for both) weighs that with where in the dispatch the event is told. The mode
(`data/models/modes.npz`) is asked for only where no frame gives one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from detente.clause import Parsed
from detente.code.draft import Draft
from detente.code.hedge import load_embeddings
from detente.code.learned.linear import Group, load_for, load_linear
from detente.code.timing import Timing
from detente.records import Status

STATUS_MODEL, MODE_MODEL = "status", "modes"
STATUSES: tuple[Status, ...] = ("actual", "historical", "future", "hypothetical", "negated")
_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST", "RETREAT"})
_OF_FORCE = frozenset({"ASSAULT", "MOBILIZE", "PROTEST"})
_SAID_OPEN = ("told as to come", "modal ", "conditional", "under ")
"""How hedge.py says why an event is not yet one, where its clause or what governs it tells so."""
_RESOLVED = frozenset(f"under '{word}'" for word in ("agree", "commit", "undertake", "engager", "convenir", "résoudre"))
"""What has been agreed is done by agreeing, as often as not: "agreed to widen their sanctions"."""
_MAIN = frozenset({None, "relative", "coordinate", "parataxis"})
"""Links of clauses that tell an act of their own."""
_SAYING_MORE, _LONG = frozenset({"participle", "relative", "adverbial"}), 300
"""Links of clauses that say more of somebody; days."""
LEAST_MODE = 0.3
"""A mode less likely than this is left open."""
_AGES = (0, 1, 2, 3, 5, 8, 15, 32, 100, 400)
"""Days before the dispatch's day, as classes: today, yesterday, this week, this month, this year, before."""

_FRESH = ("0", "1", "2")
"""Classes of what may be news yet."""
Place = tuple[str, int]
"""Category of an event and where its clause starts."""
_OBSERVERS: list[dict[Place, list[str]]] = []


def status_of(draft: Draft, parsed: Parsed, timing: Timing, language: str) -> Status:
    """The likeliest status; the rules' own where no model is trained or where words settle it (`_settled`)."""
    model = load_for(STATUS_MODEL, language)
    if model is None or _settled(draft, timing, language):
        return draft.status
    if _has_lasted(draft):
        return "historical"
    told = status_features(draft, parsed, timing)
    for weighed in _OBSERVERS:
        weighed[draft.category, draft.match.clause.start] = told
    likely = model.probabilities(told)
    best = max(STATUSES, key=lambda s: likely.get(s, 0.0))
    return draft.status if best == "historical" and _is_news(draft, timing) else best


@contextmanager
def observed() -> Iterator[dict[Place, list[str]]]:
    """What the model was told of every event whose status it weighed meanwhile, by category and the clause's start."""
    weighed: dict[Place, list[str]] = {}
    _OBSERVERS.append(weighed)
    try:
        yield weighed
    finally:
        _OBSERVERS.remove(weighed)


def _settled(draft: Draft, timing: Timing, language: str) -> bool:
    """Whether words say how an event stands: that it was so before, or that the act of a frame, or one of force, is
    denied ("n'a pas expulsé", "failed to expel"), of which the model has seen too little: what it proposes itself, and
    a refusal, may be told by the very negation ("we need not deal with them")."""
    clause = draft.match.clause
    denies = clause.predicate in load_embeddings(language)  # "n'a pas *démenti*"
    framed = bool(draft.match.frame.id) and (draft.category != "REJECT" or denies)
    framed = framed or draft.category in _OF_FORCE  # "no soldier has crossed": nobody attacks by not doing so
    undone = draft.standing.status == "negated" and clause.kind == "verb"
    denied = framed and draft.status == "negated" and (clause.negated or undone)
    before = draft.status == "historical" and (draft.standing.background or _dates_back(draft, timing))
    return denied or before or _still_open(draft, timing) or _looks_back(draft, timing)


def _dates_back(draft: Draft, timing: Timing) -> bool:
    """Whether a verb told in the past names its own day, and the rules find that to be before the news."""
    clause = draft.match.clause
    return clause.kind == "verb" and clause.tense == "past" and timing.names_date(clause)


def _has_lasted(draft: Draft) -> bool:
    """Whether what only says more of somebody has gone on for a year or so ("Suu Kyi, *detained there for the past five
    years*"): of 90 such, hand-coders have 78 for background."""
    clause, first, last = draft.match.clause, draft.when.earliest, draft.when.latest
    if draft.status != "actual" or clause.kind != "verb" or clause.link not in _SAYING_MORE or not (first and last):
        return False
    return (date.fromisoformat(last) - date.fromisoformat(first)).days > _LONG


def _looks_back(draft: Draft, timing: Timing) -> bool:
    """Whether the pluperfect of a main clause tells of before the news, or a word in it of the same day ("had earlier
    pulled out"): of 70 hand-coded ones, three are not as the rules say. What it tells of the last two days may be the
    news yet: of 19 such that the model takes for it, 18 are."""
    clause = draft.match.clause
    if clause.tense != "pluperfect" or clause.kind != "verb" or clause.link not in _MAIN:
        return False
    if draft.status == "historical":
        fresh = age_of(draft.when.latest, timing.day_for(clause, draft.when)) in _FRESH
        return not fresh or timing.place_of(clause) != "body"
    return draft.status == "actual" and timing.earlier_that_day(clause)


def _is_news(draft: Draft, timing: Timing) -> bool:
    """Whether the rules find an act told in the past, or reported in the pluperfect ("said it *had fired*"), as news,
    and of the dispatch's day or the one before."""
    clause, when = draft.match.clause, draft.when
    told = clause.tense == "past" and clause.link in _MAIN
    reported = clause.tense == "pluperfect" and clause.link == "complement"
    if draft.status != "actual" or clause.kind != "verb" or not (told or reported):
        return False
    fresh = when.earliest == when.latest and age_of(when.latest, timing.day_for(clause, when)) in ("0", "1")
    return fresh and not timing.counts_from_told(clause)


def _still_open(draft: Draft, timing: Timing) -> bool:
    """Whether the words of a frame's own clause say that a deed is to come or only possible ("will expel", "could
    impose", "is expected to"), of which the model has seen too little; what is said to be done may be done by saying
    so ("said it would suspend"), and that is left to the model."""
    clause, standing = draft.match.clause, draft.standing
    if draft.category not in _DEEDS | {"ACCUSE"} or not draft.match.frame.id:
        return False
    if clause.kind != "verb":  # "a strike is planned for Monday"
        ahead = age_of(draft.when.earliest, timing.day_for(clause, draft.when)) == "ahead"
        return draft.status == standing.status == "future" and ahead
    open_yet = draft.status in ("future", "hypothetical") and standing.status == draft.status
    return open_yet and standing.why.startswith(_SAID_OPEN) and standing.why not in _RESOLVED


def status_features(draft: Draft, parsed: Parsed, timing: Timing) -> list[str]:
    """What tells how an event stands."""
    clause, when = draft.match.clause, draft.when
    parent = parsed.clauses[clause.parent] if clause.parent is not None else None
    age = age_of(when.latest, timing.day_for(clause, when))
    lead = f"lead's day {timing.of_lead(when, clause.sentence)}"
    length = "day" if when.earliest == when.latest else "span"
    told = f"{clause.kind} {clause.tense}"
    first, last = timing.lead, timing.last
    place = timing.place_of(clause)
    depth = 0 if last <= first else min(3, 4 * (clause.sentence - first) // (last - first + 1))
    out = [
        f"rule {draft.status}",
        f"rule {draft.status} {draft.category}",
        f"rule {draft.status} {when.basis} {age}",
        f"stands {draft.standing.status} {draft.standing.why[:12]}",
        f"age {age} {when.basis}",
        f"age {age} {told}",
        f"age {age} {place}",
        f"{when.basis} {length} {told}",
        told,
        f"{told} {clause.link}",
        f"{told} {clause.link} parent {parent.tense if parent else None}",
        f"{draft.category} {told}",
        f"{place} {told}",
        f"depth {depth} {told} {when.basis}",
        f"modality {clause.modality} negated {clause.negated}",
        f"{lead} {told}",
        f"{lead} {age} {place}",
        f"background {draft.standing.background}",
        f"alleged {draft.standing.alleged}",
        f"predicate {clause.predicate} {clause.tense}",
    ]
    out.extend(_context_features(draft, parsed, timing, age, place))
    out.extend(f"with {word}" for word in clause.companions)
    if parent is not None:
        out.append(f"under {parent.predicate} {clause.link}")
    return out


def _context_features(draft: Draft, parsed: Parsed, timing: Timing, age: str, place: str) -> Iterator[str]:
    """What the verb's auxiliaries and the sentence before tell."""
    clause, basis = draft.match.clause, draft.when.basis
    aspect = f"aspect {timing.aspect(clause)} {clause.tense}"
    yield aspect
    yield f"{aspect} {basis} {place}"
    yield f"{aspect} {age}"
    yield f"{aspect} {draft.category}"
    yield f"{aspect} {clause.link}"
    before = timing.told_before(clause)
    told = f"before {age_of(before.latest, timing.anchor) if before else None}"
    yield f"{told} {age}"
    yield f"{told} {aspect}"
    yield f"{told} {basis}"
    yield f"opens {timing.opening(clause.sentence)} {basis}"
    yield f"quoted {clause.quote is not None} {clause.tense}"
    if clause.link == "relative":
        yield f"restricts {timing.restricts(clause)} {aspect}"
    yield f"predicate {clause.predicate} {timing.aspect(clause)} {basis}"


def age_of(latest: str | None, anchor: date | None) -> str:
    """How long before the dispatch's day a date lies, as a class."""
    if not latest or anchor is None:
        return "open"
    days = (anchor - date.fromisoformat(latest)).days
    return "ahead" if days < 0 else str(next((a for a in _AGES if days <= a), "long"))


def mode_of(category: str, told: Iterable[Group]) -> tuple[str, ...]:
    """The likeliest mode of a category for a clause of which this is told (learned/signals.py); () where none is
    likely."""
    model = load_linear(MODE_MODEL)
    if model is None or not model.beginning(f"{category}:"):
        return ()
    likely = model.probabilities_of(told, f"{category}:")
    own = {label.partition(":")[2]: p for label, p in likely.items() if label.startswith(f"{category}:")}
    best = max(own, key=own.__getitem__, default=None)
    return (best,) if best is not None and own[best] >= LEAST_MODE else ()
