"""Whether what a clause tells has happened: PLOVER's auxiliary marks, from the clause and what governs it.

A clause says it by its own negation, tense and modality; a governing verb can take it back ("menace de", "denied
having", "plans to"). The lists are data/embeddings/<language>.yaml. Source: PLOVER manual, section on auxiliary
modes (historical, future, hypothetical, negated).
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from detente.clause import Clause
from detente.codebook.yamlread import read_yaml
from detente.parse.grammar import relation_prepositions

DATA = Path(__file__).parent.parent / "data" / "embeddings"
Effect = Literal["unreal", "future", "negated", "alleged", "possible", "told"]
_NOT_DONE = ("almost", "far", "reaching")
"""Lists of words with which an act has not quite been done."""
_DENIALS = ("negators", "refusals", "undelayed")
_ENACTED = frozenset({"ACCUSE", "PROTEST"})
"""Acts that are done by doing something for their sake: "drove through Rome *to protest*"."""
_REACHED = frozenset({"complement", "adverbial", "time"})
"""Links of what one has gone so far as to do."""
_EFFECTS: tuple[Effect, ...] = ("unreal", "future", "negated", "alleged", "possible", "told")
_TAKES_BACK = frozenset(
    {"REQUEST", "REJECT", "THREATEN", "AGREE", "CONCEDE", "RETREAT", "SANCTION", "CONSULT", "COERCE"}
)
"""Under a clause of these categories the complement is what is asked, refused, promised or ended: no event."""
_DONE_UNDER = {"nominal": "decreed", "complement": "resolved"}
"""How a clause hangs on a verb -> the verbs under which it is done: "ordered *the closure*", "voted *to suspend*"."""
_TOLD_AS_FACT = frozenset({"present", "past", "pluperfect"})
"""Tenses in which a verdict stands beside what is asked in one breath: "said it *was* unacceptable and must end"."""
_OF_FACTS = frozenset({"ACCUSE", "SUPPORT"})
"""Verbal acts about what has happened, whatever becomes of them: "recalled its envoy to protest against *the raid*"."""
_VERBAL = frozenset({"REQUEST", "ACCUSE", "THREATEN", "AGREE"})
_SAID_AHEAD = frozenset({"REQUEST", "REJECT", "THREATEN"})
"""Verbal acts that are done by announcing them: "will not negotiate" is a refusal, "will ask for" a request."""


AGAIN = "told as done again and again"
"""Why an act is background that was done before and may be what is told as news too ("has repeatedly denied")."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How an event stands: `told` as fact, to come, possible, negated, or None where it is not asserted at all."""

    status: Literal["told", "future", "hypothetical", "negated"] | None
    alleged: bool = False
    why: str = ""
    background: bool = False
    """Told as what has been so before ("ont déjà pris de telles mesures", "has repeatedly denied")."""


@functools.cache
def load_embeddings(language: str) -> dict[str, Effect]:
    """Lemma to effect; CodebookError with file and line where the file is wrong."""
    keys = _lists(language)
    out: dict[str, Effect] = {}
    for effect in reversed(_EFFECTS):
        out.update(dict.fromkeys(keys[effect], effect))
    return out


@functools.cache
def _lists(language: str) -> dict[str, frozenset[str]]:
    wanted = frozenset(
        {
            *_EFFECTS,
            "answering",
            "carries",
            "decreed",
            "resolved",
            "before",
            "again",
            "proof",
            "enacted",
            "texts",
            "quashing",
            "offering",
            *_DENIALS,
            *_NOT_DONE,
        }
    )
    keys = read_yaml(DATA / f"{language}.yaml").mapping(wanted, wanted)
    return {name: frozenset(node.texts()) for name, node in keys.items()}


@functools.cache
def phrases_of(language: str, name: str) -> frozenset[str]:
    """A list of data/embeddings by its name."""
    return _lists(language)[name]


@functools.cache
def refusals(language: str) -> frozenset[str]:
    """Verbs that refuse: what is not, or never, ruled out is not refused."""
    return _lists(language)["refusals"]


@functools.cache
def planning_verbs(language: str) -> frozenset[str]:
    """Verbs and participles under which something is still to come: "prévu", "scheduled"."""
    return frozenset(word for word, effect in load_embeddings(language).items() if effect == "future")


