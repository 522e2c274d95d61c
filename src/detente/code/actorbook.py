"""The actor book: every name by which a text may mean a state, organisation, group, office or kind of people."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from detente.code.persons import RANKS, Person, Persons, Tenure, fits
from detente.code.tables import ACTORS, DATA, check_day, rows_of, values
from detente.code.tokens import PARTICIPLE, WORD, fold_word, shape_of, skeleton, words_of
from detente.errors import CodebookError

Kind = Literal["state", "demonym", "metonym", "capital", "organisation", "group", "person", "role", "office",
               "collective", "skip"]
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

    def __init__(self, rows: dict[str, str], longest: dict[str, int]) -> None:
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
        """One more name of the form, unless it says nothing new."""
        key = " ".join(keys)
        lines = self.rows.get(key)
        if lines is None:
            self.rows[key] = packed(name)
        elif not any(same(name, known) for known in self.get(key)):
            self.rows[key] = f"{lines}\n{packed(name)}"
        self._made.pop(key, None)
        if self.longest.get(keys[0], 0) < len(keys):
            self.longest[keys[0]] = len(keys)

    def overlay(self, other: Names) -> None:
        """Put the names of `other` before those of the same form."""
        for key, lines in other.rows.items():
            self.rows[key] = f"{lines}\n{self.rows[key]}" if key in self.rows else lines
            self._made.pop(key, None)
        for word, length in other.longest.items():
            self.longest[word] = max(length, self.longest.get(word, 0))


def same(one: Name, other: Name) -> bool:
    """Whether two names of one form are the same name with other trimmings."""
    return (one.kind, one.code, one.since, one.case, one.offices) == (
        other.kind, other.code, other.since, other.case, other.offices)


class ActorBook:
    """Names by language, office-holders by name and office, and what is known of organisations and groups."""

    def __init__(self, names: dict[str, Names], cautions: dict[str, list[Caution]], persons: Persons,
                 sectors: dict[str, str], titles: dict[str, str]) -> None:
        self.names = names
        self.cautions = cautions
        self.persons = persons
        self.sectors = sectors
        """Sector of organisations and groups by code."""
        self.titles = titles
        """English name by code, for the text of an office: `Secretary General of NATO`."""

    def holder(self, office: str, code: str, on: date | None) -> Person | None:
        """Who held that office (`foreign minister`) of a state or organisation on that day; None if unknown."""
        found = self.persons.holding(office, code, on)
        return found[0] if found else None

    def person(self, name: str, on: date | None) -> Person | None:
        """The office-holder of that name (full name or surname), the one in office on that day preferred."""
        keys = words_of(name)
        found = self.persons.named(dict.fromkeys(skeleton(k) for k in keys[-1:]))
        if len(keys) > 1:
            found = [p for p in found if fits(p, keys)]
        return min(found, key=lambda p: importance(p, on)) if found else None

    def offices_of(self, person_id: str, on: date | None) -> tuple[Tenure, ...]:
        """The offices a person held on that day (all ever held if None), the earliest first."""
        person = self.persons.get(person_id)
        if person is None:
            return ()
        return tuple(t for t in person.tenures if on is None or t.covers(on.isoformat()))

    def sector_of(self, tenure: Tenure) -> str:
        """PLOVER sector of somebody in that office: an organisation's or group's own, else the office's."""
        return self.sectors.get(tenure.code) or tenure.sector

    def office_text(self, tenure: Tenure) -> str:
        """`Secretary General of NATO`, `President of Russia`."""
        title = tenure.title or tenure.office
        name = self.titles.get(tenure.code, tenure.code)
        if " of " in title and any(w[:6] in title for w in name.split() if len(w) > 5):
            return title
        return f"{title} of {tenure.code if tenure.code in self.sectors and len(name) > 24 else name}"


def importance(person: Person, on: date | None) -> tuple[bool, int, str]:
    """Sort key: in office first, then the greater office, then the later."""
    tenure, held = person.tenure(on)
    return not held, RANKS.get(tenure.office, 99), str(9999 - int(tenure.since[:4] or 0))


