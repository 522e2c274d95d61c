"""When a coded event or quotation is the one that the hand-coder meant.

Category and parties decide: the codes of actors, and of recipients, must overlap by half or more (Jaccard); where gold
has no recipient, actors and recipients are pooled on both sides. Pairs are one to one, the best agreement first.
"""

from __future__ import annotations

import calendar
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from detente.records import Entity, Event, When

Party = tuple[str | None, str | None]
"""Code and sector."""
Span = tuple[str | None, str | None]
"""First and last possible day, ISO."""

_ORGAN_OF = {"UNSC": "UN", "UNGA": "UN"}
"""An organ and its organisation count as one."""
_AGREEMENT = 0.5
_DATE_BONUS = 0.5
"""Among equally agreeing events that of the same date is meant, then the one whose words are most alike."""
_CORE_BONUS = 0.01
_ALIKE = 0.8
"""Share of words in common that makes two quotations one."""
_PART_ALIKE = 0.5
_PART_WORDS = 3


@dataclass(frozen=True, slots=True)
class Act:
    """What of an event is compared, gold or coded. `by` is who asserts it; `core` False where coders may differ."""

    event: str
    mode: tuple[str, ...]
    actor: tuple[Party, ...]
    recipient: tuple[Party, ...]
    when: Span | None
    status: str
    magnitude: dict[str, int | float | str]
    by: tuple[str | None, ...]
    evidence: str
    core: bool = True


def act_of(event: Event) -> Act:
    """A coded event as it is compared; parties without a code do not count."""
    return Act(
        event.event,
        event.mode,
        _parties(event.actor),
        _parties(event.recipient),
        _span(event.when),
        event.status,
        event.magnitude,
        tuple(a.speaker.code for a in event.according_to),
        event.evidence.text,
    )


def base_code(code: str) -> str:
    """The code, an organ's as that of its organisation."""
    return _ORGAN_OF.get(code, code)


def bounds(edtf: str | None) -> Span | None:
    """First and last day of an EDTF day, month, year or interval; None for no date."""
    if not edtf:
        return None
    first, last = edtf.split("/")[0], edtf.split("/")[-1]
    first += {4: "-01-01", 7: "-01"}.get(len(first), "")
    if len(last) == 4:
        last += "-12-31"
    elif len(last) == 7:
        last += f"-{calendar.monthrange(int(last[:4]), int(last[5:]))[1]}"
    return first, last


def agreement(gold: Act, coded: Act) -> float:
    """How far the parties agree, 0.5 to 1; 0 where it is not the same event."""
    if gold.recipient and gold.actor:
        actor, recipient = _jaccard(gold.actor, coded.actor), _jaccard(gold.recipient, coded.recipient)
    else:
        actor = recipient = _jaccard(gold.actor + gold.recipient, coded.actor + coded.recipient)
    return 0.0 if min(actor, recipient) < _AGREEMENT else (actor + recipient) / 2


def pair(gold: Sequence[Act], coded: Sequence[Act], same: Callable[[Act, Act], bool]) -> list[tuple[int, int]]:
    """Indexes (gold, coded) of the events that are the same, among those of which `same` holds."""
    options = []
    for i, g in enumerate(gold):
        for j, c in enumerate(coded):
            agreed = agreement(g, c) if same(g, c) else 0
            if agreed:
                likeness = _DATE_BONUS * (g.when == c.when) + overlap(g.evidence, c.evidence)
                options.append((agreed + likeness + _CORE_BONUS * g.core, i, j))
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(options, key=lambda o: (-o[0], o[1], o[2])):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def fold(text: str | None) -> str:
    """Words in lower case without accents and punctuation, joined by single blanks."""
    letters = unicodedata.normalize("NFKD", text or "").casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c)).split())


def overlap(a: str, b: str) -> float:
    """Words that two texts share (Dice), 0..1."""
    x, y = Counter(fold(a).split()), Counter(fold(b).split())
    return 2 * sum((x & y).values()) / (sum(x.values()) + sum(y.values()) or 1)


def same_quotation(gold: str, coded: str) -> bool:
    """Whether two quotations are one, or gold's is the greater part of the coded one."""
    a, b = fold(gold), fold(coded)
    if not a or not b:
        return False
    alike = overlap(a, b)
    return alike >= _ALIKE or (len(a.split()) > _PART_WORDS and a in b and alike > _PART_ALIKE)


def same_speaker(name: str, speaker: Entity | None) -> bool:
    """Whether the last word of the gold speaker's name stands in what is known of the coded one."""
    if speaker is None:
        return False
    known = (speaker.identifier_text, speaker.entity_text, speaker.office)
    wanted = fold(name).split()
    return bool(wanted) and wanted[-1] in fold(" ".join(filter(None, known))).split()


def _parties(entities: Sequence[Entity]) -> tuple[Party, ...]:
    return tuple((base_code(e.code), e.sector) for e in entities if e.code)


def _span(when: When) -> Span | None:
    return (when.earliest, when.latest) if when.edtf else None


def _jaccard(a: Sequence[Party], b: Sequence[Party]) -> float:
    x, y = {code for code, _ in a}, {code for code, _ in b}
    return 1.0 if not x and not y else len(x & y) / len(x | y)
