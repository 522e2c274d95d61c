"""How many were expelled, killed, arrested ... in an event: from the roles its frame names, else from what stands by.

A frame says which phrase carries the number ("expelled: thing > quantity"). Newswire as often puts it elsewhere in the
same sentence: "leaving 30 dead", "faisant deux morts", "and 66 injured", "cent vingt interpellations". There the word
that is counted tells the magnitude (data/numbers/tolls.yaml), and the event's category whether it may have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from detente.clause import Clause, Parsed, Phrase
from detente.code.befell import suffering
from detente.code.byposition import ByPosition
from detente.code.counting import counting
from detente.code.headcount import ROUND, HeadCount
from detente.code.match import Match
from detente.code.measure import Number, Quantity
from detente.code.money import Magnitude, Money
from detente.code.onetelling import GOES_ON, OneTelling
from detente.code.roles import RoleFiller
from detente.code.sentence import Sentence
from detente.code.tallies import Tallies
from detente.code.tolls import Toll, load_tolls

_MANY = 20
"""From how many men on they are troops."""

_REDUCED = ("posts", "troops")
"""What staff and contingents are reduced by: "from 51 to 43 men"."""
_AT_EACH = 32
"""Characters between a number and "each"."""

_TOLD_TO = frozenset({"complement", "purpose", "nominal"})
"""How what somebody is told to do hangs on the verb that tells him so."""


class Amounts:
    """The magnitudes of the events of one dispatch."""

    def __init__(
        self,
        text: str,
        language: str,
        parsed: Parsed,
        sentence: Sentence,
        filler: RoleFiller,
        quantities: tuple[Quantity, ...],
    ) -> None:
        self.text, self.language, self.parsed = text, language, parsed
        self.sentence, self.filler = sentence, filler
        self.tolls = load_tolls(language)
        self.quantities = counting(quantities, text, language, parsed.words, self.tolls)
        self.heads = HeadCount(text, language, self.tolls, self.quantities, filler.resolver)
        self.beside = ByPosition(text, parsed, self.tolls, self.quantities, self.heads)
        self.tallies = Tallies(self.tolls, self.quantities, self.heads)
        self.telling = OneTelling(text, parsed, sentence, self.tolls)
        self.money = Money(text, parsed, sentence, self.quantities, self.beside)

    def of(self, match: Match, modes: tuple[str, ...] = ()) -> Magnitude:
        """Magnitude to number for a matched clause; `amount` comes with its `currency`.

        `modes`, where they were found without a frame, say whom the number counts.
        """
        out: Magnitude = {}
        asked = self.filler.magnitudes(match)
        for mode in (*modes, *(m for code in match.frame.codes for m in code.modes)):
            for name, role in self.tolls.by_mode.get((match.frame.category, mode), {}).items():
                asked.setdefault(name, role)
        roles = {name: self._counted_ones(self.filler.options(match, role), name) for name, role in asked.items()}
        if match.frame.each_way:
            return self._of_each(match.clause, next(iter(roles), None))
        cut = self._cut(match.clause)
        staff = "posts" if match.frame.category == "SANCTION" else None
        of_cut = next((name for name in _REDUCED if name in roles), staff)
        if of_cut is not None and cut is not None:
            out[of_cut] = cut
            roles.pop("expelled", None)  # staff that is cut is not sent away one by one
        if self._survived(match):
            roles.pop("dead", None)
        may = (
            n for n in self.tolls.categories.get(match.frame.category, ()) if n in roles or self._has(match.clause, n)
        )
        names = tuple(dict.fromkeys((*roles, *may)))
        for name in names:
            if name == "amount":
                anywhere = name in self.tolls.categories.get(match.frame.category, ())
                out |= self.money.spent(match.clause, roles.get(name, ()), within=anywhere)
            elif (
                name not in out
                and (count := self._number(match.clause, name, roles.get(name, ()), name in roles)) is not None
            ):
                out[name] = count * (self._each(match.clause) if name in self.tolls.of_one else 1)
        if self.tolls.by_name["dead"].counted.intersection(match.trigger.others):
            out.pop("injured", None)  # "stabbed two men *to death*": the verb tells of them once
        return out

    def _of_each(self, clause: Clause, name: str | None) -> Magnitude:
        """How many each of two gave the other: "swapped 150 prisoners *each*"; of "swapped 70 prisoners", which are
        those of both together, none can tell how many went which way."""
        start, end = self.parsed.sentences[clause.sentence]
        for q in self.quantities:
            if name is None or q.value is None or q.currency or not (start <= q.start and q.end <= end):
                continue
            before, behind = max(start, q.start - _AT_EACH), min(end, q.end + _AT_EACH)
            words = re.findall(r"\w+", self.text[before:behind].casefold())
            if self.tolls.each & set(words) and self.tolls.persons & self.beside.unit(q):
                return {name: q.value}
        return {}

    def _survived(self, match: Match) -> bool:
        """Whether the verb, or one joined to it, wounds only, or tells of fire alone, whatever its frame counts:
        "blessé par balle", "shot *and wounded* two men", "a tiré sur un homme"."""
        dead, injured = self.tolls.of_violence
        joined = [c for c in self.sentence.children[match.clause.index] if self._joined(c, match.clause)]
        told = [c.predicate for c in (match.clause, *joined)]
        wounds = any(verb in injured.undergone and verb not in dead.undergone for verb in told)
        spares = wounds or match.clause.predicate in self.tolls.not_deadly
        return spares and not dead.counted.intersection(match.trigger.others)

    @staticmethod
    def _joined(other: Clause, clause: Clause) -> bool:
        return other.link == "coordinate" and other.undergoer == clause.undergoer

    def _each(self, clause: Clause) -> int:
        """By how many to multiply what each of several doers did: "Paris and Rome *each* expelled four"."""
        if clause.inherited_doer or not clause.doer:
            return 1
        ends = [p.start for p in clause.undergoer if p.start > clause.start]
        words = self.text[clause.doer[0].start : min(ends, default=clause.end)].casefold()
        if not self.tolls.each & set(re.findall(r"\w+", words)):
            return 1
        if len(clause.doer) > 1:
            return len(clause.doer)
        return max(1, len(self.filler.resolver.entities(clause.doer[0], clause)))  # "each side"

    def _has(self, clause: Clause, name: str) -> bool:
        """Whether a clause may have a magnitude that its frame does not name."""
        toll = self.tolls.by_name.get(name)
        if toll is None or name not in self.tolls.of_itself:
            return True
        if clause.predicate in toll.counted or any(verb == clause.predicate for verb, _ in toll.done_with):
            return True
        return any(self._undergone(c, toll) for c in (clause, *self._agreed(clause)))

    def _undergone(self, clause: Clause, toll: Toll) -> bool:
        """Whether a clause's verb counts those it is done to, by itself or with what it lets them do: "*let* four
        bloggers *go*"."""
        allowed = (f"{clause.predicate} {c.predicate}" for c in self._agreed(clause) if c.link == "complement")
        return clause.predicate in toll.undergone or any(both in toll.undergone for both in allowed)

    def _agreed(self, clause: Clause) -> list[Clause]:
        """What a clause says that somebody agrees, or is asked, to do: "agreed *to free 24 sailors*"."""
        below = self.sentence.children[clause.index]
        return [c for c in below if c.kind == "verb" and c.link in _TOLD_TO]

    def _cut(self, clause: Clause) -> Number | None:
        """How many posts a reduction takes away: 10 where staff is "ramené de 20 à 10"."""
        start, end = clause.span
        for q in self.quantities:
            if start <= q.start and q.end <= end and q.reduced_from is not None and q.value is not None:
                return q.reduced_from - q.value
        return None

    def suffered(self, clause: Clause, name: str) -> Number | None:
        """How many a clause says something befell, by its own words: "six personnes ont péri"."""
        toll = self.tolls.by_name[name]
        by_verb = self.heads.sum(suffering(clause, toll), single_too=True, stated=False)
        return by_verb or self.tallies.reached(clause, toll)

    def _counted_ones(self, options: tuple[tuple[Phrase, ...], ...], name: str) -> tuple[Phrase, ...]:
        """The first group of phrases that are persons or things: "le *départ* de l'ambassadeur" counts the latter;
        without those whom another fate befell: "a fait vingt morts et *cent blessés*"."""
        fates = self.tolls.other_fates(name)
        options = tuple(tuple(p for p in phrases if p.head.lower() not in fates) for phrases in options)
        for phrases in options:
            if any(p.clause is None or p.head in self.tolls.persons for p in phrases):
                return phrases
        return options[0] if options else ()

    def _number(self, clause: Clause, name: str, phrases: tuple[Phrase, ...], own: bool) -> Number | None:
        """What is stated where the frame looks, else stated nearby, else one person where somebody suffered it."""
        toll = self.tolls.by_name.get(name)
        bare = self.beside.bare(clause) if toll is not None and clause.predicate in toll.undergone else None
        if bare is not None:
            return bare
        count = self._with_others(clause, phrases, name, stated=True)
        if count is None and name == "participants":
            count = self.tallies.estimated(phrases, self.parsed.clauses)
        if count is None and toll is not None:
            count = self._standing_by(clause, toll)
            of_people = clause.kind == "noun" and name == "participants"  # "a rally of about 5,000 people"
            if count is None and (own or of_people or clause.predicate in toll.undergone):
                count = self.beside.persons(clause, name)
        if count is None and toll is not None and clause.predicate in toll.undergone:
            count = self.beside.in_front(clause)
        if count is None:
            count = self._with_others(clause, phrases, name, stated=False)
        befalls = own or (toll is not None and clause.predicate in toll.undergone)
        if count is None and befalls and name in self.tolls.of_one:
            person = self.beside.person_behind(clause)
            count = self._sum((person,), name, stated=False) if person is not None else None
        if count is None and own and name in self.tolls.of_one:
            count = self._told_to(clause, name)
        if count is None and toll is not None:
            agreed = (c for c in (clause, *self._agreed(clause)) if self._undergone(c, toll))
            count = next((n for c in agreed if (n := self._let(c, name)) is not None), None)
        if count is None and toll is not None:
            count = self._single(clause, toll, name)
        return count

    def _let(self, clause: Clause, name: str) -> Number | None:
        """Those to whom what is agreed to befalls, or who are let do so: "agreed to let *24 sailors* go"."""
        gone = (c.undergoer or (() if c.inherited_doer else c.doer) for c in self._agreed(clause))
        phrases = clause.undergoer or next(filter(None, gone), ())
        return self._sum(phrases, name, stated=False) if phrases else None

    def _told_to(self, clause: Clause, name: str) -> Number | None:
        """Those told to do what befalls them, or to whom it is done around the clause: "gave *the envoy* two days to
        leave", "told *four of them* to go", "sent *him* to prison"."""
        around = [clause.addressee]
        if not clause.undergoer and clause.predicate not in self.tolls.by_name[name].undergone:
            around.append(clause.doer)
        if clause.parent is not None and (clause.kind == "noun" or clause.link in _TOLD_TO):
            parent = self.parsed.clauses[clause.parent]
            around += [parent.addressee, parent.undergoer]
            # "eighteen are *in detention*"
            if clause.kind == "noun" and parent.predicate in self.tolls.be:
                around.append(parent.doer)
        # "told India to take home *41 of its diplomats*"
        told = (c for c in self.sentence.children[clause.index] if c.kind == "verb" and c.link in _TOLD_TO)
        around += [c.undergoer for c in told if c.tense == "none" and not c.passive]
        # "*Arrested* in April, the general is awaiting trial"
        if clause.parent is not None and clause.link in GOES_ON and clause.passive and not clause.undergoer:
            around.append(self.parsed.clauses[clause.parent].doer)
        for phrases in around:
            persons = [p for p in phrases if self._somebody(p)]
            if persons and (count := self._sum(persons, name, stated=False)) is not None:
                return count
        return None

    def _somebody(self, phrase: Phrase) -> bool:
        return self.beside.person(phrase) or phrase.kind == "pronoun" or self.heads.stated(phrase) is not None

    def _with_others(self, clause: Clause, phrases: tuple[Phrase, ...], name: str, *, stated: bool) -> Number | None:
        """A phrase's count, with those named beside it: "arrested the mayor *along with 14 aides*"."""
        if clause.passive and any(p.end <= clause.start for p in phrases):
            # "1.500 partisans interpellés, Lula ...": what stands behind is another's
            phrases = tuple(p for p in phrases if p.end <= clause.start)
        company = [p for p in clause.obliques if p.preposition in self.tolls.company and self.beside.person(p)]
        if company and phrases:
            leaders = self._sum(phrases, name, stated=False)
            single = name in self.tolls.of_one and leaders == 1  # "arrested with *his wife*"
            if single:  # not "killed with *nerve agent*"
                company = [p for p in company if p.head_start > p.start or self.heads.stated(p)]
            others = self._sum(company, name, stated=not single)
            if leaders is not None and others is not None:
                return others if others >= ROUND and not others % 10 else leaders + others
        if name in self.tolls.of_one and len(phrases) == 1 and (more := self.beside.joined_to(phrases[0])) is not None:
            leader = self._sum(phrases, name, stated=False)
            if leader == 1:
                return leader + more
        return self._sum(phrases, name, stated=stated)

    def _sum(self, phrases: Iterable[Phrase], name: str, *, stated: bool) -> Number | None:
        return self.heads.sum(phrases, single_too=name in self.tolls.of_one, stated=stated)

    def _single(self, clause: Clause, toll: Toll, name: str) -> Number | None:
        """One person whom the outcome befell: "a bomb went off, *killing a sentry*"."""
        for other in self.telling.of(clause, toll):
            if (count := self._sum(suffering(other, toll), name, stated=False)) is not None:
                return count
            if other.predicate in toll.done and (person := self.beside.right_before(other)) is not None:
                return self._sum((person,), name, stated=False)
        return None

    def _standing_by(self, clause: Clause, toll: Toll) -> Number | None:
        if clause.kind == "noun":
            noun = self.sentence.nouns.get(clause.index)
            if noun is not None and toll.counted & {noun.head, clause.predicate} and (q := self.heads.stated(noun)):
                return q.value
        for other in self.telling.of(clause, toll):
            if (lives := self.tallies.lives(other, toll) or self.tallies.reached(other, toll)) is not None:
                return lives
            phrases = suffering(other, toll)
            if phrases and (count := self.heads.sum(phrases, single_too=True, stated=True)) is not None:
                return count
            if other.predicate in toll.undergone and (behind := self.beside.right_behind(other)) is not None:
                return behind
        return self._counted(clause, toll)

    def _fallen(self, quantity: Quantity) -> bool:
        """Whether a number counts dead or injured: "offered help after a bomb that *killed 40 policemen*"."""
        around = (c for c in self.parsed.clauses if c.kind == "verb" and c.span[0] <= quantity.start)
        inside = [c for c in around if quantity.end <= c.span[1]]
        closest = min(inside, key=lambda c: c.span[1] - c.span[0], default=None)
        return closest is not None and any(
            closest.predicate in toll.undergone | toll.done for toll in self.tolls.of_violence
        )

    def _counted(self, clause: Clause, toll: Toll) -> Number | None:
        """A number with the counted word behind it, within what the clause and its continuations span."""
        telling = self.telling.of(clause, toll)
        if clause.kind == "noun" and clause.parent is not None:
            telling.append(self.parsed.clauses[clause.parent])
        start, end = min(c.span[0] for c in telling), max(c.span[1] for c in telling)
        first, last = self.parsed.sentences[clause.sentence]
        return self._counted_within(max(start, first), min(end, last), toll)

    def counted_in(self, sentence: int, name: str) -> Number | None:
        """How many a sentence counts by their fate, whatever its verb: "Bilan: six *morts*", "reported six *dead*"."""
        return self._counted_within(*self.parsed.sentences[sentence], self.tolls.by_name[name])

    def _counted_within(self, start: int, end: int, toll: Toll) -> Number | None:
        for q in self.quantities:
            if not (start <= q.start and q.end <= end) or q.currency or q.value is None:
                continue
            if toll is self.tolls.by_name["troops"] and self._fallen(q):
                continue
            unit = self.beside.unit(q) or {q.unit or ""}  # a sentence without clauses has no words
            counted = toll.counted & unit
            if counted and (counted - toll.many or q.value >= _MANY):
                return q.value
            if self.tallies.priced(self.text[start : q.start], unit, toll):
                return q.value
        return 1 if toll in self.tolls.of_violence and self.beside.one_counted(start, end, toll) else None
