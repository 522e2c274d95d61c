"""Where the items of a column of news in brief begin."""

from __future__ import annotations

import pytest

from detente.code.items import item_starts

COLUMN = "POLOGNE : la foule grossit\nTexte.\nIRAK : un vol\nTexte.\nNIAMEY – Le gouvernement se tait.\n"


def test_every_label_in_capitals_opens_an_item() -> None:
    assert [COLUMN[at : at + 4] for at in item_starts(COLUMN)] == ["POLO", "IRAK", "NIAM"]


@pytest.mark.parametrize(
    "text",
    ["PARIS, 3 juin (AFP) - Rien.\nSuite.", "WASHINGTON — One.\nTwo.", "Elle a dit : oui.\nIl a dit : non.\nX : y."],
)
def test_a_dateline_or_a_colon_makes_no_column(text: str) -> None:
    assert item_starts(text) == ()
