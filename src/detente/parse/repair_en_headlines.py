"""English words that the parser takes for another part of speech: verbs for nouns, a prefix for a name."""

from __future__ import annotations

from detente.parse.lemma import lemma_of
from detente.parse.repair_agents import tells_deed
from detente.parse.tense import finite
from detente.parse.tree import NOMINAL, Tree, Word

_OPENINGS = ("ADJ", "NOUN", "PROPN", "NUM", "DET", "PRON")


def words(tree: Tree) -> None:
    """Repairs on English trees before prepositions are settled."""
    for word in tree.words:
        prefix(word, tree)
        phrasal(word, tree)
        verb_in_compound(word, tree)
        verb_in_noun_phrase(word, tree)
        gerund_of_people(word, tree)
    for root in tree.roots():
        plural_behind_verb(root, tree)
        unknown_verb(root, tree)
        verb_as_heading_noun(root, tree)
        verb_before_noun(root, tree)
        verb_in_front(root, tree)
        set_out(root, tree)


def plural_behind_verb(root: Word, tree: Tree) -> None:
    """ "China fires *missiles* into the sea": of two presents side by side, the second with the first as its subject,
    the second is a plural noun."""
    verb = tree.at(root.i - 1)
    if root.tag != "VBZ" or verb is None or verb.tag != "VBZ" or verb.pos != "VERB" or verb.head is not root:
        return
    if verb.rel != "subject" or not verb.by("subject") or root.by("object", "complement", "auxiliary"):
        return
    root.replace_by(verb)
    root.give_children(verb)
    root.pos, root.tag = "NOUN", "NNS"
    root.lemma = lemma_of(root.text, root.low.removesuffix("s"), "NOUN", "NNS", tree.grammar)
    root.attach(verb, "object")


def gerund_of_people(gerund: Word, tree: Tree) -> None:
    """ "were killed in Pakistani *shelling*": behind a preposition and whose it is, what tells a deed is a noun."""
    people = tree.at(gerund.i - 1)
    if gerund.tag != "VBG" or gerund.by("object") or people is None or not people.text[:1].isupper():
        return
    if not tells_deed(gerund.low, tree, "aimed_deeds"):
        return
    preposition = people.head
    if preposition is None or preposition.pos != "ADP" or preposition.i != people.i - 1:
        return
    gerund.attach(preposition, people.rel)
    people.attach(gerund, "modifier")
    people.pos, gerund.pos, gerund.tag, gerund.lemma = "ADJ", "NOUN", "NN", gerund.low


def prefix(hyphen: Word, tree: Tree) -> None:
    """ "Ex-president": three words for the parser; the last one heads the others."""
    before, after = tree.at(hyphen.i - 1), tree.at(hyphen.i + 1)
    if hyphen.text != "-" or before is None or after is None or before.end != hyphen.start:
        return
    if after.start != hyphen.end or before.head is not after.head or before.rel != after.rel or before.head is None:
        return
    before.attach(after, "modifier")
    hyphen.attach(after, "punct")
    before.give_children(after)


def phrasal(verb: Word, tree: Tree) -> None:
    """ "wound up" has another lemma than "wound": the grammar names such pairs."""
    following = tree.at(verb.i + 1)
    if verb.pos == "VERB" and following is not None and following.pos in ("ADP", "ADV"):
        verb.lemma = tree.grammar.lemmas.get(f"{verb.low} {following.low}", verb.lemma)


def verb_in_compound(word: Word, tree: Tree) -> None:
    """ "Chad condemns raid, *expels* envoy": a verb in the third person is no part of the noun behind it."""
    noun, comma = word.head, tree.at(word.i - 1)
    if word.tag != "VBZ" or word.rel != "compound" or noun is None or noun.i < word.i or comma is None:
        return
    verb = noun.head
    if comma.text != "," or verb is None or verb.tag not in ("VBZ", "VBP") or verb.i > word.i:
        return
    word.attach(verb, "conjunct")
    noun.attach(word, "object")


def verb_in_noun_phrase(word: Word, tree: Tree) -> None:
    """ "Chad police *storm* French embassy", "militia *fires* rockets": in a headline, a noun that is also a verb is
    one behind a noun of the other number and before a noun phrase."""
    before, after = tree.at(word.i - 1), tree.at(word.i + 1)
    if not tree.headline or word.pos != "NOUN" or before is None or after is None or before.pos != "NOUN":
        return
    if not _opens_phrase(after) or (before.rel != "compound" and before.head is not word):
        return
    body = before.low in tree.grammar.words["plural_bodies"]
    many = before.tag == "NNS" or (body and word.tag != "NNS")
    verbs = ("transitives", "outcomes")
    if (word.tag != "NNS") != many or not any(word.lemma in tree.grammar.words[k] for k in verbs):
        return
    following = tree.at(after.i + 1)
    if after.tag == "NNS" and following is not None and following.pos in _OPENINGS:
        return  # "Arms deal angers Oslo": the verb may stand behind
    if any(w.pos in ("VERB", "AUX") and w.tag in ("VBD", "VBZ", "VBP", "MD") for w in tree.words[: word.i]):
        return
    if word.rel == "compound" and word.head is not None and word.head.i > word.i:
        thing: Word | None = word.head
    else:
        thing = next((c for c in word.children if c.i > word.i and c.pos in NOMINAL and after in c.subtree()), None)
    if thing is None:
        return
    if thing is word.head:
        thing.replace_by(word)
        for child in list(thing.children):
            if child.i < word.i and child is not before:
                child.attach(before, child.rel)
            elif child.rel in ("punct", "case") and child.i > thing.i:
                child.attach(word, child.rel)
    for child in list(word.children):
        if child.i < word.i and child is not before:
            child.attach(before, child.rel)
    before.attach(word, "subject")
    thing.attach(word, "object")
    make_verb(word, "VBP" if many else "VBZ", tree)
    _lead(word)


