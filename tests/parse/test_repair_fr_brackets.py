"""French subjects kept from their verb by an aside or by an auxiliary, given back on drawn trees."""

from __future__ import annotations

from drawn import FIN, PART, Draw, heads

PAST_ANTERIOR = "VerbForm=Fin|Mood=Ind|Tense=Past"


def test_who_stands_before_an_aside_is_subject_of_the_verb_behind_it(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""La le DET det 1
        Caricom Caricom PROPN nsubj 3
        , , PUNCT punct 3
        réunie réunir VERB advcl 9 {PART}
        à à ADP case 6
        la le DET det 6
        Jamaïque Jamaïque PROPN obl:arg 3
        , , PUNCT punct 9
        a avoir AUX aux:tense 9 {FIN}
        exhorté exhorter VERB ROOT 9 {PART}
        les le DET det 11
        partis parti NOUN obj 9""",
    )
    assert heads(found["exhorter"].doer) == ["Caricom"]
    assert heads(found["réunir"].undergoer) == ["Caricom"]


def test_a_name_taken_for_an_apposition_before_an_aside_is_the_subject(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""De de ADP case 1
        source source NOUN obl:mod 8
        , , PUNCT punct 1
        Natano Natano PROPN appos 1
        , , PUNCT punct 1
        en en ADP case 6
        poste poste NOUN nmod 1
        , , PUNCT punct 8
        part partir VERB ROOT 8 {FIN}""",
    )
    assert heads(found["partir"].doer) == ["Natano"]


def test_an_auxiliary_read_as_the_verb_gives_its_subject_to_the_participle(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 1
        proteste protester VERB ROOT 1 {FIN}
        après après ADP mark 6
        que que SCONJ mark 6
        des un DET det 5
        roquettes roquette NOUN nsubj 6
        eurent avoir VERB advcl 1 {PAST_ANTERIOR}
        atteint atteindre VERB xcomp 6 {PART}
        Riga Riga PROPN obj 7""",
    )
    assert heads(found["atteindre"].doer) == ["roquette"]


def test_no_noun_behind_a_preposition_and_no_object_is_given_to_the_verb_behind_an_aside(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""A à ADP case 1
        Riga Riga PROPN obl:mod 7
        , , PUNCT punct 1
        capitale capitale NOUN appos 1
        lettone letton ADJ amod 3
        , , PUNCT punct 7
        ont avoir AUX aux:tense 7 {FIN}|Number=Plur
        protesté protester VERB ROOT 7 {PART}
        deux deux NUM nummod 9
        élus élu NOUN nsubj 7 Number=Plur""",
    )
    assert heads(found["protester"].doer) == ["élu"]


def test_dapres_is_one_preposition_as_selon_is(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Deux deux NUM nummod 1
        civils civil NOUN nsubj:pass 4
        ont avoir AUX aux:tense 4 {FIN}
        été être AUX aux:pass 4 {PART}
        tués tuer VERB ROOT 4 {PART}
        d' de ADP case 8
        après après ADP fixed 5
        des un DET det 8
        médias média NOUN obl:mod 4""",
    )
    assert [(p.head, p.preposition) for p in found["tuer"].obliques] == [("média", "d'après")]


def test_the_object_behind_an_aside_is_the_verbs(draw: Draw) -> None:
    drawing = f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        condamné condamner VERB ROOT 2 {PART}
        , , PUNCT punct 6
        par par ADP case 6
        dix dix NUM nummod 6
        voix voix NOUN obl:mod 2
        , , PUNCT punct 9
        {{}}
        harcèlement harcèlement NOUN conj 6"""
    assert heads(draw("fr", drawing.format("le le DET det 9"))["condamner"].undergoer) == ["harcèlement"]
    assert heads(draw("fr", drawing.format("sans sans ADP case 9"))["condamner"].undergoer) == []
