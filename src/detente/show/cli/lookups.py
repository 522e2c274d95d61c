"""`detente explain`, `when`, `actors find`, `codebook check`: what the rules make of some words."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from detente.show.cli import options
from detente.show.cli.terminal import say


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
    on: options.On,
    language: options.Language = None,
) -> None:
    """Tell who is meant by some words on a day, and why.

    \b
    Example
      detente actors find "le chef de la diplomatie russe" --on 2021-10-20
    """
    from detente.code.lookup import lookup
    from detente.show.answers import actor_answer

    answers = lookup(words, language, options.checked_day(on))
    _print(
        (line for answer in answers for line in actor_answer(answer)),
        f"nobody in the actor book is called '{words}' on {on}",
    )


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
