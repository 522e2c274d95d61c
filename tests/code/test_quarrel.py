"""Whom "both sides" means where the two are of one state."""

import pytest

from detente.flow import code_raws
from detente.records import RawText

pytestmark = pytest.mark.model


def asked(language: str, text: str) -> set[str]:
    """The recipients of the demand that the last sentence of a text makes."""
    (coded,) = code_raws([RawText("t", "text", text, published="2022-06-10", language=language)], on_problem=print)
    told = [e for e in coded.events if e.event == "REQUEST"][-1]
    return {":".join(filter(None, (e.code, e.sector))) for e in told.recipient}


@pytest.mark.parametrize(
    ("language", "text", "sides"),
    [
        (
            "en",
            "Kenya's opposition leader Raila Odinga accused President Uhuru Kenyatta on Thursday of buying judges. "
            "The African Union called on both sides to hold talks.",
            {"KEN:OPP", "KEN:GOV"},
        ),
        (
            "fr",
            "L'armée malgache a affronté jeudi des manifestants à Antananarivo. "
            "L'Union européenne a demandé aux deux camps de cesser les violences.",
            {"MDG:MIL", "MDG:CVL"},
        ),
        # two states are told apart as ever
        (
            "en",
            "Kenya accused Somalia on Thursday of moving a border post. The African Union called on both sides to "
            "hold talks.",
            {"KEN", "SOM"},
        ),
    ],
)
def test_both_sides(language: str, text: str, sides: set[str]) -> None:
    assert asked(language, text) == sides
