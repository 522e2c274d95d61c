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

# `detente.code` is the function; the stage of that name is reached by `from detente.code.x import y`. Importing
# a package sets it on its parent, so it is imported here, before the function takes the name.
import_module("detente.code")

from detente.coder import Coder, code  # noqa: E402
from detente.errors import CodebookError, DetenteError, InputError, StoreError, UsageError  # noqa: E402
from detente.records import (  # noqa: E402
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
from detente.settings import Settings  # noqa: E402
from detente.store.store import DispatchHead, DyadDay, EventRow, StatementRow, Store  # noqa: E402

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


def __getattr__(name: str) -> str:
    """`__version__`, read when it is asked for: package metadata takes longer to read than all the rest."""
    if name == "__version__":
        from importlib.metadata import version

        return version("detente")
    raise AttributeError(f"module 'detente' has no attribute '{name}'")
