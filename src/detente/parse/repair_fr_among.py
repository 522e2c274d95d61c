"""French sentences that tell some of many: "Parmi les personnes arrêtées figurent deux journalistes"."""

from __future__ import annotations

from detente.parse.tense import is_participle
from detente.parse.tree import NOMINAL, Tree, Word

_BEING_AMONG = frozenset({"figurer", "trouver", "compter", "être"})
_SUBJECTS = ("subject", "passive_subject")


def among(tree: Tree) -> None:
    """Who is told behind the verb is the subject, and to him is done what was done to all of them."""
    for verb in tree.words:
        if verb.lemma not in _BEING_AMONG or verb.pos not in ("VERB", "AUX"):
            continue
        opening = next((w for w in tree.words[: verb.i] if _opens(w, tree)), None)
        found = next((c for c in verb.by("object", *_SUBJECTS) if c.i > verb.i and c.pos in NOMINAL), None)
        if verb.lemma == "trouver" and not any(c.low in ("se", "s'") for c in verb.children):
            continue
        if opening is None or found is None or any(w.low == "," for w in tree.words[opening.i : verb.i]):
            continue
        for those in verb.by(*_SUBJECTS):
            if those.i < verb.i:
                those.rel = "oblique"
        found.rel = "subject"
        for participle in tree.words[opening.i : verb.i]:
            if _done_to(participle):
                participle.attach(found, "participle")


def among_them(tree: Tree) -> None:
    """ "Sept civils, *dont deux enfants*, ont été tués": between commas, without a verb of its own, "dont" tells some
    of those before; the verb behind is theirs."""
    for pronoun in tree.words[2:]:
        those, counted = tree.words[pronoun.i - 2], pronoun.head
        if pronoun.low != "dont" or tree.words[pronoun.i - 1].text != "," or counted is None or counted.i < pronoun.i:
            continue
        verb, closing = counted.head, tree.at(counted.last + 1)
        if counted.pos not in NOMINAL or counted.rel not in _SUBJECTS or verb is None or closing is None:
            continue
        while those.head is not None and those.head.i < those.i and those.pos not in ("VERB", "AUX"):
            if those.head.pos not in NOMINAL or those.rel in _SUBJECTS:
                break
            those = those.head
        if closing.text != "," or verb.i < closing.i or those.pos not in NOMINAL or not _some(counted):
            continue
        rel = counted.rel
        counted.attach(those, "other")
        pronoun.attach(counted, "case")
        if verb.rel == "relative" and verb.head is those:
            those.replace_by(verb)
            those.attach(verb, rel)
            _said_behind(verb)
        elif verb.rel == "relative":
            continue
        elif those not in verb.children and verb not in (those, *those.above()):
            those.attach(verb, rel)
        elif those.head is verb:
            those.rel = rel


def _said_behind(verb: Word) -> None:
    """ "..., ont été tués, a annoncé *l'armée*": a verb of saying that was given them for a subject has another."""
    teller = verb.head
    if teller is not None:
        verb.rel = "complement"
        if not teller.by(*_SUBJECTS):
            for speaker in teller.by("object")[:1]:
                speaker.rel = "subject"


def _some(noun: Word) -> bool:
    """Whether people are counted or others' likes: "dont un officier", "dont celles de Rome", not "dont le chef"."""
    if noun.low in ("celui", "celle", "ceux", "celles"):
        return True
    counted = bool(noun.by("number")) or any(d.low in ("un", "une", "plusieurs") for d in noun.by("determiner"))
    return counted and not noun.by("apposition")


def _opens(word: Word, tree: Tree) -> bool:
    """ "Parmi les blessés", "au nombre des blessés"; but "un grand nombre de blessés" are the subject."""
    return word.low == "parmi" or (word.low == "nombre" and word.i > 0 and tree.words[word.i - 1].low in ("à", "au"))


def _done_to(word: Word) -> bool:
    return is_participle(word) and word.rel in ("participle", "modifier") and not word.by("object")
