"""The noun classes of the codebook: "@diplomat" stands for all words of words/diplomat.yaml."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from pathlib import Path

from detente.codebook.yamlread import Node, read_yaml

DATA = Path(__file__).parent.parent / "data"
LANGUAGES = ("fr", "en")

WordLists = dict[str, dict[str, frozenset[str]]]
"""Language to class to lemmas."""


@functools.cache
def load_words(folder: Path = DATA) -> WordLists:
    """The noun classes of `folder`/words: {language: {"@diplomat": lemmas}}; a class may name others."""
    raw: dict[str, dict[str, tuple[Node, tuple[str, ...]]]] = {lang: {} for lang in LANGUAGES}
    for path in sorted((folder / "words").glob("*.yaml")):
        root = read_yaml(path)
        keys = root.mapping(frozenset({"says", *LANGUAGES}), frozenset(LANGUAGES))
        for lang in LANGUAGES:
            raw[lang]["@" + path.stem] = (keys[lang], keys[lang].texts())
    return {
        lang: {name: expand(node, words, raw[lang], (name,)) for name, (node, words) in classes.items()}
        for lang, classes in raw.items()
    }


def expand(
    node: Node, words: Iterable[str], classes: dict[str, tuple[Node, tuple[str, ...]]], seen: tuple[str, ...]
) -> frozenset[str]:
    out: set[str] = set()
    for word in words:
        if not word.startswith("@"):
            out.add(word.lower())
        elif word in seen:
            node.fail(f"the class {word} contains itself")
        elif word not in classes:
            node.fail(f"unknown class '{word}'; known: {', '.join(sorted(classes))}")
        else:
            out |= expand(*classes[word], classes, (*seen, word))
    return frozenset(out)
