"""French words that the model takes for another class: verbs as nouns, participles as adjectives."""

from __future__ import annotations

import re

from detente.parse.grammar import Grammar
from detente.parse.lemma import participle_of
from detente.parse.tense import finite
from detente.parse.tree import Tree, Word

_VERBAL = ("VERB", "AUX")
_LONGEST_ASIDE = 10
"""Words between the commas of an aside that parts an auxiliary from its participle."""


def _is_name(word: Word, tree: Tree) -> bool:
    """Whether what was taken for a pronoun is none, nor a number."""
    return word.text.isalpha() and word.low.split("-")[0] not in tree.grammar.words["standing_for_nouns"]


def capitals(word: Word, tree: Tree) -> None:
    """A capital inside a sentence makes a name; so does a first word that nothing but its verb follows."""
    if word.pos == "PRON" and word.text[:1].isupper() and _is_name(word, tree):
        word.pos = "PROPN"
        word.morph.clear()
        return
    if not word.text[:1].isupper() or word.pos in ("PROPN", "PRON", "NUM", "DET", "PUNCT", "X"):
        return
    previous, following = tree.at(word.i - 1), tree.at(word.i + 1)
    opens = previous is None or previous.text in ('"', "«", "“", ":", "-", "–", "(", "...", ".")
    if previous is not None and previous.end < word.start - 2:
        opens = True
    if word.pos == "NOUN":
        # French nouns want a determiner; "chef d'Etat" is no name
        bare = not word.by("determiner", "number", "modifier") and previous is not None and previous.low != "d'"
        if bare and not opens and word.text[1:].islower():
            word.pos = "PROPN"
        return
    if not opens and word.pos in ("VERB", "ADJ", "ADV", "ADP"):
        word.pos = "PROPN"
        if word.rel == "adverb" and previous is not None and previous.pos == "PROPN" and previous is not word.head:
            word.attach(previous.head if previous.rel == "name" else previous, "name")
        elif word.rel == "adverb":
            word.rel = "oblique"
        elif word.rel == "complement" and word.head is not None and not word.head.by("object") and not word.children:
            word.rel = "object"
        return
    subjectless = (
        following is not None
        and following.pos == "VERB"
        and following.morph.get("VerbForm") == "Fin"
        and (not following.by("subject", "passive_subject"))
    )
    if (
        (
            previous is None
            and subjectless
            and following is not None
            and word.pos in ("ADV", "ADJ")
            and word.head is following
        )
        and word.low not in tree.grammar.words["time_words"]
        and not word.children
    ):
        word.pos, word.rel = "PROPN", "subject"


def nine(word: Word, tree: Tree) -> None:
    """ "garde à vue *neuf* participants": before a plural noun it is a number; what is new stands behind its noun."""
    following = tree.at(word.i + 1)
    if word.low != "neuf" or word.pos != "ADJ" or following is None or following.pos != "NOUN":
        return
    if following.low.endswith(("s", "x")) and not word.children:
        word.pos = "NUM"
        word.attach(following, "number")


def participles_of_perfect(word: Word, tree: Tree) -> None:
    """ "a gelé", "ont violé", "a téléphoné": what an auxiliary of tense stands before is a past participle.

    So is what the model makes "avoir" the copula of ("a consenti à"), and a verb that takes être ("sont parvenues à").
    """
    if word.pos in _VERBAL or not word.by("auxiliary", "copula", "passive"):
        return
    infinitive = participle_of(word.low, tree.grammar)
    if infinitive is None or not _of_tense(word, infinitive, tree):
        return
    word.pos, word.lemma = "VERB", infinitive
    word.inflect(VerbForm="Part", Tense="Past")
    for child in word.children:
        if child.rel in ("oblique", "nominal") and child.i > word.i:
            articles = [c for c in child.children if c.low == "des" and c.rel != "determiner"]
            if articles:
                # the model read "des femmes" as "de les femmes"; behind a transitive verb it is the plural article
                for article in articles:
                    article.rel = "determiner"
                child.rel = "object"


