"""Nouns that the parser joins to a verb and that stand beside its object."""

from __future__ import annotations

from drawn import Draw, heads

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
