"""The command line: what it prints, its exit codes, one line for each error. No model: the flow is given."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from samples import ceasefire, expulsion

from detente import Dispatch, InputError, Store
from detente.show.cli import progress
from detente.show.cli.app import run


@pytest.fixture(autouse=True)
def inputs(monkeypatch, tmp_path) -> list[Dispatch | InputError]:
    """What the flow makes of any path; the test runs in an empty folder, on 80 columns."""
    found: list[Dispatch | InputError] = [expulsion(), ceasefire()]

    def code_paths(paths, *, language, published, batch_size, actors, on_problem) -> Iterator[Dispatch]:
        for one in found:
            if isinstance(one, InputError):
                on_problem(one)
            else:
                yield one

    monkeypatch.setattr("detente.flow.code_paths", code_paths)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return found


@pytest.fixture
def stored(tmp_path: Path) -> str:
    path = tmp_path / "events.db"
    with Store(path) as store:
        store.add(expulsion())
        store.add(ceasefire())
    return str(path)


def test_code_prints_each_dispatch_as_a_table(capsys):
    assert run(["code", "news"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(
        "L'Estonie expulse deux diplomates russes\n"
        "AFP · published 2022-03-18 08:30 · TALLINN 2022-03-18\n"
        "id fr1abc · news/estonie.txt\n\n"
        "2 events\n"
        "2022-03-17  EST → RUS  SANCTION expel · expelled 2\n"
        "            “L'Estonie a expulsé jeudi deux diplomates russes”\n"
        "no date     RUS → EST  THREATEN · future · according to Maria Zakharova (RUS)\n"
        "            “Nous répondrons sans tarder”\n\n"
        "2 statements\n"
        "Maria Zakharova (RUS): “Nous répondrons sans tarder”\n"
    )
    assert "! no publication date: relative dates left open" in out
    assert max(len(line) for line in out.splitlines()) <= 80
    assert err == "2 dispatches coded: 3 events, 2 statements\n"


def test_code_writes_records(capsys, tmp_path):
    assert run(["code", "news", "--format", "jsonl"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert records == [json.loads(json.dumps(d.to_dict())) for d in (expulsion(), ceasefire())]
    assert run(["code", "news", "--format", "jsonl", "--out", "coded.jsonl"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("written to coded.jsonl\n")
    assert len((tmp_path / "coded.jsonl").read_text("utf-8").splitlines()) == 2


def test_code_stores_and_tells_what_was_there(capsys):
    assert run(["code", "news", "--store", "a.db", "--quiet"]) == 0
    assert run(["code", "news", "--store", "a.db", "--quiet"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "2 dispatches coded: 3 events, 2 statements; a.db: 2 added",
        "2 dispatches coded: 3 events, 2 statements; a.db: 2 already stored",
    ]


def test_inputs_that_fail_are_named_and_the_others_coded(capsys, inputs):
    inputs.insert(1, InputError("news/leer.txt: empty;\nnothing to code"))
    assert run(["code", "news", "--store", "a.db", "--quiet"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "detente: news/leer.txt: empty; nothing to code",
        "2 dispatches coded: 3 events, 2 statements; a.db: 2 added; 1 input failed",
    ]
    with Store("a.db") as store:
        assert len(list(store.dispatches())) == 2
        assert len(store.problems()) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["code"], "Missing argument 'PATH'; see: detente code --help"),
        (["cod", "news"], "No such command 'cod'"),
        (["code", "news", "--published", "yesterday"], "'yesterday' is no date"),
        (["code", "news", "--format", "xml"], "'xml' is not one of 'table', 'jsonl'"),
        (["code", "news", "--out", "no/such/folder.jsonl"], "no/such/folder.jsonl: cannot be written"),
        (["events", "--category", "SANCTON"], "unknown category 'SANCTON'; did you mean SANCTION?"),
        (["events", "--since", "monday"], "'monday' is no date"),
        (["events", "--status", "past"], "unknown status 'past'; one of: actual"),
        (["events", "--limit", "0"], "--limit"),
        (["statements", "--word", "?"], "holds no word to search for"),
        (["when", "lundi"], "Missing option '--on'"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(capsys, stored, arguments, message):
    assert run(arguments + (["--store", stored] if arguments[0] in ("events", "statements") else [])) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert err.startswith("detente: ")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("command", [["events"], ["statements"], ["show", "abc"]])
def test_a_store_that_is_none_is_one_line_and_exit_code_1(capsys, tmp_path, command):
    (tmp_path / "notes.db").write_text("nothing of the kind")
    assert run([*command, "--store", "notes.db"]) == 1
    assert capsys.readouterr().err.startswith("detente: notes.db: is not a detente store")
    assert run(command) == 1
    assert capsys.readouterr().err.startswith("detente: detente.db: there is no store here; make one with:")
    assert not (tmp_path / "detente.db").exists()


def test_code_refuses_a_file_that_is_no_store_before_coding(capsys, tmp_path):
    (tmp_path / "notes.db").write_text("nothing of the kind")
    assert run(["code", "news", "--store", "notes.db"]) == 1
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)


def test_events_as_table(capsys, stored):
    assert run(["events", "--store", stored, "--actor", "EST"]) == 0
    assert capsys.readouterr().out == (
        "L'Estonie expulse deux diplomates russes\n"
        "AFP · 2022-03-18 · id fr1abc\n"
        "2022-03-17  EST → RUS  SANCTION expel · expelled 2\n"
        "            “L'Estonie a expulsé jeudi deux diplomates russes”\n\n"
    )


def test_events_as_csv(capsys, stored):
    assert run(["events", "--store", stored, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["id"] for row in rows] == ["fr1-2", "fr1-1", "en1-1"]
    assert (rows[1]["date"], rows[1]["magnitude"], rows[1]["cameo"]) == ("2022-03-17", "expelled=2", "161")
    assert (rows[2]["actor"], rows[2]["recipient"]) == ("MLI;NER;BFA", "")


def test_events_as_jsonl(capsys, stored):
    assert run(["events", "--store", stored, "--format", "jsonl", "--status", "historical"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["event"], record["dispatch"]["source"]) == ("CONSULT", "corpus.jsonl#7")


def test_filters_that_nothing_meets(capsys, stored):
    assert run(["events", "--store", stored, "--actor", "ZWE"]) == 0
    assert capsys.readouterr() == ("", "detente: nothing in the store meets these filters\n")
    assert run(["events", "--store", stored, "--actor", "ZWE", "--format", "csv"]) == 0
    assert capsys.readouterr().out.startswith("id,date,enddate,")


def test_statements(capsys, stored):
    assert run(["statements", "--store", stored, "--word", "dialog*"]) == 0
    assert "Urmas Reinsalu (EST): “ouverte au dialogue”" in capsys.readouterr().out
    assert run(["statements", "--store", stored, "--speaker", "Zakharova"]) == 0
    assert "Maria Zakharova (RUS): “Nous répondrons sans tarder”" in capsys.readouterr().out
    assert run(["statements", "--store", stored, "--speaker", "RUS", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["speaker"], row["kind"]) for row in rows] == [("Maria Zakharova", "direct")]


def test_show_marks_events_in_the_text_and_names_their_frames(capsys, stored):
    assert run(["show", "fr1", "--store", stored]) == 0
    out = capsys.readouterr().out
    assert "L'Estonie a expulsé jeudi deux diplomates russes[1], accusés" in out
    assert "sans tarder[2] »" in out
    assert "frame sanction.expel-diplomats · confidence 0.91 · CAMEO 161" in out
    assert "proposed by the model · confidence 0.50" in out
    assert "reason: accusés d'espionnage" in out
    assert "place: Tallinn, EST" in out


def test_show_is_in_colour_on_a_terminal(capsys, stored, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert run(["show", "fr1", "--store", stored]) == 0
    assert "\x1b[1;4;31mL'Estonie a expulsé jeudi deux diplomates russes" in capsys.readouterr().out


def test_the_store_of_the_settings(capsys, stored, monkeypatch):
    monkeypatch.setenv("DETENTE_STORE", stored)
    assert run(["events", "--limit", "1"]) == 0
    assert "fr1abc" in capsys.readouterr().out


def test_the_command_tree():
    from detente.show.cli.app import app

    assert sorted(command.name or "" for command in app.registered_commands) == [
        "code",
        "evaluate",
        "events",
        "explain",
        "show",
        "statements",
        "when",
    ]
    assert sorted(group.name or "" for group in app.registered_groups) == ["actors", "codebook"]


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["code"],
        ["events"],
        ["show"],
        ["statements"],
        ["explain"],
        ["when"],
        ["actors", "find"],
        ["codebook", "check"],
    ],
)
def test_help_teaches_with_examples(capsys, command):
    assert run([*command, "--help"]) == 0
    assert "detente " + " ".join(command) in capsys.readouterr().out.split("Options")[0].split("Usage")[1][20:]


def test_help_loads_nothing_that_it_does_not_need():
    # what makes it answer at once: no parser, no store, no tables of the codebook, no drawing of tables
    program = "import sys; from detente.show.cli.app import run; run(['--help']); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert "detente.show.cli.app" in loaded
    assert not {"spacy", "numpy", "sqlite3", "rich", "detente.records", "detente.flow"} & set(loaded)


def test_without_a_command_help_is_given(capsys):
    assert run([]) == 0
    assert "Begin with" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["a.txt", "b.html", "c.pdf", "sub/d.txt"], 3),
        (["a.txt", "rows.jsonl"], None),  # only reading tells
    ],
)
def test_the_bar_knows_what_a_folder_promises(tmp_path, names, expected):
    for name in names:
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert progress._expected([str(tmp_path / "news")]) == expected
