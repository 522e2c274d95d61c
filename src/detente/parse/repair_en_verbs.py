"""English verbs that the parser takes for part of a noun phrase, and what it then hangs on other words."""

from __future__ import annotations

from detente.parse.lemma import lemma_of
from detente.parse.repair_en_headlines import make_verb
from detente.parse.tense import finite
from detente.parse.tree import NOMINAL, Tree, Word

_VERBAL = ("VERB", "AUX")
_OF_VERB = ("conjunct", "punct", "adverbial", "adverb", "parataxis")
_PREPOSITIONS_OF_VERB = ("to", "into", "after", "amid", "over", "as")


def verbs(tree: Tree) -> None:
    """Repairs on English trees before prepositions are settled."""
    for root in tree.roots():
        compound_subject(root)
        if not any(w.pos in _VERBAL and w.rel != "compound" and finite(w) for w in tree.words[: root.i]):
            present_in_compound(root, tree)
            present_behind_preposition(root, tree)
        present_as_subject(root)
    for word in tree.words:
        if word.pos == "VERB":
            receiver(word, tree)
            then_joined(word, tree)
            gerund_of_subject(word)
            next_door(word, tree)
        if word.tag in ("VBN", "JJ"):
            listed_past(word, tree)
        if word.pos == "NOUN":
            name_in_quotes(word, tree)
        if word.low == "worth":
            worth(word)
        elif word.low == "of":
            accused_of(word, tree)
        elif word.rel == "adverb" and word.pos == "PROPN":
            bare_name(word)
        elif word.rel == "participle" and word.pos == "NOUN":
            participle_as_noun(word, tree)


def present_in_compound(root: Word, tree: Tree) -> None:
    """ "Mali *expels* UN spokesman", "Poland *exports* diesel": before the noun at the head and behind another that is
    no plural, what can be a verb in the third person is one; in headlines, so is its bare form behind a plural."""
    if root.pos not in ("NOUN", "PROPN") or root.by("copula", "determiner"):
        return
    for verb in root.by("compound", "modifier"):
        before = tree.at(verb.i - 1)
        if before is None or before.pos not in ("NOUN", "PROPN"):
            continue
        many = before.tag in ("NNS", "NNPS") or before.low in tree.grammar.words["plural_bodies"]
        lemma = _bare(verb, before, tree) if many else _third_person(verb, before, tree)
        if lemma is None:
            continue
        root.replace_by(verb)
        for child in [*root.children, *verb.children]:
            if child.i < verb.i and child is not before:
                child.attach(before, "compound" if child.rel == "modifier" and child.pos == "PROPN" else child.rel)
        for child in list(root.children):
            if child.i > root.i and (child.rel in _OF_VERB or child.low in _PREPOSITIONS_OF_VERB):
                child.attach(verb, child.rel)
        before.attach(verb, "subject")
        root.attach(verb, "object")
        verb.lemma = lemma
        make_verb(verb, "VBP" if many else "VBZ", tree)
        return


def _bare(word: Word, before: Word, tree: Tree) -> str | None:
    """The verb whose bare form the word of a headline may be: "Rebels *overrun* base"."""
    words = tree.grammar.words
    known = any(word.low in words[k] for k in ("plain_verbs", "like_nouns", "outcomes"))
    return word.low if tree.headline and known and before.low not in words["plural_compounds"] else None


def _third_person(word: Word, before: Word, tree: Tree) -> str | None:
    """The verb whose third person the word may be: what is a noun as well, only behind a name."""
    if not word.text.islower() or not word.low.endswith("s"):
        return None
    if word.tag == "VBZ":
        return word.lemma
    words = tree.grammar.words
    known = words["plain_verbs"] | (words["like_nouns"] if before.pos == "PROPN" else frozenset())
    bases = (word.low[:-1], word.low[:-2], f"{word.low[:-3]}y")
    return next((b for b in bases if b in known and word.low not in words["plural_compounds"]), None)


def present_behind_preposition(root: Word, tree: Tree) -> None:
    """ "Strikes on Gaza *kill* 14": behind a name that a preposition governs, before a number, a verb of a headline."""
    for verb in tree.words[2:] if tree.headline else ():
        preposition, name = verb.head, tree.words[verb.i - 1]
        if verb.tag != "NN" or verb.rel != "oblique" or preposition is None or preposition.pos != "ADP":
            continue
        if verb.low not in tree.grammar.words["outcomes"] and verb.low not in tree.grammar.words["plain_verbs"]:
            continue
        subject, thing = preposition.head, tree.at(verb.i + 1)
        if subject is None or subject.tag not in ("NNS", "NNPS") or name.head is not verb or thing is None:
            continue
        if thing.head is None and thing.pos in NOMINAL and subject.head is thing:
            thing.replace_by(verb) if verb in thing.subtree() else None
        elif thing.pos == "NUM" and thing.head is subject and subject is root:
            subject.replace_by(verb)
        else:
            continue
        name.attach(preposition, "oblique")
        subject.attach(verb, "subject")
        thing.attach(verb, "object")
        make_verb(verb, "VBP", tree)
        return


