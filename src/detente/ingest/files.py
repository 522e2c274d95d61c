"""Paths, folders and standard input to RawText, one dispatch at a time.

A bad input goes to `on_problem` as one InputError that names it and the remedy; the others are read. Nothing here
holds more than one dispatch in memory. A further format is a function of `READERS` and its name in `EXTENSIONS`.
"""

from __future__ import annotations

import dataclasses
import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from detente.errors import InputError
from detente.ingest.decode import decode, marked_encoding
from detente.ingest.rows import raw_from_row, read_rows
from detente.ingest.sniff import is_html, is_jsonl
from detente.ingest.streams import peeked
from detente.records import RawText

MAX_DISPATCH_BYTES = 10_000_000
"""Most bytes of one dispatch. The longest real articles have 100 kB, saved pages 5 MB with their scripts; what is
larger is a corpus or a dump, and parsing it as one dispatch would take gigabytes. Containers (JSONL) have no limit."""

OnProblem = Callable[[InputError], None]
Reader = Callable[[BinaryIO, str, OnProblem], Iterator[RawText]]

EXTENSIONS = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
}
"""What a folder is searched for, and the format that a name promises; contents may overrule it."""


def read_inputs(
    paths: Sequence[str], *, language: str | None = None, published: str | None = None, on_problem: OnProblem
) -> Iterator[RawText]:
    """Every dispatch under `paths` (files, folders, "-" for standard input), in their order, folders sorted.

    `language` (ISO 639-1) and `published` (ISO 8601) are the user's word and stand in for what the input says; a
    warning tells where its own date is another.
    """
    for path in paths:
        for raw in _read_path(path, on_problem):
            yield _overruled(raw, language, published)


def read_text(
    content: str,
    *,
    source: str = "text",
    title: str | None = None,
    published: str | None = None,
    language: str | None = None,
) -> RawText:
    """A string handed over by a program. Raises InputError where it is empty or longer than a dispatch can be."""
    if not content.strip():
        raise InputError(f"{source}: empty; nothing to code")
    if len(content) > MAX_DISPATCH_BYTES:
        raise InputError(_too_large(source, len(content)))
    return RawText(
        source, "html" if is_html(content) else "text", content, title=title, published=published, language=language
    )


def _read_path(path: str, on_problem: OnProblem) -> Iterator[RawText]:
    if path == "-":
        yield from _read_stream(sys.stdin.buffer, "-", None, on_problem)
    elif os.path.isdir(path):
        found = False
        for name in _files_under(path, on_problem):
            found = True
            yield from _read_file(name, on_problem)
        if not found:
            on_problem(InputError(f"{path}: no dispatches in this folder; it is searched for {' '.join(EXTENSIONS)}"))
    else:
        yield from _read_file(path, on_problem)


def _files_under(folder: str, on_problem: OnProblem) -> Iterator[str]:
    """Files with a known extension, depth first and sorted; hidden files and folders are passed over."""

    def denied(error: OSError) -> None:
        on_problem(InputError(f"{error.filename}: cannot be opened ({error.strerror}); check its permissions"))

    for here, folders, names in os.walk(folder, onerror=denied):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and os.path.splitext(name)[1].lower() in EXTENSIONS:
                yield os.path.join(here, name)


def _read_file(path: str, on_problem: OnProblem) -> Iterator[RawText]:
    promised = EXTENSIONS.get(os.path.splitext(path)[1].lower())
    try:
        with open(path, "rb") as stream:
            yield from _read_stream(stream, path, promised, on_problem)
    except FileNotFoundError:
        on_problem(InputError(f"{path}: no such file or folder; check the path"))
    except OSError as error:
        on_problem(InputError(f"{path}: cannot be read ({error.strerror or error}); check its permissions"))


def _read_stream(stream: BinaryIO, name: str, promised: str | None, on_problem: OnProblem) -> Iterator[RawText]:
    head, whole = peeked(stream, 65_536)
    if not head:
        on_problem(InputError(f"{name}: empty; nothing to code"))
        return
    yield from READERS[_format(head, promised)](whole, name, on_problem)


def _format(head: bytes, promised: str | None) -> str:
    """The reader for a stream by its first bytes; the promised one where they do not tell."""
    if promised in ("jsonl", "json"):
        return promised
    encoding = marked_encoding(head) or "utf-8"
    return "jsonl" if is_jsonl(head.decode(encoding, errors="ignore")) else "text"


def _read_page(stream: BinaryIO, name: str, on_problem: OnProblem) -> Iterator[RawText]:
    """A text or HTML file: one dispatch; which of the two its contents tell."""
    try:
        content, warnings = _content(stream, name)
    except InputError as problem:
        on_problem(problem)
        return
    yield RawText(name, "html" if is_html(content) else "text", content, warnings=warnings)


def _read_jsonl(stream: BinaryIO, name: str, on_problem: OnProblem) -> Iterator[RawText]:
    yield from read_rows(stream, name, MAX_DISPATCH_BYTES, on_problem)


def _read_json(stream: BinaryIO, name: str, on_problem: OnProblem) -> Iterator[RawText]:
    """One JSON object, or a list of them, of a file small enough to be held; JSONL under a wrong name also passes."""
    try:
        content, warnings = _content(stream, name)
        try:
            value = json.loads(content)
        except (ValueError, RecursionError):
            yield from read_rows(io.BytesIO(content.encode("utf-8")), name, MAX_DISPATCH_BYTES, on_problem)
            return
    except InputError as problem:
        on_problem(problem)
        return
    for number, row in enumerate(value if isinstance(value, list) else [value], 1):
        try:
            if not isinstance(row, dict):
                raise InputError(f'{name}: entry {number} is no JSON object; write {{"text": ...}}')
            yield raw_from_row(row, name, number, MAX_DISPATCH_BYTES, warnings)
        except InputError as problem:
            on_problem(problem)


def _content(stream: BinaryIO, name: str) -> tuple[str, tuple[str, ...]]:
    """The whole of one dispatch, decoded; refused before it is read where it is too large."""
    try:
        size = os.fstat(stream.fileno()).st_size
    except (OSError, io.UnsupportedOperation):
        size = 0  # a pipe: its size shows when it is read
    if size > MAX_DISPATCH_BYTES:
        raise InputError(_too_large(name, size))
    data = stream.read(MAX_DISPATCH_BYTES + 1)
    if len(data) > MAX_DISPATCH_BYTES:
        raise InputError(_too_large(name, len(data)))
    content, warnings = decode(data, name)
    if not content.strip("\ufeff \t\r\n\f\v\xa0"):
        raise InputError(f"{name}: empty; nothing to code")
    return content, warnings


def _too_large(name: str, size: int) -> str:
    limit = MAX_DISPATCH_BYTES // 1_000_000
    return f"{name}: {size / 1e6:.1f} MB, more than one dispatch can have ({limit} MB); give many dispatches as JSONL"


def _overruled(raw: RawText, language: str | None, published: str | None) -> RawText:
    if published is not None and raw.published is not None and raw.published[:10] != published[:10]:
        note = f"published {published} as given; the input itself says {raw.published}"
        raw = dataclasses.replace(raw, warnings=(*raw.warnings, note))
    return dataclasses.replace(raw, language=language or raw.language, published=published or raw.published)


READERS: dict[str, Reader] = {"text": _read_page, "html": _read_page, "jsonl": _read_jsonl, "json": _read_json}
"""Format to the function that reads a stream of it."""
