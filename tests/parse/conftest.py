"""Trees drawn by hand, one word a line: no model is needed to test what clauses are made of them."""

from __future__ import annotations

from typing import Any

import pytest
from drawn import Draw

from detente.clause import Clause
from detente.parse.clauses import sentence_clauses
from detente.parse.grammar import grammar


def _doc(drawing: str, language: str) -> Any:
    """Lines of `word lemma POS label head [morph or English tag]`; `head` is the number of a line, from 0."""
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    rows = [line.split() for line in drawing.strip().splitlines()]
    extra = [row[5] if len(row) > 5 else "" for row in rows]
    tags = extra if language == "en" else [row[2] for row in rows]
    morphs = ["" if language == "en" else e for e in extra]
    return Doc(
        Vocab(),
        words=[r[0] for r in rows],
        lemmas=[r[1] for r in rows],
        pos=[r[2] for r in rows],
        deps=[r[3] for r in rows],
        heads=[int(r[4]) for r in rows],
        tags=tags,
        morphs=morphs,
    )


@pytest.fixture
def draw() -> Draw:
    """`draw(language, drawing, *event_nouns)` gives the clauses of a drawn tree by their predicate."""

    def clauses(language: str, drawing: str, *event_nouns: str, headline: bool = False) -> dict[str, Clause]:
        doc = _doc(drawing, language)
        made, phrases, _ = sentence_clauses(
            [(doc, 0)], doc.text, grammar(language), event_nouns=frozenset(event_nouns), headline=headline
        )
        assert all(doc.text[p.start : p.end] == p.text for p in phrases)
        return {clause.predicate: clause for clause in made}

    return clauses
