"""`python -m detente.parse "sentence" fr [noun,noun]`: the clauses of a text, readably, to see why a frame (mis)fires.

The third argument lists event nouns; without it every noun of the text that looks like one is tried.
"""

from __future__ import annotations

import re
import sys

from detente.clause import Clause, Phrase
from detente.parse.pipeline import parse

_ROLES = ("doer", "undergoer", "addressee", "predicative", "belonging", "obliques")
_FLAGS = ("negated", "passive", "modality", "imperative", "inherited_doer", "quote", "headline", "person")


def _show(phrase: Phrase) -> str:
    preposition = f"<{phrase.preposition}> " if phrase.preposition is not None else ""
    inner = [f"of:{_show(p)}" for p in phrase.belonging] + [f"+{_show(p)}" for p in phrase.attached]
    inner += [f"={_show(p)}" for p in phrase.appositions]
    own = f"#{phrase.clause}" if phrase.clause is not None else ""
    return f"{preposition}{phrase.head}{own} [{phrase.text}]" + (f" ({'; '.join(inner)})" if inner else "")


def _print(clause: Clause) -> None:
    parent = "" if clause.parent is None else f"  <- {clause.parent} {clause.link}"
    flags = " ".join(f"{f}={getattr(clause, f)}" for f in _FLAGS if getattr(clause, f) not in (None, False))
    particles = "".join(f" +{p}" for p in clause.particles)
    print(f"{clause.index:>2} {clause.kind} {clause.predicate}{particles}  {clause.tense}  {flags}{parent}")
    for role in _ROLES:
        for phrase in getattr(clause, role):
            print(f"     {role}: {_show(phrase)}")
    if clause.companions:
        print(f"     companions: {', '.join(clause.companions)}")


def main(arguments: list[str]) -> None:
    """Parse the text of the first argument in the language of the second (default fr) and print it."""
    if not arguments:
        raise SystemExit(__doc__)
    text = arguments[0]
    language = arguments[1] if len(arguments) > 1 else "fr"
    guess = re.findall(
        r"\w+(?:sion|tion|ment|age|ure|ite|que|ppe|oi|ejet|ance|ack|ike|al|ks|it|est|enace|ide)s?\b", text.lower()
    )
    nouns = arguments[2].split(",") if len(arguments) > 2 else guess + [w.rstrip("s") for w in guess]
    for clause in parse(text, language, frozenset(nouns)).clauses:
        _print(clause)


if __name__ == "__main__":
    main(sys.argv[1:])
