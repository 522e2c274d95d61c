"""French verbs that the model hangs in the wrong place: coordination, infinitives, agents."""

from __future__ import annotations

from detente.parse.grammar import Grammar
from detente.parse.lemma import participle_of
from detente.parse.tense import finite, make_present
from detente.parse.tree import NOMINAL, Tree, Word

_VERBAL = ("VERB", "AUX")
_INFINITIVES = ("er", "ir", "re", "oir")
_AND = frozenset({"et", "mais", "puis"})


def causative(word: Word) -> None:
    """ "Bakou a *fait savoir* que": "faire" without relation of its own governs the infinitive behind it."""
    infinitive = word.head
    if word.lemma != "faire" or word.pos not in _VERBAL or word.rel != "other" or infinitive is None:
        return
    if infinitive.i <= word.i or infinitive.morph.get("VerbForm") != "Inf":
        return
    infinitive.replace_by(word)
    for child in list(infinitive.children):
        if child.i < word.i or child.mark or child.rel == "complement":
            child.attach(word, child.rel)
    infinitive.attach(word, "complement")
    word.pos = "VERB"
    if not word.by("auxiliary"):
        word.morph.update(VerbForm="Fin", Tense="Pres", Mood="Ind")


def infinitive_behind(word: Word, tree: Tree) -> None:
    """ "va *stationner* une brigade": what completes a modal right before it is an infinitive, whatever its tag."""
    verb = word.head
    if word.pos not in ("NOUN", "ADJ") or word.rel != "complement" or verb is None or verb.i != word.i - 1:
        return
    grammar = tree.grammar
    serves = verb.lemma in grammar.modals or any(s.lemma == verb.lemma for s in grammar.semi_auxiliaries)
    if not serves or not word.low.endswith(_INFINITIVES) or word.by("determiner", "case"):
        return
    word.pos, word.lemma = "VERB", word.low
    word.inflect(VerbForm="Inf")
    for child in list(verb.children):
        if child.i > word.i and child.rel in ("object", "oblique"):
            child.attach(word, child.rel)


def made_into(word: Word) -> None:
    """ "ont été faits *prisonniers*": a bare noun right behind is what they were made, no circumstance."""
    verb = word.head
    if verb is None or verb.lemma != "faire" or not verb.by("passive") or word.pos != "NOUN":
        return
    if word.rel in ("oblique", "complement") and word.i == verb.i + 1 and not word.by("case", "determiner"):
        word.rel = "attribute"
        for child in [c for c in word.children if c.i > word.i and c.pos in NOMINAL]:
            child.attach(verb, "agent" if any(c.low == "par" for c in child.by("case")) else "oblique")


def counted_behind_de(word: Word) -> None:
    """ "écopé *de vingt ans*": before a number "de" is no partitive article but the verb's preposition."""
    case = next(iter(word.by("case")), None)
    if word.rel != "object" or case is None or case.low not in ("de", "d'"):
        return
    if any(n.i == case.i + 1 for n in word.by("number")):
        word.rel = "oblique"


def nominal_root(tree: Tree) -> None:
    """A noun that heads the sentence while a finite verb hangs on it is that verb's subject."""
    for noun in tree.roots():
        if noun.pos not in NOMINAL or noun.by("copula"):
            continue
        verb = next(
            (c for c in noun.by("parataxis", "participle", "adverbial", "conjunct") if finite(c) and c.i > noun.i),
            None,
        )
        if verb is None or any(
            w.low in ("qui", "que", "qu'", "dont", "où", '"', "«") for w in tree.words[noun.i : verb.i]
        ):
            continue
        noun.replace_by(verb)
        for child in list(noun.children):
            if child.i > verb.i or child.rel == "oblique":
                child.attach(verb, child.rel)
        noun.attach(verb, "passive_subject" if verb.by("passive") else "subject")


def coordinated_verbs(tree: Tree) -> None:
    """ "... et menace de fermer", "et demande qu'il sorte": a bare noun after "et" that may be a verb is one where an
    infinitive follows "de", or a clause."""
    for word in tree.words[1:]:
        infinitive = tree.grammar.finite_forms.get(word.low)
        mark, governed = tree.at(word.i + 1), tree.at(word.i + 2)
        if infinitive is None or word.pos != "NOUN" or tree.words[word.i - 1].low not in ("et", "mais", "ou", ","):
            continue
        if mark is None or governed is None:
            continue
        if mark.low in ("que", "qu'") and mark.head is not None and mark.head.pos in ("VERB", "AUX"):
            governed = mark.head
        elif mark.low not in ("de", "d'", "à") or governed.morph.get("VerbForm") != "Inf":
            continue
        main = next((w for w in tree.words[: word.i] if w.pos == "VERB" and w.morph.get("VerbForm") == "Fin"), None)
        if main is None or word in main.above() or word.by("determiner"):
            continue
        make_present(word, infinitive)
        word.attach(main, "conjunct")
        if governed not in word.above():
            governed.attach(word, "complement")
            mark.attach(governed, "mark")


