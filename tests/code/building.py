"""Clauses and phrases built by hand, so that most tests need no parser."""

from __future__ import annotations

from dataclasses import replace

from detente.clause import Clause, Parsed, Phrase


def phrase(text: str, at: int = 0, head: str | None = None, **more: object) -> Phrase:
    """A phrase of `text` standing at offset `at`; its head is the last word unless named."""
    word = head or text.split()[-1]
    start = at + text.find(word) if word in text else at
    made = Phrase(
        head=word.lower(), text=text, start=at, end=at + len(text), head_start=start, head_end=start + len(word)
    )
    return replace(made, **more)  # type: ignore[arg-type]


def clause(predicate: str, index: int = 0, kind: str = "verb", **more: object) -> Clause:
    """A clause with the given fillers; it spans 0..100 unless told otherwise."""
    made = Clause(index=index, sentence=0, kind=kind, predicate=predicate, start=0, end=5, span=(0, 100), tense="past")  # type: ignore[arg-type]
    return replace(made, **more)  # type: ignore[arg-type]


def parsed(*clauses: Clause, words: tuple[str, ...] = (), phrases: tuple[Phrase, ...] = ()) -> Parsed:
    """A parsed dispatch of one sentence."""
    lemmas = tuple((i, i + 1, w) for i, w in enumerate(words))
    return Parsed(sentences=((0, 100),), clauses=clauses, phrases=phrases, words=lemmas)
