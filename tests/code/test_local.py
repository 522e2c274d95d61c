"""Whose the nameless are who tell of an act: the mayor, an army officer, an agency's military source."""

from __future__ import annotations

import pytest

from detente.flow import code_raws
from detente.records import RawText

pytestmark = pytest.mark.model

TOLD = [
    # of the town that suffers it, not of who did it there
    ("en", "Russian troops shelled a hospital in Kherson, the regional governor said.", ["UKR"]),
    ("fr", "Les troupes russes ont bombardé un hôpital à Kherson, a indiqué le gouverneur de la région.", ["UKR"]),
    ("en", "BELGOROD - Ukrainian forces shelled the village of Murom, Governor Vyacheslav Gladkov said.", ["RUS"]),
    # of whence the dispatch is filed, where that suffers it
    ("en", "NEW DELHI (AP) - Pakistani troops fired on Indian positions in Kashmir, an army officer said.", ["IND"]),
    ("fr", "JÉRUSALEM (AFP) - Le Hamas a tiré des roquettes sur Ashkelon, a dit une porte-parole militaire.", ["ISR"]),
    ("en", "TOKYO - North Korea launched a missile on Monday as Japan slept, the defence ministry said.", ["JPN"]),
    ("fr", "Trois drones ukrainiens ont attaqué une raffinerie à Riazan, a dit le gouvernement régional.", ["RUS"]),
    ("en", "GENEVA - North Korea launched a missile on Monday, the defence ministry said.", ["PRK"]),
    # of the agency that quotes him
    (
        "fr",
        "L'aviation israélienne a bombardé un dépôt près de Homs, selon Sana, citant une source militaire.",
        ["SYR"],
    ),
    # whoever is called by a state's name is its own
    ("en", "NEW DELHI (AP) - Pakistani troops fired on Indian posts, the Pakistani army said.", ["PAK"]),
    ("en", "Iran sent missiles to the Houthis, a Pentagon spokesman told reporters.", ["USA"]),
    ("en", "Russian forces took the town of Avdiivka on Saturday, the defence ministry in Moscow said.", ["RUS"]),
    # who goes on telling
    (
        "en",
        "Boko Haram shot eight farmers in Dikwa, a village head said. They also burned a clinic, he added.",
        ["NGA"],
    ),
    (
        "en",
        "M23 rebels attacked posts near Bukavu, residents said. They said rebels had shot ten men in Ihusi.",
        ["COD"],
    ),
    ("en", "Human Rights Watch had a report. Syrian troops shot 30 men in Idlib, the rights group said.", ["HRW"]),
]


@pytest.mark.parametrize(("language", "text", "codes"), TOLD)
def test_the_nameless_are_of_where_they_speak(language: str, text: str, codes: list[str]) -> None:
    (dispatch,) = code_raws(
        [RawText("told#0", "text", text, published="2024-05-15", language=language)], on_problem=print
    )
    sources = [list(dict.fromkeys(a.speaker.code for a in e.according_to)) for e in dispatch.events]
    assert sources
    assert all(s == codes for s in sources)
