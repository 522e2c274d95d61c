"""English words taken for another part of speech, on drawn trees."""

from __future__ import annotations

from drawn import Draw, heads

from detente.parse.clauses import sentence_clauses
from detente.parse.grammar import grammar


def test_an_unknown_past_is_a_verb(draw: Draw) -> None:
    found = draw(
        "en",
        """The the DET det 2 DT
        Malian malian ADJ amod 2 JJ
        army army NOUN nsubj 3 NN
        retook retook NOUN ROOT 3 NN
        Kidal Kidal PROPN dobj 3 NNP
        from from ADP prep 3 IN
        rebels rebel NOUN pobj 5 NNS
        . . PUNCT punct 3 .""",
    )
    assert heads(found["retake"].doer) == ["army"]
    assert heads(found["retake"].undergoer) == ["Kidal"]


def test_police_storm_what_follows(draw: Draw) -> None:
    found = draw(
        "en",
        """Ecuador Ecuador PROPN compound 2 NNP
        police police NOUN compound 2 NN
        storm storm NOUN nsubj 6 NN
        Mexican mexican ADJ amod 4 JJ
        embassy embassy NOUN appos 2 NN
        , , PUNCT punct 2 ,
        seize seize VERB ROOT 6 VB
        envoy envoy NOUN dobj 6 NN""",
        headline=True,
    )
    assert heads(found["storm"].doer) == ["police"]
    assert heads(found["storm"].undergoer) == ["embassy"]
    assert heads(found["seize"].doer) == ["police"]


def test_a_junta_orders_somebody(draw: Draw) -> None:
    found = draw(
        "en",
        """Niger Niger PROPN compound 1 NNP
        junta junta NOUN compound 2 NN
        orders order NOUN ROOT 2 NNS
        French french ADJ amod 4 JJ
        envoy envoy NOUN appos 2 NN
        out out ADP advmod 2 RP""",
        headline=True,
    )
    assert heads(found["order"].doer) == ["junta"]
    assert heads(found["order"].undergoer) == ["envoy"]


def test_wound_up_is_no_wound(draw: Draw) -> None:
    found = draw(
        "en",
        """The the DET det 1 DT
        minister minister NOUN nsubj 2 NN
        wound wind VERB ROOT 2 VBD
        up up ADP prt 2 RP
        a a DET det 5 DT
        visit visit NOUN dobj 2 NN
        to to ADP prep 5 IN
        Oslo Oslo PROPN pobj 6 NNP
        . . PUNCT punct 2 .""",
    )
    assert "wind" in found


def test_wound_alone_is_a_wound(draw: Draw) -> None:
    found = draw(
        "en",
        """Jets jet NOUN nsubj 1 NNS
        strike strike VERB ROOT 1 VBP
        refinery refinery NOUN dobj 1 NN
        , , PUNCT punct 1 ,
        wound wound VERB dep 1 VB
        three three NUM dobj 4 CD""",
        headline=True,
    )
    assert "wound" in found


def test_the_last_word_behind_a_hyphen_heads() -> None:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    doc = Doc(
        Vocab(),
        words=["Ex", "-", "minister", "resigned"],
        spaces=[False, False, True, False],
        lemmas=["ex", "-", "minister", "resign"],
        pos=["NOUN", "NOUN", "NOUN", "VERB"],
        tags=["NN", "NN", "NN", "VBD"],
        deps=["nsubj", "nsubj", "nsubj", "ROOT"],
        heads=[3, 3, 3, 3],
        morphs=["", "", "", ""],
    )
    made, _, _ = sentence_clauses([(doc, 0)], doc.text, grammar("en"))
    assert heads(made[0].doer) == ["minister"]


def test_a_verb_behind_its_subject_is_found(draw: Draw) -> None:
    found = draw(
        "en",
        """Turkish turkish ADJ amod 1 JJ
        drones drone NOUN nsubj 2 NNS
        bomb bomb NOUN compound 3 NN
        Kobani Kobani PROPN nsubjpass 6 NNP
        , , PUNCT punct 6 ,
        six six NUM nsubj 6 CD
        killed kill VERB ROOT 6 VBN""",
        headline=True,
    )
    assert heads(found["bomb"].doer) == ["drone"]
    assert heads(found["bomb"].undergoer) == ["Kobani"]


def test_of_two_presents_side_by_side_the_second_is_a_plural(draw: Draw) -> None:
    found = draw(
        "en",
        """Riga Riga PROPN nsubj 1 NNP
        fires fire VERB nsubj 2 VBZ
        missiles missile VERB ROOT 2 VBZ
        into into ADP prep 2 IN
        waters water NOUN pobj 3 NNS""",
        headline=True,
    )
    assert heads(found["fire"].doer) == ["Riga"]
    assert heads(found["fire"].undergoer) == ["missile"]
