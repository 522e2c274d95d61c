"""Parties that a clause leaves out: whose act is judged, the other side, a country's own people."""

from __future__ import annotations

import pytest
from building import clause, parsed, phrase
from coding import acts

from detente.clause import Clause, Phrase
from detente.code.anaphora import complete, complete_charges
from detente.code.corefer import Coreference
from detente.code.domestic import own_side
from detente.code.draft import Draft
from detente.code.hedge import Standing
from detente.code.match import Match
from detente.code.mentions import Mention
from detente.code.resolve import Resolver
from detente.code.sentence import Sentence
from detente.codebook.load import load_frames
from detente.codebook.model import Alternative, Trigger
from detente.records import Entity, Passage, When

FRAMES = {f.id: f for f in load_frames()}


def entity(code: str, sector: str | None = None, at: int = 0) -> Entity:
    return Entity(code, sector, code, at, at + 3)


def draft(
    frame: str,
    actor: tuple[Entity, ...],
    recipient: tuple[Entity, ...] = (),
    at: Clause | None = None,
    things: tuple[Phrase, ...] = (),
    category: str | None = None,
    modes: tuple[str, ...] = (),
) -> Draft:
    clause_ = at or clause("x")
    trigger = Trigger("verb", clause_.predicate)
    match = Match(FRAMES[frame], clause_, Alternative((trigger,), ()), trigger, things, (), 1.0)
    return Draft(
        match, Standing("told"), category or FRAMES[frame].category, modes, (), None, actor, recipient, When(),
        "actual", {}, None, None, (),
    )  # fmt: skip


def codes(entities: tuple[Entity, ...]) -> list[str]:
    return [":".join(filter(None, (e.code, e.sector))) for e in entities]


def completed(drafts: list[Draft], states: tuple[str, ...] = ("USA", "NIC", "VAT")) -> list[str]:
    """The recipients of the last draft once all are completed, in a dispatch that speaks of those states."""
    mentions = tuple(Mention(i * 4, i * 4 + 3, s, "state", s, None) for i, s in enumerate(states))
    book = parsed(*(d.match.clause for d in drafts))
    resolver = Resolver(" ".join(states), mentions, (), Coreference("", "fr", book, mentions), None, 0)
    complete(drafts, Sentence(book), resolver)
    return codes(drafts[-1].recipient)


EXPELLED = draft("sanction.expel-diplomats", (entity("NIC"),), (entity("VAT"),), clause("expulser", 0))


def test_a_condemned_act_is_its_doers() -> None:
    """ "Les États-Unis ont condamné l'expulsion" goes to who expelled."""
    expulsion = phrase("l'expulsion", at=30, head="expulsion")
    judged = draft("accuse.condemn", (entity("USA"),), at=clause("condamner", 1), things=(expulsion,))
    assert completed([EXPELLED, judged]) == ["NIC"]


def test_the_victim_named_in_the_act_is_not_condemned() -> None:
    """ "L'Iran a condamné l'attaque de l'ambassade saoudienne" does not accuse the Saudis."""
    attack = phrase("l'attaque de l'ambassade saoudienne", at=30, head="attaque", clause=2)
    told = draft("assault.attack", (entity("IRQ", "CVL"),), (entity("SAU"),), clause("attaquer", 0))
    judge = clause("condamner", 1)
    named = draft("assault.attack", (), (entity("SAU", at=45),), clause("attaque", 2, "noun"))
    judged = draft("accuse.condemn", (entity("IRN"),), (entity("SAU", at=45),), judge, (attack,))
    assert completed([told, named, judged], ("IRN", "SAU", "IRQ")) == ["IRQ:CVL"]


def test_whom_the_verb_blames_is_no_victim_though_he_hangs_on_the_act() -> None:
    """ "Oslo impute les troubles à Riga": the parser hangs "à Riga" on the unrest."""
    whom = phrase("Riga", at=45, preposition="à")
    unrest = phrase("les troubles à Riga", at=30, head="trouble", clause=2, attached=(whom,))
    told = draft("assault.attack", (entity("NIC"),), (entity("VAT"),), clause("trouble", 0, "noun"))
    blamed = draft("accuse.attribute", (entity("VAT"),), (entity("LVA", at=45),), clause("imputer", 1), (unrest,))
    assert completed([told, blamed]) == ["LVA"]


def test_two_who_condemn_one_act_condemn_the_same_party() -> None:
    first = draft("accuse.condemn", (entity("DEU"),), (entity("IRN"),), clause("condamner", 0))
    gesture = phrase("ce geste", at=30)
    second = draft("accuse.condemn", (entity("FRA"),), at=clause("condamner", 1), things=(gesture,))
    assert completed([first, second], ("DEU", "IRN", "FRA")) == ["IRN"]


