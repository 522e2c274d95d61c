"""`detente explain`, `when`, `actors find`, `codebook check`: what the rules make of some words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from detente.errors import InputError
from detente.show.cli import options
from detente.show.cli.terminal import problem, say


class UnknownFormat(StrEnum):
    """How `actors unknown` lists."""

    table = "table"
    tsv = "tsv"


def explain(
    sentence: Annotated[str, typer.Argument(help="A sentence, in quotation marks.")],
    language: options.Language = None,
    frames_only: options.FramesOnly = False,
) -> None:
    """Tell why a sentence is coded as it is: clauses, frames that fired or came near.

    \b
    Examples
      detente explain "L'OTAN a expulsé huit diplomates russes."
      detente explain "Mali ordered the French ambassador to leave." --language en
    """
    from detente.code.explain import explain_sentence
    from detente.code.learned.linear import frames_only as by_frames_only

    options.own_actors()
    with by_frames_only(frames_only):
        for line in explain_sentence(sentence, language):
            print(line)


def when(
    expression: Annotated[str, typer.Argument(help="A date as newspapers write it, in quotation marks.")],
    on: options.On,
    language: options.Language = None,
) -> None:
    """Tell which day is meant by a date in words.

    \b
    Examples
      detente when "lundi dernier" --on 2021-10-21
      detente when "earlier this month" --on 2021-10-21
    """
    from detente.code.dateexplain import explain_date

    _print(explain_date(expression, language, options.checked_day(on)), f"no date was found in '{expression}'")


def find_actors(
    words: Annotated[str, typer.Argument(help="A name, an office or a description, in quotation marks.")],
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day that is meant (default: today).")
    ] = None,
    language: options.Language = None,
) -> None:
    """Tell who is meant by some words on a day, and why.

    \b
    Examples
      detente actors find "le chef de la diplomatie russe" --on 2021-10-20
      detente actors find "the Kremlin"
    """
    from detente.code.lookup import lookup
    from detente.show.answers import actor_answer

    options.own_actors()
    on = on or date.today().isoformat()
    answers = lookup(words, language, options.checked_day(on))
    _print(
        (line for answer in answers for line in actor_answer(answer)),
        f"nobody in the actor book is called '{words}' on {on}",
    )


def unknown_actors(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Dispatches: files, folders, or -.", show_default=False)
    ],
    format: Annotated[
        UnknownFormat, typer.Option("--format", help="For people, or rows to fill in for a names.tsv of your own.")
    ] = UnknownFormat.table,
    limit: Annotated[int, typer.Option(min=1, help="Most to list.")] = 50,
    language: options.Language = None,
) -> None:
    """List the names that dispatches use and the actor book does not know.

    \b
    Examples
      detente actors unknown news/
      detente actors unknown news/ --format tsv > my-actors/names.tsv
    \b
    In rows of tsv write code and sector, mend the kind (state, demonym,
    metonym, capital, organisation, group) and name the folder in detente.toml:
      actors = "my-actors"
    """
    from detente.flow import unknown_names
    from detente.show.answers import unknown_rows, unknown_table

    options.own_actors()
    problems: list[str] = []

    def on_problem(error: InputError) -> None:
        problems.append(str(error))
        problem(error)

    found = unknown_names(paths, language=language, on_problem=on_problem)[:limit]
    none = "no name was left unresolved" + (" in what could be read" if problems else "")
    _print(unknown_rows(found) if format is UnknownFormat.tsv else unknown_table(found), none)
    if problems:
        raise typer.Exit(1)


def check_codebook(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="Frames to check; without any, all of them.", show_default=False),
    ] = None,
) -> None:
    """Run the examples of every frame: each must give what it says.

    \b
    Examples
      detente codebook check
      detente codebook check my-frames/expel.yaml
    """
    from detente.code.check import check_codebook as check

    report = check(files or None)
    for failure in report.failures:
        print(failure)
    say(f"{report.frames} frames, {report.examples} examples, {len(report.failures)} failures")
    if report.failures:
        raise typer.Exit(1)


def _print(lines: Iterable[str], otherwise: str) -> None:
    """Prints the lines; where there is none says so and ends with exit code 1."""
    answered = False
    for line in lines:
        print(line)
        answered = True
    if not answered:
        say(f"detente: {otherwise}")
        raise typer.Exit(1)
