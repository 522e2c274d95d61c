"""Precision, recall and the shares of right details over hand-coded texts, and every fault behind them.

Recall is over core gold events, precision over all coded events. `quad` takes the quad class for the category, `dyad`
the parties alone. Details (when, status, mode, sector, magnitude, according_to) are shares of the found events for
which gold states them; a quotation of one or two words may be found or not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from detente.codebook.ontology import load_ontology
from detente.evaluate.agree import Act, act_of, pair, same_quotation, same_speaker
from detente.evaluate.calibrate import calibration_error, reliability
from detente.evaluate.gold import Gold
from detente.records import Dispatch, Event, Statement

DETAILS = ("when", "status", "mode", "sector", "magnitude", "according_to")
_STATE_ORGANS = frozenset({None, "", "GOV", "MIL", "IGO", "SPY", "COP", "JUD", "LEG"})
"""Sectors of the state or body itself: which of its organs acted is one and the same to the measure."""
_SHORT_QUOTATION = 2
"""Words up to which a quotation may be found or not."""

FaultKind = Literal["missed", "invented", "wrong", "no record", "missed statement", "wrong speaker"]
Rates = dict[str, float | None]
Measures = dict[str, float | int | Rates | None]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something missed, invented or wrong: `gold` what the hand-coder has, `coded` what the coder made of it.

    `detail` names the wrong detail and both values, or the words of a quotation.
    """

    kind: FaultKind
    text: Gold
    gold: Act | None = None
    coded: Event | None = None
    detail: str = ""


class Tally(Counter[str]):
    """Counts of hits, from which the measures are taken."""

    def rate(self, part: str, whole: str) -> float | None:
        """A share to three decimals, None where there is nothing to share."""
        return round(self[part] / self[whole], 3) if self[whole] else None

    def f1(self, name: str) -> Rates:
        """Precision, recall and F1 of events, quads, dyads or statements."""
        p, r = self.rate(f"{name}_hit", f"{name}_coded"), self.rate(f"{name}_core_hit", f"{name}_core")
        nothing = 0.0 if self[f"{name}_core"] else None
        return {"p": p, "r": r, "f1": round(2 * p * r / (p + r), 3) if p and r else nothing}

    def measures(self) -> Measures:
        """All measures by name, in the order in which they are shown."""
        out: Measures = {
            "dispatches": self["docs"],
            "gold_events": self["gold"],
            "coded_events": self["event_coded"],
            "event": self.f1("event"),
            "quad": self.f1("quad"),
            "dyad": self.f1("dyad"),
            "statement": self.f1("statement"),
            "speaker": self.rate("speaker_ok", "speaker_n"),
        }
        out.update({detail: self.rate(f"{detail}_ok", f"{detail}_n") for detail in DETAILS})
        out["false_alarms_per_empty_dispatch"] = self.rate("alarms", "empty")
        out["evidence_in_place"] = self.rate("evidence_ok", "event_coded")
        return out


@dataclass(slots=True)
class Score:
    """Tallies by language (and `all`), by category, the faults, and for each coded event whether it is right."""

    languages: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    categories: dict[str, dict[str, Tally]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(Tally)))
    """Language (or `all`), then category."""
    faults: list[Fault] = field(default_factory=list)
    judged: list[tuple[Event, bool]] = field(default_factory=list)


def score(golds: Iterable[Gold], coded: Mapping[str, Dispatch]) -> Score:
    """The score of coded dispatches, given by gold id; a text that was not coded counts as one without events."""
    result = Score()
    for gold in golds:
        dispatch = coded.get(gold.id)
        tally = _score_events(gold, dispatch, result)
        if dispatch is None:
            result.faults.append(Fault("no record", gold))
        if gold.statements is not None:
            _score_statements(gold, dispatch.statements if dispatch else (), tally, result.faults)
        for key in (gold.language, "all"):
            result.languages[key].update(tally)
    return result


def _score_events(gold: Gold, dispatch: Dispatch | None, result: Score) -> Tally:
    events = dispatch.events if dispatch else ()
    acts = [act_of(e) for e in events]
    tally = Tally(docs=1, gold=len(gold.events))
    if not gold.events:
        tally.update(empty=1, alarms=len(acts))
    quads = {name: category.quad_code for name, category in load_ontology().categories.items()}
    pairs = pair(gold.events, acts, lambda g, c: g.event == c.event)
    _count(tally, "event", gold.events, acts, pairs)
    _count(tally, "quad", gold.events, acts, pair(gold.events, acts, lambda g, c: quads[g.event] == quads[c.event]))
    _count(tally, "dyad", gold.events, acts, pair(gold.events, acts, lambda g, c: True))
    _score_details(gold, events, acts, pairs, tally, result.faults)
    found = {j for _, j in pairs}
    result.judged.extend((event, j in found) for j, event in enumerate(events))
    for event in events:
        e = event.evidence
        tally["evidence_ok"] += bool(e.text) and dispatch is not None and dispatch.text[e.start : e.end] == e.text
    for key in (gold.language, "all"):
        for name in {a.event for a in (*gold.events, *acts)}:
            _count(result.categories[key][name], "event", gold.events, acts, pairs, name)
    return tally


