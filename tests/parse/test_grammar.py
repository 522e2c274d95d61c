"""The grammar files: what frames may ask, and the words that parse/ relies on."""

import subprocess
import sys

import pytest

from detente.errors import CodebookError
from detente.parse.conjugation import finite
from detente.parse.grammar import grammar, relation_prepositions
from detente.parse.lemma import lemma_of, participle_of

RELATIONS = (
    "with to against from in for of on by into over between under as at about after before during because despite"
)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_relation_word_of_the_frames_has_prepositions(language: str) -> None:
    known = relation_prepositions(language)
    assert set(RELATIONS.split()) <= set(known)
    assert all(known.values())


def test_a_relation_has_several_prepositions() -> None:
    assert {"contre", "à l'encontre de"} <= relation_prepositions("fr")["against"]


def test_loading_a_grammar_does_not_load_spacy() -> None:
    code = "import sys; from detente.parse.grammar import grammar; grammar('fr'); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_unknown_language_says_what_there_is() -> None:
    with pytest.raises(CodebookError, match="there are: en, fr"):
        grammar("xx")


@pytest.mark.parametrize(
    ("form", "model", "pos", "lemma"),
    [
        ("demande", "demande", "VERB", "demander"),
        ("tue", "taire", "VERB", "tuer"),
        ("expulsées", "expulsée", "VERB", "expulser"),
        ("rompues", "rompu", "VERB", "rompre"),
        ("gèle", "gèle", "VERB", "geler"),
        ("menaçait", "menaçait", "VERB", "menacer"),
        ("soutiendrait", "soutiendrer", "VERB", "soutenir"),
        ("russes", "russe", "ADJ", "russe"),
        ("iraniennes", "iranienne", "ADJ", "iranien"),
    ],
)
def test_french_lemmas(form: str, model: str, pos: str, lemma: str) -> None:
    assert lemma_of(form, model, pos, "", grammar("fr")) == lemma


def test_participles_agree() -> None:
    assert [participle_of(f, grammar("fr")) for f in ("détruites", "violée", "maison")] == ["détruire", "violer", None]


def test_conjugation_of_spelling_changes() -> None:
    assert {"rappelle", "rappelait", "rappellera"} <= set(finite("rappeler"))
    assert {"menaçait", "menacera"} <= set(finite("menacer"))
    assert {"renvoie", "renverra"} <= set(finite("renvoyer"))
