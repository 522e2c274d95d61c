"""How many, by where a number stands among the words, where the parse gives no phrase that has it."""

from __future__ import annotations

import bisect
import itertools

from detente.clause import Clause, Parsed, Phrase
from detente.code.headcount import HeadCount
from detente.code.measure import Number, Quantity
from detente.code.tolls import Toll, Tolls, unit_of

_OF_A_KIND = frozenset({"participants", "troops"})
"""Magnitudes that count their own kind of people only: not anybody counted nearby is a soldier or a demonstrator."""
_AUXILIARIES = 40
"""Characters that auxiliaries and adverbs between a number and its participle may take."""
_COUNTED_WORDS = 3
"""Words of whoever is counted between a number and the auxiliaries of its participle: "18 cyclists and nurses were"."""


class ByPosition:
    """Finds the counted persons around the verbs of one dispatch."""

    def __init__(
        self, text: str, parsed: Parsed, tolls: Tolls, quantities: tuple[Quantity, ...], heads: HeadCount
    ) -> None:
        self.text, self.parsed, self.tolls, self.quantities, self.heads = text, parsed, tolls, quantities, heads
        self._words = parsed.words
        self._starts = [w[0] for w in parsed.words]

    def bare(self, clause: Clause) -> Number | None:
        """A number right before its participle, which the parse takes for anything but its subject: "and 18,000
        (were) arrested"; and the persons before a participle set off by a comma: "49 soldats, arrêtés dimanche"."""
        if not clause.passive:
            return None
        for q in self.quantities:
            if q.end <= clause.start and clause.start - q.end < _AUXILIARIES and not q.currency:
                between = self.text[q.end : clause.start].casefold().split()
                if all(word in self.tolls.auxiliaries for word in between):
                    return q.value
        if clause.link == "participle" and self.text[: clause.start].rstrip().endswith(","):
            comma = self.text.rindex(",", 0, clause.start)
            before = [p for p in self.parsed.phrases if p.end == comma and self.person(p)]
            counted = self.heads.stated(min(before, key=lambda p: p.end - p.start)) if before else None
            return counted.value if counted is not None else None
        return None

    def in_front(self, clause: Clause) -> Number | None:
        """A number before a passive with the noun it counts, whoever that is, where the parse makes it no subject:
        "18 cyclists and a nurse were arrested"."""
        if not clause.passive:
            return None
        for q in reversed(self.quantities):
            between = self.text[q.end : clause.start].casefold().replace("’", "'").split()
            while between and between[-1] in self.tolls.auxiliaries:
                between.pop()
            told = clause.start - q.end > 0 and 0 < len(between) <= _COUNTED_WORDS
            if told and not q.currency and " ".join(between).replace("'", "").replace(" ", "").isalpha():
                return None if self.tolls.materiel & self.unit(q) else q.value
        return None

    def person_behind(self, clause: Clause) -> Phrase | None:
        """The person right behind a verb to which the parse gives no object: "avait chassé en mai l'ambassadeur"."""
        if clause.undergoer or clause.kind != "verb" or (clause.passive and clause.doer):
            return None
        verbs = [c.start for c in self.parsed.clauses if c.kind == "verb" and c.start > clause.start]
        end = min([clause.span[1], *verbs])
        behind = (p for p in self.parsed.phrases if clause.end <= p.start and p.end <= end and p.preposition is None)
        return next((p for p in behind if self.person(p)), None)

    def right_behind(self, clause: Clause) -> Number | None:
        """A number right behind an active verb to which the parse gives no object: "avait tué *cinq* de ses hommes"."""
        if clause.kind != "verb" or clause.passive or clause.undergoer:
            return None
        found = (q for q in self.quantities if clause.end <= q.start and not q.currency)
        q = next((q for q in found if not self.text[clause.end : q.start].strip()), None)
        return None if q is None or self.tolls.materiel & self.unit(q) else q.value

    def right_before(self, clause: Clause) -> Phrase | None:
        """The person right before a verb to which the parse gives no subject: "a cameraman, Luc Lemoine, died"."""
        if clause.kind != "verb" or clause.doer or clause.undergoer:
            return None
        before = self.text[: clause.start].rstrip(", ")
        found = [p for p in self.parsed.phrases if p.end == len(before) and p.preposition is None]
        return max(found, key=lambda p: p.end - p.start) if found else None

    def persons(self, clause: Clause, name: str) -> Number | None:
        """Persons counted before a passive or behind an active verb, where the parse gives no such phrase."""
        start, end = (clause.span[0], clause.start) if clause.passive else (clause.end, clause.span[1])
        if end == clause.end and clause.tense == "none" and clause.link == "complement" and clause.parent is not None:
            end = self.parsed.clauses[clause.parent].span[1]  # "a fait exécuter 47 condamnés", hung on "fait"
        near = [q for q in self.quantities if start <= q.start and q.end <= end and not q.currency]
        near = [q for q in near if not self.heads.exchanged(q.start)]
        kind = self.tolls.by_name[name].counted if name in _OF_A_KIND else frozenset[str]()
        wanted = kind if kind and clause.kind != "noun" else kind | self.tolls.persons | self.tolls.of_them
        things = self.tolls.materiel  # "deux avions civils": "civil" is no person there
        persons = [q for q in near if wanted & self.unit(q) and not things & self.unit(q) and self.innermost(q, clause)]
        if not persons:
            return None
        return (persons[-1] if clause.passive else persons[0]).value

    def innermost(self, quantity: Quantity, clause: Clause) -> bool:
        """Whether no other verb's clause below this one holds the number: "withdrew after fighting that killed 41"."""
        return not any(
            c.kind == "verb"
            and c is not clause
            and clause.span[0] <= c.span[0] <= quantity.start
            and quantity.end <= c.span[1] <= clause.span[1]
            and c.span != clause.span
            for c in self.parsed.clauses
        )

    def unit(self, quantity: Quantity) -> frozenset[str]:
        """The words that tell what a number counts."""
        return unit_of(quantity, self._words, self._starts)

    def joined_to(self, phrase: Phrase) -> Number | None:
        """How many "and" joins to a single person, where the parse leaves them out: "killed the governor *and two of
        his guards*"; none where they are who does what follows ("... and two guards fled")."""
        q = next((q for q in self.quantities if q.start >= phrase.end), None)
        if q is None or q.currency or self.text[phrase.end : q.start].strip() not in self.tolls.joins:
            return None
        if not (self.tolls.persons | self.tolls.of_them) & self.unit(q):
            return None
        subjects = (p for c in self.parsed.clauses for p in (*c.doer, *(c.undergoer if c.passive else ())))
        return None if any(p.start <= q.start < p.end for p in subjects if p.start > phrase.end) else q.value

    def one_counted(self, start: int, end: int, toll: Toll) -> bool:
        """Whether an article alone counts one by his fate: "faisant état d'*un mort*", but not "un mort-vivant"."""
        first = bisect.bisect_left(self._starts, start)
        words = self._words[first : bisect.bisect_left(self._starts, end)]
        return any(
            self.text[a:b].casefold() in self.tolls.articles
            and lemma in toll.counted
            and self.text[at:stop].casefold() in self.tolls.fates_of_one
            for (a, b, _), (at, stop, lemma) in itertools.pairwise(words)
        )

    def person(self, phrase: Phrase) -> bool:
        return phrase.head in self.tolls.persons or phrase.kind == "number" or self.heads.somebody(phrase)
