"""Where a country or capital is a place and where a party."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from building import clause, parsed, phrase

from detente.clause import Clause, Phrase
from detente.code.mention import Mention
from detente.code.place import PlaceMention
from detente.code.scenes import Scenes
from detente.code.scenewords import scene_words
from detente.records import Place


def scene(
    text: str,
    name: str,
    *,
    kind: str = "capital",
    language: str = "fr",
    preposition: str | None = None,
    clauses: tuple[Clause, ...] = (),
    phrases: tuple[Phrase, ...] = (),
    places: tuple[PlaceMention, ...] = (),
) -> bool:
    """Whether the name is a place where it stands last in the text."""
    at = text.rindex(name)
    mention = Mention(at, at + len(name), name, kind, "XXX", None)  # type: ignore[arg-type]
    here = phrase(name, at=at, kind="name", preposition=preposition)
    return Scenes(text, language, parsed(*clauses, phrases=phrases), places).is_scene(mention, here)


@pytest.mark.parametrize(
    "text",
    [
        "La moitié de Quito",
        "dans le centre de Quito",
        "au-dessus de Quito",
        "à trente kilomètres de Quito",
        "tout Quito",
    ],
)
def test_parts_and_directions_are_of_a_place(text: str) -> None:
    assert scene(text, "Quito", preposition="de")


@pytest.mark.parametrize("text", ["central Quito", "the outskirts of Quito", "by way of Quito", "from Cuenca to Quito"])
def test_parts_and_directions_are_of_a_place_in_english(text: str) -> None:
    assert scene(text, "Quito", language="en", preposition="of")


def test_who_acts_is_no_place() -> None:
    assert not scene("Quito a protesté", "Quito")


def test_a_target_is_a_party() -> None:
    assert not scene("des tirs sur Quito", "Quito", preposition="sur")
    assert not scene("fired at Peru", "Peru", kind="state", language="en", preposition="at")


def test_french_tells_whom_from_where_by_the_article() -> None:
    """A thing is said "à la Bolivie", a stay is "en Bolivie"."""
    assert not scene("reproche à la Bolivie", "Bolivie", kind="state", preposition="à")
    assert scene("en Bolivie", "Bolivie", kind="state", preposition="en")
    assert scene("à la Jamaïque", "Jamaïque", kind="state", preposition="à")


def test_who_is_given_something_is_a_party() -> None:
    to_peru = phrase("Peru", at=14, kind="name", preposition="to")
    sold = clause("sell", addressee=(to_peru,), obliques=(to_peru,))
    assert not scene("sold planes to Peru", "Peru", kind="state", language="en", preposition="to", clauses=(sold,))
    flying = phrase("Peru", at=8, kind="name", preposition="to")
    flew = clause("fly", obliques=(flying,))
    assert scene("flew to Peru", "Peru", kind="state", language="en", preposition="to", clauses=(flew,))


def test_a_capital_left_is_a_place() -> None:
    lima = phrase("Lima", at=9, kind="name")
    assert scene("a quitté Lima", "Lima", clauses=(clause("quitter", undergoer=(lima,)),))
    assert not scene("a blâmé   Lima", "Lima", clauses=(clause("blâmer", undergoer=(lima,)),))


def test_what_belongs_to_a_town_leaves_it_a_town() -> None:
    text = "un hôtel de Lima"
    lima = phrase("Lima", at=12, kind="name", preposition="de")
    hotel = phrase(text, head="hôtel", belonging=(lima,))
    assert scene(text, "Lima", preposition="de", phrases=(hotel,))
    envoy = phrase("un envoyé de Lima", head="envoyé", belonging=(phrase("Lima", at=13, kind="name"),))
    assert not scene("un envoyé de Lima", "Lima", preposition="de", phrases=(envoy,))


def test_a_border_is_a_place_whoever_is_behind_it() -> None:
    text = "la frontière avec le Pérou"
    peru = phrase("le Pérou", at=18, kind="name", head="Pérou", preposition="avec")
    border = phrase(text, head="frontière", attached=(peru,))
    at = text.index("Pérou")
    mention = Mention(at, at + 5, "Pérou", "state", "PER", None)
    assert Scenes(text, "fr", parsed(phrases=(border,)), ()).is_scene(mention, peru)


def test_a_country_behind_its_town_tells_where_the_town_is() -> None:
    text = "in Cuzco, Peru"
    cuzco = PlaceMention(3, 8, Place("Cuzco", "XXX", 0.0, 0.0, 1), "city", "in")
    assert scene(text, "Peru", kind="state", language="en", places=(cuzco,))
    assert not scene(text, "Peru", kind="state", language="en")


@pytest.mark.parametrize(
    "text",
    [
        "work in Bolivia or Peru",
        "a drought in Chile, Bolivia and Peru",
        "ready to flee Peru",
    ],
)
def test_what_is_joined_to_a_place_or_fled_is_one(text: str) -> None:
    assert scene(text, "Peru", kind="state", language="en")


@pytest.mark.parametrize(
    "text",
    ["flights between Bolivia and Peru", "talks between Bolivia and Peru", "En Suisse, Quito et Lima", "praised Peru"],
)
def test_parties_joined_to_parties_stay_so(text: str) -> None:
    assert not scene(text, text.split()[-1], kind="state", language="fr" if text.startswith("En") else "en")


def test_a_capital_at_the_end_of_a_line_is_a_place() -> None:
    assert scene("A night train between Quito and Lima", "Lima", language="en")
    assert not scene("A quarrel between Quito and Lima", "Lima", language="en")


def test_the_legs_of_a_tour_are_places() -> None:
    assert scene("L'émissaire poursuit sa tournée. Après Quito et Lima", "Lima")
    assert not scene("Le traité est signé. Après Quito et Lima", "Lima")


def test_a_town_that_is_struck_or_sees_attacks_does_nothing() -> None:
    lima = phrase("Lima", kind="name")
    struck = clause("toucher", undergoer=(lima,), passive=True)
    assert scene("Lima a été touchée", "Lima", clauses=(struck,))
    seen = clause("connaître", doer=(lima,), undergoer=(phrase("trois attaques", head="attaque", at=10),))
    assert scene("Lima a connu trois attaques", "Lima", clauses=(seen,))
    signed = clause("connaître", doer=(lima,), undergoer=(phrase("ses alliés", head="allié", at=10),))
    assert not scene("Lima connaît ses alliés", "Lima", clauses=(signed,))


def test_who_acts_in_a_relative_clause_is_a_party_though_sent_to() -> None:
    peru = phrase("Peru", at=8, kind="name", preposition="to")
    flew = clause("fly", obliques=(peru,))
    took = clause("accept", doer=(phrase("Peru", at=8, kind="name"),), link="relative")
    assert not scene("flew to Peru", "Peru", kind="state", language="en", preposition="to", clauses=(flew, took))


def test_both_languages_have_all_lists() -> None:
    for language in ("fr", "en"):
        words = scene_words(language)
        assert all((words.prepositions, words.parts, words.towns, words.moving))


@pytest.mark.parametrize(
    "text", ["dans la capitale Quito", "le vol Cuenca-Quito", "à l'est de Quito", "l'essentiel de Quito"]
)
def test_what_explains_joins_or_cuts_out_a_town(text: str) -> None:
    assert scene(text, "Quito", preposition="de" if text.endswith("de Quito") else None)


def test_an_envoys_post_is_a_party() -> None:
    post = phrase("Quito", at=16, kind="name", preposition="à")
    envoy = phrase("l'ambassadeur à Quito", head="ambassadeur", attached=(post,))
    assert not scene("l'ambassadeur à Quito", "Quito", preposition="à", phrases=(envoy,))


@pytest.mark.parametrize(
    ("text", "predicate", "place"),
    [
        ("ces mots déplaisent à Quito", "déplaire", False),
        ("les écoles ouvrent à Quito", "ouvrir", True),
        ("un avertissement à Quito", "adresser", False),
    ],
)
def test_verbs_and_nouns_tell_whom_from_where(text: str, predicate: str, place: bool) -> None:
    quito = phrase("Quito", at=text.rindex("Quito"), kind="name", preposition="à")
    given = clause(predicate, addressee=(quito,), obliques=(quito,))
    assert scene(text, "Quito", preposition="à", clauses=(given,)) is place


def test_talks_with_a_capital_are_with_a_party() -> None:
    quito = phrase("Quito", at=11, kind="name", preposition="with")
    talks = phrase("talks with Quito", head="talks", attached=(quito,))
    talks_of = phrase("the Quito talks", head="talk", belonging=(phrase("Quito", at=4, kind="name"),))
    assert not scene("talks with Quito", "Quito", language="en", preposition="with", phrases=(talks,))
    assert scene("the Quito", "Quito", language="en", phrases=(talks_of,))


def test_what_drifts_above_or_leads_to_a_town_is_no_act_upon_it() -> None:
    quito = phrase("Quito", at=16, kind="name", preposition="over")
    drifted = clause("drift", doer=(phrase("Smoke"),), obliques=(quito,))
    assert scene("Smoke drift over Quito"[1:], "Quito", language="en", preposition="over", clauses=(drifted,))


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("le sommet de l'Otan de Quito", "Quito", "fr"),
        ("les clients de la maison d'hôtes de Quito", "Quito", "fr"),
        ("the Quito train bombing", "Quito", "en"),
        ("Quito's Polo Club", "Quito", "en"),
        ("back to Quito", "Quito", "en"),
    ],
)
def test_the_words_around_a_capital_tell_what_it_has_as_a_town(text: str, name: str, language: str) -> None:
    assert scene(text, name, language=language, preposition="of" if language == "en" else "de")


def test_a_state_that_is_one_town_has_what_a_town_has() -> None:
    assert scene("un hôtel de Singapour", "Singapour", kind="state", preposition="de")
    assert not scene("la décision de Singapour", "Singapour", kind="state", preposition="de")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Quito : la police charge", "fr"),
        ("Une dépêche\n\nQUITO - Les ouvriers ont repris", "fr"),
        ("QUITO. La grève continue", "fr"),
        ("Quito: three held after march", "en"),
        ("A Quito, des ouvriers ont défilé", "fr"),
        ("Lundi, à Quito, le maire a promis", "fr"),
    ],
)
def test_what_heads_an_item_or_is_set_off_is_a_place(text: str, language: str) -> None:
    name = "QUITO" if "QUITO" in text else "Quito"
    assert scene(text, name, language=language)


@pytest.mark.parametrize("text", ["Quito : « Nous refusons »", "Quito proteste", "Il voit Quito, puis Lima"])
def test_what_is_quoted_or_acts_at_the_head_is_a_party(text: str) -> None:
    assert not scene(text, "Quito")


@pytest.mark.parametrize(
    ("text", "verb", "place"),
    [
        ("a plaidé à Quito", "plaider", True),
        ("a dit à Quito", "dire", False),
        ("a dit mardi à Quito", "dire", True),
        ("a promis mardi à Quito", "promettre", False),
    ],
)
def test_the_verb_tells_whether_a_capital_is_spoken_to(text: str, verb: str, place: bool) -> None:
    at = text.index("Quito")
    quito = phrase("Quito", at=at, kind="name", preposition="à")
    words = tuple((m, m + len(w), w) for w in text.split() for m in (text.index(w),))
    told = clause(verb, addressee=(quito,), obliques=(quito,))
    where = Scenes(text, "fr", replace(parsed(told), words=words), ())
    assert where.is_scene(Mention(at, at + 5, "Quito", "capital", "ECU", None), quito) is place


@pytest.mark.parametrize(("noun", "place"), [("bakers", True), ("government", False)])
def test_an_english_capital_before_a_noun_is_a_town_save_before_a_government(noun: str, place: bool) -> None:
    text = f"Quito {noun} met"
    quito = phrase("Quito", at=0, kind="name")
    host = phrase(f"Quito {noun}", at=0, head=noun, belonging=(quito,))
    where = Scenes(text, "en", parsed(phrases=(host,)), ())
    assert where.is_scene(Mention(0, 5, "Quito", "capital", "ECU", None), quito) is place


@pytest.mark.parametrize(
    "text",
    [
        "blocked the highway to Quito",
        "the Quito side of the valley",
        "the Quito Herald",
        "minutes after its landing from Quito",
        "the frontier between Pasto and Quito",
    ],
)
@pytest.mark.parametrize("kind", ["capital", "state"])
def test_the_words_around_a_name_make_a_place_of_it(text: str, kind: str) -> None:
    preposition = re.search(r"\b(to|from|between)\b", text)
    assert scene(text, "Quito", kind=kind, language="en", preposition=preposition[0] if preposition else None)


@pytest.mark.parametrize("text", ["le marché aux fleurs de Quito", "Alors qu'à Quito les bus roulent", "Real Quito"])
def test_the_words_around_a_name_make_a_place_of_it_in_french(text: str) -> None:
    assert scene(text, "Quito")


def test_only_some_words_do() -> None:
    assert not scene("no reply to Quito", "Quito", language="en", preposition="to")
    assert not scene("the Quito herald", "Quito", language="en")


@pytest.mark.parametrize("text", ["sans l'accord de Quito", "avec l'accord préalable de Quito"])
def test_an_agreement_may_be_the_consent_of_a_government(text: str) -> None:
    assert not scene(text, "Quito", preposition="de")
    assert scene("l'accord de Quito", "Quito", preposition="de")


def test_support_from_one_to_another_is_no_way() -> None:
    text = "Un appui de Quito aux Shuars"
    at = text.index("Quito")
    quito = phrase("Quito", at=at, kind="name", preposition="de")
    assert not Scenes(text, "fr", parsed(), ()).is_scene(Mention(at, at + 5, "Quito", "capital", "ECU", None), quito)


def test_what_a_noun_of_saying_comes_from_is_a_party() -> None:
    text = "warnings from Quito"
    quito = phrase("Quito", at=text.index("Quito"), kind="name", preposition="from")
    for kind, place in (("noun", False), ("verb", True)):
        told = clause("say", obliques=(quito,), kind=kind)
        assert scene(text, "Quito", language="en", preposition="from", clauses=(told,)) is place
