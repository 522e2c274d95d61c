"""Whom phrases mean: names, places, kinds of people and pairs."""

from __future__ import annotations

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
