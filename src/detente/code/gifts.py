"""Whether what stands behind French "à" is a party that is given, told or done something, or where it happens.

"A promis à Londres", "a dit à Londres", "un avertissement à Londres"; not "plaide à Londres", "a dit mardi à Londres".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from detente.clause import Clause
from detente.code.mention import Mention
from detente.code.scenewords import SceneWords
from detente.parse.grammar import grammar

_REACH = 60
"""Characters before a name in which the word stands that it is given by."""
_PARTIES = ("doer", "undergoer", "addressee")


class Gifts:
    """Tells it in one text; `lemmas` are those of the words that end at an offset."""

    def __init__(self, text: str, language: str, words: SceneWords, lemmas: Mapping[int, set[str]]) -> None:
        self.text, self.words = text, words
        self._language, self._lemmas = language, lemmas
        self._times = grammar(language).words["time_words"]

    def to(self, mention: Mention, filling: Sequence[tuple[Clause, str]], over: Sequence[Clause]) -> bool:
        """Whether a name is a party by the verbs whose slots it fills or with whose object (`over`) it stands; French
        "à la Russie", "à l'Iran" always is, since the place is "en Russie"."""
        before = self.words.word_at.search(self.text, max(0, mention.start - _REACH), mention.start)
        word = self._lemmas.get(before.end(1), set()) | {before[1].lower()} if before else set()
        clauses = [*over, *(c for c, _ in filling)]
        giving = any(c.predicate in self.words.giving or is_gift(c, self.words) for c in clauses)
        if giving or word & self.words.gifts:
            return True
        if word & self.words.staying:
            return False
        if any(self._does(mention, c, slot, word) for c, slot in filling):
            return True
        if self._language != "fr" or mention.kind != "state" or mention.text in self.words.articled:
            return False
        return re.search(r"\bà (?:la |l['’])\Z", self.text[max(0, mention.start - 6) : mention.start]) is not None

    def _does(self, mention: Mention, clause: Clause, slot: str, word: set[str]) -> bool:
        """Whether a verb makes a party of what fills its slot; `word` is what stands before the preposition."""
        if slot == "addressee" and mention.kind == "capital":
            timed = word & self._times - {p.head for p in clause.undergoer}  # "a annoncé mardi à Londres"
            if timed or clause.predicate not in self.words.dative:
                return False
        return slot in _PARTIES and clause.predicate not in self.words.moving | self.words.staying


def is_gift(clause: Clause, words: SceneWords) -> bool:
    """Whether what a clause gives, or the noun it is, goes to somebody: "un avertissement à Téhéran"."""
    things = {p.head.lower() for p in clause.undergoer} | ({clause.predicate} if clause.kind == "noun" else set())
    return bool(things & words.gifts)
