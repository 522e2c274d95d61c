"""Where the dispatch begins and ends on its page, and what its head says: headline, byline, publication, publisher."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from detente.read.agencies import agency_in, agency_of_host
from detente.read.clean import furniture_role, is_bullet, is_prose, is_sentence, is_speech
from detente.read.columns import column_title, heads_item, item_labels
from detente.read.dateline import FoundDateline, find_dateline
from detente.read.dates import find_stamp
from detente.read.lines import (
    Line,
    alternatives,
    ends_sentence,
    likeness_key,
    load_words,
    plain_quotes,
    word_count,
    words,
)

LONGEST_HEADLINE = 250
"""Characters. Wire headlines stay under 120, papers' under 180."""
MOST_CANDIDATES = 60
"""Lines before the body that are looked at for the headline; the longest menu-less header had a dozen."""
DATE_LINE_WORDS = 22
"""A line with a date is a publication line up to this length; longer ones tell of something."""
_TAKEN_FOR_HEADLINE = {"related", "caption", "share", "byline", "contact", "subscribe"}
"""Roles that rest on first words alone, which a headline may have as well ("Analysis: ...", "Par 10 voix ...")."""
_HOST = re.compile(
    r"\b(?:[a-z0-9-]+\.)+(?:com|org|net|fr|be|ch|ca|cn|uk|de|info|news|int|eu|co|ma|sn|dz|tn|ru|br|in|za)\b", re.I
)
_SPEAKER = re.compile(r"(?P<who>[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40}?)(?:,[^:\n]{2,20})?(?: \([^()\n]{2,40}\))? ?: ?(?=\S)")
"""Who speaks in a line of a transcript: "ANCHOR:", "MARIE DUVAL, BBC NEWS (in Paris):"."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The plan of a page: which line is the headline, where the dateline stands, which lines are body."""

    headline: int | None
    body: tuple[int, ...]
    dateline: FoundDateline | None
    dateline_at: int | None


def lay_out(
    lines: Sequence[Line],
    roles: Sequence[str | None],
    repeated: frozenset[int],
    title: str | None,
    named: int | None = None,
) -> Layout:
    """Find headline, dateline and body. `title` is what is known of the headline from elsewhere, `named` the line that
    a header says is it."""
    free = [index for index, role in enumerate(roles) if role is None and index not in repeated]
    marked = _with_dateline(lines, free)
    prose = [index for index in free if is_prose(lines[index])] or [i for i in free if is_sentence(lines[i])]
    start = marked[0] if marked else (prose[0] if prose else (free[0] if free else 0))
    # a form below the text may ask for a subject too
    above = named is not None and named < start
    headline = named if above else _headline(lines, roles, repeated, start, title)
    if headline is not None and headline >= start and not marked:
        start = headline + 1
    floor = headline if headline is not None else -1
    lead = [index for index in prose if floor < index]
    first = min([start, *lead[:1]])
    body = _body(lines, [index for index in free if index > floor and index != headline], first)
    return Layout(headline, tuple(body), marked[1] if marked else None, marked[0] if marked else None)


def _with_dateline(lines: Sequence[Line], free: Sequence[int]) -> tuple[int, FoundDateline] | None:
    """The first paragraph with a sure dateline; failing that a doubtful one at the first paragraph."""
    tried = 0
    doubtful: tuple[int, FoundDateline] | None = None
    speakers = _speakers(lines)
    for position, index in enumerate(free):
        text = lines[index].text
        found = find_dateline(text)
        if found is not None and index in speakers and not (found.day or found.agency):
            found = None
        rest = text[found.length :] if found else ""
        alone = found is not None and not rest and any(is_prose(lines[i]) for i in free[position + 1 : position + 3])
        if found is not None and (
            alone or (word_count(rest) >= 6 and (is_prose(lines[index]) or found.day or found.agency))
        ):
            if found.sure and not (position == 0 and not ends_sentence(text) and not found.agency and not found.day):
                return index, found
            doubtful = doubtful or ((index, found) if tried == 0 and is_prose(lines[index]) else None)
        tried += is_prose(lines[index])
        if tried > 4:
            break
    return doubtful


