"""Places named in a text: towns, regions, seas and states, with country and coordinates, offline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import yaml

from detente.code.anyof import any_of
from detente.code.gazetteer import FOLDER, Candidate, PlaceKind, begins_name, fold_name, look_up
from detente.code.streetnames import names_street, street_names
from detente.records import Place

MOST_WORDS = 5
LARGE = 300_000
"""Inhabitants from which a town is taken without "à" or "in" before it: smaller ones are too often people's names."""
TRUSTED_COUNTRY = 20
"""How many times its inhabitants a town counts when the dispatch speaks of its country: Tripoli of Lebanon (230,000)
beats that of Libya (1.1 million), Paris of Texas (25,000) does not beat that of France."""
VARIANT = 0.05
"""How much less a place counts under a name that is not its own: "Paris" is not a city whose other name is Paris."""
TOKEN = re.compile(r"[ldLD]['’](?=[^\W\d_])|[^\W\d_]+(?:['’.][^\W\d_]+)*")
"""A word; "l'" and "d'" are words of their own."""
_BREAK = re.compile(r"[^\w\s'’.-]|\n")
"""What no name has inside."""
_UNACCENTED = re.compile(r"(?<![\w'’])A\s+\Z")
""" "A Kherson, deux civils ...": wire copy leaves capitals without their accents."""
_WITH_ARTICLE = re.compile(r"\b(du|au|des|aux)\s+$")
_LAST_LETTERS = frozenset("usx")
"""How those end, which tells of nearly every word that it is none of them."""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as a text names it; `locative` is the preposition before it ("à", "near"), None where there is none."""

    start: int
    end: int
    place: Place
    kind: PlaceKind
    locative: str | None = None

    @property
    def text(self) -> str:
        """The name as it stands in the text."""
        return self.place.name


@dataclass(frozen=True, slots=True)
class _Words:
    language: str
    locative: re.Pattern[str]
    attacked: re.Pattern[str]
    """A verb of attack or capture right before a place."""
    suffered: re.Pattern[str]
    """The same in the passive, right behind it."""
    of: re.Pattern[str]
    """A site or people with "of" right before a place: "residents of Chernihiv", "un immeuble de Soumy"."""
    generics: frozenset[str]
    blocked: frozenset[str]
    forenames: frozenset[str]
    """States that are given names too."""
    never: frozenset[str]


_CERTAIN = {"fr": "à", "en": "in"}
"""The preposition behind which a name is that of a place."""


def find_places(
    text: str, language: str, countries: Sequence[str] = (), *, all_states: bool = False
) -> tuple[PlaceMention, ...]:
    """Every place of `text`, in order. Of several places of a name the one in `countries` (alpha-3 codes that the
    dispatch speaks of) is taken, else the largest. Lower-case words are never places, save "mer d'Azov" and the like.

    `all_states` also takes what states are called in newswire only ("Birmanie", "DR Congo"): mentions know them as
    actors, so whoever looks for parties has no need of them.
    """
    words, streets = _words(language), street_names(text, language)
    tokens = list(TOKEN.finditer(text))
    out: list[PlaceMention] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if not token[0][0].isupper() and token[0].casefold() not in words.generics:
            index += 1
            continue
        found = _longest(text, tokens, index, words, countries, all_states)
        if found is None:
            index += 1
            continue
        mention, used = found
        if not names_street(streets, mention.start, mention.end):
            out.append(mention)
        index += used
    return tuple(out)


def country_filed_from(place: str, language: str, countries: Sequence[str] = ()) -> str | None:
    """The country of a dateline's place ("NEW DELHI", "TETOVO, Macedonia", "PARIS/ROME"): a dateline is a place for
    certain, so it is read as one that stands behind a preposition. `countries` as in `find_places`.
    """
    behind = f"{_CERTAIN.get(language, 'in')} {place.partition('/')[0]}"
    found = find_places(behind, language, countries, all_states=True)
    told = [p.place.country for p in found if p.kind == "country"]  # "SAN JOSE, Costa Rica"
    return next((c for c in (*told, *(p.place.country for p in found)) if c), None)


def _longest(
    text: str,
    tokens: list[re.Match[str]],
    index: int,
    words: _Words,
    countries: Sequence[str],
    all_states: bool,
) -> tuple[PlaceMention, int] | None:
    start = tokens[index].start()
    article = _article(text[max(0, start - 6) : start])
    farthest = _farthest(text, tokens, index, article)
    if farthest < index:  # as of nearly all
        return None
    before = text[max(0, start - 24) : start]
    for last in reversed(range(index, farthest + 1)):
        end = tokens[last].end()
        small = not tokens[last][0][0].isupper()
        if small and last == index:
            continue
        name = fold_name(text[start:end])
        known = look_up(name) or (look_up(f"{article} {name}") if article else ())
        taken = [c for c in known if all_states or c.kind != "country" or c.primary]
        best = _best(taken, words.language, countries)
        if best is None or (small and best.kind == "city"):  # "Sahara occidental", but no town ends in a small word
            continue
        locative = _locative(before, words)
        evident = words.attacked.search(before) or words.suffered.match(text, end) or words.of.search(before)
        if not _plausible(text, tokens, index, last, best, locative, words, evident is not None):
            continue
        place = Place(text[start:end], best.country, best.lat, best.lon, best.geonameid)
        return PlaceMention(start, end, place, best.kind, locative), last - index + 1
    return None


def _farthest(text: str, tokens: list[re.Match[str]], index: int, article: str | None) -> int:
    """The last word with which any place's name may go on; before `index` where none begins with that word.

    Most capitalised words begin no place's name at all: that is found once for each and spares the rest.
    """
    start = tokens[index].start()
    for last in range(index, min(index + MOST_WORDS, len(tokens))):
        words = text[start : tokens[last].end()]
        if last > index and _BREAK.search(words, tokens[last - 1].end() - start):
            return last - 1
        name = fold_name(words)
        if not (begins_name(name) or (article and begins_name(f"{article} {name}"))):
            return last - 1
    return min(index + MOST_WORDS, len(tokens)) - 1


def _locative(before: str, words: _Words) -> str | None:
    found = words.locative.search(before)
    if found is None and words.language == "fr" and _UNACCENTED.search(before):
        return _CERTAIN["fr"]
    return " ".join(found[1].split()).casefold() if found else None


def _article(before: str) -> str | None:
    """French runs a name's article together with the preposition: "du Caire", "au Caire" are of Le Caire."""
    small = _WITH_ARTICLE.search(before) if before.rstrip()[-1:] in _LAST_LETTERS else None
    return None if small is None else "le" if small[1] in ("du", "au") else "les"