def compound_subject(root: Word) -> None:
    """ "*Strike* cripples Lagos port": a noun before a verb without subject is no part of it, nor does one behind it
    explain it."""
    if root.tag != "VBZ" or root.by("subject", "passive_subject", "expletive"):
        return
    subject = next((c for c in root.by("compound") if c.i == root.i - 1 and c.pos in NOMINAL), None)
    if subject is None:
        return
    subject.attach(root, "subject")
    thing = next((c for c in root.by("apposition") if c.i > root.i and c.pos in NOMINAL), None)
    if thing is not None and not root.by("object"):
        thing.attach(root, "object")


def present_as_subject(root: Word) -> None:
    """ "Junta *frees* ousted leader": a verb in the third person is nobody's subject; the participle behind it tells of
    what it is done to."""
    verb = next((s for s in root.by("subject") if s.i == root.i - 1 and s.tag == "VBZ" and s.pos == "VERB"), None)
    thing = next((o for o in root.by("object") if o.i > root.i), None)
    if root.tag != "VBN" or verb is None or thing is None or root.by("auxiliary", "passive"):
        return
    root.replace_by(verb)
    root.give_children(verb)
    owner = next((c for c in thing.by("possessor") if c.i > root.i), None)
    root.attach(owner or thing, "modifier")


def receiver(verb: Word, tree: Tree) -> None:
    """ "denied *China* permission to build", "sells *India* fighter jets": a name right behind a verb of giving, before
    what is given, receives it."""
    thing = next(iter(verb.by("object")), None)
    first = tree.at(verb.i + 1)
    if verb.lemma not in tree.grammar.words["giving"] or thing is None or verb.by("indirect") or first is None:
        return
    if first.pos != "PROPN" or thing.lemma not in tree.grammar.words["given_things"] or thing.by("determiner"):
        return
    run = [first]
    while (following := tree.words[run[-1].i + 1]).pos == "PROPN" and following is not thing:
        run.append(following)
    if any(w.head not in (thing, *run) or w.rel not in ("compound", "name") for w in run):
        return
    run[-1].attach(verb, "indirect")
    for part in run[:-1]:
        part.attach(run[-1], "compound")


def next_door(word: Word, tree: Tree) -> None:
    """ "fled to *neighbouring* Kazakhstan": what a state is to another describes it, and governs nothing."""
    name = tree.at(word.i + 1)
    if word.low not in tree.grammar.words["next_door"] or name is None or name.pos not in NOMINAL:
        return
    while name.head is not None and name.rel in ("compound", "name") and name.head.i > name.i:
        name = name.head  # "neighbouring *Burkina* Faso"
    if name.head is not word:
        return
    governor, verbal = word.head, word.rel == "complement"
    word.replace_by(name)
    if governor is not None and verbal:
        name.rel = "oblique" if governor.pos == "ADP" else "object"
    for child in list(word.children):
        child.attach(name, child.rel)
    word.attach(name, "modifier")
    word.pos, word.tag, word.lemma = "ADJ", "JJ", word.low
    word.inflect()


def accused_of(preposition: Word, tree: Tree) -> None:
    """ "accuse Chad *of bombing* villages": what somebody is accused of is no part of his name, and a gerund."""
    name, gerund = preposition.head, tree.at(preposition.i + 1)
    verb = name.head if name is not None else None
    if name is None or verb is None or gerund is None or name.rel not in ("object", "passive_subject"):
        return
    if verb.lemma not in tree.grammar.words["charging"] or not gerund.low.endswith("ing"):
        return
    if name.i > preposition.i or name.pos not in NOMINAL:
        return
    preposition.attach(verb, "case")
    thing = gerund.head
    if gerund.tag == "NN" and gerund.rel == "compound" and thing is not None and thing.head is preposition:
        gerund.attach(preposition, "complement")
        thing.attach(gerund, "object")
        make_verb(gerund, "VBG", tree)
        gerund.lemma = tree.grammar.lemmas.get(f"{gerund.low}/verb", gerund.lemma)
        gerund.inflect(VerbForm="Part", Tense="Pres")


