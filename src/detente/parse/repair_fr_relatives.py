"""French relative clauses, hung on the noun before their pronoun, and what their verb takes from it."""

from __future__ import annotations

from detente.parse.tense import finite
from detente.parse.tree import NOMINAL, Tree, Word

_VERBAL = ("VERB", "AUX")
_ABSTRACT = ("tion", "sion", "ment", "age", "ance", "ence")
"""Endings of nouns that do nothing themselves: "la nomination de Mme Diop, qui avait refusé"."""


def relatives(tree: Tree) -> None:
    """A clause that begins with a relative pronoun after a noun is that noun's, whatever the model hung it on."""
    for pronoun in tree.words:
        if pronoun.low not in tree.grammar.words["relative_pronouns"] or pronoun.rel == "case":
            continue
        if _subordinates(pronoun, tree):
            continue
        if _of_whole_clause(pronoun, tree):
            continue
        _verb_of_owner(pronoun, tree)
        verb = next((a for a in pronoun.above() if a.pos in _VERBAL or a.by("copula")), None)
        noun = _noun_before(pronoun, tree)
        if verb is None or noun is None:
            continue
        if verb.rel == "relative" and verb.head is not None and verb.head.i < pronoun.i:
            _prefer_name(verb, verb.head, noun)
            _prefer_fitting(pronoun, verb, _phrase_head(noun))
        elif verb.i > pronoun.i and (pronoun.low not in ("que", "qu'") or _object_relative(pronoun, verb, tree)):
            _attach(pronoun, verb, _phrase_head(noun))
        _behind_preposition(pronoun, verb, tree)
        _caused(pronoun, verb)
        _inverted(pronoun, verb)


def _of_whole_clause(pronoun: Word, tree: Tree) -> bool:
    """Whether it is such a relative: in "..., ce que *dément* Séoul" "ce" sums up what is told, and who stands behind
    the verb is its subject."""
    what, comma = tree.at(pronoun.i - 1), tree.at(pronoun.i - 2)
    if pronoun.low not in ("que", "qu'") or what is None or what.low != "ce" or comma is None or comma.text != ",":
        return False
    verb = next((w for w in tree.words[pronoun.i + 1 : pronoun.i + 4] if w.pos == "VERB" and finite(w)), None)
    if verb is None or any(s is not what for s in verb.by("subject", "passive_subject")):
        return False
    noun = next(
        (w for w in tree.words[verb.i + 1 : verb.i + 4] if w.pos in ("NOUN", "PROPN") and w.preposition is None), None
    )
    if noun is None or noun.by("case"):
        return False
    governor = next((a for a in (*what.above(), *verb.above()) if a.i < what.i and a.pos in _VERBAL), None)
    if governor is None or noun in governor.above() or what.rel == "root" or verb.rel == "root":
        return False
    what.attach(governor, "other")
    verb.attach(what, "relative")
    pronoun.attach(verb, "object")
    pronoun.pos = "PRON"
    noun.attach(verb, "subject")
    return True


def _subordinates(pronoun: Word, tree: Tree) -> bool:
    """ "exige du maire qu'il parte": behind no comma, "que" with a verb that completes another stands for nothing."""
    verb, before = pronoun.head, tree.at(pronoun.i - 1)
    if pronoun.low not in ("que", "qu'") or verb is None or verb.rel != "complement" or pronoun.rel != "object":
        return False
    governor = verb.head
    if before is None or before.text == "," or before.low == "ce" or not verb.by("subject", "reflexive"):
        return False
    if governor is None or governor.lemma not in tree.grammar.words["reporting"] or governor.by("object"):
        return False
    pronoun.pos, pronoun.rel = "SCONJ", "mark"
    return True


def _caused(pronoun: Word, verb: Word) -> None:
    """ "l'homme qu'il a fait arrêter": the pronoun is the object of what was caused."""
    if pronoun.low not in ("que", "qu'") or pronoun.rel != "object" or verb.lemma != "faire":
        return
    below = next((c for c in verb.by("complement") if c.morph.get("VerbForm") == "Inf" and not c.by("object")), None)
    if below is not None:
        pronoun.attach(below, "object")


