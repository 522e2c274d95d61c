"""Floors rise and do not fall unasked."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest
from gold_texts import expulsion_gold
from samples import expulsion

from detente.evaluate.gold import load_gold
from detente.evaluate.score import score

TOOLS = Path(__file__).parents[2] / "tools"


@pytest.fixture
def gate(monkeypatch, tmp_path):
    monkeypatch.syspath_prepend(str(TOOLS))
    spec = importlib.util.spec_from_file_location("gate", TOOLS / "gate.py")
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "gate", module)
    spec.loader.exec_module(module)
    (tmp_path / "README.md").write_text("# x\n<!-- accuracy: by script -->\n<!-- /accuracy -->\nend\n", "utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "BASELINE", tmp_path / "baseline.json")
    monkeypatch.setattr(module, "texts", lambda half: {})
    return module


@pytest.fixture
def measured(gate, monkeypatch):
    values = {"event f1": 0.7, "false_alarms_per_empty_dispatch": 0.1}
    monkeypatch.setattr(gate, "measure", lambda scores: {"devset": {"fr": dict(values)}})
    return values


def test_fewer_false_alarms_are_better(gate):
    floors = {"event f1": 0.8, "false_alarms_per_empty_dispatch": 0.2}
    assert gate.under(floors, {"event f1": 0.79, "false_alarms_per_empty_dispatch": 0.1}) == ["event f1"]
    assert gate.under(floors, {"event f1": 0.8, "false_alarms_per_empty_dispatch": 0.3}) == [
        "false_alarms_per_empty_dispatch"
    ]
    assert gate.under(floors, {"event f1": 0.9}) == ["false_alarms_per_empty_dispatch"]


def test_a_rise_keeps_what_fell(gate):
    assert gate.raised({"event f1": 0.8, "when": 0.9}, {"event f1": 0.7, "when": 0.95, "mode": 0.5}) == {
        "event f1": 0.8,
        "when": 0.95,
        "mode": 0.5,
    }


def test_the_gate_fails_under_a_floor_and_lowers_only_when_asked(gate, measured, capsys):
    assert gate.main(["--raise"]) == 0
    measured["event f1"] = 0.6
    assert gate.main([]) == 1
    assert "event f1 0.6 (UNDER 0.7)" in capsys.readouterr().out
    assert gate.main(["--raise"]) == 1
    assert json.loads(gate.BASELINE.read_text("utf-8"))["devset"]["floors"]["fr"]["event f1"] == 0.7
    assert gate.main(["--lower"]) == 0
    assert json.loads(gate.BASELINE.read_text("utf-8"))["devset"]["floors"]["fr"]["event f1"] == 0.6


def test_the_table_stands_between_its_marks(gate, measured):
    gate.main(["--raise"])
    readme = (gate.ROOT / "README.md").read_text("utf-8")
    assert "| | development set, fr |\n|---|---|\n| events, F1 | 0.70 |" in readme
    assert readme.endswith("<!-- /accuracy -->\nend\n")


def test_the_table_shows_what_was_measured_last_not_the_best_of_all_times(gate, measured):
    gate.main(["--raise"])
    measured["event f1"] = 0.6
    gate.main(["--raise"])
    assert "| events, F1 | 0.60 |" in (gate.ROOT / "README.md").read_text("utf-8")


def test_tables_of_categories_and_of_confidence(gate, tmp_path):
    path = tmp_path / "own-fr-003.json"
    path.write_text(json.dumps(expulsion_gold()), "utf-8")
    golds = load_gold([path])
    scores = {"dispatches-held": score(golds, {golds[0].id: expulsion()})}
    rows = gate.category_table(scores).splitlines()
    assert "| SANCTION | 1.00 | 1.00 | 1.00 | 1 | – | – | – | 0 |" in rows
    assert {row.count("|") for row in rows if row.startswith("|")} == {10}
    assert "| 0.9–1.0 | 1 | 0.91 | 1.00 |" in gate.reliability_table(scores)
