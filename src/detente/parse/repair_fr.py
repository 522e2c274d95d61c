"""Known errors of the French parser, put right on the tree."""

from __future__ import annotations

from detente.parse.grammar import Grammar
from detente.parse.lemma import participle_of
from detente.parse.tree import NOMINAL, Tree, Word

_VERBAL = ("VERB", "AUX")


def before(tree: Tree) -> None:
    """Repairs on French trees before prepositions are settled."""
    for word in tree.words:
        nouns_as_verbs(word)
        demonyms(word, tree.grammar)
        passive_adjective(word, tree.grammar)
    for word in tree.words:
        split_perfect(word, tree)
    finite_verbs(tree)
    for word in tree.words:
        titles(word, tree.grammar)
        names(word, tree)
    relatives(tree)
    copular_infinitive(tree)


def after(tree: Tree) -> None:
    """Repairs on French trees once prepositions are settled."""
    for word in tree.words:
        bare_names(word, tree)
        stranded_agent(word)


def nouns_as_verbs(word: Word) -> None:
    """ "l'opposant", "la remise" tagged as verbs are nouns."""
    determined = any(c.rel == "determiner" and c.i < word.i for c in word.children)
    if word.pos == "VERB" and determined and not word.by("auxiliary", "passive", "copula", "subject"):
        word.pos = "NOUN"
        low = word.low
        word.lemma = low[:-1] if low.endswith("s") and len(low) > 4 and not low.endswith(("ss", "is", "us")) else low
        for child in word.by("object", "oblique", "agent"):
            child.rel = "nominal"


def demonyms(word: Word, grammar: Grammar) -> None:
    """A demonym after a noun is its modifier, however tagged ("armée russe")."""
    if word.low in grammar.demonyms and word.text[:1].islower() and word.head is not None and word.pos != "ADJ":
        if word.rel in ("nominal", "participle", "modifier", "apposition", "adverb") and word.head.pos in ("NOUN", "PROPN"):
            word.pos, word.rel, word.lemma = "ADJ", "modifier", grammar.demonyms[word.low]


def passive_adjective(word: Word, grammar: Grammar) -> None:
    """ "a été privé" with the participle tagged as an adjective is a passive verb."""
    copula = next(iter(word.by("copula")), None)
    if word.pos not in ("ADJ", "VERB", "NOUN") or copula is None or copula.lemma != "être":
        return
    infinitive = participle_of(word.low, grammar)
    if infinitive is None or word.by("determiner"):
        return
    word.pos, word.lemma = "VERB", infinitive
    word.morph.update(VerbForm="Part", Tense="Past")
    copula.rel = "passive"


def split_perfect(word: Word, tree: Tree) -> None:
    """ "d'avoir violé" parsed as a verb avoir with a noun: the participle heads the clause."""
    if word.lemma != "avoir" or word.pos not in _VERBAL or word.rel in ("auxiliary", "passive"):
        return
    i = word.i + 1
    while (skipped := tree.at(i)) is not None and (skipped.pos == "ADV" or skipped.low in ("été", "pas")):
        i += 1
    participle = tree.at(i)
    if participle is None or participle.pos in ("DET", "ADP", "PRON", "PROPN") or participle.head is None:
        return
    infinitive = participle_of(participle.low, tree.grammar)
    if infinitive is None or word not in (participle.head, *participle.above()):
        return
    word.replace_by(participle)
    for child in list(word.children):
        if child is not participle:
            child.attach(participle, child.rel)
    word.attach(participle, "auxiliary")
    word.pos = "AUX"
    participle.pos, participle.lemma = "VERB", infinitive
    participle.morph.update(VerbForm="Part", Tense="Past")


