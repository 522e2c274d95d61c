"""RawText to Dispatch: the page's dispatch itself, once, and what its head says.

`Dispatch.text` is the headline on its first line, then the body's paragraphs, with a blank line between all of them.
The dateline, the end mark and all furniture are left out and listed in `left_out`, with offsets into the raw input.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.errors import InputError
from detente.read.clean import roles as roles_of
from detente.read.clean import without_end_mark
from detente.read.dateline import FoundDateline
from detente.read.dates import day_of, parse_published, with_nearest_year
from detente.read.labels import bare_headline, header_lines, labelled_headline
from detente.read.language import OURS, detect_language
from detente.read.layout import Layout, credited_agency, is_publication_line, lay_out, publication, publisher_of
from detente.read.lines import Line, collapse
from detente.read.locate import prefix_end, suffix_start
from detente.read.page import Page, page_of
from detente.read.repeats import Repeats, find_repeats
from detente.records import Dateline, Dispatch, LeftOut, RawText

MAX_LINES = 10_000
"""Most lines of a page; a long article has 200, a saved page with all its menus and comments 3,000."""
_LONG_BEFORE = 60
"""Days that a dispatch may be carried after its dateline; more, and the two tell of different dispatches."""
NO_DATE = "no publication date: relative dates left open"


def read(raw: RawText) -> Dispatch:
    """The dispatch on a page. Raises InputError, naming the source, where the page holds no text of one."""
    page = page_of(raw.content)
    if len(page.lines) > MAX_LINES:
        raise InputError(
            f"{raw.source}: {len(page.lines)} lines, more than one dispatch can have ({MAX_LINES}); "
            "give many dispatches as JSONL"
        )
    repeats = find_repeats(page.lines)
    roles = [
        role or ("date" if is_publication_line(line.text) else None)
        for line, role in zip(page.lines, roles_of(page.lines), strict=True)
    ]
    header = header_lines(page.lines)
    named = labelled_headline(page.lines, header)
    roles = [role or ("header" if i in header and i != named else None) for i, role in enumerate(roles)]
    title = collapse(raw.title) if raw.title else page.title
    layout = lay_out(page.lines, roles, repeats.lines, title, named)
    if layout.dateline_at is not None and layout.dateline_at in layout.body:
        roles[layout.dateline_at] = "dateline"  # matters where it is a line of its own
    body = list(_paragraphs(page.lines, layout))
    headline = page.lines[layout.headline].text if layout.headline is not None else title
    headline = bare_headline(headline, labelled=layout.headline in header) if headline is not None else None
    if not body and headline is None:
        raise InputError(f"{raw.source}: no dispatch found on it, only furniture; check that it is an article")
    text, title_span = _text(headline, [paragraph.text for paragraph in body])
    warnings = list(raw.warnings)
    publisher = raw.publisher or page.publisher or publisher_of(page.lines, roles, layout.headline)
    published = _published(raw, page, roles, layout, warnings)
    dateline = _dateline(layout.dateline, published, warnings)
    if published is None and (dateline is None or dateline.date is None):
        warnings.append(NO_DATE)
    agency = (layout.dateline.agency if layout.dateline else None) or credited_agency(page.lines, roles, publisher)
    return Dispatch(
        id=dispatch_id(text),
        source=raw.source,
        format=raw.format,
        language=_language(raw, page, text, warnings),
        title=headline,
        agency=agency,
        publisher=publisher,
        published=published,
        dateline=dateline,
        text=text,
        left_out=tuple(_left_out(raw.content, page.lines, roles, repeats, layout, body)),
        copies=repeats.copies,
        warnings=tuple(warnings),
        title_span=title_span,
    )


def dispatch_id(text: str) -> str:
    """16 hexadecimal digits that the text alone decides, differences of white space aside."""
    return hashlib.sha256(collapse(text).encode("utf-8")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A body line's text as it enters the dispatch, and what was cut off before and after it."""

    line: int
    text: str
    before: int
    after: int


def _paragraphs(lines: Sequence[Line], layout: Layout) -> Iterator[_Paragraph]:
    for index in layout.body:
        full = lines[index].text
        before = layout.dateline.length if layout.dateline is not None and index == layout.dateline_at else 0
        shorter, _ = without_end_mark(full[before:])
        text = shorter.strip()
        if text:
            yield _Paragraph(index, text, before, len(full) - before - len(shorter))


