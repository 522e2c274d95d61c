"""Who did so too, told behind the clause: "a rappelé son ambassadeur, de même que la Bolivie", "..., as did Chile"."""

from __future__ import annotations

from detente.parse.tree import NOMINAL, Tree

_FARTHEST = 3
"""Words before the name: article, title."""
_SUBJECTS = ("subject", "passive_subject")
_INSIDE_NAME = ("name", "compound", "modifier")


def likewise(tree: Tree) -> None:
    """Names behind a comma and "de même que", "as did" are coordinated with the subject of the clause before.

    Not where the clause acts upon somebody by name before: "met Lavrov, as well as Guterres" may mean either.
    """
    low = [w.low for w in tree.words]
    for expression in tree.grammar.likewise:
        for i in range(1, len(low) - len(expression)):
            if low[i - 1] != "," or tuple(low[i : i + len(expression)]) != expression:
                continue
            if tree.words[i + len(expression)].rel != "object":  # "ainsi que le soutient Riga" joins nobody
                _join(tree, i, i + len(expression))


def _join(tree: Tree, opening: int, after: int) -> None:
    name = next((w for w in tree.words[after : after + _FARTHEST] if w.pos in NOMINAL and w.text[:1].isupper()), None)
    subject = next((w for w in reversed(tree.words[: opening - 1]) if w.rel in _SUBJECTS), None)
    verb = subject.head if subject is not None else None
    if name is None and subject is not None and subject.rel == "passive_subject":  # "was shot, as were two guards"
        name = next((w for w in tree.words[after : after + _FARTHEST] if w.pos == "NOUN"), None)
    if name is None or subject is None or verb is None:
        return
    if name.i > verb.i and any(o.text[:1].isupper() for o in verb.by("object")):
        return
    while name.head is not None and after <= name.head.i and name.rel in _INSIDE_NAME:
        name = name.head
    if subject in name.subtree():
        return
    others = [c for c in name.head.by("conjunct") if c.i > name.i and c.text[:1].isupper()] if name.head else []
    for word in tree.words[opening:after]:
        for child in [c for c in word.children if c.i >= after]:
            child.attach(name if child is not name else subject, child.rel)
    for joined in (name, *others):
        joined.attach(subject, "conjunct")
    for word in tree.words[opening:after]:
        word.attach(name, "coordinator")
