"""English asides at a clause's end, on drawn trees."""

from __future__ import annotations

from drawn import Draw, heads


def test_a_verdict_behind_the_comma_is_no_main_clause(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 1 NNP
        shelled shell VERB ccomp 7 VBD
        Riga Riga PROPN dobj 1 NNP
        , , PUNCT punct 7 ,
        a a DET det 5 DT
        charge charge NOUN nsubj 7 NN
        Bern Bern PROPN appos 5 NNP
        denied deny VERB ROOT 7 VBD""",
    )
    assert heads(found["shell"].doer) == ["Oslo"]
    assert found["shell"].parent is None
    assert heads(found["deny"].doer) == ["Bern"]
    assert heads(found["deny"].undergoer) == ["charge"]


def test_persons_are_arrested_and_no_release(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 1 NNP
        sought seek VERB ROOT 1 VBD
        the the DET det 3 DT
        release release NOUN dobj 1 NN
        of of ADP prep 3 IN
        Duval Duval PROPN pobj 4 NNP
        , , PUNCT punct 3 ,
        arrested arrest VERB acl 3 VBN
        in in ADP prep 7 IN
        Riga Riga PROPN pobj 8 NNP""",
    )
    assert heads(found["arrest"].undergoer) == ["Duval"]
