"""What words around a verb say of how its act stands that its clause does not have: the parser was not shown them
("has *repeatedly* accused"), or they were dissolved into a tense ("is *expected* to expel").
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from detente.clause import Clause
from detente.code.anyof import any_of
from detente.code.hedge import AGAIN, Standing, phrases_of
from detente.parse.grammar import grammar

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


@functools.cache
def _again(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(phrases_of(language, 'again'))})(?!\w)", re.I)


@functools.cache
def _expecting(language: str) -> re.Pattern[str]:
    words = {semi.lemma.removeprefix("be ") for semi in grammar(language).semi_auxiliaries} - {"to", "going"}
    return re.compile(rf"\b(?:{any_of(words)})\b", re.I)