def _of_tense(word: Word, infinitive: str, tree: Tree) -> bool:
    """Whether an auxiliary of tense stands before the word, whatever the model calls it; it is one from then on."""
    if word.by("auxiliary"):
        return True
    if word.by("case", "determiner"):
        return False
    movement = word.pos == "ADJ" and infinitive in tree.grammar.words["etre_verbs"]
    for child in word.by("copula", "passive"):
        if child.lemma == "avoir" or (movement and child.lemma == "être"):
            child.rel, child.pos = "auxiliary", "AUX"
            return True
    return False


def split_passive(word: Word, tree: Tree) -> None:
    """ "soit de nouveau soumis" read as a verb être with a participle below it is one passive verb."""
    if word.lemma != "être" or word.pos not in _VERBAL or word.rel in ("copula", "passive", "auxiliary"):
        return
    for child in word.children:
        infinitive = participle_of(child.low, tree.grammar)
        if (
            child.i > word.i
            and infinitive
            and child.rel in ("participle", "complement", "attribute", "adverb", "object")
            and (not child.by("determiner", "case", "mark") and child.pos in ("VERB", "ADJ", "NOUN"))
        ):
            word.replace_by(child)
            word.give_children(child)
            word.attach(child, "passive")
            word.pos = "AUX"
            child.pos, child.lemma = "VERB", infinitive
            child.morph.update(VerbForm="Part", Tense="Past")
            return


def verb_forms(word: Word, grammar: Grammar) -> None:
    """A verb that is neither participle nor conjugated nor infinitive is an adjective; participles are marked so."""
    if word.pos != "VERB":
        return
    if word.morph.get("VerbForm") == "Fin":
        _future(word)
    corrected = word.low in grammar.lemmas or word.lemma == word.low
    if not word.lemma.endswith(("er", "ir", "re")) and (not word.morph.get("VerbForm") or corrected):
        word.pos = "ADJ"
    elif word.low in grammar.finite_forms and participle_of(word.low, grammar) is None:
        if word.morph.get("VerbForm") != "Fin":
            word.inflect(VerbForm="Fin", Mood="Ind", Tense="Pres")
    elif (
        word.morph.get("VerbForm") != "Part"
        and participle_of(word.low, grammar) == word.lemma
        and (word.low not in grammar.finite_forms)
    ):
        word.morph.update(VerbForm="Part", Tense="Past")
    elif _IMPERFECT.fullmatch(word.low) and word.morph.get("VerbForm") == "Part":
        word.inflect(VerbForm="Fin", Mood="Ind", Tense="Imp")


_IMPERFECT = re.compile(r".+(?:aient|(?<!tr)(?<!f)ait)")
"""Never a participle, as "fait" and "soustrait" are."""
_FUTURE = re.compile(r"(.+r)(?:ai|as|a|ons|ez|ont)")


def _future(word: Word) -> None:
    """Forms tell the future better than the model: "accueille" is none, "signeront" is one."""
    told = _FUTURE.fullmatch(word.low)
    if told is None and word.morph.get("Tense") == "Fut":
        word.morph["Tense"] = "Pres"
    elif told is not None and word.lemma in (told[1], f"{told[1]}e") and word.morph.get("Tense") != "Fut":
        word.morph["Tense"] = "Fut"


_AS_PARTICIPLES = frozenset({"écrit", "dit", "redit"})
"""Presents that read like participles."""


def quoting_presents(word: Word, tree: Tree) -> None:
    """ "..., *écrit* le Conseil": behind a comma and before who says so, a verb of saying and no participle."""
    before, behind = tree.at(word.i - 1), tree.at(word.i + 1)
    if word.low not in _AS_PARTICIPLES or behind is None:
        return
    if before is not None and before.text != "," and word.start - before.end < 2:  # where a gap is, a comma was
        return
    named = behind.rel in ("determiner", "possessor") or behind.pos == "PROPN"
    if not named or behind.low in ("par", "de") or word.by("auxiliary", "passive") or word.pos not in ("VERB", "ADJ"):
        return
    word.pos = "VERB"
    word.inflect(VerbForm="Fin", Mood="Ind", Tense="Pres", Person="3", Number="Sing")
    for subject in word.by("passive_subject", "object"):
        subject.rel = "subject"


