"""What a word of a frame stands for: its head, its companions, its preposition ("mettre fin à", "air strike")."""

from __future__ import annotations

from detente.codebook.model import Trigger, TriggerKind

_ARTICLES = {
    "fr": frozenset({"le", "la", "les", "l'", "un", "une", "des", "son", "sa", "ses", "de"}),
    "en": frozenset({"the", "a", "an", "its", "his", "one's"}),
}
_PREPOSITIONS = {
    "fr": frozenset(
        {
            "à",
            "de",
            "contre",
            "avec",
            "pour",
            "sur",
            "dans",
            "en",
            "par",
            "vers",
            "envers",
            "auprès de",
            "devant",
            "chez",
            "entre",
            "sous",
            "hors de",
        }
    ),
    "en": frozenset(
        {
            "to",
            "of",
            "from",
            "against",
            "with",
            "for",
            "on",
            "in",
            "into",
            "at",
            "over",
            "by",
            "about",
            "out of",
            "as",
            "between",
            "under",
            "after",
            "upon",
            "off",
            "towards",
            "through",
        }
    ),
}
_PARTICLES = frozenset({"off", "over", "in", "on", "out", "up", "down", "back", "away", "through", "by"})


def read_triggers(kind: TriggerKind, text: str, language: str) -> list[Trigger]:
    """The triggers that a word or group of words stands for ("mettre fin à", "air strike", "être prêt")."""
    words = text.lower().replace("’", "'").replace("d'", "de ").replace("l'", "").split()
    preposition = None
    if kind == "verb" and len(words) > 1 and words[0] in ("être", "be") and words[1] not in _PREPOSITIONS[language]:
        return read_triggers("adjective", " ".join(words[1:]), language)
    if kind != "noun":
        preposition = _trailing_preposition(words, language)
    if preposition:
        words = words[: len(words) - len(preposition.split())]
    if kind == "verb" and language == "fr":
        words = _verb_first(words)
    head_at = _noun_head(words, language) if kind == "noun" else 0
    others = tuple(
        w
        for i, w in enumerate(words)
        if i != head_at and w not in _ARTICLES[language] and not (kind == "noun" and w in _PREPOSITIONS[language])
    )
    made = [Trigger(kind, words[head_at], others, preposition, text)]
    if preposition in _PARTICLES and language == "en" and kind == "verb":
        # "break off", "call on": whether the little word is a particle or a preposition, the parser decides
        made.append(Trigger(kind, words[head_at], (*others, preposition), None, text))
    return made


def _verb_first(words: list[str]) -> list[str]:
    """The words of a French verb with "se" behind it; "en" before it the parser does not keep ("en découdre avec")."""
    reflexive = words[0] == "se" or words[0].startswith("s'")
    bare = [w for w in (words[0].removeprefix("s'"), *words[1:]) if w != "se"] if reflexive else words
    if len(bare) > 1 and bare[0] == "en":
        bare = bare[1:]
    return [bare[0], "se", *bare[1:]] if reflexive else bare


def _trailing_preposition(words: list[str], language: str) -> str | None:
    for n in (2, 1):
        tail = " ".join(words[-n:])
        if len(words) > n and tail in _PREPOSITIONS[language]:
            return tail
    return None


def _noun_head(words: list[str], language: str) -> int:
    """French heads come first, English ones last or before a preposition ("state of siege", "air strike")."""
    if language == "fr":
        return 0
    for i, word in enumerate(words):
        if i and word in _PREPOSITIONS["en"]:
            return i - 1
    return len(words) - 1
