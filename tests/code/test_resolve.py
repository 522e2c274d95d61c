"""Whom phrases mean: names, places, kinds of people and pairs."""

from __future__ import annotations

from dataclasses import replace

from building import clause, parsed, phrase

from detente.clause import Phrase
from detente.code.corefer import Coreference
from detente.code.mentions import Mention
from detente.code.resolve import Resolver
from detente.records import Entity


def mention(words: str, kind: str, code: str | None, text: str, sector: str | None = None) -> Mention:
    start = text.index(words)
    return Mention(start, start + len(words), words, kind, code, sector)  # type: ignore[arg-type]


def resolver(text: str, *mentions: Mention, subjects: tuple[Phrase, ...] = (), language: str = "fr") -> Resolver:
    """A resolver for a text of one sentence whose subjects are given."""
    book = parsed(clause("dire", doer=subjects, span=(0, len(text))), phrases=subjects)
    return Resolver(text, mentions, (), Coreference(text, language, book, mentions), None, 0)


def codes(entities: tuple[Entity, ...]) -> list[str]:
    return [":".join(filter(None, (e.code, e.sector))) for e in entities]


def test_people_are_of_the_country_told_beside_them() -> None:
    text = "huit diplomates russes"
    known = (mention("diplomates", "role", None, text, "GOV"), mention("russes", "demonym", "RUS", text))
    russian = phrase("russes", at=16, kind="adjective")
    assert codes(resolver(text, *known).entities(phrase(text, head="diplomates", belonging=(russian,)))) == ["RUS:GOV"]


def test_a_capital_behind_in_is_a_place_and_without_preposition_an_actor() -> None:
    text = "à Lima"
    lima = phrase("Lima", at=2, kind="name")
    found = resolver(text, mention("Lima", "capital", "PER", text))
    assert codes(found.entities(lima)) == ["PER"]
    assert found.entities(phrase("Lima", at=2, kind="name", preposition="à")) == ()


def test_people_without_a_country_are_of_the_state_the_dispatch_is_about() -> None:
    """Not of the one that reacts, where the paragraph speaks of both."""
    text = "Le Tchad brûle. Le Tchad, a dit Berlin, se tait. Des manifestants sont morts."
    chad = mention("Tchad", "state", "TCD", text)
    again = Mention(19, 24, "Tchad", "state", "TCD", None)
    known = (chad, again, mention("Berlin", "capital", "DEU", text), mention("manifestants", "role", None, text, "CVL"))
    berlin = phrase("Berlin", at=text.index("Berlin"), kind="name")
    crowd = phrase("Des manifestants", at=text.index("Des"), plural=True)
    assert codes(resolver(text, *known, subjects=(berlin,)).entities(crowd)) == ["TCD:CVL"]


def test_the_two_countries_are_two() -> None:
    text = "Le Pérou et le Chili discutent. Les deux pays se félicitent."
    known = (mention("Pérou", "state", "PER", text), mention("Chili", "state", "CHL", text))
    both = phrase("Les deux pays", at=text.index("Les"), plural=True)
    assert codes(resolver(text, *known).entities(both)) == ["PER", "CHL"]


def test_all_parties_are_the_sides_of_the_story() -> None:
    text = "Peru and Chile are talking. Brazil called on all parties to hold back."
    known = (
        mention("Peru", "state", "PER", text),
        mention("Chile", "state", "CHL", text),
        mention("Brazil", "state", "BRA", text),
        mention("parties", "role", None, text, "PTY"),
    )
    brazil = phrase("Brazil", at=text.index("Brazil"), kind="name")
    sides = phrase("all parties", at=text.index("all"), plural=True)
    assert codes(resolver(text, *known, subjects=(brazil,), language="en").entities(sides)) == ["PER", "CHL"]


def test_the_country_of_an_office_is_not_sought_in_its_own_title() -> None:
    """ "Son ministre des Affaires étrangères" is of the state before, not of the ambassador's further on."""
    text = "Oslo attend. Son ministre des Affaires étrangères a reçu l'ambassadeur de Chine."
    office = mention("ministre des Affaires étrangères", "office", None, text, "GOV")
    known = (mention("Oslo", "capital", "NOR", text), office, mention("Chine", "state", "CHN", text))
    oslo = phrase("Oslo", kind="name")
    at = text.index("Son")
    his = phrase("Son", at=at, kind="pronoun", person=3)
    affairs = phrase("Affaires étrangères", at=text.index("Affaires"), head="Affaires", preposition="de")
    minister = phrase("Son ministre des Affaires étrangères", at=at, head="ministre", belonging=(his, affairs))
    assert codes(resolver(text, *known, subjects=(oslo,)).entities(minister)) == ["NOR:GOV"]


