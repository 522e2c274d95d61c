"""What stands right before a name."""

import pytest

from detente.code.leading import leading


@pytest.mark.parametrize(
    ("language", "text", "name", "says"),
    [
        ("fr", "L'armée a frappé des positions de la Syrie.", "Syrie", "of"),
        ("fr", "Ankara et l'Iran négocient.", "Iran", "and"),
        ("fr", "Le ministre s'est rendu aux Pays-Bas.", "Pays-Bas", "in"),
        ("en", "Troops were moved against the Houthis.", "Houthis", "against"),
        ("en", "The pact was signed by Peru.", "Peru", "by"),
        ("en", "Peru signed it.", "Peru", "plain"),
        ("en", "They met Peru.", "Peru", "plain"),
    ],
)
def test_the_preposition_before_a_name_or_its_article(language: str, text: str, name: str, says: str) -> None:
    assert leading(text, text.index(name), language) == says
