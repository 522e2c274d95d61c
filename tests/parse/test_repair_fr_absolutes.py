"""French participles with a subject of their own, and names joined before a verb, put right on drawn trees."""

from __future__ import annotations

from drawn import Draw, heads


def test_the_subject_before_a_participle_is_its_own(draw: Draw) -> None:
    found = draw(
        "fr",
        """Oslo Oslo PROPN nsubj 6 Number=Sing
        ayant avoir AUX aux:tense 2 VerbForm=Part|Tense=Pres
        refusé refuser VERB acl 0 VerbForm=Part|Tense=Past
        , , PUNCT punct 6 _
        Berne Berne PROPN nsubj 6 Number=Sing
        a avoir AUX aux:tense 6 VerbForm=Fin|Tense=Pres|Mood=Ind|Number=Sing
        protesté protester VERB ROOT 6 VerbForm=Part|Tense=Past""",
    )
    assert heads(found["refuser"].doer) == ["Oslo"]
    assert heads(found["protester"].doer) == ["Berne"]


def test_between_commas_it_tells_of_the_subject(draw: Draw) -> None:
    found = draw(
        "fr",
        """Oslo Oslo PROPN nsubj 6 Number=Sing
        , , PUNCT punct 3 _
        ayant avoir AUX aux:tense 3 VerbForm=Part|Tense=Pres
        refusé refuser VERB acl 0 VerbForm=Part|Tense=Past
        , , PUNCT punct 6 _
        a avoir AUX aux:tense 6 VerbForm=Fin|Tense=Pres|Mood=Ind|Number=Sing
        protesté protester VERB ROOT 6 VerbForm=Part|Tense=Past""",
    )
    assert heads(found["protester"].doer) == ["Oslo"]


def test_names_behind_a_comma_and_joined_are_a_list(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 5 NNP
        , , PUNCT punct 0 ,
        Bern Bern PROPN appos 0 NNP
        and and CCONJ cc 2 CC
        Riga Riga PROPN conj 2 NNP
        protested protest VERB ROOT 5 VBD""",
    )
    assert heads(found["protest"].doer) == ["Oslo", "Bern", "Riga"]
