"""A dispatch as a table for the terminal: its heading, its events, its statements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from detente.records import Dispatch, Event, Statement
from detente.show import label

_WHO_WIDTH = 26
"""Longest pair of actors that has a line with its category beside it on 80 columns."""
_EVIDENCE_LINES = 2
_MOST_STATEMENTS = 6


def dispatch_table(dispatch: Dispatch, width: int) -> RenderableType:
    """Heading, events and statements of a coded dispatch for `width` columns."""
    parts: list[RenderableType] = [heading(dispatch)]
    parts.extend(warning_lines(dispatch))
    found = label.counted(len(dispatch.events), "event") if dispatch.events else "no events"
    parts.append(Text(f"\n{found}", style="dim"))
    parts.append(event_lines(dispatch.events, width))
    if dispatch.statements:
        parts.append(Text(f"\n{label.counted(len(dispatch.statements), 'statement')}", style="dim"))
        parts.extend(_statement_lines(dispatch, width))
    return Padding(Group(*parts), (0, 0, 1, 0))


def heading(dispatch: Dispatch) -> Text:
    """Title, and under it who wrote it when and where, id and source."""
    text = Text(dispatch.title or label.shorten(dispatch.text, 70) or "(empty)", style="bold")
    dateline = dispatch.dateline
    facts = [
        dispatch.agency or dispatch.publisher,
        f"published {dispatch.published.replace('T', ' ')[:16]}" if dispatch.published else "no publication date",
        " ".join(filter(None, (dateline.place, dateline.date))) if dateline else None,
        f"{dispatch.copies} copies on the page" if dispatch.copies > 1 else None,
    ]
    text.append("\n" + " · ".join(filter(None, facts)), style="not bold")
    text.append(f"\nid {dispatch.id} · {dispatch.source}", style="not bold dim")
    return text


def warning_lines(dispatch: Dispatch) -> Iterator[Text]:
    """What the coder could not be sure of, a line each."""
    return (Text(f"! {warning}", style="magenta") for warning in dispatch.warnings)


def event_lines(
    events: Sequence[Event], width: int, *, numbered: bool = False, frames: bool = False, among: Sequence[Event] = ()
) -> Table:
    """The events: when, who to whom, category and what else is known; on the next lines the words of the text.

    `numbered` counts them from 1 before the date, `frames` names what made each under it; `among` are the
    events of all tables that stand together, so that their columns do.
    """
    numbers = len(str(len(events))) + 2 if numbered else 0
    when_width = max((cell_len(label.when_label(event.when)) for event in among or events), default=0) + 2
    who_width = min(max((cell_len(label.dyad_label(event)) for event in among or events), default=0), _WHO_WIDTH) + 2
    table = Table.grid()
    if numbered:
        table.add_column(width=numbers)
    table.add_column(width=when_width)
    table.add_column()
    for number, event in enumerate(events, 1):
        rest = width - when_width - numbers
        cells = [
            Text(label.when_label(event.when), style="" if event.when.edtf else "dim"),
            _event(event, who_width, rest, frames),
        ]
        table.add_row(*([Text(f"{number}", style="bold"), *cells] if numbered else cells))
    return table


def _event(event: Event, who_width: int, width: int, frames: bool) -> RenderableType:
    who, what = label.dyad_label(event), _what(event)
    evidence = label.shorten(event.evidence.text, _EVIDENCE_LINES * (width - 4))
    lines: list[RenderableType] = []
    if cell_len(who) <= who_width - 2:
        line = Table.grid()
        line.add_column(width=who_width)
        line.add_column()
        line.add_row(Text(who, style="bold"), what)
        lines.append(line)
    else:
        lines.extend((Text(who, style="bold"), what))
    lines.append(Text(f"“{evidence}”", style="italic"))
    if frames:
        made_by = f"frame {event.evidence.frame}" if event.evidence.frame else "proposed by the model"
        lines.append(
            Text(
                f"{made_by} · confidence {event.confidence:.2f}" + (f" · CAMEO {event.cameo}" if event.cameo else ""),
                style="dim",
            )
        )
        if event.reason:
            lines.append(Text(f"reason: {label.shorten(event.reason.text, width - 8)}", style="dim"))
        if event.place:
            place = ", ".join(filter(None, (event.place.name, event.place.country)))
            lines.append(Text(f"place: {place}", style="dim"))
    return Group(*lines)


def _what(event: Event) -> Text:
    text = Text(label.category_label(event), style=label.quad_style(event))
    details = [
        event.status if event.status != "actual" else "",
        label.magnitude_label(event),
        _source(event),
    ]
    for detail in filter(None, details):
        text.append(f" · {detail}", style="not bold default")
    return text


def _source(event: Event) -> str:
    """Who says so, and whether that is an adversary's word alone."""
    if not event.according_to:
        return ""
    said = f"according to {label.speakers_label(event.according_to)}"
    return f"only {said}, an adversary" if event.asserted_by == "adversary" else said


def _statement_lines(dispatch: Dispatch, width: int) -> Iterator[Text]:
    shown = dispatch.statements[:_MOST_STATEMENTS]
    for statement in shown:
        yield statement_line(statement, width)
    more = len(dispatch.statements) - len(shown)
    if more:
        yield Text(f"and {more} more; all of them: detente show {dispatch.id}", style="dim")


def statement_line(statement: Statement, width: int | None, *, dated: bool = False) -> Text:
    """Who said what, on one line of `width` columns; the whole of it without a width, with its day where `dated`.

    What is reported without quotation marks gets none: the words are the reporter's.
    """
    day = f"{label.when_label(statement.when)}  " if dated and statement.when.edtf else ""
    speaker = label.speaker_label(statement.speaker) + ": "
    told = statement.occasion.text if statement.occasion else ""
    occasion = f" ({label.shorten(told, width // 3 if width else len(told))})" if told else ""
    room = max(width - cell_len(day + speaker + occasion) - 2, 20) if width else len(statement.text)
    text = Text(day, style="not bold dim")
    text.append(speaker, style="bold")
    words = label.shorten(statement.text, room)
    text.append(words if statement.kind == "indirect" else f"“{words}”", style="not bold italic")
    text.append(occasion, style="not bold dim")
    return text
