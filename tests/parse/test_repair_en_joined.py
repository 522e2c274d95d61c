"""English clauses set side by side and names that only a comma parts, on drawn trees."""

from __future__ import annotations

from drawn import Draw, heads


def test_what_is_hit_is_no_subject_of_the_next_clause(draw: Draw) -> None:
    found = draw(
        "en",
        """Shells shell NOUN nsubj 1 NNS
        hit hit VERB ROOT 1 VBD
        Tyre Tyre PROPN nsubj 5 NNP
        and and CCONJ cc 2 CC
        Cairo Cairo PROPN conj 2 NNP
        protested protest VERB ccomp 1 VBD
        . . PUNCT punct 1 .""",
    )
    assert heads(found["hit"].undergoer) == ["Tyre"]
    assert heads(found["protest"].doer) == ["Cairo"]
    assert found["protest"].link == "coordinate"


def test_behind_a_verb_that_takes_a_clause_both_are_subjects(draw: Draw) -> None:
    found = draw(
        "en",
        """Lima Lima PROPN nsubj 1 NNP
        said say VERB ROOT 1 VBD
        Chad Chad PROPN nsubj 5 NNP
        and and CCONJ cc 2 CC
        Mali Mali PROPN conj 2 NNP
        agreed agree VERB ccomp 1 VBD
        . . PUNCT punct 1 .""",
    )
    assert heads(found["agree"].doer) == ["Chad", "Mali"]


def test_behind_a_relative_clause_the_noun_before_it_is_the_subject(draw: Draw) -> None:
    found = draw(
        "en",
        """Chad Chad PROPN nsubj 1 NNP
        bombed bomb VERB ROOT 1 VBD
        Bol Bol PROPN dobj 1 NNP
        and and CCONJ cc 2 CC
        Niamey Niamey PROPN conj 2 NNP
        , , PUNCT punct 1 ,
        which which PRON nsubj 7 WDT
        borders border VERB advcl 1 VBZ
        Chad Chad PROPN dobj 7 NNP
        , , PUNCT punct 1 ,
        sent send VERB conj 1 VBD
        troops troop NOUN dobj 10 NNS
        . . PUNCT punct 1 .""",
    )
    assert heads(found["bomb"].undergoer) == ["Bol"]
    assert heads(found["send"].doer) == ["Niamey"]
    assert heads(found["border"].doer) == ["Niamey"]


def test_what_is_joined_to_a_day_is_the_subject(draw: Draw) -> None:
    found = draw(
        "en",
        """Canada Canada PROPN nsubj 1 NNP
        expelled expel VERB ROOT 1 VBD
        an an DET det 4 DT
        Indian indian ADJ amod 4 JJ
        envoy envoy NOUN dobj 1 NN
        on on ADP prep 1 IN
        Monday Monday PROPN pobj 5 NNP
        and and CCONJ cc 6 CC
        Delhi Delhi PROPN conj 6 NNP
        on on ADP prep 11 IN
        Tuesday Tuesday PROPN pobj 9 NNP
        ordered order VERB advcl 1 VBD
        a a DET det 14 DT
        Canadian canadian ADJ amod 14 JJ
        envoy envoy NOUN dobj 11 NN
        to to PART aux 16 TO
        leave leave VERB xcomp 11 VB
        . . PUNCT punct 1 .""",
    )
    assert heads(found["order"].doer) == ["Delhi"]


def test_a_clause_before_a_comma_is_no_complement_of_what_follows(draw: Draw) -> None:
    found = draw(
        "en",
        """Peru Peru PROPN nsubj 1 NNP
        sent send VERB ccomp 5 VBD
        food food NOUN dobj 1 NN
        , , PUNCT punct 5 ,
        Chile Chile PROPN nsubj 5 NNP
        refused refuse VERB ROOT 5 VBD
        aid aid NOUN dobj 5 NN
        . . PUNCT punct 5 .""",
    )
    assert heads(found["send"].doer) == ["Peru"]
    assert found["send"].link is None
    assert found["refuse"].link == "coordinate"


def test_what_is_told_before_a_comma_stays_a_complement(draw: Draw) -> None:
    found = draw(
        "en",
        """Chad Chad PROPN nsubj 1 NNP
        sent send VERB ccomp 5 VBD
        food food NOUN dobj 1 NN
        , , PUNCT punct 5 ,
        Lima Lima PROPN nsubj 5 NNP
        said say VERB ROOT 5 VBD
        . . PUNCT punct 5 .""",
    )
    assert found["send"].link == "complement"


def test_a_bare_noun_behind_recalls_is_recalled(draw: Draw) -> None:
    found = draw(
        "en",
        """Kenya Kenya PROPN nsubj 1 NNP
        closes close VERB ccomp 6 VBZ
        border border NOUN dobj 1 NN
        with with ADP prep 1 IN
        Somalia Somalia PROPN pobj 3 NNP
        , , PUNCT punct 6 ,
        recalls recall VERB ROOT 6 VBZ
        ambassador ambassador NOUN nsubj 6 NN""",
        headline=True,
    )
    assert heads(found["recall"].doer) == ["Kenya"]
    assert heads(found["recall"].undergoer) == ["ambassador"]


def test_names_that_a_comma_parts_both_act(draw: Draw) -> None:
    found = draw(
        "en",
        """Sudan Sudan PROPN npadvmod 3 NNP
        , , PUNCT punct 3 ,
        Egypt Egypt PROPN nsubj 3 NNP
        sign sign VERB ROOT 3 VBP
        pact pact NOUN dobj 3 NN""",
    )
    assert heads(found["sign"].doer) == ["Sudan", "Egypt"]


def test_three_names_that_commas_part_all_act(draw: Draw) -> None:
    found = draw(
        "en",
        """Seoul Seoul PROPN npadvmod 5 NNP
        , , PUNCT punct 0 ,
        Tokyo Tokyo PROPN conj 0 NNP
        , , PUNCT punct 5 ,
        Washington Washington PROPN nsubj 5 NNP
        condemn condemn VERB ROOT 5 VBD
        missile missile NOUN compound 7 NN
        launch launch NOUN dobj 5 NN""",
    )
    assert heads(found["condemn"].doer) == ["Seoul", "Tokyo", "Washington"]


def test_names_that_a_comma_parts_are_both_urged_in_a_headline(draw: Draw) -> None:
    found = draw(
        "en",
        """UN UN PROPN compound 1 NNP
        chief chief NOUN nsubj 2 NN
        urges urge VERB ROOT 2 VBZ
        Israel Israel PROPN dobj 2 NNP
        , , PUNCT punct 3 ,
        Hamas Hamas PROPN appos 3 NNP
        to to PART aux 7 TO
        accept accept VERB xcomp 2 VB
        truce truce NOUN dobj 7 NN""",
        headline=True,
    )
    assert heads(found["urge"].undergoer) == ["Israel", "Hamas"]
