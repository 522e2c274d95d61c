"""French words that the model takes for another class, put right on drawn trees."""

from __future__ import annotations

import pytest
from drawn import FIN, PART, Draw, heads
from reading import clause_of


def test_a_participle_behind_an_aside_has_the_subject_of_its_auxiliary(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Le le DET det 1
        Rwanda Rwanda PROPN nsubj 2
        aurait avoir AUX ROOT 2 {FIN}|Mood=Cnd
        , , PUNCT punct 2
        selon selon ADP case 5
        Kinshasa Kinshasa PROPN advcl 2
        , , PUNCT punct 5
        envoyé envoyer VERB acl 5 {PART}
        des de ADP case 9
        soldats soldat NOUN obl:arg 7""",
    )
    sent = found["envoyer"]
    assert heads(sent.doer) == ["Rwanda"]
    assert [(p.preposition, p.head) for p in sent.obliques if p.preposition == "selon"] == [("selon", "Kinshasa")]


def test_what_is_made_known_without_an_article_is_made_so_by_its_subject(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Rabat Rabat PROPN nsubj:pass 1
        fait faire VERB ROOT 1 {PART}
        état état NOUN xcomp 1
        de de ADP case 5
        dix dix NUM nummod 5
        morts mort NOUN obl:arg 1""",
    )
    made = found["faire"]
    assert (heads(made.doer), heads(made.undergoer)) == (["Rabat"], ["état"])
    assert (made.tense, made.passive) == ("present", False)


@pytest.mark.model
def test_an_imperfect_is_no_participle() -> None:
    """The model tags "améliorait" a passive participle, and what is reported had no tense."""
    clause = clause_of("Le chef de la mission a jugé que la situation s'améliorait.", "fr", "améliorer")
    assert (clause.tense, clause.link) == ("past", "complement")
