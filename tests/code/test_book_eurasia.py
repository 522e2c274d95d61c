"""Who the actor book knows of Europe, Asia, the Pacific, North America and the organisations of the world."""

from datetime import date

import pytest

from detente.code.actorbook import load_book
from detente.code.mentions import find_mentions

BOOK = load_book()


def last_named(text: str, language: str, on: date) -> tuple[str | None, str | None]:
    """Code and sector in events of the last actor with a name of its own in a text."""
    named = [m for m in find_mentions(text, language, BOOK, on) if m.kind not in ("role", "office", "demonym")]
    return BOOK.coded(named[-1].code, named[-1].sector)


@pytest.mark.parametrize(
    ("text", "language", "on", "code", "sector"),
    [
        ("Le ministre autrichien Benita Ferrero-Waldner a protesté.", "fr", date(2002, 10, 20), "AUT", "GOV"),
        ("French Defence Minister Alain Juppé spoke.", "en", date(2011, 1, 10), "FRA", "GOV"),
        ("General David Petraeus asked for more troops.", "en", date(2008, 8, 3), "USA", "MIL"),
        ("UNHCR spokesman Kris Janowski warned of an exodus.", "en", date(1999, 4, 2), "UNHCR", "IGO"),
        ("Le porte-parole de l'Otan Jamie Shea a confirmé.", "fr", date(1999, 4, 2), "NATO", "IGO"),
        ("Sri Lankan army spokesman Sarath Munasinghe denied it.", "en", date(1996, 4, 2), "LKA", "MIL"),
        ("Eid Kabalu of the Philippine rebels denied it.", "en", date(2003, 8, 5), "MILF", "REB"),
        (
            "Le ministère de la Défense et le patron du FSB Nikolaï Kovalev ont nié.",
            "fr",
            date(1997, 8, 5),
            "RUS",
            "SPY",
        ),
    ],
)
def test_who_held_an_office_in_the_nineties_or_since(
    text: str, language: str, on: date, code: str, sector: str
) -> None:
    assert last_named(text, language, on) == (code, sector)


@pytest.mark.parametrize(
    ("text", "language", "code", "sector"),
    [
        ("The Croatian Sabor voted on Friday.", "en", "HRV", "LEG"),
        ("L'APL a entamé des manoeuvres.", "fr", "CHN", "MIL"),
        ("Le Congrès mondial ouïghour a dénoncé une rafle.", "fr", "CHN", "OPP"),
        ("Les Chemises rouges ont bloqué Bangkok.", "fr", "THA", "CVL"),
        ("Workers at Lufthansa walked out.", "en", "DEU", "BUS"),
    ],
)
def test_bodies_that_are_known_by_a_name_of_their_own(text: str, language: str, code: str, sector: str) -> None:
    found = [m for m in find_mentions(text, language, BOOK, date(2012, 5, 2)) if m.kind in ("metonym", "organisation")]
    assert BOOK.coded(found[0].code, found[0].sector) == (code, sector)


def test_a_party_of_a_common_name_is_that_of_the_country_told() -> None:
    for country, code in (("Albania", "ALB"), ("Portugal", "PRT"), ("South Korea", "KOR")):
        name = "Democratic Party" if code == "KOR" else "Socialist Party"
        text = f"The {name} won the election in {country}."
        assert code in {m.code for m in find_mentions(text, "en", BOOK, date(2009, 5, 2)) if m.kind == "group"}


def test_who_led_once_and_stands_trial_is_a_former_leader() -> None:
    named = find_mentions("Ante Gotovina was acquitted, Croatia said.", "en", BOOK, date(2012, 11, 16))[0]
    assert (named.name, named.code, named.sector) == ("Ante Gotovina", "HRV", "ELI")
