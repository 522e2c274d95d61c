"""The actor book's tables in one file that loads fast; where a table was changed since, the file does not count."""

from __future__ import annotations

import json

from detente.code.booktables import HOLDERS, TABLES, Builder, read_book
from detente.code.names import LANGUAGES, Caution, Names
from detente.code.packed import Lines, Table, joined, pack, parted
from detente.code.persons import Persons
from detente.code.tables import ACTORS, DATA
from detente.codebook.version import digest_of

INDEX = ACTORS / "index.bin"
_BLOCK = b"\x1d"
"""ASCII's separator of groups, between the blocks: what is small, as JSON, then one table each."""


def fingerprint() -> str:
    """A digest of all tables that the index is made of."""
    return digest_of((DATA / "offices.tsv", *(ACTORS / name for name in TABLES)))


def write_index() -> None:
    """Write the index of the tables as they stand."""
    book, persons = read_book()
    small = {
        "fingerprint": fingerprint(),
        "sectors": book.sectors,
        "titles": book.titles,
        "cautions": {key: [(c.rule, sorted(c.words)) for c in many] for key, many in book.cautions.items()},
        "ends": persons.ends,
        "longest": {language: book.names[language].longest for language in LANGUAGES},
    }
    blocks = [
        json.dumps(small, ensure_ascii=False, separators=(",", ":")).encode(),
        joined(persons.ids),
        *map(pack, (persons.people, persons.words, persons.offices)),
        *(pack(book.names[language].rows) for language in LANGUAGES),
    ]
    INDEX.write_bytes(_BLOCK.join(blocks))


def load_index() -> tuple[Builder, Persons] | None:
    """Names and persons from the index; None where it is missing or older than a table."""
    if not INDEX.exists():
        return None
    content = INDEX.read_bytes()
    if not content.startswith(f'{{"fingerprint":"{fingerprint()}"'.encode()):
        return None
    first, ids, *tables = content.split(_BLOCK)
    small = json.loads(first)
    people, words, offices, *rows = map(Table, tables)
    book = Builder()
    book.names = {lang: Names(names, small["longest"][lang]) for lang, names in zip(LANGUAGES, rows, strict=True)}
    book.sectors, book.titles = small["sectors"], small["titles"]
    book.cautions = {
        key: [Caution(rule, frozenset(words)) for rule, words in many] for key, many in small["cautions"].items()
    }
    holders = b"\n".join((ACTORS / name).read_bytes().partition(b"\n")[2] for name in HOLDERS)
    return book, Persons(Lines(holders, b"\n", b"#"), people, words, offices, parted(ids), small["ends"])
