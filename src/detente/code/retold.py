"""Descriptions as antecedents: in "The charity said it had given *its* coordinates" whom "the charity" means.

Names and offices are antecedents by themselves (referents.py); a description becomes one once it is known whom it
means, with its own gender and number ("la junte ... elle").
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from detente.clause import Clause, Parsed, Phrase
from detente.code.agreement import BY_ARTICLE
from detente.code.descriptions import Descriptions
from detente.code.mention import Mention
from detente.code.referent import PERSONS, Referent
from detente.code.referents import Referents

_OF_REGIONS = frozenset({"demonym", "collective"})
"""Kinds of what tells, without a code, only where somebody is: "the *Baltic* state"."""

Meaning = Callable[[Phrase], tuple[Mention, ...] | None]
"""Whom a description means; None where it is none."""


class Retold:
    """Tells them in one dispatch; `roles` are the clauses in which phrases stand, by the start of their head."""

    def __init__(
        self,
        language: str,
        parsed: Parsed,
        words: Descriptions,
        referents: Referents,
        roles: dict[int, tuple[Clause, str]],
        meaning: Meaning,
    ) -> None:
        self._language, self._words, self._referents = language, words, referents
        self._roles, self._meaning = roles, meaning
        told = (p for p in parsed.phrases if p.head_start in roles and all(map(_tells, p.belonging)))
        self._phrases = [(referents.sentence(p.start), p) for p in told if self._describes(p)]
        self._known: dict[int, Referent | None] = {}

    def _describes(self, phrase: Phrase) -> bool:
        pronoun = self._words.pronouns.get(phrase.head.lower())  # "the latter", "ce dernier"
        return phrase.kind == "noun" or (pronoun is not None and pronoun.near)

    def before(self, at: int, reach: int) -> tuple[Referent, ...]:
        """The descriptions of the last sentences in front of an offset, as antecedents."""
        here = self._referents.sentence(at)
        near = (p for sentence, p in self._phrases if p.end <= at and here - sentence <= reach)
        return tuple(r for r in map(self._of, near) if r is not None)

    def _of(self, phrase: Phrase) -> Referent | None:
        if phrase.head_start not in self._known:
            self._known[phrase.head_start] = None  # whoever asks again meanwhile
            self._known[phrase.head_start] = self._referent(phrase)
        return self._known[phrase.head_start]

    def _referent(self, phrase: Phrase) -> Referent | None:
        named = [r for r in self._referents.all if r.start < phrase.end and phrase.start < r.end]
        if any(r.members[0].code or r.kind not in ("role", *_OF_REGIONS) for r in named):
            return None
        members = self._meaning(phrase)
        if not members:
            return None
        clause, role = self._roles[phrase.head_start]
        article = phrase.text.split()[0].lower()
        state = phrase.head.lower() in self._words.state
        return Referent(
            tuple(replace(m, kind="state", name=None) if state and m.kind in PERSONS else m for m in members),
            phrase.start,
            phrase.end,
            self._referents.sentence(phrase.start),
            role == ("undergoer" if clause.passive else "doer"),
            phrase.preposition is not None,
            False,
            None if self._language == "en" else BY_ARTICLE.get(article, phrase.feminine),
            len(members) > 1 or bool(phrase.plural),
            self._referents.quotation(phrase.start),
        )


def _tells(belonging: Phrase) -> bool:
    """Whether what belongs to a description tells what somebody is rather than whose: "the *English* teacher", "la
    dirigeante *de 76 ans*", "le magnat *de la télévision*"."""
    return belonging.person is None and belonging.kind not in ("name", "pronoun")
