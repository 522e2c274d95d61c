"""Role fillers of a predicate from the words that hang on it: doer, undergoer, addressee, obliques."""

from __future__ import annotations

from detente.parse.grammar import Grammar
from detente.parse.phrases import Phrases, members
from detente.parse.predicates import Draft, Filler
from detente.parse.tense import companions, is_passive, modality_of, negated, tense_of
from detente.parse.tree import NOMINAL, Word, names_time

_TO = frozenset({"à", "to", "auprès de"})
_BY = frozenset({"par", "by", "de la part de", "at the hands of"})


def fill(draft: Draft, grammar: Grammar, phrases: Phrases) -> None:
    """Fill everything that stands in the clause itself; what is inherited comes later (links.py)."""
    if draft.kind == "verb":
        _fill_verb(draft, grammar)
    elif draft.kind == "noun":
        _fill_noun(draft, phrases)
    else:
        _fill_adjective(draft, grammar)


def _each(word: Word, preposition: str | None = None) -> list[Filler]:
    """A filler with its coordinated members, each with its preposition or else the first one's."""
    return [Filler(m, m.preposition or preposition) for m in members(word)]


def _fill_verb(draft: Draft, grammar: Grammar) -> None:
    word = draft.word
    draft.tense = tense_of(word, grammar)
    draft.modality = modality_of(word, grammar)
    draft.negated = negated(word, grammar)
    draft.companions = companions(word, grammar)
    copular = bool(word.by("copula"))
    draft.passive = not copular and is_passive(word, grammar)
    draft.imperative = word.morph.get("Mood") == "Imp"
    if word.by("reflexive"):
        draft.particles.append("se")
    draft.particles.extend(c.low for c in word.by("particle"))
    if copular:
        draft.predicative.extend(_each(word, word.preposition))
        draft.surface = _subjects(word)
        draft.doer = list(draft.surface)
        draft.obliques.extend(f for c in word.by("oblique") if c.i < word.i for f in _each(c, c.preposition))
        return
    for child in word.children:
        _fill_child(draft, child, grammar)
    if not draft.undergoer:
        draft.undergoer.extend(_called(word, grammar))
    draft.surface = _subjects(word)
    if draft.predicate in grammar.words["impersonal"] and all(f.word.low in ("il", "it", "-il") for f in draft.surface):
        draft.surface = []
    if word.suffered and draft.undergoer:  # "s'est vu refuser l'accès": it was refused to him
        draft.addressee.extend(draft.surface)
        draft.obliques.extend(Filler(f.word, "à") for f in draft.surface)
    else:
        (draft.undergoer if draft.passive else draft.doer).extend(draft.surface)


def _subjects(word: Word) -> list[Filler]:
    found = [c for c in word.by("subject", "passive_subject") if c.low not in ("-t", "c'", "ce", "qu'", "que")]
    # "il est prévu", "il faut": an impersonal subject beside a clause or another subject says nothing
    full = [c for c in found if any(m.pos != "PRON" for m in members(c))]
    return [f for c in full or found for f in _each(c)]


def _called(verb: Word, grammar: Grammar) -> list[Filler]:
    """What a verb is done to that is told by what somebody calls it: "denounced what he called *Oslo's greed*"."""
    for calling in verb.by("complement"):
        what = next((c for c in calling.by("object") if c.tag == "WP" and c.i < calling.i), None)
        if what is not None and calling.i > verb.i and calling.lemma in grammar.words["naming"]:
            named = calling.by("attribute") or [c for c in calling.by("oblique") if c.preposition == "as"]
            return [Filler(m) for c in named for m in members(c) if m.pos in NOMINAL]
    return []


def _fill_child(draft: Draft, child: Word, grammar: Grammar) -> None:
    word = draft.word
    if child.rel == "object":
        target = (
            draft.addressee
            if word.lemma in grammar.words["addressee_objects"] and not draft.passive
            else (draft.undergoer)
        )
        target.extend(_each(child))
    elif child.rel == "indirect":
        preposition = child.preposition
        if preposition is None and child.low == "y":
            preposition = "à"
        fillers = _each(child, preposition)
        (draft.obliques if child.low in ("y", "en", "où") else draft.addressee).extend(fillers)
        if preposition and child.low != "y":
            draft.obliques.extend(fillers)
    elif child.rel == "agent":
        (draft.doer if draft.passive and not _is_time(child, grammar) else draft.obliques).extend(
            _each(child, child.preposition or "par")
        )
    elif child.rel == "attribute" or (
        child.rel == "complement" and child.pos in ("ADJ", *NOMINAL) and not child.by("copula", "subject")
    ):
        draft.predicative.extend(_each(child, child.preposition))
    elif child.rel == "oblique":
        _fill_oblique(draft, child, grammar)
    elif child.rel == "complement" and child.mark == "for":  # "called for Oslo to withdraw"
        draft.obliques.extend(Filler(f.word, "for") for f in _subjects(child))


def _is_time(word: Word, grammar: Grammar) -> bool:
    """A day or hour, also within a compound ("by Thursday evening")."""
    return names_time((word, *word.by("compound")), grammar)


def _fill_oblique(draft: Draft, child: Word, grammar: Grammar) -> None:
    fillers = _each(child, child.preposition or "")
    by = [f for f in fillers if f.preposition in _BY]
    if draft.passive and by and not _is_time(child, grammar):
        draft.doer.extend(by)
        fillers = [f for f in fillers if f not in by]
    draft.obliques.extend(fillers)
    addressed = child.preposition in _TO and child.i > draft.word.i and child.lemma not in grammar.words["time_words"]
    if grammar.language == "fr" and child.label == "obl:mod" and child.preposition == "à":
        addressed = draft.word.lemma in grammar.words["object_control"]
    if addressed and "se" not in draft.particles and draft.word.lemma not in grammar.words["motion"]:
        draft.addressee.extend(fillers)


def _fill_noun(draft: Draft, phrases: Phrases) -> None:
    word = draft.word
    draft.belonging = [Filler(w, p) for w, p in phrases.belonging_words(word) if w is not word]
    for child in word.by("nominal", "agent", "oblique", "indirect"):
        if child.preposition in ("de", "of"):
            continue
        target = draft.doer if child.preposition in _BY else draft.obliques
        target.extend(_each(child, child.preposition or ""))
    draft.negated = any(c.low in ("no", "aucun", "aucune") for c in word.by("determiner"))


def _fill_adjective(draft: Draft, grammar: Grammar) -> None:
    word = draft.word
    draft.companions = companions(word, grammar)
    copular = bool(word.by("copula"))
    if copular:
        draft.tense = tense_of(word, grammar)
        draft.modality = modality_of(word, grammar)
        draft.surface = _subjects(word)
        draft.doer = list(draft.surface)
    draft.negated = negated(word, grammar)
    if word.rel == "attribute" and word.head is not None:  # "is *not* prepared to talk"
        draft.negated = draft.negated or negated(word.head, grammar)
        draft.companions = (*draft.companions, *(c for c in companions(word.head, grammar) if c != word.lemma))
    for child in word.by("oblique", "nominal", "indirect"):
        if not (copular and child.i < word.i):
            draft.obliques.extend(_each(child, child.preposition or ""))
