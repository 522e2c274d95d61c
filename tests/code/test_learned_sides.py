"""Whom an actor deals with, as the models are told it."""

from math import log
from types import SimpleNamespace

import pytest

from detente.code.learned.candidate import RULERS, Candidate, key_of, sides_of_states
from detente.code.learned.choosing import (
    all_meant,
    armed_at_home,
    both_at_home,
    likelihood,
    of_those_known,
    of_two_sides,
    others_alone,
    stands_in,
    with_fellows,
    without_expelled,
    without_opposite,
    without_pleading,
    without_targets_people,
)
from detente.code.learned.offers import _befalls, _suffered
from detente.code.learned.sides import Sides
from detente.code.mention import Mention
from detente.codebook.model import Role
from detente.flow import code_raws
from detente.records import Entity, RawText


def state(code: str) -> Entity:
    return Entity(code, None, code, 0, 3)


def test_partners_met_equally_often_stand_in_the_order_of_the_text():
    codes = ["TUR", "CYP", "GRC", "DEU", "ITA", "FRA"]
    told = SimpleNamespace(actor=(state("USA"),), recipient=tuple(map(state, codes)))
    sides = Sides.__new__(Sides)  # partners asks nothing of the dispatch
    found = sides.partners(frozenset({("USA", None)}), SimpleNamespace(), [told])
    assert [code for code, _ in found] == codes


def test_whom_the_rules_have_as_the_other_side_does_not_act_beside_the_likeliest():
    party = {
        code: Candidate((code, None), state(code), offers)
        for code, offers in (
            ("RUS", {"rule actor", "doer"}),
            ("NATO", {"rule recipient", "undergoer"}),
            ("BLR", {"doer"}),
        )
    }
    p = {("RUS", None): 0.8, ("NATO", None): 0.5, ("BLR", None): 0.6}
    assert [c.key[0] for c in without_opposite(list(party.values()), p, struck=False)] == ["RUS", "BLR"]
    p = {("RUS", None): 0.3, ("NATO", None): 0.5, ("BLR", None): 0.2}
    assert "NATO" in [c.key[0] for c in without_opposite(list(party.values()), p, struck=False)]
    assert "NATO" not in [c.key[0] for c in without_opposite(list(party.values()), p, struck=True)]


def test_a_state_and_its_people_share_what_speaks_for_them():
    party = [Candidate(key, state(key[0])) for key in (("SRB", None), ("SRB", "CVL"), ("XKX", None))]
    p = {("SRB", None): 0.25, ("SRB", "CVL"): 0.3, ("XKX", None): 0.35}
    chosen = Sides.__new__(Sides)._choose(party, p, (), ())
    assert [e.code for e in chosen] == ["SRB"]


def test_one_name_of_several_states_means_them_all():
    """ "The Baltic states expelled ...": where Estonia is held to act, so do the two others."""
    name = "The Baltic states"
    baltics = Mention(4, 17, "Baltic states", "collective", None, None, members=("EST", "LVA", "LTU"))
    party = [Candidate((code, None), Entity(code, None, name, 0, 17)) for code in ("EST", "LVA", "LTU")]
    party.append(Candidate(("RUS", None), Entity("RUS", None, "Russian", 30, 37)))
    assert [e.code for e in all_meant((party[0].entity,), party, [baltics])] == ["EST", "LVA", "LTU"]
    assert [e.code for e in all_meant((party[3].entity,), party, [baltics])] == ["RUS"]


def test_who_may_act_is_tried_alone_where_others_are_nearly_as_likely():
    party = [Candidate((code, None), state(code)) for code in ("UKR", "RUS", "TUR")]
    p = {("UKR", None): 0.5, ("RUS", None): 0.45, ("TUR", None): 0.05}
    tried = others_alone(party, p, (state("UKR"),))
    assert [[e.code for e in actor] for actor in tried] == [["RUS"]]


def test_a_side_is_the_likelier_the_surer_each_of_its_members():
    party = [Candidate((code, None), state(code)) for code in ("UKR", "RUS")]
    p = {("UKR", None): 0.9, ("RUS", None): 0.2}
    right, wrong = (likelihood(party, p, (state(code),)) for code in ("UKR", "RUS"))
    assert right == pytest.approx(log(0.9) + log(0.8))
    assert right > wrong


@pytest.mark.parametrize(("actor", "open_to"), [("GNB", ["AGO", "GNB"]), ("AGO", ["GNB"])])
def test_a_states_own_government_is_acted_upon_only_by_another_of_its_organs(actor: str, open_to: list[str]):
    """ "The army accuses the prime minister": both are the state, neither is somebody else."""
    party = [Candidate(key, state(key[0])) for key in (("GNB", None), ("AGO", None), ("GNB", RULERS))]
    p = {("GNB", None): 0.3, ("AGO", None): 0.5, ("GNB", RULERS): 0.6}
    chosen = Sides.__new__(Sides)._choose(party, p, (), {(actor, None)})
    assert sorted(e.code for e in chosen) == open_to


