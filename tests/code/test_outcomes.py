"""What came of an attack told in the sentence before, and who was struck back at."""

from __future__ import annotations

import pytest

from detente.code.coder import code_dispatch
from detente.read import read
from detente.records import Event, RawText

pytestmark = pytest.mark.model
RAID = "BAMAKO, June 9 (AFP) - Jihadists from Ansar Dine attacked an army base in northern Mali on Thursday."


def attacks(text: str, language: str = "en") -> list[Event]:
    coded = code_dispatch(read(RawText("t#1", "text", text, published="2022-06-10", language=language)))
    return [e for e in coded.events if e.event == "ASSAULT"]


def test_a_toll_that_officials_tell_is_no_attack_of_theirs() -> None:
    events = attacks(f"{RAID} Seven people were killed and nine were wounded, Malian officials said.")
    assert [[a.code for a in e.actor] for e in events] == [["ANSARDINE"]]


def test_nameless_attackers_are_those_of_the_attack_before() -> None:
    events = attacks(f"{RAID} Troops killed four of the assailants.")
    assert ["ANSARDINE"] in [[r.code for r in e.recipient] for e in events]


def test_nobody_stands_in_for_bombers_whom_nobody_knows() -> None:
    text = (
        "CASABLANCA, 16 mai (AFP) - Cinq attentats-suicides ont fait 41 morts vendredi à Casablanca, a annoncé le "
        "ministère marocain de l'Intérieur. Trois suspects ont été interpellés."
    )
    assert all(not any(a.sector in ("GOV", None) for a in e.actor) for e in attacks(text, "fr"))
