"""Who says what is quoted: for every quotation the speaker's phrase and the cue, from the sentence around it.

Ways to tell, best first: a cue right behind the quotation ("», a dit X", "," X said); a cue that leads up to it
("X a dit: «", "said they had “"); "selon X"; a cue set at the end of the sentence; the doer of the verb that the
quoted words stand under ("Paris a salué « un pas »"). A passage that stands alone goes on with the speaker of the
paragraph, or belongs to whom the sentence before is about ("X s'est montré ferme. « … »").
"""

from __future__ import annotations

from dataclasses import replace

from detente.clause import Parsed, Phrase
from detente.code.cues import cues
from detente.code.host import Host, hosts, mask
from detente.code.mentions import Mention
from detente.code.passage import Quotation
from detente.code.quotation import find_quotations
from detente.code.saying import Speech
from detente.code.telling import Telling

__all__ = ["Speech", "find_speeches"]


def find_speeches(text: str, language: str, parsed: Parsed, mentions: tuple[Mention, ...]) -> tuple[Speech, ...]:
    """Every quotation of the text with who says it, in order of start."""
    quotations = find_quotations(text, language)
    masked = mask(text, quotations)
    found = _Attribution(text, parsed, Telling(text, masked, parsed, mentions, cues(language))).all(
        hosts(text, masked, quotations, cues(language))
    )
    inner = tuple(Speech(q) for q in quotations if q.depth)
    return tuple(sorted((*found, *inner), key=lambda s: (s.quotation.start, -s.quotation.end)))


class _Attribution:
    """Goes through the sentences of one dispatch and carries speakers on from one to the next."""

    def __init__(self, text: str, parsed: Parsed, telling: Telling) -> None:
        self.text, self.parsed, self.telling = text, parsed, telling
        self.subjects, self.masked, self.words = telling.subjects, telling.masked, telling.words

    def all(self, sentences: tuple[Host, ...]) -> list[Speech]:
        """Quotations sentence by sentence; those without a cue take up what stands before them."""
        out: list[Speech] = []
        for i, host in enumerate(sentences):
            cues_here = self.telling.cues(host)
            for q in host.quotations:
                alone = q.cut or host.bare(self.masked)
                speech = None if alone else self.telling.told(q, host, cues_here)
                if speech is None or speech.speaker is None:
                    speech = self._carried(q, i, sentences, out) or speech or Speech(q)
                out.append(speech)
        return self._backwards(out)

    def _backwards(self, told: list[Speech]) -> list[Speech]:
        """A quotation over several paragraphs has one speaker, told at its end where not before."""
        out = list(told)
        for i in range(len(out) - 2, -1, -1):
            after = out[i + 1]
            if out[i].speaker is None and after.quotation.continues:
                out[i] = replace(after, quotation=out[i].quotation, carried=True)
        return out

    def _carried(self, q: Quotation, i: int, sentences: tuple[Host, ...], told: list[Speech]) -> Speech | None:
        """The speaker of a passage that stands alone, from the sentence before or the passage before."""
        host = sentences[i]
        before = sentences[i - 1] if i else None
        if q.cut and told:
            return replace(told[-1], quotation=q, carried=True)
        same = [s for s in told if s.quotation in host.quotations and s.speaker]
        if same:
            return replace(same[-1], quotation=q, carried=True)
        if before is not None and before.paragraph == host.paragraph:
            earlier = [s for s in told if s.quotation in before.quotations and s.speaker]
            if earlier:
                return replace(earlier[-1], quotation=q, carried=True)
        after = sentences[i + 1] if i + 1 < len(sentences) else None
        pointing = self._pointing_back(q, after) if after is not None else None
        if pointing is not None:
            return pointing
        if before is not None and before.paragraph == host.paragraph:
            opener = self._opener(before)
            if opener is not None:
                return Speech(q, opener, None, None, carried=True)
        if after is not None and after.paragraph == host.paragraph and not after.quotations:
            verb = next(
                (c for c in self.parsed.clauses if after.start <= c.start < after.end and c.kind == "verb"), None
            )
            if verb is not None and verb.predicate in self.words.speaking and self.subjects.doer(verb):
                return Speech(q, self.subjects.doer(verb), (verb.start, verb.end), verb.index, carried=True)
        if q.kind == "direct" and told and (q.continues or self._next_paragraph(told[-1], host, sentences)):
            return replace(told[-1], quotation=q, carried=True) if told[-1].speaker else None
        if q.kind == "direct" and before is not None and before.paragraph == host.paragraph - 1:
            cue = self.telling.cues(before)
            if cue and self.text[before.start : before.end].rstrip().endswith(":"):
                return self.telling.speech(q, self.telling.subject(cue[-1], before), cue[-1])
            opener = self._opener(before)
            if opener is not None:
                return Speech(q, opener, None, None, carried=True)
        return None

    def _pointing_back(self, q: Quotation, after: Host) -> Speech | None:
        """ "« … » Ainsi s'exprimait X", "“…” Such were the words of X": the next sentence tells the speaker."""
        m = self.words.pointing_back.match(self.masked, after.start, after.end)
        speaker = self.subjects.first_animate(m.end(), after.end) if m and not after.quotations else None
        return Speech(q, speaker, None, None, carried=True) if speaker else None

    def _next_paragraph(self, last: Speech, host: Host, sentences: tuple[Host, ...]) -> bool:
        return (
            any(h.paragraph >= host.paragraph - 1 and last.quotation in h.quotations for h in sentences)
            and last.quotation.kind == "direct"
        )

    def _opener(self, host: Host) -> Phrase | None:
        """Whom a sentence is about: the doer of its first verb, else the first phrase that can speak."""
        source = self.telling.sources.at_head(host)
        if source is not None:
            return source
        for c in self.parsed.clauses:
            if host.start <= c.start < host.end and c.kind == "verb" and c.link in (None, "coordinate"):
                speaker = self.subjects.doer(c)
                if speaker is not None and host.start <= speaker.start < host.end:
                    return speaker
        cue = self.telling.cues(host)
        if cue:
            return self.telling.subject(cue[-1], host)
        parsed = [p for p in self.parsed.phrases if host.start <= p.start < host.end]
        if not parsed:
            return self.subjects.opening(host.start, host.end)
        return next((p for p in parsed if p.preposition is None and self.subjects.animate(p)), None)
