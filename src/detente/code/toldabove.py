"""Whom a pronoun in a clause below another means: somebody told of in the clause above.

"President Ivanov has said *he* will not sign", "called on Gbagbo to accept that *he* lost", "offered Morales asylum if
*he* wished", "has yet to begin the talks *it* agreed to": where the clause that governs the pronoun's tells of one who
fits, it is seldom anybody else. So it is with him whose something is told of: "Bukele opened *his* prison".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from detente.clause import Clause, Parsed, Phrase
from detente.code.descriptions import Pronoun
from detente.code.mention import Mention
from detente.code.referent import BODIES, PERSONS, Referent

_BELOW = frozenset({"complement", "condition", "time", "cause", "concession", "relative"})
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
    *,
    wishes: bool,
) -> tuple[Mention, ...] | None:
    """The one who fits a pronoun of `clause` among those told of in the clause above it; None where none or several do.

    `referents` are by their start; who `wishes` for something wishes it of another ("demanded that *he* quit"). Bodies
    are asked for among the doers alone: "told the BBC that *it* expected".
    """
    if clause is None or clause.parent is None or clause.link not in _BELOW or pronoun.near:
        return None
    above = parsed.clauses[clause.parent]
    if pronoun.plural:
        return None if wishes else _several_who_say(clause, above, meant, referents, fits)
    relative = clause.link == "relative"
    while relative and above.kind == "noun" and above.parent is not None:  # "the *talks* it agreed to"
        above = parsed.clauses[above.parent]
    if above.kind != "verb" or above.sentence != clause.sentence:
        return None
    others = () if pronoun.thing or relative else (*above.undergoer, *above.addressee, *above.obliques)
    told = [p for p in ((*others,) if wishes else (*above.doer, *others)) if p.head_start < clause.span[0]]
    found: dict[tuple[str | None, str], tuple[Mention, ...]] = {}
    for r, members in _referents(told, meant, referents, owners=pronoun.thing):
        person = r.kind in PERSONS or (r.kind == "role" and not r.members[0].code)
        speaks_for = pronoun.thing and r.kind == "office" and r.members[0].code  # "a spokesman for Hamas said *it*"
        body = pronoun.thing and r.kind in BODIES and fits(replace(r, plural=False))  # "the Free Forces said *it*"
        if speaks_for or body or (person != pronoun.thing and fits(r)):
            found.setdefault(r.key, members)
    return next(iter(found.values())) if len(found) == 1 else None


def _several_who_say(
    clause: Clause, above: Clause, meant: Meant, referents: dict[int, Referent], fits: Fits
) -> tuple[Mention, ...] | None:
    """The only ones, told in the plural, who say what "they" do: "*the generals* said they would step down"; None where
    they say it to others, whom it may be about."""
    others = any(p.plural for p in (*above.undergoer, *above.addressee))
    if clause.link != "complement" or above.kind != "verb" or above.passive or others or len(above.doer) != 1:
        return None
    told = _referents(above.doer, meant, referents, owners=False) if above.doer[0].plural else ()
    return next(
        (r.members for r, _ in told if r.kind not in ("state", "capital") and fits(replace(r, plural=True))), None
    )


def whose(
    pronoun: Pronoun, holders: Iterable[Clause], meant: Meant, referents: dict[int, Referent], fits: Fits
) -> tuple[Mention, ...] | None:
    """The one person who does what a clause tells in which "his" or "her" something stands; None for "its"."""
    if pronoun.thing or pronoun.plural or pronoun.feminine is None:
        return None
    for clause in holders:
        if clause.kind == "verb" and not clause.passive and len(clause.doer) == 1:
            one = [members for r, members in _referents(clause.doer, meant, referents, owners=False) if fits(r)]
            if one and referents[one[0][0].start].kind == "person":
                return one[0]
    return None


def _referents(
    phrases: Iterable[Phrase], meant: Meant, referents: dict[int, Referent], *, owners: bool
) -> Iterable[tuple[Referent, tuple[Mention, ...]]]:
    """The single actors that some phrases mean; `owners`: those too whose they are ("a spokesman *for Hamas*")."""
    for p in phrases:
        for one in (p, *(b for b in (*p.belonging, *p.attached) if owners)):
            members = meant(one, one.head_start)
            r = referents.get(members[0].start) if len(members) == 1 else None
            if r is not None and len(r.members) == 1:
                yield r, members
