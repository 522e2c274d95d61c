"""English subjects that the parser gave to what stands before them, and reports set between commas."""

from __future__ import annotations

from detente.parse.tree import NOMINAL, Tree, Word

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def subjects(tree: Tree) -> None:
    """Repairs on English trees before prepositions are settled."""
    for word in tree.words:
        after_date(word, tree)
        next_clause(word, tree)
        set_between_commas(word, tree)


def after_date(verb: Word, tree: Tree) -> None:
    """ "In April Baku reported": the month is no part of the name behind it, which is the verb's subject."""
    noun = _before(verb, tree)
    month = tree.at(noun.i - 1) if noun is not None else None
    if noun is None or month is None or noun.pos != "PROPN" or noun.rel != "oblique":
        return
    preposition = noun.head
    if month.rel != "compound" or month.head is not noun or month.low not in tree.grammar.words["time_words"]:
        return
    if preposition is None or preposition.i != month.i - 1 or verb not in preposition.above():
        return
    month.attach(preposition, "oblique")
    noun.attach(verb, "subject")


def next_clause(verb: Word, tree: Tree) -> None:
    """ "Oslo expelled the envoys of Iran and *Tehran recalled* its own": joined to the noun before, and a subject."""
    noun = _before(verb, tree)
    if noun is None or noun.rel != "conjunct" or noun.head is None or verb.rel not in ("conjunct", "complement"):
        return
    other, first = noun.head, min(w.i for w in noun.subtree())
    joint = tree.at(first - 1)
    if joint is None or joint.rel != "coordinator" or joint.head is not other or other.pos not in NOMINAL:
        return
    above = verb.head
    if above is None or above.i > other.i or above not in other.above():
        return
    noun.attach(verb, "subject")
    joint.attach(above, "coordinator")
    verb.attach(above, "conjunct")


def set_between_commas(verb: Word, tree: Tree) -> None:
    """ "The rebels, *a report found*, killed thirty": of two subjects the second, whose participle ends at a comma,
    tells what it has found."""
    subjects = verb.by("subject")
    if len(subjects) != 2:
        return
    teller = subjects[1]
    told = tree.at(teller.i + 1)
    first = min(w.i for w in teller.subtree())
    opened, closed = tree.at(first - 1), tree.at(teller.i + 2)
    if told is None or told.tag != "VBN" or told.head is not teller or opened is None or closed is None:
        return
    if opened.text != "," or closed.text != ",":
        return
    told.attach(verb, "parataxis")
    teller.attach(told, "subject")
    told.tag = "VBD"
    told.morph.clear()
    told.morph.update(VerbForm="Fin", Tense="Past")


def _before(verb: Word, tree: Tree) -> Word | None:
    """The noun directly before a finite verb that has no subject."""
    opening = verb.opening
    if verb.pos not in ("VERB", "AUX") or opening.tag not in _FINITE:
        return None
    if verb.by("subject", "passive_subject", "expletive"):
        return None
    noun = tree.at(opening.i - 1)
    return noun if noun is not None and noun.pos in ("NOUN", "PROPN") else None
