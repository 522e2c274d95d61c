"""A dispatch with its events marked where they stand in the text, and under it what made each."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from detente.records import Dispatch
from detente.show import label
from detente.show.dispatch_table import event_lines, heading, statement_line, warning_lines


def marked_dispatch(dispatch: Dispatch, width: int) -> RenderableType:
    """Heading, the text with numbered events, the events with their frames, the statements, for `width` columns."""
    parts: list[RenderableType] = [heading(dispatch)]
    parts.extend(warning_lines(dispatch))
    parts.append(Padding(marked_text(dispatch), (1, 0)))
    parts.append(Rule(label.counted(len(dispatch.events), "event"), align="left", style="dim"))
    if dispatch.events:
        parts.append(event_lines(dispatch.events, width, numbered=True, frames=True))
    if dispatch.statements:
        parts.append(Rule(label.counted(len(dispatch.statements), "statement"), align="left", style="dim"))
        parts.extend(statement_line(statement, None) for statement in dispatch.statements)
    if dispatch.versions:
        made_by = ", ".join(f"{name} {version}" for name, version in dispatch.versions.items())
        parts.append(Text(f"\ncoded by {made_by}", style="dim"))
    return Group(*parts)


def marked_text(dispatch: Dispatch) -> Text:
    """The text, each event's words underlined in the colour of its category, with its number [1] after them."""
    text = Text(dispatch.text)
    for event in dispatch.events:
        text.stylize(f"underline {label.quad_style(event)}", event.evidence.start, event.evidence.end)
    ends: dict[int, list[int]] = {}
    for number, event in enumerate(dispatch.events, 1):
        ends.setdefault(event.evidence.end, []).append(number)
    if not ends:
        return text
    marked = Text()
    pieces = text.divide(sorted(ends))
    for piece, end in zip(pieces, [*sorted(ends), None], strict=True):
        marked.append_text(piece)
        if end is not None:
            marked.append(f"[{','.join(map(str, ends[end]))}]", style="bold reverse")
    return marked
