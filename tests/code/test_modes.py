"""The mode of an act by what is asked, refused or alleged in it."""

from __future__ import annotations

import pytest

from detente.code.coder import code_dispatch
from detente.read import read
from detente.records import RawText


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "event", "mode"),
    [
        # to accuse is always to allege, to reproach where a verb tells what was done, to name where the name is a crime
        ("fr", "Le Kenya a accusé la Somalie d'ingérence.", "ACCUSE", "allege"),
        ("fr", "Le Kenya a reproché à la Somalie d'avoir armé les rebelles.", "ACCUSE", "allege"),
        ("fr", "Le Kenya a reproché à la Somalie son intransigeance.", "ACCUSE", "disapprove"),
        ("en", "Kenya described the Somali raid as an act of terrorism.", "ACCUSE", "allege"),
        ("en", "Kenya described the Somali decision as a farce.", "ACCUSE", "disapprove"),
        ("en", "Kenya condemned the terrorist attack in Somalia.", "ACCUSE", "disapprove"),
        # what is asked
        ("fr", "Le Kenya a demandé aux deux camps de retirer leurs troupes.", "REQUEST", "yield"),
        ("fr", "Le Kenya a demandé à la Somalie de ne pas exécuter le pilote.", "REQUEST", "yield"),
        ("fr", "Le Kenya a adjuré la Somalie d'épargner les civils.", "REQUEST", "yield"),
        ("fr", "Le Kenya a demandé à la Somalie de réviser sa Constitution.", "REQUEST", "change"),
        ("en", "Kenya called for the release of the pilots held by Somalia.", "REQUEST", "yield"),
        ("en", "Kenya urged Somalia to rewrite its constitution.", "REQUEST", "change"),
        ("fr", "Le Kenya a réclamé la remise en liberté du pilote détenu en Somalie.", "REQUEST", "yield"),
        ("en", "Kenya demanded the departure of the Somali commander.", "REQUEST", "yield"),
        ("en", "Kenya urged Somalia to keep calm.", "REQUEST", "yield"),
        # what is refused
        ("en", "Kenya refused to bow to Somalia.", "REJECT", "yield"),
        ("en", "Kenya has no intention of sending soldiers to Somalia.", "REJECT", "assist"),
    ],
)
def test_a_mode_is_told_under_the_verb(language: str, text: str, event: str, mode: str) -> None:
    coded = code_dispatch(read(RawText("t", "text", text, published="2024-05-13", language=language)))
    assert [e.mode for e in coded.events if e.event == event] == [(mode,)]
