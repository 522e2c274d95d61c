"""The forms in which a verb of speaking stands in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from detente.parse.conjugation import english


def inflected(lemma: str, language: str, irregular: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """The third persons, participles and infinitive of a verb, lower case; what follows the verb stays behind it."""
    head, _, rest = lemma.removeprefix("se ").partition(" ")
    tail = f" {rest}" if rest else ""
    stems = irregular.get(head) or (_french(head) if language == "fr" else english(head))
    for form in (head, *stems):
        yield form + tail


def _french(verb: str) -> Iterator[str]:
    if verb.endswith("er"):
        stem = verb[:-2]
        soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
        silent = {stem}
        changed = re.fullmatch(r"(.*)([eé])([^aeiouyéè]{1,2})", stem)
        if changed:
            silent.add(f"{changed[1]}è{changed[3]}")
            if changed[3] in ("l", "t"):
                silent.add(stem + changed[3])
        for s in silent:
            yield from (s + e for e in ("e", "ent", "era", "eront", "erait"))
        yield from (soft + e for e in ("ait", "aient", "a", "ant"))
        yield from (stem + e for e in ("é", "ée", "és", "ées", "èrent"))
    elif verb.endswith("ir"):
        yield from (
            verb[:-2] + e for e in ("it", "issent", "issait", "issaient", "i", "ie", "is", "ies", "irent", "issant")
        )
