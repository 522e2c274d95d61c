"""Office-holders: who held which office when, found by name in any usual transliteration."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType

from detente.code.tables import ACTORS, check_day, rows_of, values, word_list
from detente.code.tokens import fold, skeleton, skeletons, words_of

COLUMNS = ("code", "office", "title", "name", "name_fr", "aliases", "from", "to", "seen", "wikidata", "source")
PARTICLES = word_list("particle")
BYNAMES, HONOURED = word_list("byname"), word_list("honoured family")
"""Words that else are no part of a surname, but make the whole name with one more word before or behind it: "Abu
Obeida", "Hussein al-Sheikh"."""
# Great offices, the best known first: the order in which an office is preferred where a person holds several, and
# (up to the line) those whose holders the news call by bare surname.
RANKS = {
    office: rank
    for rank, office in enumerate(
        (
            "head of state and government",
            "head of state",
            "head of government",
            "effective leader",
            "head of organisation",
            "foreign minister",
            "crown prince",
            "opposition leader",
            "vice president",
            "defence minister",
            "national security adviser",
            "interior minister",
            "finance minister",
            "spokesperson",
            "military chief",
            "deputy head of government",
            "speaker",
            "central bank governor",
        )
    )
}
BARE_SURNAME_RANK = RANKS["crown prince"]
SECTORS = {office: sector for _, (office, sector) in rows_of(ACTORS / "kinds.tsv", ("office", "sector"))}
"""Sectors of the kinds of office that are no part of a government."""
_STATE_SECTORS = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP"})


