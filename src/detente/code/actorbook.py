"""The actor book: every name by which a text may mean an actor, and who held which office when."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

from detente.code.actorindex import load_index
from detente.code.booktables import Builder, add_names, read_book, read_coded
from detente.code.names import Caution, Names
from detente.code.persons import RANKS, Person, Persons, Tenure, far_from_name, fits
from detente.code.tables import ACTORS
from detente.code.tokens import skeleton, words_of
from detente.errors import CodebookError

_LETTERS_OF_STATES = 3
"""ISO 3166; organisations and groups may have as many ("PKK", "ICC")."""


class ActorBook:
    """Names by language, office-holders by name and office, and what is known of organisations and groups."""

    def __init__(
        self,
        names: dict[str, Names],
        cautions: dict[str, list[Caution]],
        persons: Persons,
        sectors: dict[str, str],
        titles: dict[str, str],
        coded: dict[str, tuple[str, str]],
    ) -> None:
        self.names = names
        self.cautions = cautions
        self._coded = coded
        self.persons = persons
        self.sectors = sectors
        """Sector of organisations and groups by code."""
        self.titles = titles
        """English name by code, for the text of an office: `Secretary General of NATO`."""

    def is_state(self, code: str) -> bool:
        """Whether a code is a state's, former ones and disputed ones included, and no organisation's or group's, be it
        one that only a dispatch knows."""
        return len(code) == _LETTERS_OF_STATES and code in self.titles and code not in self.sectors

    def coded(self, code: str | None, sector: str | None) -> tuple[str | None, str | None]:
        """The code and sector by which an event knows whoever has that code in the book: a party, a company or a
        newspaper of one country is its country with a sector (as CAMEO has domestic actors), a mission of the UN is
        the UN."""
        return self._coded.get(code or "", (code, sector))

    def code_in_events(self, code: str | None) -> str | None:
        """The same, the code alone."""
        return self.coded(code, None)[0]

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
        return min(found, key=lambda p: likeliest(p, keys, on)) if found else None

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


def likeliest(person: Person, words: list[str], on: date | None) -> tuple[bool, bool, int, int, str]:
    """Sort key for a name as written: nobody's name spelled otherwise (Khaled Haftar is not Khalifa), then in office,
    then in full, then importance."""
    far = far_from_name(person, words)
    idle, rank, since = importance(person, on)
    return far > 1, idle, far, rank, since


class _Own:
    """The folder of the user's own actors, for all that this process codes."""

    folder: Path | None = None
    book: ActorBook | None = None
    """The book with them, kept at hand: a dispatch asks for it a thousand times."""


def use_own_actors(folder: Path | None) -> None:
    """From now on the book has the user's own actors too. CodebookError with file and line where they are wrong."""
    _Own.folder, _Own.book = folder, None
    load_book()


def load_book(extra: Path | None = None) -> ActorBook:
    """The actor book; names.tsv and officeholders.tsv of the folder `extra` come first and so overrule detente's own.

    Without `extra` it is the folder given to `use_own_actors`, if any. Reads the index that `tools/index_actors.py`
    keeps beside the tables, or the tables where they were changed since. Raises CodebookError with file and line for
    a wrong row.
    """
    if extra is not None:
        return _load(extra.resolve())
    if _Own.book is None:
        _Own.book = _load(_Own.folder.resolve() if _Own.folder else None)
    return _Own.book


@lru_cache(maxsize=4)
def _load(extra: Path | None) -> ActorBook:
    book, persons = load_index() or read_book()
    coded = read_coded(ACTORS / "coded_as.tsv")
    if extra is not None:
        if not extra.is_dir():
            raise CodebookError(f"{extra}: no such folder; give one with names.tsv or officeholders.tsv")
        if (extra / "names.tsv").exists():
            own = Builder()
            add_names(own, extra / "names.tsv")
            for language, names in own.names.items():
                book.names[language].overlay(names)
                for name in (n for form in names.rows for n in names.get(form)):
                    coded.pop(name.code or "", None)  # the user's code is the one he wants to see
        if (extra / "officeholders.tsv").exists():
            persons.add(extra / "officeholders.tsv")
    return ActorBook(book.names, book.cautions, persons, book.sectors, book.titles, coded)
