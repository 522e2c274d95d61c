"""Whom an actor deals with, as the models are told it."""

from types import SimpleNamespace

from detente.code.learned.sides import Sides
from detente.records import Entity


def state(code: str) -> Entity:
    return Entity(code, None, code, 0, 3)


def test_partners_met_equally_often_stand_in_the_order_of_the_text():
    codes = ["TUR", "CYP", "GRC", "DEU", "ITA", "FRA"]
    told = SimpleNamespace(actor=(state("USA"),), recipient=tuple(map(state, codes)))
    sides = Sides.__new__(Sides)  # partners asks nothing of the dispatch
    found = sides.partners(frozenset({("USA", None)}), SimpleNamespace(), [told])
    assert [code for code, _ in found] == codes
