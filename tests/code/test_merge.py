"""One event told twice: what the two tellings leave of its sources."""

from __future__ import annotations

import dataclasses

import pytest
from building import clause

from detente.clause import Clause
from detente.code.draft import Draft
from detente.code.hedge import Standing
from detente.code.match import Match
from detente.code.merge import join, same_happening
from detente.codebook.load import load_frames
from detente.codebook.model import Alternative, Trigger
from detente.records import Attribution, Entity, When

FRAMES = {f.id: f for f in load_frames()}
KYIV = Attribution(Entity("UKR", None, "Kyiv", 0, 4), "said", 5, 9)
RUSSIA = Entity("RUS", None, "Russia", 0, 6)
VERB = clause("bombarder", 0)
HEADLINE = dataclasses.replace(clause("frapper", 1), headline=True)
NOUN = clause("attaque", 1, "noun")


def told(by: tuple[Attribution, ...], at: Clause) -> Draft:
    trigger = Trigger("verb", at.predicate)
    match = Match(FRAMES["assault.attack"], at, Alternative((trigger,), ()), trigger, (), (), 1.0)
    return Draft(
        match, Standing("told"), "ASSAULT", (), (), None, (RUSSIA,), (), When(), "actual", {}, None, None, by
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        (told((KYIV,), VERB), told((), HEADLINE), (KYIV,)),  # the headline leaves the source to the body
        (told((), NOUN), told((KYIV,), VERB), (KYIV,)),  # "l'attaque" only takes it up
        (told((), VERB), told((KYIV,), clause("tuer", 1)), ()),  # the dispatch tells it itself
    ],
)
def test_the_source_is_that_of_the_fullest_telling(first: Draft, second: Draft, kept: tuple[Attribution, ...]) -> None:
    assert join(first, second).according_to == kept


def test_a_headline_makes_no_news_of_what_is_to_come() -> None:
    headline, body, again = told((), HEADLINE), told((), VERB), told((), clause("tuer", 1))
    body.status = "future"
    assert join(headline, body).status == "future"
    assert join(body, again).status == "actual"


def between(actor: str, recipient: str, *, heading: bool) -> Draft:
    draft = told((), VERB)
    (a, a_sector), (r, r_sector) = actor.split(":"), recipient.split(":")
    draft.actor, draft.recipient = (Entity(a, a_sector, a, 0, 3),), (Entity(r, r_sector, r, 4, 7),)
    draft.heading, draft.category = heading, "ACCUSE"
    return draft


def test_a_headline_may_call_those_otherwise_whom_the_text_names() -> None:
    doctors, union = between("KEN:MED", "KEN:GOV", heading=True), between("KEN:LAB", "KEN:GOV", heading=False)
    assert same_happening(doctors, union)
    doctors.heading = False
    assert not same_happening(doctors, union)
    assert not same_happening(between("FRA:OPP", "FRA:GOV", heading=True), between("FRA:GOV", "FRA:OPP", heading=False))


def test_what_the_text_dates_before_the_news_is_what_its_headline_tells() -> None:
    headline, body = between("GEO:CVL", "GEO:GOV", heading=True), between("GEO:CVL", "GEO:GOV", heading=False)
    body.status, body.standing = "historical", Standing("told", background=True)
    assert same_happening(headline, body)
    headline.heading = False
    assert not same_happening(headline, body)
