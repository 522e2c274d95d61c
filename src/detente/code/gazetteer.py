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
_MARKS = {"’": "'", "‘": "'", "ʻ": "'", "-": " ", "–": " ", "/": " "}


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


def fold_name(name: str) -> str:
    """The key of a name: lower case, no accents, hyphens as spaces."""
    plain = "".join(_MARKS.get(ch, ch) for ch in name).replace("œ", "oe").replace("ł", "l").replace("Ł", "L")
    plain = unicodedata.normalize("NFKD", plain.casefold())
    return " ".join("".join(ch for ch in plain if not unicodedata.combining(ch)).split())


@lru_cache(maxsize=4096)
def look_up(key: str) -> tuple[Candidate, ...]:
    """Every place under a folded name; empty where there is none."""
    table, wanted = _table(), key.encode() + b"\t"
    low, high = 0, len(table)
    while low < high:  # the first line that is not before the wanted key
        middle = (low + high) // 2
        line = table.rfind(b"\n", 0, middle) + 1
        stop = table.find(b"\t", line) + 1
        if table[line:stop] < wanted:
            low = table.find(b"\n", middle) + 1
        else:
            high = line
    out = []
    while table.startswith(wanted, low):
        stop = table.find(b"\n", low)
        out.append(_candidate(table[low:stop].decode()))
        low = stop + 1
    return tuple(out)


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
