"""Words that say what somebody named beside them is: "the Palestinian *group* Islamic Jihad", "Hamas, the *movement*".

The adjective of a people in front of such a name says whence the group is; it names no party of its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from detente.code.descriptions import descriptions
from detente.code.mention import Mention
from detente.code.placewords import place_words
from detente.code.referent import Referent, key_of
from detente.parse.siding import siding_before

_REACH = 50
"""Characters between an epithet's first word and the name."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_OF = r"(?:\s+(?:du|de\s+la|des|de|of\s+the)|\s+(?:de\s+l|d)['’])?"
_APPOSED = re.compile(r",\s(?:(?:the|an?|le|la|un|une)\s|l['’])?(?:[a-zà-ÿ-]+\s){0,2}$")
"""What stands before a people's name in an apposition: ", the *German*", ", le diplomate *allemand*"."""
_ORIGIN = re.compile(r"\bd['’]origine\s\Z|\bde\s(?:père|mère|parents)\s\Z")
"""What stands before the people of somebody's forebears: "le financier américain *d'origine* hongroise"."""
_NAME = re.compile(r"(?:['’]s)?(?:\s[a-zà-ÿ-]+){0,2}\s[A-ZÀ-Þ][\w'’-]+")
_OF_BODY = re.compile(r"(?:\s[\w'’.-]+){0,6}")
_OF_NAME = re.compile(r"\s(?:de|des|du|of)(?:\sla|\sthe)?\s|\sde\sl['’]")
_BESIDE = re.compile(r",?\s(?:(?:the|le|la)\s|l['’])?(?:(?:former|ex-|ancien)[^,.;:!?«»“”\"]{1,40}\s)?")
"""Between a title and who bears it, in either order."""
_PLAIN = re.compile(rf"(?:\s+[^\W\d_][\w'’-]*)*{_OF}\s*[«\"“]?\s*$")


def without_epithets(text: str, language: str, mentions: Iterable[Mention]) -> list[Mention]:
    """`mentions` in order of their start, without the peoples that only tell whence a group named behind them is, the
    towns that a treaty is called after and those whose friends somebody is; those whose foes he is are marked."""
    found = [m for each in mentions if (m := _as_sided(text, each)) is not None]
    nouns = descriptions(language).group
    told = {
        before.start
        for before, group in pairwise(found)
        if before.kind == "demonym" and group.kind == "group" and _tells(text, language, before, group, nouns)
    }
    told |= {m.start for m in found if m.kind in ("demonym", "state") and _of_officer(text, m, found)}
    told |= {m.start for m in found if m.kind == "demonym" and _ORIGIN.search(text, max(0, m.start - _REACH), m.start)}
    told |= {m.start for m in found if m.kind == "capital" and _names_pact(text, language, m)}
    return [m for m in found if m.start not in told or m.kind not in ("demonym", "state", "capital")]


def _as_sided(text: str, m: Mention) -> Mention | None:
    """A mention as it takes part: none in what its friends do ("*pro-Russian* rebels"), as their foe in what others
    do ("*anti-French* protests")."""
    siding = siding_before(text, m.start)
    if siding is None or m.kind in ("role", "office"):
        return m
    return replace(m, opposed=True) if siding == "anti" else None


def _names_pact(text: str, language: str, town: Mention) -> bool:
    """Whether a treaty or meeting is called after a town, which does nothing: "la convention de *Vienne*"."""
    words = place_words(language)
    return bool(words.before_pact.search(text, max(0, town.start - _REACH), town.start)) or bool(
        words.after_pact.match(text, town.end)
    )


def _of_officer(text: str, people: Mention, mentions: list[Mention]) -> bool:
    """Whether a people tells only whence the holder of a body's office is: "the U.N. envoy, the *German* X"."""
    before = _APPOSED.search(text, max(0, people.start - _REACH), people.start)
    if before is None or not _NAME.match(text, people.end):
        return False
    near = [m for m in mentions if before.start() - 2 * _REACH < m.end <= before.start()]
    office = next((m for m in reversed(near) if m.kind == "office" and m.sector == "IGO"), None)
    if office is None or any(m.kind in ("person", "state") and m.start > office.end for m in near):
        return False  # who holds it is named already, or states are listed
    return _OF_BODY.fullmatch(text, office.end, before.start()) is not None


def with_envoys(text: str, mentions: list[Mention]) -> list[Mention]:
    """Persons out of office as what they are told to be for a body, wherever they are named: "the AU mediator, X"."""
    sent: dict[str | None, Mention] = {}
    titles = [t for m in mentions if (t := _of_body(text, m, mentions)) is not None]
    for one in (m for m in mentions if m.kind == "person" and m.sector == "ELI"):
        near = (t for t in titles if abs(t.start - one.start) < 2 * _REACH)
        title = next((t for t in near if _BESIDE.fullmatch(text, min(t.end, one.end), max(t.start, one.start))), None)
        if title is not None:
            sent.setdefault(one.name, title)
    return [
        replace(m, code=sent[m.name].code, sector="IGO", office=sent[m.name].text)
        if m.kind == "person" and m.name in sent
        else m
        for m in mentions
    ]


def _of_body(text: str, title: Mention, mentions: list[Mention]) -> Mention | None:
    """An envoy's title with the body that it is told to be of: "le *médiateur* de *l'Union africaine*"."""
    if title.kind == "office" and title.sector == "IGO" and title.code:
        return title
    if title.kind not in ("office", "role") or title.code:
        return None
    bodies = (m for m in mentions if m.kind == "organisation" and m.sector == "IGO")
    for m in bodies:
        if m.start > title.end and _OF_NAME.fullmatch(text, title.end, m.start):
            return replace(title, end=m.end, text=text[title.start : m.end], code=m.code)
        if m.end < title.start and text[m.end : title.start] in (" ", "'s ", "’s "):
            return replace(title, start=m.start, text=text[m.start : title.end], code=m.code)
    return None


def _tells(text: str, language: str, people: Mention, group: Mention, nouns: frozenset[str]) -> bool:
    between = text[people.end : group.start]
    if len(between) > _REACH or not _PLAIN.fullmatch(between):
        return False
    before = text[max(0, people.start - _REACH) : people.start]
    words = [w.lower() for w in _WORD.findall(between)]
    lead = [w.lower() for w in _WORD.findall(before.rpartition(",")[2])][-2:]
    behind_noun = language == "fr" and before.endswith(" ") and any(w in nouns for w in lead)  # "le groupe palestinien"
    return behind_noun or any(w in nouns for w in words)


def epithets(text: str, nouns: frozenset[str], referents: Iterable[Referent]) -> dict[tuple[str | None, str], set[str]]:
    """What each group or body of a dispatch is called where it is named, by the key of the referent."""
    found: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for r in referents:
        for m in r.members:
            if m.kind not in ("group", "organisation"):
                continue
            before = re.split(r"[,.;:()\n]", text[max(0, m.start - _REACH) : m.start])[-1]
            behind = re.match(r",\s(?:the|an?|la|le|l['’]|un|une)?\s*([^,.;:()\n]{3,40})", text[m.end :])
            words = [w.lower() for w in _WORD.findall(before)][-3:]
            words += [w.lower() for w in _WORD.findall(behind[1])][:3] if behind else []
            found[key_of(m)].update(w for w in words if w in nouns)
    return found
