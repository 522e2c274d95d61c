"""The clauses that tell one deed with its outcome: "fired on the crowd, killing four and wounding ten"."""

from __future__ import annotations

from detente.clause import Clause, Parsed
from detente.code.befell import befell
from detente.code.sentence import Sentence
from detente.code.tolls import Toll, Tolls

GOES_ON = frozenset({"participle", "adverbial", "coordinate", "nominal", "parataxis"})
"""How what goes on with a clause hangs on it."""
_OF_WHAT_CAME = frozenset({"time", "cause", "complement", "parataxis"})
"""How a deed hangs on the verb that tells its toll: "two men died *when drones blew up* a depot"; a complement where
the parse takes "a helicopter was shot down; two men died" for what somebody said."""


class OneTelling:
    """Finds them in one dispatch."""

    def __init__(self, text: str, parsed: Parsed, sentence: Sentence, tolls: Tolls) -> None:
        self.text, self.parsed, self.sentence, self.tolls = text, parsed, sentence, tolls

    def of(self, clause: Clause, toll: Toll) -> list[Clause]:
        """The clause and those that go on with it: "fired on the crowd, killing four and wounding ten"."""
        out = [clause]
        for child in self.sentence.children[clause.index]:
            relative = child.link == "relative" and (clause.kind == "noun" or befell(child, toll))
            goes_on = child.link in GOES_ON or relative
            if goes_on and child.sentence == clause.sentence:
                out.append(child)
                ending = child.link in ("participle", "adverbial") and child.tense == "none"
                out.extend(
                    c
                    for c in self.sentence.children[child.index]
                    if c.link == "coordinate" or (ending and c.kind == "noun" and c.predicate in toll.counted)
                )  # "..., causing *the deaths* of 27"
        if clause.parent is None:
            return out + self._outcomes(clause, toll)
        out += self._beside(clause, toll)
        parent = self.parsed.clauses[clause.parent]
        # what another did goes with it only where that is the toll: "Hamas freed 20 and Israel let 2,000 go"
        same_doer = clause.inherited_doer or not (clause.doer and parent.doer)
        joined = clause.link == "coordinate" and (same_doer or befell(parent, toll))
        came = (
            clause.link in _OF_WHAT_CAME
            and parent.sentence == clause.sentence
            and any(befell(parent, violent) for violent in self.tolls.of_violence)
        )
        if joined or came or (clause.kind == "noun" and clause.link == "nominal"):
            above = self._above(clause) if clause.kind == "noun" else parent
            out += [above, *self._beside(above, toll)]
        out += self._outcomes(clause, toll)
        for sibling in self.sentence.children[clause.parent]:
            # "wrecked a depot and killed two", both relatives of one noun; "fired on students, leaving 30 dead", where
            # the parse hangs the outcome on the main clause
            outcome = sibling.link in ("participle", "adverbial") and sibling.tense == "none"
            if sibling.start > clause.end and (outcome or sibling.link == clause.link == "relative"):
                out.append(sibling)
        return out

    def _outcomes(self, clause: Clause, toll: Toll) -> list[Clause]:
        """What a deed led to behind a comma, hung by the parse on what tells of those it struck: "fired on a crowd that
        was waiting for a minister, *killing at least 20*"."""
        below, out = [*self.sentence.children[clause.index]], []
        while below:
            child = below.pop()
            below += self.sentence.children[child.index] if child.link in ("relative", "nominal") else []
            ending = child.link in ("participle", "adverbial") and child.tense == "none" and not child.passive
            ended = ending and child.predicate in toll.undergone
            there = child.link == "relative" and self._there(child, clause) and befell(child, toll)
            if there or (ended and self.text[: child.start].rstrip().endswith(",")):
                out.append(child)
        return out

    def _there(self, relative: Clause, deed: Clause) -> bool:
        """Whether a relative goes on, behind a comma, with what came of a deed where it was done: "bombed a camp,
        *where* nine people died"; not with what had come of others there before."""
        start = relative.span[0]
        words = self.text[start : relative.start].lstrip(" ,").casefold().split()
        goes_on = self.text[: start + 1].rstrip(" ").endswith(",") or self.text[:start].rstrip().endswith(",")
        before = relative.tense == "pluperfect" != deed.tense
        return goes_on and not before and bool(words) and words[0] in self.tolls.where

    def _above(self, noun: Clause) -> Clause:
        """The verb in whose phrase a noun stands, through the nouns that it belongs to: "*two days of* fighting"."""
        clause = noun
        while clause.parent is not None and (clause is noun or clause.kind == "noun"):
            parent = self.parsed.clauses[clause.parent]
            whose = self.sentence.nouns.get(parent.index)
            if parent.kind == "noun" and (whose is None or all(b.clause != clause.index for b in whose.belonging)):
                return parent
            clause = parent
        return clause

    def _beside(self, clause: Clause, toll: Toll) -> list[Clause]:
        """What befell others, told beside a clause by "and": "nine *were killed* and 60 *wounded*", whether the parse
        hangs it on the clause, or both on the verb of saying."""
        out = [c for c in self.sentence.children[clause.index] if c.link == "coordinate"]
        if clause.parent is not None and clause.link == "coordinate":
            out.append(self.parsed.clauses[clause.parent])
        if clause.parent is not None and clause.link == "complement":
            for c in self.sentence.children[clause.parent]:
                first, second = sorted((c, clause), key=lambda c: c.span)
                between = self.text[first.span[1] : second.start].casefold().split()
                if c is not clause and c.link == "complement" and self.tolls.joins & set(between):
                    out.append(c)
        return [c for c in out if c.sentence == clause.sentence and befell(c, toll)]
