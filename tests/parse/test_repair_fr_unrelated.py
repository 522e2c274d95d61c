"""French finite clauses that the parser hangs on a noun without a relative pronoun, put right on drawn trees."""

from __future__ import annotations

from drawn import FIN, PART, Draw, heads


def test_a_clause_behind_a_comma_is_no_relative_of_the_object_before(draw: Draw) -> None:
    drawing = f"""Bakou Bakou PROPN nsubj 1
        arrête arrêter VERB ROOT 1 {FIN}
        deux deux NUM nummod 3
        responsables responsable NOUN obj 1 Number=Plur
        , , PUNCT punct 6
        {{}} {{}}
        proteste protester VERB acl:relcl 3 {FIN}"""
    found = draw("fr", drawing.format("Moscou", "Moscou PROPN nsubj 6"))
    assert (found["protester"].link, heads(found["protester"].doer)) == ("parataxis", ["Moscou"])
    found = draw("fr", drawing.format("qui", "qui PRON nsubj 6 PronType=Rel"))
    assert (found["protester"].link, heads(found["protester"].doer)) == ("relative", ["responsable"])


def test_the_noun_that_opens_the_sentence_is_the_subject(draw: Draw) -> None:
    """ "Londres s'y est montré hostile": no relative pronoun, no other verb."""
    found = draw(
        "fr",
        f"""Cent cent NUM nummod 1
        observateurs observateur NOUN ROOT 1 Number=Plur
        de de ADP case 4
        l' le DET det 4
        Union union PROPN nsubj 5
        surveilleront surveiller VERB acl:relcl 1 {FIN}
        le le DET det 7
        vote vote NOUN obj 5""",
    )
    assert (heads(found["surveiller"].doer), found["surveiller"].link) == (["observateur"], None)


def test_a_noun_joined_to_the_verb_before_is_the_subject_of_the_verb_behind(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        exprimé exprimer VERB ROOT 2 {PART}
        ses son DET det 4
        regrets regret NOUN obj 2
        et et CCONJ cc 7
        plusieurs plusieurs DET det 7
        familles famille NOUN conj 2 Number=Plur
        se se PRON expl:comp 10
        sont être AUX aux:tense 10 {FIN}|Number=Plur
        rassemblées rassembler VERB advcl 2 {PART}""",
    )
    assert (heads(found["rassembler"].doer), found["rassembler"].link) == (["famille"], "coordinate")
    assert heads(found["exprimer"].undergoer) == ["regret"]


def test_a_conjunction_is_no_preposition_of_the_subject_behind_it(draw: Draw) -> None:
    """ "fermera le détroit si ses exportations sont bloquées"; a lone comma ends what the conjunction opens."""
    drawing = f"""Oslo Oslo PROPN nsubj 1
        fermera fermer VERB ROOT 1 {FIN}
        le le DET det 3
        détroit détroit NOUN obj 1
        si si SCONJ case 6
        ses son DET det 6
        exportations exportation NOUN obl:mod 1 Number=Plur
        {{}}sont être AUX aux:pass {{}} {FIN}
        bloquées bloquer VERB conj 1 {PART}|Voice=Pass"""
    found = draw("fr", drawing.format("", "8"))
    assert (found["bloquer"].link, heads(found["bloquer"].undergoer)) == ("condition", ["exportation"])
    found = draw("fr", drawing.format(", , PUNCT punct 9\n        ", "9"))
    assert found["bloquer"].link != "condition"
