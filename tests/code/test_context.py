"""Contexts: from the event's sentence, faintly from the dispatch, the frame's own first."""

import pytest

from detente.code.context import FOLDER, contexts_of, load_terms
from detente.codebook.ontology import load_ontology
from detente.errors import CodebookError


@pytest.mark.parametrize(
    ("language", "sentence", "context"),
    [
        ("fr", "Madrid a convoqué l'ambassadrice du Maroc.", "diplomatic"),
        ("fr", "La junte a coupé l'accès à l'eau potable de trois camps de réfugiés.", "asylum"),
        ("fr", "Les salaires des ouvriers du port resteront gelés.", "economic"),
        ("fr", "Des hackers ont paralysé les hôpitaux.", "cyber"),
        ("en", "Judges in The Hague issued an arrest warrant for the general.", "legal"),
        ("en", "Inspectors were barred from the enrichment plant.", "cbrn"),
        ("en", "The ballots will be counted again on Sunday.", "election"),
        ("en", "Fishing boats were chased out of the disputed territorial waters.", "territory"),
    ],
)
def test_the_sentence_tells(language, sentence, context):
    assert context in contexts_of(sentence, sentence, language)


def test_the_frame_comes_first_and_nothing_stands_twice():
    sentence = "Troops shelled the embassy."
    assert contexts_of(sentence, sentence, "en", ("diplomatic",)) == ("diplomatic", "military")


def test_one_word_elsewhere_in_the_dispatch_is_not_enough():
    sentence = "He said so on Monday."
    assert contexts_of(sentence, f"{sentence} The hospital was full.", "en") == ()


def test_a_dispatch_that_speaks_of_nothing_else_is_enough():
    sentence = "He said so on Monday."
    rest = "Hospitals ran out of vaccines; doctors feared an epidemic, a virus, and the quarantine of whole towns."
    assert contexts_of(sentence, f"{sentence} {rest}", "en") == ("health",)


def test_a_faint_word_needs_others():
    assert contexts_of("The general spoke.", "The general spoke.", "en") == ()
    assert contexts_of("The general and the colonel spoke of war.", "", "en") == ("military",)


@pytest.mark.parametrize("sentence", ["Kyiv wants Crimea back.", "Islamabad was calm.", "Churchill smoked."])
def test_beginnings_do_not_catch_names(sentence):
    assert contexts_of(sentence, sentence, "en") in ((), ("territory",))


def test_a_language_without_terms_has_the_frame_s_contexts():
    assert contexts_of("Die Armee.", "Die Armee.", "de", ("military",)) == ("military",)


def test_every_context_of_plover_has_terms_in_both_languages():
    assert {path.stem for path in FOLDER.glob("*.yaml")} == set(load_ontology().contexts)
    for language in ("fr", "en"):
        known = {t.context for terms in load_terms(language).by_opening.values() for t in terms}
        assert known == set(load_ontology().contexts)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("context: wars\nsays: x\nwords: {}\n", r"wars\.yaml:1: 'wars' must be a context of plover\.yaml"),
        ("context: military\nsays: x\nwords:\n  fr:\n    sure: [a]\n", r"military\.yaml:5: unknown key 'sure'"),
        ("context: military\nsays: x\nwords:\n  fr:\n    certain: [a*]\n", r"military\.yaml:5: 'a\*' must hold words"),
    ],
)
def test_a_wrong_file_is_named(tmp_path, text, problem):
    name = text.split()[1]
    (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    with pytest.raises(CodebookError, match=problem):
        load_terms("fr", tmp_path)
