"""Those who signed what was just told of: "the signatories", "les deux signataires"."""

from __future__ import annotations

from collections.abc import Callable

from detente.clause import Clause, Parsed, Phrase
from detente.code.descriptions import Descriptions
from detente.code.mention import Mention

_FARTHEST = 1500
"""Characters back to where they signed."""

Meant = Callable[[Phrase, int], tuple[Mention, ...]]
"""Whom a phrase at an offset names or refers to."""


def signers(phrase: Phrase, at: int, parsed: Parsed, words: Descriptions, meant: Meant) -> tuple[Mention, ...] | None:
    """Who put their names to something in the last clause before `at` that tells of it; None for other descriptions
    and those that say of what they are signatories ("the signatories of the charter")."""
    if phrase.head.lower() not in words.signers or not phrase.plural or phrase.belonging:
        return None
    said = phrase.text.lower().split()
    number = next((words.numbers[w] for w in said if w in words.numbers), None)
    for clause in sorted((c for c in parsed.clauses if at - _FARTHEST < c.start < at), key=lambda c: -c.start):
        if not _signs(clause, words) or len(clause.doer) < 2:
            continue
        found = {m.code: m for p in clause.doer for m in meant(p, p.head_start) if m.code}
        if len(found) > 1 and number in (None, len(found)):
            return tuple(found.values())
    return None


def _signs(clause: Clause, words: Descriptions) -> bool:
    objects = (p.head.lower().rstrip("s") for p in clause.undergoer)
    return bool(words.signing & {clause.predicate, *(f"{clause.predicate} {o}" for o in objects)})
