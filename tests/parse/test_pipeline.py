"""Whole sentences through the models: who does what to whom, in the manner of wires."""

from __future__ import annotations

import pytest

from detente.clause import Clause, Parsed, Phrase
from detente.parse.pipeline import Source, parse, parse_texts

pytestmark = pytest.mark.model

NOUNS = frozenset({"décision", "frappe", "accord", "talk", "plan", "decision"})

CASES = [
    ("fr", "Huit attachés ont été expulsés jeudi par Oslo.", "expulser", "Oslo", "attaché"),
    ("fr", "Londres expulse trois diplomates chinois", "expulser", "Londres", "diplomate"),
    ("fr", "L'Iran, que Paris accuse d'espionnage, se tait.", "accuser", "Paris", "Iran"),
    ("fr", "Rome a demandé à Tunis de libérer deux pêcheurs.", "libérer", "Tunis", "pêcheur"),
    ("fr", "La Suède a refusé d'extrader un opposant turc.", "extrader", "Suède", "opposant"),
    ("fr", "Le ministre des Armées, Paul Durand, a dénoncé mardi les frappes.", "dénoncer", "ministre", "frappe"),
    ("fr", "Le pays, dont l'armée a envahi le Tigré, nie tout.", "envahir", "armée", "Tigré"),
    ("fr", "Le ministre, dont le pays a expulsé un consul, a fermé le pont.", "fermer", "ministre", "pont"),
    ("fr", "Le ministre, dont le pays a expulsé un consul, a fermé le pont.", "expulser", "pays", "consul"),
    ("fr", "Des pêcheurs capturés par la marine ont été relâchés.", "capturer", "marine", "pêcheur"),
    ("fr", "Berlin va rappeler son ambassadeur.", "rappeler", "Berlin", "ambassadeur"),
    ("fr", "Pékin a mis en garde Tokyo contre toute provocation.", "mettre", "Pékin", "Tokyo"),
    ("fr", "La décision russe de fermer le bureau inquiète.", "fermer", "russe", "bureau"),
    ("fr", "Tunis a interrompu les manoeuvres navales.", "interrompre", "Tunis", "manœuvre"),
    ("en", "Oslo expels three Chinese attachés accused of spying", "expel", "Oslo", "attaché"),
    ("en", "Eight attachés were expelled on Thursday by Oslo.", "expel", "Oslo", "attaché"),
    ("en", "Rome urged Tunis to release two fishermen.", "release", "Tunis", "fisherman"),
    ("en", "Ankara accused Athens of arming the islands.", "arm", "Athens", "island"),
    ("en", "The rebels denied having attacked the convoy.", "attack", "rebel", "convoy"),
    ("en", "Lima, whose army invaded the valley, denies everything.", "invade", "army", "valley"),
    ("en", "Fishermen captured by the navy were freed.", "capture", "navy", "fisherman"),
    ("en", "Berlin is due to recall its ambassador.", "recall", "Berlin", "ambassador"),
    ("en", "Italy's decision to close the office surprised many.", "close", "Italy", "office"),
    ("en", "Oslo to restore ties with Riga", "restore", "Oslo", "tie"),
    ("en", "Trump doubles metal tariffs", "double", "Trump", "tariff"),
    ("fr", "Oslo a dit à Kigali de retirer ses troupes.", "retirer", "Kigali", "troupe"),
    ("fr", "L'Algérie a fourni du gaz à l'Italie.", "fournir", "algérie", "gaz"),
    ("fr", "Oslo envoie de nouvelles armes à Kiev.", "envoyer", "Oslo", "arme"),
    ("fr", "Les Houthis ont promis de nouvelles attaques contre Riyad.", "promettre", "Houthis", "attaque"),
    ("fr", "L'Union africaine a accordé deux semaines à l'armée malienne.", "accorder", "Union", "semaine"),
    ("fr", "Le Tchad dément livrer des armes aux paramilitaires soudanais.", "livrer", "Tchad", "arme"),
    ("fr", "La Turquie forme des soldats somaliens à Mogadiscio.", "former", "Turquie", "soldat"),
    ("fr", "L'Iran arme les rebelles houthis au Yémen.", "armer", "Iran", "rebelle"),
    ("fr", "Israël frappe le Liban.", "frapper", "Israël", "Liban"),
    ("fr", "Ankara menace l'Union européenne d'ouvrir ses frontières.", "menacer", "Ankara", "Union"),
    ("fr", "Le Niger accueille depuis 2016 une base de drones à Agadez.", "accueillir", "Niger", "base"),
    ("fr", "Le président polonais rencontrera Donald Trump jeudi à Rome.", "rencontrer", "président", "Donald"),
    ("fr", 'Paris juge "honteuse" la décision de l\'Italie.', "juger", "Paris", "décision"),
    ("fr", "La plupart des soldats belges ont quitté Kigali.", "quitter", "soldat", "Kigali"),
    ("fr", "Oslo a demandé à Riga de cesser, accusant les Lettons de mentir.", "accuser", "Oslo", "letton"),
    ("en", "Most of the Russian troops left Kherson.", "leave", "troop", "Kherson"),
    ("en", "Djibouti hosts Chinese and American troops.", "host", "Djibouti", "troop"),
    ("en", "Nepal lifts ban on social media after protests.", "lift", "Nepal", "ban"),
    ("en", "Turkey plans talks on the continental shelf.", "plan", "Turkey", "talk"),
    ("en", "Police broke up a Brotherhood sit-in.", "break", "police", "sit-in"),
    ("en", "In July Algiers recalled its envoy.", "recall", "Algiers", "envoy"),
    ("en", "On Monday Paris expelled two envoys.", "expel", "Paris", "envoy"),
]


