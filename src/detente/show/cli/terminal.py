"""Where the command line writes: results to standard output, what concerns the user to standard error."""

from __future__ import annotations

import sys
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, RenderableType


def results(file: IO[str] | None = None) -> Console:
    """A console for results: colour on a terminal only, nothing in a dispatch taken for markup."""
    from rich.console import Console  # here, since --help answers sooner without it

    return Console(file=file or sys.stdout, highlight=False, markup=False, emoji=False)


def write(console: Console, renderable: RenderableType) -> None:
    """Prints; in files and pipes without the blanks that fill a table's lines."""
    if console.is_terminal:
        console.print(renderable)
        return
    with console.capture() as capture:
        console.print(renderable)
    console.file.write("".join(line.rstrip() + "\n" for line in capture.get().splitlines()))
    console.file.flush()


def say(line: str) -> None:
    """One line on standard error, line ends inside it taken out."""
    print(" ".join(line.split()), file=sys.stderr, flush=True)


def problem(message: object) -> None:
    """One line about an input that failed."""
    say(f"detente: {message}")
