"""The words that tell the place of an event from a place that is merely named, as patterns (data/places/words.yaml)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import yaml

from detente.code.anyof import any_of
from detente.code.gazetteer import FOLDER

_SMALL = {"à": r"(?:à|au|aux)", "de": r"(?:de|du|des|d['’])"}
_SMALL_FORMS = {"à": ("à", "au", "aux"), "de": ("de", "du", "des", "d'")}
"""French runs these together with an article."""
_ARTICLE = r"(?:(?:le|la|les|the|a|an)\s+|l['’])"
_NOTHING = re.compile("(?!)")
_CAPITAL = "[A-ZÀ-ÝŁŠŽČĐİ]"
_NAME = r"[A-ZÀ-ÝŁŠŽČĐİ][\w'’]*(?:[- ](?:[a-zà-ÿ]{1,3}[- ])?[A-ZÀ-ÝŁŠŽČĐİ][\w'’]*){0,3}"


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Patterns of one language; those named `before_...` end where the name begins, those named `after_...` begin
    where it ends."""

    directions: frozenset[str]
    upon: frozenset[str]
    struck: frozenset[str]
    unaddressed: frozenset[str]
    locating: re.Pattern[str]
    """A site, a part or a distance of the place, up to its name."""
    before_region: re.Pattern[str]
    after_region: re.Pattern[str]
    after_site: re.Pattern[str]
    before_post: re.Pattern[str]
    before_pact: re.Pattern[str]
    after_pact: re.Pattern[str]
    """A treaty or meeting called after the place where it was made."""
    where: re.Pattern[str]
    when: re.Pattern[str]
    named: re.Pattern[str]
    """A place whose name (group `name`) the text explains, known or not; `region` is set where it is one."""


@cache
def place_words(language: str) -> PlaceWords:
    """The patterns of a language; those of an unknown language match nothing."""
    data = yaml.load((FOLDER / "words.yaml").read_text("utf-8"), Loader=yaml.CBaseLoader)

    def words(key: str) -> list[str]:
        return [str(w) for w in data[key].get(language, ())]

    site, quarter, side = _either(words("sites")), _either(words("quarters")), _either(words("sides"))
    regions, towns = _either(words("regions"), plural=False), _either(words("settlements"), plural=False)
    before = _either(data["locatives"].get(language, ()), plural=False)
    of = rf"(?:{_SMALL['de']}|of|from|in)\s*{_ARTICLE}?"
    parts = rf"(?:{site}|{side})\s+{of}|{before}\s*(?:the\s+)?{quarter}\s+(?:{_SMALL['de']}\s*{_ARTICLE}?)?"
    parts += rf"|{_either(words('apposed'))}\s*"
    parts += rf"|{_either(words('measures'))}\s+(?:(?:au\s+|à\s+l['’])?{side}\s+)?{of}"
    sender = rf"(?:\s+(?:{_SMALL['de']}|of)\s*{_ARTICLE}?{_NAME})?"
    served_in, given_to = (_either(words(key), plural=False) for key in ("posts_in", "given_to"))
    posts = rf"{_either(words('posts'))}{sender}(?:\s+{_either(words('posted'))}){{0,2}}\s+{served_in}"
    given = rf"{_either(words('given'))}(?:\s+(?!\w*[éiu]e?s?\b)[\w’'-]+){{0,2}}\s+{given_to}"
    pact = _either(words("pacts"))
    explained = rf"(?:{_ARTICLE}|une?\s+)?(?:[\w-]+\s+){{0,2}}?{towns}\b"
    return PlaceWords(
        directions=frozenset(words("directions")),
        upon=frozenset(words("upon")),
        struck=frozenset(words("struck")),
        unaddressed=frozenset(words("unaddressed")),
        locating=re.compile(rf"(?<![\w-])(?i:{parts})\s*(?={_CAPITAL})"),
        before_region=re.compile(rf"(?<![\w-]){regions}\s+(?:{_SMALL['de']}|of)\s*{_ARTICLE}?\Z", re.I),
        after_region=re.compile(rf"\s+{regions}\b"),
        after_site=re.compile(rf"(?:['’]s)?\s+(?:[a-z-]+\s+)?{site}\b"),
        before_post=re.compile(rf"(?<![\w-])(?:{posts}|{given})\s+{_ARTICLE}?\Z", re.I),
        before_pact=re.compile(rf"(?<![\w-]){pact}\s+{_SMALL['de']}\s*\Z", re.I) if language == "fr" else _NOTHING,
        after_pact=re.compile(rf"\s+{pact}\b", re.I) if language == "en" else _NOTHING,
        where=re.compile(rf"[\s,]*{_either(words('where'), plural=False)}(?!\w)", re.I),
        when=re.compile(rf"[\s,]*{_either(words('when'), plural=False)}(?!\w)", re.I),
        named=re.compile(
            rf"(?<![\w-])(?:(?:(?i:{towns}|(?P<region>{regions}))\s+(?:{_SMALL['de']}|of)\s*{_ARTICLE}?)(?P<name>{_NAME})"
            rf"|(?i:{before})\s+(?P<town>{_NAME})(?=,\s+{explained})"
            rf"|(?i:{before}\s+)(?:[A-Z]\w+['’]s\s+)?(?P<state>{_NAME})(?=\s+{regions}\b))"
        ),
    )


def _either(words: Iterable[str], *, plural: bool = True) -> str:
    """One of the words, longest first; nothing where there are none."""
    endings = ("", "s", "x", "es") if plural else ("",)
    return any_of(form + ending for w in words for form in _forms(w) for ending in endings) or "(?!)"


def _forms(words: str) -> list[str]:
    """The words with each form of those that French runs together with an article."""
    return [" ".join(parts) for parts in itertools.product(*(_SMALL_FORMS.get(w, (w,)) for w in words.split()))]
