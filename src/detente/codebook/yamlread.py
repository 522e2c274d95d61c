"""YAML as the codebook needs it: every scalar a string, every mistake with file and line.

YAML's own typing turns `NO` into False and `0311` into 201, so nothing here is typed by YAML, and a key that
stands twice is an error, not the last one silently winning.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

import yaml

from detente.errors import CodebookError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML value with the place it stands at; `value` is a str, a list of nodes or a dict of nodes."""

    value: str | list[Node] | dict[str, Node]
    path: str
    line: int

    def fail(self, what: str) -> NoReturn:
        """Raise a CodebookError that names file and line."""
        raise CodebookError(f"{self.path}:{self.line}: {what}")

    def text(self) -> str:
        """The scalar, or an error if it is a list or mapping."""
        if not isinstance(self.value, str):
            self.fail("a single word or sentence is expected here, not a list or mapping")
        return self.value

    def items(self) -> list[Node]:
        """A list's nodes; a lone scalar counts as a list of one."""
        if isinstance(self.value, dict):
            self.fail("a list is expected here, not a mapping")
        return self.value if isinstance(self.value, list) else [self]

    def texts(self) -> tuple[str, ...]:
        """A list of scalars, or a lone scalar, as strings; the empty scalar is the empty list."""
        return tuple(n.text() for n in self.items() if n.value != "")

    def mapping(self, allowed: frozenset[str], required: frozenset[str] = frozenset()) -> dict[str, Node]:
        """The mapping, checked against the keys it may and must have."""
        if not isinstance(self.value, dict):
            self.fail(f"keys are expected here ({', '.join(sorted(allowed))})")
        for key, node in self.value.items():
            if key not in allowed:
                near = get_close_matches(key, allowed, 1)
                hint = f"; did you mean '{near[0]}'?" if near else f"; known keys: {', '.join(sorted(allowed))}"
                node.fail(f"unknown key '{key}'{hint}")
        for key in sorted(required - self.value.keys()):
            self.fail(f"the key '{key}' is missing")
        return self.value


def read_yaml(path: Path) -> Node:
    """The file's document as a Node.

    Raises CodebookError with file and line for what is not YAML, is empty, or holds a key twice.
    """
    shown = str(path)
    try:
        root = yaml.compose(path.read_text("utf-8"), Loader=_Loader)
    except yaml.MarkedYAMLError as e:
        line = e.problem_mark.line + 1 if e.problem_mark else 1
        raise CodebookError(f"{shown}:{line}: not YAML: {e.problem}; quote words that hold ': ' or start with @") from e
    except (OSError, UnicodeDecodeError) as e:
        raise CodebookError(f"{shown}:1: cannot be read: {e}") from e
    if root is None:
        raise CodebookError(f"{shown}:1: the file is empty")
    return _convert(root, shown)


def _convert(node: yaml.Node, path: str) -> Node:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        return Node(node.value, path, line)
    if isinstance(node, yaml.SequenceNode):
        return Node([_convert(n, path) for n in node.value], path, line)
    out: dict[str, Node] = {}
    for key, value in node.value:
        name = str(key.value)
        if name in out:
            raise CodebookError(f"{path}:{key.start_mark.line + 1}: the key '{name}' stands twice")
        out[name] = _convert(value, path)
    return Node(out, path, line)
