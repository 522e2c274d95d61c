"""The words that make a place of a state or capital, from data/cues/scenes_<language>.yaml, as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from detente.code.cues import DATA
from detente.codebook.yamlread import read_yaml

_LISTS = (
    "behind mediating standing toward given articled parts towns borders cut moving crossing passed routes "
    "joining fleeing struck calamities seeing happenings legs tours inert living lands between happened seats "
    "suffixes dealing envoys giving gifts staying onto issued carriers where travellers links skies above "
    "cities organs whence_said commanding dative land_behind papers named_before consent sites at_seats seat_aims "
    "to_seats forums convening"
)
_KEYS = frozenset(_LISTS.split())
_CONTRACTED = {"de": r"(?:de la|de l['’]|du|des|de|d['’])", "à": r"(?:à la|à l['’]|au|aux|à)"}
"""How French prepositions run together with the article behind them."""
_ARTICLE = {"fr": r"(?:(?:la|le|les|l['’])\s*)?", "en": r"(?:the\s+)?"}
_OF = {"fr": _CONTRACTED["de"], "en": r"(?:of|from)(?:\s+the)?"}
_WHENCE = {"fr": _CONTRACTED["de"], "en": r"from(?:\s+the)?"}
_PROPER = r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?"


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
    joined: re.Pattern[str]
    """A place and "et", "or": what follows is one too ("in Ecuador or Peru")."""
    leg: re.Pattern[str]
    """ "Après Riyad et", where a tour is spoken of."""
    tour: re.Pattern[str]
    fleeing: frozenset[str]
    """Verbs whose object is a place even where it is a state: "fuir l'Afghanistan"."""
    struck: frozenset[str]
    """What befalls a town without anyone's doing it: "Katmandou a été touchée"."""
    calamities: frozenset[str]
    """What strikes places, not parties: an earthquake, a power cut."""
    seeing: frozenset[str]
    between: re.Pattern[str]
    """What leads up to a name behind "entre": "le train de nuit entre Varsovie et"; group 1 is what stands before."""
    mediating: frozenset[str]
    """Verbs of motion whose "between" is of parties: "shuttled between Lima and Quito"."""
    between_words: frozenset[str]
    living: frozenset[str]
    """What a town does as a town: it wakes, it sprawls."""
    lands: frozenset[str]
    """What a country has as a piece of land: volcanoes, forests."""
    inert: frozenset[str]
    """What a place does as a place: "Turkey, which borders Syria"."""
    happenings: frozenset[str]
    """What towns and countries are said to see: "Kabul has seen three attacks"."""
    happened: frozenset[str]
    """Like `towns`, but with a possessive they are a government's own: "the Paris attacks", "Moscow's attacks"."""
    seat: re.Pattern[str]
    """ "la capitale, " before a name, which the name only explains."""
    seated: re.Pattern[str]
    """ "Bamako, the capital"."""
    suffix: re.Pattern[str]
    """ "-based" right behind a name."""
    dealing: frozenset[str]
    """Prepositions that make a party of a capital whatever they depend on: "talks with Caracas"."""
    envoys: frozenset[str]
    """Whose post is a party: "l'ambassadeur à Moscou"."""
    giving: frozenset[str]
    """Verbs that never tell where something happens by "à": "cela déplaît à Rabat"."""
    gifts: frozenset[str]
    """Nouns and adjectives that take one to whom they go: "un avertissement à Téhéran", "favorable à Kiev"."""
    staying: frozenset[str]
    """Verbs and nouns of being or happening somewhere, whose "à" is of place whatever the parse makes of it."""
    onto: frozenset[str]
    """Prepositions of what is advanced on: "marcher sur Bangui"."""
    issued: frozenset[str]
    """What comes from a government rather than from a town: an order."""
    carriers: frozenset[str]
    """What comes from a town rather than from a government: a ship."""
    where: re.Pattern[str]
    """ ", where" right behind a name."""
    travellers: frozenset[str]
    """What enters and leaves countries by no one's act: ships, migrants."""
    links: frozenset[str]
    """What joins places: pipelines, roads."""
    skies: frozenset[str]
    """What rises, falls and drifts `above` places: dawn, smoke, panic."""
    above: frozenset[str]
    cities: frozenset[str]
    """States that are one town: "un hôtel de Singapour"."""
    organs: frozenset[str]
    """What a government is or has: the capital before any other noun is a town ("the Cairo government")."""
    dative: frozenset[str]
    """Verbs whose "à" is of a party unless a word of time stands before it: "a dit à Londres"."""
    whence_said: frozenset[str]
    """Prepositions of the place from which somebody speaks: "said from Geneva"."""
    commanding: frozenset[str]
    """What is done from afar, from where it is told: "ran the party *from* Brussels"."""
    town_of: re.Pattern[str]
    """What a capital has as a town, up to its name: "la maison d'hôtes de"."""
    town_behind: re.Pattern[str]
    """The same behind the name, at one word from it at most: " train bombings", "'s Travellers Club"."""
    word_at: re.Pattern[str]
    """Group 1 stands before a preposition of direction."""
    land_behind: re.Pattern[str]
    """What a state has as land, right behind its name: " coast", " side of"."""
    titled: re.Pattern[str]
    """A newspaper's title behind the name of its town: " Times"."""
    named_before: re.Pattern[str]
    """What makes another name of it: "Real Madrid"."""
    consent: re.Pattern[str]
    """An agreement that is a government's yes, up to its name: "sans l'accord de"."""
    sites: frozenset[str]
    """What a name begins or ends with that is a building's, a square's or a paper's: "Hotel Bristol"."""
    at_seats: re.Pattern[str]
    """What leads to a seat of power or a house where something is: "outside the"."""
    at_sites: frozenset[str]
    """The same prepositions by themselves."""
    seat_aims: re.Pattern[str]
    """What is meant for whoever sits there: "anger at the Kremlin"."""
    to_seats: re.Pattern[str]
    """What leads to one as to a place or to a party: French "à"."""
    forums: frozenset[str]
    """What others hold in a town without its state: talks, a summit, an accord."""
    convening: frozenset[str]
    """What they do there: they meet, they sign."""


