"""Settings: one frozen record, from a TOML file and the environment."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from detente.errors import UsageError

FILE = "detente.toml"
"""Looked for in the current folder; DETENTE_CONFIG names another file."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set once instead of in every call.

    Each is a key of detente.toml and, in capitals after DETENTE_, a variable of the environment, which wins.
    """

    store: str = "detente.db"
    """The store that queries read when no --store is given."""
    batch_size: int = 64
    """Dispatches coded together: more gains no speed and costs memory."""
    language: str = ""
    """ISO 639-1 code of every input; empty lets each dispatch tell."""
    actors: str = ""
    """Folder with names.tsv or officeholders.tsv of one's own, which come before detente's; empty for none."""


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Defaults, then the file, then the environment. UsageError names file or variable of a wrong value."""
    values: dict[str, str | int] = {}
    given = environment.get("DETENTE_CONFIG")
    path = Path(given or FILE)
    if given or path.is_file():
        values |= {key: _checked(key, value, str(path)) for key, value in _read(path).items()}
    for field in fields(Settings):
        variable = f"DETENTE_{field.name.upper()}"
        if variable in environment:
            text = environment[variable]
            number = field.type == "int" and text.strip().isdigit()
            values[field.name] = _checked(field.name, int(text) if number else text, variable)
    return Settings(**values)  # type: ignore[arg-type]  # _checked has looked at every type


def _read(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: settings cannot be read ({error.strerror}); correct DETENTE_CONFIG") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: settings are no TOML ({error})") from error


def _checked(key: str, value: object, where: str) -> str | int:
    kinds = {field.name: field.type for field in fields(Settings)}
    if key not in kinds:
        raise UsageError(f"{where}: unknown setting '{key}'; there are {', '.join(kinds)}")
    if kinds[key] == "int":
        if isinstance(value, int) and not isinstance(value, bool) and value > 0:
            return value
        raise UsageError(f"{where}: {key} must be a number above 0, is '{value}'")
    if isinstance(value, str):
        return value
    raise UsageError(f"{where}: {key} must be text, is '{value}'")
