"""The mode of an act by what is asked, refused or alleged in it, where its frame does not settle it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from detente.clause import Clause, Phrase
from detente.code.draft import Draft
from detente.code.wordtables import word_table

_UNDER = ("complement", "nominal")
_OPEN = ((), ("change",))
_ASKED = (("yielding", "yield"), ("helping", "assist"), ("meeting", "meet"))


@dataclass(frozen=True, slots=True)
class ModeWords:
    """The words of one language (data/cues/modes.yaml says what each list is)."""

    yielding: frozenset[str]
    helping: frozenset[str]
    meeting: frozenset[str]
    carriers: frozenset[str]
    alleging: frozenset[str]
    reproaching: frozenset[str]
    naming: frozenset[str]
    namers: frozenset[str]
    crimes: frozenset[str]


@cache
def mode_words(language: str) -> ModeWords:
    """The words of a language (wordtables.py)."""
    return word_table(ModeWords, "modes.yaml", language)


def modes_told(draft: Draft, children: Mapping[int, Sequence[Clause]], language: str) -> tuple[str, ...]:
    """The modes of a draft: the milder ones that a frame gives, and the rules where it gives none, yield to what the
    words under its verb tell."""
    clause, modes = draft.match.clause, draft.modes
    if draft.category == "ACCUSE" and modes == ("disapprove",) and alleges(clause, children, language):
        return ("allege",)
    given = any(code.modes for code in draft.match.frame.codes)
    if draft.category in ("REQUEST", "REJECT") and modes in _OPEN and not given:
        told = asked(draft.category, clause, children, language)
        return (told,) if told else modes
    return modes


def asked(category: str, clause: Clause, children: Mapping[int, Sequence[Clause]], language: str) -> str | None:
    """What is asked for or refused: to yield, to help, to meet; None where no word of ours tells.

    To leave off what one does is to yield, whatever it is ("asked it *not to execute* them").
    """
    words = mode_words(language)
    if mode := _of_things(clause.undergoer, words):
        return mode
    for told in _told_under(clause, children, words):
        if category == "REQUEST" and told.kind == "verb" and told.link == "complement" and told.negated:
            return "yield"
        names = {told.predicate, *(f"{told.predicate} {p}" for p in told.particles)}
        for listed, mode in _ASKED:
            # a verb with a particle is another verb: "give in", "step down"
            if names & getattr(words, listed) and (len(names) == 1 or told.predicate not in getattr(words, listed)):
                return mode
        if told.predicate in words.carriers and (mode := _of_things((*told.undergoer, *told.predicative), words)):
            return mode
    return None


def _of_things(things: Sequence[Phrase], words: ModeWords) -> str | None:
    """What the nouns tell that a verb asks for, be they acts or none: "the *departure* of", "to keep *calm*"."""
    for thing in things:
        text = f"{thing.text.lower()} "
        for listed, mode in _ASKED:
            names = getattr(words, listed)
            if thing.head.lower() in names or any(" " in name and f"{name} " in text for name in names):
                return mode
    return None


def alleges(clause: Clause, children: Mapping[int, Sequence[Clause]], language: str) -> bool:
    """Whether somebody is said to have done a wrong, not only blamed for what he did: "accused it of meddling",
    "lui reproche d'avoir tiré", "called it an act of terrorism"."""
    words = mode_words(language)
    if clause.predicate in words.alleging:
        return True
    under = children.get(clause.index, ())
    if clause.predicate in words.reproaching:
        return any(c.kind == "verb" and c.link == "complement" for c in under)
    if clause.predicate not in words.naming:
        return False
    names = (*clause.predicative, *clause.undergoer[1:], *_named(clause, under, words))
    return any(words.crimes & set(re.findall(r"[\w-]+", p.text.lower())) for p in names)


def _named(clause: Clause, under: Sequence[Clause], words: ModeWords) -> Iterator[Phrase]:
    """What something is called behind "as" or "de", which the parser may hang on the thing itself."""
    for c in (clause, *(u for u in under if u.link == "nominal")):
        yield from (p for p in c.obliques if p.preposition in words.namers)


def _told_under(clause: Clause, children: Mapping[int, Sequence[Clause]], words: ModeWords) -> Iterator[Clause]:
    """What stands under a clause as what it asks or refuses, and under the words that only carry it."""
    for child in children.get(clause.index, ()):
        if child.link in _UNDER:
            yield child
            if child.predicate in words.carriers:
                yield from (c for c in children.get(child.index, ()) if c.link in _UNDER)
