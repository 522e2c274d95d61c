"""Prepositions settled: each noun phrase gets its preposition, of one word or several, and hangs on what it completes.

English `verb > prep > pobj` and French `noun > case` become the same: a word with `preposition`, in relation
`oblique` (below a predicate), `nominal` (below a noun), `agent` or `indirect`. Prepositions before a gerund or an
infinitive become the `mark` of that clause.
"""

from __future__ import annotations

from detente.parse.grammar import Grammar
from detente.parse.tree import CLAUSE_RELATIONS, NOMINAL, Tree, Word

_INSIDE_NOUN = frozenset({"determiner", "modifier", "number", "compound", "name", "case", "possessor", "adverb"})
_CONTRACTED = {
    "du": "de",
    "d'": "de",
    "des": "de",
    "au": "à",
    "aux": "à",
    "jusqu'": "jusqu'",
    "jusque": "jusqu'",
    "s'": "si",
}
_PREPOSED = frozenset({"case", "agent", "indirect", "particle"})


def plain(word: str, language: str) -> str:
    """A preposition's word without the article that French contracts into it, or a mark's as it is when whole."""
    return _CONTRACTED.get(word, word) if language == "fr" else word


def settle(tree: Tree) -> None:
    """Rewrite the tree so that every preposition stands in `Word.preposition` or `Word.mark`."""
    for first, length, name in _multiword(tree):
        if all(w.rel == "coordinator" for w in tree.words[first : first + length]):
            continue  # "along with" joins to the subject (likewise.py)
        _settle_multiword(tree, tree.words[first : first + length], name)
    if tree.grammar.language == "en":
        for word in tree.words:
            if word.rel in _PREPOSED and word.children and word.pos in ("ADP", "SCONJ", "VERB", "ADV", "PART"):
                _lift(word, tree.grammar)
    for word in tree.words:
        _gather_case(word, tree.grammar)
    for word in tree.words:
        _settle_relation(word, tree.grammar)


def _multiword(tree: Tree) -> list[tuple[int, int, str]]:
    """Places where a preposition of several words stands: (first word, number of words, its form)."""
    language = tree.grammar.language
    norm = [plain(w.low, language) for w in tree.words]
    found: list[tuple[int, int, str]] = []
    i = 0
    while i < len(norm):
        for phrase in tree.grammar.multiword.get(norm[i], ()):
            words = [plain(p, language) for p in phrase]
            if norm[i : i + len(words)] == words and _content_may_follow(tree.at(i + len(words))):
                found.append((i, len(words), " ".join(phrase).replace("' ", "'")))
                i += len(words) - 1
                break
        i += 1
    return found


def _content_may_follow(word: Word | None) -> bool:
    """False at the end and before an infinitive: "is due to close" holds no preposition "due to"."""
    return word is not None and word.tag != "VB" and word.pos != "PUNCT"


def _settle_multiword(tree: Tree, inside: list[Word], name: str) -> None:
    members = set(inside)
    content = tree.at(inside[-1].i + 1)
    while (
        content is not None
        and content.head is not None
        and content.head not in members
        and content.head.i > inside[-1].i
        and not (content.pos in NOMINAL and content.rel not in _INSIDE_NOUN)
        and content.rel not in CLAUSE_RELATIONS
    ):
        content = content.head
    if content is None or content.rel in ("punct", "coordinator") or content.pos == "PUNCT":
        return
    below = set(content.subtree())
    outside = [w.head for w in (content, *inside) if w.head and w.head not in members and w.head not in below]
    if not outside:
        return
    for word in inside:
        for child in list(word.children):
            if child not in members and child is not content:
                child.attach(outside[0], child.rel)
    content.attach(outside[0], "oblique" if content.pos in NOMINAL else "adverbial")
    if content.pos in NOMINAL:
        content.preposition = name
    else:
        content.mark = name
    for word in inside:
        word.attach(content, "case")
        word.pos = "ADP"


def _lift(preposition: Word, grammar: Grammar) -> None:
    """`head > preposition > content` becomes `head > content`, the content knowing its preposition."""
    head = preposition.head
    if head is None:
        return
    content = [c for c in preposition.children if c.rel in ("oblique", "complement", "conjunct", "case", "adverb")]
    content = [c for c in content if c.pos in NOMINAL or c.pos in ("VERB", "AUX", "ADJ", "DET")]
    if not content:
        return
    name, rel = preposition.low, preposition.rel
    main, *rest = content
    if main.pos in ("VERB", "AUX") and main.rel == "complement":
        main.mark = name
        main.attach(head, "adverbial" if name in grammar.marks else "complement")
    else:
        main.preposition = name
        main.attach(head, rel if rel in ("agent", "indirect") else "oblique")
    for other in [*rest, *preposition.children]:
        if other.head is preposition:
            other.attach(main if other in rest else head, other.rel)
    preposition.attach(main, "case")


def _gather_case(word: Word, grammar: Grammar) -> None:
    """French: `case` and `mark` children become the word's `preposition` or `mark`."""
    marks = [c for c in word.children if c.rel in ("mark", "case") and c.i < word.i]
    if word.preposition or word.mark or not marks:
        return
    names = [plain(c.low, grammar.language) for c in marks if c.low != "'s"]
    for c in marks:
        names.extend(g.low for g in c.children if g.rel == "case" and g.i > c.i)
    if not names:
        return
    form = " ".join(names)
    if word.rel in CLAUSE_RELATIONS or word.pos in ("VERB", "AUX") or any(c.rel == "mark" for c in marks):
        word.mark = form if form in grammar.marks else _known(names, grammar)
    else:
        word.preposition = form if form in grammar.marks else names[0]


def _known(names: list[str], grammar: Grammar) -> str:
    """The subordinator among several words before a clause; the last where none says more."""
    for name in names:
        if name in grammar.marks:
            return name
    return names[-1]


def _settle_relation(word: Word, grammar: Grammar) -> None:
    """What hangs on a noun is `nominal`, on a predicate `oblique`; causes and the like go to the verb."""
    head = word.head
    if head is None or word.rel not in ("oblique", "nominal") or word.pos not in (*NOMINAL, "ADJ", "DET"):
        return
    if word.preposition in grammar.verbal and head.pos in ("NOUN", "PROPN"):
        verb = next((a for a in word.above() if a.pos == "VERB"), None)
        if verb is not None and verb.i < word.i:
            word.attach(verb, "oblique")
            return
    head_is_predicate = head.pos in ("VERB", "AUX", "ADJ", "ADV")
    word.rel = "oblique" if head_is_predicate else "nominal"
