"""Lists of names that the French parser takes apart, and names joined behind the clause."""

from __future__ import annotations

from drawn import FIN, PART, Draw, heads


def test_names_between_commas_are_one_subject_whatever_the_parser_made_of_each(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN ROOT 0
        , , PUNCT punct 0
        Riga Riga PROPN nmod 0
        , , PUNCT punct 4
        Minsk Minsk PROPN conj 0
        et et CCONJ cc 9
        Le le DET det 7
        Caire caire NOUN nsubj 9
        ont avoir AUX aux:tense 9 {FIN}
        rompu rompre VERB conj 0 {PART}
        leurs leur DET det 11
        liens lien NOUN obj 9""",
    )
    assert heads(found["rompre"].doer) == ["Oslo", "Riga", "Minsk", "caire"]


def test_where_they_met_is_none_of_those_who_met(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""A a X dep 11
        Riga Riga PROPN nmod 0
        , , PUNCT punct 4
        la le DET det 4
        Russie Russie PROPN conj 0
        , , PUNCT punct 7
        l' le DET det 7
        Iran Iran PROPN conj 0
        et et CCONJ cc 10
        la le DET det 10
        Turquie Turquie PROPN conj 0
        négocient négocier VERB ROOT 11 {FIN}""",
    )
    assert heads(found["négocier"].doer) == ["Russie", "Iran", "Turquie"]


def test_a_name_and_its_description_between_commas_are_no_list(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 7
        , , PUNCT punct 2
        capitale capitale NOUN appos 0
        , , PUNCT punct 2
        et et CCONJ cc 5
        Riga Riga PROPN conj 0
        ont avoir AUX aux:tense 7 {FIN}
        rompu rompre VERB ROOT 7 {PART}""",
    )
    assert heads(found["rompre"].doer) == ["Oslo", "Riga"]


def test_who_did_so_too_is_told_behind_the_clause_in_french(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 1
        rappelle rappeler VERB ROOT 1 {FIN}
        son son DET det 3
        ambassadeur ambassadeur NOUN obj 1
        , , PUNCT punct 8
        de de ADP case 8
        même même ADV fixed 5
        que que SCONJ fixed 5
        Riga Riga PROPN obl:arg 1
        . . PUNCT punct 1""",
    )
    assert heads(found["rappeler"].doer) == ["Oslo", "Riga"]
    assert not found["rappeler"].obliques


def test_who_did_so_too_is_told_behind_the_clause_in_english(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 1 NNP
        recalled recall VERB ROOT 1 VBD
        its its PRON poss 3 PRP$
        envoy envoy NOUN dobj 1 NN
        , , PUNCT punct 1 ,
        as as SCONJ mark 6 IN
        did do VERB advcl 1 VBD
        Riga Riga PROPN nsubj 6 NNP
        . . PUNCT punct 1 .""",
    )
    assert heads(found["recall"].doer) == ["Oslo", "Riga"]


def test_behind_an_object_by_name_it_may_be_either(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 1 NNP
        met meet VERB ROOT 1 VBD
        Riga Riga PROPN dobj 1 NNP
        , , PUNCT punct 1 ,
        along along ADP prep 1 IN
        with with ADP prep 4 IN
        Minsk Minsk PROPN pobj 5 NNP
        . . PUNCT punct 1 .""",
    )
    assert heads(found["meet"].doer) == ["Oslo"]
