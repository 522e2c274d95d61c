"""Options that several commands have, with one wording each."""

from __future__ import annotations

import difflib
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.coder import iso_date
from detente.errors import UsageError
from detente.settings import load_settings

if TYPE_CHECKING:
    from detente.store.store import Store


class RecordFormat(StrEnum):
    """How `code` writes."""

    table = "table"
    jsonl = "jsonl"


class ListFormat(StrEnum):
    """How lists are written."""

    table = "table"
    jsonl = "jsonl"
    csv = "csv"


StoreFile = Annotated[
    Path | None,
    typer.Option("--store", metavar="FILE", help="The store to read (default: detente.db, or DETENTE_STORE)."),
]
Format = Annotated[ListFormat, typer.Option("--format", help="For people, programs or spreadsheets.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="From this day, month or year on: 2021-10-20, 2021.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="To this day, month or year, all of it.")]
FramesOnly = Annotated[
    bool,
    typer.Option("--frames-only", help="Leave the learnt models out: only what the codebook's frames say."),
]
Language = Annotated[str | None, typer.Option(metavar="CODE", help="fr or en; without it the text tells.")]
On = Annotated[str, typer.Option("--on", metavar="DATE", help="The day that the words were written.")]


def own_actors() -> None:
    """Bring the user's own actors, where the settings name a folder, into the book."""
    folder = load_settings().actors
    if folder:
        from detente.code.actorbook import use_own_actors

        use_own_actors(Path(folder))


def open_store(path: Path | None) -> Store:
    """The store named, else that of the settings; it must exist."""
    from detente.store.store import Store

    return Store(path or load_settings().store, create=False)


def checked_date(text: str) -> str:
    """An ISO date or time, UsageError else."""
    return iso_date(text) or ""


def checked_day(text: str) -> date:
    """The day of an ISO date or time, UsageError else."""
    return date.fromisoformat(checked_date(text)[:10])


def categories(names: list[str] | None) -> list[str]:
    """PLOVER categories in capitals; UsageError with a suggestion for one that there is not."""
    if not names:
        return []
    from detente.codebook.ontology import load_ontology

    known = load_ontology().categories
    for name in names:
        if name.upper() not in known:
            near = difflib.get_close_matches(name.upper(), known, 1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
            raise UsageError(f"unknown category '{name}'; {hint}")
    return [name.upper() for name in names]
