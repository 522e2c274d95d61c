"""A model is a table of weights: summed over features, squashed, kept in one file."""

import numpy as np
import pytest

from detente.code.learned.linear import (
    BIAS,
    Each,
    Linear,
    Series,
    features_of,
    frames_only,
    instead,
    load_for,
    load_linear,
    save_linear,
)

MODEL = Linear(
    ("AID", "ASSAULT"),
    {BIAS: 0, "en v=give": 1, "en v=shell": 2},
    np.array([[-2.0, -2.0], [4.0, 0.0], [0.0, 5.0]], dtype=np.float32),
)


def test_the_features_decide_each_label_for_itself():
    given = MODEL.probabilities(["en v=give"])
    assert given["AID"] == pytest.approx(1 / (1 + np.exp(-2.0)), abs=1e-6)
    assert given["ASSAULT"] == pytest.approx(1 / (1 + np.exp(2.0)), abs=1e-6)


def test_unknown_features_weigh_nothing():
    assert MODEL.probabilities(["en v=sing"]) == MODEL.probabilities([])


def test_exclusive_labels_share_one_probability():
    model = Linear(MODEL.labels, MODEL.rows, MODEL.weights, exclusive=True)
    given = model.probabilities(["en v=give"])
    assert sum(given.values()) == pytest.approx(1.0)
    assert given["AID"] > given["ASSAULT"]


def test_what_is_saved_is_loaded(tmp_path):
    save_linear(MODEL, "small", tmp_path)
    loaded = load_linear("small", tmp_path)
    assert loaded is not None
    assert loaded.probabilities(["en v=shell"]) == pytest.approx(MODEL.probabilities(["en v=shell"]), abs=1e-3)


def test_without_a_file_there_is_no_model(tmp_path):
    assert load_linear("missing", tmp_path) is None


def test_frames_only_leaves_the_models_out(tmp_path):
    save_linear(MODEL, "small", tmp_path)
    with frames_only():
        assert load_linear("small", tmp_path) is None
    assert load_linear("small", tmp_path) is not None


def test_another_model_of_the_name_can_stand_in_for_a_while():
    with instead({"events": MODEL}):
        assert load_linear("events") is MODEL
    assert load_linear("events") is not MODEL


def test_each_language_has_a_model_of_its_own_unless_another_stands_in():
    assert load_for("status", "fr") is load_linear("status_fr")
    assert load_for("dates", "fr") is load_linear("dates")  # of which there is one for all
    with instead({"status": MODEL}):  # a stranger to the texts, in training
        assert load_for("status", "fr") is MODEL


def test_a_series_counts_as_the_features_it_stands_for():
    def told(*verbs: str) -> tuple[Series]:
        return (Series("en v=", verbs),)

    group = (told, ("shell", "sing", "give"))
    assert features_of([group]) == ["en v=shell", "en v=sing", "en v=give"]
    alone = MODEL.probabilities(["en v=shell", "en v=give"])
    assert MODEL.probabilities_of([group]) == pytest.approx(alone)
    assert MODEL.score_of([group]) == pytest.approx([4.0, 5.0])


def test_groups_of_which_nothing_is_known_weigh_nothing():
    group = (lambda: ("en v=sing",), ())
    assert MODEL.score_of([group]) == [0.0, 0.0]


def of_verb(verb: str, language: str) -> tuple[str, ...]:
    return f"{language} v={verb}", f"{verb} of any language"


def test_each_of_several_things_counts_as_its_own_group():
    verbs = ("shell", "give", "sing")
    together, apart = Each(of_verb, verbs, ("en",)), [(of_verb, (verb, "en")) for verb in verbs]
    assert features_of([together]) == features_of(apart)
    assert MODEL.score_of([together]) == MODEL.score_of(apart) == [4.0, 5.0]
    assert MODEL.score_of([Each(of_verb, (), ("en",))]) == [0.0, 0.0]


def test_only_the_labels_that_begin_as_asked_are_told():
    given = MODEL.probabilities_of([(of_verb, ("give", "en"))], "AI")
    assert list(given) == ["AID"]
    assert MODEL.beginning("AI") == ((0, "AID"),)


def test_many_features_are_summed_as_few_are():
    rows = {BIAS: 0} | {f"f{n}": n for n in range(1, 101)}
    model = Linear(("AID",), rows, np.full((101, 1), 0.25, dtype=np.float32))
    assert model.score([f"f{n}" for n in range(1, 11)]) == [2.5]
    assert model.score([f"f{n}" for n in range(1, 101)]) == [25.0]
