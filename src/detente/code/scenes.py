"""Where a state or its capital is a place and no party, from data/cues/scenes_<language>.yaml.

"La moitié de Beyrouth", "above Ankara", "by way of Turkey", "de Khartoum vers Djibouti" name where something is; "un
blocus imposé au Qatar", "sold missiles to Iran" name a party although the preposition is one of place. What the parse
says of the preposition counts, and the words before the name where the parse is wrong.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from detente.clause import Clause, Parsed, Phrase
from detente.code.cues import cues
from detente.code.gifts import Gifts, is_gift
from detente.code.mention import Mention
from detente.code.once import once
from detente.code.place import PlaceMention
from detente.code.scenemarks import SceneMarks
from detente.code.scenewords import scene_words
from detente.code.seats import at_house, stands_at

_REACH = 60
"""Characters before a name in which the words stand that make it a place."""
_ROUND = 250
"""Characters before and behind a name in which a tour is spoken of whose leg it may be."""
_WORD = re.compile(r"[^\W\d_]+")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+(?:(?:la|le|les|the)\s+|l['’])?\Z", re.I)
_STEM, _COMPOUND = 4, 3
"""Letters that a noun shares with its plural; words of a compound that a name may begin."""
_PARTIES = ("doer", "undergoer", "addressee")


class Scenes:
    """Which names of one dispatch are places where they stand."""

    def __init__(self, text: str, language: str, parsed: Parsed, places: tuple[PlaceMention, ...]) -> None:
        self.text, self.words = text, scene_words(language)
        self._language = language
        self._saying = cues(language).say - cues(language).directive  # "pleaded for arms from Bonn": Bonn is asked
        self._towns = {p.end: p for p in places if p.kind != "country"}
        self._starts = [start for start, _ in parsed.sentences]
        self._lemmas: dict[int, set[str]] = defaultdict(set)
        for _, end, lemma in parsed.words:
            self._lemmas[end].add(lemma)
        self._marks = SceneMarks(text, language, self.words, self._lemmas)
        self._gifts = Gifts(text, language, self.words, self._lemmas)
        self._hosts = dict(self._pairs(parsed))
        self._at_sites = frozenset(self._of_sites(parsed))
        """What stands with a named site at which something happens: "devant la Grande Poste *d'Alger*"."""
        self._filling: dict[int, list[tuple[Clause, str]]] = {}
        self._over: dict[int, list[Clause]] = {}
        """The clauses with whose object a phrase stands: "impute les troubles à l'Iran"."""
        self._reached: dict[int, list[tuple[Clause, str]]] = {}
        """Clauses with another phrase of which it stands: "left by car *for Saudi Arabia*"."""
        self._prepositions: dict[int, str] = {}
        for c in parsed.clauses:
            for slot in (*_PARTIES, "obliques"):
                for p in getattr(c, slot):
                    self._filling.setdefault(p.head_start, []).append((c, slot))
            for a in (a for p in c.undergoer for a in p.attached):
                self._over.setdefault(a.head_start, []).append(c)
            for a in (a for p in c.obliques for a in p.attached):
                self._reached.setdefault(a.head_start, []).append((c, "obliques"))
            for ps in (c.obliques, c.addressee):
                for p in ps:
                    if p.preposition and not self._opens(next(o for o in ps if o.preposition == p.preposition)):
                        self._prepositions.setdefault(p.head_start, p.preposition)

    def _opens(self, phrase: Phrase) -> bool:
        """Whether a phrase with its preposition heads a sentence, where a comma ends the place: "En Suisse, Erevan et
        Ankara discutent"."""
        reach = len(phrase.preposition or "") + 5  # the article too
        before = bisect_right(self._starts, phrase.start) - 1
        return before >= 0 and phrase.start <= self._starts[before] + reach

    @once
    def is_scene(self, mention: Mention, phrase: Phrase) -> bool:
        """Whether a state or capital is a place here; a phrase without preposition that acts or is acted upon is none,
        unless the text before it says that it is a part of it only."""
        filling = self._filling.get(phrase.head_start, ())
        if phrase.preposition not in self.words.prepositions and self._acts_behind(filling):
            return False
        filling = filling or self._reached.get(phrase.head_start, ())
        host = self._hosts.get(phrase.head_start, "")
        if host in self.words.envoys and phrase.preposition in self.words.located:
            return False
        if self._marks.tell(mention):
            return True
        if (
            self._is_cut(mention, phrase)
            or self._left(mention, filling)
            or self._undergoes(mention, filling, phrase.preposition)
        ):
            return True
        if self._is_town(mention) and (
            self._marks.is_seat(mention) or self._marks.on_line(mention) or at_house(self.words, self._before(mention))
        ):
            return True
        if self._of_town(mention, filling):
            return True
        preposition = self._governing(mention, phrase, filling)
        if self._travelled(preposition, phrase, filling):
            return True
        if host in self.words.borders or host in self.words.lands or self._has(mention, host, preposition):
            return True
        if preposition is None:
            return self._explains_town(mention, filling)
        if host in self.words.moving and (preposition in self.words.passed or preposition in self.words.toward):
            return True
        if preposition in self.words.prepositions:
            return True
        if preposition in self.words.given:
            return any(c.predicate in self.words.moving and not is_gift(c, self.words) for c, _ in filling)
        if preposition in self.words.toward:
            return not self._gifts.to(mention, filling, self._over.get(phrase.head_start, ()))
        return False

    def _governing(self, mention: Mention, phrase: Phrase, filling: list[tuple[Clause, str]] | tuple[()]) -> str | None:
        """The preposition a name stands behind, whatever it hangs on."""
        # of names joined by "and" only the first has the preposition by itself: "in Ecuador or Peru"
        preposition = phrase.preposition
        if preposition is None and not any(slot in ("doer", "undergoer") for _, slot in filling):
            preposition = self._prepositions.get(phrase.head_start)
        if preposition is None and mention.start < phrase.start:  # the parse has a piece of a name: "à Dar es *Salaam*"
            word = _WORD_BEFORE.search(self._before(mention))
            told = word[1].lower() if word is not None else None
            preposition = told if told in self.words.prepositions | self.words.toward else None
        toward = self.words.word_at.search(self._before(mention)) and min(self.words.toward)
        if preposition and preposition not in self.words.located and toward and not preposition.endswith(toward):
            preposition = toward  # "à Bamako comme à Ouagadougou" hangs on "comme" only
        return preposition

    def _travelled(
        self, preposition: str | None, phrase: Phrase, filling: list[tuple[Clause, str]] | tuple[()]
    ) -> bool:
        """Whether it is an end of a way, or what somebody advances on, sets out from or passes through."""
        if preposition in self.words.between_words and (
            self._beside_place(preposition, filling)
            or any(c.kind == "verb" and c.predicate in self.words.moving - self.words.mediating for c, _ in filling)
        ):
            return True
        if preposition in self.words.whence_said and any(
            c.kind == "verb" and c.predicate in self._saying and not c.undergoer  # none is "recalled from Bonn" so
            for c, _ in filling
        ):
            return True
        if preposition in self.words.whence_said and any(
            c.kind == "verb" and c.predicate in self.words.commanding for c, _ in filling
        ):
            return True
        if preposition in self.words.onto and any(
            c.kind == "verb" and c.predicate in self.words.moving for c, _ in filling
        ):
            return True
        return bool(
            preposition in self.words.passed
            and not self._issued(phrase)
            and any(c.predicate in self.words.moving and (slot == "obliques" or not c.passive) for c, slot in filling)
        )

    def stands(self, mention: Mention) -> bool:
        """Whether a state or capital that is no phrase by itself is a place by the text around it."""
        a, b = mention.start, mention.end
        spot = Phrase(mention.text, mention.text, start=a, end=b, head_start=a, head_end=b, kind="name")
        if self.words.behind.search(self._before(mention)) or self._is_cut(mention, spot) or self._marks.tell(mention):
            return True
        if not self._is_town(mention):
            return False
        thing = self.words.town_behind.match(self.text, mention.end) is not None  # "London Bridge"
        thing = thing or self.words.town_of.search(self._before(mention)) is not None
        return thing or self._marks.is_seat(mention) or self._marks.on_line(mention)

    def at_seat(self, mention: Mention, phrase: Phrase) -> bool:
        """Whether a seat of power or an organisation tells only where something is: "at the UN"."""
        host, filling = self._hosts.get(phrase.head_start, ""), self._filling.get(phrase.head_start, ())
        return stands_at(self.text, mention, host, filling, self.words, self._starts)

    def seats(self, mention: Mention) -> bool:
        """Whether a name tells only where somebody has their seat: "a *Geneva*-based group"."""
        return self.words.suffix.match(self.text, mention.end) is not None

    def _before(self, mention: Mention) -> str:
        return self.text[max(0, mention.start - _REACH) : mention.start]

    def _beside_place(self, preposition: str | None, filling: list[tuple[Clause, str]] | tuple[()]) -> bool:
        """ "Entre Bangui et la frontière": the other end is a place."""
        ends = {p.head.lower() for c, _ in filling for p in c.obliques if p.preposition == preposition}
        return bool(ends & (self.words.parts | self.words.borders | self.words.towns))

    def _has(self, mention: Mention, host: str, preposition: str | None) -> bool:
        """Whether a noun names what a capital has as a town or what happened there."""
        if not self._is_town(mention) or preposition in self.words.dealing or self._marks.consents(mention):
            return False
        if mention.start in self._at_sites:
            return True
        possessive = self.text[mention.end : mention.end + 2] in ("'s", "’s")
        compound = preposition is None and self._language == "en" and self.text.startswith(" ", mention.end)
        if host and compound and self._stands_before(mention, host):
            return host not in self.words.organs  # "two Cairo sit-ins", but "the Cairo government"
        return host in self.words.towns or (host in self.words.happened and not possessive)

    def _stands_before(self, mention: Mention, host: str) -> bool:
        """Whether the noun that a name depends on stands behind it: "two Cairo *sit-ins*", no "charge by Cairo"."""
        behind = re.split(r"[,.;:]", self.text[mention.end : mention.end + _REACH])[0].lower().split()
        return any(word.startswith(host[:_STEM]) for word in behind[:_COMPOUND])

    def _of_town(self, mention: Mention, filling: list[tuple[Clause, str]] | tuple[()]) -> bool:
        """The same by the words around it, where the parse hangs the name elsewhere: "le sommet de l'Otan de Riga"."""
        if not self._is_town(mention) or any(slot in _PARTIES for _, slot in filling) or self._marks.consents(mention):
            return False
        if self.words.town_of.search(self._before(mention)):
            return True
        return self.words.town_behind.match(self.text, mention.end) is not None

    def _is_town(self, mention: Mention) -> bool:
        return mention.kind == "capital" or mention.text in self.words.cities

    def _pairs(self, parsed: Parsed) -> Iterator[tuple[int, str]]:
        """Where a name stands that depends on a noun, and the noun."""
        for p in parsed.phrases:
            for below in (*p.belonging, *p.attached):
                yield below.head_start, p.head.lower()

    def _of_sites(self, parsed: Parsed) -> Iterator[int]:
        """Where a name stands that tells of which town a site with a name of its own is."""
        for p in parsed.phrases:
            if p.preposition in self.words.at_sites and self.text[p.head_start].isupper():
                yield from (below.head_start for below in p.belonging)

    def _is_cut(self, mention: Mention, phrase: Phrase) -> bool:
        """What stands around the name says so."""
        before, filling = self._before(mention), self._filling.get(phrase.head_start, ())
        if self._listed(mention, phrase, before):
            return True
        governed = phrase.preposition is not None or not any(slot in _PARTIES for _, slot in filling)
        if self.words.part.search(before) or (governed and self.words.behind.search(before)):
            return True
        source = self.words.whence.search(before)
        if source is not None:
            word = self._lemmas.get(mention.start - len(before) + source.end(1), {source[1].lower()})
            if word & (self.words.gifts | self.words.issued):  # "le soutien de Téhéran aux Houthis"
                return False
            if word & self.words.carriers or (word & self.words.moving and not self._issued(phrase)):
                return True
        return mention.kind == "capital" and any(
            (r.start.search(before) and r.onward.match(self.text, mention.end))
            or ((way := r.end.search(before)) is not None and not self._given_over(before[: way.start()]))
            for r in self.words.routes
        )

    def _given_over(self, before: str) -> bool:
        """Whether a way from here to there is no way but what one party gets in place of another: "switched
        *recognition* from Taipei to Beijing"."""
        word = _WORD_BEFORE.search(before)
        return word is not None and word[1].lower() in self.words.gifts | self.words.issued

    def _issued(self, phrase: Phrase) -> bool:
        """ "The order came from New Delhi": who sent it, not where it set out."""
        filling = self._filling.get(phrase.head_start, ())
        return any(p.head.lower() in self.words.issued for c, _ in filling for p in (*c.doer, *c.undergoer))

    def _listed(self, mention: Mention, phrase: Phrase, before: str) -> bool:
        """Joined to a place by "et" or "or", or the leg of a tour ("Après Riyad et Amman")."""
        lower = before.lower()
        told = any(word in lower for word in self.words.between_words)  # far cheaper to see than the whole pattern
        way = self.words.between.search(before) if told else None
        between = self.words.borders | (self.words.moving if self._is_town(mention) else frozenset())
        if way is not None and any(
            between & self._lemmas_at(m, mention.start - len(before)) for m in _WORD.finditer(before, *way.span(1))
        ):
            return True  # whatever the parse makes of it: "le vol entre Riga et Tunis a été dérouté"
        parties = (slot for _, slot in self._filling.get(phrase.head_start, ()))
        if any(slot in _PARTIES for slot in parties) or self.text[mention.end : mention.end + 2] in ("'s", "’s"):
            return False
        if self.words.joined.search(before):
            return True
        if mention.kind != "capital":
            return False  # "flights between Morocco and Israel": what two states have with each other
        if not self.words.leg.search(before):
            return False
        return self.words.tour.search(self.text, max(0, mention.start - _ROUND), mention.end + _ROUND) is not None

    def _lemmas_at(self, word: re.Match[str], offset: int) -> set[str]:
        """The lemmas of a word found in a stretch of the text that begins at `offset`."""
        return self._lemmas.get(offset + word.end(), {word[0].lower()})

    def _left(self, mention: Mention, filling: list[tuple[Clause, str]] | tuple[()]) -> bool:
        """A capital that somebody leaves, reaches or crosses; a state too where somebody flees it."""
        verbs = self.words.crossing if mention.kind == "capital" else self.words.fleeing
        if any(
            slot == "undergoer" and not c.passive and c.kind == "verb" and c.predicate in verbs for c, slot in filling
        ):
            return True
        verb = _WORD_BEFORE.search(self.text, max(0, mention.start - _REACH), mention.start)
        if verb is None:
            return False
        return bool(verbs & self._lemmas.get(verb.end(1), {verb[1].lower()}))

    def _acts_behind(self, filling: list[tuple[Clause, str]] | tuple[()]) -> bool:
        """Whether a relative clause tells what the place does: "sent to Nauru, which agreed to take them"."""
        return any(
            slot == "doer" and c.link == "relative" and not c.passive and c.predicate not in self.words.inert
            for c, slot in filling
        )

    def _undergoes(
        self, mention: Mention, filling: list[tuple[Clause, str]] | tuple[()], preposition: str | None
    ) -> bool:
        """What an earthquake strikes or a road leads to; a capital nobody strikes, or that sees and does not act."""
        words = self.words
        # "La Dominique, dévastée par l'ouragan, a lancé un appel" acts all the same
        acts = any(slot == "doer" and c.kind == "verb" and not c.passive for c, slot in filling)
        for c, slot in filling:
            doers, undergoers = ({p.head.lower() for p in ps} for ps in (c.doer, c.undergoer))
            capital = mention.kind == "capital"
            if slot != "doer" and doers & words.calamities and not acts:
                return True
            if slot != "doer" and doers & words.links and c.predicate in words.moving | words.crossing | words.inert:
                return True
            if slot == "undergoer" and doers & words.travellers and c.predicate in words.crossing:
                return True
            hanging = words.skies | words.happenings if capital else words.skies  # riots in a state concern it
            if slot == "undergoer" and doers and doers <= hanging and not c.passive:
                return True
            if slot == "obliques" and preposition in words.above and doers and doers <= words.skies:
                return True
            if slot == "obliques" and preposition in words.above - words.onto and undergoers & words.skies:
                return True  # "shot down jets over Kashmir"
            if slot == "undergoer" and capital and c.passive and not doers and c.predicate in words.struck:
                return True
            things = undergoers | {p.head.lower() for p in c.obliques}
            if slot == "doer" and c.predicate in words.seeing and things & words.happenings:
                return True
            if slot != "addressee" and capital and c.predicate in words.living:
                return True
        return False

    def _explains_town(self, mention: Mention, filling: list[tuple[Clause, str]] | tuple[()]) -> bool:
        """ "L'Aquila, Italy": the country of the town right before."""
        town = self._towns.get(mention.start - 2)
        return (
            town is not None
            and self.text[town.end : mention.start] == ", "
            and town.place.country == mention.code
            and not any(slot in _PARTIES for _, slot in filling)
        )
