"""Which date an event gets: its own, its parent's, the paragraph's, the lead's, the dispatch's."""

import re
from dataclasses import replace
from datetime import date

import pytest
from building import clause, phrase

from detente.clause import Clause, Parsed, Phrase
from detente.code.date import find_dates
from detente.code.dateanchor import anchor_of, edition_of
from detente.code.hedge import Standing
from detente.code.timing import Timing

THURSDAY = date(2021, 10, 21)
TOLD, AHEAD = Standing("told"), Standing("future")


def telling(
    text: str,
    *verbs: Clause | tuple[str, dict[str, object]],
    language: str = "fr",
    phrases: tuple[Phrase, ...] = (),
    items: tuple[int, ...] = (),
) -> tuple[Timing, list[Clause]]:
    """A dispatch of Thursday 21 October 2021; each verb is a word of `text` with what its clause is like.

    A clause spans its sentence from its `start_at` word on, or from the verb where it hangs on another.
    """
    sentences = [(m.start(), m.end()) for m in re.finditer(r"[^\s.][^.]*\.", text)]
    made = []
    for index, (word, more) in enumerate(verbs):
        start = text.index(word)
        number, (first, last) = next((i, s) for i, s in enumerate(sentences) if s[0] <= start < s[1])
        opener = more.pop("from_word", None)
        begin = text.index(opener) if opener else (start if "parent" in more else first)
        more.setdefault("tense", "past")
        made.append(
            clause(word, index, sentence=number, start=start, end=start + len(word), span=(begin, last), **more)
        )
    words = tuple((m.start(), m.end(), m[0].lower()) for m in re.finditer(r"[\w'’-]+|[.,]", text))
    parsed = Parsed(tuple(sentences), tuple(made), phrases, words)
    return Timing(parsed, find_dates(text, language, THURSDAY), THURSDAY, "published", items=items), made


def day_of(timing: Timing, one: Clause, standing: Standing = TOLD) -> str | None:
    return timing.dates_of(one, standing)[0].edtf


def test_a_date_in_the_clause_is_its_own():
    timing, (expelled,) = telling("Tallinn a expulsé mardi deux diplomates.", ("expulsé", {}))
    when = timing.dates_of(expelled, TOLD)[0]
    assert (when.edtf, when.text, when.basis) == ("2021-10-19", "mardi", "stated")


def test_without_any_date_it_is_the_dispatch_s_day():
    timing, (expelled,) = telling("Tallinn a expulsé deux diplomates.", ("expulsé", {}))
    when = timing.dates_of(expelled, TOLD)[0]
    assert (when.edtf, when.basis) == ("2021-10-21", "published")


def test_what_is_announced_takes_the_day_of_the_announcement():
    timing, (_, hanged) = telling(
        "Kaboul a annoncé mercredi avoir pendu un homme.",
        ("annoncé", {}),
        ("pendu", {"parent": 0, "link": "complement", "tense": "none"}),
    )
    assert day_of(timing, hanged) == "2021-10-20"


def test_two_coordinated_dates_are_two_events():
    timing, (visited,) = telling("Il a visité Riga en 2015 et 2018.", ("visité", {}))
    assert [w.edtf for w in timing.dates_of(visited, TOLD)] == ["2015", "2018"]


def test_the_day_after_something_dates_that_something():
    timing, (attack, condemned) = telling(
        "Au lendemain de l'attaque, Oslo a condamné mercredi les rebelles.",
        ("attaque", {"kind": "noun", "parent": 1, "link": "nominal", "tense": "none", "from_word": "Au lendemain"}),
        ("condamné", {}),
    )
    assert day_of(timing, attack) == "2021-10-19"
    assert day_of(timing, condemned) == "2021-10-20"


def test_a_deadline_is_no_date():
    timing, (ordered,) = telling("Riga a sommé l'ambassadeur de partir sous 72 heures.", ("sommé", {}))
    assert day_of(timing, ordered) == "2021-10-21"


