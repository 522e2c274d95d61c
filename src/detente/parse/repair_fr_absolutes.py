"""French participles with a subject of their own: "La junte ayant rejeté l'ultimatum, la Cédéao a décidé ...".

The model gives their subject to the verb behind the comma, or takes them for the verb of the sentence.
"""

from __future__ import annotations

from detente.parse.tense import finite
from detente.parse.tree import NOMINAL, Tree, Word

_SUBJECTS = ("subject", "passive_subject")
_OF_VERBS = ("auxiliary", "passive", "copula")


def absolute_participles(tree: Tree) -> None:
    """Hangs each on the verb it goes before, with its subject and object."""
    for auxiliary in tree.words:
        participle = auxiliary.head
        if auxiliary.low not in ("ayant", "étant") or participle is None or auxiliary.pos != "AUX":
            continue
        subject = _subject_before(auxiliary, tree)
        comma = next((w for w in tree.words[participle.i :] if w.text == ","), None)
        if subject is None or comma is None:
            continue
        verbs = (w for w in tree.words[comma.i :] if w.pos in ("VERB", "AUX") and w.rel not in _OF_VERBS)
        verb = next(verbs, None)
        if verb is None or not finite(verb):
            continue
        if verb.head is not None and participle not in (*verb.children, *verb.above(), *subject.children):
            continue
        other = _subject_behind(comma, verb, tree)
        if other is None or subject.rel == "name":
            continue
        _hang(participle, subject, verb, other)


def _subject_before(auxiliary: Word, tree: Tree) -> Word | None:
    """The noun right before, with nothing but a pronoun or a negation between, that opens its sentence or clause."""
    before = tree.at(auxiliary.i - 1)
    while before is not None and before.pos in ("PRON", "ADV", "PART") and before.i:
        before = tree.at(before.i - 1)
    while before is not None and before.head is not None and before.head.i < auxiliary.i and before.head.rel != "root":
        before = before.head
    if before is None or before.pos not in NOMINAL or before.by("case") or before.preposition:
        return None
    return before


def _subject_behind(comma: Word, verb: Word, tree: Tree) -> Word | None:
    """The noun between comma and verb that is the verb's own subject."""
    between = [w for w in tree.words[comma.i + 1 : verb.i] if w.pos in NOMINAL and not w.by("case")]
    own = [w for w in between if w.head is verb and w.rel in _SUBJECTS]
    loose = (w for w in between[:1] if w.pos in ("NOUN", "PROPN") and not w.preposition)
    return next(iter(own), None) or next(loose, None)


def _hang(participle: Word, subject: Word, verb: Word, other: Word) -> None:
    if participle in verb.above():
        participle.replace_by(verb)
        for word in list(participle.children):
            if word.i > other.i:
                word.attach(verb, word.rel)
    for word in list(subject.children):  # its object, hung on the noun before it
        if word.i > participle.i and word.rel in ("nominal", "object"):
            word.attach(participle, "object")
    other.attach(verb, "passive_subject" if verb.by("passive") else "subject")
    participle.attach(verb, "adverbial")
    subject.attach(participle, "passive_subject" if participle.by("passive") else "subject")
