"""The words that tell what a number counts, from data/numbers/tolls.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from detente.codebook.load import load_words
from detente.codebook.model import MAGNITUDES, Role
from detente.codebook.ontology import load_ontology
from detente.codebook.yamlread import read_yaml

FOLDER = Path(__file__).parent.parent / "data" / "numbers"
_LANGUAGES = frozenset({"fr", "en"})
_PERSON_CLASSES = ("@people", "@diplomat", "@leader", "@captive", "@protester", "@troops")
_NAMED = frozenset(MAGNITUDES) - {"amount", "posts"}


@dataclass(frozen=True, slots=True)
class Toll:
    """The words of one magnitude in one language; verbs of two words as (lemma, companion)."""

    counted: frozenset[str]
    undergone: frozenset[str]
    done: frozenset[str]
    done_with: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Tolls:
    """All of one language."""

    by_name: dict[str, Toll]
    categories: dict[str, tuple[str, ...]]
    """Which magnitudes an event of a category may have."""
    by_mode: dict[tuple[str, str], dict[str, Role]]
    """Category and mode to where the number of its magnitudes stands, for events that no frame found."""
    of_one: frozenset[str]
    never: frozenset[str]
    """What numbers count that is nobody: hours, kilometres."""
    materiel: frozenset[str]
    persons: frozenset[str]
    """Whoever may be counted, from the codebook's word classes."""


@cache
def load_tolls(language: str) -> Tolls:
    """The words of a language; CodebookError with file and line where the file is wrong."""
    root = read_yaml(FOLDER / "tolls.yaml").mapping(_LANGUAGES | {"categories", "modes", "of_one"}, _LANGUAGES)
    lists = root[language].mapping(_NAMED | {"never", "materiel"})
    by_name = {}
    for name in _NAMED:
        keys = lists[name].mapping(frozenset({"counted", "undergone", "done", "done_with"}))
        pairs = [text.split() for text in (keys["done_with"].texts() if "done_with" in keys else ())]
        by_name[name] = Toll(
            frozenset(keys["counted"].texts()),
            frozenset(keys["undergone"].texts()),
            frozenset(keys["done"].texts()),
            frozenset((p[0], p[-1]) for p in pairs),
        )
    categories = root["categories"].mapping(frozenset(load_ontology().categories))
    by_mode: dict[tuple[str, str], dict[str, Role]] = {}
    for name, node in root["modes"].mapping(_modes()).items():
        category, _, mode = name.partition(" ")
        by_mode[category, mode] = {n: Role(n, ((path.text(),),)) for n, path in node.mapping(_NAMED).items()}
    classes = load_words()[language]
    persons = frozenset().union(*(classes[name] for name in _PERSON_CLASSES))
    return Tolls(
        by_name,
        {k: tuple(v.texts()) for k, v in categories.items()},
        by_mode,
        frozenset(root["of_one"].texts()),
        frozenset(lists["never"].texts()),
        frozenset(lists["materiel"].texts()),
        persons,
    )


def _modes() -> frozenset[str]:
    """Each category with each of its modes, as the table names them."""
    return frozenset(f"{c.name} {mode}" for c in load_ontology().categories.values() for mode in c.modes)
