"""Acts whose verb is left out behind one with a number, through the whole coder."""

import pytest

from detente.code.coder import code_dispatch
from detente.read import read
from detente.records import RawText

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "France expelled four Russian diplomats on Wednesday, Germany three and Italy two."),
        ("fr", "La France a expulsé mercredi quatre diplomates russes, l'Allemagne trois et l'Italie deux."),
    ],
)
def test_whoever_stands_with_a_number_did_the_same(language: str, text: str) -> None:
    events = code_dispatch(read(RawText("t", "text", text, published="2022-06-09", language=language))).events
    assert [(e.event, e.actor[0].code, [r.code for r in e.recipient], e.magnitude, e.when.edtf) for e in events] == [
        ("SANCTION", "FRA", ["RUS"], {"expelled": 4}, "2022-06-08"),
        ("SANCTION", "DEU", ["RUS"], {"expelled": 3}, "2022-06-08"),
        ("SANCTION", "ITA", ["RUS"], {"expelled": 2}, "2022-06-08"),
    ]


def test_an_amount_without_its_million_stays_open() -> None:
    text = "Berlin pledged 200 million euros to Ukraine on Thursday, Paris 100 million and Rome 50."
    events = code_dispatch(read(RawText("t", "text", text, published="2022-06-09", language="en"))).events
    assert [(e.actor[0].code, e.magnitude.get("amount")) for e in events] == [
        ("DEU", 200_000_000),
        ("FRA", 100_000_000),
        ("ITA", None),
    ]
