"""The day that the dates of a dispatch count from: its dateline's, its publication's, or both one after the other."""

from __future__ import annotations

from datetime import date

from detente.records import Basis

_EDITED_DAYS = 2
"""A dispatch published up to so many days after its dateline is of one telling, and may name the later days as past."""


def anchor_of(published: str | None, dateline_date: str | None) -> tuple[date | None, Basis]:
    """The day that "mercredi" counts from: the dateline's, else the publication's."""
    for text, basis in ((dateline_date, "dateline"), (published, "published")):
        if text:
            return date.fromisoformat(text[:10]), basis  # type: ignore[return-value]
    return None, "none"


def edition_of(published: str | None, anchor: date | None) -> date | None:
    """The day of publication where it lies a little after the dateline's, else None."""
    if not published or anchor is None:
        return None
    day = date.fromisoformat(published[:10])
    return day if 0 < (day - anchor).days <= _EDITED_DAYS else None