def test_adjectives_joined_to_a_plural_are_of_several_states() -> None:
    text = "Les armées grecque et chypriote"
    known = (
        mention("armées", "role", None, text, "MIL"),
        mention("grecque", "demonym", "GRC", text),
        mention("chypriote", "demonym", "CYP", text),
    )
    greek = phrase("grecque", at=text.index("grecque"), kind="adjective")
    armies = phrase("Les armées grecque", head="armées", plural=True, belonging=(greek,))
    assert codes(resolver(text, *known).entities(armies)) == ["GRC:MIL", "CYP:MIL"]


def test_one_office_of_two_states() -> None:
    text = "the US and Iranian presidents"
    office = mention("Iranian presidents", "office", "IRN", text, "GOV")
    known = (mention("US", "state", "USA", text), office, mention("Iranian", "demonym", "IRN", text))
    both = phrase(text, plural=True)
    assert codes(resolver(text, *known, language="en").entities(both)) == ["IRN:GOV", "USA:GOV"]


def test_the_organs_of_a_body_are_the_body() -> None:
    text = "European lawmakers"
    known = (mention("European", "demonym", "EU", text, "IGO"), mention("lawmakers", "role", None, text, "LEG"))
    european = phrase("European", kind="adjective")
    found = resolver(text, *known, language="en").entities(phrase(text, plural=True, belonging=(european,)))
    assert codes(found) == ["EU:IGO"]


def test_neighbours_in_apposition_are_all_meant() -> None:
    text = "The neighbours, Peru and Chile, agreed."
    known = (mention("Peru", "state", "PER", text), mention("Chile", "state", "CHL", text))
    peru = phrase("Peru", at=text.index("Peru"), kind="name")
    both = phrase("The neighbours, Peru and Chile", head="neighbours", plural=True, appositions=(peru,))
    assert codes(resolver(text, *known, language="en").entities(both)) == ["PER", "CHL"]


def test_a_government_in_a_town_is_that_of_the_town() -> None:
    text = "Peru waits. The government in Quito denied it."
    government = mention("government", "role", None, text, "GOV")
    known = (mention("Peru", "state", "PER", text), government, mention("Quito", "capital", "ECU", text))
    peru = phrase("Peru", kind="name")
    quito = phrase("Quito", at=text.index("Quito"), kind="name", preposition="in")
    there = phrase("The government in Quito", at=text.index("The"), head="government", plural=False, attached=(quito,))
    assert codes(resolver(text, *known, subjects=(peru,), language="en").entities(there)) == ["ECU:GOV"]


def test_victims_of_a_thing_are_not_of_its_country() -> None:
    text = "Malta mourns. Victims of the Greek ferry"
    known = (
        mention("Malta", "state", "MLT", text),
        mention("Victims", "role", None, text, "CVL"),
        mention("Greek", "demonym", "GRC", text),
    )
    greek = phrase("Greek", at=text.index("Greek"), kind="adjective")
    ferry = phrase("the Greek ferry", at=text.index("the"), head="ferry", preposition="of", belonging=(greek,))
    words = "Victims of the Greek ferry"
    people = phrase(words, head="victims", at=text.index(words), plural=True, belonging=(ferry,))
    assert codes(resolver(text, *known, language="en").entities(people)) == ["MLT:CVL"]


def test_neighbours_of_a_state_are_not_that_state() -> None:
    text = "Peru's neighbours"
    peru = phrase("Peru", kind="name")
    them = phrase(text, head="neighbours", plural=True, belonging=(peru,))
    assert resolver(text, mention("Peru", "state", "PER", text), language="en").entities(them) == ()


def test_an_office_named_by_its_title_only_is_of_whom_the_possessive_means() -> None:
    text = "Nepal waits. Its foreign secretary left."
    office = mention("foreign secretary", "office", "GBR", text, "GOV")
    nepal = phrase("Nepal", kind="name")
    at = text.index("Its")
    its = phrase("Its", at=at, kind="pronoun", person=3)
    secretary = phrase("Its foreign secretary", at=at, head="secretary", belonging=(its,))
    found = resolver(text, mention("Nepal", "state", "NPL", text), office, subjects=(nepal,), language="en")
    assert codes(found.entities(secretary)) == ["NPL:GOV"]


def test_who_is_sent_by_a_body_is_of_it() -> None:
    text = "African Union envoy Olu Bako"
    envoy = mention("African Union envoy", "office", "AU", text, "IGO")
    known = (envoy, mention("Olu Bako", "person", "NGA", text, "ELI"))
    person = phrase(text, head="Bako", kind="name")
    assert codes(resolver(text, *known, language="en").entities(person)) == ["AU:IGO"]


