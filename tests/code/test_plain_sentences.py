"""Sentences as wires write them, through the whole coder: each was coded wrongly once."""

import pytest

from detente.code.coder import code_dispatch
from detente.read import read
from detente.records import RawText

pytestmark = pytest.mark.model


def coded(language: str, text: str) -> list[tuple[str, str, str]]:
    """Category, actors and recipients of the events of a text."""
    dispatch = read(RawText("t", "text", text, published="2023-06-16", language=language))
    return [
        (
            e.event,
            "+".join(sorted(x.code or "?" for x in e.actor)),
            "+".join(sorted(x.code or "?" for x in e.recipient)),
        )
        for e in code_dispatch(dispatch).events
    ]


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        # who is spoken to does what he is told
        ("en", "Washington told Kigali to withdraw its troops from Congo.", ("REQUEST", "USA", "RWA")),
        ("fr", "Washington a dit à Kigali de retirer ses troupes du Congo.", ("REQUEST", "USA", "RWA")),
        # who says that an act is bad blames whose act it is
        ("en", "Iran's launch was a provocation, Israel said.", ("ACCUSE", "ISR", "IRN")),
        ("fr", "Le tir iranien est inacceptable, a déclaré Israël.", ("ACCUSE", "ISR", "IRN")),
        # whom a strike killed is of where it struck
        ("en", "A Russian missile hit an apartment block in Dnipro, killing 40 people.", ("ASSAULT", "RUS", "UKR")),
        ("fr", "L'armée russe a bombardé lundi Kherson, tuant trois civils.", ("ASSAULT", "RUS", "UKR")),
        ("en", "Two people were killed when Russian drones struck a market in Kherson.", ("ASSAULT", "RUS", "UKR")),
        # how it was done is no second act
        ("en", "Paris retaliated by expelling four Malian diplomats.", ("SANCTION", "FRA", "MLI")),
        # a go-between is no owner, the town of a meeting no party
        ("en", "Israel has rejected a Turkish-brokered truce with Hamas.", ("REJECT", "ISR", "HAMAS")),
        ("en", "Turkish and Syrian intelligence chiefs met secretly in Baghdad.", ("CONSULT", "SYR+TUR", "")),
        # whom the model of parties has never met
        ("fr", "La marine sri-lankaise a arrêté 14 pêcheurs indiens.", ("COERCE", "LKA", "IND")),
        # all act who stand beside the one who is quoted
        ("fr", "Tokyo, Ottawa et Canberra ont dit leur « vive inquiétude » devant les agissements chinois.",
         ("ACCUSE", "AUS+CAN+JPN", "CHN")),
        ("fr", "La Slovaquie et les pays baltes ont renvoyé sept diplomates russes.",
         ("SANCTION", "EST+LTU+LVA+SVK", "RUS")),
        # his counterparts are of other states, and to whom he offers something is no subject
        ("fr", "Des combats opposent la Thaïlande et le Cambodge. Le Premier ministre malaisien Anwar Ibrahim s'est "
         "entretenu avec ses deux homologues et leur a proposé ses bons offices.", ("AGREE", "MYS", "KHM+THA")),
        ("fr", "Paris et Berlin se sont dits prêts à recevoir Kiev.", ("AGREE", "DEU+FRA", "UKR")),
        # the parties of the truce, not whom the sentence thanks
        ("fr", "Israël et le groupe palestinien Jihad islamique ont accepté une trêve. Joe Biden a appelé toutes les "
         "parties à la respecter.", ("REQUEST", "USA", "ISR+PIJ")),
    ],
)  # fmt: skip
def test_who_does_what_to_whom(language, text, event):
    found = coded(language, text)
    assert event in found
    assert [e for e, _, _ in found].count(event[0]) == 1


def test_what_is_never_ruled_out_is_not_refused():
    assert "REJECT" not in {e for e, _, _ in coded("en", "Beijing has never ruled out taking Taiwan by force.")}


def test_what_stands_in_a_condition_has_not_happened():
    text = "Moscou a annoncé qu'il prendrait des mesures de rétorsion si la Suède rejoignait l'Otan."
    assert "SUPPORT" not in {e for e, _, _ in coded("fr", text)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ankara et Athènes s'accusent mutuellement d'ingérence."),
        ("fr", "Ankara et Athènes se rejettent la responsabilité de l'incident."),
        ("en", "Ankara and Athens accused each other of meddling."),
    ],
)
def test_two_who_do_it_to_one_another_are_told_in_two_acts(language, text):
    accusations = [e for e in coded(language, text) if e[0] == "ACCUSE"]
    assert accusations == [("ACCUSE", "TUR", "GRC"), ("ACCUSE", "GRC", "TUR")]


@pytest.mark.parametrize(
    "text",
    [
        "Paris et Berlin se sont indignés de la décision de Moscou.",
        "Londres et Paris se plaignent de Moscou.",
        "Paris et Berlin accusent Moscou de mentir.",
    ],
)
def test_a_reflexive_verb_with_another_for_its_target_is_not_mutual(text):
    assert [a for e, _, a in coded("fr", text) if e == "ACCUSE"] == ["RUS"]
