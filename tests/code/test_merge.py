"""One event told twice: what the two tellings leave of its sources."""

from __future__ import annotations

import dataclasses

import pytest
from building import clause
from coding import acts, events

from detente.clause import Clause
from detente.code.draft import Draft
from detente.code.hedge import Standing
from detente.code.match import Match
from detente.code.merge import join, merge, same_happening
from detente.codebook.load import load_frames
from detente.codebook.model import Alternative, Trigger
from detente.records import Attribution, Basis, Entity, Status, When

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
        match, Standing("told"), "ASSAULT", (), (), None, (RUSSIA,), (), When(), "actual", {}, None, None, by,
        heading=at.headline,
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


def told_of(actor: str, recipient: tuple[str, ...], at: Clause, modes: tuple[str, ...] = ()) -> Draft:
    draft = told((), at)
    draft.actor = (Entity(actor, None, actor, 0, 1),)
    draft.recipient = tuple(Entity(code, None, code, 0, 1) for code in recipient)
    draft.modes = modes
    return draft


def parties(d: Draft) -> tuple[list[str | None], list[str | None]]:
    return [e.code for e in d.actor], [e.code for e in d.recipient]


def test_a_headline_is_the_telling_below_it_that_is_most_like_it() -> None:
    headline = told_of("RUS", ("UKR",), HEADLINE, ("aerial",))
    shelling = told_of("RUS", ("UKR", "POL"), clause("bombarder", 1, sentence=1), ("heavy-weapons",))
    raid = told_of("RUS", ("UKR",), clause("frapper", 2, sentence=2), ("aerial",))
    merged = merge([headline, shelling, raid])
    assert [parties(d) for d in merged] == [(["RUS"], ["UKR", "POL"]), (["RUS"], ["UKR"])]
    assert [d.tellings for d in merged] == [1, 2]


def test_a_headline_that_names_one_of_two_leaves_the_parties_to_the_text() -> None:
    headline = told_of("RUS", ("UKR",), HEADLINE)
    body = told_of("RUS", ("UKR", "POL"), clause("frapper", 1, sentence=1))
    assert [parties(d) for d in merge([headline, body])] == [(["RUS"], ["UKR", "POL"])]


def test_of_a_headline_s_parties_and_modes_the_text_s_own_are_kept() -> None:
    headline = told_of("FIN", ("NATO",), HEADLINE, ("expel",))
    headline.actor = (*headline.actor, Entity("NATO", None, "NATO", 0, 1))
    merged = merge([headline, told_of("FIN", ("NATO",), clause("entrer", 1, sentence=1), ("discontinue",))])
    assert [(parties(d), d.modes) for d in merged] == [((["FIN"], ["NATO"]), ("discontinue",))]


def test_what_two_do_to_each_other_is_not_one_s_doing_because_the_headline_names_him() -> None:
    headline = told_of("KGZ", ("TJK",), HEADLINE)
    fight = told_of("KGZ", (), clause("combattre", 1, sentence=1))
    fight.actor = (*fight.actor, Entity("TJK", None, "TJK", 0, 1))
    assert [parties(d) for d in merge([headline, fight])] == [(["KGZ", "TJK"], [])]


def test_a_headline_that_the_text_does_not_tell_stands_alone() -> None:
    headline = told_of("RUS", ("UKR",), HEADLINE)
    assert len(merge([headline, told_of("ISR", ("LBN",), clause("frapper", 1, sentence=1))])) == 2


@pytest.mark.parametrize(
    ("modes", "other", "events"),
    [((), ("aerial",), 1), (("aerial",), ("abduct",), 2)],  # a raid and a kidnapping are two acts
)
def test_what_a_sentence_tells_and_the_model_hears_once_more(
    modes: tuple[str, ...], other: tuple[str, ...], events: int
) -> None:
    struck = told_of("RUS", ("UKR", "POL", "MDA"), clause("frapper", 1, sentence=1), modes)
    heard = told_of("RUS", ("UKR", "POL", "ROU"), clause("mener", 2, sentence=1), other)
    heard.match = dataclasses.replace(heard.match, frame=dataclasses.replace(heard.match.frame, id=""))
    assert len(merge([struck, heard])) == events


def between(actor: str, recipient: str, *, heading: bool) -> Draft:
    draft = told((), VERB)
    (a, a_sector), (r, r_sector) = actor.split(":"), recipient.split(":")
    draft.actor, draft.recipient = (Entity(a, a_sector, a, 0, 3),), (Entity(r, r_sector, r, 4, 7),)
    draft.heading, draft.category = heading, "ACCUSE"
    return draft


