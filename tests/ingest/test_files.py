"""Inputs of all kinds, good and bad: what is read, and what is said of the rest."""

import io
import json
from pathlib import Path

import pytest

from detente.errors import InputError
from detente.ingest import files, read_inputs, read_text
from detente.records import RawText


def read_all(
    *paths: Path | str, language: str | None = None, published: str | None = None
) -> tuple[list[RawText], list[str]]:
    problems: list[InputError] = []
    raws = list(
        read_inputs([str(path) for path in paths], language=language, published=published, on_problem=problems.append)
    )
    return raws, [str(problem) for problem in problems]


def test_a_folder_is_read_sorted_and_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Second dispatch.")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "z.html").write_text("<html><body><p>Deep dispatch.</p></body></html>")
    (tmp_path / "a.txt").write_text("First dispatch.")
    (tmp_path / ".hidden.txt").write_text("Not this.")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    raws, problems = read_all(tmp_path)
    assert [Path(raw.source).name for raw in raws] == ["a.txt", "b.txt", "z.html"]
    assert [raw.format for raw in raws] == ["text", "text", "html"]
    assert problems == []


def test_html_is_known_by_its_content(tmp_path: Path) -> None:
    page = tmp_path / "saved.txt"
    page.write_text("<!DOCTYPE html><html><body><p>Paris said no.</p></body></html>")
    assert read_all(page)[0][0].format == "html"


