"""Of which country somebody is who is told without one: "the police", "a court", "the opposition".

It is that of the place in the clause, else that of those who stand beside him in it and cannot be of another (an
opposition reproaches its own government), else the one in focus.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from detente.clause import Clause, Phrase
from detente.code.actorbook import load_book
from detente.code.clashes import CROWDS, RULING
from detente.code.cues import cues
from detente.code.envoys import Envoys
from detente.code.learned.homes import MEETING, Grounds, Nameless, StatesTold
from detente.code.located import spot_of
from detente.code.mention import Mention
from detente.code.offices import ABROAD
from detente.code.once import once
from detente.code.setting import Settings
from detente.code.venues import Venues
from detente.records import Entity

_ON_BEHALF = frozenset({"for", "of", "de", "pour", "with", "within", "au sein de"})
"""Prepositions before whom somebody speaks or serves."""
_LOCAL = frozenset({"COP", "JUD"})
"""Sectors of what towns have."""
_TOWNSFOLK = frozenset({"COP", "JUD", "CVL", "EDU", "LAB"})
"""Sectors of those who are at home where a clause has them act: "police cleared Pearl Square, in *Manama*"."""
_OF_LAND = frozenset({"AGR", "MED", "REL", "MIL"})
"""Sectors of others who are where they are told of, unless they are told as another state's."""
_OF_TOWNS = frozenset({"governor"})
"""Offices of towns and provinces."""
_STATES = frozenset({"state", "capital", "metonym"})
_SIDES = frozenset({"demonym", "group", "organisation"})
"""Kinds of mentions that tell of whom somebody is believed to be."""


