"""French deeds parted from those they befall: "l'assassinat à Beyrouth d'un chef", "ont été tués et six blessés"."""

from __future__ import annotations

from detente.parse.lemma import participle_of
from detente.parse.repair_agents import is_deed
from detente.parse.tense import finite
from detente.parse.tree import Tree, Word, names_time

_OF = ("de", "d'", "du", "des")
_SUBJECTS = ("subject", "passive_subject")
_COUNTING = frozenset({"un", "une", "des", "plusieurs", "quelques", "autres"})


def deed_and_victim(tree: Tree) -> None:
    """ "a condamné l'assassinat *à Beyrouth d'un chef* du Hamas": behind the place where it was done, "de" tells of the
    noun of the deed to whom it was done, not of the verb before."""
    for victim in tree.words:
        verb = victim.head
        if victim.rel != "oblique" or victim.preposition != "de" or verb is None or verb.pos != "VERB":
            continue
        case = next(iter(victim.by("case")), None)
        if case is None or case.low not in _OF or verb.lemma in tree.grammar.words["taking_of"]:
            continue
        before = tree.at(case.i - 1)
        if before is not None and before.rel == "object" and is_deed(before, tree, "deeds", "aimed_deeds"):
            victim.attach(before, "nominal")  # "a dénoncé le bombardement *d'une école*"
            continue
        deed, place = _deed_before(case, verb, tree)
        if deed is None or place is None or any(c.preposition == "de" for c in deed.by("nominal")):
            continue
        place.attach(deed, "nominal")
        victim.attach(deed, "nominal")


def _deed_before(case: Word, verb: Word, tree: Tree) -> tuple[Word | None, Word | None]:
    """The deed and the place where it was done that stand, in this order, between a verb and a preposition."""
    for deed in verb.by("object", "oblique"):
        if not verb.i < deed.i < case.i or not _deed(deed, tree):
            continue
        phrases = (*deed.by("nominal"), *verb.by("oblique"))
        place = next((p for p in phrases if p.last == case.i - 1 and _placed(p, tree)), None)
        if place is not None and place.first == deed.i + 1:
            return deed, place
    return None, None


def _placed(phrase: Word, tree: Tree) -> bool:
    where = phrase.preposition in tree.grammar.words["scene_words"] and phrase.preposition != "de"
    return where and (phrase.pos == "PROPN" or bool(phrase.by("determiner")))


def _deed(noun: Word, tree: Tree) -> bool:
    return is_deed(noun, tree, "deeds") and any(d.low in ("le", "la", "l'", "les") for d in noun.by("determiner"))


def second_of_passive(tree: Tree) -> None:
    """ "Dix hommes ont été arrêtés, selon Oslo, et *six agents blessés*": counted people with a bare participle behind
    "et" suffer it as those before suffer what the auxiliaries tell of them."""
    for participle in tree.words[3:]:
        victims = participle.head
        infinitive = participle_of(participle.low, tree.grammar)
        if victims is None or victims.pos != "NOUN" or infinitive is None or not _bare_verdict(participle, victims):
            continue
        joint = next((c for c in victims.by("coordinator") if c.low == "et" and c.i < victims.i), None)
        if joint is None or not _counted(victims) or names_time((victims,), tree.grammar):
            continue
        verb = next((w for w in reversed(tree.words[: joint.i]) if w.pos == "VERB" and w.by("passive")), None)
        if verb is None or not finite(verb) or not any(_counted(s) for s in verb.by(*_SUBJECTS)):
            continue
        before = tree.words[joint.i - 1]
        if before is not verb and before.text != "," and not names_time((before,), tree.grammar):
            continue
        if any(finite(w) and w.pos in ("VERB", "AUX") for w in tree.words[verb.i + 1 :]):
            continue
        participle.attach(verb, "conjunct")
        participle.pos, participle.lemma = "VERB", infinitive
        participle.morph.update(VerbForm="Part", Tense="Past")
        for late in [c for c in victims.children if c.i > participle.i and c.rel in ("nominal", "oblique", "agent")]:
            late.attach(participle, "agent" if any(k.low == "par" for k in late.by("case")) else "oblique")
        joint.attach(participle, "coordinator")
        victims.attach(participle, "passive_subject")


def number_of_passive(tree: Tree) -> None:
    """ "475 personnes ont été tuées, selon Hrana, et *18 000 arrêtées*": a bare number behind "et" suffers what its
    participle says, as those before suffer what the auxiliaries tell of them."""
    for participle in tree.words[3:]:
        digits = _digits_before(participle, tree)
        joint = tree.at(digits[0].i - 1) if digits else None
        if joint is None or joint.low != "et" or participle.by("auxiliary", "passive", "copula"):
            continue
        infinitive = participle_of(participle.low, tree.grammar)
        if infinitive is None:
            continue
        verb = next((w for w in reversed(tree.words[: joint.i]) if w.pos == "VERB" and w.by("passive")), None)
        if verb is None or not finite(verb) or not any(_counted(s) for s in verb.by(*_SUBJECTS)):
            continue
        number = digits[-1]
        participle.attach(verb, "conjunct")
        participle.pos, participle.lemma = "VERB", infinitive
        participle.inflect(VerbForm="Part", Tense="Past")
        joint.attach(participle, "coordinator")
        number.attach(participle, "passive_subject")
        number.pos = "NUM"
        for digit in digits[:-1]:
            digit.attach(number, "number")


def _digits_before(word: Word, tree: Tree) -> list[Word]:
    """The words of a number in digits that stands right before a word: "18 000"."""
    found: list[Word] = []
    before = tree.at(word.i - 1)
    while before is not None and before.text[:1].isdigit():
        found.insert(0, before)
        before = tree.at(before.i - 1)
    return found


def _bare_verdict(participle: Word, victims: Word) -> bool:
    """Whether a participle stands right behind the people it is said of, save for an adverb."""
    if participle.rel not in ("modifier", "participle") or participle.by("auxiliary", "passive", "copula"):
        return False
    if participle.pos not in ("VERB", "ADJ") or not victims.i < participle.i <= victims.i + 2:
        return False
    return victims.rel in ("root", "conjunct", "other", "nominal", "oblique", "parataxis")


def _counted(noun: Word) -> bool:
    return bool(noun.by("number")) or any(d.low in _COUNTING for d in noun.by("determiner"))
