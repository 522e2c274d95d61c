"""Where it happened and why."""

import pytest
from building import clause, parsed, phrase

from detente.code.match import Sentence
from detente.code.place import find_places
from detente.code.reason import Reasons
from detente.code.where import Whereabouts


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("La police a tiré sur la foule à Lyon.", "fr", "Lyon"),
        ("Troops fired on a crowd near Kharkiv.", "en", "Kharkiv"),
        ("The convoy came from Kharkiv.", "en", None),
    ],
)
def test_a_place_is_named_after_a_word_that_locates(text, language, place):
    one = clause("x", start=3, end=9, span=(0, len(text)))
    found = Whereabouts(parsed(one), Sentence(parsed(one)), find_places(text, language)).of(one)
    assert (found.name if found else None) == place


def test_whom_a_demand_is_addressed_to_is_not_where_it_is_made():
    text = "Il a demandé à Lyon des renforts."
    one = clause("demander", start=5, end=12, span=(0, 33), addressee=(phrase("Lyon", text.index("Lyon")),))
    assert Whereabouts(parsed(one), Sentence(parsed(one)), find_places(text, "fr")).of(one) is None


def test_an_event_noun_happens_where_its_clause_does():
    text = "Une rencontre a eu lieu à Lyon."
    held = clause("avoir", 0, start=14, end=18, span=(0, 31))
    noun = clause("rencontre", 1, kind="noun", start=4, end=13, span=(0, 13), parent=0, link="nominal")
    places = Whereabouts(parsed(held, noun), Sentence(parsed(held, noun)), find_places(text, "fr"))
    found = places.of(noun)
    assert found is not None
    assert found.country == "FRA"


def test_a_reason_is_a_clause_or_a_phrase():
    text = "Riga a fermé le consulat parce que ses agents espionnaient"
    closed = clause("fermer", 0)
    spied = clause("espionner", 1, parent=0, link="cause", span=(25, 58))
    tree = parsed(closed, spied)
    reason = Reasons(text, tree, Sentence(tree), frozenset({"en raison de"})).of(closed)
    assert reason is not None
    assert reason.text == "parce que ses agents espionnaient"
    why = phrase("ces actes", 10, preposition="en raison de")
    closed = clause("fermer", 0, obliques=(why,))
    reason = Reasons(text, parsed(closed), Sentence(parsed(closed)), frozenset({"en raison de"})).of(closed)
    assert reason is not None
    assert reason.text == "ces actes"
