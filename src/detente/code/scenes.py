"""Where a state or its capital is a place and no party, from data/cues/scenes_<language>.yaml.

"La moitié de Beyrouth", "above Ankara", "by way of Turkey", "de Khartoum vers Djibouti" name where something is; "un
blocus imposé au Qatar", "sold missiles to Iran" name a party although the preposition is one of place. What the parse
says of the preposition counts, and the words before the name where the parse is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.clause import Clause, Parsed, Phrase
from detente.code.cues import DATA
from detente.code.mention import Mention
from detente.code.place import PlaceMention
from detente.codebook.yamlread import read_yaml

_KEYS = frozenset(
    {
        "behind",
        "standing",
        "toward",
        "given",
        "articled",
        "parts",
        "towns",
        "borders",
        "cut",
        "moving",
        "crossing",
        "passed",
        "routes",
    }
)
_REACH = 60
"""Characters before a name in which the words stand that make it a place."""
_PARTIES = ("doer", "undergoer", "addressee")
_CONTRACTED = {"de": r"(?:de la|de l['’]|du|des|de|d['’])", "à": r"(?:à la|à l['’]|au|aux|à)"}
"""How French prepositions run together with the article behind them."""
_ARTICLE = {"fr": r"(?:(?:la|le|les|l['’])\s*)?", "en": r"(?:the\s+)?"}
_OF = {"fr": _CONTRACTED["de"], "en": r"(?:of|from)(?:\s+the)?"}
_WHENCE = {"fr": _CONTRACTED["de"], "en": r"from(?:\s+the)?"}


@dataclass(frozen=True, slots=True)
class Route:
    """ "De Khartoum vers Djibouti": what stands before the name it starts from, behind that, and before its end."""

    start: re.Pattern[str]
    onward: re.Pattern[str]
    end: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class SceneWords:
    """The words of one language, as patterns over the text right before or behind a name."""

    prepositions: frozenset[str]
    located: frozenset[str]
    """All behind which people may stand ("militants in Gaza")."""
    toward: frozenset[str]
    given: frozenset[str]
    """Of `toward` those that never tell where something stands: English "to"."""
    articled: frozenset[str]
    parts: frozenset[str]
    moving: frozenset[str]
    crossing: frozenset[str]
    passed: frozenset[str]
    """Prepositions of what a verb of motion starts from or passes through."""
    behind: re.Pattern[str]
    """A preposition of place that ends where the name begins."""
    part: re.Pattern[str]
    """A noun of part or a cutting adjective that ends there."""
    towns: frozenset[str]
    borders: frozenset[str]
    whence: re.Pattern[str]
    """Group 1 is the word before "de" or "from"."""
    routes: tuple[Route, ...]


@cache
def scene_words(language: str) -> SceneWords:
    """The words of a language; CodebookError, with file and line, for a file that is not as it should be."""
    nodes = read_yaml(DATA / f"scenes_{language}.yaml").mapping(_KEYS, _KEYS)
    lists = {key: nodes[key].texts() for key in _KEYS}
    article, of = _ARTICLE[language], _OF[language]
    behind = "|".join(_preposition(p, language) for p in sorted(lists["behind"], key=len, reverse=True))
    parts = _nouns(lists["parts"])
    cut = rf"|(?:{'|'.join(lists['cut'])})\s*"
    routes = (r.split(" … ") for r in lists["routes"])
    return SceneWords(
        frozenset(lists["behind"]),
        frozenset(lists["behind"] + lists["standing"] + lists["toward"]),
        frozenset(lists["toward"]),
        frozenset(lists["given"]),
        frozenset(lists["articled"]),
        frozenset(lists["parts"]),
        frozenset(lists["moving"]),
        frozenset(lists["crossing"]),
        frozenset(lists["passed"]),
        re.compile(rf"(?<![\w’'-])(?:{behind})\s*{article}\Z", re.I),
        re.compile(rf"(?<![\w’'-])(?:{parts}\s+(?:\w+\s+)?{of}\s*{cut})\Z", re.I),
        frozenset(lists["towns"]),
        frozenset(lists["borders"]),
        re.compile(rf"([\w’'-]+)\s+(?:\w+ly\s+|out\s+|back\s+)?{_WHENCE[language]}\s*\Z", re.I),
        tuple(_route(a, b, language) for a, b in routes),
    )


def _route(start: str, end: str, language: str) -> Route:
    article = _ARTICLE[language]
    first = rf"(?<![\w’'-]){_preposition(start, language)}\s*{article}"
    second = rf"\s+{_preposition(end, language)}\s*{article}"
    name = r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?"
    return Route(
        re.compile(rf"{first}\Z", re.I),
        re.compile(rf"{second}(?=[A-ZÀ-Þ])"),
        re.compile(rf"{first}{name}{second}\Z"),
    )


def _preposition(words: str, language: str) -> str:
    start, _, last = words.rpartition(" ")
    contracted = _CONTRACTED.get(last) if language == "fr" else None
    lead = re.escape(start) + r"\s+" if start else ""
    return lead + (contracted or re.escape(last) + r"\b")


def _nouns(words: tuple[str, ...]) -> str:
    return rf"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})s?"


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
        for c in parsed.clauses:
            for slot in (*_PARTIES, "obliques"):
                for p in getattr(c, slot):
                    self._filling.setdefault(p.head_start, []).append((c, slot))

    def is_scene(self, mention: Mention, phrase: Phrase) -> bool:
        """Whether a state or capital is a place here; a phrase without preposition that acts or is acted upon is none,
        unless the text before it says that it is a part of it only."""
        filling = self._filling.get(phrase.head_start, ())
        if self._is_cut(mention, phrase) or self._left(mention, filling):
            return True
        if phrase.preposition in self.words.passed and any(
            c.predicate in self.words.moving and (slot == "obliques" or not c.passive) for c, slot in filling
        ):
            return True
        preposition = phrase.preposition
        host = self._hosts.get(phrase.head_start, "")
        if host in self.words.borders or (host in self.words.towns and mention.kind == "capital"):
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

    def _left(self, mention: Mention, filling: list[tuple[Clause, str]] | tuple[()]) -> bool:
        """A capital that somebody leaves, reaches or crosses."""
        return mention.kind == "capital" and any(
            slot == "undergoer" and not c.passive and c.kind == "verb" and c.predicate in self.words.crossing
            for c, slot in filling
        )

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
