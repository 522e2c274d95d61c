"""The flow: inputs are read, coded and handed on one by one. Begin here to understand detente.

    read_inputs   paths -> RawText       ingest/   bytes decoded, rows and pages told apart
    read          RawText -> Dispatch    read/     headline, agency, dateline, date, body; furniture dropped
    code_many     Dispatch -> Dispatch   code/     parsed to clauses (parse/), matched with frames (codebook/),
                                                   filled with entities, events and statements
    Store.add     Dispatch -> rows       store/    one SQLite file
                                         show/     tables, marked text, JSONL, CSV

Stages are imported where they are used: asking a store or for help must not load a language model.
"""

from __future__ import annotations

import gc
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from detente.errors import DetenteError, InputError
from detente.records import Dispatch, RawText

if TYPE_CHECKING:
    from detente.code.unknown import Unknown

OnProblem = Callable[[InputError], None]
_YOUNG = 10_000
"""New objects at which the collector looks for circles among them; with Python's 700 it takes a sixteenth of coding."""


def code_paths(
    paths: Sequence[str],
    *,
    language: str | None = None,
    published: str | None = None,
    batch_size: int = 64,
    actors: str = "",
    on_problem: OnProblem,
) -> Iterator[Dispatch]:
    """Every dispatch under `paths` (files, folders, "-"), coded, in order.

    An input that cannot be read or coded goes to `on_problem` with a line that names it; the others go on.
    """
    from detente.ingest.files import read_inputs

    raws = read_inputs(paths, language=language, published=published, on_problem=on_problem)
    coded = code_raws(raws, batch_size=batch_size, actors=actors, on_problem=on_problem)
    for dispatch in islice(coded, 1):
        spare_collector()
        yield dispatch
    yield from coded


def spare_collector() -> None:
    """Models and tables are loaded now and stay: the collector need not walk through them ever again, nor look for
    circles a hundred times in each dispatch, whose tens of thousands of objects nearly all die with it."""
    gc.freeze()
    gc.set_threshold(_YOUNG)


def unknown_names(paths: Sequence[str], *, language: str | None = None, on_problem: OnProblem) -> list[Unknown]:
    """The names in the dispatches under `paths` that the actor book does not know, the most frequent first."""
    from detente.code.coder import unknown_many
    from detente.code.unknown import tally
    from detente.ingest.files import read_inputs

    raws = read_inputs(paths, language=language, published=None, on_problem=on_problem)
    return tally(unknown_many(read_all(raws, on_problem)))


def code_raws(
    raws: Iterable[RawText], *, batch_size: int = 64, actors: str = "", on_problem: OnProblem
) -> Iterator[Dispatch]:
    """Raw texts read and coded in batches, in order; memory does not grow with their number.

    actors: folder of the user's own actors, empty for none.
    """
    from detente.code.actorbook import use_own_actors

    dispatches = read_all(raws, on_problem)
    while batch := list(islice(dispatches, batch_size)):
        use_own_actors(Path(actors) if actors else None)  # another coder of this process may have others
        yield from _code_batch(batch, on_problem)


def read_all(raws: Iterable[RawText], on_problem: OnProblem) -> Iterator[Dispatch]:
    """The dispatches that can be read and whose language has a model."""
    from detente.code.coder import check_language
    from detente.read import read

    for raw in raws:
        try:
            dispatch = read(raw)
            check_language(dispatch)
        except InputError as error:
            on_problem(error)
        except Exception as error:  # the batch outlives a defect that one text brings out
            on_problem(defect(raw.source, error))
        else:
            yield dispatch


def _code_batch(batch: list[Dispatch], on_problem: OnProblem) -> Iterator[Dispatch]:
    """Codes a batch at once and, should one of it fail, the rest of it one by one, so that only that one is lost."""
    from detente.code.coder import code_dispatch, code_many

    done = 0
    try:
        for dispatch in code_many(batch):
            done += 1
            yield dispatch
        return
    except Exception:  # whichever it was, it is told below by name
        rest = batch[done:]
    for dispatch in rest:
        try:
            coded = code_dispatch(dispatch)
        except InputError as error:
            on_problem(error)
        except Exception as error:
            on_problem(defect(dispatch.source, error))
        else:
            yield coded


def defect(source: str, error: Exception) -> InputError:
    """An error that nobody foresaw as a problem of its one input. Wrong data files concern all: they are raised."""
    if isinstance(error, DetenteError):
        raise error
    at = traceback.extract_tb(error.__traceback__)[-1]
    return InputError(
        f"{source}: could not be coded, a defect of detente: {type(error).__name__} at "
        f"{Path(at.filename).name}:{at.lineno} ({error}); please report it with the text"
    )
