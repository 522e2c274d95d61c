"""Answers in words: who a description means."""

from __future__ import annotations

from collections.abc import Iterator

from detente.code.lookup import Answer


def actor_answer(answer: Answer) -> Iterator[str]:
    """Who is meant: code and sector, name, office; under it why."""
    code = ":".join(filter(None, (answer.code, answer.sector))) or "no code"
    yield " · ".join(filter(None, (code, answer.name, answer.office, answer.identifier_id)))
    yield f"  {answer.why}"
