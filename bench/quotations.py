"""Quotations and their speakers: ours beside the open-source extractors, in one run over our 400 passages.

    make compare-quotations          (or: pip install -e '.[quotations]'; python bench/quotations.py)

Every extractor gets the same passages of tests/code/passages_{fr,en}.jsonl and, where it wants a parse, the language
models that we use ourselves. A quotation counts as found when it agrees with the hand-marked one (`same_quotation`);
the measures are those of tests/code/test_own_sets.py. Prints aggregates only: the held half is never read.

  F1       passages found, against hand-marked ones and against inventions of three words or more
  speaker  of the passages found whose speaker the text names, how many have him
  both     of all passages whose speaker the text names, how many are found and have him
"""

from __future__ import annotations

import importlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Token

from detente.code.actorbook import load_book
from detente.code.coder import analyse, event_nouns
from detente.evaluate.agree import same_quotation, same_speaker
from detente.parse.pipeline import MODELS, Source, parse_texts
from detente.read import read
from detente.records import Entity, RawText

PASSAGES = Path(__file__).parent.parent / "tests" / "code"
LEAST_WORDS = 3
"""Shorter fragments may be told or not."""
DAY = "2023-05-01"
MARKS = " \t\n\u00a0\u202f«»“”„‹›\"'‘’,.;:<>`"

Row = dict[str, Any]
Found = list[tuple[str, Entity | None]]
"""What is quoted, and who says it."""
Extractor = Callable[[list[Row], str], Iterator[Found]]


def ours(rows: list[Row], language: str) -> Iterator[Found]:
    """The statements of detente that are quotations."""
    raw = (RawText(f"passage#{n}", "text", r["text"], published=DAY, language=language) for n, r in enumerate(rows))
    dispatches = [read(r) for r in raw]
    sources = [Source(d.text, language, d.title_span) for d in dispatches]
    for dispatch, parsed in zip(dispatches, parse_texts(sources, event_nouns()), strict=True):
        _, statements, _ = analyse(dispatch, parsed, load_book())
        yield [(s.text, s.speaker) for s in statements if s.kind != "indirect"]


def textacy(rows: list[Row], language: str) -> Iterator[Found]:
    """textacy's `direct_quotations`, which gives up a text with an odd number of marks.

    In French it tells only the head of a speaker ("président"); we take the whole phrase that hangs on it.
    """
    extract = importlib.import_module("textacy.extract").direct_quotations
    for doc in _model(language).pipe(r["text"] for r in rows):
        try:
            yield [(q.content.text.strip(MARKS), _speaker(_phrase(q.speaker))) for q in extract(doc)]
        except ValueError:
            yield []


def bagpipes(rows: list[Row], language: str) -> Iterator[Found]:
    """The `quote_detector` of bagpipes-spacy, which names no speakers."""
    importlib.import_module("bagpipes_spacy")
    nlp = spacy.blank(language)
    nlp.add_pipe("quote_detector")
    for doc in nlp.pipe(r["text"] for r in rows):
        yield [(q.text.strip(MARKS), None) for q in doc._.quotes]


EXTRACTORS: dict[str, Extractor] = {"detente": ours, "textacy": textacy, "bagpipes-spacy": bagpipes}


def _model(language: str) -> Language:
    return spacy.load(MODELS[language].replace("-", "_"), exclude=["ner"])


def _phrase(tokens: list[Token]) -> str:
    return " ".join(t.text for head in tokens for t in head.subtree)


def _speaker(name: str) -> Entity:
    return Entity(None, None, name, 0, len(name))


def measured(rows: list[Row], found: Iterator[Found]) -> tuple[float, float | None, float | None]:
    """F1, share of right speakers among the passages found, and among all; None where the extractor names nobody."""
    n: Counter[str] = Counter()
    for row, passages in zip(rows, found, strict=True):
        left = list(passages)
        for words, name in row["said"]:
            n["gold"] += 1
            n["gold_named"] += name is not None
            hit = next((p for p in left if same_quotation(words, p[0])), None)
            if hit is None:
                continue
            left.remove(hit)
            n["hit"] += 1
            n["named"] += name is not None
            n["told"] += hit[1] is not None
            n["right"] += name is not None and same_speaker(name, hit[1])
        n["invented"] += sum(len(words.split()) >= LEAST_WORDS for words, _ in left)
    precision = n["hit"] / max(1, n["hit"] + n["invented"])
    recall = n["hit"] / max(1, n["gold"])
    f1 = 2 * precision * recall / (precision + recall) if n["hit"] else 0.0
    if not n["told"]:
        return f1, None, None
    return f1, n["right"] / n["named"], n["right"] / n["gold_named"]


def main() -> None:
    """Print the table, as docs/method.md has it."""
    print("| | half | F1 fr | F1 en | speaker fr | speaker en | both fr | both en |\n|---|---|---|---|---|---|---|---|")
    for name, extract in EXTRACTORS.items():
        for half in ("tune", "held"):
            scores = []
            for language in ("fr", "en"):
                lines = (PASSAGES / f"passages_{language}.jsonl").read_text("utf-8").splitlines()
                rows = [row for row in map(json.loads, lines) if row["set"] == half]
                scores.append(measured(rows, extract(rows, language)))
            cells = [f"{v:.2f}" if v is not None else "–" for pair in zip(*scores, strict=True) for v in pair]
            print(f"| {name} | {half} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
