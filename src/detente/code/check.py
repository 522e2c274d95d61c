"""Run every frame's examples: the codebook's own tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from detente.code.coder import code_many
from detente.code.learned.linear import frames_only
from detente.codebook.load import load_frames
from detente.codebook.model import MAGNITUDES, Example, Frame
from detente.records import Dispatch, Entity, Event

_EXAMPLE_DAY = "2023-05-10"
"""Publication day of examples that do not name one: any Wednesday would do."""


@dataclass(slots=True)
class Report:
    """What a check found; `failures` are one line each, with file and line."""

    frames: int = 0
    examples: int = 0
    failures: list[str] = field(default_factory=list)


def check_codebook(paths: Sequence[Path] | None = None) -> Report:
    """Code every example of the frames (of the files in `paths`, or of all) and compare with what it must give.

    Raises CodebookError where a file cannot be loaded at all.
    """
    wanted = {p.resolve() for p in paths} if paths else None
    frames = [f for f in load_frames() if wanted is None or Path(f.path).resolve() in wanted]
    jobs = [(f, e) for f in frames for e in f.examples]
    report = Report(len(frames), len(jobs))
    for frame in frames:
        for language in ("fr", "en"):
            given = [bool(e.gives) and e.gives.get("not") is None for e in frame.examples if e.language == language]
            if True not in given:
                report.failures.append(f"{frame.path}:1: no example in '{language}' that fires")
    dispatches = [example_dispatch(e, f"{f.path}:{e.line}") for f, e in jobs]
    with frames_only():  # a frame's examples are a promise of the frame, whatever the models have learnt
        coded_examples = list(code_many(dispatches))
    for (frame, example), coded in zip(jobs, coded_examples, strict=True):
        problem = compare(frame, example, coded.events)
        if problem:
            report.failures.append(f"{frame.path}:{example.line}: {problem} | {example.text}")
    return report


def example_dispatch(example: Example, source: str) -> Dispatch:
    """A dispatch of the one sentence."""
    return Dispatch(
        id="example",
        source=source,
        format="text",
        language=example.language,
        title=None,
        agency=None,
        publisher=None,
        published=example.published or _EXAMPLE_DAY,
        dateline=None,
        text=example.text,
    )


def compare(frame: Frame, example: Example, events: tuple[Event, ...]) -> str | None:
    """What is wrong with the coding of an example, None where it is right."""
    gives = example.gives
    if not gives:
        own = [e for e in events if e.evidence.frame == frame.id]
        return f"must give nothing, but gave {_shown(own)}" if own else None
    category = gives.get("event", (frame.category,))[0]
    candidates = [e for e in events if e.event == category]
    if category == frame.category and "event" not in gives:
        candidates = [e for e in candidates if e.evidence.frame == frame.id] or candidates
    if not candidates:
        return f"must give {category}, but gave {_shown(events)}"
    problems = [_difference(gives, e) for e in candidates]
    return None if None in problems else f"{problems[0]}; gave {_shown(candidates)}"


def _difference(gives: dict[str, tuple[str, ...]], event: Event) -> str | None:
    for role, entities in (("actor", event.actor), ("recipient", event.recipient)):
        if role in gives and not _same_entities(gives[role], entities):
            return f"{role} must be {'+'.join(gives[role])}"
    for key in ("mode", "status", "when"):
        have = {"mode": event.mode, "status": (event.status,), "when": (event.when.edtf or "none",)}[key]
        if key in gives and not set(gives[key]) <= set(have):
            return f"{key} must be {'+'.join(gives[key])}, is {'+'.join(have)}"
    for key in MAGNITUDES:
        if key in gives and str(event.magnitude.get(key)) != gives[key][0]:
            return f"{key} must be {gives[key][0]}, is {event.magnitude.get(key)}"
    return None


def _same_entities(wanted: tuple[str, ...], entities: tuple[Entity, ...]) -> bool:
    if wanted in ((), ("none",)):
        return not entities
    return len(wanted) == len(entities) and all(any(_is(w, e) for e in entities) for w in wanted)


def _is(wanted: str, entity: Entity) -> bool:
    code, _, sector = wanted.partition(":")
    if entity.code == code:
        return not sector or entity.sector == sector
    return wanted.lower() in entity.entity_text.lower()


def _shown(events: Sequence[Event]) -> str:
    if not events:
        return "nothing"
    return ", ".join(f"{e.event} {_side(e.actor)} > {_side(e.recipient)} [{e.evidence.frame}]" for e in events)


def _side(entities: tuple[Entity, ...]) -> str:
    return "+".join(":".join(filter(None, (e.code or e.entity_text, e.sector))) for e in entities)
