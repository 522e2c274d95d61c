"""Finds date expressions in text and reads them: patterns first, then what stands before and between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.code.datebuild import Atom, build
from detente.code.datereading import Bound, Reading
from detente.code.datewords import DateWords, Pattern, flat

LOOK_LEFT = 45
"""Characters before a date in which its preposition is sought: the longest opener of the data has 25."""


BOUNDS: dict[str, Bound] = {
    "since": "since",
    "from": "from",
    "until": "until",
    "by": "by",
    "before": "before",
    "after": "after",
}
COUNTED = re.compile(r"(?:\s+[^\W\d_]+\s+[\d.,]+)?\s+([^\W\d_]+)(?:\s+([^\W\d_]+))?")
LONGEST = 50
"""Characters on either side of a weekday, month or unit that may belong to the same expression."""


@dataclass(frozen=True, slots=True)
class Found:
    """One expression with its reading and what is wrong with it."""

    start: int
    end: int
    reading: Reading
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Placed:
    """An atom with the words left of it."""

    atom: Atom
    start: int
    outer: int
    """Where the words before it begin, bound and opener included."""
    bound: str | None
    opener: str | None
    announced: bool


def read_dates(text: str, words: DateWords) -> tuple[Found, ...]:
    """Every date expression of `text`, in order."""
    smooth = words.names.sub(lambda name: "_" * len(name[0]), flat(text))
    placed = [_place(smooth, atom, words) for atom in _atoms(smooth, words)]
    found = _join(smooth, _announced(smooth, placed, words), words)
    if not words.trusts_present:  # as a reading says unless told otherwise
        return tuple(found)
    return tuple(replace(f, reading=replace(f.reading, trusts_present=words.trusts_present)) for f in found)


def _atoms(text: str, words: DateWords) -> list[Atom]:
    """The longest match at the earliest place, and so on; one match may hold several days."""
    matches: list[tuple[int, int, int, re.Match[str], Pattern]] = []
    for begin, stop in _stretches(text, words):
        lower = text[begin:stop].lower()
        missing = {word for word in words.needed if word not in lower}
        there: dict[re.Pattern[str], bool] = {}
        for order, pattern in enumerate(words.patterns):
            if not missing.isdisjoint(pattern.words):  # of a hundred patterns this leaves some thirty
                continue
            if not all(_is_there(need, text, begin, stop, there) for need in pattern.needs):
                continue
            for match in pattern.expression.finditer(text, begin, stop):
                matches.append((match.start(), -match.end(), order, match, pattern))
    matches.sort(key=lambda m: m[:3])
    out: list[Atom] = []
    reached = 0
    for start, _, _, match, pattern in matches:
        if start < reached:
            continue
        atoms = build(match, pattern, words)
        if atoms:
            out.extend(atoms)
            reached = match.end()
    return out


def _is_there(part: re.Pattern[str], text: str, begin: int, stop: int, known: dict[re.Pattern[str], bool]) -> bool:
    found = known.get(part)
    if found is None:
        found = known[part] = part.search(text, begin, stop) is not None
    return found


def _stretches(text: str, words: DateWords) -> Iterator[tuple[int, int]]:
    """The parts of the text around words that stand in dates: trying patterns everywhere costs twice as much."""
    begin, stop = 0, -1
    for match in words.triggers.finditer(text):
        if match.start() - LONGEST > stop:
            if stop > 0:
                yield begin, stop
            begin = max(0, match.start() - LONGEST)
            while begin > 0 and text[begin - 1].isalnum():
                begin -= 1
        stop = min(len(text), match.end() + LONGEST)
    if stop > 0:
        yield begin, stop


def _place(text: str, atom: Atom, words: DateWords) -> _Placed:
    left = text[max(0, atom.start - LOOK_LEFT) : atom.start]
    before = words.before.search(left)
    shift = atom.start - len(left)
    if before is None or before.start() == before.end() or atom.linked:
        return _Placed(atom, atom.start, atom.start, None, None, atom.linked)
    groups = before.groupdict()
    start = shift + (before.start("lead") if groups["lead"] else before.end())
    bound = " ".join(groups["bound"].split()).casefold() if groups["bound"] else None
    opener = " ".join(groups["opener"].split()).casefold() if groups["opener"] else None
    return _Placed(atom, start, shift + before.start(), bound, opener, any(groups.values()))


def _announced(text: str, placed: list[_Placed], words: DateWords) -> list[_Placed]:
    """Leaves out bare years and months that nothing shows to be dates."""
    out: list[_Placed] = []
    for item in placed:
        alone = text.strip() == text[item.atom.start : item.atom.end]  # nothing else was asked about
        gap = text[out[-1].atom.end : item.atom.start] if out else ""
        listed = bool(out) and bool(words.list_gap.fullmatch(gap) or words.range_gap.fullmatch(gap))
        shown = (item.announced or listed) and not _counts(text, item, words)
        if alone or shown or not item.atom.needs_lead or _names_a_noun(text, item, words):
            out.append(item)
    return out


def _counts(text: str, item: _Placed, words: DateWords) -> bool:
    """Whether a bare year is the number of something: "de 2000 soldats"."""
    if not item.atom.reading.year or item.atom.reading.month:
        return False
    if re.match(r"\s*(?:\$|€|%|°)", text[item.atom.end :]):
        return True
    # "de 2000 à 1500 hommes": the noun may stand behind a second number.
    after = COUNTED.match(text, item.atom.end)
    if after is None or after[1].casefold() in words.auxiliaries:  # "les accords de 1995 sont morts"
        return False
    return bool({w.casefold() for w in after.groups() if w} & words.counted)


def _names_a_noun(text: str, item: _Placed, words: DateWords) -> bool:
    """English "fatal 2014 blast": a lower-case word, the year, a lower-case singular noun."""
    if not words.year_before_noun or item.announced or not item.atom.reading.year:
        return False
    near = re.search(r"\b[a-z]+ $", text[max(0, item.atom.start - 20) : item.atom.start])
    after = re.match(r"\s+([a-z]+)\b", text[item.atom.end : item.atom.end + 25])
    if near is None or after is None:
        return False
    return not after[1].endswith("s") and not _counts(text, item, words)


def _join(text: str, placed: list[_Placed], words: DateWords) -> list[Found]:
    """Ranges of two expressions, years shared along a list, and the bound each stands under."""
    out: list[Found] = []
    index = 0
    while index < len(placed):
        item = placed[index]
        following = placed[index + 1] if index + 1 < len(placed) else None
        if following is not None and _is_range(text, item, following, words):
            first, second = _share(item.atom.reading, following.atom.reading)
            reading = Reading(kind="range", base=first.base, first=first, second=second)
            reading = replace(reading, bound=None)
            start = item.outer if item.opener and not item.bound else item.start
            out.append(Found(start, following.atom.end, reading, item.atom.problems + following.atom.problems))
            index += 2
            continue
        if item.bound and words.bounds[item.bound] == "from" and text.startswith("'s", item.atom.end):
            item = replace(item, bound=None)  # "stayed away from Sunday's vote"
        if following is not None and words.list_gap.fullmatch(text[item.atom.end : following.start]):
            shared, _ = _share(item.atom.reading, following.atom.reading)
            item = replace(item, atom=replace(item.atom, reading=shared))
        out.append(_bounded(item, words))
        index += 1
    return out


def _is_range(text: str, item: _Placed, following: _Placed, words: DateWords) -> bool:
    gap = text[item.atom.end : following.atom.start]
    if not words.range_gap.fullmatch(gap) or item.atom.reading.bound or following.atom.reading.bound:
        return False
    if item.atom.reading.kind in ("offset", "period") or following.atom.reading.kind in ("offset", "period"):
        return False
    link = gap.split()[0].casefold() if gap.split() else "-"
    opener = item.opener or (item.bound if item.bound and words.bounds.get(item.bound) in ("from", "since") else None)
    if link in words.ands:
        return opener in words.and_opens
    return bool(opener) or link in ("-", "–") or words.bare_ranges


def _share(first: Reading, second: Reading) -> tuple[Reading, Reading]:
    """ "mai et juin 2021", "lundi et mardi derniers": what only the last of a list says holds for the one before."""
    changes: dict[str, object] = {}
    if first.kind == second.kind == "calendar" and first.day and first.month is None and second.month:
        first = replace(first, month=second.month, year=second.year)  # "du mardi 19 au jeudi 21 octobre"
    if first.kind == second.kind == "calendar" and first.month and first.year is None and second.month:
        if second.year is not None:
            changes["year"] = second.year - (1 if first.month > second.month else 0)
        changes |= {k: getattr(second, k) for k in ("direction", "year_shift") if getattr(first, k) is None}
    if first.kind == second.kind == "weekday" and first.direction is None and first.week_shift is None:
        changes = {"direction": second.direction, "week_shift": second.week_shift}
    return (replace(first, **changes) if changes else first), second  # type: ignore[arg-type]


def _bounded(item: _Placed, words: DateWords) -> Found:
    reading, start = item.atom.reading, item.start
    if item.bound and not reading.bound and not (reading.kind == "range" and words.bounds[item.bound] == "from"):
        kind = words.bounds[item.bound]
        # "before the end of the year" is within it, "before the election" before that
        if kind == "by" and item.bound.split()[0] in words.by_past and reading.part != "end":
            kind = "before"
        reading = replace(reading, bound=BOUNDS[kind])
        start = item.outer
    return Found(start, item.atom.end, reading, item.atom.problems)
