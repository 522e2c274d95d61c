"""English sentences turned round: who is told behind "be"."""

from __future__ import annotations

from drawn import Draw, heads


def test_who_is_told_behind_it_was_does_it(draw: Draw) -> None:
    found = draw(
        "en",
        """It it PRON nsubj 1 PRP
        was be AUX ROOT 1 VBD
        Oslo Oslo PROPN attr 1 NNP
        that that PRON nsubj 4 WDT
        left leave VERB ccomp 1 VBD""",
    )
    assert heads(found["leave"].doer) == ["Oslo"]


def test_those_told_of_many_suffer_what_all_suffered(draw: Draw) -> None:
    found = draw(
        "en",
        """Among among ADP prep 3 IN
        those those PRON pobj 0 DT
        held hold VERB acl 1 VBN
        were be AUX ROOT 3 VBD
        two two NUM nummod 5 CD
        reporters reporter NOUN attr 3 NNS""",
    )
    assert heads(found["hold"].undergoer) == ["reporter"]


def test_a_past_with_an_object_is_no_participle_of_the_subject(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 1 NNP
        suspended suspend VERB ROOT 1 VBN
        aid aid NOUN dobj 1 NN
        , , PUNCT punct 1 ,
        closed close VERB conj 1 VBD
        Riga Riga PROPN dobj 4 NNP
        and and CCONJ cc 4 CC
        left leave VERB conj 4 VBD""",
    )
    assert heads(found["suspend"].doer) == ["Oslo"]
    assert heads(found["close"].doer) == ["Oslo"]


def test_what_an_auxiliary_opens_before_its_subject_is_a_condition(draw: Draw) -> None:
    found = draw(
        "en",
        """Had have AUX aux 2 VBD
        Oslo Oslo PROPN nsubj 2 NNP
        left leave VERB ccomp 7 VBN
        , , PUNCT punct 7 ,
        Bern Bern PROPN nsubj 7 NNP
        would would AUX aux 7 MD
        have have AUX aux 7 VB
        protested protest VERB ROOT 7 VBN""",
    )
    assert found["leave"].link == "condition"
    assert found["protest"].parent is None


def test_the_first_to_do_something_has_done_it(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 1 NNP
        became become VERB ROOT 1 VBD
        the the DET det 4 DT
        first first ADJ amod 4 JJ
        country country NOUN attr 1 NN
        to to PART aux 6 TO
        recognise recognise VERB advcl 1 VB
        Riga Riga PROPN dobj 6 NNP""",
    )["recognise"]
    assert found.link == "complement"
    assert heads(found.doer) == ["Oslo"]


def test_what_an_attempt_is_for_is_not_done_by_being_the_first(draw: Draw) -> None:
    found = draw(
        "en",
        """It it PRON nsubj 1 PRP
        was be AUX ROOT 1 VBD
        the the DET det 4 DT
        first first ADJ amod 4 JJ
        attempt attempt NOUN attr 1 NN
        to to PART aux 6 TO
        recognise recognise VERB advcl 1 VB
        Riga Riga PROPN dobj 6 NNP""",
    )["recognise"]
    assert found.link == "purpose"
