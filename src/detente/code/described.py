"""What a description refers back to: "le royaume", "the bloc", "le ministre", "les deux pays", "son homologue"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from detente.clause import Phrase
from detente.code.colonies import former_ruler
from detente.code.describedwords import bare_of, longest, office_words, without_person
from detente.code.descriptions import Descriptions
from detente.code.epithets import epithets
from detente.code.holders import Earlier, Holders
from detente.code.mentionindex import MentionIndex
from detente.code.mentions import Mention
from detente.code.onceheld import FORMER, Once
from detente.code.pairs import Acting, Pairs, definite, nobody
from detente.code.referent import FIRMS, PERSONS, SPEAKERS, STATES, Referent
from detente.code.referents import FARTHEST, Referents

_OF_ITS_HEAD = -0.8
"""For a body of which only the head or a spokesperson has been named."""
_ARMED_BODY = -2.0
"""For a group that "the organisation" may mean as well as a body of states: worth two sentences."""
_OF_SEVERAL = -2.5
"""For "the country" of one of several states named together: worth more than a sentence."""
_STATE_FORCES = frozenset({"SPY", "MIL", "COP"})
_SO_CALLED = 2.0
"""For a body that the text introduced by this word, or as much less by another: worth a sentence."""
_UNARMED = frozenset({"PTY", "LAB", "OPP"})
"""Sectors of bodies that are no force and no militia."""
_FARTHEST_HOLDER = 3
"""Sentences back to the person whose counterpart is meant."""


_CONTRACTED = re.compile(r"\b(?:du|au|des|aux)\s$")
_NAME_BEHIND = re.compile(r" [«“\"]?(?:[ \u00a0])?([A-ZÀ-Þ][\w’'-]+)")
_DEFINED = re.compile(r"\b(?:the|these|those|les|ces)\s(?:[\w-]+\s)?\Z", re.I)
_DEFINED_REACH = 40
_PART = re.compile(r"[\w-]+ (?:of the|of these|of those|des|de ces)\s")
"""Some of those who are known: "ten of the assailants"."""
_SUPERLATIVE = re.compile(r"'s (?:\S+[ -])?(?:most|least|\w{2,}est|only)\b")
"""What is definite without an article: "Africa's most populous country", "Asia's fourth-largest economy"."""

InOffice = Callable[[tuple[str, ...], str], Mention | None]
"""Who holds the like of an office (its keys) in another state, as a mention without a place; None where unknown."""
Coalition = Callable[[Sequence[str]], Sequence[str]]
"""Codes of those who lead the coalition in a war in which those named fight; none where there is no such war."""


class Described(Holders):
    """Resolves the descriptions of one dispatch."""

    def __init__(
        self,
        text: str,
        language: str,
        index: MentionIndex,
        words: Descriptions,
        referents: Referents,
        in_office: InOffice,
        once_held: Once,
        earlier: Earlier = lambda at: (),
        coalition: Coalition = lambda named: (),
    ) -> None:
        """`coalition` tells who leads the one in a war in which those named so far fight."""
        super().__init__(text, language, index, words, referents, once_held, earlier)
        self._in_office, self._coalition = in_office, coalition
        self.pairs = Pairs(text, index, words, referents)
        self._epithets: dict[tuple[str | None, str], set[str]] | None = None

    def resolve(self, phrase: Phrase, at: int, acting: Acting = nobody) -> tuple[Mention, ...] | None:
        """Whom a description refers to; `acting` tells who acts upon it in its own clause."""
        text = phrase.text.lower().replace("’", "'")
        head = phrase.head.lower()
        if head in self._words.counterpart or head.rstrip("s") in self._words.counterpart:
            return self._counterpart(phrase, at)
        pair = self.pairs.of(phrase, text, at, acting) or self._half(phrase, at)
        if pair is not None:
            return pair
        if any(k in text and head in k.split() for k in self._words.colonial):
            return former_ruler(phrase, at, self._referents)
        if self._single(phrase) and head in self._words.sufferers and definite(text) and phrase.belonging:
            foe = self._foe(phrase, text, at, acting)
            return (foe,) if foe is not None else None
        known = definite(text) or self._contracted(phrase) or _SUPERLATIVE.search(text)
        if not (known or (head in self._words.group and _PART.match(text))):
            return None
        bare = bare_of(text)
        state = self._state_word(bare, head)
        if self._owned(phrase, state) and not self._of_people(phrase, at) and not self._seated(phrase, head):
            of_things = not phrase.plural and not any(self._owning(b, phrase) for b in phrase.belonging)
            # "l'ancien inspecteur des impôts"
            called = self._called(phrase, text, at, acting) if of_things else self._by_trade(phrase, at)
            return (called,) if called else None
        if not phrase.plural:
            found = self._holder(phrase, at, None, acting)
            if found is not None:
                return (found,)
            called = self._called(phrase, text, at, acting) or self._titled(phrase, at, acting)
            if called is not None:
                return (called,)
        if state is not None and not phrase.plural:
            codes, barred = self._narrowed(self._words.state[state], bare), acting()
            best = self._referents.best(
                at,
                FARTHEST,
                lambda r: None if r.key in barred and r.kind in STATES else self._is_state(r, codes),
            )
            return best.members if best else None
        return self._body(phrase, at, head) or (self._warring(phrase, at) if bare in self._words.warring else None)

    def _warring(self, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        """Who leads the coalition in the war that the text has spoken of last."""
        named = [r.members[0].code for r in self._referents.all if r.start < at and r.members[0].code]
        led_by = self._coalition(named)
        start, end = phrase.start, phrase.end
        return tuple(Mention(start, end, phrase.text, "organisation", code, "MIL") for code in led_by) or None

    def _body(self, phrase: Phrase, at: int, head: str) -> tuple[Mention, ...] | None:
        """The body or group that a description means: "the alliance", "le mouvement"."""
        kinds = {
            k
            for k, words in (
                ("organisation", self._words.organisation),
                ("group", self._words.group),
                ("company", self._words.companies),
            )
            if head in words or head.rstrip("s") in words
        }
        if kinds and (named := self._named_behind(phrase)):
            return (named,)
        if kinds and (self._named_anew(phrase) or self._goes_on(phrase)):
            return None
        if kinds and phrase.plural and head in self._words.group and not self._only_group(at):
            return None
        if kinds:
            best = self._referents.best(at, FARTHEST, lambda r: self._is_body(phrase, r, kinds))
            if best is None or self._others_since(best, phrase):
                return None
            return tuple(map(without_person, best.members))
        return None

    def _single(self, phrase: Phrase) -> bool:
        """Whether a description is of one, as its noun is written too: not "les *critiques* de Stockholm"."""
        return not phrase.plural and self._text[phrase.head_start : phrase.head_end].lower() == phrase.head.lower()

    def _armed(self, phrase: Phrase) -> bool:
        """Whether a description is of those who bear arms."""
        return bool({phrase.head.lower(), phrase.head.lower().rstrip("s")} & self._words.armed)

    def _state_word(self, bare: str, head: str) -> str | None:
        """By which word the description means a state, its head in it: not "the *state* news agency"."""
        state = longest(self._words.state_words, bare)
        if state is not None and {head, head.rstrip("s")} & set(state.split()):
            return state
        return head if head in self._words.state else None

    def _named_behind(self, phrase: Phrase) -> Mention | None:
        """ "The regional bloc *ECOWAS*", whose name the parser has hung elsewhere."""
        name = _NAME_BEHIND.match(self._text, phrase.end)
        found = self._index.within(name.start(1), name.end(1)) if name is not None else ()
        return next((m for m in found if m.kind in ("organisation", "group") and m.code), None)

    def _named_anew(self, phrase: Phrase) -> bool:
        """ "Le groupe Samidoun", "l'organisation Peuple libre": named, and by a name nobody knows."""
        name = _NAME_BEHIND.match(self._text, phrase.head_end)
        return name is not None and not self._index.within(name.start(1), name.end(1))

    def _goes_on(self, phrase: Phrase) -> bool:
        """Whether the word is only the first of a longer one that the parser took apart: "le *parti* au pouvoir"."""
        near = self._index.near(phrase.start, phrase.end)
        return any(m.start <= phrase.head_start < m.end > phrase.end for m in near)

    def _is_body(self, phrase: Phrase, r: Referent, kinds: set[str]) -> float | None:
        """How well somebody fits "the alliance", "le mouvement": the body itself, else who leads or speaks for it."""
        if not self._agrees(phrase, r):
            return None
        if "company" in kinds and r.members[0].sector in FIRMS:
            return 0.0
        if r.members[0].sector in _UNARMED and self._armed(phrase):
            return None
        if kinds == {"company"} or r.members[0].sector in FIRMS:  # "the coalition" is no maker of telephones
            return None
        if kinds == {"group"} and r.members[0].sector in _STATE_FORCES:  # "the assailants" are no intelligence service
            return None
        told_as = self._told_as(phrase, r)
        if told_as != _SO_CALLED and self._never_called(phrase, r):
            return None
        leads = r.kind in PERSONS and r.members[0].sector == "IGO" and "organisation" in kinds and not phrase.plural
        if leads:
            return _OF_ITS_HEAD
        several = r.kind == "collective" and "organisation" in kinds  # "the bloc", but no "mouvement"
        less = _ARMED_BODY * (r.kind == "group" and "organisation" in kinds)
        return told_as + less if r.kind in kinds or several else None

    def _never_called(self, phrase: Phrase, r: Referent) -> bool:
        """Whether no body of the kind is called by the word: an aid agency is no "court", the EU no "coalition"."""
        head = phrase.head.lower()
        called = self._words.bodies.get(head) or self._words.bodies.get(head.rstrip("s"))
        if called is None or (r.kind == "group" and head in self._words.group):
            return False
        if r.kind == "collective" and "several" in called:
            return False
        return called.isdisjoint((r.members[0].code, r.members[0].sector))

    def _told_as(self, phrase: Phrase, r: Referent) -> float:
        """Whom the text has introduced by this very word ("the group Islamic Jihad"), or by a name that holds it ("the
        Arab *League*"), it calls so again, rather than whom it has introduced by another ("Hamas, the movement")."""
        if phrase.head.lower() in re.findall(r"\w+", f"{r.members[0].text} {r.members[0].name or ''}".lower()):
            return _SO_CALLED
        if self._epithets is None:
            self._epithets = epithets(self._text, self._words.group | self._words.organisation, self._referents.all)
        known = self._epithets.get(r.key)
        if not known:
            return 0.0
        head = phrase.head.lower()
        return _SO_CALLED if head in known or head.rstrip("s") in known else -_SO_CALLED

    def _only_group(self, at: int) -> bool:
        """Whether no more than one group has been named: "the rebels" may be anybody's otherwise."""
        return len({r.key for r in self._referents.all if r.end <= at and r.kind == "group"}) == 1

    def _others_since(self, best: Referent, phrase: Phrase) -> bool:
        """Whether the text has since told of others by the same word ("*gunmen* killed two ... the gunmen")."""
        word = self._text[phrase.head_start : phrase.head_end].lower()
        since = (r for r in self._referents.all if r.kind == "role" and best.end <= r.start and r.end <= phrase.start)
        alike = (r.start for r in since if r.members[0].text.lower() == word)
        return any(not _DEFINED.search(self._text, max(0, at - _DEFINED_REACH), at) for at in alike)

    def sides(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The parties that "both sides", "toutes les parties", "les deux gouvernements" mean; () where it is no such
        description."""
        text = phrase.text.lower().replace("’", "'")
        several = phrase.plural or text in self._words.each
        return (several and self.pairs.of(phrase, text, phrase.start)) or ()

    def _owned(self, phrase: Phrase, state: str | None) -> bool:
        """Whether the description is of somebody named in it; regions ("the North Atlantic republic"), adjectives of
        nobody ("the Islamic republic") and compounds ("the host country") are no owners."""
        if not phrase.belonging:
            return False
        title = self._title(phrase)
        said = " ".join((state or "", *self._words.regions_in(phrase.text.lower())))
        of = [
            b
            for b in phrase.belonging
            if b.text.lower() not in said
            and not (title is not None and title.start <= b.head_start < title.end)  # "minister *of Foreign Affairs*"
            and b.head.lower() not in self._words.wholes  # "the oldest leader in the world"
            and (bare_of(b.text.lower()) not in said or bare_of(b.text.lower()) == state)  # "the government's policy"
            and (self.pairs.names(b) or not (b.kind in ("name", "adjective") or self._compounded(b, phrase)))
        ]
        return bool(of) if phrase.plural else any(b.kind != "pronoun" for b in of)

    def _owning(self, noun: Phrase, phrase: Phrase) -> bool:
        """Whether what belongs to a description names whose somebody is; a body is that of no former servant of it:
        "l'ex-fonctionnaire de l'ONU"."""
        if not self.pairs.names(noun):
            return False
        bodies = all(m.kind in ("organisation", "group") for m in self._index.within(noun.start, noun.end))
        return not (bodies and FORMER.search(phrase.text))

    def _of_people(self, phrase: Phrase, at: int) -> bool:
        """ "Le mouvement kurde", "the Lebanese militia": the one group named so far, told by its people."""
        adjectives = all(b.preposition is None and b.kind != "name" and b.person is None for b in phrase.belonging)
        return adjectives and not phrase.plural and phrase.head.lower() in self._words.group and self._only_group(at)

    def _seated(self, phrase: Phrase, head: str) -> bool:
        """ "L'institution de Washington": a body told by the town of its seat."""
        owners = self._index.within(phrase.start, phrase.end)
        return head in self._words.organisation and all(m.kind == "capital" for m in owners)

    def _half(self, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        """ "The North", "le Sud", where one half of the land has been spoken of."""
        codes = self._words.halves.get(self._text[phrase.head_start : phrase.head_end], ())
        if not codes or phrase.belonging:
            return None
        best = self._referents.best(at, FARTHEST, lambda r: 0.0 if r.members[0].code in codes else None)
        if best is None:
            return None
        start, end = phrase.start, phrase.end
        return (Mention(start, end, phrase.text, "state", codes[0], None),)

    def _compounded(self, noun: Phrase, phrase: Phrase) -> bool:
        return noun.preposition is None and noun.kind == "noun" and self._text[noun.end : phrase.head_start] == " "

    def _contracted(self, phrase: Phrase) -> bool:
        """ "du pays", "au royaume": the article has gone into the preposition."""
        return _CONTRACTED.search(self._text[max(0, phrase.start - 5) : phrase.start]) is not None

    def _narrowed(self, codes: frozenset[str] | None, bare: str) -> frozenset[str] | None:
        """The states that a description still fits by what it says beside its noun ("the landlocked country")."""
        for words in self._words.regions_in(bare):
            fitting = self._words.regions[words]
            codes = fitting if codes is None else codes & fitting or fitting
        return codes

    def _agrees(self, phrase: Phrase, r: Referent) -> bool:
        return self._language == "en" or not phrase.plural or r.plural or r.kind == "group"

    def _is_state(self, r: Referent, codes: frozenset[str] | None) -> float | None:
        m = r.members[0]
        people = r.kind == "demonym" and len(r.members) == 1  # "Moldovans vote": the country is Moldova
        if r.kind not in SPEAKERS or not m.code or (codes is not None and m.code not in codes):
            return None
        if r.several and not people:
            return None
        return _OF_SEVERAL if r.joined else -0.8 if r.kind == "person" or r.several else 0.0

    def _of_others(self, phrase: Phrase, at: int, holder: Referent | None) -> tuple[Mention, ...] | None:
        """ "Ses deux homologues": those of the states other than his own that the text has spoken of last."""
        counts = (self._words.numbers[w] for w in phrase.text.lower().split() if w in self._words.numbers)
        many = next(counts, 0 if phrase.plural else 1)
        if holder is None or not holder.members[0].code or not many:
            return None
        found: dict[str, Mention] = {}
        for r in reversed(self._referents.all):
            m = r.members[0]
            if r.start < at and r.kind in SPEAKERS and not r.several and m.code:
                found.setdefault(m.code, m)
        found.pop(holder.members[0].code, None)
        others = tuple(map(without_person, found.values()))[:many]
        return others if len(others) == many else None

    def _counterpart(self, phrase: Phrase, at: int) -> tuple[Mention, ...] | None:
        """ "son homologue ukrainien": the office of who is spoken of, of the country named."""
        inside = [m for m in self._index.within(phrase.start, phrase.end) if m.code]
        country = next((m for m in inside if m.kind not in PERSONS), inside[0] if inside else None)
        holder = self._referents.best(
            at, _FARTHEST_HOLDER, lambda r: 0.0 if r.kind in PERSONS and not r.plural else None
        )
        if country is None:
            return self._of_others(phrase, at, holder)
        if country.kind == "person":
            return (country,)
        whose = next((m for m in inside if m.kind in PERSONS), None)  # "*Medvedev's* Georgian counterpart"
        same = whose or (holder.members[0] if holder else None)
        known = next(
            (
                m
                for m in self._mentions
                if m.kind in PERSONS
                and m.code == country.code
                and m.name
                and same
                and m.office
                and set(office_words(m)) & set(office_words(same))
            ),
            None,
        )
        if known is not None:
            return (known,)
        held = self._in_office(same.offices, country.code or "") if same and country.code else None
        if held is not None:
            return (replace(held, start=phrase.start, end=phrase.end, text=phrase.text),)
        return (
            replace(
                country,
                kind="office",
                sector=same.sector if same else None,
                text=phrase.text,
                start=phrase.start,
                end=phrase.end,
                office=None,
                offices=same.offices if same else (),
            ),
        )