def coordinated_gerunds(tree: Tree) -> None:
    """ "tuant deux marins et *incendiant* des maisons": a participle behind "et" is set beside the one before it, not
    beside its object, and has what stands behind it."""
    for gerund in tree.words:
        noun = gerund.head
        if gerund.rel != "conjunct" or not _gerund(gerund) or noun is None or noun.pos not in ("NOUN", "PROPN"):
            continue
        first = next((a for a in noun.above() if _gerund(a)), None)
        if first is None or not first.i < noun.i < gerund.i:
            continue
        gerund.attach(first, "conjunct")
        for thing in first.by("object", "oblique"):
            if thing.i > gerund.i:
                thing.attach(gerund, thing.rel)


def _gerund(word: Word) -> bool:
    return word.pos == "VERB" and word.low.endswith("ant") and word.morph.get("VerbForm") == "Part"


def shared_auxiliary(tree: Tree) -> None:
    """ "a regretté une décision et rejeté les prétextes": the second participle shares the auxiliary of the first.

    The model takes it at times for a participle of the noun before.
    """
    for word in tree.words[2:]:
        noun, following = word.head, tree.at(word.i + 1)
        if noun is not None and word.rel == "conjunct" and noun.rel in ("participle", "modifier"):
            noun = noun.head  # "une décision injustifiée et rejeté ..."
        if noun is None or following is None or not _joined(word, tree):
            continue
        if word.morph.get("VerbForm") != "Part" or word.morph.get("Tense") == "Pres" or noun.pos not in NOMINAL:
            continue
        if word.rel not in ("participle", "modifier", "conjunct", "nominal", "apposition"):
            continue
        if word.by("auxiliary", "passive", "copula") or not _goes_on(word, noun, following):
            continue
        main = next((v for v in noun.above() if v.pos == "VERB" and _by_avoir(v)), None)
        if main is None:
            continue
        thing = following.head if following.pos in ("DET", "NUM") else following
        word.pos = "VERB"
        word.attach(main, "conjunct")
        if following.pos != "ADP" and thing is not None and thing.i > word.i and thing.head is not word:
            thing.attach(word, "object")
            thing.preposition = None


def beside_infinitive(tree: Tree) -> None:
    """ "a exclu de partir et *traité* Riga de menteur": a past participle goes on the verb that lends it its auxiliary,
    not an infinitive under that verb."""
    for word in tree.words[2:]:
        infinitive, joint = word.head, tree.words[word.i - 1]
        if word.rel != "conjunct" or infinitive is None or infinitive.morph.get("VerbForm") != "Inf":
            continue
        if word.pos != "VERB" or word.morph.get("VerbForm") != "Part" or word.morph.get("Tense") == "Pres":
            continue
        if joint.low not in _AND or word.by("auxiliary", "passive", "copula", "subject", "mark"):
            continue
        if infinitive.by("auxiliary", "passive"):  # "reconnaît avoir menti et trahi"
            continue
        main = next((v for v in infinitive.above() if v.pos == "VERB" and _by_avoir(v)), None)
        if main is not None and not main.by("passive"):
            word.attach(main, "conjunct")
            for thing in word.by("object", "oblique", "passive_subject"):
                if thing.i < joint.i:
                    thing.attach(infinitive, "oblique" if thing.rel == "oblique" else "object")
            name = tree.at(word.i + 1)
            if name is not None and name.pos == "PROPN" and name.head is infinitive:
                name.attach(word, "object")


def _joined(word: Word, tree: Tree) -> bool:
    """Whether "et" stands before a participle, or a comma and a list that goes on behind "et"."""
    before = tree.words[word.i - 1].low
    later = (c for c in word.by("conjunct") if c.i > word.i and c.morph.get("VerbForm") == "Part")
    return before in _AND or (before == "," and any(tree.words[c.i - 1].low in _AND for c in later))


def _goes_on(word: Word, noun: Word, following: Word) -> bool:
    """Whether what follows is an object, or a complement of a participle that does not agree with the noun."""
    if following.pos in ("DET", "NUM", "PROPN"):
        return True
    agrees = all(
        word.morph.get(name, value) == value for name in ("Gender", "Number") if (value := noun.morph.get(name))
    )
    return following.low in ("à", "de", "d'", "que", "qu'", "au", "aux") and not agrees


