"""JSONL: one dispatch a line, read line by line so that a corpus of any size takes the memory of its longest row."""

from __future__ import annotations

import dataclasses
import io
import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from detente.errors import InputError
from detente.ingest.decode import decode, marked_encoding
from detente.ingest.streams import Rejoined
from detente.records import RawText

MAX_ROW_BYTES = 25_000_000
"""Longest line read, in bytes: JSON escapes take up to twice a dispatch's own size (files.MAX_DISPATCH_BYTES)."""

_TEXT_KEYS = ("title", "published", "url", "language", "publisher")


def read_rows(
    stream: BinaryIO, name: str, max_bytes: int, on_problem: Callable[[InputError], None]
) -> Iterator[RawText]:
    """The dispatches of a JSONL stream; a line that is none goes to `on_problem` with file:line, the rest goes on.

    `source` is `name#id`, or `name#<line number>` for a row without id.
    """
    seen = False
    for number, data in _lines(stream):
        where = f"{name}:{number}"
        if data is not None and not data.strip():
            continue
        seen = True
        try:
            if data is None:
                raise InputError(f"{where}: line longer than {MAX_ROW_BYTES // 1_000_000} MB; split the dispatch")
            content, warnings = decode(data, where)
            yield raw_from_row(_object(content, where), name, number, max_bytes, warnings)
        except InputError as problem:
            on_problem(problem)
    if not seen:
        on_problem(InputError(f"{name}: empty; nothing to code"))


def raw_from_row(
    row: dict[str, Any], name: str, number: int, max_bytes: int, warnings: tuple[str, ...] = ()
) -> RawText:
    """One row as RawText. Raises InputError (file:line) where it has no `text` or `html`, or not as a string."""
    where = f"{name}:{number}"
    key = next((key for key in ("html", "text") if row.get(key)), None)
    if key is None:
        found = ", ".join(list(row)[:6]) or "nothing"
        raise InputError(f"{where}: row has no `text` or `html` (found: {found})")
    content = row[key]
    if not isinstance(content, str):
        raise InputError(f"{where}: `{key}` must be a string, not {type(content).__name__}")
    if not content.strip():
        raise InputError(f"{where}: `{key}` is empty; nothing to code")
    if len(content) > max_bytes:
        raise InputError(f"{where}: {len(content) / 1e6:.1f} million characters, too long for one dispatch; split it")
    fields: dict[str, Any] = {}
    for field in _TEXT_KEYS:
        value = row.get(field)
        if isinstance(value, str) and value.strip():
            fields[field] = value.strip()
        elif value is not None and value != "":
            warnings += (f"`{field}` is not a string; ignored",)
    identifier = row.get("id")
    known = isinstance(identifier, str | int) and not isinstance(identifier, bool) and str(identifier).strip()
    raw = RawText(f"{name}#{str(identifier).strip() if known else number}", "jsonl", content, warnings=warnings)
    return dataclasses.replace(raw, **fields)


def _object(line: str, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        detail = f"{error.msg} at column {error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
        raise InputError(f"{where}: not valid JSON ({detail}); each line must be one JSON object") from error
    except RecursionError as error:
        raise InputError(f"{where}: JSON nested too deeply; each line must be one flat object") from error
    if not isinstance(row, dict):
        raise InputError(f'{where}: a {type(row).__name__}, not a JSON object; write {{"text": ...}}')
    return row


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines as UTF-8 bytes; None for a line too long, which is passed over without being held."""
    first = stream.readline(MAX_ROW_BYTES + 1)
    encoding = marked_encoding(first)
    if encoding == "utf-8-sig":
        first = first[3:]
    elif encoding is not None:
        rest = io.TextIOWrapper(io.BufferedReader(Rejoined(first, stream)), encoding=encoding, errors="replace")
        for number, line in enumerate(iter(lambda: rest.readline(MAX_ROW_BYTES), ""), 1):
            yield number, line.encode("utf-8")
        return
    number, data = 1, first
    while data:
        if len(data) > MAX_ROW_BYTES:
            while data and not data.endswith(b"\n"):
                data = stream.readline(1 << 20)
            yield number, None
        else:
            yield number, data
        number, data = number + 1, stream.readline(MAX_ROW_BYTES + 1)
