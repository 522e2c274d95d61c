"""Harm that is to come under a condition is the threat of it."""

import pytest
from building import clause
from coding import events

from detente.code.threats import held_out, what_threatens


def test_an_act_ahead_under_a_condition_is_held_out() -> None:
    ahead = clause("close", 0, tense="future")
    assert held_out(ahead, "SANCTION", (clause("stop", 1, link="condition", parent=0),))
    assert not held_out(ahead, "SANCTION", (clause("arrive", 1, link="time", parent=0),))
    assert not held_out(ahead, "AID", (clause("stop", 1, link="condition", parent=0),))


def test_what_would_have_been_threatens_nobody() -> None:
    unreal = clause("bomb", 0, tense="conditional")
    assert not held_out(unreal, "ASSAULT", (clause("stop", 1, link="condition", parent=0, tense="pluperfect"),))


def test_the_mode_is_what_is_threatened() -> None:
    assert what_threatens("SANCTION", ("expel",)) == ("expel",)
    assert what_threatens("ASSAULT", ("aerial",)) == ("violence",)
    assert what_threatens("PROTEST", ("strike",)) == ()


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia would expel more British diplomats if London did not back down, Sergei Lavrov told reporters."),
        ("fr", "La Russie expulsera d'autres diplomates britanniques si ses fonds sont gelés, a dit le ministère."),
    ],
)
def test_nobody_is_expelled_by_it(language: str, text: str) -> None:
    told = [(e.event, e.mode, e.status) for e in events(language, text)]
    assert ("THREATEN", ("expel",), "actual") in told
    assert "SANCTION" not in {category for category, _, _ in told}
