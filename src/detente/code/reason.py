"""Why an actor acted, as the text says it: "en raison de ...", "because ..."."""

from __future__ import annotations

from detente.clause import Clause, Parsed
from detente.code.match import Sentence
from detente.records import Passage


class Reasons:
    """The reasons of the events of one dispatch; `because` are the prepositions that give one."""

    def __init__(self, text: str, parsed: Parsed, sentence: Sentence, because: frozenset[str]) -> None:
        self.text, self.parsed, self.sentence, self.because = text, parsed, sentence, because

    def of(self, clause: Clause) -> Passage | None:
        """The reason a clause gives, or that of the clause whose noun it is ("annonce l'expulsion ..., parce que")."""
        found = self._of(clause)
        if found is None and clause.link == "nominal" and clause.parent is not None:
            found = self._of(self.parsed.clauses[clause.parent])
        return found

    def _of(self, clause: Clause) -> Passage | None:
        for p in clause.obliques:
            if p.preposition in self.because:
                return Passage(p.text, p.start, p.end)
        for child in self.sentence.children[clause.index]:
            if child.link == "cause":
                start, end = child.span
                return Passage(self.text[start:end], start, end)
        return None
