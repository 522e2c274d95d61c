"""The dateline: "BRUXELLES, 20 octobre (Xinhua) --" before the first sentence.

It is left out of the text, so that the parser meets a clean sentence; its place, day and agency are kept.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from dataclasses import dataclass

from detente.read.agencies import agency_named
from detente.read.dates import month_numbers, month_pattern, weekday_pattern
from detente.read.lines import alternatives, load_words


@dataclass(frozen=True, slots=True)
class FoundDateline:
    """A dateline at the start of a paragraph; the sentence begins at `length`. `year` is None where none is printed."""

    length: int
    place: str | None
    day: tuple[int, int] | None
    """Month and day."""
    year: int | None
    agency: str | None
    sure: bool
    """True with a day, an agency or a place in capitals; a mere "Name - " may be something else."""


_UPPER, _LOWER = "A-ZÀ-ÖØ-ÞĀ-Ž", "a-zß-öø-ÿā-ž"
_LONGEST = 130
"""Most characters before the dash; the longest we have met names two cities, a weekday, a full date and an agency."""
_DASH = re.compile(
    r"(?<=[\s).\]/])-{1,3}(?=[\s\"“«A-ZÀ-Þ])|(?<=\w)--+|(?<=[\s).\]])[–—―]|[–—―](?=\s)|(?<=\s)\|(?=\s)|\.?[:](?=\s)"
    r"|(?<=[)\]/])[.:](?=\s)|(?<=[)\]])\s(?=[A-ZÀ-Þ\"“«])"
)
_BRACKET = re.compile(r"[(\[]\s?([^()\[\]]{2,40}?)\s?[)\]]|(?<=[\s.,])/\s?([^()/\[\]]{2,40}?)\s?/")


@functools.cache
def _place() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A place in capitals, and one in ordinary writing; a country or region after it included."""
    links = alternatives(load_words("layout.yaml")["place_links"])
    loud = rf"(?:[{_UPPER}]['’])?[{_UPPER}][{_UPPER}'’.-]+"
    capital = rf"[{_UPPER}][{_UPPER}{_LOWER}'’.-]*"
    glue = rf"(?:,? |\s?/\s?| (?:(?:{links}) )+| ?[ld]['’])"
    region = rf"(?:,? ?\({capital}[^()]{{0,30}}\))?"
    shout = rf"{loud}(?:{glue}{capital}){{0,5}}{region}"
    quiet = rf"{capital}(?:{glue}{capital}){{0,3}}{region}"
    return re.compile(shout), re.compile(quiet)


@functools.cache
def _date() -> re.Pattern[str]:
    month, weekday = month_pattern(), weekday_pattern()
    return re.compile(
        rf"(?<!\w)(?:(?:le|on)\s+)?(?:{weekday},?\s+)?(?:(?:le\s+)?(?P<day1>\d{{1,2}})(?:er|st|nd|rd|th)?\s+(?P<month1>{month})"
        rf"|(?P<month2>{month})\s*(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b)(?:,?\s+(?P<year>(?:19|20)\d\d))?",
        re.I,
    )


def find_dateline(text: str) -> FoundDateline | None:
    """The dateline at the start of a paragraph, or of a line of its own; None where there is none."""
    for dash in _DASH.finditer(text, 0, _LONGEST):
        found = _parts(text[: dash.start()], dash.end(), dash.group())
        if found is not None and _followed(text[dash.end() :], found):
            length = dash.end() + len(text[dash.end() :]) - len(text[dash.end() :].lstrip(" -–—.:"))
            return dataclasses.replace(found, length=length)
    if len(text) <= _LONGEST:  # a line of its own needs no dash
        found = _parts(text, len(text), "")
        if found is not None and (
            (found.day is not None and (found.place or found.agency)) or (found.place and found.agency)
        ):
            return found
    return None


