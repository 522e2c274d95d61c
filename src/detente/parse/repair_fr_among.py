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


def _opens(word: Word, tree: Tree) -> bool:
    """ "Parmi les blessés", "au nombre des blessés"; but "un grand nombre de blessés" are the subject."""
    return word.low == "parmi" or (word.low == "nombre" and word.i > 0 and tree.words[word.i - 1].low in ("à", "au"))


def _done_to(word: Word) -> bool:
    return is_participle(word) and word.rel in ("participle", "modifier") and not word.by("object")
