"""What words around a verb say of how its act stands that its clause does not have: the parser was not shown them
("has *repeatedly* accused"), or they were dissolved into a tense ("is *expected* to expel").
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from detente.clause import Clause
from detente.code.anyof import any_of
from detente.code.hedge import AGAIN, Standing, phrases_of, planning_verbs, undoes
from detente.parse.grammar import grammar

_UNTIL = re.compile(r"\b(?:until|till|tant qu(?:e\b|['’])|jusqu['’]à ce qu(?:e\b|['’]))", re.I)
_NEAR = 30
"""Characters before a verb and behind it in which the words that go with it stand."""


def with_repetition(how: Standing, clause: Clause, text: str, language: str) -> Standing:
    """How a past act stands, as what was so before where it was done again and again: "ont à plusieurs reprises
    accusé", "has in the past accused"."""
    if how.background or clause.kind != "verb" or clause.tense not in ("past", "pluperfect"):
        return how
    start, end = clause.span
    around = text[max(start, clause.start - _NEAR) : min(end, clause.end + _NEAR)]
    before = around[: clause.start - max(start, clause.start - _NEAR)]
    perfect = language == "fr" or re.search(r"\b(?:ha[sd]|have)\b", before) is not None
    return replace(how, background=True, why=AGAIN) if perfect and _again(language).search(around) else how


def only_expected(clause: Clause, text: str, language: str) -> bool:
    """Whether a verb's future is one that others tell of it, and no announcement: "is expected to", "is about to"."""
    if clause.tense != "future" or language != "en":
        return False
    between = text[max(clause.span[0], clause.start - 2 * _NEAR) : clause.start]
    return _expecting(language).search(between) is not None


def awaited(clause: Clause, clauses: tuple[Clause, ...], text: str, language: str) -> bool:
    """Whether an act is what another waits for that lies ahead itself: "will stay *until* the charges *are dropped*",
    "vowed to keep it shut until Paris withdrew"; not "stayed until police fired"."""
    if clause.kind != "verb" or clause.parent is None or clause.link == "complement":
        return False
    waiting = clauses[clause.parent]
    between = text[max(waiting.start, clause.start - 3 * _NEAR) : clause.start]
    until = next(reversed(list(_UNTIL.finditer(between))), None)
    if until is None or waiting.start > clause.start:
        return False
    begin = clause.start - len(between) + until.start()
    if any(c.kind == "verb" and begin < c.start < clause.start and c.tense != "none" for c in clauses):
        return False
    return _ahead(waiting, clauses, language)


def _ahead(clause: Clause, clauses: tuple[Clause, ...], language: str) -> bool:
    """Whether what a clause tells has not come: by its tense, or by the verb that it is promised or refused with."""
    if clause.tense in ("future", "conditional") or clause.modality in ("must", "may", "can"):
        return True
    above = clauses[clause.parent] if clause.parent is not None and clause.link == "complement" else clause
    return undoes(above, language) or above.predicate in planning_verbs(language)


@functools.cache
def _again(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(phrases_of(language, 'again'))})(?!\w)", re.I)


@functools.cache
def _expecting(language: str) -> re.Pattern[str]:
    words = {semi.lemma.removeprefix("be ") for semi in grammar(language).semi_auxiliaries} - {"to", "going"}
    return re.compile(rf"\b(?:{any_of(words)})\b", re.I)
