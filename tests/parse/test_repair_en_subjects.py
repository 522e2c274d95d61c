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


def test_a_subject_on_the_auxiliary_is_the_verbs(draw: Draw) -> None:
    found = draw(
        "en",
        """Uruguay Uruguay PROPN nsubj 1 NNP
        did do AUX aux 9 VBD
        not not PART neg 1 RB
        , , PUNCT punct 9 ,
        as as SCONJ mark 7 IN
        Lima Lima PROPN nsubj 7 NNP
        had have AUX aux 7 VBD
        claimed claim VERB advcl 9 VBN
        , , PUNCT punct 9 ,
        break break VERB ROOT 9 VB
        off off ADP prt 9 RP
        relations relation NOUN dobj 9 NNS
        . . PUNCT punct 9 .""",
    )
    assert heads(found["break"].doer) == ["Uruguay"]
    assert found["break"].negated


def test_a_name_before_let_is_its_subject(draw: Draw) -> None:
    found = draw(
        "en",
        """Azerbaijan Azerbaijan PROPN npadvmod 1 NNP
        let let VERB ROOT 1 VBD
        40 40 NUM nummod 4 CD
        Armenian armenian ADJ amod 4 JJ
        prisoners prisoner NOUN nsubj 5 NNS
        go go VERB ccomp 1 VBP
        . . PUNCT punct 1 .""",
    )
    assert heads(found["let"].doer) == ["Azerbaijan"]


def test_men_believed_to_be_rebels_do_what_follows(draw: Draw) -> None:
    found = draw(
        "en",
        """Gunmen gunman NOUN nsubj 1 NNS
        believed believe VERB ROOT 1 VBD
        to to PART aux 3 TO
        be be AUX xcomp 1 VB
        Boko Boko PROPN compound 5 NNP
        Haram Haram PROPN compound 6 NNP
        fighters fighter NOUN nsubj 7 NNS
        killed kill VERB ccomp 1 VBD
        five five NUM nummod 9 CD
        soldiers soldier NOUN dobj 7 NNS
        . . PUNCT punct 7 .""",
    )
    assert heads(found["kill"].doer) == ["gunman"]


def test_what_after_opens_is_no_main_clause(draw: Draw) -> None:
    found = draw(
        "en",
        """A a DET det 1 DT
        day day NOUN npadvmod 4 NN
        after after SCONJ mark 4 IN
        Oslo Oslo PROPN nsubj 4 NNP
        condemned condemn VERB ROOT 4 VBD
        the the DET det 6 DT
        raid raid NOUN dobj 4 NN
        , , PUNCT punct 6 ,
        the the DET det 9 DT
        junta junta NOUN appos 6 NN
        in in ADP prep 9 IN
        Bamako Bamako PROPN pobj 10 NNP
        , , PUNCT punct 6 ,
        in in ADP prep 4 IN
        a a DET det 15 DT
        statement statement NOUN pobj 13 NN
        read read VERB acl 15 VBN
        on on ADP prep 16 IN
        television television NOUN pobj 17 NN
        , , PUNCT punct 4 ,
        rejected reject VERB conj 4 VBD
        mediation mediation NOUN dobj 20 NN
        . . PUNCT punct 4 .""",
    )
    assert heads(found["reject"].doer) == ["junta"]
    assert heads(found["condemn"].undergoer) == ["raid"]


def test_a_second_head_with_a_name_acts_too(draw: Draw) -> None:
    found = draw(
        "en",
        """The the DET det 1 DT
        minister minister NOUN nsubj 17 NN
        of of ADP prep 1 IN
        Armenia Armenia PROPN pobj 2 NNP
        , , PUNCT punct 3 ,
        Ara Ara PROPN compound 6 NNP
        Toros Toros PROPN conj 3 NNP
        , , PUNCT punct 1 ,
        and and CCONJ cc 1 CC
        the the DET det 10 DT
        president president NOUN conj 1 NN
        of of ADP prep 10 IN
        Iran Iran PROPN pobj 11 NNP
        , , PUNCT punct 10 ,
        Ali Ali PROPN compound 15 NNP
        Reza Reza PROPN appos 10 NNP
        , , PUNCT punct 10 ,
        met meet VERB ROOT 17 VBD
        in in ADP prep 17 IN
        Oslo Oslo PROPN pobj 18 NNP
        . . PUNCT punct 17 .""",
    )
    assert heads(found["meet"].doer) == ["minister", "president"]


