"""French verbs that the parser splits, or takes for another word, put right on drawn trees."""

from __future__ import annotations

from drawn import FIN, PART, Draw, heads

INF = "VerbForm=Inf"


def test_who_has_something_sent_sends_it(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Tunis Tunis PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        fait faire VERB ROOT 2 {PART}
        acheminer acheminer VERB xcomp 2 {INF}
        dix dix NUM nummod 5
        camions camion NOUN obj 2""",
    )
    sent = found["acheminer"]
    assert "faire" not in found
    assert (heads(sent.doer), heads(sent.undergoer), sent.tense) == (["Tunis"], ["camion"], "past")


def test_who_has_others_fooled_is_left_with_his_verb(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Tunis Tunis PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        fait faire VERB ROOT 2 {PART}
        rire rire VERB xcomp 2 {INF}
        Rabat Rabat PROPN obj 2""",
    )
    assert "faire" in found


def test_a_plan_taken_for_an_account_governs_its_infinitive(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Le le DET det 1
        Canada Canada PROPN nsubj 3
        compte compte VERB flat:name 1
        débloquer débloquer VERB ROOT 3 {INF}
        un un DET det 5
        prêt prêt NOUN obj 3""",
    )
    assert heads(found["compter"].doer) == ["Canada"]
    assert found["débloquer"].link == "complement"


def test_nobody_is_a_consent(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir VERB cop 2 {FIN}
        consenti consenti NOUN ROOT 2
        à à ADP mark 4
        payer payer VERB xcomp 2 {INF}""",
    )
    assert heads(found["consentir"].doer) == ["Oslo"]
    assert found["payer"].link == "complement"


def test_who_has_come_to_something_is_no_quality(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Elles il PRON nsubj 2
        sont être AUX cop 2 {FIN}
        parvenues parvenue ADJ ROOT 2
        à à ADP case 5
        un un DET det 5
        compromis compromis NOUN obl:arg 2""",
    )
    assert (found["parvenir"].kind, found["parvenir"].tense) == ("verb", "past")


def test_envers_is_a_preposition_whatever_the_model_says(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        manifesté manifester VERB ROOT 2 {PART}
        sa son DET det 4
        gratitude gratitude NOUN obj 2
        envers envers NOUN advcl 2
        Riga Riga PROPN obj 5""",
    )
    shown = found["manifester"]
    assert [(o.head, o.preposition) for o in shown.obliques] == [("Riga", "envers")]
    assert "envers" not in found


def test_what_is_had_from_somebody_is_the_object(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        obtenu obtenir VERB ROOT 2 {PART}
        de de ADP case 5
        la le DET det 5
        banque banque NOUN obl:arg 2
        un un DET det 7
        prêt prêt NOUN appos 5""",
    )
    had = found["obtenir"]
    assert heads(had.undergoer) == ["prêt"]
    assert [(o.head, o.preposition) for o in had.obliques] == [("banque", "de")]


def test_flour_received_is_no_giver(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        reçu recevoir VERB ROOT 2 {PART}
        de de ADP case 5
        la le DET det 5
        farine farine NOUN obl:arg 2""",
    )
    assert heads(found["recevoir"].undergoer) == ["farine"]


def _told(draw: Draw, verb: str, noun: str, label: str, case: str = "") -> str | None:
    """How "partir" hangs in "Oslo a <verb> (aux) <noun> de partir", where the parser hangs it on the noun."""
    rows = [
        "Oslo Oslo PROPN nsubj 2",
        f"a avoir AUX aux:tense 2 {FIN}",
        f"{verb[:-1]}é {verb} VERB ROOT 2 {PART}",
        f"{case or 'les'} {case or 'le'} {'ADP' if case else 'DET'} {'case' if case else 'det'} 4",
        f"{noun}s {noun} NOUN {label} 2",
        "de de ADP mark 6",
        f"partir partir VERB acl 4 {INF}",
    ]
    found = draw("fr", "\n".join(rows), noun)
    parent = found["partir"].parent
    return next((c.predicate for c in found.values() if c.index == parent), None)


def test_what_one_is_told_to_do_completes_the_verb(draw: Draw) -> None:
    assert _told(draw, "demander", "camp", "obl:arg", "aux") == "demander"
    assert _told(draw, "adjurer", "camp", "obj") == "adjurer"
    assert _told(draw, "proposer", "camp", "obl:arg", "aux") == "proposer"


def test_a_noun_keeps_the_infinitive_that_it_takes(draw: Draw) -> None:
    assert _told(draw, "menacer", "projet", "obj") == "projet"  # what was planned, not what the plan was told
    assert _told(draw, "refuser", "camp", "obl:arg", "aux") == "camp"
    assert _told(draw, "imposer", "mandat", "obj") == "mandat"
