"""How many: numbers, bounds and money in newswire, in digits or words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from text_to_num import text2num

from detente.code.datewords import date_words, flat
from detente.code.measurewords import NumberWords, number_words

LOOK_LEFT = 30
PLURAL_AT_LEAST = 2
"""Several dozens are at least two of them."""
_LOWER_NEXT = re.compile(r"\s+[a-zà-þ]")
NOT_COUNTED = re.compile(r"\s?%|[:h]\d|(?:st|nd|rd|th|er|ère|e|ème)\b|[-/](?!strong\b|man\b|member\b)\w|\.\d|\s?°")
"""What follows percentages, hours, ordinals and parts of names: they count nothing."""
Number = int | float


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a text states it; offsets count characters.

    `value` is the stated number, None where only bounds are ("des dizaines", "30 à 40"); `low` and `high` are its
    bounds as far as stated, both the value where it is exact. `unit` is the word that follows, lower case as it
    stands; `currency` is ISO 4217.
    """

    start: int
    end: int
    text: str
    low: Number | None
    high: Number | None
    value: Number | None
    approximate: bool = False
    currency: str | None = None
    unit: str | None = None
    reduced_from: Number | None = None
    """What was there before: 20 of the 10 in "ramené de 20 à 10"."""


def find_quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """Every number of `text`, in order; years, ordinals, hours and percentages are left out."""
    words = number_words(language)
    if words is None:
        return ()
    smooth = flat(text)
    found = [q for m in words.number.finditer(smooth) if (q := _read(smooth, m, words)) is not None]
    joined = _ranges(smooth, found, words)
    return tuple(replace(q, text=text[q.start : q.end]) for q in joined)


def count_of(phrase_text: str, language: str) -> Number | None:
    """How many a noun phrase counts: its numeral, 1 for a single person ("l'ambassadeur", "a soldier"), else None."""
    words = number_words(language)
    if words is None:
        return None
    smooth = flat(phrase_text).strip()
    for both in words.both:
        if re.match(rf"{re.escape(both)}\b", smooth, re.I):
            return 2
    for quantity in find_quantities(phrase_text, language):
        return quantity.value
    return _single(smooth, words)


def single(head: str, language: str) -> int | None:
    """1 for the head of a singular phrase whose article is not known, None where it stands for many ("police")."""
    words = number_words(language)
    if words is None:
        return None
    return None if head.casefold() in words.groups | words.plural_words else 1


def is_none(phrase_text: str, language: str) -> bool:
    """Whether a noun phrase begins with a word that says nobody is meant: "aucun diplomate", "no diplomat"."""
    words = number_words(language)
    first = flat(phrase_text).split(maxsplit=1)[:1]
    return words is not None and bool(first) and first[0].casefold() in words.none


def _single(phrase: str, words: NumberWords) -> int | None:
    tokens = re.findall(r"[^\W\d_]+'(?=\w)|[\w.'-]+|[,-]", phrase)
    if not tokens:
        return None
    first = tokens[0].casefold()
    if first not in words.determiners:
        named = len(tokens) > 1 and all(t[0].isupper() for t in tokens[:2])
        return 1 if named else None
    if first in words.none:
        return None
    head: list[str] = []
    for token in tokens[1:]:
        if token.casefold() in words.ends_head:
            break
        head.append(token.casefold().removesuffix("'s"))
    if not head or any(t in words.groups or t in words.plural_words for t in head[-2:]):
        return None
    if first not in words.one and words.plural_ending and re.search(words.plural_ending, head[-1]):
        return None
    return 1


def _read(text: str, match: re.Match[str], words: NumberWords) -> Quantity | None:
    if NOT_COUNTED.match(text, match.end()) or _day_of_month(text, match, words.language):
        return None
    groups = match.groupdict()
    bare = " ".join(match[0].split()).casefold()
    if bare in words.alone and not groups["scale"] and not groups["money"]:
        return None
    if groups["collective"]:
        amount, stated, about = _collective(groups, words)
    else:
        amount, about = _amount(groups, words), False
        stated = amount is not None
    if amount is None:
        return None
    currency = groups["symbol"] or groups["money"]
    start, end = match.start() + (len(match[0]) - len(match[0].lstrip())), match.end()
    code = words.currencies.get(" ".join(currency.split()).casefold()) if currency else None
    quantity = Quantity(
        start,
        end,
        "",
        amount,
        amount if stated else None,
        amount if stated else None,
        about,
        code,
        None if code else _unit(text, end, words),
    )
    return _hedged(text, quantity, words)


def _day_of_month(text: str, match: re.Match[str], language: str) -> bool:
    """Whether a number is a day beside its month; behind one only before a name or a pause ("the *April 6* Movement"),
    since "in May 12 people died"."""
    words = date_words(language)
    if words is None or not match["digits"] or match["money"] or match["scale"]:
        return False
    if words.month_behind.match(text, match.end()):
        return True
    start = match.start() + (len(match[0]) - len(match[0].lstrip()))
    return words.month_before.search(text, 0, start) is not None and not _LOWER_NEXT.match(text, match.end())