class Homes(Envoys):
    """Tells the country of the nameless; base of the resolver, which sets what the dispatch knows."""

    settings: Settings

    @once
    def country_near(self, clause: Clause | None, at: int) -> str | None:
        """The country a nameless role belongs to: of the place in the clause, of who deals with it there, else what
        the dispatch is about.

        That is the state named most, save in a paragraph that speaks of others only: there the last one in focus.
        """
        return self._nearest(clause, at)[0]

    def _nearest(self, clause: Clause | None, at: int) -> tuple[str | None, Grounds]:
        """The same, and on what grounds."""
        focus = self.coreference.country_in_focus(at)
        told = self._told(clause, at, focus) if clause is not None else None
        if told:
            return load_book().code_in_events(told), "clause"
        near, grounds = self._spoken_of(clause, at, focus)
        return load_book().code_in_events(near), grounds

    def _spoken_of(self, clause: Clause | None, at: int, focus: str | None) -> tuple[str | None, Grounds]:
        """The state that the dispatch is about, of those which the clause does not have deal with the role."""
        others = self._dealing_with(clause, at) if clause is not None else frozenset()
        scene = next((c for c in self.settings.at(at).states if c not in others), None)
        focus = focus if focus not in others else None
        here = {m.code for m in self.within(self.paragraph_start(at), at) if m.code and load_book().is_state(m.code)}
        found = scene if scene in here or not here else focus or scene
        return found or self.scene_before(at), "others" if others else "dispatch"

    def _told(self, clause: Clause, at: int, focus: str | None) -> str | None:
        """What the clause tells of the country of a role in it."""
        if not (focus and self._said_there(clause, at)):
            place = self._where(clause) or self._place_in(clause, at) or self._place_beside(clause, at)
            if place:
                return place
        return self._of_mates(clause, at) or self._beside(clause, at)

    def scene_of(self, clause: Clause) -> Phrase | None:
        """The place in which the clause above sets a clause: "in *Goma*, where rebels seized the airport"."""
        first, last = clause.span
        outside = (p for p in clause.obliques if not first <= p.start < last)
        return next((p for p in outside if p.preposition in self.coreference.located), None)

    def _where(self, clause: Clause) -> str | None:
        """The state that a clause is said to play in from without: "in France, *where* a judge accuses her"."""
        scene = self.scene_of(clause)
        if scene is None:
            return None
        m = self.at(scene.head_start, scene.head_end)
        place = next((q.place.country for q in self.places_within(scene.start, scene.end) if q.place.country), None)
        return m.code if m is not None and m.kind in _STATES else place

    def _place_in(self, clause: Clause, at: int) -> str | None:
        beside = any(p.head_start == at for p in (*clause.undergoer, *clause.addressee, *clause.obliques))
        # "Singapore urged the generals": not those of Singapore
        acting = [d.head_start for d in clause.doer] if beside else []
        places = [p for p in self.places_within(*clause.span) if not any(p.start <= d < p.end for d in acting)]
        role = self.at(at, at + 1)
        if role is not None and role.sector in MEETING:  # rebels at talks in Doha are not Qatar's
            places = [p for p in places if not self.venues.at(p.start, p.end)]
        return next((p.place.country for p in places if p.place.country), None)

    def _place_beside(self, clause: Clause, at: int) -> str | None:
        """The state of the place where an act has its effect that is told beside the place: "shelling by *government
        troops* killed ten in Donetsk", "raided a village in Chad, killing six *herders*"."""
        if clause.parent is None or clause.tense != "none":
            return None
        upper = self.coreference.parsed.clauses[clause.parent]
        if clause.link in ("nominal", "complement"):
            return self._place_in(upper, at) if clause.start < upper.start else None
        harmed = any(p.head_start == at for p in clause.undergoer)
        outcome = harmed and clause.predicate in self.coreference.words.harming
        return self._place_in(upper, at) if outcome and clause.link in ("adverbial", "participle") else None

    def _said_there(self, clause: Clause, at: int) -> bool:
        """Whether a place behind a speaker is only where he spoke: "the chancellor told reporters in Brussels"."""
        place = next((p for p in self.places_within(*clause.span) if p.place.country), None)
        return place is not None and place.start > at and clause.predicate in cues(self.coreference.language).say

    def _dealing_with(self, clause: Clause, at: int) -> frozenset[str]:
        """The states that a government is not of which stands in the clause with them: "Kyiv urged the authorities",
        "the foreign ministry summoned the Iranian ambassador"."""
        role = self.at(at, at + 1)
        if role is None or role.sector != "GOV" or role.kind != "role":
            return frozenset()
        acting = any(p.head_start == at for p in clause.doer)
        others = (*clause.undergoer, *clause.addressee) if acting or clause.passive else clause.doer
        found = (self._named(p) for p in others if p.head_start != at)
        codes = frozenset(
            m.code
            for m in found
            if m is not None and m.code and (m.kind in _STATES or (m.kind == "office" and ABROAD & set(m.offices)))
        )
        return codes if len(codes) == 1 else frozenset()  # "Kigali and Pretoria expelled diplomats": each other's

    def _named(self, phrase: Phrase) -> Mention | None:
        return self.at(phrase.head_start, phrase.head_end)

    def _beside(self, clause: Clause, at: int) -> str | None:
        """The state that acts in the clause which this one is set beside: "Lima sent ships, and soldiers hoisted a
        flag"."""
        role = self.at(at, at + 1)
        own = clause.link == "coordinate" and not clause.inherited_doer and any(p.head_start == at for p in clause.doer)
        if not own or clause.parent is None or role is None or role.sector not in RULING:
            return None
        found = [self._named(p) for p in self.coreference.parsed.clauses[clause.parent].doer]
        codes = {m.code for m in found if m is not None and m.code and load_book().is_state(m.code)}
        return codes.pop() if len(codes) == 1 == len(found) else None

    def taken_for(self, phrase: Phrase) -> tuple[Mention, ...]:
        """Whom people or things of an unknown side are believed to be: "masked men *thought to be Sudanese*", "an
        aircraft *presumed Israeli*", "gunmen *suspected of belonging to the ELN*"."""
        told = self._supposed.get(phrase.head_start, ())
        return tuple(m for p in told for m in self.within(p.start, p.end) if m.code and m.kind in _SIDES)

    @cached_property
    def _supposed(self) -> dict[int, list[Phrase]]:
        """What is supposed of whom, by where the one stands of whom it is."""
        clauses, words = self.coreference.parsed.clauses, self.coreference.words.taken_for
        below: dict[int, list[Clause]] = defaultdict(list)
        for c in clauses:
            if c.parent is not None and c.link == "complement" and c.kind == "verb":
                below[c.parent].append(c)
        found: dict[int, list[Phrase]] = defaultdict(list)
        for c in clauses:
            if c.link != "participle" or c.predicate not in words or c.negated:
                continue
            told = [p for b in (c, *below[c.index]) for p in (*b.predicative, *b.obliques) if b is c or not b.undergoer]
            for p in c.undergoer:
                found[p.head_start].extend(told)
        return found

    def phrases_of(self, entity: Entity) -> tuple[Phrase, ...]:
        """The phrases of the parse that stand where an entity is told."""
        return tuple(p for p in self._phrases_from.get(entity.start, ()) if p.end == entity.end)

    @cached_property
    def _phrases_from(self) -> dict[int, list[Phrase]]:
        found: dict[int, list[Phrase]] = defaultdict(list)
        for p in self.coreference.parsed.phrases:
            found[p.start].append(p)
        return found

    def _country_of_town(self, head: Mention, owners: list[Phrase]) -> str | None:
        """The country of the town that a court, a police force or the like is told to be of ("la police de Naples"),
        also of one that stands for a body otherwise: a Brussels court is Belgian."""
        scene = self.coreference.scenes.words
        if head.kind != "role" or (head.sector not in _LOCAL and head.text.lower() not in scene.towns):
            return None
        for town in owners:
            mention = self.at(town.head_start, town.head_end)
            if town.kind == "name" and (mention is None or mention.alternatives):
                spot = spot_of(town.text, town.start, self.coreference.language, self.settings.at(head.start).states)
                if spot is not None and spot.kind == "city":
                    return spot.place.country
        return None

    def _country_of_unnamed(self, phrase: Phrase, clause: Clause | None) -> str | None:
        """Of which country "la police", "des manifestants" are."""
        role = self.at(phrase.head_start, phrase.head_end)
        if role is not None and role.kind == "role" and role.sector == "IGO":
            return self.coreference.body_in_focus(phrase.head_start)  # inspectors are of a body, not of a state
        told = self.told_home(phrase)
        if told is not None:
            return told
        ruled, grounds = self._ruled_home(phrase, role, clause)
        if grounds == "clause" and clause is not None and self._harmed_there(phrase, clause):
            return ruled
        if role is not None and role.sector in _TOWNSFOLK and clause is not None and self._in_town_of(clause, ruled):
            return ruled
        if role is None:
            return ruled
        if (before := self._told_before(phrase, role)) is not None:
            return before
        home = self.states_told.home(Nameless(phrase, clause, role, ruled, grounds))
        besieged = self._besieged(role, clause)
        if home in besieged:  # nobody marches on an embassy of his own
            states = self.settings.at(phrase.head_start).states
            return ruled if ruled not in besieged else next((s for s in states if s not in besieged), home)
        having = self.having(role)
        if having and home not in having:
            return self._one_that_has(role, having)
        return self._where_it_plays(role, home)

    def having(self, role: Mention) -> tuple[str, ...]:
        """The states that alone have a body of that name; () where any may."""
        return self.coreference.words.only_of.get(role.text.lower(), ())

    def _one_that_has(self, role: Mention, having: tuple[str, ...]) -> str:
        """The state spoken of that has such a body: "warned *Congress*" is not Iran's; else the best known one."""
        return next((s for s in self.settings.at(role.start).states if s in having), having[0])

    def _where_it_plays(self, role: Mention, home: str | None) -> str | None:
        """The state of people of a place where another is told of in passing only: "Two Georgians appeared in court in
        Rennes. *The prosecution* ..."."""
        of_place = role.sector in _TOWNSFOLK | _OF_LAND or _OF_TOWNS & set(role.offices)
        if home is None or not of_place or not self.states_told.in_passing(home, role.start, role.sector):
            return home
        return self.states_told.scene_near(role.start) or home

    @once
    def told_home(self, phrase: Phrase) -> str | None:
        """The state of townspeople that the words leave no doubt of: "residents of Chernihiv", "police in Nairobi", "In
        Tbilisi, *protesters* threw stones"."""
        role = self.at(phrase.head_start, phrase.head_end)
        if role is None or role.sector not in _TOWNSFOLK:
            return None
        return self._own_town(phrase) or self._opening_town(phrase)

    def _opening_town(self, phrase: Phrase) -> str | None:
        start = self.sentence_start(phrase.head_start)
        return self.opening_country(start) or self.opening_capital(start)

    def _own_town(self, phrase: Phrase) -> str | None:
        places = self.places_within(phrase.head_end, phrase.end)
        towns = {p.place.country for p in places if p.place.country and p.kind == "city"}
        return load_book().code_in_events(towns.pop()) if len(towns) == 1 else None

    def _in_town_of(self, clause: Clause, state: str | None) -> bool:
        """Whether a clause plays in a town of that state and in no other's."""
        towns = {p.place.country for p in self.places_within(*clause.span) if p.locative and p.kind != "country"}
        return state is not None and towns == {state}

    def _harmed_there(self, phrase: Phrase, clause: Clause) -> bool:
        """Whether people are told as harmed where an act took place, which tells whose they are better than how often
        the dispatch names who harmed them: "a Russian missile hit Dnipro, killing *40 people*"."""
        harmed = clause.predicate in self.coreference.words.harming and not clause.passive
        return harmed and bool(clause.doer) and any(p.head_start == phrase.head_start for p in clause.undergoer)

    @cached_property
    def _whose_asked(self) -> set[int]:
        """The phrases of which it is being asked whose somebody is."""
        return set()

    @cached_property
    def venues(self) -> Venues:
        """The towns in which others meet."""
        return Venues(self.coreference.parsed, self.mentions, self.places, self.coreference.scenes.words)

    @cached_property
    def states_told(self) -> StatesTold:
        """How the dispatch speaks of each state."""
        return StatesTold(self)

    def _ruled_home(self, phrase: Phrase, role: Mention | None, clause: Clause | None) -> tuple[str | None, Grounds]:
        """The same by rules: that of the place that opens the sentence, else the one near the clause."""
        start = self.sentence_start(phrase.head_start)
        there = self.opening_country(start)
        if there is None and role is not None and role.sector in CROWDS:
            there = self.opening_capital(start)
        return (there, "opening") if there else self._nearest(clause, phrase.head_start)

    def _owner_told(self, phrase: Phrase) -> str | None:
        """Whose somebody is by a possessive or a description: "*sa* ministre", "a spokesman for *the group*".

        None while the same is being asked: whose are "*its* guards" of "the president, whom *his* guards shot"?"""
        if id(phrase) in self._whose_asked:
            return None
        self._whose_asked.add(id(phrase))
        try:
            return next(self._owners_told(phrase), None)
        finally:
            self._whose_asked.discard(id(phrase))

    def _owners_told(self, phrase: Phrase) -> Iterator[str]:
        """All whose he is told to be, each only found when it is asked for."""
        for owner in (*phrase.belonging, *(a for a in phrase.attached if a.preposition in _ON_BEHALF)):
            told = self.at(owner.head_start, owner.head_end)
            described = owner.kind == "noun" and (told is None or (told.kind == "role" and told.code is None))
            if owner.person is None and not described:
                continue
            for m in self.coreference.resolve(owner, owner.head_start) or ():
                if m.code and told is not None and load_book().is_state(m.code):  # "a spokesman for *the junta*"
                    yield self.states_told.home(Nameless(owner, None, told, m.code, "reference")) or m.code
                elif m.code:
                    yield m.code
                elif m.kind == "role" and owner.person == 3:  # "the rebels ... *their* leader"
                    yield from (e.code for e in self.entities(owner) if e.code)

    def _home(self, phrase: Phrase, m: Mention) -> str | None:
        """The state of somebody whose office is told without one: whose it is said to be ("sa ministre"), where it is
        held ("le gouverneur du Sud-Kivu"), else the country in focus."""
        first = next((x for x in self.coreference.mentions if x.name and x.name == m.name), m)
        there, introduced = (
            next((p for p in self.coreference.parsed.phrases if p.start <= x.start and x.end <= p.end), phrase)
            for x in (m, first)
        )
        for p in (there, *there.appositions, phrase, *phrase.appositions, introduced, *introduced.appositions):
            theirs = self._owner_told(p)
            if theirs is not None:
                return theirs
        if (posted := self._sender_of(there)) is not None:
            return posted
        held_at = next((p.place.country for p in self.places_within(there.start, there.end)), None)
        near, grounds = self._nearest(None, introduced.start)
        return held_at or self.states_told.home(Nameless(introduced, None, m, near, grounds))
