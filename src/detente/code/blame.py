"""At whose door a deed is laid, and by whom: "blames the raid on Damascus", "holds the prince responsible for the
murder". The deed is often no more than a noun there, so no verb of saying has it for a complement.
"""

from __future__ import annotations

import re

from detente.clause import Clause, Parsed, Phrase
from detente.code.cues import Cues
from detente.code.subject import Subjects

Blaming = tuple[Phrase, int, int]
"""Who blames, and the span of the word that tells so."""
_REACH = 90
"""Characters between "responsible for" and the deed: its own attributes stand there."""


class Blame:
    """Finds who lays a deed at somebody's door in one dispatch; `masked` is its text with the quotations blanked."""

    def __init__(self, masked: str, parsed: Parsed, subjects: Subjects, words: Cues) -> None:
        self._masked, self._parsed, self._subjects, self._words = masked, parsed, subjects, words

    def of(self, deed: Clause) -> Blaming | None:
        """Who says whose deed it is, where a clause around the deed or behind it tells."""
        return self._held_responsible(deed) or self._blamed_behind(deed)

    def alleged(self, above: Clause, below: Clause) -> bool:
        """Whether a noun under an accusation is what the accusation is about, not whom it goes to."""
        if below.link != "nominal":
            return True
        if above.predicate in self._words.imputing and any(_holds(p, below) for p in above.undergoer):
            return True
        return any(p.preposition in self._words.about and _holds(p, below) for p in above.obliques)

    def _held_responsible(self, deed: Clause) -> Blaming | None:
        """ "whom the court holds responsible for the deed", "qu'il rend responsable des incendies"."""
        floor = max(self._parsed.sentences[deed.sentence][0], deed.start - _REACH)
        for m in reversed(list(self._words.responsible.finditer(self._masked, floor, deed.start))):
            if re.search(r"[.;:]\s", self._masked[m.end() : deed.start]) or self._verbs(m.end(), deed.start):
                continue
            holding = self._verbs(self._parsed.sentences[deed.sentence][0], m.start())
            if holding and holding[-1].predicate in self._words.holding and not holding[-1].passive:
                word = re.search(r"([\w]+)\s$", self._masked[: holding[-1].start])
                pronoun = self._subjects.pronoun(word.start(), word.end() - 1) if word is not None else None
                right_before = pronoun is not None and self._subjects.animate(pronoun)  # "whom *it* holds"
                doer = pronoun if right_before else self._subjects.doer(holding[-1])
                return (doer, holding[-1].start, holding[-1].end) if doer is not None else None
        return None

    def _blamed_behind(self, deed: Clause) -> Blaming | None:
        """ "the raid, for which Oslo blames Bonn", "un raid qu'elle impute à Bonn"."""
        for c in self._parsed.clauses[deed.index + 1 :]:
            if c.sentence != deed.sentence:
                break
            if (
                c.parent == deed.index
                and c.link == "relative"
                and not c.passive
                and c.predicate in self._words.allege | self._words.imputing
            ):
                doer = self._subjects.doer(c)
                return (doer, c.start, c.end) if doer is not None else None
        return None

    def _verbs(self, start: int, end: int) -> list[Clause]:
        return [c for c in self._parsed.clauses if start <= c.start < end and c.kind == "verb" and c.tense != "none"]


def _holds(phrase: Phrase, clause: Clause) -> bool:
    return phrase.start <= clause.start < phrase.end
