"""Make of the models of parties, of status and of English events one for each language, as the coder meets them.

tools/train.py learns them for French and English at once, on the clauses that hand-coders mark. Here the training texts
are coded, and of each hand-coded event that the coder comes upon it is learnt who of all on offer its parties are and
what its status is, and of each clause which event it tells: the shipped weights are changed by as little as explains
that (`fitting.change`). Run it after tools/train.py; it takes half an hour on two cores and 8 GB of memory.

    python tools/fit_languages.py             change all
    python tools/fit_languages.py status      change only that model (events, sides, status)
"""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from carriers import rows, settled, texts
from fitting import Instance, change
from teaching import Told, clause_instances, learn_parties
from training_texts import TRAINING, aside, coded, for_measuring

from detente.code.coder import event_nouns
from detente.code.draft import Draft
from detente.code.learned import marks, propose, sides
from detente.code.learned.linear import BIAS, Linear, language_model, load_linear, save_linear
from detente.evaluate.agree import act_of, pair
from detente.evaluate.gold import Gold, load_gold

HOW: dict[str, tuple[float, int, tuple[str, ...] | None]] = {
    sides.MODEL: (1 / 80, 5, ("actor", "recipient")),
    marks.STATUS_MODEL: (1 / 80, 3, None),
    propose.MODEL: (1 / 80, 3, None),
}
"""How each model is changed: see `change`. Penalties four times as weak or as strong do as well."""
LANGUAGES = ("en", "fr")
PART: dict[str, dict[str, float]] = {
    sides.MODEL: dict.fromkeys(LANGUAGES, 0.5),
    marks.STATUS_MODEL: dict.fromkeys(LANGUAGES, 1.0),
    propose.MODEL: {"en": 1.0},
}
"""How much of the change is taken: of that of parties half, which gains as much on texts by others and costs less
precision; of that of events all in English, where every set gains, and none in French, where as many lose."""
_AT_ONCE = 60
_FORK = multiprocessing.get_context("fork")


def main() -> None:
    unknown = set(sys.argv[1:]) - set(HOW)
    if unknown:
        sys.exit(f"there is no model '{unknown.pop()}' by language; there are: {', '.join(HOW)}")
    golds = [g for g in load_gold([TRAINING]) if not (aside(g.id) and for_measuring(g.id))]
    for language in filter(wanted, LANGUAGES):
        here = [g for g in golds if g.language == language]
        several = [here[i : i + _AT_ONCE] for i in range(0, len(here), _AT_ONCE)]
        learnt: Told = {name: [] for name in wanted(language)}
        with _FORK.Pool(2) as pool:
            for some in pool.imap(lessons_of, several):
                for name, told in some.items():
                    learnt[name].extend(map(_shared, told))
        for name, told in learnt.items():
            ship(name, language, told)


def wanted(language: str) -> list[str]:
    """The models to change for a language."""
    return [name for name in HOW if language in PART[name] and name in (sys.argv[1:] or HOW)]


def ship(name: str, language: str, told: list[Instance]) -> None:
    """Write the model of one language, and say how much better it does on texts that it has not seen."""
    model = load_linear(name)
    if model is None:
        sys.exit(f"there is no model of {name} to start from: run tools/train.py first")
    strength, fewest, changing = HOW[name]
    seen, unseen = [t for t in told if not aside(t.text)], [t for t in told if aside(t.text)]
    changed = without_others(change(model, seen, strength, fewest, changing), told, language)
    changed = part_way(model, changed, PART[name][language])
    path = save_linear(changed, language_model(name, language))
    print(
        f"{path.name}: {len(seen)} instances; of {len(unseen)} others right {share(model, unseen):.4f} before, "
        f"{share(changed, unseen):.4f} now; {len(changed.rows)} features",
        flush=True,
    )


def without_others(model: Linear, told: list[Instance], language: str) -> Linear:
    """The model without features that name the words of another language, which no text of this one has."""
    met = {f for t in told for f in t.features}
    others = {other for other in LANGUAGES if other != language}
    kept = [f for f in model.rows if f == BIAS or f in met or others.isdisjoint(f.split(" ", 2)[:2])]
    return replace(model, rows={f: n for n, f in enumerate(kept)}, weights=model.weights[[model.rows[f] for f in kept]])


