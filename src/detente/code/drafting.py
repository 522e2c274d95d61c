"""From matches to drafts by rules: roles, status, date, place, numbers, reason and source of each."""

from __future__ import annotations

from collections.abc import Iterable

from detente.clause import Clause, Parsed, Phrase
from detente.code.acts import act_words
from detente.code.amount import Amounts
from detente.code.anaphora import complete, complete_charges
from detente.code.attribute import Attributor
from detente.code.claims import blamed, claimed
from detente.code.contrast import set_apart
from detente.code.counterpart import Counterparts
from detente.code.draft import Draft
from detente.code.entities import distinct, side
from detente.code.enumeration import Enumerations
from detente.code.grounds import leave_out_charges
from detente.code.hedge import Standing, standing
from detente.code.judged import JUDGES
from detente.code.learned.signals import Signals
from detente.code.match import Match, Matcher
from detente.code.measure import Quantity
from detente.code.mutual import directions, held_together
from detente.code.nearby import Nearby
from detente.code.outcomes import struck_back
from detente.code.ownpeople import own_people
from detente.code.place import PlaceMention
from detente.code.reason import Reasons
from detente.code.resolve import Resolver
from detente.code.roles import RoleFiller
from detente.code.sentence import Sentence
from detente.code.threats import held_out, what_threatens
from detente.code.timing import Timing
from detente.code.unnamed import described, place_acted_upon
from detente.code.verbwords import awaited, only_expected, with_repetition
from detente.code.where import Whereabouts
from detente.codebook.model import Code
from detente.codebook.ontology import load_ontology
from detente.records import Entity, When

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


