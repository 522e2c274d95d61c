"""Items of a column of news in brief, each a small dispatch of its own under a label in capitals.

"POLOGNE : la foule grossit à Kuznica", "NIAMEY – Le gouvernement a ...": what an item leaves unsaid is found in it and
not in its neighbours.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LABEL = re.compile(r"^[A-ZÀ-Þ][^a-zß-ÿ\n]{2,29}?\s?(?::|[-–—|] )\s?\S", re.MULTILINE)
_FEWEST = 3
"""Labels that make a text a column; one alone is a dateline."""


@lru_cache(maxsize=8)
def item_starts(text: str) -> tuple[int, ...]:
    """Offsets at which the items of a text begin; () where it is no column of them."""
    starts = tuple(m.start() for m in _LABEL.finditer(text))
    return starts if len(starts) >= _FEWEST else ()