class Builder:
    """Collects names from the tables."""

    def __init__(self) -> None:
        self.names = {language: Names({}, {}) for language in LANGUAGES}
        self.sectors: dict[str, str] = {}
        self.titles: dict[str, str] = {}
        self.states: set[str] = set()

    def add(self, language: str, form: str, kind: Kind, code: str | None, sector: str | None = None,
            **more: object) -> None:
        """One form; an article before a capital is no part of the name (`le Kremlin`)."""
        raw = WORD.findall(form)
        if len(raw) > 1 and kind != "collective" and fold_word(raw[0]) in ("le", "la", "les", "l", "the") and (
                raw[0].islower()):
            raw = raw[1:]
        if not raw:
            return
        capitals, case = 0, "any"
        for place, word in enumerate(raw):
            if word[0].isupper() or (len(word) > 1 and word[1:].isupper()):
                capitals |= 1 << place
        if capitals:
            case = "acronym" if len(raw) == 1 and shape_of(raw[0]) == "upper" else "capital"
        name = Name(kind, code or None, sector or None, case=case, capitals=capitals,
                    accented=raw[-1].endswith(PARTICIPLE) or None, **more)  # type: ignore[arg-type]
        keys = [fold_word(w) for w in raw]
        for target in LANGUAGES if language == "*" else (language,):
            self.names[target].put(keys, name)


STATE = ("code", "status", "name_en", "names_en", "name_fr", "names_fr", "adjective_en", "people_en",
         "adjective_fr_ms", "adjective_fr_fs", "adjective_fr_mp", "adjective_fr_fp", "people_fr", "capital_en",
         "capital_fr", "metonyms_en", "metonyms_fr", "from", "to")
BODY = ("code", "sector", "name_en", "names_en", "name_fr", "names_fr", "source")
GROUP = ("code", "country", "sector", "name_en", "names_en", "name_fr", "names_fr", "source")


def add_states(book: Builder, path: Path) -> None:
    """States, territories and regions with their demonyms, capitals and seats of power."""
    for number, row in rows_of(path, STATE):
        code, status, since, until = row[0], row[1], check_day(path, number, row[17]), check_day(path, number, row[18])
        dates = {"since": since, "until": until}
        partial = "PRE" if status.startswith("unrecognised") and len(code) > 3 else None
        book.titles.setdefault(code, row[2])
        book.states.add(code)
        for language, name, others in (("en", row[2], row[3]), ("fr", row[4], row[5])):
            for form in (name, *values(others)):
                book.add(language, form, "state", code, partial, **dates)
        for form in (*values(row[6]), *values(row[7])):
            book.add("en", form, "demonym", code, partial, plural=form in values(row[7]) or None, **dates)
        for cell, feminine, plural in ((8, False, False), (9, True, False), (10, False, True), (11, True, True)):
            for form in values(row[cell]):
                book.add("fr", form, "demonym", code, partial, feminine=feminine, plural=plural, **dates)
        for form in values(row[12]):
            book.add("fr", form, "demonym", code, partial, plural=form.endswith(("s", "x")) or None, **dates)
        for language, cell, kind in (("en", 13, "capital"), ("fr", 14, "capital"), ("en", 15, "metonym"),
                                     ("fr", 16, "metonym")):
            for form in values(row[cell]):
                book.add(language, form, kind, code, "GOV" if kind == "metonym" else None, **dates)  # type: ignore[arg-type]


def add_bodies(book: Builder, path: Path, kind: Kind, columns: tuple[str, ...]) -> None:
    """Organisations or groups; names of one language serve the other where they are acronyms or long."""
    for _, row in rows_of(path, columns):
        code, country = row[0], row[1] if columns is GROUP else None
        sector, (name_en, names_en, name_fr, names_fr) = row[-6], row[-5:-1]
        if code not in book.states:
            sector = book.sectors.setdefault(code, sector)
            book.titles.setdefault(code, name_en)
        english, french = [name_en, *values(names_en)], [f for f in (name_fr, *values(names_fr)) if f]
        for form in english:
            book.add("en", form, kind, code, sector, country=country)
        for form in french or english:
            book.add("fr", form, kind, code, sector, country=country)
        for form in english if french else ():
            if " " in form or (form.isupper() and len(form) > 3):
                book.add("fr", form, kind, code, sector, country=country)
        for form in french:
            if " " in form and any(c.isupper() for c in form):
                book.add("en", form, kind, code, sector, country=country)


def add_names(book: Builder, path: Path) -> None:
    """Single forms: metonyms, peoples, organs, and longer names (`skip`) that hide a state's."""
    for number, (language, form, kind, code, sector, alternatives) in rows_of(
            path, ("language", "form", "kind", "code", "sector", "alternatives")):
        if kind not in KINDS or language not in ("*", *LANGUAGES):
            raise CodebookError(f"{path}:{number}: kind {kind!r} or language {language!r} is unknown; kinds are "
                                f"{', '.join(KINDS)}, languages fr, en or *")
        book.add(language, form, kind, code, sector, alternatives=tuple(values(alternatives)))  # type: ignore[arg-type]


