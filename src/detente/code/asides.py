"""Sources set beside what they tell: an incise ("…, a annoncé dimanche X, …", "…, X said."), "selon X".

Each with the stretch of text that it covers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from detente.clause import Clause, Parsed, Phrase
from detente.code.anyof import any_of
from detente.code.cues import Cues
from detente.code.host import BLANK, Host
from detente.code.subject import Subjects

Stretch = tuple[int, int]
_FARTHEST_INVERTED = 60
"""Characters between an inverted cue and its subject: day and place of the statement stand there."""
_CLOSING = 4
"""Words that may stand behind a cue that closes its sentence."""


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

    def all(self) -> tuple[Aside, ...]:
        """All of the dispatch, sentence by sentence."""
        return tuple(a for h in self.hosts for a in (*self._incises(h), *self._according(h), *self._claims(h)))

    def _incises(self, host: Host) -> Iterator[Aside]:
        """ "…, a annoncé dimanche X, …", "…, X said." """
        for m in self.words.verb.finditer(self.masked, host.start, host.end):
            lemma = self.words.lemma(m)
            before = self.masked[host.start : m.start()].rstrip()
            if lemma not in self.words.say or not before.strip(BLANK + " ,") or not self._reports(m):
                continue
            speaker = self._inserted(m, lemma, before, host)
            if speaker is None or not self.subjects.animate(speaker):
                continue
            if not self._verb_of_main(m.start("form"), speaker):
                yield Aside(speaker, m.span(), self._told_before(min(m.start(), speaker.start), m.end(), host))
        yield from self._what_is_told(host)

    def _what_is_told(self, host: Host) -> Iterator[Aside]:
        """ "after what X said was a raid", "ce que X qualifie de bombardement": the words behind the cue are X's."""
        for m in self.words.what.finditer(self.masked, host.start, host.end):
            cue = self.words.verb.search(self.masked, m.end(), host.end)
            speaker = self.subjects.before(cue.start(), m.end()) if cue else None
            if cue is not None and speaker is not None and not self.words.passive(cue):
                stop = re.search(r"[,;.]\s|$", self.masked[cue.end() : host.end])
                yield Aside(speaker, cue.span(), (cue.end(), cue.end() + (stop.start() if stop else 0)))

    def _reports(self, m: re.Match[str]) -> bool:
        """Whether a form that looks like a cue is one: no passive, no noun ("military rule"), no bare participle
        ("l'archipel, appelé …"), nothing that leads on to what is said ("demande que …")."""
        form = m.span("form")
        noun = self.subjects.verb_at(*form) is None and self.subjects.noun_at(form[0])
        french = self.words.language == "fr"
        participle = french and m.start("form") == m.start("cue") and re.search(r"(?:é|u)e?s?$", m["form"])
        leads_on = french and re.match(r"\s+(?:que|qu['’])", self.masked[m.end() : m.end() + 6])
        lookalike = m.start("form") == m.start("cue") and self.words.lookalikes.match(self.masked, m.start("form"))
        return not (self.words.passive(m) or noun or participle or leads_on or lookalike or self._a_name(m))

    def _a_name(self, m: re.Match[str]) -> bool:
        """Whether a form within a sentence is a name by its capital ("Said Djinnit", "Radio Free Asia"), unless all
        words of a headline have one."""
        line = self.masked[self.masked.rfind("\n", 0, m.start()) + 1 : m.start()]
        return m["form"][0].isupper() and re.search(r"(?<!\w)[a-zà-ÿ]{5,}", line) is not None

    def _inserted(self, m: re.Match[str], lemma: str, before: str, host: Host) -> Phrase | None:
        """The subject of a cue set into the sentence: behind it after a comma, or between comma and cue."""
        english = self.words.language == "en"
        if before.endswith(","):
            inverted = self.words.inverted(m)
            if inverted:
                return self._learnt(m) or self.subjects.pronoun(*inverted)
            if english and (lemma in self.words.directive or self._opens_report(m.end())):
                return None  # ", called on X": a verb with its object; "X, who leads it, warned that …"
            if english and self._by_agent(m, host.end):
                return None  # "the truce, announced on Tuesday by X"
            speaker = self.subjects.after(m.end(), host.end)
            if speaker is not None and self._near(m, speaker):
                return speaker
        end, comma = self._behind_relative(before, host, m.start())
        if (
            not english
            or lemma in self.words.reactions
            or not self._closes(m.end(), host.end)
            or self._leads_on(m, lemma)
        ):
            return None
        while comma > 0:
            speaker = self.subjects.before(end, host.start + comma + 1)
            if speaker is not None:
                return speaker
            comma = before.rfind(",", 0, comma)
        return None

    def _learnt(self, m: re.Match[str]) -> Phrase | None:
        """The source behind a pronoun that is nobody: "a-t-on appris de source militaire"."""
        pronoun = m.group("p1") or m.group("p2")
        leads = self.words.learnt_from.match(self.masked, m.end())
        if leads is None or pronoun.lower() not in self.words.impersonal:
            return None
        return self.subjects.right_behind(leads.end(), leads.end() + _FARTHEST_INVERTED)

    def _behind_relative(self, before: str, host: Host, cue: int) -> tuple[int, int]:
        """Where the subject in front of a cue ends, and the comma it stands behind: a relative clause between commas
        may stand between them ("…, NetBlocks, *which monitors the web*, reported")."""
        if before.endswith(","):
            opened = before.rfind(",", 0, len(before) - 1)
            first = re.match(r"\s*([\w’']+)", before[opened + 1 :])
            if opened > 0 and first is not None and first[1].lower() in self.words.relatives:
                return host.start + opened, before.rfind(",", 0, opened)
            return cue, opened
        return cue, before.rfind(",")

    def _by_agent(self, cue: re.Match[str], end: int) -> bool:
        """Whether the agent of a participle follows it."""
        rest = re.split(r"[,;.]\s", self.masked[cue.end() : min(end, cue.end() + _FARTHEST_INVERTED)])[0]
        return cue["form"].lower().endswith("ed") and re.search(r"\sby\s", rest) is not None

    def _opens_report(self, at: int) -> bool:
        """Whether what a verb says begins right behind it: "warned *that* …"."""
        return re.match(rf"\s+(?:{any_of(self.words.complementisers)})(?!\w)", self.masked[at:]) is not None

    def _near(self, cue: re.Match[str], speaker: Phrase) -> bool:
        """Whether nothing but day, place and audience stands between an inverted cue and its subject, and the verb does
        not go on behind what then is its object ("a prié *les deux* de se parler")."""
        between = range(cue.end(), speaker.start)
        if len(between) > _FARTHEST_INVERTED:
            return False
        if any(c.start in between and c.kind == "verb" for c in self.parsed.clauses):
            return False
        verb = self.subjects.verb_at(*cue.span("form"))
        return verb is None or not any(
            c.parent == verb.index and c.link == "complement" and c.tense == "none" and c.start > speaker.head_start
            for c in self.parsed.clauses[verb.index :]
            if "," not in self.masked[speaker.head_start : c.start]
        )

    def _told_before(self, cue: int, end: int, host: Host) -> Stretch:
        """What an incise covers: what stands before it, with what goes on behind it under the same subject; the whole
        sentence where no verb stands before it yet."""
        opened = self._after_relative(cue, host)
        if opened is not None:
            return opened
        verbs = (c for c in self.parsed.clauses if host.start <= c.start < cue and c.kind == "verb")
        if not any(c.tense != "none" and c.link != "relative" for c in verbs):
            return host.start, host.end
        start = host.start
        for before in reversed(self.hosts):  # "A ; B, a indiqué X": both are X's
            follows = before.end <= start and not self.masked[before.end : start].strip()
            if follows and self._last(end, host) and self.masked[before.start : before.end].endswith(";"):
                start = before.start
        return start, max(cue, self._continued(cue, end, host))

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

    def _completes(self, clause: Clause, joined: set[int], floor: int) -> bool:
        """Whether a verb without a tense ends what an incise has cut: "was, X said, too quick *to criticise* it"."""
        while clause.link in ("complement", "nominal") and clause.parent is not None:
            if clause.parent in joined:
                return True
            clause = self.parsed.clauses[clause.parent]
            if clause.start < floor:
                return False
        return False

    def _shares(self, clause: Clause, floor: int) -> bool:
        """Whether a verb behind an incise has its subject or its auxiliary from in front of it: no subject stands
        before it, or nothing between its subject and its participle ("and its commander arrested")."""
        coordinated = re.match(rf",\s+(?:{any_of(self.words.coordinators)})\s", self.masked[floor:])
        own = [p for p in self.parsed.phrases if floor <= p.head_start < clause.start and p.preposition is None]
        gapped = clause.passive and bool(own) and not self.masked[own[-1].head_end : clause.start].strip()
        return coordinated is not None and (not own or gapped)

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

    def _leads_on(self, m: re.Match[str], lemma: str) -> bool:
        """Whether a verb has what it says or does behind it ("went on strike", "threatened to act"), or belongs to a
        noun before it: it is no cue of what stands there."""
        clause = self.subjects.verb_at(*m.span("form"))
        if clause is None or self.masked[m.end() : m.end() + 1] == ",":
            return False
        acts = (c for c in self.parsed.clauses if c.parent == clause.index and c.link in ("complement", "nominal"))
        if lemma in self.words.addressing:  # "told reporters", but "advised its citizens to leave"
            return any(c.start >= m.end() and c.kind == "verb" for c in acts)
        if clause.link == "relative":
            return True  # "terms the envoy described as harsh"
        objects = (*clause.undergoer, *clause.predicative)
        things = (p for p in objects if p.preposition is None and p.head.lower() not in self.words.times)
        return any(p.start >= m.end() for p in things) or any(
            c.start >= m.end() and (c.link == "complement" or not self.masked[m.end() : c.start].strip()) for c in acts
        )

    def _closes(self, cue_end: int, end: int) -> bool:
        """Whether little follows a cue, or nothing but when and where it was said: it closes its sentence, or a comma
        follows."""
        rest = re.split(r"[,.;]", self.masked[cue_end:end])[0].split()
        return len(rest) <= _CLOSING or rest[0].lower() in self.words.times | self.words.phrase.skipped

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
            speaker = self.subjects.right_behind(m.start("who"), m.end("who"))
            if speaker is not None and self.subjects.animate(speaker):
                yield Aside(speaker, m.span(), self._covered(m.start(), host))

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
            opened = re.match(rf"\s+(?:{any_of(self.words.complementisers)})\s", self.masked[end : host.end])
            if speaker is not None and opened is not None:
                stop = re.search(r",\s|$", self.masked[end : host.end])
                yield Aside(speaker, m.span(), (end, end + (stop.start() if stop else 0)))

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
