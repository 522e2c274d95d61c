"""Whom pronouns, possessives and descriptions mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace

import pytest
from coreference_passages import PASSAGES

from detente.clause import Clause, Parsed, Phrase
from detente.code.actorbook import load_book
from detente.code.cast import find_cast
from detente.code.corefer import Coreference
from detente.code.descriptions import descriptions
from detente.code.mentions import Mention, find_mentions
from detente.code.onceheld import once_held
from detente.code.pointing import kin
from detente.flow import code_raws
from detente.records import RawText

TEXT = "Le Mali accuse Paris. Il a saisi l'ONU. Le pays exige des excuses."


def mention(words: str, kind: str, code: str, text: str = TEXT, **more: bool) -> Mention:
    start = text.index(words)
    return Mention(start, start + len(words), words, kind, code, None, **more)  # type: ignore[arg-type]


def phrase(words: str, head: str, kind: str = "noun", text: str = TEXT, **more: bool | int) -> Phrase:
    start = text.index(words)
    at = text.index(head, start)
    return Phrase(
        head if kind == "name" else head.lower(), words, start, start + len(words), at, at + len(head), kind, **more
    )  # type: ignore[arg-type]


@pytest.fixture
def coreference() -> Coreference:
    """Mali is the subject of the first sentence, Paris its object, a pronoun the subject of the second."""
    mali, paris = phrase("Le Mali", "Mali", "name"), phrase("Paris", "Paris", "name")
    pronoun = phrase("Il", "Il", "pronoun", person=3)
    country = phrase("Le pays", "pays")
    clauses = (
        Clause(0, 0, "verb", "accuser", 8, 14, (0, 21), doer=(mali,), undergoer=(paris,)),
        Clause(1, 1, "verb", "saisir", 27, 32, (22, 39), doer=(pronoun,)),
        Clause(2, 2, "verb", "exiger", 48, 53, (40, 66), doer=(country,)),
    )
    parsed = Parsed(((0, 21), (22, 39), (40, 66)), clauses, (mali, paris, pronoun, country))
    return Coreference(TEXT, "fr", parsed, (mention("Mali", "state", "MLI"), mention("Paris", "capital", "FRA")))


def codes(found: tuple[Mention, ...] | None) -> list[str | None]:
    return [m.code for m in found or ()]


def test_a_pronoun_is_the_subject_before(coreference: Coreference) -> None:
    pronoun = phrase("Il", "Il", "pronoun", person=3)
    assert codes(coreference.resolve(pronoun, pronoun.head_start)) == ["MLI"]


def test_the_country_is_the_one_spoken_of(coreference: Coreference) -> None:
    country = phrase("Le pays", "pays")
    assert codes(coreference.resolve(country, country.head_start)) == ["MLI"]


def test_gender_rules_out(coreference: Coreference) -> None:
    elle = Phrase("elle", "Elle", 22, 24, 22, 24, "pronoun", person=3, feminine=True)
    assert "MLI" not in codes(coreference.resolve(elle, 22))


def test_country_in_focus(coreference: Coreference) -> None:
    assert coreference.country_in_focus(40) == "MLI"


def test_first_person_outside_quotations_is_nobody(coreference: Coreference) -> None:
    we = Phrase("nous", "nous", 40, 44, 40, 44, "pronoun", person=1)
    assert coreference.resolve(we, 40) is None


def test_a_counterpart_is_who_holds_the_like_office_there() -> None:
    text = "Kerry a écrit à son homologue chinois."
    kerry = Mention(0, 5, "Kerry", "person", "USA", "GOV", name="John Kerry", offices=("foreign minister",))
    chinese = mention("chinois", "demonym", "CHN", text)
    at = text.index("son")
    counterpart = Phrase("homologue", text[at:-1], at, len(text) - 1, at + 4, at + 13)
    held = Mention(0, 0, "", "person", "CHN", "GOV", name="Wang Yi")
    asked: list[tuple[tuple[str, ...], str]] = []

    def in_office(offices: tuple[str, ...], code: str) -> Mention:
        asked.append((offices, code))
        return held

    parsed = Parsed(((0, len(text)),), (), (phrase("Kerry", "Kerry", "name", text), counterpart))
    found = Coreference(text, "fr", parsed, (kerry, chinese), in_office).resolve(counterpart, at + 4)
    assert [m.name for m in found or ()] == ["Wang Yi"]
    assert asked == [(("foreign minister",), "CHN")]


def test_cast_remembers_a_person_whom_no_book_knows() -> None:
    text = "Le maire, Paul Garnier, a porté plainte. M. Garnier réclame un million."
    office = Mention(text.index("maire"), text.index("maire") + 5, "maire", "office", "FRA", "GOV", office="mayor")
    found = find_cast(text, "fr", (office,))
    assert [(m.text, m.name, m.code) for m in found] == [
        ("Paul Garnier", "Paul Garnier", "FRA"),
        ("Garnier", "Paul Garnier", "FRA"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("fr", "Octavio Perea a été élu président du Panama.", True),
        ("en", "Octavio Perea was sworn in as president of Panama.", True),
        ("en", "They appointed Octavio Perea president of Panama.", True),
        ("en", "Octavio Perea was not elected president of Panama.", False),
        ("en", "Octavio Perea named the president of Panama as a thief.", False),
    ],
)
def test_who_is_told_to_take_an_office_holds_it(language: str, text: str, office: bool) -> None:
    known = find_mentions(text, language, load_book(), date(2022, 7, 1))
    (person,) = find_cast(text, language, known)
    assert (person.code == "PAN") is office


def test_whom_one_sentence_tells_by_office_the_next_may_name() -> None:
    text = "Libya's ambassador to India resigned on Tuesday. Ali Essawi said he had no choice."
    (person,) = find_cast(text, "en", find_mentions(text, "en", load_book(), date(2011, 2, 23)))
    assert (person.text, person.code) == ("Ali Essawi", "LBY")
    text = "Libya's ambassador to India, Omar Tahir, resigned on Tuesday. Ali Essawi said he had no choice."
    cast = find_cast(text, "en", find_mentions(text, "en", load_book(), date(2011, 2, 23)))
    assert [m.code for m in cast if m.text == "Ali Essawi"] == [None]


def test_a_rank_tells_the_sector_of_whom_it_is_said() -> None:
    found = find_cast("Capt. Ayub Lind gave up on Thursday. Lind had led the coup.", "en", ())
    assert [(m.text, m.sector, m.office) for m in found] == [("Ayub Lind", "MIL", "Capt"), ("Lind", "MIL", "Capt")]


def test_a_place_of_two_words_is_no_person() -> None:
    assert find_cast("Le général a atterri à Port Hudson mardi.", "fr", ()) == ()


def phrases(parsed: Parsed) -> Iterator[Phrase]:
    for p in parsed.phrases:
        yield p
        yield from p.belonging
    for c in parsed.clauses:
        for p in (*c.doer, *c.undergoer, *c.addressee, *c.obliques):
            yield p
            yield from p.belonging


@pytest.mark.model
@pytest.mark.parametrize(("language", "text", "wanted"), PASSAGES, ids=[t[:40] for _, t, _ in PASSAGES])
def test_our_passages(language: str, text: str, wanted: dict[str, str]) -> None:
    from detente.parse.pipeline import parse

    parsed = parse(text, language)
    book, day = load_book(), date(2022, 7, 1)
    known = find_mentions(text, language, book, day)
    coreference = Coreference(text, language, parsed, known, once_held=lambda m, keys: once_held(m, keys, book, day))
    for words, meant in wanted.items():
        at = text.rindex(words)
        inside = [p for p in phrases(parsed) if at <= p.head_start < at + len(words)]
        best = min(inside, key=lambda p: (p.start != at, abs(p.end - p.start - len(words))))
        found = coreference.meant(best, best.head_start)
        said = [f"{m.code} {m.name} {m.text}".split() for m in found]
        assert len(said) == meant.count("+") + 1
        assert all(any(part in words_of for words_of in said) for part in meant.split("+"))


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Mohamed Morsi spoke on Thursday. The nationalist speech caused uproar.", "The nationalist speech"),
        ("fr", "Mohamed Morsi a parlé. Le vote conservateur a progressé.", "Le vote conservateur"),
        ("en", "Diane Marceau fainted on Thursday. The nurse called for help.", "The nurse"),
        ("en", "The Umma Party called a rally. The militia opened fire.", "The militia"),
    ],
)
def test_what_is_said_of_a_thing_or_of_others_means_nobody_named(language: str, text: str, words: str) -> None:
    from detente.parse.pipeline import parse

    parsed = parse(text, language)
    coreference = Coreference(text, language, parsed, find_mentions(text, language, load_book(), date(2022, 7, 1)))
    told = next(p for p in phrases(parsed) if p.text == words)
    assert coreference.resolve(told, told.head_start) is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("fr", "La mesure a surpris Lima. Elle prend effet lundi.", "Elle"),
        ("en", "Peru closed a crossing with Chile. It is the second time this year.", "It"),
    ],
)
def test_what_no_actor_does_has_none(language: str, text: str, word: str) -> None:
    from detente.parse.pipeline import parse

    parsed = parse(text, language)
    coreference = Coreference(text, language, parsed, find_mentions(text, language, load_book(), date(2022, 7, 1)))
    pronoun = next(p for p in phrases(parsed) if p.text == word)
    assert coreference.resolve(pronoun, pronoun.head_start) is None


def test_a_neighbour_by_name_needs_no_owner() -> None:
    """ "Its neighbour Mali", where nobody is known whose neighbour it is, is Mali."""
    text = "Its neighbour Mali"
    mali = mention("Mali", "state", "MLI", text)
    named = SimpleNamespace(start=mali.start, end=mali.end, members=(mali,))
    whole = phrase(text, "neighbour", text=text)
    assert kin(whole, 0, (), descriptions("en"), SimpleNamespace(all=[named])) == (mali,)


def test_it_is_no_person_and_he_is_no_body() -> None:
    text = "The coast guard met a skipper. He left. It stayed."
    guard, skipper = phrase("The coast guard", "guard", text=text), phrase("a skipper", "skipper", text=text)
    he, it = phrase("He", "He", "pronoun", text=text, person=3), phrase("It", "It", "pronoun", text=text, person=3)
    clauses = (
        Clause(0, 0, "verb", "meet", 16, 19, (0, 30), doer=(guard,), undergoer=(skipper,)),
        Clause(1, 1, "verb", "leave", 34, 38, (31, 39), doer=(he,)),
        Clause(2, 2, "verb", "stay", 43, 49, (40, 50), doer=(it,)),
    )
    parsed = Parsed(((0, 30), (31, 39), (40, 50)), clauses, (guard, skipper, he, it))
    known = (mention("coast guard", "role", "NOR", text), mention("skipper", "role", "SWE", text))
    coreference = Coreference(text, "en", parsed, known)
    assert codes(coreference.resolve(he, he.head_start)) == ["SWE"]
    assert codes(coreference.resolve(it, it.head_start)) == ["NOR"]


def test_whom_a_relative_clause_names_is_told_of_in_passing() -> None:
    text = "Peru shut a camp that Chile runs after its court ruled."
    peru, chile = phrase("Peru", "Peru", "name", text=text), phrase("Chile", "Chile", "name", text=text)
    its = phrase("its", "its", "pronoun", text=text, person=3)
    clauses = (
        Clause(0, 0, "verb", "shut", 5, 9, (0, 54), doer=(peru,)),
        Clause(1, 0, "verb", "run", 28, 32, (17, 32), doer=(chile,), parent=0, link="relative"),
    )
    parsed = Parsed(((0, 55),), clauses, (peru, chile, its))
    known = (mention("Peru", "state", "PER", text), mention("Chile", "state", "CHL", text))
    assert codes(Coreference(text, "en", parsed, known).resolve(its, its.head_start)) == ["PER"]


@pytest.mark.model
def test_a_bare_number_of_countries_means_others_than_those_named() -> None:
    (coded,) = code_raws(
        [
            RawText(
                "t",
                "text",
                "Le Pérou et le Chili ont félicité la Colombie. Deux pays ont condamné le Panama.",
                published="2024-05-15",
                language="fr",
            )
        ],
        on_problem=print,
    )
    assert not any(e.event == "ACCUSE" and any(a.code in ("PER", "CHL") for a in e.actor) for e in coded.events)
