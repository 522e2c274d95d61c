"""Where it happened."""

from __future__ import annotations

import pytest
from building import clause, parsed, phrase

from detente.clause import Clause, Parsed
from detente.code.located import find_spots
from detente.code.sentence import Sentence
from detente.code.where import Whereabouts, more_exact
from detente.records import Place


def where(text: str, language: str, tree: Parsed, **more: object) -> Whereabouts:
    return Whereabouts(text, language, tree, Sentence(tree), **more)  # type: ignore[arg-type]


def named(text: str, language: str, one: Clause, category: str | None = None) -> str | None:
    """The place of a clause that is alone in its text."""
    found = where(text, language, parsed(one)).of(one, category)
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("La police a tiré sur la foule à Lyon.", "fr", "Lyon"),
        ("Troops fired on a crowd near Kharkiv.", "en", "Kharkiv"),
        ("The convoy came from Kharkiv.", "en", None),
    ],
)
def test_a_place_is_named_after_a_word_that_locates(text, language, place):
    assert named(text, language, clause("x", start=3, end=9, span=(0, len(text)))) == place


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Des étudiants ont bloqué plusieurs rues d'Asunción.", "fr", ("Asunción", "PRY")),
        ("Ils ont défilé dans le centre de Bratislava.", "fr", ("Bratislava", "SVK")),
        ("Six civils sont morts dans le nord du Mozambique.", "fr", ("Mozambique", "MOZ")),
        ("Une base a été attaquée à une vingtaine de kilomètres de Goma.", "fr", ("Goma", "COD")),
        ("A Khartoum, douze manifestants ont péri.", "fr", ("Khartoum", "SDN")),
        ("Marines trained in northern Norway.", "en", ("Norway", "NOR")),
        ("They marched through central Santiago.", "en", ("Santiago", "CHL")),
        (
            "Des combats ont eu lieu en République démocratique du Congo.",
            "fr",
            ("République démocratique du Congo", "COD"),
        ),
    ],
)
def test_a_site_a_part_or_a_distance_locates(text, language, place):
    (spot,) = find_spots(text, language)
    assert spot.located
    assert (spot.place.name, spot.place.country) == place


@pytest.mark.parametrize(
    ("text", "language", "place", "kind"),
    [
        ("Drones hit a depot in Dobrivka, a village in Ukraine.", "en", ("Dobrivka", "UKR"), "city"),
        ("Girls were taken in Nigeria's Zamzama state.", "en", ("Zamzama", "NGA"), "region"),
        ("Des civils ont fui le village de Bourgala, au Mali.", "fr", ("Bourgala", "MLI"), "city"),
    ],
)
def test_a_place_that_only_the_text_knows(text, language, place, kind):
    spot = next(s for s in find_spots(text, language) if s.place.name == place[0])
    assert (spot.place.country, spot.kind, spot.place.geonameid) == (place[1], kind, None)


def test_an_actor_s_name_is_no_unknown_place():
    text = "It recognised the Zamzamian state."
    assert find_spots(text, "en", taken=[(18, 27)]) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Alger a rappelé son ambassadeur à Madrid.", "fr"),
        ("Le Pérou a retiré son ambassadeur en poste à Mexico.", "fr"),
        ("Ecuador withdrew its ambassador in Mexico City.", "en"),
    ],
)
def test_a_post_is_no_place_of_what_its_holder_suffers(text, language):
    assert named(text, language, clause("x", start=8, end=14, span=(0, len(text))), "COERCE") is not None
    assert named(text, language, clause("x", start=8, end=14, span=(0, len(text))), "AID") is None


def test_whom_a_demand_is_addressed_to_is_not_where_it_is_made():
    text = "Il a demandé à Lyon des renforts."
    one = clause("demander", start=5, end=12, span=(0, 33), addressee=(phrase("Lyon", text.index("Lyon")),))
    assert named(text, "fr", one) is None


def test_nobody_is_addressed_by_a_passive():
    text = "Un blogueur a été condamné à Hanoï à neuf ans de prison."
    one = clause("condamner", start=18, end=26, span=(0, 55), passive=True, addressee=(phrase("Hanoï", 29),))
    assert named(text, "fr", one, "COERCE") == "Hanoï"


def test_a_word_does_not_happen_where_what_it_is_about_does():
    text = "Paris welcomed a deal to end the war in Yemen."
    assert named(text, "en", clause("welcome", start=6, end=14, span=(0, 46)), "SUPPORT") is None
    israel = "In Israel, the minister welcomed the deal."
    own = clause("welcome", start=24, end=32, span=(0, 42), obliques=(phrase("Israel", 3, preposition="in"),))
    assert named(israel, "en", own, "SUPPORT") == "Israel"


def test_what_is_shelled_is_where_it_is_shelled():
    text = "Russian forces shelled Kherson."
    one = clause("shell", start=15, end=22, span=(0, 30), undergoer=(phrase("Kherson", 23, kind="name"),))
    assert named(text, "en", one, "ASSAULT") == "Kherson"
    assert named(text, "en", one, "ACCUSE") is None


def test_an_event_noun_happens_where_its_clause_does():
    text = "Une rencontre a eu lieu à Lyon."
    held = clause("avoir", 0, start=14, end=18, span=(0, 31))
    noun = clause("rencontre", 1, kind="noun", start=4, end=13, span=(0, 13), parent=0, link="nominal")
    found = where(text, "fr", parsed(held, noun)).of(noun)
    assert found is not None
    assert found.country == "FRA"


def test_a_relative_clause_takes_up_the_place_before_it():
    text = "La ville de Kidal, où l'armée a tué onze rebelles, était bouclée."
    tree = parsed(
        clause("boucler", 0, start=57, end=64, span=(0, 65)),
        clause("tuer", 1, start=32, end=35, span=(19, 49), parent=0, link="relative"),
    )
    found = where(text, "fr", tree).of(tree.clauses[1], "ASSAULT")
    assert found is not None
    assert found.name == "Kidal"


@pytest.mark.parametrize(
    ("category", "states", "place"),
    [
        ("ASSAULT", frozenset({"GIN"}), "Conakry"),
        ("ASSAULT", frozenset({"MLI"}), None),
        ("ACCUSE", frozenset({"GIN"}), None),
    ],
)
def test_what_is_on_the_ground_happens_where_the_sentence_before_did(category, states, place):
    text = "La marche avait commencé dans le calme à Conakry. La police a tiré sur la foule."
    shot = clause("tirer", 0, start=62, end=66, span=(50, 79))
    shot = Clause(**{f: getattr(shot, f) for f in Clause.__dataclass_fields__} | {"sentence": 1})
    tree = Parsed(sentences=((0, 49), (50, 80)), clauses=(shot,), phrases=())
    found = where(text, "fr", tree).of(shot, category, states)
    assert (found.name if found else None) == place


def test_of_two_tellings_the_town_is_kept():
    state, town = Place("Ukraine", "UKR"), Place("Kharkiv", "UKR")
    assert more_exact(state, town) == town
    assert more_exact(Place("Mali", "MLI"), town) == Place("Mali", "MLI")
    assert more_exact(None, town) == town
