"""Which news agency a dateline, byline, credit or host names."""

from __future__ import annotations

import functools
import re

from detente.read.lines import alternatives, load_words


@functools.cache
def _names() -> dict[str, str]:
    return {form: entry["name"] for entry in load_words("agencies.yaml") for form in entry["forms"]}


@functools.cache
def _hosts() -> dict[str, str]:
    return {host: entry["name"] for entry in load_words("agencies.yaml") for host in entry.get("hosts", ())}


@functools.cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(list(_names()))})(?![\w-])")


def agency_named(form: str) -> str | None:
    """The agency that `form` is a name of: exact, but for a place or partner after a comma or slash."""
    form = form.strip(" .")
    for part in (form, *re.split(r"\s*[/,&+]\s*|\s+-\s+", form)):
        if part in _names():
            return _names()[part]
    return None


def agency_in(text: str) -> str | None:
    """The first agency named anywhere in a short line."""
    match = _anywhere().search(text)
    return _names()[match.group()] if match else None


def agency_of_host(publisher: str) -> str | None:
    """The agency whose own site this is."""
    host = publisher.lower()
    return next((name for suffix, name in _hosts().items() if host == suffix or host.endswith("." + suffix)), None)
