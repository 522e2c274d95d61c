"""Which of several dates in a passage is an event's: dates of what is told beside the news stay with it."""

from __future__ import annotations

import pytest

from detente.code.coder import code_dispatch
from detente.read import read
from detente.records import Event, RawText

pytestmark = pytest.mark.model


def coded(language: str, text: str, day: str) -> list[Event]:
    return list(code_dispatch(read(RawText("t", "text", text, published=day, language=language))).events)


@pytest.mark.parametrize(
    ("language", "day", "text", "event", "when"),
    [
        # of a clause inside
        (
            "en",
            "2012-10-05",
            "Iran, which has backed Damascus since March 2011, urged restraint.",
            "REQUEST",
            "2012-10-05",
        ),
        # of a participle that says which accord is meant
        (
            "en",
            "2022-06-10",
            "Kenya called on Somalia to honour an accord signed in Nairobi in May.",
            "REQUEST",
            "2022-06-10",
        ),
        ("en", "2022-06-10", "Kenya accused Somalia of breaking an accord signed in May.", "ACCUSE", "2022-06-10"),
        # since which what a relative tells has been so
        (
            "en",
            "2012-08-16",
            "Ecuador granted asylum to a hacker who has been holed up in its London embassy since June.",
            "AID",
            "2012-08-16",
        ),
        # of a noun in such a clause
        (
            "fr",
            "2022-06-09",
            "Moscou et Minsk, qui avaient déjà signé un accord en mars, ont mené jeudi des manoeuvres communes.",
            "COOPERATE",
            "2022-06-09",
        ),
        (
            "fr",
            "2022-06-09",
            "Moscou et Minsk, qui avaient déjà signé un accord en mars, ont mené des manoeuvres communes.",
            "COOPERATE",
            "2022-06-09",
        ),
        # at the head of a sentence before a name, which the parser runs together with it
        ("en", "2021-08-25", "In July Algiers recalled its ambassador from Rabat.", "SANCTION", "2021-07"),
        # of what the sentence before looks back to
        (
            "en",
            "2016-07-16",
            "The Turkish army had last overthrown a government in 1997. Greece arrested eight Turkish officers.",
            "COERCE",
            "2016-07-16",
        ),
        # at the end of a relative clause, where the parser does not see it
        (
            "fr",
            "2012-03-22",
            "L'Union africaine, qui devait envoyer une mission à Bamako vendredi, a condamné le coup de force.",
            "ACCUSE",
            "2012-03-22",
        ),
        # since a happening of a year, but not of that year
        (
            "en",
            "2024-05-15",
            "Since the coup in 2020, Mali has expelled 12 French diplomats.",
            "SANCTION",
            "2024-05-15",
        ),
        # a participle since a happening that has its day
        (
            "fr",
            "2010-02-25",
            "La junte du Niger a libéré mercredi cinq ministres détenus depuis le coup d'Etat du 18 février.",
            "COERCE",
            "2010-02-18",
        ),
        (
            "fr",
            "2010-02-25",
            "La junte du Niger a libéré mercredi cinq ministres détenus depuis le coup d'Etat du 18 février.",
            "RETREAT",
            "2010-02-24",
        ),
        # counted from what another clause tells, whatever the subject of the dated one tells itself
        (
            "en",
            "2003-11-23",
            "Georgia's president resigned on Sunday, a day after opposition supporters carrying roses stormed the "
            "Georgian parliament.",
            "PROTEST",
            "2003-11-22",
        ),
        (
            "en",
            "2007-12-28",
            "Six French aid workers landed near Paris on Friday, two days after a Chadian court sentenced them to "
            "forced labour.",
            "SANCTION",
            "2007-12-26",
        ),
        # what has gone on since a happening whose day is told
        (
            "en",
            "2025-02-28",
            "The United States has given $120 billion to Ukraine since Russia invaded it in February 2022.",
            "AID",
            "2022-02/2025-02",
        ),
        (
            "fr",
            "2013-09-15",
            "Plus de deux mille opposants égyptiens ont été arrêtés par la police égyptienne depuis la chute du "
            "président Morsi, le 3 juillet.",
            "COERCE",
            "2013-07-03/2013-09-15",
        ),
        # of a participle that ends before it, where the verb above has its own
        (
            "fr",
            "2018-05-05",
            "Le Premier ministre arménien a démissionné le 23 avril. La veille, la police arménienne avait arrêté 300 "
            "opposants, remis en liberté le lendemain.",
            "RETREAT",
            "2018-04-23",
        ),
        # of a noun that another date counts to and that has its own behind it
        (
            "fr",
            "2022-06-10",
            "Le Mali a protesté jeudi, dix jours après l'arrestation, lundi, de trois soldats maliens par la police "
            "nigérienne.",
            "COERCE",
            "2022-06-06",
        ),
        # of what happened in an event that is counted to
        (
            "en",
            "2022-06-10",
            "Libyan police shot dead six migrants on June 8, a week after a sweep in which police arrested more than "
            "5,000 people.",
            "COERCE",
            "2022-06-01",
        ),
        # over a day and the next
        (
            "fr",
            "2022-06-10",
            "Les affrontements de mardi et mercredi avec l'Azerbaïdjan ont fait 105 morts parmi les soldats arméniens.",
            "ASSAULT",
            "2022-06-07/2022-06-08",
        ),
        (
            "en",
            "2022-06-10",
            "Eight UN peacekeepers and 12 Congolese soldiers were killed in fighting with ADF rebels on Wednesday and "
            "Thursday.",
            "ASSAULT",
            "2022-06-08/2022-06-09",
        ),
        # a deadline dates no promise
        (
            "en",
            "2022-06-10",
            "Germany will deliver 14 Leopard 2 tanks to Ukraine by the end of July, Defence Minister Boris Pistorius "
            "said on Friday.",
            "AGREE",
            "2022-06-10",
        ),
        # counted back from the news, not from what is to come
        (
            "fr",
            "2011-12-21",
            "L'ONU, qui doit examiner la situation vendredi, a appelé les deux pays à la retenue. Deux semaines plus "
            "tôt, Khartoum avait expulsé deux diplomates sud-soudanais.",
            "SANCTION",
            "2011-12-07",
        ),
        # the month told last, not that of the lead
        (
            "en",
            "2019-09-19",
            "On Thursday the United Arab Emirates joined a coalition. Washington had set it up in June.\n\n"
            "Iran shot down an American drone that month.",
            "ASSAULT",
            "2019-06",
        ),
    ],
)
def test_an_event_has_its_own_date(language: str, day: str, text: str, event: str, when: str) -> None:
    assert when in [e.when.edtf for e in coded(language, text, day) if e.event == event]


