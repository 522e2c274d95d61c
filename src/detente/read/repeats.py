"""Second copies: pages print a body twice (screen and print version, teaser and text)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.read.lines import Line, words

LONG_WORDS = 8
"""Words from which a line that comes again is a copy; shorter ones ("he said.", headings) repeat by themselves."""
SHARED = 0.85
"""Share of a line's word triples that must have stood before. Re-flowed and re-punctuated copies keep over 0.95, two
reports of one event share under 0.3."""
TEASER_START = 30
"""Characters by which a teaser and its full line are matched before they are compared."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """Indices of lines that repeat earlier ones, and how many times the page carries the body."""

    lines: frozenset[int]
    copies: int


def find_repeats(lines: Sequence[Line]) -> Repeats:
    """Lines whose words stood before. A first part that a later, longer line begins with is a teaser, and one too."""
    seen: dict[tuple[str, ...], int] = {}
    repeated: set[int] = set()
    sizes: list[int] = []
    counts: list[int] = []
    for index, line in enumerate(lines):
        tokens = words(line.text)
        triples = list(_triples(tokens))
        sizes.append(len(tokens))
        known = sum(triple in seen for triple in triples)
        if len(tokens) >= LONG_WORDS and known >= SHARED * len(triples):
            repeated.add(index)
            counts.append(min(seen.get(triple, 1) for triple in triples if triple in seen) + 1)
        for triple in set(triples):
            seen[triple] = seen.get(triple, 0) + 1
    copies = _copies(sizes, repeated, counts)
    if copies > 1:
        repeated |= _within(lines, repeated)
    repeated |= _teasers(lines, repeated)
    return Repeats(frozenset(repeated), copies)


def _triples(tokens: list[str]) -> Iterator[tuple[str, ...]]:
    yield from zip(tokens, tokens[1:], tokens[2:], strict=False)


def _copies(sizes: list[int], repeated: set[int], counts: list[int]) -> int:
    """Copies of the body: 1 and one for each time that at least half of its words come again."""
    body = sum(size for index, size in enumerate(sizes) if size >= LONG_WORDS and index not in repeated)
    again = sum(sizes[index] for index in repeated)
    if not body or again < 0.5 * body:
        return 1
    return max(2, min(round(again / body) + 1, max(counts)))


def _within(lines: Sequence[Line], repeated: set[int]) -> set[int]:
    """Short lines (title, date line) that came before and stand next to or among repeated ones."""
    first: dict[str, int] = {}
    for index, line in enumerate(lines):
        first.setdefault(line.text.casefold(), index)
    start = min(repeated)
    found = {index for index, line in enumerate(lines) if index > start and first[line.text.casefold()] < index}
    index = start - 1
    while index >= 0 and first[lines[index].text.casefold()] < index:  # the copy's own title and date line
        found.add(index)
        index -= 1
    return found


def _teasers(lines: Sequence[Line], repeated: set[int]) -> set[int]:
    """Lines broken off with an ellipsis that a later line begins with and carries on."""
    found: set[int] = set()
    starts: dict[str, int] = {}
    for index, line in enumerate(lines):
        starts[line.text[:TEASER_START]] = index  # the last line that begins so
    for index, line in enumerate(lines):
        cut = line.text.rstrip("[]() .…")
        if index in repeated or not line.text.rstrip("]) ").endswith(("...", "…")) or len(cut) < TEASER_START:
            continue
        other = starts.get(cut[:TEASER_START], index)
        if other > index and lines[other].text.startswith(cut) and len(lines[other].text) > len(cut) + 10:
            found.add(index)
    return found
