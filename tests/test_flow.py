"""The flow and the library with stages that read and code as told: one bad input costs itself only."""

import dataclasses
import sys
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from samples import expulsion

import detente
from detente import Coder, InputError, RawText, UsageError
from detente.flow import code_raws


@pytest.fixture(autouse=True)
def stages(monkeypatch):
    """A reader that takes the content as it is, a coder that fails where the text asks for it."""
    reader, coder = ModuleType("detente.read"), ModuleType("detente.code.coder")

    def read(raw: RawText):
        if "unreadable" in raw.content:
            raise InputError(f"{raw.source}: no body found")
        return dataclasses.replace(
            expulsion(),
            id=raw.source,
            source=raw.source,
            text=raw.content,
            language=raw.language,
            title=raw.title,
            published=raw.published,
        )

    def check_language(dispatch):
        if dispatch.language == "de":
            raise InputError(f"{dispatch.source}: no model for 'de'")

    def code_dispatch(dispatch):
        if "defect" in dispatch.text:
            raise IndexError("list index out of range")
        return dispatch

    def code_many(dispatches):
        yield from [code_dispatch(dispatch) for dispatch in dispatches]  # all fail together, as a batch may

    reader.read = read  # type: ignore[attr-defined]
    for function in (check_language, code_dispatch, code_many):
        setattr(coder, function.__name__, function)
    monkeypatch.setitem(sys.modules, "detente.read", reader)
    monkeypatch.setitem(sys.modules, "detente.code.coder", coder)


def raws(*contents: str) -> list[RawText]:
    return [RawText(f"row#{n}", "text", content) for n, content in enumerate(contents, 1)]


@pytest.mark.parametrize("batch_size", [1, 2, 64])
def test_a_bad_input_is_named_and_the_others_are_coded_in_order(batch_size):
    problems: list[InputError] = []
    given = raws("one", "unreadable", "two", "a defect", "three")
    coded = list(code_raws(given, batch_size=batch_size, on_problem=problems.append))
    assert [dispatch.id for dispatch in coded] == ["row#1", "row#3", "row#5"]
    assert str(problems[0]) == "row#2: no body found"
    assert str(problems[1]).startswith("row#4: could not be coded, a defect of detente: IndexError at test_flow.py:")


def test_a_language_without_a_model_is_told_before_anything_is_parsed():
    problems: list[InputError] = []
    german = dataclasses.replace(raws("Berlin weist Diplomaten aus")[0], language="de")
    coded = list(code_raws([german, *raws("one")], on_problem=problems.append))
    assert [dispatch.text for dispatch in coded] == ["one"]
    assert [str(problem) for problem in problems] == ["row#1: no model for 'de'"]


def test_a_wrong_codebook_concerns_every_dispatch_and_is_raised(monkeypatch):
    def broken(dispatches):
        raise detente.CodebookError("frames/x.yaml:3: unknown key 'verbe'")

    monkeypatch.setattr(sys.modules["detente.code.coder"], "code_many", broken)
    monkeypatch.setattr(sys.modules["detente.code.coder"], "code_dispatch", broken)
    with pytest.raises(detente.CodebookError):
        list(code_raws(raws("one"), on_problem=lambda error: None))


def test_code_takes_a_text_or_a_file(tmp_path: Path):
    path = tmp_path / "depeche.txt"
    path.write_text("L'Estonie expulse deux diplomates.", "utf-8")
    for given in (path, str(path)):
        coded = detente.code(given, published="2022-03-18")
        assert (coded.text, coded.source, coded.published) == (path.read_text("utf-8"), str(path), "2022-03-18")
    coded = detente.code("L'Estonie expulse.", title="Tallinn", published=date(2022, 3, 18), language="fr")
    assert (coded.text, coded.title, coded.published, coded.language) == (
        "L'Estonie expulse.",
        "Tallinn",
        "2022-03-18",
        "fr",
    )


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ("depeche.txt", InputError, "depeche.txt: no such file"),
        (Path("nowhere"), InputError, "nowhere: no such file"),
        ("", InputError, "empty"),
    ],
)
def test_code_names_what_it_cannot_read(given, error, message):
    with pytest.raises(error, match=message):
        detente.code(given)


@pytest.mark.parametrize("published", ["yesterday", "2021-13-45", "18/03/2022"])
def test_a_date_that_is_none(published):
    with pytest.raises(UsageError, match="is no date"):
        detente.code("Text.", published=published)


def test_a_file_of_many_dispatches_is_for_code_many(tmp_path):
    path = tmp_path / "corpus.jsonl"
    path.write_text('{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n')
    with pytest.raises(UsageError, match="holds 2 dispatches"):
        detente.code(path)
    assert [d.source for d in Coder().code_many([path, "Three."])] == [f"{path}#a", f"{path}#b", "text#2"]


def test_code_many_raises_or_reports():
    with pytest.raises(InputError, match="no body"):
        list(Coder().code_many(["one", "unreadable"]))
    problems: list[InputError] = []
    coded = list(Coder(language="fr").code_many(["one", "unreadable", "", "two"], on_problem=problems.append))
    assert [d.text for d in coded] == ["one", "two"]
    assert len(problems) == 2
    assert coded[0].language == "fr"
