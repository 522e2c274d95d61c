"""Read the actor book's tables, every row checked."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from detente.code.names import KINDS, LANGUAGES, RULES, Case, Caution, Kind, Name, Names
from detente.code.persons import Persons
from detente.code.tables import ACTORS, DATA, check_day, rows_of, values, word_list
from detente.code.tokens import PARTICIPLE, WORD, fold_word, shape_of, words_of
from detente.codebook.ontology import load_ontology
from detente.errors import CodebookError

_CODE = re.compile(r"[A-Z][A-Z0-9]*")
_PAIRS = [pair.split("=") for pair in sorted(word_list("spelt otherwise"))]
_SPELT = ({american: british for american, british in _PAIRS}, {british: american for american, british in _PAIRS})
"""British and American words of names, each to the other."""
_MASCULINE, _FEMININE = word_list("masculine in English"), word_list("feminine in English")


class Builder:
    """Collects names from the tables."""

    def __init__(self) -> None:
        self.names = {language: Names({}, {}) for language in LANGUAGES}
        self.sectors: dict[str, str] = {}
        self.titles: dict[str, str] = {}
        self.states: set[str] = set()
        self.cautions: dict[str, list[Caution]] = {}

    def add(
        self, language: str, form: str, kind: Kind, code: str | None, sector: str | None = None, **more: object
    ) -> None:
        """One form; an article before a capital is no part of the name (`le Kremlin`)."""
        raw = WORD.findall(form)
        if (
            len(raw) > 1
            and kind != "collective"
            and fold_word(raw[0]) in ("le", "la", "les", "l", "the")
            and (raw[0].islower())
        ):
            raw = raw[1:]
        if not raw:
            return
        capitals = 0
        case: Case = "any"
        for place, word in enumerate(raw):
            if word[0].isupper() or (len(word) > 1 and word[1:].isupper()):
                capitals |= 1 << place
        if capitals:
            case = "acronym" if len(raw) == 1 and shape_of(raw[0]) == "upper" else "capital"
        name = Name(
            kind,
            code or None,
            sector or None,
            case=case,
            capitals=capitals,
            accented=raw[-1].endswith(PARTICIPLE) or None,
            **more,  # type: ignore[arg-type]
        )
        keys = [fold_word(w) for w in raw]
        for target in LANGUAGES if language == "*" else (language,):
            self.names[target].put(keys, name)


STATE = (
    "code",
    "status",
    "name_en",
    "names_en",
    "name_fr",
    "names_fr",
    "adjective_en",
    "people_en",
    "adjective_fr_ms",
    "adjective_fr_fs",
    "adjective_fr_mp",
    "adjective_fr_fp",
    "people_fr",
    "capital_en",
    "capital_fr",
    "metonyms_en",
    "metonyms_fr",
    "from",
    "to",
    "region",
)
BODY = ("code", "sector", "name_en", "names_en", "name_fr", "names_fr", "source")
GROUP = ("code", "country", "sector", "name_en", "names_en", "name_fr", "names_fr", "source")


def add_states(book: Builder, path: Path) -> None:
    """States, territories and regions with their demonyms, capitals and seats of power."""
    for number, row in rows_of(path, STATE):
        code, status, since, until = row[0], row[1], check_day(path, number, row[17]), check_day(path, number, row[18])
        region = (row[19],) if row[19] else ()  # a region speaks for its state, but its leader is not the state's
        dates: dict[str, Any] = {"since": since, "until": until, "alternatives": region}
        partial = "PRE" if status.startswith("unrecognised") and len(code) > 3 else None
        if not region:
            book.titles.setdefault(code, row[2])
        book.states.add(code)
        for language, name, others in (("en", row[2], row[3]), ("fr", row[4], row[5])):
            for form in (name, *values(others)):
                book.add(language, form, "state", code, partial, **dates)
        for form in (*values(row[6]), *values(row[7])):
            book.add("en", form, "demonym", code, partial, plural=form in values(row[7]) or None, **dates)
        for cell, feminine, plural in ((8, False, False), (9, True, False), (10, False, True), (11, True, True)):
            for form in values(row[cell]):
                book.add("fr", form, "demonym", code, partial, feminine=feminine, plural=plural, **dates)
        for form in values(row[12]):
            book.add("fr", form, "demonym", code, partial, plural=form.endswith(("s", "x")) or None, **dates)
        for language, cell, kind in (
            ("en", 13, "capital"),
            ("fr", 14, "capital"),
            ("en", 15, "metonym"),
            ("fr", 16, "metonym"),
        ):
            for form in values(row[cell]):
                book.add(language, form, kind, code, "GOV" if kind == "metonym" else None, **dates)  # type: ignore[arg-type]


def add_bodies(book: Builder, path: Path, kind: Kind, columns: tuple[str, ...]) -> None:
    """Organisations or groups; names of one language serve the other where they are acronyms or long."""
    for _, row in rows_of(path, columns):
        code, country = row[0], row[1] if columns is GROUP else None
        sector, (name_en, names_en, name_fr, names_fr) = row[-6], row[-5:-1]
        if code not in book.states:
            sector = book.sectors.setdefault(code, sector)
            book.titles.setdefault(code, name_en)
        english = [s for form in (name_en, *values(names_en)) for s in spellings(form)]
        french = [f for f in (name_fr, *values(names_fr)) if f]
        for form in english:
            book.add("en", form, kind, code, sector, country=country)
        for form in french or english:
            book.add("fr", form, kind, code, sector, country=country)
        for form in english if french else ():
            if " " in form or (form.isupper() and len(form) > 3):
                book.add("fr", form, kind, code, sector, country=country)
        for form in french:
            if " " in form and any(c.isupper() for c in form):
                book.add("en", form, kind, code, sector, country=country)


def spellings(form: str) -> list[str]:
    """An English name as it stands, and as the other side of the Atlantic spells it: "World Health Organisation"."""
    words = form.split(" ")
    return list(dict.fromkeys((form, *(" ".join(spelt.get(w, w) for w in words) for spelt in _SPELT))))


def add_names(book: Builder, path: Path) -> None:
    """Single forms: metonyms, peoples, organs, and longer names (`skip`) that hide a state's."""
    for number, (language, form, kind, code, sector, alternatives) in rows_of(
        path, ("language", "form", "kind", "code", "sector", "alternatives")
    ):
        if kind not in KINDS or language not in ("*", *LANGUAGES):
            raise CodebookError(
                f"{path}:{number}: kind {kind!r} or language {language!r} is unknown; kinds are "
                f"{', '.join(KINDS)}, languages fr, en or *"
            )
        if not (code or sector or alternatives) and kind != "skip":
            continue  # a row of `detente actors unknown` that nobody has filled in
        _check_name(path, number, form, code, sector)
        book.add(language, form, kind, code, sector, alternatives=tuple(values(alternatives)))  # type: ignore[arg-type]


