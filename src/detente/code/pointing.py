"""Words that point to one of several: "la première", "the latter", "son voisin", and whose a judged deed is."""

from __future__ import annotations

from bisect import bisect_left

from detente.clause import Clause, Phrase
from detente.code.borders import borders
from detente.code.descriptions import Descriptions
from detente.code.mention import Mention
from detente.code.referent import PERSONS, SPEAKERS, STATES, Referent
from detente.code.referents import FARTHEST, Referents

_REACH = 2
"""Sentences back to the two of whom "the former" is one."""


def ordinal(phrase: Phrase, at: int, words: Descriptions, refs: Referents) -> tuple[Mention, ...] | None:
    """ "La première", "the former": of the two last named together; else, for the first, of the two of a sentence."""
    said = phrase.text.lower().split()
    number = words.ordinals.get(said[-1]) if len(said) == 2 and not phrase.belonging else None
    if number is None:
        return None
    here = refs.sentence(at)
    before = [r for r in refs.all[: bisect_left(refs.starts, at)] if here - r.sentence <= _REACH and r.end <= at]
    pair = next((r for r in reversed(before) if len(r.members) == 2), None)
    if pair is not None:
        return (pair.members[number - 1],)
    if number == 1 and before:
        last = [r for r in before if r.sentence == before[-1].sentence]
        two = list({r.key: r for r in reversed(last)}.values())[::-1]
        return two[0].members if len(two) == 2 else None
    return None


_NEXT_DOOR = 4.0
"""For a state on which the one that has "a neighbour" borders: worth more than all that tells antecedents else."""


_TOGETHER = 6.0
"""For that of several neighbours of which a sentence before has told together with it: worth more than being named
last, as a go-between is."""


def _told_with(at: int, codes: set[str | None], refs: Referents) -> frozenset[str | None]:
    """The states that a sentence before names beside those of these codes."""
    here = refs.sentence(at)
    before = (r for r in refs.all if r.sentence < here and r.kind in SPEAKERS and not r.located)
    told = [(r.sentence, m.code) for r in before for m in r.members]
    sentences = {sentence for sentence, code in told if code in codes}
    return frozenset(code for sentence, code in told if sentence in sentences and code not in codes)


def kin(
    phrase: Phrase, at: int, owner: tuple[Mention, ...], words: Descriptions, refs: Referents
) -> tuple[Mention, ...] | None:
    """ "Son voisin", "its old rival": another state than the one it is said of, the one named beside it if any."""
    inside = next((r for r in refs.all if phrase.start <= r.start and r.end <= phrase.end), None)
    if inside is not None:
        return _of_people_named(at, inside.members[0], refs) if owner and owner[0].kind in PERSONS else inside.members
    codes = {m.code for m in owner}
    if phrase.plural:
        return _several(phrase, at, codes, words, refs)
    head = {phrase.head.lower(), phrase.head.lower().rstrip("s")}
    if head & words.successions:
        return _successor(at, owner, refs)
    if owner and owner[0].kind == "person" and phrase.head.lower() in words.rivals:
        return (_rival(phrase, at, owner[0], refs),)

    neighbours = frozenset[str]()
    beside = frozenset[str | None]()
    if head & words.bordering:
        neighbours = neighbours.union(*(borders().get(code or "", ()) for code in codes))
        beside = _told_with(at, codes, refs)

    def fits(r: Referent) -> float | None:
        code = r.members[0].code
        next_door = code in neighbours
        one = len(r.members) == 1 if next_door and code in beside else not r.several  # "émissaires *rwandais*"
        other = r.kind in SPEAKERS and one and code not in {None, *codes}
        if not other or not words.fits_region(phrase.text, code):
            return None
        return -float(r.located) - (r.kind in PERSONS) + (_NEXT_DOOR + _TOGETHER * (code in beside)) * next_door

    best = refs.best(at, FARTHEST, fits)
    return best.members if best else None


