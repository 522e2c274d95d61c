"""Weights that follow the evidence, and a table that tells whether confidence is what it says."""

import random

from detente.evaluate.calibrate import calibration_error, chance, fit, reliability


def test_weights_come_out_as_the_events_were_made():
    dice = random.Random(4)
    rows = [[1.0, float(dice.random() < 0.5), dice.random()] for _ in range(3000)]
    right = [dice.random() < chance(row, [-1.0, 2.0, 0.0]) for row in rows]
    weights = fit(rows, right, bias=0)
    assert abs(weights[0] + 1.0) < 0.25
    assert abs(weights[1] - 2.0) < 0.25
    assert abs(weights[2]) < 0.3


def test_a_feature_that_never_fails_keeps_a_finite_weight():
    weights = fit([[1.0, 1.0]] * 5 + [[1.0, 0.0]] * 5, [True] * 5 + [False] * 5, bias=0)
    assert 0 < weights[1] < 10


def test_reliability_and_its_error():
    bins = reliability([(0.95, True), (1.0, True), (0.15, False), (0.15, True)])
    assert [(b.low, b.events, b.right) for b in bins] == [(0.1, 2, 0.5), (0.9, 2, 1.0)]
    assert calibration_error(bins) == 0.188
    assert calibration_error([]) is None