def _best(candidates: Sequence[Candidate], language: str, countries: Sequence[str]) -> Candidate | None:
    def weight(one: Candidate) -> float:
        trusted = TRUSTED_COUNTRY if one.country in countries else 1
        return one.population * trusted * (1 if one.primary else VARIANT)

    return max((c for c in candidates if c.language in (None, language)), key=weight, default=None)


def _plausible(
    text: str,
    tokens: list[re.Match[str]],
    first: int,
    last: int,
    best: Candidate,
    locative: str | None,
    words: _Words,
    evident: bool,
) -> bool:
    """Whether the words are a place here and not a person, a word at the head of a sentence, or part of a name.

    `evident`: the words beside it speak of a place, be it small.
    """
    name = text[tokens[first].start() : tokens[last].end()]
    low = name.casefold()
    if low in words.never or low in words.generics or (best.kind == "city" and name.isupper() and len(name) < 4):
        return False
    blocked = low in words.blocked
    if locative is not None:
        return not (blocked and locative in ("to", "par", "from", "sur")) and not _leads_name(text, tokens, last, best)
    if blocked or (best.kind == "city" and not evident and (best.population < LARGE or not best.primary)):
        return False
    if low in words.forenames and _leads_surname(text, tokens, last):
        return False
    return best.kind != "city" or not (_after_name(text, tokens, first) or _leads_name(text, tokens, last, best))


def _after_name(text: str, tokens: list[re.Match[str]], first: int) -> bool:
    """ "Boris London": a capitalised word directly before, within the sentence."""
    if first == 0:
        return False
    gap = text[tokens[first - 1].end() : tokens[first].start()]
    return gap in (" ", "-") and tokens[first - 1][0][0].isupper()


def _leads_name(text: str, tokens: list[re.Match[str]], last: int, best: Candidate) -> bool:
    """ "Paris Hilton": a capitalised word directly behind a town; "Paris-Saclay" is another name too."""
    return best.kind == "city" and _leads_surname(text, tokens, last)


def _leads_surname(text: str, tokens: list[re.Match[str]], last: int) -> bool:
    """A capitalised word directly behind: "Maurice Kamto"."""
    if last + 1 >= len(tokens):
        return False
    gap = text[tokens[last].end() : tokens[last + 1].start()]
    following = tokens[last + 1][0]
    return gap in (" ", "-") and following[0].isupper() and following[1:].islower()


@cache
def _words(language: str) -> _Words:
    data = yaml.load((FOLDER / "words.yaml").read_text("utf-8"), Loader=yaml.CBaseLoader)
    behind = {
        key: any_of(data[key].get(language, ())) or "(?!)"
        for key in ("locatives", "attacked", "suffered", "suffering", "days", "sites", "dwellers", "owned")
    }
    return _Words(
        language=language,
        locative=re.compile(rf"(?<![\w'’])({behind['locatives']})(?:\s+|(?<=['’]))\Z", re.I),
        attacked=re.compile(rf"(?<![\w'’])({behind['attacked']})(?:\s+(?:{behind['days']}))?(?:\s+|(?<=['’]))\Z", re.I),
        suffered=re.compile(rf"\s+(?:(?:{behind['suffering']})\s+)?(?:{behind['suffered']})", re.I),
        of=re.compile(
            rf"(?<![\w'’])(?!{behind['owned']})(?:{behind['sites']}|{behind['dwellers']})s?\s"
            r"(?:of\s|de\s|d['’])\Z",
            re.I,
        ),
        generics=frozenset(w.casefold() for w in data["generics"].get(language, ())),
        blocked=frozenset(w.casefold() for w in data["blocked"].get(language, ())),
        forenames=frozenset(w.casefold() for w in data["forenames"].get(language, ())),
        never=frozenset(w.casefold() for w in data["never"].get(language, ())),
    )
