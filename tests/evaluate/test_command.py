"""`detente evaluate`, the coder's answer given."""

import json

import pytest
from gold_texts import expulsion_gold
from samples import expulsion

from detente.show.cli.app import run


@pytest.fixture(autouse=True)
def gold(tmp_path, monkeypatch):
    """A folder of one hand-coded dispatch, and what the flow makes of it."""

    def code_raws(raws, *, on_problem):
        from dataclasses import replace

        return (replace(expulsion(), source=raw.source) for raw in raws)

    monkeypatch.setattr("detente.flow.code_raws", code_raws)
    monkeypatch.setattr("detente.evaluate.near._near_misses", lambda sentences: {})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "own-fr-003.json").write_text(json.dumps(expulsion_gold()), "utf-8")


def test_tables(capsys):
    assert run(["evaluate", "gold"]) == 0
    out = capsys.readouterr().out
    assert "1.00  0.67  0.80" in out
    assert "SANCTION" in out
    assert max(map(len, out.splitlines())) <= 80


def test_json(capsys):
    assert run(["evaluate", "gold", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["languages"]["fr"]["event"]["r"] == 0.667


def test_faults_are_listed(capsys):
    assert run(["evaluate", "gold", "--faults"]) == 0
    out = capsys.readouterr().out
    assert "own-fr-003: missed AGREE EST → RUS | Tallinn reste « ouverte au dialogue »" in out
    assert "own-fr-003: wrong speaker | Kaja Kallas, coded Urmas Reinsalu" in out


def test_report_is_written(tmp_path, capsys):
    assert run(["evaluate", "gold", "--report", "faults.html"]) == 0
    assert "3 faults in faults.html" in capsys.readouterr().err
    assert "Missed events" in (tmp_path / "faults.html").read_text("utf-8")


def test_a_half_that_is_empty_and_a_missing_path(capsys):
    assert run(["evaluate", "gold", "--half", "held"]) == 2
    assert run(["evaluate", "nowhere"]) == 1
    assert "nowhere: there is no such file" in capsys.readouterr().err
