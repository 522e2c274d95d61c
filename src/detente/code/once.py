"""Answers that are kept: a dispatch asks the same of the same phrase again and again, for each act, role and side."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Any, TypeVar

Method = TypeVar("Method", bound=Callable[..., Any])


def once(method: Method) -> Method:
    """A method that answers each question once for each object that is asked, for as long as that object lives.

    Only for what never changes during that life. Questions are the same where they name the very same things: phrases
    and clauses are deep and slow to compare, and whoever asks again does so with the same ones.
    """
    place = f"_once_{method.__qualname__}"  # a class may overrule what its parent keeps too
    if len(inspect.signature(method).parameters) == 2:  # self and one more, as nearly all have
        return _once_of_one(method, place)

    @functools.wraps(method)
    def asked(self: Any, *given: Any) -> Any:
        known = self.__dict__.get(place)
        if known is None:
            known = self.__dict__[place] = {}
        key = tuple(map(id, given))
        found = known.get(key)
        if found is None:
            # what was asked with is kept too, so that nothing else can get its identity
            found = known[key] = (method(self, *given), given)
        return found[0]

    return asked  # type: ignore[return-value]


def _once_of_one(method: Method, place: str) -> Method:
    """`once` for methods of one argument: asked a thousand times for each dispatch, so that making keys tells."""

    @functools.wraps(method)
    def asked(self: Any, given: Any) -> Any:
        try:
            return self.__dict__[place][id(given)][0]
        except KeyError:
            answer = method(self, given)
            self.__dict__.setdefault(place, {})[id(given)] = (answer, given)
            return answer

    return asked  # type: ignore[return-value]


def once_each(method: Method) -> Method:
    """The same for questions that name offsets and numbers: they are compared by value."""
    place = f"_once_{method.__qualname__}"  # a class may overrule what its parent keeps too

    @functools.wraps(method)
    def asked(self: Any, *given: Any) -> Any:
        known = self.__dict__.get(place)
        if known is None:
            known = self.__dict__[place] = {}
        try:
            return known[given]
        except KeyError:
            return known.setdefault(given, method(self, *given))

    return asked  # type: ignore[return-value]
