"""One antecedent: an actor where it stands in a dispatch."""

from __future__ import annotations

from dataclasses import dataclass

from detente.code.mention import Mention

STATES = frozenset({"state", "demonym", "metonym", "capital"})
BODIES = frozenset({"organisation", "group", "collective"})
FIRMS = frozenset({"MNC", "BUS"})
"""Sectors of companies."""
PERSONS = frozenset({"person", "office"})
SPEAKERS = STATES | PERSONS
"""Kinds of states and of those who stand for them."""


@dataclass(frozen=True, slots=True)
class Referent:
    """An actor where it stands: `members` are the mentions meant, several for coordinated ones."""

    members: tuple[Mention, ...]
    start: int
    end: int
    sentence: int
    subject: bool
    governed: bool
    """Behind a preposition or as an adjective: seldom what a pronoun means."""
    located: bool
    """Behind a preposition of place: a scene rather than a party ("à Genève", "in Switzerland")."""
    feminine: bool | None
    plural: bool
    quotation: int | None
    """Index of the quotation it stands in."""
    joined: bool = False
    """One of several named together, each of which is a referent too."""

    @property
    def kind(self) -> str:
        """Kind of the (first) mention."""
        return self.members[0].kind

    @property
    def several(self) -> bool:
        """Whether these are more than one: "les Comores" are plural and one state."""
        return self.plural and not (self.kind == "state" and len(self.members) == 1)

    @property
    def key(self) -> tuple[str | None, str]:
        """What makes two referents the same actor."""
        return key_of(self.members[0])


def key_of(m: Mention) -> tuple[str | None, str]:
    """What makes two mentions the same actor; a state's army or court and its people are not the state."""
    if m.kind == "role" and not (m.code and m.sector == "GOV"):
        return (m.code or m.text.lower(), m.sector or m.kind)
    if m.kind == "demonym" and m.plural:
        return (m.code, "people")
    return (m.name or m.code or m.text.lower(), "person" if m.kind in PERSONS else "polity")
