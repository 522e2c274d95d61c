"""On what occasion something is said: the examples of data/cues/occasions.yaml, and what goes on."""

from __future__ import annotations

import re

import pytest
from coding import statements

from detente.code.occasion import occasion_words

pytestmark = pytest.mark.model

EXAMPLES = [(language, text) for language in ("fr", "en") for text in sorted(occasion_words(language).examples)]


@pytest.mark.parametrize(("language", "marked"), EXAMPLES)
def test_the_example_has_the_occasion_that_is_marked_in_it(language: str, marked: str) -> None:
    told = re.search(r"\[(.+?)\]", marked)
    [statement] = statements(language, marked.replace("[", "").replace("]", ""))
    assert (statement.occasion.text if statement.occasion else None) == (told[1] if told else None)


@pytest.mark.parametrize(
    ("language", "text", "occasion"),
    [
        (
            "fr",
            "« Nous voulons la paix », a dit le ministre lors d'un entretien à la BBC. "
            "« Mais pas à n'importe quel prix », a-t-il ajouté.",
            "lors d'un entretien à la BBC",
        ),
        (
            "fr",
            "Dans une allocution, le général Tiani a accusé la France de comploter. "
            "« Nous ne nous laisserons pas faire », a-t-il averti.",
            "Dans une allocution",
        ),
        (
            "en",
            '"We are ready," the envoy told a briefing in Doha. "We have been for months," he added.',
            "a briefing",
        ),
    ],
)
def test_what_goes_on_was_said_on_the_same_occasion(language: str, text: str, occasion: str) -> None:
    last = statements(language, text)[-1]
    assert last.occasion is not None
    assert last.occasion.text == occasion


def test_another_speaker_has_no_part_in_it() -> None:
    text = '"We are ready," the envoy told a briefing in Doha. "We are not," the rebel leader said.'
    assert [s.occasion is None for s in statements("en", text)] == [False, True]


def test_who_is_told_is_told_once() -> None:
    text = "Speaking to reporters in Geneva, the envoy said the talks had failed."
    [statement] = statements("en", text)
    assert [e.entity_text for e in statement.audience] == ["reporters"]


def test_those_before_whom_somebody_speaks_are_the_audience() -> None:
    [statement] = statements(
        "fr", "S'exprimant devant le Parlement, le Premier ministre a jugé que l'accord était mort."
    )
    assert [e.entity_text for e in statement.audience] == ["le Parlement"]