def test_rows_carry_what_they_know(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        "\n".join(
            [
                json.dumps(
                    {
                        "id": 7,
                        "text": "Un.",
                        "published": "2020-01-02",
                        "title": "T",
                        "publisher": "P",
                        "language": "fr",
                    }
                ),
                "",
                json.dumps({"html": "<p>Two.</p>", "url": "https://example.org/2"}),
            ]
        )
    )
    (first, second), problems = read_all(rows)
    assert first == RawText(
        f"{rows}#7", "jsonl", "Un.", title="T", published="2020-01-02", language="fr", publisher="P"
    )
    assert (second.source, second.content, second.url) == (f"{rows}#3", "<p>Two.</p>", "https://example.org/2")
    assert problems == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"text": "broken', "rows.jsonl:2: not valid JSON"),
        ("[1, 2]", "rows.jsonl:2: a list, not a JSON object"),
        ('{"body": "x"}', "rows.jsonl:2: row has no `text` or `html` (found: body)"),
        ('{"text": 5}', "rows.jsonl:2: `text` must be a string, not int"),
        ('{"text": "  "}', "rows.jsonl:2: `text` is empty"),
        ("[" * 100_000, "rows.jsonl:2: "),
    ],
)
def test_a_bad_row_is_told_by_its_line_and_the_rest_is_read(tmp_path: Path, line: str, said: str) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "One."}\n' + line + '\n{"text": "Three."}\n')
    raws, problems = read_all(rows)
    assert [raw.content for raw in raws] == ["One.", "Three."]
    assert len(problems) == 1
    assert said in problems[0]
    assert "\n" not in problems[0]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b"", "empty; nothing to code"),
        ("blank.txt", b" \n\r\n ", "empty; nothing to code"),
        ("empty.jsonl", b"\n\n", "empty; nothing to code"),
        ("report.txt", b"%PDF-1.7\n%\xe2\xe3", "is a PDF"),
        ("doc.txt", b"PK\x03\x04\x14\x00", "is a ZIP archive"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\x00", "is a PNG image"),
        ("data.txt", b"abc\x00\x01\x02\x00def", "is binary"),
        ("noise.txt", bytes([1, 2, 129, 200, 3, 5, 250, 6]) * 500, "no text in a known encoding"),
        ("cut.txt", b"\xff\xfea\x00b", "breaks off"),
    ],
)
def test_a_bad_file_is_one_line_that_names_it(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text("Berlin agreed.")
    raws, (problem,) = read_all(tmp_path / name, tmp_path / "good.txt")
    assert problem.startswith(str(tmp_path / name))
    assert said in problem
    assert "\n" not in problem
    assert [raw.content for raw in raws] == ["Berlin agreed."]


def test_a_missing_path_and_an_empty_folder_are_told(tmp_path: Path) -> None:
    raws, problems = read_all(tmp_path / "gone.txt", tmp_path)
    assert raws == []
    assert problems[0].endswith("gone.txt: no such file or folder; check the path")
    assert "no dispatches in this folder" in problems[1]


def test_a_large_text_is_refused_but_large_rows_are_streamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_DISPATCH_BYTES", 1_000_000)
    (tmp_path / "big.txt").write_text("Paris said no. " * 100_000)
    rows = [{"text": "Paris said no. " * 1000}] * 100
    (tmp_path / "big.jsonl").write_text("\n".join(map(json.dumps, rows)))
    raws, problems = read_all(tmp_path / "big.txt", tmp_path / "big.jsonl")
    assert len(raws) == 100
    assert problems == [
        f"{tmp_path}/big.txt: 1.5 MB, more than one dispatch can have (1 MB); give many dispatches as JSONL"
    ]


@pytest.mark.parametrize(
    ("data", "warned"),
    [
        ("L'été à Kiev".encode(), None),
        ("L'été à Kiev".encode("utf-8-sig"), None),
        ("L'été à Kiev".encode("utf-16"), None),
        ("L'été à Kiev".encode("utf-16-le"), "read as UTF-16"),
        ("L'été à Kiev".encode("cp1252"), "read as Windows-1252"),
        (("L'été à Kiev " + "décidé " * 3).replace("à", "a").encode().decode("cp1252").encode(), "repaired"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, warned: str | None) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    (raw,), problems = read_all(path)
    assert problems == []
    if warned is None:
        assert (raw.content, raw.warnings) == ("L'été à Kiev", ())
    else:
        assert warned in raw.warnings[0]


def test_a_page_declares_its_charset(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(
        '<html><head><meta charset="iso-8859-2"></head><body><p>Łódź</p></body></html>'.encode("iso-8859-2")
    )
    (raw,), _ = read_all(path)
    assert "Łódź" in raw.content
    assert raw.warnings == ()


def test_standard_input_may_be_text_or_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Paris said no.")))
    assert read_all("-")[0] == [RawText("-", "text", "Paris said no.")]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"id": "a", "text": "One."}\n{"text": "Two."}\n')))
    assert [raw.source for raw in read_all("-")[0]] == ["-#a", "-#2"]


def test_rows_without_the_extension_are_known_by_their_first(tmp_path: Path) -> None:
    path = tmp_path / "rows"
    path.write_text(json.dumps({"id": 1, "text": "Paris said no. " * 20_000}) + "\n" + json.dumps({"text": "Two."}))
    raws, problems = read_all(path)
    assert [raw.source.rsplit("/")[-1] for raw in raws] == ["rows#1", "rows#2"]
    assert problems == []


def test_the_users_word_stands_above_the_rows(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "One.", "published": "2020-01-02", "language": "en"}\n')
    (raw,), _ = read_all(rows, language="fr", published="2021-05-06")
    assert (raw.language, raw.published) == ("fr", "2021-05-06")
    assert raw.warnings == ("published 2021-05-06 as given; the input itself says 2020-01-02",)


def test_a_json_file_is_one_row_or_a_list_of_rows(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps({"id": "x", "text": "One."}, indent=2))
    (tmp_path / "two.json").write_text(json.dumps([{"text": "One."}, 5]))
    raws, problems = read_all(tmp_path / "one.json", tmp_path / "two.json")
    assert [raw.source.rsplit("/")[-1] for raw in raws] == ["one.json#x", "two.json#1"]
    assert "entry 2 is no JSON object" in problems[0]


def test_text_from_a_program() -> None:
    assert read_text("<p>One.</p><p>Two.</p>", source="here").format == "html"
    with pytest.raises(InputError, match="here: empty"):
        read_text(" ", source="here")
