"""What one clause tells of another as an assertion, and what the dispatch adds to it in its own voice."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from detente.clause import Clause, Parsed
from detente.code.anyof import any_of
from detente.code.asides import Aside
from detente.code.blame import Blame
from detente.code.cues import Cues
from detente.code.once import once

_LAST_WORD = re.compile(r"(\w+)\s*\Z")
_INCISE = re.compile(r",[^,;.:]{3,80},\s*$")
"""Who says so, set between whom a cleft presents and its relative clause: "it was Oslo, *the envoy said*, that …"."""


class Reports:
    """Tells it in one dispatch; `masked` is its text with the quotations blanked."""

    def __init__(self, text: str, masked: str, parsed: Parsed, blame: Blame, words: Cues) -> None:
        self.text, self.masked, self.parsed, self.blame, self.words = text, masked, parsed, blame, words

    def asserts(self, above: Clause, below: Clause) -> bool:
        """Whether `above` tells `below` as its doer's assertion."""
        if above.kind != "verb" or above.index == below.index:
            return False
        if above.predicate in self.words.allege:
            return (
                (below.link in ("complement", "nominal", "cause") or self.blame.of_having(below))
                and below.start > above.start
                and self.blame.alleged(above, below)
            )
        if self._of_told_object(above, below):
            return True
        if (below.kind == "noun" and below.link == "nominal") or self._account(above):
            return below.start > above.end and self._tells_of(above, below)
        found = (
            above.predicate in self.words.finding
            and below.tense != "none"
            and self._opened.match(self.masked, below.span[0]) is not None
        )
        told = self._says(above) and above.predicate not in self.words.directive
        if (
            not (found or told)
            or not self._complement(above, below)
            or self.words.claims.search(self.masked, above.end, below.span[0])  # "denied a claim by X that": X's
            or (below.start < above.start and not self._closes_report(below, above))
        ):
            return False
        return below.tense != "none" or self._perfect(below) or self._reduced(below) or self._knows(below)

    def _says(self, clause: Clause) -> bool:
        """Whether a clause is one of saying, by itself or with the verb it hangs on: "croit *savoir* que"."""
        above = self.parsed.clauses[clause.parent] if clause.parent is not None else None
        return self.words.says(clause) or (
            above is not None and clause.tense == "none" and f"{above.predicate} {clause.predicate}" in self.words.say
        )

    def _of_told_object(self, above: Clause, below: Clause) -> bool:
        """Whether a participle tells what became of those whom a verb reports: "fait état de *vingt rebelles tués*",
        "reported 20 rebels *killed*"."""
        if below.link != "participle" or not below.passive or below.start < above.end:
            return False
        noted = f"{above.predicate} {above.undergoer[0].head.lower()}" if above.undergoer else ""
        if above.predicate not in self.words.telling and noted not in self.words.telling:
            return False
        objects = {p.head_start for p in (*above.undergoer, *above.obliques)}
        return any(p.head_start in objects for p in below.undergoer)

    def _knows(self, clause: Clause) -> bool:
        """Whether a clause tells no more than how somebody knows what follows: "dit *détenir la preuve* que …"."""
        return any(p.head.lower() in self.words.knowledge for p in clause.undergoer)

    def _known(self, clause: Clause) -> bool:
        """Whether a clause tells what somebody knows, which the parser takes for a relative one: "has *evidence that*
        rebels fired"."""
        own = [p for p in clause.doer if p.text.lower() not in self.words.relatives and not clause.inherited_doer]
        if not own or self._opened.match(self.masked, clause.span[0]) is None:
            return False
        noun = _LAST_WORD.search(self.masked[max(0, clause.span[0] - 30) : clause.span[0]])
        return noun is not None and noun[1].lower() in self.words.knowledge

    def _tells_of(self, above: Clause, below: Clause) -> bool:
        """Whether a noun is what a verb reports: "spoke of *arrests*", "a fait *état* de frappes"."""
        if f"{above.predicate} {below.predicate}" in self.words.telling or self._account(above):
            return True
        objects = (*above.undergoer, *(p for p in above.obliques if p.preposition in ("of", "de")))
        return above.predicate in self.words.telling and any(p.head_start == below.start for p in objects)

    def _account(self, above: Clause) -> bool:
        """ "Gave accounts of": the verb and its object report together."""
        return any(f"{above.predicate} {p.head.lower()}" in self.words.telling for p in above.undergoer)

    def reacts(self, above: Clause, below: Clause) -> bool:
        """Whether a verb behind another's act is an act of its own subject's: "A closes its embassy, *B protests*"."""
        between = range(below.end, above.start)
        return above.predicate in self.words.reactions and any(p.head_start in between for p in above.doer)

    def background(self, clause: Clause) -> bool:
        """Whether the dispatch adds this to what somebody says: a relative clause or one of time, or the next main
        clause, which the parser took for a part of the report ("X said A, and Y did B")."""
        added = clause.link == "time" and not self._moment_of_told(clause)
        return added or self._relative(clause) or self._next_main(clause) or self._likened(clause)

    def _likened(self, clause: Clause) -> bool:
        """Whether a clause tells that somebody else says so too: "nie avoir tiré, *comme l'en accuse Israël*"."""
        tells = self.words.says(clause) or clause.predicate in self.words.allege
        return tells and self.words.likening.match(self.masked, clause.span[0]) is not None

    def of_cleft(self, clause: Clause) -> Clause | None:
        """The clause that presents whom the relative clause of a cleft is about: "*c'est* l'armée qui a tiré"."""
        if not self._cleft(clause):
            return None
        begin = self.parsed.sentences[clause.sentence][0]
        presents = (
            c
            for c in self.parsed.clauses
            if c.kind == "verb" and begin <= c.start < clause.start and c.predicate in self.words.copulas
        )
        found = max(presents, key=lambda c: c.start, default=None)
        above = self.parsed.clauses[found.parent] if found is not None and found.parent is not None else None
        if found is not None and above is not None and above.kind == "noun":  # hung on whom it presents
            return replace(found, parent=above.parent)
        return found

    def _moment_of_told(self, clause: Clause) -> bool:
        """Whether a clause of time tells how that came about which somebody reports: "said four had died *when rebels
        fired*", unlike "said so when rebels fired" and "said four had died after rebels fired"."""
        above = self.parsed.clauses[clause.parent] if clause.parent is not None else None
        told = above is not None and above.link == "complement" and above.kind == "verb"
        return told and self.words.moment.match(self.masked, clause.span[0]) is not None

    def covers(self, aside: Aside, clause: Clause) -> bool:
        """Whether what a source beside the sentence asserts holds the clause: no relative clause which it does not
        touch, and nothing but the relative clause in which it stands."""
        at = min(aside.cue[0], aside.speaker.start)
        around = self._relatives_around(clause)
        opened = [c for c in self._relative_clauses if c.span[0] == aside.cue[0]]
        if opened and aside.scope[0] >= aside.cue[1]:
            return opened[-1] in around  # "le ministre, *selon qui* l'armée a tiré"
        inside = [c for c in self._relative_clauses if c.span[0] <= at and aside.cue[1] <= c.start < c.span[1]]
        if inside and aside.scope[0] < inside[-1].span[0]:
            return inside[-1] in around  # "dont les hommes ont, selon lui, frappé …"
        standing = [c for c in self._relative_clauses if c.span[0] < at < c.span[1] and c.start < at]
        behind = max(aside.speaker.end, aside.cue[1])
        if self._in_relative_of(clause, at, behind):
            return False
        goes_on = standing and self.masked[behind : standing[-1].span[1]].strip(" ,.\u00a0")
        if standing and aside.scope[0] < standing[-1].span[0] and (goes_on or not self._set_off(at)):
            return standing[-1] in around
        return all(c.span[0] <= at and not self._goes_on(c.span[1], at) for c in around)

    def _goes_on(self, end: int, at: int) -> bool:
        """Whether anything but a participle's clause ("…, *killing four*") stands between two offsets."""
        if not self.masked[end:at].strip(" ,\u00a0"):
            return False
        verbs = [c for c in self.parsed.clauses if end <= c.start < at and c.kind == "verb"]
        first = verbs[0] if verbs else None
        joined = first is not None and not self.masked[end : first.start].strip(" ,\u00a0")
        return not joined or any(c.tense != "none" for c in verbs)

    @once
    def _relative(self, clause: Clause) -> bool:
        """A relative clause or a participle that stands for one ("les huit hommes enlevés lundi")."""
        if clause.parent is not None and clause.link in ("participle", "relative"):
            above = self.parsed.clauses[clause.parent]
            if self.words.says(above) and self._complement(above, clause):
                return False
        if clause.link == "participle":
            told = clause.parent is not None and self._of_told_object(self.parsed.clauses[clause.parent], clause)
            return clause.passive and not told
        if self._cleft(clause) or self._known(clause):
            return False
        fillers = (*clause.doer, *clause.undergoer) if clause.link == "adverbial" else ()
        return clause.link == "relative" or any(p.text.lower() in self.words.relatives for p in fillers)

    def _cleft(self, clause: Clause) -> bool:
        """Whether what looks like a relative clause is the assertion itself: "c'est l'armée *qui a tiré*"."""
        if clause.link != "relative":
            return False
        begin = self.parsed.sentences[clause.sentence][0]
        openers = [m.start() for m in self._any_relativiser.finditer(self.masked, begin, clause.start)]
        presented = _INCISE.sub(" ", self.masked[begin : openers[-1]]) if openers else ""
        return self.words.cleft.search(presented) is not None

    def _next_main(self, clause: Clause) -> bool:
        before = self.masked[: clause.span[0]]
        doer = clause.doer[0] if clause.doer and not clause.inherited_doer else None
        return (
            clause.link in ("complement", "coordinate")
            and (doer is not None or clause.passive)
            and (doer is None or doer.kind != "pronoun")
            and self._next_opened.search(before[-20:]) is not None
            and self._opened.match(self.masked, clause.span[0]) is None  # "said A, and *that* B"
        )

    def _complement(self, above: Clause, below: Clause) -> bool:
        """Whether a clause is what a verb tells, by its label or where "que", "that" begins a clause with a subject of
        its own, which the parser took for a relative ("told a news conference that laptops showed …")."""
        opened = self._opened.match(self.masked, below.span[0])
        if below.link == "complement":
            french = self.words.language == "fr" and below.start > above.end and below.tense != "none"
            return not (french and self._juxtaposed(above, below))
        if below.start > above.end and self._cleft(below):
            return True  # "affirme que *ce sont les rebelles qui* ont tiré", hung on the verb of saying
        return (
            opened is not None
            and below.start > above.end
            and below.tense != "none"
            and (
                below.link in ("participle", "adverbial")
                or (below.link == "relative" and above.predicate in self.words.addressing)
            )
            and any(p.start >= opened.end() and p.text.lower() not in self.words.relatives for p in below.doer)
        )

    def _juxtaposed(self, above: Clause, below: Clause) -> bool:
        """Whether a comma alone joins two French clauses, which then are two assertions ("Oslo proteste, Bonn nie")."""
        between = self.masked[above.end : below.start]
        if any(
            re.search(r",\s*$", self.masked[p.end : below.span[0]]) for p in above.undergoer if p.end <= below.span[0]
        ):
            return True  # "a décrété un moratoire, que l'UE a refusé": what it has decreed is said before
        return "," in between and not self._linking.search(between)

    def _reduced(self, clause: Clause) -> bool:
        """A headline's participle with its subject in front: "says civilians slain at its base"."""
        return clause.passive and any(p.head_end <= clause.start for p in clause.undergoer)

    @cached_property
    def _next_opened(self) -> re.Pattern[str]:
        """How another main clause begins behind a report."""
        return re.compile(rf",\s+(?:{any_of((*self.words.coordinators, *self.words.contrasting))})\s+$")

    @cached_property
    def _opened(self) -> re.Pattern[str]:
        """How a reported clause begins."""
        return re.compile(
            rf"(?:(?:{any_of(self.words.coordinators)})\s+)?(?:{any_of(self.words.complementisers)})\s*", re.I
        )

    @cached_property
    def _linking(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{any_of(self.words.complementisers)})|:", re.I)

    def _closes_report(self, below: Clause, above: Clause) -> bool:
        """Whether a cue behind a clause reports it ("…, X said"), rather than what follows ("…; X said that …")."""
        between = self.masked[below.end : min([above.start, *(p.start for p in above.doer if p.start > below.end)])]
        opener = re.search(r"([\w’']+)\s*,\s*$", between)
        if opener is not None and opener[1].lower() in self.words.relatives:
            return False  # "…, in which, X said, …"
        reports_on = any(
            c.parent == above.index and c.link == "complement" and c.start > above.end and c.tense != "none"
            for c in self.parsed.clauses[above.index :]
        )
        return ";" not in between and ":" not in between and not reports_on

    def _perfect(self, clause: Clause) -> bool:
        """A past infinitive or gerund: "dit avoir tiré", "admitted having fired", "denied firing"."""
        before = self.text[max(0, clause.start - 25) : clause.start].lower()
        opened = re.search(rf"\b(?:{any_of(self.words.perfect)})\b(?:\s+[\w'’-]+){{0,2}}\s*$", before)
        return opened is not None or self.text[clause.start : clause.end].endswith("ing")

    def _in_relative_of(self, clause: Clause, at: int, behind: int) -> bool:
        """Whether a source stands in a relative clause behind the verb, which the parser may have lost: "closed the
        bridge where, X says, troops fired" tells the firing alone; but "killed ten, *dont deux enfants*, selon X" has
        no verb of its own there that X might tell."""
        openers = [m.end() for m in self._relativiser.finditer(self.masked, clause.end, at)]
        verbs = [c.start for c in self.parsed.clauses if c.kind == "verb" and c.sentence == clause.sentence]
        return bool(openers) and not any(openers[-1] <= v < at for v in verbs) and any(behind <= v for v in verbs)

    @cached_property
    def _any_relativiser(self) -> re.Pattern[str]:
        """Those too that open what is said: "it was the army *that* fired"."""
        return re.compile(rf"(?<!\w)(?:{any_of(self.words.relatives)})(?!\w)", re.I)

    @cached_property
    def _relativiser(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{any_of(self.words.relatives - set(self.words.complementisers))})(?!\w)", re.I)

    def _set_off(self, at: int) -> bool:
        return self.masked[:at].rstrip().endswith(",")

    @cached_property
    def _relative_clauses(self) -> tuple[Clause, ...]:
        return tuple(c for c in self.parsed.clauses if c.kind == "verb" and self._relative(c))

    def _relatives_around(self, clause: Clause) -> list[Clause]:
        out = []
        seen: set[int] = set()
        while clause.index not in seen:
            seen.add(clause.index)
            if clause.kind == "verb" and self._relative(clause):
                out.append(clause)
            if clause.parent is None:
                break
            clause = self.parsed.clauses[clause.parent]
        return out
