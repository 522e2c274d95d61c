"""French finite clauses that the model hangs on a noun as relatives, though nothing in them relates to it.

"Bakou arrête deux responsables, *Moscou proteste*", "Plus de cent observateurs du bloc *surveilleront* le vote": French
relatives have a pronoun. Without one, the verb is that of a clause of its own, or of the noun it was hung on.
"""

from __future__ import annotations

from detente.parse.repair_fr_subjects import edges
from detente.parse.tense import finite
from detente.parse.tree import NOMINAL, Tree, Word

_VERBAL = ("VERB", "AUX")
_SUBJECTS = ("subject", "passive_subject", "expletive")
_INSIDE_PHRASE = ("nominal", "conjunct", "apposition", "name", "modifier", "compound", "agent", "oblique", "participle")
_CONJUNCTIONS = frozenset({"si", "s'", "quand", "lorsque", "lorsqu'", "puisque", "puisqu'"})
_BORDERS = frozenset({",", ":", ";", "-", "–", "—"})


def unrelated_clauses(tree: Tree) -> None:
    """Gives each such verb the place that it has without the noun."""
    for verb in tree.words:
        noun = verb.head
        if verb.rel != "relative" or noun is None or verb.pos not in _VERBAL or not finite(verb) or verb.i < noun.i:
            continue
        if related(verb, noun, tree):
            continue
        mark = next((c for c in verb.by("mark") if c.i < verb.i and c.low in tree.grammar.marks), None)
        if mark is not None:
            _subordinate(verb, noun)
            continue
        subject = next((s for s in verb.by(*_SUBJECTS) if s.i < verb.i), None)
        if subject is None or (subject.i > noun.i and _of_noun(subject, noun, verb, tree)):
            _own_subject(verb, noun, tree)
        elif subject.i > noun.i:
            _beside(verb, noun, tree)


def joined_subjects(tree: Tree) -> None:
    """ "a exprimé sa déception *et plusieurs familles se sont rassemblées*": the noun that the model joins to the verb
    before is the subject of the one behind, which subordinates nothing."""
    for verb in tree.words:
        before = verb.head
        if verb.rel not in ("adverbial", "complement", "parataxis") or verb.pos not in _VERBAL or before is None:
            continue
        if before.i > verb.i or before.pos not in _VERBAL or not finite(verb) or verb.by("mark", *_SUBJECTS):
            continue
        noun = next((n for n in reversed(before.by("conjunct")) if before.i < n.i < verb.i), None)
        if noun is None or noun.pos not in NOMINAL or noun.by("case") or _border(noun, tree) != "et":
            continue
        if related(verb, noun, tree) or any(w.text in _BORDERS for w in tree.words[noun.i : verb.i]):
            continue
        verb.attach(before, "conjunct")
        _make_subject(noun, verb)


def conjunctions_of_nouns(tree: Tree) -> None:
    """ "fermera le détroit *si ses exportations sont bloquées*": a conjunction is no preposition of the noun behind it,
    but opens the clause of the verb whose subject this is."""
    for noun in tree.words:
        mark = next((c for c in noun.by("case") if c.pos == "SCONJ" and c.low in _CONJUNCTIONS and c.i < noun.i), None)
        if mark is None or noun.pos not in NOMINAL:
            continue
        verb = _verb_of(noun, tree)
        above = _clause_above(noun, verb) if verb is not None else None
        if verb is None or above is None or verb in above.above():
            continue
        verb.attach(above, "adverbial")
        mark.attach(verb, "mark")
        if not verb.by(*_SUBJECTS):
            _make_subject(noun, verb)


def _verb_of(noun: Word, tree: Tree) -> Word | None:
    """The first finite verb behind a noun that no relative clause of the noun's phrase takes, before the next border; a
    lone comma is one too, two hold an aside."""
    commas = 0
    for word in tree.words[noun.i + 1 :]:
        commas += word.text == ","
        if word.text in _BORDERS and word.text != ",":
            return None
        head = word.head
        if word.pos in _VERBAL and finite(word) and word.rel not in ("auxiliary", "passive", "copula"):
            if word.rel == "relative" and head is not None and related(word, head, tree):
                continue
            own = [s for s in word.by(*_SUBJECTS) if s is not noun and s.i > noun.i]
            return None if own or commas % 2 else word
    return None


