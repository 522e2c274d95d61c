"""Train the linear models of code/learned/ on our own hand-coded texts, and write them to src/detente/data/models.

    python tools/train.py             train all, each first on three texts of four to say how well it does on the fourth
    python tools/train.py dates       only that model (events, sides, dates, status, modes, topic)

Texts: gold/training/*.jsonl (each event with the offsets of its triggers in `raw`). One text in eight of them is set
aside (`aside`), never trained on; nor are the halves of gold/ that are set aside, nor the development set.
"""

from __future__ import annotations

import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np
from carriers import Text, nouns_of_triggers, rows, settled, texts
from choice import weigh_choices
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from training_texts import aside

from detente.code.coder import event_nouns
from detente.code.draft import Draft
from detente.code.learned import dates as dates_model
from detente.code.learned import marks
from detente.code.learned import propose as events_model
from detente.code.learned import sides as sides_model
from detente.code.learned import topic as topic_model
from detente.code.learned.candidate import RULERS
from detente.code.learned.linear import BIAS, Linear, features_of, instead, save_linear
from detente.code.learned.signals import Signals
from detente.code.learned.speaking import GIVEN
from detente.code.roles import side_of
from detente.evaluate.agree import base_code, bounds


class Instance(NamedTuple):
    """One thing to learn from: its text, its features, the labels that hold of it."""

    text: str
    features: list[str]
    labels: frozenset[str]
    question: str | None = None
    """What it is one of several answers to, only one of them right."""


def main() -> None:
    """Two rounds: what a model learns from the decisions of others it learns from those that models make which have
    not seen the text, since nobody makes better ones on a new text. Each model of the first round knows one half."""
    wanted = set(sys.argv[1:]) or set(HOW)
    given = [row for row in rows() if not aside(row["id"])]
    base = event_nouns()
    found = nouns_of_triggers(texts(given, base))
    nouns = {language: base[language] | found[language] for language in base}
    told = learn(texts(given, nouns))
    strangers: dict[int, dict[str, Linear]] = {}
    for half in (0, 1):
        others = {name: [i for i in told[name] if half_of(i.text) != half] for name in FIRST}
        strangers[half] = {name: fit(instances, *HOW[name]) for name, instances in others.items()}
    told |= learn_again(texts(given, nouns), strangers)
    for name, instances in told.items():
        if name in wanted:
            report(name, instances, *HOW[name])
            model = fit(instances, *HOW[name])
            print(f"{save_linear(model, name)}: {len(model.rows)} features, {len(model.labels)} labels")


HOW: dict[str, tuple[float, int, bool]] = {
    events_model.MODEL: (0.2, 2, True),
    sides_model.MODEL: (0.1, 3, False),
    dates_model.MODEL: (0.1, 3, False),
    marks.STATUS_MODEL: (0.1, 3, True),
    marks.MODE_MODEL: (0.3, 3, False),
    topic_model.MODEL: (0.1, 3, False),
}
"""How each model is fitted: see `fit`."""
FIRST = (events_model.MODEL, sides_model.MODEL)
"""Models whose decisions others learn from."""


def half_of(identity: str) -> int:
    """Which half a text is of in the first round: 0 or 1."""
    return zlib.crc32(identity.encode()) // 8 % 2


def learn(given: Iterable[Text]) -> dict[str, list[Instance]]:
    """What the first round learns from, by model; parties here are those that the rules leave."""
    told: dict[str, list[Instance]] = {name: [] for name in HOW}
    lost = 0
    for text in given:
        lost += text.lost
        signals = text.assembler.signals(text.assembler.frame_matches())
        told[events_model.MODEL].extend(clause_instances(text, signals))
        states = len(text.assembler.resolver.setting.states)
        words = topic_model.topic_features(text.parsed, text.row["language"], states)
        told[topic_model.MODEL].append(
            Instance(text.row["id"], words, frozenset({"political"} if text.row["events"] else ()))
        )
        told[marks.MODE_MODEL].extend(mode_instances(text, signals))
        told[sides_model.MODEL].extend(learn_drafts(text)[sides_model.MODEL])
    print(f"{len(told[topic_model.MODEL])} texts, {len(told[events_model.MODEL])} clauses; {lost} triggers not found")
    return told


def learn_again(given: Iterable[Text], strangers: dict[int, dict[str, Linear]]) -> dict[str, list[Instance]]:
    """What is learnt from the decisions of the first round's models on the half that they have not seen."""
    told: dict[str, list[Instance]] = defaultdict(list)
    for text in given:
        with instead(strangers[half_of(text.row["id"])]):
            proposer = events_model.Proposer(text.assembler.signals(text.assembler.frame_matches()))
            text = settled(text, proposer)
            told[events_model.MODEL].extend(clause_instances(text, proposer.signals))
            told[marks.MODE_MODEL].extend(mode_instances(text, proposer.signals))
            for name, instances in learn_drafts(text, proposer).items():
                told[name].extend(instances)
    return dict(told)


