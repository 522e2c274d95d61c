"""English clauses that the parser hangs on the wrong word."""

from __future__ import annotations

from drawn import Draw, heads


def test_what_a_comma_parts_from_the_clause_inside_has_the_outer_subject(draw: Draw) -> None:
    found = draw(
        "en",
        """Lima Lima PROPN nsubj 1 NNP
        said say VERB ROOT 1 VBD
        that that SCONJ mark 5 IN
        Quito Quito PROPN nsubj 5 NNP
        would would AUX aux 5 MD
        pay pay VERB ccomp 1 VB
        , , PUNCT punct 5 ,
        and and CCONJ cc 5 CC
        expelled expel VERB conj 5 VBD
        two two NUM nummod 10 CD
        envoys envoy NOUN dobj 8 NNS""",
    )
    assert heads(found["expel"].doer) == ["Lima"]
    assert found["expel"].link == "coordinate"


def test_without_a_comma_it_keeps_the_inner_subject(draw: Draw) -> None:
    found = draw(
        "en",
        """Lima Lima PROPN nsubj 1 NNP
        said say VERB ROOT 1 VBD
        Quito Quito PROPN nsubj 4 NNP
        had have AUX aux 4 VBD
        lied lie VERB ccomp 1 VBN
        and and CCONJ cc 4 CC
        expelled expel VERB conj 4 VBD
        envoys envoy NOUN dobj 6 NNS""",
    )
    assert heads(found["expel"].doer) == ["Quito"]


def test_number_tells_whose_a_relative_clause_is(draw: Draw) -> None:
    found = draw(
        "en",
        """Police police NOUN nsubj 1 NN
        sought seek VERB ROOT 1 VBD
        a a DET det 3 DT
        ring ring NOUN dobj 1 NN
        of of ADP prep 3 IN
        forgers forger NOUN pobj 4 NNS
        that that PRON nsubj 8 WDT
        has have AUX aux 8 VBZ
        robbed rob VERB relcl 5 VBN
        banks bank NOUN dobj 8 NNS""",
    )
    assert heads(found["rob"].doer) == ["ring"]


def test_who_is_no_embassy(draw: Draw) -> None:
    found = draw(
        "en",
        """Police police NOUN nsubj 1 NN
        held hold VERB ROOT 1 VBD
        a a DET det 3 DT
        clerk clerk NOUN dobj 1 NN
        of of ADP prep 3 IN
        the the DET det 6 DT
        embassy embassy NOUN pobj 4 NN
        who who PRON nsubj 8 WP
        denies deny VERB relcl 6 VBZ
        it it PRON dobj 8 PRP""",
    )
    assert heads(found["deny"].doer) == ["clerk"]


def test_a_name_goes_on_behind_its_preposition(draw: Draw) -> None:
    found = draw(
        "en",
        """The the DET det 1 DT
        Front Front PROPN nsubj 8 NNP
        for for ADP prep 1 IN
        Freedom Freedom PROPN pobj 2 NNP
        , , PUNCT punct 3 ,
        which which PRON nsubj 6 WDT
        denies deny VERB relcl 3 VBZ
        , , PUNCT punct 1 ,
        fled flee VERB ROOT 8 VBD""",
    )
    assert heads(found["deny"].doer) == ["Front"]


def test_the_past_of_a_headline_without_object_is_a_passive(draw: Draw) -> None:
    drawing = """Polish polish ADJ amod 1 JJ
        nurses nurse NOUN nsubj 2 NNS
        freed free VERB ROOT 2 VBD
        in in ADP prep 2 IN
        swap swap NOUN pobj 3 NN"""
    told = draw("en", drawing, headline=True)["free"]
    assert (told.passive, heads(told.undergoer), told.doer) == (True, ["nurse"], ())
    assert not draw("en", drawing)["free"].passive


def test_two_bare_nouns_are_one_object_save_behind_give(draw: Draw) -> None:
    drawing = """Oslo Oslo PROPN nsubj 1 NNP
        {0} {1} VERB ROOT 1 VBD
        Riga Riga PROPN dative 1 NNP
        ships ship NOUN dobj 1 NNS"""
    took = draw("en", drawing.format("welcomed", "welcome"))["welcome"]
    assert (heads(took.undergoer), took.addressee) == (["ship"], ())
    assert heads(draw("en", drawing.format("gave", "give"))["give"].addressee) == ["Riga"]


