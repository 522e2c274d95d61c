"""The scan of HTML: offsets, zones, and no page that makes it slow."""

import time

import pytest

from detente.read.markup import scan


def test_lines_keep_their_place_in_the_page() -> None:
    page = "<p>Un <b>accord</b> &agrave; <a href='x'>Paris</a>.<br>Deux</p><ul><li>Trois</li></ul>"
    lines = scan(page).lines
    assert [line.text for line in lines] == ["Un accord à Paris.", "Deux", "Trois"]
    assert page[lines[0].start : lines[0].end] == "Un <b>accord</b> &agrave; <a href='x'>Paris</a>."
    assert lines[2].item


@pytest.mark.parametrize(
    ("page", "zone"),
    [
        ("<nav><p>X</p></nav>", "menu"),
        ("<div class='article-related'><p>X</p></div>", "related"),
        ("<figure><figcaption>X</figcaption></figure>", "caption"),
        ("<p class='byline'>X</p>", "byline"),
        ("<header><p>X</p></header>", "header"),
        ("<article><header><h1>X</h1></header></article>", None),
        ("<div class='unrelated'><p>X</p></div>", None),
        ("<div hidden><p>X</p></div>", "hidden"),
    ],
)
def test_zones(page: str, zone: str | None) -> None:
    (line,) = scan(page).lines
    assert line.zone == zone


def test_scripts_and_comments_are_no_text() -> None:
    found = scan("<!-- <p>a</p> --><script>var b = '<p>c</p>';</script><style>d</style><p>1 < 2</p>")
    assert [line.text for line in found.lines] == ["1 < 2"]


@pytest.mark.parametrize(
    "page",
    [
        "<" * 100_000,
        "<!--" * 30_000,
        '<a href="' * 20_000,
        "<div>" * 30_000 + "x",
        "<script>" * 20_000,
        "</p>" * 30_000,
    ],
)
def test_hostile_pages_take_no_longer_than_their_length(page: str) -> None:
    begun = time.process_time()
    scan(page)
    assert time.process_time() - begun < 2