def _count(
    tally: Tally,
    measure: str,
    gold: tuple[Act, ...],
    coded: list[Act],
    pairs: list[tuple[int, int]],
    category: str | None = None,
) -> None:
    """Adds hits to the tally, of one category where it is named."""
    counts = (category is None or act.event == category for act in coded)
    tally[f"{measure}_coded"] += sum(counts)
    tally[f"{measure}_core"] += sum(g.core for g in gold if category in (None, g.event))
    hits = [gold[i] for i, _ in pairs if category in (None, gold[i].event)]
    tally[f"{measure}_hit"] += len(hits)
    tally[f"{measure}_core_hit"] += sum(g.core for g in hits)


def _score_details(
    gold: Gold,
    events: tuple[Event, ...],
    acts: list[Act],
    pairs: list[tuple[int, int]],
    tally: Tally,
    faults: list[Fault],
) -> None:
    for i, j in pairs:
        for detail, right in judge(gold.events[i], acts[j]).items():
            tally[f"{detail}_n"] += 1
            tally[f"{detail}_ok"] += right
            if not right:
                faults.append(
                    Fault(
                        "wrong",
                        gold,
                        gold.events[i],
                        events[j],
                        f"{detail}: {_shown(gold.events[i], detail)}, coded {_shown(acts[j], detail)}",
                    )
                )
    met, found = {i for i, _ in pairs}, {j for _, j in pairs}
    faults.extend(Fault("missed", gold, g) for i, g in enumerate(gold.events) if g.core and i not in met)
    faults.extend(Fault("invented", gold, None, e) for j, e in enumerate(events) if j not in found)


def judge(gold: Act, coded: Act) -> dict[str, bool]:
    """Detail to whether it is right, for the details that gold states."""
    checks = {"status": gold.status == coded.status}
    if gold.when:
        checks["when"] = gold.when == coded.when
    if gold.mode:
        checks["mode"] = bool(set(gold.mode) & set(coded.mode))
    if gold.magnitude:
        checks["magnitude"] = all(coded.magnitude.get(key) == value for key, value in gold.magnitude.items())
    if set(gold.by) - {code for code, _ in gold.actor}:
        checks["according_to"] = gold.by[0] in coded.by
    sectors = dict((*coded.actor, *coded.recipient))
    wanted = [(code, sector) for code, sector in (*gold.actor, *gold.recipient) if code in sectors]
    if wanted and len({code for code, _ in wanted}) == len(wanted):
        checks["sector"] = all(
            sectors[code] in _STATE_ORGANS if sector in _STATE_ORGANS else sectors[code] == sector
            for code, sector in wanted
        )
    return checks


def _shown(act: Act, detail: str) -> str:
    if detail == "sector":
        return " + ".join(":".join(filter(None, party)) for party in (*act.actor, *act.recipient)) or "nobody"
    value = act.by if detail == "according_to" else getattr(act, detail)
    if detail == "when" and value:
        return str(value[0]) if value[0] == value[1] else f"{value[0]}..{value[1]}"
    if isinstance(value, tuple):
        return "+".join(str(v) for v in value) or "none"
    if isinstance(value, dict):
        return ", ".join(f"{k} {v}" for k, v in value.items()) or "none"
    return str(value or "none")


def _score_statements(gold: Gold, statements: tuple[Statement, ...], tally: Tally, faults: list[Fault]) -> None:
    quoted = [s for s in statements if s.kind != "indirect"]
    used: set[int] = set()
    for wanted in gold.statements or ():
        core = len(wanted.text.split()) > _SHORT_QUOTATION
        tally["statement_core"] += core
        found = next((j for j, s in enumerate(quoted) if j not in used and same_quotation(wanted.text, s.text)), None)
        if found is None:
            if core:
                faults.append(Fault("missed statement", gold, detail=wanted.text))
            continue
        used.add(found)
        tally["statement_hit"] += 1
        tally["statement_core_hit"] += core
        if not wanted.speaker:
            continue
        speaker = quoted[found].speaker
        right = same_speaker(wanted.speaker, speaker)
        tally.update(speaker_n=1, speaker_ok=int(right))
        if not right:
            got = speaker.entity_text if speaker else "nobody"
            faults.append(Fault("wrong speaker", gold, detail=f"{wanted.speaker}, coded {got}: {wanted.text}"))
    tally["statement_coded"] += sum(j in used or len(s.text.split()) > _SHORT_QUOTATION for j, s in enumerate(quoted))


def summary(result: Score) -> dict[str, object]:
    """Measures by language, F1 by language and category, and calibration, as plain JSON types."""
    bins = reliability((event.confidence, right) for event, right in result.judged)
    return {
        "languages": {key: tally.measures() for key, tally in sorted(result.languages.items())},
        "categories": {
            key: {name: tally.f1("event") for name, tally in sorted(tallies.items())}
            for key, tallies in sorted(result.categories.items())
        },
        "macro_f1": {key: macro_f1(tallies) for key, tallies in sorted(result.categories.items())},
        "calibration_error": calibration_error(bins),
    }


def macro_f1(tallies: Mapping[str, Tally]) -> float | None:
    """Mean F1 of the categories that gold has."""
    values = [f1 for tally in tallies.values() if (f1 := tally.f1("event")["f1"]) is not None]
    return round(sum(values) / len(values), 3) if values else None
