"""What a semicolon parts: "The army retook the town; the rebels had fled, Oslo said" tells only the second as said."""

from __future__ import annotations

from detente.parse.tense import finite
from detente.parse.tree import Tree, Word

_QUOTES = frozenset('"«»“”')
_SAID = frozenset({"complement", "parataxis", "conjunct", "adverbial", "other"})
"""Relations that the parser gives to what a verb of saying behind it says."""


def semicolons(tree: Tree) -> None:
    """Outside quotations, what stands before a semicolon is not said by a verb behind it that has something to say."""
    quoted = 0
    for mark in list(tree.words):
        quoted += mark.text in _QUOTES
        if mark.text == ";" and not quoted % 2:
            _part(mark, tree)


def _part(mark: Word, tree: Tree) -> None:
    for teller in tree.words[mark.i + 1 :]:
        said = _said(mark, teller, tree) if teller.by("complement") else None
        before = _first(mark, teller, tree) if said is not None else None
        if before is not None and said is not None:
            head, rel = teller.head, teller.rel
            before.attach(None, "root")
            said.attach(teller, "complement")
            before.attach(head, rel)
            teller.attach(before, "conjunct")
            return


def _first(mark: Word, teller: Word, tree: Tree) -> Word | None:
    """The verb before the semicolon that the parser hangs on what stands behind it; its tag may be wrong too."""
    verbs = (w for w in tree.words[: mark.i] if w.pos == "VERB" and w.rel in _SAID)
    told = (w for w in verbs if w.by("subject", "passive_subject"))
    return next((w for w in told if w.head is not None and mark.i < w.head.i <= teller.i), None)


def _said(mark: Word, teller: Word, tree: Tree) -> Word | None:
    """The verb between the semicolon and the verb of saying that heads what is said."""
    between = [
        w for w in tree.words[mark.i + 1 : teller.i] if w.pos in ("VERB", "AUX") and w.rel in _SAID and finite(w)
    ]
    return next((w for w in between if w.head is teller or (w.head is not None and w.head.i < mark.i)), None)
