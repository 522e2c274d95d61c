"""Verbs listed in a relative clause at the end of a sentence, which both parsers give to the main clause.

"Oslo received the envoy, who praised the accord, promised aid and left": all three are the envoy's.
"""

from __future__ import annotations

from collections.abc import Iterator

from detente.parse.tense import finite, is_participle
from detente.parse.tree import Tree, Word

_RELATIVE = frozenset({"who", "which", "qui"})
_AND = frozenset({"and", "et"})
_VERBS = ("VERB", "AUX")
_SUBJECTS = ("subject", "passive_subject")
_LOOSE = frozenset({"conjunct", "root", "complement", "adverbial", "parataxis", "other", "relative"})


def verbs_of_relative(tree: Tree) -> None:
    """Join to the verb of a relative clause those that follow it behind a comma and, the last, behind "and"."""
    for verb in tree.words:
        if verb.rel != "relative" or verb.pos not in _VERBS or not finite(verb) or verb.head is None:
            continue
        pronoun = next((w for w in tree.words[verb.head.i : verb.i] if w.low in _RELATIVE), None)
        main = next((a for a in verb.head.above() if a.pos in _VERBS), None)
        if pronoun is None or main is None or main.i > verb.head.i:
            continue
        listed = list(_listed(verb, tree))
        if len(listed) < 2 or tree.words[listed[-1].opening.i - 1].low not in _AND:
            continue
        for other in listed:
            _join(other, verb, main)


def _listed(verb: Word, tree: Tree) -> Iterator[Word]:
    """The verbs behind one that stand right behind a comma, up to one behind "and"."""
    for other in tree.words[verb.i + 1 :]:
        before = tree.words[other.opening.i - 1]
        if other.pos != "VERB" or other.rel not in _LOOSE or before.low not in (*_AND, ","):
            continue
        if before.i <= verb.i or any(s.i < other.i and s.i > before.i for s in other.by(*_SUBJECTS)):
            continue
        if not _alike(other, verb):
            return
        yield other
        if before.low in _AND:
            return


def _alike(other: Word, verb: Word) -> bool:
    """Whether a verb has the tense of the first, or shares its auxiliary."""
    if other.tag:
        return other.opening.tag == verb.opening.tag
    shared = bool(verb.by("auxiliary")) and is_participle(other) and not other.by("auxiliary", "passive")
    return shared or (finite(other) and bool(other.by("auxiliary")) == bool(verb.by("auxiliary")))


def _join(other: Word, verb: Word, main: Word) -> None:
    if other in main.above():
        other.replace_by(main)
    for subject in other.by(*_SUBJECTS):
        if subject.i > other.i:
            subject.rel = "object"
        else:
            subject.attach(main, subject.rel)
    other.attach(verb, "conjunct")