def test_who_uses_something_acts_himself(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 1 NNP
        used use VERB ROOT 1 VBD
        the the DET det 3 DT
        rally rally NOUN dobj 1 NN
        to to PART aux 5 TO
        accuse accuse VERB xcomp 1 VB
        Riga Riga PROPN dobj 5 NNP""",
    )
    assert heads(found["accuse"].doer) == ["Oslo"]


def test_guards_refuse_what_was_refused(draw: Draw) -> None:
    found = draw(
        "en",
        """Fighters fighter NOUN nsubjpass 2 NNS
        were be AUX auxpass 2 VBD
        refused refuse VERB ROOT 2 VBN
        entry entry NOUN dobj 2 NN
        by by ADP prep 3 IN
        guards guard NOUN pobj 4 NNS
        . . PUNCT punct 2 .""",
    )
    assert heads(found["refuse"].doer) == ["guard"]


def test_who_tells_stands_behind_the_infinitive(draw: Draw) -> None:
    found = draw(
        "en",
        """The the DET det 1 DT
        gangs gang NOUN nsubjpass 3 NNS
        were be AUX auxpass 3 VBD
        told tell VERB ROOT 3 VBN
        to to PART aux 5 TO
        disarm disarm VERB xcomp 3 VB
        by by ADP prep 5 IN
        the the DET det 8 DT
        minister minister NOUN pobj 6 NN
        . . PUNCT punct 3 .""",
    )
    assert heads(found["tell"].doer) == ["minister"]


def test_by_sea_tells_nothing(draw: Draw) -> None:
    found = draw(
        "en",
        """They they PRON nsubjpass 2 PRP
        were be AUX auxpass 2 VBD
        ordered order VERB ROOT 2 VBN
        to to PART aux 4 TO
        leave leave VERB xcomp 2 VB
        by by ADP prep 4 IN
        sea sea NOUN pobj 5 NN
        . . PUNCT punct 2 .""",
    )
    assert heads(found["order"].doer) == []


def test_a_bare_name_behind_a_verb_is_its_object(draw: Draw) -> None:
    found = draw(
        "en",
        """Haftar Haftar PROPN nsubj 1 NNP
        met meet VERB ROOT 1 VBD
        officials official NOUN dobj 1 NNS
        in in ADP prep 2 IN
        Oslo Oslo PROPN pobj 3 NNP
        , , PUNCT punct 4 ,
        a a DET det 7 DT
        step step NOUN appos 4 NN
        that that PRON nsubj 9 WDT
        angered anger VERB relcl 7 VBD
        Washington Washington PROPN npadvmod 9 NNP
        . . PUNCT punct 1 .""",
    )
    assert heads(found["anger"].undergoer) == ["Washington"]


def test_what_came_of_an_act_its_doer_did(draw: Draw) -> None:
    found = draw(
        "en",
        """Separatists separatist NOUN nsubj 1 NNS
        fired fire VERB ROOT 1 VBD
        on on ADP prep 1 IN
        a a DET det 4 DT
        checkpoint checkpoint NOUN pobj 2 NN
        , , PUNCT punct 7 ,
        Baku Baku PROPN nsubj 7 NNP
        said say VERB parataxis 1 VBD
        , , PUNCT punct 7 ,
        wounding wound VERB advcl 7 VBG
        two two NUM nummod 11 CD
        guards guard NOUN dobj 9 NNS
        . . PUNCT punct 7 .""",
    )
    assert heads(found["wound"].doer) == ["separatist"]


def test_what_one_says_besides_the_teller_says(draw: Draw) -> None:
    found = draw(
        "en",
        """Troops troop NOUN nsubj 1 NNS
        stormed storm VERB ROOT 1 VBD
        the the DET det 3 DT
        camp camp NOUN dobj 1 NN
        , , PUNCT punct 7 ,
        the the DET det 6 DT
        UN UN PROPN nsubj 7 NNP
        said say VERB parataxis 1 VBD
        , , PUNCT punct 7 ,
        accusing accuse VERB advcl 1 VBG
        the the DET det 11 DT
        government government NOUN dobj 9 NN
        of of ADP prep 9 IN
        lying lie VERB pobj 12 VBG
        . . PUNCT punct 1 .""",
    )
    assert heads(found["accuse"].doer) == ["UN"]


def test_passives_in_a_row_have_one_sufferer(draw: Draw) -> None:
    found = draw(
        "en",
        """Monks monk NOUN nsubjpass 2 NNS
        were be AUX auxpass 2 VBD
        detained detain VERB ROOT 2 VBN
        by by ADP agent 2 IN
        guards guard NOUN pobj 3 NNS
        , , PUNCT punct 4 ,
        beaten beat VERB acl 4 VBN
        by by ADP agent 6 IN
        police police NOUN pobj 7 NNS
        and and CCONJ cc 6 CC
        expelled expel VERB conj 6 VBN
        . . PUNCT punct 2 .""",
    )
    assert heads(found["beat"].undergoer) == ["monk"]
    assert heads(found["beat"].doer) == ["police"]


def test_behind_a_particle_stands_an_object(draw: Draw) -> None:
    found = draw(
        "en",
        """Rebels rebel NOUN nsubj 5 NNS
        in in ADP prep 0 IN
        control control NOUN pobj 1 NN
        of of ADP prep 2 IN
        Bukavu Bukavu PROPN pobj 3 NNP
        let let VERB ROOT 5 VBD
        in in ADP prep 5 IN
        a a DET det 8 DT
        convoy convoy NOUN pobj 6 NN
        of of ADP prep 8 IN
        the the DET det 13 DT
        World World PROPN compound 13 NNP
        Food Food PROPN compound 13 NNP
        Programme Programme PROPN pobj 9 NNP
        but but CCONJ cc 5 CC
        turned turn VERB conj 5 VBD
        back back ADV advmod 15 RB
        one one NUM dobj 15 CD
        from from ADP prep 15 IN
        Burundi Burundi PROPN pobj 18 NNP
        . . PUNCT punct 5 .""",
    )
    assert heads(found["let"].undergoer) == ["convoy"]


def test_an_adjective_behind_as_leaves_the_noun_an_object(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 1 NNP
        rejected reject VERB ROOT 1 VBD
        as as ADP prep 1 IN
        baseless baseless ADJ amod 5 JJ
        a a DET det 5 DT
        claim claim NOUN pobj 2 NN
        . . PUNCT punct 1 .""",
    )
    assert heads(found["reject"].undergoer) == ["claim"]


