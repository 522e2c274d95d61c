"""Labels that mails, press databases and wires put before what they carry: "Subject:", "HEADLINE:", "UPDATE 2-".

A mail or a database record names its parts line by line; the headline stands behind its label, the other lines are
none of the dispatch. Wires put slugs before and behind a headline that say which version of the story it heads.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from detente.read.lines import Line, alternatives, load_words

_REACH = 12
"""Lines before and behind the headline's among which the others of a header stand."""
_FEWEST = 2
"""So many further labels make a header of lines: "Objet :" alone may stand in any text."""

_MAILED = re.compile(r"^(?:(?:re|fwd?|tr|réf) ?: ?|\[[\w .-]{2,30}\] ?)+", re.I)
"""What mail programs and lists put before a subject."""


@functools.cache
def _label() -> re.Pattern[str]:
    """A line that is labelled as part of a header, and its label."""
    words = load_words("layout.yaml")
    known = alternatives([*words["header_labels"], *words["headline_labels"]])
    return re.compile(rf"(?P<label>{known}) ?:(?: |$)", re.I)


@functools.cache
def _slugs() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = load_words("layout.yaml")
    before, behind = alternatives(words["slugs_before"]), alternatives(words["slugs_behind"])
    return (
        re.compile(rf"^(?:{before})(?: ?\d{{1,2}})?(?:-| ?\| | [-–—] )", re.I),
        re.compile(rf" ?[(\[](?:{behind})(?: ?\d{{1,2}})?[)\]]$", re.I),
    )


def header_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of a mail's or a record's header, also below its text; none where fewer than three are labelled."""
    found = [i for i, line in enumerate(lines) if _label().match(line.text)]
    near = [i for i in found if bisect_right(found, i + _REACH) - bisect_left(found, i - _REACH) > _FEWEST]
    return frozenset(near)


def labelled_headline(lines: Sequence[Line], header: frozenset[int]) -> int | None:
    """The line of a header that names the headline."""
    named = {label.lower() for label in load_words("layout.yaml")["headline_labels"]}
    for index in sorted(header):
        found = _label().match(lines[index].text)
        if found is not None and found["label"].lower() in named and lines[index].text[found.end() :].strip():
            return index
    return None


def bare_headline(text: str, *, labelled: bool = False) -> str:
    """A headline without its label and without slugs: "UPDATE 2-Aristide resigns" is "Aristide resigns"."""
    found = _label().match(text) if labelled else None
    shorter = _MAILED.sub("", text[found.end() :].strip()) if found is not None else text
    before, behind = _slugs()
    return behind.sub("", before.sub("", shorter, count=1)).strip() or text
