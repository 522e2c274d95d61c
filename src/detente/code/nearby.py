"""Parties by position, where the parse gives none.

A statistical parser loses a subject or an object in one newswire sentence out of ten. What then remains is order:
in French and English alike, who stands before an active verb acts, who stands behind it is acted upon, and after a
passive it is who stands behind "par" or "by". The window ends at the next finite verb and at the sentence's borders,
so that nobody is taken from another clause. Parties found so are marked as implied.
"""

from __future__ import annotations

import re

from detente.clause import Clause, Parsed
from detente.code.entities import entity_of
from detente.code.mentions import Mention
from detente.code.resolve import Resolver
from detente.records import Entity

_STOP = re.compile(r"[;:]\s")
_ACTING = frozenset(
    {"state", "organisation", "group", "person", "office", "metonym", "capital", "collective", "demonym"}
)
_LOCATIVE = (
    " à",
    " en",
    " in",
    " at",
    " near",
    " dans",
    " sur",
    " depuis",
    " de",
    " of",
    " from",
    " aux",
    " au",
    " du",
    " des",
    " d",
    " vers",
    " to",
    " into",
    " via",
)
_AGENT = {"fr": ("par", "de la part de"), "en": ("by",)}


class Nearby:
    """Parties of clauses by what stands before and behind the predicate."""

    def __init__(self, text: str, language: str, parsed: Parsed, resolver: Resolver) -> None:
        self.text, self.language, self.parsed, self.resolver = text, language, parsed, resolver
        self._verbs = sorted(c.start for c in parsed.clauses if c.kind == "verb" and c.tense != "none")

    def before(self, clause: Clause) -> tuple[Entity, ...]:
        """Who stands last before the predicate in its own clause: its actor, if the clause is active."""
        start = max([self._sentence(clause)[0], *(v for v in self._verbs if v < clause.start)])
        for mention in reversed(self._acting(start, clause.start)):
            if not self._located(mention):
                return (entity_of(mention),)
        return ()

    def behind(self, clause: Clause) -> tuple[Entity, ...]:
        """Who stands first behind the predicate in its own clause: whom it is done to, or by whom if passive."""
        end = min([self._sentence(clause)[1], *(v for v in self._verbs if v > clause.end)])
        stop = _STOP.search(self.text, clause.end, end)
        end = stop.start() if stop else end
        for mention in self._acting(clause.end, end):
            if not self._located(mention) or mention.kind == "demonym":
                return (entity_of(mention),)
        return ()

    def agent(self, clause: Clause) -> tuple[Entity, ...]:
        """Who stands behind "par" or "by" after a passive predicate."""
        end = self._sentence(clause)[1]
        for mention in self._acting(clause.end, end):
            words = self.text[clause.end : mention.start].split()
            if any(w.lower() in _AGENT[self.language] for w in words[-4:]):
                return (entity_of(mention),)
        return ()

    def _sentence(self, clause: Clause) -> tuple[int, int]:
        return self.parsed.sentences[clause.sentence]

    def _acting(self, start: int, end: int) -> list[Mention]:
        return [m for m in self.resolver.within(start, end) if m.kind in _ACTING and m.code]

    def _located(self, mention: Mention) -> bool:
        lead = " " + self.text[max(0, mention.start - 12) : mention.start].rstrip(" '’").lower()
        for article in (" le", " la", " les", " l", " the"):
            lead = lead.removesuffix(article)
        return lead.endswith(_LOCATIVE)
