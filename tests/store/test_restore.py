"""Records survive JSON."""

import json

from detente import Dispatch
from detente.store.restore import restore


def test_there_and_back(french, english):
    for dispatch in (french, english):
        assert restore(Dispatch, json.loads(json.dumps(dispatch.to_dict()))) == dispatch


def test_fields_of_a_newer_coder_are_passed_over(english):
    record = english.to_dict() | {"mood": "tense"}
    assert restore(Dispatch, record) == english


def test_fields_missing_take_their_default(english):
    record = english.to_dict()
    del record["copies"], record["events"]
    assert restore(Dispatch, record).copies == 1
