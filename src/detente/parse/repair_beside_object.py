"""Objects that the parsers hang on the wrong word: "arrested the minister, Ana Ruiz, *and the president*" are two
arrested, and of "boarded the ship and arrested *its captain*" he is not boarded."""

from __future__ import annotations

from detente.parse.repair_fr_unrelated import related
from detente.parse.tense import finite
from detente.parse.tree import NOMINAL, Tree, Word

_CLAUSAL = ("subject", "passive_subject", "copula", "auxiliary", "passive", "object", "case", "mark")
_CLAUSES = ("relative", "participle", "complement", "adverbial")
_TELLING_SOMEBODY = ("determiner", "number", "possessor", "quantifier")


def beside_object(tree: Tree) -> None:
    """A noun behind "and" that is joined to a verb with an object, and opens no clause of its own, stands beside it."""
    for noun in tree.words:
        verb = noun.head
        if noun.rel != "conjunct" or verb is None or verb.pos not in ("VERB", "AUX") or noun.pos not in NOMINAL:
            continue
        if noun.i < verb.i or noun.pos == "PRON" or noun.by(*_CLAUSAL):
            continue
        thing = _last_object(verb, noun)
        joint = tree.at(min(w.i for w in noun.subtree() if w.rel != "coordinator") - 1)
        if thing is None or joint is None or joint.rel != "coordinator" or joint.low not in ("and", "et"):
            continue
        if tree.words[joint.i - 1].pos == tree.words[joint.i + 1].pos == "NUM":  # "vingt et une personnes"
            continue
        if noun.by(*_TELLING_SOMEBODY) and not _parted(thing, joint, tree) and not _goes_on(noun, tree):
            noun.attach(thing, "conjunct")
            joint.attach(noun, "coordinator")


def objects_of_nearest(tree: Tree) -> None:
    """A second object that stands behind a verb joined to its own, which has none, is that verb's."""
    for verb in tree.words:
        objects = [o for o in verb.by("object") if verb.i < o.i and o.pos in NOMINAL]
        joined = [c for c in verb.by("conjunct") if c.pos == "VERB" and not c.by("object", "passive", "subject")]
        for thing in objects[1:]:
            nearest = next((c for c in reversed(joined) if objects[0].i < c.i < thing.i), None)
            if nearest is not None and not thing.by("case"):
                thing.attach(nearest, "object")


def _last_object(verb: Word, noun: Word) -> Word | None:
    """The object that ends last before the noun."""
    objects = [o for o in verb.by("object") if verb.i < o.i < noun.i and o.pos in NOMINAL and o.pos != "PRON"]
    last = max(objects, key=lambda o: o.i, default=None)
    between = [] if last is None else [w for w in last.subtree() if w.low in ("entre", "between")]
    return None if between else last  # "dénoncé des liens *entre le pouvoir* et les trafiquants"


def _parted(thing: Word, joint: Word, tree: Tree) -> bool:
    """Whether a comma closes the clause before "and": one that closes no aside behind the object, or a clause's."""
    between = tree.words[thing.i + 1 : joint.i]
    if any(w.pos in ("VERB", "AUX") and finite(w) and w.rel not in _CLAUSES for w in between):
        return True
    return bool(between) and between[-1].text == "," and not any(w.text == "," for w in between[:-1])


def _goes_on(noun: Word, tree: Tree) -> bool:
    """Whether something is said of the noun further on: by a verb ("and the opposition *wants*"), or without one
    ("and Germany *600*")."""
    last = noun
    while (following := tree.at(last.i + 1)) is not None and following.pos in ("PROPN", "NOUN", "ADJ"):
        last = following
    if following is not None and following.pos in ("NUM", "DET"):
        return True
    if any(p.by("object") for p in noun.by("participle")):  # "a retiré le texte et l'armée *instauré un couvre-feu*"
        return True
    later = (w for w in tree.words[noun.i + 1 :] if w.pos in ("VERB", "AUX") and finite(w))
    return any(w.rel not in ("auxiliary", "passive") and not _subordinate(w, noun, tree) for w in later)


def _subordinate(verb: Word, noun: Word, tree: Tree) -> bool:
    """Whether a verb behind the noun is that of a subordinate clause, or stands below one."""
    for above in (verb, *verb.above()):
        if above is noun:
            return False
        if above.rel in ("complement", "adverbial"):
            return True
        if above.rel == "relative" and above.head is not None:
            return tree.grammar.language == "en" or related(above, above.head, tree)
    return False
