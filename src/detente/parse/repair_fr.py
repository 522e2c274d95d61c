"""Known errors of the French parser, put right on the tree."""

from __future__ import annotations

from detente.parse.grammar import Grammar
from detente.parse.lemma import participle_of
from detente.parse.tree import NOMINAL, Tree, Word

_VERBAL = ("VERB", "AUX")


def before(tree: Tree) -> None:
    """Repairs on French trees before prepositions are settled."""
    for word in tree.words:
        capitals(word, tree)
        clitics(word, tree)
        verb_forms(word, tree.grammar)
        nouns_as_verbs(word)
        demonyms(word, tree.grammar)
        passive_adjective(word, tree.grammar)
    for word in tree.words:
        split_perfect(word, tree)
        split_passive(word, tree)
    finite_verbs(tree)
    coordinated_verbs(tree)
    for word in tree.words:
        titles(word, tree.grammar)
        names(word, tree)
    relatives(tree)
    copular_infinitive(tree)


def after(tree: Tree) -> None:
    """Repairs on French trees once prepositions are settled."""
    for word in tree.words:
        bare_names(word, tree)
        addressed_infinitive(word, tree.grammar)
        bare_objects(word, tree)
        raise_apposition(word)
        stranded_agent(word)


def capitals(word: Word, tree: Tree) -> None:
    """A capital inside a sentence makes a name; so does a first word that nothing but its verb follows."""
    if not word.text[:1].isupper() or word.pos in ("PROPN", "NOUN", "PRON", "NUM", "DET", "PUNCT", "X"):
        return
    previous, following = tree.at(word.i - 1), tree.at(word.i + 1)
    opens = previous is None or previous.text in ('"', "«", "“", ":", "-", "–", "(", "...", ".")
    if previous is not None and previous.end < word.start - 2:
        opens = True
    if not opens and word.pos in ("VERB", "ADJ", "ADV", "ADP"):
        word.pos = "PROPN"
        if word.rel == "adverb":
            word.rel = "oblique"
        return
    subjectless = following is not None and following.pos == "VERB" and following.morph.get("VerbForm") == "Fin" and (
        not following.by("subject", "passive_subject")
    )
    if previous is None and subjectless and following is not None and word.pos in ("ADV", "ADJ") and word.head is following:
        if word.low not in tree.grammar.words["time_words"] and not word.children:
            word.pos, word.rel = "PROPN", "subject"


def clitics(word: Word, tree: Tree) -> None:
    """ "leur interdire": before an infinitive "leur" is a pronoun."""
    following = tree.at(word.i + 1)
    if word.low == "leur" and word.pos == "DET" and following is not None and following.morph.get("VerbForm") == "Inf":
        word.pos, word.lemma = "PRON", "leur"
        word.morph.clear()
        word.morph.update(Person="3", Number="Plur")
        word.attach(following, "indirect")


def split_passive(word: Word, tree: Tree) -> None:
    """ "soit de nouveau soumis" read as a verb être with a participle below it is one passive verb."""
    if word.lemma != "être" or word.pos not in _VERBAL or word.rel in ("copula", "passive", "auxiliary"):
        return
    for child in word.children:
        infinitive = participle_of(child.low, tree.grammar)
        if child.i > word.i and infinitive and child.rel in ("participle", "complement", "attribute", "adverb", "object") and (
            not child.by("determiner", "case", "mark") and child.pos in ("VERB", "ADJ", "NOUN")
        ):
            word.replace_by(child)
            for other in list(word.children):
                other.attach(child, other.rel)
            word.attach(child, "passive")
            word.pos = "AUX"
            child.pos, child.lemma = "VERB", infinitive
            child.morph.update(VerbForm="Part", Tense="Past")
            return


def verb_forms(word: Word, grammar: Grammar) -> None:
    """A verb that is neither participle nor conjugated nor infinitive is an adjective; participles are marked so."""
    if word.pos != "VERB":
        return
    if not word.lemma.endswith(("er", "ir", "re")) and not word.morph.get("VerbForm"):
        word.pos = "ADJ"
    elif word.lemma == word.low and not word.lemma.endswith(("er", "ir", "re")):
        word.pos = "ADJ"
    elif word.morph.get("VerbForm") != "Part" and participle_of(word.low, grammar) == word.lemma and (
        word.low not in grammar.finite_forms
    ):
        word.morph.update(VerbForm="Part", Tense="Past")


def nouns_as_verbs(word: Word) -> None:
    """ "l'opposant", "la remise" tagged as verbs are nouns."""
    determined = any(c.rel == "determiner" and c.i < word.i for c in word.children)
    if word.morph.get("VerbForm") == "Inf":
        return
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
        if following.pos not in ("DET", "ADP", "NUM", "PROPN", "ADV", "PRON"):
            continue
        _make_finite(word, infinitive, tree)


