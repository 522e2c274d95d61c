"""What stands right beside a pronoun and tells whom it means, or whom not: commas, "and", participles, kin.

Whether a pronoun stands in front of who is meant is told here too, by fronted.py.
"""

from __future__ import annotations

from dataclasses import replace

from detente.clause import Clause, Parsed, Phrase
from detente.code.descriptions import Descriptions, Pronoun
from detente.code.fitting import Fitting
from detente.code.fronted import Fronted
from detente.code.mention import Mention
from detente.code.referent import Referent, key_of
from detente.code.referents import Referents

_LONGEST_JOINT = 12
"""Characters of "and" with a preposition behind it."""


class Beside:
    """Tells it in one dispatch; `roles` are the clauses in which phrases stand, by the start of their head."""

    def __init__(
        self,
        text: str,
        parsed: Parsed,
        words: Descriptions,
        referents: Referents,
        fitting: Fitting,
        roles: dict[int, tuple[Clause, str]],
    ) -> None:
        self._text, self._words, self._referents, self._fitting = text, words, referents, fitting
        self._fronted = Fronted(text, parsed, words, roles)
        self._owned = {b.head_start: p for p in parsed.phrases for b in p.belonging}

    def told(self, pronoun: Pronoun, word: str, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        """Whom a pronoun, whose word is given, means by what stands beside it; None where nothing tells surely."""
        beside = self._taken_up(word, phrase, at) or self._joined_to(pronoun, phrase)
        return beside.members if beside is not None else self.in_front(pronoun, phrase, at, sure=True)

    def _taken_up(self, word: str, phrase: Phrase, at: int) -> Referent | None:
        """Whom a stressed pronoun between commas takes up: "Bill Clinton, *lui*, avait ..."."""
        if word not in self._words.stressed or self._text[phrase.head_end : phrase.head_end + 1] != ",":
            return None
        before = [r for r in self._referents.all if r.end < at and self._text[r.end : at] == ", "]
        return max(before, key=lambda r: len(r.members), default=None)

    def _joined_to(self, pronoun: Pronoun, phrase: Phrase) -> Referent | None:
        """Who stands before a possessive with "and" between: "la Lituanie et *ses* alliés"."""
        start = phrase.start
        join = self._words.joining.search(self._text, max(0, start - _LONGEST_JOINT), start)
        if join is None or phrase.person is None:
            return None
        before = [r for r in self._referents.all if r.end == join.start() and len(r.members) == 1]
        return next((r for r in before if self._fitting.of(pronoun, r, set(), start) is not None), None)

    def kin(self, phrase: Phrase, mentions: tuple[Mention, ...]) -> set[tuple[str | None, str]]:
        """Who is said to be somebody's ally or rival, and so is not that somebody: "Moscou, *son* allié, ..."."""
        owned = self._owned.get(phrase.head_start)
        if owned is None or not self._words.related(owned):
            return set()
        end = owned.head_end
        return {
            key_of(m)
            for m in mentions
            if self._text[m.end : phrase.start] in (", ", " (") or self._text[end : m.start] in (" ", ", ")
        }

    def agreeing(self, pronoun: Pronoun, phrase: Phrase) -> Pronoun:
        """An object pronoun with the gender that the participle behind it tells: "des soldats *l*'ont conduit"."""
        if pronoun.feminine is not None or pronoun.near or phrase.kind != "pronoun":
            return pronoun
        told = (f for f, p in self._words.participles.items() if p.match(self._text, phrase.head_start))
        feminine = next(told, None)
        return pronoun if feminine is None else replace(pronoun, feminine=feminine)

    def in_front(self, pronoun: Pronoun, phrase: Phrase, at: int, *, sure: bool) -> tuple[Mention, ...] | None:
        """The subject that a pronoun stands in front of, where it fits and is as likely as asked."""
        refs = self._referents
        subjects, likely = self._fronted.subject(phrase, refs.sentence(at))
        if not subjects or (sure and not likely):
            return None
        heads = [p.head_start for p in subjects]
        found = [r for r in refs.all if r.start > at and any(r.start <= h < r.end for h in heads)]
        fitting = [r for r in found if self._fitting.of(pronoun, r, set(), at) is not None]
        return max(fitting, key=lambda r: len(r.members)).members if fitting else None

    def switching(self, word: str, phrase: Phrase, at: int) -> bool:
        """Whether a stressed pronoun heads a sentence, as one does who is not the last subject: "*Lui* y voit"."""
        strong = word in self._words.strong_masculine
        return strong and phrase.preposition is None and self._text[at : at + 1].isupper()
