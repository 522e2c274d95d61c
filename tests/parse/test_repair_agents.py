"""Who did what a noun tells, and whom it was aimed at."""

from __future__ import annotations

import pytest
from reading import clause_of


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "deed", "doer"),
    [
        ("en", "Egypt denounced the shelling by Israeli tanks in Gaza.", "shelling", "tanks"),
        ("en", "France condemned the bombardment of Aleppo by the Syrian army.", "bombardment", "army"),
        ("fr", "L'Egypte dénonce le bombardement d'une école par des chars israéliens.", "bombardement", "chars"),
    ],
)
def test_who_stands_behind_by_does_what_the_noun_before_tells(language: str, text: str, deed: str, doer: str) -> None:
    found = clause_of(text, language, deed, frozenset({deed}))
    assert doer in " ".join(p.text for p in found.doer)


@pytest.mark.model
def test_what_an_active_verb_does_by_some_means_is_no_deed_of_theirs() -> None:
    text = "Oslo ended the shelling by Friday."
    assert clause_of(text, "en", "shelling", frozenset({"shelling"})).doer == ()


@pytest.mark.model
def test_a_raid_is_on_what_its_doer_cannot_be_on() -> None:
    text = "Le raid mené par l'aviation turque sur des villages du nord de l'Irak a fait six morts."
    raid = clause_of(text, "fr", "raid", frozenset({"raid"}))
    assert [p.text for p in raid.doer] == ["l'aviation turque"]
    assert ("sur", "des villages du nord de l'Irak") in [(p.preposition, p.text) for p in raid.obliques]


@pytest.mark.model
def test_behind_whose_it_is_a_gerund_that_tells_a_deed_is_a_noun() -> None:
    text = "Two Indian soldiers were killed in Pakistani shelling along the border."
    killed = clause_of(text, "en", "kill", frozenset({"shelling"}))
    assert ("in", "shelling") in [(p.preposition, p.head) for p in killed.obliques]
