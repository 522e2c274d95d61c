"""Frames match clauses by lemma, group of words and conditions; the closest frame wins."""

from pathlib import Path

import pytest
from building import clause, parsed, phrase

from detente.code.match import Matcher
from detente.code.sentence import Sentence
from detente.codebook.load import read_frame
from detente.codebook.model import Frame
from detente.codebook.ontology import load_ontology
from detente.codebook.words import load_words
from detente.codebook.yamlread import read_yaml

EXPEL = """\
id: sanction.expel
says: Diplomats are told to leave.
codes: {plover: SANCTION, mode: expel}
words:
  fr:
    - {verb: [expulser], noun: [expulsion], thing: ["@diplomat"]}
    - {verb: [déclarer persona non grata]}
  en: {verb: [expel, throw out], thing: ["@diplomat"], unless: [school]}
examples: [{fr: x, gives: nothing}]
"""
END = """\
id: sanction.end
says: Ties are cut.
codes: {plover: SANCTION, mode: discontinue}
words:
  fr: {verb: [mettre fin à], thing: ["@ties"]}
  en: {verb: [break off], thing: ["@ties"]}
examples: [{fr: x, gives: nothing}]
"""


def written(folder: Path, text: str) -> Frame:
    """The frame of a file with this text."""
    path = folder / "frame.yaml"
    path.write_text(text, "utf-8")
    return read_frame(read_yaml(path), load_words(), load_ontology())


def in_english(words: str) -> str:
    """The text of a frame with these English words."""
    return EXPEL.replace('{verb: [expel, throw out], thing: ["@diplomat"], unless: [school]}', words)


@pytest.fixture
def frames(tmp_path: Path):
    return [written(tmp_path, text) for text in (EXPEL, END)]


def fired(frames, language, c, **more):
    return [m.frame.id for m in Matcher(frames, language).matches(c, Sentence(parsed(c, **more)))]


def test_the_thing_decides(frames):
    diplomats = clause("expulser", undergoer=(phrase("huit diplomates", head="diplomate"),))
    players = clause("expulser", undergoer=(phrase("deux joueurs", head="joueur"),))
    assert fired(frames, "fr", diplomats) == ["sanction.expel"]
    assert fired(frames, "fr", players) == []


def test_a_near_miss_says_what_is_lacking(frames):
    c = clause("expulser", undergoer=(phrase("deux joueurs", head="joueur"),))
    misses = Matcher(frames, "fr").near_misses(c, Sentence(parsed(c)))
    assert misses[0].lacking.startswith("no thing (")


def test_a_light_verb_finds_its_thing_behind_the_preposition(frames):
    c = clause(
        "mettre", undergoer=(phrase("fin"),), obliques=(phrase("sa coopération", head="coopération", preposition="à"),)
    )
    assert fired(frames, "fr", c) == ["sanction.end"]


def test_the_preposition_may_hang_on_the_noun(frames):
    end = phrase("fin", attached=(phrase("sa coopération", head="coopération", preposition="à"),))
    assert fired(frames, "fr", clause("mettre", undergoer=(end,))) == ["sanction.end"]


def test_the_preposition_may_hang_on_what_is_acted_upon(tmp_path: Path):
    """ "a exclu les femmes des universités", where the parser hangs the universities on the women."""
    text = EXPEL.replace(
        '{verb: [expulser], noun: [expulsion], thing: ["@diplomat"]}', "{verb: [exclure de], thing: [université]}"
    )
    schools = phrase("des universités", 30, preposition="de", head="université")
    women = phrase("les femmes", head="femme", belonging=(schools,))
    assert fired([written(tmp_path, text)], "fr", clause("exclure", undergoer=(women,))) == ["sanction.expel"]


def test_a_particle_verb(frames):
    c = clause("break", particles=("off",), undergoer=(phrase("relations", head="relation"),))
    assert fired(frames, "en", c) == ["sanction.end"]


def test_a_nominalisation_takes_its_thing_from_what_belongs_to_it(frames):
    c = clause("expulsion", kind="noun", belonging=(phrase("huit diplomates", head="diplomate", preposition="de"),))
    assert fired(frames, "fr", c) == ["sanction.expel"]


def test_unless_blocks(frames):
    c = clause("expel", undergoer=(phrase("the envoy's son", head="envoy"),))
    assert fired(frames, "en", c) == ["sanction.expel"]
    assert fired(frames, "en", c, words=("school",)) == []


def test_a_compound_preposition_is_not_its_last_word(frames):
    """ "auprès de l'OTAN" does not stand with "à", nor with "de"."""
    end = phrase("fin")
    c = clause(
        "mettre", undergoer=(end,), obliques=(phrase("sa coopération", head="coopération", preposition="face à"),)
    )
    assert fired(frames, "fr", c) == []


