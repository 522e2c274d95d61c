"""Short words for dates, actors and categories, the same in every table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detente.records import Attribution, Entity, Event, When

ARROW = " → "
_OWN_SECTORS = frozenset({"GOV", "IGO"})
"""Sectors that a code says already: a state's government, an organisation."""
_MOST_NAMED = 3
_DAYS = re.compile(r"(\d{4})-(\d\d)-(\d\d)/(\d{4})-(\d\d)-(\d\d)")
_QUAD_STYLES = {1: "green", 2: "bold green", 3: "red", 4: "bold red"}
"""Green cooperates, red is conflict, bold is material: the terminal's own colours, for light and dark ones."""


def when_label(when: When) -> str:
    """2021-10-20, 2021-10, 2021-10-01..10 for days of one month, `from 2014`, `no date`."""
    if not when.edtf:
        return "no date"
    first_known, _, last_known = when.edtf.partition("/")
    if first_known == ".." or last_known == "..":
        return f"until {last_known}" if first_known == ".." else f"from {first_known}"
    days = _DAYS.fullmatch(when.edtf)
    if not days:
        return when.edtf.replace("/", "..")
    year, month, first, last_year, last_month, last = days.groups()
    if year != last_year:
        return f"{year}-{month}-{first}..{last_year}-{last_month}-{last}"
    return f"{year}-{month}-{first}..{last if month == last_month else f'{last_month}-{last}'}"


def who_label(entity: Entity) -> str:
    """RUS, RUS:MIL, or the words of the text for somebody without a code."""
    if not entity.code:
        return shorten(entity.entity_text, 24) + (f":{entity.sector}" if entity.sector else "")
    return entity.code if entity.sector in _OWN_SECTORS or not entity.sector else f"{entity.code}:{entity.sector}"


def side_label(entities: Sequence[Entity]) -> str:
    """FRA + DEU; further ones than three are counted, somebody named twice stands once."""
    labels = list(dict.fromkeys(who_label(entity) for entity in entities))
    more = len(labels) - _MOST_NAMED
    return " + ".join(labels[:_MOST_NAMED]) + (f" +{more}" if more > 0 else "")


def dyad_label(event: Event) -> str:
    """RUS → UKR; one side alone where nobody else is known, `?` for an unknown doer."""
    actor, recipient = side_label(event.actor) or "?", side_label(event.recipient)
    return f"{actor}{ARROW}{recipient}" if recipient else actor


def category_label(event: Event) -> str:
    """SANCTION expel."""
    return " ".join((event.event, "/".join(event.mode))).strip()


def magnitude_label(event: Event) -> str:
    """expelled 8, dead 12."""
    return ", ".join(f"{key} {value}" for key, value in event.magnitude.items())


def speakers_label(chain: Sequence[Attribution]) -> str:
    """Who says so, outermost first; those who speak together ("the two governments") by the words that name them."""
    together: dict[tuple[int, int], list[Entity]] = {}
    for told in chain:
        together.setdefault((told.start, told.end), []).append(told.speaker)
    return ARROW.join(_joint_label(speakers) for speakers in together.values())


def _joint_label(speakers: Sequence[Entity]) -> str:
    first = speakers[0]
    if any(s.entity_text != first.entity_text for s in speakers):
        return " + ".join(map(speaker_label, speakers))
    codes = tuple(dict.fromkeys(s.code for s in speakers if s.code))
    if len(codes) < 2:
        return speaker_label(first)
    told = ", ".join(codes)
    return told if _by_pronoun(first) else f"{shorten(first.entity_text, 40)} ({told})"


def _by_pronoun(speaker: Entity) -> bool:
    """Whether the text has only a word like "its" or "ils" for him, which tells a reader nothing by itself."""
    return speaker.via == "coreference" and speaker.code is not None and " " not in speaker.entity_text


def speaker_label(speaker: Entity | None) -> str:
    """Jens Stoltenberg (NATO); `unnamed` where the text does not tell who speaks."""
    if speaker is None:
        return "unnamed"
    name = speaker.identifier_text or (
        speaker.code if speaker.code and _by_pronoun(speaker) else shorten(speaker.entity_text, 40)
    )
    return f"{name} ({speaker.code})" if speaker.code and speaker.code != name else name


def quad_style(event: Event) -> str:
    """The style in which the event's category stands."""
    return _QUAD_STYLES[event.quad_code]


def counted(number: int, one: str, many: str = "") -> str:
    """1 event, 2 events."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def shorten(text: str, width: int) -> str:
    """The text on one line, cut at a word to at most `width` characters."""
    text = " ".join(text.split())
    if len(text) <= width:
        return text
    cut = text[: width - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[width // 2 :] else cut).rstrip(" ,;:") + "…"