def clause(parsed: Parsed, predicate: str) -> Clause:
    return next(c for c in parsed.clauses if c.predicate == predicate)


@pytest.mark.parametrize(("language", "text", "predicate", "doer", "undergoer"), CASES)
def test_who_does_what_to_whom(language: str, text: str, predicate: str, doer: str, undergoer: str) -> None:
    found = clause(parse(text, language, NOUNS), predicate)
    assert [p.head for p in found.doer] == [doer]
    assert undergoer in [p.head for p in found.undergoer]


@pytest.mark.parametrize(
    ("language", "text", "predicate", "tense"),
    [
        ("fr", "Les étudiants sont redescendus dans la rue.", "redescendre", "past"),
        ("fr", "Oslo aurait livré des armes.", "livrer", "conditional"),
        ("fr", "Oslo avait livré des armes.", "livrer", "pluperfect"),
        ("fr", "Oslo livrera des armes.", "livrer", "future"),
        ("fr", "Oslo vient de livrer des armes.", "livrer", "past"),
        ("fr", "Des armes seront livrées par Oslo.", "livrer", "future"),
        ("fr", "Oslo menaçait Riga.", "menacer", "past"),
        ("fr", "Oslo et Riga signeront un accord en mai.", "signer", "future"),
        ("fr", "Djibouti accueille des soldats belges.", "accueillir", "present"),
        ("en", "Oslo had sent arms.", "send", "pluperfect"),
        ("en", "Oslo is going to send arms.", "send", "future"),
        ("en", "Oslo would send arms.", "send", "conditional"),
        ("en", "Arms were sent by Oslo.", "send", "past"),
    ],
)
def test_tense(language: str, text: str, predicate: str, tense: str) -> None:
    assert clause(parse(text, language), predicate).tense == tense


@pytest.mark.parametrize(
    ("language", "text", "predicate"),
    [
        ("fr", "Oslo n'a jamais livré d'armes à Riga.", "livrer"),
        ("fr", "Oslo est parti sans livrer les armes.", "livrer"),
        ("fr", "Aucun soldat n'a quitté la ville.", "quitter"),
        ("en", "Oslo has not sent arms.", "send"),
        ("en", "Oslo left without sending arms.", "send"),
        ("en", "Oslo has yet to send arms.", "send"),
        ("en", "Oslo is yet to send arms.", "send"),
        ("en", "None of the soldiers has left the town.", "leave"),
        ("fr", "Aucun des soldats n'a quitté la ville.", "quitter"),
        ("fr", "Oslo n'a pas encore livré les armes.", "livrer"),
        ("fr", "Oslo n'a même pas livré les armes.", "livrer"),
        ("en", "Oslo neither condemned nor backed the raid.", "back"),
    ],
)
def test_negation(language: str, text: str, predicate: str) -> None:
    assert clause(parse(text, language), predicate).negated


@pytest.mark.parametrize(
    ("language", "text", "predicate"),
    [
        ("fr", "L'ONU a salué un « premier pas ».", "saluer"),
        ("fr", "Oslo n'a pas seulement livré des armes.", "livrer"),
        ("fr", "Oslo a livré plus tard des armes.", "livrer"),
        ("en", "One of the soldiers has left the town.", "leave"),
    ],
)
def test_what_looks_like_a_negation(language: str, text: str, predicate: str) -> None:
    assert not clause(parse(text, language), predicate).negated


@pytest.mark.parametrize(
    ("language", "text", "predicate", "whom"),
    [
        ("fr", "La police a arrêté quelque 200 étudiants.", "arrêter", "étudiant"),
        ("fr", "La police a arrêté près de 40 manifestants.", "arrêter", "manifestant"),
        ("fr", "L'Otan a ramené de 20 à 10 le nombre des diplomates.", "ramener", "diplomate"),
        ("en", "Police arrested around 40 protesters.", "arrest", "protester"),
    ],
)
def test_words_before_a_number_hide_no_object(language: str, text: str, predicate: str, whom: str) -> None:
    assert whom in {p.head for p in clause(parse(text, language), predicate).undergoer}


@pytest.mark.parametrize(
    ("text", "preposition"),
    [
        ("Un obus est tombé près de Goma.", "près de"),
        ("La milice campe à près de 40 kilomètres de Goma.", "près de"),
    ],
)
def test_what_lies_near_is_no_number(text: str, preposition: str) -> None:
    assert preposition in {p.preposition for c in parse(text, "fr").clauses for p in c.obliques}


