"""English: what somebody asks "for another to do", and main verbs that the parser takes for bare participles."""

from __future__ import annotations

from drawn import Draw, heads


def test_what_one_calls_for_somebody_to_do_is_the_complement(draw: Draw) -> None:
    found = draw(
        "en",
        """Lima Lima PROPN nsubj 1 NNP
        called call VERB ROOT 1 VBD
        for for SCONJ mark 5 IN
        Quito Quito PROPN nsubj 5 NNP
        to to PART aux 5 TO
        withdraw withdraw VERB advcl 1 VB""",
    )
    assert found["withdraw"].link == "complement"
    assert heads(found["withdraw"].doer) == ["Quito"]
    assert [(p.preposition, p.head) for p in found["call"].obliques] == [("for", "Quito")]


def test_what_one_does_for_somebody_to_act_is_not(draw: Draw) -> None:
    found = draw(
        "en",
        """Lima Lima PROPN nsubj 1 NNP
        paused pause VERB ROOT 1 VBD
        for for SCONJ mark 5 IN
        Quito Quito PROPN nsubj 5 NNP
        to to PART aux 5 TO
        withdraw withdraw VERB advcl 1 VB""",
    )
    assert found["withdraw"].link != "complement"
    assert not found["pause"].obliques


_DISENGAGED = """Lima Lima PROPN nsubj 1 NNP
    disengaged disengage VERB ROOT 1 VBN
    from from ADP prep 1 IN
    Quito Quito PROPN pobj 2 NNP"""


def test_the_participle_of_a_full_sentence_is_an_act_of_its_subject(draw: Draw) -> None:
    found = draw("en", f"{_DISENGAGED}\n. . PUNCT punct 1 .")
    assert heads(found["disengage"].doer) == ["Lima"]
    assert not found["disengage"].passive


def test_without_a_full_stop_it_may_be_a_headline(draw: Draw) -> None:
    assert draw("en", _DISENGAGED)["disengage"].passive


def test_what_is_done_to_people_stays_passive(draw: Draw) -> None:
    found = draw(
        "en",
        """Envoys envoy NOUN nsubj 1 NNS
        killed kill VERB ROOT 1 VBN
        in in ADP prep 1 IN
        Quito Quito PROPN pobj 2 NNP
        . . PUNCT punct 1 .""",
    )
    assert found["kill"].passive


def test_come_what_may_is_no_part_of_what_is_said(draw: Draw) -> None:
    found = draw(
        "en",
        """Lima Lima PROPN nsubj 1 NNP
        said say VERB ROOT 1 VBD
        it it PRON nsubj 5 PRP
        would would AUX aux 5 MD
        not not PART neg 5 RB
        yield yield VERB ccomp 1 VB
        , , PUNCT punct 1 ,
        whatever whatever PRON dobj 10 WDT
        Quito Quito PROPN nsubj 10 NNP
        might might AUX aux 10 MD
        demand demand VERB ccomp 1 VB""",
    )
    assert found["yield"].link == "complement"
    assert found["demand"].link == "concession"


def test_a_bare_verb_before_one_of_telling_is_what_another_is_told_to_do(draw: Draw) -> None:
    found = draw(
        "en",
        """Open open VERB advcl 5 VB
        the the DET det 2 DT
        border border NOUN dobj 0 NN
        , , PUNCT punct 5 ,
        Lima Lima PROPN nsubj 5 NNP
        told tell VERB ROOT 5 VBD
        Quito Quito PROPN dobj 5 NNP""",
    )
    assert found["open"].link == "complement"
    assert heads(found["open"].doer) == ["Quito"]


def test_one_before_a_verb_that_speaks_to_nobody_is_left_alone(draw: Draw) -> None:
    found = draw(
        "en",
        """Open open VERB advcl 5 VB
        the the DET det 2 DT
        border border NOUN dobj 0 NN
        , , PUNCT punct 5 ,
        Lima Lima PROPN nsubj 5 NNP
        said say VERB ROOT 5 VBD""",
    )
    assert found["open"].link != "complement"
