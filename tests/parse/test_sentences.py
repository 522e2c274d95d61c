"""Where sentences end in wires: abbreviations, numbers, quotations, datelines, topics of headlines."""

import pytest

from detente.parse.sentences import pieces, split_sentences


def sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M. Dupont a parlé. Il est parti.", ["M. Dupont a parlé.", "Il est parti."]),
        ("Quelque 1.500 soldats partent. Fin", ["Quelque 1.500 soldats partent.", "Fin"]),
        ("The U.S. envoy met Gen. Khan on Aug. 4. He left.", ["The U.S. envoy met Gen. Khan on Aug. 4.", "He left."]),
        ('"It is over." He left.', ['"It is over."', "He left."]),
        ("« C'est fini. » Il est parti.", ["« C'est fini. »", "Il est parti."]),
        ("Ils iront vers l'est. Le ministre aussi.", ["Ils iront vers l'est.", "Le ministre aussi."]),
        ("J. R. Smith resigned. Why?", ["J. R. Smith resigned.", "Why?"]),
        ('"Pourquoi ?" a demandé Rome.', ['"Pourquoi ?" a demandé Rome.']),
        ("Un titre\nUne phrase.", ["Un titre", "Une phrase."]),
        ("Troops left the U.S. The minister wept.", ["Troops left the U.S.", "The minister wept."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_dateline_and_topic_stand_apart() -> None:
    assert sentences("ROME, 3 mai (AFP) - Le pape prie.") == ["ROME, 3 mai (AFP) -", "Le pape prie."]
    assert sentences("Tchad : la junte recule") == ["Tchad :", "la junte recule"]


def test_quotation_and_cue_are_parsed_apart_in_french_only() -> None:
    text = '"Nous partirons bientôt", a promis le ministre.'
    assert [text[a:b] for a, b in pieces(text, "fr")] == ['"Nous partirons bientôt"', "a promis le ministre."]
    assert pieces(text, "en") == [(0, len(text))]


def test_no_cut_before_a_verb_whose_object_is_a_name() -> None:
    text = "Le ministre, en visite, a rencontré Paul Durand."
    assert pieces(text, "fr") == [(0, len(text))]