def _speakers(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of a transcript that begin with who speaks, some of them more than once: "ANCHOR: And in Moscow?"."""
    said = {i: m["who"] for i, line in enumerate(lines) if (m := _SPEAKER.match(line.text))}
    return frozenset(said) if len(said) > len(set(said.values())) else frozenset()


def _headline(
    lines: Sequence[Line], roles: Sequence[str | None], repeated: frozenset[int], start: int, title: str | None
) -> int | None:
    """The line that is the headline: the known title's, the page's first h1, or the likeliest before the body."""
    key = likeness_key(title) if title else ""
    for index, line in enumerate(lines):
        mine = likeness_key(line.text)
        if (
            key
            and index not in repeated
            and (
                mine == key
                or (
                    len(mine) > 25
                    and len(mine) < 300
                    and (key.startswith(mine) or (mine.startswith(key) and len(key) > 25))
                )
            )
            and not is_prose(line)
        ):
            return index
    heads = [i for i, line in enumerate(lines) if line.heading == 1 and roles[i] is None and word_count(line.text) > 2]
    if heads:
        return heads[0]
    candidates = [index for index in range(min(start, len(lines))) if _may_be_headline(lines[index], roles[index])]
    candidates = candidates[:MOST_CANDIDATES]
    if not candidates:
        return None
    column = column_title(lines, roles, candidates, start)
    if column is not None:
        return column
    scores: dict[int, float] = {}
    earlier = 0
    for index in candidates:
        scores[index] = _score(lines, roles, index, start, earlier)
        earlier += word_count(lines[index].text) > 4
    return max(scores, key=lambda index: scores[index])


def _may_be_headline(line: Line, role: str | None) -> bool:
    if role is not None and (role not in _TAKEN_FOR_HEADLINE or word_count(line.text) < 6):
        return False
    long_enough = word_count(line.text) >= 2 and 8 <= len(line.text) <= LONGEST_HEADLINE
    full_stop = line.text.endswith(".") and not line.text.endswith("...")
    return long_enough and not full_stop and line.zone is None and not is_publication_line(line.text)


def _score(lines: Sequence[Line], roles: Sequence[str | None], index: int, start: int, earlier: int) -> float:
    """How much a line before the body looks like its headline; `earlier` candidates of some length stand above it."""
    line = lines[index]
    count = word_count(line.text)
    score = 3.0 * min(count, 6) / 6
    alone = all(other.block != line.block for other in lines[max(0, index - 1) : index + 2] if other is not line)
    score += 1.0 if alone else 0.0
    lower = sum(word[:1].islower() for word in line.text.split())
    score += 1.0 if lower >= 2 else 0.0
    score -= 2.0 if roles[index] is not None else 0.0
    score += 0.5 if line.heading else 0.0
    score += 2.0 * _shared(line, lines[start : start + 3])
    neighbours = [
        roles[other]
        for other in range(max(0, index - 1), min(len(lines), index + 2))
        if other != index and lines[other].block == line.block
    ]
    score -= 1.5 if "menu" in neighbours else 0.0  # a site's name or slogan over its menu
    return score - 0.8 * earlier + 0.01 * max(0, 10 - (start - index))


def _shared(line: Line, body: Sequence[Line]) -> float:
    """Share of a line's longer words that the first lines of the body have too: headlines say what leads say."""
    mine = {word for word in words(line.text) if len(word) > 3}
    theirs = {word for other in body for word in words(other.text)}
    return len(mine & theirs) / len(mine) if mine else 0.0


def _body(lines: Sequence[Line], free: Sequence[int], start: int) -> list[int]:
    """The lines of the body among those that are no furniture: from its first to its last sentence."""
    chosen = [index for index in free if lines[index].chosen]
    if chosen:
        parents = {lines[index].parent for index in chosen if is_prose(lines[index])}
        free = [index for index in free if lines[index].chosen or lines[index].parent in parents]
    sentences = [i for i in free if is_prose(lines[i]) or is_sentence(lines[i]) or is_speech(lines[i])]
    if not sentences:
        return [index for index in free if index >= start]
    last = max(sentences)
    labels = item_labels(lines)
    body: list[int] = []
    introduced = False  # the last line that is no list item ends in a colon
    for index in free:
        line = lines[index]
        if index > last:
            break
        if not is_bullet(line):
            introduced = line.text.endswith(":")
        if index < start:
            heads = heads_item(lines, index) or index in labels
            stays = heads or is_prose(line) or _is_standfirst(line) or _speaks(lines, index)
        else:
            stays = is_prose(line) or is_sentence(line) or is_speech(line) or _stays(lines, index, introduced)
        if stays:
            body.append(index)
    return body


def _is_standfirst(line: Line) -> bool:
    """A summary between headline and body need not end in a full stop; menus and labels are shorter."""
    return word_count(line.text) >= 9 and not is_bullet(line)


def _speaks(lines: Sequence[Line], index: int) -> bool:
    """Speech in front of the first long paragraph, or the sentence that leads up to it ("X took the floor.")."""
    speech = is_speech(lines[index])
    return speech or (is_sentence(lines[index]) and index + 1 < len(lines) and is_speech(lines[index + 1]))


def _stays(lines: Sequence[Line], index: int, introduced: bool) -> bool:
    """A short line inside the body: cross-headings and list items of the text stay, scraps of the page go."""
    line = lines[index]
    if is_bullet(line):
        listed = introduced or line.text.endswith((";", ",")) or ends_sentence(line.text)
        return listed or _heads_paragraph(lines, index)
    if line.heading or word_count(line.text) >= 3:
        return True
    return index + 1 < len(lines) and is_prose(lines[index + 1]) and not line.text.isupper()


def _heads_paragraph(lines: Sequence[Line], index: int) -> bool:
    """A title behind a mark right above its own paragraph ("* Kenya : ..."), no link in a list of them."""
    line = lines[index]
    opens = index == 0 or lines[index - 1].block != line.block
    below = lines[index + 1] if index + 1 < len(lines) else None
    return opens and below is not None and below.block == line.block and is_prose(below) and not is_bullet(below)


@functools.cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = load_words("layout.yaml")
    return (
        re.compile(rf"(?<!\w)(?:{alternatives(data['published'])})(?!\w)", re.I),
        re.compile(rf"(?<!\w)(?:{alternatives(data['updated'])})(?!\w)", re.I),
    )


_LONGEST_NOTICE = 8
"""Words beside the date from which a sentence tells something ("... carvings that date from before ... in May 2019.")
"""


def is_publication_line(text: str) -> bool:
    """True for a line that states when a page was published ("Publié le 3 mars 2022 à 10h15")."""
    stamp = find_stamp(text)
    if stamp is None or word_count(text) > DATE_LINE_WORDS:
        return False
    dateline = find_dateline(text)
    if dateline is not None and (dateline.day or dateline.agency) and not any(cue.search(text) for cue in _cues()):
        return False
    rest = text[: stamp.start] + text[stamp.end :]
    if ends_sentence(text) and word_count(rest) > _LONGEST_NOTICE:
        return False
    return any(cue.search(text) for cue in _cues()) or (
        word_count(rest) <= 8 and not (ends_sentence(text) and word_count(rest) > 4)
    )


def publication(lines: Sequence[Line], among: Sequence[int]) -> str | None:
    """When the page says that it was published, ISO 8601; the time of a change only where nothing else stands."""
    ranked: list[tuple[int, str]] = []
    published, updated = _cues()
    for index in among:
        text = lines[index].text
        stamp = find_stamp(text)
        if stamp is None or not is_publication_line(text):
            continue
        before = text[: stamp.start]
        if updated.search(before) and not published.search(re.sub(updated, "", before)):
            ranked.append((2, stamp.iso))
        else:
            ranked.append((0 if published.search(before) else 1, stamp.iso))
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None


def publisher_of(lines: Sequence[Line], roles: Sequence[str | None], headline: int | None) -> str | None:
    """The site or paper by its header: beside the date, above the menu, or in the line of rights."""
    for line in lines:
        if is_publication_line(line.text) and (host := _HOST.search(line.text)):
            return host.group()
    above = [i for i in range(headline or 0) if roles[i] is None and not is_publication_line(lines[i].text)]
    first = lines[above[0]] if above else None
    if first is not None and above[0] <= 1 and 1 <= word_count(first.text) <= 6 and not ends_sentence(first.text):
        return first.text
    for line, role in zip(lines, roles, strict=True):
        if role in ("copyright", "footer"):
            match = re.search(
                r"(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?\s*,?\s*([A-ZÀ-Þ][^.,|©]{2,50})",
                line.text,
                re.I,
            )
            if match and agency_in(match.group(1)) is None and furniture_role(match.group(1)) is None:
                return match.group(1).strip(" -–")
    return None


def credited_agency(lines: Sequence[Line], roles: Sequence[str | None], publisher: str | None) -> str | None:
    """The agency that a byline, credit or line of rights names where the dateline does not."""
    for line, role in zip(lines, roles, strict=True):
        if role in ("byline", "credit", "copyright", "end") and (found := agency_in(plain_quotes(line.text))):
            return found
    return agency_of_host(publisher) if publisher else None
