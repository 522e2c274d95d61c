"""English clauses set side by side, where the parser gave the second one's subject to the first or hung the first one
below the second."""

from __future__ import annotations

from detente.parse.tree import Tree, Word, names_time

FINITE = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of verbs with a tense of their own."""
_PLURAL_VERB = frozenset({"VBP", "VB"})
_VERBS = ("VERB", "AUX")


def joined(tree: Tree) -> None:
    """Repairs on English trees before prepositions are settled."""
    for word in tree.words:
        object_as_subject(word, tree)
        subject_as_object(word, tree)
        first_below_second(word, tree)
        names_without_and(word, tree)


def governs_clauses(verb: Word, tree: Tree) -> bool:
    """Whether a clause without "that" may follow this verb ("said Oslo had"): then what follows is one clause."""
    return verb.lemma in tree.grammar.words["clausal"] or verb.lemma in tree.grammar.words["reporting"]


def object_as_subject(verb: Word, tree: Tree) -> None:
    """ "Bombs hit *Oslo* and Bern replied": the parser makes both the subject of the second verb; the first is the
    first verb's object."""
    first, subject = verb.head, next(iter(verb.by("subject")), None)
    if verb.rel != "complement" or verb.mark or first is None or first.i > verb.i or subject is None:
        return
    if first.pos not in _VERBS or first.by("object", "attribute", "copula", "passive") or governs_clauses(first, tree):
        return
    if verb.opening.tag not in (*FINITE, "MD") or first.tag not in (*FINITE, "VBN", "VB"):
        return
    last = _last_conjunct(subject)
    if last is subject or last.head is None or verb.by("mark"):
        return
    opening = subject.first
    if any(w.pos != "PART" and w.rel != "particle" for w in tree.words[first.i + 1 : opening]):
        return
    split_off(last, subject, first, verb, tree)
    subject.attach(first, "object")


def _last_conjunct(noun: Word) -> Word:
    while joined := noun.by("conjunct"):
        noun = joined[-1]
    return noun


def split_off(last: Word, whole: Word, first: Word, verb: Word, tree: Tree) -> None:
    """Give `last`, the last member of `whole`, to `verb` as its subject, and join `verb` to `first`."""
    other = last.head
    opening = last.first
    joint = tree.at(opening - 1)
    for relative in (w for n in whole.subtree() for w in n.by("relative", "participle", "apposition")):
        if last.i < relative.i < verb.i and relative.head is not None and relative.head.i < last.i:
            relative.attach(last, relative.rel)
    last.attach(verb, "subject")
    if joint is not None and joint.rel == "coordinator" and joint.head is other:
        joint.attach(first, "coordinator")
    verb.attach(first, "conjunct")


def subject_as_object(verb: Word, tree: Tree) -> None:
    """ "bombed Oslo and *Bern*, which had warned it, *replied*", "on Monday and *Bern* on Tuesday *replied*": joined to
    what stands before, and the subject of a verb behind what is said of it."""
    opening = verb.opening
    if verb.pos not in _VERBS or opening.tag not in FINITE or verb.head is None:
        return
    if verb.rel not in ("other", "complement", "conjunct", "parataxis", "adverbial"):
        return
    if verb.by("subject", "passive_subject", "expletive", "mark") or any(c.i < verb.i for c in verb.by("coordinator")):
        return
    first = verb.head
    if first.pos not in _VERBS or first.i > verb.i:
        return
    noun = _before_comma(opening, first, tree) or _before_time(opening, verb, tree) or _before_circumstance(verb, tree)
    if noun is None or noun.rel != "conjunct" or noun.head is None or first not in noun.above():
        return
    joint = tree.at(
        min(w.i for w in noun.subtree() if w.rel in ("determiner", "compound", "modifier") or w is noun) - 1
    )
    if joint is None or joint.rel != "coordinator" or noun.pos not in ("NOUN", "PROPN"):
        return
    whole = noun.head
    while whole.rel == "conjunct" and whole.head is not None:
        whole = whole.head
    split_off(noun, whole, first, verb, tree)
    for clause in tree.words[noun.i + 1 : opening.i]:
        if clause.head is first and clause.rel == "adverbial" and any(c.tag in ("WDT", "WP") for c in clause.children):
            clause.attach(noun, "relative")


def _before_comma(opening: Word, first: Word, tree: Tree) -> Word | None:
    """The noun before a clause between commas that ends where the verb begins."""
    closing = tree.at(opening.i - 1)
    if closing is None or closing.text != ",":
        return None
    for i in range(closing.i - 2, first.i, -1):
        comma, noun = tree.words[i], tree.words[i - 1]
        if comma.text == ",":
            return noun if tree.words[i + 1].tag in ("WDT", "WP", "WP$", "VBN", "VBG") else None
    return None


