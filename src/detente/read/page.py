"""An input's content, plain or HTML, as lines and the facts that its markup states."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from detente.ingest.sniff import is_html
from detente.read.dates import parse_published
from detente.read.lines import Line, collapse, plain_lines
from detente.read.markup import Markup, scan
from detente.read.vote import with_votes


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines, and what its head says of title, publisher, time of publication and language."""

    lines: list[Line]
    markup: bool
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None


def page_of(content: str) -> Page:
    """The lines and facts of a text or HTML page."""
    if not is_html(content):
        return Page(plain_lines(content), False)
    found = scan(content)
    lines = _trusted(with_votes(content, found.lines, found.depth))
    meta: dict[str, str] = {}
    for key, value in found.meta:
        meta.setdefault(key, value)
    data = list(_linked_data(found))
    title = (
        _first(meta, "og:title", "twitter:title", "dc.title", "headline") or _of(data, "headline") or meta.get("title")
    )
    publisher = _first(meta, "og:site_name", "application-name", "dc.publisher", "publisher") or _name(
        data, "publisher"
    )
    return Page(
        lines,
        True,
        _bare_title(title, publisher),
        publisher or None,
        _published(meta, data),
        (meta.get("lang") or meta.get("og:locale") or "")[:2].lower() or None,
    )


def _trusted(lines: list[Line]) -> list[Line]:
    """Forget zones where they would throw away most of what the extractor takes for the text: badly named classes."""
    chosen = [line for line in lines if line.chosen]
    lost = sum(len(line.text) for line in chosen if line.zone is not None)
    if chosen and lost > 0.5 * sum(len(line.text) for line in chosen):
        return [dataclasses.replace(line, zone=None) if line.chosen else line for line in lines]
    return lines


def _published(meta: dict[str, str], data: list[dict[str, Any]]) -> str | None:
    """The time of publication, by falling trust in where it stands."""
    candidates = [
        meta.get("article:published_time"),
        _of(data, "datePublished"),
        meta.get("datepublished"),
        _first(
            meta,
            "og:published_time",
            "dc.date.issued",
            "dcterms.created",
            "dc.date",
            "pubdate",
            "publish-date",
            "date",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "article:published",
        ),
        meta.get("time"),
        _of(data, "dateCreated"),
    ]
    for value in candidates:
        iso = parse_published(value) if value else None
        if iso is not None:
            return iso
    return None


def _linked_data(found: Markup) -> Iterator[dict[str, Any]]:
    """Objects of the page's JSON-LD, articles first."""
    objects: list[dict[str, Any]] = []
    for script in found.scripts:
        try:
            waiting: list[Any] = [json.loads(script.strip().removeprefix("<![CDATA[").removesuffix("]]>"))]
        except (ValueError, RecursionError):
            continue  # pages often break their own JSON; the other places tell as well
        while waiting and len(objects) < 200:
            value = waiting.pop(0)
            if isinstance(value, dict):
                objects.append(value)
                waiting.extend(
                    item for key, item in value.items() if key in ("@graph", "mainEntity", "mainEntityOfPage")
                )
            elif isinstance(value, list):
                waiting.extend(value)
    yield from sorted(objects, key=lambda item: "Article" not in str(item.get("@type")))


def _of(data: list[dict[str, Any]], key: str) -> str | None:
    return next((item[key] for item in data if isinstance(item.get(key), str) and item[key].strip()), None)


def _name(data: list[dict[str, Any]], key: str) -> str | None:
    """The name of the first linked thing (a publisher) that has one."""
    for item in data:
        value = item.get(key)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, dict) and isinstance(value.get("name"), str):
            return collapse(value["name"])
    return None


def _first(meta: dict[str, str], *keys: str) -> str | None:
    return next((meta[key] for key in keys if meta.get(key)), None)


def _bare_title(title: str | None, publisher: str | None) -> str | None:
    """A title without the site's name behind it ("... | The Courier", "... - Le Temps")."""
    if not title:
        return None
    title = collapse(title)
    if publisher:
        title = re.sub(rf"\s*[|–—:·«»-]\s*{re.escape(publisher)}\s*$", "", title, flags=re.I)
    head, separator, tail = title.rpartition(" | ")
    if separator and len(tail) < 40 and len(head) > len(tail):
        title = head
    return title or None
