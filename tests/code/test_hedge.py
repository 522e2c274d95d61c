"""What is demanded, refused, feared, denied or promised has not happened."""

import pytest
from building import clause, phrase
from coding import acts

from detente.code.hedge import Standing, load_embeddings, standing


def stand(child, *parents, category="SANCTION", language="fr", categories=None) -> Standing:
    return standing(child, category, (child, *parents), language, categories or {})


def test_a_past_clause_is_told():
    assert stand(clause("expulser")).status == "told"


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"negated": True}, "negated"),
        ({"tense": "future"}, "future"),
        ({"modality": "may"}, "hypothetical"),
        ({"link": "purpose"}, None),
        ({"link": "condition"}, None),
        ({"imperative": True}, None),
        ({"tense": "conditional"}, "hypothetical"),
        (
            {"tense": "conditional", "companions": ("aux_past",)},
            "told",
        ),  # "aurait tué": hearsay, not doubt of the coder's
    ],
)
def test_a_clause_says_by_itself_how_it_stands(more, status):
    assert stand(clause("expulser", **more)).status == status


@pytest.mark.parametrize(
    ("language", "governor", "status"),
    [
        ("fr", "annoncer", "told"),
        ("fr", "exiger", None),
        ("fr", "refuser", None),
        ("fr", "démentir", "negated"),
        ("fr", "prévoir", "future"),
        ("en", "announce", "told"),
        ("en", "want", None),
        ("en", "deny", "negated"),
        ("en", "plan", "future"),
    ],
)
def test_a_governing_verb_can_take_an_event_back(language, governor, status):
    child = clause("x", 0, link="complement", parent=1, tense="none")
    assert stand(child, clause(governor, 1), language=language).status == status


@pytest.mark.parametrize(
    ("language", "child", "governor"),
    [
        ("en", {"companions": ("almost",), "tense": "past"}, None),  # "almost broke off relations"
        ("fr", {"link": "complement"}, {"predicate": "faillir"}),
        ("fr", {"link": "complement"}, {"predicate": "être", "predicative": (phrase("loin"),)}),
        ("en", {"link": "complement"}, {"predicate": "be", "companions": ("far",)}),
        ("en", {"link": "adverbial"}, {"predicate": "hold", "particles": ("off",)}),
        ("fr", {"link": "adverbial"}, {"predicate": "aller", "negated": True}),  # "n'est pas allé jusqu'à expulser"
    ],
)
def test_what_was_not_quite_done_is_negated(language, child, governor):
    parents = [clause(index=1, **governor)] if governor else []
    child = {"tense": "none", "parent": 1 if governor else None, **child}
    assert stand(clause("expel", 0, **child), *parents, language=language).status == "negated"


def test_what_would_have_been_is_no_hearsay():
    told = clause("rompre", 0, tense="conditional", companions=("aux_past",))
    unless = clause("céder", 1, parent=0, link="condition", tense="pluperfect")
    believed = clause("croire", 1, parent=0, link="condition", tense="present")  # "si l'on en croit les rebelles"
    assert stand(told, unless).status == "hypothetical"
    assert stand(told, believed).status == "told"


@pytest.mark.parametrize(
    ("language", "governor", "status"),
    [
        ("fr", {"predicate": "tarder"}, "negated"),
        ("fr", {"predicate": "tarder", "negated": True}, "told"),  # "n'a pas tardé à répondre"
        ("fr", {"predicate": "hésiter", "negated": True}, "told"),
        ("fr", {"predicate": "renoncer", "negated": True}, "negated"),
        ("en", {"predicate": "fail", "negated": True}, "told"),
        ("en", {"predicate": "stop", "companions": ("short",)}, "negated"),
        ("en", {"predicate": "stop"}, None),
    ],
)
def test_what_is_not_put_off_is_done(language, governor, status):
    child = clause("x", 0, link="complement", parent=1, tense="none")
    assert stand(child, clause(index=1, **governor), language=language).status == status


