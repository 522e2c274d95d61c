"""Names of the actor book: one form of one name in one language, and the store they load from."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal[
    "state", "demonym", "metonym", "capital", "organisation", "group", "person", "role", "office", "collective", "skip"
]
KINDS = ("state", "demonym", "metonym", "capital", "organisation", "group", "role", "office", "collective", "skip")
LANGUAGES = ("fr", "en")
Case = Literal["any", "capital", "acronym"]


@dataclass(frozen=True, slots=True)
class Name:
    """One form of one name in one language."""

    kind: Kind
    code: str | None
    sector: str | None = None
    alternatives: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    feminine: bool | None = None
    plural: bool | None = None
    case: Case = "any"
    capitals: int = 0
    """Bit i is set where word i of the form has a capital."""
    since: str = ""
    until: str = ""
    country: str | None = None
    accented: bool | None = None
    """True where the form ends in é, és, ée or ées."""

    def lives(self, day: str) -> bool:
        """Whether the name was in use for its bearer on `day` (ISO)."""
        return self.since <= day and (not self.until or day <= self.until + "~")


@dataclass(frozen=True, slots=True)
class Caution:
    """What must hold before an ambiguous form is taken; see data/actors/ambiguous.tsv."""

    rule: str
    words: frozenset[str]


RULES = ("never", "exact", "country", "name-like", "without", "after", "not-before", "not-after")


FIELDS = dataclasses.fields(Name)
TUPLES = frozenset(f.name for f in FIELDS if str(f.type).startswith("tuple"))
BOOLEANS = frozenset(f.name for f in FIELDS if str(f.type).startswith("bool"))


def packed(name: Name) -> str:
    """A name as one line of cells, so that thousands load fast; `unpacked` undoes it."""
    cells = []
    for field in FIELDS:
        value = getattr(name, field.name)
        if field.name in TUPLES:
            cells.append("|".join(value))
        elif isinstance(value, bool):
            cells.append("yes" if value else "no")
        else:
            cells.append(str(value or ""))
    return "\t".join(cells).rstrip("\t")


def unpacked(line: str) -> Name:
    """The name of a line made by `packed`."""
    cells: dict[str, Any] = {}
    for field, cell in zip(FIELDS, line.split("\t"), strict=False):
        if cell == "":
            continue
        if field.name in TUPLES:
            cells[field.name] = tuple(cell.split("|"))
        elif field.name in BOOLEANS:
            cells[field.name] = cell == "yes"
        else:
            cells[field.name] = int(cell) if field.name == "capitals" else cell
    return Name(**{"code": None, **cells})


class Names:
    """The names of one language by key (folded words); made when first asked for, so that loading stays fast."""

    def __init__(self, rows: Mapping[str, str], longest: dict[str, int]) -> None:
        self.rows = rows
        """Packed names of a form, one a line, best first."""
        self.longest = longest
        """The number of words of the longest name that begins with a word."""
        self._made: dict[str, tuple[Name, ...]] = {}

    def get(self, key: str) -> tuple[Name, ...]:
        """All names of that form, best first; empty if there is none."""
        made = self._made.get(key)
        if made is None:
            lines = self.rows.get(key)
            if lines is None:
                return ()
            made = self._made[key] = tuple(unpacked(line) for line in lines.split("\n"))
        return made

    def put(self, keys: list[str], name: Name) -> None:
        """One more name of the form, unless it says nothing new; of two spellings it needs the capitals of both."""
        key = " ".join(keys)
        known = self.get(key)
        like = next((k for k in known if same(name, k)), None)
        if like is None:
            known = (*known, name)
        else:  # "Département d'Etat", "département d'Etat"
            both = dataclasses.replace(like, capitals=like.capitals & name.capitals)
            known = tuple(both if k is like else k for k in known)
        self._writable()[key] = "\n".join(map(packed, known))
        self._made.pop(key, None)
        if self.longest.get(keys[0], 0) < len(keys):
            self.longest[keys[0]] = len(keys)

    def overlay(self, other: Names) -> None:
        """Put the names of `other` before those of the same form."""
        rows = self._writable()
        for key, lines in other.rows.items():
            rows[key] = f"{lines}\n{rows[key]}" if key in rows else lines
            self._made.pop(key, None)
        for word, length in other.longest.items():
            self.longest[word] = max(length, self.longest.get(word, 0))

    def _writable(self) -> dict[str, str]:
        """The rows as a dict; those of the index are read whole only where somebody adds to them."""
        if not isinstance(self.rows, dict):
            self.rows = dict(self.rows)
        return self.rows


def same(one: Name, other: Name) -> bool:
    """Whether two names of one form are the same name with other trimmings."""
    return (one.kind, one.code, one.since, one.case, one.offices) == (
        other.kind,
        other.code,
        other.since,
        other.case,
        other.offices,
    )
