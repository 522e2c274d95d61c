"""Write a generated part of a document between its marks: `<!-- name ... -->` and `<!-- /name -->`."""

from __future__ import annotations

import re
import sys
from pathlib import Path


def write_block(path: Path, name: str, content: str) -> None:
    """Put `content` between the marks of `name`; ends the program where the document has no such marks."""
    text = path.read_text("utf-8")
    block = re.compile(rf"(<!-- {name}\b[^>]*-->\n).*?(<!-- /{name} -->)", re.DOTALL)
    if not block.search(text):
        sys.exit(f"{path}: has no marks <!-- {name} --> and <!-- /{name} -->; put them where the table belongs")
    path.write_text(block.sub(lambda m: f"{m[1]}{content}\n{m[2]}", text), "utf-8")
