"""Publication dates as pages print them."""

import datetime

import pytest

from detente.read.dates import find_stamp, parse_published, with_nearest_year


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Publié le 2020-03-04 à 09:50", "2020-03-04T09:50"),
        ("Publié le 1er mars 2022 à 10h15", "2022-03-01T10:15"),
        ("Publié le mercredi 12 févr. 2020 à 9h", "2020-02-12T09:00"),
        ("Mis à jour le 04/03/2020 - 18:05", "2020-03-04T18:05"),
        ("26 September 2020 | 4:15 pm", "2020-09-26T16:15"),
        ("Posted on March 4th, 2020 at 12:05 a.m.", "2020-03-04T00:05"),
        ("Fri 4 March 2022, by our staff", "2022-03-04"),
        ("4 août 2022", "2022-08-04"),
        ("2020-03-04T09:50:11Z", "2020-03-04T09:50Z"),
    ],
)
def test_stamps(text: str, iso: str) -> None:
    stamp = find_stamp(text)
    assert stamp is not None
    assert stamp.iso == iso


@pytest.mark.parametrize(
    "text", ["31 février 2020", "en mars 2020", "le 4 mars", "03 00 00 00 00", "2020-13-01", "120-03-04"]
)
def test_no_stamp(text: str) -> None:
    assert find_stamp(text) is None


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2020-03-04", "2020-03-04"),
        ("2020-03-04T09:50:11+01:00", "2020-03-04T09:50+01:00"),
        ("Wed, 04 Mar 2020 09:50:11 GMT", "2020-03-04T09:50"),
        ("yesterday", None),
    ],
)
def test_what_a_row_or_page_gives(value: str, iso: str | None) -> None:
    assert parse_published(value) == iso


@pytest.mark.parametrize(
    ("month", "day", "published", "expected"),
    [
        (10, 20, "2021-10-21", "2021-10-20"),
        (12, 31, "2022-01-01", "2021-12-31"),
        (10, 22, "2021-10-21", "2021-10-22"),  # filed east of the date line
        (10, 25, "2021-10-21", "2020-10-25"),
        (2, 29, "2021-03-01", "2020-02-29"),
    ],
)
def test_a_dateline_takes_the_last_year_before_publication(month: int, day: int, published: str, expected: str) -> None:
    assert with_nearest_year(month, day, published) == datetime.date.fromisoformat(expected)
