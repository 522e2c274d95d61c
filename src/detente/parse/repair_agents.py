"""Who did what a noun tells, and whom it was aimed at, where the parsers give them to a word that cannot have them.

"denounced the shelling *by Israeli tanks*" shells by tanks, it does not denounce by them; "le bombardement d'une école
de Gaza *par des chars*" is no Gaza by tanks; and in "the raid by Turkish jets *on villages*" the raid is on them. Deeds
and what only ends like them are data: `deeds`, `aimed_deeds`, `deed_endings` and `no_deeds` in
data/grammar/<language>.yaml.
"""

from __future__ import annotations

from detente.parse.tree import NOMINAL, Tree, Word, names_time

_BY = {"fr": "par", "en": "by"}
_AIMED = {"fr": frozenset({"sur", "contre"}), "en": frozenset({"on", "against"})}
_OF_MANY_SENSES = frozenset({"sur", "on"})
"""Prepositions behind which somebody is struck only where a deed is aimed: not in "killed by soldiers *on* patrol"."""
_PHRASES = ("nominal", "oblique", "agent", "indirect")


def agents(tree: Tree) -> None:
    """Hang agents behind nouns of deeds on these, and what a deed is aimed at on the deed instead of on its doer."""
    by, aimed = _BY[tree.grammar.language], _AIMED[tree.grammar.language]
    for word in tree.words:
        if word.rel not in _PHRASES or word.head is None or word.pos not in NOMINAL:
            continue
        if word.preposition == by and (deed := _done(word, tree)) is not None:
            word.attach(deed, "nominal")
        elif word.preposition in aimed and (deed := _aimed(word, by, tree)) is not None:
            word.attach(deed, "nominal" if deed.pos == "NOUN" else "oblique")


def is_deed(noun: Word, tree: Tree, *lists: str) -> bool:
    """Whether a noun tells what somebody does to another, by one of these lists or by its ending."""
    if noun.pos != "NOUN" or noun.lemma in tree.grammar.words["no_deeds"]:
        return False
    return tells_deed(noun.low, tree) or tells_deed(noun.lemma, tree, *lists)


def tells_deed(word: str, tree: Tree, *lists: str) -> bool:
    """The same of a word that the parser need not take for a noun."""
    words = tree.grammar.words
    return word.endswith(tuple(words["deed_endings"])) or any(word in words[name] for name in lists)


def _done(agent: Word, tree: Tree) -> Word | None:
    """The deed whose agent somebody is, where he hangs on an active verb before it or on a noun inside it."""
    head = agent.head
    if head is None or head.i > agent.i or is_deed(head, tree, "deeds", "aimed_deeds"):
        return None
    if names_time(agent.subtree(), tree.grammar) or agent.pos in ("NUM", "SYM"):
        return None
    if head.pos == "VERB":
        if head.by("passive") or head.rel == "participle" or head.tag == "VBN":
            return None
        objects = [w for w in head.by("object", "oblique") if head.i < w.i < agent.i]
        inside = [w for o in objects for w in o.subtree() if w.i < agent.i]
    elif head.pos in ("NOUN", "PROPN") and head.rel in ("nominal", "conjunct", "name"):
        inside = []
        for above in head.above():
            if above.pos not in ("NOUN", "PROPN"):
                break
            inside.append(above)
    else:
        return None
    deeds = [w for w in inside if is_deed(w, tree, "deeds", "aimed_deeds") and w.rel != "compound"]
    deed = max(deeds, key=lambda w: w.i, default=None)
    return deed if deed is not None and not _has_agent(deed, agent) else None


def _has_agent(deed: Word, agent: Word) -> bool:
    """Whether somebody is told to do a deed already: "the bombing by Oslo", "frappes *menées* par Oslo"."""
    told = any(c.preposition == agent.preposition and c is not agent for c in deed.children)
    return told or any(c.rel == "participle" and deed.i < c.i < agent.i for c in deed.children)


def _aimed(target: Word, by: str, tree: Tree) -> Word | None:
    """The deed that is aimed at somebody, or the participle that tells it, where he hangs on whoever does it."""
    doer = target.head
    first = doer.head if doer is not None and doer.rel == "conjunct" else doer
    if doer is None or first is None or first.preposition != by or first.head is None:
        return None
    if is_deed(doer, tree, "deeds", "aimed_deeds"):
        return None
    told = first.head
    deed = told.head if told.rel == "participle" and told.head is not None else told
    aimed = deed.lemma in tree.grammar.words["aimed_deeds"]
    against = told.pos == "VERB" and target.preposition not in _OF_MANY_SENSES
    return told if (aimed or against) and told.pos in ("NOUN", "VERB") else None
