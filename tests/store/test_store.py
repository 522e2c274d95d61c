"""The store as users call it."""

import dataclasses
import sqlite3
from pathlib import Path

import pytest
from samples import expulsion

from detente import Dispatch, Store, StoreError, UsageError
from detente.records import Passage
from detente.store.rows import day_of


@pytest.fixture
def store(tmp_path: Path, french: Dispatch, english: Dispatch):
    with Store(tmp_path / "events.db") as opened:
        opened.add(french)
        opened.add(english)
        yield opened


def ids(rows) -> list[str]:
    return [row.event.id for row in rows]


def test_a_dispatch_comes_back_as_it_was(store, french):
    assert store.dispatch("fr1abc") == french
    assert next(store.dispatches()) == french


def test_an_event_comes_back_with_its_dispatch(store, french):
    row = next(store.events(category="SANCTION"))
    assert row.event == french.events[0]
    assert (row.dispatch.id, row.dispatch.agency, row.dispatch.title) == ("fr1abc", "AFP", french.title)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["fr1-2", "fr1-1", "en1-1"]),  # latest first; an event without a date stands at its publication
        ({"actor": "EST"}, ["fr1-1"]),
        ({"actor": "RUS:GOV"}, ["fr1-2"]),
        ({"actor": "RUS:MIL"}, []),
        ({"actor": ":GOV", "category": "CONSULT"}, ["en1-1"]),
        ({"actor": "zakharova"}, ["fr1-2"]),
        ({"actor": "100%"}, []),
        ({"recipient": "RUS"}, ["fr1-1"]),
        ({"category": ["CONSULT", "THREATEN"]}, ["fr1-2", "en1-1"]),
        ({"status": "historical"}, ["en1-1"]),
        ({"since": "2022"}, ["fr1-1"]),
        ({"since": "2021-06", "until": "2021-07"}, ["en1-1"]),  # any day of 2021 may be meant
        ({"until": "2020"}, []),
        ({"dispatch": "en1def"}, ["en1-1"]),
        ({"limit": 1}, ["fr1-2"]),
    ],
)
def test_filters(store, filters, expected):
    assert ids(store.events(**filters)) == expected


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"since": "2022-02-30"}, "'2022-02-30' is no date"),
        ({"until": "yesterday"}, "is no date"),
        ({"status": "actuel"}, "unknown status 'actuel'; did you mean actual?"),
    ],
)
def test_filters_that_mean_nothing_are_told(store, filters, message):
    with pytest.raises(UsageError, match=message.replace("?", r"\?")):
        list(store.events(**filters))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"word": "tarder"}, ["fr1-s1"]),
        ({"word": "REPONDRONS"}, ["fr1-s1"]),  # neither case nor accents matter
        ({"word": "dialog*"}, ["fr1-s2"]),
        ({"word": '"sans tarder" nous'}, ["fr1-s1"]),
        ({"word": "NOT"}, []),
        ({"speaker": "Reinsalu"}, ["fr1-s2"]),
        ({"speaker": "RUS"}, ["fr1-s1"]),
        ({"since": "2022-03-18"}, ["fr1-s2"]),
    ],
)
def test_statements(store, filters, expected):
    assert [row.statement.id for row in store.statements(**filters)] == expected


def test_dispatches_are_found_by_their_words(store):
    assert [d.id for d in store.dispatches(word="truce")] == ["en1def"]
    assert [d.id for d in store.dispatches(since="2022")] == ["fr1abc"]


def test_an_id_may_be_cut_short(store):
    assert store.dispatch("fr").id == "fr1abc"
    with pytest.raises(StoreError, match="no dispatch has the id 'zz'"):
        store.dispatch("zz")
    with pytest.raises(StoreError, match="no dispatch has the id '%'"):
        store.dispatch("%")


def test_ids_that_begin_alike_are_told_apart(store, french):
    store.add(dataclasses.replace(french, id="fr1abcd"))
    with pytest.raises(StoreError, match="several ids begin with 'fr1': fr1abc, fr1abcd"):
        store.dispatch("fr1")
    assert store.dispatch("fr1abc").id == "fr1abc"


def test_the_same_dispatch_twice_is_one(store, french):
    assert store.add(french) == "already stored"
    assert len(list(store.dispatches())) == 2


def test_another_version_replaces_with_all_that_hangs_on_it(store, french):
    newer = dataclasses.replace(expulsion({"coder": "0.2.0"}), events=french.events[1:], statements=())
    assert store.add(newer) == "replaced"
    assert ids(store.events(actor="EST")) == []
    assert list(store.statements()) == []
    assert list(store.statements(word="tarder")) == []
    assert [(day.actor, day.recipient) for day in store.dyads() if "EST" in (day.actor, day.recipient)] == []


