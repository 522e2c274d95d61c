"""French prepositions that the parser takes for other words."""

from __future__ import annotations

from detente.parse.tree import NOMINAL, Tree, Word


def sure_preposition(word: Word, tree: Tree) -> None:
    """ "sa gratitude *envers* Rabat": a preposition that the model takes for a noun, a verb or an adjective."""
    head, before_it = word.head, tree.at(word.i - 1)
    if word.low not in tree.grammar.words["sure_prepositions"] or word.pos == "ADP" or head is None:
        return
    content = next((c for c in word.children if c.i > word.i and c.pos in NOMINAL), None)
    if content is None or (before_it is not None and before_it.pos == "DET"):
        return
    for child in list(word.children):
        child.attach(head if child is not content else None, child.rel)
    content.attach(head, "nominal" if head.pos in NOMINAL else "oblique")
    word.attach(content, "case")
    word.pos = "ADP"
