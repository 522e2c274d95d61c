"""Verbs listed behind a comma and "and": whose they are."""

from drawn import Draw, heads


def test_verbs_listed_in_a_relative_clause_are_all_of_whom_it_tells(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 1 NNP
        received receive VERB ROOT 1 VBD
        the the DET det 3 DT
        envoy envoy NOUN dobj 1 NN
        , , PUNCT punct 3 ,
        who who PRON nsubj 6 WP
        praised praise VERB relcl 3 VBD
        Bern Bern PROPN dobj 6 NNP
        , , PUNCT punct 3 ,
        promised promise VERB conj 1 VBD
        aid aid NOUN dobj 9 NN
        and and CCONJ cc 9 CC
        left leave VERB conj 9 VBD""",
    )
    assert heads(found["promise"].doer) == ["envoy"]
    assert heads(found["promise"].undergoer) == ["aid"]
    assert heads(found["leave"].doer) == ["envoy"]


def test_a_verb_of_speaking_amid_a_list_is_no_cue(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 1 NNP
        met meet VERB ROOT 1 VBD
        Bern Bern PROPN dobj 1 NNP
        , , PUNCT punct 1 ,
        promised promise VERB conj 1 VBD
        aid aid NOUN dobj 4 NN
        and and CCONJ cc 4 CC
        left leave VERB conj 4 VBD""",
    )
    assert heads(found["promise"].doer) == ["Oslo"]
    assert heads(found["promise"].undergoer) == ["aid"]
