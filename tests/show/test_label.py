"""Short words for what stands in a table."""

import dataclasses

import pytest
from samples import ENGLISH_TEXT, entity

from detente import Dispatch, When
from detente.records import Attribution
from detente.show import label


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [
        ("2021-10-20", "2021-10-20"),
        ("2021-10", "2021-10"),
        ("2021-10-01/2021-10-10", "2021-10-01..10"),
        ("2021-09-28/2021-10-03", "2021-09-28..10-03"),
        ("2020-12-31/2021-01-02", "2020-12-31..2021-01-02"),
        ("2014/..", "from 2014"),
        ("../2014", "until 2014"),
        (None, "no date"),
    ],
)
def test_when(edtf, shown):
    assert label.when_label(When(edtf)) == shown


def test_who(french: Dispatch, english: Dispatch):
    assert label.dyad_label(french.events[0]) == "EST → RUS"
    assert label.dyad_label(english.events[0]) == "MLI + NER + BFA"
    nobody = dataclasses.replace(french.events[0], actor=())
    assert label.dyad_label(nobody) == "? → RUS"
    assert label.who_label(entity(ENGLISH_TEXT, "Mali", "MLI", sector="REB")) == "MLI:REB"
    assert label.who_label(entity(ENGLISH_TEXT, "Envoys", None, sector="CVL")) == "Envoys:CVL"


def test_more_than_three_are_counted(english: Dispatch):
    more = [dataclasses.replace(english.events[0].actor[0], code=code) for code in ("MLI", "MLI", "NER", "TCD", "SEN")]
    assert label.side_label(more) == "MLI + NER + TCD +1"


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("deux  diplomates\nrusses", 30, "deux diplomates russes"),
        ("deux diplomates russes", 17, "deux diplomates…"),
        ("deux diplomates, russes", 18, "deux diplomates…"),
        ("a" * 30, 10, "a" * 9 + "…"),
    ],
)
def test_shorten(text, width, shown):
    assert label.shorten(text, width) == shown


def test_a_chain_of_sources_and_those_who_speak_together():
    text = "Reuters says the two governments agreed."
    both = [Attribution(entity(text, "the two governments", code), "agreed", 34, 40) for code in ("GBR", "MUS")]
    outlet = Attribution(entity(text, "Reuters", None), "says", 8, 12)
    assert label.speakers_label([outlet, *both]) == "Reuters → the two governments (GBR, MUS)"


def test_a_speaker_told_by_a_pronoun_is_shown_by_code():
    its = dataclasses.replace(entity("Its army denied it.", "Its", "RWA"), via="coreference")
    assert label.speaker_label(its) == "RWA"
    assert label.speaker_label(dataclasses.replace(its, via="name")) == "Its (RWA)"
    both = [Attribution(dataclasses.replace(its, code=code), "said", 0, 3) for code in ("RWA", "UGA")]
    assert label.speakers_label(both) == "RWA, UGA"