def test_a_condition_of_several_words_wants_all_of_them(tmp_path: Path):
    frames = [written(tmp_path, EXPEL.replace('thing: ["@diplomat"]}', "thing: [équipe de télévision]}", 1))]
    crew = phrase("une équipe de télévision", head="équipe", belonging=(phrase("télévision", head="télévision"),))
    team = phrase("une équipe de football", head="équipe", belonging=(phrase("football", head="football"),))
    assert fired(frames, "fr", clause("expulser", undergoer=(crew,))) == ["sanction.expel"]
    assert fired(frames, "fr", clause("expulser", undergoer=(team,))) == []


def test_a_purpose_right_behind_a_verb_counts_as_its_complement(tmp_path: Path):
    frame = written(tmp_path, in_english("{verb: [give], complement: [leave]}"))
    give = clause("give", 0)
    for link, hit in (("complement", True), ("purpose", True), ("time", False)):
        both = parsed(give, clause("leave", 1, link=link, parent=0, tense="none"))
        assert bool(Matcher([frame], "en").matches(give, Sentence(both))) is hit


@pytest.mark.parametrize(
    ("doer", "tense", "hit"),
    [
        ((phrase("it", 30, kind="pronoun"),), "conditional", True),
        ((), "future", True),
        ((phrase("his army", 30, belonging=(phrase("his", 30, person=3),)),), "conditional", True),
        ((phrase("Moscow", 30),), "conditional", False),
        ((phrase("it", 30, kind="pronoun"),), "past", False),
    ],
)
def test_what_is_announced_is_what_the_speaker_or_nobody_named_will_do(tmp_path: Path, doer, tense, hit):
    """ "Kyiv said it would strike", but not "Kyiv said Moscow would strike"."""
    frame = written(tmp_path, in_english("{verb: [say], announced: [strike]}"))
    say = clause("say", 0, doer=(phrase("Kyiv"),))
    both = parsed(say, clause("strike", 1, link="complement", parent=0, tense=tense, doer=doer))
    assert bool(Matcher([frame], "en").matches(say, Sentence(both))) is hit


def test_what_is_foretold_lies_ahead_whoever_does_it(tmp_path: Path):
    """ "Kyiv said Moscow would regret it", but not "said it regretted the raid and would stay"."""
    frame = written(tmp_path, in_english("{verb: [say], foretold: [regret]}"))
    say = clause("say", 0, doer=(phrase("Kyiv"),))
    for tense, hit in (("conditional", True), ("future", True), ("past", False)):
        both = parsed(say, clause("regret", 1, link="complement", parent=0, tense=tense, doer=(phrase("Moscow", 30),)))
        assert bool(Matcher([frame], "en").matches(say, Sentence(both))) is hit


@pytest.mark.parametrize(
    ("doer", "tense", "hit"),
    [
        ((phrase("Moscow", 30),), "past", True),
        ((phrase("it", 30, kind="pronoun"),), "past", False),
        ((phrase("Moscow", 30),), "conditional", False),
        ((), "past", False),
    ],
)
def test_what_is_said_of_others_is_told_and_not_of_the_speaker(tmp_path: Path, doer, tense, hit):
    """ "Kyiv said Moscow was arming rebels", but not "Kyiv said it was arming rebels"."""
    frame = written(tmp_path, in_english("{verb: [say], of_others: [arm]}"))
    say = clause("say", 0, doer=(phrase("Kyiv"),))
    both = parsed(say, clause("arm", 1, link="complement", parent=0, tense=tense, doer=doer))
    assert bool(Matcher([frame], "en").matches(say, Sentence(both))) is hit


def test_of_two_frames_as_close_the_plain_one_is_kept(tmp_path: Path):
    made = []
    for name, more in (("a", ""), ("b", "plain: yes\n")):
        text = EXPEL.replace("sanction.expel", f"sanction.{name}").replace("words:", f"{more}words:")
        made.append(written(tmp_path, text))
    envoys = clause("expel", undergoer=(phrase("two envoys", head="envoy"),))
    assert fired(made, "en", envoys) == ["sanction.b"]


def test_a_plain_frame_counts_as_one_condition_more(tmp_path: Path):
    plain = EXPEL.replace("sanction.expel", "sanction.plain").replace("codes:", "plain: yes\ncodes:")
    closer = EXPEL.replace('thing: ["@diplomat"], unless', 'thing: ["@diplomat"], doer: [any], unless')
    frames = [written(tmp_path, text) for text in (closer, plain)]
    c = clause("expel", doer=(phrase("Lima"),), undergoer=(phrase("the envoy", head="envoy"),))
    assert fired(frames, "en", c) == ["sanction.expel"]  # of equals the first
    assert fired(frames[1:], "en", c) == ["sanction.plain"]
    assert fired([frames[1], frames[0]], "en", c) == ["sanction.plain"]
