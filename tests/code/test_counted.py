"""How many, in whole sentences as reporters write them: company, parts, staff, what somebody agrees to do."""

from __future__ import annotations

import pytest
from coding import events

COUNTED = [
    ("fr", "L'opposant Pavel Orlov a été arrêté à Minsk avec sa compagne russe.", "arrested", 2),
    ("en", "The opposition blogger was arrested in Minsk with his girlfriend.", "arrested", 2),
    ("fr", "Des rebelles syriens ont tué le pilote, descendu en parachute, et un fusilier marin russe.", "dead", 2),
    ("en", "A suicide bomber killed the governor and at least 19 others in Baghdad.", "dead", 20),
    ("fr", "Le général Omari a été tué par un drone américain, de même qu'un chef de milice irakien.", "dead", 2),
    ("en", "Malaysian forces arrested and beat 17 Indonesian workers.", "arrested", 17),
    ("fr", "La police de Harare a perquisitionné le siège du parti et embarqué deux cents personnes.", "arrested", 200),
    ("fr", "L'armée soudanaise a destitué le président Béchir et l'a placé en détention.", "arrested", 1),
    ("fr", "Le Rwanda a riposté en chassant six membres de l'ambassade sud-africaine.", "expelled", 6),
    ("fr", "Le Canada a rappelé quarante et un de ses soixante-deux diplomates en Inde.", "posts", 41),
    ("en", "Canada withdrew 41 of its 62 diplomats in India.", "posts", 41),
    ("fr", "La Chine a accepté de laisser partir les vingt-quatre marins américains.", "released", 24),
    ("en", "Israeli jets hit targets near Damascus on Friday. A monitor put the death toll at 23.", "dead", 23),
    ("fr", "Des missiles russes ont frappé Dnipro dans la nuit. Le bilan est monté à dix-sept morts.", "dead", 17),
    ("en", "Saudi warplanes bombed a wedding in Yemen. Twelve bodies were recovered.", "dead", 12),
    ("fr", "Des hommes armés ont attaqué une église au Bénin. Quinze fidèles y ont laissé la vie.", "dead", 15),
    ("en", "The Israeli army lost five men in a Hezbollah ambush.", "dead", 5),
    ("en", "Two Canadians whom China jailed in December 2018 on spying charges were freed.", "arrested", 2),
    ("en", "China agreed to free the 24 American sailors.", "released", 24),
    ("en", "The Ethiopian army retook the town from Tigrayan rebels with the loss of 40 lives.", "dead", 40),
    ("fr", "L'armée éthiopienne a repris la ville aux rebelles tigréens au prix de quarante vies.", "dead", 40),
    ("en", "Rebels shot down a Sudanese army helicopter; none of its six occupants survived.", "dead", 6),
    ("fr", "Les rebelles ont abattu un avion soudanais ; aucun de ses six occupants n'a survécu.", "dead", 6),
    ("en", "In Bangkok a crowd put by police at 20,000 marched on the Chinese embassy.", "participants", 20000),
    ("fr", "Une foule estimée à 20.000 personnes a marché sur l'ambassade de Chine à Bangkok.", "participants", 20000),
    ("fr", "Le Hamas a libéré trois des cinq otages israéliens.", "released", 3),
    ("fr", "La Chine a fermé deux des consulats du Canada.", "posts", 2),
    ("en", "Norway pledged 500 million crowns in aid to Ukraine.", "currency", "NOK"),
    ("fr", "Le Danemark donnera 200 millions de couronnes à l'Ukraine.", "currency", "DKK"),
    ("en", "Denmark gave Ukraine 200 million Swedish kronor in aid.", "currency", "SEK"),
]


@pytest.mark.parametrize(("language", "text", "name", "count"), COUNTED)
def test_how_many(language: str, text: str, name: str, count: int | str) -> None:
    assert count in [e.magnitude.get(name) for e in events(language, text)]