def made_known(word: Word, tree: Tree) -> None:
    """ "Le ministère *fait* état de dix blessés": behind its subject and before what is made so, no participle."""
    before, behind = tree.at(word.i - 1), tree.at(word.i + 1)
    if word.low != "fait" or word.pos not in _VERBAL or before is None or behind is None:
        return
    if behind.low not in tree.grammar.words["made_bare"] or before.text == ",":
        return
    if word.by("auxiliary", "passive", "copula") or word.rel not in ("root", "complement", "conjunct", "parataxis"):
        return
    word.inflect(VerbForm="Fin", Mood="Ind", Tense="Pres", Person="3", Number="Sing")
    for subject in word.by("passive_subject"):
        subject.rel = "subject"
    if behind.head is word and behind.pos == "NOUN":
        behind.rel = "object"


def nouns_as_verbs(word: Word) -> None:
    """ "l'opposant", "la remise" tagged as verbs are nouns."""
    for name in word.by("determiner"):
        if name.pos == "PROPN" and name.i < word.i:  # "*Ankara* menace"
            name.rel = "subject"
    determined = any(c.rel == "determiner" and c.i < word.i for c in word.children)
    if word.morph.get("VerbForm") == "Inf":
        return
    if word.pos == "VERB" and determined and not word.by("auxiliary", "passive", "copula", "subject"):
        word.pos = "NOUN"
        low = word.low
        word.lemma = low[:-1] if low.endswith("s") and len(low) > 4 and not low.endswith(("ss", "is", "us")) else low
        for child in word.by("object", "oblique", "agent"):
            child.rel = "nominal"


def participles_as_nouns(word: Word, tree: Tree) -> None:
    """ "trois banques, soupçonnées de financer": a bare participle after a comma is no noun."""
    previous, following = tree.at(word.i - 1), tree.at(word.i + 1)
    if word.pos not in ("NOUN", "ADJ") or word.rel not in ("apposition", "nominal", "conjunct", "modifier"):
        return
    if previous is None or previous.text != "," or following is None or word.by("determiner", "case"):
        return
    infinitive = participle_of(word.low, tree.grammar)
    noun = next((w for w in reversed(tree.words[: word.i]) if w.pos in ("NOUN", "PROPN") and w.rel != "name"), None)
    if infinitive is None or following.low not in tree.grammar.words["behind_participle"] or noun is None:
        return
    word.pos, word.lemma = "VERB", infinitive
    word.morph.update(VerbForm="Part", Tense="Past")
    word.attach(noun, "participle")
    governed = tree.at(following.i + 1)
    if governed is not None and governed.morph.get("VerbForm") == "Inf" and governed not in word.above():
        governed.attach(word, "complement")


def demonyms(word: Word, tree: Tree) -> None:
    """A demonym after a noun is its modifier, however tagged ("armée russe"); in small letters it is no noun itself:
    "le voisin russe" is a neighbour."""
    head, grammar = word.head, tree.grammar
    if word.low not in grammar.demonyms or not word.text[:1].islower() or head is None:
        return
    noun = next((c for c in word.by("modifier") if c.i == word.i - 1 and c.pos in ("ADJ", "NOUN")), None)
    determined = noun is not None and (
        word.by("determiner", "case") or noun.by("determiner")
    )  # "*les* rebelles birmans"
    if noun is not None and determined and word.rel not in ("modifier", "attribute"):
        word.replace_by(noun)
        word.give_children(noun)
        noun.pos = "NOUN"
        word.attach(noun, "modifier")
        word.pos, word.lemma = "ADJ", grammar.demonyms[word.low]
        return
    if word.pos == "ADJ":
        _beside_its_noun(word)
        _of_nearer_noun(word, tree)
        return
    hung = word.rel in ("nominal", "participle", "modifier", "apposition", "adverb")
    if hung and head.pos in ("NOUN", "PROPN") and not (word.by("determiner") and word.by("case")):
        word.pos, word.rel, word.lemma = "ADJ", "modifier", grammar.demonyms[word.low]


def _of_nearer_noun(word: Word, tree: Tree) -> None:
    """ "l'armée turque en territoire *syrien*": with one demonym a noun leaves the next to the one beside it."""
    noun, beside = word.head, tree.at(word.i - 1)
    if word.rel != "modifier" or noun is None or beside is None or beside is noun or beside.pos != "NOUN":
        return
    known = tree.grammar.demonyms
    own = any(noun.i < m.i < beside.i and m.low in known for m in noun.by("modifier"))
    if own and noun in beside.above() and not any(m.low in known for m in beside.by("modifier")):
        word.attach(beside, "modifier")


