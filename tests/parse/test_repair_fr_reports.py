"""French verbs joined without their auxiliary, objects behind a time, headlines opened by a noun, cues set between."""

from __future__ import annotations

import pytest
from reading import clause_of

from detente.clause import Clause

pytestmark = pytest.mark.model

NOUNS = frozenset({"veto", "frappe", "arrestation"})


def clause(text: str, predicate: str, *, headline: bool = False) -> Clause:
    return clause_of(text, "fr", predicate, NOUNS, headline=headline)


@pytest.mark.parametrize(
    ("text", "predicate", "doer", "undergoer"),
    [
        ("Paris ravitaille l'armée tchadienne", "ravitailler", "Paris", "l'armée tchadienne"),
        ("La Finlande livre des chars à Kiev", "livrer", "La Finlande", "chars"),
        ("L'Inde riposte et suspend un traité", "suspendre", "L'Inde", "un traité"),
        ("La Bulgarie envoie des pièces à Kiev et forme ses pilotes.", "former", "La Bulgarie", "ses pilotes"),
        ("Oslo accueille les exilés et leur délivre des permis.", "délivrer", "Oslo", "des permis"),
        (
            "La police a tiré des gaz lacrymogènes, matraqué des manifestants et interpellé deux élus.",
            "matraquer",
            "La police",
            "des manifestants",
        ),
        ("Des paysans occupent depuis jeudi la mairie d'Iquitos.", "occuper", "Des paysans", "la mairie d'Iquitos"),
        ("Le Bhoutan n'a pas établi de relations.", "établir", "Le Bhoutan", "relations"),
        ("L'armée a, affirme Alger, bombardé un camp.", "bombarder", "L'armée", "un camp"),
    ],
)
def test_who_does_what(text: str, predicate: str, doer: str, undergoer: str):
    found = clause(text, predicate)
    assert [p.text for p in found.doer] == [doer]
    assert [p.text for p in found.undergoer] == [undergoer]


def test_what_is_announced_behind_the_day_it_comes():
    text = "Washington devrait annoncer dès la semaine prochaine de nouvelles restrictions aux exportations."
    assert [p.head for p in clause(text, "annoncer").undergoer] == ["restriction"]


def test_what_alger_says_is_said_by_alger():
    found = clause("L'aviation française a, affirme Alger, bombardé un campement.", "affirmer")
    assert [p.text for p in found.doer] == ["Alger"]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Veto américain à une résolution sur Gaza", "veto"),
        ("Nouvelle frappe israélienne sur Beyrouth", "frappe"),
    ],
)
def test_a_demonym_behind_the_first_word_makes_it_a_noun(text: str, noun: str):
    found = clause(text, noun, headline=True)
    assert found.kind == "noun"
    assert next(p.head for p in found.belonging) in ("américain", "israélien")


def test_who_is_arrested_is_not_of_the_place():
    found = clause("Arrestation à Dakar d'un opposant gambien", "arrestation", headline=True)
    assert [p.head for p in found.belonging] == ["opposant"]


def test_who_is_put_on_notice_does_what_follows():
    found = clause("Le Conseil a mis le Soudan en demeure de libérer deux pilotes.", "libérer")
    assert [p.head for p in found.doer] == ["soudan"]


def test_soldiers_wounded_somewhere_suffer_it():
    found = clause("Deux soldats français blessés au Liban", "blesser", headline=True)
    assert found.passive
    assert [p.head for p in found.undergoer] == ["soldat"]


def test_a_minister_speaks_behind_whom_he_speaks_to():
    text = "« L'ambassadeur n'est plus le bienvenu », a déclaré à la télévision le ministre rwandais Olivier Habimana."
    assert [p.head for p in clause(text, "déclarer").doer] == ["ministre"]


def test_to_say_that_one_has_done():
    found = clause("L'armée tchadienne dit avoir tué plus de 300 rebelles.", "dire")
    assert [p.head for p in found.doer] == ["armée"]


def test_a_name_right_beside_its_verb():
    assert [p.text for p in clause("Les rebelles accusent Ankara de bombarder des villages.", "bombarder").doer] == [
        "Ankara"
    ]
    assert [p.text for p in clause("Quito rejette toute trêve avec les rebelles.", "rejeter").doer] == ["Quito"]


def test_a_pronoun_between_commas_only_takes_up_who_does_it():
    found = clause("L'armée rwandaise, elle, dément toute présence en RDC.", "démentir")
    assert [p.text for p in found.doer] == ["L'armée rwandaise"]
