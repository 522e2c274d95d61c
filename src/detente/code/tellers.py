"""Who says it at a cue set into a sentence ("…, a annoncé dimanche X, …", "…, X said."), and whether it is a cue."""

from __future__ import annotations

import re
from functools import cached_property

from detente.clause import Clause, Parsed, Phrase
from detente.code.anyof import any_of
from detente.code.cues import Cues
from detente.code.host import Host
from detente.code.subject import Subjects

_FARTHEST_INVERTED = 60
"""Characters between an inverted cue and its subject: day and place of the statement stand there."""
_CLOSING = 4
"""Words that may stand behind a cue that closes its sentence."""


class Tellers:
    """Finds who tells at the cues of one dispatch; `masked` is its text with the quotations blanked."""

    def __init__(self, masked: str, parsed: Parsed, subjects: Subjects, words: Cues) -> None:
        self.masked, self.parsed, self.subjects, self.words = masked, parsed, subjects, words

    def of(self, m: re.Match[str], before: str, host: Host) -> Phrase | None:
        """The subject of a cue set into the sentence `host`, of which `before` stands in front of it; None where it
        reports nothing."""
        if not self._reports(m):
            return None
        speaker = self._inserted(m, self.words.lemma(m), before, host)
        if speaker is None or not self.subjects.animate(speaker):
            return None
        wedged = self.words.split.search(before) is not None
        set_in = self.words.inverted(m) is not None or wedged or self._set_in(m, before, speaker, host)
        return speaker if set_in or not self._verb_of_main(m.start("form"), speaker) else None

    def _set_in(self, m: re.Match[str], before: str, speaker: Phrase, host: Host) -> bool:
        """Whether a cue has its subject beside it and nothing joins it to the verb before, whatever the parser made of
        it: "…, a raconté à l'AFP *un chef de milice*.", "…, *Defence Minister Pinzon* said"."""
        lemma, clause = self.words.lemma(m), self.subjects.verb_at(*m.span("form"))
        if clause is None:
            return False
        lent = clause.inherited_doer and clause.link == "coordinate"
        if not lent and not self._object_before(clause, m.start()):
            return False
        if lemma in self.words.reactions | self.words.directive | self.words.allege:
            return False
        if speaker.start > m.end():
            return before.endswith(",") and not self.masked[speaker.end : host.end].strip(" .\u00a0")
        between = self.masked[speaker.end : m.start()]
        return not between.strip() and self.masked[: speaker.start].rstrip().endswith(",")

    def _object_before(self, clause: Clause, cue: int) -> bool:
        """Whether the subject that the parser gave a cue is another verb's object, a comma between it and the cue:
        "…, tuant *deux pompiers*, ont annoncé les autorités"."""
        doer = next((p for p in clause.doer if p.head_end <= cue), None)
        if doer is None or self.masked[doer.end : cue].strip() != ",":
            return False
        return any(
            c.tense == "none" and not self.masked[c.end : doer.start].strip()
            for c in self.parsed.clauses[: clause.index]
            if c.kind == "verb" and c.end <= doer.start
        )

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
        if pronoun.lower() not in self.words.impersonal:
            return None
        day = re.match(r"\s+(\w+)", self.masked[m.end() : m.end() + _FARTHEST_INVERTED])
        at = m.end() + day.end() if day is not None and day[1].lower() in self.words.times else m.end()
        leads = self.words.learnt_from.match(self.masked, at) or self.words.heard_at.match(self.masked, at)
        if leads is None:
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
        return self._report.match(self.masked, at) is not None

    @cached_property
    def _report(self) -> re.Pattern[str]:
        return re.compile(rf"\s+(?:{any_of(self.words.complementisers)})(?!\w)")

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

    def _verb_of_main(self, at: int, speaker: Phrase) -> bool:
        """Whether the cue is a participle or coordinated verb after a comma, its object mistaken for a speaker."""
        clause = self.subjects.verb_at(at, at + 1)
        if clause is None or any(p.head_start == speaker.head_start for p in clause.doer):
            return False
        if self._behind_another(clause, clause.end):
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
        if self._behind_another(clause, m.end()):
            return False
        if clause.link in ("relative", "participle"):
            # "terms the envoy described as harsh", "a pact concluded with Oslo", but not "…, the OPCW concluded"
            return not any(self.masked[max(0, p.start - 2) : p.start].strip() == "," for p in clause.doer)
        objects = (*clause.undergoer, *clause.predicative)
        things = (p for p in objects if p.preposition is None and p.head.lower() not in self.words.times)
        return any(p.start >= m.end() for p in things) or any(
            c.start >= m.end() and (c.link == "complement" or self._right_behind(m.end(), c.start)) for c in acts
        )

    def _behind_another(self, clause: Clause, end: int) -> bool:
        """Whether a verb that closes its sentence stands behind a relative clause of its subject, which made the parser
        take it for another: "…, the charity *that runs the ship* said."."""
        if clause.link != "relative" or self.masked[end : end + 1] != ".":
            return False
        comma = self.masked.rfind(",", 0, clause.start)
        between = range(comma + 1, clause.start)
        inner = (c for c in self.parsed.clauses if c.start in between and c.kind == "verb" and c.tense != "none")
        return any(c.link == "relative" for c in inner)

    def _closes(self, cue_end: int, end: int) -> bool:
        """Whether little follows a cue, or nothing but when and where it was said: it closes its sentence, or a comma
        follows."""
        rest = re.split(r"[,.;]", self.masked[cue_end:end])[0].split()
        return len(rest) <= _CLOSING or rest[0].lower() in self.words.times | self.words.phrase.skipped

    def _right_behind(self, start: int, end: int) -> bool:
        """Whether no preposition stands between a verb and a noun behind it: "went on *hunger* strike"."""
        between = self.masked[start:end].lower().split()
        return len(between) <= _CLOSING and not self.words.phrase.skipped & set(between)