def finite_verbs(tree: Tree) -> None:
    """ "Londres expulse deux diplomates": in headlines the model takes the verb for an adjective or noun."""
    for word in tree.words[1:]:
        previous = tree.words[word.i - 1]
        following = tree.at(word.i + 1)
        if word.pos == "AUX" or (word.pos == "VERB" and word.rel not in ("modifier", "nominal", "name", "apposition")):
            continue
        if previous.pos not in ("PROPN", "NOUN", "ADJ", "PRON") or following is None or following.pos == "PUNCT":
            continue
        infinitive = tree.grammar.finite_forms.get(word.low)
        if infinitive is None or word.by("determiner") or word.text[:1].isupper() or _clause_has_verb(word, tree):
            continue
        if following.pos not in ("DET", "ADP", "NUM", "PROPN", "ADV", "PRON") or _agrees(word, previous):
            continue
        _make_finite(word, infinitive)


def _agrees(word: Word, previous: Word) -> bool:
    """A capital name before it speaks for a verb; after a common noun only a verb tag does."""
    return previous.pos not in ("PROPN", "ADJ", "NOUN") or (previous.pos == "NOUN" and word.pos == "ADJ" and False)


def _clause_has_verb(word: Word, tree: Tree) -> bool:
    """Whether between the commas around the word another finite verb stands."""
    left = word.i
    while left > 0 and tree.words[left - 1].text not in (",", ";", ":", '"', "«", "»"):
        left -= 1
    right = word.i
    while right + 1 < len(tree.words) and tree.words[right + 1].text not in (",", ";", ":", '"', "«", "»"):
        right += 1
    return any(
        w is not word and w.pos in _VERBAL and w.morph.get("VerbForm") == "Fin" for w in tree.words[left : right + 1]
    )


def _make_finite(word: Word, infinitive: str) -> None:
    """The word becomes the verb of its clause, the noun it hung on its subject."""
    subject = word.head
    word.pos, word.lemma = "VERB", infinitive
    word.morph.clear()
    word.morph.update(VerbForm="Fin", Mood="Ind", Tense="Pres")
    if subject is None or subject.i > word.i or subject.pos not in NOMINAL:
        return
    if subject.rel == "root":
        subject.replace_by(word)
    elif subject.head is not None and subject.head.pos in _VERBAL and subject.rel == "subject":
        head = subject.head
        subject.replace_by(word)
        word.attach(head, "parataxis")
    else:
        subject.replace_by(word)
    subject.attach(word, "subject")
    for child in list(subject.children):
        if child.i > word.i:
            bare = child.rel == "nominal" and not child.by("case")
            child.attach(word, "object" if bare else {"nominal": "oblique"}.get(child.rel, child.rel))


def titles(word: Word, grammar: Grammar) -> None:
    """ "M. Lavrov": the name heads, the title modifies."""
    if word.low not in grammar.words["titles"] or not word.low.endswith((".", "e", "r")) or len(word.low) > 5:
        return
    if word.low not in ("m.", "mme", "mm.", "mlle", "mmes", "dr", "me"):
        return
    name = next((c for c in word.children if c.i == word.i + 1 and c.pos in ("PROPN", "NOUN", "X", "ADJ")), None)
    if name is None:
        return
    name.pos = "PROPN"
    rel = word.rel
    word.replace_by(name)
    name.rel = rel if name.head is None or rel != "other" else "subject" if name.head.pos in _VERBAL else rel
    for child in list(word.children):
        child.attach(name, child.rel)
    word.attach(name, "compound")


def names(word: Word, tree: Tree) -> None:
    """Parts of a name joined by hyphens, and names the model hangs as modifiers, belong to the name before them."""
    previous = tree.at(word.i - 1)
    if word.text == "-" and previous is not None and previous.pos == "PROPN" and previous.end == word.start:
        following = tree.at(word.i + 1)
        first = previous if previous.rel != "name" or previous.head is None else previous.head
        if word not in first.above():
            word.attach(first, "name")
        if following is not None and following.pos == "PROPN" and following not in (first, *first.above()):
            following.attach(first, "name")
    if word.pos == "PROPN" and word.rel in ("modifier", "apposition", "nominal") and word.head is not None and (
        word.head.pos == "NOUN" and not word.by("case") and word.i == word.head.i + 1
    ):
        word.rel = "apposition"
    if word.pos == "PROPN" and word.rel in ("modifier", "nominal") and word.head is not None and (
        word.head.pos == "PROPN" and not word.by("case") and word.i > word.head.i
        and all(w.pos == "PROPN" for w in tree.words[word.head.i : word.i])
    ):
        word.rel = "name"