def add_collectives(book: Builder, path: Path) -> None:
    """Names of many actors with their members at a time."""
    columns = ("forms_fr", "forms_en", "code", "from", "to", "members")
    for number, (french, english, code, since, until, members) in rows_of(path, columns):
        for language, forms in (("fr", french), ("en", english)):
            for form in values(forms):
                book.add(language, form, "collective", code, None, members=tuple(values(members)),
                         since=check_day(path, number, since), until=check_day(path, number, until), plural=True)


def add_roles(book: Builder, path: Path) -> None:
    """Kinds of people and bodies with their sector."""
    for _, (language, sector, *forms) in rows_of(
            path, ("language", "sector", "term", "plural", "feminine", "feminine_plural")):
        for place, form in enumerate(forms):
            for variant in (form, form[:1].upper() + form[1:]) if form[:1].islower() else (form, form.lower()):
                if form and variant[:1].islower():
                    book.add(language, variant, "role", None, sector, plural=place in (1, 3), feminine=place > 1)


def add_offices(book: Builder, path: Path) -> None:
    """Titles with the offices they denote."""
    columns = ("office", "language", "sector", "country", "masculine", "feminine", "plural")
    for _, (office, language, sector, country, *forms) in rows_of(path, columns):
        for place, cell in enumerate(forms):
            for form in values(cell):
                book.add(language, form if form.isupper() else form.lower(), "office", None, sector,
                         offices=tuple(values(office)), country=country or None, feminine=place == 1 or None,
                         plural=place == 2)


def read_cautions(path: Path) -> dict[str, list[Caution]]:
    """Rules for ambiguous forms by key."""
    cautions: dict[str, list[Caution]] = defaultdict(list)
    for number, (form, rule, words) in rows_of(path, ("form", "rule", "words")):
        if rule not in RULES:
            raise CodebookError(f"{path}:{number}: rule {rule!r} is unknown; rules are {', '.join(RULES)}")
        cautions[" ".join(words_of(form))].append(Caution(rule, frozenset(fold_word(w) for w in values(words))))
    return cautions


TABLES = ("names.tsv", "collectives.tsv", "states.tsv", "organisations.tsv", "organisations_own.tsv", "groups_own.tsv",
          "groups.tsv", "roles.tsv", "ambiguous.tsv", "officeholders_own.tsv", "officeholders.tsv")


def read_book() -> tuple[Builder, Persons]:
    """Names and persons from the tables, every row checked; CodebookError with file and line for a wrong one."""
    book = Builder()
    add_names(book, ACTORS / "names.tsv")
    add_collectives(book, ACTORS / "collectives.tsv")
    add_states(book, ACTORS / "states.tsv")
    for name in ("organisations.tsv", "organisations_own.tsv"):
        add_bodies(book, ACTORS / name, "organisation", BODY)
    for name in ("groups_own.tsv", "groups.tsv"):
        add_bodies(book, ACTORS / name, "group", GROUP)
    add_offices(book, DATA / "offices.tsv")
    add_roles(book, ACTORS / "roles.tsv")
    return book, Persons.read((ACTORS / "officeholders_own.tsv", ACTORS / "officeholders.tsv"))


@lru_cache(maxsize=4)
def load_book(extra: Path | None = None) -> ActorBook:
    """The actor book; names.tsv and officeholders.tsv of the folder `extra` come first and so overrule detente's own.

    Reads the index that `tools/index_actors.py` keeps beside the tables, or the tables where they were changed
    since. Raises CodebookError with file and line for a wrong row.
    """
    from detente.code.actorindex import load_index

    book, persons = load_index() or read_book()
    if extra is not None:
        if not extra.is_dir():
            raise CodebookError(f"{extra}: no such folder; give one with names.tsv or officeholders.tsv")
        if (extra / "names.tsv").exists():
            own = Builder()
            add_names(own, extra / "names.tsv")
            for language, names in own.names.items():
                book.names[language].overlay(names)
        if (extra / "officeholders.tsv").exists():
            persons.add(extra / "officeholders.tsv")
    return ActorBook(book.names, read_cautions(ACTORS / "ambiguous.tsv"), persons, book.sectors, book.titles)