def bare_name(name: Word) -> None:
    """ "*Nauru* expelled two envoys": a name right before a finite verb without subject is no adverb."""
    verb = name.head
    if verb is None or verb.pos != "VERB" or name.i != verb.i - 1 or name.i > 0 or not finite(verb):
        return
    if not verb.by("subject", "passive_subject", "expletive"):
        name.rel = "subject"


def listed_past(verb: Word, tree: Tree) -> None:
    """ "banned imports, *closed* schools and *declared* a strike": between a past tense and another that "and" joins to
    it, what stands behind a comma before a bare noun in the list of objects is one too."""
    thing, comma = verb.head, tree.at(verb.i - 1)
    if (
        verb.tag not in ("VBN", "JJ")
        or verb.rel != "modifier"
        or thing is None
        or thing.rel != "conjunct"
        or comma is None
    ):
        return
    first = next((a for a in thing.above() if a.pos == "VERB"), None)
    if comma.text != "," or thing.by("determiner", "number", "possessor") or first is None or first.tag != "VBD":
        return
    if not any(c.tag == "VBD" and c.i > thing.i and not c.by("subject") for c in first.by("conjunct")):
        return
    if verb.tag == "JJ":
        known = tree.grammar.words["transitives"] | tree.grammar.words["plain_verbs"]
        base = next((b for b in (verb.low[:-2], verb.low[:-1]) if b in known and verb.low.endswith("ed")), None)
        if base is None:
            return
        verb.lemma = base
    verb.attach(first, "conjunct")
    thing.attach(verb, "object")
    make_verb(verb, "VBD", tree)


def name_in_quotes(name: Word, tree: Tree) -> None:
    """ "called the vote *"treachery"*": what stands in quotation marks, here a gap, is no part of what is called so."""
    verb, thing = name.head, tree.at(name.i - 1)
    if (
        verb is None
        or thing is None
        or verb.lemma not in tree.grammar.words["naming"]
        or name.rel not in ("object", "attribute")
    ):
        return
    if thing.head is not name or thing.rel != "compound" or name.start - thing.end <= 1 or verb.i > thing.i:
        return
    thing.attach(verb, "object")
    for child in list(name.children):
        if child.i < thing.i:
            child.attach(thing, child.rel)
    name.rel = "attribute"


def worth(word: Word) -> None:
    """ "sold Oslo 280 missiles *worth* $650 million": it says what they cost; they are the verb's object."""
    verb = word.head
    thing = next((c for c in word.children if c.i == word.i - 1 and c.pos == "NOUN"), None)
    if thing is None or verb is None or verb.pos != "VERB" or word.rel != "complement" or verb.by("object"):
        return
    thing.attach(verb, "object")
    word.attach(thing, "participle")


def then_joined(verb: Word, tree: Tree) -> None:
    """ "exercised off Oman, *then called* at Muscat": what "then" opens behind a comma, without subject, is joined."""
    before, first, comma = verb.head, tree.at(verb.i - 1), tree.at(verb.i - 2)
    if before is None or before.pos != "VERB" or verb.tag != before.tag or first is None or comma is None:
        return
    if first.low == "then" and comma.text == "," and not verb.by("subject", "passive_subject", "auxiliary", "passive"):
        verb.rel = "conjunct" if before.i < verb.i else verb.rel


def gerund_of_subject(gerund: Word) -> None:
    """ "*People* fleeing the town have crossed": who does the main verb, whom the gerund only describes."""
    verb = gerund.head
    subject = next(iter(gerund.by("subject")), None)
    if gerund.tag != "VBG" or gerund.label != "csubj" or subject is None or subject.pos not in NOMINAL or verb is None:
        return
    if verb.pos != "VERB" or verb.by("subject", "passive_subject") or gerund.i > verb.i or gerund.by("mark"):
        return
    subject.attach(verb, "passive_subject" if verb.by("passive") else "subject")
    gerund.attach(subject, "participle")


def participle_as_noun(word: Word, tree: Tree) -> None:
    """ "Fico, *shot* and wounded in May": what describes a noun like a participle is one, if it has the form."""
    lemma = tree.grammar.lemmas.get(f"{word.low}/verb")
    if lemma is None or lemma == word.low or word.by("determiner", "compound", "modifier", "case"):
        return
    word.pos, word.tag = "VERB", "VBN"
    word.lemma = lemma_of(word.text, word.lemma, "VERB", "VBN", tree.grammar)
    word.inflect(VerbForm="Part", Tense="Past")
