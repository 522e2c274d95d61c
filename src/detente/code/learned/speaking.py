"""What speaks for a party: the features of the model `sides`, described once, for learning as for coding.

Features come in groups (linear.py): each function below tells those that rest on the same few things. No feature is in
two groups, and none twice in one, whatever the arguments.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from detente.code.learned.linear import Each, Group, Series, Told

GIVEN = "given: "
"""How features begin that rest on the chosen actor; only the recipient may be learnt from them."""
NO_RULE = "no rule"
_VAGUE = ("place ", "before ", "behind ", "down ", "up up", "last ")
_MOST_OFFERS = 6
_OF_ROLE = {role: frozenset({f"rule {role}", f"rule {role} implied"}) for role in ("actor", "recipient")}
_BY_RULE = _OF_ROLE["actor"] | _OF_ROLE["recipient"]


def of_offers(
    offers: tuple[str, ...],
    rule: str,
    category: str,
    frame: str,
    form: str,
    language: str,
    predicate: str,
    above: str | None,
) -> Iterator[Group | Each]:
    """How the dispatch offers a candidate, `offers` in order, and how the rules do; `above` is the predicate of the
    parent clause."""
    yield _of_rule, (rule, category, frame, form)
    yield Each(_of_offer, offers, (rule, category, form))
    yield _of_predicate, (language, predicate, offers)
    if above is not None and above != predicate:
        yield _of_predicate, (language, above, tuple(o for o in offers if o.startswith("up ")))
    yield _of_all, (offers,)


def rule_of(offers: AbstractSet[str]) -> str:
    """How the rules offer a candidate, if they do."""
    return "+".join(sorted(_BY_RULE & offers)) or NO_RULE


def ruled(offers: AbstractSet[str], role: str) -> bool:
    """Whether the rules fill a role, when these are the offers of all candidates."""
    return not offers.isdisjoint(_OF_ROLE[role])


def _of_rule(rule: str, category: str, frame: str, form: str) -> tuple[str, ...]:
    plain = (rule, f"{category} {rule}", f"{form} {rule}")
    return plain if frame == category else (*plain, f"{frame} {rule}")


def _of_offer(offer: str, rule: str, category: str, form: str) -> tuple[str, ...]:
    with_rule = f"{rule} {offer}"
    # the only offer of the rules is told as the rule already
    return (with_rule,) if offer == rule else (offer, f"{category} {offer}", f"{form} {offer}", with_rule)


def _of_predicate(language: str, predicate: str, offers: tuple[str, ...]) -> Told:
    return (Series(f"{language} {predicate} ", offers),)


def _of_all(offers: tuple[str, ...]) -> Told:
    """Any two offers together, and how many there are."""
    yield f"offers {min(len(offers), _MOST_OFFERS)}"
    plain = [o for o in offers if not o.startswith(_VAGUE)]
    yield from (Series(f"{o} & ", plain[i:]) for i, o in enumerate(plain[:-1], 1))


def of_missing(offers: tuple[str, ...]) -> Told:
    """Somebody else has usual offers that a candidate lacks."""
    return (Series("not ", offers),)


def of_kind(category: str, form: str, kind: str) -> tuple[str, ...]:
    """What a candidate is."""
    return f"is {kind}", f"{category} is {kind}", f"{category} {form} is {kind}"


def of_twin(category: str, kind: str, twin: str) -> tuple[str, ...]:
    """Another side of the same country is a candidate too."""
    return f"{kind} beside {twin}", f"{category} {kind} beside {twin}"


def of_others(category: str, rule: str, actor: bool, recipient: bool, reciprocal: bool) -> tuple[str, ...]:
    """Which sides the rules filled at all."""
    return f"{category} ruled {actor} {recipient} {rule}", f"reciprocal {reciprocal} {rule}"


def of_part(category: str, quad: int, acts: int, suffers: int) -> tuple[str, ...]:
    """How often a candidate acts and suffers in the other acts of the dispatch of the same quad class."""
    leaning = "even" if acts == suffers else "acts" if acts > suffers else "suffers"
    return (
        f"acts {acts} suffers {suffers}",
        f"{quad} {leaning}",
        f"{category} {leaning}",
        f"{quad} acts {acts} suffers {suffers}",
    )


def of_headline(rule: str) -> tuple[str, ...]:
    """The headline names him."""
    return (f"headline {rule}",)


def of_head(head: str, language: str, category: str) -> tuple[str, ...]:
    """A noun by which the clause names him."""
    return f"{language} {head}", f"{category} {language} {head}"


def of_partner(
    category: str, rank: int | None, own: bool, by: str, kind: str, itself: bool, one_actor: bool
) -> tuple[str, ...]:
    """What the chosen actor says of a candidate for the recipient."""
    return (
        f"{GIVEN}partner {rank}",
        f"{GIVEN}{category} partner {rank} own {own}",
        f"{GIVEN}{category} {by} > {kind} own {own}",
        f"{GIVEN}{by} > {kind} own {own}",
        f"{GIVEN}itself {itself}",
        f"{GIVEN}{category} one actor {one_actor} partner {rank}",
    )
