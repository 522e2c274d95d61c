"""French subjects and objects that an aside between commas, or an auxiliary read as a verb, keeps from their verb."""

from __future__ import annotations

from detente.parse.repair_fr_subjects import bare, edges
from detente.parse.tense import finite, is_participle
from detente.parse.tree import Tree, Word

_VERBAL = ("VERB", "AUX")
_SUBJECTS = ("subject", "passive_subject")
_CARRIERS = ("auxiliary", "passive", "copula")
_LOOSE = ("apposition", "conjunct", "other")
_TIME = 3
"""Words between a verb and the comma behind it: "a condamné lundi soir,"."""
_BEFORE_VERB = (*_CARRIERS, "reflexive", "indirect", "adverb", "object")


def bracketed_subjects(tree: Tree) -> None:
    """ "La Caricom, réunie à Kingston, a exhorté": who stands before an aside is the subject of the verb behind it."""
    for verb in tree.words:
        if verb.pos not in _VERBAL or verb.rel in _CARRIERS or not finite(verb) or verb.by(*_SUBJECTS):
            continue
        if verb.morph.get("Mood") == "Imp" or _of_auxiliary(verb):
            continue
        subject = _before_aside(verb, tree)
        if subject is not None:
            _give(subject, verb)


def bracketed_objects(tree: Tree) -> None:
    """ "L'OEA a condamné, par dix voix contre une, *le harcèlement*": what stands behind an aside that opens with a
    preposition and belongs to nothing in it is the object of the verb before it."""
    for noun in tree.words:
        if noun.pos != "NOUN" or noun.rel not in ("conjunct", "apposition") or not bare(noun, tree):
            continue
        closing = tree.at(edges(noun)[0] - 1)
        if closing is None or closing.text != "," or noun.by("coordinator", "conjunct"):
            continue
        verb = next((a for a in noun.above() if a.pos == "VERB"), None)
        if verb is None or not finite(verb) or verb.i > closing.i or verb.by("object", "passive", "complement"):
            continue
        aside = tree.words[verb.i + 1 : closing.i]
        opening = next((w for w in aside if w.text == ","), None)
        if opening is None:
            continue
        inside = tree.words[opening.i + 1 : closing.i]
        if any(w.text == "," or w.pos in (*_VERBAL, "CCONJ") for w in inside):
            continue
        if opening.i - verb.i <= _TIME and tree.words[opening.i + 1].pos == "ADP":
            noun.attach(verb, "object")


def _of_auxiliary(verb: Word) -> bool:
    """ "après que des roquettes *eurent* atteint": the auxiliary's subject is the verb's."""
    own = [s for carrier in verb.by(*_CARRIERS) for s in carrier.by(*_SUBJECTS)]
    for subject in own:
        subject.attach(verb, "passive_subject" if verb.by("passive") else "subject")
    return bool(own)


def _before_aside(verb: Word, tree: Tree) -> Word | None:
    """The noun before the comma that opens the aside which ends right before the verb."""
    opening = min(w.i for w in (verb, *(c for c in verb.by(*_BEFORE_VERB) if c.i < verb.i and verb.i - c.i < 5)))
    closing = tree.at(opening - 1)
    if closing is None or closing.text != ",":
        return None
    for comma in reversed(tree.words[1 : closing.i - 1]):
        if comma.pos in _VERBAL and finite(comma):
            return None
        if comma.text != ",":
            continue
        noun = _heading(tree.words[comma.i - 1], comma.i, tree)
        if noun is not None and _may_act(noun, verb, tree, closing.i):
            return noun
    return None


def _heading(last: Word, comma: int, tree: Tree) -> Word | None:
    """The noun whose phrase ends with the word before a comma, begun behind a comma or where the sentence begins."""
    noun = last
    while noun.head is not None and noun.head.i < comma and noun.pos != "VERB" and noun.head.pos not in _VERBAL:
        before = tree.at(edges(noun)[0] - 1)
        if noun.rel in _LOOSE and before is not None and before.text == ",":
            break
        noun = noun.head
    return noun if noun.pos in ("NOUN", "PROPN") else None


def _may_act(noun: Word, verb: Word, tree: Tree, closing: int) -> bool:
    """Whether the noun opens its clause, stands free and no finite verb has it already."""
    counted = noun.pos == "NOUN" and noun.by("number")
    if not (bare(noun, tree) or counted) or noun.by("case") or noun.rel in ("object", "agent", "name"):
        return False
    head = noun.head
    taken = head is not None and head is not verb and (head.i < noun.i or not noun.i < head.i < closing or finite(head))
    if taken and noun.rel not in _LOOSE:
        return False
    before = tree.at(edges(noun)[0] - 1)
    return before is None or before.text in (",", ":", ";", "»", '"')


def _give(subject: Word, verb: Word) -> None:
    """The verb takes the noun, and the noun the participle of the aside."""
    for above in (verb.head, subject.head):
        if above is None or not subject.i < above.i < verb.i:
            continue
        if subject.head is above:
            subject.attach(None, "other")
        if verb in above.subtree():
            above.replace_by(verb)
            above.attach(verb, "adverbial")
    if verb in subject.subtree():
        subject.replace_by(verb)
    subject.attach(verb, "passive_subject" if verb.by("passive") else "subject")
    for word in verb.by("adverbial", "oblique", "conjunct"):
        alone = word.pos == "VERB" and is_participle(word) and not word.by(*_CARRIERS, "mark")
        if alone and subject.i < word.i < verb.i:
            word.attach(subject, "participle")