def test_undated_sentences_go_on_with_the_day_of_the_lead():
    timing, (_, summoned) = telling(
        "Berlin a condamné mercredi le tir. Le ministère a convoqué l'ambassadeur.", ("condamné", {}), ("convoqué", {})
    )
    assert day_of(timing, summoned) == "2021-10-20"


def test_a_look_back_does_not_move_the_news():
    timing, (_, hanged, arrested) = telling(
        "Berlin a condamné mercredi le tir. Lundi, Minsk avait pendu un homme. La police a arrêté dix passants.",
        ("condamné", {}),
        ("pendu", {"tense": "pluperfect"}),
        ("arrêté", {}),
    )
    assert day_of(timing, hanged) == "2021-10-18"
    assert day_of(timing, arrested) == "2021-10-20"


def test_a_relative_after_a_comma_goes_on_with_the_telling():
    timing, (_, suspended) = telling(
        "Un colonel a renversé mercredi le président, qui suspendit la loi.",
        ("renversé", {}),
        ("suspendit", {"parent": 0, "link": "relative", "from_word": "qui"}),
    )
    assert day_of(timing, suspended) == "2021-10-20"
    assert timing.status_of(suspended, TOLD, timing.dates_of(suspended, TOLD)[0]) == "actual"


def test_a_relative_that_says_which_one_is_background():
    timing, (_, toppled) = telling(
        "Oslo a critiqué mercredi le coup qui renversa le président.",
        ("critiqué", {}),
        ("renversa", {"parent": 0, "link": "relative", "from_word": "qui"}),
    )
    when = timing.dates_of(toppled, TOLD)[0]
    assert when.edtf is None
    assert timing.status_of(toppled, TOLD, when) == "historical"


def test_an_item_of_a_column_goes_on_with_its_own_day():
    text = "Oslo a rompu mercredi.\n\nRiga a cédé mardi.\n\nVilnius a menacé."
    timing, (_, _, threatened) = telling(
        text, ("rompu", {}), ("cédé", {}), ("menacé", {}), items=(text.index("Oslo"), text.index("Riga"))
    )
    assert day_of(timing, threatened) == "2021-10-19"
    timing, (_, _, threatened) = telling(text, ("rompu", {}), ("cédé", {}), ("menacé", {}))
    assert day_of(timing, threatened) == "2021-10-20"


def test_the_lead_of_one_item_dates_no_other():
    text = "Oslo a rompu mercredi.\n\nRiga a cédé."
    items = (text.index("Oslo"), text.index("Riga"))
    timing, (_, ceded) = telling(text, ("rompu", {}), ("cédé", {}), items=items)
    assert day_of(timing, ceded) == "2021-10-21"  # of the dispatch
    timing, (_, ceded) = telling(text, ("rompu", {}), ("cédé", {}), items=items[1:])
    assert day_of(timing, ceded) == "2021-10-20"  # what stands above the items is the lead of all


def test_hearsay_looks_back_and_plans_look_ahead():
    hearsay = {"tense": "conditional", "companions": ("aux_past",)}
    timing, (poisoned,) = telling("L'opposant aurait été empoisonné mardi.", ("empoisonné", hearsay))
    assert day_of(timing, poisoned) == "2021-10-19"
    timing, (visits,) = telling("Le ministre visitera Riga mardi.", ("visitera", {"tense": "future"}))
    assert day_of(timing, visits, AHEAD) == "2021-10-26"


def test_jailed_since_a_year_was_jailed_then():
    timing, (jailed,) = telling("Une élue écrouée depuis 2017.", ("écrouée", {"tense": "none", "passive": True}))
    assert day_of(timing, jailed) == "2017"


def test_the_first_since_a_year_is_not_of_that_year():
    timing, (visited,) = telling(
        "The minister visited Havana, the first to do so since 1959.", ("visited", {}), language="en"
    )
    assert day_of(timing, visited) == "2021-10-21"