def beyond_relative(tree: Tree) -> None:
    """ "a suspendu la radio, que la junte abhorre, et convoqué l'ambassadeur": a bare participle with an object behind
    "et" goes on what stood before the relative clause, where the verb of that clause lends it no auxiliary."""
    for word in tree.words[2:]:
        relative = next((a for a in word.above() if a.rel == "relative"), None)
        infinitive = participle_of(word.low, tree.grammar)
        following = tree.at(word.i + 1)
        if relative is None or infinitive is None or following is None or word.rel != "conjunct":
            continue
        opening, antecedent = tree.words[word.i - 2 : word.i], relative.head
        if opening[0].text != "," or opening[1].low not in ("et", "mais", "puis") or antecedent is None:
            continue
        if word.by("auxiliary", "passive", "copula") or (_by_avoir(relative) and not relative.by("passive")):
            continue
        main = next((v for v in antecedent.above() if v.pos == "VERB"), None)
        if main is None or not _by_avoir(main) or main.by("passive") or main.i > antecedent.i:
            continue
        subject = next(iter(relative.by("passive_subject", "subject")), word)
        if not any(w.text == "," for w in tree.words[antecedent.i : relative.i]) or not (
            _goes_on(word, subject, following) or (following.low == "de" and word.low.endswith("é"))
        ):
            continue
        word.pos, word.lemma = "VERB", infinitive
        word.inflect(VerbForm="Part", Tense="Past")
        word.attach(main, "conjunct")
        thing = following.head if following.pos in ("DET", "NUM") else following
        while thing is not None and thing.head is not None and thing.rel in ("number", "determiner"):
            thing = thing.head
        if following.pos in ("DET", "NUM", "PROPN") and thing is not None and thing.i > word.i:
            thing.attach(word, "object")
            thing.preposition = None
        for late in [c for c in relative.children if c.i > word.i and c.rel not in ("punct", "relative")]:
            late.attach(word, late.rel)


def _by_avoir(verb: Word) -> bool:
    return any(a.lemma == "avoir" for a in verb.by("auxiliary"))


def copular_infinitive(tree: Tree) -> None:
    """ "accusés d'être des espions" with the attribute hung elsewhere: it completes the verb just before "de"."""
    for word in tree.words:
        copula = next((c for c in word.by("copula") if c.morph.get("VerbForm") == "Inf"), None)
        if copula is None or word.rel in ("complement", "adverbial", "conjunct"):
            continue
        mark = tree.at(copula.i - 1)
        verb = tree.at(copula.i - 2)
        if mark is None or mark.low not in ("d'", "de", "à") or verb is None or verb.pos not in _VERBAL:
            continue
        if verb not in word.subtree():
            word.attach(verb, "complement")
            mark.attach(word, "mark")


def stranded_agent(word: Word) -> None:
    """ "jugée injustifiable par le ministre": the agent hangs on the participle, not on its attribute."""
    head = word.head
    if word.preposition != "par" or head is None or head.pos != "ADJ" or head.head is None:
        return
    if head.head.pos == "VERB" and head.head.by("passive"):
        word.attach(head.head, "oblique")


def swallowed_agent(word: Word) -> None:
    """ "signé en marge d'un sommet à Riga par le ministre", "qualifié de provocation par Oslo": who does it hangs on
    the verb, where the model hangs him on a name of a place or on what somebody is called."""
    head = word.head
    if word.rel != "nominal" or word.preposition != "par" or head is None:
        return
    called = head.preposition in ("de", "d'") and not head.by("determiner") and head.rel == "oblique"
    if not called and (head.pos != "PROPN" or head.rel not in ("nominal", "oblique")):
        return
    verb = next((a for a in head.above() if a.pos == "VERB"), None)
    bare = verb is not None and verb.rel == "participle" and verb.morph.get("Tense") == "Past"
    if verb is not None and verb.i < head.i and not verb.by("agent") and (verb.by("passive") or bare):
        word.attach(verb, "agent")


def addressed_infinitive(word: Word, grammar: Grammar) -> None:
    """ "a appelé les parties à cesser", "a demandé aux deux pays de partir": the infinitive completes the verb, not the
    one addressed."""
    head = word.head
    if word.rel != "participle" or head is None or head.head is None or head.i < head.head.i:
        return
    words, verb = grammar.words, head.head.lemma
    if word.mark == "à":
        addressed = head.rel == "object" and verb in words["object_control"]
    elif word.mark in ("de", "d'") and word.morph.get("VerbForm") == "Inf" and head.lemma not in words["to_do"]:
        told = head.preposition == "à" and verb in words["object_control"] | words["telling_to"] | words["promising_to"]
        addressed = told or (head.rel == "object" and verb in words["bidding_to"])
    else:
        return
    if addressed:
        word.attach(head.head, "complement")
