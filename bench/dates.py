"""Our dates beside three libraries', on the same list of expressions in one run.

    pip install -e '.[compare]'
    python bench/dates.py [--misses LIBRARY]

The list is tests/code/dates_{fr,en}.tsv: sentences with the day of the dispatch, the tense of the verb and, where an
expression counts from a date told before, that date. Every library gets the language, the day to count from (the date
told before, where there is one), and the side on which the tense puts a date; it is asked for the dates of the whole
sentence and, where it finds none that is right, of the bare expression as we cut it. It is right when for every
date of the row it gives a day, or a period that begins or ends, within that date's first and last day; a library that
knows no periods so loses nothing by it. Where the row holds no date it is right when it finds none. Dates it finds
besides are passed over. `ours, strictly` wants both ends of every date and nothing besides, as the tests do.
"""

from __future__ import annotations

import argparse
import csv
import logging
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from detente.code.date import find_dates, resolve
from detente.code.datespan import decade, quarter, season
from detente.evaluate.agree import bounds
from detente.records import When

LISTS = Path(__file__).parent.parent / "tests" / "code"
LANGUAGES, HALVES = ("fr", "en"), ("tune", "held")
Period = tuple[str | None, str | None]
"""First and last day, ISO, both included; None for an open end."""


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence of the list."""

    language: str
    half: str
    text: str
    day: date
    tense: str
    previous: str
    gold: tuple[When, ...]

    @property
    def ahead(self) -> bool:
        return self.tense in ("future", "present")

    @property
    def reference(self) -> datetime:
        """The day a library counts from: the date told before where the row has one that is a day."""
        told = date.fromisoformat(self.previous) if len(self.previous) == 10 else self.day
        return datetime.combine(told, time())


Library = Callable[[str, Row], Iterable[Period]]
"""The periods that a library finds in a text, told what the row tells."""


def rows() -> list[Row]:
    """The lists of both languages."""
    out = []
    for language in LANGUAGES:
        with open(LISTS / f"dates_{language}.tsv", encoding="utf-8") as lines:
            for r in csv.DictReader(lines, delimiter="\t"):
                day = date.fromisoformat(r["on"])
                gold = tuple(_gold(edtf) for edtf in r["gold"].split(" + ") if edtf != "-")
                out.append(Row(language, r["set"], r["text"], day, r["tense"], r["previous"] or "", gold))
    return out


def _gold(edtf: str) -> When:
    """First and last day of a gold date; seasons, quarters and decades by our own calendar, which reads EDTF back."""
    if edtf.endswith("X"):
        span = decade(int(edtf[:-1]) * 10)
    elif len(edtf) == 7 and int(edtf[5:]) > 32:
        span = quarter(int(edtf[:4]), int(edtf[5:]) - 32)
    elif len(edtf) == 7 and int(edtf[5:]) > 20:
        name, months = [("spring", (3, 5)), ("summer", (6, 8)), ("autumn", (9, 11)), ("winter", (12, 2))][
            int(edtf[5:]) - 21
        ]
        span = season(int(edtf[:4]), name, months)
    else:
        first, last = (None if end == ".." else end for end in (bounds(edtf) or ("..", "..")))
        return When(edtf, first, last)
    return When(edtf, span.first.isoformat() if span.first else None, span.last.isoformat() if span.last else None)


def right(row: Row, found: Iterable[Period]) -> bool:
    """Whether what a library found is what the row means, as far as it can say it."""
    periods = list(found)
    if not row.gold:
        return not periods
    return all(any(_within(end, want) for p in periods for end in p) for want in row.gold)


def _within(day: str | None, want: When) -> bool:
    return day is not None and (want.earliest or "") <= day <= (want.latest or "9999")


def ours(row: Row, text: str) -> list[When]:
    """What detente makes of a text of the row."""
    previous = _gold(row.previous) if row.previous else None
    tense: Any = row.tense
    found = find_dates(text, row.language, row.day)
    whens = (resolve(m, anchor=row.day, tense=tense, previous=previous) for m in found)
    return [w for w in whens if w.edtf]


def strictly(row: Row) -> bool:
    """Whether ours gives the row's dates, both ends of each, and no other."""
    return [(w.earliest, w.latest) for w in ours(row, row.text)] == [(w.earliest, w.latest) for w in row.gold]