def test_who_is_described_as_sent_by_a_body_is_of_it() -> None:
    text = "Olu Bako, médiateur de l'Union africaine"
    known = (
        mention("Olu Bako", "person", "NGA", text, "ELI"),
        mention("médiateur de l'Union africaine", "office", "AU", text, "IGO"),
    )
    told = phrase("médiateur de l'Union africaine", at=10, head="médiateur")
    assert codes(resolver(text, *known).entities(phrase(text, head="Bako", kind="name", appositions=(told,)))) == [
        "AU:IGO"
    ]


def test_an_envoy_of_a_body_is_its_own_whoever_he_was_before() -> None:
    text = "le médiateur de l'Union africaine, Olu Bako"
    known = (
        mention("médiateur", "role", None, text, "GOV"),
        mention("Union africaine", "organisation", "AU", text, "IGO"),
        mention("Olu Bako", "person", "NGA", text, "ELI"),
    )
    union = phrase("Union africaine", at=text.index("Union"), kind="name")
    name = phrase("Olu Bako", at=text.index("Olu"), kind="name")
    envoy = phrase(text, head="médiateur", belonging=(union,), appositions=(name,))
    assert codes(resolver(text, *known).entities(envoy)) == ["AU:IGO"]


def test_the_leader_of_rebels_is_a_rebel() -> None:
    text = "The leader of the rebel group in Congo"
    known = (mention("leader", "office", None, text, "GOV"), mention("rebel group", "role", None, text, "REB"))
    group = phrase("the rebel group in Congo", at=14, head="group", preposition="of")
    leader = phrase(text, head="leader", belonging=(group,))
    congo = mention("Congo", "state", "COD", text)
    assert codes(resolver(text, *known, congo, language="en").entities(leader)) == ["COD:REB"]


def test_a_coalition_is_no_company_named_before() -> None:
    text = "Huawei was banned. The coalition condemned it"
    firm = mention("Huawei", "organisation", "HUAWEI", text, "MNC")
    coalition = phrase("The coalition", at=19, head="coalition")
    assert resolver(text, firm, language="en").entities(coalition) == ()
    union = mention("Huawei", "organisation", "AU", text, "IGO")
    bloc = phrase("The bloc", at=19, head="bloc")
    assert codes(resolver(text.replace("coalition", "bloc"), union, language="en").entities(bloc)) == ["AU:IGO"]


def test_what_two_peoples_share_is_of_both_and_a_person_of_both_is_of_the_latter() -> None:
    text = "le plan franco-allemand"
    known = (mention("franco", "demonym", "FRA", text), mention("allemand", "demonym", "DEU", text))
    both = phrase("franco-allemand", at=8, kind="adjective")
    assert codes(resolver(text, *known).entities(phrase(text, head="plan", belonging=(both,)))) == ["FRA", "DEU"]
    text = "un journaliste irano-américain"
    known = (
        mention("journaliste", "role", None, text, "JRN"),
        mention("irano", "demonym", "IRN", text),
        mention("américain", "demonym", "USA", text),
    )
    assert codes(resolver(text, *known).entities(phrase(text, head="journaliste"))) == ["USA:JRN"]


def test_what_is_said_of_somebody_behind_the_name_is_said_of_him() -> None:
    text = "Selim Aro, président de la Cour, a démissionné"
    named = replace(mention("Selim Aro", "person", "TUN", text), name="Selim Aro")
    title = mention("président", "office", "TUN", text, "JUD")
    office = phrase("président de la Cour", at=text.index("président"), head="président", plural=False)
    whole = phrase("Selim Aro", at=0, kind="name", appositions=(office,))
    (told,) = resolver(text, named, title, subjects=(whole,)).entities(office)
    assert told.identifier_text == "Selim Aro"


def test_of_a_first_office_without_a_name_the_holder_is_told() -> None:
    text = "Dakar: des soldats ont renversé le Premier ministre"
    premier = replace(mention("Premier ministre", "office", None, text, "GOV"), offices=("head of government",))
    held = Mention(
        0, 0, "", "person", "SEN", "GOV", "Awa Mbow", office="Prime Minister", offices=("head of government",)
    )
    known = (mention("Dakar", "capital", "SEN", text), premier)
    coreference = Coreference(text, "fr", parsed(clause("renverser")), known, lambda offices, code: held)
    where = phrase("le Premier ministre", at=text.index("le P"), head="ministre", plural=False)
    (told,) = Resolver(text, known, (), coreference, "SEN", 0).entities(where)
    assert (told.code, told.identifier_text) == ("SEN", "Awa Mbow")
