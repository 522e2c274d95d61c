"""Towns in which others meet make no party of their state, and nobody's home of those who meet there."""

from collections.abc import Iterator

import pytest

from detente.clause import Phrase
from detente.code.actorbook import load_book
from detente.code.assemble import Assembler
from detente.code.coder import analyse, code_dispatch, event_nouns
from detente.parse.pipeline import Source, parse_texts
from detente.read import read
from detente.records import RawText

pytestmark = pytest.mark.model


def parties(language: str, text: str) -> Iterator[tuple[str, str, str]]:
    """Category, actors and recipients of the events of a text."""
    dispatch = read(RawText("t", "text", text, published="2022-06-10", language=language))
    for e in code_dispatch(dispatch).events:
        sides = ("+".join(sorted({x.code or "?" for x in side})) for side in (e.actor, e.recipient))
        yield e.event, *sides  # type: ignore[misc]


def told(language: str, text: str) -> tuple[Assembler, tuple[Phrase, ...]]:
    """What the coder knows of a text, and the phrases of its parse."""
    dispatch = read(RawText("t", "text", text, published="2022-06-10", language=language))
    source = Source(dispatch.text, language, dispatch.title_span)
    (parsed,) = parse_texts([source], event_nouns())
    return analyse(dispatch, parsed, load_book())[2], parsed.phrases


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("en", "The foreign ministers of Iran and Saudi Arabia will hold talks in Beijing.", ("AGREE", "IRN+SAU", "")),
        ("en", "A South Korean envoy met Kim Jong Un's sister in Singapore.", ("CONSULT", "KOR", "PRK")),
        ("en", "The Libyan factions will meet again in Tunis next week.", ("AGREE", "LBY", "")),
        ("fr", "Le président congolais a rencontré son homologue rwandais à Luanda.", ("CONSULT", "COD+RWA", "")),
        ("fr", "Le gouvernement vénézuélien et l'opposition ont repris leurs négociations à Mexico.",
         ("CONSULT", "VEN", "")),
        ("fr", "Les pourparlers d'Alger entre Bamako et les groupes touareg ont échoué.", ("CONSULT", "MLI", "")),
        # a town that is visited is its state's all the same
        ("fr", "Le ministre russe des Affaires étrangères est arrivé jeudi à Bamako.", ("CONSULT", "RUS", "MLI")),
    ],
)  # fmt: skip
def test_the_town_of_a_meeting_makes_no_party(language: str, text: str, event: tuple[str, str, str]) -> None:
    assert event in list(parties(language, text))


@pytest.mark.parametrize(
    ("language", "text", "words", "code"),
    [
        ("en", "The rebels rejected the offer after talks in Doha broke down.", "The rebels", None),
        ("fr", "Les rebelles ont rejeté l'offre après les pourparlers de Doha.", "Les rebelles", None),
        # who keeps the order there is of there
        ("en", "Police in Doha arrested two protesters outside the summit.", "Police in Doha", "QAT"),
        # where nobody meets, those who act are at home
        ("en", "The rebels seized a market in Bangui.", "The rebels", "CAF"),
        # inspectors and peacekeepers are of a body
        ("en", "The IAEA chief said in Vienna that Iran had barred inspectors.", "inspectors", None),
        ("fr", "Des observateurs ont été tués lundi à Kidal, a annoncé l'ONU.", "Des observateurs", None),
    ],
)
def test_those_who_meet_somewhere_are_not_of_there(language: str, text: str, words: str, code: str | None) -> None:
    assembler, phrases = told(language, text)
    phrase = next(p for p in phrases if p.text == words)
    clause = next((c for c in assembler.resolver.coreference.parsed.clauses if phrase in c.doer), None)
    assert {e.code for e in assembler.resolver.entities(phrase, clause)} == {code}


@pytest.mark.parametrize(
    ("language", "text", "words", "code", "name"),
    [
        # where a minister travels to tells not whose he is
        ("en", "The minister flew to Doha.", "The minister", None, None),
        # an envoy is of who sent him, also where only now his name is told
        ("fr", "Le Mali a expulsé l'ambassadeur de France. Le diplomate, Joël Meyer, a quitté Bamako.",
         "Le diplomate, Joël Meyer", "FRA", "Joël Meyer"),
        ("en", "The French ambassador to Mali, Joel Meyer, was expelled.",
         "The French ambassador to Mali, Joel Meyer", "FRA", "Joel Meyer"),
        # the leader of those of no known name is of their state, not of another that stands nearer
        ("en", "Chechen gunmen held a theatre. The rebels let a Briton go. Their leader, Movsar Barayev, spoke.",
         "Their leader, Movsar Barayev", "RUS", "Movsar Barayev"),
    ],
)  # fmt: skip
def test_whose_envoys_and_leaders_they_are(
    language: str, text: str, words: str, code: str | None, name: str | None
) -> None:
    assembler, phrases = told(language, text)
    phrase = next(p for p in phrases if p.text == words)
    clause = next((c for c in assembler.resolver.coreference.parsed.clauses if phrase in (*c.doer, *c.undergoer)), None)
    assert [(e.code, e.identifier_text) for e in assembler.resolver.entities(phrase, clause)] == [(code, name)]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Rebels took Tikrit, the birthplace of Saddam Hussein, on Friday.",
         "Tikrit, the birthplace of Saddam Hussein"),
        ("fr", "Des milliers de gens ont manifesté devant la Grande Poste d'Alger.", "la Grande Poste d'Alger"),
        ("fr", "La police a chargé près du théâtre municipal de Tunis.", "théâtre municipal de Tunis"),
    ],
)  # fmt: skip
def test_a_site_and_a_birthplace_are_nobody(language: str, text: str, words: str) -> None:
    assembler, phrases = told(language, text)
    phrase = next(p for p in phrases if p.text == words)
    clause = next(
        (c for c in assembler.resolver.coreference.parsed.clauses if phrase in (*c.undergoer, *c.obliques)), None
    )
    assert not assembler.resolver.entities(phrase, clause)


def test_whose_talks_they_are_is_told_by_with() -> None:
    assembler, _ = told("fr", "Les négociations de Moscou avec Kiev ont échoué. Celles d'Ankara se poursuivent.")
    assert not assembler.resolver.venues.only("RUS")
    assembler, _ = told("fr", "Le sommet de Djeddah a appelé Israël à cesser ses frappes.")
    assert assembler.resolver.venues.only("SAU")
