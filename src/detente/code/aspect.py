"""Which auxiliaries stand with a verb: "has denied" leaves open when that was, "denied" goes on with the telling; in
French "accueillait" has none, and lasted."""

from __future__ import annotations

import bisect

from detente.clause import Clause, Parsed

AUXILIARIES = {"have": "perfect", "avoir": "perfect", "be": "be", "être": "be"}
_LOOK_BACK = 5
"""Words before a verb among which its auxiliaries stand: "has never once been"."""


def aspect_of(clause: Clause, parsed: Parsed, word_starts: list[int]) -> str:
    """`perfect` with "have", "avoir", `be` with "be", "être" alone, `simple` without any, `noun` for what is no verb.

    A coordinated verb without an auxiliary of its own shares that of the first. `word_starts` are those of the words.
    """
    if clause.kind != "verb":
        return "noun"
    seen: set[int] = set()
    while True:
        found = _auxiliary(clause, parsed, word_starts)
        seen.add(clause.index)
        if found or clause.link != "coordinate" or clause.parent is None or clause.parent in seen:
            return found or "simple"
        clause = parsed.clauses[clause.parent]


def _auxiliary(clause: Clause, parsed: Parsed, word_starts: list[int]) -> str | None:
    at = bisect.bisect_left(word_starts, clause.start)
    first = bisect.bisect_left(word_starts, clause.span[0])
    found = None
    for _, _, lemma in reversed(parsed.words[max(first, at - _LOOK_BACK) : at]):
        if lemma == ",":
            break
        found = AUXILIARIES.get(lemma, found)
    return found
