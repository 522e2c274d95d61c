"""Who says what is quoted: for every quotation the speaker's phrase and the cue, from the sentence around it.

Ways to tell, best first: a cue right behind the quotation ("», a dit X", "," X said); a cue that leads up to it
("X a dit: «", "said they had “"); "selon X"; a cue set at the end of the sentence; the doer of the verb that the
quoted words stand under ("Paris a salué « un pas »"). A passage that stands alone goes on with the speaker of the
paragraph, or belongs to whom the sentence before is about ("X s'est montré ferme. « … »").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from detente.clause import Clause, Parsed, Phrase
from detente.code.cues import Cues, cues
from detente.code.host import BLANK, Host, hosts, mask
from detente.code.mentions import Mention
from detente.code.quotation import Quotation, find_quotations
from detente.code.subject import Subjects


_CLOSING_WORDS = 8
"""Words that may follow a cue at its sentence's end ("…”, the minister said in a statement on Monday")."""
_LONGEST_SUBJECT = 22
"""Words of a subject with its apposition between a quotation and its cue."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation with its speaker (None where nothing tells) and the span of its cue."""

    quotation: Quotation
    speaker: Phrase | None = None
    cue: tuple[int, int] | None = None
    clause: int | None = None
    """Index of the cue's clause, where the parse has one."""
    carried: bool = False
    """The speaker was told with an earlier passage or in the sentence before."""


@dataclass(frozen=True, slots=True)
class _Cue:
    """A finite cue verb in a host sentence."""

    start: int
    end: int
    form: tuple[int, int]
    pronoun: tuple[int, int] | None
    lemma: str


def find_speeches(text: str, language: str, parsed: Parsed, mentions: tuple[Mention, ...]) -> tuple[Speech, ...]:
    """Every quotation of the text with who says it, in order of start."""
    quotations = find_quotations(text, language)
    masked = mask(text, quotations)
    found = _Attribution(text, masked, parsed, mentions, cues(language)).all(hosts(text, masked, quotations, cues(language)))
    inner = tuple(Speech(q) for q in quotations if q.depth)
    return tuple(sorted((*found, *inner), key=lambda s: (s.quotation.start, -s.quotation.end)))


