"""Who may be meant: the actors of a dispatch as antecedents, with gender, number and prominence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from detente.clause import Parsed, Phrase
from detente.code.agreement import Agreement
from detente.code.descriptions import Descriptions
from detente.code.fallen import falling
from detente.code.items import item_starts
from detente.code.mentionindex import MentionIndex
from detente.code.mentions import Mention
from detente.code.referent import BODIES, PERSONS, STATES, Referent
from detente.code.runs import openings, runs_of
from detente.code.saying import Speech
from detente.code.scenes import Scenes

_SENTENCE_COST = 2.0
_SUBJECT_GAIN = 1.6
"""A subject one sentence back nearly equals a non-subject of the same sentence."""
_TELLER_GAIN = 1.5
"""Who says what the pronoun stands in, in a clause set beside another."""
_SUBORDINATE_GAIN = 0.8
"""Whom a relative clause names as its subject is told of in passing."""
_IN_PASSING = frozenset({"adverbial", "relative", "time", "cause", "concession", "condition"})
"""Links of clauses that tell of something in passing."""
_SET_BESIDE = _IN_PASSING - {"relative"}
"""Links of clauses with "while", "although", "because"."""
_EMBEDDED_COST = 1.0
"""For who does something only by what another says: "Oslo's leader says *Bonn's* staged it. The preacher …"."""
_GOVERNED_COST = 1.2
_QUOTED_COST = 3.0
"""What stands in a quotation is seldom what the reporter goes on about."""
_TITLE_REACH = 12
"""Characters between an office and the name of who holds it: ", Mme "."""
_NEAR_CHARACTERS = 50
"""For "ce dernier" the last one named wins: so many characters back cost one point."""


_OWNERS = STATES | BODIES | PERSONS
_ANTECEDENTS = _OWNERS | {"role"}


FARTHEST = 12
"""Sentences back to whom a description means; it reaches farther than a pronoun."""


class Referents:
    """All antecedents of a dispatch in order of start."""

    def __init__(
        self,
        text: str,
        parsed: Parsed,
        index: MentionIndex,
        speeches: tuple[Speech, ...],
        words: Descriptions,
        scenes: Scenes,
    ) -> None:
        self.text, self.parsed, self.words, self._scenes = text, parsed, words, scenes
        self.spans = [s.quotation.outer for s in speeches if not s.quotation.depth]
        self._mentions, self._near, self._within = index.mentions, index.near, index.within
        self._agreement = Agreement(text, words)
        self._sentence_starts = [a for a, _ in parsed.sentences]
        self._openings = frozenset(self._sentence_starts)
        self.openings = openings(parsed)
        """Where the subjects of coordinated clauses begin, with which no enumeration goes on."""
        self._items = (0, *items) if (items := item_starts(text)) else ()
        self._subjects = {
            p.head_start
            for c in parsed.clauses
            for p in self._fillers(c.doer, c.undergoer, c.passive)
            if not (c.inherited_doer and c.link == "complement")  # "accuse Rome of arming them": Rome is no subject
        }
        self._subjects_in_order = sorted(self._subjects)
        self._subordinate = sorted(
            {
                p.head_start
                for c in parsed.clauses
                if c.link in _IN_PASSING and not c.inherited_doer
                for p in self._fillers(c.doer, c.undergoer, c.passive)
            }
        )
        self._tellers = [
            (p.head_start, told.span)
            for told in parsed.clauses
            if told.link == "complement" and told.parent is not None
            for teller in (parsed.clauses[told.parent],)
            if teller.link in _SET_BESIDE and not teller.inherited_doer
            for p in teller.doer
        ]
        """Who says, thinks or promises what in a clause set beside another, by the clause that tells it."""
        self._phrases = {p.head_start: p for p in parsed.phrases}
        self._heads = sorted(self._phrases)
        self._hosts = {a.head_start: p for p in parsed.phrases for a in p.appositions}
        self._owned = {b.head_start: p for p in parsed.phrases for b in p.belonging if b.preposition is None}
        """What stands for a demonym's people in a text: "les *créanciers* chinois" are several."""
        bearers = self._bearers()
        borne = {(m.start, m.end, m.kind) for m in (*bearers.values(), *self._told_of_persons())}
        single = [
            self._referent(m, bearers.get(m.start) if m.kind == "person" else None)
            for m in self._mentions
            if m.kind in _ANTECEDENTS and not self._nested(m) and (m.start, m.end, m.kind) not in borne
        ]
        together = self._coordinated(single)
        joined = {m.start for r in together for m in r.members}
        single = [replace(r, joined=True) if r.start in joined else r for r in single]
        self.all = tuple(sorted([*single, *together], key=lambda r: (r.start, r.end)))
        self.starts = [r.start for r in self.all]
        self.counts = Counter(r.key for r in self.all)

    @cached_property
    def _listed(self) -> frozenset[int]:
        """Where those stand that are named in a list."""
        return frozenset(m.start for run in self.lists for m in run)

    @cached_property
    def lists(self) -> list[list[Mention]]:
        """Those whom the text names side by side, with or without their preposition said again."""
        return runs_of(self.text, self._mentions, repeated=True, apart=self.openings)

    def _fillers(self, doer: tuple[Phrase, ...], undergoer: tuple[Phrase, ...], passive: bool) -> tuple[Phrase, ...]:
        return tuple(p for p in (undergoer if passive else doer))

    def _nested(self, m: Mention) -> bool:
        around = self._near(m.start, m.start)
        if m.start in self._listed:  # "the leaders *of China*, Russia and Japan"
            return False
        return any(o is not m and m.end <= o.end and o.end - o.start > m.end - m.start for o in around)

    def _bearers(self) -> dict[int, Mention]:
        """The office or role set right before a person's name, by where that begins; it is no antecedent of its own."""
        found: dict[int, Mention] = {}
        for person in self._mentions:
            if person.kind != "person":
                continue
            for m in self._near(person.start - _TITLE_REACH, person.start):
                if (
                    m.kind in ("office", "role")
                    and 0 < person.start - m.end < _TITLE_REACH
                    and re.fullmatch(
                        r"[,\s\u00a0]+(?:(?:M|Mme|Mr|Mrs|Ms|Mgr|Dr)\.?\s)?", self.text[m.end : person.start]
                    )
                ):
                    found[person.start] = m
        return found

    def _told_of_persons(self) -> Iterator[Mention]:
        """What is said of somebody beside the name, which is no antecedent of its own: "Nikol Pashinyan, the only
        *candidate* for *prime minister*", "X, nommé *président* par intérim"."""
        for host, said in self._said_beside():
            if any(m.kind == "person" and m.start <= host.head_start < m.end for m in self._near_head(host)):
                yield from (
                    m
                    for m in self._mentions
                    if m.kind in ("office", "role") and not (m.name or m.code or m.plural)
                    if said.start <= m.start and m.end <= said.end
                    if m.kind == "office" or m.start <= said.head_start < m.end
                )

    def _said_beside(self) -> Iterator[tuple[Phrase, Phrase]]:
        """Phrases with what the text sets beside them by commas or a participle."""
        yield from ((p, a) for p in self.parsed.phrases for a in p.appositions)
        told = (c for c in self.parsed.clauses if c.kind == "verb" and c.link == "participle")
        yield from ((p, said) for c in told for p in (*c.doer, *c.undergoer) for said in c.predicative)

    def _near_head(self, phrase: Phrase) -> Sequence[Mention]:
        return self._near(phrase.head_start, phrase.head_start)

    def sentence(self, at: int) -> int:
        """Index of the sentence an offset stands in."""
        return max(0, bisect_right(self._sentence_starts, at) - 1)

    def opens_sentence(self, at: int) -> bool:
        """Whether a sentence begins at an offset."""
        return self._sentence_starts[self.sentence(at)] == at

    def quotation(self, at: int) -> int | None:
        """Index of the quotation an offset stands in."""
        return next((i for i, (a, b) in enumerate(self.spans) if a <= at < b), None)

    def headed(self, start: int, end: int) -> list[Phrase]:
        """The phrases whose heads stand between two offsets."""
        return [self._phrases[h] for h in self._between(self._heads, start, end)]

    @staticmethod
    def _between(places: list[int], start: int, end: int) -> list[int]:
        """Those of some offsets, in their order, that lie between two."""
        return places[bisect_left(places, start) : bisect_left(places, end)]

    def _referent(self, m: Mention, office: Mention | None = None) -> Referent:
        start = office.start if office else m.start
        headed = self.headed(start, m.end)
        first = office is not None or m.kind in ("state", "organisation")  # "Afrique du Sud"
        phrase = headed[0 if first else -1] if headed else None
        hosts = (self._hosts[p.head_start] for p in headed if p.head_start in self._hosts)
        host = next(hosts, None) if m.kind == "person" else None
        phrase = host or phrase
        subject = bool(self._between(self._subjects_in_order, start, m.end)) or bool(
            host and host.head_start in self._subjects
        )
        if phrase is not None and phrase.preposition is None and phrase.start in self._openings:
            subject = subject or m.kind != "demonym"  # who opens a sentence is its subject, parsed as such or not
        of = self._owned.get(m.start) if m.kind == "demonym" and phrase is None else None
        if m.kind == "role":
            m = self._of_country(m, phrase)
        feminine = self._agreement.feminine(m, phrase)
        if of is not None:
            m = replace(m, plural=None)  # "the Chinese ministry": the adjective is of the state, not of its people
            feminine = feminine if of.feminine is None else of.feminine
        if feminine is None and office is not None:
            feminine = self._agreement.feminine(office, phrase)
        governed = (m.kind == "demonym" and not (m.text[:1].isupper() and subject)) or bool(
            phrase and phrase.preposition
        )
        return Referent(
            (m,),
            m.start,
            m.end,
            self.sentence(m.start),
            subject,
            governed,
            phrase is not None and self._is_located(m, phrase),
            feminine,
            bool(of.plural) if of is not None else self._agreement.plural(m, phrase),
            self.quotation(m.start),
        )

    def _is_located(self, m: Mention, phrase: Phrase) -> bool:
        if m.kind in ("state", "capital"):
            return self._scenes.is_scene(m, phrase)
        return phrase.preposition in self._scenes.words.located

    def _of_country(self, role: Mention, phrase: Phrase | None) -> Mention:
        """A role with its whole phrase and the country told in it ("the Russian foreign ministry")."""
        if phrase is None:
            return role
        owner = next(
            (m for m in self._within(phrase.start, phrase.end) if m.code and m.kind in _OWNERS and m is not role),
            None,
        )
        return replace(role, code=role.code or (owner.code if owner else None), text=phrase.text)

    def _coordinated(self, single: list[Referent]) -> list[Referent]:
        """Doers (or those undergoing a passive) named together: "Paris et Berlin ont …"."""
        out, seen = self._enumerated(single), set()
        for c in self.parsed.clauses:
            fillers = self._fillers(c.doer, c.undergoer, c.passive)
            if len(fillers) < 2:
                continue
            found = [next((r for r in single if r.start <= p.head_start < r.end), None) for p in fillers]
            parts = list(dict.fromkeys(r for r in found if r is not None))
            span = (min(p.start for p in fillers), max(p.end for p in fillers))
            if len(parts) < 2 or None in found or span in seen:
                continue
            seen.add(span)
            feminine = all(bool(r.feminine) for r in parts)
            out.append(
                Referent(
                    tuple(m for r in parts for m in r.members),
                    span[0],
                    span[1],
                    self.sentence(span[0]),
                    True,
                    False,
                    False,
                    feminine,
                    True,
                    self.quotation(span[0]),
                )
            )
        return out

    def _enumerated(self, single: list[Referent]) -> list[Referent]:
        """Runs of names, whatever the parser made of all but the first."""
        out: list[Referent] = []
        at = {r.start: r for r in single}
        for run in runs_of(self.text, tuple(r.members[0] for r in single), repeated=True, apart=self.openings):
            parts = [at[m.start] for m in run]
            if not any(a.quotation != parts[0].quotation for a in parts):
                members = tuple(m for r in parts for m in r.members)
                feminine = all(bool(r.feminine) for r in parts)
                first, end = parts[0], parts[-1].end
                out.append(
                    replace(
                        first,
                        members=members,
                        end=end,
                        feminine=feminine,
                        plural=True,
                        governed=first.governed and not first.subject,
                        located=all(r.located for r in parts),
                    )
                )
        return out

    def _in_passing(self, r: Referent) -> bool:
        at = bisect_left(self._subordinate, r.start)
        return at < len(self._subordinate) and self._subordinate[at] < r.end

    def embedded(self, r: Referent) -> float:
        """How much, below nothing, it speaks for a person that only what somebody else says tells what he does: "Oslo
        says that *Bonn* staged it"."""
        at = bisect_left(self._told_of, r.start)
        return -_EMBEDDED_COST if at < len(self._told_of) and self._told_of[at] < r.end else 0.0

    @cached_property
    def _told_of(self) -> list[int]:
        told = (c for c in self.parsed.clauses if c.link == "complement" and not c.inherited_doer)
        return sorted({p.head_start for c in told for p in c.doer})

    @cached_property
    def fallen(self) -> frozenset[tuple[str | None, str]]:
        """The keys of the persons who fall from power or into captivity in what the dispatch tells."""
        heads = {head for c in self.parsed.clauses if not c.negated for head in falling(c, self.words)}
        persons = (r for r in self.all if r.kind in PERSONS and len(r.members) == 1)
        return frozenset(r.key for r in persons if any(p.head_start in heads for p in self.headed(r.start, r.end)))

    @cached_property
    def persons_in(self) -> Counter[int]:
        """How many persons each sentence names outside of quotations."""
        return Counter(r.sentence for r in self.all if r.kind == "person" and r.quotation is None)

    def _telling(self, at: int) -> list[int]:
        """Where those stand who say what stands at `at`: "while *Bern* said it agreed"."""
        return [head for head, (start, end) in self._tellers if start <= at < end]

    def best(
        self,
        at: int,
        farthest: int,
        fits: Callable[[Referent], float | None],
        near: bool = False,
        retold: tuple[Referent, ...] = (),
    ) -> Referent | None:
        """The referent in front of `at` with the most weight: near, a subject, often named, outside quotations;
        `retold` are descriptions that count as well, in the place of what is named within them."""
        here, quotation = self.sentence(at), self.quotation(at)
        best: tuple[float, Referent] | None = None
        reach = self._sentence_starts[here - farthest] if here > farthest else 0
        reach = max(reach, self._items[bisect_right(self._items, at) - 1] if self._items else 0)
        before = self.all[bisect_left(self.starts, reach) : bisect_left(self.starts, at)]
        if retold:
            before = (*(r for r in before if not any(d.start <= r.start < d.end for d in retold)), *retold)
        tellers = self._telling(at)
        for r in before:
            distance = here - r.sentence
            if distance > farthest or (r.end > at and r.start <= at):
                continue
            fit = fits(r)
            if fit is None:
                continue
            weight = fit - _SENTENCE_COST * distance - (at - r.start) / 2000
            if near:
                weight -= (at - r.start) / _NEAR_CHARACTERS
            else:
                in_passing = self._in_passing(r)
                weight += (_SUBORDINATE_GAIN if in_passing else _SUBJECT_GAIN) * r.subject
                tells = any(r.start <= head < r.end for head in tellers)
                weight += _TELLER_GAIN * tells + 0.15 * min(self.counts[r.key], 4)
            weight -= _GOVERNED_COST * (r.governed and not near)
            if r.quotation is not None and r.quotation != quotation:
                weight -= _QUOTED_COST
            if best is None or weight > best[0]:
                best = (weight, r)
        return best[1] if best else None
