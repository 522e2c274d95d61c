"""Of which country the nameless are by what the clause tells of those beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from building import clause, parsed, phrase
from coding import acts

from detente.clause import Clause, Phrase
from detente.code.corefer import Coreference
from detente.code.learned.linear import frames_only
from detente.code.mentions import Mention
from detente.code.place import PlaceMention
from detente.code.resolve import Resolver
from detente.records import Place


@pytest.fixture(autouse=True)
def by_rules() -> Iterator[None]:
    """What the rules say, which code/learned/homes.py weighs against the other states of the dispatch."""
    with frames_only():
        yield


def named(text: str, *known: tuple[str, str, str | None, str | None]) -> tuple[Mention, ...]:
    """Mentions of a text: words, kind, code, sector."""
    found = []
    for words, kind, code, sector in known:
        start = text.index(words)
        found.append(Mention(start, start + len(words), words, kind, code, sector))  # type: ignore[arg-type]
    return tuple(found)


def resolver(text: str, mentions: tuple[Mention, ...], *clauses: Clause) -> Resolver:
    phrases = tuple(p for c in clauses for p in (*c.doer, *c.undergoer, *c.obliques))
    book = parsed(*clauses, phrases=phrases)
    return Resolver(text, mentions, (), Coreference(text, "en", book, mentions), None, 0)


def said(text: str, words: str, **more: object) -> Phrase:
    return phrase(words, at=text.index(words), **more)


def test_an_opposition_reproaches_its_own_government() -> None:
    text = "Peru waited. The opposition blamed Prime Minister Holm."
    known = (("Peru", "state", "PER", None), ("opposition", "role", None, "OPP"), ("Holm", "person", "NOR", "GOV"))
    opposition = said(text, "The opposition", head="opposition")
    act = clause("blame", doer=(opposition,), undergoer=(said(text, "Holm", kind="name"),), span=(13, len(text)))
    assert resolver(text, named(text, *known), act).entities(opposition, act)[0].code == "NOR"


def test_a_body_of_one_country_speaks_of_that_country() -> None:
    """The government that a French trade union calls on is France's, and none of the union's own."""
    text = "The secretary general of the CGT called on the government to relent."
    known = (("secretary general of the CGT", "office", "CGT", "LAB"), ("government", "role", None, "GOV"))
    government = said(text, "the government", head="government")
    union = said(text, "The secretary general of the CGT", head="general")
    act = clause("call", doer=(union,), obliques=(government,), span=(0, len(text)))
    assert resolver(text, named(text, *known), act).entities(government, act)[0].code == "FRA"


def test_a_state_urges_the_authorities_of_another() -> None:
    text = "Oslo and Lima quarrel. Oslo urged the authorities to talk."
    mentions = (*named(text, ("Lima", "capital", "PER", None), ("authorities", "role", None, "GOV")),)
    mentions = (
        Mention(0, 4, "Oslo", "capital", "NOR", None),
        mentions[0],
        Mention(23, 27, "Oslo", "capital", "NOR", None),
        mentions[1],
    )
    oslo = phrase("Oslo", at=23, kind="name")
    authorities = said(text, "the authorities", head="authorities", plural=True)
    act = clause("urge", doer=(oslo,), undergoer=(authorities,), span=(23, len(text)))
    assert resolver(text, mentions, act).entities(authorities, act)[0].code == "PER"


def test_where_a_relative_clause_plays_tells_whose_a_judge_is() -> None:
    text = "Kigali sent her to France, where a judge accuses her."
    known = (("Kigali", "capital", "RWA", None), ("France", "state", "FRA", None), ("judge", "role", None, "JUD"))
    judge = said(text, "a judge", head="judge", plural=False)
    france = said(text, "France", kind="name", preposition="in")
    act = clause("accuse", doer=(judge,), obliques=(france,), span=(27, len(text)))
    assert resolver(text, named(text, *known), act).entities(judge, act)[0].code == "FRA"


COLUMN = (
    "POLAND: Crowds at the border\nPolice barred the way to Germany.\n\n"
    "IRAQ: Flights home\nBaghdad will fly them back.\n\n"
    "NORWAY: Oslo waits\nThe parliament meets.\n"
)


def test_the_nameless_in_a_column_are_of_the_state_that_labels_their_item() -> None:
    known = (
        ("POLAND", "state", "POL", None),
        ("Police", "role", None, "COP"),
        ("Germany", "state", "DEU", None),
        ("IRAQ", "state", "IRQ", None),
        ("Baghdad", "capital", "IRQ", None),
        ("NORWAY", "state", "NOR", None),
        ("parliament", "role", None, "LEG"),
    )
    police, parliament = said(COLUMN, "Police", head="Police"), said(COLUMN, "The parliament", head="parliament")
    bar = clause("bar", doer=(police,), span=(police.start, police.start + 33), start=police.start)
    meet = clause("meet", 1, doer=(parliament,), span=(parliament.start, len(COLUMN)), start=parliament.start)
    book = resolver(COLUMN, named(COLUMN, *known), bar, meet)
    assert book.entities(police, bar)[0].code == "POL"
    assert book.entities(parliament, meet)[0].code == "NOR"
    assert book.settings.at(meet.start).states == ("NOR",)


def test_a_body_named_beside_the_nameless_does_not_move_them_to_another_state() -> None:
    text = "Chad quarrels with Germany.\nThe forces fired on a crowd, which the EU condemned."
    known = (
        ("Chad", "state", "TCD", None),
        ("Germany", "state", "DEU", None),
        ("forces", "role", None, "MIL"),
        ("EU", "organisation", "EU", "IGO"),
    )
    forces = said(text, "The forces", head="forces", plural=True)
    act = clause("fire", doer=(forces,), span=(28, len(text)), start=39)
    assert resolver(text, named(text, *known), act).entities(forces, act)[0].code == "TCD"


def test_people_are_of_whom_they_are_believed_to_be() -> None:
    text = "Masked men, believed to be Greek, shot a guard in Chad."
    known = (("men", "role", None, "UAF"), ("Greek", "demonym", "GRC", None), ("Chad", "state", "TCD", None))
    men = said(text, "Masked men", head="men", plural=True)
    shot = clause("shoot", 0, doer=(men,), span=(0, len(text)))
    told = clause("believe", 1, parent=0, link="participle", undergoer=(men,), tense="none")
    being = clause("be", 2, parent=1, link="complement", predicative=(said(text, "Greek"),), doer=(men,), tense="none")
    found = resolver(text, named(text, *known), shot, told, being).entities(men, shot)
    assert [(e.code, e.sector) for e in found] == [("GRC", "UAF")]


def test_things_are_of_whom_they_are_presumed_to_be_and_people_of_the_group_they_are_taken_for() -> None:
    text = "A drone presumed Greek fell. Gunmen suspected of belonging to Zeta fled."
    known = (("Greek", "demonym", "GRC", None), ("Gunmen", "role", None, "UAF"), ("Zeta", "group", "ZETA", "REB"))
    drone, men = said(text, "A drone"), said(text, "Gunmen", plural=True)
    presume = clause("presume", 0, link="participle", undergoer=(drone,), predicative=(said(text, "Greek"),))
    suspect = clause("suspect", 1, link="participle", undergoer=(men,), tense="none")
    zeta = said(text, "Zeta", kind="name", preposition="to")
    belong = clause("belong", 2, parent=1, link="complement", doer=(men,), obliques=(zeta,), tense="none")
    book = resolver(text, named(text, *known), presume, suspect, belong)
    assert [(e.code, e.sector) for e in book.entities(drone)] == [("GRC", None)]
    assert [(e.code, e.sector) for e in book.entities(men)] == [("ZETA", "REB")]


def test_who_is_believed_to_be_close_to_a_capital_is_not_of_it() -> None:
    text = "The envoy, believed to be close to Lima, left."
    envoy = said(text, "The envoy", head="envoy")
    told = clause("believe", 0, link="participle", undergoer=(envoy,), tense="none")
    lima = said(text, "Lima", kind="name", preposition="to")
    being = clause("be", 1, parent=0, link="complement", obliques=(lima,), doer=(envoy,), tense="none")
    assert resolver(text, named(text, ("Lima", "capital", "PER", None)), told, being).taken_for(envoy) == ()


def placed(text: str, *clauses: Clause, towns: tuple[PlaceMention, ...]) -> Resolver:
    """A resolver for a text with troops, herders and places in it that is told of Greece."""
    known = named(text, ("Greek", "demonym", "GRC", None), ("troops", "role", None, "MIL"))
    known = (*known, *named(text, ("herders", "role", None, "AGR")))
    phrases = tuple(p for c in clauses for p in (*c.doer, *c.undergoer, *c.obliques))
    book = parsed(*clauses, phrases=phrases)
    return Resolver(text, known, towns, Coreference(text, "en", book, known), None, 0)


def test_people_are_of_the_place_beside_what_is_done_to_them() -> None:
    text = "Greek shelling. Shelling by troops hit Bol in Chad, killing six herders, it said."
    at = text.index("Bol")
    bol = PlaceMention(at, at + 3, Place(name="Bol", country="TCD"), "city")
    herders = said(text, "six herders", head="herders", plural=True)
    troops = said(text, "troops", plural=True, preposition="by")
    begin = text.index("Shelling")
    hit = clause("hit", 0, start=text.index("hit"), span=(begin, text.index(", killing")))
    shell = clause(
        "shell", 1, parent=0, link="complement", tense="none", obliques=(troops,), start=begin, span=(begin, 34)
    )
    at = text.index("killing")
    kill = clause(
        "kill", 2, parent=0, link="adverbial", tense="none", undergoer=(herders,), start=at, span=(at, at + 19)
    )
    book = placed(text, hit, shell, kill, towns=(bol,))
    assert book.entities(troops, shell)[0].code == "TCD"
    assert book.entities(herders, kill)[0].code == "TCD"


def test_the_capital_that_opens_a_sentence_is_where_its_crowd_is_at_home() -> None:
    text = "In Lima, residents burnt flags of Chile. In Lima residents fled."
    known = (("Lima", "capital", "PER", None), ("residents", "role", None, "CVL"), ("Chile", "state", "CHL", None))
    crowd = said(text, "residents", plural=True)
    act = clause("burn", doer=(crowd,), undergoer=(said(text, "flags"),), span=(0, 40))
    found = resolver(text, named(text, *known), act)
    assert found.entities(crowd, act)[0].code == "PER"
    assert (found.opening_capital(0), found.opening_capital(text.index("In Lima residents"))) == ("PER", None)


def test_the_clause_above_sets_the_scene_of_a_relative_clause() -> None:
    text = "They fled Goma, where rebels seized the airport of Kindu."
    goma = said(text, "Goma", kind="name", preposition="in")
    kindu = said(text, "Kindu", kind="name", preposition="in")
    act = clause("seize", obliques=(kindu, goma), span=(16, len(text)))
    assert resolver(text, (), act).scene_of(act) == goma
    assert resolver(text, (), act).scene_of(clause("seize", obliques=(kindu,), span=(16, len(text)))) is None


def test_the_police_are_of_the_town_in_which_they_act() -> None:
    """However often the dispatch names another state: its troops have come, but the police are the town's."""
    text = "Saudi troops entered on Monday. Saudi tanks followed. The police cleared the square in Manama at dawn."
    start = text.index("The police")
    square = said(text, "the square in Manama", head="square")
    act = clause("clear", doer=(said(text, "The police", head="police"),), undergoer=(square,), span=(start, len(text)))
    town = text.index("Manama")
    towns = (PlaceMention(town, town + 6, Place("Manama", "BHR", 26.2, 50.6, None), "city", "in"),)
    known = (("Saudi", "demonym", "SAU", None), ("police", "role", None, "COP"))
    mentions = named(text, *known)
    book = parsed(act, phrases=(*act.doer, *act.undergoer))
    told = Resolver(text, mentions, towns, Coreference(text, "en", book, mentions), None, 0)
    assert told.entities(act.doer[0], act)[0].code == "BHR"


