"""Sources that a preposition names: "selon X", "according to X", "in the words of X", "X, pour qui"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from detente.clause import Phrase
from detente.code.cues import Cues
from detente.code.host import Host
from detente.code.passage import Quotation
from detente.code.subject import Subjects

Source = tuple[Phrase, tuple[int, int]]
"""Who is the source, and the span of the preposition."""


class Sources:
    """Finds such sources in one dispatch; `masked` is its text with the quotations blanked."""

    def __init__(self, masked: str, subjects: Subjects, words: Cues) -> None:
        self._masked, self._subjects, self._words = masked, subjects, words

    def beside(self, q: Quotation, host: Host, told: bool) -> Source | None:
        """A source right beside the quotation: "were, in the words of X, “…”", "is “…”, according to X".

        Where a cue before the quotation has already told the speaker, the source behind it is the cue's.
        """
        for m in self._words.according.finditer(self._masked, host.start, host.end):
            if self.relative(m.end()):  # "cite un commandant selon lequel le convoi a été « … »"
                told_by = self._subjects.nearest_before(m.start(), host.start, governed=True)
                if told_by is not None and m.end() <= q.outer[0] and "," not in self._masked[m.end() : q.outer[0]]:
                    return told_by, m.span()
                continue
            speaker = self._subjects.right_behind(m.end(), host.end)
            if speaker is None:
                continue
            worded = self._words.worded.match(m[0]) is not None  # "A has, in the words of X, crossed a “red line”"
            leads = speaker.end <= q.outer[0] and (worded or self._adjoins(speaker.end, q.outer[0]))
            trails = not told and m.start() >= q.outer[1] and self._adjoins(q.outer[1], m.start())
            if leads or trails:
                return speaker, m.span()
        return None

    def of_sentence(self, q: Quotation, host: Host) -> Source | None:
        """A source anywhere in the sentence: "Selon X, … « … »", "Pour X, … « … »", "X, pour qui « … »"."""
        near = sorted(
            self._words.according.finditer(self._masked, host.start, host.end), key=lambda m: abs(m.start() - q.start)
        )
        for m in (*near, *reversed(list(self._at_head(q, host)))):
            span = m.span("cue") if "cue" in m.re.groupindex else m.span()
            if self.relative(m.end()):
                antecedent = self._subjects.nearest_before(m.start(), host.start, governed=True)
                if antecedent is not None:
                    return antecedent, span
            speaker = self._subjects.right_behind(m.end(), host.end)
            if speaker is not None:
                return speaker, span
        return None

    def at_head(self, host: Host) -> Phrase | None:
        """Whose view a sentence without a quotation gives: "For X, mayor of Y, it is not enough."."""
        m = self._words.at_head.match(self._masked[host.start : host.end])
        if m is None or host.quotations:
            return None
        speaker = self._subjects.right_behind(host.start + m.end(), host.end)
        if speaker is None:
            return None
        return speaker if speaker.kind == "name" or speaker.appositions else None

    def _at_head(self, q: Quotation, host: Host) -> Iterator[re.Match[str]]:
        """ "Pour X," at the head of the sentence, ", pour qui" anywhere."""
        for m in self._words.at_head.finditer(self._masked, host.start, q.outer[0]):
            if re.match(r"[^,]{2,80},\s", self._masked[m.end() : q.outer[0]]) or self.relative(m.end()):
                yield m

    def relative(self, at: int) -> bool:
        """Whether a relative pronoun stands behind the preposition."""
        return self._words.governed.match(self._masked, at) is not None

    def _adjoins(self, start: int, end: int) -> bool:
        return re.fullmatch(r"[\s,]*", self._masked[start:end]) is not None
