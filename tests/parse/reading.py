"""What tests of whole sentences share: the clause that a predicate heads, as the models and repairs read it."""

from __future__ import annotations

from detente.clause import Clause
from detente.parse.pipeline import parse


def clause_of(
    text: str, language: str, predicate: str, event_nouns: frozenset[str] = frozenset(), *, headline: bool = False
) -> Clause:
    """The first clause with that predicate; `headline` where the text is one."""
    found = parse(text, language, event_nouns, headline=(0, len(text)) if headline else None).clauses
    return next(c for c in found if c.predicate == predicate)
