"""On what occasion or through what channel somebody speaks: "told *a news conference*", "dit *dans un communiqué*".

The words are data/cues/occasions.yaml, each language with its examples.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.clause import Clause, Parsed, Phrase
from detente.code.wordtables import word_table
from detente.records import Passage

_BESIDE = frozenset({"participle", "time", "adverbial"})
"""How a verb of speaking stands beside the verb of saying."""
_WORD = re.compile(r"[\w-]+['’]?")


@dataclass(frozen=True, slots=True)
class OccasionWords:
    """The words of one language."""

    occasions: frozenset[str]
    occasion_prepositions: frozenset[str]
    channels: frozenset[str]
    channel_prepositions: frozenset[str]
    speaking: frozenset[str]
    facing: frozenset[str]
    examples: frozenset[str]


@cache
def occasion_words(language: str) -> OccasionWords:
    """The words of a language; English ones for a language without its own."""
    return word_table(OccasionWords, "occasions.yaml", language)


class Occasions:
    """Finds the occasion of what is said in one dispatch."""

    def __init__(self, text: str, language: str, parsed: Parsed) -> None:
        self.text, self.parsed, self.words = text, parsed, occasion_words(language)

    def of(self, clause: Clause, said: tuple[int, int]) -> Passage | None:
        """The occasion that the clause of saying tells of, None where it tells none; `said` is where the words stand
        that are said, in which no occasion is looked for."""
        return next(self._told(clause, said), None)

    def by_document(self, speaker: Phrase | None) -> Passage | None:
        """What speaks itself, where it is a paper or a broadcast: "indique *un communiqué de l'armée*"."""
        if speaker is None:
            return None
        around = (p for p in self.parsed.phrases if p.start <= speaker.start and speaker.end <= p.end)
        document = next((p for p in around if p.head.lower() in self.words.channels), None)
        return self._passage(document.start, document.end) if document is not None else None

    def spoken_to(self, clause: Clause) -> Iterator[Phrase]:
        """Those to whom or before whom somebody speaks: "told *reporters*", "s'exprimant devant *le Parlement*"."""
        for telling in (clause, *self._beside(clause)):
            facing = (p for p in telling.obliques if p.preposition in self.words.facing)
            yield from {p.head_start: p for p in (*telling.addressee, *facing)}.values()  # the parse may have one twice

    def _told(self, clause: Clause, said: tuple[int, int]) -> Iterator[Passage]:
        attached = (p for doer in clause.doer for p in doer.attached)  # "M. X, en visite à Astana"
        for phrase in (*clause.addressee, *clause.obliques, *attached):
            if not said[0] <= phrase.head_start < said[1] and self._is_occasion(phrase):
                yield self._passage(self._with_preposition(phrase), phrase.end)
        for doer in clause.doer:
            document = self.by_document(doer)
            if document is not None:
                yield document
        for beside in self._beside(clause):
            meets = bool(beside.undergoer) and not beside.passive  # "after meeting the king"
            told = any(self._is_occasion(p) or p.preposition in self.words.facing for p in beside.obliques)
            if not said[0] <= beside.start < said[1] and (meets or beside.addressee or told):
                yield self._passage(*beside.span)

    def _beside(self, clause: Clause) -> Iterator[Clause]:
        return (
            c
            for c in self.parsed.clauses
            if c.parent == clause.index and c.link in _BESIDE and c.predicate in self.words.speaking
        )

    def _is_occasion(self, phrase: Phrase) -> bool:
        head, words = phrase.head.lower(), self.words
        called = {head, *(f"{head} {b.head.lower()}" for b in phrase.belonging)}
        kinds = (words.channels, words.channel_prepositions), (words.occasions, words.occasion_prepositions)
        bare = phrase.preposition is None
        return any(called & nouns and (bare or phrase.preposition in before) for nouns, before in kinds)

    def _with_preposition(self, phrase: Phrase) -> int:
        """Where the preposition of a phrase begins: as many words before it as the preposition has."""
        many = len(_WORD.findall(phrase.preposition or ""))
        before = list(_WORD.finditer(self.text, max(0, phrase.start - 40), phrase.start))[-many:] if many else []
        return before[0].start() if before else phrase.start

    def _passage(self, start: int, end: int) -> Passage:
        passage = self.text[start:end].rstrip(" ,")
        return Passage(passage, start, start + len(passage))
