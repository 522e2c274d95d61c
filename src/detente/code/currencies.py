"""Whose money a sum is where several states call theirs alike: "crowns" are Norway's where Norway gives them.

A shared name means the currency of the state named last before the sum in its sentence that has one so called, else
of another of the sentence, else of the dispatch.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from detente.code.measure import Quantity
from detente.code.measurewords import NumberWords, number_words
from detente.code.mention import Mention


def in_their_money(
    quantities: Iterable[Quantity],
    mentions: Sequence[Mention],
    sentences: Sequence[tuple[int, int]],
    language: str,
) -> tuple[Quantity, ...]:
    """The quantities, sums in a shared currency with the code of whose it is; `mentions` in order of their start."""
    words = number_words(language)
    if words is None:
        return tuple(quantities)
    return tuple(_owned(q, _as_shared(q, words), mentions, sentences) for q in quantities)


def _as_shared(sum_: Quantity, words: NumberWords) -> Mapping[str, str]:
    """The states that call their money so and its codes; none where the sum tells whose: "*Czech* crowns"."""
    said = sum_.text.casefold() if sum_.currency else ""
    return words.shared_currencies.get(next((n for n in words.currencies if said.endswith(n)), ""), {})


def _owned(
    sum_: Quantity, by_state: Mapping[str, str], mentions: Sequence[Mention], sentences: Sequence[tuple[int, int]]
) -> Quantity:
    if not by_state:
        return sum_
    start, end = next(((a, b) for a, b in sentences if a <= sum_.start < b), (0, 0))
    told = [m for m in mentions if m.code in by_state]
    here = [m for m in told if start <= m.start < end]
    before = [m for m in here if m.start < sum_.start]
    whose = before[-1] if before else next(iter((*here, *told)), None)
    return replace(sum_, currency=by_state[whose.code or ""]) if whose is not None else sum_
