"""Who acts, who is acted upon and who says so, decided among all whom the dispatch offers.

The rules (roles, anaphora, counterpart) propose parties; so do the phrases of the clause and of those around it, the
sentence, the speaker of the quotation, the state the dispatch is about (offers.py). Three linear models
(`data/models/sides.npz`, labels `actor`, `recipient` and `source`: who asserts it), fitted by tools/train.py on our own
hand-coded texts, weigh them against each other. What the rules found is a strong argument among others, so that a
frame's own paths are overruled only where texts have shown them wrong.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from detente.code.draft import Draft
from detente.code.learned.linear import BIAS, load_linear
from detente.code.learned.offers import FARTHEST, STATE, Candidate, Key, Offers, key_of
from detente.code.learned.signals import Signals
from detente.code.resolve import Resolver
from detente.code.roles import side
from detente.codebook.ontology import load_ontology
from detente.records import Attribution, Entity

MODEL = "sides"
SURE, LEAST = 0.4, 0.1
"""Everybody this likely fills a role; failing that the likeliest one from LEAST on."""
SOURCE = 0.4
"""Everybody this likely is held to assert the event, beside those whom the rules found."""
_FARTHEST_PART = 3
"""So often is told from once more no longer."""
GIVEN = "given: "
"""How features begin that rest on the chosen actor; only the recipient may be learnt from them."""
_VAGUE = ("place ", "before ", "behind ", "down ", "up up", "last ")
_USUAL = ("doer", "undergoer", "speaker", "undergoer > owner", "belonging")


class Sides:
    """Decides the parties of the drafts of one dispatch; without a trained model it leaves them as they are."""

    def __init__(self, signals: Signals, resolver: Resolver, title_end: int) -> None:
        self.signals = signals
        self.parsed, self.offers = signals.parsed, Offers(signals, resolver)
        self.model = load_linear(MODEL)
        self._played: dict[Key, Counter[tuple[str, int]]] | None = None
        self._headline = {m.code for m in resolver.mentions if m.code and m.start < title_end}

    def decide(self, draft: Draft, drafts: list[Draft]) -> None:
        """Set actor, recipient and sources of a draft to the likeliest.

        The actor first; the recipient then in the knowledge of whom this actor deals with. `drafts` are all of the
        dispatch in textual order.
        """
        if self.model is None:
            return
        self.learn_parts(drafts)
        candidates = self.offers.candidates(draft, drafts)
        shared = {c.key: self.model.score((BIAS, *self.features(draft, c, candidates))) for c in candidates}
        likely = {k: self.model.squashed(score) for k, score in shared.items()}
        acting = {k: p["actor"] for k, p in likely.items()}
        actor = self._choose(_without_opposite(candidates, acting), acting, draft.actor, ())
        keys = frozenset(key_of(e) for e in actor)
        partners = self.partners(keys, draft, drafts)
        suffering = {
            c.key: self.model.squashed(shared[c.key] + self.model.score(self.given(draft, c, keys, partners)))[
                "recipient"
            ]
            for c in candidates
        }
        recipient = self._choose(candidates, suffering, draft.recipient, keys)
        self._attribute(draft, candidates, {k: p["source"] for k, p in likely.items()})
        ruled = {(e.code, side(e)) for e in (*draft.actor, *draft.recipient)}
        if any((e.code, side(e)) not in ruled for e in (*actor, *recipient)):
            draft.implied = True
        draft.actor, draft.recipient = actor, recipient
        draft.sides = (
            max((acting.get(key_of(e), 0.0) for e in actor), default=0.0),
            max((suffering.get(key_of(e), 0.0) for e in recipient), default=0.0),
        )

    def learn_parts(self, drafts: list[Draft]) -> None:
        """Remember who acts and who is acted upon in the dispatch by the rules, before any party is decided."""
        if self._played is not None:
            return
        self._played = defaultdict(Counter)
        for d in drafts:
            for part, entities in (("acts", d.actor), ("suffers", d.recipient)):
                for key in {key_of(e) for e in entities if e.code}:
                    self._played[key][part, _quad(d)] += 1

    def _part_in_story(self, draft: Draft, c: Candidate) -> list[str]:
        """What part a candidate plays in the other acts of the dispatch of the same quad class."""
        if self._played is None:
            return []
        played, quad = self._played.get(c.key, Counter()), _quad(draft)
        own = {"acts": draft.actor, "suffers": draft.recipient}
        acts, suffers = (
            min(played[part, quad] - any(key_of(e) == c.key for e in own[part]), _FARTHEST_PART)
            for part in ("acts", "suffers")
        )
        leaning = "even" if acts == suffers else "acts" if acts > suffers else "suffers"
        return [
            f"acts {acts} suffers {suffers}",
            f"{quad} {leaning}",
            f"{draft.category} {leaning}",
            f"{quad} acts {acts} suffers {suffers}",
        ]

    def _choose(
        self, candidates: list[Candidate], p: dict[Key, float], ruled: tuple[Entity, ...], taken: Iterable[Key]
    ) -> tuple[Entity, ...]:
        taken = set(taken)
        free = [c for c in candidates if c.key not in taken]
        of_code: defaultdict[str, float] = defaultdict(float)  # a state and its people share what speaks for them
        for c in free:
            of_code[c.key[0]] += p[c.key]
        chosen = [c for c in free if p[c.key] >= SURE]
        likeliest = {c.key[0]: c for c in sorted(free, key=lambda c: p[c.key])}
        sure = {c.key[0] for c in chosen}
        chosen += [c for code, c in likeliest.items() if of_code[code] >= SURE and code not in sure]
        if not chosen:
            best = max(likeliest.values(), key=lambda c: of_code[c.key[0]], default=None)
            chosen = [best] if best is not None and p[best.key] >= LEAST else []
        if not chosen:
            return tuple(e for e in ruled if e.code is None)
        known = {(e.code, side(e)): e for e in ruled}
        return tuple(known.get(c.key, c.entity) for c in chosen)

    def _attribute(self, draft: Draft, candidates: list[Candidate], p: dict[Key, float]) -> None:
        """Add to the sources that the rules found whoever else is likely to assert the event."""
        kept = list(draft.according_to)
        known = {a.speaker.code for a in kept} | {e.code for e in draft.actor}
        for c in sorted(candidates, key=lambda c: -p[c.key]):
            if p[c.key] >= SOURCE and c.key[0] not in known:
                known.add(c.key[0])
                kept.append(Attribution(c.entity, c.entity.entity_text, c.entity.start, c.entity.end))
        draft.according_to = tuple(kept)

    def partners(self, actor: frozenset[Key], draft: Draft, drafts: list[Draft]) -> list[Key]:
        """Whom the actor deals with in the other drafts, by the rules, most often first."""
        met: Counter[Key] = Counter()
        for d in drafts:
            if d is draft:
                continue
            # in the order of the text, so that equals rank alike on every machine
            sides = [list(dict.fromkeys(key_of(e) for e in es if e.code)) for es in (d.actor, d.recipient)]
            for mine, others in (sides, sides[::-1]):
                if not actor.isdisjoint(mine):
                    met.update(k for k in others if k not in actor)
        return [k for k, _ in met.most_common()]

    def given(self, draft: Draft, c: Candidate, actor: frozenset[Key], partners: list[Key]) -> list[str]:
        """What the chosen actor says about a candidate for the recipient."""
        rank = min(partners.index(c.key), FARTHEST) if c.key in partners else None
        kind = c.key[1] or ("state" if len(c.key[0]) == STATE else "body")
        own = any(code == c.key[0] for code, _ in actor)
        by = next(iter(sorted(s or ("state" if len(code) == STATE else "body") for code, s in actor)), "nobody")
        told = (
            f"partner {rank}",
            f"{draft.category} partner {rank} own {own}",
            f"{draft.category} {by} > {kind} own {own}",
            f"{by} > {kind} own {own}",
            f"itself {c.key in actor}",
            f"{draft.category} one actor {len(actor) < 2} partner {rank}",
        )
        return [GIVEN + t for t in told]

    def features(self, draft: Draft, c: Candidate, among: list[Candidate]) -> list[str]:
        """What speaks for a candidate, for both roles alike: each role has weights of its own."""
        clause, category, lang = draft.match.clause, draft.category, self.signals.language
        form = f"{clause.kind}{' passive' if clause.passive else ''}"
        frame = draft.match.frame.id or category
        offers = sorted(c.offers)
        rule = "+".join(o for o in offers if o.startswith("rule ")) or "no rule"
        out = [rule, f"{category} {rule}", f"{frame} {rule}", f"{form} {rule}"]
        for o in offers:
            out.extend((o, f"{category} {o}", f"{form} {o}", f"{rule} {o}", f"{lang} {clause.predicate} {o}"))
        if clause.parent is not None:
            above = self.parsed.clauses[clause.parent].predicate
            out.extend(f"{lang} {above} {o}" for o in offers if o.startswith("up "))
        plain = [o for o in offers if not o.startswith(_VAGUE)]
        out.extend(f"{a} & {b}" for i, a in enumerate(plain) for b in plain[i + 1 :])
        out.extend(f"not {o}" for o in _USUAL if o not in c.offers and any(o in a.offers for a in among))
        kind = c.key[1] or ("state" if len(c.key[0]) == STATE else "body")
        out.extend((f"is {kind}", f"{category} is {kind}", f"{category} {form} is {kind}"))
        twin = next((a for a in among if a is not c and a.key[0] == c.key[0]), None)
        if twin is not None:
            out.append(f"{kind} beside {twin.key[1] or 'state'}")
            out.append(f"{category} {kind} beside {twin.key[1] or 'state'}")
        ruled_actor = any(o.startswith("rule actor") for a in among for o in a.offers)
        ruled_recipient = any(o.startswith("rule recipient") for a in among for o in a.offers)
        out.append(f"{category} ruled {ruled_actor} {ruled_recipient} {rule}")
        out.append(f"reciprocal {draft.match.frame.reciprocal} {rule}")
        out.extend(self._part_in_story(draft, c))
        if c.key[0] in self._headline:
            out.append(f"headline {rule}")
        out.append(f"offers {min(len(offers), 6)}")
        for head in c.heads:
            out.append(f"{lang} {head}")
            out.append(f"{category} {lang} {head}")
        return list(dict.fromkeys(out))


def _without_opposite(candidates: list[Candidate], p: dict[Key, float]) -> list[Candidate]:
    """Who may act: not those whom the rules take for the other side, save the likeliest of all."""
    best = max(candidates, key=lambda c: p[c.key], default=None)
    return [c for c in candidates if c is best or "rule actor" in c.offers or "rule recipient" not in c.offers]


def _quad(draft: Draft) -> int:
    return load_ontology().categories[draft.category].quad_code
