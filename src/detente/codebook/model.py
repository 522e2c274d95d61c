"""What a frame is: the codebook's records, as docs/codebook.md explains them to authors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

TriggerKind = Literal["verb", "noun", "adjective"]
Voice = Literal["passive", "active", "reflexive"]
MAGNITUDES = ("expelled", "dead", "injured", "arrested", "released", "participants", "troops", "posts", "amount")
RELATIONS = (
    "with",
    "to",
    "against",
    "from",
    "in",
    "for",
    "of",
    "on",
    "by",
    "into",
    "over",
    "between",
    "under",
    "as",
    "about",
    "at",
    "after",
    "before",
    "during",
    "because",
    "despite",
    "according",
)
"""Plain-English relation words; data/grammar/<language>.yaml says which prepositions each one means."""
SLOTS = (
    "doer",
    "undergoer",
    "thing",
    "addressee",
    "predicative",
    "belonging",
    "complement",
    "noun",
    "speaker",
    "governor",
    "governed",
)
STEPS = ("owner", "agent", "attached", "with", "against", "quantity", "any", "apposition")


@dataclass(frozen=True, slots=True)
class Code:
    """One code that a frame gives."""

    plover: str
    modes: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    cameo: str | None = None


@dataclass(frozen=True, slots=True)
class Trigger:
    """One verb, noun or adjective that may open a frame.

    `head` is the lemma the clause must have, `others` are lemmas that must stand with it, `preposition` is where
    the thing is then found ("mettre fin à": head mettre, others (fin,), preposition à).
    """

    kind: TriggerKind
    head: str
    others: tuple[str, ...] = ()
    preposition: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of an alternative: `slot` must (or with `negative` must not) hold one of `lemmas`."""

    slot: str
    lemmas: frozenset[str]
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Alternative:
    """Triggers and the conditions that go with them, in one language."""

    triggers: tuple[Trigger, ...]
    conditions: tuple[Condition, ...]
    voice: Voice | None = None


RoleKind = Literal["polity", "state", "country", "any"]
"""Who may fill a role: `polity` whoever has a code, `state` a state as such (none of its organs, people or offices),
`country` a state by its own name, not by its capital's."""
Path = tuple[str, ...]
"""A way from the clause to a filler: ("thing", "owner")."""


@dataclass(frozen=True, slots=True)
class Role:
    """Where a role's filler is looked for, and what may fill it."""

    name: str
    paths: tuple[Path, ...]
    kind: RoleKind = "any"
    optional: bool = True
    together: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a frame must code as `gives` says; an empty `gives` means that it must give nothing."""

    language: str
    text: str
    gives: dict[str, tuple[str, ...]]
    published: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Frame:
    """One kind of thing that actors do to one another, with the words that say it."""

    id: str
    says: str
    codes: tuple[Code, ...]
    roles: dict[str, Role]
    words: dict[str, tuple[Alternative, ...]]
    examples: tuple[Example, ...]
    reciprocal: bool
    path: str
    deprecated: str | None = None
    implied_actor: bool = False
    """Whether an act with no doer named is the authorities' of the place ("forty people were arrested")."""
    plain: bool = False
    """Whether its words tell the act so plainly that no model is asked whether they do ("sent two envoys packing")."""
    each_way: bool = False
    """Whether what two do together is one act of each upon the other ("swapped prisoners")."""
    at_home: bool = False
    """Whether the act is done within one state: to its people or rulers, whoever else is spoken of (a coup)."""
    category: str = field(init=False)
    """The PLOVER category of the first code."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "category", self.codes[0].plover)  # read tens of thousands of times

    @property
    def befalls_doer(self) -> bool:
        """Whether the act is done to the verb's subject: "the town *came under* fire"."""
        return "recipient" in self.roles and self.roles["recipient"].paths[0][0] == "doer"


DEFAULT_ACTOR = Role("actor", (("doer",), ("belonging", "owner"), ("belonging",), ("by",)))
DEFAULT_RECIPIENT = Role(
    "recipient",
    (
        ("undergoer",),
        ("addressee",),
        ("against",),
        ("to",),
        ("with",),
        ("from",),
        ("for",),
        ("on",),
        ("over",),
        ("thing", "attached"),
        ("thing", "owner"),
        ("belonging",),
        ("thing", "any"),
    ),
)
