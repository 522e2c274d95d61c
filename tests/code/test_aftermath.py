"""A toll told by itself belongs to the attack told just before."""

from __future__ import annotations

import pytest

from detente.code import assemble
from detente.code.coder import code_dispatch
from detente.read import read
from detente.records import RawText

pytestmark = pytest.mark.model
SHOTS = "KHARTOUM (AFP) - L'armée soudanaise a tiré mardi sur des manifestants à Khartoum."


def magnitudes(text: str) -> dict[str, dict[str, int | float | str]]:
    """The magnitude of each category's first event."""
    coded = code_dispatch(read(RawText("t#1", "text", text, published="2021-10-21", language="fr")))
    found: dict[str, dict[str, int | float | str]] = {}
    for event in coded.events:
        found.setdefault(event.event, event.magnitude)
    return found


def test_a_toll_in_the_next_sentence_is_the_attack_s():
    assert magnitudes(f"{SHOTS} Deux hommes ont péri.")["ASSAULT"] == {"dead": 2}


def test_a_toll_with_a_day_of_its_own_is_another_s():
    assert magnitudes(f"{SHOTS} En mars 2019, dix hommes avaient péri dans un naufrage.")["ASSAULT"] == {}


def test_a_toll_may_have_its_source_behind():
    assert magnitudes(f"{SHOTS} Deux hommes ont été tués, a annoncé l'hôpital.")["ASSAULT"] == {"dead": 2}
    assert magnitudes(f"{SHOTS} L'hôpital a démenti que deux hommes aient été tués.")["ASSAULT"] == {}


def test_without_an_attack_a_toll_is_the_protest_s():
    text = (
        "Des opposants soudanais ont pris d'assaut mardi la mairie de Khartoum. Deux cents personnes ont été blessées."
    )
    assert magnitudes(text)["PROTEST"] == {"injured": 200}


def test_the_toll_is_that_of_the_deed_told_by_a_verb():
    deed = "Demonstrators set fire to Bosnia's presidency building in Sarajevo on Friday, the third day of protests."
    text = f"{deed} Around 200 people were hurt, hospitals said."
    coded = code_dispatch(read(RawText("t#1", "text", text, published="2014-02-07", language="en")))
    burnt = [e.magnitude for e in coded.events if e.evidence.text.startswith("Demonstrators")]
    assert {"injured": 200} in burnt


def test_what_only_seems_an_attack_of_its_own_gives_its_toll():
    text = "Malaysian troops fought Filipino gunmen on Tuesday. Twelve of the gunmen died."
    coded = code_dispatch(read(RawText("t#1", "text", text, published="2013-03-05", language="en")))
    assert [e.magnitude for e in coded.events] == [{"dead": 12}]


def test_an_attack_that_has_its_toll_keeps_it():
    assert magnitudes(f"{SHOTS[:-1]}, tuant un étudiant. Deux passants sont morts.")["ASSAULT"] == {"dead": 1}


@pytest.mark.parametrize(
    ("language", "text", "category", "magnitude"),
    [
        # those counted before, taken up by a pronoun
        ("en", "China detained four Rio Tinto employees. It released them on Friday.", "RETREAT", {"released": 4}),
        ("fr", "Kinshasa a capturé quatre soldats ougandais. Il les a relâchés samedi.", "RETREAT", {"released": 4}),
        # one for each state that has one
        ("en", "Liberia expelled the ambassadors of Guinea and Sierra Leone.", "SANCTION", {"expelled": 2}),
        ("en", "Sudan expelled the Kenyan and Ugandan ambassadors on Monday.", "SANCTION", {"expelled": 2}),
        ("fr", "Le Mali a expulsé les ambassadeurs de France et d'Allemagne.", "SANCTION", {"expelled": 2}),
        # the outcome behind a comma, whatever the parse hangs it on
        (
            "en",
            "Soldiers in Togo opened fire on a crowd that was waiting for French ministers, killing at least 20.",
            "ASSAULT",
            {"dead": 20},
        ),
        # the dead and the injured of one verb, and one of them by his article alone
        (
            "fr",
            "L'attentat, revendiqué par les talibans, a fait vingt morts et cent blessés à Kaboul.",
            "ASSAULT",
            {"dead": 20, "injured": 100},
        ),
        (
            "fr",
            "L'armée russe a bombardé Kharkiv, faisant un mort et quatre blessés.",
            "ASSAULT",
            {"dead": 1, "injured": 4},
        ),
        ("fr", "Les talibans ont attaqué un poste afghan, blessant trois policiers.", "ASSAULT", {"injured": 3}),
        ("fr", "L'armée soudanaise a bombardé un marché, provoquant la mort de 27 civils.", "ASSAULT", {"dead": 27}),
        # those whom "and" joins to a single person; not those who do what follows
        ("en", "Jihadists killed Mali's police chief and two of his guards.", "ASSAULT", {"dead": 3}),
        ("en", "Jihadists killed Mali's police chief and two guards fled.", "ASSAULT", {"dead": 1}),
        # ranges, and a toll revised
        ("en", "Russia's shelling of Kharkiv killed between 12 and 15 people.", "ASSAULT", {"dead": 12}),
        ("fr", "Le bombardement russe de Kharkiv a fait entre 12 et 15 morts.", "ASSAULT", {"dead": 12}),
        (
            "en",
            "The death toll from Russia's shelling of Kharkiv was revised from 15 down to 12.",
            "ASSAULT",
            {"dead": 12},
        ),
        # sums: what is seized, and what is told without a currency
        (
            "fr",
            "La police somalienne a saisi 9,6 millions de dollars dans un avion émirati.",
            "COERCE",
            {"amount": 9_600_000, "currency": "USD"},
        ),
        ("fr", "La Banque mondiale a gelé 175 millions destinés au Mali.", "SANCTION", {"amount": 175_000_000}),
    ],
)
def test_how_many_in_roundabout_words(
    monkeypatch: pytest.MonkeyPatch, language: str, text: str, category: str, magnitude: dict[str, int | str]
) -> None:
    monkeypatch.setattr(assemble, "LEAST_CONFIDENCE", 0.0)
    events = code_dispatch(read(RawText("t", "text", text, published="2015-05-03", language=language))).events
    assert next(e for e in events if e.event == category).magnitude == magnitude


def test_the_whole_toll_of_the_next_sentence_is_taken():
    told = "Deux hommes ont péri et une trentaine d'autres ont été blessés."
    assert magnitudes(f"{SHOTS} {told}")["ASSAULT"] == {"dead": 2, "injured": 30}


def test_a_toll_may_stand_some_sentences_behind_its_attack():
    between = "Les secours fouillaient encore la place à midi."
    told = "Six personnes ont été tuées, dont deux enfants, et seize blessées, a indiqué l'hôpital."
    assert magnitudes(f"{SHOTS} {between} {told}")["ASSAULT"] == {"dead": 6, "injured": 16}


def test_a_toll_may_be_counted_and_not_told():
    assert magnitudes(f"{SHOTS} Bilan : six morts et vingt blessés.")["ASSAULT"] == {"dead": 6, "injured": 20}
    counted = "Le Croissant-Rouge fait état de six morts."
    assert magnitudes(f"{SHOTS} {counted}")["ASSAULT"] == {"dead": 6}
    assert magnitudes(f"{SHOTS} La répression a fait mille morts depuis 2019.")["ASSAULT"] == {}
