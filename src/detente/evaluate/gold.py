"""Hand-coded texts: dispatches (a JSON file each) and sentences (JSONL, each a dispatch of one sentence).

    {"id", "language", "published", "raw", "events": [...], "statements": [...]}     a dispatch
    {"id": "fr-s001", "published", "text", "for": "SANCTION" or "trap", "events"}    a sentence

An event is {"event", "mode", "actor": ["SDN:REB"], "recipient", "when": EDTF or null, "status", "magnitude",
"according_to", "core", "evidence"}; a statement {"text", "speaker" or null, "kind"}.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from detente.errors import InputError
from detente.evaluate.agree import Act, base_code, bounds
from detente.records import RawText

Half = Literal["tune", "held"]
_FLOORS = "baseline.json"
"""The floors of tools/gate.py lie beside the gold."""


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A quotation that must be found; `speaker` is None where the text names nobody."""

    text: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Gold:
    """One text with what a careful coder found in it.

    `statements` is None where quotations were not coded (sentences, gold/training). `half` is the half of our own
    gold that it belongs to: `tune` may be looked at, `held` is only ever measured.
    """

    id: str
    language: str
    published: str | None
    raw: str
    path: str
    events: tuple[Act, ...]
    statements: tuple[GoldStatement, ...] | None
    half: Half | None = None

    def raw_text(self) -> RawText:
        """The text as the coder gets it: without language for a dispatch, which must tell by itself."""
        page = "<html" in self.raw.lower()
        return RawText(
            f"{self.path}#{self.id}",
            "html" if page else "text",
            self.raw,
            published=self.published,
            language=self.language if self.statements is None else None,
        )


def load_gold(paths: Iterable[str | Path]) -> list[Gold]:
    """All gold in files and folders (with what lies below), in order of their names.

    Raises InputError with file (and line) where one is missing or not of the form above.
    """
    found = [gold for path in paths for file in _files(Path(path)) for gold in _read(file)]
    if not found:
        raise InputError(f"{', '.join(map(str, paths))}: holds no hand-coded dispatches (.json) or sentences (.jsonl)")
    seen: dict[str, str] = {}
    for gold in found:
        if seen.setdefault(gold.id, gold.path) != gold.path:
            raise InputError(f"{gold.path}: the id {gold.id} stands in {seen[gold.id]} too; give each text its own")
    return found


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(p for p in path.rglob("*") if p.suffix in (".json", ".jsonl") and p.name != _FLOORS)
    if not path.is_file():
        raise InputError(f"{path}: there is no such file or folder")
    return [path]


def _read(path: Path) -> Iterator[Gold]:
    try:
        content = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({error})") from error
    rows = enumerate(content.splitlines(), 1) if path.suffix == ".jsonl" else [(1, content)]
    for line, text in rows:
        if not text.strip():
            continue
        try:
            yield _gold(json.loads(text), path)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            what = f"the key {error} is missing" if isinstance(error, KeyError) else str(error)
            raise InputError(f"{path}:{line}: not a hand-coded text: {what}") from error


def _gold(row: dict[str, Any], path: Path) -> Gold:
    sentence = "raw" not in row
    evidence = row["text"] if sentence else ""
    quoted = None if sentence else row.get("statements")
    statements = None if quoted is None else tuple(GoldStatement(s["text"], s.get("speaker")) for s in quoted)
    text = row["text"] if sentence else row["raw"]
    return Gold(
        row["id"],
        row.get("language") or row["id"][:2],
        row.get("published"),
        text,
        str(path),
        tuple(_act(e, evidence) for e in row["events"]),
        statements,
        _half(row["id"], path),
    )


def _act(event: dict[str, Any], evidence: str) -> Act:
    return Act(
        event["event"],
        tuple(event.get("mode") or ()),
        tuple(map(_party, event["actor"])),
        tuple(map(_party, event["recipient"])),
        bounds(event.get("when")),
        event["status"],
        event.get("magnitude") or {},
        tuple(_party(c)[0] for c in event.get("according_to") or ()),
        event.get("evidence") or evidence,
        bool(event.get("core", True)),
    )


def _party(code: str) -> tuple[str | None, str | None]:
    base, _, sector = code.partition(":")
    return base_code(base), sector or None


def _half(identity: str, path: Path) -> Half | None:
    """Sentences tell their half by the file's name, our own dispatches by their number: odd ones are for tuning."""
    if path.stem.endswith(("-tune", "-held")):
        return "tune" if path.stem.endswith("-tune") else "held"
    number = identity.rpartition("-")[2]
    if identity.startswith("own-") and number.isdigit():
        return "tune" if int(number) % 2 else "held"
    return None
