"""English subjects that the parser gives to what stands before them, put right on drawn trees."""

from __future__ import annotations

from drawn import Draw, heads


def test_a_name_behind_a_month_is_the_subject(draw: Draw) -> None:
    found = draw(
        "en",
        """In in ADP prep 3 IN
        April April PROPN compound 2 NNP
        Oslo Oslo PROPN pobj 0 NNP
        expelled expel VERB ROOT 3 VBD
        envoys envoy NOUN dobj 3 NNS""",
    )
    assert heads(found["expel"].doer) == ["Oslo"]


def test_a_name_behind_its_preposition_alone_is_no_subject(draw: Draw) -> None:
    found = draw(
        "en",
        """In in ADP prep 2 IN
        Oslo Oslo PROPN pobj 0 NNP
        arrived arrive VERB ROOT 2 VBD
        envoys envoy NOUN nsubj 2 NNS""",
    )
    assert heads(found["arrive"].doer) == ["envoys"] or heads(found["arrive"].doer) == ["envoy"]


def test_what_is_joined_to_an_object_before_a_verb_without_subject_is_its_subject(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 1 NNP
        expelled expel VERB ROOT 1 VBD
        envoys envoy NOUN dobj 1 NNS
        and and CCONJ cc 2 CC
        Bern Bern PROPN conj 2 NNP
        protested protest VERB conj 1 VBD""",
    )
    assert heads(found["protest"].doer) == ["Bern"]
    assert heads(found["expel"].undergoer) == ["envoy"]


def test_what_a_report_between_commas_found_is_told_by_it(draw: Draw) -> None:
    found = draw(
        "en",
        """Rebels rebel NOUN nsubj 6 NNS
        , , PUNCT punct 6 ,
        a a DET det 3 DT
        report report NOUN nsubj 6 NN
        found find VERB acl 3 VBN
        , , PUNCT punct 3 ,
        killed kill VERB ROOT 6 VBD
        villagers villager NOUN dobj 6 NNS""",
    )
    assert heads(found["kill"].doer) == ["rebel"]
    assert heads(found["find"].doer) == ["report"]
