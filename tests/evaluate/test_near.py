"""The surroundings of a fault: its sentence, the words meant, what was coded there."""

import json

import pytest
from gold_texts import expulsion_gold
from samples import expulsion

from detente.evaluate import near
from detente.evaluate.gold import load_gold
from detente.evaluate.score import score
from detente.show.fault_page import fault_page


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("les deux pays", "les deux pays"),
        ("deux  PAYS ont", "deux pays ont"),
        ("rompu, hier", "rompu\nhier"),
        ("trois pays", None),
    ],
)
def test_words_are_found_whatever_their_blanks(words, found):
    text = "Enfin, les deux pays ont rompu\nhier."
    span = near.find_words(text, words)
    assert (span and text[slice(*span)]) == found


@pytest.fixture
def page(tmp_path, monkeypatch):
    def no_parser(sentences):
        return {key: ("agree.dialogue for “rester”: no thing (dialogue)",) for key in sentences}

    monkeypatch.setattr(near, "_near_misses", no_parser)
    path = tmp_path / "own-fr-003.json"
    path.write_text(json.dumps(expulsion_gold()), "utf-8")
    golds = load_gold([path])
    coded = {golds[0].id: expulsion()}
    result = score(golds, coded)
    return fault_page(result, near.surroundings(result.faults, coded))


def test_the_page_marks_what_was_missed_and_tells_what_came_near(page):
    assert "<mark>Tallinn reste « ouverte au dialogue »</mark>, selon Urmas Reinsalu." in page
    assert "agree.dialogue for “rester”: no thing (dialogue)" in page


def test_the_page_shows_what_was_coded_in_the_sentence(page):
    assert "status: actual, coded future" in page
    assert "<b>THREATEN RUS → EST, no date, future, confidence 0.50 <code>proposed by the model</code></b>" in page


def test_the_page_needs_nothing_from_elsewhere(page):
    assert "http" not in page.replace("https://", "http://").split("<body>")[1]
    assert "src=" not in page
    assert "$" not in page.split("<script>")[0]
