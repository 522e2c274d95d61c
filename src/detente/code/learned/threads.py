"""What the rest of the dispatch tells of the same things: the sailors were captured before they are released.

Two acts are on one thread where they speak of the same thing (a noun that fills both) or are told with the same word
("deport", "the deportation"). Whoever acts or suffers in the one is likely a party of the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from detente.clause import Clause
from detente.code.draft import Draft
from detente.code.learned.offers import Candidate, key_of

_STEM = 5
"""Letters that a verb and its noun share more often than not."""
_COMMON = 4
"""Things of which so many acts speak tie nothing together."""
_SLOTS = ("doer", "undergoer", "belonging", "predicative", "obliques")


class Threads:
    """Which drafts of one dispatch are on one thread."""

    def __init__(self, drafts: list[Draft]) -> None:
        self._about: dict[str, list[Draft]] = defaultdict(list)
        for draft in drafts:
            for word in _words(draft.match.clause):
                self._about[word].append(draft)

    def of(self, draft: Draft, c: Candidate) -> Iterator[str]:
        """Features: the candidate's part in the acts on a thread with a draft."""
        for word in sorted(_words(draft.match.clause)):
            others = self._about.get(word, [])
            if len(others) > _COMMON:
                continue
            tie = "told" if word.startswith("=") else "thing"
            for other in others:
                if other.match.clause.index == draft.match.clause.index:
                    continue
                part = _part(other, c)
                yield f"{tie} {part}"
                yield f"{tie} {other.category} {part}"
                yield f"{draft.category} {tie} {part}"
                yield f"{draft.category} {tie} {other.category} {part}"
                yield f"{draft.category} {tie} {other.category} named {_named(other, c)} {part}"


def _words(clause: Clause) -> set[str]:
    """The nouns that fill a clause, and its own word behind "="."""
    told = {f"={clause.predicate[:_STEM]}"}
    phrases = (p for slot in _SLOTS for p in getattr(clause, slot))
    return told | {p.head.lower() for p in phrases if p.kind == "noun"}


def _part(draft: Draft, c: Candidate) -> str:
    acts = any(key_of(e) == c.key for e in draft.actor)
    suffers = any(key_of(e) == c.key for e in draft.recipient)
    return "both" if acts and suffers else "acts" if acts else "suffers" if suffers else "neither"


def _named(draft: Draft, c: Candidate) -> bool:
    return c.key in draft.named
