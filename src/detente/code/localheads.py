"""Who heads a part of a state, by the actor book: "the mayor of Barcelona", "California's governor", "la Première
ministre écossaise". The head of the whole state is not meant then, whoever holds an office of that name there."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from detente.code.actorbook import ActorBook
from detente.code.gazetteer import fold_name, look_up
from detente.code.mention import Mention
from detente.code.persons import Person
from detente.code.tables import word_list
from detente.code.tokens import fold

_KINDS = ("head of city", "regional head")
_TITLES = {
    "mayor": ("mayor", "maire"),
    "governor": ("governor", "gouverneur"),
    "minister": ("first minister", "chief minister", "prime minister", "premier ministre", "premiere ministre"),
    "premier": ("premier", "minister-president", "ministre-president"),
    "president": ("president", "head of", "chef"),
    "head": ("president", "head of", "chef", "chief executive"),
}
"""Words of titles in the book, and words of the offices that may mean them."""
_LEADERS = ("leader", "dirigeant", "ruler")
"""Offices that may mean any head."""
_BEHIND = re.compile(
    r"(?:,)? (?:of |for |de la |de l['’]|du |des |de |d['’])(?:the )?"
    r"(?P<name>[A-ZÀ-Þ][\w’-]*(?:[ -](?:of |do |de |da |du )?[A-ZÀ-Þ][\w’-]*){0,3})"
)
_AHEAD = re.compile(r"(?P<name>(?:[A-Z][\w’-]*(?: (?:do|de|da) | )){0,2}[A-Z][\w’-]*?)(?:['’]s)? \Z")
_PEOPLE = re.compile(r" (?P<name>[a-zà-ÿ-]+)\b")
_AREA = re.compile(r"\b(?:[Ss]tate|[Rr]egion|[Pp]rovince|[Oo]blast|[Cc]ity)\Z")
_REACH = 40
"""Characters before an English office in which the name of the place begins."""
_FORMER = re.compile(r"\b(?:former|ex|ancien|ancienne|then|deputy|vice)[ -]\Z", re.I)
_PARTS = dict(pair.split("=") for pair in sorted(word_list("peoples of regions")))
_REMEMBERED = 1 << 12
"""So many names of places are looked up once: memory does not grow with the corpus."""
Key = str | tuple[float | None, float | None]


def local_head(
    text: str, language: str, office: Mention, countries: set[str], book: ActorBook, on: date | None
) -> Mention | None:
    """The office with who holds it and the place it is of; None where the book has no such place or holder.

    Of places of one name that in one of the `countries` counts: there is a Punjab in India and one in Pakistan.
    """
    if office.plural or office.kind != "office" or _FORMER.search(text[max(0, office.start - 10) : office.start]):
        return None
    for name, start, end in _names(text, language, office):
        seats = {s for key in _keys(name) for s in _seats(book).get(key, ())}
        for code, kind, place in sorted(seats, key=lambda s: (s[0] not in countries, s)):
            if (held := _holder(office, code, kind, place, book, on)) is not None:
                person, title = held
                return replace(
                    office,
                    start=start,
                    end=end,
                    text=text[start:end],
                    code=code,
                    sector="GOV",
                    name=person.name,
                    identifier_id=person.wikidata,
                    office=title,
                    alternatives=(),
                )
    return None


def of_part(owner: Mention | None) -> bool:
    """Whether an owner is a part of the state whose code it has: "the *Scottish* first minister"."""
    return owner is not None and fold(owner.text) in _PARTS


def _names(text: str, language: str, office: Mention) -> list[tuple[str, int, int]]:
    """The names that may be of the place of an office, with where office and name begin and end together."""
    out = []
    if behind := _BEHIND.match(text, office.end):
        name = behind["name"]
        while name:  # "Barcelona" of "Barcelona Ada Colau"
            out.append((name, office.start, behind.start("name") + len(name)))
            name = name.rpartition(" ")[0]
    elif language == "fr" and (people := _PEOPLE.match(text, office.end)):
        out.append((people["name"], office.start, people.end()))
    if language == "en" and (ahead := _AHEAD.search(text[max(0, office.start - _REACH) : office.start])):
        first = office.start - len(ahead[0])
        name = ahead["name"]
        while name:
            out.append((name, first + len(ahead["name"]) - len(name), office.end))
            name = name.partition(" ")[2]
    return out


def _holder(
    office: Mention, code: str, kind: str, place: str, book: ActorBook, on: date | None
) -> tuple[Person, str] | None:
    words = fold(office.text)
    for person in book.persons.holding(kind, code, on):
        for tenure in book.offices_of(person.id, on):
            title = fold(tenure.title)
            if (tenure.code, tenure.office) != (code, kind) or _place_of(tenure.title) != place:
                continue
            if any(w in words for w in _LEADERS) or any(
                known in title and any(w in words for w in asked) for known, asked in _TITLES.items()
            ):
                return person, book.office_text(tenure)
    return None


def _place_of(title: str) -> str:
    place = title.rpartition(" of ")[2].removeprefix("the ")
    return fold_name(_PARTS.get(fold(place), _AREA.sub("", place).strip()))


@lru_cache(maxsize=_REMEMBERED)
def _keys(name: str) -> frozenset[Key]:
    """What tells a place whatever its name in this language: "Barcelone" is where Barcelona is."""
    name = _PARTS.get(fold(name), _AREA.sub("", name).strip() or name)
    spots = {(c.lat, c.lon) for c in look_up(fold_name(name)) if c.kind != "country" and c.lat is not None}
    return frozenset({fold_name(name), *spots})


@cache
def _seats(book: ActorBook) -> dict[Key, list[tuple[str, str, str]]]:
    """The states with such an office, its kind and the place it is of, by what tells the place."""
    out: dict[Key, list[tuple[str, str, str]]] = defaultdict(list)
    for code, kind, title in book.persons.titled(_KINDS):
        place = _place_of(title)
        for key in _keys(place):
            out[key].append((code, kind, place))
    return out
