"""Places found offline, with country and coordinates."""

from __future__ import annotations

import pytest

from detente.code.gazetteer import FOLDER, begins_name, look_up
from detente.code.place import country_filed_from, find_places


def named(text: str, language: str, countries: tuple[str, ...] = ()) -> list[tuple[str, str | None]]:
    """(name, country) of every place."""
    return [(m.place.name, m.place.country) for m in find_places(text, language, countries)]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("fr", "Un attentat a frappé Londres.", [("Londres", "GBR")]),
        ("fr", "A Masaya, des miliciens ont tiré.", [("Masaya", "NIC")]),
        ("fr", "Un marché de Kherson a brûlé.", [("Kherson", "UKR")]),
        ("fr", "Maurice dénonce un accord.", [("Maurice", "MUS")]),
        ("fr", "Il est arrivé au Caire, puis à Naplouse.", [("Caire", "EGY"), ("Naplouse", "PSE")]),
        ("fr", "La flotte patrouille en mer d'Azov.", [("mer d'Azov", None)]),
        ("fr", "Les envoyés se sont vus à Mexico.", [("Mexico", "MEX")]),
        ("en", "Shells fell near Kharkiv and in Crimea.", [("Kharkiv", "UKR"), ("Crimea", "UKR")]),
        ("fr", "L'armée a repris Bambari.", [("Bambari", "CAF")]),
        ("en", "Troops shelled Kherson.", [("Kherson", "UKR")]),
        ("en", "Missiles fell on Odessa.", [("Odessa", "UKR")]),
        ("en", "Talks were held in Geneva in August.", [("Geneva", "CHE")]),
        ("en", "Residents of Chernihiv and the mayor of Herat spoke.", [("Chernihiv", "UKR"), ("Herat", "AFG")]),
        ("fr", "Un drone a touché un immeuble de Soumy.", [("Soumy", "UKR")]),
    ],
)
def test_places_of_a_sentence(language: str, text: str, places: list[tuple[str, str]]) -> None:
    assert named(text, language) == places


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Nancy Pelosi est repartie."),
        ("fr", "L'opposant Maurice Kamto est sorti."),
        ("fr", "Ses deux tours de passe-passe."),
        ("en", "Boris Nice lost."),
        ("en", "Reading the paper took hours."),
        ("en", "paris"),
        ("en", "Kherson is a name."),
        ("en", "The house of David was searched, and the tomb of Sumy."),
    ],
)
def test_people_and_words_are_no_places(language: str, text: str) -> None:
    assert named(text, language) == []


def test_the_country_that_the_dispatch_speaks_of_decides() -> None:
    assert named("Des tirs à Tripoli.", "fr") == [("Tripoli", "LBY")]
    assert named("Des tirs à Tripoli.", "fr", ("LBN",)) == [("Tripoli", "LBN")]


@pytest.mark.parametrize(
    ("language", "place", "country"),
    [
        ("en", "NEW DELHI", "IND"),
        ("en", "KINGSTON", "JAM"),
        ("en", "TETOVO, Macedonia", "MKD"),
        ("en", "PARIS/ROME", "FRA"),
        ("fr", "VIENNE", "AUT"),
        ("fr", "GENEVE", "CHE"),
        ("fr", "NATIONS UNIES", None),
    ],
)
def test_a_dateline_is_a_place_for_certain(language: str, place: str, country: str | None) -> None:
    assert country_filed_from(place, language) == country


def test_kind_preposition_and_coordinates() -> None:
    (mention,) = find_places("Une bombe a explosé à Bamako.", "fr")
    assert (mention.kind, mention.locative, mention.place.geonameid) == ("city", "à", 2460596)
    assert mention.place.lat == pytest.approx(12.65, abs=0.1)


def test_the_gazetteer_is_as_large_and_as_small_as_promised() -> None:
    assert (FOLDER / "places.tsv.gz").stat().st_size < 5_000_000
    assert look_up("pekin")
    assert look_up("beijing")
    assert not look_up("no such place")


def test_what_a_name_of_several_words_begins_with_is_known():
    assert begins_name("buenos")
    assert begins_name("buenos aires")
    assert not begins_name("buenos aires est")
    assert named("Les ministres se sont vus à Buenos Aires mardi.", "fr") == [("Buenos Aires", "ARG")]
