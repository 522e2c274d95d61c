"""Derive the tables of data/actors/ that come from a folder of facts (states, officeholders, organisations, groups).

Run once when the facts change: `python tools/build_actors.py /work/shared/reference`. The product reads only what
this writes; corrections by hand belong into the `*_own.tsv` files beside them, which overrule it.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "src" / "detente" / "data" / "actors"
Row = dict[str, str]

# Palaces whose names are ordinary words or shared by many states; cities that are the seat of others.
GENERIC_METONYMS = set(
    """Palais royal|Royal Palace|Cour royale|Royal Court|State House|Government House|National Palace
|Federal Palace|Confédération|Green Zone|Zone verte|Parliament House|Government Buildings|Beehive|le Rocher|la City
|Executive Mansion|Palais national|Government Palace|Republican Palace|Presidential Office|Victoria Palace
|palais royal|Palais fédéral|place Vendôme|Rue de Grenelle|palais de la République|The Lodge|Bellevue Palace
|palais républicain|Carthage|Bardo|Kasbah|Capitol|Langley|Prince's Palace|Hofburg|Kirya|Number 10|La Marina|Balard
|royaume hachémite|palais présidentiel afghan|auberge de Castille|Amiri Diwan|Riga Castle|Bundestag|Knesset|Sejm
|Storting|Congrès américain|Brussels|Bruxelles|Lagos""".replace("\n", "").split("|")
)
GENERIC_NAMES = {
    "city-state",
    "Grand Duchy",
    "Hashemite Kingdom",
    "the kingdom",
    "Islamic Republic",
    "PA",
    "ROC",
    "CAR",
    "Palestinian Authority",
    "Confédération",
    "Islamic Emirate of Afghanistan",
    "RSA",
    "Moldavia",
    "Emirat islamique d'Afghanistan",
    "State Union",
}
NOT_SEATS = {
    "Genève",
    "Geneva",
    "Tindouf",
    "Amsterdam",
    "Johannesburg",
    "Lagos",
    "Gaza City",
    "Saint John's",
    "Sucre",
    "Pale",
    "Jérusalem-Est",
    "East Jerusalem",
}
# A region speaks for the state it belongs to, an unrecognised republic for itself.
REGION_CODES = {
    "AZAWAD": "MLI",
    "BASQUE": "ESP",
    "CATALONIA": "ESP",
    "CHECHNYA": "RUS",
    "CORSICA": "FRA",
    "CRIMEA": "UKR",
    "DARFUR": "SDN",
    "KABYLIE": "DZA",
    "KASHMIR": "IND",
    "KRG": "IRQ",
    "QUEBEC": "CAN",
    "TIBET": "CHN",
    "TIGRAY": "ETH",
    "XINJIANG": "CHN",
    "ABK": "ABKHAZIA",
    "SOS": "SOUTHOSSETIA",
    "PMR": "TRANSNISTRIA",
    "SML": "SOMALILAND",
    "RSBIH": "BIH",
}
SELF_STYLED = {code: REGION_CODES[code] for code in ("ABK", "SOS", "PMR", "SML")} | {"AFC": "M23"}
ORGANISATION_CODES = {
    "EUCOMMISSION": "EU",
    "EUCOUNCIL": "EU",
    "EUPARL": "EU",
    "UNGA": "UN",
    "KFOR": "NATO",
    "ISAF": "NATO",
    "SFOR": "NATO",
    "EUFOR": "EU",
    "EULEX": "EU",
    "HOLYSEE": "VAT",
    "WB": "WORLDBANK",
    "EUROJUST": "EU",
    "FRONTEX": "EU",
    "BARKHANE": "FRA",
    "OHCHR": "UN",
    "OCHA": "UN",
    "UNHRC": "UN",
}
GROUP_CODES = {
    "NLD": "MMR",  # these two would be the Netherlands and Puerto Rico
    "PRI": "MEX",
    "IDF": "ISR",
    "IRGC": "IRN",
    "SHINBET": "ISR",
    "MOSSAD": "ISR",
    "FARDC": "COD",
    "SAF": "SDN",
    "ISI": "PAK",
    "AZOV": "UKR",
    "BASIJ": "IRN",
}
STATE_FORCE_SECTORS = {"SHINBET": "SPY", "MOSSAD": "SPY", "ISI": "SPY", "BASIJ": "PRM"}
GROUP_SECTORS = {
    "armed group": "REB",
    "party": "PTY",
    "militia": "PRM",
    "movement": "OPP",
    "criminal": "CRM",
    "opposition": "OPP",
    "government": "GOV",
    "state force": "MIL",
    "breakaway": "PRE",
    "union": "LAB",
    "business association": "BUS",
    "communal group": "CVL",
}
KIND_SECTORS = {
    "IGO": "IGO",
    "IGO force": "IGO",
    "NGO": "NGO",
    "media": "JRN",
    "company": "MNC",
    "religious": "REL",
    "coalition": "MIL",
    "state": "",
    "state force": "MIL",
}
MINISTRIES = [
    ("justice minister", "justice"),
    ("health minister", "health"),
    ("energy minister", "energy|petrol|oil|gas|electricity"),
    ("trade minister", "trade|commerce"),
    ("agriculture minister", "agricult"),
    ("economy minister", "econom"),
    ("environment minister", "environment|ecolog|climate"),
    ("education minister", "educat"),
    ("security minister", "security"),
    ("information minister", "information|communication"),
    ("migration minister", "migration"),
    ("transport minister", "transport"),
    ("European affairs minister", "european"),
    ("labour minister", "labou?r"),
    ("culture minister", "culture"),
]
COUNTED = {"les 27", "the 27", "EU-27", "les Vingt-Sept", "les Douze"}  # collectives, with their members
STAND_INS = {"Daniel Bennett Smith", "Andy Baukol", "Lora Shiao"}
OTHER_MINISTERS_FROM = "2018"
"""Ministers without a great office are kept from this year on: older ones are 1 MB that hardly anybody asks for."""


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))


def write(name: str, columns: list[str], rows: list[Row]) -> None:
    with (TARGET / name).open("w", encoding="utf-8", newline="\n") as handle:
        handle.write("\t".join(columns) + "\n")
        for row in rows:
            handle.write("\t".join(row.get(c, "").strip() for c in columns) + "\n")
    print(name, len(rows), (TARGET / name).stat().st_size)


def without(cell: str, dropped: set[str]) -> str:
    return "|".join(dict.fromkeys(v for v in (v.strip() for v in cell.split("|")) if v and v not in dropped))


def states(source: Path) -> None:
    rows = []
    for row in read(source / "countries.tsv"):
        if row["iso3"] in {"EU", "DNR", "LNR", "NKR", "TRNC"}:
            continue
        began, _, ended = row["existed"].partition("/")
        adjectives = (row["adj_fr_ms"], row["adj_fr_fs"], row["adj_fr_mp"], row["adj_fr_fp"])
        code = REGION_CODES.get(row["iso3"], row["iso3"])
        rows.append(
            {
                "code": code,
                "status": row["status"],
                "region": row["iso3"] if code != row["iso3"] and len(code) == 3 else "",
                "name_en": row["name_en"],
                "names_en": without(row["names_en_other"], GENERIC_NAMES),
                "name_fr": row["name_fr"],
                "names_fr": without(row["names_fr_other"], GENERIC_NAMES),
                "adjective_en": row["adjective_en"],
                "people_en": row["people_en"],
                "adjective_fr_ms": adjectives[0],
                "adjective_fr_fs": adjectives[1],
                "adjective_fr_mp": adjectives[2],
                "adjective_fr_fp": adjectives[3],
                "people_fr": row["people_fr"],
                "capital_en": without(row["capital_en"], NOT_SEATS),
                "capital_fr": without(row["capital_fr"], NOT_SEATS),
                "metonyms_en": without(row["metonyms_en"], GENERIC_METONYMS),
                "metonyms_fr": without(row["metonyms_fr"], GENERIC_METONYMS),
                "from": began,
                "to": ended,
            }
        )
    write("states.tsv", list(rows[0]), rows)


def office_of(row: Row) -> str | None:
    title = row["title"].lower()
    if re.search(r"military cabinet|chief of staff of the president|deputy minister|daniel bennett", title):
        return None
    if row["title"].startswith("European Commissioner"):
        return "commissioner"
    if row["office"] != "other minister":
        return row["office"]
    for office, pattern in MINISTRIES:
        if re.search(pattern, title):
            return office
    return "minister"


def tidy(name: str) -> str:
    """`(Ali) Mohammad KHATAMI-Ardakani` -> `Ali Mohammad Khatami-Ardakani`; names with titles in them are dropped."""
    name = "|".join(n for n in name.split("|") if not re.search(r"\b(Minister|President|Prime)\b", n))
    name = re.sub(r"[()\"]", "", name)
    return re.sub(r"\b[A-ZÀ-Þ]{4,}\b", lambda m: m[0].capitalize(), name)


def officeholders(source: Path) -> None:
    rows: dict[tuple[str, str, str, str], Row] = {}
    for row in read(source / "officeholders.tsv"):
        office = office_of(row)
        coprince = row["country"] == "AND" and "oprince" in row["title"]
        if office is None or not tidy(row["name"]) or row["name"] in STAND_INS or coprince:
            continue
        last = row["to"] or row["seen"]
        if row["office"] == "other minister" and last < OTHER_MINISTERS_FROM:
            continue
        if last and last < "1989-06":
            continue
        if row["country"] == "IND" and row["title"] == "Minister of Foreign Affairs":
            continue  # the source's error: these are foreign secretaries; ministers are "of External Affairs"
        if row["country"] == "SCG" and row["from"] < "2003-02":
            row["country"] = "YUG"  # the union was founded then; the source gives it the federation's years too
            if row["name"] in {"Slobodan Milosevic", "Dragisa Pesic"}:
                continue  # told there too, with better dates
        agency = row["country"] in {"OHCHR", "OCHA"}
        if agency or (row["country"] == "UN" and row["title"] == "President of the General Assembly"):
            office = "head of agency"
        code = "UN" if agency else SELF_STYLED.get(row["country"], row["country"])
        row.update(office=office, code=code, name=tidy(row["name"]), aliases=tidy(row["aliases"]))
        rows.setdefault((row["code"], office, row["name"], row["from"]), row)
    columns = ["code", "office", "title", "name", "name_fr", "aliases", "from", "to", "seen", "wikidata", "source"]
    write("officeholders.tsv", columns, list(rows.values()))


def organisations(source: Path) -> None:
    rows, known = [], set()
    table = sorted(read(source / "organisations.tsv"), key=lambda r: r["source"] != "own")
    for row in table:
        name = row["name"].strip()
        own = row["source"] == "own"
        if not own and (row["kind"] != "IGO" or row["code"] or name.lower() in known or "Mzali" in name):
            continue
        known |= {v.lower() for v in [name, *row["aliases"].split("|")]}
        code = ORGANISATION_CODES.get(row["code"], row["code"]) or acronym(name)
        rows.append(
            {
                "code": code,
                "sector": KIND_SECTORS.get(row["kind"], "IGO"),
                "name_en": name,
                "names_en": without(row["aliases"], COUNTED),
                "name_fr": row["name_fr"],
                "names_fr": without(row["aliases_fr"], COUNTED),
                "kind": row["kind"],
                "source": row["source"],
            }
        )
    # The name of a code is that of its first row: an organ or mission must not give it.
    rows.sort(key=lambda r: r["name_en"] in {o["name"] for o in table if o["code"] in ORGANISATION_CODES})
    write("organisations.tsv", list(rows[0]), rows)


def acronym(name: str) -> str:
    """Capitals of a name for which no usual acronym is known: `Mekong River Commission` -> `MRC`."""
    letters = "".join(w[0] for w in re.findall(r"[A-Za-z]+", name) if w[0].isupper())
    return letters if len(letters) > 1 else re.sub(r"\W", "", name).upper()


def groups(source: Path) -> None:
    table = read(source / "armed_groups_parties.tsv")
    countries: dict[str, set[str]] = defaultdict(set)
    for row in table:
        countries[row["name"].lower()].add(row["country"])
    rows, seen = [], Counter[str]()
    for row in sorted(table, key=lambda r: r["source"] != "own"):
        own = row["source"] == "own"
        name = row["name"].strip()
        if not own and (
            row["note"]
            or not row["country"]
            or len(name.split()) < 3
            or len(countries[name.lower()]) > 1
            or len(row["country"]) != 3
            or (row["country"] == "MUS" and row["source"].startswith("phoenix"))  # there it is Muslim, not Mauritius
            or seen[name.lower()]
            or row["kind"] in {"communal group", "state force"}
            or re.search(r"government of|military of|\bforces of\b|supporters of|independent", name, re.I)
        ):
            continue
        seen.update(v.lower() for v in [name, *row["aliases"].split("|")] if own or v == name)
        if not own:
            aliases = [v for v in row["aliases"].split("|") if len(v.split()) > 2 and not seen[v.lower()]]
            row["aliases"] = "|".join(aliases)
        code = GROUP_CODES.get(row["code"], row["code"]) or row["country"]
        sector = STATE_FORCE_SECTORS.get(row["code"]) or GROUP_SECTORS.get(row["kind"], "REB")
        rows.append(
            {
                "code": code,
                "country": row["country"],
                "sector": sector,
                "name_en": name,
                "names_en": row["aliases"],
                "name_fr": row["name_fr"],
                "names_fr": row["aliases_fr"],
                "kind": row["kind"],
                "source": row["source"],
            }
        )
    write("groups.tsv", list(rows[0]), rows)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for step in (states, officeholders, organisations, groups):
        step(folder)
