"""When two events, dates or quotations are the same."""

import pytest

from detente.evaluate.agree import Act, agreement, bounds, pair, same_quotation


def act(actor: str, recipient: str = "", **more: object) -> Act:
    sides = [tuple((code, None) for code in side.split()) for side in (actor, recipient)]
    fields = {
        "event": "ACCUSE",
        "mode": (),
        "when": None,
        "status": "actual",
        "magnitude": {},
        "by": (),
        "evidence": "",
        **more,
    }
    return Act(actor=sides[0], recipient=sides[1], **fields)


@pytest.mark.parametrize(
    ("edtf", "span"),
    [
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2021", ("2021-01-01", "2021-12-31")),
        ("2021-03-05", ("2021-03-05", "2021-03-05")),
        ("2021-03-05/2021-04", ("2021-03-05", "2021-04-30")),
        (None, None),
    ],
)
def test_bounds(edtf, span):
    assert bounds(edtf) == span


@pytest.mark.parametrize(
    ("gold", "coded", "agreed"),
    [
        (act("FRA", "RUS"), act("FRA", "RUS"), 1.0),
        (act("FRA DEU", "RUS"), act("FRA", "RUS"), 0.75),
        (act("FRA", "RUS"), act("RUS", "FRA"), 0.0),
        (act("FRA RUS"), act("FRA", "RUS"), 1.0),  # without a recipient the sides are one
        (act("FRA DEU ITA", "RUS"), act("FRA", "RUS"), 0.0),
    ],
)
def test_agreement_is_over_half_of_each_side(gold, coded, agreed):
    assert agreement(gold, coded) == agreed


def test_of_two_alike_the_one_of_the_same_date_is_meant():
    day, other = ("2021-01-01", "2021-01-01"), ("2022-01-01", "2022-01-01")
    gold = [act("FRA", "RUS", when=day), act("FRA", "RUS", when=other)]
    coded = [act("FRA", "RUS", when=other), act("FRA", "RUS", when=day)]
    assert pair(gold, coded, lambda g, c: True) == [(0, 1), (1, 0)]


@pytest.mark.parametrize(
    ("gold", "coded", "same"),
    [
        ("Nous partirons", "nous partirons.", True),
        ("la fin d'une longue attente", "C'est la fin d'une longue attente pour nous", True),
        ("la fin", "C'est la fin d'une attente", False),
        ("", "rien", False),
    ],
)
def test_same_quotation(gold, coded, same):
    assert same_quotation(gold, coded) is same
