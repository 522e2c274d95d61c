"""Who is the host of talks."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from building import clause, phrase

from detente.code.hosting import tell_host
from detente.records import Entity, Place


def met(
    *parties: tuple[str, str | None], where: str | None, seat: str | None = None, modes: tuple[str, ...] = ("meet",)
) -> tuple[str, str]:
    """Codes of actors and recipients of talks held in a country or at the seat of a power."""
    kremlin = phrase("the Kremlin", at=10, head="Kremlin", preposition="at")
    resolver = SimpleNamespace(
        coreference=SimpleNamespace(located={"at"}), at=lambda a, b: SimpleNamespace(kind="metonym", code=seat)
    )
    draft = SimpleNamespace(
        category="CONSULT",
        match=SimpleNamespace(
            frame=SimpleNamespace(codes=()), clause=clause("meet", obliques=(kremlin,) if seat else ())
        ),
        modes=modes,
        place=Place("there", where) if where else None,
        actor=tuple(Entity(code, sector, code, 0, 3) for code, sector in parties),
        recipient=(),
        sides=(0.9, 0.0),
    )
    tell_host(draft, resolver)
    actor, recipient = (" ".join(e.code for e in side) for side in (draft.actor, draft.recipient))
    assert not recipient or draft.sides == (0.9, 0.9)
    return actor, recipient


@pytest.mark.parametrize(
    ("parties", "where", "told"),
    [
        ([("SYR", "GOV"), ("LBN", "GOV")], "SYR", ("LBN", "SYR")),  # "à l'issue d'un tête-à-tête à Damas"
        ([("CHN", None), ("VNM", None)], "CHE", ("CHN VNM", "")),  # Geneva is neither's
        ([("CHN", None), ("VNM", None)], None, ("CHN VNM", "")),
        ([("CHN", None), ("VNM", None), ("LAO", None)], "LAO", ("CHN VNM LAO", "")),  # several guests
        ([("COL", "GOV"), ("ELN", "REB")], "COL", ("COL ELN", "")),  # rebels are at home
        ([("IND", "GOV"), ("EU", "IGO")], "IND", ("EU", "IND")),
    ],
)
def test_of_two_who_meet_in_a_town_of_one_the_other_is_the_visitor(parties, where, told):  # type: ignore[no-untyped-def]
    assert met(*parties, where=where) == told


def test_a_seat_of_power_tells_the_host_too() -> None:
    assert met(("RUS", None), ("TJK", None), where=None, seat="RUS") == ("TJK", "RUS")


def test_nobody_travels_to_a_telephone_call() -> None:
    assert met(("USA", None), ("CHN", None), where="USA", modes=("phone",)) == ("USA CHN", "")
