"""Confidence: the record of a frame, what a draft rests on, the file that holds the weights."""

import math

import pytest
from building import clause

from detente.code.confidence import FEATURES, WEIGHTS, Record, confidence, features, load_model, observed
from detente.code.draft import Draft
from detente.code.hedge import Standing
from detente.code.match import Match
from detente.codebook.model import Alternative, Code, Frame, Trigger
from detente.errors import CodebookError
from detente.records import Entity, When

MALI, FRANCE = Entity("MLI", None, "Bamako", 0, 6, via="metonym"), Entity("FRA", None, "la France", 20, 29)


def draft(**more) -> Draft:
    """Bamako acts against France, told in a plain clause."""
    frame = Frame("accuse.blame", "", (Code("ACCUSE"),), {}, {}, (), False, "")
    match = Match(
        frame, more.pop("clause", clause("accuser")), Alternative((), ()), Trigger("verb", "accuser"), (), (), 2.0
    )
    fields = {"actor": (MALI,), "recipient": (FRANCE,), "when": When(), "status": "actual", **more}
    return Draft(
        match,
        Standing("told"),
        "ACCUSE",
        (),
        (),
        None,
        magnitude={},
        reason=None,
        place=None,
        according_to=(),
        **fields,
    )


def probability(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


def test_a_frame_seen_often_goes_by_its_own_record():
    record = Record({"a.often": (90, 100), "a.once": (0, 1)}, {"ACCUSE": (90, 101)})
    assert 0.85 < probability(record.log_odds("a.often", "ACCUSE")) < 0.92
    assert 0.6 < probability(record.log_odds("a.once", "ACCUSE")) < 0.8
    assert 0.8 < probability(record.log_odds("a.never", "ACCUSE")) < 0.92


def test_an_event_does_not_vouch_for_itself():
    record = Record({"a.once": (1, 1)}, {"ACCUSE": (1, 1)})
    assert probability(record.log_odds("a.once", "ACCUSE", without=(1, 1))) == pytest.approx(0.5)
    assert probability(record.log_odds("a.once", "ACCUSE")) > 0.6


def test_features_tell_how_the_parties_are_known():
    assert features(draft())["both_named"] == 1.0
    assert features(draft())["guessed"] == 1.0
    assert features(draft(recipient=(), actor=(FRANCE,)))["both_named"] == 0.0
    assert features(draft(clause=clause("accusation", kind="noun")))["noun"] == 1.0
    assert features(draft(status="negated"))["not_actual"] == 1.0


def test_an_act_with_both_sides_known_is_surer_than_one_without():
    assert confidence(draft(sides=(0.8, 0.8))) > confidence(draft(recipient=(), sides=(0.8, 0.0)))
    assert 0.0 < confidence(draft()) < 1.0


def test_what_is_coded_meanwhile_is_observed():
    with observed() as seen:
        confidence(draft())
    confidence(draft())
    assert [(o.frame, o.category) for o in seen] == [("accuse.blame", "ACCUSE")]
    assert set(seen[0].features) == set(FEATURES) - {"record"}


def test_a_wrong_file_is_named(tmp_path):
    path = tmp_path / "confidence.yaml"
    text = WEIGHTS.read_text("utf-8").partition("categories:")[0]
    path.write_text(text + "frames:\n  accuse.blame: 7 of 3\n", "utf-8")
    with pytest.raises(CodebookError, match=r"confidence\.yaml:\d+: '7 of 3' must read like '7 of 9'"):
        load_model(path)
    path.write_text(text.replace("implied", "implyed"), "utf-8")
    with pytest.raises(CodebookError, match="did you mean 'implied'"):
        load_model(path)
