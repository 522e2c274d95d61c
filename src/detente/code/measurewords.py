"""The words of numbers and money, from data/numbers/<language>.yaml, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from detente.code.datewords import alternatives, flat

FOLDER = Path(__file__).parent.parent / "data" / "numbers"
DIGITS = r"\d{1,3}(?:[   .,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
"""18 000, 18.000 and 18,000, else digits with at most one decimal mark."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """What is known of one language's numbers."""

    language: str
    number: re.Pattern[str]
    """Groups symbol, halves, many (with several or singular before), digits, words; scale, half; suffix currency."""
    before: re.Pattern[str]
    after: re.Pattern[str]
    between: re.Pattern[str]
    plain_range: re.Pattern[str]
    range_pairs: dict[str, str]
    kinds: dict[str, str]
    after_kinds: dict[str, str]
    scales: dict[str, int]
    halves: dict[str, int]
    many: dict[str, int]
    exact: frozenset[str]
    singular: frozenset[str]
    alone: frozenset[str]
    currencies: dict[str, str]
    """Code by name, the longest name first."""
    shared_currencies: dict[str, dict[str, str]]
    """Names that several states give to their money, to the state's code and the currency's."""
    of: frozenset[str]
    both: frozenset[str]
    determiners: frozenset[str]
    none: frozenset[str]
    groups: frozenset[str]
    plural_words: frozenset[str]
    ends_head: frozenset[str]
    one: frozenset[str]
    """Determiners that stand with one thing only, whatever its ending."""
    plural_ending: str
    """Regular expression of plural nouns where the determiner does not tell, else empty."""


@cache
def number_words(language: str) -> NumberWords | None:
    """The number words of a language, None where data/numbers has no file for it."""
    path = FOLDER / f"{language}.yaml"
    if not path.exists():
        return None
    data: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)
    kinds = {flat(w).casefold(): kind for kind, words in data["before"].items() for w in words}
    edge = r"(?:\s+|(?<='))"
    pairs = {opener: link for opener, link in data["ranges"]["between"]}

    links = alternatives([*data["ranges"]["plain"], *pairs.values()])
    singular = alternatives(data["singular"])

    def folded(key: str) -> frozenset[str]:
        return frozenset(flat(w).casefold() for w in data[key])

    def numbers(key: str) -> dict[str, int]:
        return {flat(w).casefold(): int(n) for w, n in data[key].items()}

    money = {flat(w).casefold(): code for w, code in data["currencies"].items()}
    return NumberWords(
        language=language,
        number=_number(data),
        before=re.compile(rf"(?<![\w'])(?:{alternatives(list(kinds))}){edge}(?:(?:{singular}){edge})?\Z", re.I),
        after=re.compile(rf"(?:\s+[\w'-]+){{0,2}}?\s+(?P<after>{alternatives(list(data['after']))})\b", re.I),
        between=re.compile(rf"(?<![\w'])(?:{alternatives(list(pairs))})\s+\Z", re.I),
        plain_range=re.compile(rf"\s+(?P<link>{links})\s+|\s?[-–]\s?", re.I),
        range_pairs=pairs,
        kinds=kinds,
        after_kinds={flat(w).casefold(): kind for w, kind in data["after"].items()},
        scales=numbers("scales"),
        halves=numbers("halves"),
        many=numbers("about_so_many"),
        exact=folded("exact_so_many"),
        singular=folded("singular"),
        alone=folded("alone"),
        currencies={w: money[w] for w in sorted(money, key=len, reverse=True)},
        shared_currencies={flat(w).casefold(): dict(of) for w, of in data["shared_currencies"].items()},
        of=folded("of"),
        both=folded("both"),
        determiners=folded("determiners"),
        none=folded("none"),
        groups=folded("groups"),
        plural_words=folded("plural_words"),
        ends_head=folded("ends_head"),
        one=folded("one"),
        plural_ending=data["plural_ending"],
    )


def _number(data: dict[str, Any]) -> re.Pattern[str]:
    words = alternatives(data["words"])
    link = alternatives([w for w in data["links"] if w.isalpha()])
    run = rf"(?:{words})(?:(?:\s+(?:{link})\s+|[\s-]+)(?:{words})\b)*"
    symbols = alternatives([w for w in data["currencies"] if not w[-1].isalpha()])
    money = alternatives([w for w in data["currencies"] if w[-1].isalpha()])
    many = alternatives(list(data["about_so_many"]))
    several = alternatives([w for w in data["several"] if w])
    singular = alternatives(data["singular"])
    of = alternatives(data["of"])
    edge = r"(?:\s+|(?<='))"
    # "des dizaines de milliers": a collective may count another; "une bonne douzaine", but not "another 500 million".
    collective = (
        rf"(?:(?P<one>(?:{singular}){edge}(?:(?!(?:{words})\b)[^\W\d]+\s+)?)|(?P<some>(?:{several}){edge}))?"
        rf"\b(?P<many>{many})(?P<plural>s?)\b(?:\s+(?:{of})?\s?(?P<manyof>{many})s?\b)?"
    )
    scales = alternatives(list(data["scales"]))
    return re.compile(
        rf"(?P<symbol>{symbols})?\s?(?<![\w.,:-])(?:(?P<halves>\b(?:{alternatives(list(data['halves']))})\b)"
        rf"|(?P<digits>{DIGITS})(?![\w]*\d)|(?P<collective>{collective})|\b(?P<words>{run})\b)"
        rf"(?:[\s-]?(?P<scale>{scales})\b)?"
        rf"(?P<half>\s+(?:{alternatives(data['half'])})(?:\s+(?P<halfscale>{scales}))?)?"
        rf"(?:\s?(?:(?:{of}){edge}|\s|-)?(?P<money>(?:{money})\b|{symbols}))?",
        re.I,
    )
