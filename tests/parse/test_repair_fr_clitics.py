"""French pronouns, numbers and demonyms that the parser gives another part, put right on drawn trees."""

from __future__ import annotations

import pytest
from drawn import FIN, PART, Draw, heads
from reading import clause_of

INF = "VerbForm=Inf"
PLURAL = "VerbForm=Fin|Mood=Ind|Tense=Pres|Number=Plur"


def test_whom_a_pronoun_before_the_verb_means_does_nothing(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Les le DET det 1
        juges juge NOUN nsubj 4
        l' le PRON nsubj 4
        ont avoir AUX aux:tense 4 {FIN}
        sommé sommer VERB ROOT 4 {PART}
        de de ADP mark 6
        partir partir VERB xcomp 4 {INF}""",
    )
    assert (heads(found["sommer"].doer), heads(found["sommer"].undergoer)) == (["juge"], ["l'"])
    assert heads(found["partir"].doer) == ["l'"]


def test_nine_before_a_plural_noun_is_a_number(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        placé placer VERB ROOT 2 {PART}
        en en ADP case 4
        garde garde NOUN obl:arg 2
        à à ADP case 6
        vue vue NOUN nmod 4
        neuf neuf ADJ amod 8
        élus élu NOUN nmod 4""",
    )
    assert heads(found["placer"].undergoer) == ["élu"]


def test_what_is_new_behind_its_noun_is_no_number(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        acheté acheter VERB ROOT 2 {PART}
        un un DET det 4
        hangar hangar NOUN obj 2
        neuf neuf ADJ amod 4""",
    )
    assert [p.text for p in found["acheter"].undergoer] == ["un hangar neuf"]


def test_a_demonym_right_behind_the_subject_is_no_second_one(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Les le DET det 1
        militaires militaire NOUN nsubj 4
        sud-coréens sud-coréen ADJ nsubj 4
        ont avoir AUX aux:tense 4 {FIN}
        tiré tirer VERB ROOT 4 {PART}""",
    )
    assert [p.text for p in found["tirer"].doer] == ["Les militaires sud-coréens"]


def test_a_demonym_is_no_noun_behind_an_article_and_rebels(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Les le DET det 1
        rebelles rebelle ADJ amod 2
        birmans birman NOUN obl:mod 4
        l' le DET obj 4
        imputent imputer VERB ROOT 4 {PLURAL}
        à à ADP case 7
        la le DET det 7
        junte junte NOUN obl:arg 4""",
    )
    assert heads(found["imputer"].doer) == ["rebelle"]


def test_who_rejoices_suffers_nothing(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Alger Alger PROPN nsubj 4
        s' se PRON obj 4
        en en PRON iobj 4
        est être AUX aux:pass 4 {FIN}
        réjoui réjouir VERB ROOT 4 {PART}""",
    )
    assert (heads(found["réjouir"].doer), heads(found["réjouir"].undergoer)) == (["Alger"], [])


def test_a_second_demonym_is_of_the_noun_beside_it(draw: Draw) -> None:
    """ "l'armée turque en territoire syrien": the parser gives both to the army."""
    found = draw(
        "fr",
        f"""Kiev Kiev PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        dénoncé dénoncer VERB ROOT 2 {PART}
        l' le DET det 4
        armée armée NOUN obj 2
        turque turc ADJ amod 4
        en en ADP case 7
        territoire territoire NOUN nmod 4
        syrien syrien ADJ amod 4""",
    )
    army = found["dénoncer"].undergoer[0]
    assert [a.modifiers for a in army.attached] == [("syrien",)]


@pytest.mark.model
def test_behind_a_name_set_in_a_reflexive_is_no_if() -> None:
    """The model takes "s'" for "si" there, and the verb for a passive."""
    found = clause_of("Le chef des secours, Ola Moe, s'en est pris à l'ONU.", "fr", "prendre")
    assert heads(found.doer) == ["chef"]
    assert (found.passive, found.particles) == (False, ("se",))
