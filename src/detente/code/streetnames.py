"""Names of streets, squares and quarters that hold a state's or a town's, or a people's: "rue de Varsovie", "Place du
Luxembourg", "Avenue of the Russian Federation", "le quartier arménien".

Neither the state nor the town is spoken of there. "Les rues de Varsovie" and "une rue de Varsovie" are in the town, and
"la place du Japon au G7" is a rank.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

import yaml

from detente.code.anyof import any_of
from detente.code.gazetteer import FOLDER

_NAME = r"[A-ZÀ-Þ][\w’'-]+"
_OF = {"fr": r"\s+(?:de\s+|d['’]|du\s+|des\s+)", "en": r"\s+(?:of\s+(?:the\s+)?|de\s+(?:la\s+)?|d['’]|du\s+|des\s+)"}
_NEVER = "(?!)"
_LONGEST = 40
"""Characters that a name may go on behind its first word: "des *États*-Unis"."""


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Each finds as `name` what is only part of a street's or a quarter's name; before it a word of the data without
    which it finds nothing: a text mostly has none, and names before such words take long to look for."""
    data = yaml.load((FOLDER / "words.yaml").read_text("utf-8"), Loader=yaml.CBaseLoader)

    def words(key: str, without: Iterable[str] = ()) -> str:
        return any_of(w for w in data[key].get(language, ()) if w not in set(without)) or _NEVER

    ranks = data["ranks"].get(language, ())
    of, many = _OF.get(language, _OF["en"]), words("one_of_many")
    streets, standing, behind = words("streets", ranks), words("standing_on"), words("streets_behind")
    quarters = words("peoples_quarters")
    adjective = r"[a-zà-ÿ-]+" if language == "fr" else _NAME
    beside = rf"{quarters}\s+(?P<name>{adjective})" if language == "fr" else rf"(?P<name>{adjective})\s+{quarters}"
    found = (
        (streets, rf"(?:(?<![\w-])(?P<many>(?i:{many}))\s+)?(?<![\w-]){streets}{of}(?P<name>{_NAME})"),
        (standing, rf"(?<![\w-]){standing}\s+{words('ranks')}{of}(?P<name>{_NAME})"),
        (behind, rf"(?<![\w-])(?P<name>{_NAME})\s+{behind}(?![\w-])"),
        (quarters, rf"(?<![\w-]){beside}(?![\w-])"),
    )
    return tuple((re.compile(rf"(?<![\w-])(?:{word})(?!\w)"), re.compile(whole)) for word, whole in found)


@lru_cache(maxsize=8)
def street_names(text: str, language: str) -> Mapping[int, int]:
    """Where a state, town or people would be named that only names a street or a quarter, and up to where.

    Remembered, since whoever looks for mentions and for places asks it of the same text.
    """
    likely = (pattern for word, pattern in _patterns(language) if word.search(text))
    found = (m for pattern in likely for m in pattern.finditer(text))
    return {m.start("name"): m.end("name") + (0 if m.end() > m.end("name") else _LONGEST) for m in found if not _one(m)}


def _one(found: re.Match[str]) -> bool:
    """Whether it is one of the streets of a town, not one called after it."""
    return found.groupdict().get("many") is not None


def names_street(names: Mapping[int, int], start: int, end: int) -> bool:
    """Whether a name is told as a street's only; "Downing Street" goes beyond it."""
    return end <= names.get(start, 0)
