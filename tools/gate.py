"""Keep accuracy from falling: floors in gold/baseline.json, which may rise and never fall unasked.

    python tools/gate.py             measure what may be tuned on; exit code 1 where a measure is under its floor
    python tools/gate.py --raise     and raise the floors that were passed; write the table in README.md
    python tools/gate.py --held      the halves set aside instead: seldom, they wear out by being looked at; with
                                     --raise also the tables of docs/method.md
    python tools/gate.py --lower     set the floors to what is measured now, also down: say why in the commit

The hand-coded dispatches of ../shared/devset are measured too where they are there.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from marked_block import write_block
from training_texts import TRAINING, aside, coded, for_measuring

from detente.evaluate.calibrate import calibration_error, reliability
from detente.evaluate.gold import Gold, load_gold
from detente.evaluate.score import Score, Tally, macro_f1, score

ROOT = Path(__file__).parent.parent
BASELINE = ROOT / "gold" / "baseline.json"
METHOD = ROOT / "docs" / "method.md"
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
SHOWN = ("aside", "dispatches-held", "pages-held", "devset")
"""Sets in README.md: what was never tuned on, and the development set."""
TITLES = {
    "aside": "texts set aside",
    "dispatches": "dispatches",
    "sentences": "sentences",
    "pages": "pages",
    "devset": "development set",
}
LANGUAGES = ("fr", "en")
_TEXT = 300
"""Characters from which a text is a dispatch and no single sentence."""

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
    scores = scored(texts("held" if asked.held else "tune"))
    now = measure(scores)
    low = 0
    for name, languages in now.items():
        for language, values in languages.items():
            floors = baseline.get(name, {}).get("floors", {}).get(language, {})
            low += len(under(floors, values))
            print(line(name, language, values, floors))
    if asked.rise or asked.lower:
        keep(baseline, now, asked.lower)
        BASELINE.write_text(json.dumps(baseline, indent=1, sort_keys=True) + "\n", "utf-8")
        write_block(ROOT / "README.md", "accuracy", table(baseline))
        if asked.held:
            write_block(METHOD, "categories", category_table(scores))
            write_block(METHOD, "reliability", reliability_table(scores))
    if low and not asked.lower:
        print(f"{low} measures are under their floors; mend it, or say why and use --lower", file=sys.stderr)
        return 1
    return 0


def keep(baseline: dict[str, Any], now: Measured, lower: bool) -> None:
    """What was measured last, and the floors: risen where it was better, or with `lower` set to it."""
    for name, languages in now.items():
        kept = baseline.setdefault(name, {"floors": {}, "last": {}})
        for language, values in languages.items():
            floors = kept["floors"].get(language, {})
            kept["floors"][language] = dict(values) if lower else raised(floors, values)
            kept["last"][language] = values
        kept["measured"] = date.today().isoformat()


def texts(half: str) -> dict[str, list[Gold]]:
    """The sets of one half; the development set counts as tuned on."""
    own = [gold for gold in load_gold([ROOT / "gold" / "dispatches", ROOT / "gold" / "sentences"]) if gold.half == half]
    sets = {
        f"dispatches-{half}": [g for g in own if g.statements is not None],
        f"sentences-{half}": [g for g in own if g.statements is None],
        f"pages-{half}": [g for g in load_gold([ROOT / "gold" / "pages"]) if g.half == half],
    }
    if half == "held":  # texts that neither frames nor models were made with
        sets["aside"] = [g for g in load_gold([TRAINING]) if aside(g.id) and for_measuring(g.id) and len(g.raw) > _TEXT]
    if half == "tune" and DEVSET.is_dir():
        sets["devset"] = load_gold([DEVSET])
    return sets


def scored(sets: dict[str, list[Gold]]) -> dict[str, Score]:
    """Each set coded and scored."""
    return {name: score(golds, coded(golds)) for name, golds in sets.items()}


def measure(scores: dict[str, Score]) -> Measured:
    """The measures of each set by language."""
    return {
        name: {language: flat(one.languages[language]) for language in LANGUAGES if language in one.languages}
        for name, one in scores.items()
    }


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


def table(baseline: dict[str, Any]) -> str:
    """The table for README.md, of what was measured last: measures down, sets and languages across."""
    sets = [name for name in SHOWN if name in baseline] or sorted(baseline)
    columns = [(name, language) for name in sets for language in LANGUAGES if language in baseline[name]["last"]]
    heads = " | ".join(f"{_title(name)}, {language}" for name, language in columns)
    lines = [f"| | {heads} |", f"|---|{'---|' * len(columns)}"]
    for measure, title in MEASURES.items():
        values = [baseline[name]["last"][language].get(measure) for name, language in columns]
        if any(value is not None for value in values):
            lines.append(f"| {title} | {' | '.join(map(_cell, values))} |")
    dates = ", ".join(f"{_title(name)} {baseline[name]['measured']}" for name in sets)
    return "\n".join((*lines, "", f"Measured: {dates}."))


def category_table(scores: dict[str, Score]) -> str:
    """Precision, recall and F1 of each category over all sets together, by language."""
    tallies = {language: defaultdict[str, Tally](Tally) for language in LANGUAGES}
    for one in scores.values():
        for language in LANGUAGES:
            for name, tally in one.categories.get(language, {}).items():
                tallies[language][name].update(tally)
    heads = " | ".join(f"{language}: P | R | F1 | events" for language in LANGUAGES)
    lines = [f"| | {heads} |", f"|---|{'---|' * 4 * len(LANGUAGES)}"]
    for name in sorted({name for known in tallies.values() for name in known}):
        cells = [cell for language in LANGUAGES for cell in _rates(tallies[language][name])]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    means = " | ".join(f" | | {_cell(macro_f1(tallies[language]))} | " for language in LANGUAGES)
    return "\n".join((*lines, f"| mean | {means} |", "", f"Measured: {date.today().isoformat()}."))


def reliability_table(scores: dict[str, Score]) -> str:
    """Confidence against the share that is right, over all sets together."""
    bins = reliability((event.confidence, right) for one in scores.values() for event, right in one.judged)
    lines = ["| confidence | events | promised | right |", "|---|---|---|---|"]
    lines.extend(f"| {b.low:.1f}–{b.high:.1f} | {b.events} | {b.promised:.2f} | {b.right:.2f} |" for b in bins)
    return "\n".join(
        (
            *lines,
            "",
            f"Mean distance between promised and right: {_cell(calibration_error(bins))}; "
            f"measured {date.today().isoformat()}.",
        )
    )


def _rates(tally: Tally) -> list[str]:
    return [*(_cell(value) for value in tally.f1("event").values()), str(tally["event_core"])]


def _title(name: str) -> str:
    return TITLES[name.partition("-")[0]]


def _cell(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


if __name__ == "__main__":
    sys.exit(main())
