"""Whom a pronoun in a clause below another means: somebody told of in the clause above.

"President Ivanov has said *he* will not sign", "called on Gbagbo to accept that *he* lost", "offered Morales asylum if
*he* wished": where the clause that governs the pronoun's tells of one who fits, it is seldom anybody else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from detente.clause import Clause, Parsed, Phrase
from detente.code.descriptions import Pronoun
from detente.code.mention import Mention
from detente.code.referent import PERSONS, Referent

_BELOW = frozenset({"complement", "condition", "time", "cause", "concession"})
Meant = Callable[[Phrase, int], tuple[Mention, ...]]
"""Whom a phrase at an offset names or refers to."""
Fits = Callable[[Referent], bool]


def told_above(
    pronoun: Pronoun,
    clause: Clause | None,
    parsed: Parsed,
    meant: Meant,
    referents: dict[int, Referent],
    fits: Fits,
) -> tuple[Mention, ...] | None:
    """The one who fits a pronoun of `clause` among those told of in the clause above it; None where none or several do.

    `referents` are by their start. Bodies are asked for among the doers alone: "told the BBC that *it* expected".
    """
    if clause is None or clause.parent is None or clause.link not in _BELOW or pronoun.plural or pronoun.near:
        return None
    above = parsed.clauses[clause.parent]
    if above.kind != "verb" or above.sentence != clause.sentence:
        return None
    told = above.doer if pronoun.thing else (*above.doer, *above.undergoer, *above.addressee, *above.obliques)
    found: dict[tuple[str | None, str], tuple[Mention, ...]] = {}
    for r, members in _referents(told, clause, meant, referents):
        if (r.kind in PERSONS) != pronoun.thing and fits(r):
            found.setdefault(r.key, members)
    return next(iter(found.values())) if len(found) == 1 else None


def _referents(
    phrases: Iterable[Phrase], below: Clause, meant: Meant, referents: dict[int, Referent]
) -> Iterable[tuple[Referent, tuple[Mention, ...]]]:
    """The single actors that some phrases mean, none of them inside the clause below."""
    for p in phrases:
        if below.span[0] <= p.head_start < below.span[1]:
            continue
        members = meant(p, p.head_start)
        r = referents.get(members[0].start) if len(members) == 1 else None
        if r is not None and len(r.members) == 1:
            yield r, members
