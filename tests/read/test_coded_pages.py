"""Hand-coded pages of all shapes (gold/pages, odd numbers): what is the dispatch, and what is not."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from detente.read import read
from detente.records import Dispatch, RawText

FOLDER = Path(__file__).parent.parent.parent / "gold" / "pages"
PAGES = [
    json.loads(path.read_text("utf-8"))
    for path in sorted(FOLDER.glob("*/*.json"))
    if int(path.stem[-3:]) % 2  # the others are not looked at
]
SCANNED = "own-fr-747"
"""A newspaper page as a scanner reads it, hyphens at line ends and all."""


def read_page(page: dict[str, Any]) -> Dispatch:
    return read(RawText(page["id"], "text", page["raw"], published=page["published"]))


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(text)).strip().lower()


@pytest.mark.parametrize("page", [p for p in PAGES if p["id"] != SCANNED], ids=lambda p: p["id"])
def test_first_and_last_sentence_are_read(page: dict[str, Any]) -> None:
    text = plain(read_page(page).text)
    assert plain(page["expected"]["body_first"]) in text
    assert plain(page["expected"]["body_last"]) in text


def test_nine_in_ten_lines_around_a_dispatch_are_left_out() -> None:
    around = [(p, line) for p in PAGES for line in p["expected"]["furniture"] if len(plain(line)) > 3]
    texts = {p["id"]: plain(read_page(p).text) for p in PAGES}
    kept = [line for p, line in around if plain(line) in texts[p["id"]]]
    assert len(kept) <= len(around) / 10, kept


def test_headlines_are_found() -> None:
    expected = [p for p in PAGES if p["expected"]["title"]]
    wrong = [p["id"] for p in expected if plain(read_page(p).title or "") != plain(p["expected"]["title"])]
    assert len(wrong) <= 9, wrong