def dateparser_library() -> Library:
    """dateparser, which searches sentences and gives a day with the unit it stands for."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    def find(text: str, row: Row) -> Iterable[Period]:
        settings: Any = {
            "RELATIVE_BASE": row.reference,
            "PREFER_DATES_FROM": "future" if row.ahead else "past",
            "DATE_ORDER": "DMY" if row.language == "fr" else "MDY",
        }
        reader = DateDataParser(languages=[row.language], settings=settings)
        found = search_dates(text, languages=[row.language], settings=settings) or []
        for words, value in found:
            data = reader.get_date_data(words)
            yield _unit(value.date(), data.period if data.date_obj else "day")
        if text != row.text and (data := reader.get_date_data(text)).date_obj:  # the bare expression
            yield _unit(data.date_obj.date(), data.period)

    return find


def _unit(day: date, unit: str) -> Period:
    """A day as the first and last of the unit it stands for."""
    if unit == "year":
        return f"{day.year:04}-01-01", f"{day.year:04}-12-31"
    if unit == "month":
        return bounds(f"{day.year:04}-{day.month:02}") or (None, None)
    return day.isoformat(), day.isoformat()


def recognizers_library() -> Library:
    """Microsoft Recognizers-Text, which gives periods, and both sides where the tense would tell."""
    from recognizers_date_time import Culture, recognize_datetime

    cultures = {"fr": Culture.French, "en": Culture.English}

    def find(text: str, row: Row) -> Iterable[Period]:
        for found in recognize_datetime(text, cultures[row.language], reference=row.reference):
            values = [v for v in (found.resolution or {}).get("values", ()) if v["type"].startswith("date")]
            if values:
                yield _recognized(values[-1 if row.ahead else 0])

    return find


def _recognized(value: dict[str, str]) -> Period:
    """Its periods end the day after their last."""
    if "value" in value:
        return value["value"][:10], value["value"][:10]
    end = value.get("end")
    last = (date.fromisoformat(end[:10]) - timedelta(days=1)).isoformat() if end else None
    return (value.get("start") or "")[:10] or None, last


def parsedatetime_library() -> Library:
    """parsedatetime, which searches sentences and gives a day; of French it has the words of months and weekdays."""
    import parsedatetime

    def find(text: str, row: Row) -> Iterable[Period]:
        constants = parsedatetime.Constants("fr_FR" if row.language == "fr" else "en_US", usePyICU=False)
        constants.DOWParseStyle = 1 if row.ahead else -1
        constants.YearParseStyle = 1 if row.ahead else 0
        for value, flag, *_ in parsedatetime.Calendar(constants).nlp(text, sourceTime=row.reference) or ():
            if flag & 1:  # a day, not a time of day alone
                yield value.date().isoformat(), value.date().isoformat()

    return find


LIBRARIES: dict[str, Callable[[], Library]] = {
    "dateparser": dateparser_library,
    "recognizers-text": recognizers_library,
    "parsedatetime": parsedatetime_library,
}


def verdict(library: Library, row: Row) -> bool:
    """Whether a library is right on a row: on the sentence, or on the expressions as we cut them."""
    try:
        if right(row, library(row.text, row)):
            return True
        if not row.gold:
            return False
        cut = [m.text for m in find_dates(row.text, row.language, row.day)]
        return right(row, [period for words in cut for period in library(words, row)])
    except Exception:  # a library that fails on a sentence is not right on it
        return False


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", choices=sorted(LIBRARIES), help="print the tune rows a library has wrong")
    wanted = parser.parse_args().misses
    warnings.simplefilter("ignore")
    logging.disable(logging.WARNING)
    listed = rows()
    results: dict[str, list[bool]] = {"ours, strictly": [strictly(r) for r in listed]}
    results["ours"] = [right(r, ((w.earliest, w.latest) for w in ours(r, r.text))) for r in listed]
    for name, load in LIBRARIES.items():
        library = load()
        results[name] = [verdict(library, r) for r in listed]
    groups = [(language, half) for language in LANGUAGES for half in HALVES]
    print("| | " + " | ".join(f"{language} {half}" for language, half in groups) + " |")
    print("|---" * (len(groups) + 1) + "|")
    counts = [sum((r.language, r.half) == g for r in listed) for g in groups]
    print("| expressions | " + " | ".join(map(str, counts)) + " |")
    for name, verdicts in results.items():
        shares = (
            sum(v for v, r in zip(verdicts, listed, strict=True) if (r.language, r.half) == g) / n
            for g, n in zip(groups, counts, strict=True)
        )
        print(f"| {name} | " + " | ".join(f"{share:.2f}" for share in shares) + " |")
    if wanted:
        for row, good in zip(listed, results[wanted], strict=True):
            if not good and row.half == "tune":
                print(row.day, row.tense, row.previous, row.text, [w.edtf for w in row.gold])


if __name__ == "__main__":
    main()
