"""The words that give a reason, as patterns (data/cues/reasons.yaml)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from detente.codebook.ontology import load_ontology
from detente.codebook.words import load_words
from detente.codebook.yamlread import read_yaml

FILE = Path(__file__).parent.parent / "data" / "cues" / "reasons.yaml"
KINDS = ("always", "deed", "charged", "gerund", "matter", "after")
"""Kinds of cues, the surest first."""
_LISTS = frozenset({*KINDS, "no_matter", "answered_nouns", "goes_on"})
_ACTS = frozenset({"deed_acts", "matter_acts", "after_acts"})
_SMALL = {
    "à": r"(?:à|au|aux)",
    "de": r"(?:(?:de|du|des)(?!\w)|d['’](?=\w))",
    "que": r"(?:que(?!\w)|qu['’](?=\w))",
}
_SOME = r"(?:[\w’'-]+\s+){1,4}?"
"""What "…" stands for."""


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """The cues of one language; each pattern of `cues` has a kind in the order of KINDS."""

    cues: dict[str, re.Pattern[str]]
    """For text in lower case: without regard to case Python tries each cue at each word, and takes thrice as long."""
    acts: dict[str, frozenset[str]]
    """The categories with which a kind of cue gives a reason; all where a kind is not named."""
    no_matter: frozenset[str]
    answered: frozenset[str]
    goes_on: re.Pattern[str]


@cache
def reason_words(language: str) -> ReasonWords | None:
    """The words of a language, None where there are none; CodebookError with file and line where the file is wrong."""
    root = read_yaml(FILE).mapping(_LISTS | _ACTS, _LISTS | _ACTS)
    listed = {name: root[name].mapping(frozenset({"fr", "en"}), frozenset({"fr", "en"})) for name in _LISTS}
    if language not in ("fr", "en"):
        return None
    lists = {name: by_language[language].texts() for name, by_language in listed.items()}
    known = frozenset(load_ontology().categories)
    for name in _ACTS:
        for node in root[name].items():
            if node.text() not in known:
                node.fail(f"unknown category '{node.text()}'")
    deeds, matters, afters = (frozenset(root[f"{name}_acts"].texts()) for name in ("deed", "matter", "after"))
    classes = load_words()[language]
    return ReasonWords(
        cues={
            kind: re.compile(rf"(?<![\w-]){_first(lists[kind])}{_either(lists[kind])}(?:(?<=['’])|(?!\w))\s*")
            for kind in KINDS
        },
        acts={"deed": deeds, "gerund": deeds, "matter": matters, "after": afters},
        no_matter=frozenset(lists["no_matter"]),
        answered=frozenset(lists["answered_nouns"]) | classes["@violence"] | classes["@outrage"],
        goes_on=re.compile(rf"\s+{_either(lists['goes_on'])}(?:(?<=['’])|(?!\w))", re.I),
    )


def _first(cues: Iterable[str]) -> str:
    """A look at the first letter: Python tries the cues one after the other at every word."""
    letters = {letter for cue in cues for letter in ("aà" if cue[0] == "à" else cue[0])}
    return f"(?=[{''.join(sorted(letters))}])" if all(map(str.isalpha, letters)) and letters else ""


def _either(cues: Iterable[str]) -> str:
    ordered = sorted(cues, key=len, reverse=True)
    return "(?:" + ("|".join(map(_pattern, ordered)) or "(?!)") + ")"


def _pattern(cue: str) -> str:
    """ "accus* … de": words with a space between, save after an apostrophe."""
    out = ""
    for word in cue.split():
        if word == "…":
            out += _SOME
            continue
        plain = _SMALL.get(word) or re.escape(word).replace(r"\*", r"\w*").replace("'", "['’]")
        out += plain + (r"\s*" if plain.endswith(("]", "]+)", "w))")) else r"\s+")
    return re.sub(r"\\s[+*]\Z", "", out)