def _behind_preposition(pronoun: Word, verb: Word, tree: Tree) -> None:
    """ "le parti, auquel Oslo reproche": the pronoun is no part of the name behind it, which is the subject."""
    if pronoun.low not in tree.grammar.words["joined_relatives"] or verb.rel != "relative":
        return
    name = tree.at(pronoun.i + 1)
    if name is not None and name.pos == "DET":
        name = name.head
    pronoun.pos = "PRON"
    pronoun.attach(verb, "oblique")
    for carried in [s for s in verb.by("subject", "passive_subject") if s.by("case") and s.i < pronoun.i]:
        carried.rel = "oblique"  # "aux termes duquel"
    if name is None or verb.by("subject", "passive_subject") or name is verb.head:
        return
    if name.pos in ("NOUN", "PROPN") and pronoun.i < name.i < verb.i and not name.by("case"):
        name.attach(verb, "passive_subject" if verb.by("passive") else "subject")


def _noun_before(pronoun: Word, tree: Tree) -> Word | None:
    """What stands before the pronoun, commas and its preposition left out, where a noun phrase ends there."""
    i = pronoun.i - 1
    if pronoun.low in tree.grammar.words["joined_relatives"]:
        i = _before_phrase(i, tree)
    while i > 0 and (tree.words[i].text == "," or tree.words[i].low in tree.grammar.words["before_relatives"]):
        i -= 1
    word = tree.at(i)
    if word is not None and word.morph.get("VerbForm") == "Fin":
        return None
    return word if word is not None and word.pos in ("NOUN", "PROPN", "NUM", "X", "SYM", "ADJ", "VERB") else None


def _before_phrase(i: int, tree: Tree) -> int:
    """ "l'accord *aux termes* duquel": what stands before preposition and noun, where the pronoun is theirs."""
    noun, preposition, comma = tree.words[i], tree.at(i - 1), tree.at(i - 2)
    if preposition is not None and preposition.pos == "DET":
        preposition, comma = comma, tree.at(i - 3)
    if noun.pos != "NOUN" or preposition is None or preposition.pos != "ADP" or comma is None:
        return i
    return comma.i if comma.text == "," else i


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


def _prefer_fitting(pronoun: Word, verb: Word, nearest: Word) -> None:
    """The noun right before the pronoun, where the antecedent is no noun, is no place ("où"), or differs in number."""
    antecedent = verb.head
    if antecedent is None or nearest is antecedent or nearest.pos not in NOMINAL or nearest in verb.subtree():
        return
    if antecedent.pos not in NOMINAL or pronoun.low == "où":
        verb.attach(nearest, "relative")
    elif pronoun.low == "qui" and pronoun.head is verb and pronoun.rel in ("subject", "passive_subject"):
        number = verb.opening.morph.get("Number")
        several = antecedent.by("conjunct") or nearest.rel == "conjunct"
        if number and not several and _number(antecedent) not in (None, number) and _number(nearest) == number:
            verb.attach(nearest, "relative")


def _number(noun: Word) -> str | None:
    article = next((d.low for d in noun.by("determiner")), "")
    if article in ("le", "la", "l'", "un", "une", "ce", "cet", "cette", "son", "sa"):
        return "Sing"
    return "Plur" if article in ("les", "des", "ces", "ses", "leurs") else noun.morph.get("Number")


def _verb_of_owner(pronoun: Word, tree: Tree) -> None:
    """ "le pays, dont le Premier ministre, Ana Ruiz, venait de": a noun taken for the clause is its verb's subject."""
    noun = pronoun.head
    if pronoun.low != "dont" or noun is None or noun.pos != "NOUN" or noun.rel != "relative" or noun.by("copula"):
        return
    antecedent = noun.head
    verb = next((w for w in tree.words[noun.i :] if w.pos in _VERBAL and finite(w)), None)
    if antecedent is None or verb is None or verb.by("subject", "passive_subject", "mark") or verb in noun.above():
        return
    if verb.head is None or verb.rel in ("auxiliary", "passive", "copula"):
        return
    for name in [c for c in antecedent.by("apposition") if noun.i < c.i < verb.i]:
        name.attach(noun, "apposition")
    verb.attach(antecedent, "relative")
    noun.attach(verb, "passive_subject" if verb.by("passive") else "subject")


