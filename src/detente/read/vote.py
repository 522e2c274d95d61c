"""trafilatura's opinion on which lines of a page are its main text."""

from __future__ import annotations

import dataclasses
import logging

from detente.read.lines import Line, likeness_key

MAX_PAGE_CHARACTERS = 3_000_000
"""Above this, and below MAX_TREE_DEPTH, the page's own structure must do: building a tree of it takes too long."""
MAX_TREE_DEPTH = 200


def with_votes(page: str, lines: list[Line], depth: int) -> list[Line]:
    """The lines with `chosen` filled in; unchanged where the page is too large, too deep or yields nothing."""
    if len(page) > MAX_PAGE_CHARACTERS or depth > MAX_TREE_DEPTH:
        return lines
    extracted = _extract(page)
    if not extracted:
        return lines
    paragraphs = {likeness_key(paragraph) for paragraph in extracted.splitlines()}
    whole = likeness_key(extracted.replace("\n", " "))
    return [dataclasses.replace(line, chosen=_in(line, paragraphs, whole)) for line in lines]


def _in(line: Line, paragraphs: set[str], whole: str) -> bool:
    key = likeness_key(line.text)
    return key in paragraphs or (len(key) > 40 and key in whole)


def _extract(page: str) -> str:
    import trafilatura  # here, as loading takes 0.4 s

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its complaints about pages are not the user's
    text = trafilatura.extract(
        page, include_comments=False, include_tables=False, include_links=False, favor_precision=True, deduplicate=False
    )
    return text or ""