def _parts(head: str, length: int, dash: str) -> FoundDateline | None:
    """Take a head apart into agency, day and place; None where anything else stands in it."""
    agency: str | None = None
    known = False
    rest = head
    for bracket in _BRACKET.finditer(head):
        inner = bracket.group(1) or bracket.group(2)
        named = agency_named(inner)
        known = known or named is not None
        if named is None and re.fullmatch(r"[A-Z]{2,6}", inner) and not dash.startswith(":"):
            named = inner  # an agency we do not know, if a place in capitals or a day stands before it
        if named is not None:
            agency = agency or named
            rest = rest.replace(bracket.group(), ",", 1)
        elif _is_paper(inner):
            rest = rest.replace(bracket.group(), ",", 1)
        elif _date().search(inner):
            rest = rest.replace(bracket.group(), f", {inner},", 1)
    date = _date().search(rest)
    day = _day(date) if date is not None else None
    if date is not None:
        rest = f"{rest[: date.start()]},{rest[date.end() :]}"
    pieces = [piece for piece in (part.strip(" .-") for part in re.split(r",", rest)) if piece]
    if pieces and agency is None:
        bare = next((piece for piece in (pieces[-1], pieces[0]) if len(piece) >= 3 and agency_named(piece)), None)
        if bare is not None:
            agency, known = agency_named(bare), True
            pieces.remove(bare)
    place = ", ".join(pieces) or None
    year = int(date["year"]) if date is not None and date["year"] else None
    loud = place is not None and _is_loud(place)
    sure = day is not None or known or loud
    if agency is not None and not known and not loud and day is None:
        return None
    if (place is None and agency is None) or (place is not None and not (_may_be_place(place, loud, sure))):
        return None
    if dash.endswith(":") and not loud and not known:
        return None
    if dash == " " and not (known and (loud or (place and day))):  # "(AFP) Le ..." without any dash
        return None
    return FoundDateline(length, place, day, year, agency, sure)


def _is_paper(name: str) -> bool:
    """Whether a bracket behind the place holds the name of a newspaper and not of a country or region."""
    papers = load_words("layout.yaml")["papers"]
    return any(word in papers for word in re.findall(r"\w+", name.lower()))


def _day(date: re.Match[str]) -> tuple[int, int] | None:
    number = int(date["day1"] or date["day2"])
    name = (date["month1"] or date["month2"]).lower().rstrip(".")
    return (month_numbers()[name], number) if 1 <= number <= 31 else None


def _is_loud(place: str) -> bool:
    """In capitals, three letters at least in its first word or two words: "L'UE" and "U.N." are no places."""
    return (
        _place()[0].fullmatch(place) is not None
        and len(re.findall(rf"[{_UPPER}]{{2,}}", place)) > 0
        and (re.search(rf"[{_UPPER}]{{3,}}", place) is not None)
    )


def _may_be_place(place: str, loud: bool, sure: bool) -> bool:
    """Written like a place: in capitals, or a name with something else that marks a dateline or lower-case letters."""
    others = load_words("layout.yaml")["not_place"]
    first = place.split(" ")[0].strip("., ")
    if place in others or first in others or first.capitalize() in others or len(place) < 3:
        return False
    last = place.split(" ")[-1].lower()
    words = load_words("layout.yaml")
    if first.lower() in (*words["speakers"], *words["weekdays"]) or last in words["place_links"]:
        return False
    if loud:
        return True
    if re.search(r"\w\.\w", place):  # a host: "French.xinhuanet.com | ..."
        return False
    return _place()[1].fullmatch(place) is not None and (sure or len(re.findall(rf"[{_LOWER}]", place)) >= 3)


def _followed(rest: str, found: FoundDateline) -> bool:
    """A sentence or nothing follows a dateline; after a colon in capitals a whole paragraph must ("BRUSSELS: ...")."""
    rest = rest.lstrip(" -–—.:")
    marks = (found.day is not None) + (found.agency is not None)
    if not rest:
        return marks > 0
    return marks == 2 or rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"“«‘'([…"