def coordinated_verbs(tree: Tree) -> None:
    """ "... et menace de fermer": a bare noun after "et" that may be a verb is one where an infinitive follows "de"."""
    for word in tree.words[1:]:
        infinitive = tree.grammar.finite_forms.get(word.low)
        mark, governed = tree.at(word.i + 1), tree.at(word.i + 2)
        if infinitive is None or word.pos != "NOUN" or tree.words[word.i - 1].low not in ("et", "mais", "ou", ","):
            continue
        if mark is None or governed is None or mark.low not in ("de", "d'", "à") or governed.morph.get("VerbForm") != "Inf":
            continue
        main = next((w for w in tree.words[: word.i] if w.pos == "VERB" and w.morph.get("VerbForm") == "Fin"), None)
        if main is None or word in main.above() or word.by("determiner"):
            continue
        word.pos, word.lemma = "VERB", infinitive
        word.morph.clear()
        word.morph.update(VerbForm="Fin", Mood="Ind", Tense="Pres")
        word.attach(main, "conjunct")
        if governed not in word.above():
            governed.attach(word, "complement")
            mark.attach(governed, "mark")


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


def _make_finite(word: Word, infinitive: str, tree: Tree) -> None:
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
        if child.i > word.i and word.rel == "parataxis" and word.head is not None and _after_comma(child, tree):
            child.attach(word.head, "subject")
        elif child.i > word.i:
            bare = child.rel == "nominal" and not child.by("case")
            child.attach(word, "object" if bare else {"nominal": "oblique"}.get(child.rel, child.rel))


def _after_comma(word: Word, tree: Tree) -> bool:
    before_it = tree.at(min(w.i for w in word.subtree()) - 1)
    return before_it is not None and before_it.text in (",", ";")


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
        and not (word.head.by("case") and not word.head.by("determiner"))
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
        if verb is None or noun is None or noun.pos not in (*NOMINAL, "ADJ", "VERB") or noun.pos == "PRON":
            continue
        if verb.rel == "relative" and verb.head is not None and verb.head.i < pronoun.i:
            continue
        if pronoun.low in ("que", "qu'") and not _object_relative(pronoun, verb, tree):
            continue
        if verb.i < pronoun.i:
            continue
        while noun.head is not None and noun.rel in ("name", "modifier", "number", "compound", "apposition", "participle"):
            if noun.rel == "apposition" and noun.head.i < noun.i - 3:
                break
            noun = noun.head
        noun = next((n for n in (noun, *noun.above()) if n.head is verb and n.i < pronoun.i), noun)
        if noun.head is verb and noun.i < pronoun.i and verb.head is not None and verb.head.i < noun.i:
            subjectless = verb.head.pos in _VERBAL and not verb.head.by("subject", "passive_subject")
            noun.attach(verb.head, "subject" if subjectless else "other")
        elif noun.head is verb and noun.i < pronoun.i:
            _promote_main(noun, verb)
        if noun in verb.subtree() or noun.pos not in NOMINAL:
            continue
        verb.attach(noun, "relative")
        pronoun.pos = "PRON"
        if pronoun.low in ("que", "qu'"):
            pronoun.attach(verb, "object")
        elif pronoun.low == "qui" and pronoun.rel == "mark":
            pronoun.attach(verb, "subject")


def _promote_main(noun: Word, verb: Word) -> None:
    """The verb of a relative clause taken for the main one gives way to the verb that follows without subject."""
    main = next(
        (c for c in verb.by("conjunct", "parataxis", "complement", "adverbial") if c.i > verb.i and c.pos in _VERBAL
         and not c.by("subject", "passive_subject") and c.morph.get("VerbForm") != "Inf" and not c.by("mark")),
        None,
    )
    if main is None:
        return
    rel = noun.rel
    verb.replace_by(main)
    noun.attach(main, rel)
    verb.attach(main, "adverbial")


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




def addressed_infinitive(word: Word, grammar: Grammar) -> None:
    """ "a appelé les parties à cesser": the infinitive completes the verb, not its object."""
    head = word.head
    if word.rel != "participle" or word.mark != "à" or head is None or head.rel != "object" or head.head is None:
        return
    if head.head.lemma in grammar.words["object_control"]:
        word.attach(head.head, "complement")


def raise_apposition(word: Word) -> None:
    """ "le chef de la diplomatie iranienne, Hossein ...": the name tells the chief's, not the diplomacy's."""
    head = word.head
    if word.rel != "apposition" or word.pos != "PROPN" or head is None or head.pos != "NOUN" or word.i < head.i + 2:
        return
    while head.rel == "nominal" and head.preposition == "de" and head.head is not None and head.head.pos == "NOUN":
        head = head.head
    if head is not word.head:
        word.attach(head, "apposition")


def bare_objects(word: Word, tree: Tree) -> None:
    """A noun after its verb without preposition that is no time is the verb's object."""
    head = word.head
    if word.rel != "oblique" or word.preposition or head is None or head.pos != "VERB" or word.i < head.i:
        return
    times = tree.grammar.words["time_words"]
    if word.pos not in ("NOUN", "PROPN") or word.lemma in times or word.low in times or any(
        c.lemma in times or c.low in times for c in word.children
    ):
        return
    if not head.by("object", "copula", "passive") and head.lemma not in tree.grammar.words["etre_verbs"]:
        word.rel = "object"
