"""Which tellings are of one happening: what the model is told, and what becomes of whole dispatches."""

from __future__ import annotations

import dataclasses

import pytest
from building import clause

import detente
from detente.clause import Clause
from detente.code.draft import Draft
from detente.code.hedge import Standing
from detente.code.learned.linear import frames_only, load_linear
from detente.code.learned.twins import MODEL, one_happening, twin_features
from detente.code.match import Match
from detente.codebook.load import load_frames
from detente.codebook.model import Alternative, Trigger
from detente.records import Entity, When

FRAME = next(f for f in load_frames() if f.id == "sanction.expel-diplomats")
NATO, RUSSIA, FRANCE = (Entity(code, None, code, 0, 4) for code in ("NATO", "RUS", "FRA"))
TUESDAY = When("2021-10-05", "2021-10-05", "2021-10-05", basis="stated")
MARCH = When("2018-03", "2018-03-01", "2018-03-31", basis="stated")
VERB = clause("expulser", 0)
HEADLINE = dataclasses.replace(clause("expulser", 1), headline=True)
NOUN = dataclasses.replace(clause("expulsion", 2, "noun"), sentence=3)


def told(at: Clause, actor: Entity = NATO, recipient: Entity = RUSSIA, when: When = TUESDAY, **counts: int) -> Draft:
    trigger = Trigger("verb", at.predicate)
    match = Match(FRAME, at, Alternative((trigger,), ()), trigger, (), (), 1.0)
    return Draft(
        match, Standing("told"), "SANCTION", ("expel",), (), None, (actor,), (recipient,), when, "actual",
        dict(counts), None, None, (),
    )  # fmt: skip


def test_the_model_is_told_what_agrees_and_what_does_not() -> None:
    same = twin_features(told(HEADLINE, expelled=8), told(VERB, expelled=8))
    assert {"sides equal equal", "date equal", "modes equal", "numbers alike", "headline and text"} <= set(same)
    other = twin_features(told(VERB, expelled=8), told(NOUN, actor=FRANCE, when=MARCH, expelled=4))
    assert {"sides apart equal", "date far", "numbers differ", "farther", "word stem verb noun"} <= set(other)


def test_parties_that_act_together_are_the_same_as_one_towards_the_other() -> None:
    together = dataclasses.replace(told(VERB), actor=(NATO, RUSSIA), recipient=())
    assert "sides together" in twin_features(together, told(NOUN))


@pytest.mark.model
def test_a_headline_tells_what_the_lead_tells() -> None:
    assert load_linear(MODEL) is not None
    assert one_happening(told(HEADLINE), told(VERB))
    assert not one_happening(told(VERB), told(NOUN, actor=FRANCE, when=MARCH))


def test_without_models_rules_of_thumb_decide() -> None:
    with frames_only():
        assert one_happening(told(HEADLINE), told(VERB)) is None


@pytest.mark.model
def test_two_expulsions_of_different_years_are_two_events() -> None:
    text = (
        "Riga expels two Russian diplomats\n\n"
        "RIGA, April 23 - Latvia expelled two Russian diplomats on Friday, its foreign ministry said. "
        "In March 2018 Latvia had expelled one Russian diplomat over the Salisbury poisoning."
    )
    events = detente.code(text, published="2021-04-23", language="en").events
    expelled = [(e.when.edtf, e.magnitude.get("expelled")) for e in events if "expel" in e.mode]
    assert sorted(expelled) == [("2018-03", 1), ("2021-04-23", 2)]
