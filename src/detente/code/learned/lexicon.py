"""Words by which news tells political acts: `data/lexicon/<language>.tsv`, a hint for the model and not a rule.

    v	summon+ambassador	ACCUSE:3       kind (v verb, n noun, a adjective), lemma, what it tells

The weight is 3 for nearly always, 2 for often, 1 for at times.

A lemma behind `+` must stand with the word. Where the frames say exactly what is meant, the lexicon is broad and blunt.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from detente.clause import Clause
from detente.code.sentence import Sentence
from detente.codebook.ontology import load_ontology
from detente.errors import CodebookError

LEXICON = Path(__file__).parent.parent.parent / "data" / "lexicon"
_KINDS = {"v": "verb", "n": "noun", "a": "adjective"}
_WEIGHTS = ("1", "2", "3")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word tells, and the lemma that must stand with it, if any."""

    companion: str | None
    tells: tuple[tuple[str, int], ...]
    """Category and weight 1..3."""


Lexicon = dict[tuple[str, str], tuple[Entry, ...]]
"""Kind of clause and lemma to its entries."""


@functools.cache
def load_lexicon(language: str, folder: Path = LEXICON) -> Lexicon:
    """The entries of a language; CodebookError with file, line and remedy where one is wrong."""
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    path = folder / f"{language}.tsv"
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            kind, lemma, entry = _entry(line, f"{path}:{number}")
            found[kind, lemma].append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


def _entry(line: str, at: str) -> tuple[str, str, Entry]:
    fields = line.split("\t")
    if len(fields) != len(_WEIGHTS) or fields[0] not in _KINDS or not fields[1].strip():
        raise CodebookError(
            f"{at}: an entry has a kind (v, n, a), a lemma and what it tells, with tabs between: '{line}'"
        )
    tells = []
    for word in fields[2].split():
        category, _, weight = word.partition(":")
        if category not in load_ontology().categories or weight not in _WEIGHTS:
            raise CodebookError(f"{at}: '{word}' is no category with a weight of 1 to 3; write SANCTION:3")
        tells.append((category, int(weight)))
    lemma, _, companion = fields[1].strip().partition("+")
    return _KINDS[fields[0]], lemma, Entry(companion or None, tuple(tells))


def told_by(clause: Clause, sentence: Sentence, language: str) -> Iterator[tuple[str, int, bool]]:
    """What the lexicon says that a clause may tell: category, weight, and whether a companion vouches for it."""
    entries = load_lexicon(language).get((clause.kind, clause.predicate), ())
    if not entries:
        return
    around = _company(clause, sentence) if any(e.companion for e in entries) else frozenset()
    for entry in entries:
        if entry.companion is None or entry.companion in around:
            yield from ((category, weight, entry.companion is not None) for category, weight in entry.tells)


def _company(clause: Clause, sentence: Sentence) -> frozenset[str]:
    """Lemmas that stand with a predicate: particles, what fills its roles and their modifiers, what hangs on it."""
    found = {*clause.particles, *clause.companions}
    noun = sentence.nouns.get(clause.index) if clause.kind == "noun" else None
    if noun is not None:
        found.update(noun.modifiers, *((a.head.lower(), a.preposition or "") for a in noun.attached))
    for phrase in (*clause.undergoer, *clause.addressee, *clause.predicative, *clause.belonging, *clause.obliques):
        found.update((phrase.head.lower(), *phrase.modifiers, *(phrase.preposition or "").split()))
    found.update(c.predicate for c in sentence.children[clause.index])
    return frozenset(found)
