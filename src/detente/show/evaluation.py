"""The measures of an evaluation as tables for the terminal."""

from __future__ import annotations

from rich import box
from rich.table import Table

from detente.evaluate.calibrate import calibration_error, reliability
from detente.evaluate.score import Fault, Score, Tally, macro_f1
from detente.show import label

NAMES = {
    "event": "events",
    "quad": "quad classes",
    "dyad": "dyads",
    "statement": "quotations",
    "speaker": "speaker",
    "when": "date",
    "status": "status",
    "mode": "mode",
    "sector": "sector",
    "magnitude": "magnitude",
    "according_to": "according to",
    "false_alarms_per_empty_dispatch": "false alarms per empty text",
    "evidence_in_place": "evidence in place",
}
"""Measure to its name on tables and pages."""


def measure_table(result: Score) -> Table:
    """A line for each measure, a column for each language."""
    keys = _languages(result)
    table = Table("", *keys, box=box.SIMPLE_HEAD, pad_edge=False)
    for column in table.columns:
        column.justify, column.no_wrap = "right" if column is not table.columns[0] else "left", True
    measured = {key: result.languages[key].measures() for key in keys}
    for name in ("dispatches", "gold_events", "coded_events"):
        table.add_row(
            name.replace("gold_events", "hand-coded events")
            .replace("coded_events", "coded events")
            .replace("dispatches", "texts"),
            *(str(measured[key][name]) for key in keys),
        )
    for name, shown in NAMES.items():
        values = [_value(measured[key][name]) for key in keys]
        if any(values):
            table.add_row(shown, *(v or "–" for v in values))
    error = calibration_error(reliability((event.confidence, right) for event, right in result.judged))
    if error is not None:
        table.add_row("confidence is off by", *("" for _ in keys[1:]), f"{error:.3f}")
    return table


def category_table(result: Score) -> Table:
    """Precision, recall and F1 of each category."""
    keys = _languages(result)
    table = Table("P  R  F1", *keys, "n", box=box.SIMPLE_HEAD, pad_edge=False)
    for column in table.columns:
        column.justify, column.no_wrap = "right" if column is not table.columns[0] else "left", True
    for name in sorted(result.categories["all"]):
        cells = [_value(result.categories[key].get(name, Tally()).f1("event")) or "–" for key in keys]
        table.add_row(name, *cells, str(result.categories["all"][name]["event_core"]))
    table.add_row("mean F1", *(f"{macro_f1(result.categories[key]) or 0:.3f}" for key in keys), "")
    return table


def fault_line(fault: Fault) -> str:
    """One fault in a line: which text, what is wrong, who to whom, the words."""
    if fault.gold is None and fault.coded is None:
        return f"{fault.text.id}: {fault.kind}" + (f" | {label.shorten(fault.detail, 90)}" if fault.detail else "")
    words = fault.gold.evidence if fault.gold else fault.coded.evidence.text if fault.coded else ""
    frame = f" [{fault.coded.evidence.frame}]" if fault.coded else ""
    detail = f" {fault.detail}" if fault.detail else ""
    return f"{fault.text.id}: {fault.kind} {fault_label(fault)}{frame}{detail} | {label.shorten(words, 100)}"


def fault_label(fault: Fault) -> str:
    """Category and parties of what was missed, invented or wrong."""
    if fault.gold:
        sides = [
            " + ".join(":".join(filter(None, party)) for party in side)
            for side in (fault.gold.actor, fault.gold.recipient)
        ]
        category = " ".join((fault.gold.event, "/".join(fault.gold.mode))).strip()
        return f"{category} {label.ARROW.join(filter(None, (sides[0] or '?', sides[1])))}"
    if fault.coded:
        return f"{label.category_label(fault.coded)} {label.dyad_label(fault.coded)}"
    return ""


def _languages(result: Score) -> list[str]:
    """Languages, then `all`; `all` alone where there is but one language."""
    named = sorted(key for key in result.languages if key != "all")
    return [*named, "all"] if len(named) > 1 else ["all"]


def _value(value: object) -> str:
    """0.812, or P, R and F1; empty where nothing was measured."""
    if isinstance(value, dict):
        return (
            "  ".join("   –" if v is None else f"{v:.2f}" for v in value.values())
            if any(v is not None for v in value.values())
            else ""
        )
    return f"{value:.3f}" if isinstance(value, (int, float)) else ""