def _inverted(pronoun: Word, verb: Word) -> None:
    """ "l'homme que réclamait le Chili", "les eaux où croisent des navires": the noun behind is the subject."""
    if pronoun.low not in ("que", "qu'", "où", "dont") or verb.rel != "relative" or not finite(verb):
        return
    if any(s is not pronoun for s in verb.by("subject", "passive_subject", "expletive")):
        return
    behind = [o for o in verb.by("object") if o.i > verb.i and o.pos in ("NOUN", "PROPN") and not o.by("case")]
    if len(behind) == 1 and (behind[0].pos == "PROPN" or behind[0].by("determiner", "number")):
        behind[0].rel = "subject"
        if pronoun.low in ("que", "qu'"):
            pronoun.rel = "object"


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
    if noun.rel == "root" and noun.head is None:
        _main_of_root(noun, verb)
    pronoun.pos = "PRON"
    if pronoun.low in ("que", "qu'"):
        for other in verb.by("object"):
            other.rel = "oblique"
        pronoun.attach(verb, "object")
    elif pronoun.low == "qui" and pronoun.rel == "mark":
        pronoun.attach(verb, "subject")


def _promote_main(noun: Word, verb: Word) -> None:
    """The verb of a relative clause taken for the main one gives way to the verb that follows without subject."""
    main = _subjectless(verb)
    if main is None:
        return
    rel = noun.rel
    verb.replace_by(main)
    noun.attach(main, rel)
    verb.attach(main, "adverbial")


def _subjectless(verb: Word) -> Word | None:
    """The first verb below this one that is no infinitive, has no subject and is not subordinated."""
    return next(
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


def _main_of_root(noun: Word, verb: Word) -> None:
    """ "Riga, qui a protesté, et Oslo, qui se tait, ont signé": the noun that was left as root is the main subject."""
    main = _subjectless(verb)
    if main is None or not finite(main) or main.by("coordinator"):
        return
    for other in [c for c in verb.by("conjunct") if c.pos in NOMINAL and c.i < main.i]:
        other.attach(noun, "conjunct")
    main.attach(None, "root")
    noun.attach(main, "passive_subject" if main.by("passive") else "subject")


def _object_relative(pronoun: Word, verb: Word, tree: Tree) -> bool:
    """ "que" is a pronoun where its verb lacks an object and hangs on no verb that would report it."""
    comma = tree.at(pronoun.i - 1)
    words = tree.grammar.words
    clause = verb.by("complement")
    addressed = verb.lemma in words["object_control"] and any(
        m.low in ("de", "d'", "à") for c in clause for m in c.by("mark")
    )
    served = verb.lemma in {"faire"} | {semi.lemma for semi in tree.grammar.semi_auxiliaries} | set(tree.grammar.modals)
    governor = verb.head
    told = (
        governor is None
        or not finite(governor)
        or governor.lemma in (*words["addressee_objects"], *words["object_control"])
    )
    nouns = [] if governor is None else [o for o in governor.by("object") if o.pos in ("NOUN", "PROPN")]
    full = verb.rel == "complement" and ((not told and nouns) or _reports_nothing(pronoun, governor, tree))
    return (
        (verb.rel in ("adverbial", "relative", "participle") or bool(full and comma and comma.text == ","))
        and (not clause or addressed or served)
        and all(o.by("case") for o in verb.by("object"))
        and comma is not None
        and (comma.text == "," or comma.pos in ("NOUN", "PROPN"))
    )


def _reports_nothing(pronoun: Word, governor: Word | None, tree: Tree) -> bool:
    """ "s'en est pris à Riga, qu'il accuse de": behind a name that a verb of doing takes last, no incise closed by the
    comma, nothing is told."""
    if governor is None or governor.lemma in tree.grammar.words["reporting"]:
        return False
    name = next((w for w in reversed(tree.words[: pronoun.i - 1]) if w.rel != "name"), None)
    if name is None or name.pos != "PROPN" or name.rel == "object" or name not in governor.subtree():
        return False
    return governor.i < name.i and not any(w.text == "," for w in tree.words[governor.i : name.i])
