"""Harm that is to come only if the other does not yield: "*will close* the strait if its ships are stopped".

PLOVER codes it as the threat that it is, on the day on which somebody makes it, and not as an act to come.
"""

from __future__ import annotations

from collections.abc import Iterable

from detente.clause import Clause

_AS_A_RULE = {
    "ASSAULT": "violence",
    "MOBILIZE": "violence",
    "COERCE": "restrict",
    "SANCTION": "restrict",
    "PROTEST": None,
}
"""Category of the harm to what is threatened where its mode does not say; THREATEN has no mode for unrest."""
_BY_MODE = {"expel": "expel", "deport": "expel", "arrest": "arrest", "withdraw": "relations"}


def held_out(clause: Clause, category: str, below: Iterable[Clause]) -> bool:
    """Whether an act of harm lies ahead under a condition, one of the clauses `below` its own. What would have been
    ("would have bombed the town if it had not surrendered") threatens nobody any more, and what merely may be ("could
    freeze funds if") is weighed."""
    if category not in _AS_A_RULE or clause.negated or clause.modality or "aux_past" in clause.companions:
        return False
    return clause.tense in ("future", "conditional") and any(
        c.link == "condition" and c.tense != "pluperfect" for c in below
    )


def what_threatens(category: str, modes: tuple[str, ...]) -> tuple[str, ...]:
    """The modes of THREATEN for harm of that category and modes."""
    mode = next((_BY_MODE[m] for m in modes if m in _BY_MODE), _AS_A_RULE[category])
    return (mode,) if mode else ()
