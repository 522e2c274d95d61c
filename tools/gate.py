"""Keep accuracy from falling: floors in gold/baseline.json, which may rise and never fall unasked.

    python tools/gate.py             measure what may be tuned on; exit code 1 where a measure is under its floor
    python tools/gate.py --raise     and raise the floors that were passed; write the table in README.md
    python tools/gate.py --held      the halves set aside instead: seldom, they wear out by being looked at
    python tools/gate.py --lower     set the floors to what is measured now, also down: say why in the commit

The hand-coded dispatches of ../shared/devset are measured too where they are there.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from marked_block import write_block

from detente.evaluate.gold import Gold, load_gold
from detente.evaluate.score import Tally, score
from detente.flow import code_raws

ROOT = Path(__file__).parent.parent
BASELINE = ROOT / "gold" / "baseline.json"
DEVSET = ROOT.parent / "shared" / "devset"
MEASURES = {
    "event f1": "events, F1",
    "event p": "events, precision",
    "event r": "events, recall",
    "quad f1": "quad classes, F1",
    "when": "date",
    "status": "status",
    "mode": "mode",
    "sector": "sector",
    "magnitude": "magnitude",
    "according_to": "according to",
    "statement f1": "quotations, F1",
    "speaker": "speaker",
    "false_alarms_per_empty_dispatch": "events in a text without any",
}
"""Measure to its name in README.md."""
SMALLER_IS_BETTER = {"false_alarms_per_empty_dispatch"}
SHOWN = ("dispatches-held", "sentences-held", "devset")
"""Sets in README.md: what was never tuned on, and the development set."""
TITLES = {"dispatches": "dispatches", "sentences": "sentences", "devset": "development set"}
LANGUAGES = ("fr", "en")

Floors = dict[str, float]
Measured = dict[str, dict[str, Floors]]
"""Set, language, measure."""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="rise", action="store_true", help="raise the floors that were passed")
    parser.add_argument("--held", action="store_true", help="measure the halves set aside")
    parser.add_argument("--lower", action="store_true", help="set the floors to what is measured, also down")
    asked = parser.parse_args(arguments)
    baseline = json.loads(BASELINE.read_text("utf-8")) if BASELINE.is_file() else {}
    now = measure(texts("held" if asked.held else "tune"))
    low = 0
    for name, languages in now.items():
        for language, values in languages.items():
            floors = baseline.get(name, {}).get(language, {})
            low += len(under(floors, values))
            print(line(name, language, values, floors))
    if asked.rise or asked.lower:
        for name, languages in now.items():
            kept = baseline.setdefault(name, {})
            changed = {
                lang: dict(values) if asked.lower else raised(kept.get(lang, {}), values)
                for lang, values in languages.items()
            }
            if any(kept.get(lang) != floors for lang, floors in changed.items()):
                kept.update(changed, measured=date.today().isoformat())
        BASELINE.write_text(json.dumps(baseline, indent=1, sort_keys=True) + "\n", "utf-8")
        write_block(ROOT / "README.md", "accuracy", table(baseline))
    if low and not asked.lower:
        print(f"{low} measures are under their floors; mend it, or say why and use --lower", file=sys.stderr)
        return 1
    return 0


def texts(half: str) -> dict[str, list[Gold]]:
    """The sets of one half; the development set counts as tuned on."""
    own = [gold for gold in load_gold([ROOT / "gold" / "dispatches", ROOT / "gold" / "sentences"]) if gold.half == half]
    sets = {
        f"dispatches-{half}": [g for g in own if g.statements is not None],
        f"sentences-{half}": [g for g in own if g.statements is None],
    }
    if half == "tune" and DEVSET.is_dir():
        sets["devset"] = load_gold([DEVSET])
    return sets


def measure(sets: dict[str, list[Gold]]) -> Measured:
    """Each set coded and scored, by language."""
    out: Measured = {}
    for name, golds in sets.items():
        coded = {d.source.rpartition("#")[2]: d for d in code_raws((g.raw_text() for g in golds), on_problem=_warn)}
        tallies = score(golds, coded).languages
        out[name] = {language: flat(tallies[language]) for language in LANGUAGES if language in tallies}
    return out


def flat(tally: Tally) -> Floors:
    """The measures that floors are kept for, by name; those of which there was nothing to measure are left out."""
    out: Floors = {}
    measures = tally.measures()
    for name in MEASURES:
        key, _, part = name.partition(" ")
        value = measures[key]
        number = value.get(part) if isinstance(value, dict) else value
        if number is not None:
            out[name] = number
    return out


def under(floors: Floors, values: Floors) -> list[str]:
    """The measures that have fallen under their floor; one that can no longer be taken has fallen too."""
    return [name for name, floor in floors.items() if name not in values or _better(name, floor, values[name])]


def raised(floors: Floors, values: Floors) -> Floors:
    """The floors, each risen to the value measured where that is better."""
    better = {name: value for name, value in values.items() if name not in floors or _better(name, value, floors[name])}
    return {name: {**floors, **better}[name] for name in MEASURES if name in floors or name in better}


def _better(name: str, a: float, b: float) -> bool:
    return a < b if name in SMALLER_IS_BETTER else a > b


def line(name: str, language: str, values: Floors, floors: Floors) -> str:
    """One set in a line: measures, those under their floor marked."""
    low = under(floors, values)
    shown = (
        f"{measure} {values.get(measure, '–')}" + (f" (UNDER {floors[measure]})" if measure in low else "")
        for measure in MEASURES
        if measure in values or measure in low
    )
    return f"{name} {language}: {', '.join(shown)}"


def table(baseline: dict[str, dict[str, object]]) -> str:
    """The table for README.md: a line for each measure, a column for each set and language."""
    sets = [name for name in SHOWN if name in baseline] or sorted(baseline)
    columns = [(name, language) for name in sets for language in LANGUAGES if language in baseline[name]]
    heads = " | ".join(f"{TITLES[name.partition('-')[0]]}, {language}" for name, language in columns)
    lines = [f"| | {heads} |", f"|---|{'---|' * len(columns)}"]
    for measure, title in MEASURES.items():
        cells = [_cell(baseline[name][language], measure) for name, language in columns]
        if any(cell != "–" for cell in cells):
            lines.append(f"| {title} | {' | '.join(cells)} |")
    dates = ", ".join(f"{TITLES[name.partition('-')[0]]} {baseline[name]['measured']}" for name in sets)
    return "\n".join((*lines, "", f"Measured: {dates}."))


def _cell(values: object, measure: str) -> str:
    value = values.get(measure) if isinstance(values, dict) else None
    return "–" if value is None else f"{value:.2f}"


def _warn(error: Exception) -> None:
    print(error, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
