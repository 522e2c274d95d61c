"""The reporter's verbs that quoted words stand under, and who does them."""

from __future__ import annotations

from detente.clause import Clause, Parsed, Phrase
from detente.code.host import BLANK, Host
from detente.code.passage import Quotation
from detente.code.subject import Subjects


class Governors:
    """Finds them in one dispatch; `subjects` are those of its text."""

    def __init__(self, parsed: Parsed, subjects: Subjects) -> None:
        self.parsed, self.subjects = parsed, subjects
        self.text, self.masked = subjects.text, subjects.masked

    def verb_before(self, q: Quotation, host: Host) -> Clause | None:
        """The innermost verb or participle of the reporter's in front of the quotation, whose clause holds it."""
        best: Clause | None = None
        for c in self.parsed.clauses:
            if (
                c.kind == "verb"
                and host.start <= c.start < q.outer[0]
                and not self.a_name(c)
                and BLANK not in self.masked[c.start : c.end]
                and (c.span[1] >= q.start or "," not in self.masked[c.end : q.outer[0]])
                and (best is None or c.start > best.start)
            ):
                best = c
        return best

    def raised(self, clause: Clause) -> tuple[Phrase | None, Clause]:
        """The doer of a clause, else of the clauses it hangs on ("l'attaque, qualifiée d'« injustifiable »"), and the
        clause that it does.

        What is demanded, promised or said belongs to who demands it, not to who is to do it.
        """
        speaker: Phrase | None = None
        telling = clause
        for _ in range(5):
            agentless = clause.passive and clause.link in ("participle", "adverbial") and not clause.doer
            own = None if agentless else self.own_doer(clause)
            if own is not None:
                speaker, telling = own, clause
            if clause.parent is None or (own is not None and clause.link != "complement"):
                break
            clause = self.parsed.clauses[clause.parent]
            if self.a_name(clause):
                break
        return speaker, telling

    def own_doer(self, clause: Clause) -> Phrase | None:
        """The doer, corrected where the parser hung a coordinated verb too high or lost the subject."""
        if (
            clause.inherited_doer
            and clause.link == "coordinate"
            and clause.parent is not None
            and self.parsed.clauses[clause.parent].passive
        ):
            for c in reversed(self.parsed.clauses[clause.parent + 1 : clause.index]):
                if c.link == "relative" and c.kind == "verb" and self.subjects.doer(c):
                    return self.subjects.doer(c)  # "was called in to the ministry, which protested and said"
        doer = self.subjects.doer(clause)
        if doer is None and (clause.tense != "none" or clause.link == "relative"):
            doer = self.subjects.in_front(clause, self.parsed.sentences[clause.sentence][0])
        return doer

    def a_name(self, clause: Clause) -> bool:
        """Whether the parser took a name for a verb: "Governor *Said* Barzan"."""
        before = self.text[: clause.start].rstrip()[-1:]
        return self.text[clause.start].isupper() and before.isalnum()