def _check_name(path: Path, number: int, form: str, code: str, sector: str) -> None:
    if not form.strip():
        raise CodebookError(f"{path}:{number}: the name is missing; write it in the column 'form'")
    if code and not _CODE.fullmatch(code):
        raise CodebookError(f"{path}:{number}: {code!r} is no code; write capitals and digits, as RUS or BOKOHARAM")
    sectors = load_ontology().sectors
    if sector and sector not in sectors:
        raise CodebookError(f"{path}:{number}: sector {sector!r} is unknown; sectors are {', '.join(sorted(sectors))}")


def add_collectives(book: Builder, path: Path) -> None:
    """Names of many actors with their members at a time."""
    columns = ("forms_fr", "forms_en", "code", "from", "to", "members")
    for number, (french, english, code, since, until, members) in rows_of(path, columns):
        for language, forms in (("fr", french), ("en", english)):
            for form in values(forms):
                book.add(
                    language,
                    form,
                    "collective",
                    code,
                    None,
                    members=tuple(values(members)),
                    since=check_day(path, number, since),
                    until=check_day(path, number, until),
                    plural=True,
                )


def add_roles(book: Builder, path: Path) -> None:
    """Kinds of people and bodies with their sector."""
    for _, (language, sector, *forms) in rows_of(
        path, ("language", "sector", "term", "plural", "feminine", "feminine_plural")
    ):
        for place, form in enumerate(forms):
            for variant in (form, form[:1].upper() + form[1:]) if form[:1].islower() else (form, form.lower()):
                if form and variant[:1].islower():
                    feminine = place > 1 if language == "fr" else _told_by_form(form)
                    book.add(language, variant, "role", None, sector, plural=place in (1, 3), feminine=feminine)


