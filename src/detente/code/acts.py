"""Words by which a dispatch refers to what somebody has done ("décision", "accord"), and what event nouns stand for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from detente.code.wordtables import word_table
from detente.codebook.load import load_frames


@dataclass(frozen=True, slots=True)
class ActWords:
    """The words of one language, lemmas in lower case."""

    decisions: frozenset[str]
    """"la décision de Managua de retirer …": whose it is does what stands under it."""
    accords: frozenset[str]
    """What several made together and others welcome."""
    moves: frozenset[str]
    """What one has done, by words that say nothing of it ("the decision", "the text")."""
    rulings: frozenset[str]
    """What a court has done, by words that do not say to whom ("the verdict")."""
    endings: frozenset[str]
    """What somebody asks for who wants a deed to be over ("an *end* to the siege")."""
    violence: frozenset[str]
    """What those who fought or attacked have done, by words that tell of no attack themselves ("the bloodshed")."""
    embargoes: frozenset[str]
    """What states have done by words that crowds share with them ("the *boycott* of Qatar")."""
    takeovers: frozenset[str]
    """What those who took power have done, by words that need others to say so ("le *coup* d'Etat")."""
    claiming: frozenset[str]
    """Verbs whose object is the attack that somebody says is his ("revendiquer")."""
    shouldering: frozenset[str]
    """Verbs that say the same with a noun of `responsibility` only ("take")."""
    responsibility: frozenset[str]
    perpetrating: frozenset[str]
    """Verbs that say somebody did what was told before ("accusé d'en *être* l'auteur")."""
    each_other: frozenset[str]
    """How an act names those who do it to one another as whom it is done to ("l'un l'autre")."""
    mutually: frozenset[str]
    """Adverbs that say the same."""
    reflexively: frozenset[str]
    """Verbs that say so where they are reflexive ("s'accusent de mentir")."""
    trading: frozenset[str]
    """Verbs whose object several give one another ("trade blame")."""
    exercises: frozenset[str]
    """What two armies hold together."""
    defending: frozenset[str]
    """Verbs that back nobody where their object is the doer's own ("defended its decision")."""
    aggressions: frozenset[str]
    """Nouns for what is done to others: whose they are has done them ("Moscow's invasion")."""
    authoring: frozenset[str]
    """Verbs by which a plan, an offer or a text is somebody's ("a truce plan *drafted* by Oman")."""
    followers: frozenset[str]
    """People by whom one is followed, where they are one's own ("his fighters")."""


@cache
def act_words(language: str) -> ActWords:
    """The words of a language (wordtables.py)."""
    return word_table(ActWords, "acts.yaml", language)


@cache
def categories_of_nouns(language: str) -> dict[str, frozenset[str]]:
    """Lemmas of event nouns ("expulsion") to the PLOVER categories of the frames that they may open."""
    found: dict[str, set[str]] = {}
    for frame in load_frames():
        for alternative in frame.words.get(language, ()):
            for trigger in alternative.triggers:
                if trigger.kind == "noun" and not trigger.others:
                    found.setdefault(trigger.head, set()).add(frame.category)
    return {noun: frozenset(categories) for noun, categories in found.items()}
