"""The actor book's tables in one file that loads fast; where a table was changed since, the file does not count."""

from __future__ import annotations

import json

from detente.code.booktables import TABLES, Builder, read_book
from detente.code.names import LANGUAGES, Caution, Names
from detente.code.persons import Persons
from detente.code.tables import ACTORS, DATA
from detente.codebook.version import digest_of

INDEX = ACTORS / "index.json"


def fingerprint() -> str:
    """A digest of all tables that the index is made of."""
    return digest_of((DATA / "offices.tsv", *(ACTORS / name for name in TABLES)))


def write_index() -> None:
    """Write the index of the tables as they stand."""
    book, persons = read_book()
    content = {
        "fingerprint": fingerprint(),
        "names": {language: book.names[language].rows for language in LANGUAGES},
        "longest": {language: book.names[language].longest for language in LANGUAGES},
        "sectors": book.sectors,
        "titles": book.titles,
        "cautions": {key: [(c.rule, sorted(c.words)) for c in many] for key, many in book.cautions.items()},
        "people": persons.people,
        "words": persons.words,
        "offices": persons.offices,
        "ends": persons.ends,
    }
    INDEX.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def load_index() -> tuple[Builder, Persons] | None:
    """Names and persons from the index; None where it is missing or older than a table."""
    if not INDEX.exists():
        return None
    text = INDEX.read_text(encoding="utf-8")
    if not text.startswith(f'{{"fingerprint":"{fingerprint()}"'):
        return None
    content = json.loads(text)
    book = Builder()
    book.names = {language: Names(content["names"][language], content["longest"][language]) for language in LANGUAGES}
    book.sectors, book.titles = content["sectors"], content["titles"]
    book.cautions = {
        key: [Caution(rule, frozenset(words)) for rule, words in many] for key, many in content["cautions"].items()
    }
    rows = []
    for name in ("officeholders_own.tsv", "officeholders.tsv"):
        lines = (ACTORS / name).read_text(encoding="utf-8").split("\n")[1:]
        rows += [line for line in lines if line and line[0] != "#"]
    for number, end in content["ends"].items():
        cells = rows[int(number)].split("\t")
        rows[int(number)] = "\t".join((*cells[:7], end, *cells[8:]))
    return book, Persons(rows, content["people"], content["words"], content["offices"])
