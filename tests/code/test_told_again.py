"""Whom a pronoun or a bare description means, where the phrase before it says whose they are."""

from __future__ import annotations

import pytest
from coding import acts, events

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("language", "text", "accuser"),
    [
        (
            "en",
            "Five ambassadors sent by the African Union toured Dili on Saturday. They accused the Indonesian army of "
            "complicity.",
            "AU",
        ),
        (
            "fr",
            "Des experts de l'AIEA ont visité mardi le site de Natanz. Ils ont accusé l'Iran d'avoir caché des "
            "centrifugeuses.",
            "IAEA",
        ),
    ],
)
def test_they_are_of_the_body_that_the_phrase_before_names(language: str, text: str, accuser: str) -> None:
    [accusation] = [e for e in events(language, text) if e.event == "ACCUSE"]
    assert [(e.code, e.sector) for e in accusation.actor] == [(accuser, "IGO")]


def test_who_is_the_object_of_a_verb_with_a_subject_does_not_act() -> None:
    text = "Ils ont accusé le président kényan de corruption."
    assert all(actor != "KEN" for _, actor, _ in acts("fr", text))


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("fr", "La Norvège a bombardé mercredi l'Islande. La Chine a exigé l'arrêt immédiat des raids.", "NOR"),
        ("en", "Norway shelled Iceland on Friday. China called for an end to the bombardment.", "NOR"),
        ("en", "Norway shelled Iceland on Friday. China called for an end to Swedish bombardments.", "SWE"),
    ],
)
def test_who_is_to_end_a_deed_is_who_does_it(language: str, text: str, asked: str) -> None:
    assert [recipient for event, _, recipient in acts(language, text) if event == "REQUEST"] == [asked]


def test_what_a_visitor_heads_does_not_say_what_is_received() -> None:
    """The frame of visitors excludes aid that is received; "le coordonnateur des secours" is none."""
    text = "Le président syrien a reçu lundi le coordonnateur des secours des Nations unies, Martin Griffiths."
    assert ("CONSULT", "UN", "SYR") in acts("fr", text)
