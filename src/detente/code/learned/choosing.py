"""How a side is chosen among the candidates once each has his probability: who may stand in it, who stands together."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from detente.code.actorbook import load_book
from detente.code.draft import Draft
from detente.code.entities import as_side, side
from detente.code.enumeration import listed_with
from detente.code.judged import JUDGES
from detente.code.learned.candidate import RULERS, Candidate, Key, key_of
from detente.code.mention import Mention
from detente.code.sectors import AGAINST_STATE, STATE
from detente.codebook.ontology import load_ontology
from detente.records import Entity

SURE = 0.4
"""Everybody this likely fills a role."""
_DOUBTED, _MAY_ACT = 3, 0.15
"""So many of the likeliest, each at least so likely, are tried as the only actor instead of those chosen first."""
_LEAST_LIKELY = 0.01
_LOG_LEAST, _LOG_MOST = math.log(_LEAST_LIKELY), math.log(1 - _LEAST_LIKELY)
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN"})
SPOKEN_OR_MET = _SPOKEN | {"CONSULT", "AGREE", "CONCEDE", "COOPERATE"}
"""What is done at a venue that has no part in it."""
_FORUM = (
    *("at", "before the", "in front of", "devant", "lors de"),
    *("up participle addressee", "up participle to", "up participle à"),
)
"""Offers of a body before which one speaks: behind such a preposition, or written to in order to denounce another."""
_NOWHERE = (
    *("rule ", "before ", "behind ", "recent ", "top ", "state ", "last ", "above ", "far above ", "near"),
    "dateline",
)
"""Offers that tell no place in a clause."""
_FORCE = frozenset({"ASSAULT", "COERCE"})
_TOGETHER = frozenset({"AGREE", "SUPPORT", "COOPERATE", "CONCEDE"})
"""Acts that several may do among themselves; of talks a visitor and his host are as good as two who meet."""
_OWNING = frozenset(f"{slot} > owner{how}" for slot in ("belonging", "undergoer", "addressee") for how in ("", " ~"))
"""Offers of those whose the people are to whom something is done."""
_DOING = frozenset({"rule actor", "doer", "doer inherited", "by", "par"})
_AGENT = frozenset({"down nominal par", "down nominal by"})
"""Offers of him who did what a noun of the clause tells."""
_BOMBED = frozenset({"explosives", "suicide-attack"})
"""Modes of attacks that a state hardly makes on its own people."""
EVEN = 0.5
"""How likely he is who stands in: the act is told right whether it was he or nobody is known."""
_PLEADING = "above REQUEST actor"
"""How the offer ends of whoever makes the request under which an act is told."""
_OF_DOER = "doer > "
"""How the offers begin of whom the words for the doer name beside him."""
_ALWAYS_UPON = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Acts that nobody does to nobody."""


def share(candidates: list[Candidate], p: dict[Key, float], listed: tuple[str, ...]) -> frozenset[Key]:
    """Those whom a clause names side by side in one place ("blames *Syria and Lebanon*") play the same part: where
    they are likely on the whole, none is left out. Changes `p` in place, and tells whom the words set side by side."""
    together = set[Key]()
    for place in listed:
        keys = [c.key for c in candidates if place in c.offers]
        if len(keys) > 1 and sum(p[key] for key in keys) / len(keys) >= SURE:
            p.update({key: max(p[key], SURE) for key in keys})
            together.update(keys if not place.startswith("rule ") else ())
    return frozenset(together)


def armed_at_home(candidates: list[Candidate], acting: dict[Key, float], located: Collection[str]) -> None:
    """What speaks for a state speaks for the armed whom the rules find acting, where the words name the state to tell
    only where they are: "*rebels* in northern Mali". Changes `acting` in place."""
    found = {c.key: c for c in candidates}
    for c in candidates:
        state = found.get((c.key[0], None))
        if c.key[1] not in AGAINST_STATE or "rule actor" not in c.offers or state is None:
            continue
        inside = any(o.startswith(_OF_DOER) for o in state.offers)
        if inside and not any(_in_own_right(o, located) for o in state.offers):
            acting[c.key], acting[state.key] = min(acting[c.key] + acting[state.key], 1.0), 0.0


