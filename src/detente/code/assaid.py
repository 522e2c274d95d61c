"""Sources that a clause of likening names: "as Kyiv tells it", "or so Kyiv says", "if Kyiv is to be believed",
"comme l'affirme Kiev", "à ce qu'affirme Kiev"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from detente.clause import Parsed, Phrase
from detente.code.cues import Cues
from detente.code.host import Host
from detente.code.subject import Subjects

_OPENED = re.compile(r"(?:\A|[,;]\s+)(?P<opener>as|or so|so|if)\s+(?=[^,;]{2,60}\Z)", re.I)
Said = tuple[Phrase, tuple[int, int], tuple[int, int]]
"""Who says so, the span of the words that tell it, and the stretch that they cover."""


class AsSaid:
    """Finds them in one dispatch; `masked` is its text with the quotations blanked."""

    def __init__(self, masked: str, parsed: Parsed, subjects: Subjects, words: Cues) -> None:
        self.masked, self.parsed, self.subjects, self.words = masked, parsed, subjects, words

    def of(self, host: Host) -> Iterator[Said]:
        """Those of the sentence `host`."""
        yield from self._subject_first(host)
        yield from self._verb_first(host)

    def _subject_first(self, host: Host) -> Iterator[Said]:
        """ "as the opposition tells it", "or so Kyiv says"."""
        for m in self.words.told_so.finditer(self.masked, host.start, host.end):
            opened = _OPENED.search(self.masked[host.start : m.start()])
            if opened is None or (opened["opener"].lower() == "if") is not (m["believed"] is not None):
                continue
            speaker = self.subjects.before(m.start(), host.start + opened.end())
            if speaker is not None:
                yield speaker, m.span(), self._covered(host.start + opened.start(), m.end(), host)

    def _verb_first(self, host: Host) -> Iterator[Said]:
        """ "comme l'affirme Kiev", "à ce qu'affirme Kiev"."""
        for m in self.words.as_said.finditer(self.masked, host.start, host.end):
            cue = self.words.verb.match(self.masked[m.end() : host.end])
            if cue is None or self.words.passive(cue):
                continue
            lemma = self.words.lemma(cue)
            if lemma not in self.words.say or lemma in self.words.directive:
                continue
            end = m.end() + cue.end()
            inverted = self.words.inverted(cue)
            speaker = (
                self.subjects.pronoun(m.end() + inverted[0], m.end() + inverted[1])
                if inverted
                else self.subjects.right_behind(end + 1, host.end)
            )
            if speaker is not None and self.subjects.animate(speaker):
                yield speaker, (m.end(), end), self._covered(m.start(), max(end, speaker.end), host)

    def _covered(self, at: int, end: int, host: Host) -> tuple[int, int]:
        """What is said so: the sentence, or what another says or denies in front ("dément avoir tiré, *comme
        l'affirme Kiev*")."""
        verbs = [c for c in self.parsed.clauses if host.start <= c.start < at and c.kind == "verb"]
        says = [c for c in verbs if self.words.says(c) or c.predicate in self.words.allege]
        start = says[-1].end if says else host.start
        return (start, at) if verbs and self._closes(end, host) else (start, host.end)

    def _closes(self, end: int, host: Host) -> bool:
        """Whether nothing is told behind."""
        return not any(end <= c.start < host.end and c.kind == "verb" for c in self.parsed.clauses)