@cache
def scene_words(language: str) -> SceneWords:
    """The words of a language; CodebookError, with file and line, for a file that is not as it should be."""
    nodes = read_yaml(DATA / f"scenes_{language}.yaml").mapping(_KEYS, _KEYS)
    lists = {key: nodes[key].texts() for key in _KEYS}
    article, of = _ARTICLE[language], _OF[language]
    behind = "|".join(_preposition(p, language) for p in sorted(lists["behind"], key=len, reverse=True))
    toward = "|".join(_preposition(p, language) for p in lists["toward"])
    parts = _nouns(lists["parts"])
    cut = rf"|(?:{'|'.join(lists['cut'])})\s*"
    routes = (r.split(" … ") for r in lists["routes"])
    joining = rf"\s+(?:{'|'.join(lists['joining'])})\s+{article}"
    listed = rf"{_PROPER}(?:,\s*{article}{_PROPER})*{joining}"
    legs = "|".join(lists["legs"])
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
        re.compile(rf"(?:(?<![\w’'-])|(?<=\b[ld][’']))(?:{parts}\s+(?:\w+\s+)?{of}\s*{cut})\Z", re.I),
        frozenset(lists["towns"]),
        frozenset(lists["borders"]),
        re.compile(rf"([\w’'-]+)\s+(?:\w+ly\s+|out\s+|back\s+)?{_WHENCE[language]}\s*\Z", re.I),
        tuple(_route(a, b, language) for a, b in routes),
        # at the head of a sentence a comma ends the place: "En Suisse, Erevan et Ankara discutent"
        re.compile(
            rf"(?<![\w’'-])(?:(?i:{behind})\s*{article}{_PROPER}{joining}|(?<=\w\s)(?:{behind})\s*{article}{listed})\Z"
        ),
        re.compile(rf"(?<![\w’'-])(?i:{legs})\s+{article}(?:{listed})?\Z"),
        re.compile(rf"(?<![\w’'-]){_nouns(lists['tours'])}\b", re.I),
        frozenset(lists["fleeing"]),
        frozenset(lists["struck"]),
        frozenset(lists["calamities"]),
        frozenset(lists["seeing"]),
        re.compile(
            rf"((?:\w+\s+){{1,4}})(?i:{'|'.join(lists['between'])})\s+{article}(?:{_PROPER}\s+\w+\s+{article})?\Z"
        ),
        frozenset(lists["mediating"]),
        frozenset(lists["between"]),
        frozenset(lists["living"]),
        frozenset(lists["lands"]),
        frozenset(lists["inert"]),
        frozenset(lists["happenings"]),
        frozenset(lists["happened"]),
        re.compile(rf"(?<![\w’'-]){_nouns(lists['seats'])}(?P<comma>,)?\s\Z", re.I),
        re.compile(rf",\s(?:[^\W\d_]+\s){{0,2}}(?:l['’])?{_nouns(lists['seats'])}\b", re.I),
        re.compile(rf"-(?:{'|'.join(lists['suffixes']) or '(?!)'})\b", re.I),
        frozenset(lists["dealing"]),
        frozenset(lists["envoys"]),
        frozenset(lists["giving"]),
        frozenset(lists["gifts"]),
        frozenset(lists["staying"]),
        frozenset(lists["onto"]),
        frozenset(lists["issued"]),
        frozenset(lists["carriers"]),
        re.compile(rf",?\s(?:{'|'.join(lists['where'])})\b", re.I),
        frozenset(lists["travellers"]),
        frozenset(lists["links"]),
        frozenset(lists["skies"]),
        frozenset(lists["above"]),
        frozenset(lists["cities"]),
        frozenset(lists["organs"]),
        frozenset(lists["dative"]),
        frozenset(lists["whence_said"]),
        frozenset(lists["commanding"]),
        _town_of(lists["towns"] + lists["happened"], language),
        _behind(lists["towns"], lists["happened"], language),
        re.compile(rf"([^\W\d_]+)\s+(?:{toward})\s*{article}\Z", re.I),
        re.compile(rf"\s(?:{'|'.join(lists['land_behind']) or '(?!)'})s?\b"),
        re.compile(rf"\s(?:{'|'.join(lists['papers'])})\b"),
        re.compile(rf"(?<![\w’'-])(?:{'|'.join(lists['named_before'])})\s\Z"),
        re.compile(rf"(?<![\w’'-])(?:{'|'.join(lists['consent'])})\s+(?:\w+\s+)?{of}\s*\Z", re.I),
        frozenset(lists["sites"]),
        _before_seat(lists["at_seats"], language),
        frozenset(lists["at_seats"]),
        re.compile(rf"(?<![\w’'-])(?:{'|'.join(lists['seat_aims']) or '(?!)'})\s\Z", re.I),
        _before_seat(lists["to_seats"], language),
        frozenset(lists["forums"]),
        frozenset(lists["convening"]),
    )


