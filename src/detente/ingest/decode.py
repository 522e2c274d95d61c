"""Bytes to text: which encoding, said where it had to be guessed."""

from __future__ import annotations

import codecs
import re

from detente.errors import InputError
from detente.ingest.sniff import binary_kind

_MARKS: tuple[tuple[bytes, str], ...] = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.I)
_MOJIBAKE = re.compile("Ã[\u0080-\u00bf©¨ªŽ«¢®´¹»§‰\u20ac]|â\u20ac[\u2122\u0153\u009d\u02dc\u201c\u201d\u201a]|Â[«»°]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")


def marked_encoding(head: bytes) -> str | None:
    """The encoding that a byte order mark announces, or None."""
    return next((name for mark, name in _MARKS if head.startswith(mark)), None)


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The text of `data`, with a warning where its encoding was guessed or damaged.

    Tried in turn: byte order mark, UTF-8, the charset that the page declares, Windows-1252. Raises InputError,
    naming `name`, where the bytes are no text.
    """
    encoding = marked_encoding(data)
    if encoding is not None:
        try:
            return data.decode(encoding), ()
        except UnicodeDecodeError as error:
            raise InputError(
                f"{name}: begins as {encoding} but breaks off at byte {error.start}; save it again as UTF-8"
            ) from error
    bare = _unmarked_utf16(data)
    if bare is not None:
        return bare, (f"{name}: no byte order mark; read as UTF-16",)
    kind = binary_kind(data[:8192])
    if kind is not None:
        raise InputError(f"{name}: is {kind}")
    try:
        return _unbroken(data.decode("utf-8"), name)
    except UnicodeDecodeError:
        return _not_utf8(data, name)


def _not_utf8(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Bytes that are not UTF-8: the declared charset, else Windows-1252."""
    declared = _DECLARED.search(data[:4096])
    if declared is not None:
        label = declared.group(1).decode("ascii")
        try:
            if codecs.lookup(label).name != "utf-8":
                return data.decode(label), ()
        except (LookupError, UnicodeDecodeError):
            pass  # a charset that does not exist or does not fit: guess like for a bare text
    text = data.decode("cp1252", errors="replace")
    lost = text.count("\ufffd")
    if len(_CONTROL.findall(text)) > len(text) // 20:  # text has next to none; compressed data has about one in ten
        raise InputError(f"{name}: is no text in a known encoding; save it as UTF-8")
    note = f"{name}: not valid UTF-8; read as Windows-1252"
    return text, (note + (f", {lost} characters lost" if lost else ""),)


def _unbroken(text: str, name: str) -> tuple[str, tuple[str, ...]]:
    """Undo UTF-8 that was once read as Windows-1252 and saved again ("dÃ©cidÃ©"), where that goes cleanly."""
    if len(_MOJIBAKE.findall(text[:20_000])) >= 3:  # fewer may be meant
        try:
            return text.encode("cp1252").decode("utf-8"), (f"{name}: doubly encoded UTF-8; repaired",)
        except (UnicodeEncodeError, UnicodeDecodeError):
            return text, (f"{name}: letters look doubly encoded (Ã©); save it again as UTF-8",)
    if "\ufffd" in text:
        return text, (f"{name}: {text.count(chr(0xFFFD))} characters were lost before detente read it",)
    return text, ()


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: in our languages every second byte is NUL nearly throughout."""
    head = data[:4096]
    if len(head) < 8 or len(head) % 2:
        head = head[: len(head) // 2 * 2]
    half = len(head) // 2
    if half < 4 or b"\x00" not in head:
        return None
    for encoding, nuls in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        other = head[0::2] if encoding == "utf-16-le" else head[1::2]
        if nuls.count(0) > 0.7 * half and other.count(0) == 0:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                return None
    return None
