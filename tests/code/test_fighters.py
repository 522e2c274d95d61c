"""Whose fighters armed people are."""

from __future__ import annotations

import pytest

from detente.clause import Phrase
from detente.code.fighters import group_of
from detente.code.mention import Mention


@pytest.mark.parametrize(
    ("text", "head", "name", "whose"),
    [
        ("les rebelles touaregs du MNLA", "rebelles", "MNLA", "MNLA"),
        ("les combattants islamistes de l'Aqmi", "combattants", "Aqmi", "Aqmi"),
        ("the Tuareg rebel group MNLA", "group", "MNLA", "MNLA"),
        ("Tuareg rebels of the MNLA", "rebels", "MNLA", "MNLA"),
        ("rebels at war with the MNLA", "rebels", "MNLA", None),
        ("les miliciens opposés au MNLA", "miliciens", "MNLA", None),
    ],
)
def test_fighters_are_those_of_the_group_behind_of(text: str, head: str, name: str, whose: str | None) -> None:
    at, behind = text.index(head), text.index(name)
    people = Mention(at, at + len(head), head, "role", None, "REB")
    group = Mention(behind, behind + len(name), name, "organisation", name, "REB")
    phrase = Phrase(head, text, 0, len(text), at, at + len(head), "noun")
    found = group_of(people, phrase, (group,), text)
    assert (found.code if found else None) == whose
