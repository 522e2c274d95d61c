"""What a change of code or codebook changes in the hand-coded texts that may be read (no set-aside half is touched).

    python tools/changes.py keep FILE      code them all and keep the outcome (two to five minutes on two cores)
    python tools/changes.py FILE           code them again: measures that moved, then every text coded otherwise
    python tools/changes.py FILE NEWER     compare two that were kept

`+` an event that is new, `-` one that is gone; `=` before either says that it agrees with the hand-coder.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from gate import flat, texts
from training_texts import TRAINING, aside, coded

from detente.evaluate.gold import Gold, load_gold
from detente.evaluate.score import Tally, score
from detente.records import Event

_WORKERS = 2
_CHUNK = 40
"""Texts that one worker takes at a time."""


@dataclass(slots=True)
class Outcome:
    """Text to its events as lines (each with whether it is right and what is wrong with it), set to its tally."""

    events: dict[str, list[str]] = field(default_factory=dict)
    tallies: dict[str, Tally] = field(default_factory=dict)


def main(arguments: Sequence[str]) -> int:
    match arguments:
        case ["keep", file]:
            Path(file).write_bytes(pickle.dumps(outcome()))
        case [file]:
            report(pickle.loads(Path(file).read_bytes()), outcome())
        case [file, newer]:
            report(pickle.loads(Path(file).read_bytes()), pickle.loads(Path(newer).read_bytes()))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def readable() -> dict[str, list[Gold]]:
    """The texts that may be read, by set: the halves for tuning, what models learn from, the development set."""
    return {**texts("tune"), "training": [g for g in load_gold([TRAINING]) if not aside(g.id)]}


def outcome() -> Outcome:
    """All of them coded and scored, by two processes."""
    sets = readable().items()
    work = [(name, golds[at : at + _CHUNK]) for name, golds in sets for at in range(0, len(golds), _CHUNK)]
    whole = Outcome()
    with ProcessPoolExecutor(_WORKERS) as pool:
        for part in pool.map(_coded, work):
            whole.events.update(part.events)
            for name, tally in part.tallies.items():
                whole.tallies.setdefault(name, Tally()).update(tally)
    return whole


def _coded(work: tuple[str, list[Gold]]) -> Outcome:
    name, golds = work
    part = Outcome()
    dispatches = coded(golds)
    for gold in golds:
        one = score([gold], dispatches)
        part.tallies.setdefault(f"{name} {gold.language}", Tally()).update(one.languages["all"])
        wrong: dict[int, str] = {}
        for fault in one.faults:
            if fault.kind == "wrong":
                wrong[id(fault.coded)] = f"{wrong.get(id(fault.coded), '')}[{fault.detail}]"
        right = {id(event): ok for event, ok in one.judged}
        events = dispatches[gold.id].events if gold.id in dispatches else ()
        part.events[gold.id] = [_line(e, right[id(e)], wrong.get(id(e), "")) for e in events]
    return part


def _line(event: Event, right: bool, wrong: str) -> str:
    parties = " > ".join(
        "+".join(":".join(filter(None, (p.code or p.entity_text, p.sector))) for p in side) or "nobody"
        for side in (event.actor, event.recipient)
    )
    what = "/".join((event.event, *event.mode))
    numbers = ", ".join(f"{key} {value}" for key, value in event.magnitude.items())
    parts = (what, parties, event.when.edtf or "no day", event.status, numbers, f"«{event.evidence.text}»")
    return f"{'=' if right else ' '} {' '.join(filter(None, parts))}{wrong and f' WRONG {wrong}'}"


def report(before: Outcome, now: Outcome) -> None:
    """Prints measures that moved and texts coded otherwise."""
    for name in now.tallies:
        old, new = flat(before.tallies.get(name, Tally())), flat(now.tallies[name])
        moved = [f"{m} {old.get(m)} > {new[m]}" for m in new if old.get(m) != new[m]]
        print(f"{name}: {', '.join(moved) or 'as before'}")
    for identity, lines in now.events.items():
        told = before.events.get(identity, [])
        if sorted(told) != sorted(lines):
            print(f"\n{identity}")
            _print("-", told, lines)
            _print("+", lines, told)


def _print(mark: str, lines: Iterable[str], without: list[str]) -> None:
    for line in lines:
        if line not in without:
            print(f" {mark} {line}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