def _rival(phrase: Phrase, at: int, owner: Mention, refs: Referents) -> Mention:
    """ "Son adversaire", "his rival": another of his state told of before, or one whom nobody names."""

    def fits(r: Referent) -> float | None:
        m = r.members[0]
        another = r.kind == "person" and not r.several and m.name and m.name != owner.name
        return 0.0 if another and m.code == owner.code else None

    best = refs.best(at, FARTHEST, fits)
    if best is not None:
        return best.members[0]
    sector = "OPP" if owner.sector == "GOV" else owner.sector
    return Mention(phrase.start, phrase.end, phrase.text, "role", owner.code, sector)


def _several(
    phrase: Phrase, at: int, codes: set[str | None], words: Descriptions, refs: Referents
) -> tuple[Mention, ...] | None:
    """ "Ses voisins": the states just named together, of which it is none."""

    def fits(r: Referent) -> float | None:
        others = len(r.members) > 1 and all(m.kind in STATES and m.code and m.code not in codes for m in r.members)
        return 0.0 if others and all(words.fits_region(phrase.text, m.code) for m in r.members) else None

    best = refs.best(at, 1, fits)
    return best.members if best else None


def _of_people_named(at: int, people: Mention, refs: Referents) -> tuple[Mention, ...]:
    """ "Son partenaire français": what one person is to another is a person, where one of that people is named."""
    best = refs.best(
        at,
        FARTHEST,
        lambda r: 0.0 if r.kind == "person" and r.members[0].code == people.code and r.members[0].name else None,
    )
    return best.members if best and people.kind == "demonym" else (people,)


def _successor(at: int, owner: tuple[Mention, ...], refs: Referents) -> tuple[Mention, ...] | None:
    """ "Son prédécesseur": another person of the same state or body."""
    mine = {m.name for m in owner}

    def fits(r: Referent) -> float | None:
        m = r.members[0]
        another = r.kind in PERSONS and not r.plural and m.name and m.name not in mine
        return 0.0 if another and m.code in {o.code for o in owner} else None

    best = refs.best(at, FARTHEST, fits)
    return best.members if best else None


def judged_in(phrase: Phrase, clauses: tuple[Clause, ...] | list[Clause], words: Descriptions) -> Phrase | None:
    """Whose deed is thanked or blamed for: "remercie Rabat pour *son* aide" is Rabat's, not the one's who thanks."""
    for c in clauses:
        if c.predicate not in words.judging or c.passive or c.kind != "verb":
            continue
        sides = (*c.undergoer, *c.addressee, *c.obliques)
        whose = next((p for p in sides if any(b.head_start == phrase.head_start for b in p.belonging)), None)
        found = [p for p in (*c.addressee, *c.undergoer) if p is not whose and p.end <= phrase.start]
        if whose is not None and found and found[0].kind in ("name", "noun") and not _of_people(found[0], phrase):
            return found[0]
    return None


def controlled_by(clauses: list[Clause]) -> Phrase | None:
    """Who is told or said to do something with what is theirs: "urged Rabat to open its border"."""
    for c in clauses:
        if c.kind == "verb" and c.link == "complement" and c.inherited_doer and len(c.doer) == 1:
            told = c.doer[0].kind == "name" or any(b.kind in ("name", "adjective") for b in c.doer[0].belonging)
            return c.doer[0] if told else None  # "accused the *Russian* contingent of failing in its duty"
    return None


def agency(phrase: Phrase, at: int, words: Descriptions, refs: Referents) -> tuple[Mention, ...] | None:
    """ "The UN agency", "l'agence onusienne": a body of the family it is said to be of."""
    if phrase.plural or phrase.head.lower() not in words.organisation:
        return None
    inside = [r for r in refs.all if phrase.start <= r.start and r.end <= phrase.end and r.start != phrase.head_start]
    family = words.families.get(inside[0].members[0].code or "") if inside else None
    if family is None:
        return None
    best = refs.best(at, FARTHEST, lambda r: 0.0 if r.members[0].code in family else None)
    return best.members if best else None


def _of_people(party: Phrase, possessive: Phrase) -> bool:
    """Whether number tells them apart: "its" is not of two."""
    return party.plural is not None and possessive.plural is not None and party.plural and not possessive.plural
