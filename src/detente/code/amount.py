"""How many were expelled, killed, arrested ... in an event: from the roles its frame names, else from what stands by.

A frame says which phrase carries the number ("expelled: thing > quantity"). Newswire as often puts it elsewhere in the
same sentence: "leaving 30 dead", "faisant deux morts", "and 66 injured", "cent vingt interpellations". There the word
that is counted tells the magnitude (data/numbers/tolls.yaml), and the event's category whether it may have it.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable

from detente.clause import Clause, Parsed, Phrase
from detente.code.match import Match, Sentence
from detente.code.measure import Number, Quantity, count_of, single
from detente.code.roles import RoleFiller
from detente.code.tolls import Toll, load_tolls

Magnitude = dict[str, int | float | str]
_BEFORE_PHRASE = re.compile(
    r"\s*(?:(?:de|d['’]|of|parmi|among)\s*)?(?:(?:les|leurs|ses|the|its|their|our|nos|them)\s+)?"
)
"""What may stand between a number and the phrase it counts: "trois de *ses auxiliaires*"."""
_FULL_NAME = re.compile(r"[A-ZÀ-Ý][\w'’-]+ (?:(?:al|el|ben|bin|ibn|de|van|von) )?[A-ZÀ-Ý][\w'’-]+\s*\Z")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNIT_WORDS = 3
"""How many words behind a number the counted one may stand: "40 other people injured"."""


class Amounts:
    """The magnitudes of the events of one dispatch."""

    def __init__(
        self,
        text: str,
        language: str,
        parsed: Parsed,
        sentence: Sentence,
        filler: RoleFiller,
        quantities: tuple[Quantity, ...],
    ) -> None:
        self.text, self.language, self.parsed = text, language, parsed
        self.sentence, self.filler = sentence, filler
        self.tolls = load_tolls(language)
        self._words = parsed.words
        self._starts = [w[0] for w in parsed.words]
        self.quantities = tuple(q for q in quantities if q.value is not None and not self._counts_time(q))

    def of(self, match: Match, modes: tuple[str, ...] = ()) -> Magnitude:
        """Magnitude to number for a matched clause; `amount` comes with its `currency`.

        `modes`, where they were found without a frame, say whom the number counts.
        """
        out: Magnitude = {}
        roles = self.filler.magnitudes(match)
        for mode in modes:
            for name, role in self.tolls.by_mode.get((match.frame.category, mode), {}).items():
                roles.setdefault(name, self.filler.phrases(match, role))
        names = tuple(dict.fromkeys((*roles, *self.tolls.categories.get(match.frame.category, ()))))
        for name in names:
            if name == "amount":
                for phrase in roles.get(name, ()):
                    self._spent_within(out, phrase.start, phrase.end)
                if name in self.tolls.categories.get(match.frame.category, ()):
                    self._spent_within(out, *match.clause.span)
            elif (count := self._number(match.clause, name, roles.get(name, ()), name in roles)) is not None:
                out[name] = count
        return out

    def _number(self, clause: Clause, name: str, phrases: tuple[Phrase, ...], own: bool) -> Number | None:
        """What is stated where the frame looks, else stated nearby, else one person where the frame looks."""
        count = self._sum(phrases, name, stated=True)
        if count is None and name in self.tolls.by_name:
            count = self._standing_by(clause, name)
            if count is None and (own or clause.predicate in self.tolls.by_name[name].undergone):
                count = self._by_position(clause)
        return self._sum(phrases, name, stated=False) if count is None else count

    def _sum(self, phrases: Iterable[Phrase], name: str, *, stated: bool) -> Number | None:
        """Of coordinated phrases together: "un policier et trois assaillants"; `stated` wants at least one numeral."""
        whole = [p for p in phrases if p.head not in self.tolls.materiel]
        apart = [p for p in whole if not any(q is not p and q.start <= p.start and p.end <= q.end for q in whole)]
        if stated and not any(self._stated(p) for p in apart):
            return None
        counts = [n for p in apart if (n := self._count(p, name)) is not None]
        return sum(counts) if counts else None

    def _count(self, phrase: Phrase, name: str) -> Number | None:
        quantity = self._stated(phrase)
        if quantity is not None:
            return quantity.value
        if name not in self.tolls.of_one or phrase.plural is True or phrase.kind not in ("noun", "name"):
            return None
        if phrase.clause is not None:  # an event is no person
            return None
        head = self.text[phrase.head_start : phrase.head_end]
        if head.isupper():  # an acronym is no person
            return None
        if phrase.kind == "name":
            return 1 if _FULL_NAME.search(phrase.text) else None
        counted = count_of(self.text[phrase.start : phrase.head_end], self.language)
        if counted is None and phrase.plural is False and phrase.preposition is not None:
            # the parser gives "du dignitaire" without its article
            counted = single(phrase.head, self.language)
        return counted

    def _stated(self, phrase: Phrase) -> Quantity | None:
        """The number of a phrase: its quantifier, else the first before its head, else one that it is a part of."""
        inside = [q for q in self.quantities if phrase.start < q.end <= phrase.end and not q.currency]
        span = phrase.quantity
        exact = next((q for q in inside if span and q.start < span[1] and span[0] < q.end), None)
        if exact is None:
            exact = next((q for q in inside if q.end <= phrase.head_end), None)
        if exact is not None:
            return exact
        before = next((q for q in reversed(self.quantities) if q.end <= phrase.start), None)
        if (
            before is not None
            and not before.currency
            and _BEFORE_PHRASE.fullmatch(self.text[before.end : phrase.start])
        ):
            return before
        return None

    def _standing_by(self, clause: Clause, name: str) -> Number | None:
        toll = self.tolls.by_name[name]
        if clause.kind == "noun":
            noun = self.sentence.nouns.get(clause.index)
            if noun is not None and toll.counted & {noun.head, clause.predicate} and (q := self._stated(noun)):
                return q.value
        for other in self._one_telling(clause):
            phrases = _suffering(other, toll)
            if phrases and (count := self._sum(phrases, name, stated=True)) is not None:
                return count
        return self._counted(clause, toll)

    def _by_position(self, clause: Clause) -> Number | None:
        """Persons counted before a passive or behind an active verb, where the parse gives no such phrase."""
        start, end = (clause.span[0], clause.start) if clause.passive else (clause.end, clause.span[1])
        near = [q for q in self.quantities if start <= q.start and q.end <= end and not q.currency]
        persons = [q for q in near if self.tolls.persons & self._unit(q)]
        if not persons:
            return None
        return (persons[-1] if clause.passive else persons[0]).value

    def _one_telling(self, clause: Clause) -> list[Clause]:
        """The clause and those that go on with it: "fired on the crowd, killing four and wounding ten"."""
        out = [clause]
        for child in self.sentence.children[clause.index]:
            if child.link in ("participle", "adverbial", "coordinate", "nominal") and child.sentence == clause.sentence:
                out.append(child)
                out.extend(c for c in self.sentence.children[child.index] if c.link == "coordinate")
        if clause.parent is None:
            return out
        if clause.link == "coordinate":
            out.append(self.parsed.clauses[clause.parent])
        for sibling in self.sentence.children[clause.parent]:
            # "wrecked a depot and killed two", both relatives of one noun; "fired on students, leaving 30 dead", where
            # the parse hangs the outcome on the main clause
            outcome = sibling.link in ("participle", "adverbial") and sibling.tense == "none"
            if sibling.start > clause.end and (outcome or sibling.link == clause.link == "relative"):
                out.append(sibling)
        return out

    def _counted(self, clause: Clause, toll: Toll) -> Number | None:
        """A number with the counted word behind it, within what the clause and its continuations span."""
        telling = self._one_telling(clause)
        if clause.kind == "noun" and clause.parent is not None:
            telling.append(self.parsed.clauses[clause.parent])
        start, end = min(c.span[0] for c in telling), max(c.span[1] for c in telling)
        first, last = self.parsed.sentences[clause.sentence]
        for q in self.quantities:
            inside = max(start, first) <= q.start and q.end <= min(end, last)
            if inside and not q.currency and toll.counted & self._unit(q):
                return q.value
        return None

    def _unit(self, quantity: Quantity) -> frozenset[str]:
        """Lemmas and forms of the words right behind a number, up to the first that opens something else."""
        at = bisect.bisect_left(self._starts, quantity.end)
        out: set[str] = set()
        seen: list[int] = []
        for start, _, lemma in self._words[at : at + 4 * _UNIT_WORDS]:
            if start not in seen:
                if len(seen) == _UNIT_WORDS or lemma in (",", ".", ";", "et", "and", "par", "by", "à", "in", "dans"):
                    break
                seen.append(start)
            out.add(lemma)
        return frozenset(out)

    def _spent_within(self, out: Magnitude, start: int, end: int) -> None:
        money = next((q for q in self.quantities if start <= q.start and q.end <= end and q.currency), None)
        if money is not None and "amount" not in out and money.value is not None and money.currency is not None:
            out["amount"], out["currency"] = money.value, money.currency

    def _counts_time(self, quantity: Quantity) -> bool:
        """ "72 heures", "28 septembre" and "the 2014 explosion" are nobody's numbers."""
        unit = (quantity.unit or "").casefold()
        if unit in self.tolls.never or unit.removesuffix("s") in self.tolls.never:
            return True
        return bool(_YEAR.fullmatch(quantity.text)) and not self.tolls.persons & self._unit(quantity)


def _suffering(clause: Clause, toll: Toll) -> tuple[Phrase, ...]:
    """The phrases that a clause's verb says something happened to: killed, or died."""
    if clause.predicate in toll.undergone:
        return clause.undergoer
    if clause.predicate in toll.done:
        return clause.doer
    heads = {p.head for p in (*clause.undergoer, *clause.predicative)}
    if any(verb == clause.predicate and word in heads for verb, word in toll.done_with):
        return clause.doer
    return ()
