"""From drafts to events: what the models make of each draft, then one event for each happening."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from detente.code.actorbook import load_book
from detente.code.aftermath import add_tolls
from detente.code.confidence import confidence
from detente.code.context import contexts_of
from detente.code.draft import Draft
from detente.code.drafting import Drafter
from detente.code.entities import side
from detente.code.gapping import with_gapped
from detente.code.hosting import tell_host
from detente.code.introduced import is_introduced
from detente.code.learned.dates import choose_date
from detente.code.learned.linear import load_linear
from detente.code.learned.marks import mode_of, status_of
from detente.code.learned.propose import Proposer
from detente.code.learned.sides import MODEL as SIDES
from detente.code.learned.sides import Sides
from detente.code.learned.topic import EVERYDAY, political, topic_features
from detente.code.likewise import with_likenesses
from detente.code.local import at_home
from detente.code.merge import merge
from detente.code.modes import modes_told
from detente.code.mutual import mutual
from detente.code.outcomes import take_up_attack
from detente.codebook.ontology import load_ontology
from detente.parse.quotation import quotations
from detente.records import Entity, Event, Evidence, When

LEAST_CONFIDENCE, LEAST_ALONE = 0.4, 0.15
"""Events less likely than this are left out, the second in a text of one sentence. In dispatches F1 is nearly the same
from 0.36 to 0.44 (tools/fit_confidence.py shows it): the higher thresholds have the greater precision. In a lone
sentence nothing else could tell the event better."""
_MATERIAL_CONFLICT = 4
"""Quad class of hostile acts."""
LEAST_POLITICAL, ENOUGH_TO_TELL = 0.65, 3
"""A text of so many sentences that is less likely to be about politics holds no event: of 707 dispatches with events
that no model had seen none is, of 196 without any 155."""
SHORT_LEAST, SHORT = 0.55, 6
"""The same for a text of fewer sentences, which has fewer words to tell it by."""
SURELY_POLITICAL, SHORT_SURELY, LEAST_DOUBTFUL = 0.88, 0.8, 0.55
"""Of a text less likely than this, but not so unlikely as to hold none, only events of such confidence are kept: 110
texts without events give 5 false alarms where they gave 13, look-alikes 178 events where they gave 180."""


class Assembler(Drafter):
    """Puts together the events of one dispatch."""

    def events(self, dispatch_id: str) -> tuple[Event, ...]:
        """The events of the dispatch in textual order, each happening once."""
        sentences = len(self.parsed.sentences)
        words = topic_features(self.parsed, self.language, len(self.resolver.settings.whole.states))
        likely = political(words, EVERYDAY) if sentences >= ENOUGH_TO_TELL else None
        if likely is not None and likely < (SHORT_LEAST if sentences < SHORT else LEAST_POLITICAL):
            return ()
        doubted = likely is not None and likely < (SHORT_SURELY if sentences < SHORT else SURELY_POLITICAL)
        alone = sentences == 1
        told = [d for d in self.decided(political(words)) if _codable(d, alone) and not lacks_party(d, self.language)]
        told.sort(key=lambda d: d.at)
        told = merge(told, self.timing.lead)
        merged = [d for d in told if not in_attack(d, told)]
        for draft in merged:  # after the merging, to which a demand is one with its repetition in other words
            draft.modes = modes_told(draft, self.sentence.children, self.language)
        merged = with_likenesses(merged, self.text, self.language, self.parsed, self.resolver, self.timing)
        merged = with_gapped(merged, self.text, self.parsed, self.resolver, self.quantities)
        _compare(merged)
        least = LEAST_DOUBTFUL if doubted else LEAST_ALONE if alone else LEAST_CONFIDENCE
        weighed = load_linear(SIDES) is not None
        sure = [(d, e) for d in merged if (e := self._event(d)).confidence >= least or not weighed]
        # once more, now that what only seemed an attack of its own ("Twelve of them died") is gone
        add_tolls([d for d, _ in sure], self.amounts, self.timing)
        return tuple(replace(e, id=f"{dispatch_id}-e{n}", magnitude=d.magnitude) for n, (d, e) in enumerate(sure, 1))

    def decided(self, topic: float | None = None) -> list[Draft]:
        """The drafts of the dispatch after the models have had their say on parties, date, status and mode.

        `topic` is the probability that the dispatch is about politics, None where nobody knows.
        """
        frames = self.frame_matches()
        signals = self.signals(frames)
        proposer = Proposer(signals)
        drafts = self.drafts(proposer.weigh_all(frames))
        sides = Sides(signals, self.resolver, self.title_end)
        dated = Counter((d.match.clause.index, d.category) for d in drafts)
        placed: dict[int, str] = {}
        for draft in drafts:
            draft.likely = proposer.likely(draft)
            if topic is not None:
                draft.topic = topic
            sides.decide(draft, drafts)
            take_up_attack(draft, drafts, self.amounts.tolls, self.timing)
            draft.according_to = at_home(
                draft.according_to,
                draft.actor,
                draft.recipient,
                draft.place,
                self.resolver,
                placed,
                hostile=load_ontology().categories[draft.category].quad_code == _MATERIAL_CONFLICT,
            )
            if dated[draft.match.clause.index, draft.category] == 1:
                draft.when = choose_date(draft, self.timing)
            draft.when = self._not_after(draft, drafts)
            if draft.category in ("AGREE", "CONCEDE") and self.timing.reaches_ahead(draft.match.clause, draft.when):
                draft.when = self.day_of_promise(draft.match.clause)
            draft.status = status_of(draft, self.parsed, self.timing, self.language)
            if not draft.modes:
                draft.modes = mode_of(draft.category, signals.groups(draft.match.clause))
                if not draft.match.frame.id:
                    draft.magnitude = self.amounts.of(draft.match, draft.modes)
            tell_host(draft, self.resolver)
        add_tolls(drafts, self.amounts, self.timing)
        return drafts

    def _not_after(self, draft: Draft, drafts: list[Draft]) -> When:
        """The date of a draft; open where its own clause names none and the act in which somebody tells it is of an
        earlier day ("two weeks after it accused Oslo of backing rebels *who killed* 20")."""
        if draft.when.earliest is None or self.timing.names_date(draft.match.clause):
            return draft.when
        above, seen = draft.match.clause, set[int]()
        while above.parent is not None and above.index not in seen:
            seen.add(above.index)
            above = self.parsed.clauses[above.parent]
            for d in drafts:
                stated = d.when.latest if d.when.basis == "stated" else None
                if d.match.clause.index == above.index and stated and stated < draft.when.earliest:
                    return When()
        return draft.when

    def _event(self, d: Draft) -> Event:
        category = load_ontology().categories[d.category]
        start, end = d.match.clause.span
        sentence = self.parsed.sentences[d.match.clause.sentence]
        start, end = max(start, sentence[0]), min(end, sentence[1])
        end += _closing(self.text, start, end)
        return Event(
            id="",
            event=d.category,
            mode=d.modes,
            context=contexts_of(self.text[sentence[0] : sentence[1]], self.text, self.language, d.context),
            cameo=d.cameo,
            quad_code=category.quad_code,
            event_scale=category.scale(d.modes),
            actor=() if d.nobody_known else _as_parties(d.actor),
            recipient=_as_parties(d.recipient),
            when=d.when,
            status=d.status,
            magnitude=d.magnitude,
            reason=d.reason,
            place=d.place,
            according_to=d.according_to,
            confidence=confidence(d),
            evidence=Evidence(
                self.text[start:end],
                start,
                end,
                (d.match.clause.start, d.match.clause.end),
                sentence,
                d.match.frame.id or None,
            ),
        )


_GAP = 1
"""Blanks between what is quoted and the mark that closes it."""
_MUTUAL = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "CONCEDE", "RETREAT", "ASSAULT"})
"""Categories that may have all parties as actors and no recipient."""
_BY_UNKNOWN = frozenset({"ASSAULT"})
"""Categories coded though nobody knows who did it: "a bomb killed nine in Mogadishu"."""
_OF_TWO = frozenset({"CONSULT", "SUPPORT"})
"""Categories that nobody tells without the other side, be it in a single sentence."""
_LONELY = frozenset({"PROTEST", "RETREAT", "CONCEDE", "MOBILIZE", "REQUEST"})
"""Categories coded with an actor alone: a crowd, an army on the move, a call to nobody in particular."""


def _closing(text: str, start: int, end: int) -> int:
    """How far behind a stretch the mark ends that closes a quotation opened in it: "d'« actions hostiles *»*"."""
    stretch, length = text[start : end + 1 + _GAP], end - start
    ends = (b for _, b in quotations(stretch) if length <= b < len(stretch))
    return next((b + 1 - length for b in ends if stretch[b] != "\n" and not stretch[length:b].strip()), 0)


def _compare(events: list[Draft]) -> None:
    """Tell each event how many others there are between its parties, and which other category its clause may tell."""
    pairs = Counter(_pair(d) for d in events)
    for d in events:
        d.beside = pairs[_pair(d)] - 1
        d.rival = max((o.likely for o in events if _rivals(d, o)), default=0.0)


def _as_parties(side: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """A side as hand-coders write it: a group with a code of its own (HAMAS, MSF) has no sector besides, which tells
    what part of a state or body somebody is; an organisation of states keeps its own."""
    sectors = load_book().sectors
    return tuple(
        replace(e, sector=None)
        if e.sector not in (None, "IGO") and (e.sector == sectors.get(e.code or "") or is_introduced(e.code, e.sector))
        else e
        for e in side
    )


def _rivals(one: Draft, other: Draft) -> bool:
    """Whether two events of a clause cannot well both be right; but one frame may tell two kinds of act, and what two
    do to each other."""
    if other is one or other.match.clause.index != one.match.clause.index:
        return False
    each_way = one.codes() == other.codes()[::-1]
    return other.match is not one.match or (other.category == one.category and not each_way)


def in_attack(d: Draft, others: list[Draft]) -> bool:
    """Whether troops move only as they attack: PLOVER codes no MOBILIZE beside its ASSAULT."""
    return d.category == "MOBILIZE" and any(
        o.category == "ASSAULT"
        and (o.match.clause.index == d.match.clause.index or (_within(o, d) and not d.match.frame.id))
        and {e.code for e in o.actor} == {e.code for e in d.actor}
        for o in others
    )


def _within(one: Draft, other: Draft) -> bool:
    """Whether the words of one telling lie within those of the other."""
    (a, b), (c, e) = one.match.clause.span, other.match.clause.span
    return (a <= c and e <= b) or (c <= a and b <= e)


def _pair(d: Draft) -> frozenset[str | None]:
    return frozenset(e.code for e in (*d.actor, *d.recipient))


def lacks_party(d: Draft, language: str) -> bool:
    """Whether a side is empty that the frame says must not be (`optional: no`); of what two do together or to one
    another both are actors."""
    frame, among = d.match.frame, len(d.actor) > 1
    if among and (frame.reciprocal or d.category == "CONSULT" or mutual(d.match.clause, d.category, language)):
        return False
    sides = ((frame.roles["actor"], d.actor), (frame.roles["recipient"], d.recipient))
    return any(not role.optional and not any(map(_is_somebody, side)) for role, side in sides)


def _is_somebody(e: Entity) -> bool:
    return bool(e.code or e.sector or e.via == "name")


def _codable(d: Draft, alone: bool) -> bool:
    """Whether the parties suffice: in hand-coded dispatches 19 events of 20 have both sides or several actors, while a
    sentence that stands `alone` may leave to others whom its act was about; only talks and support take two."""
    actor, recipient = [e for e in d.actor if _is_somebody(e)], [e for e in d.recipient if _is_somebody(e)]
    if not any(e.code or e.sector for e in (*actor, *recipient)):
        return False
    if actor and recipient:
        return True
    if not actor and d.category in _BY_UNKNOWN:
        return any(e.code for e in recipient)
    if alone and d.category not in _OF_TWO and d.match.clause.kind == "verb" and any(e.code for e in actor):
        return True
    if d.category == "CONSULT" and any(e.sector == "IGO" for e in actor) and d.match.clause.kind == "verb":
        return True  # "ASEAN leaders held a summit": its members are meant
    if d.category in _MUTUAL and len({(e.code, side(e)) for e in actor}) > 1:
        return True
    return bool(actor) and d.category in _LONELY and d.match.clause.kind == "verb"
