"""What an event is about: PLOVER's 37 contexts, from the words of its sentence (strong) and of its dispatch (weak).

data/contexts/<context>.yaml lists terms for each language under `certain`, `likely` and `faint`. A term is one or more
words in a row, case and apostrophes aside; a word that ends in `*` stands for all that begin so ("diplomat*").
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from detente.codebook.ontology import load_ontology
from detente.codebook.yamlread import Node, read_yaml

FOLDER = Path(__file__).parent.parent / "data" / "contexts"
_WEIGHTS = {"certain": 3.0, "likely": 2.0, "faint": 1.0}
_THRESHOLD = 3.0
"""One certain term in the event's own sentence suffices, or two likely ones."""
_DISPATCH_SHARE = 0.2
"""What a term elsewhere in the dispatch weighs: the dispatch alone needs five certain terms to be about something."""
_MOST = 4
"""More contexts than so say nothing; the strongest are kept, after the frame's own."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a context; `words` end in `*` where they are beginnings."""

    context: str
    weight: float
    words: tuple[str, ...]


class Terms:
    """The terms of one language, found by the word that opens them."""

    def __init__(self, terms: list[Term]) -> None:
        self.by_opening: dict[str, list[Term]] = defaultdict(list)
        """Terms by their first word as it is written, with its `*`."""
        for term in dict.fromkeys(terms):
            self.by_opening[term.words[0]].append(term)
        self._lengths = sorted({len(word) - 1 for word in self.by_opening if word.endswith("*")})
        self._opened_by = functools.lru_cache(maxsize=20_000)(self._look_up)

    def weigh(self, text: str) -> dict[str, float]:
        """Context to the weight of its terms in the text, each term counted once."""
        words = _WORD.findall(text.lower())
        met = {
            id(term): term
            for i, word in enumerate(words)
            for term in self._opened_by(word)
            if len(term.words) == 1 or _goes_on(term.words, words, i)
        }
        weights: dict[str, float] = defaultdict(float)
        for term in met.values():
            weights[term.context] += term.weight
        return dict(weights)

    def _look_up(self, word: str) -> tuple[Term, ...]:
        found = list(self.by_opening.get(word, ()))
        for length in self._lengths:
            if length > len(word):
                break
            found.extend(self.by_opening.get(f"{word[:length]}*", ()))
        return tuple(found)


def contexts_of(sentence: str, dispatch: str, language: str, frame_contexts: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The contexts of an event: those of its frame, then those that its sentence and dispatch speak of.

    Strongest first. `sentence` and `dispatch` are texts; a language without terms gives the frame's contexts alone.
    """
    here, around = _weights(language, sentence), _weights(language, dispatch)
    scores = {name: here.get(name, 0.0) + _DISPATCH_SHARE * around.get(name, 0.0) for name in {*around, *here}}
    spoken_of = sorted((name for name, score in scores.items() if score >= _THRESHOLD), key=lambda n: (-scores[n], n))
    return tuple(dict.fromkeys((*frame_contexts, *spoken_of[: _MOST - len(frame_contexts)])))


@functools.lru_cache(maxsize=64)
def _weights(language: str, text: str) -> dict[str, float]:
    """Kept for the events of one dispatch, which share its text and many a sentence."""
    return load_terms(language).weigh(text)


@functools.cache
def load_terms(language: str, folder: Path = FOLDER) -> Terms:
    """The terms of all contexts; CodebookError with file and line where a file is wrong."""
    return Terms([term for path in sorted(folder.glob("*.yaml")) for term in _read(path, language)])


def _read(path: Path, language: str) -> list[Term]:
    keys = read_yaml(path).mapping(frozenset({"context", "says", "words"}), frozenset({"context", "says", "words"}))
    context = keys["context"].text()
    if context not in load_ontology().contexts or context != path.stem:
        keys["context"].fail(f"'{context}' must be a context of plover.yaml and the name of its file")
    words = keys["words"].value
    node = words.get(language) if isinstance(words, dict) else keys["words"].fail("languages are expected here")
    if node is None:
        return []
    return [
        Term(context, _WEIGHTS[grade], _words(entry))
        for grade, entries in node.mapping(frozenset(_WEIGHTS)).items()
        for entry in entries.items()
    ]


def _words(entry: Node) -> tuple[str, ...]:
    words = tuple(re.findall(rf"{_WORD.pattern}\*?", entry.text().lower()))
    if not words or any(len(word) < 3 for word in words if word.endswith("*")):
        entry.fail(f"'{entry.text()}' must hold words, and at least two letters before a *")
    return words


def _goes_on(term: tuple[str, ...], words: list[str], at: int) -> bool:
    following = words[at + 1 : at + len(term)]
    return len(following) == len(term) - 1 and all(
        word.startswith(want[:-1]) if want.endswith("*") else word == want
        for want, word in zip(term[1:], following, strict=True)
    )
