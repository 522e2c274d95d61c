"""Headers of mails and of press databases, slugs of wires, transcripts."""

from __future__ import annotations

import pytest

from detente.read import read
from detente.read.labels import bare_headline
from detente.records import Dispatch, RawText

STORY = (
    "Ecuador shot down three Peruvian warplanes on Friday, the Ecuadorean military said.\n\n"
    "Peru admitted the loss of a bomber earlier in the week and accused Quito of having mined the trails."
)


def read_text(content: str) -> Dispatch:
    return read(RawText("page.txt", "text", content, published="1995-02-11"))


def test_a_record_of_a_press_database_names_its_headline() -> None:
    record = (
        "12 of 87 DOCUMENTS\n\nThe Valley Examiner\n\nFebruary 11, 1995, Saturday, LATE EDITION\n\n"
        "SECTION: Foreign; Page A14\n\nLENGTH: 231 words\n\nHEADLINE: Ecuador Downs 3 Planes\n\n"
        f"BYLINE: By HOLLIS GRANBERRY\n\nBODY:\n\n{STORY}\n\nGRAPHIC: Map\n\nLOAD-DATE: February 13, 1995"
    )
    dispatch = read(RawText("record.txt", "text", record))
    assert dispatch.published == "1995-02-11"  # and not the day on which the record was loaded
    assert dispatch.title == "Ecuador Downs 3 Planes"
    assert dispatch.text.startswith("Ecuador Downs 3 Planes\n\nEcuador shot down")
    assert dispatch.text.endswith("mined the trails.")


def test_the_subject_of_a_mail_is_its_headline() -> None:
    header = "From: desk@example.org\nTo: list@example.org\nDate: Sat, 11 Feb 1995\nSubject: Fwd: [andes] Planes downed"
    dispatch = read_text(f"{header}\n\n{STORY}")
    assert dispatch.title == "Planes downed"
    assert "desk@example.org" not in dispatch.text
    assert dispatch.left_out[0].start == 0


def test_a_form_below_the_text_names_no_headline() -> None:
    form = "From: your address\nSubject: your question\nTo: the editor"
    dispatch = read_text(f"Planes downed over the Cenepa\n\n{STORY}\n\n{form}")
    assert dispatch.title == "Planes downed over the Cenepa"
    assert dispatch.text.endswith("mined the trails.")


def test_one_label_alone_makes_no_header() -> None:
    assert read_text(f"Note: planes downed over the Cenepa\n\n{STORY}").title == "Note: planes downed over the Cenepa"


@pytest.mark.parametrize(
    ("headline", "bare"),
    [
        ("UPDATE 2-Aristide quitte Haïti", "Aristide quitte Haïti"),
        ("LEAD 3-Aristide resigns", "Aristide resigns"),
        ("LIVE | Crowds in Colombo", "Crowds in Colombo"),
        ("Golfe: Bush envoie des troupes (PAPIER GENERAL)", "Golfe: Bush envoie des troupes"),
        ("Live ammunition used in Dhaka", "Live ammunition used in Dhaka"),
        ("Update on talks in Geneva", "Update on talks in Geneva"),
    ],
)
def test_slugs_are_no_part_of_a_headline(headline: str, bare: str) -> None:
    assert bare_headline(headline) == bare


def test_who_speaks_in_a_transcript_is_no_dateline() -> None:
    said = (
        "ANCHOR (HELEN MARSH): Good evening. Soviet paratroopers stormed the television tower in Vilnius on Sunday.\n\n"
        "AVERILL: They hold the tower and the radio building, and thousands are standing round bonfires here.\n\n"
        "AVERILL: President Landsbergis called on people to stay and to protect the parliament tonight."
    )
    assert read_text(said).dateline is None
