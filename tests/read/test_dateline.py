"""Datelines as agencies and papers write them, and beginnings of sentences that are none."""

import pytest

from detente.read.dateline import find_dateline


@pytest.mark.parametrize(
    ("text", "place", "day", "year", "agency"),
    [
        ("OSLO, 3 mars (Xinhua) -- La Norvège", "OSLO", (3, 3), None, "Xinhua"),
        ("OSLO (Reuters) - Norway", "OSLO", None, None, "Reuters"),
        ("OSLO, March 3 (Reuters) - Norway", "OSLO", (3, 3), None, "Reuters"),
        ("OSLO, Sept. 30, 2022 (AP) — Norway", "OSLO", (9, 30), 2022, "AP"),
        ("Oslo (AFP) – La Norvège", "Oslo", None, None, "AFP"),
        ("OSLO, 1er févr. - La Norvège", "OSLO", (2, 1), None, None),
        ("Oslo - La Norvège", "Oslo", None, None, None),
        ("OSLO | La Norvège", "OSLO", None, None, None),
        ("OSLO — Norway", "OSLO", None, None, None),
        ("TYR (Liban), 27 oct. — Le Hezbollah", "TYR (Liban)", (10, 27), None, None),
        ("LVIV, Ukraine (AP) — Russia", "LVIV, Ukraine", None, None, "AP"),
        ("OSLO/STOCKHOLM, Jan 4 (Reuters) - Two", "OSLO/STOCKHOLM", (1, 4), None, "Reuters"),
        ("LA HAYE, mardi 4 janvier 2022 (ATS) - La Cour", "LA HAYE", (1, 4), 2022, "ATS"),
        ("N'Djamena (Xinhua) - Le", "N'Djamena", None, None, "Xinhua"),
        ("Port-au-Prince, 4 jan 2016 (AFP) - Haïti", "Port-au-Prince", (1, 4), 2016, "AFP"),
        ("MINSK, October 20. /TASS/. Belarus said", "MINSK", (10, 20), None, "TASS"),
        ("Quito, 20 oct (EFE).- Ecuador", "Quito", (10, 20), None, "EFE"),
        ("(Reuters) - Norway", None, None, None, "Reuters"),
        ("AFP - La Norvège", None, None, None, "AFP"),
        ("OSLO, March 3 (XYZ) - Norway", "OSLO", (3, 3), None, "XYZ"),
        ("NAIROBI (The Daily Standard) - Kenya's", "NAIROBI", None, None, None),
        ("DHAKA, Aug 6 (The Daily Star) - Army", "DHAKA", (8, 6), None, None),
        ("BAMAKO (Mali Actu Info) - Le", "BAMAKO", None, None, None),
        ("GOMA (RD Congo) - Les", "GOMA (RD Congo)", None, None, None),
        ("OSLO, 3 mars 2020 (AFP)", "OSLO", (3, 3), 2020, "AFP"),
    ],
)
def test_datelines(
    text: str, place: str | None, day: tuple[int, int] | None, year: int | None, agency: str | None
) -> None:
    found = find_dateline(text)
    assert found is not None
    expected = "Keystone-ATS" if agency == "ATS" else agency
    assert (found.place, found.day, found.year, found.agency) == (place, day, year, expected)
    rest = text[found.length :]
    assert not rest or rest.split()[0].strip("-–—| ") == rest.split()[0]


@pytest.mark.parametrize(
    "text",
    [
        "Le Mali - pays enclavé - a rompu avec Paris.",
        "The 18, who have 48 hours to leave, are diplomats.",
        "Joe Biden a félicité les deux parties.",
        "L'UE - Les ministres se réunissent lundi.",
        "M. Durand (UMP) - Le député a répondu.",
        "VIDEO - Le discours du président.",
        "Site.example.com | Publié hier",
        "Norway, Sweden and Finland - all three - agreed.",
        "OSLO: talks resume",
        "",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    found = find_dateline(text)
    assert found is None or found.place == "OSLO"  # a colon is for the layout to weigh: see test_pages, fr_breves
