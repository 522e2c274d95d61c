"""Which language a dispatch is in; languages without a model are named, never forced into ours."""

from __future__ import annotations

import re
from collections.abc import Iterable

from detente.read.lines import load_words, words

OURS = ("fr", "en")
"""ISO 639-1 codes of the languages with a model."""

ENOUGH_CHARACTERS = 120
"""Below this statistics over letters err more often than a count of function words."""

CLEAR_SHARE = 0.12
"""Share of our function words from which no statistics are asked: prose has 0.2 to 0.4, foreign text 0.05."""

_COMMON_WORD = re.compile(r"\b[^\W\d_A-ZÀ-Þ]{4,}\b")
"""A word in small letters: names by themselves are of no language."""


def detect_language(text: str, declared: str | None = None) -> str | None:
    """ISO 639-1 code of the text's language; `declared` (a page's own word) decides where the text cannot.

    None where neither tells.
    """
    counts = _function_words(text)
    best = max(counts, key=lambda language: counts[language], default=None)
    if (
        best in OURS
        and counts[best] >= CLEAR_SHARE
        and all(counts[best] >= 1.5 * share for language, share in counts.items() if language != best)
    ):
        return best
    if len(text) >= ENOUGH_CHARACTERS:
        found = _by_statistics(text[:5000])
        if found in OURS or not _latin_ours(counts):
            return found
    if best is not None and counts[best] > max((n for code, n in counts.items() if code != best), default=0.0):
        return best
    if declared:
        return declared[:2].lower()
    return _likeliest(text, counts) if _COMMON_WORD.search(text) else None


def _likeliest(text: str, among: Iterable[str]) -> str | None:
    """The likeliest by its letters of the languages whose function words we know: all that a line can tell."""
    import py3langid

    ranked: list[tuple[str, float]] = py3langid.rank(text)
    known = set(among)
    return next((code for code, _ in ranked if code in known), None)


def _latin_ours(counts: dict[str, float]) -> bool:
    """True where a text that statistics call foreign has our function words all the same (names, figures)."""
    ours = max(counts[language] for language in OURS)
    return ours >= 0.08 and ours >= 2 * max((share for code, share in counts.items() if code not in OURS), default=0.0)


def _function_words(text: str) -> dict[str, float]:
    """For each language, the share of the text's words that are its function words."""
    found = words(text[:5000].replace("’", "'"))
    if not found:
        return {}
    shares: dict[str, float] = {}
    for language, forms in load_words("language.yaml").items():
        whole = {form for form in forms if not form.endswith("'")}
        elided = tuple(form for form in forms if form.endswith("'"))
        hits = sum(1 for word in found if word in whole or (elided and word.startswith(elided)))
        shares[language] = hits / len(found)
    return shares


def _by_statistics(text: str) -> str:
    """py3langid's answer among all its languages: restricted to ours it could not tell that a text is Spanish."""
    import py3langid  # here, as loading takes 0.8 s and most texts do not need it

    language: str = py3langid.classify(text)[0]
    return language
