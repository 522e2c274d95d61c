"""docs/record.md documents every field that detente writes, in its order, and no other."""

import dataclasses
import re
from pathlib import Path

import pytest

from detente import records

DOCS = (Path(__file__).parents[1] / "docs" / "record.md").read_text("utf-8")
WRITTEN = sorted(
    (kind for kind in vars(records).values() if dataclasses.is_dataclass(kind) and kind is not records.RawText),
    key=lambda kind: kind.__name__,
)
"""The dataclasses of the record; RawText is what comes in."""


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: kind.__name__)
def test_every_field_is_documented_in_its_order(kind):
    section = re.search(rf"^### {kind.__name__}\n(.*?)(?=^### |\Z)", DOCS, flags=re.DOTALL | re.MULTILINE)
    assert section, f"docs/record.md has no section on {kind.__name__}"
    cells = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \| \S", section[1], flags=re.MULTILINE)
    documented = [name for cell in cells for name in re.findall(r"`(\w+)`", cell)]
    assert documented == [field.name for field in dataclasses.fields(kind)]


def test_links_lead_to_sections():
    sections = {name.lower() for name in re.findall(r"^### (\w+)$", DOCS, flags=re.MULTILINE)}
    assert set(re.findall(r"\]\(#([\w-]+)\)", DOCS)) <= sections
