"""Coding from Python: `Coder` for many dispatches, `code` for one."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from detente.errors import InputError, UsageError
from detente.settings import Settings, load_settings

if TYPE_CHECKING:
    # the stages are imported when the first dispatch is coded: `import detente` and `--help` do without
    from detente.flow import OnProblem
    from detente.records import Dispatch, RawText

    Item = str | Path | RawText
Day = str | datetime.date | None

_FILE_NAME = re.compile(r"\S+\.(?:txt|html?|xhtml|jsonl?|ndjson|md)", re.IGNORECASE)
"""A string of this form is meant as a file, so that a mistyped name is an error and not a one-word dispatch."""
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?")


class Coder:
    """Codes dispatches with the same settings. The language models are loaded once, with the first dispatch.

    language: ISO 639-1 code of all of them; None lets each dispatch tell.
    published: their day or time of publication (ISO 8601), where they do not tell it themselves.
    """

    def __init__(self, *, language: str | None = None, published: Day = None, settings: Settings | None = None) -> None:
        self.settings = settings or load_settings()
        self.language = language or self.settings.language or None
        self.published = iso_date(published)

    def code(
        self, text_or_path: str | Path, *, title: str | None = None, published: Day = None, language: str | None = None
    ) -> Dispatch:
        """The one dispatch in a text or file, coded.

        A Path, or a string that names a file, is read as a file (text, HTML, or JSONL of one row); any other
        string is the text itself. Raises InputError where it cannot be read or coded.
        """
        published, language = iso_date(published) or self.published, language or self.language
        if _is_file(text_or_path):
            raws = list(_raws_of_file(Path(text_or_path), language, published, _raise))
            if len(raws) != 1:
                raise UsageError(f"{text_or_path}: holds {len(raws)} dispatches; code them with Coder().code_many")
        else:
            from detente.ingest.files import read_text

            raws = [read_text(str(text_or_path), title=title, published=published, language=language)]
        from detente.flow import code_raws

        return next(code_raws(raws, batch_size=1, actors=self.settings.actors, on_problem=_raise))

    def code_many(self, items: Iterable[Item], *, on_problem: OnProblem | None = None) -> Iterator[Dispatch]:
        """Texts, files and raw texts coded in batches, one by one and in order; files may hold many dispatches.

        on_problem: called with the InputError of each input that fails, and the rest goes on; without it the
        first such error is raised.
        """
        from detente.flow import code_raws

        report = on_problem or _raise
        return code_raws(
            self._raws(items, report),
            batch_size=self.settings.batch_size,
            actors=self.settings.actors,
            on_problem=report,
        )

    def _raws(self, items: Iterable[Item], on_problem: OnProblem) -> Iterator[RawText]:
        from detente.ingest.files import read_text
        from detente.records import RawText

        for number, item in enumerate(items, 1):
            if isinstance(item, RawText):
                yield item
                continue
            try:
                if _is_file(item):
                    yield from _raws_of_file(Path(item), self.language, self.published, on_problem)
                else:
                    yield read_text(
                        str(item), source=f"text#{number}", language=self.language, published=self.published
                    )
            except InputError as error:
                on_problem(error)


def code(
    text_or_path: str | Path, *, title: str | None = None, published: Day = None, language: str | None = None
) -> Dispatch:
    """The one dispatch in a text or file, coded: `detente.code("dispatch.txt").events`.

    text_or_path: a Path or the name of a file that exists (text, HTML, JSONL of one row), else the text itself.
    published: day or time of publication, ISO 8601; relative dates need it where the text does not tell it.
    language: "fr" or "en"; guessed from the body where it is not given.
    Raises InputError where it cannot be read or coded. For many dispatches use Coder.
    """
    return Coder().code(text_or_path, title=title, published=published, language=language)


def iso_date(day: Day) -> str | None:
    """A date as ISO text; UsageError where it is none."""
    if day is None or isinstance(day, datetime.date):
        return day.isoformat() if day else None
    try:
        if _ISO.fullmatch(day):
            datetime.datetime.fromisoformat(day)
            return day
    except ValueError:
        pass  # 2021-13-45 has the form only
    raise UsageError(f"'{day}' is no date; write it as 2021-10-20 or 2021-10-20T09:50")


def _is_file(item: str | Path) -> bool:
    if isinstance(item, Path) or _FILE_NAME.fullmatch(item):
        return True
    try:
        return "\n" not in item and Path(item).is_file()
    except (OSError, ValueError):  # longer than a file name may be, or with a null character
        return False


def _raws_of_file(path: Path, language: str | None, published: str | None, on_problem: OnProblem) -> Iterator[RawText]:
    from detente.ingest.files import read_inputs

    return read_inputs([str(path)], language=language, published=published, on_problem=on_problem)


def _raise(error: InputError) -> None:
    raise error