def test_who_was_able_to_did() -> None:
    assert clause(parse("Les inspecteurs ont pu visiter le site.", "fr"), "visiter").modality is None
    assert clause(parse("Les inspecteurs peuvent visiter le site.", "fr"), "visiter").modality == "can"


def test_what_a_semicolon_parts_is_not_said_by_the_verb_behind_it() -> None:
    parsed = parse("The army retook the town; the rebels had fled, Oslo said.", "en")
    assert clause(parsed, "retake").parent is None
    assert clause(parsed, "flee").parent == clause(parsed, "say").index


def test_what_hangs_on_the_adverb_of_a_verb_is_of_the_verb() -> None:
    found = clause(parse("Thailand sent a fugitive banker back to South Korea.", "en"), "send")
    assert [p.text for p in found.addressee] == ["South Korea"]


def test_a_condition_behind_a_noun_is_of_the_verb() -> None:
    parsed = parse("Oslo prendrait des mesures de rétorsion si la Suède rejoignait l'Otan.", "fr", NOUNS)
    assert clause(parsed, "rejoindre").link == "condition"


@pytest.mark.parametrize(
    ("language", "text", "predicate", "link"),
    [
        ("fr", "Oslo a menacé Lima de représailles s'il attaquait la Suède.", "attaquer", "condition"),
        ("fr", "Oslo réagira si Lima attaque la Suède.", "attaquer", "condition"),
        ("fr", "Le Hamas suspendra les négociations sauf s'il obtient une trêve.", "obtenir", "condition"),
        ("fr", "Oslo a demandé si Lima livrerait des missiles.", "livrer", "complement"),
        ("en", "Oslo asked if Lima would deliver missiles.", "deliver", "complement"),
    ],
)
def test_si_sets_a_condition_but_for_verbs_of_asking(language: str, text: str, predicate: str, link: str) -> None:
    assert clause(parse(text, language), predicate).link == link


def test_an_adjective_that_looks_like_a_participle_is_no_passive() -> None:
    found = clause(parse("Ces accusations sont infondées, dit le communiqué.", "fr"), "être")
    assert [p.head for p in found.predicative] == ["infondé"]


def test_offsets_are_exact_and_parents_point_inside() -> None:
    text = (
        "OSLO, 3 mai (AFP) - « Nous partirons », a promis le ministre, Paul Durand, qui a reçu lundi l'envoyé "
        "de Riga.\nRiga a aussitôt salué cette décision, accusant toutefois Oslo d'avoir tardé."
    )
    parsed = parse(text, "fr", NOUNS)

    def check(phrase: Phrase) -> None:
        assert text[phrase.start : phrase.end] == phrase.text
        assert phrase.start <= phrase.head_start < phrase.head_end <= phrase.end
        for inner in (*phrase.belonging, *phrase.attached, *phrase.appositions):
            check(inner)

    for phrase in parsed.phrases:
        check(phrase)
    assert [c.index for c in parsed.clauses] == list(range(len(parsed.clauses)))
    assert all(c.parent is None or 0 <= c.parent < len(parsed.clauses) for c in parsed.clauses)
    assert clause(parsed, "partir").quote == 0
    assert clause(parsed, "partir").parent == clause(parsed, "promettre").index


def test_what_triage_skips_is_not_parsed_and_order_is_kept() -> None:
    sources = [
        Source("It rains. Oslo sent arms.", "en", keeps=lambda s: "sent" in s),
        Source("Oslo livre des armes.", "fr", headline=(0, 21)),
    ]
    first, second = parse_texts(sources)
    assert [c.predicate for c in first.clauses] == ["send"]
    assert len(first.sentences) == 2
    assert first.clauses[0].sentence == 1
    assert second.clauses[0].headline


@pytest.mark.parametrize(
    ("language", "sentence", "predicate", "undergoer"),
    [
        ("fr", "Ottawa a gelé les avoirs de la banque.", "geler", "avoir"),
        ("fr", "Des miliciens ont violé des villageoises.", "violer", "villageois"),
        ("en", "Soldiers raped two women.", "rape", "woman"),
        ("en", "Tunisia staged naval exercises.", "stage", "exercise"),
    ],
)
def test_past_forms_that_the_models_misread(language, sentence, predicate, undergoer):
    """An auxiliary of tense makes a participle of what follows it, whatever the model calls it."""
    clause = next(c for c in parse(sentence, language).clauses if c.kind == "verb")
    assert clause.predicate == predicate
    assert clause.undergoer[0].head.startswith(undergoer)


@pytest.mark.parametrize(
    ("sentence", "predicates"),
    [
        ("Moscou dément avoir tué trois civils.", ["démentir", "tuer"]),
        ("Le Kremlin dément toute attaque.", ["démentir"]),
        ("Des rebelles ont pris la ville, blessant trois policiers.", ["prendre", "blesser"]),
        ("L'Union européenne compte adopter des sanctions.", ["compter", "adopter"]),
        ("Le mouvement rend compte à Oslo.", ["rendre"]),
    ],
)
def test_french_verbs_that_the_model_takes_for_other_words(sentence: str, predicates: list[str]) -> None:
    assert [c.predicate for c in parse(sentence, "fr").clauses if c.kind == "verb"] == predicates
