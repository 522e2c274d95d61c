"""The record of a dispatch: headline in its text, dates, offsets, warnings."""

import dataclasses
from pathlib import Path

import pytest

from detente.errors import InputError
from detente.ingest import read_inputs, read_text
from detente.read import dispatch_id, read
from detente.records import Dateline, RawText

TEXT = """Norway summons Russian envoy

Site.example.com | Published on 4 March 2020 at 09:50

OSLO, March 3 (Reuters) - Norway summoned the Russian ambassador on Tuesday over a hacking attack on parliament.

Moscow called the accusation unfounded and said that it would answer in kind. Ends
"""


def test_a_plain_dispatch() -> None:
    found = read(read_text(TEXT, source="a.txt"))
    assert found.text == (
        "Norway summons Russian envoy\n\n"
        "Norway summoned the Russian ambassador on Tuesday over a hacking attack on parliament.\n\n"
        "Moscow called the accusation unfounded and said that it would answer in kind."
    )
    assert found.title_span == (0, 28)
    assert (found.agency, found.publisher, found.published) == ("Reuters", "Site.example.com", "2020-03-04T09:50")
    assert found.dateline == Dateline("OSLO", "2020-03-03")
    assert (found.language, found.copies, found.warnings) == ("en", 1, ())
    assert [(cut.kind, TEXT[cut.start : cut.end]) for cut in found.left_out] == [
        ("furniture", "Site.example.com | Published on 4 March 2020 at 09:50"),
        ("dateline", "OSLO, March 3 (Reuters) -"),
        ("furniture", "Ends"),
    ]


def test_a_title_known_from_elsewhere_becomes_the_first_line() -> None:
    body = TEXT.split("\n\n", 2)[2]
    found = read(RawText("a#1", "jsonl", body, title="Oslo protests to Moscow"))
    assert found.text.startswith("Oslo protests to Moscow\n\nNorway summoned")
    assert found.title == "Oslo protests to Moscow"
    assert found.title_span == (0, 23)


def test_a_title_that_the_text_begins_with_is_not_doubled() -> None:
    found = read(RawText("a#1", "jsonl", TEXT, title="Norway summons  Russian Envoy"))
    assert found.text.count("summons") == 1


def test_a_text_without_headline() -> None:
    found = read(read_text(TEXT.split("\n\n", 2)[2]))
    assert (found.title, found.title_span) == (None, None)


def test_without_any_date_the_dateline_stays_open_and_it_is_said() -> None:
    found = read(read_text(TEXT.replace("Site.example.com | Published on 4 March 2020 at 09:50\n\n", "")))
    assert found.dateline == Dateline("OSLO", None)
    assert found.warnings == ("no publication date: relative dates left open",)


@pytest.mark.parametrize(
    ("given", "published", "warned"),
    [
        ("2020-03-04", "2020-03-04T09:50", False),  # same day: the page's time is kept
        ("2020-03-05", "2020-03-05", False),
        ("2021-03-04", "2021-03-04", True),
        ("soon", "2020-03-04T09:50", True),
    ],
)
def test_the_given_date_stands_above_the_pages(given: str, published: str, warned: bool) -> None:
    found = read(dataclasses.replace(read_text(TEXT), published=given))
    assert found.published == published
    assert bool([warning for warning in found.warnings if given in warning]) == warned


@pytest.mark.parametrize(
    ("printed", "warning"),
    [
        ("March 23, 2020", "dateline of 2020-03-23 is later than publication (2020-03-04); left open"),
        ("March 23", "dateline of 23/3 does not agree with publication (2020-03-04); left open"),
        ("February 31", "dateline names a day that does not exist (31/2); left open"),
    ],
)
def test_a_dateline_that_contradicts_the_publication_is_left_open_and_told(printed: str, warning: str) -> None:
    found = read(read_text(TEXT.replace("March 3", printed)))
    assert found.dateline == Dateline("OSLO", None)
    assert found.warnings == (warning,)


def test_a_dateline_of_a_printed_year_long_ago_holds() -> None:
    found = read(read_text(TEXT.replace("March 3", "March 3, 2018")))
    assert found.dateline == Dateline("OSLO", "2018-03-03")
    assert found.warnings == ("dateline of 2018-03-03 is long before publication (2020-03-04)",)


def test_a_language_without_a_model_is_named() -> None:
    found = read(
        read_text(
            "Noruega convoca al embajador\n\nNoruega convocó el martes al embajador de Rusia por un ataque "
            "informático contra el parlamento, según informó el ministerio de Asuntos Exteriores.",
            published="2020-03-04",
        )
    )
    assert found.language == "es"
    assert found.warnings == ("no model for 'es'; not coded",)
    assert read(dataclasses.replace(read_text(TEXT), language="de")).warnings == ("no model for 'de'; not coded",)


