"""Whose the nameless are is weighed: the rules' state against the others of which the dispatch speaks."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from building import clause, parsed, phrase

import detente
from detente.clause import Clause
from detente.code.corefer import Coreference
from detente.code.learned.homes import MODEL
from detente.code.learned.linear import BIAS, Linear, frames_only, instead
from detente.code.mentions import Mention
from detente.code.resolve import Resolver

TEXT = "The envoys of Norway left. Police fired tear gas."
AT = TEXT.index("Police")
POLICE = phrase("Police", at=AT)
FIRED = clause("fire", doer=(POLICE,), sentence=1, start=AT + 7, end=AT + 12, span=(AT, len(TEXT)))


def dispatch() -> Resolver:
    """Of a text filed from Peru in which only Norway is named."""
    norway, police = TEXT.index("Norway"), Mention(AT, AT + 6, "Police", "role", None, "COP")
    mentions = (Mention(norway, norway + 6, "Norway", "state", "NOR", None), police)
    envoys = phrase("The envoys of Norway", at=0, head="envoys", belonging=(phrase("Norway", at=norway, kind="name"),))
    told = replace(parsed(FIRED, phrases=(envoys, POLICE)), sentences=((0, AT - 1), (AT, len(TEXT))))
    return Resolver(TEXT, mentions, (), Coreference(TEXT, "en", told, mentions), "PER", 0)


def home(told: Clause = FIRED) -> str | None:
    return dispatch().entities(POLICE, told)[0].code


def knowing(**weights: float) -> Linear:
    rows = {BIAS: 0} | {feature.replace("_", " "): n for n, feature in enumerate(weights, start=1)}
    return Linear(("right",), rows, np.array([[0.0], *([w] for w in weights.values())], dtype=np.float32))


def test_the_rules_alone_take_the_state_that_is_named() -> None:
    with frames_only():
        assert home() == "NOR"


def test_a_dateline_may_weigh_more() -> None:
    with instead({MODEL: knowing(dateline=2.0, ruled_by_the_dispatch=1.0)}):
        assert home() == "PER"


def test_a_state_whose_envoys_are_told_of_is_another_one() -> None:
    with instead({MODEL: knowing(for_envoys=-1.0)}):
        assert home() == "PER"


def test_what_they_are_and_do_is_weighed_with_it() -> None:
    with instead({MODEL: Linear(("right",), {BIAS: 0, "dateline & law": 1}, np.array([[0.0], [1.0]], np.float32))}):
        assert home() == "PER"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "language", "actor"),
    [
        (
            "Chile calls in envoy over raid on church\n\n"
            "SANTIAGO, March 3 - Chile on Monday called the raid on a church in Managua an outrage. "
            "In Buenos Aires the government recalled its ambassador to Nicaragua for consultations.",
            "en",
            "ARG",
        ),
        (  # a town tells of its state where no state is named
            "The rally in Adelaide began outside the Peruvian consulate. Police arrested nine protesters.",
            "en",
            "AUS",
        ),
        (  # whose people are told of in passing does not tell whose court it is
            "Deux Géorgiens ont comparu lundi devant le tribunal de Nantes. Le parquet les accuse de vol.",
            "fr",
            "FRA",
        ),
        (  # "the protesters" are the lorry drivers told of before
            "WARSAW, February 20 - Lorry drivers kept a crossing closed on Tuesday. Kyiv says that it hurts its "
            "exports. The protesters accuse the European Union of ignoring them.",
            "en",
            "POL",
        ),
    ],
)
def test_in_whole_dispatches(text: str, language: str, actor: str) -> None:
    events = detente.code(text, published="2022-03-04", language=language).events
    assert actor in {party.code for e in events for party in e.actor}
