"""RawText to Dispatch: the text itself, once, with headline, dateline and dates; furniture and copies left out."""

from detente.read.dispatch import dispatch_id, read
from detente.read.language import OURS

__all__ = ["OURS", "dispatch_id", "read"]
