"""Acts of which a sentence repeats only who did it and how many: "France expelled four, *Germany three and Italy two*".

Quirk et al., A Comprehensive Grammar of the English Language (1985), 13.92, calls it gapping: the verb is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detente.clause import Clause, Parsed
from detente.code.draft import Draft
from detente.code.entities import entity_of
from detente.code.measure import Quantity
from detente.code.mention import NAMED_OR_SEATED, Mention
from detente.code.resolve import Resolver

_OPENS = re.compile(r"(?:[,;]\s(?:(?:et|and|puis|then)\s)?|\s(?:et|and|puis|then)\s)(?:(?:la|le|les|the)\s|l['’])?")
"""What stands between one who did it with his number and the next."""
_CLOSES = re.compile(r"\s*(?:[.,;)]|$|(?:et|and|puis|then)\b)")
_LONGEST_JOINT = 12
"""Characters of what opens the next, with its article."""
_SCALED = 1_000
"""An amount of money below this leaves out its "million" too, so that nobody knows how much it is."""


def with_gapped(
    told: list[Draft], text: str, parsed: Parsed, resolver: Resolver, quantities: tuple[Quantity, ...]
) -> list[Draft]:
    """The acts of a dispatch, in textual order, with those whose verb is left out behind one with a number."""
    more: list[Draft] = []
    numbered = {q.start: q for q in quantities}
    for draft in told:
        clause = draft.match.clause
        counted = [k for k, v in draft.magnitude.items() if k != "currency" and not isinstance(v, str)]
        if clause.kind != "verb" or len(counted) != 1 or not draft.actor:
            continue
        sentence = parsed.sentences[clause.sentence]
        for who, q in _gapped(text, resolver.within(clause.end, sentence[1]), numbered):
            actor = (entity_of(who),)
            recipient = tuple(e for e in draft.recipient if e.code != who.code)
            draft.recipient = recipient or draft.recipient  # the parser makes him one of those acted upon
            here = Clause(-1 - who.start, clause.sentence, "verb", "", q.start, q.end, (who.start, q.end))
            copy = draft.by_others(here, actor, recipient, draft.when)
            copy.according_to = draft.according_to
            if q.value is not None and (counted[0] != "amount" or q.value >= _SCALED):
                copy.magnitude = {**draft.magnitude, counted[0]: q.value}
            more.append(copy)
    return sorted([*told, *more], key=lambda d: d.at)


def _gapped(
    text: str, mentions: tuple[Mention, ...], numbered: dict[int, Quantity]
) -> Iterator[tuple[Mention, Quantity]]:
    """Whoever stands with a number, and nothing else, behind one another."""
    last = 0
    for m in mentions:
        q = numbered.get(m.end + 1)
        if q is None or m.kind not in NAMED_OR_SEATED or not m.code or not _CLOSES.match(text, q.end):
            continue
        opens = [o for o in _OPENS.finditer(text, max(last, m.start - _LONGEST_JOINT), m.start) if o.end() == m.start]
        if opens:
            last = q.end
            yield m, q
