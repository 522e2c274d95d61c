"""French incises between a subject and its verb, on drawn trees."""

from __future__ import annotations

from drawn import FIN, PART, Draw, heads


def test_the_verb_behind_an_incise_is_the_subjects_where_its_auxiliary_stands_in_front(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Tunis Tunis PROPN nsubj 3
        a avoir AUX aux:tense 3 {FIN}
        , , PUNCT punct 3
        affirme affirmer VERB ROOT 3 {FIN}
        Rabat Rabat PROPN obj 3
        , , PUNCT punct 6
        bombardé bombarder VERB advcl 3 {PART}
        Oran Oran PROPN obj 6
        . . PUNCT punct 3""",
    )
    assert heads(found["affirmer"].doer) == ["Rabat"]
    shelled = found["bombarder"]
    assert (heads(shelled.doer), heads(shelled.undergoer), shelled.tense) == (["Tunis"], ["Oran"], "past")


def test_a_noun_behind_an_incise_may_be_the_subjects_verb(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Tunis Tunis PROPN nsubj 2
        , , PUNCT punct 0
        accuse accuser VERB ROOT 2 {FIN}
        Rabat Rabat PROPN obj 2
        , , PUNCT punct 2
        arme arme NOUN dep 2
        les le DET det 7
        rebelles rebelle NOUN obj 2
        . . PUNCT punct 2""",
    )
    assert heads(found["accuser"].doer) == ["Rabat"]
    assert (heads(found["armer"].doer), heads(found["armer"].undergoer)) == (["Tunis"], ["rebelle"])
