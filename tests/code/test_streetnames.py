"""A state or town in the name of a street is not spoken of."""

from __future__ import annotations

from datetime import date

import pytest

from detente.code.actorbook import load_book
from detente.code.mentions import find_mentions
from detente.code.place import find_places
from detente.code.streetnames import street_names


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Place du Luxembourg, la police a chargé.", ["Luxembourg"]),
        ("fr", "Le cortège a descendu la rue de Varsovie.", ["Varsovie"]),
        ("fr", "Des pneus brûlaient avenue des États-Unis.", ["États"]),
        ("fr", "Ils ont campé sur la place du Maroc.", ["Maroc"]),
        ("en", "They marched down the Avenue of the Russian Federation.", ["Russian"]),
        ("en", "Police closed Lebanon Street.", ["Lebanon"]),
        ("en", "Shells hit the Armenian quarter.", ["Armenian"]),
        # one of the streets of a town, a rank, streets in general
        ("fr", "Une rue de Kaboul a été bombardée.", []),
        ("fr", "La place du Japon au G7 est en cause.", []),
        ("fr", "Les rues de Tunis sont vides.", []),
        ("en", "A street of Kabul was shelled.", []),
    ],
)
def test_what_only_names_a_street(language: str, text: str, names: list[str]) -> None:
    found = street_names(text, language)
    assert [next(name for name in names if text.startswith(name, at)) for at in sorted(found)] == names


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("fr", "Place du Luxembourg, la police belge a chargé.", {"BEL"}),
        ("en", "Downing Street condemned the march on Lebanon Street.", {"GBR"}),
        ("fr", "Le quartier européen est bouclé.", {"EU"}),  # it is that of the union's bodies
    ],
)
def test_nobody_is_meant_by_it(language: str, text: str, codes: set[str]) -> None:
    mentions = find_mentions(text, language, load_book(), date(2023, 6, 10))
    assert {m.code for m in mentions if m.code} == codes


def test_nothing_happens_in_the_town_that_a_street_is_called_after() -> None:
    assert not find_places("La rue de Varsovie est fermée.", "fr")