def test_a_pluperfect_without_date_lies_before_the_news():
    timing, (threatened,) = telling("Minsk avait menacé Riga.", ("menacé", {"tense": "pluperfect"}))
    when = timing.dates_of(threatened, TOLD)[0]
    assert when.edtf is None
    assert timing.status_of(threatened, TOLD, when) == "historical"


def test_had_earlier_is_of_the_same_day():
    more = {"tense": "pluperfect", "companions": ("earlier",)}
    timing, (received,) = telling("The king had earlier received both envoys.", ("received", more), language="en")
    when = timing.dates_of(received, TOLD)[0]
    assert (when.edtf, timing.status_of(received, TOLD, when)) == ("2021-10-21", "actual")


def test_an_end_alone_dates_nothing():
    timing, (clamped,) = telling(
        "The general clamped a curfew on the town until Friday.", ("clamped", {}), language="en"
    )
    assert day_of(timing, clamped) == "2021-10-21"


@pytest.mark.parametrize(
    ("text", "verb", "more", "status"),
    [
        ("Riga a expulsé mercredi un attaché.", "expulsé", {}, "actual"),
        ("Riga avait expulsé mercredi un attaché.", "expulsé", {"tense": "pluperfect"}, "historical"),
        ("Riga a expulsé un attaché en 2018.", "expulsé", {}, "historical"),
        ("Riga expulsera mardi un attaché.", "expulsera", {"tense": "future"}, "future"),
    ],
)
def test_status_follows_from_the_date(text, verb, more, status):
    timing, (one,) = telling(text, (verb, more))
    standing = AHEAD if more.get("tense") == "future" else TOLD
    assert timing.status_of(one, standing, timing.dates_of(one, standing)[0]) == status


def test_the_lead_s_own_day_is_news_though_it_is_some_days_old():
    timing, (first, second) = telling(
        "Riga a expulsé lundi un attaché. Oslo a rappelé samedi son consul.", ("expulsé", {}), ("rappelé", {})
    )
    assert timing.status_of(first, TOLD, timing.dates_of(first, TOLD)[0]) == "actual"
    assert timing.status_of(second, TOLD, timing.dates_of(second, TOLD)[0]) == "historical"


def test_an_impossible_day_leaves_the_event_open_and_is_told():
    timing, (expelled,) = telling("Riga a expulsé le 31 février un attaché.", ("expulsé", {}))
    when = timing.dates_of(expelled, TOLD)[0]
    assert (when.edtf, when.text) == (None, "le 31 février")
    assert timing.warnings == ("date 'le 31 février' left open: no day 31 in month 2",)


def test_what_a_dated_noun_did_is_of_its_date():
    timing, (coup, toppled, _) = telling(
        "Deux jours après le coup qui a renversé le président, Oslo proteste.",
        ("coup", {"kind": "noun", "parent": 2, "link": "nominal", "tense": "none"}),
        ("renversé", {"parent": 0, "link": "relative", "from_word": "qui"}),
        ("proteste", {"tense": "present"}),
    )
    assert day_of(timing, coup) == day_of(timing, toppled) == "2021-10-19"


def test_days_of_something_end_on_the_day_that_is_told():
    timing, (talks, _) = telling(
        "Mercredi, trois jours de négociations ont pris fin.",
        ("négociations", {"kind": "noun", "parent": 1, "link": "nominal", "tense": "none"}),
        ("pris", {}),
    )
    assert day_of(timing, talks) == "2021-10-18/2021-10-20"


def test_what_is_planned_for_a_day_lies_ahead():
    planned = clause("prévoir", passive=True, tense="none", start=11, end=16, span=(0, 30))
    text = "La visite, prévue mardi, aura lieu."
    tree = Parsed(((0, len(text)),), (planned,), ())
    timing = Timing(tree, find_dates(text, "fr", THURSDAY), THURSDAY, "published", frozenset({"prévoir"}))
    assert day_of(timing, planned) == "2021-10-26"