def _beside_its_noun(word: Word) -> None:
    """ "a remis à la partie *chinoise* deux suspects", "les militaires *sud-coréens* ont": right behind a noun it is
    said of that, and has no object."""
    verb = word.head
    if (
        word.rel not in ("punct", "other", "object", "complement", "subject", "passive_subject")
        or verb is None
        or verb.pos not in _VERBAL
    ):
        return
    noun = next((c for c in verb.children if c.i == word.i - 1 and c.pos == "NOUN"), None)
    if noun is None or word.by("determiner", "case", "copula"):
        return
    word.give_children(verb)
    word.attach(noun, "modifier")


def voting_against(word: Word) -> None:
    """ "ont voté *contre*": with nothing behind it the preposition is a part of the verb."""
    verb = word.head
    if word.low != "contre" or word.rel != "adverb" or word.children or verb is None:
        return
    if verb.pos == "VERB" and word.i > verb.i:
        word.rel = "particle"


def passive_adjective(word: Word, grammar: Grammar) -> None:
    """ "a été privé" with the participle tagged as an adjective is a passive verb."""
    copula = next(iter(word.by("copula")), None)
    if word.pos not in ("ADJ", "VERB", "NOUN") or copula is None or copula.lemma != "être":
        return
    infinitive = participle_of(word.low, grammar)
    if infinitive is None or word.by("determiner") or _adjective(word, grammar) is not None:
        return
    word.pos, word.lemma = "VERB", infinitive
    word.morph.update(VerbForm="Part", Tense="Past")
    copula.rel = "passive"


def no_participle(word: Word, grammar: Grammar) -> None:
    """ "est *injustifiée*": what looks like a participle of a verb that there is not is an adjective."""
    base = _adjective(word, grammar)
    if word.pos != "VERB" or base is None:
        return
    word.pos, word.lemma = "ADJ", base
    word.inflect()
    for child in word.children:
        child.rel = {"passive": "copula", "passive_subject": "subject"}.get(child.rel, child.rel)


def _adjective(word: Word, grammar: Grammar) -> str | None:
    """The masculine of an adjective that looks like a participle, None of anything else."""
    singular = word.low.removesuffix("s")
    forms = (singular, singular.removesuffix("e"))
    return next((f for f in forms if f in grammar.words["no_participles"]), None)


def _behind_aside(i: int, tree: Tree) -> int:
    """The place behind an aside between commas that begins there and has no verb of its own; the same place where none
    does."""
    if (comma := tree.at(i)) is None or comma.text != ",":
        return i
    for j in range(i + 1, i + _LONGEST_ASIDE):
        word = tree.at(j)
        if word is None or (word.pos in _VERBAL and finite(word)):
            return i
        if word.text == ",":
            return j + 1
    return i


def split_perfect(word: Word, tree: Tree) -> None:
    """ "d'avoir violé" parsed as a verb avoir with a noun: the participle heads the clause; so it does behind an aside,
    "aurait, selon Kinshasa, *envoyé* des troupes"."""
    if word.lemma != "avoir" or word.pos not in _VERBAL or word.rel in ("auxiliary", "passive"):
        return
    i = word.i + 1
    while (skipped := tree.at(i)) is not None and (skipped.pos == "ADV" or skipped.low in ("été", "pas")):
        i += 1
    aside = range(i, _behind_aside(i, tree))
    participle = tree.at(aside.stop)
    if participle is None or participle.pos in ("DET", "ADP", "PRON", "PROPN") or participle.head is None:
        return
    infinitive = participle_of(participle.low, tree.grammar)
    if infinitive is None or word not in (participle.head, *participle.above()):
        return
    word.replace_by(participle)
    for child in list(word.children):
        if child is not participle:
            child.attach(participle, "oblique" if child.i in aside and child.by("case") else child.rel)
    word.attach(participle, "auxiliary")
    word.pos = "AUX"
    participle.pos, participle.lemma = "VERB", infinitive
    participle.morph.update(VerbForm="Part", Tense="Past")
