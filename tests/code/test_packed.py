"""Strings kept in one block and made when asked for."""

import pytest

from detente.code.packed import Lines, Table, joined, pack, parted

CAPITALS = {"Yaoundé": "CMR", "Paris": "FRA", "Accra": "GHA", "Ürümqi": ""}


def test_a_packed_table_answers_as_the_dict_it_was_made_of() -> None:
    table = Table(pack(CAPITALS))
    assert table == CAPITALS
    assert table["Yaoundé"] == "CMR"
    assert table.get("Ürümqi") == ""
    assert table.get("Par") is table.get("Parisot") is table.get("Zagreb") is None
    assert "Paris" in table
    with pytest.raises(KeyError):
        table["Lima"]


def test_strings_joined_are_parted_again_in_their_order() -> None:
    people = ["Sélim", "", "Ana\tDuarte", "Bo"]
    assert list(parted(joined(people))) == people
    assert parted(joined(people))[1:3] == ["", "Ana\tDuarte"]


def test_comments_and_empty_lines_are_no_rows() -> None:
    rows = Lines("# ours\nMLI\tGoïta\n\nTCD\tDéby\n".encode(), b"\n", b"#")
    assert list(rows) == ["MLI\tGoïta", "TCD\tDéby"]


def test_a_separator_in_a_name_is_refused() -> None:
    with pytest.raises(ValueError, match="separator"):
        pack({"A\x1fB": "x"})