def related(verb: Word, noun: Word, tree: Tree) -> bool:
    """Whether a relative pronoun stands in the clause, or between it and its noun."""
    before = [*tree.words[noun.i : verb.i], *(w for w in verb.subtree() if w.i < verb.i)]
    pronouns = tree.grammar.words["relative_pronouns"]
    return any(w.low in pronouns or w.low == "quoi" or w.morph.get("PronType") == "Rel" for w in before)


def _clause_above(noun: Word, but: Word | None = None) -> Word | None:
    """The verb of the sentence or clause in which a noun stands, other than one."""
    verbal = (a for a in noun.above() if (a.pos in _VERBAL or a.by("copula")) and finite(a))
    return next((a for a in verbal if a is not but), None)


def _subordinate(verb: Word, noun: Word) -> None:
    """ "menacé de prendre des mesures *si* les attaques se répétaient"."""
    above = next((a for a in noun.above() if a.pos in _VERBAL or a.by("copula")), None)
    if above is not None:
        verb.attach(above, "adverbial")


def _of_noun(subject: Word, noun: Word, verb: Word, tree: Tree) -> bool:
    """Whether what the model takes for the subject belongs to the phrase of the noun: "Le destroyer *McFaul* avait",
    "Cent observateurs *de l'Union* surveilleront"; it is given back to it."""
    before = tree.at(edges(subject)[0] - 1)
    if subject.by("case"):
        subject.attach(noun, "nominal")
        return True
    if before is None or before.text in _BORDERS or subject.pos != "PROPN" or subject.by("determiner"):
        return False
    if before.rel != "coordinator":
        subject.attach(noun, "apposition")
        return True
    return False


def _own_subject(verb: Word, noun: Word, tree: Tree) -> None:
    """ "*Londres* s'y est montré hostile": the noun whose phrase opens the clause is the verb's subject."""
    for top in (noun, *noun.above()):
        if top.i > verb.i or (finite(top) and top.pos in _VERBAL):
            return
        border = _border(top, tree)
        if border is not None and top.pos in NOMINAL and not top.by("case"):
            break
        if top.rel not in _INSIDE_PHRASE:
            return
    else:
        return
    above = _clause_above(top)
    if top.head is None and top.rel == "root":
        top.replace_by(verb)
    elif above is not None and border != ",":
        verb.attach(above, "conjunct" if border == "et" else "parataxis")
    elif above is None:
        root = next(a for a in (top, *top.above()) if a.head is None)
        top.attach(None, "other")
        verb.attach(None, "root")
        if root is not top:
            root.attach(verb, "other")
    else:
        return
    _make_subject(top, verb)


def _make_subject(noun: Word, verb: Word) -> None:
    """Hangs a noun on its verb, and the conjunction before it too: it joins what the verb tells."""
    for joint in noun.by("coordinator"):
        if joint.i < noun.i:
            joint.attach(verb, "coordinator")
    noun.attach(verb, "passive_subject" if verb.by("passive") else "subject")


def _border(noun: Word, tree: Tree) -> str | None:
    """What stands before the phrase of a noun where a clause may open with it: "" for the head of the sentence, "et"
    for a conjunction; None inside a clause."""
    first = tree.words[edges(noun)[0]]
    if first.rel == "coordinator":
        return "et"
    before = tree.at(first.i - 1)
    if before is None:
        return ""
    if before.rel == "coordinator":
        return None if first.pos == "NUM" and tree.words[before.i - 1].pos == "NUM" else "et"  # "vingt et un"
    return before.text if before.text in _BORDERS else None


def _beside(verb: Word, noun: Word, tree: Tree) -> None:
    """ "Le Nigeria a déploré la rupture, *le Bénin l'a regrettée*": coordinated with the clause before it, or beside
    it; where that has no verb, the verb is that of the sentence."""
    first = tree.words[edges(verb)[0]]
    joint = first if first.rel == "coordinator" else tree.at(first.i - 1)
    above = _clause_above(noun)
    if above is not None:
        joined = joint is not None and joint.rel == "coordinator"
        verb.attach(above, "conjunct" if joined else "parataxis")
        if joined and joint is not None:
            joint.attach(verb, "coordinator")
        return
    top = next(a for a in (noun, *noun.above()) if a.head is None)
    if top.rel == "root" and top.pos in NOMINAL and joint is not None and joint.text in _BORDERS:
        top.replace_by(verb)
        top.attach(verb, "other")