def test_what_was_so_already_is_another_event() -> None:
    text = "L'Iran a accusé mardi Israël d'espionnage. Téhéran avait déjà accusé Israël de sabotage."
    assert sorted(e.status for e in coded("fr", text, "2019-12-31") if e.event == "ACCUSE") == ["actual", "historical"]


@pytest.mark.parametrize(
    ("language", "text", "event", "magnitude"),
    [
        (
            "fr",
            "Les Etats-Unis ont réduit mardi de 160 à 100 le nombre des employés des médias chinois.",
            "SANCTION",
            {"posts": 60},
        ),
        ("en", "New Delhi has told Canada to take home around 40 of its diplomats.", "SANCTION", {"expelled": 40}),
        ("en", "New Delhi told two Canadian diplomats to pack their bags.", "SANCTION", {"expelled": 2}),
        ("fr", "Les rebelles ont tué mardi le maire de Goma ainsi que seize de ses gardes.", "ASSAULT", {"dead": 17}),
        (
            "fr",
            "La police birmane a arrêté près de 200 moines.",
            "COERCE",
            {"arrested": 200},
        ),
        (
            "en",
            "Russian missiles hit Kharkiv on Tuesday. The death toll stood at eight.",
            "ASSAULT",
            {"dead": 8},
        ),
        # fire alone kills nobody
        ("fr", "Un policier kényan a tiré lundi sur un manifestant à Nairobi.", "ASSAULT", {}),
        ("en", "A Kenyan policeman shot and wounded a protester in Nairobi on Monday.", "ASSAULT", {"injured": 1}),
        ("en", "A Kenyan policeman shot dead a protester in Nairobi on Monday.", "ASSAULT", {"dead": 1}),
        ("en", "Ethiopia sent a 1,500-strong contingent to the Sudanese border.", "MOBILIZE", {"troops": 1500}),
        # of those counted before, some
        (
            "en",
            "Bosnian police arrested 27 people on Monday. Six of them were freed within hours.",
            "RETREAT",
            {"released": 6},
        ),
        # a leader and a round number of his followers
        ("en", "Armenian police arrested the mayor of Gyumri and nearly 300 protesters.", "COERCE", {"arrested": 300}),
        # what came of it, where it was done
        (
            "fr",
            "L'armée soudanaise a bombardé mardi un camp de réfugiés au Soudan du Sud, où neuf personnes ont péri.",
            "ASSAULT",
            {"dead": 9},
        ),
    ],
)
def test_how_many(language: str, text: str, event: str, magnitude: dict[str, int]) -> None:
    assert magnitude in [e.magnitude for e in coded(language, text, "2023-10-03") if e.event == event]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        (
            "fr",
            "La ministre turque de la Famille a été arrêtée dans la nuit de samedi à dimanche par les Pays-Bas.",
            "2017-03-11/2017-03-12",
        ),
        ("en", "Dutch police arrested Turkey's family minister overnight.", "2017-03-11/2017-03-12"),
    ],
)
def test_a_night_has_two_days(language: str, text: str, edtf: str) -> None:
    [arrest] = [e for e in coded(language, text, "2017-03-12") if e.event == "COERCE"]
    assert arrest.when.edtf == edtf


def test_the_day_before_is_not_seen_from_a_day_told_paragraphs_ago() -> None:
    text = (
        "Le Koweït a remis au Qatar une liste d'exigences.\n\nLes quatre pays, qui ont rompu avec Doha le 5 juin, "
        "réclament la fermeture d'une base.\n\nLe ministre turc de la Défense a rejeté cette demande. Cinq blindés "
        "turcs étaient arrivés la veille à Doha."
    )
    [arrival] = [e for e in coded("fr", text, "2017-06-23") if e.event == "MOBILIZE"]
    assert arrival.when.edtf == "2017-06-22"
