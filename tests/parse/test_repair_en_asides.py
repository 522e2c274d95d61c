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


def test_what_a_report_says_is_no_relative_clause(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 1 NNP
        says say VERB ROOT 1 VBZ
        in in ADP prep 1 IN
        a a DET det 4 DT
        report report NOUN pobj 2 NN
        that that SCONJ mark 7 IN
        Riga Riga PROPN nsubj 7 NNP
        fired fire VERB relcl 4 VBD""",
    )
    assert (found["fire"].link, found["fire"].parent) == ("complement", found["say"].index)


def test_a_teller_between_commas_leaves_the_subject_to_what_is_told(draw: Draw) -> None:
    found = draw(
        "en",
        """Riga Riga PROPN nsubj 3 NNP
        , , PUNCT punct 3 ,
        Oslo Oslo PROPN nsubj 3 NNP
        said say VERB ROOT 3 VBD
        , , PUNCT punct 3 ,
        has have AUX aux 6 VBZ
        fired fire VERB ccomp 3 VBN""",
    )
    assert heads(found["say"].doer) == ["Oslo"]
    assert heads(found["fire"].doer) == ["Riga"]


def test_what_a_subject_does_besides_between_commas_is_not_joined_to_it(draw: Draw) -> None:
    found = draw(
        "en",
        """Riga Riga PROPN nsubj 5 NNP
        , , PUNCT punct 0 ,
        accusing accuse VERB conj 0 VBG
        Oslo Oslo PROPN dobj 2 NNP
        , , PUNCT punct 0 ,
        recalled recall VERB ROOT 5 VBD
        its its PRON poss 7 PRP$
        envoy envoy NOUN dobj 5 NN""",
    )
    assert (found["accuse"].link, heads(found["accuse"].doer)) == ("adverbial", ["Riga"])


def test_a_teller_behind_the_verb_of_saying_between_commas_speaks(draw: Draw) -> None:
    found = draw(
        "en",
        """ruling ruling NOUN nsubj 2 NN
        , , PUNCT punct 2 ,
        wrote write VERB parataxis 6 VBD
        Kirsch Kirsch PROPN dobj 2 NNP
        , , PUNCT punct 2 ,
        does do AUX aux 6 VBZ
        affect affect VERB ROOT 6 VB""",
    )
    assert heads(found["write"].doer) == ["Kirsch"]
    assert heads(found["affect"].doer) == ["ruling"]
