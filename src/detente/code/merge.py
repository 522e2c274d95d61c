"""One event for each happening: drafts that tell the same act of the same parties on the same date become one.

Coding guide, rule 3: one event for each distinct (category, actor, recipient, date) of a dispatch, however often
it is told. A telling that leaves a party or the date open joins the one that names it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import combinations

from detente.code.draft import Draft
from detente.code.entities import side
from detente.code.hedge import AGAIN
from detente.code.timing import near
from detente.code.where import more_exact
from detente.records import Attribution, Entity, Status, When

_LONG_DAYS = 60
"""A stretch longer than this is that of a total."""
_TOLD_AS_NEWS = frozenset({"past", "present"})
"""Tenses in which a verb tells what is new."""
_LIKELY, _UNLIKELY = 0.6, 0.25
"""From the one on the model believes a telling, up to the other it does not."""
_EACH_APART = frozenset({"AGREE", "CONCEDE"})
"""What two do together and what one of them does besides are told in sentences of their own: they sign a truce, and one
promises to disarm."""
_OF_NEWS = 7
"""Days before it from which on a headline does not tell anew what the text below the lead dates: the lead itself may
report what became known of long ago."""


def merge(drafts: list[Draft], lead: int = 0) -> list[Draft]:
    """The distinct events among drafts, in order of their first telling; `lead` is the first sentence of the body.

    What tells only how another was done is joined to it before either is held against what other sentences tell, and
    headlines are held against what the text below them has told in all.
    """
    for a, b in combinations(drafts, 2):
        for what, deed in ((b, a), (a, b)):
            if outcome(what, deed) and _codes(what.recipient) <= _codes(what.actor):
                what.recipient = deed.recipient  # whom it killed is whom it struck, not who struck
    heads, text = [d for d in drafts if d.heading], [d for d in drafts if not d.heading]
    told = _joined(_joined(text, lambda a, b: one_part(a, b) and same_happening(a, b)), same_happening)
    return _with_headlines(_joined(heads, same_happening), told, lead)


def _with_headlines(heads: list[Draft], told: list[Draft], lead: int) -> list[Draft]:
    """What the text tells and what only headlines do, each headline joined to the telling most like it.

    A headline tells in fewer words what the text does: it may name one of two victims, call a doctors' union doctors,
    a king's apology by another verb, or seem to be of the day of publication. So parties that are half alike suffice.
    """
    alone = []
    for head in heads:
        alike = [d for d in told if same_happening(head, d) or (_retells(head, d) and not _long_before(d, head, lead))]
        if alike:
            best = max(alike, key=lambda d: _likeness(head, d))
            told[told.index(best)] = _headed(head, best)
        else:
            alone.append(head)
    return sorted(alone + told, key=lambda d: d.at)


def _retells(head: Draft, told: Draft) -> bool:
    """Whether a headline and a telling are of like parties; not what two parties of a state do to each other."""
    if head.category != told.category or not _alike(head, told):
        return False
    (acts, upon), (does, suffers) = (
        [{(e.code, side(e)) for e in s} for s in (d.actor, d.recipient)] for d in (head, told)
    )
    return not (acts != upon and acts == suffers and upon == does)


def _long_before(told: Draft, head: Draft, lead: int) -> bool:
    """Whether the text looks back to what it tells, so that the headline means another: "Prague *halves* Russian
    mission", "In 2020 Prague *threw out* three"."""
    back = told.status == "historical" and told.when.basis == "stated" and told.match.clause.sentence > lead
    return back and not near(head.when, told.when, _OF_NEWS)


def _headed(head: Draft, told: Draft) -> Draft:
    """A telling with what its headline adds; who did what to whom the text knows better, unless the headline names all
    of them and others."""
    sides, among_all = (told.actor, told.recipient), len(_codes(told.actor)) > 1 and not told.recipient
    theirs, modes = (head.actor, head.recipient), told.modes if _other_modes(head, told) else None
    joined = join(head, told)
    if among_all:
        joined.actor, joined.recipient = sides
    elif all(sides):
        acts, upon = (t if _codes(m) < _codes(t) else m for m, t in zip(sides, theirs, strict=True))
        joined.actor, joined.recipient = sides if _codes(acts) & _codes(upon) else (acts, upon)
    joined.modes = modes or joined.modes
    return joined


