"""By whom an event is asserted: an adversary's word alone is told apart from the dispatch's."""

from __future__ import annotations

import pytest
from coding import events

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("language", "text", "by"),
    [
        ("fr", "Moscou a tiré des missiles sur Odessa.", "dispatch"),
        ("fr", "Kiev affirme que Moscou a tiré des missiles sur Odessa.", "adversary"),
        # a state and those who fight it, whatever the text tells of them else
        ("fr", "Selon l'armée malienne, les jihadistes du JNIM ont tué dix civils.", "adversary"),
        # what an adversary says of something that harms nobody is still an adversary's word
        ("en", "Kyiv said Moscow had withdrawn its troops from Kherson.", "adversary"),
        # a source that only passes on what an adversary says
        ("fr", "Moscou a tiré sur Odessa, selon l'AFP, qui cite le ministère ukrainien de la Défense.", "adversary"),
        ("fr", "L'armée russe a indiqué avoir bombardé Odessa.", "actor"),
        # of a source without a name only the story tells whose it is
        ("fr", "Moscou a bombardé Odessa, selon une source militaire ukrainienne.", "adversary"),
        ("fr", "Moscou a bombardé Odessa, selon des sources proches du dossier.", "other"),
        ("en", "Residents said Russian forces had shelled a market in Kharkiv.", "other"),
        ("en", "The United Nations said Russian forces had shelled a market in Kharkiv.", "other"),
    ],
)
def test_who_asserts_it(language: str, text: str, by: str) -> None:
    assert {e.asserted_by for e in events(language, text) if e.event in ("ASSAULT", "RETREAT")} == {by}


def test_they_are_adversaries_on_some_days_only() -> None:
    text = "Ethiopia said Eritrean troops had withdrawn from Badme."
    told = {day: [e.asserted_by for e in events("en", text, day)] for day in ("1999-03-02", "2019-03-02")}
    assert told == {"1999-03-02": ["adversary"], "2019-03-02": ["other"]}


def test_whom_a_dispatch_shows_fighting_are_adversaries_in_it() -> None:
    text = "Peru's army shelled Chilean border posts on Thursday. Chile said Peru had withdrawn its ambassador."
    assert {e.asserted_by for e in events("en", text) if e.according_to} == {"adversary"}