def test_the_name_before_a_gerund_does_it(draw: Draw) -> None:
    found = draw(
        "en",
        """Cyprus Cyprus PROPN nsubj 1 NNP
        objected object VERB ROOT 1 VBD
        to to ADP prep 1 IN
        Turkey Turkey PROPN compound 4 NNP
        drilling drill VERB pobj 2 VBG
        for for ADP prep 4 IN
        gas gas NOUN pobj 5 NN
        off off ADP prep 4 IN
        its its PRON poss 9 PRP$
        coast coast NOUN pobj 7 NN
        . . PUNCT punct 1 .""",
    )
    assert heads(found["drill"].doer) == ["Turkey"]


def test_neither_denies(draw: Draw) -> None:
    found = draw(
        "en",
        """Neither neither CCONJ det 1 CC
        Chad Chad PROPN nsubj 5 NNP
        nor nor CCONJ cc 1 CC
        Mali Mali PROPN conj 1 NNP
        has have AUX aux 5 VBZ
        agreed agree VERB ROOT 5 VBN
        . . PUNCT punct 5 .""",
    )
    assert found["agree"].negated


def test_who_is_believed_to_be_of_somebody_does_what_follows_the_comma(draw: Draw) -> None:
    found = draw(
        "en",
        """Jets jet NOUN nsubj 2 NNS
        , , PUNCT punct 0 ,
        believed believe VERB ROOT 2 VBD
        to to PART aux 4 TO
        be be AUX xcomp 2 VB
        Greek greek ADJ acomp 4 JJ
        , , PUNCT punct 2 ,
        bombed bomb VERB conj 2 VBD
        Troy Troy PROPN dobj 7 NNP""",
    )
    assert heads(found["bomb"].doer) == ["jet"]
    assert heads(found["bomb"].undergoer) == ["Troy"]
    assert found["believe"].link == "participle"


def test_what_somebody_is_believed_to_be_does_nothing_itself(draw: Draw) -> None:
    found = draw(
        "en",
        """Men man NOUN nsubj 1 NNS
        thought think VERB ROOT 1 VBD
        to to PART aux 3 TO
        be be AUX xcomp 1 VB
        Greek greek ADJ npadvmod 5 JJ
        opened open VERB ccomp 1 VBN
        fire fire NOUN dobj 5 NN""",
    )
    assert heads(found["open"].doer) == ["man"]
    assert found["open"].parent is None


def test_who_is_believed_to_have_left_is_told_no_more(draw: Draw) -> None:
    found = draw(
        "en",
        """Men man NOUN nsubjpass 2 NNS
        were be AUX auxpass 2 VBD
        believed believe VERB ROOT 2 VBN
        to to PART aux 4 TO
        be be AUX xcomp 2 VB
        Greek greek ADJ acomp 4 JJ
        and and CCONJ cc 2 CC
        left leave VERB conj 2 VBD""",
    )
    assert found["believe"].parent is None


def test_a_gerund_between_commas_heads_no_sentence(draw: Draw) -> None:
    found = draw(
        "en",
        """Tito Tito PROPN nsubj 2 NNP
        , , PUNCT punct 0 ,
        addressing address VERB ROOT 2 VBG
        crowds crowd NOUN dobj 2 NNS
        , , PUNCT punct 2 ,
        severed sever VERB amod 6 VBN
        ties tie NOUN dobj 2 NNS
        and and CCONJ cc 2 CC
        expelled expel VERB conj 2 VBD
        envoys envoy NOUN dobj 8 NNS""",
    )
    assert heads(found["sever"].doer) == heads(found["expel"].doer) == ["Tito"]
    assert heads(found["sever"].undergoer) == ["tie"]
    assert heads(found["address"].undergoer) == ["crowd"]
    assert found["address"].link == "participle"


def test_the_verb_joined_to_a_gerund_behind_a_comma_is_the_main_one(draw: Draw) -> None:
    found = draw(
        "en",
        """Tito Tito PROPN nsubj 2 NNP
        , , PUNCT punct 0 ,
        touring tour VERB ROOT 2 VBG
        Bonn Bonn PROPN dobj 2 NNP
        , , PUNCT punct 2 ,
        dismissed dismiss VERB conj 2 VBD
        claims claim NOUN dobj 5 NNS""",
    )
    assert heads(found["dismiss"].doer) == ["Tito"]
    assert found["dismiss"].parent is None


