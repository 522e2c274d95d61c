"""What states say of one another, through the whole coder: each passage was coded wrongly once."""

import pytest
from coding import acts, events

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        # who did what is judged, by the words of its own phrase
        (
            "fr",
            "L'Otan a condamné mardi la destruction d'un avion turc par la Syrie. Ankara s'en est félicitée.",
            ("ACCUSE", "NATO", "SYR"),
        ),
        (
            "fr",
            "Le Japon a expulsé un diplomate russe. La reconnaissance par Moscou de l'Abkhazie a été condamnée mardi "
            "par le Canada.",
            ("ACCUSE", "CAN", "RUS"),
        ),
        # two accuse each other
        (
            "fr",
            "Madrid et Rabat ont échangé lundi des accusations. L'Espagne reproche au royaume de fermer les yeux.",
            ("ACCUSE", "MAR", "ESP"),
        ),
        # whoever only backs the one who speaks is not spoken against
        (
            "fr",
            "L'Afrique du Sud a accusé jeudi Israël de génocide. Israël, soutenu par Washington, a dénoncé une plainte "
            "absurde.",
            ("ACCUSE", "ISR", "ZAF"),
        ),
        # a step with one's own forces is agreed on as anything else
        (
            "fr",
            "Le Tchad et le Niger ont convenu mardi de renforcer la surveillance de leur frontière commune.",
            ("AGREE", "NER+TCD", ""),
        ),
        # what one commits oneself to is asked of nobody
        (
            "fr",
            "Athènes s'engage auprès de l'Union européenne à adopter une série de réformes. Bruxelles l'a remerciée.",
            ("AGREE", "GRC", "EU"),
        ),
        # a demand is refused, no aid is cut
        (
            "fr",
            "La France a bloqué lundi une demande d'assistance des Etats-Unis. Washington a protesté.",
            ("REJECT", "FRA", "USA"),
        ),
        # of several some are named
        (
            "fr",
            "Plusieurs pays d'Amérique latine, dont le Brésil et la Colombie, ont condamné mardi l'attitude de Quito.",
            ("ACCUSE", "BRA+COL", "ECU"),
        ),
        (
            "en",
            "Several countries, including Brazil and Chile, condemned Ecuador's decision on Tuesday.",
            ("ACCUSE", "BRA+CHL", "ECU"),
        ),
        # an offer is backed by backing who made it
        (
            "fr",
            "Le Tchad a proposé d'accueillir des pourparlers. Cette offre a reçu l'appui du Cameroun.",
            ("SUPPORT", "CMR", "TCD"),
        ),
    ],
)
def test_who_does_what_to_whom(language: str, text: str, event: tuple[str, str, str]) -> None:
    assert event in acts(language, text)


@pytest.mark.parametrize(
    ("language", "text", "category"),
    [
        # who is not against it rejects nothing
        ("fr", "La Russie n'est pas opposée à la tenue d'élections en Ukraine, a dit le Kremlin.", "REJECT"),
        # a text that does harm is no support
        (
            "fr",
            "L'Onu a adopté samedi une résolution imposant des sanctions à la Corée du Nord. La Chine a protesté.",
            "SUPPORT",
        ),
    ],
)
def test_what_is_not_told(language: str, text: str, category: str) -> None:
    assert category not in {e.event for e in events(language, text)}


def test_what_somebody_declines_to_comment_on_has_been_done() -> None:
    text = "Manille a refusé mardi de commenter l'appel de la Chine à des négociations. Pékin n'a rien ajouté."
    assert ("REQUEST", "CHN", "PHL") in acts("fr", text)


def test_a_year_tells_which_treaty_is_meant_and_dates_nothing() -> None:
    text = "La Bolivie a protesté lundi. Le Chili rejette une révision du traité de 1904 avec la Bolivie."
    assert [(e.when.edtf or "")[:4] for e in events("fr", text) if e.event == "REJECT"] == ["2022"]


def test_who_presides_the_commission_is_of_the_union() -> None:
    text = "Le président de la Commission, José Manuel Barroso, a exhorté mardi la Pologne à patienter."
    assert [x.code for e in events("fr", text, "2005-06-10") for x in e.actor] == ["EU"]


def test_a_denial_that_is_denied_is_told_as_such() -> None:
    text = "L'Erythrée a accusé l'Ethiopie de masser des troupes. Addis-Abeba n'a pas démenti."
    assert {e.status for e in events("fr", text) if e.event == "REJECT"} <= {"negated"}


def test_by_what_somebody_says_another_bears_the_blame() -> None:
    text = "Un missile est tombé mardi en Pologne. Selon l'Otan, Moscou porte la responsabilité de l'incident."
    assert ("ACCUSE", "NATO", "RUS") in acts("fr", text)
