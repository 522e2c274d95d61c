"""Bytes to RawText: files, folders, standard input; text, HTML and JSONL."""

from detente.ingest.files import MAX_DISPATCH_BYTES, read_inputs, read_text

__all__ = ["MAX_DISPATCH_BYTES", "read_inputs", "read_text"]
