"""Short texts through the whole coder, and who does what to whom in them."""

from __future__ import annotations

from detente.code.coder import code_dispatch
from detente.read import read
from detente.records import Dispatch, Event, RawText, Statement


def events(language: str, text: str, day: str = "2022-06-10") -> list[Event]:
    """The events of a text that was published on a day."""
    return list(_coded(language, text, day).events)


def statements(language: str, text: str, day: str = "2022-06-10") -> list[Statement]:
    """The statements of a text that was published on a day."""
    return list(_coded(language, text, day).statements)


def _coded(language: str, text: str, day: str) -> Dispatch:
    return code_dispatch(read(RawText("t", "text", text, published=day, language=language)))


def sides(event: Event) -> tuple[str, str]:
    """The codes of its actors and of its recipients: "CHN+RUS", "?" where one has none."""
    actor, recipient = ("+".join(sorted(e.code or "?" for e in side)) for side in (event.actor, event.recipient))
    return actor, recipient


def acts(language: str, text: str, day: str = "2022-06-10") -> list[tuple[str, str, str]]:
    """Category, actors and recipients of the events of a text."""
    return [(e.event, *sides(e)) for e in events(language, text, day)]