def clause_instances(text: Text, signals: Signals) -> Iterator[Instance]:
    """Each clause with the categories of the events it tells."""
    marked = any(text.parsed.clauses[index].headline for index in text.clauses)
    for clause in text.parsed.clauses:
        if clause.index in text.unsure or (clause.headline and text.clauses and not marked):
            continue  # a headline without any mark was left out by the hand-coder, not judged
        labels = frozenset(e["event"] for e in text.clauses.get(clause.index, ()))
        yield Instance(text.row["id"], signals.of(clause), labels)


def mode_instances(text: Text, signals: Signals) -> Iterator[Instance]:
    """Each clause that tells an event, with category and mode."""
    for index, events in text.clauses.items():
        labels = frozenset(f"{e['event']}:{mode}" for e in events for mode in e["mode"])
        yield Instance(text.row["id"], signals.of(text.parsed.clauses[index]), labels)


def learn_drafts(text: Text, proposer: events_model.Proposer | None = None) -> dict[str, list[Instance]]:
    """From each hand-coded event: the candidates for its sides with their roles, the dates on offer and which is the
    event's own, and its status.

    With a proposer: among the acts that it proposes, those in front decided, as the coder meets them.
    """
    told: dict[str, list[Instance]] = {name: [] for name in (sides_model.MODEL, dates_model.MODEL, marks.STATUS_MODEL)}
    assembler = text.assembler
    frames = assembler.frame_matches()
    signals = proposer.signals if proposer else assembler.signals(frames)
    matches = proposer.weigh_all(frames) if proposer else dict(frames)
    for index, events in text.clauses.items():
        for event in events:
            if event["event"] not in {code.plover for m in matches[index] for code in m.frame.codes}:
                matches[index] = [*matches[index], events_model.propose(text.parsed.clauses[index], event["event"])]
    drafts = assembler.drafts(matches)
    deciding = sides_model.Sides(signals, assembler.resolver, assembler.title_end)
    deciding.learn_parts(drafts)
    done: set[tuple[int, str]] = set()
    for draft in drafts:
        at = (draft.match.clause.index, draft.category)
        coded = next((e for e in text.clauses.get(at[0], ()) if e["event"] == at[1]), None)
        if coded is not None and at not in done:
            done.add(at)
            told[sides_model.MODEL].extend(learn_parties(text.row["id"], coded, draft, drafts, deciding))
            if proposer:  # the first round asks for parties only
                learn_marks(text, coded, draft, told)
        if proposer:
            deciding.decide(draft, drafts)
    return told


def learn_parties(
    identity: str, event: dict[str, Any], draft: Draft, drafts: list[Draft], deciding: sides_model.Sides
) -> Iterator[Instance]:
    """Each candidate for a side of an event with the roles that he has."""
    candidates = deciding.offers.candidates(draft, drafts)
    keys: set[Key] = {(base_code(c.key[0]), c.key[1]) for c in candidates}
    fills = {
        role: {c.key for c in candidates if _fills((base_code(c.key[0]), c.key[1]), _keys(event[role]), keys)}
        for role in ("actor", "recipient")
    }
    organs = {code for code, side in _keys(event["actor"]) & _keys(event["recipient"]) if code and side is None}
    offered = {c.key for c in candidates}
    for code in organs:  # one organ of a state acts upon another
        if {(code, None), (code, RULERS)} <= offered:
            fills["recipient"] = fills["recipient"] - {(code, None)} | {(code, RULERS)}
    sources, acting = ({base_code(c.partition(":")[0]) for c in event[k]} for k in ("according_to", "actor"))
    partners = deciding.partners(frozenset(fills["actor"]), draft, drafts)
    spoken = deciding.speaking(draft, candidates)
    for c in candidates:
        given = deciding.given(draft, c, frozenset(fills["actor"]), partners)
        labels = frozenset(role for role in fills if c.key in fills[role])
        if base_code(c.key[0]) in sources and base_code(c.key[0]) not in acting:
            labels |= {"source"}
        yield Instance(identity, features_of([*spoken[c.key], given]), labels)


