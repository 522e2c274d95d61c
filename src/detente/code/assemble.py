"""From matches to events: roles, status, date, place, numbers, reason and source of each, then one event for each
happening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from detente.clause import Clause, Parsed
from detente.code.aftermath import add_tolls
from detente.code.amount import Amounts
from detente.code.anaphora import complete
from detente.code.attribute import Attributor
from detente.code.confidence import confidence
from detente.code.context import contexts_of
from detente.code.counterpart import Counterparts
from detente.code.draft import Draft
from detente.code.enumeration import Enumerations
from detente.code.hedge import Standing, standing
from detente.code.learned.dates import choose_date
from detente.code.learned.linear import load_linear
from detente.code.learned.marks import mode_of, status_of
from detente.code.learned.propose import Proposer
from detente.code.learned.sides import MODEL as SIDES
from detente.code.learned.sides import Sides
from detente.code.learned.signals import Signals
from detente.code.learned.topic import political
from detente.code.match import Match, Matcher, Sentence
from detente.code.measure import Quantity
from detente.code.merge import merge
from detente.code.nearby import Nearby
from detente.code.place import PlaceMention
from detente.code.reason import Reasons
from detente.code.resolve import Resolver, distinct
from detente.code.roles import RoleFiller, side
from detente.code.timing import Timing
from detente.code.unnamed import described, place_acted_upon
from detente.code.where import Whereabouts
from detente.codebook.model import Code
from detente.codebook.ontology import load_ontology
from detente.records import Entity, Event, Evidence, When

_PROMISED = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}
"""PLOVER manual: cooperation that lies in the future is AGREE; an announced retreat is CONCEDE."""
_MODE_BY_COMPLEMENT = {
    "RETREAT": "yield",
    "CONCEDE": "yield",
    "AID": "assist",
    "COOPERATE": "assist",
    "CONSULT": "meet",
    "AGREE": "meet",
}
_THREAT_BY_COMPLEMENT = {"ASSAULT": "violence", "MOBILIZE": "violence", "COERCE": "restrict", "SANCTION": "relations"}

LEAST_CONFIDENCE, LEAST_ALONE = 0.4, 0.15
"""Events less likely than this are left out, the second in a text of one sentence. In dispatches F1 is nearly the same
from 0.25 to 0.4 (tools/fit_confidence.py shows it): the higher threshold has the greater precision. In a lone sentence
nothing else could tell the event better."""
LEAST_POLITICAL, ENOUGH_TO_TELL = 0.7, 3
"""A text of so many sentences that is less likely to be about politics holds no event: of 464 dispatches with events
that no model had seen none was under 0.80, of 50 without any 47 were under 0.7."""


class Assembler:
    """Puts together the events of one dispatch."""

    def __init__(
        self,
        text: str,
        language: str,
        parsed: Parsed,
        matcher: Matcher,
        resolver: Resolver,
        timing: Timing,
        attributor: Attributor,
        quantities: tuple[Quantity, ...],
        places: tuple[PlaceMention, ...],
    ) -> None:
        self.text, self.language, self.parsed, self.matcher = text, language, parsed, matcher
        self.resolver, self.timing, self.attributor = resolver, timing, attributor
        self.places = places
        self.sentence = Sentence(parsed)
        self.title_end = max((c.span[1] for c in parsed.clauses if c.headline), default=0)
        self.filler = RoleFiller(matcher, self.sentence, resolver)
        self.amounts = Amounts(text, language, parsed, self.sentence, self.filler, quantities)
        self.whereabouts = Whereabouts(parsed, self.sentence, places)
        self.reasons = Reasons(text, parsed, self.sentence, matcher.relations.get("because", frozenset()))
        self.lists = Enumerations(text, resolver.mentions)
        self.nearby = Nearby(text, language, parsed, resolver)
        self.speakers = {
            s.clause: s.speaker
            for s in resolver.coreference.speeches
            if s.clause is not None and s.speaker is not None and not s.carried
        }

    def events(self, dispatch_id: str) -> tuple[Event, ...]:
        """The events of the dispatch in textual order, each happening once."""
        topic = political(self.parsed, self.language, len(self.resolver.setting.states))
        if topic is not None and topic < LEAST_POLITICAL and len(self.parsed.sentences) >= ENOUGH_TO_TELL:
            return ()
        told = [d for d in self.decided(topic) if codable(d)]
        told.sort(key=lambda d: d.at)
        merged = merge(told)
        _compare(merged)
        least = LEAST_CONFIDENCE if len(self.parsed.sentences) > 1 else LEAST_ALONE
        weighed = load_linear(SIDES) is not None
        sure = (e for d in merged if (e := self._event(d)).confidence >= least or not weighed)
        return tuple(replace(e, id=f"{dispatch_id}-e{n}") for n, e in enumerate(sure, 1))

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
        for draft in drafts:
            draft.likely = proposer.likely(draft)
            if topic is not None:
                draft.topic = topic
            sides.decide(draft, drafts)
            if dated[draft.match.clause.index, draft.category] == 1:
                draft.when = choose_date(draft, self.timing)
            if draft.category in ("AGREE", "CONCEDE") and self._ahead(draft.when):
                draft.when = self._day_of_promise(draft.match.clause)
            draft.status = status_of(draft, self.parsed, self.timing)
            if not draft.modes:
                draft.modes = mode_of(draft.category, proposer.features(draft.match.clause))
                if not draft.match.frame.id:
                    draft.magnitude = self.amounts.of(draft.match, draft.modes)
        add_tolls(drafts, self.amounts, self.timing)
        return drafts

    def drafts(self, matches: dict[int, list[Match]]) -> list[Draft]:
        """A draft for each match and date, in textual order, its parties filled by the rules."""
        categories = {i: frozenset(m.frame.category for m in ms) for i, ms in matches.items()}
        drafts: list[Draft] = []
        for clause in self.parsed.clauses:
            for match in matches[clause.index]:
                drafts.extend(self._drafts(match, categories))
        complete(drafts, self.sentence, self.resolver)
        counterparts = Counterparts(drafts, self.resolver, self.title_end)
        for draft in drafts:
            place_acted_upon(draft, self.places)
            counterparts.complete(draft)
            described(draft, alone=len(self.parsed.sentences) == 1)
        return drafts

    def frame_matches(self) -> dict[int, list[Match]]:
        """The frames that fit each clause."""
        matches = {c.index: self.matcher.matches(c, self.sentence) for c in self.parsed.clauses}
        self._settle_promises(matches)
        return matches

    def signals(self, matches: dict[int, list[Match]]) -> Signals:
        """What the models are told of the clauses; `matches` are those of the frames."""
        return Signals(self.language, self.parsed, self.sentence, self.matcher, self.resolver, matches)

    def _settle_promises(self, matches: dict[int, list[Match]]) -> None:
        """An agreement to do harm is the harm agreed on ("agreed to widen their sanctions"), not cooperation."""
        quads = load_ontology().categories
        for index, found in matches.items():
            if any(m.frame.category == "AGREE" for m in found):
                under = [
                    m
                    for c in self.sentence.children[index]
                    if c.link in ("complement", "nominal")
                    for m in matches[c.index]
                ]
                if any(quads[m.frame.category].quad_code == 4 for m in under):
                    matches[index] = [m for m in found if m.frame.category != "AGREE"]

    def _drafts(self, match: Match, categories: dict[int, frozenset[str]]) -> Iterable[Draft]:
        clause = match.clause
        how = standing(
            clause,
            match.frame.category,
            self.parsed.clauses,
            self.language,
            categories,
            frozenset(match.trigger.others),
            by_announcing=any("expel" in code.modes for code in match.frame.codes),
        )
        if how.status is None or self._only_said(match):
            return
        actor, recipient = self._parties(match)
        implied = False
        if not actor and match.frame.implied_actor:
            authority = self.resolver.authority(clause, recipient)
            actor, implied = ((authority,), True) if authority else ((), False)
            recipient = tuple(r for r in recipient if not (authority and r.code == authority.code and r.sector is None))
        magnitude = self.amounts.of(match)
        according_to = self.attributor.chain(clause, actor)
        for when in self.timing.dates_of(clause, how):
            status = self.timing.status_of(clause, how, when)
            for code in match.frame.codes:
                category = code.plover
                if status == "future" and category in _PROMISED:
                    category, status, when = _PROMISED[category], "actual", self._day_of_promise(clause)
                yield Draft(
                    match,
                    how,
                    category,
                    self._modes(match, code, category, categories),
                    code.context,
                    code.cameo if category == code.plover else None,
                    actor,
                    recipient,
                    when,
                    status,
                    dict(magnitude),
                    self.reasons.of(clause),
                    self.whereabouts.of(clause),
                    according_to,
                    implied,
                    named=frozenset() if implied else frozenset((e.code, side(e)) for e in (*actor, *recipient)),
                )

    def _only_said(self, match: Match) -> bool:
        """Whether a direct quotation merely speaks of the act: rhetoric, not a report.

        The speaker's own verbal acts ("Nous exigeons ...") and what the quotation's cue tells are kept.
        """
        clause = match.clause
        for speech in self.resolver.coreference.speeches:
            q = speech.quotation
            if q.kind == "direct" and q.start <= clause.start and clause.end <= q.end:
                verbal = load_ontology().categories[match.frame.category].quad_code in (1, 3)
                voiced = any(path[0] == "speaker" for path in match.frame.roles["actor"].paths)
                mine = voiced or clause.person == 1 or any(p.person == 1 for p in clause.doer)
                return not (verbal and mine)
        return False

    def _parties(self, match: Match) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
        roles = match.frame.roles
        speaker = self.speakers.get(match.clause.index)
        actor = self.resolver.entities(speaker, match.clause) if speaker else self.filler.fill(match, roles["actor"])
        recipient = self.filler.fill(match, roles["recipient"], taken=actor)
        if not recipient:
            recipient = self.filler.anyone(match, taken=actor)
        if match.clause.kind == "verb" and not match.frame.reciprocal:
            judged = any(c.link == "nominal" for c in self.sentence.children[match.clause.index])
            actor, recipient = self._by_position(match.clause, actor, recipient, judged)
        actor, recipient = self.lists.complete(actor, recipient), self.lists.complete(recipient, actor)
        if match.frame.reciprocal:
            return distinct((*actor, *recipient)), ()
        return actor, recipient

    def _by_position(
        self, clause: Clause, actor: tuple[Entity, ...], recipient: tuple[Entity, ...], judged: bool
    ) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
        """Parties by word order where the parse gave the clause no phrase for them; an act that is `judged` has its
        own parties, which anaphora finds."""
        codes = {e.code for e in (*actor, *recipient)}
        if not actor and not clause.doer:
            found = self.nearby.agent(clause) if clause.passive else self.nearby.before(clause)
            actor = tuple(e for e in found if e.code not in codes)
        if not recipient and not judged and not (clause.undergoer or clause.addressee or clause.passive):
            recipient = tuple(e for e in self.nearby.behind(clause) if e.code not in {a.code for a in actor})
        return actor, recipient

    def _modes(self, match: Match, code: Code, category: str, categories: dict[int, frozenset[str]]) -> tuple[str, ...]:
        if code.modes or category != code.plover:
            return code.modes if category == code.plover else ()
        if category not in ("REQUEST", "REJECT", "THREATEN"):
            return ()
        table = _THREAT_BY_COMPLEMENT if category == "THREATEN" else _MODE_BY_COMPLEMENT
        under = [c for c in self.sentence.children[match.clause.index] if c.link in ("complement", "nominal")]
        for child in under:
            for given in sorted(categories.get(child.index, ())):
                if given in table:
                    return (table[given],)
        return ("change",) if category != "THREATEN" and under else ()

    def _ahead(self, when: When) -> bool:
        """Whether a date lies after the dispatch's day: that of what is promised, not of the promise."""
        return bool(when.earliest and self.timing.anchor and when.earliest > self.timing.anchor.isoformat())

    def _day_of_promise(self, clause: Clause) -> When:
        """A promise is dated by its making: the date of the clause that tells it, else the dispatch's day."""
        told = Standing("told")
        if clause.link == "complement" and clause.parent is not None:
            return self.timing.dates_of(self.parsed.clauses[clause.parent], told)[0]
        if self.timing.anchor is None:
            return When()
        day = self.timing.anchor.isoformat()
        return When(day, day, day, basis=self.timing.basis)

    def _event(self, d: Draft) -> Event:
        category = load_ontology().categories[d.category]
        start, end = d.match.clause.span
        sentence = self.parsed.sentences[d.match.clause.sentence]
        start, end = max(start, sentence[0]), min(end, sentence[1])
        return Event(
            id="",
            event=d.category,
            mode=d.modes,
            context=contexts_of(self.text[sentence[0] : sentence[1]], self.text, self.language, d.context),
            cameo=d.cameo,
            quad_code=category.quad_code,
            event_scale=category.scale(d.modes),
            actor=d.actor,
            recipient=d.recipient,
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


_MUTUAL = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "CONCEDE", "RETREAT", "ASSAULT"})
"""Categories that may have all parties as actors and no recipient."""
_LONELY = frozenset({"PROTEST", "RETREAT", "CONCEDE", "MOBILIZE", "REQUEST"})
"""Categories coded with an actor alone: a crowd, an army on the move, a call to nobody in particular."""


