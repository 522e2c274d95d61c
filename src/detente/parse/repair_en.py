"""Known errors of the English parser, put right on the tree."""

from __future__ import annotations

from detente.parse.tree import Tree, Word


def before(tree: Tree) -> None:
    """Repairs on English trees before prepositions are settled."""
    reduced_relative_as_main(tree)
    for word in tree.words:
        passive_conjunct(word, tree)
        called_upon(word)


def reduced_relative_as_main(tree: Tree) -> None:
    """ "employees thrown out of Moscow arrived": a bare participle heads no sentence that has a finite verb."""
    for root in tree.roots():
        if root.tag != "VBN" or root.by("auxiliary", "passive") or tree.headline:
            continue
        main = next((c for c in root.by("conjunct") if c.tag in ("VBD", "VBZ", "VBP") and c.i > root.i), None)
        subject = next(iter(root.by("subject", "passive_subject")), None)
        if main is None or main.by("subject") or subject is None or root.by("coordinator"):
            continue
        root.replace_by(main)
        subject.attach(main, "subject")
        root.attach(subject, "participle")
        for child in list(root.children):
            if child.i > main.i or child.rel == "punct":
                child.attach(main, child.rel)


def passive_conjunct(word: Word, tree: Tree) -> None:
    """ "was declared ... and ordered to leave": the second participle, tagged as a past tense, is passive too."""
    head = word.head
    if word.rel != "conjunct" or word.tag != "VBD" or head is None or not head.by("passive"):
        return
    alone = not word.by("subject", "passive_subject", "object", "auxiliary", "passive")
    if alone and word.low.endswith("ed") and word.lemma not in tree.grammar.words["intransitives"]:
        word.tag = "VBN"
        word.morph["VerbForm"] = "Part"


def called_upon(word: Word) -> None:
    """ "called on China to act": the parser at times makes China the subject of "act" below the preposition."""
    if word.rel != "complement" or word.head is None or word.head.low not in ("on", "upon", "for"):
        return
    verb = word.head.head
    subject = next(iter(word.by("subject")), None)
    if verb is None or subject is None or subject.i > word.i or word.tag != "VB":
        return
    preposition = word.head
    subject.attach(preposition, "oblique")
    word.attach(verb, "complement")