def _opens_phrase(word: Word) -> bool:
    return word.pos in _OPENINGS and not word.tag.startswith("VB")


def _lead(verb: Word) -> None:
    """A verb found in what hung on the next clause heads the sentence."""
    main = verb.head
    if main is None or main.head is not None or main.pos != "VERB" or main.i < verb.i:
        return
    own = any(s is not verb and s.i > verb.i for s in main.by("subject", "passive_subject"))
    main.replace_by(verb)
    main.attach(verb, "conjunct")
    if not own:
        for subject in [s for s in main.by("subject", "passive_subject") if s.i < verb.i]:
            subject.attach(verb, "other")


def unknown_verb(root: Word, tree: Tree) -> None:
    """ "the army *retook* the town": a noun at the head with a subject and an object is a verb in the past."""
    if root.pos != "NOUN" or root.tag != "NN" or root.by("copula", "determiner", "possessor"):
        return
    subject = next((s for s in root.by("subject") if s.i < root.i), None)
    thing = next((o for o in root.by("object") if o.i > root.i), None)
    if subject is None or thing is None:
        return
    for child in root.by("modifier", "compound"):
        if child.i < subject.i:
            child.attach(subject, child.rel)
    make_verb(root, "VBP" if tree.headline and root.lemma in tree.grammar.words["transitives"] else "VBD", tree)


def verb_as_heading_noun(root: Word, tree: Tree) -> None:
    """ "Chad junta *orders* French envoy out": in a headline without a verb, a noun in the plural right behind another
    noun and before one that hangs on it is the verb; elsewhere only where it is known as one ("Djibouti *hosts*")."""
    if root.tag != "NNS" or any(w.pos in ("VERB", "AUX") for w in tree.words):
        return
    if not tree.headline and root.lemma not in tree.grammar.words["like_nouns"]:
        return
    subject = next((c for c in root.by("compound") if c.i == root.i - 1), None)
    following = tree.at(root.i + 1)
    if subject is None or following is None or following.pos not in _OPENINGS:
        return
    thing = next((c for c in root.children if c.i > root.i and c.pos in NOMINAL and following in c.subtree()), None)
    if thing is None:
        return
    for child in list(root.children):
        if child.i < subject.i and child.rel != "punct":
            child.attach(subject, child.rel)
    subject.attach(root, "subject")
    thing.attach(root, "object")
    make_verb(root, "VBZ", tree)


def verb_before_noun(root: Word, tree: Tree) -> None:
    """ "Nepal *lifts* ban on social media": what the model takes for the subject of "ban" is the verb."""
    verb = next((s for s in root.by("subject") if s.i == root.i - 1), None)
    if root.tag not in ("VBP", "VB") or verb is None or verb.tag != "NNS" or root.by("object", "auxiliary"):
        return
    subject = next((c for c in verb.by("compound") if c.i == verb.i - 1 and c.pos == "PROPN"), None)
    if subject is None or verb.lemma not in tree.grammar.words["like_nouns"]:
        return
    _swap(verb, root, subject, "VBZ", tree)


def verb_in_front(root: Word, tree: Tree) -> None:
    """ "Turkey and Greece *plan* talks": the noun between a subject and the noun at the head is the verb."""
    subject = next((s for s in root.by("subject") if s.i < root.i), None)
    verb = next((c for c in root.by("compound") if c.i == root.i - 1), None)
    if root.pos != "NOUN" or subject is None or verb is None or root.by("copula", "determiner"):
        return
    if verb.tag not in ("NN", "NNS") or verb.lemma not in tree.grammar.words["like_nouns"] or verb.i < subject.i:
        return
    if subject.last == verb.i - 1:
        _swap(verb, root, subject, "VBP" if verb.tag == "NN" else "VBZ", tree)


def _swap(verb: Word, noun: Word, subject: Word, tag: str, tree: Tree) -> None:
    """The verb heads what the noun headed, and has it for its object."""
    ahead = [c for c in noun.children if c is not verb and c is not subject and c.i < verb.i]
    noun.replace_by(verb)
    for child in ahead:
        child.attach(verb, child.rel)
    subject.attach(verb, "subject")
    noun.attach(verb, "object")
    noun.pos, noun.tag = "NOUN", "NN" if noun.tag.startswith("V") else noun.tag
    make_verb(verb, tag, tree)


def set_out(root: Word, tree: Tree) -> None:
    """ "A convoy *headed* for the border.": with no other verb, one of motion behind a noun is no participle."""
    verb = next((c for c in root.by("participle") if c.tag == "VBN" and c.i > root.i), None)
    if tree.headline or root.pos not in NOMINAL or verb is None or tree.words[-1].text != ".":
        return
    if verb.lemma not in tree.grammar.words["motion"] or any(finite(w) for w in tree.words if w.pos in ("VERB", "AUX")):
        return
    root.replace_by(verb)
    root.attach(verb, "subject")
    make_verb(verb, "VBD", tree)


def make_verb(word: Word, tag: str, tree: Tree) -> None:
    """The lemma of "orders" is also that of the verb; an irregular past has its own in the grammar."""
    word.pos, word.tag = "VERB", tag
    word.lemma = lemma_of(word.text, word.lemma, "VERB", tag, tree.grammar)
    word.inflect(VerbForm="Fin", Tense="Past" if tag == "VBD" else "Pres")
