"""Participles that only say whose a thing or an act is: "a yacht *owned by* a Russian", "a strike *blamed on* Israel".

The noun behind them is hung on the one before as if "of" stood there, so that every rule of owners holds for it. The
words are data in data/grammar/<language>.yaml: `owned_by`, `tied_to`, `done_by` and, of some bodies only ("a coalition
*led by* Oslo", "envoys *sent by* Oslo"), `led_by` and `sent_by`.
"""

from __future__ import annotations

from detente.parse.tree import NOMINAL, Tree, Word

_LISTS = ("owned_by", "tied_to", "done_by", "led_by", "sent_by")
_BODIES = {"led_by": "led_bodies", "sent_by": "sent_bodies"}
"""Of which nouns alone some of these say whose they are."""
_OF = {"fr": "de", "en": "of"}
_WHOSE = frozenset({"par", "à", "by", "to", "on", "with"})
_FARTHEST = 5
"""Words from the participle to whose it is, at most: "owned *by the Russian state bank* VTB"."""


def told_whose(tree: Tree) -> None:
    """Hang owner and doer on the noun that a participle links them with; the participle is no clause any more."""
    words = tree.grammar.words
    for verb in tree.words:
        if verb.rel != "participle" or verb.head is None or verb.head.pos not in NOMINAL or verb.head.i > verb.i:
            continue
        known = next((key for key in _LISTS if verb.lemma in words.get(key, ())), None)
        if known is None or (known == "done_by" and verb.head.pos != "NOUN"):
            continue
        if known in _BODIES and verb.head.lemma not in words[_BODIES[known]]:
            continue
        whose = _whose(verb)
        if whose is not None and (known != "tied_to" or _of_somebody(whose, tree)):
            _hang(whose, verb, verb.head, tree)


def _of_somebody(noun: Word, tree: Tree) -> bool:
    """Whether a noun names somebody or is told as of a people: "linked to a Russian bank", not "to the protests"."""
    demonyms = tree.grammar.demonyms
    named = (w.pos == "PROPN" or w.low in demonyms or (w.pos == "ADJ" and w.text[0].isupper()) for w in noun.subtree())
    return any(named)


def _whose(verb: Word) -> Word | None:
    """The one noun behind the participle; None where it has others too ("blamed on Oslo *by Bern*")."""
    behind = [c for c in verb.by("agent", "oblique", "indirect") if c.i > verb.i]
    named = [c for c in behind if c.pos in NOMINAL and c.preposition in _WHOSE]
    return named[0] if len(named) == 1 and named[0].i - verb.i <= _FARTHEST else None


def _hang(whose: Word, verb: Word, noun: Word, tree: Tree) -> None:
    whose.attach(noun, "nominal")
    whose.preposition = _OF[tree.grammar.language]
    for child in list(verb.children):
        if child.rel != "punct":
            child.attach(noun, child.rel)
    verb.attach(whose, "case")
    verb.pos = "ADP"
