"""Where the items of a column of news in brief begin."""

from __future__ import annotations

import pytest

from detente.code.items import item_starts, items
from detente.code.setting import Settings

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
        ("WORLD NEWS\n\nPERU\nVote goes on\nText.\n\nMALI\nTroops leave\nText.\n\n"
         "KENYA\nOne dead\nText.\n\nPEOPLE\nText.\n",
         ["WORL", "PERU", "MALI", "KENY", "PEOP"]),
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


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Briefs\n\nDakar: A vote.\n\nMoscow: Arrests.\n\nManila: A row.\n", ["Daka", "Mosc", "Mani"]),
        ("Nairobi (AFP) - A vote.\nDhaka - A plea.\nAlgiers - A row.\n", ["Nair", "Dhak", "Algi"]),
    ],
)
def test_cities_open_items_before_a_colon_or_a_dash(text: str, labels: list[str]) -> None:
    assert [text[at : at + 4] for at in item_starts(text)] == labels


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_headline_above_a_dateline_is_of_its_item(gap: str) -> None:
    text = f"The editor stood trial.\n\nPanama sends more police{gap}PANAMA CITY - Panama deployed officers.\n"
    assert [(text[i.start :][:6], text[i.label :][:6]) for i in items(text)] == [("Panama", "PANAMA")]


def test_a_line_without_a_stop_is_the_headline_of_an_item() -> None:
    text = "KENYA: Doctors call off strike\nThe union gave in.\nPERU: It was calm.\nCHAD: Vote contested\nNo answer.\n"
    settings = Settings(text, (), (), None, 0)
    assert [settings.in_heading(text.index(word)) for word in ("call", "gave", "calm", "contested", "answer")] == [
        True, False, False, True, False,
    ]  # fmt: skip


def test_a_paragraph_above_a_dateline_is_none_of_its_item() -> None:
    text = "It was calm.\n\nPolice said so.\nPANAMA CITY - Panama deployed officers.\n"
    assert item_starts(text) == ()


PARAGRAPH = "The government said on Monday that the border would stay closed until the last of the soldiers had left."
"""As long as a paragraph is."""


def test_headlines_over_a_paragraph_each_make_a_column() -> None:
    heads = ("Colombo ends truce", "Police bar way to park", "Aid workers in cell")
    column = "\n\n".join(f"{head}\n{PARAGRAPH}" for head in heads)
    assert [column[at : at + 5] for at in item_starts(column)] == ["Colom", "Polic", "Aid w"]


def test_counted_paragraphs_make_a_column_and_a_short_list_none() -> None:
    column = "\n\n".join(f"{n}. {PARAGRAPH}" for n in (1, 2, 3))
    assert [column[at : at + 6] for at in item_starts(column)] == ["1. The", "2. The", "3. The"]
    assert item_starts("They want three things:\n1. Peace\n2. Bread\n3. Land\n") == ()


def test_crossheads_over_several_paragraphs_make_none() -> None:
    heads = ("Colombo ends truce", "No way back", "Aid workers in cell")
    assert item_starts("\n\n".join(f"{head}\n{PARAGRAPH}\n\n{PARAGRAPH}" for head in heads)) == ()


def test_a_headline_below_another_opens_no_item() -> None:
    assert item_starts("Panama at odds\n\nPanama sends more police\n\nPANAMA CITY - Panama deployed officers.\n") == ()