def _in_own_right(offer: str, located: Collection[str]) -> bool:
    """Whether an offer is a place of its own in some clause, in which nobody merely is."""
    return not offer.startswith(("place ", *_NOWHERE)) and " > " not in offer and offer.split(" ")[-1] not in located


def all_meant(side: tuple[Entity, ...], free: list[Candidate], collectives: Collection[Mention]) -> tuple[Entity, ...]:
    """A side with all whom one name means, if it means one of them: "the Baltic states"."""
    out = list(side)
    for e in side:
        name = next((m for m in collectives if e.start <= m.start < e.end and e.code in m.members), None)
        if name is not None:
            known = {o.code for o in out}
            others = (c for c in free if c.key[0] in name.members and c.key[0] not in known and c.key[1] is None)
            out += [c.entity for c in others if c.entity.start <= name.start < c.entity.end]
    return tuple(out)


def with_fellows(
    side: tuple[Entity, ...],
    ruled: tuple[Entity, ...],
    runs: Mapping[int, Sequence[Mention]],
    taken: Collection[Key] = (),
) -> tuple[Entity, ...]:
    """A side with all whom the rules find meant by one description, if it has one of them: "the four countries", or
    in one list of names (`runs`, by the start of each name): "condemnation from *the AU and Washington*"."""
    known = {key_of(e): e for e in ruled if e.code}
    found = {(key := key_of(e)): known.get(key, e) for e in side}
    if not known.keys() - found.keys():  # as nearly always
        return side
    meant = {(e.start, e.end) for e in found.values() if e.via == "coreference" and " " in e.entity_text}
    listed = {m.start for e in found.values() for m in listed_with(e, runs)}
    fellows = {
        k: e
        for k, e in known.items()
        if k not in found
        and k not in taken
        and ((e.start, e.end) in meant or not listed.isdisjoint(range(e.start, e.end)))
    }
    return (*found.values(), *fellows.values()) if fellows else side


def ruled_upon(draft: Draft, taken: Collection[Key]) -> tuple[Entity, ...]:
    """Whom the rules find acted upon, where the model knows nobody: of "14 pêcheurs indiens" it may never have met the
    like. Of acts of force only, which nobody does to nobody."""
    if draft.category not in _ALWAYS_UPON:
        return ()
    return tuple(e for e in draft.recipient if e.code and key_of(e) not in taken and e.via in ("name", "demonym"))


