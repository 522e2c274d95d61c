"""Which frames fit a clause: an index from lemma to frames, then the conditions of each.

Input is clauses and frames, output is matches with the phrase that stands as the thing; whom the phrases mean
(resolve), whether it happened (hedge) and what the event then is (assemble) is not decided here.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from detente.clause import Clause, Phrase
from detente.code.sentence import Sentence, reach
from detente.codebook.model import Alternative, Condition, Frame, Trigger
from detente.parse.grammar import grammar, relation_prepositions

_SLOTS = ("doer", "undergoer", "addressee", "predicative", "belonging")
_OF_CLAUSES = frozenset({"behind", "bidden", "foretold", "announced", "of_others"})
"""Conditions on something else than the words of a slot or of what stands near."""


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that fits a clause; `things` fill the slot the frame calls thing; higher `weight` fits closer."""

    frame: Frame
    clause: Clause
    alternative: Alternative
    trigger: Trigger
    things: tuple[Phrase, ...]
    obliques: tuple[Phrase, ...]
    weight: float


@dataclass(frozen=True, eq=False)
class NearMiss:
    """A frame whose trigger is there but whose conditions are not met, and which one."""

    frame: Frame
    lacks: Condition | str

    @functools.cached_property
    def lacking(self) -> str:
        """In words."""
        return self.lacks if isinstance(self.lacks, str) else _in_words(self.lacks)

    @functools.cached_property
    def told(self) -> tuple[str, str, str]:
        """What a model is told of it: category, frame, and the beginning of what it lacks."""
        return self.frame.category, self.frame.id, self.lacking[:_LACK]


_Tried = tuple[list[Match], list[NearMiss]]
_LACK = 8
"""So many letters of what a frame lacks tell one lack from another."""


def _in_words(lacks: Condition) -> str:
    shown = ", ".join(sorted(lacks.lemmas)[:6])
    no = "unwanted " if lacks.negative else "no "
    return f"{no}{lacks.slot} ({shown}{', ...' * (len(lacks.lemmas) > 6)})"


_Entry = tuple[Frame, Alternative, Trigger, str, str, frozenset[str] | None, NearMiss]
"""A frame's trigger with the first word that must stand beside it, if any, else the slot that its first condition wants
filled, if any, and the words one of which must stand there, where single ones do; and what is said where the one or the
other is not there."""


def _entry(frame: Frame, alternative: Alternative, trigger: Trigger) -> _Entry:
    if trigger.others:
        other = trigger.others[0]
        return frame, alternative, trigger, other, "", None, NearMiss(frame, _without(trigger, other))
    first = next(iter(alternative.conditions), None)
    if first is None or first.negative or trigger.preposition:
        return frame, alternative, trigger, "", "", None, NearMiss(frame, "")
    plain = first.slot not in _OF_CLAUSES and "any" not in first.lemmas and not _of_several(first.lemmas)
    return frame, alternative, trigger, "", first.slot, first.lemmas if plain else None, NearMiss(frame, first)


def _empty_slots(clause: Clause, sentence: Sentence) -> frozenset[str]:
    """The slots of a clause that nothing stands in, so that no condition on them need be tried; a thing is its object
    or whose a noun is."""
    filled = {slot: getattr(clause, slot) for slot in _SLOTS}
    filled["thing"] = clause.undergoer or (clause.belonging if clause.kind == "noun" else ())
    filled["complement"] = sentence.complements(clause)
    return frozenset(slot for slot, those in filled.items() if not those)


