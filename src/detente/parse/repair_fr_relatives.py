"""French relative clauses, hung on the noun before their pronoun."""

from __future__ import annotations

from detente.parse.tree import NOMINAL, Tree, Word

_VERBAL = ("VERB", "AUX")
_ABSTRACT = ("tion", "sion", "ment", "age", "ance", "ence")
"""Endings of nouns that do nothing themselves: "la nomination de Mme Diop, qui avait refusé"."""


def relatives(tree: Tree) -> None:
    """A clause that begins with a relative pronoun after a noun is that noun's, whatever the model hung it on."""
    for pronoun in tree.words:
        if pronoun.low not in tree.grammar.words["relative_pronouns"]:
            continue
        verb = next((a for a in pronoun.above() if a.pos in _VERBAL or a.by("copula")), None)
        noun = _noun_before(pronoun, tree)
        if verb is None or noun is None:
            continue
        if verb.rel == "relative" and verb.head is not None and verb.head.i < pronoun.i:
            _prefer_name(verb, verb.head, noun)
        elif verb.i > pronoun.i and (pronoun.low not in ("que", "qu'") or _object_relative(pronoun, verb, tree)):
            _attach(pronoun, verb, _phrase_head(noun))


def _noun_before(pronoun: Word, tree: Tree) -> Word | None:
    """What stands before the pronoun, commas and its preposition left out, where a noun phrase ends there."""
    i = pronoun.i - 1
    while i > 0 and tree.words[i].text in (",", "à", "par", "avec"):
        i -= 1
    word = tree.at(i)
    if word is not None and word.morph.get("VerbForm") == "Fin":
        return None
    return word if word is not None and word.pos in ("NOUN", "PROPN", "NUM", "X", "SYM", "ADJ", "VERB") else None


def _phrase_head(word: Word) -> Word:
    """The noun that the last word of a noun phrase belongs to."""
    while word.head is not None and word.rel in ("name", "modifier", "number", "compound", "apposition", "participle"):
        if word.rel == "apposition" and word.head.i < word.i - 3:
            break
        word = word.head
    return word


def _prefer_name(verb: Word, antecedent: Word, last: Word) -> None:
    """Between an abstract noun and the name right before the pronoun, the name is meant."""
    nearest = last.head if last.rel == "name" and last.head is not None else last
    abstract = antecedent.pos == "NOUN" and antecedent.lemma.endswith(_ABSTRACT)
    if abstract and nearest.pos == "PROPN" and antecedent in nearest.above():
        verb.attach(nearest, "relative")


def _attach(pronoun: Word, verb: Word, noun: Word) -> None:
    """Hang the clause on its antecedent, and free an antecedent that was taken for the clause's own subject."""
    noun = next((n for n in (noun, *noun.above()) if n.head is verb and n.i < pronoun.i), noun)
    if noun.head is verb and noun.i < pronoun.i:
        if verb.head is not None and not noun.i < verb.head.i < verb.i:
            subjectless = verb.head.pos in _VERBAL and not verb.head.by("subject", "passive_subject")
            noun.attach(verb.head, "subject" if subjectless else "other")
        else:
            _promote_main(noun, verb)
    if noun in verb.subtree() or noun.pos not in NOMINAL:
        return
    verb.attach(noun, "relative")
    pronoun.pos = "PRON"
    if pronoun.low in ("que", "qu'"):
        for other in verb.by("object"):
            other.rel = "oblique"
        pronoun.attach(verb, "object")
    elif pronoun.low == "qui" and pronoun.rel == "mark":
        pronoun.attach(verb, "subject")


def _promote_main(noun: Word, verb: Word) -> None:
    """The verb of a relative clause taken for the main one gives way to the verb that follows without subject."""
    main = next(
        (
            c
            for c in verb.by("conjunct", "parataxis", "complement", "adverbial")
            if c.i > verb.i
            and c.pos in _VERBAL
            and not c.by("subject", "passive_subject")
            and c.morph.get("VerbForm") != "Inf"
            and not c.by("mark")
        ),
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
        and not verb.by("complement")
        and all(o.by("case") for o in verb.by("object"))
        and comma is not None
        and (comma.text == "," or comma.pos in ("NOUN", "PROPN"))
    )
