"""What an assembled event keeps of the rules, whatever the models have learned."""

from __future__ import annotations

import dataclasses

import pytest
from building import clause

from detente.clause import Clause
from detente.code.actorbook import load_book
from detente.code.assemble import in_attack, lacks_party
from detente.code.coder import analyse, event_nouns
from detente.code.draft import Draft
from detente.code.hedge import Standing
from detente.code.match import Match
from detente.codebook.load import load_frames
from detente.codebook.model import Alternative, Trigger
from detente.flow import code_raws
from detente.parse.pipeline import Source, parse_texts
from detente.read import read
from detente.records import Entity, RawText, When


def decided(text: str) -> list[Draft]:
    """The drafts of a lone sentence after the models have had their say."""
    dispatch = read(RawText("t", "text", text, published="2024-05-13"))
    parsed = next(iter(parse_texts([Source(dispatch.text, "en", dispatch.title_span)], event_nouns())))
    _, _, assembler = analyse(dispatch, parsed, load_book())
    return assembler.decided()


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["Chad has not expelled the French envoy.", "Chile did not recall its consul from Peru."]
)
def test_what_is_denied_is_negated(text: str) -> None:
    assert {d.status for d in decided(text) if d.category == "SANCTION"} == {"negated"}


@pytest.mark.model
def test_a_refusal_is_told_by_its_negation() -> None:
    told = decided("Burundi does not need to deal with Rwanda any longer, its interior minister said on Monday.")
    refusals = [d for d in told if d.category == "REJECT"]
    assert refusals
    assert "negated" not in {d.status for d in refusals}


@pytest.mark.model
def test_what_an_accusation_tells_is_not_later_than_it() -> None:
    told = decided(
        "Burundi closed its border on Monday, two weeks after it accused Rwanda of backing rebels who killed 20 people."
    )
    dates = {d.category: d.when.edtf for d in told}
    assert dates["ACCUSE"] == "2024-04-29"
    assert dates["ASSAULT"] is None


@pytest.mark.model
def test_what_is_planned_for_a_day_dates_no_act_beside_it() -> None:
    """Mali cancels today what was to be on Thursday, and a visit due on Tuesday is agreed to today."""
    told = decided("Mali has called off the talks scheduled for Thursday with Chad.")
    assert {d.when.edtf for d in told if d.category in ("REJECT", "SANCTION")} <= {"2024-05", "2024-05-13"}
    told = decided("The Malian president, who is due in Chad on Tuesday, condemned the raid.")
    assert "2024-05-07" not in {d.when.edtf for d in told}


def told(category: str, frame: str, at: Clause) -> Draft:
    """A draft of something that Sudan does."""
    trigger = Trigger("verb", at.predicate)
    form = next((f for f in load_frames() if f.id == frame), dataclasses.replace(next(iter(load_frames())), id=frame))
    match = Match(form, at, Alternative((trigger,), ()), trigger, (), (), 1.0)
    sudan = Entity("SDN", "MIL", "troops", 0, 6)
    return Draft(match, Standing("told"), category, (), (), None, (sudan,), (), When(), "actual", {}, None, None, ())


@pytest.mark.parametrize(
    ("frame", "at", "part"),
    [
        ("", clause("enter", 1, span=(0, 60)), True),  # what a model makes of the words around the attack
        ("mobilize.deploy", clause("enter", 0), True),  # the same verb
        ("mobilize.deploy", clause("deploy", 1, span=(0, 60)), False),  # "deployed tanks and shelled the town"
        ("", clause("enter", 1, span=(200, 260)), False),  # told elsewhere
    ],
)
def test_troops_that_move_as_they_attack_are_no_event_of_their_own(frame: str, at: Clause, part: bool) -> None:
    attack, move = told("ASSAULT", "assault.attack", clause("shell", 0)), told("MOBILIZE", frame, at)
    assert in_attack(move, [attack, move]) is part
    assert not in_attack(attack, [attack, move])


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "fr",
            "Accra a fermé lundi sa frontière, accusant Lomé d'« actes hostiles ».",
            "accusant Lomé d'« actes hostiles »",
        ),
        (
            "en",
            'Peru accused Chile of a "hostile act", its foreign minister said.',
            'Peru accused Chile of a "hostile act"',
        ),
    ],
)
def test_evidence_ends_behind_the_mark_that_closes_a_quotation(language: str, text: str, words: str) -> None:
    (coded,) = code_raws([RawText("t", "text", text, language=language)], on_problem=print)
    assert words in {e.evidence.text for e in coded.events}


@pytest.mark.model
def test_a_role_that_must_be_filled_drops_the_event_where_nobody_fills_it() -> None:
    """`optional: no` of a recipient; of what two do to one another both are actors."""
    (backing,) = [d for d in decided("Peru backed Chile on Friday.") if d.match.frame.id == "support.back"]
    assert not backing.match.frame.roles["recipient"].optional
    assert not lacks_party(backing, "en")
    backing.recipient = ()
    assert lacks_party(backing, "en")
    both = [d for d in decided("Peru and Chile backed each other on Friday.") if d.match.frame.id == "support.back"]
    assert both
    assert not any(lacks_party(d, "en") for d in both)
