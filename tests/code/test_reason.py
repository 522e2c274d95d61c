"""Why an actor acted."""

from __future__ import annotations

import pytest
from building import clause, parsed, phrase

from detente.clause import Clause, Phrase
from detente.code.reason import Reasons
from detente.code.sentence import Sentence


def why(text: str, language: str, category: str, *clauses: Clause, phrases: tuple[Phrase, ...] = ()) -> str | None:
    """The reason of the first clause; it spans the text where it is alone."""
    made = clauses or (clause("x", start=0, end=1, span=(0, len(text))),)
    tree = parsed(*made, phrases=phrases)
    found = Reasons(text, language, tree, Sentence(tree)).of(made[0], category)
    assert found is None or text[found.start : found.end] == found.text
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [
        ("Riga a fermé le consulat parce que ses agents espionnaient.", "fr", "ses agents espionnaient"),
        ("Riga a fermé le consulat en raison d'actes hostiles, dit-on.", "fr", "actes hostiles"),
        ("Riga a fermé le consulat au motif qu'il était vide.", "fr", "il était vide"),
        ("Riga a fermé le consulat, dénonçant des « actes, tous hostiles ».", "fr", "des « actes, tous hostiles »"),
        ("Riga closed the office in retaliation for a raid.", "en", "a raid"),
        ("Riga closed the office, citing security concerns.", "en", "security concerns"),
        ("Riga closed the office on the grounds that it was empty.", "en", "it was empty"),
        ("Riga closed the office for spying.", "en", "spying"),
        ("Riga closed the office amid rising violence.", "en", None),
        ("Riga closed the office for a day.", "en", None),
    ],
)
def test_words_give_a_reason(text, language, reason):
    assert why(text, language, "SANCTION") == reason


def test_for_and_over_give_a_reason_of_some_acts_only():
    text = "Riga met Oslo over gas prices."
    prices = (phrase("gas prices", 19, head="prices"),)
    assert why(text, "en", "SANCTION", phrases=prices) == "gas prices"
    assert why(text, "en", "CONSULT", phrases=prices) is None


def test_a_matter_may_stand_in_quotation_marks():
    text = "Riga a fermé le consulat pour « espionnage » au profit d'Oslo."
    matter = (phrase("espionnage » au profit d'Oslo", 32, head="espionnage"),)
    assert why(text, "fr", "SANCTION", phrases=matter) == "« espionnage » au profit d'Oslo"


def test_who_is_accused_is_arrested_for_that():
    text = "An officer accused of passing secrets was arrested."
    arrested = clause("arrest", 0, start=42, end=50, span=(0, 50), passive=True)
    accused = clause("accuse", 1, start=11, end=18, span=(11, 37), parent=0, link="participle", passive=True)
    assert why(text, "en", "COERCE", arrested, accused) == "passing secrets"


def test_an_accusation_is_not_its_own_reason():
    text = "Kigali accused Goma of passing secrets."
    assert why(text, "en", "ACCUSE", clause("accuse", start=7, end=14, span=(0, 38))) is None


@pytest.mark.parametrize(
    ("text", "start", "category", "reason"),
    [
        ("Oslo recalled its envoy after its flag was burned.", 24, "SANCTION", "its flag was burned"),
        ("Oslo recalled its envoy after its flag was burned.", 24, "CONSULT", None),
        ("Oslo recalled its envoy a day after its flag was burned.", 30, "SANCTION", None),
    ],
)
def test_after_gives_what_an_act_answers(text, start, category, reason):
    burned = clause("burn", 1, start=start + 19, end=start + 25, span=(start, len(text) - 1), parent=0, link="time")
    assert why(text, "en", category, clause("recall", start=5, end=13, span=(0, len(text))), burned) == reason


def test_an_event_noun_has_the_reason_of_its_clause():
    text = "Riga ordered the expulsion of two agents because of a plot."
    noun = clause("expulsion", 0, kind="noun", start=17, end=26, span=(13, 40), parent=1, link="nominal")
    verb = clause("order", 1, start=5, end=12, span=(0, 58))
    assert why(text, "en", "SANCTION", noun, verb) == "a plot"


def test_what_is_said_gives_no_reason_to_the_saying():
    text = "Riga said Oslo had closed the office because of a raid."
    said = clause("say", 0, start=5, end=9, span=(0, 55))
    closed = clause("close", 1, start=19, end=25, span=(10, 54), parent=0, link="complement")
    assert why(text, "en", "ACCUSE", said, closed) is None


def test_due_to_begin_is_no_reason():
    text = "They accepted a truce due to begin on Sunday."
    begin = clause("begin", 1, start=29, end=34, span=(26, 44), parent=0, link="complement")
    assert why(text, "en", "CONCEDE", clause("accept", start=5, end=13, span=(0, 44)), begin) is None