def test_full_text_stays_whole_when_a_dispatch_is_replaced(store, tmp_path):
    store.add(expulsion({"coder": "0.2.0"}))
    with sqlite3.connect(tmp_path / "events.db") as direct:
        for table in ("dispatch_words", "statement_words"):
            direct.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
        assert direct.execute(
            "SELECT count(*) FROM event_actors WHERE event_n NOT IN (SELECT n FROM events)"
        ).fetchone() == (0,)
    direct.close()


def test_days_are_summed_for_each_pair(store):
    days = store.dyads(actor="EST", recipient="RUS")
    assert [(d.day, d.quad_code, d.status, d.events, d.scale_sum) for d in days] == [
        ("2022-03-17", 4, "actual", 1, -5.0)
    ]


@pytest.mark.parametrize(
    ("earliest", "latest", "day"),
    [
        ("2022-03-17", "2022-03-17", "2022-03-17"),
        ("2022-03-01", "2022-03-31", "2022-03-18"),  # some day of the month: that of publication stands for it
        ("2021-03-01", "2021-03-31", "2021-03-01"),
        (None, None, "2022-03-18"),
    ],
)
def test_the_day_that_an_event_is_sorted_by(french, earliest, latest, day):
    when = dataclasses.replace(french.events[0].when, earliest=earliest, latest=latest)
    assert day_of(dataclasses.replace(french, published="2022-03-18T10:00:00Z"), when) == day


def test_those_who_met_are_pairs_both_ways(store):
    pairs = [(day.actor, day.recipient) for day in store.dyads(until="2021")]
    assert sorted(pairs) == [
        ("BFA", "MLI"),
        ("BFA", "NER"),
        ("MLI", "BFA"),
        ("MLI", "NER"),
        ("NER", "BFA"),
        ("NER", "MLI"),
    ]


def test_a_dispatch_that_cannot_be_stored_leaves_nothing_behind(store, french):
    broken = dataclasses.replace(
        french, id="broken", statements=(dataclasses.replace(french.statements[0], kind=None),)
    )  # type: ignore[arg-type]
    with pytest.raises(StoreError):
        store.add(broken)
    assert len(list(store.dispatches())) == 2
    assert len(list(store.events(category="SANCTION"))) == 1
    assert store.add(dataclasses.replace(french, id="next")) == "added"


def test_a_problem_is_noted_once(store):
    for _ in range(2):
        store.add_problem("news/leer.txt: empty; nothing to code")
    assert store.problems() == ["news/leer.txt: empty; nothing to code"]


def test_versions_stand_in_columns(store, tmp_path):
    direct = sqlite3.connect(tmp_path / "events.db")
    row = direct.execute("SELECT coder, codebook, model FROM dispatches WHERE id = 'fr1abc'").fetchone()
    direct.close()
    assert row == ("0.1.0", "1", "fr_core_news_md 3.8.0")


def test_a_reader_and_a_writer_at_once(store, tmp_path, french):
    rows = store.events()
    next(rows)
    with Store(tmp_path / "events.db") as writer:
        assert writer.add(dataclasses.replace(french, id="second")) == "added"
    assert len(list(rows)) == 2  # the reader goes on with what it began with


def test_rows_left_unread_are_let_go_behind_a_closed_store(tmp_path: Path, french: Dispatch) -> None:
    """`detente events | head` stops reading; what it left was once a StoreError on the terminal."""
    with Store(tmp_path / "events.db") as opened:
        opened.add(french)
        rows = opened.events()
        next(rows)
    rows.close()


def test_events_are_found_by_who_asserts_them_and_statements_by_their_occasion(tmp_path: Path, french: Dispatch):
    first, second = french.events
    events = (first, dataclasses.replace(second, asserted_by="adversary"))
    said = dataclasses.replace(french.statements[0], occasion=Passage("lors d'une conférence de presse", 0, 31))
    with Store(tmp_path / "events.db") as opened:
        opened.add(dataclasses.replace(french, events=events, statements=(said, *french.statements[1:])))
        assert ids(opened.events(asserted="adversary")) == [second.id]
        assert [row.statement.id for row in opened.statements(occasion="Conférence DE presse")] == [said.id]
        assert list(opened.statements(occasion="interview")) == []
        with pytest.raises(UsageError, match="did you mean adversary"):
            list(opened.events(asserted="advers"))