class _Attribution:
    """The rules, over one dispatch."""

    def __init__(self, text: str, masked: str, parsed: Parsed, mentions: tuple[Mention, ...], words: Cues) -> None:
        self.text, self.masked, self.parsed, self.words = text, masked, parsed, words
        self.subjects = Subjects(text, masked, parsed, mentions, words)

    def all(self, sentences: tuple[Host, ...]) -> list[Speech]:
        """Quotations sentence by sentence; those without a cue take up what stands before them."""
        out: list[Speech] = []
        for i, host in enumerate(sentences):
            cues_here = self._cues(host)
            for q in host.quotations:
                speech = None if host.bare(self.masked) else self._told(q, host, cues_here)
                if speech is None or speech.speaker is None:
                    speech = self._carried(q, i, sentences, out) or speech or Speech(q)
                out.append(speech)
        return out

    def _cues(self, host: Host) -> list[_Cue]:
        found = []
        for m in self.words.verb.finditer(self.masked, host.start, host.end):
            form = m.span("form")
            before = re.search(r"([\w’'-]+)[\s’']*$", self.masked[host.start:m.start()])
            word = before[1].lower() if before else ""
            noun = re.fullmatch(r"le|la|les|l|un|une|des|du|de|d|ce|cette|cet|son|sa|ses|leur|leurs|the|an?|his|her|their|its|of|to|no|any", word)
            clause = self.subjects.verb_at(*form)
            if (noun and m.start() == form[0]) or (clause is None and self._is_noun(*form)) or self.words.passive(m):
                continue
            inverted = m.span("p1") if m.group("p1") else m.span("p2") if m.group("p2") else None
            found.append(_Cue(m.start(), m.end(), form, inverted, self.words.forms[re.sub(r"\s+", " ", m["form"].lower())]))
        return found

    def _is_noun(self, start: int, end: int) -> bool:
        return any(p.head_start == start and p.kind in ("noun", "name") for p in self.parsed.phrases)

    def _told(self, q: Quotation, host: Host, found: list[_Cue]) -> Speech | None:
        """The best way in which the host sentence tells the speaker."""
        for way in (self._sourced, self._colon_or_that, self._behind, self._leading, self._according, self._closing, self._doer):
            speech = way(q, host, found)
            if speech is not None and speech.speaker is not None:
                return speech
        return self._first_named(q, host)

    def _speech(self, q: Quotation, speaker: Phrase | None, cue: _Cue | None) -> Speech | None:
        if speaker is None or cue is None:
            return None
        clause = self.subjects.verb_at(*cue.form)
        return Speech(q, speaker, (cue.start, cue.end), clause.index if clause else None)

    def _subject(self, cue: _Cue, host: Host) -> Phrase | None:
        """The subject of a cue that stands in front of what it introduces."""
        if cue.pronoun:
            return self.subjects.pronoun(*cue.pronoun)
        clause = self.subjects.verb_at(*cue.form)
        if clause is not None:
            doer = self._own_doer(clause)
            if doer is not None:
                return doer
        floor = host.start
        for q in host.quotations:
            if q.outer[1] <= cue.start:
                floor = max(floor, q.outer[1])
        return self.subjects.before(cue.start, floor) or self._nearest_before(cue.start, floor)

    def _nearest_before(self, cue: int, floor: int, *, governed: bool = False) -> Phrase | None:
        """The last phrase in front of a cue that can speak; one behind a preposition only where `governed`."""
        best = None
        for p in self.parsed.phrases:
            if floor <= p.head_start < cue and (governed or p.preposition is None) \
                    and BLANK not in self.masked[p.start:p.end] and self.subjects.animate(replace(p, preposition=None)):
                best = p
        return best

    def _colon_or_that(self, q: Quotation, host: Host, found: list[_Cue]) -> Speech | None:
        """ "X a dit: « … »", "X said that “…”": the cue touches the quotation."""
        for cue in reversed(found):
            between = self.masked[cue.end:q.outer[0]]
            if cue.end <= q.outer[0] and BLANK not in between \
                    and re.fullmatch(r"[\s:,]*(?:que|qu['’]|d['’]|de|that|en ces termes|ceci|as saying)?[\s:,]*", between):
                return self._speech(q, self._subject(cue, host), cue)
        return None

    def _behind(self, q: Quotation, host: Host, found: list[_Cue]) -> Speech | None:
        """ "», a dit X", "”, said X", "”, X said": the next cue after the quotation, nothing else between."""
        cue = next((c for c in found if c.start >= q.outer[1]), None)
        if cue is None:
            return None
        between = self.masked[q.outer[1]:cue.start]
        limit = min([host.end, *(o.outer[0] for o in host.quotations if o.outer[0] >= cue.end)])
        if re.fullmatch(r"[\s,.!?…»”\"\-–—]*", between):
            if cue.pronoun:
                return self._speech(q, self.subjects.pronoun(*cue.pronoun), cue)
            speaker = self.subjects.after(cue.end, limit)
            if speaker is None and self.words.language == "en":
                return None
            return self._speech(q, speaker, cue)
        opens = not any(c.isalnum() for c in self.masked[host.start:q.outer[0]])
        if not opens and (self.words.language == "fr" or len(self.masked[cue.end:host.end].split()) > _CLOSING_WORDS):
            return None  # another clause follows: "a salué « un pas », Paris a promis …"
        if between.lstrip(" \u00a0")[:1] in (",", "—", "–") or self.masked[q.outer[1] - 1] in ",?!.":
            if BLANK in between or len(between.split()) > _LONGEST_SUBJECT:
                return None
            return self._speech(q, self.subjects.before(cue.start, q.outer[1]), cue)
        return None

    def _leading(self, q: Quotation, host: Host, found: list[_Cue]) -> Speech | None:
        """A verb before the quotation, cue or not, under which the quoted words stand."""
        cue = next((c for c in reversed(found) if c.end <= q.outer[0]), None)
        verb = self._verb_before(q, host)
        if verb is not None and (cue is None or verb.start > cue.form[0]):
            speaker, telling = self._raised(verb)
            if speaker is not None:
                return Speech(q, speaker, (telling.start, telling.end), telling.index)
        governs = cue is not None and verb is not None and verb.start == cue.form[0] and verb.span[1] >= q.start
        if cue is not None and (governs or self._incised(cue) or not self._closing_cue(q, host, found)):
            subject = self._subject(cue, host)
            if subject is None or subject.head_start > q.start:
                return None
            return self._speech(q, subject, cue)
        return None

    def _incised(self, cue: _Cue) -> bool:
        return self.masked[cue.end:cue.end + 1] == ","

    def _closing_cue(self, q: Quotation, host: Host, found: list[_Cue]) -> _Cue | None:
        """A cue with a comma before it, behind the quotation: ", a averti le directeur", ", the ministry said."."""
        for cue in reversed(found):
            if cue.start < q.outer[1]:
                return None
            before = self.masked[q.outer[1]:cue.start].rstrip()
            if before.endswith((",", BLANK)):
                return cue
            if self.words.language == "en" and "," in before and re.fullmatch(r"\s*(?:[.;]|$|late|on|in|earlier|at).*",
                                                                             self.masked[cue.end:host.end], re.S):
                return cue
        return None

    def _closing(self, q: Quotation, host: Host, found: list[_Cue]) -> Speech | None:
        cue = self._closing_cue(q, host, found)
        if cue is None:
            return None
        if cue.pronoun:
            return self._speech(q, self.subjects.pronoun(*cue.pronoun), cue)
        after = self.subjects.after(cue.end, host.end)
        if after is not None and self.subjects.animate(after) and self.masked[q.outer[1]:cue.start].rstrip().endswith((",", BLANK)):
            return self._speech(q, after, cue)
        comma = self.masked.rfind(",", q.outer[1], cue.start)
        while comma > 0:
            speaker = self.subjects.before(cue.start, comma)
            if speaker is not None:
                return self._speech(q, speaker, cue)
            comma = self.masked.rfind(",", q.outer[1], comma)
        return None

    def _sourced(self, q: Quotation, host: Host, found: list[_Cue]) -> Speech | None:
        """A source right beside the quotation: "were, in the words of X, “…”", "is “…”, according to X"."""
        told = any(c.end <= q.outer[0] for c in found)
        for m in self.words.according.finditer(self.masked, host.start, host.end):
            if self._relative(m.end()):
                continue
            speaker = self.subjects.after(m.end(), host.end)
            if speaker is None or speaker.start - m.end() > 2:
                continue
            leads = speaker.end <= q.outer[0] and re.fullmatch(r"[\s,]*", self.masked[speaker.end:q.outer[0]])
            trails = not told and m.start() >= q.outer[1] and re.fullmatch(r"[\s,]*", self.masked[q.outer[1]:m.start()])
            if leads or trails:
                return Speech(q, speaker, m.span())
        return None

    def _according(self, q: Quotation, host: Host, found: list[_Cue]) -> Speech | None:
        """ "Selon X, … « … »", "« … », d'après X", "Pour X, « … »"."""
        matches = [m for m in self.words.according.finditer(self.masked, host.start, host.end)]
        heads = [m for m in self.words.at_head.finditer(self.masked, host.start, q.outer[0])
                 if re.match(r"[^,]{2,80},\s", self.masked[m.end():q.outer[0]]) or self._relative(m.end())]
        for m in sorted(matches, key=lambda m: abs(m.start() - q.start)) + heads[::-1]:
            start, end = m.span("cue") if "cue" in m.re.groupindex else m.span()
            if self._relative(m.end()):
                antecedent = self._nearest_before(m.start(), host.start, governed=True)
                if antecedent is not None:
                    return Speech(q, antecedent, (start, end))
            speaker = self.subjects.after(m.end(), host.end)
            if speaker is not None and speaker.start - m.end() <= 2:
                return Speech(q, speaker, (start, end))
        return None

    def _relative(self, at: int) -> bool:
        return re.match(r"(?:qui|lequel|laquelle|whom|lesquels)\b", self.masked[at:at + 10]) is not None

    def _verb_before(self, q: Quotation, host: Host) -> Clause | None:
        """The innermost verb or participle of the reporter's in front of the quotation, whose clause holds it."""
        best: Clause | None = None
        for c in self.parsed.clauses:
            if c.kind == "verb" and host.start <= c.start < q.outer[0] and BLANK not in self.masked[c.start:c.end] \
                    and (c.span[1] >= q.start or "," not in self.masked[c.end:q.outer[0]]) and (best is None or c.start > best.start):
                best = c
        return best

    def _raised(self, clause: Clause) -> tuple[Phrase | None, Clause]:
        """The doer of a clause, else of the clauses it hangs on ("l'attaque, qualifiée d'« injustifiable »"), and the
        clause that it does.

        What is demanded, promised or said belongs to who demands it, not to who is to do it.
        """
        speaker: Phrase | None = None
        telling = clause
        for _ in range(5):
            agentless = clause.passive and clause.link in ("participle", "adverbial") and not clause.doer
            own = None if agentless else self._own_doer(clause)
            if own is not None:
                speaker, telling = own, clause
            if clause.parent is None or (own is not None and clause.link != "complement"):
                break
            clause = self.parsed.clauses[clause.parent]
        return speaker, telling

    def _own_doer(self, clause: Clause) -> Phrase | None:
        """The doer, corrected where the parser hung a coordinated verb too high or lost the subject."""
        if clause.inherited_doer and clause.link == "coordinate" and clause.parent is not None \
                and self.parsed.clauses[clause.parent].passive:
            for c in reversed(self.parsed.clauses[clause.parent + 1:clause.index]):
                if c.link == "relative" and c.kind == "verb" and self.subjects.doer(c):
                    return self.subjects.doer(c)  # "was called in to the ministry, which protested and said"
        doer = self.subjects.doer(clause)
        if doer is None and (clause.tense != "none" or clause.link == "relative"):
            doer = self.subjects.in_front(clause, self.parsed.sentences[clause.sentence][0])
        return doer

    def _doer(self, q: Quotation, host: Host, found: list[_Cue]) -> Speech | None:
        """The doer of a verb that is quoted itself: "Paris a « condamné avec fermeté »"."""
        for c in self.parsed.clauses:
            if q.start <= c.start < q.end and c.kind == "verb":
                speaker = next((p for p in c.doer if host.start <= p.start and p.end <= q.outer[0] and self.subjects.animate(p)), None)
                if speaker is not None:
                    return Speech(q, speaker, None, c.index)
        return None

    def _first_named(self, q: Quotation, host: Host) -> Speech | None:
        """Nothing better: who opens the sentence in front of the quotation."""
        speaker = next((p for p in self.parsed.phrases if host.start <= p.start and p.head_end <= q.outer[0]
                        and p.preposition is None and self.subjects.animate(p) and BLANK not in self.masked[p.start:p.head_end]), None)
        return Speech(q, speaker) if speaker is not None else None

    def _carried(self, q: Quotation, i: int, sentences: tuple[Host, ...], told: list[Speech]) -> Speech | None:
        """The speaker of a passage that stands alone, from the sentence before or the passage before."""
        host = sentences[i]
        before = sentences[i - 1] if i else None
        same = [s for s in told if s.quotation in host.quotations and s.speaker]
        if same:
            return replace(same[-1], quotation=q, carried=True)
        if before is not None and before.paragraph == host.paragraph:
            earlier = [s for s in told if s.quotation in before.quotations and s.speaker]
            if earlier:
                return replace(earlier[-1], quotation=q, carried=True)
            opener = self._opener(before)
            if opener is not None:
                return Speech(q, opener, None, None, carried=True)
        after = sentences[i + 1] if i + 1 < len(sentences) else None
        if after is not None and after.paragraph == host.paragraph and not after.quotations:
            verb = next((c for c in self.parsed.clauses if after.start <= c.start < after.end and c.kind == "verb"), None)
            if verb is not None and verb.predicate in self.words.speaking and self.subjects.doer(verb):
                return Speech(q, self.subjects.doer(verb), (verb.start, verb.end), verb.index, carried=True)
        if q.kind == "direct" and told and (q.continues or self._next_paragraph(told[-1], host, sentences)):
            return replace(told[-1], quotation=q, carried=True) if told[-1].speaker else None
        if q.kind == "direct" and before is not None and before.paragraph == host.paragraph - 1:
            cue = self._cues(before)
            if cue and self.text[before.start:before.end].rstrip().endswith(":"):
                return self._speech(q, self._subject(cue[-1], before), cue[-1])
            opener = self._opener(before)
            if opener is not None:
                return Speech(q, opener, None, None, carried=True)
        return None

    def _next_paragraph(self, last: Speech, host: Host, sentences: tuple[Host, ...]) -> bool:
        return any(h.paragraph >= host.paragraph - 1 and last.quotation in h.quotations for h in sentences) \
            and last.quotation.kind == "direct"

    def _opener(self, host: Host) -> Phrase | None:
        """Whom a sentence is about: the doer of its first verb, else the first phrase that can speak."""
        for c in self.parsed.clauses:
            if host.start <= c.start < host.end and c.kind == "verb" and c.link in (None, "coordinate"):
                speaker = self.subjects.doer(c)
                if speaker is not None and host.start <= speaker.start < host.end:
                    return speaker
        cue = self._cues(host)
        if cue:
            return self._subject(cue[-1], host)
        return next((p for p in self.parsed.phrases if host.start <= p.start < host.end and p.preposition is None
                     and self.subjects.animate(p)), None)
