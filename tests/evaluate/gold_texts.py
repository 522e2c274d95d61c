"""Hand-coded texts to be measured against, as they would stand in a file."""

from __future__ import annotations

from typing import Any

from samples import FRENCH_TEXT


def event(category: str, actor: list[str], recipient: list[str], **more: Any) -> dict[str, Any]:
    """A hand-coded event; what is not named is what most events have."""
    return {
        "event": category,
        "mode": [],
        "actor": actor,
        "recipient": recipient,
        "when": None,
        "status": "actual",
        "magnitude": {},
        "according_to": [],
        "place": None,
        "evidence": "",
        "core": True,
        **more,
    }


def expulsion_gold(**more: Any) -> dict[str, Any]:
    """What a hand-coder finds in samples.expulsion(): a protest is missed there, the threat's status is wrong."""
    return {
        "id": "own-fr-003",
        "language": "fr",
        "published": "2022-03-18",
        "title": "L'Estonie expulse",
        "agency": None,
        "story": None,
        "raw": FRENCH_TEXT,
        "events": [
            event(
                "SANCTION",
                ["EST"],
                ["RUS"],
                mode=["expel"],
                when="2022-03-17",
                magnitude={"expelled": 2},
                evidence="L'Estonie a expulsé jeudi deux diplomates russes",
            ),
            event("THREATEN", ["RUS"], ["EST"], evidence="Nous répondrons sans tarder"),
            event("AGREE", ["EST"], ["RUS"], evidence="Tallinn reste « ouverte au dialogue »"),
            event("ACCUSE", ["EST"], ["RUS"], core=False, evidence="accusés d'espionnage"),
        ],
        "statements": [
            {"text": "Nous répondrons sans tarder", "speaker": "Maria Zakharova", "kind": "direct"},
            {"text": "ouverte au dialogue", "speaker": "Kaja Kallas", "kind": "mixed"},
        ],
        **more,
    }
