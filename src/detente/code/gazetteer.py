"""The gazetteer: places by folded name, from data/places/places.tsv.gz (built by tools/build_places.py).

The file is sorted by key and searched as it stands in memory: reading it takes some 50 ms and builds no index.
GeoNames data, CC BY 4.0.
"""

from __future__ import annotations

import gzip
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).parent.parent / "data" / "places"
PlaceKind = Literal["city", "region", "country"]
_MARKS = str.maketrans({"’": "'", "‘": "'", "ʻ": "'", "-": " ", "–": " ", "/": " ", "œ": "oe", "ł": "l", "Ł": "L"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place of a name. `primary` is False for a spelling that is not the place's own name."""

    name: str
    kind: PlaceKind
    country: str | None
    lat: float | None
    lon: float | None
    geonameid: int | None
    population: int
    primary: bool
    language: str | None
    """The language whose name this is, None where it is used in all."""


@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """The key of a name: lower case, no accents, hyphens as spaces."""
    plain = name.translate(_MARKS).casefold()
    if not plain.isascii():
        plain = "".join(ch for ch in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(ch))
    return " ".join(plain.split())


@lru_cache(maxsize=4096)
def look_up(key: str) -> tuple[Candidate, ...]:
    """Every place under a folded name; empty where there is none."""
    table, wanted = _table(), key.encode() + b"\t"
    at = _first_line(wanted)
    out = []
    while table.startswith(wanted, at):
        stop = table.find(b"\n", at)
        out.append(_candidate(table[at:stop].decode()))
        at = stop + 1
    return tuple(out)


@lru_cache(maxsize=8192)
def begins_name(beginning: str) -> bool:
    """Whether the folded name of any place begins so."""
    wanted = beginning.encode()
    return _table().startswith(wanted, _first_line(wanted))


def _first_line(wanted: bytes) -> int:
    """Where the first line begins that does not stand before `wanted`."""
    table = _table()
    low, high = 0, len(table)
    while low < high:
        middle = (low + high) // 2
        line = table.rfind(b"\n", 0, middle) + 1
        stop = table.find(b"\t", line) + 1
        if table[line:stop] < wanted:
            low = table.find(b"\n", middle) + 1
        else:
            high = line
    return low


def _candidate(line: str) -> Candidate:
    _, name, kind, country, lat, lon, geonameid, population, primary, language = line.split("\t")
    kinds: dict[str, PlaceKind] = {"city": "city", "region": "region", "country": "country"}
    return Candidate(
        name,
        kinds[kind],
        country or None,
        float(lat) if lat else None,
        float(lon) if lon else None,
        int(geonameid) or None,
        int(population),
        primary == "1",
        language or None,
    )


@cache
def _table() -> bytes:
    return gzip.decompress((FOLDER / "places.tsv.gz").read_bytes())
