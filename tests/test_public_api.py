"""The names that others build on: none goes or changes its form unasked."""

import inspect
import subprocess
import sys

import detente
from detente import Coder, Store


def test_exported_names():
    assert detente.__all__ == [
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
    assert all(getattr(detente, name) is not None for name in detente.__all__)
    assert all(inspect.getdoc(getattr(detente, name)) for name in detente.__all__)


def parameters(function) -> list[str]:
    return [name for name in inspect.signature(function).parameters if name != "self"]


def test_signatures():
    assert parameters(detente.code) == ["text_or_path", "title", "published", "language"]
    assert parameters(Coder) == ["language", "published", "settings"]
    assert parameters(Coder.code) == ["text_or_path", "title", "published", "language"]
    assert parameters(Coder.code_many) == ["items", "on_problem"]
    assert parameters(Store) == ["path", "create"]
    assert parameters(Store.events) == [
        "actor",
        "recipient",
        "category",
        "since",
        "until",
        "status",
        "asserted",
        "dispatch",
        "limit",
    ]
    assert parameters(Store.statements) == ["speaker", "word", "occasion", "since", "until", "limit"]
    assert parameters(Store.dispatches) == ["word", "since", "until", "limit"]
    assert parameters(Store.dyads) == ["actor", "recipient", "since", "until"]
    assert sorted(name for name in vars(Store) if not name.startswith("_")) == [
        "add",
        "add_problem",
        "close",
        "dispatch",
        "dispatches",
        "dyads",
        "events",
        "problems",
        "statements",
    ]


def test_the_function_keeps_its_name_beside_the_stage_of_that_name():
    script = (
        "import detente, inspect; from detente.code import __doc__; import importlib, pkgutil; "
        "importlib.import_module('detente.code'); assert inspect.isfunction(detente.code), detente.code"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_settings():
    assert sorted(detente.Settings.__slots__) == ["actors", "batch_size", "language", "store"]
