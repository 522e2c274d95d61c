"""English asides at a clause's end that the parser reads as its main clause or hangs on the wrong noun."""

from __future__ import annotations

from detente.parse.repair_en_joined import FINITE
from detente.parse.tree import Tree, Word

_VERBS = ("VERB", "AUX")


def asides(word: Word, tree: Tree) -> None:
    """Repairs on one word before prepositions are settled."""
    verdict(word, tree)
    done_to_person(word, tree)
    told_in_document(word, tree)
    teller_set_in(word, tree)
    teller_inverted(word, tree)
    doing_besides(word, tree)


def doing_besides(gerund: Word, tree: Tree) -> None:
    """ "Riga, *accusing* Oslo of meddling, recalled its envoy": what commas part off between a subject and its verb is
    done besides, not joined to the subject."""
    subject = gerund.head
    if gerund.tag != "VBG" or gerund.rel != "conjunct" or subject is None or subject.rel != "subject":
        return
    comma, verb = tree.at(gerund.first - 1), subject.head
    if comma is None or comma.text != "," or gerund.by("coordinator") or verb is None or verb.i < gerund.i:
        return
    gerund.attach(verb, "adverbial")


def told_in_document(verb: Word, tree: Tree) -> None:
    """ "said in a *report that* Riga fired": what the parser itself opens with a conjunction is what is said, no
    relative clause of the report."""
    noun, opener = verb.head, next(iter(verb.by("mark")), None)
    if verb.rel != "relative" or noun is None or opener is None or opener.low != "that" or opener.pos != "SCONJ":
        return
    preposition = noun.head
    teller = preposition.head if preposition is not None and preposition.pos == "ADP" else preposition
    if teller is None or teller.lemma not in tree.grammar.words["reporting"] or teller.by("complement"):
        return
    if verb.by("subject", "passive_subject") and teller.i < noun.i < opener.i:
        verb.attach(teller, "complement")


def teller_set_in(verb: Word, tree: Tree) -> None:
    """ "*Riga*, Oslo said on Friday, has fired": of two subjects before a verb of saying, the first is of what is told
    behind it."""
    subjects = [s for s in verb.by("subject") if s.i < verb.i]
    told = next((c for c in verb.by("complement") if c.i > verb.i and not c.by("mark")), None)
    if len(subjects) != 2 or told is None or verb.lemma not in tree.grammar.words["reporting"]:
        return
    commas = (tree.at(subjects[0].last + 1), tree.at(told.first - 1))
    if all(c is not None and c.text == "," for c in commas) and not told.by("subject", "passive_subject"):
        subjects[0].attach(told, "subject")


def teller_inverted(verb: Word, tree: Tree) -> None:
    """ "The ruling, *wrote Judge X*, does not affect": who stands behind the verb of saying between two commas says it,
    and who stands in front does what is said."""
    comma, main = tree.at(verb.i - 1), verb.head
    if verb.lemma not in tree.grammar.words["reporting"] or comma is None or comma.text != ",":
        return
    subject, teller = next(iter(verb.by("subject")), None), next(iter(verb.by("object")), None)
    if subject is None or teller is None or main is None or main.i < verb.i or main.pos not in _VERBS:
        return
    closing = tree.at(teller.last + 1)
    if subject.last != comma.i - 1 or teller.first != verb.i + 1 or closing is None or closing.text != ",":
        return
    for other in main.by("subject"):
        if other.i < main.i:
            return
        other.rel = "object"
    subject.attach(main, "subject")
    teller.rel = "subject"


def verdict(verb: Word, tree: Tree) -> None:
    """ "Oslo shelled Riga, *a charge Bern denied*": what the comma parts off is no main clause; Bern denies it."""
    if verb.lemma not in tree.grammar.words["verdicts"]:
        return
    main = next((c for c in verb.by("complement") if c.i < verb.i and c.pos in _VERBS), None)
    subject = next((s for s in verb.by("subject") if s.i < verb.i), None)
    if main is None or subject is None or main.by("mark") or not main.by("subject", "passive_subject"):
        return
    if main.opening.tag not in FINITE or verb.opening.tag not in FINITE:
        return
    charge, denier = _charge(subject, verb)
    comma = tree.at(subject.first - 1)
    if charge is None or denier is None or comma is None or comma.text != ",":
        return
    verb.replace_by(main)
    verb.attach(main, "conjunct")
    for determiner in subject.by("determiner"):
        determiner.attach(charge, "determiner")
    denier.attach(verb, "subject")
    charge.attach(verb, "object")


def _charge(subject: Word, verb: Word) -> tuple[Word | None, Word | None]:
    """What is denied and by whom, of "a charge Bern denied", whichever of the two the parser made the subject."""
    if not any(d.low in ("a", "an") for d in subject.by("determiner")):
        return None, None
    if subject.pos == "PROPN":
        return next((c for c in subject.by("compound") if c.tag == "NN"), None), subject
    denier = next((a for a in subject.by("apposition") if a.pos == "PROPN" and a.last == verb.opening.i - 1), None)
    return subject, denier


def done_to_person(participle: Word, tree: Tree) -> None:
    """ "the release of *Duval, arrested* in May": it is he who was arrested, not the release."""
    noun, comma = participle.head, tree.at(participle.i - 1)
    if participle.rel != "participle" or participle.tag != "VBN" or noun is None or comma is None or comma.text != ",":
        return
    if participle.lemma not in tree.grammar.words["done_to_persons"]:
        return
    near = tree.at(comma.i - 1)
    of = near.head if near is not None else None
    if near is None or of is None or of.low != "of" or near.pos not in ("NOUN", "PROPN") or noun not in near.above():
        return
    participle.attach(near, "participle")
