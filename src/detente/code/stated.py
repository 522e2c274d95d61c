"""What a text states of somebody beside the name: office or role, and whose.

"Le général X, numéro deux de la junte nigérienne", "A Cambodian commander at Preah Vihear, General X", "X of the Red
Cross", "X, emergencies director at the WHO". Of several offices the one whose country or body is told counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from detente.code.cues import cues
from detente.code.mention import Mention
from detente.code.offices import ENVOYS, POSTED
from detente.code.onceheld import FORMER

_STATIONS = ("office", "role")
_HOMES = ("demonym", "state", "organisation", "metonym", "group", "capital")
_TITLE = r"(?:(?:M|Mme|Mr|Mgr|Dr)\.?\s*)?"
_ADJACENT = re.compile(rf"[\s,\u00a0]*{_TITLE}")
_LEADS_UP = re.compile(r"[^.;:!?«»“”\"]*?,?\s*(?:[A-Z][a-z]{1,3}\.\s){0,2}")
_FOLLOWS = re.compile(r",\s+(?:[\w’'-]+\s+){0,4}(?:l['’])?")
_MEMBER = re.compile(
    r"[ \u00a0](?:of|from|with|de|du|des|d['’])(?:[ \u00a0](?:the|la|l['’]))?[ \u00a0]?(?:\w+[ \u00a0]){0,2}"
)
"""Between a name and the body right behind it: "X of the Ugandan contingent"."""
_DESCRIPTION = re.compile(r",\s+[^,.;:!?«»“”\"]{3,90}")
"""What stands between commas behind a name."""
_LEAD = re.compile(
    r"(?:\A|[.;:,«»“”\"]\s*|\n)(?:l['’]|(?:le|la|un|une|the|an?)\s)?((?:[\w’'-]+\s+){2,8}[\w’'-]+)(?:,\s|\s)\Z", re.I
)
"""A description without commas that ends at a name."""
_OF_ANOTHER = re.compile(r",\s+(?:whom|whose|que|dont)\b|,\s+qu['’]")
"""What another does stands behind it: "X, whom the army arrested"."""
_CALLED = re.compile(r"['’]s?(?: [a-zà-þ][\w-]*){0,2},? |(?: [a-zà-þ][\w-]*){0,3},? ")
"""Between whose somebody is, or of what people, and the name: "Spain's X", "his Chilean colleague, X"."""
_PORTFOLIO = re.compile(r"(?:['’]s?)?(?: (?:[A-Z][\w’'-]+|and|of|for|&))+ ")
"""What an office is for between whose it is and its title: "Zambian Water Development and Sanitation Minister"."""
_WHOSE = re.compile(r"['’]s? ((?:[a-zà-þ][\w-]* ?){1,3})")
"""What somebody is to whom stands before it: "the leader*'s younger sister*"."""
_GAP = re.compile(r",?((?: [^\W\d_][\w’'-]*){1,9}) (?:l['’])?\Z")
"""Words between a name and an office."""
_GIVEN = re.compile(r"[\w-]+(?: [\w-]+)? \Z")
"""The two words before a name: "a nommé X", "appointed former general X"."""
_OPENS = re.compile(r"[.!?][»”\"]?\s+(?=\S|\Z)")
_NAMED = re.compile(r"(?: [a-zà-þ][^,.;:!?«»“”\"]{2,50},)?,? (?:M\. |Mme |Mr\.? )?[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]")
"""A name behind an office and what it is for."""
_LONGEST_SENTENCE = 240
_LONGEST_GAP = 70
"""Characters between somebody and the office that he is told to take."""
_WIDEST = 60
"""Characters between an office and the name it is told of."""
_NEAR = 25
"""Characters between an office and whose it is."""


class Stated:
    """The offices and homes of the persons of one text; `mentions` and the places of `verbs` in order."""

    def __init__(self, text: str, language: str, mentions: tuple[Mention, ...], verbs: tuple[int, ...] = ()) -> None:
        self.text, self.mentions, self.cues = text, mentions, cues(language)
        self._verbs = verbs
        self._starts = [m.start for m in mentions]

    def both(self, start: int, end: int) -> tuple[Mention | None, Mention | None]:
        """Office (or role) and home of the name between two offsets, each None where the text does not say."""
        office = self.office(start, end)
        if office is not None and (office.code or ENVOYS & set(office.offices)):
            return office, None  # where an envoy is posted is named beside him, whose he is often only by a possessive
        home = self.home(end) or self._leading(start) or self._people(start)
        return (office, home) if office or home else (self._announced(start, end), None)

    def _announced(self, start: int, end: int) -> Mention | None:
        """The one office without a name in the sentence before, where a full name opens the next: "*Libya's ambassador
        to India* resigned. Ali al-Essawi said ..."."""
        if " " not in self.text[start:end] or not _OPENS.search(self.text, max(0, start - 3), start):
            return None
        last = max(0, start - _LONGEST_SENTENCE)
        ends = [m.end() for m in _OPENS.finditer(self.text, last, start)]
        first = ends[-2] if len(ends) > 1 else last if not last else start
        i, j = (bisect_left(self._starts, at) for at in (first, start))
        told = [m for m in self.mentions[i:j] if m.kind in ("office", "person")]
        one = told[0] if len(told) == 1 else None
        if one is None or one.kind != "office" or one.name or one.plural or not one.code:
            return None
        return None if _NAMED.match(self.text, one.end) else one

    def office(self, start: int, end: int) -> Mention | None:
        """The office or role told beside a name, with its country where that is told; the best told one of several."""
        found = [self._owned(m) for m in (*self._before(start), *self._behind(end), *self._becoming(start, end))]
        serving = (m for m in found if m.code and m.sector == "IGO" and not self._once(m))  # whatever he is at home
        return next(serving, None) or next((m for m in found if m.code), found[0] if found else None)

    def _once(self, office: Mention) -> bool:
        return FORMER.search(self.text, max(0, office.start - _NEAR), office.end) is not None

    def home(self, end: int) -> Mention | None:
        """Body, group or state named as somebody's right behind the name, or in a description of them there."""
        i = bisect_left(self._starts, end)
        for m in self.mentions[i : i + 2]:
            if m.code and m.kind in _HOMES and _MEMBER.fullmatch(self.text, end, m.start):
                return m if m.kind in ("organisation", "group", "demonym") else None
        told = _DESCRIPTION.match(self.text, end)
        leads = self.cues.leads.match(self.text, end)
        if told is not None and leads is not None:
            within = (m for m in self.mentions[i : i + 6] if leads.end() <= m.start and m.end <= told.end())
            return next((m for m in within if m.code and m.kind in _HOMES), None)
        if told is None or self.cues.verb.search(told[0]):
            return None
        if not any(w.lower() in self.cues.speakers for w in re.findall(r"[\w-]+", told[0])):
            return None
        within = (m for m in self.mentions[i : i + 6] if m.end <= told.end())
        return next((m for m in within if m.code and m.kind in _HOMES), None)

    def _leading(self, start: int) -> Mention | None:
        """Body or state named in the description that leads up to a name: "Le directeur du port de Beyrouth, X"."""
        told = _LEAD.search(self.text, max(0, start - 120), start)
        if told is None or self.cues.verb.search(told[0]) or self._acts_between(told.start(), start):
            return None
        if not any(w.lower() in self.cues.speakers for w in told[1].split()[:2]):
            return None
        i = bisect_left(self._starts, told.start())
        within = (m for m in self.mentions[i : i + 6] if m.end <= start)
        return next((m for m in within if m.code and m.kind in _HOMES), None)

    def _people(self, start: int) -> Mention | None:
        """The state or people told right before a name: "Spain's Josep Piqué", "the Argentine poet X"."""
        i = bisect_left(self._starts, start)
        before = next((m for m in reversed(self.mentions[max(0, i - 3) : i]) if m.end <= start), None)
        if before is None or not before.code or before.kind not in ("demonym", "state"):
            return None
        between = self.text[before.end : start]
        if not _CALLED.fullmatch(between) or self.cues.verb.search(between) or self._acts_between(before.end, start):
            return None  # "an Israeli strike killed X"
        return before if before.kind == "demonym" or between[0] in "'’" else None

    def _before(self, start: int) -> Iterator[Mention]:
        """Offices that lead up to a name, the nearest first."""
        i = bisect_left(self._starts, start)
        edge, commas = start, 0
        for m in reversed(self.mentions[max(0, i - 6) : i]):
            if m.kind not in _STATIONS or m.end > edge:
                continue
            between = self.text[m.end : edge]
            commas += between.count(",")
            near = start - m.end < _WIDEST and commas <= 1 and bool(_LEADS_UP.fullmatch(between))
            near = near and not self._acts_between(m.end, edge)  # "troops killed X"
            if not _ADJACENT.fullmatch(between) and (not near or self.cues.verb.search(between)):
                return
            yield m
            edge = m.start

    def _acts_between(self, start: int, end: int) -> bool:
        i = bisect_left(self._verbs, start)
        return i < len(self._verbs) and self._verbs[i] < end

    def _behind(self, end: int) -> Iterator[Mention]:
        """Offices told between commas behind a name."""
        i = bisect_left(self._starts, end)
        for m in self.mentions[i : i + 4] if not _OF_ANOTHER.match(self.text, end) else ():
            between = self.text[end : m.start]
            told = m.kind in _STATIONS and _FOLLOWS.fullmatch(between) and not self.cues.verb.search(between)
            if told and not self._of_kin(between, m.end):
                yield m

    def _becoming(self, start: int, end: int) -> Iterator[Mention]:
        """The office that somebody is told to take: "X was elected *president of Panama*", "appointed X *premier*"."""
        i = bisect_left(self._starts, end)
        for m in self.mentions[i : i + 3]:
            if m.kind != "office" or m.start - end > _LONGEST_GAP:
                continue
            if self.text[end : m.start] == " ":
                given = _GIVEN.search(self.text, max(0, start - _NEAR), start)
                taken = given is not None and not self.cues.made.isdisjoint(given[0].lower().split())
            else:
                gap = _GAP.fullmatch(self.text, end, m.start)
                taken = gap is not None and self._taken(frozenset(gap[1].lower().split()))
            if taken:
                yield m

    def _taken(self, words: frozenset[str]) -> bool:
        """Whether words between a name and an office say no more than that somebody is given it."""
        told = words & (self.cues.made | self.cues.turning)
        passive = not words.isdisjoint(self.cues.being) or not told.isdisjoint(self.cues.turning)
        return bool(told) and passive and words - told <= self.cues.about_becoming | self.cues.being

    def _of_kin(self, before: str, end: int) -> bool:
        """Whether an office is that of somebody to whom the one named is kin: "X, the *sister* of the leader", "X, the
        leader's *sister*"."""
        behind = _WHOSE.match(self.text, end)
        words = {*before.lower().split(), *(behind[1].lower().split() if behind is not None else ())}
        return bool(words & self.cues.kin)

    def _owned(self, office: Mention) -> Mention:
        """The office with the country or body told beside it, where it has none of its own."""
        if office.code:
            return office
        for m in self.mentions:
            between = self.text[min(m.end, office.end) : max(m.start, office.start)]
            near = -_NEAR < m.start - office.end < _NEAR or (m.end < office.start and _PORTFOLIO.fullmatch(between))
            posted = ENVOYS & set(office.offices) and office.end <= m.start and POSTED.match(between)
            if m.code and m.kind in _HOMES and near and not posted and "," not in between and "." not in between:
                of_body = m.kind == "organisation" and m.sector == "IGO"
                return replace(office, code=m.code, sector="IGO" if of_body else office.sector)
        return office
