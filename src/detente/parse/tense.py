"""Tense, voice, modality, polarity and adverbs of a predicate, read from its form and its auxiliaries."""

from __future__ import annotations

from typing import cast

from detente.clause import Modality, Tense
from detente.parse.auxiliaries import infinitive
from detente.parse.grammar import Grammar
from detente.parse.tree import Word

_STEMS_FR = (
    "ser",
    "aur",
    "ir",
    "fer",
    "pourr",
    "devr",
    "voudr",
    "viendr",
    "tiendr",
    "faudr",
    "verr",
    "saur",
    "mourr",
    "courr",
    "recevr",
    "conquerr",
    "acquerr",
    "vaudr",
    "enverr",
    "prendr",
)
"""Ends of irregular French future stems: "reviendrait" is a conditional, "préparait" is not."""


def auxiliaries(word: Word) -> list[Word]:
    """The words before a verb that carry its tense, outermost first; those of an absorbed verb with them."""
    own = word.by("auxiliary", "passive", "copula")
    nested = [a for w in own for a in w.by("auxiliary", "passive")]
    return sorted([*own, *nested], key=lambda w: w.i)


def is_participle(word: Word) -> bool:
    """A past participle, with or without auxiliary."""
    if word.tag:
        if word.tag == "VBN":
            return True
        if word.tag in ("VBD", "VBZ", "VBP", "VB", "VBG"):
            return False
    return word.morph.get("VerbForm") == "Part" and word.morph.get("Tense") == "Past"


def finite(word: Word) -> bool:
    """Whether the verb, or the first of its auxiliaries, has a tense of its own."""
    first = word.opening
    if first.tag.startswith("VB") or first.tag in ("MD", "TO"):
        return first.tag in ("VBD", "VBZ", "VBP", "MD")
    return first.morph.get("VerbForm") == "Fin" and first.pos in ("VERB", "AUX")


def make_present(word: Word, infinitive: str) -> None:
    """The word is a French verb after all; in the present, unless it has a tense of its own."""
    if not finite(word):
        word.inflect(VerbForm="Fin", Mood="Ind", Tense="Pres")
    word.pos, word.lemma = "VERB", infinitive


def is_passive(word: Word, grammar: Grammar) -> bool:
    """Whether the surface subject suffers what the verb says. Reflexives are not passive here."""
    if word.suffered:
        return True
    if word.pos not in ("VERB", "AUX") or word.by("reflexive") or word.lemma in grammar.words["etre_verbs"]:
        return False
    if word.by("passive"):
        return is_participle(word) or not word.by("object")
    return is_participle(word) and not word.by("auxiliary")


def tense_of(word: Word, grammar: Grammar) -> Tense:
    """The clause's tense; `none` for infinitives, participles and gerunds that stand alone."""
    if word.future is not None:
        carrier = _mood(word.finite, grammar) if word.finite is not None else "present"
        if carrier == "conditional" or (carrier == "past" and word.future == "future"):
            return "conditional"
        return cast(Tense, word.future)
    return _french(word, grammar) if grammar.language == "fr" else _english(word)


def _french(word: Word, grammar: Grammar) -> Tense:
    chain = [a for a in auxiliaries(word) if a.pos in ("AUX", "VERB")]
    first = chain[0] if chain else word
    if first.morph.get("VerbForm") not in ("Fin", None) or (first is word and is_participle(word)):
        return "none"
    mood = _mood(first, grammar)
    reflexive = bool(word.by("reflexive")) or word.suffered
    perfect = first is not word and (
        first.lemma == "avoir" or (first.lemma == "être" and (reflexive or word.lemma in grammar.words["etre_verbs"]))
    )
    if word.finite is not None and first is word.finite:
        perfect = False
    if perfect:
        return {"past": "pluperfect", "present": "past"}.get(mood, mood)  # type: ignore[return-value]
    return mood


def _mood(word: Word, grammar: Grammar) -> Tense:
    """Tense of one finite form by its morphology, corrected by its ending."""
    low = word.low
    if grammar.language == "en":
        return _english(word)
    for ending in ("aient", "ait", "ais", "ions", "iez"):
        stem = low.removesuffix(ending)
        if (
            stem != low
            and stem.endswith("r")
            # before "ait" a plain "er" is of the future stem ("lèverait", "rejetterait"): imperfects have "ér"
            and (stem in (word.lemma, word.lemma[:-1]) or stem.endswith(("er", *_STEMS_FR)))
            and stem + "er" != word.lemma
        ):
            return "conditional"
    tense = word.morph.get("Tense")
    if word.morph.get("Mood") == "Cnd":
        # the model takes "menaçait" for a conditional: none is without its r
        return "conditional" if low.endswith(("rait", "raient", "rais", "rions", "riez")) else "past"
    if tense == "Fut":
        return "future"
    if tense in ("Imp", "Past"):
        return "past"
    return "present"


def _english(word: Word) -> Tense:
    chain = [a for a in auxiliaries(word) if a.tag != "TO"]
    first = chain[0] if chain else word
    low = first.low
    if low in ("will", "'ll", "wo", "shall"):
        return "future"
    if low in ("would", "'d", "should", "could", "might"):
        return "conditional"
    if low in ("had", "'d") and first is not word and word.finite is None:
        return "pluperfect" if is_participle(word) or word.tag in ("VBD", "VBN", "VB") else "past"
    if low in ("has", "have", "'ve") and first is not word and word.finite is None and first.tag != "VB":
        return "past"
    if first.tag == "VBD" or low in ("was", "were", "did"):
        return "past"
    if first.tag in ("VBZ", "VBP", "MD"):
        return "present"
    if (
        word.rel == "root"
        and any(a.tag == "TO" for a in word.by("auxiliary"))
        and word.by("subject", "passive_subject")
    ):
        return "future"
    return "none"