_SOURCES_GO_ON = "2018"
"""No source of the table ends before this year."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """One office held; days are ISO strings, possibly only a year or month, empty where unknown."""

    code: str
    office: str
    title: str
    since: str
    until: str
    seen: str

    def covers(self, day: str) -> bool:
        """Whether the office was held on `day` (ISO), as far as is known."""
        return self.since <= day and (not self.until or day <= self.until + "~") and not self._faded(day)

    def _faded(self, day: str) -> bool:
        """Whether nobody says when it ended, and the source, which goes on, has long ceased to show it."""
        return bool(
            not self.until and self.seen and self.seen < _SOURCES_GO_ON and day > f"{int(self.seen[:4]) + 1}-12-31"
        )

    @property
    def sector(self) -> str:
        """PLOVER sector of the office; that of organisations and groups is known to the book only."""
        return SECTORS.get(self.office, "GOV")

    @property
    def lasting(self) -> bool:
        """Whether it is no office that one leaves: who was a dissident, a rebel or a bishop is told as one later."""
        return self.sector not in _STATE_SECTORS


HOME_REALMS = word_list("home realm")
"""States whose monarchs are those of other states too: Charles III is first of all the king of one of them."""


@dataclass(frozen=True)
class Person:
    """Somebody who held offices; `id` is the Wikidata identifier, or `name` where that is unknown."""

    id: str
    name: str
    names: tuple[str, ...]
    wikidata: str | None
    tenures: tuple[Tenure, ...]

    @cached_property
    def plain_names(self) -> tuple[list[str], ...]:
        """The words of each of the names, "of Jordan" left out."""
        return tuple(words_of(name.partition(" of ")[0]) for name in self.names)

    @cached_property
    def skeletons(self) -> tuple[list[str], ...]:
        """The same as skeletons, particles left out."""
        return tuple(map(_bones, self.plain_names))

    def tenure(self, on: date | None) -> tuple[Tenure, bool]:
        """The greatest office held on that day (today's if None) and True, or else the last before it and False.

        Before the first office the first counts, so that its country at least is known.
        """
        day = on.isoformat() if on else "9999"
        held = [t for t in self.tenures if t.covers(day) or (on is None and not t.until)]
        if held:
            return min(held, key=lambda t: (RANKS.get(t.office, 99), t.since, t.code not in HOME_REALMS)), True
        past = [t for t in self.tenures if t.since <= day]
        return (max(past, key=lambda t: (t.until, -RANKS.get(t.office, 99))) if past else self.tenures[0]), False


class Persons:
    """All office-holders; persons are built when first asked for, so that loading stays fast.

    `rows` are lines of the officeholders tables; `people` gives the numbers of a person's rows by id, `words`
    the places in `ids` of those in whose names a word (its skeleton) occurs, `offices` the rows of `code|office`,
    `ends` last days that rows have from another table, by the row's number; numbers stand in strings, parted by
    blanks, because strings load fast.
    """

    def __init__(
        self,
        rows: Sequence[str],
        people: Mapping[str, str],
        words: Mapping[str, str],
        offices: Mapping[str, str],
        ids: Sequence[str],
        ends: dict[str, str],
    ) -> None:
        self.rows, self.people, self.words, self.offices, self.ids, self.ends = rows, people, words, offices, ids, ends
        self._persons: dict[str, Person] = {}
        self._bearers = lru_cache(maxsize=512)(self._named)  # a dispatch names the same few again and again

    @classmethod
    def read(cls, paths: Iterable[Path]) -> Persons:
        """From tables, checked; raises CodebookError with file and line."""
        persons = cls([], {}, {}, {}, [], {})
        for path in paths:
            ended = {persons._tenure_key(cells): cells[7] for cells in map(persons.row, range(len(persons.rows)))}
            persons.add(path, ended)
        return persons

    def add(self, path: Path, ended: Mapping[tuple[str, ...], str] = MappingProxyType({})) -> None:
        """The office-holders of one more table; those with a Wikidata identifier or name known already are the same.

        `ended` gives last days by tenure, for those whose end the source of this table did not live to see or has
        too late: lists of leaders let the last prime minister of a kind stay until the next one that they know.
        """
        fresh: list[list[str]] = []
        for number, cells in rows_of(path, COLUMNS):
            check_day(path, number, cells[6])
            check_day(path, number, cells[7])
            end = ended.get(self._tenure_key(cells))
            if end and (not cells[7] or end < cells[7]):
                self.ends[str(len(self.rows) + len(fresh))] = end
            fresh.append(cells)
        if not fresh:
            return
        known = {self.row(int(n))[3]: i for i, numbers in self.people.items() for n in numbers.split()}
        known |= {cells[3]: cells[9] for cells in fresh if cells[9]}
        people, offices, words = (_split(d) for d in (self.people, self.offices, self.words))
        places = {person_id: place for place, person_id in enumerate(self.ids)}
        keys = skeletons(fold("\n".join(f"{c[3]}|{c[4]}|{c[5]}" for c in fresh)).replace(".", "")).split("\n")
        rows = list(self.rows)
        for cells, line in zip(fresh, keys, strict=True):
            row = str(len(rows))
            person_id = cells[9] or known.get(cells[3]) or cells[3]
            people.setdefault(person_id, []).append(row)
            place = str(places.setdefault(person_id, len(places)))
            offices.setdefault(f"{cells[0]}|{cells[1]}", []).append(row)
            rows.append("\t".join(cells))
            for word in set(line.replace("-", " ").replace("|", " ").replace("'", " ").split()):
                bearers = words.setdefault(word, [])
                if not bearers or bearers[-1] != place:
                    bearers.append(place)
        self.people, self.offices, self.words = (
            {k: " ".join(v) for k, v in d.items()} for d in (people, offices, words)
        )
        self.rows, self.ids = rows, list(places)
        self._persons.clear()
        self._bearers.cache_clear()

    @staticmethod
    def _tenure_key(cells: list[str]) -> tuple[str, ...]:
        """What tells one tenure from another: the person, the office and the year in which it began."""
        return cells[9] or cells[3], cells[0], cells[1], cells[6][:4]

    def row(self, number: int) -> list[str]:
        """The cells of a row, in the order of COLUMNS."""
        cells = self.rows[number].split("\t")
        if end := self.ends.get(str(number)):
            cells[7] = end
        return cells

    def knows(self, word: str) -> bool:
        """Whether a word (its skeleton) is part of somebody's name."""
        return word in self.words

    def get(self, person_id: str) -> Person | None:
        """The person of that id (Wikidata, or the name where that is unknown)."""
        if person_id not in self._persons:
            numbers = self.people.get(person_id)
            if numbers is None:
                return None
            rows = sorted((self.row(int(n)) for n in numbers.split()), key=lambda r: r[6])
            names = dict.fromkeys(n for r in rows for n in (r[3], r[4], *values(r[5])) if n)
            wikidata = person_id if person_id[0] == "Q" and person_id[1:].isdigit() else None
            best = next((r for r in reversed(rows) if r[4] or "own" in r[10]), rows[-1])
            self._persons[person_id] = Person(
                person_id,
                best[3],
                tuple(names),
                wikidata,
                tuple(Tenure(r[0], r[1], r[2], r[6], r[7], r[8]) for r in rows),
            )
        return self._persons[person_id]

    def named(self, words: Iterable[str]) -> list[Person]:
        """Everybody in whose names all these words (skeletons) occur."""
        return list(self._bearers(tuple(words)))

    def _named(self, words: tuple[str, ...]) -> tuple[Person, ...]:
        common: set[str] | None = None
        for word in words:
            found = set(self.words.get(word, "").split())
            common = found if common is None else common & found
        return tuple(p for n in sorted(map(int, common or ())) if (p := self.get(self.ids[n])))

    def titled(self, offices: Container[str]) -> Iterator[tuple[str, str, str]]:
        """State, kind and title of all such offices, whoever held them and whenever."""
        for key, numbers in self.offices.items():
            code, _, office = key.partition("|")
            if office in offices:
                yield from ((code, office, title) for title in {self.row(int(n))[2] for n in numbers.split()})

    def holding(self, office: str, code: str, on: date | None) -> list[Person]:
        """Those who held the office of that state or organisation that day, the latest to take it first, and last who
        is only known to have come or gone in that year."""
        day = on.isoformat() if on else "9999"
        held = []
        for number in self.offices.get(f"{code}|{office}", "").split():
            cells = self.row(int(number))
            since, until, seen = cells[6], cells[7], cells[8]
            if since > day or (until and day > until + "~"):
                continue
            # An office whose end nobody recorded: three years after the last sign of it the holder is unknown.
            if not until and on is not None and seen and int(day[:4]) > int(seen[:4]) + 3:
                continue
            surely = day[:4] not in (since, until)  # of a year in which somebody came or went the rest may be another's
            held.append((surely, since, int(number), cells))
        held.sort(key=lambda h: h[2])  # of rows that begin the same day the first counts: our own overrule
        held.sort(key=lambda h: h[:2], reverse=True)
        people = dict.fromkeys(self.id_of(cells) for *_, cells in held)
        return [p for i in people if (p := self.get(i))]

    def id_of(self, cells: list[str]) -> str:
        """The id of the person of a row: Wikidata's, or that known by the same name, or the name."""
        if cells[9] or cells[3] in self.people:
            return cells[9] or cells[3]
        wanted = set(skeletons(fold(cells[3]).replace(".", "").replace("-", " ").replace("'", " ")).split())
        return next((p.id for p in self.named(wanted) if cells[3] in p.names), cells[3])


def _split(numbers: Mapping[str, str]) -> dict[str, list[str]]:
    return {key: cell.split() for key, cell in numbers.items()}


def _bones(words: list[str]) -> list[str]:
    """The words of a name as skeletons without particles, but for a name like "Abu Obeida" that has one word more."""
    plain = [w for w in words if w not in PARTICLES]
    return [skeleton(w) for w in (words if len(plain) == 1 and whole_name(words) else plain)]


def whole_name(words: list[str]) -> bool:
    """Whether a name without another word beside particles is a whole one."""
    return len(words) > 1 and (words[0] in BYNAMES or words[-1] in HONOURED)


def fits(person: Person, words: list[str]) -> bool:
    """Whether a name as written (folded words, at least two) can be one of the person's names.

    Words of the text must be words of the name in its order, the surname among them; given names may be
    transliterated differently.
    """
    return _fits(person, _bones(words))


def fitting(people: Iterable[Person], words: list[str]) -> list[Person]:
    """Those of whom that is so."""
    mine = _bones(words)
    return [p for p in people if _fits(p, mine)]


def _fits(person: Person, mine: list[str]) -> bool:
    if len(mine) < 2:
        return False
    for theirs in person.skeletons:
        if mine[-1] not in theirs[-2:] and mine[0] not in theirs[-1:]:
            continue
        if len(mine) == 3 and len(theirs) == 2 and (mine[0], mine[-1]) == (theirs[0], theirs[-1]):
            return True  # a middle name that the book does not hold
        if _in_order(mine, theirs) or (_given(mine[0], theirs[0]) and _in_order(mine[1:], theirs[1:])):
            return True
    return False


def far_from_name(person: Person, words: list[str]) -> int:
    """How far words (folded) that fit a person are from the names: 0 if one of them in full, 1 if a part, 2 if spelled
    otherwise."""
    mine, names = _bones(words), person.skeletons
    return 0 if mine in names else 1 if any(_in_order(mine, theirs) for theirs in names) else 2


def _in_order(mine: list[str], theirs: list[str]) -> bool:
    """Whether all of `mine` occur in `theirs`, in order, or are initials (but "M." is French for Mr)."""
    rest = iter(theirs)
    return all(any(w == t or (len(w) == 1 and w != "m" and t.startswith(w)) for t in rest) for w in mine)


def _given(mine: str, theirs: str) -> bool:
    """Whether two given names are one in two spellings: same consonants, or the same first half."""
    if mine == theirs:
        return True
    if mine.endswith("a") != theirs.endswith("a") and (mine[:4] != theirs[:4] or mine.strip("a") == theirs.strip("a")):
        return False  # Petra is not Piotr, Luisa not Luis
    mine_hard, theirs_hard = ("".join(c for c in w if c not in "aeiou") for w in (mine, theirs))
    return (
        mine[:1] == theirs[:1]
        and len(mine_hard) > 1
        and (mine_hard == theirs_hard or (len(mine) > 4 and mine[:4] == theirs[:4]))
    )