def test_a_refusal_goes_to_the_other_side_within_a_country() -> None:
    asked = draft("request.urge", (entity("COL", "OPP"),), (entity("COL", "GOV"),), clause("réclamer", 0))
    refused = draft("reject.refuse", (entity("COL", "GOV"),), at=clause("refuser", 1))
    assert completed([asked, refused], ("COL", "USA")) == ["COL:OPP"]


def test_whoever_is_named_stays() -> None:
    judged = draft("accuse.condemn", (entity("USA"),), (entity("VAT"),), clause("condamner", 1))
    assert completed([EXPELLED, judged]) == ["VAT"]


@pytest.mark.parametrize(
    ("frame", "actor", "states", "place", "recipient"),
    [
        ("coerce.arrest", entity("LKA", "COP"), ("LKA", "IND"), None, ["LKA:CVL"]),
        ("coerce.restrict", entity("ISR"), ("ISR", "USA"), "PSE", ["PSE:CVL"]),
        ("coerce.arrest", entity("FRA", "COP"), ("FRA", "DZA"), "DZA", ["FRA:CVL"]),
        ("protest.strike", entity("GRC", "LAB"), ("GRC", "DEU"), None, ["GRC:GOV"]),
        ("concede.ease", entity("DZA"), ("DZA",), None, ["DZA:CVL"]),
        ("concede.ease", entity("DZA"), ("DZA", "FRA"), None, []),
        ("request.urge", entity("UN", "IGO"), ("SDN",), None, []),
    ],
)  # fmt: skip
def test_a_countrys_own_side(
    frame: str, actor: Entity, states: tuple[str, ...], place: str | None, recipient: list[str]
) -> None:
    assert codes(own_side(draft(frame, (actor,)), states, place)) == recipient


@pytest.mark.parametrize(("at", "accuser"), [(40, ["NATO"]), (90, [])])
def test_who_acts_for_a_charge_has_made_it(at: int, accuser: list[str]):
    """ "Expelled eight of its diplomats over allegations of spying": not so of a charge that stands elsewhere."""
    act = draft("sanction.expel-diplomats", (entity("NATO"),), (entity("RUS"),), clause("expel", 0, start=10, end=18))
    act.reason = Passage("allegations of spying", 40, 61)
    charge = draft("accuse.allege", (), (), clause("allegation", 1, kind="noun", start=at, end=at + 11))
    complete_charges([act, charge])
    assert [e.code for e in charge.actor] == accuser
    assert [e.code for e in charge.recipient] == (["RUS"] if accuser else [])


def test_a_move_that_is_welcomed_is_whose_who_decided_on_it() -> None:
    """ "Vows to answer it" come first, but no vow is meant by "the decision" that a third welcomes."""
    vowed = draft("threaten.consequences", (entity("VAT"),), (entity("NIC"),), clause("vow", 2))
    move = phrase("la décision", at=30, head="décision")
    judged = draft("support.back", (entity("USA"),), at=clause("soutenir", 1), things=(move,))
    assert completed([vowed, EXPELLED, judged]) == ["NIC"]


def test_a_move_that_falls_upon_the_judge_is_whose_who_acted_upon_him() -> None:
    first = draft("sanction.impose", (entity("USA"),), (entity("CUB"),), clause("imposer", 2))
    text = phrase("ce texte", at=30, head="texte")
    judged = draft("support.praise", (entity("VAT"),), at=clause("saluer", 1), things=(text,))
    assert completed([first, EXPELLED, judged]) == ["NIC"]


def test_strikers_who_give_in_do_so_to_their_government() -> None:
    assert codes(own_side(draft("concede.suspend-protest", (entity("KEN", "MED"),)), ("KEN", "USA"))) == ["KEN:GOV"]


def test_who_is_accused_himself_is_no_victim_of_what_he_is_accused_of() -> None:
    """ "Opposition leaders rebuked *the government* for the expulsion": nobody else's act is meant."""
    accused, act = phrase("the government", at=40, head="government"), phrase("l'expulsion", at=60, head="expulsion")
    opposition, government = entity("MDV", "OPP"), Entity("MDV", "GOV", "the government", 40, 54)
    rebuke = clause("rebuke", 1, undergoer=(accused,))
    judged = draft("accuse.condemn", (opposition,), (government,), rebuke, things=(accused, act))
    assert completed([EXPELLED, judged]) == ["MDV:GOV"]


def test_a_bare_verdict_is_the_court_s_and_not_whoever_judged_it_before() -> None:
    told = acts(
        "fr",
        "La Cour pénale internationale a condamné jeudi Thomas Lubanga à quatorze ans de prison. "
        "Paris a salué ce jugement. Kinshasa a critiqué le verdict.",
        "2012-07-12",
    )
    assert ("SUPPORT", "FRA", "ICC") in told
    assert ("ACCUSE", "COD", "ICC") in told
