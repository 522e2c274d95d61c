"""What somebody tells over several sentences, of which only the first one says who.

"Islamabad gave another account. Indian troops *had opened* fire first." Behind a sentence that announces an account all
that follows in its paragraph is told by its subject; behind a report in the pluperfect so is what goes on in that
tense about those of whom it speaks: "Ankara said rebels had stormed the post. They *had killed* two guards."
"""

from __future__ import annotations

from collections.abc import Callable

from detente.clause import Clause, Parsed
from detente.code.cues import Cues
from detente.code.mentions import Mention
from detente.code.reports import Reports

Sourced = Callable[[int], bool]
"""Whether a sentence names a source of its own."""


class RunsOn:
    """Over one dispatch; `masked` is its text with the quotations blanked."""

    def __init__(
        self, masked: str, parsed: Parsed, mentions: tuple[Mention, ...], reports: Reports, words: Cues, own: Sourced
    ) -> None:
        self.masked, self.parsed, self.mentions = masked, parsed, mentions
        self.reports, self.words, self._own_source = reports, words, own

    def announced(self, clause: Clause) -> Clause | None:
        """The clause that announces the account of which this one is a part."""
        if self._main(clause) is None:
            return None
        for sentence in range(clause.sentence, 0, -1):
            if self._own_source(sentence) or self._parts(sentence):
                return None
            before = self._heads(sentence - 1)
            found = next((c for c in before if self._announces(c)), None)
            if found is not None:
                return found
        return None

    def told_before(self, clause: Clause) -> tuple[Clause, ...]:
        """The clauses of the sentence before, one of which has the source of this one, that runs on from it."""
        main = self._main(clause)
        sentence = clause.sentence
        if main is None or main.tense != "pluperfect" or sentence < 1:
            return ()
        if self._own_source(sentence) or self._parts(sentence) or not self._of_the_same(main):
            return ()
        return tuple(
            c for c in self._heads(sentence - 1, reported=True) if c.tense == "pluperfect" and not self.words.says(c)
        )

    def _announces(self, clause: Clause) -> bool:
        """Whether a verb tells that somebody tells something, and not what."""
        told = any(c.parent == clause.index and c.link == "complement" for c in self.parsed.clauses)
        objects = (f"{clause.predicate} {p.head.lower()}" for p in clause.undergoer)
        return not told and not clause.negated and any(o in self.words.accounts for o in objects)

    def _main(self, clause: Clause) -> Clause | None:
        """The clause that heads the sentence of another; None where that is beside what the sentence tells, or the
        sentence itself says or asks something."""
        at = clause
        while at.parent is not None and self.parsed.clauses[at.parent].sentence == clause.sentence:
            if at.kind == "verb" and self.reports.background(at):
                return None
            at = self.parsed.clauses[at.parent]
        spoken = self.words.says(at) or at.predicate in self.words.allege | self.words.directive
        tells = at.tense in ("past", "pluperfect") or at.predicate in self.words.copulas
        return at if at.kind == "verb" and tells and not spoken else None

    def _heads(self, sentence: int, *, reported: bool = False) -> list[Clause]:
        """The verbs of a sentence that stand in no relative clause; with those that somebody reports in it."""
        links = (None, "coordinate", "parataxis", "complement") if reported else (None, "coordinate", "parataxis")
        return [c for c in self.parsed.clauses if c.sentence == sentence and c.kind == "verb" and c.link in links]

    def _parts(self, sentence: int) -> bool:
        """Whether a paragraph ends in front of a sentence."""
        before, here = self.parsed.sentences[sentence - 1 : sentence + 1]
        return "\n" in self.masked[before[0] : here[0]]

    def _of_the_same(self, main: Clause) -> bool:
        """Whether only those act of whom the sentence before speaks."""
        before = self.parsed.sentences[main.sentence - 1]
        spoken_of = {m.code for m in self.mentions if before[0] <= m.start < before[1]}
        doers = (*main.doer, *main.undergoer) if main.passive else main.doer
        acting = {m.code for p in doers for m in self.mentions if p.start <= m.start < p.end and m.code}
        return bool(doers) and acting <= spoken_of