def relatives(tree: Tree) -> None:
    """A clause that begins with a relative pronoun after a noun is that noun's, whatever the model hung it on."""
    for pronoun in tree.words:
        if pronoun.low not in ("qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"):
            continue
        verb = next((a for a in pronoun.above() if a.pos in _VERBAL or a.by("copula")), None)
        start = pronoun.i - 1
        while start > 0 and tree.words[start].pos in ("ADP", "PUNCT") and tree.words[start].text in (",", "à", "par", "avec"):
            start -= 1
        noun = tree.at(start)
        if verb is None or noun is None or noun.pos not in (*NOMINAL, "ADJ") or noun.pos == "PRON":
            continue
        if verb.rel == "relative" and verb.head is not None and verb.head.i < pronoun.i:
            continue
        if pronoun.low in ("que", "qu'") and not _object_relative(pronoun, verb, tree):
            continue
        if verb.i < pronoun.i:
            continue
        while noun.head is not None and noun.rel in ("name", "modifier", "number", "compound", "apposition"):
            if noun.rel == "apposition" and noun.head.i < noun.i - 3:
                break
            noun = noun.head
        if noun in verb.subtree() or noun.pos not in NOMINAL:
            continue
        verb.attach(noun, "relative")
        pronoun.pos = "PRON"
        if pronoun.low in ("que", "qu'"):
            pronoun.attach(verb, "object")
        elif pronoun.low == "qui" and pronoun.rel == "mark":
            pronoun.attach(verb, "subject")


def _object_relative(pronoun: Word, verb: Word, tree: Tree) -> bool:
    """ "que" is a pronoun where its verb lacks an object and hangs on no verb that would report it."""
    comma = tree.at(pronoun.i - 1)
    return (
        verb.rel in ("adverbial", "relative", "participle")
        and not verb.by("object", "complement")
        and comma is not None
        and (comma.text == "," or comma.pos in ("NOUN", "PROPN"))
    )


def copular_infinitive(tree: Tree) -> None:
    """ "accusés d'être des espions" with the attribute hung elsewhere: it completes the verb just before "de"."""
    for word in tree.words:
        copula = next((c for c in word.by("copula") if c.morph.get("VerbForm") == "Inf"), None)
        if copula is None or word.rel in ("complement", "adverbial", "conjunct"):
            continue
        mark = tree.at(copula.i - 1)
        verb = tree.at(copula.i - 2)
        if mark is not None and mark.low in ("d'", "de", "à") and verb is not None and verb.pos in _VERBAL:
            if verb not in word.subtree():
                word.attach(verb, "complement")
                mark.attach(word, "mark")


def bare_names(word: Word, tree: Tree) -> None:
    """ "a mis en garde Washington", "a appelé mardi Moscou": a name without preposition after the verb is its object."""
    head = word.head
    if word.pos != "PROPN" or word.rel != "nominal" or word.preposition or head is None or head.i > word.i:
        return
    time = head.lemma in tree.grammar.words["time_words"] or head.low in tree.grammar.words["time_words"]
    verb = head.head
    if verb is None or verb.pos not in _VERBAL or verb.by("object") or not (time or head.rel == "oblique"):
        return
    word.attach(verb, "object")


def stranded_agent(word: Word) -> None:
    """ "jugée injustifiable par le ministre": the agent hangs on the participle, not on its attribute."""
    head = word.head
    if word.preposition != "par" or head is None or head.pos != "ADJ" or head.head is None:
        return
    if head.head.pos == "VERB" and head.head.by("passive"):
        word.attach(head.head, "oblique")


