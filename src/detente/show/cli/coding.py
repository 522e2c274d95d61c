"""`detente code` and `detente show`: dispatches read, coded, stored and shown."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from detente.errors import InputError, UsageError
from detente.settings import load_settings
from detente.show.cli import options
from detente.show.cli.progress import Bar
from detente.show.cli.terminal import problem, results, say, write
from detente.show.label import counted

if TYPE_CHECKING:
    from rich.console import Console

    from detente.records import Dispatch


def code(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH", help="Files (text, HTML, JSONL), folders, or - for standard input.", show_default=False
        ),
    ],
    format: Annotated[
        options.RecordFormat, typer.Option("--format", help="For people or for programs.")
    ] = options.RecordFormat.table,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="When they were published, 2021-10-20 or 2021-10-20T09:50.")
    ] = None,
    language: options.Language = None,
    store: Annotated[
        Path | None,
        typer.Option("--store", metavar="FILE", help="Keep what is found in this store, made where there is none."),
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write to this file.")] = None,
    frames_only: options.FramesOnly = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no dispatches, only store them.")] = False,
) -> None:
    """Read dispatches and code their events, statements and actors.

    \b
    Examples
      detente code dispatch.txt
      detente code page.html --published 2021-10-21
      detente code news/ --store events.db
      detente code corpus.jsonl --format jsonl --out coded.jsonl
      pbpaste | detente code -
    \b
    A row of JSONL has "text" or "html" and, where known, "id", "title",
    "published", "url", "language". A dispatch that is in the store already
    is not stored twice. An input that fails is named, the others are coded.
    """
    from detente.code.learned.linear import frames_only as by_frames_only
    from detente.flow import code_paths
    from detente.store.store import Store

    published = options.checked_date(published) if published else None
    settings = load_settings()
    problems: list[str] = []
    tally: Counter[str] = Counter()
    with ExitStack() as stack:
        kept = stack.enter_context(Store(store)) if store else None
        file = stack.enter_context(_output(out))
        console = results(file)
        bar = stack.enter_context(Bar(paths))

        def on_problem(error: InputError) -> None:
            problems.append(str(error))
            with bar.away():
                problem(error)
            bar.advance()
            if kept:
                kept.add_problem(str(error))

        stack.enter_context(by_frames_only(frames_only))
        for dispatch in code_paths(
            paths,
            language=language or settings.language or None,
            published=published,
            batch_size=settings.batch_size,
            actors=settings.actors,
            on_problem=on_problem,
        ):
            tally.update(dispatches=1, events=len(dispatch.events), statements=len(dispatch.statements))
            if kept:
                tally[kept.add(dispatch)] += 1
            if not quiet:
                with bar.away():
                    _write(dispatch, format, console)
            bar.advance()
    say(_closing(tally, len(problems), store, out))
    if problems:
        raise typer.Exit(1)


def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="Id of a dispatch, its beginning, or a file to code now.")],
    store: options.StoreFile = None,
) -> None:
    """Show a dispatch with its events marked, and who found each.

    \b
    Examples
      detente show 3f2a9c --store events.db
      detente show dispatch.txt
    \b
    The number behind marked words is that of the event in the list below.
    Green is cooperation, red is conflict, bold is material.
    """
    from detente.show.marked import marked_dispatch

    console = results()
    if Path(id).is_file():
        from detente.coder import Coder

        write(console, marked_dispatch(Coder().code(Path(id)), console.width))
        return
    with options.open_store(store) as opened:
        write(console, marked_dispatch(opened.dispatch(id), console.width))


def _write(dispatch: Dispatch, format: options.RecordFormat, console: Console) -> None:
    if format is options.RecordFormat.jsonl:
        console.file.write(json.dumps(dispatch.to_dict(), ensure_ascii=False) + "\n")
        console.file.flush()
        return
    from detente.show.dispatch_table import dispatch_table

    write(console, dispatch_table(dispatch, console.width))


@contextmanager
def _output(path: Path | None) -> Iterator[IO[str]]:
    """The file to write to, or standard output; UsageError where it cannot be made."""
    if path is None:
        yield sys.stdout
        return
    try:
        file = path.open("w", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}); name another file after --out") from error
    with file:
        yield file


def _closing(tally: Counter[str], failed: int, store: Path | None, out: Path | None) -> str:
    """What was done, in one line."""
    parts = [
        f"{counted(tally['dispatches'], 'dispatch', 'dispatches')} coded: "
        f"{counted(tally['events'], 'event')}, {counted(tally['statements'], 'statement')}"
    ]
    if store:
        done = [f"{tally[key]} {key}" for key in ("added", "replaced", "already stored") if tally[key]]
        parts.append(f"{store}: {', '.join(done) or 'nothing added'}")
    if out:
        parts.append(f"written to {out}")
    if failed:
        parts.append(f"{counted(failed, 'input')} failed")
    return "; ".join(parts)
