"""Whom a phrase means: from a Phrase to Entities.

The head decides: a name, an office, a role noun ("la police", "diplomates") or a pronoun. Where the head says only
what somebody is, the country comes from what belongs to it ("huit diplomates russes"), then from the place named
beside it, then from the country the dispatch is about.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from detente.clause import Clause, Phrase
from detente.code.actorbook import load_book
from detente.code.corefer import Coreference
from detente.code.entities import VIA, as_side, as_told, distinct, from_mention, full_name, proper_name
from detente.code.fighters import group_of
from detente.code.homes import Homes
from detente.code.learned.homes import Nameless
from detente.code.mention import NAMED_OR_SEATED, PLACES, Mention
from detente.code.mentionindex import MentionIndex
from detente.code.offices import ENVOYS, OWNERS, wrong_title
from detente.code.once import once, once_each
from detente.code.onceheld import FORMER, LEADING
from detente.code.pairs import definite
from detente.code.place import PlaceMention
from detente.code.quarrel import at_odds
from detente.code.runs import beside, runs_of
from detente.code.setting import Settings
from detente.code.tables import word_list
from detente.code.tokens import fold
from detente.code.twofold import halves
from detente.parse.grammar import grammar
from detente.records import Entity

_GO_BETWEEN = word_list("between others")
_NAME_REACH = 60
"""Characters of a name that stands right before what is said of its bearer."""
_PARTICIPLE = re.compile(r"\w+")
_CALLED = re.compile(r"[ \u00a0](?P<name>[A-ZÀ-Þ][\w-]+)")
_POSSESSIVE = re.compile(r"\w['’]s? ?\Z")
"""How an owner ends that stands before what he has: "*Lebanon's* president"."""
_OF_ONE = LEADING | {"head of organisation", "vice president"}
"""Kinds of office that one person holds."""
_ORGANS = frozenset({"GOV", "LEG", "JUD", "MIL", "COP", "SPY", "ELI", "UNK"})
"""Sectors of the organs of a state; those of an organisation are the organisation's own."""
BODIES = frozenset({"IGO", "NGO"})
"""Sectors of bodies outside of any state, for which people of all states speak."""
_BY_NAME = frozenset({"organisation", "group", "state", "demonym"})
_SPOKEN_FOR = frozenset({"IGO", "PTY", "OPP", "LAB", "JRN", "BUS", "MNC", "CRM", "REB", "PRM"})
"""Sectors of bodies whose leaders and spokesmen are theirs: "the leader of the rebel group"."""


