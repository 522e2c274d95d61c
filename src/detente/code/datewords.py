"""The words of dates, from data/dates/<language>.yaml, compiled to regular expressions once.

A pattern's `match` is a regular expression in which {name} stands for the words of a slot and a space for any white
space. What matched is read back as values: the slot's for its words, digits as they stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

from detente.code.anyof import any_of
from detente.errors import CodebookError

FOLDER = Path(__file__).parent.parent / "data" / "dates"
NUMERIC_SLOTS = {
    # Up to 39, so that "31 février" and "32 mai" are seen and refused rather than read as something else.
    "days": None,
    "year": r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![.,]?\d|\s?%)",
    "year2": r"(?:1[5-9]|20)?\d\d",
    "dayalone": r"(?:[1-9]|[12]\d|3[01]|1er)(?![\d.,]\d)",
}
TRIGGER_SLOTS = ("weekday", "shortday", "month", "unit", "season", "feast")
DAY = r"(?<![\d.,:])(?:0?[1-9]|[12]\d|3\d)(?:er|st|nd|rd|th)?(?![\d:]|[.,]\d)"
DIGITS = r"\d{1,3}(?![\d.,]*\d)"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: its regular expression, what it is, and the values it needs no words for."""

    expression: re.Pattern[str]
    kind: str
    fixed: dict[str, str]
    words: frozenset[str] = frozenset()
    needs: tuple[re.Pattern[str], ...] = ()
    """Words and slots that no match is without; most patterns share theirs with others, and fail for want of one."""


@dataclass(frozen=True)
class DateWords:
    """All that is known of one language's dates."""

    language: str
    patterns: tuple[Pattern, ...]
    slots: dict[str, dict[str, str]]
    before: re.Pattern[str]
    """What stands left of a date: groups `bound`, `opener`, `lead`, `passed`; it ends where the date begins."""
    month_before: re.Pattern[str]
    month_behind: re.Pattern[str]
    """A month right before or behind a number, which is a day then."""
    bounds: dict[str, str]
    range_gap: re.Pattern[str]
    list_gap: re.Pattern[str]
    and_opens: frozenset[str]
    ands: frozenset[str]
    range_words: frozenset[str]
    day_gap: re.Pattern[str]
    triggers: re.Pattern[str]
    """Matches somewhere in every date."""
    year_before_noun: bool
    """Whether a year may stand before its noun: "the fatal 2014 blast"."""
    bare_ranges: bool
    """Whether two dates make a range without a word before the first: "Monday to Friday"."""
    trusts_present: bool
    """Whether a parse of this language that says "present" is to be believed where it moves a date."""
    counted: frozenset[str]
    auxiliaries: frozenset[str]
    goes_on: re.Pattern[str]
    """What shows behind "three days after" or "the day before" that the happening follows from which it counts."""
    names: re.Pattern[str]
    """Names made of date words, which date nothing: "Bloody Sunday", "le Mouvement du 23 mars"."""
    by_past: frozenset[str]

    @cached_property
    def needed(self) -> frozenset[str]:
        """The words of all patterns."""
        return frozenset(word for pattern in self.patterns for word in pattern.words)

    def value(self, slot: str, words: str) -> str:
        """The value of `words` in `slot`; digits stand for themselves."""
        key = " ".join(words.split()).casefold()
        return self.slots[slot].get(key, key)


def flat(text: str) -> str:
    """The same text, character for character, with one kind of apostrophe and of space."""
    return text.translate(_FLAT)


_FLAT = {0x2019: "'", 0x02BC: "'", 0xA0: " ", 0x202F: " ", 0x2009: " "}


@cache
def date_words(language: str) -> DateWords | None:
    """The words of a language, None where data/dates has no file for it."""
    path = FOLDER / f"{language}.yaml"
    if not path.exists():
        return None
    data: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)
    slots = {name: _values(entry) for name, entry in data["slots"].items()}
    expressions = _slot_expressions(data)
    patterns = tuple(_pattern(entry, expressions, path) for entry in data["patterns"])
    return DateWords(
        language=language,
        patterns=patterns,
        slots=slots,
        before=_before(data),
        month_before=re.compile(rf"(?<!['])({expressions['monthname']})[\s-]\Z", re.I),
        month_behind=re.compile(rf"[\s-]{expressions['monthname']}", re.I),
        bounds={flat(w).casefold(): kind for kind, words in data["bounds"].items() for w in words},
        range_gap=re.compile(rf"\s*(?:{alternatives(data['ranges']['to'])})\s*", re.I),
        list_gap=re.compile(rf"\s*(?:{alternatives(data['lists'])})\s*", re.I),
        and_opens=frozenset(w.casefold() for w in data["ranges"]["and_opens"]),
        ands=frozenset(w.split()[0] for w in data["lists"]),
        range_words=frozenset(w.casefold() for w in data["days_to"]),
        day_gap=re.compile(rf"\s*(?P<gap>{alternatives(data['days_to'] + data['days_and'])})\s*", re.I),
        triggers=_triggers(data),
        year_before_noun=data.get("year_before_noun") == "yes",
        bare_ranges=data.get("bare_ranges") == "yes",
        trusts_present=data.get("trusts_present") == "yes",
        counted=frozenset(data["counted"]),
        auxiliaries=frozenset(data["auxiliaries"]),
        goes_on=_goes_on(data["stands_alone"]),
        names=re.compile(rf"\b(?:{'|'.join(flat(name) for name in data['names'])})\b"),
        by_past=frozenset(data["by_past"]),
    )


