"""Whole pages, our own, with the furniture of many kinds of sites: what must remain is marked in them.

In the text pages each line begins with a mark that is no part of it: "#" the headline, "+" kept, " " left out. "¦" ends
what is cut off the front of a kept line (the dateline) or begins what is cut off its end; "¬" ends a line that goes on.
"""

from pathlib import Path

import pytest

from detente.ingest import read_text
from detente.read import read
from detente.records import Dispatch

PAGES = Path(__file__).parent / "pages"


def text_page(path: Path) -> tuple[str, list[str]]:
    raw: list[str] = []
    kept: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, content = line[:1], line[2:]
        raw.append(content.replace("¦", "").replace("¬", ""))
        if mark == "#" or mark == "+":
            start, cut, end = content.partition("¦")
            said = (end if len(end) > len(start) else start).strip() if cut else content
            if kept and kept[-1].endswith("¬"):
                kept[-1] = kept[-1].removesuffix("¬") + " " + said
            else:
                kept.append(said)
    return "\n".join(raw), kept


def check_offsets(dispatch: Dispatch, raw: str) -> None:
    for cut in dispatch.left_out:
        assert 0 <= cut.start < cut.end <= len(raw)
    assert all(a.end <= b.start for a, b in zip(dispatch.left_out, dispatch.left_out[1:], strict=False))
    if dispatch.title_span is not None:
        assert dispatch.text[slice(*dispatch.title_span)] == dispatch.title


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.txt")), ids=lambda path: path.stem)
def test_text_page(path: Path) -> None:
    raw, kept = text_page(path)
    dispatch = read(read_text(raw, source=path.name))
    assert dispatch.text.split("\n\n") == kept
    assert dispatch.language == path.name[:2]
    check_offsets(dispatch, raw)


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def test_html_page(path: Path) -> None:
    raw = path.read_text(encoding="utf-8")
    dispatch = read(read_text(raw, source=path.name))
    assert dispatch.text.split("\n\n") == path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    assert dispatch.language == path.name[:2]
    check_offsets(dispatch, raw)
