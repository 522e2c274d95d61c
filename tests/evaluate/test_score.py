"""The measures: what counts as found, what as wrong, and that they are those of the shared scorer."""

import importlib.util
import json
from pathlib import Path

import pytest
from gold_texts import event, expulsion_gold
from samples import ceasefire, expulsion

from detente.evaluate.gold import Gold, load_gold
from detente.evaluate.score import Tally, score, summary

SCORER = Path(__file__).parents[3] / "shared" / "devset" / "score.py"


@pytest.fixture
def gold(tmp_path: Path) -> Gold:
    path = tmp_path / "own-fr-003.json"
    path.write_text(json.dumps(expulsion_gold()), "utf-8")
    return load_gold([path])[0]


def test_recall_is_over_core_events_and_precision_over_all_coded_ones(gold):
    measures = score([gold], {gold.id: expulsion()}).languages["fr"].measures()
    assert measures["event"] == {"p": 1.0, "r": 0.667, "f1": 0.8}
    assert (measures["gold_events"], measures["coded_events"]) == (4, 2)


def test_details_are_shares_of_found_events(gold):
    measures = score([gold], {gold.id: expulsion()}).languages["fr"].measures()
    assert (measures["when"], measures["mode"], measures["magnitude"], measures["status"]) == (1.0, 1.0, 1.0, 0.5)
    assert measures["statement"] == {"p": 1.0, "r": 1.0, "f1": 1.0}
    assert measures["speaker"] == 0.5
    assert measures["evidence_in_place"] == 1.0


def test_faults_name_what_is_missed_and_what_is_wrong(gold):
    faults = score([gold], {gold.id: expulsion()}).faults
    assert [(f.kind, f.gold.event if f.gold else "") for f in faults] == [
        ("wrong", "THREATEN"),
        ("missed", "AGREE"),
        ("wrong speaker", ""),
    ]
    assert faults[0].detail == "status: actual, coded future"


def test_events_of_a_text_without_any_are_false_alarms(tmp_path):
    path = tmp_path / "own-fr-003.json"
    path.write_text(json.dumps(expulsion_gold(events=[], statements=[])), "utf-8")
    gold = load_gold([path])[0]
    result = score([gold], {gold.id: expulsion()})
    assert result.languages["fr"].measures()["false_alarms_per_empty_dispatch"] == 2.0
    assert [f.kind for f in result.faults] == ["invented", "invented"]


def test_categories_and_judged_events(gold):
    result = score([gold], {gold.id: expulsion()})
    assert result.categories["fr"]["SANCTION"].f1("event")["f1"] == 1.0
    assert result.categories["all"]["AGREE"].f1("event") == {"p": None, "r": 0.0, "f1": 0.0}
    assert [right for _, right in result.judged] == [True, True]
    assert summary(result)["macro_f1"] == {"fr": 0.667, "all": 0.667}


def test_a_text_that_was_not_coded_counts(gold):
    result = score([gold], {})
    assert result.languages["all"].measures()["event"] == {"p": None, "r": 0.0, "f1": 0.0}
    assert result.faults[-1].kind == "missed statement"


def test_nothing_to_measure_is_none():
    assert Tally().measures()["when"] is None


@pytest.mark.skipif(not SCORER.is_file(), reason="the shared scorer is not there")
def test_the_measures_are_those_of_the_shared_scorer(tmp_path):
    spec = importlib.util.spec_from_file_location("shared_score", SCORER)
    shared = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(shared)
    rows = [
        expulsion_gold(),
        expulsion_gold(id="own-fr-005", events=[], statements=[]),
        expulsion_gold(
            id="own-fr-007",
            events=[
                event(
                    "SANCTION",
                    ["EST", "LVA"],
                    ["RUS:MIL"],
                    when="2022-03",
                    magnitude={"expelled": 3},
                    mode=["withdraw"],
                ),
                event("THREATEN", ["RUS:CRM"], ["EST"], status="future", according_to=["UNSC"]),
            ],
        ),
        expulsion_gold(
            id="own-en-009",
            language="en",
            statements=[],
            events=[event("CONSULT", ["MLI", "NER"], [], when="2021"), event("REJECT", ["MLI"], [])],
        ),
    ]
    coded = {row["id"]: ceasefire() if row["language"] == "en" else expulsion() for row in rows}
    for row in rows:
        (tmp_path / f"{row['id']}.json").write_text(json.dumps(row), "utf-8")
    ours = score(load_gold([tmp_path]), coded).languages
    theirs = shared.score(rows, {key: dispatch.to_dict() for key, dispatch in coded.items()})
    assert ours.keys() == theirs.keys()
    for key, tally in theirs.items():
        measures = ours[key].measures()
        assert {name: measures[name] for name in tally.report()} == tally.report()