def test_what_is_of_the_lead_s_day_is_news_further_down_too():
    timing, (_, arrested) = telling(
        "Riga a expulsé mardi un attaché. La police a arrêté mardi un consul.", ("expulsé", {}), ("arrêté", {})
    )
    assert timing.status_of(arrested, TOLD, timing.dates_of(arrested, TOLD)[0]) == "actual"


def test_a_date_the_parser_did_not_see_goes_to_the_verb_before_it():
    text = "Riga expulsa un attaché mardi."
    expelled = clause("expulser", start=5, end=12, span=(0, text.index(" mardi")))
    tree = Parsed(((0, len(text)),), (expelled,), ())
    timing = Timing(tree, find_dates(text, "fr", THURSDAY), THURSDAY, "published")
    assert day_of(timing, expelled) == "2021-10-19"


def offered(timing: Timing, one: Clause) -> dict[str, str | None]:
    return {name: when.edtf for name, when in timing.offers(one, TOLD)}


def test_the_month_of_the_dispatch_is_on_offer_for_what_names_no_day():
    timing, (closed,) = telling("Oslo has closed its consulate.", ("closed", {}), language="en")
    assert offered(timing, closed)["own month"] == "2021-10"


def test_a_week_may_stand_for_its_month_and_since_for_its_beginning():
    timing, (expelled,) = telling("Tallinn a expulsé la semaine passée un consul.", ("expulsé", {}))
    assert offered(timing, expelled)["month of a week own"] == "2021-10"
    timing, (holds,) = telling("Tallinn détient depuis lundi un marin.", ("détient", {"tense": "present"}))
    assert offered(timing, holds)["beginning own"] == "2021-10-18"


def test_a_night_may_stand_for_either_of_its_days():
    timing, (shelled,) = telling("L'armée a bombardé le port dans la nuit de lundi à mardi.", ("bombardé", {}))
    given = offered(timing, shelled)
    assert (given["night's evening own"], given["night's morning own"]) == ("2021-10-18", "2021-10-19")


def test_what_is_told_beside_a_dated_act_may_be_of_its_month():
    timing, (_, protested) = telling(
        "Le 3 mars, Riga avait renvoyé un consul. Oslo avait ensuite protesté.",
        ("renvoyé", {"tense": "pluperfect"}),
        ("protesté", {"tense": "pluperfect"}),
    )
    assert offered(timing, protested)["wider background"] == "2021-03"


def test_the_day_after_a_decision_is_on_offer_for_what_was_decided():
    timing, (_, close) = telling(
        "Au lendemain de la décision de fermer la mission, Paris a réagi jeudi.",
        ("décision", {"tense": "none"}),
        ("fermer", {"tense": "none"}),
    )
    assert "2021-10-20" in offered(timing, close).values()


def test_days_of_talks_are_on_offer_for_their_end():
    text = "Four days of talks ended on Wednesday."
    talks = clause("talk", 0, kind="noun", start=13, end=18, span=(0, 18), parent=1, link="nominal")
    ended = clause("end", 1, tense="past", start=19, end=24, span=(0, len(text)))
    tree = Parsed(((0, len(text)),), (talks, ended), ())
    timing = Timing(tree, find_dates(text, "en", THURSDAY), THURSDAY, "published")
    assert offered(timing, ended)["what follows noun stretch"] == "2021-10-17/2021-10-20"


def test_months_of_something_count_from_the_day_its_sentence_names():
    timing, (_, talks) = telling(
        "L'accord avait été annoncé le 4 mai 2019 au terme de six mois de pourparlers.",
        ("annoncé", {"tense": "pluperfect"}),
        ("pourparlers", {"kind": "noun", "tense": "none", "parent": 0, "link": "nominal"}),
    )
    assert day_of(timing, talks) == "2018-11/2019-05"


def test_since_then_counts_from_the_last_day_gone():
    timing, (_, _, accepted) = telling(
        "Riga a expulsé jeudi un consul. En août, Oslo avait proposé une rencontre. Riga l'a acceptée depuis lors.",
        ("expulsé", {}),
        ("proposé", {"tense": "pluperfect"}),
        ("acceptée", {}),
    )
    assert day_of(timing, accepted) == "2021-08/2021-10"


