"""The grammar of a language as data: one YAML file a language under `data/grammar/`, read here, without spaCy.

`grammar(language)` gives everything `parse/` needs; `relation_prepositions(language)` is what `code/` asks for, to
learn which prepositions say "against" or "with" in a language.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from detente.errors import CodebookError
from detente.parse.conjugation import finite

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Reads every scalar as a string, in C where libyaml is there: ten times faster, and loading is start-up time."""
FOLDER = Path(__file__).resolve().parent.parent / "data" / "grammar"


@dataclass(frozen=True, slots=True)
class SemiAuxiliary:
    """A verb that only gives tense to the infinitive after it ("va renvoyer", "is due to open")."""

    lemma: str
    preposition: str
    tense: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's closed classes. Words are lemmas in lower case unless a field says otherwise."""

    language: str
    labels: Mapping[str, str]
    """Parser label -> relation (see tree.py)."""
    prepositions: Mapping[str, frozenset[str]]
    """Relation word of the frames ("against") -> prepositions."""
    multiword: Mapping[str, tuple[tuple[str, ...], ...]]
    """First word of a preposition of several words -> all its words, longest first."""
    verbal: frozenset[str]
    """Prepositions that hang on the verb rather than on the noun before them."""
    semi_auxiliaries: tuple[SemiAuxiliary, ...]
    modals: Mapping[str, str]
    marks: Mapping[str, str]
    """Subordinating word -> link of the clause."""
    relatives: Mapping[str, str]
    """Relative pronoun -> role it has in its clause."""
    possessives: Mapping[str, int]
    """Possessive determiner -> grammatical person."""
    lemmas: Mapping[str, str]
    """Inflected form in lower case -> lemma, where the model errs."""
    read_as: Mapping[str, str]
    """Name that the model takes for a common word -> a name as long that it knows, shown to it instead."""
    hyphenated: Mapping[str, str]
    """Verb with a hyphen -> a verb that the parser knows, shown to it instead (see hyphens.py)."""
    finite_forms: Mapping[str, str]
    """Finite form -> infinitive of verbs of the news, regular ones conjugated; for repairs of word classes."""
    news_verbs: frozenset[str]
    """The verbs of those forms, by their infinitive."""
    participles: Mapping[str, str]
    """Irregular past participle, masculine singular -> infinitive."""
    demonyms: Mapping[str, str]
    """Inflected demonym adjective -> its lemma; empty where a capital marks them."""
    expressions: tuple[tuple[str, ...], ...]
    """Attributes of several words that the parser tears apart ("persona non grata"), word by word."""
    likewise: tuple[tuple[str, ...], ...]
    """What tells behind a clause who did the same ("de même que", "as did"), word by word."""
    words: Mapping[str, frozenset[str]]
    """The plain word lists by name: copulas, negators, light_verbs, object_control, time_words, ..."""


def _strings(raw: Any, key: str) -> dict[str, Any]:
    value = raw.get(key) or {}
    if not isinstance(value, dict):
        raise CodebookError(f"grammar: '{key}' must be a mapping; write it as 'word: meaning' lines")
    return value


def _names(raw: Mapping[str, Any]) -> dict[str, str]:
    pairs = _strings(raw, "read_as")
    for name, other in pairs.items():
        if len(name) != len(other):
            raise CodebookError(f"grammar: read_as: '{other}' must have as many letters as '{name}'")
    return pairs


def _multiword(raw: Mapping[str, Any]) -> dict[str, tuple[tuple[str, ...], ...]]:
    phrases = set(raw.get("multiword") or [])
    phrases.update(p for many in _strings(raw, "prepositions").values() for p in many if " " in p or "'" in p)
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.replace("'", "' ").split())
        by_first.setdefault("de" if words[0] == "d'" else words[0], []).append(words)
    return {first: tuple(sorted(many, key=len, reverse=True)) for first, many in by_first.items()}


def _demonyms(language: str) -> dict[str, str]:
    path = FOLDER / f"demonyms-{language}.tsv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["form"]: row["lemma"] for row in csv.DictReader(file, delimiter="\t")}


def _finite_forms(raw: Mapping[str, Any]) -> dict[str, str]:
    forms = {form: verb for verb in raw.get("verbs") or [] for form in finite(verb)}
    forms.update({form: verb for verb, many in _strings(raw, "irregular_verbs").items() for form in many})
    return forms


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviation without its full stop, lower case -> what follows it: "name" or "number"."""
    with (FOLDER / "abbreviations.tsv").open(encoding="utf-8", newline="") as file:
        return {row["abbreviation"]: row["before"] for row in csv.DictReader(file, delimiter="\t")}


@cache
def grammar(language: str) -> Grammar:
    """The grammar of `language` (ISO 639-1). Raises CodebookError where there is none."""
    path = FOLDER / f"{language}.yaml"
    if not path.exists():
        known = ", ".join(sorted(p.stem for p in FOLDER.glob("??.yaml")))
        raise CodebookError(f"{path}: no grammar for language '{language}'; there are: {known}")
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    forms = _finite_forms(raw)
    return Grammar(
        language=language,
        labels=_strings(raw, "labels"),
        prepositions={k: frozenset(v) for k, v in _strings(raw, "prepositions").items()},
        multiword=_multiword(raw),
        verbal=frozenset(raw.get("verbal") or []),
        semi_auxiliaries=tuple(
            SemiAuxiliary(lemma, spec["preposition"], spec["tense"])
            for lemma, spec in _strings(raw, "semi_auxiliaries").items()
        ),
        modals=_strings(raw, "modals"),
        marks=_strings(raw, "marks"),
        relatives=_strings(raw, "relatives"),
        possessives={k: int(v) for k, v in _strings(raw, "possessives").items()},
        lemmas=_strings(raw, "lemmas"),
        read_as=_names(raw),
        hyphenated=_strings(raw, "hyphenated"),
        finite_forms=forms,
        news_verbs=frozenset(forms.values()),
        participles=_strings(raw, "participles"),
        demonyms=_demonyms(language),
        expressions=tuple(tuple(e.split()) for e in raw.get("expressions") or []),
        likewise=_likewise(raw),
        words={k: frozenset(v) for k, v in raw.items() if isinstance(v, list)},
    )


def _likewise(raw: Mapping[str, Any]) -> tuple[tuple[str, ...], ...]:
    """The words of each expression, those that end in "que" also as before a vowel."""
    whole = [tuple(e.replace("'", "' ").split()) for e in raw.get("likewise") or []]
    return (*whole, *((*e[:-1], "qu'") for e in whole if e[-1] == "que"))


def relation_prepositions(language: str) -> dict[str, frozenset[str]]:
    """Relation word of the frames (`against`, `with`) -> the prepositions of `language` that say it."""
    return dict(grammar(language).prepositions)