def test_people_of_a_town_are_of_its_state_whoever_else_the_clause_names() -> None:
    text = "Residents of Chernihiv died in a Russian raid."
    known = (("Residents", "role", None, "CVL"), ("Russian", "demonym", "RUS", None))
    residents = said(text, "Residents of Chernihiv", head="Residents", plural=True)
    act = clause("die", undergoer=(residents,), obliques=(said(text, "a Russian raid", head="raid"),), span=(0, 45))
    chernihiv = PlaceMention(13, 22, Place("Chernihiv", "UKR", 51.5, 31.3, 710735), "city")
    phrases = Coreference(text, "en", parsed(act, phrases=(residents,)), ())
    book = Resolver(text, named(text, *known), (chernihiv,), phrases, None, 0)
    assert book.told_home(residents) == "UKR"
    assert [(e.code, e.sector) for e in book.entities(residents, act)] == [("UKR", "CVL")]


def test_an_opposition_has_to_do_with_its_own_government_wherever_it_is_named() -> None:
    text = "Norway waited. The Maldivian opposition rebuked the government."
    known = (
        ("Norway", "state", "NOR", None),
        ("Maldivian", "demonym", "MDV", None),
        ("opposition", "role", None, "OPP"),
        ("government", "role", None, "GOV"),
    )
    opposition = said(text, "The Maldivian opposition", head="opposition")
    government = said(text, "the government", head="government")
    act = clause("rebuke", doer=(opposition,), undergoer=(government,), span=(15, len(text)))
    assert resolver(text, named(text, *known), act).entities(government, act)[0].code == "MDV"


