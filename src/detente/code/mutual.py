"""What two do to one another: "Seoul and Pyongyang accused each other" is what each of them did to the other."""

from __future__ import annotations

from detente.clause import Clause
from detente.code.acts import act_words
from detente.code.entities import distinct
from detente.code.match import Match
from detente.records import Entity

Parties = tuple[tuple[Entity, ...], tuple[Entity, ...]]
_TWO = 2
_ONE_WAY = frozenset({"ACCUSE", "THREATEN", "REJECT", "REQUEST", "SANCTION", "COERCE"})
"""Acts that one does to another; fighting, talks and treaties are one event of all who take part."""
_TRADED = frozenset({"ACCUSE", "THREATEN"})


def directions(match: Match, language: str, actor: tuple[Entity, ...], recipient: tuple[Entity, ...]) -> list[Parties]:
    """The parties of an act, once for each direction where two states or groups do it to one another."""
    clause, category = match.clause, match.frame.category
    if match.frame.each_way:
        both = distinct(e for e in (*actor, *recipient) if e.code)
        return [(both[:1], both[1:]), (both[1:], both[:1])] if len(both) == _TWO else [(actor, recipient)]
    if category not in _ONE_WAY:
        return [(actor, recipient)]
    sides = distinct(e for e in actor if e.code)
    others = {e.code for e in recipient if e.code} - {e.code for e in sides}
    two = len({e.code for e in sides}) == len(sides) == _TWO
    reflexive = (
        "se" in clause.particles and clause.predicate in act_words(language).reflexively and not others
    )  # "s'accusent d'ingérence"
    if not two or not (reflexive or mutual(clause, category, language)):
        return [(actor, recipient)]
    one, other = sides
    return [((one,), (other,)), ((other,), (one,))]


def mutual(clause: Clause, category: str, language: str) -> bool:
    """Whether a clause says that those who act do so to one another: "each other", "mutuellement", "traded blame"."""
    words = act_words(language)
    if words.mutually & set(clause.companions):
        return True
    if category in _TRADED and clause.predicate in words.trading and clause.undergoer:
        return True
    told = (*clause.undergoer, *clause.addressee, *clause.obliques, *clause.belonging)
    texts = {" ".join(p.text.lower().replace("’", "'").split()) for p in told}
    owners = {b.text.lower() for p in told for b in p.belonging}
    return bool(words.each_other & {t.removesuffix("'s") for t in texts | owners})


def held_together(clause: Clause, category: str, language: str, actor: tuple[Entity, ...]) -> bool:
    """Whether several states hold an exercise, which nobody need call a joint one: "Egypt and Turkey held drills"."""
    if category != "MOBILIZE" or len({e.code for e in actor if e.code}) < _TWO:
        return False
    words = act_words(language).exercises
    held = [clause.predicate] if clause.kind == "noun" else [p.head.lower() for p in clause.undergoer]
    return any({thing, thing.rstrip("s")} & words for thing in held)