class Drafter:
    """Makes the drafts of one dispatch; what the models think of them is asked in assemble.py."""

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
        self.places, self.quantities = places, quantities
        self.sentence = Sentence(parsed, timing.days)
        self.title_end = max((c.span[1] for c in parsed.clauses if c.headline), default=0)
        self.filler = RoleFiller(matcher, self.sentence, resolver)
        self.amounts = Amounts(text, language, parsed, self.sentence, self.filler, quantities)
        self.whereabouts = Whereabouts(
            text,
            language,
            parsed,
            self.sentence,
            tuple(dict.fromkeys(m.code for m in resolver.mentions if m.code and m.kind in ("state", "demonym"))),
            [(m.start, m.end) for m in resolver.mentions],
            [m.end for m in resolver.mentions if m.kind == "capital"],
        )
        self.reasons = Reasons(text, language, parsed, self.sentence)
        self.lists = Enumerations(resolver.runs)
        self.nearby = Nearby(text, language, parsed, resolver)
        self.speakers = {
            s.clause: s.speaker
            for s in resolver.coreference.speeches
            if s.clause is not None and s.speaker is not None and not s.carried
        }

    def drafts(self, matches: dict[int, list[Match]]) -> list[Draft]:
        """A draft for each match and date, in textual order, its parties filled by the rules."""
        categories = {i: frozenset(m.frame.category for m in ms) for i, ms in matches.items()}
        drafts: list[Draft] = []
        for clause in self.parsed.clauses:
            if not self._part_of_name(clause):
                told = [d for match in matches[clause.index] for d in self._drafts(match, categories)]
                set_apart(told)
                drafts.extend(told)
        claimed(drafts, self.parsed, self.resolver)
        blamed(drafts, self.sentence, self.resolver)
        struck_back(drafts)
        complete(drafts, self.sentence, self.resolver)
        complete_charges(drafts)
        counterparts = Counterparts(drafts, self.resolver, self.title_end)
        for draft in drafts:
            leave_out_charges(draft)
            place_acted_upon(draft, self.places)
            counterparts.complete(draft)
            leave_out_charges(draft)
            described(draft, alone=len(self.parsed.sentences) == 1)
        return drafts

    def _part_of_name(self, clause: Clause) -> bool:
        """Whether a noun only says who somebody is: "the Baloch *Liberation* Army", "Conseil de *coopération*"."""
        name = self.resolver.at(clause.start, clause.end) if clause.kind == "noun" else None
        return name is not None and name.kind in ("organisation", "group")

    def frame_matches(self) -> dict[int, list[Match]]:
        """The frames that fit each clause."""
        admits = self.filler.admits
        matches = {c.index: self.matcher.matches(c, self.sentence, admits) for c in self.parsed.clauses}
        self._settle_promises(matches)
        self._settle_objects(matches)
        return matches

    def signals(self, matches: dict[int, list[Match]]) -> Signals:
        """What the models are told of the clauses; `matches` are those of the frames."""
        return Signals(self.language, self.parsed, self.sentence, self.matcher, self.resolver, matches)

    def _settle_promises(self, matches: dict[int, list[Match]]) -> None:
        """An agreement to do harm is the harm agreed on ("agreed to widen their sanctions"), not cooperation; what
        several agree to do with their own forces harms nobody ("agreed to *step up patrols* along their border")."""
        quads = load_ontology().categories
        for index, found in matches.items():
            if any(m.frame.category == "AGREE" for m in found):
                under = [
                    m
                    for c in self.sentence.children[index]
                    if c.link in ("complement", "nominal")
                    for m in matches[c.index]
                ]
                mutual = all(m.frame.reciprocal for m in found if m.frame.category == "AGREE")
                harmful = (m for m in under if not (mutual and m.frame.category == "MOBILIZE"))
                if any(quads[m.frame.category].quad_code == 4 for m in harmful):
                    matches[index] = [m for m in found if m.frame.category != "AGREE"]

    def _settle_objects(self, matches: dict[int, list[Match]]) -> None:
        """What two do to one another is no act of one of them: "traded *fire*", which the trigger of the verb names."""
        for clause in self.parsed.clauses:
            if clause.kind == "noun" and clause.link == "nominal" and clause.parent is not None:
                among = (m for m in matches[clause.parent] if m.frame.reciprocal)
                told = {m.frame.category for m in among if clause.predicate in m.trigger.others}
                matches[clause.index] = [m for m in matches[clause.index] if m.frame.category not in told]

    def _drafts(self, match: Match, categories: dict[int, frozenset[str]]) -> Iterable[Draft]:
        clause = match.clause
        how = standing(
            clause,
            match.frame.category,
            self.parsed.clauses,
            self.language,
            categories,
            frozenset(match.trigger.others),
            by_announcing=any("expel" in code.modes for code in match.frame.codes)
            and not only_expected(clause, self.text, self.language),
            circumstance=any(c.slot == "behind" for c in match.alternative.conditions),
        )
        how = with_repetition(how, clause, self.text, self.language)
        if (
            how.status is None
            or self._only_said(match)
            or awaited(clause, self.parsed.clauses, self.text, self.language)
        ):
            return
        parties = self._parties(match)
        own = own_people(match, parties[0], self.resolver)
        parties = (parties[0], own or parties[1])
        if match.frame.category == "SUPPORT" and self._of_his_own(match.clause, parties[0]):
            return
        ways = directions(match, self.language, *parties)
        for actor, recipient in ways:
            settled = bool(own) or len(ways) > 1 or _plainly_mutual(match, actor, recipient)
            yield from self._towards(match, how, actor, recipient, categories, settled=settled)

    def _towards(
        self,
        match: Match,
        how: Standing,
        actor: tuple[Entity, ...],
        recipient: tuple[Entity, ...],
        categories: dict[int, frozenset[str]],
        *,
        settled: bool,
    ) -> Iterable[Draft]:
        """The drafts of a match with these parties, one for each date and code."""
        clause, implied = match.clause, False
        if not actor and match.frame.implied_actor:
            authority = self.resolver.authority(clause, recipient)
            actor, implied = ((authority,), True) if authority else ((), False)
            recipient = tuple(r for r in recipient if not (authority and r.code == authority.code and r.sector is None))
        magnitude = self.amounts.of(match)
        according_to = self.attributor.chain(clause, actor)
        states = frozenset(e.code for e in (*actor, *recipient) if e.code)
        for when in self.timing.dates_of(clause, how):
            status = self.timing.status_of(clause, how, when)
            for code in match.frame.codes:
                category = code.plover
                if held_together(clause, category, self.language, actor):
                    category = "COOPERATE"
                modes = self._modes(match, code, category, categories)
                if status == "future" and category in _PROMISED:
                    category, status, when = _PROMISED[category], "actual", self.day_of_promise(clause)
                    modes = ()
                elif held_out(clause, category, self.sentence.children[clause.index]):
                    modes = what_threatens(category, modes)
                    category, status, when = "THREATEN", "actual", self.day_of_promise(clause)
                yield Draft(
                    match,
                    how,
                    category,
                    modes,
                    code.context,
                    code.cameo if category == code.plover else None,
                    actor,
                    recipient,
                    when,
                    status,
                    dict(magnitude),
                    self.reasons.of(clause, category),
                    self.whereabouts.of(clause, category, states),
                    according_to,
                    implied,
                    named=frozenset() if implied else frozenset((e.code, side(e)) for e in (*actor, *recipient)),
                    settled=settled,
                    heading=clause.headline or self.resolver.settings.in_heading(clause.start),
                )

    def _of_his_own(self, clause: Clause, actor: tuple[Entity, ...]) -> bool:
        """Whether somebody backs what he does himself ("defended *its* decision"), which backs nobody."""
        if clause.predicate not in act_words(self.language).defending:
            return False
        codes = {e.code for e in actor if e.code}
        things = [p for p in (*clause.undergoer, *clause.obliques) if p.kind == "noun" and p.belonging]
        own = [p for p in things if p.belonging[0].kind == "pronoun"]
        whose = {e.code for p in own for e in self.resolver.entities(p.belonging[0], clause)}
        others = {e.code for p in own for e in self.resolver.entities(p, clause)} - whose
        return bool(whose & codes) and not others

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
        speakers = self._speaking(match.clause)
        actor = distinct(e for s in speakers for e in self.resolver.entities(s, match.clause))
        actor = actor if speakers else self.filler.fill(match, roles["actor"])
        recipient = self.filler.agents(match, taken=actor) if match.frame.category in JUDGES else ()
        recipient = recipient or self.filler.fill(match, roles["recipient"], taken=actor)
        if not any(e.code for e in recipient):
            recipient = self.filler.struck(match, taken=actor) or recipient or self.filler.anyone(match, taken=actor)
        if match.clause.kind == "verb" and not match.frame.reciprocal:
            judged = any(c.link == "nominal" for c in self.sentence.children[match.clause.index])
            actor, recipient = self._by_position(match.clause, actor, recipient, judged)
        actor, recipient = self.lists.complete(actor, recipient), self.lists.complete(recipient, actor)
        if match.frame.reciprocal:
            return _without_scene(match, distinct((*actor, *recipient))), ()
        return actor, recipient

    def _speaking(self, clause: Clause) -> tuple[Phrase, ...]:
        """Who says what a clause quotes: all beside the speaker ("*Oslo et Riga* ont dit leur « colère »")."""
        speaker = self.speakers.get(clause.index)
        if speaker is None:
            return ()
        together = any(d.head_start == speaker.head_start for d in clause.doer)
        return clause.doer if together else (speaker,)

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

    def day_of_promise(self, clause: Clause) -> When:
        """A promise is dated by its making: the date of the clause that tells it, else the dispatch's day."""
        told = Standing("told")
        if clause.link == "complement" and clause.parent is not None:
            return self.timing.dates_of(self.parsed.clauses[clause.parent], told)[0]
        return self.timing.own_day()


def _without_scene(match: Match, parties: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Those who fight, without the state of whose army the words tell: "pitted *the Sudanese army* against rebels in
    Khartoum"."""
    if match.frame.category != "ASSAULT":
        return parties
    told = {e.code for e in parties if e.sector is not None}
    return tuple(e for e in parties if e.code not in told or e.sector is not None)


def _plainly_mutual(match: Match, actor: tuple[Entity, ...], recipient: tuple[Entity, ...]) -> bool:
    """Whether a frame of what several do together names them all: "fighting *between the army and the rebels*", and a
    plain one of what is no fight: "hosted a round between Chad and Sudan"."""
    parties = (*actor, *recipient)
    fought = match.frame.category == "ASSAULT" and match.clause.link not in ("relative", "participle")
    several = len({(e.code, side(e)) if fought else e.code for e in parties}) > 1
    told = match.frame.plain or fought
    return told and match.frame.reciprocal and several and all(e.code for e in parties)