def test_a_recipient_of_the_actors_own_state_is_weighed_as_its_government():
    party = [Candidate(key, state(key[0])) for key in (("AGO", None), ("GNB", RULERS))]
    p = {("GNB", None): 0.1, ("AGO", None): 0.2, ("GNB", RULERS): 0.6}
    assert likelihood(party, p, (state("GNB"),), {("GNB", None)}) == pytest.approx(log(0.6) + log(0.8))


def test_an_organisation_is_one_party_whoever_speaks_for_it_and_a_state_is_not():
    fighter, leader = Entity("PKK", "REB", "guérilla", 0, 8), Entity("PKK", None, "chef", 0, 4)
    assert key_of(fighter) == key_of(leader)
    assert key_of(Entity("TUR", "GOV", "Ankara", 0, 6)) != key_of(Entity("TUR", "OPP", "opposition", 0, 10))


def test_people_and_government_are_candidates_of_states_only():
    party = [Candidate((code, None), state(code), {"doer", "top 0"}) for code in ("GIN", "ICC")]
    found = {c.key: c.offers for c in sides_of_states(party)}
    assert found == {("GIN", "CVL"): {"people of doer"}, ("GIN", RULERS): {"rulers top 0"}}


def test_of_several_actors_none_is_the_other_side_as_his_own_government():
    party = [Candidate(key, state(key[0])) for key in (("GNB", RULERS), ("PRT", None))]
    p = {("GNB", RULERS): 0.6, ("PRT", None): 0.2}
    chosen = Sides.__new__(Sides)._choose(party, p, (), {("GNB", None), ("AGO", None)})
    assert [e.code for e in chosen] == ["PRT"]


def test_the_subject_of_a_frame_told_of_the_sufferer_is_offered_as_one():
    def frame(actor, recipient):
        return SimpleNamespace(roles={"actor": Role("actor", actor), "recipient": Role("recipient", recipient)})

    assert _befalls(frame((("by",), ("in",)), (("doer",),)))
    assert not _befalls(frame((("doer",),), (("undergoer",),)))
    assert not _befalls(frame((("undergoer",),), (("doer",),)))
    told = ["doer > owner", "=doer=envoy", "up relative doer"]
    assert [_suffered(o) for o in told] == ["undergoer > owner", "=undergoer=envoy", "up relative doer"]


def test_those_meant_by_one_description_play_the_same_part() -> None:
    def meant(codes: list[str], words: str) -> tuple[Entity, ...]:
        return tuple(Entity(c, None, words, 10, 10 + len(words), via="coreference") for c in codes)

    four = meant(["SAU", "ARE", "BHR", "EGY"], "the four countries")
    assert with_fellows(four[3:], four, {}) == (four[3], *four[:3])
    assert with_fellows(four[3:], four, {}, taken={("SAU", None)}) == (four[3], *four[1:3])
    their = meant(["SAU", "ARE"], "their")
    assert with_fellows(their[:1], their, {}) == their[:1]


def test_those_named_in_one_list_play_the_same_part() -> None:
    """ "Condemnation from the AU and Washington": the rules find both, the model is sure of one."""
    named = (Entity("AU", "IGO", "AU", 22, 24), Entity("USA", None, "Washington", 29, 39))
    run = [Mention(22, 24, "AU", "organisation", "AU", "IGO"), Mention(29, 39, "Washington", "capital", "USA", None)]
    runs = {m.start: run for m in run}
    assert with_fellows(named[1:], named, runs) == (named[1], named[0])
    assert with_fellows(named[1:], named, {}) == named[1:]


def test_whom_the_rules_find_acted_upon_does_not_act_where_nobody_else_would_be():
    """ "The party denounced the soldiers", both of one state."""
    party, army = Entity("GAB", "PTY", "party", 4, 9), Entity("GAB", "MIL", "soldiers", 24, 32)

    def told(category: str) -> SimpleNamespace:
        frame = SimpleNamespace(reciprocal=False, id="accuse.condemn")
        return SimpleNamespace(match=SimpleNamespace(frame=frame), category=category, actor=(party,), recipient=(army,))

    assert of_two_sides(told("ACCUSE"), (party, army), ()) == ((party,), (army,))
    assert of_two_sides(told("ACCUSE"), (party,), (army,)) == ((party,), (army,))
    assert of_two_sides(told("ACCUSE"), (army,), ()) == ((army,), ())
    assert of_two_sides(told("COOPERATE"), (party, army), ()) == ((party, army), ())


def test_two_of_one_state_who_deal_with_one_another_stay_two():
    """ "Le gouvernement colombien a négocié avec les syndicats": no talks of the government alone."""
    government, unions = Entity("COL", "GOV", "gouvernement", 3, 15), Entity("COL", "LAB", "syndicats", 40, 49)

    def told(named: set[tuple[str, str | None]]) -> SimpleNamespace:
        return SimpleNamespace(category="CONSULT", actor=(government, unions), recipient=(), named=named)

    both = {("COL", None), ("COL", "LAB")}
    assert both_at_home(told(both), (government,), ()) == ((government, unions), ())
    assert both_at_home(told({("COL", None)}), (government,), ()) == ((government,), ())
    assert both_at_home(told(both), (government,), (state("PER"),)) == ((government,), (state("PER"),))