def test_the_id_depends_on_the_words_alone() -> None:
    assert dispatch_id("Paris  a dit\nnon.") == dispatch_id("Paris a dit non.") == "0cd991dd6f14950e"
    assert read(read_text(TEXT)).id == read(read_text(TEXT.replace("\n", "\r\n"), source="elsewhere")).id


@pytest.mark.parametrize(
    "content", ["<html><body><nav><a>Home</a></nav></body></html>", "Home | World | Sport", "1234567"]
)
def test_a_page_of_furniture_alone_is_no_dispatch(content: str) -> None:
    with pytest.raises(InputError, match=r"^a\.txt: no dispatch found"):
        read(read_text(content, source="a.txt"))


def test_more_lines_than_a_dispatch_has() -> None:
    with pytest.raises(InputError, match="JSONL"):
        read(read_text("Paris said no.\n" * 10_001))


def test_offsets_in_markup() -> None:
    page = (
        "<html><body><nav><a href='/'>Home</a></nav><h1>Norway summons envoy</h1>"
        "<p><b>OSLO</b> &ndash; Norway summoned the Russian ambassador on Tuesday.</p>"
        "<p>Moscow said that it would answer.</p></body></html>"
    )
    found = read(read_text(page))
    assert [page[cut.start : cut.end] for cut in found.left_out] == ["Home", "OSLO</b> &ndash;"]
    assert found.text.splitlines()[2] == "Norway summoned the Russian ambassador on Tuesday."


def test_the_examples_read_cleanly() -> None:
    problems: list[InputError] = []
    examples = Path(__file__).parents[2] / "examples"
    found = [read(raw) for raw in read_inputs([str(examples)], on_problem=problems.append)]
    assert problems == []
    assert len(found) >= 8
    assert {dispatch.language for dispatch in found} == {"fr", "en"}
    assert [dispatch.warnings for dispatch in found if dispatch.warnings] == []
    assert [Path(dispatch.source).name for dispatch in found if dispatch.copies > 1] == ["fr-alger-rabat-page.html"]


def test_a_sentence_that_ends_in_a_date_is_no_notice_of_publication():
    text = "The museum in Oslo sent back to Chile four carvings that date from before 1600 on March 3, 2019."
    assert read(RawText("row#1", "text", text, language="en")).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Le préfet a reçu les familles pendant une heure.\n\n— Qui paiera ?\n\n— L'État, a répondu le préfet.",
        "Paul Garnier a parlé peu.\n\n« Nous restons.\n\n« Nous tiendrons tout l'hiver sur cette ligne », a-t-il dit.",
        "The prefect met the families for an hour on Monday.\n\n— Who will pay?\n\n— The state, answered the prefect.",
    ],
)
def test_short_lines_of_speech_are_part_of_the_dispatch(text: str) -> None:
    assert read(read_text(text)).text == text


def test_the_titles_of_a_column_may_stand_behind_a_mark() -> None:
    items = [
        "* Zambie : deux maires arrêtés\nLa police zambienne a arrêté mardi deux maires du nord du pays.",
        "* Gabon : grève aux douanes\nLes douaniers gabonais ont cessé le travail mardi dans tous les ports.",
    ]
    text = read(read_text("En bref\n\n" + "\n\n".join(items))).text
    assert "* Gabon : grève aux douanes\n\nLes douaniers" in text
    links = "Le Gabon a rappelé mardi son ambassadeur au Tchad.\n\n* Grève aux douanes\n* Une route rouvre\n* Photos"
    assert "Une route" not in read(read_text(links + "\n\nLe Tchad a pris acte de ce départ dès mercredi.")).text


def test_a_name_by_itself_above_each_item_of_a_column_stays() -> None:
    items = [
        "Zambie\nLa police zambienne a arrêté mardi deux maires du nord du pays.",
        "Gabon\nLes douaniers gabonais ont cessé le travail mardi dans tous les ports.",
        "Corée du Sud\nUn ministre a remis mardi sa démission au président de la République.",
    ]
    found = read(read_text("En bref dans le monde\n\n" + "\n\n".join(items)))
    assert found.text.startswith("En bref dans le monde\n\nZambie\n\nLa police")
    assert found.title_span == (0, 21)
    assert "Zambie\n" not in read(read_text("En bref dans le monde\n\n" + "\n\n".join(items[:2]))).text
