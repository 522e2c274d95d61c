"""The lexicon is a file that anybody may add a word to; a wrong line says where and what to write."""

import pytest
from building import clause, parsed, phrase

from detente.code.learned.lexicon import load_lexicon, told_by
from detente.code.sentence import Sentence
from detente.errors import CodebookError


def told(language, c):
    return set(told_by(c, Sentence(parsed(c)), language))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_lexicon_shipped_loads_and_is_wide(language):
    entries = load_lexicon(language)
    assert {kind for kind, _ in entries} == {"verb", "noun", "adjective"}
    assert len({category for es in entries.values() for e in es for category, _ in e.tells}) == 16


def test_a_companion_decides():
    recall = clause("summon", undergoer=(phrase("the ambassador", head="ambassador"),))
    assert ("ACCUSE", 3, True) in told("en", recall)
    witness = clause("summon", undergoer=(phrase("the waiter", head="waiter"),))
    assert ("ACCUSE", 3, True) not in told("en", witness)


def test_a_word_that_tells_no_act_is_not_there():
    assert told("fr", clause("pleuvoir")) == set()


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("v\texpel SANCTION:3", "with tabs between"),
        ("x\texpel\tSANCTION:3", "kind (v, n, a)"),
        ("v\texpel\tEXPULSION:3", "'EXPULSION:3' is no category"),
        ("v\texpel\tSANCTION:9", "weight of 1 to 3"),
    ],
)
def test_a_wrong_line_is_named(tmp_path, line, says):
    (tmp_path / "en.tsv").write_text("v\tbomb\tASSAULT:3\n" + line + "\n", "utf-8")
    with pytest.raises(CodebookError) as raised:
        load_lexicon("en", tmp_path)
    assert says in str(raised.value)
    assert "en.tsv:2" in str(raised.value)
