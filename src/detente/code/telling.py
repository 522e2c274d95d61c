"""How a sentence tells who speaks a quotation in it: by a cue before or behind it, by "selon X", by a verb above it."""

from __future__ import annotations

import re
from dataclasses import replace

from detente.clause import Parsed, Phrase
from detente.code.cuefinder import CueFinder
from detente.code.cues import Cues
from detente.code.governing import Governors
from detente.code.host import BLANK, Host
from detente.code.mentions import Mention
from detente.code.passage import Quotation
from detente.code.saying import Cue, Speech
from detente.code.sources import Sources
from detente.code.subject import Subjects

_CLOSING_WORDS = 8
"""Words that may follow a cue at its sentence's end ("…”, the minister said in a statement on Monday")."""
_LONGEST_SUBJECT = 22
"""Words of a subject with its apposition between a quotation and its cue."""


class Telling:
    """The rules within a sentence, over one dispatch; `masked` is its text with the quotations blanked."""

    def __init__(self, text: str, masked: str, parsed: Parsed, mentions: tuple[Mention, ...], words: Cues) -> None:
        self.text, self.masked, self.parsed, self.words = text, masked, parsed, words
        self.subjects = Subjects(text, masked, parsed, mentions, words)
        self.sources = Sources(masked, self.subjects, words)
        self.governors = Governors(parsed, self.subjects)
        self.cues = CueFinder(masked, parsed, self.subjects, words).of

    def told(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """The best way in which the host sentence tells the speaker."""
        for way in (
            self._sourced,
            self._voiced,
            self._resumed,
            self._gapped,
            self._colon_or_that,
            self._colon,
            self._agent,
            self._behind,
            self._there_is,
            self._at_head,
            self._cited,
            self._wedged,
            self._leading,
            self._according,
            self._closing,
            self._doer,
            self._set_in,
        ):
            speech = way(q, host, found)
            if speech is not None and speech.speaker is not None and not self._agency(speech.speaker):
                return replace(speech, speaker=self.subjects.signer(speech.speaker) or speech.speaker)
        return self._first_named(q, host)

    def speech(self, q: Quotation, speaker: Phrase | None, cue: Cue | None) -> Speech | None:
        if speaker is None or cue is None:
            return None
        clause = self.subjects.verb_at(*cue.form)
        return Speech(q, speaker, (cue.start, cue.end), clause.index if clause else None)

    def subject(self, cue: Cue, host: Host) -> Phrase | None:
        """The subject of a cue that stands in front of what it introduces."""
        if cue.pronoun:
            return self.subjects.pronoun(*cue.pronoun)
        clause = self.subjects.verb_at(*cue.form)
        if clause is not None:
            doer = self.governors.own_doer(clause)
            if doer is not None:
                return doer
        floor = host.start
        for q in host.quotations:
            if q.outer[1] <= cue.start:
                floor = max(floor, q.outer[1])
        return self.subjects.before(cue.start, floor) or self.subjects.nearest_before(cue.start, floor)

    def _colon_or_that(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """ "X a dit: « … »", "X said that “…”": the cue touches the quotation."""
        for cue in reversed(found):
            between = self.masked[cue.end : q.outer[0]]
            if (
                cue.end <= q.outer[0]
                and BLANK not in between
                and re.fullmatch(r"[\s:,]*(?:que|qu['’]|d['’]|de|that|en ces termes|ceci|as saying)?[\s:,]*", between)
            ):
                return self.speech(q, self.subject(cue, host), cue)
        return None

    def _there_is(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """ "When X told the council there was “no money”": who tells what is there, by the cue in front."""
        leads = [m for m in self.words.existential.finditer(self.masked, host.start, q.outer[0])]
        cue = next((c for c in reversed(found) if leads and c.end <= leads[-1].start()), None)
        if cue is None or re.search(r"[,;:]", self.masked[cue.end : q.outer[0]]) is not None:
            return None
        return self.speech(q, self.subject(cue, host), cue)

    def _agency(self, speaker: Phrase) -> bool:
        """A news agency has read or heard what somebody else says: "the draft, seen by Reuters, “…”"."""
        return speaker.head.lower() in self.words.agencies

    def _resumed(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """ "« … », a dit X, « … »": the second half of a quotation split around its cue."""
        before = [o for o in host.quotations if o.outer[1] <= q.outer[0]]
        between = [c for c in found if before and before[-1].outer[1] <= c.start < q.outer[0]]
        first = self._behind(before[-1], host, found) if len(between) == 1 else None
        if first is None or first.speaker is None or first.speaker.end > q.outer[0]:
            return None
        touching = not self.masked[first.speaker.end : q.outer[0]].strip(" ,\u00a0\u202f")
        return replace(first, quotation=q) if touching else None

    def _behind(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """ "», a dit X", "”, said X", "”, X said": the next cue after the quotation, nothing else between."""
        cue = next((c for c in found if c.start >= q.outer[1]), None)
        if cue is None:
            return None
        between = self.masked[q.outer[1] : cue.start]
        limit = min([host.end, *(o.outer[0] for o in host.quotations if o.outer[0] >= cue.end)])
        opens = not any(c.isalnum() for c in self.masked[host.start : q.outer[0]])
        if re.fullmatch(r"[\s,.!?…»”\"\-–—]*", between):
            if cue.pronoun:
                return self.speech(q, self.subjects.pronoun(*cue.pronoun), cue)
            speaker = self.subjects.after(cue.end, limit)
            if speaker is None and self.words.language == "en":
                return None
            if speaker is not None and not opens and not self.subjects.animate(speaker):
                return None  # "X, qui y voit « … », a promis une riposte"
            return self.speech(q, speaker, cue)
        if not opens and (self.words.language == "fr" or len(self.masked[cue.end : host.end].split()) > _CLOSING_WORDS):
            return None  # another clause follows: "a salué « un pas », Paris a promis …"
        if not opens and self._leads_on(cue):
            return None  # "While X spoke of “…”, Y said the army had gone": Y tells something else
        if between.lstrip(" \u00a0")[:1] in (",", "—", "–") or self.masked[q.outer[1] - 1] in ",?!.":
            if BLANK in between or len(between.split()) > _LONGEST_SUBJECT:
                return None
            return self.speech(q, self.subjects.before(cue.start, q.outer[1]), cue)
        return None

    def _leads_on(self, cue: Cue) -> bool:
        """Whether a clause of its own follows under a cue: "Y said the army had gone"."""
        clause = self.subjects.verb_at(*cue.form)
        return clause is not None and any(
            c.parent == clause.index and c.link == "complement" and c.tense != "none" and c.start > cue.end
            for c in self.parsed.clauses[clause.index :]
        )

    def _leading(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """A verb before the quotation, cue or not, under which the quoted words stand."""
        cue = next((c for c in reversed(found) if c.end <= q.outer[0]), None)
        verb = self.governors.verb_before(q, host)
        if verb is not None and (cue is None or verb.start > cue.form[0]):
            speaker, telling = self.governors.raised(verb)
            if speaker is not None and not (
                telling.predicate in self.words.copulas and self.subjects.document(speaker)
            ):
                return Speech(q, speaker, (telling.start, telling.end), telling.index)
        governs = cue is not None and verb is not None and verb.start == cue.form[0] and verb.span[1] >= q.start
        if cue is not None and (governs or self._incised(cue) or not self._closing_cue(q, host, found)):
            subject = self.subject(cue, host)
            if subject is None or subject.head_start > q.start:
                return None
            return self.speech(q, subject, cue)
        return None

    def _cited(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """ "State radio quoted *a commander* as saying the rebels had been “…”": who is quoted."""
        if self.words.language != "en" or not any(c.lemma in self.words.quoting for c in found):
            return None
        m = self.words.as_saying.search(self.masked, host.start, q.outer[0])
        speaker = self.subjects.nearest_before(m.start(), host.start) if m else None
        return Speech(q, speaker, m.span()) if m and speaker is not None else None

    def _wedged(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """ "The rebels, *he announced*, had accepted a “presence”": a cue with its subject between commas in front."""
        for cue in reversed(found) if self.words.language == "en" else ():
            comma = self.masked.rfind(",", host.start, cue.start)
            if comma > 0 and cue.end < q.outer[0] and self._incised(cue) and BLANK not in self.masked[comma : cue.end]:
                only = self.masked[comma + 1 : cue.start].split()
                speaker = (
                    self.subjects.pronoun(cue.start - len(only[0]) - 1, cue.start - 1)
                    if len(only) == 1 and only[0] in ("he", "she", "they", "it")
                    else self.subjects.before(cue.start, comma + 1)
                )
                return self.speech(q, speaker, cue)
        return None

    def _set_in(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """ "Le vote, a tranché le tribunal, a été « libre »": a cue with its subject between commas in front."""
        for cue in reversed(found):
            if cue.end <= q.outer[0] and self.masked[host.start : cue.start].rstrip().endswith(","):
                speaker = self.subjects.after(cue.end, q.outer[0])
                if speaker is not None and self.masked[speaker.end : speaker.end + 1] == ",":
                    return self.speech(q, speaker, cue) if self.subjects.animate(speaker) else None
        return None

    def _incised(self, cue: Cue) -> bool:
        return self.masked[cue.end : cue.end + 1] == ","

    def _closing_cue(self, q: Quotation, host: Host, found: list[Cue]) -> Cue | None:
        """A cue with a comma before it, behind the quotation: ", a averti le directeur", ", the ministry said."."""
        for cue in reversed(found):
            if cue.start < q.outer[1]:
                return None
            before = self.masked[q.outer[1] : cue.start].rstrip()
            if before.endswith((",", BLANK)):
                return cue
            if (
                self.words.language == "en"
                and "," in before
                and re.fullmatch(r"\s*(?:[.;]|$|late|on|in|earlier|at).*", self.masked[cue.end : host.end], re.S)
            ):
                return cue
        return None

    def _closing(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        cue = self._closing_cue(q, host, found)
        if cue is None:
            return None
        if cue.pronoun:
            return self.speech(q, self.subjects.pronoun(*cue.pronoun), cue)
        after = self.subjects.after(cue.end, host.end)
        if (
            after is not None
            and self.subjects.animate(after)
            and self.masked[q.outer[1] : cue.start].rstrip().endswith((",", BLANK))
        ):
            return self.speech(q, after, cue)
        comma = self.masked.rfind(",", q.outer[1], cue.start)
        while comma > 0:
            speaker = self.subjects.before(cue.start, comma)
            if speaker is not None:
                return self.speech(q, speaker, cue)
            comma = self.masked.rfind(",", q.outer[1], comma)
        return None

    def _colon(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """ "Asked about it, X shrugged: “…”": who the sentence is about."""
        if not self.masked[host.start : q.outer[0]].rstrip().endswith(":"):
            return None
        verbs = [c for c in self.parsed.clauses if host.start <= c.start < q.outer[0] and c.kind == "verb"]
        if not verbs and not found:  # "Réponse immédiate de Hanoï : « … »"
            first, owner = self._first_named(q, host), self.subjects.owner_before(q.outer[0], host.start)
            known = first is not None and first.speaker is not None and self.subjects.mentioned(first.speaker)
            return first if known or owner is None else Speech(q, owner)
        for c in verbs:
            if c.link in (None, "parataxis", "coordinate") and not self.governors.a_name(c):
                doer = self.subjects.doer(c)
                if doer is not None:
                    return Speech(q, doer, (c.start, c.end), c.index)
        return None

    def _agent(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """ "Accused by X of “…”": the agent of the participle that the words stand under."""
        verb = self.governors.verb_before(q, host)
        if verb is None or not verb.passive:
            return None
        agent = next((p for p in verb.doer if p.preposition in ("par", "by") and self.subjects.animate(p)), None)
        return Speech(q, agent, (verb.start, verb.end), verb.index) if agent else None

    def _sourced(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        told = any(c.end <= q.outer[0] for c in found)
        source = self.sources.beside(q, host, told)
        return Speech(q, *source) if source else None

    def _at_head(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """ "Selon X, les détenus vivent « … »": a source opens the sentence, and nobody else says anything in it."""
        m = self.words.according.match(self.masked, host.start, q.outer[0])
        return self._according(q, host, found) if m and not any(c.start < q.start for c in found) else None

    def _voiced(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """ "Through its spokesman, X, the army denied “…”": the person who lends his voice."""
        m = self.words.voices.match(self.masked, host.start, q.outer[0])
        speaker = self.subjects.after(m.end(), q.outer[0]) if m else None
        if (
            m is None
            or speaker is None
            or speaker.start > m.end()
            or not (speaker.appositions or speaker.kind == "name")
        ):
            return None
        cue = next((c for c in reversed(found) if speaker.end < c.start and c.end <= q.outer[0]), None)
        return Speech(q, speaker, (cue.start, cue.end) if cue else m.span())

    def _gapped(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """ "X y voit « … » et Y « … »": the verb of the passage before, with another subject."""
        before = [o for o in host.quotations if o.outer[1] <= q.outer[0]]
        if not before or any(before[-1].outer[1] <= c.start < q.outer[0] for c in found):
            return None
        start, end = before[-1].outer[1], q.outer[0]
        if any(c.kind == "verb" and start <= c.start < end and c.tense != "none" for c in self.parsed.clauses):
            return None
        stretch = re.sub(r"(?:\s+(?:de|of|to|à)|\s+d['’])?[\s\u00a0]*$", "", self.masked[start:end])
        opened = re.match(r"[\s,;]*(?:(?:et|and|while|mais|but)\s+)?", stretch)
        begin = start + (opened.end() if opened else 0)
        first = re.match(r"[\w’'-]+", self.masked[begin : start + len(stretch)])
        if first is None or first.group().lower() in self.words.phrase.skipped:
            return None
        speaker = self.subjects.whole(begin, start + len(stretch))
        cue = next((c for c in reversed(found) if c.end <= before[-1].outer[0]), None)
        return self.speech(q, speaker, cue) if cue else Speech(q, speaker) if speaker else None

    def _according(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        source = self.sources.of_sentence(q, host)
        return Speech(q, *source) if source else None

    def _doer(self, q: Quotation, host: Host, found: list[Cue]) -> Speech | None:
        """The doer of a verb that is quoted itself: "Paris a « condamné avec fermeté »"."""
        for c in self.parsed.clauses:
            if q.start <= c.start < q.end and c.kind == "verb":
                speaker = next(
                    (p for p in c.doer if host.start <= p.start and p.end <= q.outer[0] and self.subjects.animate(p)),
                    None,
                )
                if speaker is not None:
                    return Speech(q, speaker, None, c.index)
        return None

    def _first_named(self, q: Quotation, host: Host) -> Speech | None:
        """Nothing better: who opens the sentence in front of the quotation."""
        parsed = [p for p in self.parsed.phrases if host.start <= p.start and p.head_end <= q.outer[0]]
        speaker = next(
            (
                p
                for p in parsed
                if p.preposition is None
                and self.subjects.animate(p)
                and not self.subjects.document(p)
                and BLANK not in self.masked[p.start : p.head_end]
            ),
            None,
        )
        if not parsed:
            speaker = self.subjects.opening(host.start, q.outer[0])
        if speaker is None and not any(c.isalnum() for c in self.masked[host.start : q.outer[0]]):
            speaker = self.subjects.first_animate(q.outer[1], host.end)  # "« … », le mot est de X"
        return Speech(q, speaker) if speaker is not None else None