def _told_by_form(term: str) -> bool | None:
    """Whether an English term means a woman; None where it leaves that open, as most do: "nurse", "general"."""
    last = term.lower().rpartition(" ")[2]
    woman, man = (last in words or last.removesuffix("s") in words for words in (_FEMININE, _MASCULINE))
    if woman or last.endswith(("woman", "women")):
        return True
    return False if man or last.endswith(("man", "men")) else None


def add_offices(book: Builder, path: Path) -> None:
    """Titles with the offices they denote."""
    columns = ("office", "language", "sector", "country", "masculine", "feminine", "plural")
    for _, (office, language, sector, country, *forms) in rows_of(path, columns):
        for place, cell in enumerate(forms):
            for form in values(cell):
                book.add(
                    language,
                    form if form.isupper() else form.lower(),
                    "office",
                    None,
                    sector,
                    offices=tuple(values(office)),
                    country=country or None,
                    feminine=place == 1 or (_told_by_form(form) if language == "en" else None),
                    plural=place == 2,
                )


def read_cautions(path: Path) -> dict[str, list[Caution]]:
    """Rules for ambiguous forms by key."""
    cautions: dict[str, list[Caution]] = defaultdict(list)
    for number, (form, rule, words) in rows_of(path, ("form", "rule", "words")):
        if rule not in RULES:
            raise CodebookError(f"{path}:{number}: rule {rule!r} is unknown; rules are {', '.join(RULES)}")
        cautions[" ".join(words_of(form))].append(Caution(rule, frozenset(fold_word(w) for w in values(words))))
    return cautions


def read_coded(path: Path) -> dict[str, tuple[str, str]]:
    """As whom bodies are coded that have no code of their own in events: code and sector by the book's code."""
    coded: dict[str, tuple[str, str]] = {}
    for number, (code, whose, sector) in rows_of(path, ("code", "coded", "sector")):
        if not (code and whose and sector) or code in coded:
            raise CodebookError(f"{path}:{number}: give each code one row with whom it is coded as and a sector")
        coded[code] = whose, sector
    return coded


HOLDERS = ("officeholders_own.tsv", "officeholders.tsv")
"""Tables of office-holders, in which ours overrule the others."""
TABLES = (
    "words.tsv",
    "names.tsv",
    "collectives.tsv",
    "states.tsv",
    "organisations.tsv",
    "organisations_own.tsv",
    "groups_own.tsv",
    "groups.tsv",
    "roles.tsv",
    "ambiguous.tsv",
    *HOLDERS,
)


def read_book() -> tuple[Builder, Persons]:
    """Names and persons from the tables, every row checked; CodebookError with file and line for a wrong one."""
    book = Builder()
    add_names(book, ACTORS / "names.tsv")
    add_collectives(book, ACTORS / "collectives.tsv")
    add_states(book, ACTORS / "states.tsv")
    for name in ("organisations.tsv", "organisations_own.tsv"):
        add_bodies(book, ACTORS / name, "organisation", BODY)
    for name in ("groups_own.tsv", "groups.tsv"):
        add_bodies(book, ACTORS / name, "group", GROUP)
    add_offices(book, DATA / "offices.tsv")
    add_roles(book, ACTORS / "roles.tsv")
    book.cautions = read_cautions(ACTORS / "ambiguous.tsv")
    return book, Persons.read(ACTORS / name for name in HOLDERS)
