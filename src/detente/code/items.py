"""Items of a column of news in brief, each a small dispatch of its own under a label.

"POLOGNE : la foule grossit à Kuznica", "NIAMEY – Le gouvernement a ...", "HONGRIE Pour la deuxième fois ...",
"Mali. Au lendemain ...", "Haiti: rendezvous in New York": what an item leaves unsaid is found in it and not in its
neighbours.
"""

from __future__ import annotations

import re
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
_LONE = re.compile(r"(?<=\n)[A-ZÀ-Þ][\w'’/-]+(?: [\w'’/-]+){0,3}(?=[ \t]*\n+\S)")
"""A line of a few words that names the sport or the city of the item below it, where others have a label."""
_DATED = re.compile(
    r"^(?P<label>[A-ZÀ-Þ][\w'’/-]+(?: [\w'’/-]+){0,3})"
    r"(?:, \d[^\n.:–—-]{1,14})?(?: \([\w/ -]{2,20}\))?(?:[ \u00a0]?[:–—-] |\. )(?=\S)",
    re.MULTILINE,
)
"""A city before its item, as in a dateline: "Bamako. La junte ...", "Lomé, 5 mars (AFP) - Les députés ..."."""
_HEADED = re.compile(r"^(?P<label>[A-ZÀ-Þ][\w'’/-]+(?: [\w'’/-]+){0,3})[ \t]*\n+(?=[^\n]{25})", re.MULTILINE)
"""A line by itself above its item: "Mozambique"."""
_JOINTS = re.compile(r"\s*(?:/|-|–|,|\bet\b|\band\b)\s*")
_ARTICLE = re.compile(r"^(?:l['’]|les? |la |the )", re.IGNORECASE)
_FEWEST = 3
"""Labels that make a text a column; one alone is a dateline."""
_FEWEST_PLACES = 2
"""So many labels must name a place, where no dash or colon behind capitals parts them from what follows."""

_NEARLY_ALL = 0.75
"""Share of the labels that must be places where a line or a city alone makes the label."""


@lru_cache(maxsize=8)
def item_starts(text: str) -> tuple[int, ...]:
    """Offsets at which the items of a text begin; () where it is no column of them."""
    starts = tuple(m.start() for m in _CAPITALS.finditer(text))
    if len(starts) >= _FEWEST:
        return starts
    for form, kinds in ((_BARE, ("country", "region", "city")), (_NAMED, ("country",))):
        labels = list(form.finditer(text))
        places = {m["label"] for m in labels if _names_place(m["label"], kinds)}
        if len(labels) >= _FEWEST and len(places) >= max(_FEWEST_PLACES, len(labels) / 2):
            first = labels[0].start()
            lone = (m.start() for m in _LONE.finditer(text) if m.start() > first)
            return tuple(sorted({*(m.start() for m in labels), *lone}))
    return _placed(text, _HEADED) or _placed(text, _DATED)


def _placed(text: str, form: re.Pattern[str]) -> tuple[int, ...]:
    """Where labels of a form begin of which nearly all are places, each its own."""
    labels = list(form.finditer(text))
    places = {m["label"] for m in labels if _names_place(m["label"], ("country", "region", "city"))}
    return tuple(m.start() for m in labels) if len(places) >= max(_FEWEST, len(labels) * _NEARLY_ALL) else ()


def _names_place(label: str, kinds: tuple[str, ...]) -> bool:
    """Whether a label, or one of those it joins ("Inde-Pakistan"), is a place of one of the kinds."""
    parts = (label, *_JOINTS.split(label))
    names = {name for part in parts for name in (part, _ARTICLE.sub("", part))}
    return any(c.kind in kinds for name in names for c in look_up(fold_name(name)))
