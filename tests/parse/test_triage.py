"""Triage keeps every sentence that could hold an event or a quotation."""

from detente.parse.legible import legible
from detente.parse.triage import Triage, relevant


def test_inflected_and_derived_forms_keep_a_sentence() -> None:
    triage = Triage("fr", ["expulser", "geler"])
    assert triage.keeps("L'expulsion des diplomates a surpris.")
    assert triage.keeps("Les avoirs ont été gelés.")
    assert not triage.keeps("Il pleut sur la ville.")


def test_accents_and_case_do_not_matter() -> None:
    assert relevant("DENONCIATION DE L'ACCORD", "fr", ["dénoncer"])


def test_irregular_forms_known_to_the_grammar_keep_a_sentence() -> None:
    assert Triage("en", ["hold"]).keeps("They held a meeting.")
    assert Triage("fr", ["rompre"]).keeps("Les pourparlers ont repris et Tunis rompt le silence.")


def test_a_quotation_always_keeps_a_sentence() -> None:
    assert Triage("en", ["expel"]).keeps('"Never," she said.')


def test_names_keep_a_sentence() -> None:
    assert relevant("Bamako se tait.", "fr", ["expulser"], ["Bamako"])


def test_a_capital_without_its_accent_is_the_preposition() -> None:
    assert legible("A Riga, la police a tiré.", "fr").text.startswith("À Riga")
    assert legible("« A la suite du raid, Oslo a fui.", "fr").text.strip().startswith("À la")
    assert legible("A été arrêté un homme.", "fr").text.startswith("A été")
    assert legible("A man fled.", "en").text.startswith("A man")


def test_a_ligature_is_its_two_letters() -> None:
    assert relevant("Des manoeuvres en mer.", "fr", ["manœuvre"])
    assert relevant("Le pays a œuvré à la paix.", "fr", ["oeuvrer"])
