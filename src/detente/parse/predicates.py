"""Which words of a sentence are predicates, and the draft of a clause for each."""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.clause import ClauseKind, Link, Modality, Tense
from detente.parse.grammar import Grammar
from detente.parse.tree import CLAUSE_RELATIONS, Tree, Word

_NO_PREDICATE = frozenset(
    {"auxiliary", "passive", "copula", "case", "mark", "name", "compound", "determiner", "number"}
)


@dataclass(slots=True, eq=False)
class Filler:
    """A word in a role, with the preposition it has there."""

    word: Word
    preposition: str | None = None


@dataclass(slots=True, eq=False)
class Draft:
    """A clause being made: fillers are still words of the tree, other clauses still drafts."""

    word: Word
    kind: ClauseKind
    predicate: str
    doer: list[Filler] = field(default_factory=list)
    undergoer: list[Filler] = field(default_factory=list)
    addressee: list[Filler] = field(default_factory=list)
    predicative: list[Filler] = field(default_factory=list)
    belonging: list[Filler] = field(default_factory=list)
    obliques: list[Filler] = field(default_factory=list)
    surface: list[Filler] = field(default_factory=list)
    """Grammatical subject, what control and coordination hand on."""
    particles: list[str] = field(default_factory=list)
    companions: tuple[str, ...] = ()
    negated: bool = False
    tense: Tense = "none"
    passive: bool = False
    modality: Modality | None = None
    imperative: bool = False
    parent: Draft | None = None
    link: Link | None = None
    inherited_doer: bool = False


def find(tree: Tree, event_nouns: frozenset[str]) -> dict[Word, list[Draft]]:
    """Drafts by their word, in textual order; a copula with an adjective gives two, the copula's first."""
    drafts: dict[Word, list[Draft]] = {}
    for word in tree.words:
        made = _drafts(word, tree.grammar, event_nouns)
        if made:
            drafts[word] = made
    return drafts


def _drafts(word: Word, grammar: Grammar, event_nouns: frozenset[str]) -> list[Draft]:
    if word.rel in _NO_PREDICATE or (word.head is None and word.rel != "root"):
        return []
    copula = next(iter(word.by("copula")), None)
    if copula is not None:
        made = [Draft(word, "verb", copula.lemma)]
        if word.pos in ("ADJ", "VERB"):
            made.append(Draft(word, "adjective", word.lemma))
        elif word.lemma in event_nouns:
            made.append(Draft(word, "noun", word.lemma))
        return made
    if word.pos in ("VERB", "AUX"):
        return [] if word.rel == "modifier" and not word.children else [Draft(word, "verb", word.lemma)]
    if word.pos == "NOUN" and word.lemma in event_nouns:
        return [Draft(word, "noun", word.lemma)]
    if word.pos == "ADJ" and (
        word.rel in ("attribute", "complement")
        or (word.rel in ("modifier", "participle", *CLAUSE_RELATIONS, "root") and word.by("oblique", "complement"))
        or (word.rel == "conjunct" and word.head is not None and word.head.pos == "ADJ" and word.head.rel != "modifier")
    ):
        return [Draft(word, "adjective", word.lemma)]
    return []