def undoes(clause: Clause, language: str) -> bool:
    """Whether what hangs on a clause is only asked for, promised or refused in it, and has not happened."""
    return _effect_of(clause, load_embeddings(language)) == "unreal"


@functools.cache
def beside(language: str) -> frozenset[str]:
    """Prepositions of circumstance: an event noun behind them is told whatever the verb's own fate."""
    relations = relation_prepositions(language)
    return frozenset().union(*(relations.get(r, frozenset()) for r in ("after", "during", "because", "despite")))


def standing(
    clause: Clause,
    category: str,
    clauses: tuple[Clause, ...],
    language: str,
    categories: Mapping[int, frozenset[str]],
    said: frozenset[str] = frozenset(),
    *,
    by_announcing: bool = False,
    circumstance: bool = False,
) -> Standing:
    """How the event of `category` in `clause` stands.

    `categories` tells for each clause index which categories its own frames gave, so that what is demanded or
    refused by a coded clause is not coded again. `said` are the words of the trigger beside its head: a negation among
    them ("ne pas exclure", "will not negotiate") is what the frame means. `by_announcing` marks acts that are done by
    announcing them: diplomats told that they "will be expelled" are expelled. A noun told as the `circumstance` of
    another act ("will meet *at Oslo's request*") stands whatever becomes of that.
    """
    lists = _lists(language)
    if category in _ENACTED and (done := _by_what(clause, clauses, lists["enacted"], language)) is not None:
        told = category in categories.get(done.index, frozenset())  # "*blocked roads* to protest" tells it already
        return standing(done, category, clauses, language, categories) if not told else _own(clause)
    own = _own(clause)
    if own.status == "told" and _counterfactual(clause, clauses):
        own = Standing("hypothetical", why="conditional")
    if own.status is None or circumstance:
        return own
    effects = load_embeddings(language)
    if own.status == "told" and (why := _not_done(clause, clauses, lists, effects)):
        return Standing("negated", why=why)
    wished = clause.modality == "must" and clause.tense == "conditional"  # "should expel", "devrait expulser"
    announced = by_announcing and own.status == "future" and not wished
    if announced or _means_it(clause, own, category, said & lists["negators"], effects):
        own = Standing("told", why="the words of the act itself")
    alleged, status, why = False, own.status, own.why
    child = clause
    seen = {clause.index}
    while child.parent is not None and child.parent not in seen:
        parent = clauses[child.parent]
        seen.add(parent.index)
        if child.link == "nominal" and _apart(child, parent, language):
            break
        if void := _void(child, parent, clauses, effects, lists, within=child is not clause):
            return Standing(None, why=void)
        does = lists[_DONE_UNDER[child.link]] if child.link in _DONE_UNDER and parent.kind == "verb" else frozenset()
        promised = category == "AGREE" and child.link == "complement" and parent.predicate in lists["offering"]
        effect = "told" if promised or parent.predicate in does else _effect_of(parent, effects)
        if parent.negated and parent.predicate in lists["undelayed"]:
            effect = None
            parent = dataclasses.replace(parent, negated=False)
        given = categories.get(parent.index, frozenset())
        step = _under(child, parent, category, given, effect)
        undone = step is not None and step.status == "negated" and child.link == "nominal"
        if step is None or (undone and not _carried(child, parent, effects, lists)) or _is_fact(child, step, given):
            break
        if step.status is None:
            return step
        alleged = alleged or step.alleged
        if step.status != "told":
            if step.status == status == "negated":
                status, why = "told", "two negations"
            else:
                status, why = step.status, step.why
        child = parent
    # "ont déjà proposé", "ont à plusieurs reprises proposé"
    when_told = {*clause.companions, *(p.head for p in clause.obliques if p.plural)}
    background = clause.tense in ("past", "pluperfect") and bool(lists["before"] & when_told)
    return Standing(status, alleged, why, background)


