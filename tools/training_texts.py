"""The hand-coded texts that the models learn from, and which of them are set aside: by their names and for good."""

from __future__ import annotations

import zlib
from pathlib import Path

TRAINING = Path(__file__).parent.parent / "gold" / "training"


def aside(identity: str) -> bool:
    """Whether a text is never trained on: one in eight."""
    return zlib.crc32(identity.encode()) % 8 == 0


def for_measuring(identity: str) -> bool:
    """Whether a text set aside is only ever measured; the others are for fitting confidence."""
    return zlib.crc32(identity.encode()) // 8 % 2 == 1