@cache
def conventions() -> dict[str, Any]:
    """data/dates/conventions.yaml: what vague dates are taken to mean."""
    text = (FOLDER / "conventions.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)
    return loaded


def alternatives(words: list[str]) -> str:
    """A regular expression for any of the words, the longest first; a space is any white space."""
    return any_of(flat(word) for word in words)


def _values(entry: dict[str, str] | list[str]) -> dict[str, str]:
    pairs = entry.items() if isinstance(entry, dict) else ((w, w) for w in entry)
    return {" ".join(flat(word).split()).casefold(): value for word, value in pairs}


def _slot_expressions(data: dict[str, Any]) -> dict[str, str]:
    """For each slot a regular expression, digits included where the slot counts."""
    out = {name: expr for name, expr in NUMERIC_SLOTS.items() if expr}
    capitals = set(data.get("capitals", ()))
    for name, entry in data["slots"].items():
        words = alternatives(list(entry))
        if name == "n":
            words = f"{DIGITS}|{words}"
        # A word ends at a word's end, save where it is written with its apostrophe, hyphen, space or full stop.
        body = rf"\b(?:{words})(?:\b|(?<=['\-. ]))"
        out[name] = f"(?-i:{body})" if name in capitals else f"(?:{body})"
    gaps = alternatives(data["days_to"] + data["days_and"])
    tail = rf"(?:\s*(?:{gaps})\s*{DAY})*"
    out["days"] = rf"{DAY}{tail}"
    # "on May 12 and 14 people": a further day must not count a noun.
    function_words = "|".join(data.get("follow_day", ()))
    out["guarded_days"] = rf"{DAY}(?:\s*(?:{gaps})\s*{DAY}(?!\s+(?!(?:{function_words})\b)[a-z]))*"
    return out


def _pattern(entry: dict[str, str], expressions: dict[str, str], path: Path) -> Pattern:
    fixed = {k: v for k, v in entry.items() if k not in ("match", "is")}
    fragments = _fragments(path)
    seen: dict[str, int] = {}

    def slot(found: re.Match[str]) -> str:
        name = found[1]
        if name in fragments:
            return flat(fragments[name]).replace(" ", r"\s+")
        expr = expressions.get("guarded_days" if name == "days" and fixed.get("and") == "guarded" else name)
        if expr is None:
            raise CodebookError(f"{path}: unknown slot {{{name}}} in {entry['match']!r}")
        seen[name] = seen.get(name, 0) + 1
        group = name if seen[name] == 1 else f"{name}__{seen[name]}"
        return f"(?P<{group}>{expr})"

    # "une dizaine d'années": a number may end in an apostrophe, with no space before the unit
    spaced = re.sub(r"(\{n\}|\)) \{unit\}", r"\1(?: |(?<=')){unit}", flat(entry["match"]))
    source = spaced.replace(" ", r"\s+").replace(r"\s+?", r"\s*")
    source = re.sub(r"\{([a-z][a-z0-9_]*)\}", slot, source)  # quantifiers ({2}) begin with a digit
    try:
        compiled = re.compile(rf"(?<!\w)(?<![^\W\d]-)(?:{source})(?!\w)", re.I)
    except re.error as problem:
        raise CodebookError(f"{path}: {entry['match']!r} is no regular expression: {problem}") from problem
    return Pattern(compiled, entry["is"], fixed, *_needs(flat(entry["match"]), expressions))


_ESCAPED, _CHOICE = re.compile(r"\\.[?*+]?|\[[^\]]*\][?*+]?"), re.compile(r"\([^()]*\)[?*+]?")
_OPTIONAL, _SLOT, _LITERAL = (
    re.compile(r"(?:\{\w+\}|.)[?*]"),
    re.compile(r"\{([a-z]\w*)\}"),
    re.compile(r"[^\W\d_]{3,}"),
)


def _needs(template: str, expressions: dict[str, str]) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """The words and the slots of a pattern that stand outside of all that may be left out or chosen among."""
    bare = _ESCAPED.sub(" ", template)
    while bare != (without := _CHOICE.sub(" ", bare)):
        bare = without
    if "|" in bare:
        return frozenset(), ()
    bare = _OPTIONAL.sub(" ", bare)
    slots = [expressions[name] for name in _SLOT.findall(bare) if name in expressions]
    return frozenset(w.lower() for w in _LITERAL.findall(_SLOT.sub(" ", bare))), tuple(map(_need, slots))


@cache
def _need(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.I)


@cache
def _fragments(path: Path) -> dict[str, str]:
    loaded: dict[str, str] = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader).get("fragments", {})
    return loaded


def _triggers(data: dict[str, Any]) -> re.Pattern[str]:
    words = [w for slot in TRIGGER_SLOTS for w in data["slots"].get(slot, ())]
    return re.compile(rf"\b(?:{alternatives(words)}|{'|'.join(data['triggers'])}|(?:1[5-9]|20)\d\d)", re.I)


def _goes_on(stands_alone: list[str]) -> re.Pattern[str]:
    unless = rf"(?!(?:{'|'.join(stands_alone)})\b)" if stands_alone else ""
    return re.compile(rf"\s+{unless}[\w\"'«“]")


def _before(data: dict[str, Any]) -> re.Pattern[str]:
    bound_words = [w for words in data["bounds"].values() for w in words]
    lead, bound = alternatives(data["leads"]), alternatives(bound_words)
    opener, passed = alternatives(data["ranges"]["open"]), alternatives(data["passes"])
    edge = r"(?:\s+|(?<=['(,]))\s*"
    return re.compile(
        rf"(?:(?<![\w'])(?P<bound>{bound})(?:\s+|(?<=')))?"
        rf"(?:(?<![\w'])(?P<opener>{opener}){edge})?"
        rf"(?P<passed>(?<!\w)(?:{passed}){edge})?"
        rf"(?P<lead>(?:(?<![\w'])(?:{lead})(?:\s+|(?<=')))*)\Z",
        re.I,
    )
