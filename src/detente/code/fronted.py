"""Whom a pronoun means that stands in front of who is meant: "Malgré *ses* promesses, le Mali ...", "Although *it* has
..., Nigeria ...".

What opens a sentence before its subject is told of that subject: reporters write "In his speech on Friday, X said",
whoever the sentence before was about.
"""

from __future__ import annotations

from detente.clause import Clause, Parsed, Phrase
from detente.code.descriptions import Descriptions
from detente.code.once import once_each

_MAIN = frozenset({None, "coordinate", "parataxis", "complement"})
"""Links of clauses whose subject may be the sentence's own; some parsers hang what is said on who says it."""
_SURE = frozenset({"concession", "condition", "purpose"})
"""Links of clauses that, put in front, share their subject with the main clause; others as often do not."""
_OPENING = 40
"""Characters from the head of a sentence within which a possessive before its subject stands."""


class Fronted:
    """Tells it in one dispatch; `roles` are the clauses in which phrases stand, by the start of their head."""

    def __init__(self, text: str, parsed: Parsed, words: Descriptions, roles: dict[int, tuple[Clause, str]]) -> None:
        self._text, self._parsed, self._words, self._roles = text, parsed, words, roles
        self._owned: dict[int, Phrase] = {}
        for p in parsed.phrases:
            for b in p.belonging:
                self._owned.setdefault(b.head_start, p)

    def subject(self, phrase: Phrase, sentence: int) -> tuple[tuple[Phrase, ...], bool]:
        """The subjects of the main clause that a pronoun or possessive of that sentence stands in front of, and whether
        they are more likely meant than anybody named before; () where it does not stand in front of any."""
        at = phrase.head_start
        start, _ = self._parsed.sentences[sentence]
        found = self._subjects_in(sentence)
        if not found or found[0].start <= at or any(p.kind in ("pronoun", "clause") for p in found):
            return (), False
        first = min(p.start for p in found)
        if "," not in self._text[at:first]:
            return (), False
        clause, role = self._roles.get(at, (None, ""))
        if clause is not None and role == "doer" and clause.kind == "verb" and clause.end < first:
            return found, clause.link in _SURE
        if role or self._text[start:at].count(",") or at - start > _OPENING:
            return (), False
        owned = self._owned.get(at)
        if owned is None or self._subject_of_verb(owned, first):
            return (), False
        return found, owned.head.lower() not in self._words.fates

    @once_each
    def _subjects_in(self, sentence: int) -> tuple[Phrase, ...]:
        """The subjects of the first main clause of a sentence that has any."""
        main = (c for c in self._parsed.clauses if c.sentence == sentence and c.kind == "verb" and c.link in _MAIN)
        return next((s for s in map(self._subjects, main) if s), ())

    def _subjects(self, clause: Clause) -> tuple[Phrase, ...]:
        return () if clause.inherited_doer else clause.undergoer if clause.passive else clause.doer

    def _subject_of_verb(self, owned: Phrase, before: int) -> bool:
        """ "*Son* armée ayant reculé, Kiev ...": the subject of a verb of its own; "*its* troops", of none, is not."""
        clause, role = self._roles.get(owned.head_start, (None, ""))
        return role == "doer" and clause is not None and clause.kind == "verb" and clause.end < before