class Matcher:
    """Frames of one language, indexed by the lemma that opens them."""

    def __init__(self, frames: Iterable[Frame], language: str) -> None:
        self.language = language
        self.relations = relation_prepositions(language)
        self._prepositions = frozenset[str]().union(*self.relations.values())
        self._other_senses = grammar(language).words.get("other_senses", frozenset())
        self._index: dict[tuple[str, str], list[_Entry]] = defaultdict(list)
        self._missed: dict[tuple[int, int], NearMiss] = {}
        """What is said where a condition, a voice or a preposition is not met, by the identities of the frame and of
        what asks for it: frames live as long as the matcher, and most that are tried are missed, again and again."""
        self._tried: WeakKeyDictionary[Sentence, dict[int, _Tried]] = WeakKeyDictionary()
        """What was found of a clause, by its index, as long as its dispatch is read."""
        for frame in frames:
            for alternative in frame.words[language]:
                for trigger in alternative.triggers:
                    self._index[trigger.kind, trigger.head].append(_entry(frame, alternative, trigger))

    @functools.cached_property
    def event_nouns(self) -> frozenset[str]:
        """Head lemmas of all noun triggers: what parse/ must make clauses of."""
        return frozenset(head for kind, head in self._index if kind == "noun")

    @functools.cached_property
    def trigger_words(self) -> frozenset[str]:
        """Head lemmas of all triggers: a sentence with none of them holds no event."""
        return frozenset(head for _, head in self._index)

    def matches(
        self, clause: Clause, sentence: Sentence, admits: Callable[[Match], bool] = lambda match: True
    ) -> list[Match]:
        """The frames that fit, closest first and of two as close the plain one; of two that give the same category only
        the first is kept. `admits` says whether one fits whose role asks for a state."""
        fitting, _ = self._try_all(clause, sentence)
        kept: list[Match] = []
        for match in sorted(fitting, key=_closeness, reverse=True):
            told = {k.frame.category for k in kept}
            further = not kept or (_closeness(match) >= _closeness(kept[0]) and match.frame.category not in told)
            if further and admits(match):
                kept.append(match)
        return kept

    def near_misses(self, clause: Clause, sentence: Sentence) -> list[NearMiss]:
        """Frames that share the clause's trigger but lack a condition."""
        return self._try_all(clause, sentence)[1]

    def _try_all(self, clause: Clause, sentence: Sentence) -> _Tried:
        tried = self._tried.setdefault(sentence, {})
        if clause.index not in tried:
            tried[clause.index] = self._tries(clause, sentence)
        return tried[clause.index]

    def _tries(self, clause: Clause, sentence: Sentence) -> _Tried:
        fitting: list[Match] = []
        missed: list[NearMiss] = []
        frames = self._index.get((clause.kind, clause.predicate))
        if not frames:
            return fitting, missed
        voice = "passive" if clause.passive else "reflexive" if "se" in clause.particles else "active"
        obliques, beside = sentence.obliques(clause), sentence.beside(clause)
        sense = next((p for p in clause.particles if f"{clause.predicate} {p}" in self._other_senses), None)
        empty = _empty_slots(clause, sentence)
        words: dict[str, frozenset[str]] = {}
        for frame, alternative, trigger, other, slot, wanted, lacks in frames:
            if alternative.voice and alternative.voice != voice:
                missed.append(self._miss(frame, alternative, f"the clause is not {alternative.voice}"))
                continue
            if other and other not in beside:  # most fail here: a lemma opens dozens of triggers
                missed.append(lacks)
                continue
            if sense is not None and sense not in trigger.others:
                missed.append(NearMiss(frame, f"'{clause.predicate} {sense}' is another word"))
                continue
            if slot in empty:  # and most of the others here
                missed.append(lacks)
                continue
            if wanted is not None:
                if slot not in words:
                    words[slot] = self._words_in(slot, clause, sentence)
                if wanted.isdisjoint(words[slot]):
                    missed.append(lacks)
                    continue
            tried = self._try(frame, alternative, trigger, clause, obliques, sentence)
            if isinstance(tried, Match):
                fitting.append(tried)
            else:
                missed.append(tried)
        return fitting, missed

    def _words_in(self, slot: str, clause: Clause, sentence: Sentence) -> frozenset[str]:
        """All words that the first condition on a slot may find, where a trigger is the predicate alone."""
        if slot == "near":
            return sentence.near(clause)
        if slot == "complement":
            return sentence.complements(clause)
        things = (*clause.undergoer, *clause.belonging) if clause.kind == "noun" else clause.undergoer
        obliques = (*sentence.obliques(clause), *(a for p in things for a in p.attached))
        return frozenset[str]().union(*map(sentence.inside, self.slot(slot, clause, things, obliques)))

    def _miss(self, frame: Frame, unmet: Alternative | Trigger | Condition, lacks: Condition | str) -> NearMiss:
        key = id(frame), id(unmet)
        return self._missed.get(key) or self._missed.setdefault(key, NearMiss(frame, lacks))

    def _try(
        self,
        frame: Frame,
        alternative: Alternative,
        trigger: Trigger,
        clause: Clause,
        obliques: tuple[Phrase, ...],
        sentence: Sentence,
    ) -> Match | NearMiss:
        consumed: list[Phrase] = []
        for word in trigger.others:
            hit = self._other(word, clause, obliques, sentence)
            if hit is None:
                return NearMiss(frame, _without(trigger, word))
            if isinstance(hit, Phrase):
                consumed.append(hit)
                obliques = (*obliques, *hit.attached, *(b for b in hit.belonging if b.preposition))
        things = self._things(trigger, clause, consumed, obliques, sentence)
        if trigger.preposition and not things:
            return self._miss(frame, trigger, f"nothing stands with '{trigger.preposition}'")
        for p in things:
            obliques += p.attached
        for condition in alternative.conditions:
            if not self._holds(condition, clause, things, obliques, sentence):
                return self._miss(frame, condition, condition)
            if condition.slot == "thing" and not condition.negative:
                things = tuple(p for p in things if _met(sentence.inside(p), condition.lemmas)) or things
        positive = sum([not c.negative for c in alternative.conditions])
        weight = 1.0 + positive + 0.8 * len(trigger.others) + 0.4 * bool(trigger.preposition)
        weight += 0.1 * bool(alternative.voice)
        return Match(frame, clause, alternative, trigger, things, obliques, weight)

    def _other(
        self, word: str, clause: Clause, obliques: tuple[Phrase, ...], sentence: Sentence
    ) -> Phrase | bool | None:
        if word in clause.particles or word in clause.companions:
            return True
        own = sentence.noun(clause)
        for phrase in (*clause.undergoer, *clause.predicative, *obliques, *clause.addressee, *own):
            if phrase.head.lower() == word:
                return phrase
            if word in phrase.modifiers or any(b.head.lower() == word for b in phrase.belonging):
                return True if any(phrase is o for o in own) else phrase
            if word in (phrase.preposition or "").split() and not self._dates(word, phrase, sentence):
                return True
        if any(c.predicate == word and c.link in ("complement", "nominal") for c in sentence.children[clause.index]):
            return True
        if any(p.preposition == word and self._dates(word, p, sentence) for p in obliques):
            return None
        return True if word in sentence.lemmas(clause.start, reach(clause)) else None

    def _dates(self, word: str, phrase: Phrase, sentence: Sentence) -> bool:
        """Whether a preposition only opens a date: "called him *on* Sunday" is no "call on"."""
        return word in self._prepositions and not sentence.untimely((phrase,))

    def _meets(self, preposition: str, want: str) -> bool:
        """Whether a phrase's preposition is the trigger's: "pulled out of" has "out of" for "of", but French
        "auprès de" is not "de"."""
        return preposition == want or (self.language == "en" and want in preposition.split())

    def _things(
        self,
        trigger: Trigger,
        clause: Clause,
        consumed: list[Phrase],
        obliques: tuple[Phrase, ...],
        sentence: Sentence,
    ) -> tuple[Phrase, ...]:
        if trigger.preposition:
            want = trigger.preposition
            behind = [p for p in obliques if p.preposition and self._meets(p.preposition, want)]
            found = tuple(p for p in sentence.untimely(behind) if not any(p is c for c in consumed))
            return (
                found
                or tuple(p for p in clause.addressee if p.preposition == want)
                # the parser hangs it on what is acted upon: "a exclu les femmes *des universités*"
                or tuple(
                    p
                    for u in (clause.undergoer if clause.kind == "verb" else ())
                    for p in (*u.attached, *u.belonging)
                    if p.preposition and self._meets(p.preposition, want)
                )
            )
        if clause.kind == "noun":
            return (*clause.undergoer, *clause.belonging)
        if consumed and not any(p in clause.undergoer for p in consumed):
            return clause.undergoer or tuple(consumed)
        if not consumed:
            return clause.undergoer
        rest = tuple(p for p in clause.undergoer if not any(p is c for c in consumed))
        return rest or tuple(consumed)

    def _holds(
        self,
        condition: Condition,
        clause: Clause,
        things: tuple[Phrase, ...],
        obliques: tuple[Phrase, ...],
        sentence: Sentence,
    ) -> bool:
        slot, lemmas = condition.slot, condition.lemmas
        if slot == "near":
            hit = _met(sentence.near(clause), lemmas)
        elif slot == "behind":
            hit = any(p.preposition in lemmas for p in sentence.noun(clause))
        elif slot == "complement":
            predicates = sentence.complements(clause)
            hit = bool(predicates) if "any" in lemmas else not predicates.isdisjoint(lemmas)
        elif slot in ("bidden", "foretold", "announced", "of_others"):
            predicates = frozenset(c.predicate for c in getattr(sentence, slot)(clause))
            hit = bool(predicates) if "any" in lemmas else not predicates.isdisjoint(lemmas)
        else:
            words = sentence.itself if condition.negative else sentence.inside
            hit = self._found(self.slot(slot, clause, things, obliques), lemmas, words)
        return hit != condition.negative

    @staticmethod
    def _found(phrases: tuple[Phrase, ...], lemmas: frozenset[str], words: Callable[[Phrase], frozenset[str]]) -> bool:
        """Whether one of some phrases meets a condition by its words; most fill no slot or have no word of it."""
        if not phrases or "any" in lemmas:
            return bool(phrases)
        return any(_met(words(p), lemmas) for p in phrases)

    def slot(
        self, slot: str, clause: Clause, things: tuple[Phrase, ...], obliques: tuple[Phrase, ...]
    ) -> tuple[Phrase, ...]:
        """The phrases in a slot or behind a plain-English relation word."""
        if slot == "thing":
            return things
        if slot in _SLOTS:
            return getattr(clause, slot)  # type: ignore[no-any-return]
        prepositions = self.relations.get(slot)
        return tuple([p for p in obliques if p.preposition in prepositions]) if prepositions and obliques else ()


def _closeness(match: Match) -> float:
    """By what the frames that fit are ranked: a plain frame, narrow by itself, is as good as one condition more."""
    return match.weight + match.frame.plain


def _met(found: frozenset[str], lemmas: frozenset[str]) -> bool:
    """Whether a lemma is found, or all words of an entry that has several ("équipe de télévision")."""
    if not found.isdisjoint(lemmas):
        return True
    several = _of_several(lemmas)
    return bool(several) and any(words <= found for words in several)


@functools.cache
def _of_several(lemmas: frozenset[str]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(w for w in e.split() if len(w) >= _SHORTEST) for e in lemmas if " " in e)


_SHORTEST = 3
"""Letters: articles and "de" are in no phrase."""


def _without(trigger: Trigger, word: str) -> str:
    return f"'{word}' of '{trigger.text}' is not there"
