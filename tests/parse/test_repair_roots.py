"""Subordinate clauses that the parsers take for the main one, put right on drawn trees."""

from __future__ import annotations

import pytest
from drawn import Draw, heads

PAST = "VBD VerbForm=Fin|Tense=Past"


@pytest.mark.parametrize("relation", ["ccomp", "advcl"])
def test_what_a_lead_tells_is_the_main_clause_and_what_came_before_is_not(draw: Draw, relation: str) -> None:
    """ "Soldiers overthrew Sharif, hours after he sacked Musharraf"."""
    found = draw(
        "en",
        f"""Soldiers soldier NOUN nsubj 1 Number=Plur
        overthrew overthrow VERB {relation} 7 {PAST}
        Sharif Sharif PROPN dobj 1
        , , PUNCT punct 7
        hours hour NOUN npadvmod 7 Number=Plur
        after after SCONJ mark 7
        he he PRON nsubj 7
        sacked sack VERB ROOT 7 {PAST}
        Musharraf Musharraf PROPN dobj 7""",
    )
    assert (found["overthrow"].link, heads(found["overthrow"].doer)) == (None, ["soldier"])
    assert (found["sack"].link, heads(found["sack"].doer)) == ("time", ["he"])
    assert found["sack"].span[0] == len("Soldiers overthrew Sharif , ")


def test_a_clause_in_front_is_no_main_clause_before_it(draw: Draw) -> None:
    """ "After rebels fled, soldiers entered": the root has no conjunction of its own."""
    found = draw(
        "en",
        f"""After after SCONJ mark 2
        rebels rebel NOUN nsubj 2 Number=Plur
        fled flee VERB advcl 5 {PAST}
        , , PUNCT punct 5
        soldiers soldier NOUN nsubj 5 Number=Plur
        entered enter VERB ROOT 5 {PAST}""",
    )
    assert (found["enter"].link, found["flee"].link) == (None, "time")


@pytest.mark.parametrize("stop", [":", ";"])
def test_what_a_stop_parts_is_not_said_or_asked_by_what_stands_behind_it(draw: Draw, stop: str) -> None:
    """ "Pyongyang retaliated: it ejected inspectors"."""
    found = draw(
        "en",
        f"""Pyongyang Pyongyang PROPN nsubj 1
        retaliated retaliate VERB ccomp 4 {PAST}
        {stop} {stop} PUNCT punct 4
        it it PRON nsubj 4
        ejected eject VERB ROOT 4 {PAST}
        inspectors inspector NOUN dobj 4 Number=Plur""",
    )
    assert found["retaliate"].link in (None, "parataxis")


@pytest.mark.parametrize(("verb", "said"), [("burnt burn", False), ("said say", True)])
def test_behind_a_comma_who_says_so_is_told_from_what_goes_on(draw: Draw, verb: str, said: bool) -> None:
    """ "Police fled, crowds burnt cars" goes on; "Police fled, crowds said" only says so."""
    found = draw(
        "en",
        f"""Police police NOUN nsubj 1 Number=Plur
        fled flee VERB ccomp 4 {PAST}
        , , PUNCT punct 4
        crowds crowd NOUN nsubj 4 Number=Plur
        {verb} VERB ROOT 4 {PAST}
        cars car NOUN dobj 4 Number=Plur""",
    )
    assert (found["flee"].link == "complement") is said
