"""detente codes who did what to whom, when, where and according to whom, from news dispatches.

import detente

dispatch = detente.code("dispatch.txt", published="2021-10-21")
for event in dispatch.events:
    print(event.event, event.actor, event.recipient, event.when.edtf)

with detente.Store("events.db") as store:
    store.add(dispatch)
    for row in store.events(actor="RUS", category="SANCTION", since="2021-10"):
        print(row.dispatch.title, row.event.evidence.text)
"""

from importlib import import_module
from typing import TYPE_CHECKING

# `detente.code` is the function; the stage of that name is reached by `from detente.code.x import y`. Importing
# a package sets it on its parent, so it is imported here, before the function takes the name.
import_module("detente.code")

from detente.coder import Coder, code  # noqa: E402
from detente.errors import CodebookError, DetenteError, InputError, StoreError, UsageError  # noqa: E402
from detente.settings import Settings  # noqa: E402

if TYPE_CHECKING:
    from detente.records import (
        Attribution,
        Dateline,
        Dispatch,
        Entity,
        Event,
        Evidence,
        LeftOut,
        Passage,
        Place,
        RawText,
        Statement,
        When,
    )
    from detente.store.store import DispatchHead, DyadDay, EventRow, StatementRow, Store

__all__ = [
    "Attribution",
    "CodebookError",
    "Coder",
    "Dateline",
    "DetenteError",
    "Dispatch",
    "DispatchHead",
    "DyadDay",
    "Entity",
    "Event",
    "EventRow",
    "Evidence",
    "InputError",
    "LeftOut",
    "Passage",
    "Place",
    "RawText",
    "Settings",
    "Statement",
    "StatementRow",
    "Store",
    "StoreError",
    "UsageError",
    "When",
    "__version__",
    "code",
]


_STORE = frozenset({"DispatchHead", "DyadDay", "EventRow", "StatementRow", "Store"})


def __getattr__(name: str) -> object:
    """Records, store and `__version__`, loaded when they are first asked for: the command line answers sooner."""
    if name == "__version__":
        from importlib.metadata import version

        return version("detente")
    if name not in __all__:
        raise AttributeError(f"module 'detente' has no attribute '{name}'")
    return getattr(import_module("detente.store.store" if name in _STORE else "detente.records"), name)
