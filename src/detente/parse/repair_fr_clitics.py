"""French pronouns before their verb that the model gives another part."""

from __future__ import annotations

from detente.parse.tree import NOMINAL, Tree, Word

_VERBAL = ("VERB", "AUX")


def clitics(word: Word, tree: Tree) -> None:
    """ "leur interdire": before an infinitive "leur" is a pronoun; "s'est vu refuser": no verb hangs on "se"; "l'ont
    sommé": nobody acts whom "l'" means."""
    following = tree.at(word.i + 1)
    if word.low == "s'" and word.pos == "PRON" and following is not None and following.low in ("il", "ils"):
        verb = following.head
        if verb is not None and verb.pos in _VERBAL:  # before "il" it is "if"
            word.pos, word.lemma = "SCONJ", "si"
            word.attach(verb, "mark")
            return
    if word.low in ("s'", "se") and word.pos == "PRON":
        verb = next((c for c in word.children if c.pos in _VERBAL and c.i > word.i), None)
        if verb is not None:
            word.replace_by(verb)
            word.give_children(verb)
            word.attach(verb, "reflexive")
    if word.low in ("s'", "se") and word.pos == "PRON" and word.rel == "object":
        word.rel = "reflexive"  # "Alger *s'*en est réjoui": who rejoices suffers nothing
    if word.low == "s'" and word.rel == "mark" and following is not None:
        _of_oneself(word, following, tree)
    if word.low in ("lui", "leur") and word.pos == "PRON" and word.rel in ("subject", "passive_subject"):
        before = tree.at(word.i - 1)
        if following is not None and following.pos in _VERBAL and before is not None and before.low in ("et", "puis"):
            word.rel = "indirect"  # "l'a reçu et *lui* a proposé"
    if word.low in ("l'", "le", "la", "les") and word.pos == "PRON" and word.rel == "subject":
        verb = word.head
        if verb is not None and verb.pos in _VERBAL and not verb.by("object") and word.i < verb.i:
            word.rel = "object"  # "les chefs des partis *l'*ont sommé de partir"
    if word.low == "leur" and word.pos == "DET" and following is not None and following.morph.get("VerbForm") == "Inf":
        word.pos, word.lemma = "PRON", "leur"
        word.inflect(Person="3", Number="Plur")
        word.attach(following, "indirect")


def _of_oneself(clitic: Word, following: Word, tree: Tree) -> None:
    """ "X, *s'*en est pris à Y": before "il" alone "s'" is "if"."""
    verb = clitic.head
    if verb is None or verb.pos != "VERB" or verb.i < clitic.i or following.low in ("il", "ils"):
        return
    if any(s.i > clitic.i for s in verb.by("subject", "passive_subject")):
        return
    clitic.rel = "reflexive"
    for being in verb.by("passive"):
        being.rel = "auxiliary"
    if not verb.by("subject"):
        before = [c for c in verb.children if c.i < clitic.i and c.pos in NOMINAL and not c.by("case")]
        if len(before) == 1 and before[0].rel in ("oblique", "passive_subject", "object"):
            before[0].rel = "subject"
