"""Armed groups that only the dispatch knows have its acronym for a code."""

from __future__ import annotations

from datetime import date

import pytest
from coding import acts

from detente.code.actorbook import load_book
from detente.code.mentions import find_mentions

DAY = date(2006, 4, 13)


def groups(language: str, text: str) -> list[tuple[str, str | None]]:
    return [(m.text, m.code) for m in find_mentions(text, language, load_book(), DAY) if m.kind == "group"]


def test_a_group_told_with_its_acronym_is_known_by_it() -> None:
    text = "Chadian rebels of the Broad Front for Dignity (FLD) attacked N'Djamena. The FLD retreated."
    assert groups("en", text) == [("Broad Front for Dignity (FLD)", "FLD"), ("FLD", "FLD")]


def test_initials_tell_where_a_french_name_begins() -> None:
    text = "Les rebelles du Front large pour la dignité (FLD) ont reculé."
    assert groups("fr", text) == [("Front large pour la dignité (FLD)", "FLD")]


def test_nobody_who_is_not_told_as_armed() -> None:
    assert groups("en", "Members of the Teachers Union of Accra (TUA) went on strike.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the Armed Forces of Koriland (AFK) on Monday.",
        "The Armed Forces of Koriland (AFK) said on Monday that rebels had fled.",
        "Militants and members of the Koriland Border Police (KBP) exchanged fire.",
    ],
)
def test_whom_armed_people_fight_are_none_of_them(text: str) -> None:
    assert groups("en", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Broad Front for Dignity (FLD), a Chadian rebel group, retreated.",
        "The rebel group Broad Front for Dignity (FLD) retreated.",
        "The Dignity Liberation Army (FLD) retreated.",
    ],
)
def test_ways_of_telling_that_they_are_armed(text: str) -> None:
    assert [code for _, code in groups("en", text)] == ["FLD"]


def test_the_book_knows_better() -> None:
    assert groups("en", "Rebels of the Kosovo Liberation Army (KLA) fired.")[0][1] == "KLA"


@pytest.mark.model
def test_who_attacks_is_the_group_and_not_its_state() -> None:
    text = "Les rebelles du Front large pour la dignité (FLD) ont attaqué N'Djamena. La France a condamné le FLD."
    assert acts("fr", text, "2006-04-13") == [("ASSAULT", "FLD", "TCD"), ("ACCUSE", "FRA", "FLD")]
