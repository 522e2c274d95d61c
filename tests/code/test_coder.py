"""Which dispatches are coded at all."""

import dataclasses

import pytest
from samples import expulsion

from detente import InputError
from detente.code.coder import check_language


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("de", "no model for language 'de'; detente codes fr and en"),
        (None, "in no language that could be told; detente codes fr and en: name it with --language"),
    ],
)
def test_a_dispatch_that_no_model_reads_is_refused_with_what_to_do(language, message):
    with pytest.raises(InputError, match=message):
        check_language(dataclasses.replace(expulsion(), language=language))


def test_ours_pass():
    check_language(expulsion())