def part_way(model: Linear, changed: Linear, part: float) -> Linear:
    """The changed model with only a part of its change."""
    unknown = np.zeros(len(model.labels), dtype=np.float32)
    before = np.array([model.weights[model.rows[f]] if f in model.rows else unknown for f in changed.rows])
    return replace(changed, weights=(part * changed.weights + (1 - part) * before).astype(np.float32))


_KNOWN: dict[str, str] = {}


def _shared(told: Instance) -> Instance:
    """The same, its features kept once for all."""
    return told._replace(features=[_KNOWN.setdefault(f, f) for f in told.features])


def lessons_of(golds: list[Gold]) -> Told:
    """What some hand-coded texts of one language teach each model that is changed for it."""
    learnt: Told = {name: [] for name in HOW}
    asked = wanted(golds[0].language)
    if propose.MODEL in asked:
        learnt[propose.MODEL].extend(clauses_of({gold.id for gold in golds}))
    for gold in golds if {sides.MODEL, marks.STATUS_MODEL} & set(asked) else ():
        with marks.observed() as weighed, sides.watched(Learner(gold, learnt[sides.MODEL])):
            dispatches = coded([gold])
        for dispatch in dispatches.values():
            acts = [act_of(e) for e in dispatch.events]
            for i, j in pair(gold.events, acts, lambda one, other: one.event == other.event):
                trigger = dispatch.events[j].evidence.trigger
                told = weighed.get((acts[j].event, trigger[0])) if trigger else None
                if told is not None:
                    said = Instance(gold.id, told, frozenset({gold.events[i].status}))
                    learnt[marks.STATUS_MODEL].append(said)
    return {name: list(map(_shared, learnt[name])) for name in asked}


def clauses_of(identities: set[str]) -> Iterator[Instance]:
    """Each clause of some hand-coded texts with the event it tells, or that it tells none."""
    for text in texts((row for row in rows() if row["id"] in identities), event_nouns()):
        proposer = propose.Proposer(text.assembler.signals(text.assembler.frame_matches()))
        for told in clause_instances(settled(text, proposer), proposer.signals):
            for label in told.labels or {propose.NOTHING}:
                yield told._replace(labels=frozenset({label}))


class Learner:
    """Learns of each hand-coded event of a text who of those on offer its parties are, before they are decided."""

    def __init__(self, gold: Gold, told: list[Instance]) -> None:
        self.gold, self.told, self.done = gold, told, set[int]()

    def __call__(self, deciding: sides.Sides, text: str, draft: Draft, drafts: list[Draft]) -> None:
        meant = list(self._meant(text, draft))
        if len(meant) == 1 and meant[0] not in self.done:
            self.done.add(meant[0])
            self.told.extend(learn_parties(self.gold.id, as_row(self.gold, meant[0]), draft, drafts, deciding))

    def _meant(self, text: str, draft: Draft) -> Iterator[int]:
        """The hand-coded events of the draft's category in whose words it stands."""
        for n, event in enumerate(self.gold.events):
            at = text.find(event.evidence) if event.event == draft.category and event.evidence else -1
            if 0 <= at <= draft.at < at + len(event.evidence):
                yield n


def as_row(gold: Gold, n: int) -> dict[str, Any]:
    """The parties and sources of a hand-coded event as its line has them."""
    event = gold.events[n]
    parties = {
        role: [code if sector is None else f"{code}:{sector}" for code, sector in getattr(event, role)]
        for role in ("actor", "recipient")
    }
    return {**parties, "according_to": list(event.by)}


def share(model: Linear, told: list[Instance]) -> float:
    """Of how many labels the model holds rightly likely or unlikely; of exclusive ones how often the likeliest is
    right."""
    right = asked = 0
    for t in told:
        likely = model.probabilities(t.features)
        if model.exclusive:
            right, asked = right + (max(likely, key=likely.__getitem__) in t.labels), asked + 1
        else:
            right += sum((p >= 0.5) == (label in t.labels) for label, p in likely.items())
            asked += len(likely)
    return right / max(1, asked)


if __name__ == "__main__":
    main()