def _compare(events: list[Draft]) -> None:
    """Tell each event how many others there are between its parties, and which other category its clause may tell."""
    pairs = Counter(_pair(d) for d in events)
    for d in events:
        d.beside = pairs[_pair(d)] - 1
        others = (o.likely for o in events if o is not d and o.match.clause.index == d.match.clause.index)
        d.rival = max(others, default=0.0)


def _pair(d: Draft) -> frozenset[str | None]:
    return frozenset(e.code for e in (*d.actor, *d.recipient))


def codable(d: Draft) -> bool:
    """Whether the parties suffice: in hand-coded dispatches 19 events of 20 have both sides or several actors."""
    actor = [e for e in d.actor if e.code or e.sector or e.via == "name"]
    recipient = [e for e in d.recipient if e.code or e.sector or e.via == "name"]
    if not any(e.code or e.sector for e in (*actor, *recipient)):
        return False
    if actor and recipient:
        return True
    if d.category == "CONSULT" and any(e.sector == "IGO" for e in actor) and d.match.clause.kind == "verb":
        return True  # "ASEAN leaders held a summit": its members are meant
    if d.category in _MUTUAL and len({(e.code, side(e)) for e in actor}) > 1:
        return True
    return bool(actor) and d.category in _LONELY and d.match.clause.kind == "verb"