def _void(
    child: Clause,
    parent: Clause,
    clauses: tuple[Clause, ...],
    effects: Mapping[str, Effect],
    lists: Mapping[str, frozenset[str]],
    *,
    within: bool,
) -> str:
    """Why nothing told in a clause has been done, whatever its tense; empty where nothing says so."""
    if within and _unintended(child, parent, effects):
        return f"no {child.predicate}"
    if parent.kind == "noun" and parent.parent is not None and parent.predicate in lists["texts"]:
        parent = clauses[parent.parent]
    return f"of a text under '{parent.predicate}'" if _in_quashed_text(child, parent, lists) else ""


def _in_quashed_text(child: Clause, parent: Clause, lists: Mapping[str, frozenset[str]]) -> bool:
    """Whether a clause says what a text that was not adopted would have said: "vetoed a resolution *condemning* it"."""
    if child.link not in ("relative", "participle"):
        return False
    objects = (*parent.undergoer, *parent.obliques, *parent.addressee)
    texts = {p.head_start for p in objects if p.head.lower() in lists["texts"]}
    vetoed = parent.predicate in lists["quashing"] or any(p.head.lower() in lists["quashing"] for p in parent.undergoer)
    return vetoed and any(d.head_start in texts for d in child.doer)


def _is_fact(noun: Clause, step: Standing, judging: frozenset[str]) -> bool:
    """Whether a noun tells what another judges, and stands whatever becomes of the judging."""
    return noun.link == "nominal" and step.status == "told" and bool(judging & _OF_FACTS)


def _by_what(clause: Clause, clauses: tuple[Clause, ...], enacted: frozenset[str], language: str) -> Clause | None:
    """The clause by doing which the aim of another is reached: "*drove* through Rome to protest", but not "called on
    them to drive to Rome to protest", "wants to protest"."""
    if clause.link != "purpose" or clause.predicate not in enacted or clause.negated or clause.parent is None:
        return None
    parent = clauses[clause.parent]
    return parent if parent.kind == "verb" and not undoes(parent, language) else None


def _unintended(noun: Clause, parent: Clause, effects: Mapping[str, Effect]) -> bool:
    """Whether a verb denies a noun under which something would be to come: "has no *intention* of threatening"."""
    return parent.negated and noun.link == "nominal" and effects.get(noun.predicate) == "future"


def _apart(noun: Clause, parent: Clause, language: str) -> bool:
    """Whether an event noun is told whatever becomes of its verb: in an adverbial, as what has the aim, or as what one
    is asked to answer ("declined to comment on *the call*")."""
    answered = parent.kind == "verb" and parent.predicate in _lists(language)["answering"]
    return answered or _circumstance(noun, parent, beside(language)) or _aims(noun, parent, load_embeddings(language))


def _aims(noun: Clause, parent: Clause, effects: Mapping[str, Effect]) -> bool:
    """Whether an act is the subject of a verb of aims: "*raids* ont visé", "the *strike* threatens": it is told."""
    does = any(p.clause == noun.index for p in parent.doer)
    return does and not (parent.passive or parent.negated) and effects.get(parent.predicate) == "unreal"


def _effect_of(parent: Clause, effects: Mapping[str, Effect]) -> Effect | None:
    """What a governing word does, with its particle, adverb or complement ("hold off", "stop short", "être sur le
    point") or alone."""
    beside = (*parent.particles, *parent.companions, *(p.head for p in (*parent.predicative, *parent.obliques)))
    with_particle = (effects.get(f"{parent.predicate} {p}") for p in beside)
    return next((e for e in with_particle if e), None) or effects.get(parent.predicate)


def _not_done(
    clause: Clause,
    clauses: tuple[Clause, ...],
    lists: Mapping[str, frozenset[str]],
    effects: Mapping[str, Effect],
) -> str | None:
    """By what word an act was not quite done: "almost broke off", "is far from accusing", "did not go so far as to"."""
    if almost := lists["almost"] & {*clause.companions}:
        return min(almost)
    parent = clauses[clause.parent] if clause.parent is not None else None
    if parent is None:
        return None
    if clause.tense != "none" and parent.kind == "noun" and parent.negated and parent.predicate in lists["proof"]:
        return parent.predicate  # "there is no *evidence* that Riga fired"
    if clause.tense != "none" or clause.kind != "verb" or clause.link not in _REACHED:
        return None
    if clause.link == "complement" and (
        far := lists["far"] & {*parent.companions, *(p.head for p in parent.predicative)}
    ):
        return min(far)
    held = clause.link != "complement" and _effect_of(parent, effects) == "negated"  # "held off expelling"
    return parent.predicate if held or (parent.negated and parent.predicate in lists["reaching"]) else None


