"""What tests of drawn trees share: the type of `draw`, the morphology of French verbs, the heads of phrases."""

from __future__ import annotations

from collections.abc import Callable

from detente.clause import Clause, Phrase

Draw = Callable[..., dict[str, Clause]]
FIN = "VerbForm=Fin|Mood=Ind|Tense=Pres"
PART = "VerbForm=Part|Tense=Past"


def heads(phrases: tuple[Phrase, ...]) -> list[str]:
    return [p.head for p in phrases]
