"""Which of several dates in a passage is an event's: dates of what is told beside the news stay with it."""

from __future__ import annotations

import pytest

from detente.code.coder import code_dispatch
from detente.read import read
from detente.records import Event, RawText

pytestmark = pytest.mark.model


def coded(language: str, text: str, day: str) -> list[Event]:
    return list(code_dispatch(read(RawText("t", "text", text, published=day, language=language))).events)


@pytest.mark.parametrize(
    ("language", "day", "text", "event", "when"),
    [
        # of a clause inside
        (
            "en",
            "2012-10-05",
            "Iran, which has backed Damascus since March 2011, urged restraint.",
            "REQUEST",
            "2012-10-05",
        ),
        # at the head of a sentence before a name, which the parser runs together with it
        ("en", "2021-08-25", "In July Algiers recalled its ambassador from Rabat.", "SANCTION", "2021-07"),
        # of what the sentence before looks back to
        (
            "en",
            "2016-07-16",
            "The Turkish army had last overthrown a government in 1997. Greece arrested eight Turkish officers.",
            "COERCE",
            "2016-07-16",
        ),
        # at the end of a relative clause, where the parser does not see it
        (
            "fr",
            "2012-03-22",
            "L'Union africaine, qui devait envoyer une mission à Bamako vendredi, a condamné le coup de force.",
            "ACCUSE",
            "2012-03-22",
        ),
        # since a happening of a year, but not of that year
        (
            "en",
            "2024-05-15",
            "Since the coup in 2020, Mali has expelled 12 French diplomats.",
            "SANCTION",
            "2024-05-15",
        ),
        # a participle since a happening that has its day
        (
            "fr",
            "2010-02-25",
            "La junte du Niger a libéré mercredi cinq ministres détenus depuis le coup d'Etat du 18 février.",
            "COERCE",
            "2010-02-18",
        ),
        (
            "fr",
            "2010-02-25",
            "La junte du Niger a libéré mercredi cinq ministres détenus depuis le coup d'Etat du 18 février.",
            "RETREAT",
            "2010-02-24",
        ),
    ],
)
def test_an_event_has_its_own_date(language: str, day: str, text: str, event: str, when: str) -> None:
    assert when in [e.when.edtf for e in coded(language, text, day) if e.event == event]


def test_what_was_so_already_is_another_event() -> None:
    text = "L'Iran a accusé mardi Israël d'espionnage. Téhéran avait déjà accusé Israël de sabotage."
    assert sorted(e.status for e in coded("fr", text, "2019-12-31") if e.event == "ACCUSE") == ["actual", "historical"]


@pytest.mark.parametrize(
    ("language", "text", "event", "magnitude"),
    [
        (
            "fr",
            "Les Etats-Unis ont réduit mardi de 160 à 100 le nombre des employés des médias chinois.",
            "SANCTION",
            {"posts": 60},
        ),
        ("en", "New Delhi has told Canada to take home around 40 of its diplomats.", "SANCTION", {"expelled": 40}),
        ("en", "New Delhi told two Canadian diplomats to pack their bags.", "SANCTION", {"expelled": 2}),
        ("fr", "Les rebelles ont tué mardi le maire de Goma ainsi que seize de ses gardes.", "ASSAULT", {"dead": 17}),
        (
            "fr",
            "La police birmane a arrêté près de 200 moines.",
            "COERCE",
            {"arrested": 200},
        ),
        (
            "en",
            "Russian missiles hit Kharkiv on Tuesday. The death toll stood at eight.",
            "ASSAULT",
            {"dead": 8},
        ),
        # fire alone kills nobody
        ("fr", "Un policier kényan a tiré lundi sur un manifestant à Nairobi.", "ASSAULT", {}),
        ("en", "A Kenyan policeman shot and wounded a protester in Nairobi on Monday.", "ASSAULT", {"injured": 1}),
        ("en", "A Kenyan policeman shot dead a protester in Nairobi on Monday.", "ASSAULT", {"dead": 1}),
        ("en", "Ethiopia sent a 1,500-strong contingent to the Sudanese border.", "MOBILIZE", {"troops": 1500}),
    ],
)
def test_how_many(language: str, text: str, event: str, magnitude: dict[str, int]) -> None:
    assert magnitude in [e.magnitude for e in coded(language, text, "2023-10-03") if e.event == event]
