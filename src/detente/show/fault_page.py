"""One self-contained page of everything that an evaluation found missed, invented or wrong."""

from __future__ import annotations

from collections import defaultdict
from html import escape
from importlib.resources import files
from string import Template

from detente.evaluate.calibrate import reliability
from detente.evaluate.near import Surroundings
from detente.evaluate.score import Measures, Score
from detente.show import label
from detente.show.evaluation import NAMES, fault_label

_HEADINGS = {
    "missed": "Missed events",
    "invented": "False alarms",
    "wrong": "Found, but wrong in a detail",
    "missed statement": "Missed quotations",
    "wrong speaker": "Wrong speakers",
    "no record": "Texts not coded",
}


def fault_page(result: Score, faults: list[Surroundings]) -> str:
    """The page as HTML: measures on top, then faults by kind and category, each with its sentence."""
    template = Template(files("detente.show").joinpath("fault_page.html").read_text("utf-8"))
    sections = "".join(_section(kind, [f for f in faults if f.fault.kind == kind]) for kind in _HEADINGS)
    return template.substitute(
        measures=_measures(result), reliability=_reliability(result), sections=sections, total=len(faults)
    )


def _section(kind: str, faults: list[Surroundings]) -> str:
    if not faults:
        return ""
    groups: dict[str, list[Surroundings]] = defaultdict(list)
    for f in faults:
        if kind == "wrong":
            groups[f.fault.detail.partition(":")[0]].append(f)
        else:
            about = f.fault.gold or f.fault.coded
            groups[about.event if about else f.fault.text.language].append(f)
    parts = [
        f"<details><summary>{escape(name)} <small>{len(group)}</small></summary>{''.join(map(_fault, group))}</details>"
        for name, group in sorted(groups.items())
    ]
    return f"<section><h2>{_HEADINGS[kind]} <small>{len(faults)}</small></h2>{''.join(parts)}</section>"


def _fault(f: Surroundings) -> str:
    fault = f.fault
    lines = [
        f"<p class=what><b>{escape(fault_label(fault))}</b> {escape(fault.detail)} "
        f"<small>{escape(fault.text.id)}</small></p>",
        f"<blockquote>{_marked(f)}</blockquote>",
    ]
    coded = [
        _coded(
            e.evidence.frame,
            f"{label.category_label(e)} {label.dyad_label(e)}, {label.when_label(e.when)}, "
            f"{e.status}, confidence {e.confidence:.2f}",
            e is fault.coded,
        )
        for e in f.coded
    ]
    if coded:
        lines.append(f"<p>Coded in the sentence:</p><ul>{''.join(coded)}</ul>")
    if f.near:
        lines.append(f"<p>Came near:</p><ul>{''.join(f'<li>{escape(n)}</li>' for n in f.near)}</ul>")
    return f"<article lang={escape(fault.text.language)}>{''.join(lines)}</article>"


def _coded(frame: str | None, text: str, this: bool) -> str:
    shown = f"{escape(text)} <code>{escape(frame or 'proposed by the model')}</code>"
    return f"<li>{f'<b>{shown}</b>' if this else shown}</li>"


def _marked(f: Surroundings) -> str:
    if f.meant is None:
        return escape(f.sentence)
    start, end = f.meant
    return f"{escape(f.sentence[:start])}<mark>{escape(f.sentence[start:end])}</mark>{escape(f.sentence[end:])}"


def _measures(result: Score) -> str:
    keys = [*sorted(key for key in result.languages if key != "all"), "all"]
    measured = {key: result.languages[key].measures() for key in keys}
    rows = "".join(
        f"<tr><th>{name}</th>{''.join(f'<td>{_cell(measured[key], measure)}</td>' for key in keys)}</tr>"
        for measure, name in NAMES.items()
    )
    heads = "".join(f"<th>{escape(key)}</th>" for key in keys)
    return f"<table><tr><th></th>{heads}</tr>{rows}</table>"


def _cell(measures: Measures, name: str) -> str:
    value = measures[name]
    if isinstance(value, dict):
        return " / ".join("–" if v is None else f"{v:.2f}" for v in value.values())
    return "–" if value is None else f"{value:.3f}"


def _reliability(result: Score) -> str:
    rows = "".join(
        f"<tr><th>{b.low:.1f}–{b.high:.1f}</th><td>{b.events}</td><td>{b.promised:.2f}</td><td>{b.right:.2f}</td></tr>"
        for b in reliability((event.confidence, right) for event, right in result.judged)
    )
    return f"<table><tr><th>confidence</th><th>events</th><th>promised</th><th>right</th></tr>{rows}</table>"
