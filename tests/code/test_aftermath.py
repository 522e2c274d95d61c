"""A toll told by itself belongs to the attack told just before."""

from __future__ import annotations

import pytest

from detente.code.coder import code_dispatch
from detente.read import read
from detente.records import RawText

pytestmark = pytest.mark.model
SHOTS = "KHARTOUM (AFP) - L'armée soudanaise a tiré mardi sur des manifestants à Khartoum."


def magnitudes(text: str) -> dict[str, dict[str, int | float | str]]:
    """The magnitude of each category's first event."""
    coded = code_dispatch(read(RawText("t#1", "text", text, published="2021-10-21", language="fr")))
    found: dict[str, dict[str, int | float | str]] = {}
    for event in coded.events:
        found.setdefault(event.event, event.magnitude)
    return found


def test_a_toll_in_the_next_sentence_is_the_attack_s():
    assert magnitudes(f"{SHOTS} Deux hommes ont péri.")["ASSAULT"] == {"dead": 2}


def test_a_toll_with_a_day_of_its_own_is_another_s():
    assert magnitudes(f"{SHOTS} En mars 2019, dix hommes avaient péri dans un naufrage.")["ASSAULT"] == {}


def test_an_attack_that_has_its_toll_keeps_it():
    assert magnitudes(f"{SHOTS[:-1]}, tuant un étudiant. Deux passants sont morts.")["ASSAULT"] == {"dead": 1}
