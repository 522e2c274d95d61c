"""The loader refuses what an author got wrong, with file, line and remedy."""

from pathlib import Path

import pytest

from detente.codebook.load import load_frames, read_frame
from detente.codebook.ontology import load_ontology
from detente.codebook.triggers import read_triggers
from detente.codebook.words import load_words
from detente.codebook.yamlread import read_yaml
from detente.errors import CodebookError

FRAME = """\
id: sanction.test
says: A test frame.
codes: {plover: SANCTION, mode: expel}
words:
  fr: {verb: [expulser], thing: ["@diplomat"]}
  en: {verb: [throw out], thing: ["@diplomat"]}
examples:
  - fr: Le Pérou a expulsé un diplomate chilien.
    gives: {actor: PER, recipient: CHL}
"""


def load(tmp_path: Path, text: str):
    path = tmp_path / "frame.yaml"
    path.write_text(text, "utf-8")
    return read_frame(read_yaml(path), load_words(), load_ontology())


def test_a_frame_is_read_with_its_words_roles_and_examples(tmp_path):
    frame = load(tmp_path, FRAME)
    assert frame.category == "SANCTION"
    assert frame.codes[0].modes == ("expel",)
    assert frame.words["fr"][0].triggers[0].head == "expulser"
    assert "diplomate" in next(iter(frame.words["fr"][0].conditions)).lemmas
    assert frame.examples[0].gives == {"actor": ("PER",), "recipient": ("CHL",)}
    assert frame.examples[0].line == 8


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("says:", "sais:"), "frame.yaml:2: unknown key 'sais'; did you mean 'says'?"),
        (("SANCTION", "SANKTION"), "unknown category 'SANKTION'"),
        (("expel}", "eject}"), "SANCTION has no mode 'eject'; it has: convict, expel"),
        (("@diplomat", "@diplomats"), "unknown class '@diplomats'"),
        (("examples:", "id: x.y\nexamples:"), "the key 'id' stands twice"),
        (("verb: [expulser], ", ""), "no trigger"),
        (("{actor: PER, recipient: CHL}", "{}"), "say what the sentence gives"),
        (("says: A", "roles:\n  recipient: {via: thing > onwer}\nsays: A"), "unknown step 'onwer'"),
        (("says: A", "roles:\n  recipent: {via: thing}\nsays: A"), "did you mean 'recipient'?"),
        (
            ("says: A", "roles:\n  actor: {via: doer, is: person}\nsays: A"),
            "none of polity, state, country, any, number",
        ),
        (("id: sanction.test", "id: test"), "an id is <category>.<name>"),
    ],
)
def test_mistakes_are_named_with_file_line_and_remedy(tmp_path, change, message):
    with pytest.raises(CodebookError, match=r"frame\.yaml:") as e:
        load(tmp_path, FRAME.replace(*change))
    assert message in str(e.value)


def test_yaml_types_nothing(tmp_path):
    """YAML would turn NO into False and 0311 into 201."""
    path = tmp_path / "x.yaml"
    path.write_text("country: NO\ncameo: 0311\n", "utf-8")
    assert {k: n.text() for k, n in read_yaml(path).mapping(frozenset({"country", "cameo"})).items()} == {
        "country": "NO",
        "cameo": "0311",
    }


@pytest.mark.parametrize(
    ("kind", "text", "language", "head", "others", "preposition"),
    [
        ("verb", "mettre fin à", "fr", "mettre", ("fin",), "à"),
        ("verb", "se retirer de", "fr", "retirer", ("se",), "de"),
        ("verb", "s'indigner", "fr", "indigner", ("se",), None),
        ("verb", "s'en prendre à", "fr", "prendre", ("se",), "à"),
        ("verb", "en découdre avec", "fr", "découdre", (), "avec"),
        ("verb", "être prêt", "fr", "prêt", (), None),
        ("verb", "hold talk", "en", "hold", ("talk",), None),
        ("verb", "pull out of", "en", "pull", (), "out of"),
        ("noun", "air strike", "en", "strike", ("air",), None),
        ("noun", "state of siege", "en", "state", ("siege",), None),
        ("noun", "coup d'état", "fr", "coup", ("état",), None),
    ],
)
def test_triggers_of_several_words(kind, text, language, head, others, preposition):
    trigger = read_triggers(kind, text, language)[0]
    assert (trigger.head, trigger.others, trigger.preposition) == (head, others, preposition)


def test_a_little_word_may_be_particle_or_preposition():
    found = {(t.others, t.preposition) for t in read_triggers("verb", "call on", "en")}
    assert found == {((), "on"), (("on",), None)}


def test_the_shipped_codebook_loads_and_covers_every_category_in_both_languages():
    frames = load_frames()
    assert len(frames) >= 60
    for language in ("fr", "en"):
        covered = {f.category for f in frames if f.words[language]}
        assert covered == set(load_ontology().categories)


def test_every_frame_has_examples_that_fire_and_that_must_not():
    for frame in load_frames():
        for language in ("fr", "en"):
            mine = [e for e in frame.examples if e.language == language]
            assert any(e.gives for e in mine), f"{frame.id} has no example in {language} that fires"
            assert any(not e.gives or "event" in e.gives for e in mine), f"{frame.id}: none in {language} that must not"