class Resolver(Homes):
    """Resolves phrases of one dispatch; `mentions` and `places` in order of their start."""

    def __init__(
        self,
        text: str,
        mentions: tuple[Mention, ...],
        places: tuple[PlaceMention, ...],
        coreference: Coreference,
        dateline_country: str | None,
        title_end: int,
    ) -> None:
        super().__init__(text, mentions, places)
        self.coreference = coreference
        self.scenes = coreference.scenes
        runs = runs_of(text, mentions, apart=coreference.referents.openings)
        self.runs = {m.start: run for run in runs for m in run}
        """The enumerations of names, by the mentions they hold."""
        self.settings = Settings(text, mentions, places, dateline_country, title_end)

    @once_each
    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions between two offsets, without places that the parse made no phrase of ("the Lima-Cusco road")."""
        return self._phrased.within(start, end)

    @cached_property
    def _all(self) -> MentionIndex:
        return MentionIndex(self.mentions)

    @cached_property
    def _phrased(self) -> MentionIndex:
        return MentionIndex(tuple(m for m in self.mentions if m.start not in self._bare_places))

    @cached_property
    def _heads(self) -> dict[int, Phrase]:
        """The phrases of the text by where their heads start."""
        return {p.head_start: p for p in self.coreference.parsed.phrases}

    @cached_property
    def _bare_places(self) -> frozenset[int]:
        heads = [p.head_start for p in self.coreference.parsed.phrases]
        return frozenset(
            m.start
            for m in self.mentions
            if m.kind in PLACES and not any(m.start <= h < m.end for h in heads) and self.scenes.stands(m)
        )

    @once
    def entities(self, phrase: Phrase, clause: Clause | None = None) -> tuple[Entity, ...]:
        """Everyone the phrase means; empty where it names nobody (a thing, a place, an unknown description)."""
        found = self._meant(phrase, clause)
        return self._borne(found[0], phrase) if len(found) == 1 and phrase.kind == "noun" else found

    def _borne(self, entity: Entity, phrase: Phrase) -> tuple[Entity, ...]:
        """What is said of a person behind the name, with that name: "Adly Mansour, *président de la Cour*"."""
        if entity.identifier_text or phrase.plural:
            return (entity,)
        if (posted := self._posted(phrase)) is not None and posted.code in (None, entity.code):
            return (replace(entity, identifier_text=posted.name, identifier_id=posted.identifier_id),)
        host = self._apposed.get(phrase.head_start)
        if host is None:
            told = self._between_commas(entity, phrase)
            return (told if told.identifier_text else self._with_name(told, phrase),)
        named = self.at(host.head_start, host.head_end)
        if named is None and host.kind == "name":
            return (replace(entity, identifier_text=full_name(self.text, host.start, phrase.start)),)
        if named is None or named.kind != "person" or named.code not in (None, entity.code):
            return (entity,)
        return (replace(entity, identifier_text=named.name, identifier_id=named.identifier_id),)

    def _posted(self, phrase: Phrase) -> Mention | None:
        """Who is named behind the state that he is sent to, of which the parse has the name: "the French ambassador to
        Mali, *Joel Meyer*"."""
        head = self.at(phrase.head_start, phrase.head_end)
        if head is None or head.kind != "office":
            return None
        names = {a.head_start for below in (*phrase.attached, *phrase.belonging) for a in below.appositions}
        persons = (m for m in self.coreference.mentions if m.kind == "person" and phrase.start <= m.start)
        return next((m for m in persons if any(m.start <= at < m.end for at in names)), None)

    def _between_commas(self, entity: Entity, phrase: Phrase) -> Entity:
        """The same where the parse does not tell, by the commas around it, of an office of the same state."""
        if phrase.preposition is not None or self.text[phrase.end : phrase.end + 1] not in (",", "."):
            return entity
        head = self.at(phrase.head_start, phrase.head_end)
        if head is None or head.kind != "office" or self.text[phrase.start - 2 : phrase.start] != ", ":
            return entity
        near = self.within(max(0, phrase.start - _NAME_REACH), phrase.start - 2)
        m = next((m for m in near if m.kind == "person" and m.end == phrase.start - 2), None)
        if m is None or m.code != entity.code:
            return entity
        return replace(entity, identifier_text=m.name, identifier_id=m.identifier_id)

    def _with_name(self, entity: Entity, phrase: Phrase) -> Entity:
        """Somebody told by an office and whose it is, with the name told before: "the AU envoy", "L'émissaire
        européen"."""
        head = self.at(phrase.head_start, phrase.head_end)
        if head is None or head.kind not in ("office", "role") or not entity.code or not definite(phrase.text.lower()):
            return entity
        if head.kind == "role" and head.text.lower() not in self.coreference.words.office:
            return entity  # "the police"
        known = self.coreference.holder(phrase, entity.code)
        if known is None:
            return entity
        return replace(entity, identifier_text=known.name, identifier_id=known.identifier_id)

    @cached_property
    def _apposed(self) -> dict[int, Phrase]:
        """Behind whom something is said of him, by the start of its head."""
        return {a.head_start: p for p in self.coreference.parsed.phrases for a in p.appositions}

    def _meant(self, phrase: Phrase, clause: Clause | None) -> tuple[Entity, ...]:
        head = self.at(phrase.head_start, phrase.head_end)
        # the French parser takes "Minsk" for a pronoun at times
        a_name = head is not None and head.code is not None and head.kind in NAMED_OR_SEATED
        if not a_name and (phrase.kind == "pronoun" or phrase.person is not None):
            return self._referents(phrase)
        if head is not None:
            if head.kind in PLACES and self.scenes.is_scene(head, phrase):
                return ()
            if head.kind in ("metonym", "organisation") and self.scenes.at_seat(head, phrase):
                return ()
            if head.kind in ("role", "office") and self.coreference.named(phrase) is not None:
                return self._referents(phrase)
            if again := self._of_another_state(head, phrase):
                return again
            head = self._with_possessor(head, phrase, clause)
            if head.kind in ("role", "office") and head.code is None:
                sides = self._sides(phrase)
                if sides:
                    return sides
                return self._described(phrase, head, clause)
            head = self._once_in_office(head, phrase)
            if head.kind == "person" or (head.kind == "office" and head.sector == "ELI"):
                head = self._sent_by(head, phrase, clause)
            several = head.kind == "collective" or (head.kind == "organisation" and phrase.plural)
            told = self._sides(phrase) if several else ()  # "the two Nordic countries", "the two NATO allies"
            if head.kind == "demonym" and not phrase.plural:  # "the Australian", of somebody named before
                told = self._referents(phrase)
            return told or self._with_coordinated(self._of_both(head, phrase), head, phrase)
        if self._town_of_state(phrase):
            return ()
        referents = self._referents(phrase)
        called = self._called(phrase)
        if called is not None and not any(
            (e.identifier_text or "").endswith(phrase.text.split()[-1]) for e in referents
        ):
            return called  # but "le capitaine Sanogo" is the Sanogo named before
        if referents:
            return referents
        named = self._named_inside(phrase)
        return named or self._owner_of(phrase, clause)

    def _called(self, phrase: Phrase) -> tuple[Entity, ...] | None:
        """Whom the name right behind a noun tells, nobody where it is unknown: "l'agence *Tanjug*" is not the alliance
        named before; None where no name stands there."""
        behind = _CALLED.match(self.text, phrase.head_end, phrase.end)
        times = grammar(self.coreference.language).words["time_words"]
        if behind is None or phrase.kind != "noun" or behind["name"].lower() in times:
            return None
        named = self._named_inside(phrase)
        inside = self.within(behind.start("name"), phrase.end)
        told = next((m for m in inside if m.code and m.start == behind.start("name")), None)
        return named or (from_mention(told, phrase) if told is not None else ())

    def _once_in_office(self, head: Mention, phrase: Phrase) -> Mention:
        """ "The former Nigerian president": with who is known to have been one, as what he is now where that is of a
        body."""
        former = head.kind == "office" and head.sector == "ELI" and not head.name
        holder = self.coreference.holder(phrase, head.code) if former else None
        if holder is None:
            return head
        return holder if holder.sector == "IGO" else replace(head, name=holder.name)

    def _of_both(self, head: Mention, phrase: Phrase | None) -> tuple[Entity, ...]:
        """ "A *US-British* air strike" is of both; so is "le plan *franco-allemand*"."""
        both = halves(self.text, self.coreference.language, self.mentions, head)
        return (
            from_mention(both[0], phrase if both == (head,) else None)
            if len(both) == 1
            else distinct(e for m in both for e in from_mention(m, None))
        )

    def _with_possessor(self, head: Mention, phrase: Phrase, clause: Clause | None) -> Mention:
        """An office that only its title gives to a state ("foreign secretary") is that of whom a possessive means."""
        if head.kind != "office" or not head.code or head.name or self._owner_inside(head):
            return head
        theirs = [e for b in phrase.belonging if b.person == 3 for e in self.entities(b, clause) if e.code]
        return replace(head, code=theirs[0].code) if theirs else head

    def _owner_inside(self, head: Mention) -> bool:
        return any(m.kind in OWNERS and head.start <= m.start and m.end <= head.end for m in self.mentions)

    def _of_another_state(self, head: Mention, phrase: Phrase) -> tuple[Entity, ...]:
        """Whom an office means that is a state's by its title alone, where the dispatch speaks of no such state: "the
        foreign secretary" is not London's where only Manila and Delhi are told of."""
        if head.kind != "office" or not head.code or not any(o.endswith("minister") for o in head.offices):
            return ()
        if head.code in self._states_told_of or self._owner_inside(head):
            return ()
        return tuple(e for e in self._referents(phrase) if e.code and e.code != head.code)

    @cached_property
    def _states_told_of(self) -> frozenset[str | None]:
        told = {m.code for m in self.mentions if m.kind != "office"}
        return frozenset({*told, self.settings.whole.dateline_country})

    def _sent_by(self, person: Mention, phrase: Phrase, clause: Clause | None) -> Mention:
        """Somebody as what he is said to be for a body: "African Union envoy Raila Odinga"; whoever is out of office
        also by what stands farther off: "Olusegun Obasanjo, médiateur de l'Union africaine", "le médiateur *de
        l'organisation*, Olusegun Obasanjo"."""
        before = self._all.post_before(person.start)
        if before is not None and ";" not in self.text[before[0].end : person.start]:
            title, sender = before
            if sender.sector in BODIES:
                return _speaking_for(person, sender.code, sender.sector, title.office or title.text)
        if person.sector != "ELI":
            return person
        host = self._apposed.get(phrase.head_start)
        post = before[0] if before else self.at(host.head_start, host.head_end) if host is not None else None
        if post is not None and post.kind in ("office", "role"):
            whose = (b for p in (host, phrase) if p is not None for b in p.belonging)
            senders = (e for b in whose for e in self.entities(self._bare(b), clause))
            body = next((e for e in senders if e.sector in BODIES), None)
            if body is not None:
                return _speaking_for(person, body.code, body.sector, post.office or post.text)
        for a in phrase.appositions:
            told = self.at(a.head_start, a.head_end)
            if told is not None and told.kind in ("office", "role"):
                e = next(iter(self.entities(a, clause)), None)
                if e is not None and e.sector == "ELI" and e.code:  # "Bachelet, a former president of Chile"
                    return replace(person, code=e.code)
                if e is not None:
                    return _speaking_for(person, e.code, e.sector, e.office or a.text)
        return person

    def _owner_of(self, phrase: Phrase, clause: Clause | None) -> tuple[Entity, ...]:
        """Whoever owns the thing that a phrase names; but "Malawi's neighbours" and "its hosts" are not Malawi."""
        found = self.owner(phrase, clause)
        if not self.coreference.words.relations & {phrase.head.lower(), phrase.head.lower().rstrip("s")}:
            return found
        theirs = any(b.person is not None for b in phrase.belonging)
        return tuple(e for e in found if e.sector is not None and not theirs)

    def _sides(self, phrase: Phrase) -> tuple[Entity, ...]:
        sides = self.coreference.sides(phrase)
        return distinct(replace(e, via="coreference") for m in sides for e in from_mention(m, phrase))

    def _town_of_state(self, phrase: Phrase) -> bool:
        """ "In Zawiya, Libya": a place that its state explains."""
        if phrase.kind != "name" or phrase.preposition not in self.coreference.located:
            return False
        beside = (self.at(a.head_start, a.head_end) for a in phrase.appositions)
        return any(m is not None and m.kind == "state" for m in beside)

    @once
    def owner(self, phrase: Phrase, clause: Clause | None = None) -> tuple[Entity, ...]:
        """Whose the phrase is: demonyms, possessives and complements of de/of that belong to it."""
        out: list[Entity] = []
        for b in phrase.belonging:
            if not self._mediating(b.end) and not self.venues.at(b.head_start, b.head_end):
                out.extend(self.entities(self._bare(b), clause))
        out = out or [e for m in self.taken_for(phrase)[:1] for e in from_mention(m, None)]
        if out:
            return distinct(out)
        titled = self.text[phrase.head_start : phrase.head_start + 1].isupper()
        of_a_town = phrase.head.lower() in self.scenes.words.towns or self.text[phrase.head_start].isupper()
        site = of_a_town and not phrase.plural  # "les taxis de Bujumbura" may strike
        of_town = phrase.belonging if site else ()
        inside = [
            m
            for m in self.within(phrase.start, phrase.end)
            if m.code
            and not m.opposed
            and not (m.start <= phrase.head_start < m.end)
            and not self.venues.at(m.start, m.end)
            and not any(a.start <= m.start < a.end for a in phrase.attached)
            and not any(b.start <= m.start < b.end and self._is_town(m, b) for b in of_town)
            and not (m.kind == "person" and self._is_place(phrase))
            and not self._mediating(m.end)
            and not (m.kind == "capital" and self.scenes.seats(m))  # "the London-based group"
            and not (titled and m.kind == "capital" and self.scenes.stands(m))  # "Le Temps d'Alger"
        ]
        return distinct(e for m in inside[:1] for e in self._of_both(m, None))

    def _is_place(self, phrase: Phrase) -> bool:
        """Whether a phrase names a place, and so nobody told beside it: "Tikrit, the birthplace of Saddam Hussein"."""
        return phrase.kind == "name" and bool(self.places_within(phrase.head_start, phrase.head_end))

    def _is_town(self, mention: Mention, phrase: Phrase) -> bool:
        """Whether what a thing is of is a town alone: "the municipal theatre *of Tunis*"."""
        heads = mention.kind == "capital" and mention.start <= phrase.head_start
        return heads and self.scenes.is_scene(mention, phrase)

    def _mediating(self, end: int) -> bool:
        """Whether a name that ends there is a go-between's: "an *Egyptian*-mediated truce" is not Egypt's."""
        if self.text[end : end + 1] != "-":
            return False
        behind = _PARTICIPLE.match(self.text, end + 1)
        return behind is not None and behind[0].lower() in _GO_BETWEEN

    @once
    def _bare(self, phrase: Phrase) -> Phrase:
        """What belongs to somebody, without the preposition that says so; one and the same whenever asked."""
        return phrase if phrase.preposition is None else replace(phrase, preposition=None)

    def attached(self, phrase: Phrase, clause: Clause | None = None) -> tuple[Entity, ...]:
        """Who stands in the prepositional phrases on a noun ("la mission russe auprès de l'OTAN")."""
        return distinct(
            e
            for a in phrase.attached
            if (a.preposition or "") not in self.coreference.located
            for e in self.entities(a, clause)
        )

    @once
    def anyone(self, phrase: Phrase) -> tuple[Entity, ...]:
        """Every actor named anywhere inside the phrase."""
        inside = (m for m in self.within(phrase.start, phrase.end) if m.code and not self._mediating(m.end))
        return distinct(e for m in inside for e in from_mention(m, None))

    def authority(self, clause: Clause, against: tuple[Entity, ...] = ()) -> Entity | None:
        """The state whose authorities must have acted where a clause names no doer; its text is where it is named.

        It is the state of the place in the clause, else of the people acted against, else the one in focus.
        """
        ruling = self._ruling_there(clause, against)
        if ruling is not None:
            return ruling
        place = self.place_country(clause)
        home = next((e.code for e in against if e.code and e.sector), None)
        code = place or home or self.country_near(clause, clause.start)
        before = [m for m in self.mentions if m.code == code and m.kind not in ("role", "organisation", "group")]
        if code is None or not before:
            return None
        m = min(before, key=lambda m: abs(m.start - clause.start))
        return Entity(code, None, m.text, m.start, m.end, via=VIA.get(m.kind, "name"))

    def _ruling_there(self, clause: Clause, against: tuple[Entity, ...]) -> Entity | None:
        """The state or union in which something is forbidden to others: "are banned *in the bloc*", "dans l'Union"."""
        theirs = {e.code for e in against}
        for phrase in clause.obliques:
            if phrase.preposition in self.coreference.located:
                found = self.entities(self._bare(phrase), clause) or self.owner(phrase, clause)
                ruling = [e for e in found if e.code and e.code not in theirs and e.sector in (None, "GOV", "IGO")]
                if ruling:
                    return ruling[0]
        return None

    def _referents(self, phrase: Phrase) -> tuple[Entity, ...]:
        if phrase.kind == "noun" and self.coreference.described.pairs.tells_of_sides(phrase):
            quarrelling = at_odds(phrase, self.coreference.parsed.clauses, self.entities)
            if quarrelling:
                return tuple(_referring(phrase, e) for e in quarrelling)
        bearer = self._named_before(phrase)
        found = (bearer,) if bearer is not None else self.coreference.resolve(phrase, phrase.head_start)
        if not found:
            return ()
        return distinct(_referring(phrase, self._at_home(e, phrase, m)) for m in found for e in from_mention(m, None))

    def _named_before(self, phrase: Phrase) -> Mention | None:
        """Of whom a noun behind a name is said: "Khaleda Zia, *her old rival*"."""
        host = self._apposed.get(phrase.head_start) if phrase.kind == "noun" and not phrase.plural else None
        named = self.at(host.head_start, host.head_end) if host is not None and host.end >= phrase.end else None
        return named if named is not None and named.kind == "person" and named.code else None

    def _at_home(self, entity: Entity, phrase: Phrase, m: Mention) -> Entity:
        """Somebody of whom an office is told without whose it is, with the state or body that he is of."""
        if not (m.kind in ("role", "office") or m.office):
            return entity
        code = entity.code or self._owned_by_name(m) or self._home(phrase, m)
        of = load_book().sectors.get(code or "", entity.sector)
        if entity.code and not (of in _SPOKEN_FOR and entity.sector in _ORGANS):
            return entity
        return replace(entity, code=code, sector=of)

    def _owned_by_name(self, m: Mention) -> str | None:
        """Whose somebody is, by the one name that belongs to the phrase he was told in: "ambassadors *of the UN*"."""
        first = self._heads.get(m.start)
        within = (n for b in (first.belonging if first else ()) for n in self.within(b.start, b.end))
        names = {n.code for n in within if n.code and n.kind in _BY_NAME}
        return names.pop() if len(names) == 1 else None

    def _described(self, phrase: Phrase, head: Mention, clause: Clause | None) -> tuple[Entity, ...]:
        """A role or office without a country of its own: find the country, and the name beside it."""
        base = as_told(head, phrase)
        group = group_of(head, phrase, self.within(phrase.head_end, phrase.end), self.text)
        if group is not None:
            return from_mention(group, phrase)
        if supposed := self.taken_for(phrase):
            m = supposed[0]
            return (replace(base, code=m.code),) if m.kind == "demonym" else from_mention(m, phrase)
        whose = [b for b in phrase.belonging if not head.start <= b.head_start < head.end]  # not "of Foreign Affairs"
        named = self._named_inside(phrase, persons_only=True)
        if named:
            sender = next((e for b in whose for e in self.entities(self._bare(b), clause) if e.code), None)
            if sender is not None and sender.sector in BODIES and len(named) == 1:
                return (replace(named[0], code=sender.code, sector=sender.sector, office=base.office),)
            return tuple(replace(n, office=n.office or base.office) for n in named)
        theirs = [e for b in phrase.belonging if b.person is not None for e in self.entities(b, clause)]
        seated = self._standing(phrase, self.coreference.located) if head.kind == "role" else []
        crowd = phrase.plural and head.text.lower().rstrip("s") in self.coreference.words.group  # "the rebels"
        if not theirs and (contended := self._contended_with(phrase, head, clause)) is not None:
            return (as_side(base, contended, base.sector),)
        again = not theirs and not seated and (head.kind == "office" or phrase.plural is False or crowd)
        if again and (referents := self._told_again(phrase, head, base, clause)):
            return referents
        theirs_of = [b for b in whose if not self._suffered(phrase, b)]
        owners = [e for b in theirs_of for e in self.entities(self._bare(b), clause)]
        owners += [e for b in theirs_of if phrase.plural for e in self._coordinated(b)]
        if not owners and not ENVOYS & set(head.offices):  # an envoy is not of the country he is in
            stands = frozenset[str]() if head.sector in BODIES else self.coreference.located
            owners = self._standing(phrase, stands | {"from"})  # peacekeepers are not of where they keep it
        if not owners and len(whose) == len(theirs_of):
            inside = [m for m in self.within(phrase.start, phrase.end) if m.code and m is not head and not m.opposed]
            owners = [e for m in inside[:1] for e in self._of_both(m, None)]
        codes = {e.code: e.sector for e in owners if e.code}
        if (town := self._country_of_town(head, theirs_of)) is not None:
            codes = {town: None}
        if not codes and phrase.plural and self.coreference.words.are_of_many(phrase.text):
            return (base,)
        if not codes:
            home = self._country_of_unnamed(phrase, clause)
            return (self._in_post(as_side(base, home, base.sector), phrase, head),)
        name = proper_name(phrase, self.text)
        named_base = replace(base, identifier_text=name) if name else base
        if name is None and len(codes) == 1:
            named_base = self._known_in_post(as_side(base, next(iter(codes)), base.sector), phrase, head)
        return tuple(
            as_side(named_base, code, of if of in _SPOKEN_FOR and base.sector in _ORGANS else base.sector)
            for code, of in codes.items()
        )

    def _in_post(self, entity: Entity, phrase: Phrase, head: Mention) -> Entity:
        """Whoever holds one of the first offices of a state of which only the office is told: "toppled *the prime
        minister*"."""
        first = head.offices[:1] and head.offices[0] in LEADING and head.sector == "GOV" and not head.plural
        if not first or not entity.code or phrase.appositions or not definite(phrase.text.lower()):
            return entity
        return self._as_holder(entity, head)

    def _as_holder(self, entity: Entity, head: Mention) -> Entity:
        """An entity with who holds its office in its state, where the book knows him under that title."""
        held = self.coreference.in_office(head.offices, entity.code) if entity.code else None
        if held is None or wrong_title(fold(head.text), fold(held.office or "")):
            return entity
        return replace(entity, identifier_text=held.name, identifier_id=held.identifier_id, office=held.office)

    def _known_in_post(self, entity: Entity, phrase: Phrase, head: Mention) -> Entity:
        """Whoever holds an office whose owner a possessive tells: "*son ministre de la Défense*", "its secretary
        general"; by name where one stands behind it that the parse leaves apart."""
        if head.kind != "office" or head.plural or phrase.plural or entity.identifier_text:
            return entity
        if any(a.kind == "name" for a in phrase.appositions):  # "..., *an ally of Hezbollah*" is no name
            return entity
        behind = self.text[phrase.end : phrase.end + 2] == ", "
        named = self.at(phrase.end + 2, phrase.end + 3) if behind else None
        if named is not None and named.kind == "person":
            beside = named.code in (None, entity.code) and self.text[named.end : named.end + 1] in (",", ".", ";")
            return replace(entity, identifier_text=named.name or named.text) if beside else entity
        single = bool(_OF_ONE & set(head.offices[:1])) or any(o.endswith("minister") for o in head.offices)
        owned = any(b.person == 3 or _POSSESSIVE.search(self.text, b.start, b.end + 2) for b in phrase.belonging)
        if not (single and owned and entity.code) or FORMER.search(phrase.text):
            return entity
        return self._as_holder(entity, head)

    def _told_again(self, phrase: Phrase, head: Mention, base: Entity, clause: Clause | None) -> tuple[Entity, ...]:
        """Whom an office or role without a country means that was told of before; of a role only its state is weighed
        anew ("the government", "the army"), since it may be another's army that was told of."""
        referents = self._referents(phrase)
        if head.kind != "role":
            return referents
        if head.text.lower() in self.coreference.words.state:
            near = self.country_near(clause, phrase.head_start)  # where only somebody of no known country is named
            referents = distinct(replace(base, code=r.code or near) for r in referents)
        if len(referents) != 1 or referents[0].identifier_text or not load_book().is_state(referents[0].code or ""):
            return referents
        again = Nameless(phrase, clause, head, referents[0].code, "reference")
        return (replace(referents[0], code=self.states_told.home(again)),)

    def _suffered(self, phrase: Phrase, owner: Phrase) -> bool:
        """Whether people are told by what a thing has done to them: "victims of the Yemeni airliner"."""
        sufferers = self.coreference.words.sufferers
        if not sufferers & {phrase.head.lower(), phrase.head.lower().rstrip("s")} or owner.preposition not in (
            "of",
            "de",
        ):
            return False
        return self.at(owner.head_start, owner.head_end) is None

    def _with_coordinated(self, found: tuple[Entity, ...], head: Mention, phrase: Phrase) -> tuple[Entity, ...]:
        """ "Les présidents russe et chinois", "the US and Iranian presidents": one office of several states."""
        if not phrase.plural or head.kind not in ("office", "role"):
            return found
        inside = (m for m in self.mentions if m.kind == "demonym" and head.start <= m.start and m.end <= head.end)
        owner = next(inside, None)  # names behind "of" are phrases of their own
        others = beside(self.text, self.mentions, owner) if owner else []
        return distinct((*found, *(replace(e, code=m.code) for m in others for e in found[:1])))

    def listed_with(self, mention: Mention) -> tuple[Mention, ...]:
        """A mention with those named in one list: "of Guinea and Sierra Leone", "de France et d'Allemagne"."""
        run = next((run for run in self.coreference.referents.lists if mention in run), None)
        return tuple(run) if run is not None else (mention, *beside(self.text, self.mentions, mention))

    def _coordinated(self, owner: Phrase) -> list[Entity]:
        """The demonyms that stand beside one with "et" or "and", which the parser may not have seen together."""
        mention = self.at(owner.head_start, owner.head_end)
        others = beside(self.text, self.mentions, mention) if mention else []
        return [e for m in others for e in from_mention(m, None)]

    @once
    def nameless(self, phrase: Phrase) -> Entity | None:
        """Who a description means that names no country ("the police", "des manifestants"): sector and office only."""
        head = self.at(phrase.head_start, phrase.head_end)
        if head is None or head.code or head.kind not in ("role", "office") or phrase.belonging or phrase.appositions:
            return None
        return as_told(head, phrase)

    def _standing(self, phrase: Phrase, behind: frozenset[str]) -> list[Entity]:
        """The countries of the places in which somebody stands, or whence he comes."""
        return [e for a in phrase.attached if a.preposition in behind for e in self._inhabited(a)]

    def _inhabited(self, phrase: Phrase) -> tuple[Entity, ...]:
        """The country of a place in which somebody stands ("militants in Gaza"): police in Brussels are no body's."""
        mention = self.at(phrase.head_start, phrase.head_end)
        if mention is not None and mention.code and mention.kind != "metonym":
            return from_mention(mention, None)
        for p in self.places_within(phrase.start, phrase.end):
            if p.place.country:
                return (Entity(p.place.country, None, self.text[p.start : p.end], p.start, p.end),)
        return from_mention(mention, None) if mention is not None and mention.code else ()

    def _named_inside(self, phrase: Phrase, *, persons_only: bool = False) -> tuple[Entity, ...]:
        town = self._is_place(phrase)
        for a in phrase.appositions:
            mention = self.at(a.head_start, a.head_end)
            if mention is None:
                inside = self.within(a.start, a.end)
                mention = next((m for m in inside if not (town and m.kind == "person")), None)
            if mention is not None and (mention.kind == "person" or (not persons_only and mention.code)):
                run = self.runs.get(mention.start, [mention]) if phrase.plural else [mention]
                return tuple(e for m in run for e in from_mention(m, phrase))
        named = next((m for m in self.within(phrase.head_end, phrase.end) if m.kind == "person"), None)
        beside = named is not None and self.text[phrase.head_end : named.start] == " "  # "le général Fonseka"
        return from_mention(named, phrase) if named is not None and beside and persons_only else ()


def _referring(phrase: Phrase, e: Entity) -> Entity:
    """Somebody told of before, as a phrase refers to him."""
    place = phrase.text, phrase.start, phrase.end
    return Entity(e.code, e.sector, *place, e.identifier_text, e.identifier_id, e.office, "coreference")


def _speaking_for(person: Mention, code: str | None, sector: str | None, office: str) -> Mention:
    """The person as the holder of an office of a body; the same where it is none of a body."""
    return replace(person, code=code, sector=sector, office=office) if code and sector in BODIES else person