def _text(headline: str | None, body: list[str]) -> tuple[str, tuple[int, int] | None]:
    if headline is None:
        return "\n\n".join(body), None
    return "\n\n".join([headline, *body]), (0, len(headline))


def _left_out(
    content: str,
    lines: Sequence[Line],
    roles: Sequence[str | None],
    repeats: Repeats,
    layout: Layout,
    body: list[_Paragraph],
) -> Iterator[LeftOut]:
    """What of the raw input is not in the text; neighbours of the same kind are one stretch."""
    kept = {paragraph.line: paragraph for paragraph in body}
    current: LeftOut | None = None
    for index, line in enumerate(lines):
        for cut in _cuts(content, index, line, roles[index], repeats, layout, kept):
            if cut is not None and current is not None and current.kind == cut.kind:
                current = LeftOut(cut.kind, current.start, cut.end)
                continue
            if current is not None:
                yield current
            current = cut
    if current is not None:
        yield current


def _cuts(
    content: str,
    index: int,
    line: Line,
    role: str | None,
    repeats: Repeats,
    layout: Layout,
    kept: dict[int, _Paragraph],
) -> Iterator[LeftOut | None]:
    """The parts of one line that are left out, in order, with None for what stays."""
    paragraph = kept.get(index)
    if paragraph is None:
        if index == layout.headline:
            yield None
            return
        yield LeftOut("copy" if index in repeats.lines else _kind(role), line.start, line.end)
        return
    end = prefix_end(content, line, paragraph.before) if paragraph.before else None
    if end is not None:
        yield LeftOut("dateline", line.start, end)
    yield None
    start = suffix_start(content, line, paragraph.after) if paragraph.after else None
    if start is not None:
        yield LeftOut("furniture", start, line.end)


def _kind(role: str | None) -> str:
    """The kinds of left-out parts that a reader can tell apart; the rest is furniture."""
    return role if role in ("byline", "caption", "dateline") else "furniture"


def _published(
    raw: RawText, page: Page, roles: Sequence[str | None], layout: Layout, warnings: list[str]
) -> str | None:
    """The user's date, else the page's; the page's time of day where both name one day."""
    own = page.published or publication(page.lines, [i for i in range(len(page.lines)) if i not in layout.body])
    if raw.published is None:
        return own
    given = parse_published(raw.published)
    if given is None:
        warnings.append(f"published '{raw.published}' is no date; write it as 2021-10-21")
        return own
    if own is None:
        return given
    apart = abs((day_of(own) - day_of(given)).days)
    if apart > 1:
        warnings.append(f"published {given} as given; the page itself says {own}")
    return own if apart == 0 and len(own) > len(given) else given


def _dateline(found: FoundDateline | None, published: str | None, warnings: list[str]) -> Dateline | None:
    """The dateline's day with its year: the printed one, else the last such day before publication.

    Where it contradicts the publication it is left open, and dates count from the publication.
    """
    if found is None or (found.place is None and found.day is None):
        return None
    day: datetime.date | None = None
    if found.day is not None and found.year is not None:
        try:
            day = datetime.date(found.year, *found.day)
        except ValueError:
            warnings.append(f"dateline names a day that does not exist ({found.day[1]}/{found.day[0]}); left open")
    elif found.day is not None and published is not None:
        day = with_nearest_year(*found.day, published)
        if day is None:
            warnings.append(f"dateline names a day that does not exist ({found.day[1]}/{found.day[0]}); left open")
    if day is None or published is None:
        return Dateline(found.place, day.isoformat() if day else None)
    before = (day_of(published) - day).days
    if before < -1:
        warnings.append(f"dateline of {day.isoformat()} is later than publication ({published[:10]}); left open")
        day = None
    elif before > _LONG_BEFORE and found.year is None:
        named = f"{found.day[1]}/{found.day[0]}" if found.day else ""
        warnings.append(f"dateline of {named} does not agree with publication ({published[:10]}); left open")
        day = None
    elif before > _LONG_BEFORE:
        warnings.append(f"dateline of {day.isoformat()} is long before publication ({published[:10]})")
    return Dateline(found.place, day.isoformat() if day else None)


def _language(raw: RawText, page: Page, text: str, warnings: list[str]) -> str | None:
    body = text.split("\n\n", 1)[-1]  # headlines mislead: names and clipped syntax
    language = raw.language.lower()[:2] if raw.language else detect_language(body, page.language)
    if language is None:
        warnings.append("language not recognised; not coded. Give it with --language")
    elif language not in OURS:
        warnings.append(f"no model for '{language}'; not coded")
    return language
