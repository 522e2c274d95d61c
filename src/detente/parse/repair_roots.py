"""Main clauses that both parsers hang on what stands behind them.

"The army overthrew the premier on Tuesday, *hours after he had sacked its chief*": what stands before the conjunction,
with a verb of its own, is what the sentence tells, and the clause behind it hangs on that. "The North *retaliated*: it
ejected the inspectors": what a stop or comma parts from the clause behind it is not said or asked by that.
"""

from __future__ import annotations

from detente.parse.tense import finite
from detente.parse.tree import Tree, Word

_VERBAL = ("VERB", "AUX")
_TAKEN_FOR = ("adverbial", "complement", "parataxis")
"""What the parsers make of the main verb."""
_STOPS = frozenset({":", ";"})
_SUBJECTS = ("subject", "passive_subject", "expletive")
_TELLS_MORE = ("object", "oblique", "indirect", "attribute", "complement")
"""What a clause has that is more than who says so: "..., a recount showed"."""
_SHOWING = frozenset({"show", "find", "make", "suggest", "hint", "admit", "fear", "hope", "promise", "swear", "faire"})
"""Verbs of telling that say something else elsewhere: "..., early counts showed", "a-t-il fait savoir"."""
_FREE = frozenset({"what", "whatever", "who", "whoever", "whom", "where", "wherever", "when", "how", "why", "that"})
_BESIDE = frozenset({"time", "cause", "condition", "concession"})
"""What a clause behind such a conjunction is to the one before it."""


def subordinate_roots(tree: Tree) -> None:
    """Gives the main verb its place back. Runs once every clause knows the conjunction that opens it."""
    for root in tree.roots():
        opening = _opening(root, tree)
        main = next((c for c in root.by(*_TAKEN_FOR) if _is_main(c, opening)), None) if opening is not None else None
        if opening is None or main is None:
            continue
        root.replace_by(main)
        for child in list(root.children):
            if child.i < opening and child is not main:
                child.attach(main, child.rel)
        root.attach(main, "adverbial")


def parted_clauses(tree: Tree) -> None:
    """What stands before a colon, semicolon or comma is not said, asked or ended by the verb behind it."""
    for verb in tree.words:
        behind = verb.head
        if verb.rel != "complement" or behind is None or behind.i < verb.i or verb.mark is not None:
            continue
        if verb.pos not in _VERBAL or behind.pos not in _VERBAL or not finite(verb) or not _stands_alone(verb, tree):
            continue
        stop = _stop(verb, behind, tree)
        if stop is None or not finite(behind) or not any(s.i > stop.i for s in behind.by(*_SUBJECTS)):
            continue
        if stop.text == "," and not _goes_on(behind, verb, tree):
            continue
        verb.rel = "parataxis"


def _stands_alone(verb: Word, tree: Tree) -> bool:
    """Whether a verb has a subject and is no part of a phrase: "*what took place* was a swindle", "que X a *eu*"."""
    first = verb.first
    before = tree.words[max(0, first - 1) : verb.i]
    relative = tree.grammar.words.get("relative_pronouns", frozenset())
    return bool(verb.by(*_SUBJECTS)) and not any(w.low in relative or w.low in _FREE for w in before)


def _stop(verb: Word, behind: Word, tree: Tree) -> Word | None:
    """The stop between two clauses, the last of them where there are several; a comma only right behind the first."""
    between = [w for w in tree.words[verb.i : behind.i] if w.text in _STOPS or w.text == ","]
    stops = [w for w in between if w.text in _STOPS]
    if stops:
        return stops[-1]
    return between[-1] if between and between[-1].i == verb.last + 1 else None


def _goes_on(behind: Word, verb: Word, tree: Tree) -> bool:
    """Whether a clause behind a comma tells more than who says what stands before it."""
    says = behind.lemma in tree.grammar.words["reporting"] or behind.lemma in _SHOWING
    inverted = not any(s.i < behind.i for s in behind.by(*_SUBJECTS))
    return not (says or inverted) and any(c.i > behind.i for c in behind.by(*_TELLS_MORE) if c is not verb)


def _opening(root: Word, tree: Tree) -> int | None:
    """Where the clause of a root opens that a conjunction subordinates, with the time that says how long after."""
    marks = [c for c in root.by("mark", "case") if c.i < root.i]
    if root.pos not in _VERBAL or not marks or root.mark is None or tree.grammar.marks.get(root.mark) not in _BESIDE:
        return None
    first = min(m.i for m in marks)
    measure = next((c for c in root.by("oblique") if c.last == first - 1), None)
    return measure.first if measure is not None else first


def _is_main(verb: Word, opening: int) -> bool:
    told = finite(verb) or bool(verb.by("auxiliary", "passive"))
    return verb.i < opening and verb.pos in _VERBAL and told and verb.mark is None
