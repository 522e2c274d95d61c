"""Who says so: the chain of sources of an event that the dispatch does not assert itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from detente.clause import Clause, Parsed, Phrase
from detente.code.cues import cues
from detente.code.host import BLANK, Host, hosts, mask
from detente.code.mentions import Mention
from detente.code.resolve import Resolver
from detente.code.speaker import speaker_of
from detente.code.subject import Subjects
from detente.records import Attribution, Entity

Stretch = tuple[int, int]
_FARTHEST_INVERTED = 60
"""Characters between an inverted cue and its subject: day and place of the statement stand there."""


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

    def chain(self, clause: Clause, actor: tuple[Entity, ...] = ()) -> tuple[Attribution, ...]:
        """Sources of what the clause tells, outermost first; () where the dispatch itself asserts it.

        `actor` are those who act in the event: a verbal act of one's own needs no source.
        """
        inner = self._above(clause)
        outer = self._around(clause)
        found: list[Attribution] = []
        for a in (*outer, *reversed(inner)):
            same = any(
                a.speaker.code == f.speaker.code and (a.speaker.code or a.speaker.entity_text == f.speaker.entity_text)
                for f in found
            )
            if not same and not self._witness(a.speaker):
                found.append(a)
        return tuple(found)

    def _witness(self, speaker: Entity) -> bool:
        """The agency's own reporters are no source."""
        words = re.findall(r"[\w-]+", speaker.entity_text.lower())
        return bool({*words, *(w.rstrip("s") for w in words)} & self.words.reporters)

    def _attribution(self, speaker: Phrase, start: int, end: int) -> Attribution:
        return Attribution(speaker_of(speaker, self.resolver), self.text[start:end].strip(), start, end)

    def _above(self, clause: Clause) -> list[Attribution]:
        """Sources by the verbs that a clause hangs on, innermost first."""
        out: list[Attribution] = []
        below = clause
        while below.parent is not None:
            above = self.parsed.clauses[below.parent]
            if self._asserts(above, below):
                doer = self._source(above)
                if doer is not None and not (doer.start <= clause.start < doer.end):
                    out.append(self._attribution(doer, above.start, above.end))
            below = above
        return out

    def _source(self, cue: Clause) -> Phrase | None:
        doer = self.subjects.doer(cue)
        return doer or next(
            (p for p in cue.obliques if p.preposition in ("par", "by") and self.subjects.animate(p)), None
        )

    def _asserts(self, above: Clause, below: Clause) -> bool:
        """Whether `above` tells `below` as its doer's assertion."""
        if above.kind != "verb" or above.index == below.index:
            return False
        if above.predicate in self.words.allege:
            return (
                (below.link in ("complement", "nominal", "cause") or self._of_having(below))
                and below.start > above.start
                and self._alleged(above, below)
            )
        if (
            above.predicate not in self.words.say
            or above.predicate in self.words.directive
            or below.link != "complement"
        ):
            return False
        return below.tense != "none" or self._perfect(below)

    def _alleged(self, above: Clause, below: Clause) -> bool:
        """What an accusation is about, not whom it goes to."""
        return below.link != "nominal" or any(
            p.preposition in ("de", "of", "for", "over") and p.start <= below.start < p.end for p in above.obliques
        )

    def _of_having(self, clause: Clause) -> bool:
        """ "of having blown up", "d'avoir tiré", "of firing": what follows an accusation, however it was attached."""
        before = self.text[max(0, clause.start - 30) : clause.start].lower()
        return (
            re.search(r"(?:\bof|\bfor|\bd['’])\s?(?:having|being|avoir|être)?(?:\s+[\w'’-]+){0,2}\s*$", before)
            is not None
        )

    def _perfect(self, clause: Clause) -> bool:
        """A past infinitive or gerund: "dit avoir tiré", "admitted having fired", "denied firing"."""
        before = self.text[max(0, clause.start - 25) : clause.start].lower()
        return re.search(
            r"\b(?:avoir|être|having|have|been)\b(?:\s+[\w'’-]+){0,2}\s*$", before
        ) is not None or self.text[clause.start : clause.end].endswith("ing")

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
        return [a for scope, a in self._sources if scope[0] <= clause.start < scope[1]]

    @cached_property
    def _sources(self) -> tuple[tuple[Stretch, Attribution], ...]:
        """The sources set beside sentences, each with the stretch that it covers."""
        return tuple(s for h in self.hosts for s in (*self._incises(h), *self._according(h)))

    def _incises(self, host: Host) -> Iterator[tuple[Stretch, Attribution]]:
        """ "…, a annoncé dimanche X, …", "…, X said." """
        for m in self.words.verb.finditer(self.masked, host.start, host.end):
            lemma = self.words.forms[re.sub(r"\s+", " ", m["form"].lower())]
            before = self.masked[host.start : m.start()].rstrip()
            if lemma not in self.words.say or self.words.passive(m) or not before.strip(BLANK + " ,"):
                continue
            speaker = self._inserted(m, lemma, before, host)
            if speaker is None or not self.subjects.animate(speaker):
                continue
            if not self._verb_of_main(m.start("form"), speaker):
                yield self._told_before(m.start(), host), self._attribution(speaker, m.start(), m.end())

    def _inserted(self, m: re.Match[str], lemma: str, before: str, host: Host) -> Phrase | None:
        """The subject of a cue set into the sentence: behind it after a comma, or between comma and cue."""
        english = self.words.language == "en"
        if before.endswith(","):
            inverted = m.span("p1") if m.group("p1") else m.span("p2") if m.group("p2") else None
            if inverted:
                return self.subjects.pronoun(*inverted)
            if english and lemma in self.words.directive:
                return None  # ", called on X": a verb with its object
            speaker = self.subjects.after(m.end(), host.end)
            return None if speaker and speaker.start - m.end() > _FARTHEST_INVERTED else speaker
        comma = before.rfind(",")
        while english and comma > 0 and self._closes(m.end(), host.end):
            speaker = self.subjects.before(m.start(), host.start + comma + 1)
            if speaker is not None:
                return speaker
            comma = before.rfind(",", 0, comma)
        return None

    def _told_before(self, cue: int, host: Host) -> Stretch:
        """What an incise covers: what stands before it, or the whole sentence where that has no verb yet."""
        if re.search(r"\b(?:que|qu['’]|qui|où|dont|that|which|who|where)\s*,\s*$", self.masked[host.start : cue]):
            return cue, host.end  # "où, a dénoncé X, il était retenu"
        verbs = (c for c in self.parsed.clauses if host.start <= c.start < cue and c.kind == "verb")
        if not any(c.tense != "none" and c.link != "relative" for c in verbs):
            return host.start, host.end
        start = host.start
        for before in reversed(self.hosts):  # "A ; B, a indiqué X": both are X's
            follows = before.end <= start and not self.masked[before.end : start].strip()
            if follows and self.masked[before.start : before.end].endswith(";"):
                start = before.start
        return start, cue

    def _verb_of_main(self, at: int, speaker: Phrase) -> bool:
        """Whether the cue is a participle or coordinated verb after a comma, its object mistaken for a speaker."""
        clause = self.subjects.verb_at(at, at + 1)
        if clause is None or any(p.head_start == speaker.head_start for p in clause.doer):
            return False
        if any(p.head_start < at for p in clause.doer) and not clause.inherited_doer and speaker.start > at:
            return True
        return (clause.link in ("participle", "coordinate", "adverbial") and clause.inherited_doer) or (
            any(p.head_start == speaker.head_start for p in clause.undergoer) and bool(clause.doer)
        )

    def _closes(self, cue_end: int, end: int) -> bool:
        """Whether little follows a cue: it closes its sentence, or a comma follows."""
        rest = self.masked[cue_end:end]
        return len(re.split(r"[,.;]", rest)[0].split()) <= 4

    def _according(self, host: Host) -> list[tuple[Stretch, Attribution]]:
        """ "selon X", "according to X": the whole sentence, or the relative clause that it stands in."""
        out = []
        for m in self.words.according.finditer(self.masked, host.start, host.end):
            if re.match(r"(?:qui|lequel|whom|which)\b", self.masked[m.end() : m.end() + 8]):
                speaker = self._antecedent(m.start(), host)
                scope = (m.end(), host.end)
            else:
                speaker = self.subjects.after(m.end(), host.end)
                scope = (host.start, host.end)
            if (speaker is not None and speaker.start - m.end() <= 2) or (speaker is not None and scope[0] == m.end()):
                out.append((scope, self._attribution(speaker, m.start(), m.end())))
        return out

    def _antecedent(self, at: int, host: Host) -> Phrase | None:
        found = [
            p for p in self.parsed.phrases if host.start <= p.start and p.head_end <= at and self.subjects.animate(p)
        ]
        return found[-1] if found else None
