"""Hand-coded files: dispatches and sentences, their halves, and what is said of a file that is none."""

import json

import pytest
from gold_texts import event, expulsion_gold

from detente.errors import InputError
from detente.evaluate.gold import load_gold


@pytest.fixture
def sentence():
    return {
        "id": "fr-s007",
        "text": "Paris a gelé les avoirs de Minsk.",
        "published": "2021-06-01",
        "for": "SANCTION",
        "events": [event("SANCTION", ["FRA"], ["BLR"])],
    }


def test_a_sentence_is_a_dispatch_of_one_sentence(tmp_path, sentence):
    (tmp_path / "fr-held.jsonl").write_text(json.dumps(sentence) + "\n\n", "utf-8")
    gold = load_gold([tmp_path])[0]
    assert (gold.language, gold.half, gold.statements) == ("fr", "held", None)
    assert gold.events[0].evidence == gold.raw == "Paris a gelé les avoirs de Minsk."
    assert gold.raw_text().language == "fr"


def test_a_dispatch_must_tell_its_language_itself(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(expulsion_gold()), "utf-8")
    raw = load_gold([tmp_path])[0].raw_text()
    assert (raw.language, raw.format, raw.published) == (None, "text", "2022-03-18")
    assert raw.source.endswith("a.json#own-fr-003")


@pytest.mark.parametrize(("identity", "half"), [("own-fr-003", "tune"), ("own-en-004", "held"), ("fr-017", None)])
def test_halves_of_dispatches_go_by_their_number(tmp_path, identity, half):
    (tmp_path / "a.json").write_text(json.dumps(expulsion_gold(id=identity)), "utf-8")
    assert load_gold([tmp_path])[0].half == half


def test_a_wrong_line_is_named(tmp_path, sentence):
    del sentence["events"][0]["actor"]
    path = tmp_path / "fr-tune.jsonl"
    path.write_text("\n" + json.dumps(sentence), "utf-8")
    with pytest.raises(InputError, match=r"fr-tune\.jsonl:2: not a hand-coded text: the key 'actor' is missing"):
        load_gold([path])


def test_an_id_that_stands_in_two_files_is_refused(tmp_path):
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text(json.dumps(expulsion_gold()), "utf-8")
    with pytest.raises(InputError, match="the id own-fr-003 stands in"):
        load_gold([tmp_path])


def test_a_folder_without_gold_and_a_missing_path(tmp_path):
    with pytest.raises(InputError, match="holds no hand-coded"):
        load_gold([tmp_path])
    with pytest.raises(InputError, match="no such file"):
        load_gold([tmp_path / "nowhere"])


def test_floors_beside_the_gold_are_no_gold(tmp_path):
    (tmp_path / "baseline.json").write_text("{}", "utf-8")
    (tmp_path / "a.json").write_text(json.dumps(expulsion_gold()), "utf-8")
    assert [gold.id for gold in load_gold([tmp_path])] == ["own-fr-003"]