def test_a_crowd_outside_an_embassy_is_not_of_the_state_whose_embassy_it_is():
    nigeriens = Candidate(("NER", "CVL"), Entity("NER", "CVL", "Hundreds", 0, 8), {"rule actor"})
    russians = Candidate(("RUS", "CVL"), Entity("RUS", "CVL", "Hundreds", 0, 8), {"doer of state 0"})
    russia = Candidate(("RUS", None), state("RUS"), {"rule recipient"})
    draft = SimpleNamespace(category="PROTEST", actor=(nigeriens.entity,), recipient=(russia.entity,))
    assert without_targets_people(draft, [nigeriens, russians, russia]) == [nigeriens, russia]
    exiles = Candidate(("RUS", "CVL"), russians.entity, {"doer"})
    assert exiles in without_targets_people(draft, [nigeriens, exiles, russia])


def test_who_is_told_apart_is_offered_as_no_party() -> None:
    (coded,) = code_raws(
        [RawText("t", "text", "Contrairement à la France, l'Allemagne a condamné le Niger.", language="fr")],
        on_problem=print,
    )
    parties = {p.code for e in coded.events for p in (*e.actor, *e.recipient)}
    assert parties == {"DEU", "NER"}


@pytest.mark.parametrize(
    ("offers", "rebels", "government"),
    [
        ({"doer > any", "place in clause", "state 0"}, 0.9, 0.0),  # "*rebels* in northern Mali agreed to a truce"
        ({"doer > any", "undergoer"}, 0.2, 0.7),  # "Mali's rebels attacked Mali"
        ({"state 0", "near"}, 0.2, 0.7),  # "fighters agreed to a truce", whose the words leave open
    ],
)
def test_rebels_in_a_country_are_not_the_country(offers, rebels, government):
    found = [
        Candidate(("MLI", "REB"), state("MLI"), {"rule actor", "doer ?"}),
        Candidate(("MLI", None), state("MLI"), offers),
    ]
    acting = {("MLI", "REB"): 0.2, ("MLI", None): 0.7}
    armed_at_home(found, acting, {"in"})
    assert acting == pytest.approx({("MLI", "REB"): rebels, ("MLI", None): government})


@pytest.mark.parametrize(
    ("mode", "offers", "left"),
    [
        ("expel", {"belonging > owner ~", "up nominal doer"}, ["RUS"]),  # "the expulsion of three of *its* diplomats"
        ("expel", {"doer", "undergoer > owner ~"}, ["POL", "RUS"]),
        ("discontinue", {"belonging > owner ~"}, ["POL", "RUS"]),
    ],
)
def test_nobody_expels_his_own_diplomats(mode, offers, left):
    draft = SimpleNamespace(match=SimpleNamespace(frame=SimpleNamespace(codes=(SimpleNamespace(modes=(mode,)),))))
    found = [Candidate(("POL", None), state("POL"), offers), Candidate(("RUS", None), state("RUS"), {"state 1"})]
    assert [c.key[0] for c in without_expelled(draft, found)] == left


def test_who_asks_that_people_be_freed_does_not_hold_them():
    asking = Candidate(("FRA", None), state("FRA"), frozenset({"far above REQUEST actor", "near"}))
    holding = Candidate(("IRN", None), state("IRN"), frozenset({"dateline"}))
    draft = SimpleNamespace(category="COERCE")
    assert without_pleading(draft, [asking, holding]) == [holding]
    assert without_pleading(SimpleNamespace(category="REQUEST"), [asking, holding]) == [asking, holding]


def test_an_attack_that_somebody_claims_is_nobody_else_s():
    group = Candidate(key_of(state("ISIS")), state("ISIS"), frozenset({"rule actor"}))
    other = Candidate(("TUN", None), state("TUN"), frozenset({"dateline"}))
    draft = SimpleNamespace(actor=(state("ISIS"),), owned_up=True)
    assert of_those_known(draft, [other, group]) == [group]
    draft.owned_up = False
    assert of_those_known(draft, [other, group]) == [other, group]


def test_a_state_only_stands_in_for_whoever_attacked_its_people():
    bomb = SimpleNamespace(modes=("explosives",))
    match = SimpleNamespace(frame=SimpleNamespace(reciprocal=False, id="assault.explosives", codes=(bomb,)))
    draft = SimpleNamespace(category="ASSAULT", match=match, owned_up=False, actor=())
    home, people = state("MAR"), Entity("MAR", "CVL", "people", 0, 6)
    assert stands_in(draft, (home,), (people,), {("MAR", None): 0.2})
    assert not stands_in(draft, (home,), (people,), {("MAR", None): 0.7})
    draft.actor = (home,)  # whom the words name
    assert not stands_in(draft, (home,), (people,), {("MAR", None): 0.2})