def test_a_participle_behind_an_object_is_passive(draw: Draw) -> None:
    found = draw(
        "en",
        """A a DET det 2 DT
        Maltese maltese ADJ amod 2 JJ
        court court NOUN nsubj 5 NN
        on on ADP prep 5 IN
        Friday Friday PROPN pobj 3 NNP
        ordered order VERB ROOT 5 VBD
        a a DET det 8 DT
        Libyan libyan ADJ amod 8 JJ
        officer officer NOUN dobj 5 NN
        extradited extradite VERB acl 8 VBD
        to to ADP prep 9 IN
        Italy Italy PROPN pobj 10 NNP
        . . PUNCT punct 5 .""",
    )
    assert heads(found["extradite"].undergoer) == ["officer"]
    assert found["extradite"].doer == ()


def test_an_accused_body_does_what_it_is_accused_of(draw: Draw) -> None:
    found = draw(
        "en",
        """Reporters reporter NOUN nsubj 1 NNS
        accused accuse VERB ROOT 1 VBD
        Orban Orban PROPN poss 4 NNP
        's 's PART case 2 POS
        government government NOUN dobj 1 NN
        of of ADP prep 4 IN
        spying spy VERB pcomp 5 VBG
        on on ADP prep 6 IN
        them they PRON pobj 7 PRP
        . . PUNCT punct 1 .""",
    )
    assert heads(found["spy"].doer) == ["government"]


def test_who_is_declared_persona_non_grata_is_an_object(draw: Draw) -> None:
    found = draw(
        "en",
        """Peru Peru PROPN nsubj 1 NNP
        declares declare VERB ROOT 1 VBZ
        Mexican mexican ADJ amod 3 JJ
        president president NOUN nsubj 4 NN
        persona persona VERB ccomp 1 VB
        non non PROPN compound 6 NNP
        grata grata NOUN dobj 4 NNS""",
    )
    assert heads(found["declare"].undergoer) == ["president"]


def test_what_something_is_called_behind_a_preposition_stands_by_itself(draw: Draw) -> None:
    found = draw(
        "en",
        """The the DET det 1 DT
        signal signal NOUN nsubjpass 3 NN
        was be AUX auxpass 3 VBD
        cut cut VERB ROOT 3 VBN
        in in ADP prep 3 IN
        what what PRON dobj 7 WP
        Lima Lima PROPN nsubj 7 NNP
        called call VERB pcomp 4 VBD
        an an DET det 9 DT
        outrage outrage NOUN oprd 7 NN""",
    )
    assert found["call"].link == "adverbial"
    assert heads(found["call"].doer) == ["Lima"]


def test_those_who_are_let_go_are_no_subject(draw: Draw) -> None:
    found = draw(
        "en",
        """Lima Lima PROPN nsubj 1 NNP
        let let AUX aux 2 VBD
        go go VERB ROOT 2 VB
        two two NUM nummod 4 CD
        envoys envoy NOUN nsubj 2 NNS""",
    )
    assert heads(found["let"].doer) == ["Lima"]
    assert heads(found["let"].undergoer) == ["envoy"]
    assert "go" in found["let"].particles


def test_since_before_a_participle_is_an_adverb(draw: Draw) -> None:
    found = draw(
        "en",
        """Lima Lima PROPN nsubj 1 NNP
        has have VERB ROOT 1 VBZ
        since since ADP prep 1 IN
        expelled expel VERB amod 5 VBN
        two two NUM nummod 5 CD
        envoys envoy NOUN pobj 2 NNS""",
    )
    assert heads(found["expel"].doer) == ["Lima"]
    assert heads(found["expel"].undergoer) == ["envoy"]
    assert found["expel"].tense == "past"