def of_two_sides(
    draft: Draft, actor: tuple[Entity, ...], recipient: tuple[Entity, ...]
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """The sides, where the model makes one of the two that a frame tells apart and leaves nobody to be acted upon:
    "the party denounced the soldiers", all of one state."""
    together = draft.match.frame.reciprocal or not draft.match.frame.id or draft.category in _TOGETHER - {"SUPPORT"}
    if together or any(e.code for e in recipient):
        return actor, recipient
    acting, struck = ({key_of(e) for e in side if e.code} for side in (draft.actor, draft.recipient))
    back = tuple(e for e in actor if key_of(e) in struck - acting)
    kept = tuple(e for e in actor if e not in back)
    return (kept, back) if back and kept else (actor, recipient)


def both_at_home(
    draft: Draft, actor: tuple[Entity, ...], recipient: tuple[Entity, ...]
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """The sides as the rules find them, where an act takes two of one state whom the clause names and the model leaves
    one of them: "the government negotiated with the *unions*", "fighting between troops and *rebels*"."""
    together = draft.category in _TOGETHER | {"CONSULT"} or draft.match.frame.reciprocal
    if not together or any(e.code for e in recipient):
        return actor, recipient
    chosen = {key_of(e) for e in actor if e.code}
    ruled = {key_of(e): e for e in (*draft.actor, *draft.recipient) if e.code}
    if len(chosen) != 1 or not chosen < ruled.keys() or len({code for code, _ in ruled}) != 1:
        return actor, recipient
    left = (e for key, e in ruled.items() if key not in chosen)
    return (draft.actor, draft.recipient) if all((e.code, side(e)) in draft.named for e in left) else (actor, recipient)


def of_own_state(
    actor: tuple[Entity, ...], recipient: tuple[Entity, ...]
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """The sides of an act that is done within one state: of several who act those of the state it befalls, and nobody
    of another state as whom it befalls ("condemned *the coup*")."""
    struck = {e.code for e in recipient if e.code}
    here = tuple(e for e in actor if e.code in struck)
    actor = here if len(struck) == 1 and here else actor
    codes = {e.code for e in actor if e.code}
    if len(codes) != 1 or not load_book().is_state(next(iter(codes)) or ""):
        return actor, recipient
    own = tuple(e for e in recipient if e.code in codes)
    return actor, own or tuple(as_side(e, e.code, None) for e in actor[:1])


def strikes(draft: Draft) -> bool:
    """Whether an act of force tells of one side that strikes and one that is struck."""
    return draft.category in _FORCE and not draft.match.frame.reciprocal and bool(draft.match.frame.id)


def without_opposite(candidates: list[Candidate], p: dict[Key, float], *, struck: bool) -> list[Candidate]:
    """Who may act: not those whom the rules take for the other side, save the likeliest of all.

    Nor he where they are `struck` ("the killing of a commander of the group") or the verb has another subject.
    """
    candidates = [c for c in candidates if c.key[1] != RULERS]
    best = max(candidates, key=lambda c: p[c.key], default=None)
    return [
        c
        for c in candidates
        if (c is best and not struck) or "rule actor" in c.offers or "rule recipient" not in c.offers
    ]


def has_subject(draft: Draft) -> bool:
    """Whether the verb has a subject of its own, so that who is its object does not act: "*They* accused Kenyatta"."""
    clause, frame = draft.match.clause, draft.match.frame
    told = clause.kind == "verb" and clause.doer and not clause.passive and not clause.inherited_doer
    return bool(told) and bool(frame.id) and not (frame.reciprocal or frame.befalls_doer)


def without_targets_people(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """Who may protest: where the rules know whose crowd it is, it is not of the state outside whose embassy it stands
    merely because the text speaks of that state."""
    if draft.category != "PROTEST":
        return candidates
    crowd, target = ({e.code for e in side if e.code} for side in (draft.actor, draft.recipient))
    if not crowd or crowd & target:
        return candidates
    return [
        c
        for c in candidates
        if c.key[0] not in target or c.key[1] != "CVL" or "rule actor" in c.offers or "doer" in c.offers
    ]


def without_expelled(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """Who may expel diplomats: nobody his own ("in answer to the expulsion of three of *its* diplomats")."""
    if not any("expel" in code.modes for code in draft.match.frame.codes):
        return candidates
    return [c for c in candidates if c.offers.isdisjoint(_OWNING) or not c.offers.isdisjoint(_DOING)]


def of_those_known(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """Who may have carried out an attack that somebody claims or is blamed for: nobody else."""
    known = {key_of(e) for e in draft.actor if e.code} if draft.owned_up else set()
    return [c for c in candidates if c.key in known] or candidates


def without_pleading(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """Who may hold people by force: not he who asks that they be freed ("Paris demanded the release of a student
    *arrested* in July")."""
    if draft.category not in _FORCE:
        return candidates
    return [
        c for c in candidates if not c.offers.isdisjoint(_DOING) or not any(o.endswith(_PLEADING) for o in c.offers)
    ]


def stands_in(draft: Draft, actor: tuple[Entity, ...], recipient: tuple[Entity, ...], p: Mapping[Key, float]) -> bool:
    """Whether the one found to attack is but the state of those attacked, or one of its organs, whom nothing tells to
    have done it: "*a bomb* killed nine in Mogadishu". Then nobody is known; hand-coders leave the actor open."""
    if draft.category != "ASSAULT" or not strikes(draft) or draft.owned_up or any(e.code for e in draft.actor):
        return False
    if not any(_BOMBED & {*code.modes} for code in draft.match.frame.codes):
        return False  # of the killed and the shot the state is often enough the doer
    home = {e.code for e in recipient if e.code}
    return (
        len(actor) == 1 and actor[0].code in home and actor[0].sector in STATE and p.get(key_of(actor[0]), 0.0) < SURE
    )


def others_alone(
    allowed: list[Candidate], p: dict[Key, float], chosen: tuple[Entity, ...], together: Collection[Key] = ()
) -> Iterator[tuple[Entity, ...]]:
    """Those who may be the only actor instead; not one of those who act `together`."""
    known = {key_of(e) for e in chosen}
    for c in sorted(allowed, key=lambda c: -p[c.key])[:_DOUBTED]:
        if p[c.key] >= _MAY_ACT and known != {c.key} and c.key not in together:
            yield (c.entity,)


def open_to(taken: Collection[Key], candidates: list[Candidate]) -> list[Candidate]:
    """Who may still fill a side when these fill the other: a state as its own opposite only where it stands alone."""
    alone = len({code for code, _ in taken}) == 1
    return [
        c for c in candidates if c.key not in taken and (c.key[1] != RULERS or (alone and (c.key[0], None) in taken))
    ]


def among_themselves(draft: Draft, actor: tuple[Entity, ...]) -> bool:
    """Whether several, by the rules too, do what needs nobody else: who is not sure to be its target is none."""
    ruled, chosen = ({e.code for e in side if e.code} for side in (draft.actor, actor))
    several = len(ruled) > 1 and ruled <= chosen
    return several and draft.category in _TOGETHER and not any(e.code for e in draft.recipient)


def opposite(key: Key, taken: Collection[Key]) -> Key:
    """As which candidate somebody fills a side when these fill the other."""
    return (key[0], RULERS) if key in taken else key


def without_backers(draft: Draft, drafts: Sequence[Draft], candidates: list[Candidate]) -> list[Candidate]:
    """Whom a hostile act may be done to or by: not whom an aside names only as backing him who acts ("Riga, *backed by
    Oslo*, rejected the complaint")."""
    if not load_ontology().categories[draft.category].hostile:
        return candidates
    acting = {e.code for e in draft.actor if e.code}
    backers = {
        e.code
        for d in drafts
        if d.category == "SUPPORT"
        and d.match.clause.link == "participle"
        and d.match.clause.parent == draft.match.clause.index
        and acting & {e.code for e in d.recipient}
        for e in d.actor
    } - acting
    return [c for c in candidates if c.key[0] not in backers or "rule recipient" in c.offers]


def without_victims(draft: Draft, candidates: list[Candidate]) -> list[Candidate]:
    """Who may be judged for an act whose doer its own phrase names: not whom that phrase names as struck ("condemned
    the downing of *an Oslo* jet by Riga")."""
    if draft.category not in JUDGES or not any("rule recipient" in c.offers and c.offers & _AGENT for c in candidates):
        return candidates
    return [c for c in candidates if c.offers.isdisjoint(_OWNING) or c.offers & (_AGENT | _DOING)]


def without_forum(
    draft: Draft, side: tuple[Entity, ...], candidates: list[Candidate], is_state: Callable[[str], bool]
) -> tuple[Entity, ...]:
    """A recipient without the body before which one speaks of another: "lashed out at Britain *at the UN*"."""
    if draft.category not in _SPOKEN:
        return side
    forums = {c.key for c in candidates if not is_state(c.key[0]) and _only_where(c.offers)}
    kept = tuple(e for e in side if key_of(e) not in forums)
    if len(kept) == len(side):
        return side
    return kept or tuple(e for e in draft.recipient if e.code and key_of(e) not in forums) or side


def _only_where(offers: Collection[str]) -> bool:
    """Whether the text names somebody only as where one speaks, as far as clauses tell."""
    told = [o for o in offers if not o.startswith(_NOWHERE)]
    return bool(told) and all(o.startswith(_FORUM) for o in told)


def likelihood(
    candidates: list[Candidate], p: dict[Key, float], chosen: tuple[Entity, ...], taken: Collection[Key] = ()
) -> float:
    """Log-likelihood that of the candidates these fill a side and no others, when those taken fill the other."""
    keys = {opposite(key_of(e), taken) for e in chosen}
    return sum([_log(p[c.key] if c.key in keys else 1 - p[c.key]) for c in candidates])


def _log(p: float) -> float:
    if p < _LEAST_LIKELY:
        return _LOG_LEAST
    return _LOG_MOST if p > 1 - _LEAST_LIKELY else math.log(p)