def _before_time(opening: Word, verb: Word, tree: Tree) -> Word | None:
    """The noun before "on Tuesday" and the verb that this dates."""
    day, preposition = tree.at(opening.i - 1), tree.at(opening.i - 2)
    if day is None or day.low not in tree.grammar.words["time_words"]:
        return None
    if preposition is not None and preposition.pos == "ADP":
        return tree.at(opening.i - 3) if day.head is preposition else None
    return preposition if day.head is verb else None


def _before_circumstance(verb: Word, tree: Tree) -> Word | None:
    """The noun right before a verb with an object of its own, or before a preposition with one word and that verb:
    "and Bern in response expelled two"."""
    if not verb.by("object", "complement"):
        return None
    opening = verb.opening
    before, preposition = tree.at(opening.i - 1), tree.at(opening.i - 2)
    if before is not None and before.rel == "conjunct":
        return before
    if before is None or preposition is None or preposition.pos != "ADP" or before.head is not preposition:
        return None
    noun = tree.at(opening.i - 3)
    return noun if preposition.head is not noun else None


def first_below_second(verb: Word, tree: Tree) -> None:
    """ "Chile sent food, Peru sent soldiers", "Jets bomb Bern, 14 killed", "Chile shuts the border, recalls envoy": a
    clause before the comma hangs on the verb behind it only where that verb tells or thinks it."""
    before = next((c for c in verb.by("complement") if c.i < verb.i and c.pos in _VERBS), None)
    if before is None or (governs_clauses(verb, tree) and not takes_bare_noun(verb, tree)):
        return
    if before.opening.tag not in FINITE or before.by("mark") or not before.by("subject", "passive_subject"):
        return
    if before.lemma in ("be",) and before.by("expletive"):
        return
    subject = next(iter(verb.by("subject", "passive_subject")), None)
    ahead = [verb.opening, *([subject] if subject is not None and subject.i < verb.i else [])]
    comma = tree.at(min(w.i for a in ahead for w in (a.subtree() if a is subject else (a,))) - 1)
    if comma is None or comma.text not in (",", ";"):
        return
    if subject is not None and subject.i > verb.i:
        if subject.pos == "PRON" or not takes_bare_noun(verb, tree):
            return
        subject.rel = "object"
    elif subject is None:
        return
    verb.replace_by(before)
    verb.attach(before, "conjunct")
    for child in list(verb.children):
        if child.i < before.i:
            child.attach(before, child.rel)


def takes_bare_noun(verb: Word, tree: Tree) -> bool:
    """Whether a noun without article stands behind a verb in the present that is done to somebody: "recalls envoy"."""
    if verb.tag not in ("VBZ", "VBP") or verb.lemma not in tree.grammar.words["transitives"]:
        return False
    behind = next((s for s in verb.by("subject", "object") if s.i > verb.i), None)
    return behind is not None and behind.pos == "NOUN" and not behind.by("determiner")


def names_without_and(noun: Word, tree: Tree) -> None:
    """ "Chile, Peru sign", "urges Chile, Peru to": names that only commas part, before a verb in the plural or in a
    headline, are coordinated; so is the first of a list that opens the sentence: "*Chile*, Peru and Cuba have offered"."""
    comma, verb = tree.at(noun.i + 1), noun.head
    if noun.pos != "PROPN" or comma is None or comma.text != "," or verb is None or verb.pos not in _VERBS:
        return
    second = next(iter(noun.by("apposition")), None)
    plural = verb.tag in _PLURAL_VERB or (verb.opening is verb and verb.low == verb.lemma)
    listed = False
    if second is not None:
        agrees = noun.rel == "subject" and plural and not verb.by("auxiliary")
        if noun.rel not in ("subject", "object") or not (agrees or tree.headline) or noun.by("conjunct"):
            return
    elif noun.rel in ("oblique", "other") and noun.first == 0 and not names_time(noun.subtree(), tree.grammar):
        second = next(iter(verb.by("subject", "passive_subject")), None)
        listed = second is not None and any(c.by("coordinator") for c in (second, *second.by("conjunct")))
        if not listed and not (verb.opening is verb and plural):
            return
    if second is None or not (second.pos == "PROPN" if listed else _bare(second)):
        return
    last = max(w.i for w in (noun, *_chain(noun)))
    opening = second.first
    if tree.words[opening - 1].text != "," or opening - 2 != last:
        return
    if noun.rel in ("oblique", "other"):
        noun.rel = second.rel
    second.attach(noun, "conjunct")
    comma.attach(noun, "punct")


def _bare(name: Word) -> bool:
    """A name alone: no state stands behind its town in the plural or with what describes it."""
    described = name.by("determiner", "conjunct", "relative", "participle", "possessor")
    return name.pos == "PROPN" and name.tag != "NNPS" and not described


def _chain(noun: Word) -> list[Word]:
    """The names joined to a name one behind the other."""
    return [w for c in noun.by("conjunct") for w in (c, *_chain(c))]
