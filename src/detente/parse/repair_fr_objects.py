"""French objects that the parser does not see: partitives, nouns that it leaves alone behind a verb, places taken for
attributes."""

from __future__ import annotations

from detente.parse.tense import finite
from detente.parse.tree import NOMINAL, Tree, Word, names_time

_PARTITIVE = frozenset({"des", "du", "de", "d'"})


def partitive_object(noun: Word, tree: Tree) -> None:
    """ "a fourni *du gaz* à", "accueille *des soldats*": behind a verb that takes no "de" this is its object."""
    verb = noun.head
    if noun.rel != "oblique" or noun.preposition not in ("de", None) or verb is None or verb.pos != "VERB":
        return
    if verb.lemma not in tree.grammar.words["partitive_takers"] or verb.by("object", "passive", "agent"):
        return
    if any(c.low in ("se", "s'") for c in verb.children) or noun.i < verb.i or names_time(noun.subtree(), tree.grammar):
        return
    article = next(iter(noun.by("case") if noun.preposition else noun.by("determiner")), None)
    if article is None or article.low not in _PARTITIVE or noun.pos == "PROPN":
        return
    described = any(m.i == article.i + 1 for m in noun.by("modifier"))  # "de nouvelles défenses"
    definite = any(c.rel == "determiner" for c in noun.children)  # "de la farine", "de l'aide"
    if article.low in ("des", "du") or described or definite:
        noun.rel, noun.preposition = "object", None


def source_before_object(source: Word, tree: Tree) -> None:
    """ "a obtenu *de la Banque* un don", "exige *de Riga* des excuses": of two phrases behind such a verb, the first
    with "de", that is from whom, and the second is what, though the model hangs it on the first."""
    verb = source.head
    if verb is None or verb.lemma not in tree.grammar.words["taking_from"] or source.i < verb.i:
        return
    opening = tree.words[source.first]
    if source.rel not in ("oblique", "object") or opening.low not in _PARTITIVE or source.first != verb.i + 1:
        return
    taken = _taken_from(source, verb)
    if taken is None or any(w.text in ",;:" for w in tree.words[source.i : taken.i]):
        return
    source.rel, source.preposition = "oblique", "de"
    taken.attach(verb, "object")
    taken.preposition = None


def _taken_from(source: Word, verb: Word) -> Word | None:
    """What is taken of the source: the verb's object behind it, or a noun with an article that hangs on the source."""
    objects = [o for o in verb.by("object") if o is not source and o.i > source.i]
    if objects:
        return objects[0]
    for noun in source.by("apposition", "nominal"):
        article = next((c for c in noun.children if c.i == noun.first), None)
        if noun.i < source.i or article is None or noun.pos == "PROPN":
            continue
        counted = article.rel in ("determiner", "number") and noun.rel == "apposition"
        if counted or (article.low == "des" and noun.preposition == "de" and source.pos == "PROPN"):
            return noun
    return None


def loose_object(noun: Word, tree: Tree) -> None:
    """ "Israël frappe *le Liban*": a noun that hangs on nothing, right behind a verb without object, is its object."""
    verb = noun.head
    if noun.rel != "other" or verb is None or verb.pos != "VERB" or noun.pos not in NOMINAL or noun.by("case"):
        return
    if noun.first != verb.i + 1 or verb.by("object", "passive", "complement") or not finite(verb):
        return
    if verb.by("subject") and not names_time(noun.subtree(), tree.grammar):
        noun.rel = "object"
        for infinitive in noun.by("participle"):
            if infinitive.mark == "de" and verb.lemma in tree.grammar.words["threatening_verbs"]:
                infinitive.attach(verb, "complement")


def place_as_attribute(name: Word) -> None:
    """ "s'était rendu *à Alger* le 6 avril": a name behind a preposition is no attribute of the verb."""
    verb = name.head
    if name.rel != "complement" or name.pos != "PROPN" or verb is None or verb.pos != "VERB":
        return
    if name.by("case") and not name.by("copula", "subject", "mark"):
        name.rel, name.label = "oblique", "obl:arg"
