"""Which of the places a text names are where something happens, and places that only the text knows.

A name tells a place after "à", "in", "near", after a site or part of it ("rues d'Asunción", "in northern Mali") or a
distance. It does not where somebody goes or comes from, nor as somebody's post ("son ambassadeur à Alger").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from detente.code.gazetteer import PlaceKind
from detente.code.place import PlaceMention, find_places
from detente.code.placewords import PlaceWords, place_words
from detente.records import Place

_BEFORE, _AFTER = 60, 40
"""Characters around a name that tell what it is."""
_BARE_A = re.compile(r"(?<!\w)A(?= [A-ZÀ-Ý])")
""" "A Khartoum, ...": newswire leaves out the accent of a capital."""
_POSSESSIVE = re.compile(r"['’]s(?=\s)")
""" "Nigeria's north": the name ends before it."""
_NEXT = 90
"""Characters within which a place unknown to the gazetteer is told to lie in another."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the text. `located` tells whether it stands as one where things happen; `post` that it is where a
    person serves, `upon` that it is what an act may be directed at ("sur Idleb")."""

    start: int
    end: int
    place: Place
    kind: PlaceKind
    located: bool
    post: bool
    upon: bool


def find_spots(
    text: str, language: str, countries: Sequence[str] = (), taken: Sequence[tuple[int, int]] = ()
) -> tuple[Spot, ...]:
    """The places of a text in order; `countries` are those that the dispatch speaks of, `taken` the spans of names that
    are no places."""
    words = place_words(language)
    smooth = _BARE_A.sub("À", text) if language == "fr" else _POSSESSIVE.sub("  ", text)
    smooth = words.locating.sub(lambda m: _preposed(m[0], language), smooth)
    places = find_places(smooth, language, countries, all_states=True)
    known = [_spot(text, p, words) for p in places]
    told = [s for m in words.named.finditer(text) if (s := _unknown(m, places, countries)) is not None]
    unknown = [s for s in told if not any(a < s.end and s.start < b for a, b in taken)]
    return tuple(sorted((*known, *unknown), key=lambda s: s.start))


def spot_of(name: str, start: int, language: str, countries: Sequence[str]) -> Spot | None:
    """A name that can only be a place's, as find_places takes one after "in": None where the gazetteer lacks it."""
    lead = "à " if language == "fr" else "in "
    for p in find_places(lead + name, language, countries):
        at = start + p.start - len(lead)
        return Spot(at, at + p.end - p.start, p.place, p.kind, located=True, post=False, upon=True)
    return None


def _preposed(words: str, language: str) -> str:
    """What locates a place, as long, with a preposition that find_places knows: "quartier du" Caire is "au" Caire."""
    last = words.split()[-1].casefold()
    short = {"du": "au ", "des": "aux "}.get(last, "à ") if language == "fr" else "in "
    return short.rjust(len(words)) if len(short) <= len(words) else words


def _spot(text: str, p: PlaceMention, words: PlaceWords) -> Spot:
    before, after = text[max(0, p.start - _BEFORE) : p.start], text[p.end : p.end + _AFTER]
    kind = p.kind
    named_region = words.before_region.search(before) or words.after_region.match(after)
    if kind == "city" and named_region:
        kind = "region"
    sited = p.kind != "country" and words.after_site.match(after)
    preposed = p.locative is not None and p.locative not in words.directions
    return Spot(
        p.start,
        p.end,
        p.place,
        kind,
        located=bool(preposed or named_region or sited),
        post=bool(words.before_post.search(before)),
        upon=p.locative in words.upon or _last_word(before) in words.upon,
    )


def _last_word(text: str) -> str:
    words = text.split()
    return words[-1].casefold() if words and text[-1:].isspace() else ""


def _unknown(m: re.Match[str], places: Sequence[PlaceMention], countries: Sequence[str]) -> Spot | None:
    """A town or region that the gazetteer lacks: by name and country, without coordinates."""
    group = next(g for g in ("name", "town", "state") if m[g])
    start, end = m.span(group)
    if any(p.start < end and start < p.end for p in places):
        return None
    around = [p for p in places if p.place.country and (0 <= p.start - end < _NEXT or 0 <= start - p.end < _NEXT)]
    nearest = min(around, key=lambda p: (p.start < end, abs(p.start - end)), default=None)
    country = nearest.place.country if nearest else countries[0] if len(set(countries)) == 1 else None
    kind: PlaceKind = "region" if group == "state" or m["region"] else "city"
    return Spot(start, end, Place(m[group], country), kind, located=True, post=False, upon=False)
