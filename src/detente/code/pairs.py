"""Descriptions of several parties: "les deux pays", "both sides", "toutes les parties"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Container

from detente.clause import Phrase
from detente.code.descriptions import Descriptions
from detente.code.mention import PLACES, Mention
from detente.code.mentionindex import MentionIndex
from detente.code.referent import BODIES, FIRMS, PERSONS, STATES, Referent, key_of
from detente.code.referents import FARTHEST, Referents

_DEFINITE = re.compile(r"(?:le|la|les|l'|ce|cet|cette|ces|the|this|that|these|those|both)\b|l'")
_AND = re.compile(r"(?:,)? (?:and|et) \Z")
_AND_REACH = 6
_LEAD_SENTENCES = 2
"""Headline and first sentence: the parties of the story stand there."""
_LEAD = 0.8
"""What a naming there adds: as much as one in the sentence before."""
_PERSON = 0.4
"""What of a person's weight counts for their state, where "the two countries" may be named as such."""
_COUPLED = 0.6
"""What it adds that two have been named as a pair: a mediator stands by himself."""
_TWO = 2

_LISTED = 3
"""From so many on they are those named in one list; two may be the two sides of the story."""

Barred = Container[tuple[str | None, ...]]
Acting = Callable[[], Barred]
"""Tells, where it matters, the keys of those who act upon a description in its own clause: it cannot mean them."""


def nobody() -> Barred:
    """Nobody acts upon it."""
    return ()


