"""The hand-coded texts that the models learn from, which of them are set aside (by their names and for good), and how
such texts are coded."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable
from pathlib import Path

from detente.evaluate.gold import Gold
from detente.flow import code_raws
from detente.records import Dispatch

TRAINING = Path(__file__).parent.parent / "gold" / "training"


def aside(identity: str) -> bool:
    """Whether a text is never trained on: one in eight."""
    return zlib.crc32(identity.encode()) % 8 == 0


def for_measuring(identity: str) -> bool:
    """Whether a text set aside is only ever measured; the others are for fitting confidence."""
    return zlib.crc32(identity.encode()) // 8 % 2 == 1


def coded(golds: Iterable[Gold]) -> dict[str, Dispatch]:
    """The texts that can be coded, by id; the others are told on standard error."""
    return {d.source.rpartition("#")[2]: d for d in code_raws((g.raw_text() for g in golds), on_problem=_warn)}


def _warn(error: Exception) -> None:
    print(error, file=sys.stderr)
