"""What stands where the coder went wrong: the sentence, the events coded there, the frames that came near."""

from __future__ import annotations

from dataclasses import dataclass

from detente.clause import Clause
from detente.code.coder import matcher
from detente.code.sentence import Sentence
from detente.evaluate.agree import fold
from detente.evaluate.score import Fault
from detente.parse.pipeline import Source, parse_texts
from detente.parse.sentences import split_sentences
from detente.records import Dispatch, Event

_NEAR_SHOWN = 6
"""Near misses listed for a sentence: the first few tell enough."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A fault with its sentence, the part of it that is meant, the events coded in it and what came near."""

    fault: Fault
    sentence: str
    meant: tuple[int, int] | None
    coded: tuple[Event, ...]
    near: tuple[str, ...]


def surroundings(faults: list[Fault], coded: dict[str, Dispatch]) -> list[Surroundings]:
    """The faults in their sentences. Sentences where something was missed are parsed once more, for near misses."""
    placed = [(fault, *_place(fault, coded.get(fault.text.id))) for fault in faults]
    wanted = {(fault.text.language, sentence): () for fault, sentence, _, _ in placed if fault.kind == "missed"}
    near = _near_misses(list(wanted))
    return [
        Surroundings(fault, sentence, meant, events, near.get((fault.text.language, sentence), ()))
        for fault, sentence, meant, events in placed
    ]


def _place(fault: Fault, dispatch: Dispatch | None) -> tuple[str, tuple[int, int] | None, tuple[Event, ...]]:
    """Sentence, the words meant within it, and the events coded in it."""
    if dispatch is None:
        return "", None, ()
    if fault.coded is not None and fault.gold is None:
        start, end = fault.coded.evidence.start, fault.coded.evidence.end
    else:
        words = fault.gold.evidence if fault.gold else fault.detail.rpartition(": ")[2]
        found = find_words(dispatch.text, words)
        if found is None:
            return f"(not in the text as read) {words}", None, ()
        start, end = found
    over = [s for s in split_sentences(dispatch.text) if s[0] < end and start < s[1]]
    first, last = (over[0][0], over[-1][1]) if over else (start, end)
    events = tuple(e for e in dispatch.events if first <= e.evidence.trigger[0] < last)
    meant = (max(start, first) - first, min(end, last) - first)
    return dispatch.text[first:last], meant if meant[1] - meant[0] < last - first else None, events


def find_words(text: str, words: str) -> tuple[int, int] | None:
    """Where some words stand in a text, whatever its blanks and punctuation; None where they do not."""
    exact = text.find(words)
    if exact >= 0:
        return exact, exact + len(words)
    tokens = [(fold(text[a:b]), a, b) for a, b in _words(text)]
    wanted = [f for a, b in _words(words) if (f := fold(words[a:b]))]
    tokens = [t for t in tokens if t[0]]
    for i in range(len(tokens) - len(wanted) + 1):
        if wanted and [t[0] for t in tokens[i : i + len(wanted)]] == wanted:
            return tokens[i][1], tokens[i + len(wanted) - 1][2]
    return None


def _words(text: str) -> list[tuple[int, int]]:
    out, start = [], None
    for i, c in enumerate(f"{text} "):
        if c.isalnum() and start is None:
            start = i
        elif not c.isalnum() and start is not None:
            out.append((start, i))
            start = None
    return out


def _near_misses(sentences: list[tuple[str, str]]) -> dict[tuple[str, str], tuple[str, ...]]:
    nouns = {language: matcher(language).event_nouns for language, _ in sentences}
    sources = [Source(sentence, language) for language, sentence in sentences]
    out: dict[tuple[str, str], tuple[str, ...]] = {}
    for key, parsed in zip(sentences, parse_texts(sources, nouns), strict=True):
        frames, words = matcher(key[0]), Sentence(parsed)
        lines: list[str] = []
        for clause in parsed.clauses:
            fitting = [f"{m.frame.id} fits “{clause.predicate}”" for m in frames.matches(clause, words)]
            lacking = [f"{n.frame.id} for “{clause.predicate}”: {n.lacking}" for n in frames.near_misses(clause, words)]
            lines.extend((*fitting, *lacking))
        out[key] = tuple(dict.fromkeys(lines))[:_NEAR_SHOWN] or (_nothing_near(parsed.clauses),)
    return out


def _nothing_near(clauses: tuple[Clause, ...]) -> str:
    predicates = ", ".join(c.predicate for c in clauses)
    return f"no frame has any of its predicates ({predicates})" if predicates else "no clause was found"
