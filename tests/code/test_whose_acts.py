"""Who is a party of an act by what the sentence says beside it: makers of plans, backers, rivals at home."""

from __future__ import annotations

import pytest

from detente.coder import code
from detente.records import Entity

Parties = tuple[str, set[str], set[str]]


def acts(text: str, published: str) -> list[Parties]:
    """Category, actors and recipients of all events of a text."""
    events = code(text, published=published).events
    return [(e.event, codes(e.actor), codes(e.recipient)) for e in events]


def codes(side: tuple[Entity, ...]) -> set[str]:
    return {f"{e.code}:{e.sector}" if e.sector in ("LEG", "OPP") else e.code or "" for e in side}


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        # whoever backs the doer is none
        ("Laurent Gbagbo a été arrêté à Abidjan par les forces d'Alassane Ouattara, appuyées par des blindés français.",
         "2011-04-11", ("COERCE", {"CIV"}, {"CIV"})),
        # how a country calls what another does is its accusation
        ("Les manœuvres annoncées par les Etats-Unis au Guyana ont été qualifiées de « provocation » par Caracas.",
         "2023-12-08", ("ACCUSE", {"VEN"}, {"USA"})),
        # three of many
        ("Saudi Arabia, the United Arab Emirates and Bahrain cut ties with Qatar. In March 2014 the three Gulf states "
         "withdrew their ambassadors.", "2017-06-08", ("SANCTION", {"SAU", "ARE", "BHR"}, {"QAT"})),
        # whose a boycott or "the measures" are
        ("Saudi Arabia, Egypt and Bahrain imposed a boycott on Qatar. Donald Trump applauded the boycott. Doha called "
         "the measures unjustified.", "2017-06-08", ("ACCUSE", {"QAT"}, {"SAU", "EGY", "BHR"})),
        # Congress is not Iran's, and may be warned by its own president
        ("Iran and six world powers reached an agreement on Tuesday. President Obama warned Congress that he would "
         "veto any bill to block it.", "2015-07-15", ("THREATEN", {"USA"}, {"USA:LEG"})),
        # nobody summons his own ambassador
        ("China fired water cannon at a Philippine boat. The foreign ministry summoned the Chinese ambassador.",
         "2023-08-07", ("ACCUSE", {"PHL"}, {"CHN"})),
    ],
)  # fmt: skip
def test_the_parties(text: str, published: str, expected: Parties) -> None:
    assert expected in acts(text, published)


@pytest.mark.parametrize(
    "text",
    [
        "Russia vetoed a resolution that condemned the coup in Myanmar.",
        "China blocked a statement condemning the coup in Myanmar.",
        "La Chine a bloqué une déclaration qui exigeait la libération de Mme Suu Kyi.",
    ],
)
def test_what_a_text_says_that_was_not_adopted_is_no_act(text: str) -> None:
    assert {event for event, *_ in acts(text, "2021-02-03")} == {"REJECT"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("La France a suspendu son aide à la Mauritanie après le coup d'Etat du 6 août.", "2008-08-08"),
        ("France suspended its aid to Mauritania after the coup of August 6.", "2008-08-08"),
    ],
)
def test_what_follows_a_dated_happening_is_not_of_its_day(text: str, day: str) -> None:
    assert [e.when.edtf for e in code(text, published="2008-08-08").events if e.event == "SANCTION"] == [day]


def test_a_date_told_within_a_participle_dates_no_later_sentence() -> None:
    text = (
        "The Bundestag passed a resolution describing the killing of Armenians by Ottoman forces in 1915 as genocide. "
        "Turkey recalled its ambassador."
    )
    recalled = [e for e in code(text, published="2016-06-03").events if e.event == "SANCTION"]
    assert [e.when.edtf for e in recalled] == ["2016-06-03"]


def test_the_date_of_a_raid_told_within_a_relative_dates_nothing_around_it() -> None:
    text = "Rwanda denied any links with the rebels of RED-Tabara, who claimed responsibility for the December raid."
    denied = [e for e in code(text, published="2024-01-11").events if e.event == "REJECT"]
    assert [e.when.edtf for e in denied] == ["2024-01-11"]
