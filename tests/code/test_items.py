"""Where the items of a column of news in brief begin."""

from __future__ import annotations

import pytest

from detente.code.items import item_starts

COLUMN = "POLOGNE : la foule grossit\nTexte.\nIRAK : un vol\nTexte.\nNIAMEY – Le gouvernement se tait.\n"


def test_every_label_in_capitals_opens_an_item() -> None:
    assert [COLUMN[at : at + 4] for at in item_starts(COLUMN)] == ["POLO", "IRAK", "NIAM"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("En bref\nMali. Un coup.\nJapon. Un tir.\nCyclisme. Un sprint.\n", ["Mali", "Japo", "Cycl"]),
        ("HONGRIE Pour la paix.\nSOMALIE Onze morts.\nINSOLITE Un ours.\n", ["HONG", "SOMA", "INSO"]),
        ("Haiti: a rendezvous\nText.\nNiger: a coup\nText.\nPeru: a vote\nText.\nTennis\nText.\n",
         ["Hait", "Nige", "Peru", "Tenn"]),
        ("Bamako. La junte se tait.\n\nLomé. Deux morts.\n\nN'Djamena. Un vote.\n", ["Bama", "Lomé", "N'Dj"]),
        ("Lima, 3 mars (AFP) - Un vote.\n\nQuito, 4 mars - Un mort.\n\nLa Paz, 4 mars - Rien.\n",
         ["Lima", "Quit", "La P"]),
        ("Mozambique\nUn candidat a demandé une enquête.\n\nKenya\nDeux hommes ont été arrêtés.\n\n"
         "Roumanie\nLe scrutin est remis à dimanche.\n", ["Moza", "Keny", "Roum"]),
    ],
)  # fmt: skip
def test_labels_of_other_forms_open_items_where_they_name_countries(text: str, labels: list[str]) -> None:
    assert [text[at : at + 4] for at in item_starts(text)] == labels


@pytest.mark.parametrize(
    "text",
    [
        "PARIS, 3 juin (AFP) - Rien.\nSuite.",
        "WASHINGTON — One.\nTwo.",
        "Elle a dit : oui.\nIl a dit : non.\nX : y.",
        "Share: this\nRead more: that\nPhotos: these\n",
        "Paris. Oui.\nAlice. Non.\nBob. Si.\n",
        "Le scrutin\nIl aura lieu dimanche au Kenya.\nLima\nDeux hommes ont été arrêtés.\n",
        "Paris a dit non.\n\nBerlin a dit oui.\n\nRome se tait.\n",
    ],
)
def test_a_dateline_or_a_colon_makes_no_column(text: str) -> None:
    assert item_starts(text) == ()
