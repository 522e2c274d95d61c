"""Office-holders: who held which office when, found by name in any usual transliteration."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from detente.code.tables import check_day, rows_of, values
from detente.code.tokens import fold, fold_word, skeleton, skeletons, words_of

COLUMNS = ("code", "office", "title", "name", "name_fr", "aliases", "from", "to", "seen", "wikidata", "source")
PARTICLES = frozenset("al el as ash an bin ben ibn de da do dos das di del della della von van der den du le la ould "
                      "abu abou ag bint of e y af zu ter".split())
# Great offices, the best known first: the order in which an office is preferred where a person holds several, and
# (up to the line) those whose holders the news call by bare surname.
RANKS = {office: rank for rank, office in enumerate(
    ("head of state and government", "head of state", "head of government", "effective leader", "head of organisation",
     "foreign minister", "crown prince", "opposition leader", "vice president", "defence minister",
     "national security adviser", "interior minister", "finance minister", "spokesperson", "military chief",
     "deputy head of government", "speaker", "central bank governor"))}
BARE_SURNAME_RANK = RANKS["crown prince"]
SECTORS = {"military chief": "MIL", "speaker": "LEG", "prosecutor general": "JUD", "intelligence chief": "SPY",
           "police chief": "COP", "opposition leader": "OPP"}


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
        return self.since <= day and (not self.until or day <= self.until + "~")

    @property
    def sector(self) -> str:
        """PLOVER sector of the office; that of organisations and groups is known to the book only."""
        return SECTORS.get(self.office, "GOV")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who held offices; `id` is the Wikidata identifier, or `name` where that is unknown."""

    id: str
    name: str
    names: tuple[str, ...]
    wikidata: str | None
    tenures: tuple[Tenure, ...]

    def tenure(self, on: date | None) -> tuple[Tenure, bool]:
        """The greatest office held on that day (today's if None) and True, or else the last before it and False.

        Before the first office the first counts, so that its country at least is known.
        """
        day = on.isoformat() if on else "9999"
        held = [t for t in self.tenures if t.covers(day) or (on is None and not t.until)]
        if held:
            return min(held, key=lambda t: (RANKS.get(t.office, 99), t.since)), True
        past = [t for t in self.tenures if t.since <= day]
        return (max(past, key=lambda t: (t.until, -RANKS.get(t.office, 99))) if past else self.tenures[0]), False


class Persons:
    """All office-holders; persons are built when first asked for, so that loading stays fast."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._rows: list[list[str]] = []
        for path in paths:
            first = len(self._rows)
            for number, cells in rows_of(path, COLUMNS):
                if path.name != "officeholders.tsv":  # the derived table is checked when it is built
                    check_day(path, number, cells[6])
                    check_day(path, number, cells[7])
                self._rows.append(cells)
            del first
        self._keys = skeletons(fold("\n".join(f"{r[3]}|{r[4]}|{r[5]}" for r in self._rows))).split("\n")
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._by_office: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._rows_of_id: dict[str, list[int]] = defaultdict(list)
        self._persons: dict[str, Person] = {}
        self._index()

    def _index(self) -> None:
        by_name, by_office, rows_of_id = self._by_name, self._by_office, self._rows_of_id
        ids: dict[str, str] = {r[3]: r[9] for r in self._rows if r[9]}
        for number, (cells, keys) in enumerate(zip(self._rows, self._keys, strict=True)):
            person = cells[9] or ids.get(cells[3]) or cells[3]
            cells[9] = person
            rows_of_id[person].append(number)
            by_office[cells[0], cells[1]].append(number)
            for word in set(keys.replace("-", " ").replace("|", " ").replace("'", " ").split()):
                by_name[word].append(number)

    def knows(self, word: str) -> bool:
        """Whether a word (its skeleton) is part of somebody's name."""
        return word in self._by_name

    def get(self, person_id: str) -> Person | None:
        """The person of that id (Wikidata, or the name where that is unknown)."""
        if person_id not in self._persons:
            numbers = self._rows_of_id.get(person_id)
            if not numbers:
                return None
            rows = sorted((self._rows[n] for n in numbers), key=lambda r: r[6])
            best = next((r for r in reversed(rows) if r[4] or "own" in r[10]), rows[-1])
            names = dict.fromkeys(n for r in rows for n in (r[3], r[4], *values(r[5])) if n)
            wikidata = person_id if person_id[0] == "Q" and person_id[1:].isdigit() else None
            self._persons[person_id] = Person(person_id, best[3], tuple(names), wikidata, tuple(
                Tenure(r[0], r[1], r[2], r[6], r[7], r[8]) for r in rows))
        return self._persons[person_id]

    def named(self, words: Iterable[str]) -> list[Person]:
        """Everybody in whose names all these words (skeletons) occur."""
        numbers: set[str] | None = None
        for word in words:
            found = {self._rows[n][9] for n in self._by_name.get(word, ())}
            numbers = found if numbers is None else numbers & found
        return [p for i in sorted(numbers or ()) if (p := self.get(i))]

    def holding(self, office: str, code: str, on: date | None) -> list[Person]:
        """Those who held the office of that state or organisation that day, the latest to take it first."""
        day = on.isoformat() if on else "9999"
        rows = [self._rows[n] for n in self._by_office.get((code, office), ())]
        held = [r for r in rows if r[6] <= day and (not r[7] or day <= r[7] + "~" or (on is None and not r[7]))]
        # An office whose end nobody recorded: after two years without a sign of it the holder is unknown.
        held = [r for r in held if r[7] or on is None or not r[8] or day[:4] <= str(int(r[8][:4]) + 3)]
        held.sort(key=lambda r: r[6], reverse=True)
        return [p for i in dict.fromkeys(r[9] for r in held) if (p := self.get(i))]


def fits(person: Person, words: list[str]) -> bool:
    """Whether a name as written (folded words, at least two) can be one of the person's names.

    Words of the text must be words of the name in its order, the surname among them; given names may be
    transliterated differently.
    """
    mine = [skeleton(w) for w in words if w not in PARTICLES]
    if len(mine) < 2:
        return False
    for name in person.names:
        theirs = [skeleton(fold_word(w)) for w in words_of(name) if w not in PARTICLES]
        if _in_order(mine, theirs) or (len(theirs) == 2 and _given(mine[0], theirs[0]) and mine[1:] == theirs[1:]):
            return True
        if len(mine) == 2 and len(theirs) > 2 and mine[1] in theirs[1:] and _given(mine[0], theirs[0]):
            return True
    return False


def _in_order(mine: list[str], theirs: list[str]) -> bool:
    """Whether all of `mine` occur in `theirs`, in order, or one word is an initial."""
    rest = iter(theirs)
    return all(any(w == t or (len(w) == 1 and t.startswith(w)) for t in rest) for w in mine)


def _given(mine: str, theirs: str) -> bool:
    """Whether two given names are one in two spellings: same consonants, or the one begins the other."""
    if mine == theirs or (len(mine) == 1 and theirs[:1] == mine):
        return True
    mine_hard, theirs_hard = ("".join(c for c in w if c not in "aeiou") for w in (mine, theirs))
    return mine[:1] == theirs[:1] and (mine_hard == theirs_hard or (len(mine) > 3 and mine[:4] == theirs[:4]))
