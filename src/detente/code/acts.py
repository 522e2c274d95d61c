"""Words by which a dispatch refers to what somebody has done ("décision", "accord"), and what event nouns stand for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from detente.code.cues import DATA
from detente.codebook.load import load_frames
from detente.codebook.yamlread import read_yaml

_LANGUAGES = frozenset({"fr", "en"})
_KEYS = ("decisions", "accords", "claiming", "shouldering", "responsibility", "one_another")


@dataclass(frozen=True, slots=True)
class ActWords:
    """The words of one language, lemmas in lower case."""

    decisions: frozenset[str]
    """"la décision de Managua de retirer …": whose it is does what stands under it."""
    accords: frozenset[str]
    """What several made together and others welcome."""
    claiming: frozenset[str]
    """Verbs whose object is the attack that somebody says is his ("revendiquer")."""
    shouldering: frozenset[str]
    """Verbs that say the same with a noun of `responsibility` only ("take")."""
    responsibility: frozenset[str]
    one_another: frozenset[str]
    """Objects that mean that two do so to each other."""


@cache
def act_words(language: str) -> ActWords:
    """The words of a language; English ones where it has none.

    Raises CodebookError, with file and line, for a file that is not as it should be.
    """
    nodes = read_yaml(DATA / "acts.yaml").mapping(_LANGUAGES, _LANGUAGES)
    words = nodes[language if language in _LANGUAGES else "en"].mapping(frozenset(_KEYS), frozenset(_KEYS))
    return ActWords(*(frozenset(words[key].texts()) for key in _KEYS))


@cache
def categories_of_nouns(language: str) -> dict[str, frozenset[str]]:
    """Lemmas of event nouns ("expulsion") to the PLOVER categories of the frames that they may open."""
    found: dict[str, set[str]] = {}
    for frame in load_frames():
        for alternative in frame.words.get(language, ()):
            for trigger in alternative.triggers:
                if trigger.kind == "noun" and not trigger.others:
                    found.setdefault(trigger.head, set()).add(frame.category)
    return {noun: frozenset(categories) for noun, categories in found.items()}
