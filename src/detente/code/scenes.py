"""Where a state or its capital is a place and no party, from data/cues/scenes_<language>.yaml.

"La moitié de Beyrouth", "above Ankara", "by way of Turkey", "de Khartoum vers Djibouti" name where something is; "un
blocus imposé au Qatar", "sold missiles to Iran" name a party although the preposition is one of place. What the parse
says of the preposition counts, and the words before the name where the parse is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detente.clause import Clause, Parsed, Phrase
from detente.code.mention import Mention
from detente.code.place import PlaceMention
from detente.code.scenewords import scene_words

_REACH = 60
"""Characters before a name in which the words stand that make it a place."""
_ROUND = 250
"""Characters before and behind a name in which a tour is spoken of whose leg it may be."""
_WORD = re.compile(r"[^\W\d_]+")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+(?:(?:la|le|les|the)\s+|l['’])?\Z", re.I)
_PARTIES = ("doer", "undergoer", "addressee")


class Scenes:
    """Which names of one dispatch are places where they stand."""

    def __init__(self, text: str, language: str, parsed: Parsed, places: tuple[PlaceMention, ...]) -> None:
        self.text, self.words = text, scene_words(language)
        self._language = language
        self._towns = {p.end: p for p in places if p.kind == "city"}
        self._lemmas: dict[int, set[str]] = {}
        for _, end, lemma in parsed.words:
            self._lemmas.setdefault(end, set()).add(lemma)
        self._hosts = dict(self._pairs(parsed))
        self._filling: dict[int, list[tuple[Clause, str]]] = {}
        self._prepositions: dict[int, str] = {}
        for c in parsed.clauses:
            for slot in (*_PARTIES, "obliques"):
                for p in getattr(c, slot):
                    self._filling.setdefault(p.head_start, []).append((c, slot))
            for p in c.obliques:
                first = next(o for o in c.obliques if o.preposition == p.preposition)
                if p.preposition and not self._opens(parsed, first):
                    self._prepositions.setdefault(p.head_start, p.preposition)

    def _opens(self, parsed: Parsed, phrase: Phrase) -> bool:
        """Whether a phrase with its preposition heads a sentence, where a comma ends the place: "En Suisse, Erevan et
        Ankara discutent"."""
        reach = len(phrase.preposition or "") + 5  # the article too
        return any(start <= phrase.start <= start + reach for start, _ in parsed.sentences)

    def is_scene(self, mention: Mention, phrase: Phrase) -> bool:
        """Whether a state or capital is a place here; a phrase without preposition that acts or is acted upon is none,
        unless the text before it says that it is a part of it only."""
        filling = self._filling.get(phrase.head_start, ())
        if phrase.preposition not in self.words.prepositions and self._acts_behind(filling):
            return False
        if self._is_cut(mention, phrase) or self._left(mention, filling) or self._undergoes(mention, filling):
            return True
        # of names joined by "and" only the first has the preposition by itself: "in Ecuador or Peru"
        preposition = phrase.preposition
        if preposition is None and not any(slot in _PARTIES for _, slot in filling):
            preposition = self._prepositions.get(phrase.head_start)
        if preposition in self.words.passed and any(
            c.predicate in self.words.moving and (slot == "obliques" or not c.passive) for c, slot in filling
        ):
            return True
        host = self._hosts.get(phrase.head_start, "")
        if host in self.words.borders | self.words.lands or (host in self.words.towns and mention.kind == "capital"):
            return True
        if preposition is None:
            return self._explains_town(mention, filling)
        if preposition in self.words.passed | self.words.toward and host in self.words.moving:
            return True
        if preposition in self.words.prepositions:
            return True
        if preposition in self.words.given:
            return any(c.predicate in self.words.moving for c, _ in filling)
        if preposition in self.words.toward:
            return not self._given(mention, filling)
        return False

    def _pairs(self, parsed: Parsed) -> Iterator[tuple[int, str]]:
        """Where a name stands that depends on a noun, and the noun."""
        for p in parsed.phrases:
            for below in (*p.belonging, *p.attached):
                yield below.head_start, p.head.lower()

    def is_part(self, phrase: Phrase) -> bool:
        """Whether a phrase is where something happens, part of a country or town ("dans les rues de Bamako")."""
        located = phrase.preposition in self.words.prepositions | self.words.toward
        return located and phrase.head.lower() in self.words.parts

    def _is_cut(self, mention: Mention, phrase: Phrase) -> bool:
        """What stands around the name says so, whatever the parse made of it."""
        before = self.text[max(0, mention.start - _REACH) : mention.start]
        if self._listed(mention, phrase, before):
            return True
        if self.words.part.search(before) or (phrase.preposition is not None and self.words.behind.search(before)):
            return True
        source = self.words.whence.search(before)
        if source is not None:
            word_end = mention.start - len(before) + source.end(1)
            if self.words.moving & self._lemmas.get(word_end, {source[1].lower()}):
                return True
        return mention.kind == "capital" and any(
            (r.start.search(before) and r.onward.match(self.text, mention.end)) or r.end.search(before)
            for r in self.words.routes
        )

    def _listed(self, mention: Mention, phrase: Phrase, before: str) -> bool:
        """Joined to a place by "et" or "or", or the leg of a tour ("Après Riyad et Amman")."""
        parties = (slot for _, slot in self._filling.get(phrase.head_start, ()))
        if any(slot in _PARTIES for slot in parties) or self.text[mention.end : mention.end + 2] in ("'s", "’s"):
            return False
        if self.words.joined.search(before):
            return True
        if mention.kind != "capital":
            return False  # "flights between Morocco and Israel": what two states have with each other
        way = self.words.between.search(before)
        if way is not None and any(
            self.words.moving & self._lemmas_at(m, mention.start - len(before))
            for m in _WORD.finditer(before, *way.span(1))
        ):
            return True
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

    def _undergoes(self, mention: Mention, filling: list[tuple[Clause, str]] | tuple[()]) -> bool:
        """What an earthquake strikes, a capital that is struck by nobody, who sees attacks rather than acts."""
        words = self.words
        for c, slot in filling:
            doers, undergoers = ({p.head.lower() for p in ps} for ps in (c.doer, c.undergoer))
            capital = mention.kind == "capital"
            if slot != "doer" and doers & words.calamities:
                return True
            if slot == "undergoer" and capital and c.passive and not doers and c.predicate in words.struck:
                return True
            if slot == "doer" and c.predicate in words.seeing and undergoers & words.happenings:
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

    def _given(self, mention: Mention, filling: list[tuple[Clause, str]] | tuple[()]) -> bool:
        """Whether the verb gives, says or does something to the one behind "à" or "to"; French "à la Russie", "à
        l'Iran" always does, since the place is "en Russie"."""
        if any(slot in _PARTIES and c.predicate not in self.words.moving for c, slot in filling):
            return True
        if self._language != "fr" or mention.kind != "state" or mention.text in self.words.articled:
            return False
        return re.search(r"\bà (?:la |l['’])\Z", self.text[max(0, mention.start - 6) : mention.start]) is not None
