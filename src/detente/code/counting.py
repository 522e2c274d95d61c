"""Which of a text's numbers count somebody or something at all, and of a part and its whole the part."""

from __future__ import annotations

import bisect
import re
from dataclasses import replace

from detente.code.measure import Quantity
from detente.code.tolls import Tolls, unit_of
from detente.parse.grammar import grammar

_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = re.compile(r"\D*(?:1[89]|20)\d\d\D+(?:1[89]|20)\d\d")
"""From one year to another: "between 1998 and 2000"."""

Words = tuple[tuple[int, int, str], ...]


def counting(
    quantities: tuple[Quantity, ...], text: str, language: str, words: Words, tolls: Tolls
) -> tuple[Quantity, ...]:
    """The numbers of a text that are no dates, hours or ages; `words` are its words with their lemmas."""
    starts = [w[0] for w in words]
    bounded = (_bounded(q) for q in quantities)
    told = [q for q in bounded if q.value is not None and not _counts_time(q, language, words, starts, tolls)]
    return _parts(told, text, tolls)


def _parts(told: list[Quantity], text: str, tolls: Tolls) -> tuple[Quantity, ...]:
    """Of a part and its whole one number, the part's: "*71* of the 72 captives", "l'*un* des deux pilotes"."""
    out: list[Quantity] = []
    for q in told:
        before = text[: q.start].casefold().replace("\u2019", "'").rstrip()
        between = text[out[-1].end : q.start].casefold() if out else ""
        single = next((w for w in tolls.one_of if before.endswith(w)), None)
        if single is not None and not before[: -len(single)][-1:].isalnum():
            out.append(replace(q, start=len(before) - len(single), value=1, low=1, high=1))
        elif out and " ".join(between.split()) in tolls.of_a_whole and not (q.currency or out[-1].currency):
            out[-1] = replace(out[-1], end=q.end, unit=q.unit)
        else:
            out.append(q)
    return tuple(out)


def _bounded(quantity: Quantity) -> Quantity:
    """A range by its lower bound, as "at least 30" is 30: so many there were by any count. Of money it stays open,
    since "3 to 5 billion" does not say how much of the 3 is meant."""
    if quantity.value is not None or quantity.low is None or quantity.high is None or quantity.currency:
        return quantity
    return replace(quantity, value=quantity.low)


def _counts_time(quantity: Quantity, language: str, words: Words, starts: list[int], tolls: Tolls) -> bool:
    """ "72 heures", "28 septembre", "aged 76" and "the 2014 explosion" are nobody's numbers."""
    at = bisect.bisect_left(starts, quantity.start) - 1
    before = words[at][2] if at >= 0 else ""
    if before in tolls.ages and quantity.text.isdigit():  # "aged 76"
        return True
    unit = (quantity.unit or "").casefold()
    if unit in tolls.never or unit.removesuffix("s") in tolls.never:
        return True
    if not (_YEAR.fullmatch(quantity.text) or _YEARS.fullmatch(quantity.text)):
        return False
    if before.casefold() in tolls.before_years:  # "in 1988 sent paratroopers"
        return True
    behind = bisect.bisect_left(starts, quantity.end)
    follows = words[behind][2] if behind < len(words) else ""
    # "depuis novembre 2020 les rebelles": an article opens another phrase
    opens = follows in tolls.articles | grammar(language).words["articles"]
    return opens or not tolls.persons & unit_of(quantity, words, starts)
