"""Acts told only as like another's: "Canada followed suit", "imitée par l'Italie", "L'Allemagne aussi", "so did Spain".

Such words name who acted and leave the act itself to the telling before them, or to the clause they hang on. They
become that act with another actor; who answers in kind does it to whoever had done it to him.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from detente.clause import Clause, Parsed, Phrase
from detente.code.anyof import any_of
from detente.code.draft import Draft
from detente.code.entities import distinct, entity_of
from detente.code.hedge import Standing
from detente.code.mention import NAMED_OR_SEATED, Mention
from detente.code.merge import same_happening
from detente.code.resolve import Resolver
from detente.code.timing import Timing
from detente.code.wordtables import word_table
from detente.records import Entity, When

Kind = Literal["same", "back", "joined"]
_BACK = 2
"""Sentences before, in which the act stands that another is like."""
_NEAR = 25
"""Characters before a verb in which its negation stands, and behind it in which its phrase begins."""
_UNREAL = ("complement", "condition", "purpose")
"""Links under which an act is promised, refused or thought of: what is like it is not told."""
_HANGING = ("time", "cause", "relative", "concession", "participle", "adverbial")
"""Links of a clause that is like one above it ("closed it after Riga *did the same*")."""
_SAYING_WHAT = ("participle", "adverbial", "coordinate", "complement")
"""Links of a clause that tells what the like act was."""
_LINKING = re.compile(r"(?:\s|,|\b(?:et|and|le|la|les|the|lui|elle|eux|elles)\b|l['’])*", re.I)
"""What may stand between names that share one act."""
_NOT = re.compile(r"\b(?:ne|not|never|cannot)\b|n['’]t?", re.I)
_EARLIER = re.compile(r"\b(?:before|avant)\b", re.I)


@dataclass(frozen=True, slots=True)
class Likeness:
    """The words of one language (data/cues/likewise.yaml says what each list is)."""

    same: frozenset[str]
    back: frozenset[str]
    so: frozenset[str]
    before: frozenset[str]
    followed: frozenset[str]
    joined: frozenset[str]
    like: frozenset[str]
    after: frozenset[str]
    turn: frozenset[str]
    too: frozenset[str]


@functools.cache
def likeness(language: str) -> Likeness:
    """The words of a language (wordtables.py)."""
    return word_table(Likeness, "likewise.yaml", language)


def with_likenesses(
    told: list[Draft], text: str, language: str, parsed: Parsed, resolver: Resolver, timing: Timing
) -> list[Draft]:
    """The acts of a dispatch, in textual order, with those that are told only as like one of them.

    What was made of the words that tell the likeness itself gives way to it.
    """
    return _Likenesses(told, text, language, parsed, resolver, timing).all()


class _Likenesses:
    def __init__(
        self, told: list[Draft], text: str, language: str, parsed: Parsed, resolver: Resolver, timing: Timing
    ) -> None:
        self.told, self.text, self.language, self.parsed = told, text, language, parsed
        self.resolver, self.timing = resolver, timing
        self.words = likeness(language)
        self.copies: list[Draft] = []
        self.instead: set[int] = set()
        """Clauses whose words tell a likeness and nothing else."""

    def all(self) -> list[Draft]:
        """The acts with those told as like them."""
        for clause in self.parsed.clauses:
            kind = self._kind(clause) if clause.kind == "verb" else None
            if kind is not None:
                self._tell(clause, self._doers(clause), kind)
        for clause, actor in self._verbless():
            self._tell(clause, actor, "same")
        for draft in self.told:
            self._in_front(draft)
        kept = [d for d in self.told if not self._dissolved(d.match.clause)]
        kept += [c for c in self.copies if not any(same_happening(d, c) for d in kept)]
        return sorted(kept, key=lambda d: d.at)

    def _dissolved(self, clause: Clause) -> bool:
        """Whether a clause tells a likeness, or is a noun in its words ("followed *suit*")."""
        nominal = clause.kind == "noun" and clause.link == "nominal"
        return clause.index in self.instead or (nominal and clause.parent in self.instead)

    def _tell(self, clause: Clause, actor: tuple[Entity, ...], kind: Kind) -> None:
        models = self._models(clause, actor, kind)
        for model in models if not self._says_what(clause) else ():
            words = range(*clause.span)
            model.recipient = tuple(e for e in model.recipient if e.start not in words)
            if kind == "joined":
                model.actor = distinct((*model.actor, *actor))
            else:
                self.copies.append(self._copy(model, clause, actor, kind))
        if models:
            self.instead.add(clause.index)

    def _says_what(self, clause: Clause) -> bool:
        """Whether words behind tell the act itself: "followed suit *by refusing* visas", "*and severed* relations"."""
        under = (d.match.clause for d in self.told if d.match.clause.parent == clause.index)
        return any(c.kind == "verb" and c.start > clause.start and c.link in _SAYING_WHAT for c in under)

    def _kind(self, clause: Clause) -> Kind | None:
        """How a clause is like another, None where it is not or where it did not happen."""
        if clause.link in _UNREAL or clause.modality or clause.imperative or clause.tense in ("future", "conditional"):
            return None
        before = self.text[max(0, clause.start - _NEAR) : clause.start]
        if clause.negated and _NOT.search(before):  # "emboîté le pas" looks like a negation
            return None
        if clause.passive and clause.link in ("participle", "adverbial") and clause.doer:
            if clause.predicate in self.words.joined:
                return "joined"
            return "same" if clause.predicate in self.words.followed else None
        if self._said(clause, _phrases(self.language, "back")) is not None:
            return "back"
        thing = any(p.kind != "pronoun" for p in clause.undergoer) and bool(clause.doer)  # "Germany *did a deal*"
        so = clause.predicate in self.words.so and _so(self.language).search(self.text, clause.span[0], clause.start)
        if so and not thing:
            return "same"
        said = self._said(clause, _phrases(self.language, "same"))
        return "same" if said or (said is not None and self._named_first(clause)) else None

    def _said(self, clause: Clause, phrases: Mapping[str, re.Pattern[str]]) -> str | None:
        """What a clause says of some phrases behind its verb, which may be nothing; None where it says none of them."""
        behind = phrases[clause.predicate].match(self.text, clause.end) if clause.predicate in phrases else None
        return behind.group() if behind is not None else None

    def _doers(self, clause: Clause) -> tuple[Entity, ...]:
        """Who did the like; the subject behind "comme l'a fait" is taken for an object by the parser."""
        doers: Iterable[Phrase] = clause.doer or (p for p in clause.undergoer if p.start > clause.end)
        return distinct(e for p in doers for e in self.resolver.entities(p, clause))

    def _named_first(self, clause: Clause) -> frozenset[str]:
        """Codes of whom a clause names as the one who did it first ("emboîte le pas *à Paris*", "France's example")."""
        if clause.passive:
            return frozenset()
        phrases = [*clause.addressee, *clause.undergoer, *(b for p in clause.undergoer for b in p.belonging)]
        return frozenset(e.code for p in phrases for e in self.resolver.entities(p, clause) if e.code)

    def _models(self, clause: Clause, actor: tuple[Entity, ...], kind: Kind) -> list[Draft]:
        """The acts that one is like: those of the clause above, or of the main clause nearest before it, in which its
        doer had no part."""
        codes = {e.code for e in actor if e.code}
        first = self._named_first(clause) - codes
        item = self.resolver.settings.at(clause.start)
        fit = [
            d
            for d in self.told
            if codes
            and d.actor
            and d.status in ("actual", "historical")
            and self.resolver.settings.at(d.at) is item
            and clause.index not in (d.match.clause.index, d.match.clause.parent)
            and not codes & {e.code for e in d.actor}
            and (not first or first & {e.code for e in d.actor})
            and (kind != "back" or codes & {e.code for e in d.recipient})
        ]
        for above in self._above(clause):
            hung = [d for d in fit if d.match.clause.index == above]
            if hung:
                return hung
        for sentence in range(clause.sentence, clause.sentence - _BACK - 1, -1):
            before = [d for d in fit if d.match.clause.sentence == sentence and d.at < clause.start and not d.heading]
            main = [d for d in before if _of_main_clause(d.match.clause)]
            last = max(main or before, key=lambda d: d.at, default=None)
            if last is not None:
                return [d for d in before if d.match.clause.index == last.match.clause.index]
        return []

    def _above(self, clause: Clause) -> Iterator[int]:
        """The clauses that one hangs on, nearest first."""
        seen = set[int]()
        while (
            clause.link in (*_HANGING, "nominal", "apposition")
            and clause.parent is not None
            and clause.parent not in seen
        ):
            seen.add(clause.parent)
            yield clause.parent
            clause = self.parsed.clauses[clause.parent]

    def _copy(self, model: Draft, clause: Clause, actor: tuple[Entity, ...], kind: Kind) -> Draft:
        """The act of the model done by others, or to those who did it."""
        codes = {e.code for e in actor}
        others = tuple(e for e in model.recipient if e.code not in codes)
        when = model.when
        if clause.index >= 0 and (self.timing.names_date(clause) or clause.link in _HANGING):
            when = self.timing.dates_of(clause, Standing("told"))[0]
        back = kind == "back" or (model.recipient and not others)
        return model.by_others(clause, actor, model.actor if back else others, when)

    def _in_front(self, draft: Draft) -> None:
        """ "Like France before it, Germany suspended": France did so too, and nothing was done to it."""
        clause = draft.match.clause
        turn = _turn(self.language).search(self.text, *clause.span)
        likened = (*self.words.like, *(self.words.after if turn else ()))
        for phrase in clause.obliques:
            behind = f"{phrase.preposition} {phrase.text}".lower()
            said = any(behind.startswith(word) for word in likened)
            if not said or phrase.start > clause.start or clause.kind != "verb":
                continue
            actor = distinct(e for e in map(entity_of, self._names(phrase.start, phrase.end)) if e.code)
            words = range(phrase.start, phrase.end)
            draft.recipient = tuple(e for e in draft.recipient if e.start not in words)
            if actor and not {e.code for e in actor} & {e.code for e in draft.actor}:
                earlier = _EARLIER.search(self.text, phrase.end, clause.start)
                copy = self._copy(draft, replace(clause, index=-1), actor, "same")
                copy.when, copy.status = (When(), "historical") if earlier else (copy.when, copy.status)
                self.copies.append(copy)

    def _names(self, start: int, end: int) -> list[Mention]:
        return [m for m in self.resolver.within(start, end) if m.kind in NAMED_OR_SEATED]

    def _verbless(self) -> Iterator[tuple[Clause, tuple[Entity, ...]]]:
        """Names with "too" and no verb, as a clause without one, and whom they name."""
        if not _ends_with_too(self.language).search(self.text):  # as most texts: names before it take long to look for
            return
        for number, (start, end) in enumerate(self.parsed.sentences):
            for found in _too(self.language).finditer(self.text, start, end):
                names = self._names(*found.span("names"))
                if names and self._only_names(names, *found.span("names")):
                    words, whole = found.span("too"), (found.start("names"), found.end())
                    yield (
                        Clause(-1 - words[0], number, "verb", "", *words, whole),
                        distinct(entity_of(m) for m in names),
                    )

    def _only_names(self, names: Iterable[Mention], start: int, end: int) -> bool:
        """Whether a stretch holds names and what links them, and nothing else."""
        at = start
        for m in names:
            if not _LINKING.fullmatch(self.text, at, m.start):
                return False
            at = m.end
        return _LINKING.fullmatch(self.text, at, end) is not None


def _of_main_clause(clause: Clause) -> bool:
    return clause.kind == "verb" and clause.link in (None, "coordinate", "parataxis")


@functools.cache
def _phrases(language: str, kind: Literal["same", "back"]) -> Mapping[str, re.Pattern[str]]:
    """What may stand behind each verb of one kind of phrases; a verb alone asks for nothing."""
    behind: defaultdict[str, set[str]] = defaultdict(set)
    for phrase in getattr(likeness(language), kind):
        verb, _, rest = phrase.partition(" ")
        behind[verb].add(rest)
    return {
        v: re.compile(rf"\W*(?:\w+\W+)?(?:{any_of(rests)})(?!\w)" if any(rests) else "") for v, rests in behind.items()
    }


@functools.cache
def _so(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(likeness(language).before)})(?:(?!\w)|(?<=['’]))", re.I)


@functools.cache
def _turn(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(likeness(language).turn)})(?!\w)", re.I)


@functools.cache
def _too(language: str) -> re.Pattern[str]:
    """A stretch that ends with "too", from where a clause may begin."""
    begins = r"(?:(?<=[;:.!?»”\"\n,]\s)|(?<=\n)|(?<=\set\s)|(?<=\sand\s))"
    return re.compile(rf"{begins}(?P<names>[^;:.\n]{{2,80}}?),?{_ends_with_too(language).pattern}", re.I)


@functools.cache
def _ends_with_too(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s(?P<too>{any_of(likeness(language).too)})(?=\s*[.;,!\n])", re.I)