class Pairs:
    """Resolves them in one dispatch."""

    def __init__(self, text: str, index: MentionIndex, words: Descriptions, referents: Referents) -> None:
        self._text = text
        self._index, self._words, self._referents = index, words, referents

    def of_sentence(self, at: int, barred: Barred) -> tuple[Mention, ...] | None:
        """ "Ils", "they" where nobody has been named together: the two persons, else the two states, of the sentence
        before ("X a reçu Y. *Ils* ...")."""
        return self._of_sentences(self._referents.sentence(at) - 1, at, barred)

    def _of_sentences(self, first: int, at: int, barred: Barred) -> tuple[Mention, ...] | None:
        """The only two persons, else the only two states, told of from a sentence on to an offset."""
        for kinds in (PERSONS, STATES | PERSONS):
            last = (r for r in self._referents.all if first <= r.sentence and r.end <= at and r.kind in kinds)
            two = {r.key: r for r in last if not (r.plural or r.located or r.key in barred) and r.members[0].code}
            if len(two) == 2:
                return tuple(r.members[0] for r in two.values())
        return None

    def of(self, phrase: Phrase, text: str, at: int, acting: Acting = nobody) -> tuple[Mention, ...] | None:
        """ "les deux pays", "both sides": the last so many different ones, those named together first; None where a
        phrase is no such description."""
        number, noun = self._counted(phrase, text, text.split())
        if (
            noun is None
            or number is None
            or self._others(phrase, text)
            or any(self.names(b) and not self._union(b) for b in phrase.belonging)
        ):
            return None
        within, barred = {m.code for b in phrase.belonging for m in self._within(b)}, acting()
        wanted = PERSONS if noun in self._words.persons_of_pairs else STATES | BODIES | PERSONS
        if noun in self._words.states_of_pairs:
            wanted = STATES | PERSONS
        if noun in self._words.bodies_of_pairs:
            wanted = BODIES
        found = self._listed(number, wanted, at, barred) if number >= _LISTED else None
        if number < _LISTED and wanted & PERSONS and self._goes_on(phrase.start):
            found = self._of_sentences(self._referents.sentence(at), at, barred)
        if found is None:
            found = self._last(phrase, text, at, barred, number, wanted, noun, within)
        if found is None and wanted is PERSONS:  # "the Ugandan president and his counterpart": whose no name is told
            found = self._last(phrase, text, at, barred, number, STATES | PERSONS, noun, within)
        return found

    def tells_of_sides(self, phrase: Phrase) -> bool:
        """Whether a phrase is of two who stand against each other, whatever they are: "both sides"."""
        text = phrase.text.lower().replace("’", "'")
        number, noun = self._counted(phrase, text, text.split())
        if number != _TWO or noun is None or phrase.belonging:
            return False
        return noun not in self._words.states_of_pairs | self._words.bodies_of_pairs | self._words.persons_of_pairs

    def _others(self, phrase: Phrase, text: str) -> bool:
        """Whether a bare number tells of others than those named: "*quatre membres* d'une bande", "two countries"."""
        words = text.split()
        if phrase.preposition is not None or definite(text):  # the article may be in "des"
            return False
        owned = any(b.kind == "pronoun" for b in phrase.belonging)
        counted = self._words.pairs - self._words.persons_of_pairs
        return words[0] in self._words.numbers and len(words) > 1 and words[1] in counted and not owned

    def _listed(self, number: int, wanted: frozenset[str], at: int, barred: Barred) -> tuple[Mention, ...] | None:
        """The last so many whom the text has named side by side: "A, B, C and D ... *The four countries*"."""
        for run in reversed(self._referents.lists):
            if run[-1].end <= at and {m.kind for m in run} <= wanted and not any(key_of(m) in barred for m in run):
                members = {m.code: m for m in run}
                if len(members) == number:
                    return tuple(members.values())
        return None

    def _last(
        self,
        phrase: Phrase,
        text: str,
        at: int,
        barred: Barred,
        number: int,
        wanted: frozenset[str],
        noun: str,
        within: set[str | None],
    ) -> tuple[Mention, ...] | None:
        """The last so many different ones of the wanted kinds."""
        # groups are armed ones as often as companies
        firms = noun in self._words.bodies_of_pairs and phrase.head.lower() in self._words.companies - self._words.group
        seen: dict[tuple[str | None, ...], Mention] = {}
        weights: dict[tuple[str | None, ...], float] = {}
        refs = self._referents
        here = refs.sentence(at)
        for r in refs.all[: bisect_left(refs.starts, at)]:
            distance = here - r.sentence
            if r.kind not in wanted or distance > FARTHEST or (r.kind in PLACES and r.located):
                continue
            for m in r.members:
                key: tuple[str | None, ...] = (m.name if wanted is PERSONS else m.code,)
                if key[0] is None or m.members or key_of(m) in barred or not self._words.fits_region(text, m.code):
                    continue
                if m.code in within or (firms and m.sector not in FIRMS) or self._one_of_people(r):
                    continue
                weight = 1.0 / (1 + distance) + 0.5 * r.subject / (1 + distance) + 0.2
                weight += _LEAD * (r.sentence < _LEAD_SENTENCES)
                weight *= _PERSON if m.kind in PERSONS and noun in self._words.states_of_pairs else 1.0
                weights[key] = weights.get(key, 0.0) + weight
                seen[key] = m
        for key in self._coupled(at, wanted) if number == _TWO else ():
            if key in weights:
                weights[key] += _COUPLED
        keys = {m.offices[0] for m in self._index.near(phrase.head_start, phrase.head_start) if m.offices}
        in_office = {k: m for k, m in seen.items() if keys & set(m.offices)} if wanted is PERSONS else {}
        seen = in_office if len(in_office) >= number else seen  # "the two presidents" are no prime ministers
        beside = self._beside(at, wanted)
        if len(beside) != number:
            seen = {k: m for k, m in seen.items() if k not in beside} if len(seen) - len(beside) >= number else seen
        ranked = sorted(seen, key=lambda k: -weights[k])[:number]
        if len(ranked) < number:
            return None
        return tuple(seen[k] for k in sorted(ranked, key=lambda k: seen[k].start))

    def _coupled(self, at: int, wanted: frozenset[str]) -> set[tuple[str | None, ...]]:
        """The two whom the text has last named as a pair: "between *Asmara and Addis Ababa*"."""
        refs = self._referents
        for run in reversed(refs.lists):
            far = refs.sentence(at) - refs.sentence(run[-1].start) > FARTHEST
            codes = {m.code for m in run}
            if far or run[-1].end > at:
                continue
            if len(run) == len(codes) == _TWO and {m.kind for m in run} <= wanted:
                return {(m.name if wanted is PERSONS else m.code,) for m in run}
        return set()

    def _one_of_people(self, r: Referent) -> bool:
        """ "Le Norvégien a salué ...", "the American said": somebody, whose state is no party by it."""
        return r.kind == "demonym" and r.subject and not r.governed and not r.plural and not r.joined

    def _counted(self, phrase: Phrase, text: str, words: list[str]) -> tuple[int | None, str | None]:
        """How many of what a description is of, as far as it tells."""
        numbers, pairs = self._words.numbers, self._words.pairs
        number = None if numbers.keys().isdisjoint(words) else next(numbers[w] for w in words if w in numbers)
        noun = None if pairs.isdisjoint(words) else next(w for w in words if w in pairs)
        both = phrase.head.lower() in self._words.both and definite(text) and phrase.plural
        if text in self._words.alone or (number is None and (both or text in self._words.each)):
            number, noun = 2, "parties"
        if noun is not None and words[0] in self._words.all_of and phrase.plural:
            number = number or 2
        return number, noun

    def names(self, phrase: Phrase) -> bool:
        """Whether a phrase names an actor, not a region or a river ("les deux rivaux du Golfe")."""
        return any(m.code or m.members for m in self._within(phrase))

    def _within(self, phrase: Phrase) -> tuple[Mention, ...]:
        return self._index.within(phrase.start, phrase.end)

    def _union(self, phrase: Phrase) -> bool:
        """Whether a phrase names bodies only, which the parties belong to: "the two *NATO* allies"."""
        return all(m.kind == "organisation" for m in self._within(phrase))

    def _beside(self, at: int, wanted: frozenset[str]) -> set[tuple[str | None, ...]]:
        """The subjects of the sentence that a description stands in: they act upon the pair, or are the pair."""
        refs = self._referents
        here = refs.sentence(at)
        subjects = (r for r in refs.all[: bisect_left(refs.starts, at)] if r.sentence == here and r.subject)
        return {(m.name if wanted is PERSONS else m.code,) for r in subjects if r.kind in wanted for m in r.members}

    def _goes_on(self, at: int) -> bool:
        """Whether a description opens what is told further of the subjects of its sentence: "Modi met Starmer *and the
        two* promised"; not "Modi *and the two ministers* met"."""
        before = _AND.search(self._text, max(0, at - _AND_REACH), at)
        if before is None:
            return False
        reach = self._index.within(before.start() - 1, before.start() + 1)
        return not any(m.end == before.start() and self._is_subject(m) for m in reach)

    def _is_subject(self, mention: Mention) -> bool:
        refs = self._referents
        return any(r.subject and r.start == mention.start for r in refs.all)


def definite(text: str) -> bool:
    """Whether a description, lower case, begins with a definite article or demonstrative."""
    return _DEFINITE.match(text) is not None
