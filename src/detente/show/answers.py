"""Answers in words: who a description means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.code.lookup import Answer
from detente.code.unknown import Unknown


def actor_answer(answer: Answer) -> Iterator[str]:
    """Who is meant: code and sector, name, office; under it why."""
    code = ":".join(filter(None, (answer.code, answer.sector))) or "no code"
    yield " · ".join(filter(None, (code, answer.name, answer.office, answer.identifier_id)))
    yield f"  {answer.why}"


def unknown_table(names: Sequence[Unknown]) -> Iterator[str]:
    """Unknown names in columns: dispatches, places of a verb filled, times named, the name, a dispatch that has it."""
    if names:
        yield "dispatches  acting  times  name"
    for u in names:
        yield f"{u.dispatches:10}  {u.acting:6}  {u.count:5}  {u.name} ({u.language}; {u.example[:8]})"


def unknown_rows(names: Sequence[Unknown]) -> Iterator[str]:
    """The same as rows of a names.tsv whose codes are still to be filled in."""
    if names:
        yield "language\tform\tkind\tcode\tsector\talternatives"
    for u in names:
        yield f"{u.language}\t{u.name}\torganisation\t\t\t"