def _means_it(
    clause: Clause, own: Standing, category: str, negators: frozenset[str], effects: Mapping[str, Effect]
) -> bool:
    """Whether negation or future belong to the act: "n'exclut pas la force" threatens, "will not yield" refuses."""
    if own.status == "negated":
        return bool(negators) or (category == "REJECT" and clause.predicate not in effects)
    return own.status == "future" and category in _SAID_AHEAD


def _carried(child: Clause, parent: Clause, effects: Mapping[str, Effect], lists: Mapping[str, frozenset[str]]) -> bool:
    """Whether a negated verb denies the event in its noun: "held no talks", but not "the talks yielded nothing"."""
    if parent.kind != "verb" or parent.predicate in effects:
        return True
    return parent.predicate in lists["carries"]


def _circumstance(child: Clause, parent: Clause, prepositions: frozenset[str]) -> bool:
    """Whether an event noun stands in an adverbial of its parent ("malgré la décision de ...")."""
    return any(p.start <= child.start < p.end and p.preposition in prepositions for p in parent.obliques)


def _counterfactual(clause: Clause, clauses: tuple[Clause, ...]) -> bool:
    """Whether a conditional perfect tells what would have been ("aurait rompu *si Minsk n'avait* cédé"), no hearsay."""
    if clause.tense != "conditional":
        return False
    return any(c.parent == clause.index and c.link == "condition" and c.tense == "pluperfect" for c in clauses)


def _own(clause: Clause) -> Standing:
    if clause.link == "purpose":
        return Standing(None, why="it is a purpose")
    if clause.link == "condition":
        return Standing(None, why="it is a condition")
    if clause.imperative:
        return Standing(None, why="it is an order")
    if clause.negated:
        return Standing("negated", why="negated")
    if clause.modality in ("may", "can"):
        return Standing("hypothetical", why=f"modal {clause.modality}")
    if clause.modality == "want":
        return Standing(None, why="it is wished for")
    if clause.tense == "future" or clause.modality == "must":
        return Standing("future", why="told as to come")
    if clause.tense == "conditional" and "aux_past" not in clause.companions:
        if clause.link == "complement":
            return Standing("future", why="future in the past")
        return Standing("hypothetical", why="conditional")
    return Standing("told")


def _under(
    child: Clause, parent: Clause, category: str, given: frozenset[str], effect: Effect | None
) -> Standing | None:
    """What the parent does to the child; None where the chain ends (adverbial and relative clauses stand alone)."""
    if child.link in ("purpose", "condition"):
        return Standing(None, why=f"under {child.link}")
    if child.link not in ("complement", "nominal"):
        return None
    if effect == "told" and child.link == "nominal":
        return _own(parent)
    refused = child.link == "complement" and child.tense == "none"  # "refused to condemn"
    judged = child.link == "complement" and effect is None and child.tense in _TOLD_AS_FACT and child.modality is None
    verbal = category in _VERBAL and (("REJECT" in given and not refused) or (given == {"REQUEST"} and judged))
    if given & _TAKES_BACK and not verbal:
        return Standing(None, why=f"what '{parent.predicate}' asks, refuses, promises or ends")
    if child.link == "nominal" and given:
        return Standing("told")
    if effect == "unreal":
        return Standing(None, why=f"under '{parent.predicate}'")
    if effect == "future":  # "ne prévoit pas d'expulser", "does not intend to expel"
        denied = parent.negated and child.link == "complement"
        return Standing("negated" if denied else "future", why=f"under '{parent.predicate}'")
    if effect == "negated":
        return Standing("negated", why=f"under '{parent.predicate}'")
    if effect == "possible":
        return Standing("hypothetical", why=f"under '{parent.predicate}'")
    if effect == "alleged":
        return Standing("told", alleged=True)
    own = _own(parent)
    if child.link == "nominal" or child.tense == "none":
        # an event without a tense of its own takes the parent's: "va annoncer l'expulsion", "n'a pas repris"
        return own
    return Standing("told") if own.status != "negated" else Standing("negated", why=f"'{parent.predicate}' negated")
