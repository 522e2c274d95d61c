"""Whether a text is about politics at all, by its words (`data/models/topic.npz`).

Sport, business and culture tell of attacks, defeats and alliances too. What a clause cannot tell the whole text does:
the probability that it holds any event is one of the things that confidence rests on.
"""

from __future__ import annotations

from detente.clause import Parsed
from detente.code.learned.linear import load_linear

MODEL = "topic"
_SHORTEST = 3


def topic_features(parsed: Parsed, language: str, states: int) -> list[str]:
    """The lemmas of a text, and how many states it names."""
    words = {lemma for _, _, lemma in parsed.words if len(lemma) >= _SHORTEST and lemma.isalpha()}
    return [f"states {min(states, 4)}", f"long {len(parsed.sentences) > 1}", *sorted(f"{language} {w}" for w in words)]


def political(parsed: Parsed, language: str, states: int) -> float | None:
    """The probability, 0..1, that a text tells any event; None where no model is trained, or asked to be left out."""
    model = load_linear(MODEL)
    return model.probabilities(topic_features(parsed, language, states))["political"] if model else None
