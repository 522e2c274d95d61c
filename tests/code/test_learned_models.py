"""What the models add to the frames, in whole sentences, and that they can be left out."""

import pytest

import detente
from detente.code import assemble
from detente.code.learned.linear import frames_only, load_linear
from detente.code.learned.propose import NOTHING, learned_nouns
from detente.codebook.ontology import load_ontology

pytestmark = pytest.mark.model


PARTED = ("sides", "status")
"""Models that each language has for itself."""


def test_every_model_is_shipped_and_knows_its_labels():
    labels = {name: set(load_linear(name).labels) for name in ("events", "sides", "homes", "dates", "status", "modes")}
    assert labels["events"] - {NOTHING} == set(load_ontology().categories)
    assert labels["sides"] == {"actor", "recipient", "source"}
    assert labels["homes"] == labels["dates"] == {"right"}
    assert labels["status"] == {"actual", "historical", "future", "hypothetical", "negated"}
    assert all(set(load_linear(f"{name}_{lang}").labels) == labels[name] for name in PARTED for lang in ("en", "fr"))
    modes = {f"{name}:{mode}" for name, c in load_ontology().categories.items() for mode in c.modes}
    assert labels["modes"] <= modes


def test_with_frames_only_every_event_names_its_frame():
    text = (
        "Riga expelled two Belarusian diplomats on Monday. The river was frozen. Shops stayed open in the old town. "
        "Minsk shrugged and called it a pantomime."
    )
    with frames_only():
        events = detente.code(text, published="2023-05-09", language="en").events
    assert events
    assert all(e.evidence.frame for e in events)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The weather in Moscow will be attacked by rain clouds from the north.", "en"),
        ("La pièce a conquis le public parisien au festival d'Avignon.", "fr"),
    ],
)
def test_martial_words_about_something_else_stay_nothing(text, language):
    assert detente.code(text, published="2023-05-09", language=language).events == ()


@pytest.mark.parametrize(
    ("text", "more", "language"),
    [
        ("Peru refused on Monday to lift its curfew.", "The weather was fine in the capital.", "en"),
        ("Riga refuse de reprendre les pourparlers.", "Il faisait beau dans la capitale.", "fr"),
    ],
)
def test_only_a_sentence_that_stands_alone_may_leave_the_other_side_unsaid(text, more, language):
    (event,) = detente.code(text, published="2023-05-09", language=language).events
    assert (event.event, event.recipient) == ("REJECT", ())
    assert detente.code(f"{text} {more}", published="2023-05-09", language=language).events == ()


def test_nouns_depend_on_the_models_being_on_and_not_on_who_asked_first():
    with frames_only():
        by_lexicon = learned_nouns("en")
    assert by_lexicon < learned_nouns("en")
    with frames_only():
        assert learned_nouns("en") == by_lexicon


def test_a_verb_of_saying_tells_no_act_beside_the_one_it_reports():
    text = (
        "TALLINN, 3 mars (AFP) - Le ministre estonien des Affaires étrangères a déclaré que son pays continuerait à "
        "chercher des voies de dialogue avec la Russie. La neige tombait sur la ville. Le pont est resté ouvert."
    )
    events = detente.code(text, published="2024-03-04", language="fr").events
    assert len(events) <= 1
    assert all(e.event == "AGREE" for e in events)


@pytest.mark.parametrize(
    ("text", "category", "actor", "recipient"),
    [
        ("A Polish journalist has been in custody in Belarus since March.", "COERCE", "BLR", "POL"),
        ("A Gambian editor remained in custody in Senegal on Monday.", "COERCE", "SEN", "GMB"),
    ],
)
def test_who_is_told_to_be_in_custody_suffers_it(text, category, actor, recipient, monkeypatch):
    monkeypatch.setattr(assemble, "LEAST_CONFIDENCE", 0.0)
    monkeypatch.setattr(assemble, "LEAST_ALONE", 0.0)
    events = [e for e in detente.code(text, published="2024-03-14", language="en").events if e.event == category]
    assert [([e.code for e in x.actor], [e.code for e in x.recipient]) for x in events] == [([actor], [recipient])]
