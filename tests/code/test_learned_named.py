"""Whom a clause names as acted upon, against whom the model takes for the recipient."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from building import clause, phrase
from coding import acts

from detente.code.learned.named import Named
from detente.records import Entity

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


@pytest.mark.parametrize(("doubt", "struck"), [(0.22, "BIH"), (0.8, "YUG")])
def test_whom_a_clause_names_is_acted_upon_where_the_doer_is_implied_and_the_model_doubts(doubt: float, struck: str):
    """ "*Karadzic*, arrested on a Belgrade bus": it is he, not a state told of before."""
    coreference = SimpleNamespace(words=SimpleNamespace(pronouns={}), language="en", located=frozenset())
    named = Named(SimpleNamespace(at=lambda start, end: None, coreference=coreference))
    arrested = clause("arrest", undergoer=(phrase("Karadzic", at=0, kind="name"),), passive=True)
    frame = SimpleNamespace(befalls_doer=False, reciprocal=False)
    draft = SimpleNamespace(
        match=SimpleNamespace(things=(), frame=frame, clause=arrested),
        recipient=(Entity("BIH", "REB", "Karadzic", 0, 8),),
        named=frozenset(),
    )
    yugoslavia = Entity("YUG", None, "YUG", 0, 3)
    found = named.instead(draft, (yugoslavia,), {("YUG", None): doubt}, frozenset({("SRB", None)}))
    assert [e.code for e in found] == [struck]


def test_who_is_the_object_by_name_is_acted_upon_alone() -> None:
    accord = (EXAMPLES / "fr-pretoria-accord.txt").read_text("utf-8")
    by_washington = [(c, r) for c, a, r in acts("fr", accord, "2022-11-02") if a == "USA"]
    assert by_washington == [("SUPPORT", "ZAF")]  # and not the TPLF besides, of which the text speaks most
