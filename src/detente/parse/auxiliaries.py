"""Verbs that only carry tense or modality, dissolved into the verb they serve ("va renvoyer", "is due to open")."""

from __future__ import annotations

from detente.parse.grammar import Grammar
from detente.parse.tree import Tree, Word


def absorb(tree: Tree) -> None:
    """Rewrite modals and semi-auxiliaries so that the verb they govern heads the clause."""
    for word in tree.words:
        if word.pos not in ("VERB", "AUX"):
            continue
        if tree.grammar.language == "fr":
            _absorb_french(word, tree)
        else:
            _absorb_english(word, tree)


def infinitive(word: Word) -> bool:
    """Whether the verb stands in the infinitive, simple, perfect or passive."""
    if word.tag == "VB" or word.morph.get("VerbForm") == "Inf":
        return True
    return any(
        c.morph.get("VerbForm") == "Inf" or c.tag in ("TO", "VB") for c in word.by("auxiliary", "passive", "copula")
    )


def _absorb_french(word: Word, tree: Tree) -> None:
    grammar = tree.grammar
    if _suffers(word, grammar):
        return
    below = next((c for c in word.by("complement") if c.i > word.i and infinitive(c)), None)
    if below is None or word.rel == "auxiliary" or _wishes(word, below, grammar):
        return
    if f"{word.lemma} {below.lemma}" in grammar.words["joined_infinitives"] and not below.mark:
        _join(word, below)
        return
    if word.lemma in grammar.words["causing"] and below.lemma in grammar.words["caused"] and not below.mark:
        merge(word, below)  # "a fait acheminer des vivres": he who has it done does it
        return
    for semi in grammar.semi_auxiliaries:
        finite = word.morph.get("VerbForm", "Fin") == "Fin" and not word.by("auxiliary", "reflexive")
        if word.lemma == semi.lemma and (below.mark or "") == semi.preposition and finite:
            merge(word, below)
            below.future = semi.tense
            return
    modality = grammar.modals.get(word.lemma)
    if modality and not below.mark and not below.by("subject"):
        done = modality == "can" and word.by("auxiliary") and word.opening.morph.get("Mood") != "Cnd"
        merge(word, below)
        below.modality = None if done else modality  # "ont pu accéder" tells that they did


def _wishes(word: Word, below: Word | None, grammar: Grammar) -> bool:
    """ "Wants to see Oslo pay": one wants it done, the seeing stands beside it like an adverb."""
    if below is None or word.lemma not in grammar.words["wishing"] or below.lemma not in grammar.words["seeing"]:
        return False
    wished = next(iter(below.by("complement")), None)
    if wished is None:
        return False
    for seen in below.by("object"):
        if not wished.by("subject"):
            seen.attach(wished, "subject")
    for child in list(below.children):
        if child.rel in ("complement", "oblique"):
            child.attach(word, child.rel)
    below.attach(word, "adverb")
    below.pos = "ADV"
    return True


def _join(verb: Word, infinitive: Word) -> None:
    """ "A fait savoir que": the infinitive stays beside its verb like an adverb, what it governs hangs on the verb."""
    infinitive.give_children(verb)
    infinitive.attach(verb, "adverb")
    infinitive.pos = "ADV"


def _suffers(word: Word, grammar: Grammar) -> bool:
    """ "s'est vu refuser l'accès", "se sont fait arrêter": the infinitive heads, its subject suffers it."""
    carriers, undone = grammar.words["suffering_verbs"], grammar.words["intransitives"]
    if word.lemma in undone or any(c.lemma in undone for c in word.by("complement")):
        return False  # "s'est fait exploser" does it himself
    carrier = next((c for c in word.by("other", "auxiliary") if c.lemma in carriers and c.i < word.i), None)
    verb = word
    if carrier is not None and infinitive(word) and word.by("reflexive"):
        carrier.rel = "auxiliary"
    else:
        below = next((c for c in word.by("complement") if c.i > word.i and infinitive(c) and not c.mark), None)
        if below is None or word.lemma not in carriers or not word.by("reflexive") or below.by("subject"):
            return False
        merge(word, below)
        verb, carrier = below, word
    verb.suffered, verb.finite = True, carrier
    for child in verb.by("reflexive"):
        child.rel = "expletive"
    for agent in [c for o in verb.by("object") for c in o.by("nominal") if c.preposition == "par"]:
        agent.attach(verb, "agent")
    return True


def _absorb_english(word: Word, tree: Tree) -> None:
    below = next((c for c in word.by("complement") if c.i > word.i and infinitive(c)), None)
    through = next((c for c in word.by("attribute") if c.by("complement") and c.pos == "ADJ"), None)
    if below is None and through is not None:
        below = next((c for c in through.by("complement") if infinitive(c)), None)
    if below is None or below.by("subject", "passive_subject", "expletive"):
        return
    if _wishes(word, below, tree.grammar):
        return
    if word.lemma == "be" and below.lemma in tree.grammar.words["standing_infinitives"] and not below.by("object"):
        below.attach(word, "attribute")  # "is to blame" tells what he is
        below.inflect()
        below.pos, below.tag = "ADJ", "JJ"
        return
    # "is to visit" is a future only in the present: "was to visit" is left with the same sense
    forms = {semi.lemma: semi for semi in tree.grammar.semi_auxiliaries}
    be = word.lemma == "be"
    if be and through is not None:
        key = f"be {through.lemma}"
    elif be:
        key = "be to" if not word.by("attribute", "object") else ""
    else:
        has_be = any(c.lemma == "be" for c in word.by("auxiliary", "passive"))
        key = f"be {word.low}" if has_be else ""
    semi = forms.get(key)
    yet = next((c for c in word.by("adverb") if word.lemma in ("have", "be") and c.low == "yet"), None)
    if semi is not None:
        if through is not None and be:
            through.rel = "auxiliary"
        _own_voice(word, below)
        merge(word, below)
        if yet is not None:
            yet.rel = "negation"  # "is yet to accept": it has not
        else:
            below.future = semi.tense
        return
    modality = tree.grammar.modals.get(word.lemma) or ("must" if word.lemma == "have" else None)
    if modality and not word.by("object"):
        merge(word, below)
        below.modality = None if yet is not None else modality
        if yet is not None:
            yet.rel = "negation"  # "has yet to accept": it has not


def _own_voice(planned: Word, verb: Word) -> None:
    """ "Envoys are expected to confer": the passive is the plan's, not the act's."""
    for be in planned.by("passive"):
        be.rel = "auxiliary"
    if not verb.by("passive"):
        for subject in planned.by("passive_subject"):
            subject.rel = "subject"


def merge(upper: Word, verb: Word) -> None:
    """`verb` takes the place of `upper` with all that hangs on it; `upper` becomes its auxiliary."""
    upper.replace_by(verb)
    if upper.head is not None:
        upper.attach(None, "other")
    for child in list(upper.children):
        if child is not verb:
            child.attach(verb, child.rel)
    for child in verb.by("mark", "case"):
        if verb.mark and child.i > upper.i:
            child.rel = "auxiliary"
    verb.mark = upper.mark
    verb.finite = upper.finite or upper
    upper.attach(verb, "auxiliary")
