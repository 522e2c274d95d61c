"""Whether a text is about politics at all, by its words (`data/models/topic.npz`, `data/models/everyday.npz`).

Sport, business and culture tell of attacks, defeats and alliances too. What a clause cannot tell the whole text does:
the probability that it holds any event is one of the things that confidence rests on. The first model was learnt with
the others and confidence was fitted to it; the second knows everyday copy without events besides, and tells whether a
text is read for events at all.
"""

from __future__ import annotations

from detente.clause import Parsed
from detente.code.learned.linear import load_linear

MODEL, EVERYDAY = "topic", "everyday"
_SHORTEST = 3


def topic_features(parsed: Parsed, language: str, states: int) -> list[str]:
    """The lemmas of a text, and how many states it names."""
    words = {lemma for _, _, lemma in parsed.words if len(lemma) >= _SHORTEST and lemma.isalpha()}
    return [f"states {min(states, 4)}", f"long {len(parsed.sentences) > 1}", *sorted(f"{language} {w}" for w in words)]


def political(features: list[str], name: str = MODEL) -> float | None:
    """The probability, 0..1, that a text of such `topic_features` tells any event; None where no model is trained, or
    asked to be left out."""
    model = load_linear(name)
    return model.probabilities(features)["political"] if model else None