def aux_past(word: Word) -> bool:
    """French "aurait tué", English "would have killed", or what shares its auxiliaries: hearsay, no condition."""
    chain = auxiliaries(word)
    if not chain and word.rel == "conjunct" and word.head is not None:
        return is_participle(word) and aux_past(word.head)
    return any(a.morph.get("Mood") == "Cnd" and a.lemma in ("avoir", "être") for a in chain) and is_participle(word)


def modality_of(word: Word, grammar: Grammar) -> Modality | None:
    """`can`, `must`, `may`, `want` from a modal verb, None without one."""
    if word.modality:
        return cast(Modality, word.modality)
    for a in word.by("auxiliary"):
        found = grammar.modals.get(a.low) if grammar.language == "en" else None
        if found:
            return cast(Modality, found)
    return None


def negated(word: Word, grammar: Grammar) -> bool:
    """Whether the predicate is denied: by an adverb, a negative noun or pronoun, or "sans", "without" before it."""
    if word.mark in grammar.words["negative_marks"]:
        return True
    if word.head is not None and f"{word.head.lemma} {word.mark}" in grammar.words["negative_governed"]:
        return True
    carriers = [word, *word.by("copula", "auxiliary", "passive")]
    for carrier in carriers:
        for child in carrier.children:
            if _denies(child, carrier, grammar) and not _restrictive(child, carrier):
                return True
            if child.rel in ("object", "subject", "passive_subject", "attribute", "expletive"):
                if child.low in ("rien", "personne", "nobody", "nothing", "none", "aucun", "aucune"):
                    return True
                if any(
                    d.lemma in grammar.words["negative_determiners"]
                    or d.low in ("no", "none", "aucun", "aucune", "nul", "nulle")
                    for d in (*child.by("determiner", "modifier", "quantifier"), *_correlative(child))
                ):
                    return True
    if any(_neither(s) for s in word.by("subject", "passive_subject", "object")):
        return True
    if word.rel == "conjunct" and word.head is not None and not word.by("subject", "passive_subject"):
        shared = (
            infinitive(word) or is_participle(word) or any(c.low in ("or", "ni", "nor") for c in word.head.children)
        )
        return (
            shared
            and any(c.low in ("ni", "nor", "or") and c.i < word.i for c in word.head.children)
            and negated(word.head, grammar)
        )
    return False


def _denies(child: Word, carrier: Word, grammar: Grammar) -> bool:
    """Whether a word below a predicate denies it, by itself or before an adverb that it stands with ("n'ont *pas*
    encore libéré"); "pas seulement" and, without "ne", "plus tard" deny nothing."""
    negators = grammar.words["negators"]
    if child.rel == "negation" or (child.rel in ("adverb", "coordinator") and child.low in negators):
        return True
    if grammar.language != "fr" or child.rel != "adverb" or child.low in grammar.words["only"]:
        return False
    return _with_ne(carrier) and any(c.low in ("pas", "plus", "jamais") for c in child.children)


def _correlative(noun: Word) -> list[Word]:
    """The "neither" of "neither Oslo nor Bern"."""
    return [c for c in noun.by("coordinator") if c.i < noun.i]


def _neither(noun: Word) -> bool:
    """ "Ni Oslo ni Riga n'ont": members that "ni" joins, or "ni" in front of the first."""
    return any(c.low == "ni" for n in (noun, *noun.by("conjunct")) for c in n.children)


def _restrictive(child: Word, carrier: Word) -> bool:
    """French "plus" that compares ("plus de cent", "a plus que doublé"), a "premier pas", "not only" deny nothing."""
    following = next((c for c in carrier.children if c.i == child.i + 1), None)
    if child.low in ("not", "n't") and following is not None and following.low in ("only", "just", "merely"):
        return True
    if child.low == "pas":
        step = next((c for c in carrier.children if c.i == child.i - 1 and c.rel in ("object", "oblique")), None)
        return step is not None and step.pos == "ADJ" and not _with_ne(carrier)
    return child.low in ("plus", "point", "personne", "rien") and not _with_ne(carrier)


def _with_ne(carrier: Word) -> bool:
    """Whether "ne" stands with a predicate or what governs it."""
    return any(c.low in ("ne", "n'") for w in (carrier, *carrier.above()) for c in w.children)


def companions(word: Word, grammar: Grammar) -> tuple[str, ...]:
    """Adverbs on the predicate and its auxiliaries, as lemmas; "aux_past" for a conditional perfect."""
    found = [
        c.lemma if c.low not in ("n't", "n'") else {"n't": "not", "n'": "ne"}[c.low]
        for w in (word, *word.by("copula", "auxiliary", "passive"))
        for c in w.children
        if c.rel in ("adverb", "negation") and c.pos in ("ADV", "PART", "SCONJ", "ADJ", "NOUN")
    ]
    if "longer" in [c.lemma for c in word.children] or "long" in found:
        found.append("no longer")
    if aux_past(word):
        found.append("aux_past")
    return tuple(dict.fromkeys(found))
