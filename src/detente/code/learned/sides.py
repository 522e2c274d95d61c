"""Who acts, who is acted upon and who says so, decided among all whom the dispatch offers.

The rules (roles, anaphora, counterpart) propose parties; so do the phrases of the clause and of those around it, the
sentence, the speaker of the quotation, the state the dispatch is about (offers.py). Three linear models
(`data/models/sides.npz`, labels `actor`, `recipient` and `source`: who asserts it), fitted by tools/train.py on our own
hand-coded texts, weigh them against each other. What the rules found is a strong argument among others, so that a
frame's own paths are overruled only where texts have shown them wrong.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType

from detente.code.actorbook import load_book
from detente.code.draft import Draft
from detente.code.entities import as_source
from detente.code.grounds import only_in_charge
from detente.code.learned import speaking
from detente.code.learned.candidate import Candidate, Key, key_of
from detente.code.learned.choosing import (
    EVEN,
    SPOKEN_OR_MET,
    SURE,
    all_meant,
    among_themselves,
    armed_at_home,
    both_at_home,
    has_subject,
    likelihood,
    of_own_state,
    of_those_known,
    of_two_sides,
    open_to,
    opposite,
    others_alone,
    ruled_upon,
    share,
    stands_in,
    strikes,
    with_fellows,
    without_backers,
    without_expelled,
    without_forum,
    without_opposite,
    without_pleading,
    without_targets_people,
    without_victims,
)
from detente.code.learned.homes import MEETING
from detente.code.learned.linear import Each, Group, load_for, logistic
from detente.code.learned.named import Named
from detente.code.learned.offers import FARTHEST, STRANGER, Offers
from detente.code.learned.signals import Signals
from detente.code.mention import Mention
from detente.code.once import once
from detente.code.resolve import Resolver
from detente.codebook.ontology import load_ontology
from detente.records import Entity

MODEL = "sides"
LEAST = 0.1
"""Where nobody is sure, the likeliest one from here on fills a role."""
SOURCE = 0.4
"""Everybody this likely is held to assert the event, beside those whom the rules found."""
_PARTNER_WEIGHS = 0.5
"""How much the recipients say about who acts, beside what is known of each by himself: events of texts set aside were
found alike with 1 and with 0.5, those of the development set better with 0.5."""
_SETTLED = (0.9, 0.9)
"""How likely the parties are of which the words leave no doubt."""
_OF_ITEM = 0.5
"""How likely the parties are at least of an item of a column that names nobody else."""
_FARTHEST_PART = 3
"""So often is told from once more no longer."""
_OWNED_UP = 0.8
"""How likely he acts at least who claims an attack or is blamed for it."""
_PARTIES = 2
"""So many named make talks of their own, wherever they are held."""
_LISTED_ACTING, _LISTED_SUFFERING = ("doer", "rule actor"), ("undergoer", "addressee", "rule recipient")
"""Places in which those stand who act, and whom they act upon, side by side."""
_USUAL = ("doer", "undergoer", "speaker", "undergoer > owner", "belonging")


Watcher = Callable[["Sides", str, Draft, list[Draft]], None]
_WATCHERS: list[Watcher] = []


@contextmanager
def watched(by: Watcher) -> Iterator[None]:
    """Has `by` see every draft meanwhile whose parties the model is about to decide, with the text and all drafts of
    the dispatch: tools/fit_languages.py learns from them."""
    _WATCHERS.append(by)
    try:
        yield
    finally:
        _WATCHERS.remove(by)


class Sides:
    """Decides the parties of the drafts of one dispatch; without a trained model it leaves them as they are."""

    _runs: Mapping[int, Sequence[Mention]] = MappingProxyType({})
    """The lists of names of the dispatch, by the start of each name."""

    def __init__(self, signals: Signals, resolver: Resolver, title_end: int) -> None:
        self.signals = signals
        self.parsed, self.offers = signals.parsed, Offers(signals, resolver)
        self.model = load_for(MODEL, signals.language)
        self._resolver, self._located, self._runs = resolver, resolver.coreference.located, resolver.runs
        self._played: dict[Key, Counter[tuple[str, int]]] | None = None
        self._named = Named(resolver, self.parsed.sentences)
        self._collectives = [m for m in resolver.mentions if m.members and m.code is None]
        self._headline = {m.code for m in resolver.mentions if m.code and m.start < title_end}

    def decide(self, draft: Draft, drafts: list[Draft]) -> None:
        """Set actor, recipient and sources of a draft to the likeliest.

        The recipient in the knowledge of whom the actor deals with, and the actor, where others may act as well, in
        that of how likely a recipient each of them would have. `drafts` are all of the dispatch in textual order.
        """
        if draft.settled:
            draft.sides = _SETTLED
        if draft.settled or self.model is None:
            return
        self.learn_parts(drafts)
        for watch in _WATCHERS:
            watch(self, self._resolver.text, draft, drafts)
        offered = self.offers.candidates(draft, drafts)
        candidates = [
            c for c in offered if not only_in_charge(draft, c.entity, c.offers) and not self._is_only_venue(draft, c)
        ]
        candidates = without_victims(draft, without_backers(draft, drafts, candidates))
        model, (acts, suffers, asserts) = self.model, map(self.model.labels.index, ("actor", "recipient", "source"))
        bias = model.bias
        shared = {key: model.score_of(told) for key, told in self.speaking(draft, candidates).items()}
        acting = {key: logistic(bias[acts] + score[acts]) for key, score in shared.items()}
        armed_at_home(candidates, acting, self._located)
        struck = strikes(draft) or has_subject(draft)
        allowed = without_targets_people(draft, without_opposite(candidates, acting, struck=struck))
        allowed = of_those_known(draft, without_pleading(draft, without_expelled(draft, allowed)))
        if draft.owned_up:
            acting.update({c.key: max(acting[c.key], _OWNED_UP) for c in allowed})
        together = share(candidates, acting, _LISTED_ACTING)
        chosen = self._choose(allowed, acting, draft.actor, ())
        pairings, dealing = [], [d for d in drafts if self._keys(d.actor) and self._keys(d.recipient)]
        others = others_alone(allowed, acting, chosen, together)
        instead = (with_fellows(one, draft.actor, self._runs) for one in others)
        for one in (chosen, *instead):
            actor = all_meant(one, allowed, self._collectives)
            keys = frozenset(key_of(e) for e in actor)
            partners = self.partners(keys, draft, dealing)
            suffering = {}
            for key, group in self.given(draft, candidates, keys, partners):
                told = model.sum_of(*group)
                suffering[key] = logistic(bias[suffers] + shared[key][suffers] + (told[suffers] if told else 0.0))
            share(candidates, suffering, _LISTED_SUFFERING)
            least = SURE if among_themselves(draft, actor) else LEAST
            recipient = self._choose(candidates, suffering, draft.recipient, keys, least)
            recipient = recipient if any(e.code for e in recipient) else ruled_upon(draft, keys) or recipient
            recipient = all_meant(recipient, open_to(keys, candidates), self._collectives)
            evidence = likelihood(allowed, acting, actor)
            evidence += _PARTNER_WEIGHS * likelihood(open_to(keys, candidates), suffering, recipient, keys)
            pairings.append((evidence, actor, recipient, suffering, keys))
        _, actor, recipient, suffering, keys = max(pairings, key=lambda pairing: pairing[0])
        recipient = self._named.instead(draft, recipient, suffering, keys)
        actor, recipient = self._named.acting_alone(draft, actor), self._named.alone(draft, recipient)
        actor, recipient = self._without_venue(draft, actor), self._without_venue(draft, recipient)
        recipient = without_forum(draft, recipient, candidates, load_book().is_state)
        actor, recipient = both_at_home(draft, *of_two_sides(draft, actor, recipient))
        if draft.match.frame.at_home:
            actor, recipient = of_own_state(actor, recipient)
        self._attribute(
            draft, candidates, {key: logistic(bias[asserts] + score[asserts]) for key, score in shared.items()}
        )
        draft.nobody_known = stands_in(draft, actor, recipient, acting)
        ruled = {*self._keys(draft.actor), *self._keys(draft.recipient)}
        if any(key_of(e) not in ruled for e in (*actor, *recipient)):
            draft.implied = True
        draft.actor, draft.recipient = actor, recipient
        sure = self._sure(draft)
        draft.sides = (
            max([sure, *(acting.get(key_of(e), 0.0) for e in actor), *([EVEN] if draft.nobody_known else [])]),
            max([sure, *(suffering.get(opposite(key_of(e), keys), 0.0) for e in recipient)]),
        )

    def _sure(self, draft: Draft) -> float:
        """How likely parties are at least: an item of a column that names one state only is about that one."""
        settings = self._resolver.settings
        item = settings.at(draft.at)
        parties = {e.code for e in (*draft.actor, *draft.recipient) if e.code}
        return _OF_ITEM if item is not settings.whole and len(parties) == 1 and parties == set(item.named) else 0.0

    def _is_only_venue(self, draft: Draft, c: Candidate) -> bool:
        """Whether somebody is offered by nothing but a town in which others meet: "rejected it after talks *in
        Doha*"."""
        if draft.category not in SPOKEN_OR_MET or not self._resolver.venues.only(c.key[0]):
            return False
        e, at_home = c.entity, c.entity.sector not in (None, *MEETING)  # the police of a venue are its own
        if at_home and not self._resolver.venues.at(e.start, e.end) and not any(STRANGER in o for o in c.offers):
            return False
        visited = draft.match.frame.id and not draft.match.frame.reciprocal
        return not (visited and c.key in map(key_of, (*draft.actor, *draft.recipient)))

    def _without_venue(self, draft: Draft, side: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """A side without the state in whose town two others meet: "Iran and the EU met *in Vienna*"."""
        ruled = {e.code for e in draft.actor if e.code}
        if not draft.match.frame.reciprocal or len(ruled) < _PARTIES:
            return side
        clause, resolver = draft.match.clause, self._resolver
        there = [
            (q.start, q.end, q.place.country)
            for q in resolver.places_within(*clause.span)
            if q.place.country not in ruled and resolver.venues.is_town_of_meeting(q)
        ]
        venues = {country for _, _, country in there}
        elsewhere = {
            m.code for m in resolver.within(*clause.span) if not any(start <= m.start < end for start, end, _ in there)
        }
        return tuple(e for e in side if e.code in ruled | elsewhere or e.code not in venues)

    def learn_parts(self, drafts: list[Draft]) -> None:
        """Remember who acts and who is acted upon in the dispatch by the rules, before any party is decided."""
        if self._played is not None:
            return
        self._played = defaultdict(Counter)
        for d in drafts:
            for part, entities in (("acts", d.actor), ("suffers", d.recipient)):
                for key in self._keys(entities):
                    self._played[key][part, _quad(d)] += 1

    def _parts_in_story(self, draft: Draft, candidates: list[Candidate]) -> Iterator[tuple[Key, Group]]:
        """What part each candidate plays in the other acts of the dispatch of the same quad class."""
        if self._played is None:
            return
        quad, acting, suffering = _quad(draft), self._keys(draft.actor), self._keys(draft.recipient)
        for c in candidates:
            played = self._played.get(c.key, _NOTHING)
            acts = min(played["acts", quad] - (c.key in acting), _FARTHEST_PART)
            suffers = min(played["suffers", quad] - (c.key in suffering), _FARTHEST_PART)
            yield c.key, (speaking.of_part, (draft.category, quad, acts, suffers))

    @once
    def _keys(self, entities: tuple[Entity, ...]) -> tuple[Key, ...]:
        """What tells those of a side apart, in the order of the text."""
        return tuple(dict.fromkeys(key_of(e) for e in entities if e.code))

    def _choose(
        self,
        candidates: list[Candidate],
        p: dict[Key, float],
        ruled: tuple[Entity, ...],
        taken: Collection[Key],
        least: float = LEAST,
    ) -> tuple[Entity, ...]:
        free = open_to(taken, candidates)
        of_code: defaultdict[str, float] = defaultdict(float)  # a state and its people share what speaks for them
        for c in free:
            of_code[c.key[0]] += p[c.key]
        chosen = [c for c in free if p[c.key] >= SURE]
        likeliest = {c.key[0]: c for c in sorted(free, key=lambda c: p[c.key])}
        sure = {c.key[0] for c in chosen}
        chosen += [c for code, c in likeliest.items() if of_code[code] >= SURE and code not in sure]
        if not chosen:
            best = max(likeliest.values(), key=lambda c: of_code[c.key[0]], default=None)
            chosen = [best] if best is not None and p[best.key] >= least else []
        if not chosen:
            return tuple(e for e in ruled if e.code is None)
        known = {key_of(e): e for e in ruled if e.code}
        return with_fellows(tuple(known.get(c.key, c.entity) for c in chosen), ruled, self._runs, taken)

    def _attribute(self, draft: Draft, candidates: list[Candidate], p: dict[Key, float]) -> None:
        """Add to the sources that the rules found whoever else is likely to assert the event."""
        kept = list(draft.according_to)
        known = {a.speaker.code for a in kept} | {e.code for e in draft.actor}
        for c in sorted(candidates, key=lambda c: -p[c.key]):
            if p[c.key] >= SOURCE and c.key[0] not in known:
                known.add(c.key[0])
                kept.append(as_source(c.entity))
        draft.according_to = tuple(kept)

    def partners(self, actor: frozenset[Key], draft: Draft, drafts: list[Draft]) -> list[Key]:
        """Whom the actor deals with in the other drafts, by the rules, most often first."""
        met: dict[Key, int] = {}
        for d in drafts:
            if d is draft:
                continue
            acting, suffering = self._keys(d.actor), self._keys(d.recipient)
            for mine, others in ((acting, suffering), (suffering, acting)):
                if others and not actor.isdisjoint(mine):
                    for k in others:
                        if k not in actor:
                            met[k] = met.get(k, 0) + 1
        return sorted(met, key=met.__getitem__, reverse=True)  # equals rank in the order of the text

    def given(
        self, draft: Draft, candidates: list[Candidate], actor: frozenset[Key], partners: list[Key]
    ) -> Iterator[tuple[Key, Group]]:
        """What the chosen actor says about each candidate for the recipient."""
        ranks = {key: min(rank, FARTHEST) for rank, key in enumerate(partners)}
        codes = {code for code, _ in actor}
        by, alone = min(map(_kind, actor), default="nobody"), len(actor) < 2
        for c in candidates:
            told = (draft.category, ranks.get(c.key), c.key[0] in codes, by, _kind(c.key), c.key in actor, alone)
            yield c.key, (speaking.of_partner, told)

    def speaking(self, draft: Draft, candidates: list[Candidate]) -> dict[Key, list[Group | Each]]:
        """What speaks for each candidate, for all roles alike: each role has weights of its own."""
        clause, category, lang = draft.match.clause, draft.category, self.signals.language
        form = f"{clause.kind}{' passive' if clause.passive else ''}"
        frame = draft.match.frame.id or category
        above = self.parsed.clauses[clause.parent].predicate if clause.parent is not None else None
        offered = set[str]().union(*(c.offers for c in candidates))
        ruled = tuple(speaking.ruled(offered, role) for role in ("actor", "recipient"))
        usual = [o for o in _USUAL if o in offered]
        of_code: dict[str, list[Key]] = defaultdict(list)
        for c in candidates:
            of_code[c.key[0]].append(c.key)
        found: dict[Key, list[Group | Each]] = {}
        for c in candidates:
            offers, kind = tuple(sorted(c.offers)), _kind(c.key)
            rule = speaking.rule_of(c.offers)
            groups: list[Group | Each] = [
                *speaking.of_offers(offers, rule, category, frame, form, lang, clause.predicate, above),
                (speaking.of_missing, (tuple(o for o in usual if o not in c.offers),)),
            ]
            groups.append((speaking.of_kind, (category, form, kind)))
            twins = of_code[c.key[0]]
            if len(twins) > 1:
                twin = next(key for key in twins if key != c.key)
                groups.append((speaking.of_twin, (category, kind, twin[1] or "state")))
            groups.append((speaking.of_others, (category, rule, *ruled, draft.match.frame.reciprocal)))
            if c.key[0] in self._headline:
                groups.append((speaking.of_headline, (rule,)))
            if c.heads:
                groups.append(Each(speaking.of_head, c.heads, (lang, category)))
            found[c.key] = groups
        for key, group in self._parts_in_story(draft, candidates):
            found[key].append(group)
        return found


_NOTHING: Counter[tuple[str, int]] = Counter()


def _kind(key: Key) -> str:
    code, sector = key
    return sector or ("state" if load_book().is_state(code) else "body")


def _quad(draft: Draft) -> int:
    return load_ontology().categories[draft.category].quad_code
