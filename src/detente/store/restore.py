"""A record back from its JSON: the reverse of `Dispatch.to_dict`."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from typing import Any, TypeVar

T = TypeVar("T")


def restore(cls: type[T], data: dict[str, Any]) -> T:
    """A record of type `cls` (Dispatch, Event, Statement ...) from what `plain` made of it.

    Fields that `cls` does not know, from a newer coder, are passed over; those missing take their default.
    """
    kinds: dict[str, Any] = _field_types(cls)  # type: ignore[arg-type]  # every class is hashable
    return cls(**{name: _value(kinds[name], value) for name, value in data.items() if name in kinds})


@functools.cache
def _field_types(cls: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(cls)
    return {f.name: hints[f.name] for f in dataclasses.fields(cls)}


def _value(kind: Any, value: Any) -> Any:
    if isinstance(value, dict):
        record = _record_type(kind)
        return restore(record, value) if record else value
    if isinstance(value, list):
        member = _member_type(kind)
        return tuple(_value(member, v) for v in value)
    return value


@functools.cache
def _record_type(kind: Any) -> type | None:
    """The dataclass in `Entity | None`; None for a plain dict."""
    options = typing.get_args(kind) if isinstance(kind, types.UnionType) else (kind,)
    return next((o for o in options if dataclasses.is_dataclass(o) and isinstance(o, type)), None)


@functools.cache
def _member_type(kind: Any) -> Any:
    """What a tuple holds, also where the tuple may be None; all our tuples hold one type."""
    options = typing.get_args(kind) if isinstance(kind, types.UnionType) else (kind,)
    tuples = [o for o in options if typing.get_origin(o) is tuple]
    return typing.get_args(tuples[0])[0] if tuples else object
