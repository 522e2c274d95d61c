"""How well the clauses of wire sentences are read: rows written by hand, and the share of their acts found whole.

wires_{en,fr}.jsonl: 200 and 213 sentences in the manner of wires, a quarter of them headlines, written before the
parser's repairs were looked at; by turns `tune` (misses may be read) and `held` (only counted). An act names its verb
or event noun, who does it, what it is done to, and to whom it goes, each by the head word; `/` parts words either of
which is right, and a side that is left out is not asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from detente.clause import Clause, Parsed, Phrase
from detente.parse.pipeline import Source, parse_texts

_SIDES = ("doer", "done_to", "to")


@dataclass(frozen=True, slots=True)
class Act:
    """What one verb of a sentence should be read as."""

    verb: str
    doer: tuple[str, ...] = ()
    done_to: tuple[str, ...] = ()
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence with its acts."""

    text: str
    language: str
    half: str
    headline: bool
    acts: tuple[Act, ...]


def rows(language: str, half: str) -> list[Row]:
    """The rows of one half of a language."""
    lines = (Path(__file__).parent / f"wires_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    read = [json.loads(line) for line in lines]
    return [
        Row(r["text"], language, r["half"], r.get("headline", False), tuple(_act(a) for a in r["acts"]))
        for r in read
        if r["half"] == half
    ]


def _act(raw: dict[str, str | list[str]]) -> Act:
    return Act(str(raw["verb"]), *(tuple(raw.get(side, ())) for side in _SIDES))


def judged(many: Iterable[Row], event_nouns: dict[str, frozenset[str]]) -> Iterator[tuple[Row, Act, bool]]:
    """Each act of each row, and whether a clause says it."""
    read = list(many)
    sources = [Source(r.text, r.language, (0, len(r.text)) if r.headline else None) for r in read]
    for row, parsed in zip(read, parse_texts(sources, event_nouns), strict=True):
        for act in row.acts:
            yield row, act, any(_says(clause, act, parsed, row.text) for clause in parsed.clauses)


def _says(clause: Clause, act: Act, parsed: Parsed, text: str) -> bool:
    if clause.predicate not in act.verb.split("/"):
        return False
    if clause.kind == "noun":
        around = (*clause.doer, *clause.undergoer, *clause.belonging, *clause.obliques)
        return all(_among(word, around, text) for word in (*act.doer, *act.done_to, *act.to))
    return (
        all(_among(word, clause.doer, text) for word in act.doer)
        and (not act.doer or all(any(_is(w, p, text) for w in act.doer) for p in clause.doer))
        and all(_among(word, clause.undergoer, text) for word in act.done_to)
        and all(_among(word, (*clause.addressee, *clause.obliques), text) for word in act.to)
    )


def _among(word: str, phrases: Iterable[Phrase], text: str) -> bool:
    return any(_is(word, phrase, text) for phrase in phrases)


def _is(words: str, phrase: Phrase, text: str) -> bool:
    """One of the words is the head of the phrase, or of its apposition, or stands in the name that heads it."""
    heads = {phrase.head.lower(), text[phrase.head_start : phrase.head_end].lower()}
    if phrase.kind == "name":
        heads |= _name(text[phrase.start : phrase.end], phrase.head_start - phrase.start)
    heads |= {text[p.head_start : p.head_end].lower() for p in phrase.appositions}
    return any(word.lower() in heads for word in words.split("/"))


def _name(text: str, at: int) -> set[str]:
    """The capitalised words that stand unbroken about the one at `at`."""
    run: set[str] = set()
    for step, part in ((1, text[at:].split()), (-1, text[:at].split())):
        for word in part[::step]:
            if not word[:1].isupper():
                break
            run.add(word.strip(",.;:()").lower())
            if step > 0 and word[-1] in ",;:":
                break
    return run


def _print(languages: list[str]) -> None:
    """The misses of the tuning half, and the share of each half."""
    from detente.code.coder import event_nouns

    for language in languages or ["en", "fr"]:
        for half in ("tune", "held"):
            found = list(judged(rows(language, half), event_nouns()))
            if half == "tune":
                for row, act, fine in found:
                    if not fine:
                        print(row.text, act, sep="\n    ")
            print(language, half, f"{sum(fine for *_, fine in found) / len(found):.3f} of {len(found)}")


if __name__ == "__main__":
    import sys

    _print(sys.argv[1:])