def test_how_far_one_has_gone_is_told():
    child = clause("expulser", 0, link="adverbial", parent=1, tense="none")
    assert stand(child, clause("aller", 1)).status == "told"


def test_an_accusation_is_kept_as_alleged():
    child = clause("armer", 0, link="complement", parent=1, tense="none")
    assert stand(child, clause("accuser", 1)) == Standing("told", alleged=True)


def test_what_a_coded_demand_asks_for_is_no_event():
    child = clause("retirer", 0, link="complement", parent=1, tense="none")
    assert stand(child, clause("clamer", 1), categories={1: frozenset({"REQUEST"})}).status is None


def test_a_relative_clause_stands_alone():
    child = clause("expulser", 0, link="relative", parent=1)
    assert stand(child, clause("exiger", 1)).status == "told"


def test_two_negations_make_a_fact():
    child = clause("expulser", 0, link="complement", parent=1, negated=True)
    assert stand(child, clause("nier", 1)).status == "told"


def test_the_lists_of_both_languages_load():
    assert load_embeddings("fr")["menacer"] == "unreal"
    assert load_embeddings("en")["accuse"] == "alleged"


@pytest.mark.parametrize(
    ("category", "predicate", "said", "more"),
    [
        ("THREATEN", "exclure", {"pas"}, {"negated": True}),  # "n'exclut pas la force"
        ("REJECT", "have", {"plan"}, {"negated": True}),  # "has no plans to send"
        ("REJECT", "hand", {"not"}, {"tense": "future"}),  # "will not hand him over"
        ("REQUEST", "demander", set(), {"tense": "future"}),  # "demandera le retrait"
    ],
)
def test_a_verbal_act_may_consist_of_negation_or_future(category, predicate, said, more):
    one = clause(predicate, **more)
    language = "en" if predicate in ("have", "hand") else "fr"
    assert standing(one, category, (one,), language, {}, frozenset(said)).status == "told"


def test_a_negated_refusal_stays_negated():
    assert stand(clause("refuser", negated=True), category="REJECT").status == "negated"


def test_envoys_who_will_be_expelled_are_expelled_by_saying_so():
    ahead = clause("expulser", tense="future")
    assert standing(ahead, "SANCTION", (ahead,), "fr", {}, by_announcing=True).status == "told"
    assert standing(ahead, "SANCTION", (ahead,), "fr", {}).status == "future"


def test_what_yields_nothing_has_been_held():
    talks = clause("talks", 0, kind="noun", link="nominal", parent=1, tense="none")
    assert stand(talks, clause("yield", 1, negated=True), category="CONSULT", language="en").status == "told"
    assert stand(talks, clause("hold", 1, negated=True), category="CONSULT", language="en").status == "negated"


def test_a_cancelled_plan_has_not_come_about():
    visit = clause("visit", 0, link="complement", parent=1, tense="none")
    plan = clause("plan", 1, kind="noun", link="nominal", parent=2, tense="none")
    assert stand(visit, plan, clause("scrap", 2), category="CONSULT", language="en").status == "negated"


def test_an_act_that_aims_at_something_has_happened():
    raid = clause("raid", 0, start=4, end=9, kind="noun", link="nominal", parent=1, tense="none")
    raids = phrase("Des raids", head="raid", clause=0)
    assert stand(raid, clause("viser", 1, doer=(raids,)), category="ASSAULT").status == "told"
    assert stand(raid, clause("viser", 1, undergoer=(raids,)), category="ASSAULT").status is None


def test_what_is_not_planned_is_denied_and_not_to_come():
    sending = clause("send", 0, link="complement", parent=1, tense="none")
    assert stand(sending, clause("plan", 1), category="AID", language="en").status == "future"
    assert stand(sending, clause("plan", 1, negated=True), category="AID", language="en").status == "negated"


def test_what_has_already_been_done_is_background():
    assert stand(clause("prendre", companions=("déjà",))).background
    assert not stand(clause("prendre")).background
    assert stand(clause("proposer", obliques=(phrase("plusieurs reprises", 0, "reprise", plural=True),))).background


