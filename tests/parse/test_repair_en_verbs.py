"""English verbs in noun phrases, and what the parser hangs elsewhere for want of them."""

from __future__ import annotations

import pytest
from reading import clause_of

from detente.clause import Clause
from detente.parse.pipeline import parse

pytestmark = pytest.mark.model


def clause(text: str, predicate: str, *, headline: bool = False) -> Clause:
    return clause_of(text, "en", predicate, headline=headline)


@pytest.mark.parametrize(
    ("text", "predicate", "doer", "undergoer"),
    [
        ("Mali expels UN spokesman", "expel", "Mali", "UN spokesman"),
        ("Kuwait emir dissolves assembly", "dissolve", "Kuwait emir", "assembly"),
        ("Chad reopens border with Libya", "reopen", "Chad", "border with Libya"),
        ("Strike cripples Lagos port", "cripple", "Strike", "Lagos port"),
        ("Fresh strikes on Gaza kill 14", "kill", "Fresh strikes on Gaza", "14"),
        ("Rebels overrun base near Goma", "overrun", "Rebels", "base near Goma"),
        ("Niger junta frees ousted president's son", "free", "Niger junta", "ousted president's son"),
    ],
)
def test_a_headline_whose_verb_looks_like_a_noun(text: str, predicate: str, doer: str, undergoer: str):
    found = clause(text, predicate, headline=True)
    assert [p.text for p in found.doer] == [doer]
    assert [p.text for p in found.undergoer] == [undergoer]


def test_a_present_that_looks_like_a_noun_in_a_sentence():
    text = "Poland exports diesel to Ukraine and imports Ukrainian electricity."
    assert [p.text for p in clause(text, "export").undergoer] == ["diesel"]
    assert [p.text for p in clause(text, "import").doer] == ["Poland"]


@pytest.mark.parametrize("text", ["Gulf arms deal", "Iran sanctions relief", "Weapons plan for Chad"])
def test_plurals_before_a_noun_stay_nouns(text: str):
    assert not [c for c in parse(text, "en", headline=(0, len(text))).clauses if c.kind == "verb"]


@pytest.mark.parametrize(
    ("text", "predicate", "receiver", "given"),
    [
        ("Panama has denied China permission to build an embassy.", "deny", "China", "permission"),
        ("France sells India fighter jets.", "sell", "India", "fighter jets"),
    ],
)
def test_who_receives_what_is_given(text: str, predicate: str, receiver: str, given: str):
    found = clause(text, predicate)
    assert [p.text for p in found.addressee] == [receiver]
    assert next(p.text for p in found.undergoer).startswith(given)


def test_what_it_is_worth_takes_no_object_away():
    found = clause("The United States has sold Saudi Arabia 280 air-to-air missiles worth $650 million.", "sell")
    assert [p.head for p in found.undergoer] == ["missile"]
    assert [p.text for p in found.addressee] == ["Saudi Arabia"]


def test_then_joins_a_verb_to_the_one_before():
    found = clause("Warships of the two navies exercised together off Oman, then called at Chabahar.", "call")
    assert [p.head for p in found.doer] == ["warship"]


def test_people_whom_a_gerund_describes_do_the_main_verb():
    text = "Hundreds of people fleeing the fighting in Blue Nile state have crossed into Ethiopia since Sunday."
    assert clause(text, "cross").doer


def test_shot_behind_a_comma_is_a_participle():
    text = "Slovakia's Robert Fico, shot and gravely wounded in May, returned to work."
    assert [p.head for p in clause(text, "shoot").undergoer] == ["Fico"]
    assert [p.head for p in clause(text, "wound").undergoer] == ["Fico"]


def test_marches_are_no_month():
    found = clause("The mayor of Tegucigalpa banned marches.", "ban")
    assert [p.text for p in found.undergoer] == ["marches"]


def test_a_past_tense_in_a_list_of_objects():
    text = "Malawi banned maize imports, closed schools and declared a state of disaster."
    assert [p.text for p in clause(text, "close").undergoer] == ["schools"]
    assert [p.text for p in clause(text, "ban").undergoer] == ["maize imports"]


def test_what_a_state_is_accused_of_is_no_part_of_its_name():
    found = clause("The rebels accuse Chad of bombing villages.", "bomb")
    assert [p.text for p in found.doer] == ["Chad"]
    assert [p.text for p in found.undergoer] == ["villages"]


def test_a_name_that_opens_the_sentence_is_the_subject():
    assert [p.text for p in clause("Nauru expelled two envoys on Monday.", "expel").doer] == ["Nauru"]
    assert len(clause("Belize and Guatemala took their dispute to court.", "take").doer) == 2


@pytest.mark.parametrize(
    ("text", "said", "done"),
    [
        ("The bloc said it was ready to help and called on Mali to vote.", "The bloc", "call"),
        ("The Commission said it was deeply disappointed and recalled its ambassador.", "The Commission", "recall"),
    ],
)
def test_who_says_how_he_is_is_not_said_to_be_so(text: str, said: str, done: str) -> None:
    """Only "said *to be* ready" is said of somebody by others."""
    assert [p.text for p in clause(text, "say").doer] == [said]
    assert clause(text, done).doer


def test_what_stands_in_marks_is_no_part_of_what_is_called_so() -> None:
    found = clause('Beijing called the Taiwan vote "treachery" on Monday.', "call")
    assert [p.text for p in found.undergoer] == ["the Taiwan vote"]
    assert [p.text for p in found.predicative] == ["treachery"]


def test_what_is_told_by_what_somebody_calls_it_suffers_the_verb() -> None:
    found = clause("Iran rejected what it described as American bullying.", "reject")
    assert [p.text for p in found.undergoer] == ["American bullying"]
    found = clause("Moscow denounced what it called Riga's greed.", "denounce")
    assert [p.text for p in found.undergoer] == ["Riga's greed"]


def test_a_neighbour_is_described_and_governs_nothing() -> None:
    """spaCy takes "neighbouring" before a name for a verb with an object."""
    fled = clause_of("Bakiyev fled to neighbouring Kazakhstan on Thursday.", "en", "flee")
    assert [(p.preposition, p.head) for p in fled.obliques if p.preposition == "to"] == [("to", "Kazakhstan")]
    accused = clause_of("The president accused neighbouring Romania of being behind the riots.", "en", "accuse")
    assert [p.head for p in accused.undergoer] == ["Romania"]
