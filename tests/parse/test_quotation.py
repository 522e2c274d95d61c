"""Quotations by their marks."""

from detente.parse.quotation import quotations


def test_marks_of_both_languages() -> None:
    text = 'Il a dit « non », puis "oui" et “peut-être”.'
    assert [text[a:b].strip() for a, b in quotations(text)] == ["non", "oui", "peut-être"]


def test_an_unclosed_quotation_ends_with_its_line() -> None:
    text = '"Nous restons\nLe ministre parle.'
    assert [text[a:b] for a, b in quotations(text)] == ["Nous restons"]