@pytest.mark.parametrize(("governor", "link", "status"), [("order", "nominal", "told"), ("order", "complement", None)])
def test_what_a_power_orders_by_its_noun_it_does(governor, link, status):
    act = clause("closure", kind="noun", tense="none", parent=1, link=link)
    assert stand(act, clause(governor, 1), language="en").status == status


def test_what_a_body_votes_to_do_it_does():
    expel = clause("suspend", 0, link="complement", parent=1, tense="none")
    assert stand(expel, clause("vote", 1), language="en").status == "told"
    assert stand(expel, clause("vote", 1, tense="future"), language="en").status == "future"
    about = clause("suspension", 0, kind="noun", link="nominal", parent=1, tense="none")
    assert stand(about, clause("vote", 1), language="en").status is None


def test_the_noun_of_what_is_authorised_is_told():
    rise = clause("doubling", 0, kind="noun", link="nominal", parent=1, tense="none")
    assert stand(rise, clause("authorise", 1), language="en").status == "told"
    hit = clause("hit", 0, link="complement", parent=1, tense="none")
    assert stand(hit, clause("authorise", 1), language="en").status is None


def test_what_is_asked_stands_where_something_will_be_done_at_the_request() -> None:
    meet = clause("meet", 1, tense="future")
    request = clause("request", 0, kind="noun", parent=1, link="nominal")
    given = {1: frozenset({"AGREE"})}
    assert standing(request, "REQUEST", (request, meet), "en", given).status != "told"
    assert standing(request, "REQUEST", (request, meet), "en", given, circumstance=True).status == "told"


@pytest.mark.parametrize(("governor", "status"), [("drive", "told"), ("plan", "future"), ("want", None)])
def test_a_protest_is_made_by_what_one_does_to_protest(governor, status):
    """ "Bikers drove through Rome to protest", but not "planned to drive through Rome to protest"."""
    drive = clause("drive", index=1, **({} if governor == "drive" else {"link": "complement", "parent": 2}))
    protest = clause("protest", link="purpose", parent=1)
    above = () if governor == "drive" else (clause(governor, index=2),)
    assert stand(protest, drive, *above, category="PROTEST", language="en").status == status


def test_a_protest_told_already_is_not_told_again():
    """ "Drivers blocked roads to protest" is one protest, that of the roads."""
    protest, block = clause("protest", link="purpose", parent=1), clause("block", index=1)
    given = {1: frozenset({"PROTEST"})}
    assert stand(protest, block, category="PROTEST", language="en", categories=given).status is None


@pytest.mark.parametrize(("language", "governor"), [("fr", "commenter"), ("en", "comment")])
def test_what_one_is_asked_to_answer_has_been_done(language, governor):
    """ "a refusé de commenter l'appel": the call was made all the same."""
    answer = clause(governor, 1, link="complement", parent=2, tense="none")
    call = clause("x", 0, kind="noun", link="nominal", parent=1, tense="none")
    refusal = clause("refuser", 2)
    assert stand(call, answer, refusal, language=language, categories={2: frozenset({"REJECT"})}).status == "told"


def test_a_verdict_stands_beside_what_must_be_done():
    """ "a déclaré que le putsch était inacceptable et que ses auteurs devaient se rendre"."""
    verdict = clause("être", 0, link="complement", parent=1, tense="past")
    said = {1: frozenset({"REQUEST"})}
    assert stand(verdict, clause("déclarer", 1), category="ACCUSE", categories=said).status == "told"
    asked = clause("x", 0, link="complement", parent=1, tense="none")
    assert stand(asked, clause("déclarer", 1), category="ACCUSE", categories=said).status is None


def test_what_one_protests_against_is_a_fact_though_another_act_is_done_for_the_protest() -> None:
    told = acts(
        "en",
        "Russia recalled its ambassador on Thursday to protest against the expulsion of four diplomats by Lithuania.",
    )
    assert ("SANCTION", "LTU", "RUS") in told
