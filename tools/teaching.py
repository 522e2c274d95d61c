"""What our hand-coded texts teach: the clauses, parties, dates and marks of their events, as the models meet them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from carriers import Text, afresh, settled
from fitting import Instance

from detente.code.draft import Draft
from detente.code.entities import side_of
from detente.code.learned import dates as dates_model
from detente.code.learned import homes as homes_model
from detente.code.learned import marks
from detente.code.learned import propose as events_model
from detente.code.learned import sides as sides_model
from detente.code.learned import topic as topic_model
from detente.code.learned.candidate import RULERS
from detente.code.learned.linear import Linear, features_of, instead
from detente.code.learned.signals import Signals
from detente.evaluate.agree import base_code, bounds

Told = dict[str, list[Instance]]
"""What is learnt from, by model."""


def learn(given: Iterable[Text]) -> Told:
    """What the first round learns from; parties and homes here are those that the rules leave."""
    told: Told = defaultdict(list)
    for text in given:
        told[homes_model.MODEL].extend(home_instances(text))
        signals = text.assembler.signals(text.assembler.frame_matches())
        told[events_model.MODEL].extend(clause_instances(text, signals))
        told[topic_model.MODEL].append(topic_instance(text, political=bool(text.row["events"])))
        told[sides_model.MODEL].extend(learn_drafts(text)[sides_model.MODEL])
    return told


def topic_instance(text: Text, *, political: bool) -> Instance:
    """What a text says of whether it is about politics, for the model of topics."""
    states = len(text.assembler.resolver.settings.whole.states)
    words = topic_model.topic_features(text.parsed, text.row["language"], states)
    return Instance(text.row["id"], words, frozenset({"political"} if political else ()))


def learn_again(given: Iterable[Text], strangers: dict[str, Linear]) -> Told:
    """What is learnt from the decisions of the first round's models, `strangers` to these texts."""
    told: Told = defaultdict(list)
    for text in given:
        with instead(strangers):
            text = afresh(text)
            proposer = events_model.Proposer(text.assembler.signals(text.assembler.frame_matches()))
            text = settled(text, proposer)
            told[events_model.MODEL].extend(clause_instances(text, proposer.signals))
            told[marks.MODE_MODEL].extend(mode_instances(text, proposer.signals))
            for name, instances in learn_drafts(text, proposer).items():
                told[name].extend(instances)
    return told


def clause_instances(text: Text, signals: Signals) -> Iterator[Instance]:
    """Each clause with the categories of the events it tells."""
    marked = any(text.parsed.clauses[index].headline for index in text.clauses)
    for clause in text.parsed.clauses:
        if clause.index in text.unsure or (clause.headline and text.clauses and not marked):
            continue  # a headline without any mark was left out by the hand-coder, not judged
        labels = frozenset(e["event"] for e in text.clauses.get(clause.index, ()))
        yield Instance(text.row["id"], signals.of(clause), labels)


def home_instances(text: Text) -> Iterator[Instance]:
    """The states on offer for each of the nameless who take part in a hand-coded event, and which is theirs.

    Nothing is learnt where the hand-coder has none of them on that side, or several.
    """
    resolver = text.assembler.resolver
    done: set[int] = set()
    for index, events in text.clauses.items():
        clause = text.parsed.clauses[index]
        for slot, role in (("doer", "actor"), ("undergoer", "recipient"), ("addressee", "recipient")):
            codes = {base_code(code.partition(":")[0]) for code in events[0][role]}
            for phrase in getattr(clause, slot):
                resolver.entities(phrase, clause)  # asks whose it is where it is nobody's
                asked = resolver.states_told.asked.get(phrase.head_start)
                offered = dict(resolver.states_told.options(asked)) if asked else {}
                if len(codes & offered.keys()) != 1 or phrase.head_start in done:
                    continue
                done.add(phrase.head_start)
                question = f"{text.row['id']} {phrase.head_start}"
                for code, groups in offered.items():
                    label = frozenset({"right"} if code in codes else ())
                    yield Instance(text.row["id"], features_of(groups), label, question)


def mode_instances(text: Text, signals: Signals) -> Iterator[Instance]:
    """Each clause that tells an event, with category and mode."""
    for index, events in text.clauses.items():
        labels = frozenset(f"{e['event']}:{mode}" for e in events for mode in e["mode"])
        yield Instance(text.row["id"], signals.of(text.parsed.clauses[index]), labels)


def learn_drafts(text: Text, proposer: events_model.Proposer | None = None) -> Told:
    """From each hand-coded event: the candidates for its sides with their roles, the dates on offer and which is the
    event's own, and its status.

    With a proposer: among the acts that it proposes, those in front decided, as the coder meets them.
    """
    told: Told = {name: [] for name in (sides_model.MODEL, dates_model.MODEL, marks.STATUS_MODEL)}
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
    given = dict(deciding.given(draft, candidates, frozenset(fills["actor"]), partners))
    for c in candidates:
        labels = frozenset(role for role in fills if c.key in fills[role])
        if base_code(c.key[0]) in sources and base_code(c.key[0]) not in acting:
            labels |= {"source"}
        yield Instance(identity, features_of([*spoken[c.key], given[c.key]]), labels)


def learn_marks(text: Text, event: dict[str, Any], draft: Draft, told: Told) -> None:
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
