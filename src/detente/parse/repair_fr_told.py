"""French clauses that tell what is said, behind where it is said: "a indiqué *dans un communiqué que* deux hommes".

The model takes "que" for the relative pronoun of the noun before it, and what is told loses its teller.
"""

from __future__ import annotations

from detente.parse.tree import NOMINAL, Tree, Word

_VERBAL = ("VERB", "AUX")
_TAKES_WHAT_IS_TOLD = ("relative", "complement", "adverbial")

_MADE = frozenset({"savoir", "valoir", "remarquer", "observer", "connaître", "entendre"})
"""What "faire" or "laisser" makes a verb of saying of: "a fait savoir"."""


def told_behind(tree: Tree) -> None:
    """Hangs a clause with "que" on the verb of saying before it that has nothing said yet, where a phrase with a
    preposition stands between them and the clause lacks nothing that "que" could stand for."""
    for que in tree.words[3:]:
        if que.low not in ("que", "qu'"):
            continue
        verb = next((a for a in que.above() if a.pos in _VERBAL or a.by("copula")), None)
        before = tree.words[que.i - 2 if tree.words[que.i - 1].text == "," else que.i - 1]
        if verb is None or verb.i < que.i or verb.rel not in _TAKES_WHAT_IS_TOLD:
            continue
        teller = _teller(before, verb, tree)
        if teller is None or verb.head is teller or not _whole(que, verb):
            continue
        que.pos = "SCONJ"
        que.attach(verb, "mark")
        verb.attach(teller, "complement")


def _teller(before: Word, verb: Word, tree: Tree) -> Word | None:
    """The verb of saying whose last phrase ends at a word, where nothing that it says stands beside it."""
    phrase, at = before, before.head
    while at is not None and at.lemma not in tree.grammar.words["reporting"]:
        if at.pos in _VERBAL and at.rel != "participle" and at.low not in _MADE:
            return None  # the phrase is another verb's: "ont dit vouloir signer dans un texte que"
        phrase, at = at, at.head
    if at is None or at.pos != "VERB" or verb in at.above() or phrase.i < at.i:
        return None
    governed = any(phrase.by("case")) if phrase.pos in NOMINAL else phrase.pos in ("ADP", "ADV")  # "lors d'une"
    if not governed or not at.by("subject", "passive_subject", "auxiliary"):
        return None
    teller = next((c for c in at.by("complement") if c.low in _MADE), at)
    return None if any(c is not verb for c in teller.by("object", "complement")) else teller


def _whole(que: Word, verb: Word) -> bool:
    """Whether a clause lacks no object: a passive, a copula, one with an object; or "que" is read as no pronoun."""
    if que.pos == "SCONJ" or verb.by("passive", "copula"):
        return True
    return any(o is not que for o in verb.by("object", "complement"))
