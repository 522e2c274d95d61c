"""`detente when` and `detente actors find`: what was understood, and from what."""

from datetime import date

from detente.code.lookup import Answer
from detente.show.answers import actor_answer, date_answer
from detente.show.cli.app import run

THURSDAY = date(2021, 10, 21)


def test_a_date_that_the_verb_decides():
    assert list(date_answer("mercredi", None, THURSDAY)) == [
        "mercredi: read as French, written on Thursday 2021-10-21",
        "  with a verb in the past: 2021-10-20, a Wednesday",
        "  with a verb in the future: 2021-10-27, a Wednesday",
    ]


def test_a_month_has_its_days():
    assert list(date_answer("in October 2019", "en", THURSDAY))[1] == "  2019-10, 2019-10-01 to 2019-10-31, 31 days"


def test_an_impossible_date_is_left_open():
    assert list(date_answer("le 31 février", "fr", THURSDAY))[1].startswith("  left open: ")


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