def _amount(groups: dict[str, str | None], words: NumberWords) -> Number | None:
    scale = words.scales[groups["scale"].casefold()] if groups["scale"] else 1
    if groups["halves"]:
        return words.halves[" ".join(groups["halves"].split()).casefold()] * scale
    if groups["digits"]:
        amount: Number = digits_value(groups["digits"], scaled=scale > 1)
    else:
        try:
            amount = text2num(" ".join((groups["words"] or "").split()), words.language)
        except ValueError:  # two numbers that follow one another: "deux trois"
            return None
    if groups["half"]:
        if groups["halfscale"]:
            return _whole((amount + 0.5) * words.scales[groups["halfscale"].casefold()])
        amount += 0.5
    return _whole(amount * scale)


def digits_value(digits: str, *, scaled: bool = False) -> Number:
    """ "18 000", "1.500", "1,500" are thousands; "3,5" a decimal, as is "1.500" before million."""
    plain = re.sub(r"[   ]", "", digits)
    groups = re.split(r"[.,]", plain)
    if len(groups) > 1 and all(len(g) == 3 for g in groups[1:]) and not (scaled and len(groups) == 2):
        return int("".join(groups))
    return _whole(float(".".join(groups))) if len(groups) == 2 else int("".join(groups))


def _whole(amount: Number) -> Number:
    return int(amount) if amount == int(amount) else round(amount, 6)


def _collective(groups: dict[str, str | None], words: NumberWords) -> tuple[Number | None, bool, bool]:
    """(number, whether it is stated, whether approximate): "une trentaine" 30, "des dizaines" at least 20."""
    name = (groups["many"] or "").casefold()
    number = words.many[name]
    times = words.many[groups["manyof"].casefold()] if groups["manyof"] else 1
    if groups["plural"] or groups["some"] or name.endswith("s"):
        return PLURAL_AT_LEAST * number * times, False, True
    if groups["one"] or groups["manyof"]:
        halves = 1.5 if groups["half"] else 1
        return _whole(number * times * halves), True, name not in words.exact or bool(groups["manyof"])
    return None, False, False


def _unit(text: str, end: int, words: NumberWords) -> str | None:
    """The word counted; a capitalised adjective before it is passed ("18 Russian diplomats")."""
    of = "|".join(re.escape(w) for w in words.of)
    match = re.match(
        rf"(?:\s+(?:{of})(?:\s+|(?<='))|\s+)(?:(?:the|les|ses|its|their)\s+)?(?P<unit>[^\W\d_][\w-]*)(?:\s+(?P<next>[a-z]\w*))?",
        text[end : end + 60],
    )
    if match is None:
        return None
    passed = match["unit"][0].isupper() and not match["unit"].endswith("s") and match["next"]
    return match["next"] if passed else match["unit"]


def _of_thousands(low: Quantity, high: Quantity) -> Number | None:
    """ "10 à 15 000": the thousands hold for both."""
    if low.value is None or high.value is None or not low.value < 1000 <= high.value:
        return low.value
    return low.value * 1000 if high.value % 1000 == 0 and low.value * 1000 < high.value else low.value


def _hedged(text: str, quantity: Quantity, words: NumberWords) -> Quantity:
    """ "at least", "près de", "475 personnes au moins"; the words before the number join its text."""
    left = text[max(0, quantity.start - LOOK_LEFT) : quantity.start]
    before = words.before.search(left)
    kind = None
    if before:
        key = " ".join(before[0].split()).casefold()
        kind = next((k for w, k in words.kinds.items() if key.startswith(w)), None)
        quantity = replace(quantity, start=quantity.start - len(left) + before.start())
    elif after := words.after.match(text, quantity.end):
        kind = words.after_kinds[" ".join(after["after"].split()).casefold()]
    if kind == "at_least":
        return replace(quantity, high=None)
    if kind == "at_most":
        return replace(quantity, low=None, high=quantity.low)
    return replace(quantity, approximate=True) if kind == "about" else quantity


def _ranges(text: str, found: list[Quantity], words: NumberWords) -> list[Quantity]:
    """ "entre 30 et 40" and "30 to 40" are one quantity; "from 20 to 10" stays two: what was and what is left."""
    out: list[Quantity] = []
    for quantity in found:
        last = out[-1] if out else None
        link = words.plain_range.fullmatch(text, last.end, quantity.start) if last else None
        if last is None or link is None or last.value is None or quantity.value is None:
            out.append(quantity)
            continue
        opener = words.between.search(text[max(0, last.start - LOOK_LEFT) : last.start])
        opened = opener[0].strip().casefold() if opener else None
        linked = (link["link"] or "-").casefold()
        closes = opened is not None and words.range_pairs[opened] == linked and next(iter(words.range_pairs)) == opened
        plain = opened is None and linked not in list(words.range_pairs.values())[:1]
        if not (closes or plain) or last.value >= quantity.value:
            down = last.value > quantity.value and opened is not None
            out.append(replace(quantity, reduced_from=last.value) if down else quantity)
            continue
        low = _of_thousands(last, quantity)
        start = last.start - len(opener[0]) if opener else last.start
        out[-1] = Quantity(start, quantity.end, "", low, quantity.value, None, True, quantity.currency, quantity.unit)
    return out
