"""Leads of wires whose subordinate clause both parsers take for the main one.

"The army overthrew the premier on Tuesday, *hours after he had sacked its chief*": what stands before the conjunction,
with a verb of its own, is what the sentence tells, and the clause behind it hangs on that.
"""

from __future__ import annotations

from detente.parse.tense import finite
from detente.parse.tree import Tree, Word

_VERBAL = ("VERB", "AUX")
_TAKEN_FOR = ("adverbial", "complement", "parataxis")
"""What the parsers make of the main verb."""
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
