"""Objects that the parser hangs on the wrong word, put right on drawn trees."""

from __future__ import annotations

from drawn import FIN, PART, Draw, heads

_KILLED = """Rebels rebel NOUN nsubj 1 NNS
    killed kill VERB ROOT 1 VBD
    the the DET det 3 DT
    envoy envoy NOUN dobj 1 NN
    and and CCONJ cc 1 CC
    nine nine NUM nummod 6 CD
    others other NOUN conj 1 NNS"""


def test_what_is_joined_to_a_verb_behind_its_object_is_acted_upon_too(draw: Draw) -> None:
    assert heads(draw("en", _KILLED)["kill"].undergoer) == ["envoy", "other"]


def test_what_has_something_said_of_it_opens_a_clause_of_its_own(draw: Draw) -> None:
    """ "Britain is flying 750 men in and Germany 600"."""
    gapped = _KILLED.replace("nine nine NUM nummod 6 CD", "the the DET det 6 DT")
    assert heads(draw("en", f"{gapped}\n    ten ten NUM nummod 6 CD")["kill"].undergoer) == ["envoy"]


def test_a_second_object_is_that_of_the_verb_right_before_it(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        arraisonné arraisonner VERB ROOT 2 {PART}
        le le DET det 4
        chalutier chalutier NOUN obj 2
        et et CCONJ cc 6
        arrêté arrêter VERB conj 2 {PART}
        son son DET det 8
        capitaine capitaine NOUN obj 2""",
    )
    assert heads(found["arraisonner"].undergoer) == ["chalutier"]
    assert heads(found["arrêter"].undergoer) == ["capitaine"]
