"""Languages: ours on any text, others by name."""

import pytest

from detente.read.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le gouvernement a rejeté la demande.", "fr"),
        ("The government has rejected the request.", "en"),
        ("L'Iran exécute un homme arrêté pendant les manifestations.", "fr"),
        ("Talks resume in Geneva.", "en"),
        ("Russia expelled three German diplomats on Wednesday.", "en"),  # "on" is a French word too
        ("Moscou expulse trois diplomates allemands mercredi.", "fr"),
        ("Rusia expulsa a tres diplomáticos alemanes.", "es"),
        (
            "La secretaria general condenó el viernes los ataques contra civiles y pidió un alto el fuego inmediato "
            "en la región, según un comunicado difundido por su portavoz.",
            "es",
        ),
        (
            "Die Bundesregierung hat am Freitag den Botschafter einbestellt und gegen die Festnahme von zwei "
            "Journalisten protestiert, wie eine Sprecherin des Auswärtigen Amtes mitteilte.",
            "de",
        ),
        (
            "Министр иностранных дел заявил в пятницу, что переговоры будут продолжены на следующей неделе, "
            "сообщает агентство. По его словам, стороны договорились об этом накануне.",
            "ru",
        ),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_names_alone_leave_it_to_the_page() -> None:
    assert detect_language("Moscou, Kiev, Berlin") is None
    assert detect_language("Moscou, Kiev, Berlin", "fr-FR") == "fr"
