"""Who says so: the chain of sources of an event that the dispatch does not assert itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from detente.clause import Clause, Parsed, Phrase
from detente.code.asides import Aside, Asides
from detente.code.blame import Blame
from detente.code.cues import cues
from detente.code.host import hosts, mask
from detente.code.mentions import Mention
from detente.code.nounphrase import singular
from detente.code.once import once
from detente.code.reports import Reports
from detente.code.resolve import Resolver
from detente.code.runson import RunsOn
from detente.code.speaker import speaker_of
from detente.code.subject import Subjects
from detente.code.whose import owned
from detente.records import Attribution, Entity

_FARTHEST_AUTHOR = 500
"""Characters between who has spoken and "their report"."""
_NEAR = 2
"""Sentences back to who goes on telling as "he", "they"."""
_HEARSAY = 30
"""Characters before a verb in which the word stands that makes hearsay of it: "aurait entre-temps *quitté*"."""


class Attributor:
    """Finds the sources of clauses in one dispatch."""

    def __init__(
        self, text: str, language: str, parsed: Parsed, mentions: tuple[Mention, ...], resolver: Resolver
    ) -> None:
        self.text, self.parsed, self.resolver = text, parsed, resolver
        self.words = cues(language)
        self.speeches = tuple(s for s in resolver.coreference.speeches if not s.quotation.depth)
        quotations = tuple(s.quotation for s in self.speeches)
        self.masked = mask(text, quotations)
        self.hosts = hosts(text, self.masked, quotations, self.words)
        self.subjects = Subjects(text, self.masked, parsed, resolver.coreference.mentions, self.words)
        self.blame = Blame(self.masked, parsed, self.hosts, self.subjects, self.words)
        self.reports = Reports(text, self.masked, parsed, self.blame, self.words)
        mentioned = resolver.coreference.mentions
        self.runs_on = RunsOn(self.masked, parsed, mentioned, self.reports, self.words, self._names_source)

    def chain(self, clause: Clause, actor: tuple[Entity, ...] = ()) -> tuple[Attribution, ...]:
        """Sources of what the clause tells, outermost first; () where the dispatch itself asserts it.

        `actor` are those who act in the event: a verbal act of one's own needs no source.
        """
        inner = self._above(clause)
        outer = self._around(clause)
        found: list[Attribution] = []
        # what somebody whom nobody knows tells of himself ("I demand his release," she wrote), nobody else says
        mine = clause.person == 1 or any(p.person == 1 for p in clause.doer)
        for a in (*outer, *reversed(inner)):
            same = any(
                (a.start < f.end and f.start < a.end and not (a in outer and f in outer))  # the same cue, seen twice
                or (
                    a.speaker.code == f.speaker.code
                    and (a.speaker.code or a.speaker.entity_text == f.speaker.entity_text)
                )
                for f in found
            )
            if not same and not self._witness(a.speaker) and not (mine and a.speaker.code is None):
                found.append(a)
        return tuple(each for a in found for each in self._all_of(a)) or self._from_before(clause, actor)

    def _all_of(self, a: Attribution) -> Iterator[Attribution]:
        """One source each for those who speak together: "the two governments said"."""
        yield a
        both = next((p for p in self.resolver.phrases_of(a.speaker) if p.kind == "noun"), None)
        together = self.resolver.entities(both) if both is not None else ()
        if len(together) > 1 and all(e.via == "coreference" for e in together):
            yield from (replace(a, speaker=e) for e in together if e.code != a.speaker.code)

    def _from_before(self, clause: Clause, actor: tuple[Entity, ...]) -> tuple[Attribution, ...]:
        """The source that a clause without one takes from elsewhere: hearsay has that of the sentence before, a
        headline that of the lead which it sums up."""
        if clause.headline:
            return () if self._second_in_headline(clause) else self._of_lead(actor)
        on = self._running_on(clause)
        if on:
            return on
        heard = self.words.hearsay.search(self.masked, max(0, clause.start - _HEARSAY), clause.start)
        if heard is None or re.search(r"[.;:]\s", self.masked[heard.end() : clause.start]):
            return ()
        if any(c.link == "condition" and c.sentence == clause.sentence for c in self.parsed.clauses):
            return ()
        if clause.link == "relative" and clause.parent is not None:  # "le groupe, dit X, qui aurait tué …"
            begin = self.parsed.sentences[clause.sentence][0]
            told = self.chain(self.parsed.clauses[clause.parent])
            if told:
                return told
            beside = next((a for a in self._asides if begin <= a.cue[0] < clause.start), None)
            if beside is not None:
                return (self._attribution(beside.speaker, *beside.cue),)
        for c in reversed(self.parsed.clauses[: clause.index]):
            if c.sentence < clause.sentence - 1 or "\n" in self.text[c.start : clause.start]:
                break
            if c.sentence == clause.sentence - 1 and c.kind == "verb":
                doer = self._source(c) if self.words.says(c) or c.predicate in self.words.allege else None
                source = self.chain(c) or ((self._attribution(doer, c.start, c.end),) if doer is not None else ())
                if source:
                    return source
        return ()

    def _running_on(self, clause: Clause) -> tuple[Attribution, ...]:
        """Who tells what the sentences before have begun to tell."""
        announced = self.runs_on.announced(clause)
        if announced is not None:
            teller = self._source(announced)
            return (self._attribution(teller, announced.start, announced.end),) if teller is not None else ()
        return next((told for c in self.runs_on.told_before(clause) if (told := self.chain(c))), ())

    def _names_source(self, sentence: int) -> bool:
        """Whether a sentence says who says what it tells."""
        start, end = self.parsed.sentences[sentence]
        return any(start <= a.cue[0] < end for a in self._asides) or any(
            start <= s.quotation.outer[0] < end for s in self.speeches
        )

    def _second_in_headline(self, clause: Clause) -> bool:
        """Whether a headline tells another's act before ("A annexes B, *C protests*"), which the lead then tells."""
        own = bool(clause.doer) and not clause.inherited_doer
        return own and any(c.headline and c.doer and c.kind == "verb" for c in self.parsed.clauses[: clause.index])

    def _of_lead(self, actor: tuple[Entity, ...]) -> tuple[Attribution, ...]:
        """Who tells what the first sentence tells, where that names those who act in the headline."""
        verbs = (c for c in self.parsed.clauses if not c.headline and c.kind == "verb" and c.tense != "none")
        lead = next((c for c in verbs if c.link != "relative"), None)
        if lead is None or not actor:
            return ()
        acting = {e.code for e in actor}
        if not acting <= {m.code for m in self.resolver.within(*self.parsed.sentences[lead.sentence])}:
            return ()
        says = any(self.reports.asserts(lead, c) for c in self.parsed.clauses if c.parent == lead.index)
        teller = self._source(lead) if says else None
        told = (self._attribution(teller, lead.start, lead.end),) if teller is not None else self.chain(lead)
        return tuple(a for a in told if a.speaker.code not in acting)

    def _witness(self, speaker: Entity) -> bool:
        """The agency's own reporters are no source, unlike "Reporters sans frontières"."""
        if speaker.code is not None and speaker.sector == "NGO":
            return False
        words = re.findall(r"[\w-]+", speaker.entity_text.lower())
        return bool({*words, *(w.rstrip("s") for w in words)} & self.words.reporters)

    @once
    def _speaking(self, speaker: Phrase) -> Entity:
        return speaker_of(speaker, self.resolver)

    def _attribution(self, speaker: Phrase, start: int, end: int) -> Attribution:
        impersonal = speaker.text.strip("-").lower() in self.words.impersonal
        taken_up = impersonal and self.words.in_it.match(self.text, start) is not None  # "y lit-on"
        if taken_up or self.words.same_source.search(speaker.text):
            speaker = self._last_source(speaker) or speaker
        entity = self._speaking(speaker)
        # "They said …" and "…, they said." go on with who told before; "…, they say, …" may mean whom it tells of
        framed = self.masked[end : end + 1] == "." or speaker.start == self.resolver.sentence_start(speaker.start)
        known = entity.code is not None and speaker.plural and not framed
        # ", he said, had demanded …": whoever acts around it is not he
        inserted = self.masked[end : end + 1] == "," and self.masked[: speaker.start].rstrip().endswith(",")
        if speaker.kind == "pronoun" and (inserted or entity.identifier_id is None) and not known:
            entity = self._goes_on(speaker) or entity
        if self.subjects.document(speaker) and owned(speaker, self.resolver):  # "their report": of who spoke before
            author = self._last_source(speaker)
            if author is not None and speaker.start - author.end < _FARTHEST_AUTHOR:
                of = speaker_of(author, self.resolver)
                entity = replace(entity, code=of.code, sector=of.sector)
        if entity.code is None and self.subjects.document(speaker):
            signer = self.subjects.signer(speaker)
            issuer = speaker_of(signer, self.resolver) if signer is not None else entity
            entity = issuer if issuer.sector != "JRN" else entity  # "a letter seen by Reuters"
        return Attribution(entity, self.text[start:end].strip(), start, end)

    def _goes_on(self, pronoun: Phrase) -> Entity | None:
        """Who has told what stands before, where a pronoun tells more: "…, the mayor said. …, *he* said"."""
        of = self._last_source(pronoun)
        if of is None or of.kind == "pronoun" or not self._agrees(pronoun, of):
            return None
        sentence = self.resolver.coreference.referents.sentence
        if sentence(pronoun.start) - sentence(of.start) > _NEAR:
            return None
        return speaker_of(of, self.resolver)

    def _agrees(self, pronoun: Phrase, of: Phrase) -> bool:
        """Whether a pronoun may mean a source by gender and number, as far as the words tell."""
        word = self.resolver.coreference.words.pronouns.get(pronoun.text.lower().lstrip("-"))
        if word is None or word.person != 3 or word.plural is not bool(of.plural):
            return False
        body = self.subjects.document(of) or not {of.head.lower(), singular(of.head.lower())} & self.words.speakers
        if self.words.language == "en":
            return not body and not word.thing
        if word.feminine is None and pronoun.text.lower() in self.words.oblique:  # "selon lui", unlike "il lui dit"
            return not of.feminine
        return word.feminine is None or of.feminine is None or word.feminine == of.feminine

    def _last_source(self, speaker: Phrase) -> Phrase | None:
        """Who was named as source last before "the same source"."""
        named = [a.speaker for a in self._asides] + [s.speaker for s in self.speeches if s.speaker is not None]
        named += self._sayers
        before = (p for p in named if p.end <= speaker.start and not self.words.same_source.search(p.text))
        return max(before, key=lambda p: p.start, default=None)

    @cached_property
    def _sayers(self) -> list[Phrase]:
        """Who stands before a verb of saying or accusing that has a clause under it."""
        told = {c.parent for c in self.parsed.clauses if c.link == "complement"}
        asking = self.words.directive  # "Kim, he said, had demanded that …": who demands tells nothing
        verbs = (c for c in self.parsed.clauses if c.kind == "verb" and c.index in told and c.predicate not in asking)
        doers = (self.subjects.doer(c) for c in verbs if self.words.says(c) or c.predicate in self.words.allege)
        return [d for d in doers if d is not None and d.kind != "pronoun"]

    def _above(self, clause: Clause) -> list[Attribution]:
        """Sources by the verbs that a clause hangs on, innermost first."""
        out: list[Attribution] = []
        below = clause
        while below.parent is not None and not self.reports.background(below):
            below = self.reports.of_cleft(below) or below
            if below.parent is None:
                break
            above = self.parsed.clauses[below.parent]
            if ";" in self.masked[above.end : below.start]:
                break  # a new assertion, whatever the parser hung it on
            told_first = below.link == "complement" and below.start < above.start
            if told_first and (
                not (self.words.says(above) or above.predicate in self.words.report)
                or self.reports.reacts(above, below)
            ):
                break  # only a verb of saying follows what it tells: the parser erred
            if self.reports.asserts(above, below):
                doer = self._source(above)
                if doer is not None and not (doer.start <= clause.start < doer.end):
                    out.append(self._attribution(doer, above.start, above.end))
                if doer is not None and doer is self._quoted(above) and above.parent is not None:
                    cites = self.parsed.clauses[above.parent]
                    agency = self.subjects.doer(cites)
                    out += [self._attribution(agency, cites.start, cites.end)] if agency is not None else []
            below = above
        blamed = None if out else self.blame.of(clause) or self.blame.accuser(clause, self.reports.background)
        blamed = blamed or (None if out else self._of_imputed(clause))
        return [self._attribution(*blamed)] if blamed is not None else out

    def _of_imputed(self, clause: Clause) -> tuple[Phrase, int, int] | None:
        """Who lays at a door the deed of which a relative clause tells: "impute à Oslo un raid *qui a tué* …"."""
        deed = self.parsed.clauses[clause.parent] if clause.link == "relative" and clause.parent is not None else None
        if deed is None or deed.kind != "noun" or deed.parent is None:
            return None
        if not any(p.start <= deed.start < p.end for p in clause.doer):
            return None  # "blames it for the raid, *which Oslo denies*"
        above = self.parsed.clauses[deed.parent]
        laid = above.predicate in self.words.allege | self.words.imputing and self.reports.asserts(above, deed)
        doer = self._source(above) if laid else None
        return (doer, above.start, above.end) if doer is not None else None

    def _source(self, cue: Clause) -> Phrase | None:
        doer = self._quoted(cue) or self.subjects.doer(cue)
        if doer is not None and doer.text.lower() in self.words.impersonal:
            return None  # "on indique que"
        return doer or next(
            (p for p in cue.obliques if p.preposition in ("par", "by") and self.subjects.animate(p)), None
        )

    def _quoted(self, cue: Clause) -> Phrase | None:
        """Whom another quotes: "TASS quoted *an official* as saying that …"."""
        if cue.parent is None or self.parsed.clauses[cue.parent].predicate not in self.words.quoting:
            return None
        objects = self.parsed.clauses[cue.parent].undergoer
        return next((p for p in objects if self.words.as_saying.match(self.masked, p.end)), None)

    def _around(self, clause: Clause) -> list[Attribution]:
        """Sources set around the sentence: the quotation it stands in, an incise, "selon X"."""
        speech = next((s for s in self.speeches if s.quotation.outer[0] <= clause.start < s.quotation.outer[1]), None)
        if speech is not None:
            if speech.speaker is None:
                return []
            start, end = speech.cue or (speech.speaker.start, speech.speaker.end)
            if speech.quotation.kind == "mixed" and any(
                d.end <= speech.quotation.start and d.start == speech.speaker.start for d in clause.doer
            ):
                return []
            return [self._attribution(speech.speaker, start, end)]
        return [
            self._attribution(a.speaker, *a.cue)
            for a in self._asides
            if a.scope[0] <= clause.start < a.scope[1] and self.reports.covers(a, clause)
        ]

    @cached_property
    def _asides(self) -> tuple[Aside, ...]:
        return Asides(self.masked, self.parsed, self.hosts, self.subjects, self.words).all()
