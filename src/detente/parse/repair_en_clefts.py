"""English sentences turned round: "It was Oslo that left", "Among those held were two", "Killed were two soldiers",
"Had Oslo left, Bern would have", "Oslo was the first to leave"."""

from __future__ import annotations

import itertools

from detente.parse.tree import NOMINAL, Tree, Word

_CLEAVING = frozenset({"that", "who", "which"})
_SUBJECTS = ("subject", "passive_subject")
_COPULAS = frozenset({"be", "become"})
_AMONG_MANY = 4
"""Words from "first" up to the copula: "was *one of the first countries* to"."""
_CONDITIONAL = frozenset({"had", "should"})


def turned_round(tree: Tree) -> None:
    """Who does it, or to whom it is done, where the sentence tells him behind "be"."""
    inverted_condition(tree)
    for word in tree.words:
        first_to(word, tree)
        if word.lemma != "be":
            continue
        cleft(word, tree)
        among_those(word)
        participle_in_front(word)


def inverted_condition(tree: Tree) -> None:
    """ "*Had* Oslo left, Bern would have protested": what an auxiliary opens before its subject is a condition."""
    opening = tree.words[0]
    verb = opening.head
    if opening.low not in _CONDITIONAL or opening.rel != "auxiliary" or verb is None or tree.words[-1].low == "?":
        return
    if any(opening.i < s.i < verb.i for s in verb.by(*_SUBJECTS)) and verb.head is not None and verb.head.i > verb.i:
        verb.rel, verb.mark = "adverbial", "if"


def first_to(act: Word, tree: Tree) -> None:
    """ "became the first country *to recognise* it", "was the last *to leave*": it is done, and by the subject."""
    known, head = tree.grammar.words, act.head
    if act.tag != "VB" or act.rel not in ("adverbial", "relative", "complement", "modifier") or head is None:
        return
    first = [w for w in tree.words[max(0, act.i - 6) : act.i] if w.low in known["singling_out"]]
    one = next((w.head if w.rel == "modifier" else w for w in reversed(first)), None)
    if one is None or not (one.lemma in known["single_ones"] or one.low in known["singling_out"]):
        return
    between = list(itertools.takewhile(lambda w: w.lemma not in _COPULAS, (one, *one.above())))
    be = between[-1].head
    if be is None or between[-1].i < be.i or len(between) > _AMONG_MANY or head not in (be, *between):
        return
    if any(c.tag == "TO" for c in act.by("auxiliary")):
        act.attach(be, "complement")


def cleft(be: Word, tree: Tree) -> None:
    """ "It was *Oslo* that left": who is told behind "be" does it."""
    subject = next(iter(be.by("subject", "expletive")), None)
    told = next((a for a in be.by("attribute") if a.i > be.i and a.pos in ("NOUN", "PROPN")), None)
    if subject is None or subject.low != "it" or told is None:
        return
    for verb in tree.words[told.i + 1 :]:
        pronoun = next((c for c in verb.children if c.low in _CLEAVING and c.rel in _SUBJECTS), None)
        if pronoun is None or verb.rel not in ("complement", "relative", "adverbial", "participle"):
            continue
        if verb.head is be or (verb.rel == "relative" and any(verb.head is w for w in told.subtree())):
            verb.attach(told, "relative")
        return


def among_those(be: Word) -> None:
    """ "Among those held were *two reporters*": they are held."""
    found = next((a for a in be.by("attribute", "subject") if a.i > be.i and a.pos in NOMINAL), None)
    among = next((c for c in be.by("case") if c.low == "among" and c.i < be.i), None)
    if found is None or among is None:
        return
    for those in among.by("oblique"):
        for participle in those.by("participle"):
            if participle.tag == "VBN" and not participle.by("object"):
                participle.attach(found, "participle")


def participle_in_front(be: Word) -> None:
    """ "Killed in the raid were *two soldiers*": to them it is done."""
    participle = be.head
    if be.rel != "passive" or participle is None or participle.tag != "VBN" or participle.i > be.i:
        return
    suffering = next((a for a in be.by("attribute", "subject") if a.i > be.i and a.pos in NOMINAL), None)
    if suffering is not None and not participle.by(*_SUBJECTS):
        suffering.attach(participle, "passive_subject")