def learn_marks(text: Text, event: dict[str, Any], draft: Draft, told: dict[str, list[Instance]]) -> None:
    """The dates on offer and which is the event's own, and its status."""
    timing, when = text.assembler.timing, bounds(event["when"])
    ruled = draft.when
    offered = dates_model.date_options(draft, timing)
    if when in offered:  # an event without a date of its own teaches nothing about dates
        asked = f"{text.row['id']} {draft.match.clause.index} {draft.category}"
        for days, option in offered.items():
            said = dates_model.date_features(draft, option, timing)
            label = frozenset({"right"} if days == when else ())
            told[dates_model.MODEL].append(Instance(text.row["id"], said, label, asked))
        draft.when = offered[when].when
    said = marks.status_features(draft, text.parsed, timing)
    told[marks.STATUS_MODEL].append(Instance(text.row["id"], said, frozenset({event["status"]})))
    draft.when = ruled


Key = tuple[str | None, str | None]


def _keys(codes: list[str]) -> set[Key]:
    split = (code.partition(":") for code in codes)
    return {(base_code(base), side_of(sector or None)) for base, _, sector in split}


def _fills(key: Key, gold: set[Key], offered: set[Key]) -> bool:
    """Whether a candidate is the hand-coded party: by code and side, or by code where nobody fits both."""
    if key in gold:
        return True
    same = {k for k in gold if k[0] == key[0]}
    return bool(same) and not same & offered


def fit(instances: list[Instance], strength: float, fewest: int, exclusive: bool) -> Linear:
    """A model over the features that `fewest` instances have; `strength` is the inverse of the penalty on weights.

    `exclusive` labels are weighed against each other and against none of them; one instance may still teach several.
    """
    counts = Counter(f for i in instances for f in i.features)
    kept = sorted(f for f, n in counts.items() if n >= fewest)
    vocabulary = {f: n for n, f in enumerate(kept)}
    labels = sorted({label for i in instances for label in i.labels})
    if exclusive:
        if not all(i.labels for i in instances):
            labels = [events_model.NOTHING, *labels]
        taught = [(i, label) for i in instances for label in (i.labels or {events_model.NOTHING})]
        told = [labels.index(label) for _, label in taught]
        fitted = LogisticRegression(C=strength, solver="lbfgs", max_iter=_ROUNDS, tol=1e-3)
        fitted.fit(_matrix([i for i, _ in taught], vocabulary), told)
        weights = np.vstack([fitted.coef_.T, fitted.intercept_]).astype(np.float32)
    else:
        matrix = _matrix(instances, vocabulary)
        weights = np.zeros((len(kept) + 1, len(labels)), dtype=np.float32)
        for column, label in enumerate(labels):
            has = np.array([label in i.labels for i in instances], dtype=int)
            may = np.array([label == "recipient" or not f.startswith(GIVEN) for f in kept])
            if instances[0].question is not None:
                asked = np.unique([str(i.question) for i in instances], return_inverse=True)[1]
                weights[:-1, column] = weigh_choices(matrix, has.astype(float), asked, strength)
                continue
            fitted = LogisticRegression(C=strength, solver="liblinear", tol=1e-2).fit(matrix[:, may], has)
            weights[:-1, column][may], weights[-1, column] = fitted.coef_[0], fitted.intercept_[0]
    telling = np.abs(weights).max(axis=1) > _NEGLIGIBLE
    telling[-1] = True
    names = [name for name, tells in zip([*kept, BIAS], telling, strict=True) if tells]
    return Linear(tuple(labels), {f: n for n, f in enumerate(names)}, weights[telling], exclusive)


_ROUNDS = 80
"""More rounds of fitting change no figure of the report."""
_NEGLIGIBLE = 0.04
"""Weights under this change no probability by more than a percent; leaving them out halves the files."""


def _matrix(instances: list[Instance], vocabulary: dict[str, int]) -> csr_matrix:
    indices: list[int] = []
    ends = [0]
    for i in instances:
        indices.extend({vocabulary[f] for f in i.features if f in vocabulary})
        ends.append(len(indices))
    return csr_matrix((np.ones(len(indices)), indices, ends), shape=(len(instances), len(vocabulary)))


def report(name: str, instances: list[Instance], strength: float, fewest: int, exclusive: bool) -> None:
    """Precision and recall on one text of four by a model of the other three, at several thresholds."""
    test = [i for i in instances if zlib.crc32(i.text.encode()) % 4 == 1]
    model = fit([i for i in instances if zlib.crc32(i.text.encode()) % 4 != 1], strength, fewest, exclusive)
    scored = [(i.labels, model.probabilities(i.features)) for i in test]
    for least in (0.2, 0.3, 0.4, 0.5, 0.6):
        given = [
            (labels, {k for k, p in probabilities.items() if k and p >= least}) for labels, probabilities in scored
        ]
        hits, coded, gold = (sum(map(len, column)) for column in zip(*((a & b, b, a) for a, b in given), strict=True))
        print(f"{name}: from {least} on  P {hits / max(coded, 1):.3f}  R {hits / max(gold, 1):.3f}")


if __name__ == "__main__":
    main()
