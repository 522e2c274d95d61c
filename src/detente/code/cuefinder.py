"""The finite cue verbs of a sentence: forms that look like one and are none (nouns, names, passives) left out."""

from __future__ import annotations

import re

from detente.clause import Parsed
from detente.code.cues import Cues
from detente.code.host import BLANK, Host
from detente.code.saying import Cue
from detente.code.subject import Subjects

_LONGEST_WORD, _LAST_WORD = 50, re.compile(r"([\w’'-]+)[\s’']*$")
_DETERMINED = re.compile(
    r"le|la|les|l|un|une|des|du|de|d|ce|cette|cet|son|sa|ses|leur|leurs|the|an?|his|her|their|its|of|to|no|any"
)


class CueFinder:
    """Finds them in one dispatch; `masked` is its text with the quotations blanked."""

    def __init__(self, masked: str, parsed: Parsed, subjects: Subjects, words: Cues) -> None:
        self.masked, self.parsed, self.subjects, self.words = masked, parsed, subjects, words

    def of(self, host: Host) -> list[Cue]:
        """Those of one sentence, in order."""
        found = []
        sources = [m.span() for m in self.words.according.finditer(self.masked, host.start, host.end)]
        for m in self.words.verb.finditer(self.masked, host.start, host.end):
            form = m.span("form")
            before = _LAST_WORD.search(self.masked[max(host.start, m.start() - _LONGEST_WORD) : m.start()])
            word = before[1].lower() if before else ""
            noun = _DETERMINED.fullmatch(word)
            clause = self.subjects.verb_at(*form)
            if any(a <= form[0] < b for a, b in sources):
                continue  # "à en *croire* X" is a preposition
            incise = self.masked[host.start : m.start()].rstrip(" \u00a0,").endswith((BLANK, "!", "?"))
            mistagged = clause is None and self.subjects.noun_at(form[0]) and not incise
            named = m["form"][:1].isupper() and before is not None  # "Governor Said Barzan"
            if (noun and m.start() == form[0]) or mistagged or named or self.words.passive(m):
                continue
            found.append(Cue(m.start(), m.end(), form, self.words.inverted(m), self.words.lemma(m)))
        return found
