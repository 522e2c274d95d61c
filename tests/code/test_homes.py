"""Of which country the nameless are by what the clause tells of those beside them."""

from __future__ import annotations

from building import clause, parsed, phrase

from detente.clause import Clause, Phrase
from detente.code.corefer import Coreference
from detente.code.mentions import Mention
from detente.code.resolve import Resolver


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


def test_the_capital_that_opens_a_sentence_is_where_its_crowd_is_at_home() -> None:
    text = "In Lima, residents burnt flags of Chile. In Lima residents fled."
    known = (("Lima", "capital", "PER", None), ("residents", "role", None, "CVL"), ("Chile", "state", "CHL", None))
    crowd = said(text, "residents", plural=True)
    act = clause("burn", doer=(crowd,), undergoer=(said(text, "flags"),), span=(0, 40))
    found = resolver(text, named(text, *known), act)
    assert found.entities(crowd, act)[0].code == "PER"
    assert (found.opening_capital(0), found.opening_capital(text.index("In Lima residents"))) == ("PER", None)
