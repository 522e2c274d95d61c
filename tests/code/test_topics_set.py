"""Plain copy on sport, business, weather and culture gives next to no events, its look-alikes about politics do."""

import json
from pathlib import Path
from typing import Any

import pytest

from detente.flow import code_raws
from detente.records import RawText

pytestmark = pytest.mark.model

TOPICS = Path(__file__).parent.parent.parent / "gold" / "topics"


def events_told(half: str, *, political: bool) -> list[int]:
    """How many events each text of a half of gold/topics gives."""
    rows: list[dict[str, Any]] = []
    for path in sorted(TOPICS.glob(f"*-{half}.jsonl")):
        rows += [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    texts = (
        RawText(row["id"], "text", row["text"], published="2020-06-10", language=row["language"])
        for row in rows
        if row["political"] == political
    )
    return [len(coded.events) for coded in code_raws(texts, on_problem=print)]


def test_few_false_alarms_in_texts_without_events() -> None:
    told = events_told("held", political=False)
    assert len(told) == 110
    assert sum(told) / len(told) < 0.1


def test_look_alikes_about_politics_are_coded() -> None:
    told = events_told("held", political=True)
    assert sum(n > 0 for n in told) / len(told) > 0.85