def test_nobody_marches_on_an_embassy_of_his_own() -> None:
    text = "Bahrain waits. Sweden waits. Sweden hopes. Protesters stormed the Swedish embassy."
    known = (
        ("Bahrain", "state", "BHR", None),
        ("Sweden", "state", "SWE", None),
        ("Protesters", "role", None, "CVL"),
        ("Swedish", "demonym", "SWE", None),
        ("embassy", "role", None, "GOV"),
    )
    crowd = said(text, "Protesters", head="Protesters", plural=True)
    embassy = said(text, "the Swedish embassy", head="embassy", belonging=(said(text, "Swedish", kind="adjective"),))
    act = clause("storm", doer=(crowd,), undergoer=(embassy,), span=(43, len(text)))
    assert resolver(text, named(text, *known), act).entities(crowd, act)[0].code == "BHR"


def test_the_crowd_is_the_one_told_of_before() -> None:
    text = "Iraqi protesters had stormed the hall. Sweden waits. Sweden hopes. The crowd left."
    known = (
        ("Iraqi", "demonym", "IRQ", None),
        ("protesters", "role", None, "CVL"),
        ("Sweden waits", "state", "SWE", None),
        ("Sweden hopes", "state", "SWE", None),
        ("crowd", "role", None, "CVL"),
    )
    some = said(text, "Iraqi protesters", head="protesters", plural=True)
    them = said(text, "The crowd", head="crowd")
    first = clause("storm", doer=(some,), span=(0, 39))
    act = clause("leave", doer=(them,), span=(68, len(text)))
    book = parsed(first, act, phrases=(some, them))
    book = replace(book, sentences=((0, 40), (40, 68), (68, len(text))))
    mentions = named(text, *known)
    resolved = Resolver(text, mentions, (), Coreference(text, "en", book, mentions), None, 0)
    assert resolved.entities(them, act)[0].code == "IRQ"


def test_whose_somebody_is_who_is_told_by_himself_is_asked_once() -> None:
    """Whose are the workers "of one of them", should "them" mean the workers?"""
    demands = "In Tuzla a citizens' assembly demanded a review of how five factories were sold."
    strike = "Workers of one of them, Dita, had begun the protests on Wednesday."
    assert "REQUEST" in {category for category, _, _ in acts("en", f"{demands} {strike}", "2014-02-08")}
