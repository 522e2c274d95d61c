"""Sectors by what those of them are to a state, as the resolution of actors and the choice of parties ask for them."""

from __future__ import annotations

STATE = frozenset({None, "GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
"""Sides of a state that act for it; None is the state as such."""
AGAINST_STATE = frozenset({"REB", "UAF", "CRM"})
"""Those who fight their state, or in spite of it."""
ARMED = AGAINST_STATE | {"PRM"}
"""All who fight and are no organ of a state."""
