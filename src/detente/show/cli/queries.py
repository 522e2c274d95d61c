"""`detente events` and `detente statements`: questions to a store."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from detente.show.cli import options
from detente.show.cli.terminal import results, say, write

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from detente.store.store import DispatchHead, EventRow, StatementRow

_TABLE_LIMIT = 50
"""Events a table shows where nobody asks for more: about what one scrolls through; exports are whole."""

Who = "A code (RUS), with sector (RUS:MIL), a sector (:REB), or part of a name."
Limit = Annotated[
    int | None,
    typer.Option(min=1, help=f"Most to list (a table: {_TABLE_LIMIT}, exports: all).", show_default=False),
]


def events(
    actor: Annotated[str | None, typer.Option(metavar="WHO", help=Who)] = None,
    recipient: Annotated[str | None, typer.Option(metavar="WHO", help="The same for whom it was done to.")] = None,
    category: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="SANCTION, CONSULT, ...; may be given several times.")
    ] = None,
    since: options.Since = None,
    until: options.Until = None,
    status: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="actual, historical, future, hypothetical or negated; several times."),
    ] = None,
    asserted: Annotated[
        list[str] | None,
        typer.Option(metavar="BY", help="dispatch, actor, adversary (nobody else says so) or other; several times."),
    ] = None,
    store: options.StoreFile = None,
    format: options.Format = options.ListFormat.table,
    limit: Limit = None,
) -> None:
    """List events of a store, latest first.

    \b
    Examples
      detente events --store events.db
      detente events --actor RUS --recipient NATO --since 2021-10
      detente events --category SANCTION --category COERCE --status actual
      detente events --actor RUS --asserted adversary
      detente events --actor Stoltenberg --format csv > stoltenberg.csv
    \b
    An event whose date is a stretch of days (October 2021) is listed where
    any of them lies between --since and --until; one without a date is not.
    """
    from detente.show.exports import EVENT_COLUMNS

    names = options.categories(category)
    with options.open_store(store) as opened:
        rows = opened.events(
            actor=actor,
            recipient=recipient,
            category=names,
            since=since,
            until=until,
            status=status,
            asserted=asserted,
            limit=_limit(limit, format),
        )
        _write(rows, format, limit, EVENT_COLUMNS)


def statements(
    speaker: Annotated[str | None, typer.Option(metavar="WHO", help="A code (RUS) or part of a name.")] = None,
    word: Annotated[
        str | None, typer.Option(metavar="WORDS", help='Words that stand in it; "a phrase", or a beginning: dialog*.')
    ] = None,
    occasion: Annotated[
        str | None, typer.Option(metavar="WORDS", help='Part of the occasion or channel told: "news conference".')
    ] = None,
    since: options.Since = None,
    until: options.Until = None,
    store: options.StoreFile = None,
    format: options.Format = options.ListFormat.table,
    limit: Limit = None,
) -> None:
    """List statements of a store, latest first.

    \b
    Examples
      detente statements --speaker Stoltenberg --word dialogue
      detente statements --word '"cessez-le-feu"' --since 2023 --format csv
      detente statements --speaker RUS --occasion communiqué
    """
    from detente.show.exports import STATEMENT_COLUMNS

    with options.open_store(store) as opened:
        rows = opened.statements(
            speaker=speaker, word=word, occasion=occasion, since=since, until=until, limit=_limit(limit, format)
        )
        _write(rows, format, limit, STATEMENT_COLUMNS)


def _limit(limit: int | None, format: options.ListFormat) -> int | None:
    """One more than a table shows, so that it can say that there are more."""
    return limit or (_TABLE_LIMIT + 1 if format is options.ListFormat.table else None)


def _write(
    rows: Iterable[EventRow | StatementRow], format: options.ListFormat, limit: int | None, columns: tuple[str, ...]
) -> None:
    from detente.show.exports import write_csv, write_jsonl

    if format is options.ListFormat.jsonl:
        write_jsonl(rows, sys.stdout)
    elif format is options.ListFormat.csv:
        write_csv(rows, sys.stdout, columns)
    else:
        listed = list(rows)
        more = limit is None and len(listed) > _TABLE_LIMIT
        _print(listed[:_TABLE_LIMIT] if more else listed, results())
        if not listed:
            say("detente: nothing in the store meets these filters")
        if more:
            say(f"the latest {_TABLE_LIMIT} are shown; --limit lists more, --format csv all")


def _print(rows: list[EventRow | StatementRow], console: Console) -> None:
    """Rows of one dispatch that follow each other stand under one heading."""
    from rich.console import Group

    from detente.show.dispatch_table import event_lines, statement_line
    from detente.store.store import EventRow, StatementRow

    among = [row.event for row in rows if isinstance(row, EventRow)]
    for head, group in itertools.groupby(rows, key=lambda row: row.dispatch):
        members = list(group)
        found = [row.event for row in members if isinstance(row, EventRow)]
        said = [statement_line(row.statement, None, dated=True) for row in members if isinstance(row, StatementRow)]
        listed = [event_lines(found, console.width, among=among)] if found else said
        write(console, Group(_heading(head), *listed, ""))


def _heading(head: DispatchHead) -> Text:
    from rich.text import Text

    text = Text(head.title or head.source, style="bold")
    facts = filter(None, (head.agency, (head.published or "")[:10], f"id {head.id}"))
    text.append("\n" + " · ".join(facts), style="not bold dim")
    return text
