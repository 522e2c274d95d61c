"""Who has claimed an attack is who did it."""

from __future__ import annotations

import pytest

from detente.code.actorbook import load_book
from detente.code.coder import analyse, event_nouns
from detente.parse.pipeline import Source, parse_texts
from detente.read import read
from detente.records import RawText

pytestmark = pytest.mark.model


def attacker(text: str, language: str) -> str | None:
    """The actor of the first attack that a dispatch tells."""
    dispatch = read(RawText("t", "text", text, published="2024-05-13"))
    parsed = next(iter(parse_texts([Source(dispatch.text, language, dispatch.title_span)], event_nouns())))
    _, _, assembler = analyse(dispatch, parsed, load_book())
    return next(d.actor[0].code for d in assembler.decided() if d.category == "ASSAULT")


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "A suicide bomber killed 20 people in Kabul on Monday. Islamic State claimed responsibility.", "ISIS"),
        ("en", "The blast, claimed by al Shabaab, killed nine Kenyan soldiers.", "ALSHABAAB"),
        ("fr", "Un attentat a tué douze personnes à Mogadiscio. Les chebab l'ont revendiqué.", "ALSHABAAB"),
    ],
)
def test_an_attack_by_an_unknown_hand_is_that_of_the_group_that_claims_it(language: str, text: str, who: str) -> None:
    assert attacker(text, language) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "A suicide bomber killed 20 people in Kabul. Nobody has claimed responsibility, Islamic State is silent.",
            "AFG",
        ),
        ("Kenyan jets bombed a Somali town on Monday. Al Shabaab claimed responsibility for another attack.", "KEN"),
    ],
)
def test_what_nobody_claims_stays_with_whoever_is_told(text: str, who: str) -> None:
    assert attacker(text, "en") == who


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Two people died on Monday when drones struck a bridge in Crimea. Putin blamed Ukraine.", "UKR"),
        ("en", "Mortar shells hit a market in Taiz, killing nine. The government accused the Houthis.", "HOUTHIS"),
        ("fr", "Douze villageois ont été tués au Mali. L'armée a imputé l'attaque au Jnim.", "JNIM"),
        ("fr", "Un attentat a tué trois policiers à Quetta. Islamabad accuse l'Inde d'en être l'auteur.", "IND"),
    ],
)
def test_an_attack_by_an_unknown_hand_is_that_of_who_is_blamed_for_it(language: str, text: str, who: str) -> None:
    assert attacker(text, language) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Gunmen shot dead a judge in Quetta on Friday. Pakistan accused India of stirring unrest.", "PAK"),
        ("Kenyan jets bombed a Somali town on Monday. Mogadishu blamed al Shabaab.", "KEN"),
        ("Russian drones struck a bridge in Odesa on Monday. Kyiv blamed Iran for soaring prices.", "RUS"),
    ],
)
def test_blame_for_something_else_leaves_an_attack_where_it_was(text: str, who: str) -> None:
    assert attacker(text, "en") == who


def test_blame_for_unrest_is_no_blame_for_its_repression() -> None:
    text = (
        "La contestation a été réprimée dans le sang au Bélarus : douze personnes ont été tuées lundi à Minsk. "
        "Les autorités bélarusses imputent les troubles à la Pologne."
    )
    assert attacker(text, "fr") != "POL"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A gunman opened fire on a beach in Tunisia. Police shot him dead. Islamic State claimed the attack."),
        ("fr", "Des hommes armés ont tiré au Mali. L'armée a abattu un assaillant. Daech a revendiqué l'attaque."),
    ],
)
def test_who_claims_an_attack_has_not_shot_the_attackers(language: str, text: str) -> None:
    assert attacker(text, language) == "ISIS"


def test_the_deed_itself_may_be_told_before_its_toll() -> None:
    text = (
        "Des jihadistes ont attaqué vendredi un hôtel à Ouagadougou. Vingt-neuf personnes ont été tuées, selon le "
        "gouvernement burkinabè. Trois assaillants ont été abattus. L'attaque a été revendiquée par Al-Qaïda au "
        "Maghreb islamique."
    )
    assert attacker(text, "fr") == "AQIM"
