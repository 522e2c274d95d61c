"""Every example in the codebook gives what its author says: the codebook's own tests, run with ours."""

import pytest

from detente.code.check import check_codebook


@pytest.mark.model
def test_all_examples_hold():
    report = check_codebook()
    assert report.examples > 800
    assert report.failures == []
