"""What a run of bytes or characters is: a binary of a known kind, HTML, or JSON rows.

Only contents decide here; names and extensions are `files`' affair.
"""

from __future__ import annotations

import json
import re

BINARY_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF; export its text first (pdftotext)"),
    (b"PK\x03\x04", "a ZIP archive or office document; unpack it or save it as text"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save it as text"),
    (b"\x1f\x8b", "gzip-compressed; unpack it first (gunzip)"),
    (b"BZh", "bzip2-compressed; unpack it first"),
    (b"\xfd7zXZ\x00", "xz-compressed; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"\x89PNG", "a PNG image; detente reads text"),
    (b"\xff\xd8\xff", "a JPEG image; detente reads text"),
    (b"GIF8", "a GIF image; detente reads text"),
    (b"RIFF", "an image, sound or film; detente reads text"),
    (b"SQLite format 3\x00", "an SQLite database; to query a store give it with --store"),
    (b"\x7fELF", "a program; detente reads text"),
    (b"{\\rtf", "an RTF document; save it as text"),
)
"""First bytes of files that are no text, with what to tell the user."""

_TAGS = re.compile(r"<(?:!doctype html|html|head|body|article|main|div|p|h1|h2|section|br|span|table)\b[^<]*>", re.I)
_ROW_START = re.compile(r'\{\s*"(?:id|text|html|title|published|url|language|publisher)"\s*:')
LONG_ROW = 50_000
"""Characters; nearly the 64 kB that are looked at."""
SNIFFED_CHARACTERS = 20_000
"""Enough to pass a long prologue of comments and scripts, short enough to cost nothing."""


def binary_kind(head: bytes) -> str | None:
    """What binary these first bytes are, with the remedy; None where they may be text.

    UTF-16 text holds NUL bytes too: call this after its marks have been looked for.
    """
    for magic, kind in BINARY_KINDS:
        if head.startswith(magic):
            return kind
    if b"\x00" in head:
        return "binary (it holds NUL bytes); detente reads text, HTML and JSONL"
    return None


def is_html(content: str) -> bool:
    """True where the content is marked up: a doctype or root element, or some tags that only HTML has."""
    head = content[:SNIFFED_CHARACTERS]
    start = head.lstrip("\ufeff \t\r\n")[:200].lower()
    if start.startswith(("<!doctype html", "<html", "<head", "<body", "<article", "<?xml")) and "<" in start:
        return not start.startswith("<?xml") or "<html" in head.lower()
    tags = _TAGS.findall(head)
    return len(tags) >= 2 or (len(tags) == 1 and start.startswith("<"))


def is_jsonl(head: str) -> bool:
    """True where the first filled line is a JSON object that carries a dispatch (`text` or `html`)."""
    first, _, more = head.lstrip().partition("\n")
    if not first.startswith("{"):
        return False
    try:
        row = json.loads(first)
    except (ValueError, RecursionError):
        # A first row longer than the head cannot be parsed: its first key must do.
        return not more and len(first) > LONG_ROW and _ROW_START.match(first) is not None
    return isinstance(row, dict) and ("text" in row or "html" in row)
