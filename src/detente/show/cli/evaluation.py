"""`detente evaluate`: how well hand-coded texts are coded, and where not."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from detente.errors import InputError, UsageError
from detente.show.cli.progress import Bar
from detente.show.cli.terminal import problem, results, say, write

if TYPE_CHECKING:
    from detente.evaluate.gold import Gold
    from detente.evaluate.score import Score
    from detente.records import Dispatch


class Half(StrEnum):
    """The halves of our own gold."""

    tune = "tune"
    held = "held"


def evaluate(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Hand-coded dispatches (JSON) and sentences (JSONL), or folders of them.",
            show_default=False,
        ),
    ],
    report: Annotated[
        Path | None, typer.Option("--report", metavar="FILE.html", help="Write a page of every miss and false alarm.")
    ] = None,
    faults: Annotated[bool, typer.Option("--faults", help="List every miss and false alarm here.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The measures as one JSON object.")] = False,
    half: Annotated[Half | None, typer.Option("--half", help="Only this half of gold that has halves.")] = None,
) -> None:
    """Measure the coder against hand-coded dispatches and sentences.

    \b
    Examples
      detente evaluate gold/dispatches
      detente evaluate gold --half tune --report faults.html
      detente evaluate gold/sentences/fr-tune.jsonl --faults
    \b
    An event is found when its category and the greater part of its actors
    and recipients agree. P is the share of coded events that are right,
    R the share of the certain hand-coded ones that are found. The form of
    hand-coded files is told in docs/method.md.
    """
    from detente.evaluate.gold import load_gold
    from detente.evaluate.score import score

    golds = [gold for gold in load_gold(paths) if half is None or gold.half == half.value]
    if not golds:
        raise UsageError(f"nothing under {', '.join(paths)} belongs to the half '{half}'")
    coded, problems = _code(golds)
    result = score(golds, coded)
    if report:
        _write_report(report, result, coded)
    _print(result, as_json, faults)
    if problems:
        raise typer.Exit(1)


def _code(golds: list[Gold]) -> tuple[dict[str, Dispatch], list[InputError]]:
    """The gold coded, by gold id, and what could not be coded."""
    from detente.flow import code_raws

    problems: list[InputError] = []
    coded: dict[str, Dispatch] = {}
    with Bar([gold.path for gold in golds]) as bar:

        def on_problem(error: InputError) -> None:
            problems.append(error)
            problem(error)

        for dispatch in code_raws((gold.raw_text() for gold in golds), on_problem=on_problem):
            coded[dispatch.source.rpartition("#")[2]] = dispatch
            bar.advance()
    return coded, problems


def _print(result: Score, as_json: bool, faults: bool) -> None:
    if as_json:
        from detente.evaluate.score import summary

        print(json.dumps(summary(result), ensure_ascii=False))
        return
    from detente.show.evaluation import category_table, fault_line, measure_table

    console = results()
    if faults:
        for fault in result.faults:
            print(fault_line(fault))
    write(console, measure_table(result))
    write(console, category_table(result))


def _write_report(path: Path, result: Score, coded: dict[str, Dispatch]) -> None:
    from detente.evaluate.near import surroundings
    from detente.show.fault_page import fault_page

    page = fault_page(result, surroundings(result.faults, coded))
    try:
        path.write_text(page, "utf-8")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}); name another file after --report") from error
    say(f"{len(result.faults)} faults in {path}")
