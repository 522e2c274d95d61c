"""Items of a column of news in brief, each a small dispatch of its own under a label.

"POLOGNE : la foule grossit à Kuznica", "NIAMEY – Le gouvernement a ...", "HONGRIE Pour la deuxième fois ...",
"Mali. Au lendemain ...", "Haiti: rendezvous in New York": what an item leaves unsaid is found in it and not in its
neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from detente.code.gazetteer import fold_name, look_up

_BULLET = r"^(?:[•*·►▪»–—-] ?)?"
_CAPITALS = re.compile(r"^[A-ZÀ-Þ][^a-zß-ÿ\n]{2,29}?\s?(?::|[-–—|] )\s?\S", re.MULTILINE)
_BARE = re.compile(
    _BULLET + r"(?P<label>[A-ZÀ-Þ][A-ZÀ-Þ'’ /-]{2,28}?)\.? (?=[«\"“]?[ \u00a0]?[A-ZÀ-Þ\d][a-zß-ÿ\d'’])", re.MULTILINE
)
_NAMED = re.compile(
    _BULLET + r"(?P<label>[A-ZÀ-Þ][\w'’/-]+(?: [\w'’/-]+){0,3})(?:[ \u00a0]?[:–—-] |\. )(?=\S)",
    re.MULTILINE,
)
_DATED = re.compile(
    _BULLET + r"(?P<label>[A-ZÀ-Þ][\w'’/-]+(?: [\w'’/-]+){0,3}?)(?: \([^()\n]{2,20}\))?(?:[ \u00a0]?:| [–—-]) (?=\S)",
    re.MULTILINE,
)
"""Cities too, but with a colon or a dash only: "Dakar: ...", "Islamabad (AFP) - ..."."""
_HEADING = re.compile(r"\n[ \t]*\n([^\n]{4,90}[^\n.!?:;,])\n\s*\Z")
"""A line or short paragraph of its own above a dateline, which is the headline of the item."""
_LONE = re.compile(r"(?<=\n)[A-ZÀ-Þ][\w'’/-]+(?: [\w'’/-]+){0,3}(?=[ \t]*\n+\S)")
"""A line of a few words that names the sport or the city of the item below it, where others have a label."""
_PLACED = re.compile(
    r"^(?P<label>[A-ZÀ-Þ][\w'’/-]+(?: [\w'’/-]+){0,3})"
    r"(?:, \d[^\n.:–—-]{1,14})?(?: \([\w/ -]{2,20}\))?(?:[ \u00a0]?[:–—-] |\. )(?=\S)",
    re.MULTILINE,
)
"""A city and a stop or a day before its item, as in a dateline: "Bamako. La junte ...", "Lomé, 5 mars (AFP) - ..."."""
_HEADED = re.compile(r"^(?P<label>[A-ZÀ-Þ][\w'’/-]+(?: [\w'’/-]+){0,3})[ \t]*\n+(?=[^\n]{25})", re.MULTILINE)
"""A line by itself above its item: "Mozambique"."""
_ALONE = re.compile(r"^(?P<label>[A-ZÀ-Þ][A-ZÀ-Þ'’ /-]{2,28})[ \t]*\n+(?=\S)", re.MULTILINE)
"""A line in capitals above a headline and its item: "COLOMBIA\nSearch for lawmakers\nTroops ..."."""
_PARAGRAPH = 100
"""Characters that a paragraph has at least."""
_BRIEF = re.compile(rf"^[^\n]{{4,90}}[^\s.!?:;,\"”»][ \t]*\n+(?=[^\n]{{{_PARAGRAPH}}})", re.MULTILINE)
"""A headline without any label above a paragraph: "Colombo ends truce"."""
_NUMBERED = re.compile(r"^(?P<number>\d{1,2})(?:[.)]| [-–—])[ \u00a0]+(?=[\"«“]?[A-ZÀ-Þ])", re.MULTILINE)
"""Items that are counted: "1. Kiev quits its bases", "2 - TCHAD"."""
_HEADING_REACH = 100
_STOPS = (".", "!", "?", '."', ".”", ".»", ". »")
_JOINTS = re.compile(r"\s*(?:/|-|–|,|\bet\b|\band\b)\s*")
_ARTICLE = re.compile(r"^(?:l['’]|les? |la |the )", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """Where an item begins, and where its label does: "Panama sends more police\\nPANAMA CITY - ..."."""

    start: int
    label: int


_FEWEST = 3
"""Labels that make a text a column; one alone is a dateline. But fewer do where each has a headline above it within the
text: the first item may have lost its own to the dispatch."""
_FEWEST_PLACES = 2
"""So many labels must name a place, where no dash or colon behind capitals parts them from what follows."""
_NEARLY_ALL, _MOST = 0.75, 0.51
"""Share of the labels that must be places where a line or a city alone makes the label; where it is in capitals."""


def item_starts(text: str) -> tuple[int, ...]:
    """Offsets at which the items of a text begin; () where it is no column of them."""
    return tuple(item.start for item in items(text))


@lru_cache(maxsize=8)
def items(text: str) -> tuple[Item, ...]:
    """The items of a text in order; () where it is no column of them."""
    found = tuple(_item(text, m.start()) for m in _CAPITALS.finditer(text))
    if len(found) >= _FEWEST or (found and all(i.start < i.label and _told_before(text, i.start) for i in found)):
        return found
    anywhere = ("country", "region", "city")
    for form, kinds in ((_BARE, anywhere), (_NAMED, ("country",)), (_DATED, anywhere)):
        labels = list(form.finditer(text))
        places = {m["label"] for m in labels if _names_place(m["label"], kinds)}
        if len(labels) >= _FEWEST and len(places) >= max(_FEWEST_PLACES, len(labels) / 2):
            first = labels[0].start()
            lone = (m.start() for m in _LONE.finditer(text) if m.start() > first)
            headed = {item.start: item for item in (_item(text, m.start()) for m in labels)}
            return tuple(headed.get(at, Item(at, at)) for at in sorted({*headed, *lone}))
    forms = ((_ALONE, _MOST), (_HEADED, _NEARLY_ALL), (_PLACED, _NEARLY_ALL))
    return (
        next(filter(None, (_placed(text, form, share) for form, share in forms)), ()) or _counted(text) or _briefs(text)
    )


def _counted(text: str) -> tuple[Item, ...]:
    """Items that are counted from one on; a list of demands within a dispatch has shorter ones."""
    numbers = list(_NUMBERED.finditer(text))
    if len(numbers) < _FEWEST or [int(m["number"]) for m in numbers] != list(range(1, len(numbers) + 1)):
        return ()
    ends = [*(m.start() for m in numbers[1:]), len(text)]
    if any(end - m.start() < _PARAGRAPH for m, end in zip(numbers, ends, strict=True)):
        return ()
    return tuple(Item(m.start(), m.start()) for m in numbers)


def _briefs(text: str) -> tuple[Item, ...]:
    """Items that have a headline and one paragraph each; an article has several paragraphs between two crossheads."""
    headlines = list(_BRIEF.finditer(text))
    paragraphs = sum(len(line) >= _PARAGRAPH for line in text.splitlines())
    if len(headlines) < max(_FEWEST, paragraphs * _NEARLY_ALL):
        return ()
    return tuple(Item(m.start(), m.start()) for m in headlines)


def _placed(text: str, form: re.Pattern[str], share: float) -> tuple[Item, ...]:
    """The items behind labels of a form of which so large a share are places, each its own."""
    labels = list(form.finditer(text))
    places = {m["label"] for m in labels if _names_place(m["label"], ("country", "region", "city"))}
    enough = len(places) >= max(_FEWEST, len(labels) * share)
    return tuple(_item(text, m.start()) for m in labels) if enough else ()


def _told_before(text: str, start: int) -> bool:
    """Whether a paragraph that ends with a stop stands before: a headline below another opens the dispatch itself."""
    return text[:start].rstrip().endswith(_STOPS)


def _item(text: str, label: int) -> Item:
    """The item of a label, with the headline that stands above its dateline."""
    heading = _HEADING.search(text, max(0, label - _HEADING_REACH), label)
    return Item(heading.start(1) if heading is not None else label, label)


def _names_place(label: str, kinds: tuple[str, ...]) -> bool:
    """Whether a label, or one of those it joins ("Inde-Pakistan"), is a place of one of the kinds."""
    parts = (label, *_JOINTS.split(label))
    names = {name for part in parts for name in (part, _ARTICLE.sub("", part))}
    return any(c.kind in kinds for name in names for c in look_up(fold_name(name)))
