"""Tables of words by language, each list a field of a dataclass: data/cues/acts.yaml is an `ActWords` for each."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, TypeVar

from detente.code.cues import DATA
from detente.codebook.yamlread import read_yaml

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Table = TypeVar("Table", bound="DataclassInstance")
_LANGUAGES = frozenset({"fr", "en"})


def word_table(kind: type[Table], name: str, language: str) -> Table:
    """The lists of one language in a file of data/cues, one for each field of `kind`; English ones where it has none.

    Raises CodebookError, with file and line, for a file that is not as it should be.
    """
    keys = [field.name for field in fields(kind)]
    nodes = read_yaml(DATA / name).mapping(_LANGUAGES, _LANGUAGES)
    words = nodes[language if language in _LANGUAGES else "en"].mapping(frozenset(keys), frozenset(keys))
    return kind(*(frozenset(words[key].texts()) for key in keys))