def test_a_headline_may_call_those_otherwise_whom_the_text_names() -> None:
    assert len(merge([between("KEN:MED", "KEN:GOV", heading=True), between("KEN:LAB", "KEN:GOV", heading=False)])) == 1
    assert len(merge([between("KEN:MED", "KEN:GOV", heading=False), between("KEN:LAB", "KEN:GOV", heading=False)])) == 2
    assert len(merge([between("FRA:OPP", "FRA:GOV", heading=True), between("FRA:GOV", "FRA:OPP", heading=False)])) == 2


@pytest.mark.parametrize(("heading", "events"), [(True, 1), (False, 2)])
def test_what_the_text_dates_before_the_news_is_what_its_headline_tells(heading: bool, events: int) -> None:
    news, body = between("GEO:CVL", "GEO:GOV", heading=heading), between("GEO:CVL", "GEO:GOV", heading=False)
    body.status, body.standing = "historical", Standing("told", background=True)
    assert len(merge([news, body])) == events


def dated(draft: Draft, day: str, status: Status, basis: Basis = "stated") -> Draft:
    draft.when, draft.status = When(day, day, day, basis=basis), status
    return draft


def test_what_one_telling_dates_before_the_news_stays_so_beside_an_undated_one() -> None:
    accused = dated(told((), VERB), "2012-04-18", "historical")
    again = dated(told((), clause("tuer", 1)), "2012-04-20", "actual", "published")
    assert join(accused, again).status == "historical"
    of_that_day = dated(told((), VERB), "2012-04-20", "historical")
    assert join(of_that_day, again).status == "actual"


@pytest.mark.parametrize(
    ("day", "sentence", "events"), [("2020-05-02", 3, 2), ("2022-08-20", 3, 1), ("2020-05-02", 1, 1)]
)
def test_a_headline_does_not_tell_what_the_text_looks_back_to(day: str, sentence: int, events: int) -> None:
    headline = dated(between("CZE:GOV", "BLR:GOV", heading=True), "2022-08-23", "actual", "published")
    body = dated(between("CZE:GOV", "BLR:GOV", heading=False), day, "historical")
    body.match = dataclasses.replace(body.match, clause=clause("expulser", 2, sentence=sentence))
    assert len(merge([headline, body], lead=1)) == events


@pytest.mark.parametrize(("likely", "upon"), [(0.2, ["UKR"]), (0.5, ["UKR", "POL"])])
def test_a_telling_that_is_hardly_believed_adds_no_party_to_a_likely_one(likely: float, upon: list[str]) -> None:
    raid = told_of("RUS", ("UKR",), clause("frapper", 1, sentence=1))
    rumoured = told_of("RUS", ("UKR", "POL"), clause("viser", 2, sentence=2))
    raid.likely, rumoured.likely = 0.9, likely
    assert [parties(d) for d in merge([raid, rumoured])] == [(["RUS"], upon)]


def test_what_two_agree_on_is_not_what_one_of_them_promises_in_another_sentence() -> None:
    told = acts(
        "fr",
        "Le gouvernement éthiopien et le TPLF ont signé mercredi un accord pour cesser les hostilités. "
        "Le TPLF s'est engagé à désarmer ses combattants.",
    )
    assert told == [("CONCEDE", "ETH+TPLF", ""), ("CONCEDE", "TPLF", "ETH")]


def test_a_strike_and_whom_it_killed_are_one_attack() -> None:
    told = acts("en", "Kyiv said the missile strike on Odesa by Russian forces killed four people.")
    assert [(category, actor) for category, actor, _ in told] == [("ASSAULT", "RUS")]


def test_an_arrest_told_as_news_is_not_one_of_years_ago() -> None:
    told = events(
        "en",
        "Police in Yangon arrested about 15 opposition members who were marching to the house of Aung San Suu Kyi, "
        "detained there for the past five years.",
        "2008-05-23",
    )
    assert [(e.when.edtf, e.status) for e in told if e.event == "COERCE"] == [
        ("2008-05-23", "actual"),
        ("2003/2008", "historical"),
    ]


def test_what_a_third_promises_in_the_sentence_of_two_who_agree_is_another_event() -> None:
    chad, sudan, libya, egypt = (Entity(code, None, code, 0, 3) for code in ("TCD", "SDN", "LBY", "EGY"))
    accord = dataclasses.replace(told((), VERB), category="AGREE", actor=(chad, sudan))
    promise = dataclasses.replace(accord, actor=(libya,), recipient=(egypt,))
    assert not same_happening(accord, promise)
    assert same_happening(accord, dataclasses.replace(accord, actor=(chad,), recipient=(sudan,)))
