"""Sources set beside what they tell: an incise ("…, a annoncé dimanche X, …", "…, X said."), "selon X".

Each with the stretch of text that it covers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from detente.clause import Clause, Parsed, Phrase
from detente.code.anyof import any_of
from detente.code.assaid import AsSaid
from detente.code.cues import Cues
from detente.code.host import BLANK, Host
from detente.code.mention import NAMED_OR_SEATED
from detente.code.subject import Subjects
from detente.code.tellers import Tellers

_NEXT = 3
"""Characters between a verb of quoting and whom it quotes."""
_IN_FRONT = NAMED_OR_SEATED | {"demonym"}
"""What tells right before a claim whose it is."""
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Aside:
    """A source beside a sentence: who, the span of the words that name it as source, and what it covers."""

    speaker: Phrase
    cue: Stretch
    scope: Stretch


class Asides:
    """Finds them in one dispatch; `masked` is its text with the quotations blanked."""

    def __init__(self, masked: str, parsed: Parsed, hosts: tuple[Host, ...], subjects: Subjects, words: Cues) -> None:
        self.masked, self.parsed, self.hosts, self.subjects, self.words = masked, parsed, hosts, subjects, words
        self.tellers = Tellers(masked, parsed, subjects, words)
        self.as_said = AsSaid(masked, parsed, subjects, words)

    def all(self) -> tuple[Aside, ...]:
        """All of the dispatch, sentence by sentence."""
        return tuple(a for h in self.hosts for a in (*self._incises(h), *self._according(h), *self._claims(h)))

    def _incises(self, host: Host) -> Iterator[Aside]:
        """ "…, a annoncé dimanche X, …", "…, X said." """
        for m in self.words.verb.finditer(self.masked, host.start, host.end):
            lemma = self.words.lemma(m)
            alleges = lemma in self.words.allege and lemma not in self.words.say  # "…, accuse Kiev."
            finds = lemma in self.words.finding and self._closed(m.end(), host)
            tells = lemma in self.words.say or alleges or finds
            before = self.masked[host.start : m.start()].rstrip() if tells else ""
            if not before.strip(BLANK + " ,"):
                continue
            speaker = self.tellers.of(m, before, host)
            if speaker is not None and not (alleges and not self._ends_with(speaker, m.end(), host)):
                scope = self._told_before(m, speaker, host)
                yield Aside(speaker, m.span(), scope)
                quoted = self._quoted_as_saying(m.end(), host)
                if quoted is not None:
                    yield Aside(quoted, m.span(), scope)
        yield from self._what_is_told(host)
        yield from self._quoted_by(host)

    def _quoted_by(self, host: Host) -> Iterator[Aside]:
        """ "…, *an official* was quoted as saying by state radio.", "*an official* was cited as saying …"."""
        for m in self.words.being_quoted.finditer(self.masked, host.start, host.end):
            if self.words.as_saying.match(self.masked, m.end()) is None:
                continue
            comma = self.masked.rfind(",", host.start, m.start())
            behind = comma >= 0 and self._last(m.end() + 1, host)
            speaker = self.subjects.before(m.start(), comma + 1 if behind else host.start)
            if speaker is not None:
                yield Aside(speaker, m.span(), (host.start, comma) if behind else (m.end(), host.end))

    def _closed(self, at: int, host: Host) -> bool:
        """Whether nothing is told behind a verb: "a report found," tells what it found, so does "the OPCW concluded on
        Monday."."""
        rest = re.split(r"[,.;]", self.masked[at : host.end])[0].lower().split()
        return all(w in self.words.times or w in self.words.phrase.skipped for w in rest)

    def _ends_with(self, speaker: Phrase, cue: int, host: Host) -> bool:
        """Whether nothing but who says it follows a cue: it has no object there."""
        return cue <= speaker.start and not self.masked[speaker.end : host.end].strip(" .\u00a0")

    def _quoted_as_saying(self, at: int, host: Host) -> Phrase | None:
        """Whom a source quotes in turn: "TASS quoted *an official* as saying"."""
        quoted = self.subjects.after(at, host.end)
        if quoted is None or quoted.start - at > _NEXT or not self.words.as_saying.search(self.masked, at, host.end):
            return None
        return quoted if self.words.as_saying.match(self.masked, quoted.end) else None

    def _what_is_told(self, host: Host) -> Iterator[Aside]:
        """ "after what X said was a raid", "ce que X qualifie de bombardement": the words behind the cue are X's."""
        for m in self.words.what.finditer(self.masked, host.start, host.end):
            cue = self.words.verb.search(self.masked, m.end(), host.end)
            speaker = self.subjects.before(cue.start(), m.end()) if cue else None
            if cue is not None and speaker is not None and not self.words.passive(cue):
                stop = re.search(r"[,;.]\s|$", self.masked[cue.end() : host.end])
                yield Aside(speaker, cue.span(), (cue.end(), cue.end() + (stop.start() if stop else 0)))

    def _told_before(self, m: re.Match[str], speaker: Phrase, host: Host) -> Stretch:
        """What an incise covers: what stands before it, with what goes on behind it under the same subject; the whole
        sentence where no verb stands before it yet."""
        cue, end = min(m.start(), speaker.start), m.end()
        opened = self._after_relative(cue, host)
        if opened is not None:
            return opened
        verbs = (c for c in self.parsed.clauses if host.start <= c.start < cue and c.kind == "verb")
        if self.words.cleft.search(self.masked[host.start : cue].rstrip(" ,")):  # "it was Oslo, X said, that …"
            return host.start, host.end
        if not any(c.tense != "none" and c.link != "relative" for c in verbs):
            return host.start, host.end
        start = host.start
        for before in reversed(self.hosts):  # "A ; B, a indiqué X": both are X's
            follows = before.end <= start and not self.masked[before.end : start].strip()
            if follows and self._last(end, host) and self.masked[before.start : before.end].endswith(";"):
                start = before.start
        return start, max(cue, self._continued(cue, end, host), self._moment(max(end, speaker.end), m, host))

    def _last(self, at: int, host: Host) -> bool:
        """Whether nothing is told behind an aside any more."""
        return not any(
            at <= c.start < host.end and c.kind == "verb" and (c.tense != "none" or c.link == "complement")
            for c in self.parsed.clauses
        )

    def _continued(self, cue: int, end: int, host: Host) -> int:
        """The end of what goes on behind an incise: a second verb of the same subject ("A did this, X said, and had
        done that"), an object of the verb before it."""
        verbs = [c for c in self.parsed.clauses if host.start <= c.start < host.end and c.kind == "verb"]
        joined = {c.index for c in verbs if c.start < end}
        before = {c.index for c in verbs if c.start < cue}
        on = [
            c.span[1]
            for c in verbs
            if c.start >= end
            and (
                (c.link in ("coordinate", "complement") and c.parent in joined and self._shares(c, end))
                or (c.tense == "none" and self._completes(c, before, end))
            )
        ]
        return max(on, default=cue)

    def _moment(self, behind: int, cue: re.Match[str], host: Host) -> int:
        """The end of a clause behind an incise that tells how that came about which stands before it: "it all began on
        Monday, Djibouti says, *when* soldiers fired"."""
        comma = re.match(r",\s+", self.masked[behind : behind + 3])
        if comma is None or self.words.moment.match(self.masked, behind + comma.end()) is None:
            return 0
        before = {c.index for c in self.parsed.clauses if host.start <= c.start < cue.end() and c.kind == "verb"}
        on = (c for c in self.parsed.clauses if behind <= c.start < host.end and c.link == "time")
        return max((c.span[1] for c in on if c.parent in before), default=0)

    def _completes(self, clause: Clause, joined: set[int], floor: int) -> bool:
        """Whether a verb without a tense ends what an incise has cut: "was, X said, too quick *to criticise* it"."""
        while clause.link in ("complement", "nominal") and clause.parent is not None:
            if clause.parent in joined:
                return True
            clause = self.parsed.clauses[clause.parent]
            if clause.start < floor:
                return False
        return False

    @cached_property
    def _coordinated(self) -> re.Pattern[str]:
        """How a second verb of the same subject begins behind an incise."""
        return re.compile(rf",\s+(?:{any_of(self.words.coordinators)})\s")

    def _shares(self, clause: Clause, floor: int) -> bool:
        """Whether a verb behind an incise has its subject or its auxiliary from in front of it: no subject stands
        before it, or nothing between its subject and its participle ("and its commander arrested")."""
        coordinated = self._coordinated.match(self.masked, floor)
        own = [p for p in self.parsed.phrases if floor <= p.head_start < clause.start and p.preposition is None]
        gapped = clause.passive and bool(own) and not self.masked[own[-1].head_end : clause.start].strip()
        return coordinated is not None and (not own or gapped)

    def _according(self, host: Host) -> Iterator[Aside]:
        """ "selon X", "according to X": the whole sentence, or the relative clause that it stands in."""
        for m in self.words.according.finditer(self.masked, host.start, host.end):
            if self.words.governed.match(self.masked, m.end()):
                antecedent = self._antecedent(m.start(), host)
                if antecedent is not None:
                    yield Aside(antecedent, m.span(), (m.end(), host.end))
                continue
            speaker = self.subjects.right_behind(m.end(), host.end)
            if speaker is None or (self.words.citing.match(m[0]) and not self.subjects.animate(speaker)):
                continue  # "citing the new measures"
            if not self._of_figure(m.start(), host):
                scope = self._covered(m.start(), host)
                yield Aside(speaker, m.span(), scope)
                second = self._second(speaker, host)
                if second is not None:
                    yield Aside(second, m.span(), scope)
        for m in self.words.counts.finditer(self.masked, host.start, host.end):
            speaker = (
                self.subjects.pronoun(*m.span("own"))
                if m["own"]
                else self.subjects.right_behind(m.start("who"), m.end("who"))
            )
            if speaker is not None and (m["own"] or self.subjects.animate(speaker)):
                yield Aside(speaker, m.span(), self._covered(m.start(), host))
        yield from (Aside(*said) for said in self.as_said.of(host))
        yield from self._for(host)

    def _for(self, host: Host) -> Iterator[Aside]:
        """ "Pour Washington, l'Iran a attaqué les pétroliers": how somebody named sees it, in French alone."""
        m = self.words.at_head.match(self.masked[host.start : host.end]) if self.words.language == "fr" else None
        speaker = self.subjects.right_behind(host.start + m.end(), host.end) if m else None
        if m is None or speaker is None or not self.subjects.mentioned(speaker):
            return
        follows = re.match(r",\s+(\w+)", self.masked[speaker.end : host.end])
        if follows is not None and follows[1].lower() not in self.words.relatives and m["cue"].lower() == "pour":
            yield Aside(speaker, (host.start + m.start("cue"), host.start + m.end("cue")), (host.start, host.end))

    def _second(self, first: Phrase, host: Host) -> Phrase | None:
        """The second of two sources: "selon des témoins et *Amnesty International*"."""
        joint = re.match(rf"\s+(?:{any_of(self.words.coordinators)})\s+", self.masked[first.head_end : host.end])
        second = self.subjects.right_behind(first.head_end + joint.end(), host.end) if joint else None
        return second if second is not None and self.subjects.animate(second) else None

    def _claims(self, host: Host) -> Iterator[Aside]:
        """ "a charge by X that …", "X's claim that …": what follows is X's."""
        for m in self.words.claims.finditer(self.masked, host.start, host.end):
            issued = self.words.issuers.match(self.masked, m.end())
            owned = re.search(r"['’]s?\s$", self.masked[host.start : m.start()])
            speaker, end = None, m.end()
            if issued is not None:
                speaker = self.subjects.right_behind(issued.end(), host.end)
                end = speaker.end if speaker else end
            elif owned is not None:
                speaker = self.subjects.nearest_before(m.start(), host.start, governed=True)
            else:
                speaker = self._of_people(m.start())
            opened = re.match(rf"\s+(?:{any_of(self.words.complementisers)})\s", self.masked[end : host.end])
            if speaker is not None and opened is not None:
                stop = re.search(r",\s|$", self.masked[end : host.end])
                yield Aside(speaker, m.span(), (end, end + (stop.start() if stop else 0)))

    def _of_people(self, claim: int) -> Phrase | None:
        """Whose claim it is by the adjective or name in front of it: "an *Israeli* claim that …", "*U.N.* claims"."""
        people = next((m for m in self.subjects.mentions if m.kind in _IN_FRONT and m.end + 1 == claim), None)
        return self.subjects.name_of(people) if people is not None and people.code else None

    def _covered(self, at: int, host: Host) -> Stretch:
        """What "selon X" covers: the sentence, from a colon on ("A : B, selon X"), or a clause that it opens ("in
        which, according to X, …")."""
        opened = self._after_relative(at, host)
        end = host.end
        if at == host.start:  # "Selon X, A ; B": both are X's
            for behind in self.hosts:
                if not (behind.start > end and self.masked[:end].endswith(";")):
                    continue
                if self._sourced(behind) or self._another_acts(behind, host):
                    break
                end = behind.end
        return opened or (max(host.start, self.masked.rfind(":", host.start, at)), end)

    def _another_acts(self, behind: Host, host: Host) -> bool:
        """Whether somebody acts behind a semicolon of whom the sentence before it does not speak: the dispatch goes
        on in its own voice."""
        named = {m.code for m in self.subjects.mentions if host.start <= m.start < host.end and m.code}
        main = next((c for c in self.parsed.clauses if behind.start <= c.start < behind.end and c.kind == "verb"), None)
        acting = {
            m.code for p in (main.doer if main else ()) for m in self.subjects.mentions if p.start <= m.start < p.end
        }
        return bool(acting - {None}) and not acting & named

    def _sourced(self, host: Host) -> bool:
        """Whether a sentence names a source of its own, or is not of the paragraph before."""
        told = self.words.according.search(self.masked, host.start, host.end) is not None
        return told or "\n" in self.masked[max(0, host.start - 2) : host.start]

    def _after_relative(self, at: int, host: Host) -> Stretch | None:
        """The clause whose relative or conjunction stands right before an aside: "où, a dénoncé X, il était retenu",
        "arrested and, according to X, beat him"."""
        opener = re.search(r"([\w’']+)\s*,\s*$", self.masked[host.start : at])
        word = opener[1].lower().replace("’", "'") if opener else None
        return (at, host.end) if word in self.words.relatives | set(self.words.coordinators) else None

    def _of_figure(self, at: int, host: Host) -> bool:
        """Whether a source is that of a number only: "500.000 personnes selon la police, 800.000 selon la CGT"."""
        stretch = re.split(r"[,;:(]", self.masked[host.start : at])[-1]
        begin = at - len(stretch)
        verb = any(begin <= c.start < at and c.kind == "verb" for c in self.parsed.clauses)
        return not verb and re.search(r"\d", stretch) is not None

    def _antecedent(self, at: int, host: Host) -> Phrase | None:
        found = [
            p for p in self.parsed.phrases if host.start <= p.start and p.head_end <= at and self.subjects.animate(p)
        ]
        return found[-1] if found else None