def _before_seat(prepositions: tuple[str, ...], language: str) -> re.Pattern[str]:
    """A preposition and the article that end where the name of a seat begins; capitals as they stand in the list."""
    any_of = "|".join(_preposition(p, language) for p in sorted(prepositions, key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<![\w’'-])(?:{any_of})\s*{_ARTICLE[language]}\Z")


def _town_of(nouns: tuple[str, ...], language: str) -> re.Pattern[str]:
    """A noun with "of", and what stands between: "le sommet extraordinaire de", "le sommet de l'Otan de"."""
    of = _CONTRACTED["de"] if language == "fr" else "of"
    kind = r"(?:(?:aux?|à|de|du|des|en)\s|d['’])[a-zà-þœ]+\s+|" if language == "fr" else ""  # "marché aux poissons"
    title = r"(?:L[ea]s?\s|L['’])[A-ZÀ-Þ][\w’]+\s+|" if language == "fr" else ""  # "le quotidien Le Temps d'Alger"
    between = rf"(?:{kind}{title}[^\W\d_]+\s+|{of}\s*{_ARTICLE[language]}{_PROPER}\s+)?"
    return re.compile(rf"(?:(?<![\w’'-])|(?<=\b[ldLD][’']))(?i:{_nouns(nouns)})\s+{between}{of}\s*\Z")


def _behind(towns: tuple[str, ...], happened: tuple[str, ...], language: str) -> re.Pattern[str]:
    """English alone puts the noun behind the name; with a possessive what happens is the government's own."""
    if language == "fr":
        return re.compile("(?!)")
    word = r"\s+(?:[^\W\d_]+\s+)?"
    return re.compile(rf"(?:['’]s)?{word}{_nouns(towns)}\b|{word}{_nouns(happened)}\b", re.I)


def _route(start: str, end: str, language: str) -> Route:
    article = _ARTICLE[language]
    first = rf"(?<![\w’'-]){_preposition(start, language)}\s*{article}"
    second = rf"\s+{_preposition(end, language)}\s*{article}"
    return Route(
        re.compile(rf"{first}\Z", re.I),
        re.compile(rf"{second}(?=[A-ZÀ-Þ])"),
        re.compile(rf"{first}{_PROPER}{second}\Z"),
    )


def _preposition(words: str, language: str) -> str:
    start, _, last = words.rpartition(" ")
    contracted = _CONTRACTED.get(last) if language == "fr" else None
    lead = re.escape(start) + r"\s+" if start else ""
    return lead + (contracted or re.escape(last) + r"\b")


def _nouns(words: tuple[str, ...]) -> str:
    return rf"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})s?"
