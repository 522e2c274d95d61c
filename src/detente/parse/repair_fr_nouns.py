"""French names and nouns hung in the wrong place: titles, appositions, missing subjects, bare objects."""

from __future__ import annotations

from detente.parse.grammar import Grammar
from detente.parse.tense import finite
from detente.parse.tree import Tree, Word, names_time

_VERBAL = ("VERB", "AUX")
_SUBJECTS = ("subject", "passive_subject")


def apposed_subjects(word: Word, tree: Tree) -> None:
    """ "Le ministre, Albin Kurti, a": a name between commas beside a noun is its apposition, no second subject."""
    previous, head = tree.at(word.i - 1), word.head
    if (
        word.pos != "PROPN"
        or previous is None
        or previous.text != ","
        or head is None
        or word.by("coordinator", "case")
    ):
        return
    noun: Word | None = None
    if word.rel in ("subject", "passive_subject"):
        noun = next((s for s in head.by("subject", "passive_subject") if s.i < word.i and s.pos == "NOUN"), None)
    elif word.rel == "conjunct" and head.pos == "NOUN" and head.i < word.i:
        noun = head
    last = word.last
    closing = tree.at(last + 1)
    if noun is None or closing is None or closing.text != ",":
        return
    for child in word.by("conjunct"):
        child.attach(noun, "conjunct")
    word.attach(noun, "apposition")


def missing_subject(tree: Tree) -> None:
    """A finite verb without subject takes the bare noun hung elsewhere that stands right before it."""
    for verb in tree.words:
        if verb.pos != "VERB" or not finite(verb) or verb.rel not in ("root", "complement", "adverbial"):
            continue
        if verb.by("subject", "passive_subject") or verb.morph.get("Mood") == "Imp":
            continue
        first = min(w.i for w in [verb, *verb.by("auxiliary", "passive", "copula", "reflexive", "indirect", "adverb")])
        noun = next((c for c in _bare_before(tree, first) if verb not in (c, *c.above()) or c.head is not verb), None)
        if noun is not None and noun not in verb.above():
            noun.attach(verb, "passive_subject" if verb.by("passive") else "subject")


def _bare_before(tree: Tree, end: int) -> list[Word]:
    """Nouns before place `end` that hang as conjunct or apposition after a comma, without "et" or preposition."""
    found = []
    for word in tree.words[:end]:
        if word.pos not in ("NOUN", "PROPN") or word.rel not in ("conjunct", "apposition", "other", "nominal"):
            continue
        opening = word.first
        comma = tree.at(opening - 1)
        determined = word.pos == "PROPN" or word.by("determiner")
        if (
            comma is not None
            and comma.text == ","
            and determined
            and not word.by("case", "coordinator")
            and (word.lemma not in tree.grammar.words["time_words"] and word.last >= end - 2)
        ):
            found.append(word)
    return found


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
    word.give_children(name)
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
    if (
        word.pos == "PROPN"
        and word.rel in ("modifier", "apposition", "nominal")
        and word.head is not None
        and (
            word.head.pos == "NOUN"
            and not word.by("case")
            and all(w.pos == "ADJ" or w in word.children for w in tree.words[word.head.i + 1 : word.i])
            and not (word.head.by("case") and not word.head.by("determiner"))
        )
    ):
        word.rel = "apposition"
    if (
        word.pos == "PROPN"
        and word.rel in ("modifier", "nominal")
        and word.head is not None
        and (
            word.head.pos == "PROPN"
            and not word.by("case")
            and word.i > word.head.i
            and all(w.pos == "PROPN" for w in tree.words[word.head.i : word.i])
        )
    ):
        word.rel = "name"


def split_names(word: Word, tree: Tree) -> None:
    """ "son homologue Ana Ruiz" with the second part hung on a noun before: parts side by side are one name."""
    first, head = tree.at(word.i - 1), word.head
    if first is not None and word.pos == first.pos == "PROPN" and _second_part(word, first):
        word.attach(first.head if first.rel == "name" and first.head is not None else first, "name")
        return
    if word.pos != "PROPN" or word.rel != "nominal" or first is None or first.pos != "PROPN" or head is None:
        return
    if not head.i < first.i or first in head.above() or word.by("case", "determiner") or head is first:
        return
    beside = first.head is head and first.rel in ("nominal", "oblique", "agent", "object", *_SUBJECTS)
    if first.rel in ("apposition", "name") or beside:
        word.attach(first.head if first.rel == "name" and first.head is not None else first, "name")


def _second_part(word: Word, first: Word) -> bool:
    """ "le chef de *Boko Haram* a été": a name right behind another cannot be a second subject of the verb."""
    verb = word.head
    if word.rel not in _SUBJECTS or verb is None or verb.i < word.i or word.by("case", "determiner", "coordinator"):
        return False
    return any(s is not first and s.i < first.i for s in verb.by(*_SUBJECTS)) and first not in verb.by(*_SUBJECTS)


def bare_names(word: Word, tree: Tree) -> None:
    """ "a mis en garde Washington": a name without preposition after the verb is its object."""
    head = word.head
    if word.pos != "PROPN" or word.rel != "nominal" or word.preposition or head is None or head.i > word.i:
        return
    time = head.lemma in tree.grammar.words["time_words"] or head.low in tree.grammar.words["time_words"]
    verb = head.head
    if verb is None or verb.pos not in _VERBAL or verb.by("object") or not (time or head.rel == "oblique"):
        return
    word.attach(verb, "object")


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
    opening = min((c.i for c in word.by("modifier") if c.i < word.i), default=word.i)
    named = tree.words[opening - 2]
    if tree.words[opening - 1].low == "," and named.pos == "PROPN" and not word.by("determiner", "number"):
        word.attach(named, "apposition")  # "à Paris, capitale de la France"
        return
    if word.pos not in ("NOUN", "PROPN") or names_time((word, *word.children), tree.grammar):
        return
    if not head.by("object", "copula", "passive") and head.lemma not in tree.grammar.words["etre_verbs"]:
        word.rel = "object"


def swallowed_object(word: Word, tree: Tree) -> None:
    """ "a accordé à la Grèce un délai", "entretient depuis deux ans des contacts", "annoncera dès lundi de nouvelles
    mesures": the object behind a phrase of the verb is the verb's, where the model hangs it on that phrase."""
    phrase = word.head
    verb = phrase.head if phrase is not None and phrase.rel in ("oblique", "indirect") else None
    if phrase is None or verb is None or verb.pos != "VERB" or not verb.i < phrase.i < word.i:
        return
    hung = ("object", "conjunct", "nominal", "name", "apposition", "other")
    if word.rel not in hung or word.pos not in ("NOUN", "PROPN"):
        return
    if verb.by("object", "complement", "copula", "passive", "attribute"):
        return
    first = min(w.i for w in word.subtree() if w.i > phrase.i)
    opening, before = tree.words[first], tree.words[first - 1]
    if before.pos in ("PUNCT", "CCONJ") or opening.pos in ("PUNCT", "CCONJ") or word.by("coordinator"):
        return
    # "des" may be article or preposition: behind a name or a time nothing can be of it
    timed = names_time((phrase,), tree.grammar)
    described = opening.low in ("de", "d'") and any(m.i == first + 1 for m in word.by("modifier"))
    article = (opening.low == "des" and (phrase.pos == "PROPN" or timed)) or (described and timed)
    if not article and (word.preposition is not None or opening.pos not in ("DET", "NUM")):
        return
    word.attach(verb, "object")
    word.preposition = None
