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
