"""The progress bar: on standard error, on a terminal, for more than a few dispatches."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

_FEW = 3
"""Up to so many dispatches are coded without a bar."""


class Bar:
    """Counts dispatches towards what the inputs promise; does nothing where nobody would see it."""

    def __init__(self, paths: Sequence[str]) -> None:
        expected = _expected(paths)
        self._shown = sys.stderr.isatty() and (expected is None or expected > _FEW)
        if self._shown:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

            self._progress = Progress(
                TextColumn("coding"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            self._task = self._progress.add_task("coding", total=expected)

    def __enter__(self) -> Self:
        if self._shown:
            self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._shown:
            self._progress.stop()

    def advance(self) -> None:
        """One more input is done."""
        if self._shown:
            self._progress.advance(self._task)

    @contextmanager
    def away(self) -> Iterator[None]:
        """Takes the bar off the terminal while lines are written to it."""
        if self._shown:
            self._progress.stop()
        yield
        if self._shown:
            self._progress.start()


def _expected(paths: Sequence[str]) -> int | None:
    """How many dispatches the paths hold, None where only reading tells: standard input and files of many rows."""
    from detente.ingest.files import EXTENSIONS

    files: list[Path] = []
    for path in paths:
        if os.path.isdir(path):
            files.extend(
                Path(folder, name)
                for folder, _, names in os.walk(path)
                for name in names
                if Path(name).suffix.lower() in EXTENSIONS
            )
        else:
            files.append(Path(path))
    one_each = all(EXTENSIONS.get(file.suffix.lower()) in ("text", "html") for file in files)
    return len(files) if one_each else None
