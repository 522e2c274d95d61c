"""`detente when` and `detente actors find`: what was understood, and from what."""

from detente.code.lookup import Answer
from detente.show.answers import actor_answer
from detente.show.cli.app import run


def test_a_date_that_the_verb_decides(capsys):
    assert run(["when", "mercredi", "--on", "2021-10-21"]) == 0
    said = capsys.readouterr().out
    assert "2021-10-20  (2021-10-20 to 2021-10-20) with a past verb" in said
    assert "2021-10-27  (2021-10-27 to 2021-10-27) with a present verb or a future verb" in said


def test_an_actor_with_the_reason():
    answer = Answer("RUS", "GOV", "Sergey Lavrov", "Q58217", "foreign minister", "held it on that day")
    assert list(actor_answer(answer)) == [
        "RUS:GOV · Sergey Lavrov · foreign minister · Q58217",
        "  held it on that day",
    ]


def test_what_is_not_understood_is_said(capsys):
    assert run(["when", "bonjour", "--on", "2021-10-21"]) == 1
    assert capsys.readouterr() == ("", "detente: no date was found in 'bonjour'\n")
    assert run(["actors", "find", "xyzzy qq", "--on", "2021-10-21"]) == 1
    assert capsys.readouterr().err == "detente: nobody in the actor book is called 'xyzzy qq' on 2021-10-21\n"
    assert run(["when", "lundi", "--on", "octobre"]) == 2


def test_without_a_day_an_actor_is_looked_up_for_today(capsys):
    assert run(["actors", "find", "the Kremlin"]) == 0
    assert capsys.readouterr().out.startswith("RUS")


def test_a_name_of_both_languages_is_said_to_be(capsys):
    assert run(["actors", "find", "Hamas", "--on", "2021-10-21"]) == 0
    assert "in French and English" in capsys.readouterr().out