def _likeness(head: Draft, told: Draft) -> tuple[bool, float, bool, bool]:
    """How well a telling fits a headline; of several that fit alike the first counts."""
    first, second = (_codes((*d.actor, *d.recipient)) for d in (head, told))
    shared = len(first & second) / len(first | second)
    return (same_happening(head, told), shared, bool(set(head.modes) & set(told.modes)), near(head.when, told.when))


def _joined(drafts: list[Draft], same: Callable[[Draft, Draft], bool]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((k for k in kept if same(k, draft)), None)
        if twin is None:
            kept.append(draft)
        else:
            kept[kept.index(twin)] = join(twin, draft)
    return kept


def same_happening(a: Draft, b: Draft) -> bool:
    """Whether two drafts tell one happening."""
    if a.category != b.category or (a.status == "negated") != (b.status == "negated"):
        return False
    if _proposed_beside(a, b):
        return True
    if not _same_sides(a, b) or not near(a.when, b.when) or _of_before(a, b) or _total(a, b):
        return False
    if one_part(a, b):
        return True
    if _other_modes(a, b):
        return False
    counts = [(a.magnitude[k], b.magnitude[k]) for k in a.magnitude.keys() & b.magnitude.keys()]
    return not any(x != y for x, y in counts) or (
        a.when == b.when and a.match.clause.sentence == b.match.clause.sentence
    )


def _proposed_beside(a: Draft, b: Draft) -> bool:
    """Whether one of two acts of like parties in a sentence is told by no frame: the model heard the other again."""
    one_sentence = a.match.clause.sentence == b.match.clause.sentence
    proposed = not (a.match.frame.id and b.match.frame.id)
    return one_sentence and proposed and not _other_modes(a, b) and _alike(a, b)


def _other_modes(a: Draft, b: Draft) -> bool:
    """Whether two acts of a category are of different kinds: an arrest and a curfew."""
    return bool(a.modes and b.modes) and not set(a.modes) & set(b.modes)


def _alike(a: Draft, b: Draft) -> bool:
    """Whether at least half of those who are on a side in one of two are so in both; where an act is of all who take
    part or leaves a side open, of all parties."""
    sides = [_codes(side) for side in (a.actor, b.actor, a.recipient, b.recipient)]
    doers, others, upon, upon_others = sides
    if all(sides):
        return _half(doers, others) and _half(upon, upon_others)
    return _half(doers | upon, others | upon_others)


def _half(a: set[str | None], b: set[str | None]) -> bool:
    return 2 * len(a & b) >= len(a | b)


def _of_before(a: Draft, b: Draft) -> bool:
    """Whether one of two says that it was so before ("had *already* accused") or dates it long ago, and the other tells
    it as news: "*arrested* 15 people who were marching to the house of Suu Kyi, *detained* there since 2003"."""
    past = [d.standing.background and d.standing.why != AGAIN and d.status == "historical" for d in (a, b)]
    if past[0] != past[1]:
        return "actual" in (a.status, b.status)
    news, before = (a, b) if a.status == "actual" else (b, a)
    dated = before.status == "historical" and before.when.basis == "stated" and news.when.basis != "stated"
    told = news.match.clause.kind == "verb" and news.match.clause.tense in _TOLD_AS_NEWS
    return dated and told and news.status == "actual" and _days(before.when) > _LONG_DAYS


def _total(a: Draft, b: Draft) -> bool:
    """Whether one of two tells how many it were in a long stretch, the other what was done on a day of it: "have killed
    2,000 since 2019", "fired on Tuesday"."""
    days = [_days(d.when) for d in (a, b)]
    counted = (a if days[0] > days[1] else b).magnitude
    return min(days) == 0 and max(days) > _LONG_DAYS and bool(counted)


def _days(when: When) -> int:
    """From the first to the last day that a stated date may mean; 0 where it is open."""
    if when.basis != "stated" or not (when.earliest and when.latest):
        return 0
    return (date.fromisoformat(when.latest) - date.fromisoformat(when.earliest)).days


def one_part(a: Draft, b: Draft) -> bool:
    """Whether one of two tells how the other was done, or what came of it."""
    return tells_how(a, b) or tells_how(b, a)


def tells_how(how: Draft, what: Draft) -> bool:
    """Whether one telling says how the other was done: by doing what, or by which attack."""
    return by_doing(how, what) or outcome(what, how) or deed_behind(how, what)


def deed_behind(deed: Draft, what: Draft) -> bool:
    """Whether one telling names the attack by which the other says that people were hit: "*the strike* killed four",
    "were killed by *the shelling*"."""
    noun, verb = deed.match.clause, what.match.clause
    if deed.category != "ASSAULT" or noun.kind != "noun" or noun.parent != verb.index:
        return False
    return any(p.clause == noun.index for p in verb.doer)


def by_doing(how: Draft, what: Draft) -> bool:
    """Whether one telling says only how the other was done: "retaliated *by expelling* two"."""
    clause = how.match.clause
    gerund = clause.kind == "verb" and clause.tense == "none" and clause.link == "adverbial" and not clause.passive
    behind_preposition = clause.span[0] < clause.start  # not what was done besides: "simulated a raid, sending ships"
    return gerund and behind_preposition and clause.parent == what.match.clause.index


def outcome(what: Draft, deed: Draft) -> bool:
    """Whether one telling says what came of the other: "hit a block of flats, *killing 40 people*", "*two people were
    killed* when drones struck"."""
    clause, struck = what.match.clause, deed.match.clause
    goes_on = clause.parent == struck.index and clause.link in ("adverbial", "participle") and clause.tense == "none"
    came = struck.parent == clause.index and struck.link == "time" and clause.passive
    if not (goes_on or came) or not deed.recipient:
        return False
    return what.category == deed.category == "ASSAULT" and _codes(what.actor) == _codes(deed.actor)


def _same_sides(a: Draft, b: Draft) -> bool:
    """Whether the parties agree; an act among all is the act of one towards another only if nobody else took part."""
    if (len(a.actor) > 1 and not a.recipient) != (len(b.actor) > 1 and not b.recipient):
        one_sentence = a.match.clause.sentence == b.match.clause.sentence
        if a.category in _EACH_APART and not (a.heading or b.heading or one_sentence):
            return False
        if len(_codes(a.actor)) > 1 and _codes(a.actor) == _codes(b.actor):
            return True  # a third is named in one telling: "agreed, after talks in Beijing"
        return {e.code for e in (*a.actor, *a.recipient)} == {e.code for e in (*b.actor, *b.recipient)}
    if a.category == "ASSAULT" and a.match.clause.sentence == b.match.clause.sentence:
        # "fired two rockets, wounding two men": the deed and its victims, whom the text may call by other names
        return _codes(a.actor) == _codes(b.actor) and bool(_codes(a.recipient) & _codes(b.recipient))
    return _fits(a.actor, b.actor) and _fits(a.recipient, b.recipient)


def _codes(side: tuple[Entity, ...]) -> set[str | None]:
    return {e.code for e in side}


def _fits(a: tuple[Entity, ...], b: tuple[Entity, ...]) -> bool:
    """Whether one side may be the other: equal or contained, or left open in one telling."""
    x, y = {(e.code, side(e)) for e in a}, {(e.code, side(e)) for e in b}
    if not x or not y:
        return True
    return x <= y or y <= x


def join(a: Draft, b: Draft) -> Draft:
    """One draft with what either telling knows; the telling with named parties and a stated date leads."""
    lead, other = (a, b) if _told(a) >= _told(b) else (b, a)
    if lead.nobody_known and not other.nobody_known and other.actor:
        lead.actor = other.actor
    lead.nobody_known = lead.nobody_known and other.nobody_known
    directed = [d for d in (lead, other) if d.actor and d.recipient]
    surer = lead if _far_surer(lead, other) else other if _far_surer(other, lead) else None
    if surer is not None:
        lead.actor, lead.recipient = surer.actor, surer.recipient
    elif len(directed) == 1:
        lead.actor, lead.recipient = directed[0].actor, directed[0].recipient
    else:
        lead.actor = _fuller(lead.actor, other.actor)
        lead.recipient = _fuller(lead.recipient, other.recipient)
    lead.tellings += other.tellings
    lead.likely = max(lead.likely, other.likely)
    lead.sides = (max(lead.sides[0], other.sides[0]), max(lead.sides[1], other.sides[1]))
    lead.implied = lead.implied and other.implied
    status = _status_of_both(lead, other)
    lead.when = _better_date(lead.when, other.when)
    exact = next((x for x, y in ((a, b), (b, a)) if x.modes and tells_how(x, y)), None)
    lead.modes = exact.modes if exact else tuple(dict.fromkeys((*lead.modes, *other.modes)))
    lead.context = tuple(dict.fromkeys((*lead.context, *other.context)))
    lead.magnitude = {**other.magnitude, **lead.magnitude}
    lead.reason = lead.reason or other.reason
    lead.place = more_exact(lead.place, other.place)
    lead.cameo = lead.cameo or other.cameo
    lead.according_to = _sources(lead, other)
    lead.status = status
    return lead


def _far_surer(a: Draft, b: Draft) -> bool:
    """Whether a telling that names both parties is held likely, and another of it hardly to tell the act at all: who
    takes part in that one has no part in the act for it. Headlines are held against the text by themselves."""
    whole = bool(a.recipient) or len(_codes(a.actor)) > 1
    return whole and not (a.heading or b.heading) and a.likely >= _LIKELY and b.likely <= _UNLIKELY


def _status_of_both(lead: Draft, other: Draft) -> Status:
    """What either telling has as news is news; but a headline tells in the present what the text says is to come, and
    what one telling dates to before the news stays so where the other names no day: "accused it *on Tuesday*"."""
    if "actual" not in (lead.status, other.status) or (lead.status == "future" and other.match.clause.headline):
        return lead.status
    for before, news in ((lead, other), (other, lead)):
        if before.match.clause.link == "participle":
            continue  # "talks *held since Monday*" tells of the news itself
        if before.status == "historical" and news.status == "actual" and before.when.basis == "stated":
            own_day = news.when.basis in ("dateline", "published") or news.heading
            over = (before.when.latest or "9") < (news.when.earliest or "")
            if own_day and over and _better_date(lead.when, other.when) == before.when:
                return "historical"
    return "actual"


def _sources(lead: Draft, other: Draft) -> tuple[Attribution, ...]:
    """Who asserts an event told twice: the source of the fullest telling, whose words are the evidence.

    A headline leaves the source to the body, and a noun ("l'attaque") only takes up what a verb has told.
    """
    clause = lead.match.clause
    takes_up = clause.headline or (clause.kind == "noun" and other.match.clause.kind == "verb")
    return lead.according_to or (other.according_to if takes_up else ())


def _told(d: Draft) -> tuple[int, int, float]:
    """How fully a telling tells: named parties, a stated date, closeness of the frame; headlines last."""
    return (
        0 if d.heading else 1,
        (len(d.actor) > 0) + (len(d.recipient) > 0) + (d.when.basis == "stated") - d.implied,
        d.match.weight,
    )


def _fuller(a: tuple[Entity, ...], b: tuple[Entity, ...]) -> tuple[Entity, ...]:
    return a if len(a) >= len(b) else b


def _better_date(a: When, b: When) -> When:
    if (a.basis == "stated") != (b.basis == "stated"):
        return a if a.basis == "stated" else b
    if a.edtf and b.edtf and len(b.edtf) > len(a.edtf) and "/" not in b.edtf and near(a, b, 0):
        return b
    return a if a.edtf else b
