"""Days and hours that the parser hangs on the wrong verb, put right on drawn trees."""

from __future__ import annotations

from drawn import Draw


def test_how_long_after_is_told_of_the_clause_that_the_conjunction_opens(draw: Draw) -> None:
    """ "withdrew its men *a week after* they were attacked", but "withdrew them *this week* after"."""
    drawing = """Belgium Belgium PROPN nsubj 1
        withdrew withdraw VERB ROOT 1 VerbForm=Fin|Tense=Past
        men man NOUN dobj 1 Number=Plur
        {} {} DET det 4
        week week NOUN npadvmod 1 Number=Sing
        after after SCONJ mark 7
        rebels rebel NOUN nsubj 7 Number=Plur
        attacked attack VERB advcl 1 VerbForm=Fin|Tense=Past"""
    text = "Belgium withdrew men {} week after rebels attacked"
    for word, whole in (("a", "a week after"), ("this", "after")):
        found = draw("en", drawing.format(word, word))
        start, end = found["attack"].span
        assert text.format(word)[start:end].startswith(whole)