def test_men_believed_to_be_of_somebody_act_also_in_what_is_reported(draw: Draw) -> None:
    found = draw(
        "en",
        """Rebels rebel NOUN nsubj 1 NNS
        believed believe VERB ccomp 9 VBD
        to to PART aux 3 TO
        be be AUX xcomp 1 VB
        Greek greek ADJ amod 5 JJ
        overran overrun VERB attr 3 VBD
        Troy Troy PROPN dobj 5 NNP
        , , PUNCT punct 9 ,
        officials official NOUN nsubj 9 NNS
        said say VERB ROOT 9 VBD""",
    )
    assert heads(found["overrun"].doer) == ["rebel"]
    assert found["overrun"].link == "complement"
    assert found["believe"].link == "participle"


def test_the_subject_behind_a_subordinate_clause_is_no_apposition_in_it(draw: Draw) -> None:
    found = draw(
        "en",
        """After after SCONJ mark 2 IN
        Oslo Oslo PROPN nsubj 2 NNP
        struck strike VERB advcl 8 VBD
        Riga Riga PROPN dobj 2 NNP
        , , PUNCT punct 3 ,
        Bern Bern PROPN appos 3 NNP
        on on ADP prep 3 IN
        Friday Friday PROPN pobj 6 NNP
        protested protest VERB ROOT 8 VBD""",
    )
    assert heads(found["protest"].doer) == ["Bern"]
    assert heads(found["strike"].undergoer) == ["Riga"]


def test_a_day_is_no_part_of_the_name_behind_it(draw: Draw) -> None:
    found = draw(
        "en",
        """Bern Bern PROPN nsubj 1 NNP
        said say VERB ROOT 1 VBD
        on on ADP prep 1 IN
        Friday Friday PROPN compound 4 NNP
        Oslo Oslo PROPN pobj 2 NNP
        would would AUX aux 6 MD
        leave leave VERB ccomp 1 VB""",
    )
    assert heads(found["leave"].doer) == ["Oslo"]


def test_a_past_tense_between_two_nouns_is_what_the_first_did(draw: Draw) -> None:
    found = draw(
        "en",
        """Police police NOUN nsubjpass 2 NNS
        were be AUX auxpass 2 VBD
        hurt hurt VERB ROOT 2 VBN
        after after ADP prep 2 IN
        masked mask VERB amod 5 VBN
        youths youth NOUN nmod 7 NNS
        hurled hurl VERB amod 7 VBD
        stones stone NOUN pobj 3 NNS""",
    )
    assert heads(found["hurl"].doer) == ["youth"]
    assert heads(found["hurl"].undergoer) == ["stone"]
    assert found["hurl"].parent == found["hurt"].index


def test_a_participle_between_two_nouns_describes_the_second(draw: Draw) -> None:
    found = draw(
        "en",
        """Police police NOUN nsubj 1 NNS
        seized seize VERB ROOT 1 VBD
        army army NOUN compound 4 NN
        stolen steal VERB amod 4 VBN
        rifles rifle NOUN dobj 1 NNS""",
    )
    assert heads(found["seize"].undergoer) == ["rifle"]


def test_a_verb_without_a_passive_is_a_past_tense(draw: Draw) -> None:
    """ "The party railed against the ruler"; but "the ruler struck" may be a headline of one who was hit."""
    tree = """The the DET det 1 DT
        party party NOUN nsubjpass 2 NN
        {0} {1} VERB ROOT 2 VBN
        against against ADP prep 2 IN
        rulers ruler NOUN pobj 3 NNS"""
    found = draw("en", tree.format("railed", "rail"))["rail"]
    assert heads(found.doer) == ["party"]
    assert (found.passive, found.tense) == (False, "past")
    assert not draw("en", tree.format("barred", "bar"))["bar"].doer


def test_an_adjective_behind_of_that_a_name_follows_is_the_name_s(draw: Draw) -> None:
    found = draw(
        "en",
        """Fighters fighter NOUN nsubj 6 NNS
        of of ADP prep 0 IN
        the the DET det 3 DT
        paramilitary paramilitary ADJ pobj 1 JJ
        Support Support PROPN compound 5 NNP
        Forces Forces PROPN nsubj 6 NNPS
        fired fire VERB ROOT 6 VBD""",
    )
    assert heads(found["fire"].doer) == ["fighter"]