def test_hours_later_counts_from_the_telling_and_not_from_what_it_looks_back_to():
    timing, (_, freed) = telling(
        "Riga seized a ship on Wednesday, six days after its consul had left. The crew was freed the next day.",
        ("seized", {}),
        ("freed", {}),
        language="en",
    )
    assert day_of(timing, freed) == "2021-10-21"


def test_a_year_inside_a_phrase_dates_its_noun_only():
    text = "Oslo punished Minsk over the fatal 2014 depot blast."
    blast = phrase("the fatal 2014 depot blast", at=text.index("the"))
    timing, (punished, fell) = telling(
        text,
        ("punished", {}),
        ("blast", {"parent": 0, "link": "nominal", "kind": "noun", "tense": "none", "from_word": "the"}),
        language="en",
        phrases=(replace(blast, clause=1),),
    )
    assert (day_of(timing, punished), day_of(timing, fell)) == ("2021-10-21", "2014")


def test_a_word_of_the_date_itself_is_no_event_that_it_dates():
    timing, (opening, expelled) = telling(
        "Au début du mois, Riga avait expulsé deux consuls.",
        ("début", {"kind": "noun", "tense": "none", "parent": 1, "link": "nominal", "from_word": "Au"}),
        ("expulsé", {"tense": "pluperfect"}),
    )
    assert day_of(timing, expelled) == "2021-10-01/2021-10-10"
    holder = next(iter(timing._story.holders.holder.values()))
    assert holder.index != opening.index


def test_the_dateline_s_day_counts_before_the_publication_s():
    assert anchor_of("2021-10-22T08:00:00Z", "2021-10-21") == (THURSDAY, "dateline")
    assert anchor_of("2021-10-22", None) == (date(2021, 10, 22), "published")
    assert anchor_of(None, None) == (None, "none")


def test_a_dispatch_is_edited_until_it_is_published_soon_after_its_dateline():
    assert edition_of("2021-10-22T08:00:00Z", THURSDAY) == date(2021, 10, 22)
    assert edition_of("2021-10-21", THURSDAY) is None
    assert edition_of("2021-10-28", THURSDAY) is None  # an old dispatch put up again
    assert edition_of("2021-10-20", THURSDAY) is None
    assert edition_of(None, THURSDAY) is None


@pytest.mark.parametrize(
    ("tense", "day", "status"),
    [("past", "2021-10-22", "actual"), ("pluperfect", "2021-10-22", "actual"), ("future", "2021-10-22", "future")],
)
def test_what_is_told_in_the_past_may_be_of_the_day_of_publication(tense, day, status):
    text = "Tallinn expulse vendredi deux consuls. Elle ferme un consulat."
    tree = telling(text, ("expulse", {"tense": tense}), ("ferme", {"tense": "past"}))[0].parsed
    dates = find_dates(text, "fr", THURSDAY, date(2021, 10, 22))
    timing = Timing(tree, dates, THURSDAY, "dateline", edited=date(2021, 10, 22))
    expelled, closed = tree.clauses
    standing = Standing("future") if tense == "future" else TOLD
    when = timing.dates_of(expelled, standing)[0]
    assert (when.edtf, timing.status_of(expelled, standing, when)) == (day, status)
    if tense == "past":
        assert day_of(timing, closed) == day  # the story goes on with it
    assert timing.written_when_published is (tense == "past")


def test_a_date_counted_from_one_told_before_goes_on_with_that_story():
    timing, (broke, dismissed) = telling(
        "Mardi, il avait rompu avec la junte. Il a été limogé le lendemain.",
        ("rompu", {"tense": "pluperfect"}),
        ("limogé", {"passive": True}),
    )
    assert not timing.counts_from_told(broke)
    assert timing.counts_from_told(dismissed)
