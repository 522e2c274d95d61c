"""Regular inflection: enough of French to tell that "expulse" and "bombardent" are verbs where the model does not, and
the three endings of English."""

from __future__ import annotations

_ACCENTED = {
    "ever": "ève",
    "ener": "ène",
    "eler": "èle",
    "eter": "ète",
    "éder": "ède",
    "érer": "ère",
    "éger": "ège",
    "éter": "ète",
    "éler": "èle",
    "écer": "èce",
}
_DOUBLED = frozenset({"appeler", "rappeler", "rejeter", "jeter", "projeter"})


def present(infinitive: str) -> tuple[str, str]:
    """Third persons of the present of a regular verb, singular and plural: ("expulse", "expulsent")."""
    if infinitive.endswith("ir"):
        return infinitive[:-1] + "t", infinitive[:-1] + "ssent"
    stem = infinitive[:-2]
    if infinitive in _DOUBLED:
        stem += stem[-1]
    elif infinitive.endswith(("oyer", "uyer")):
        stem = stem[:-1] + "i"
    elif infinitive[-4:] in _ACCENTED:
        stem = infinitive[:-4] + _ACCENTED[infinitive[-4:]][:-1]
    return stem + "e", stem + "ent"


def finite(infinitive: str) -> list[str]:
    """Third persons of a regular verb: present, imperfect, simple past, future and conditional."""
    singular, plural = present(infinitive)
    if infinitive.endswith("ir"):
        stem = infinitive[:-1]
        imperfect = [stem + "ssait", stem + "ssaient"]
        past = [stem + "rent"]
        future = infinitive
    else:
        stem = infinitive[:-2]
        soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
        imperfect = [soft + "ait", soft + "aient"]
        past = [soft + "a", stem + "èrent"]
        future = (
            singular + "r" if infinitive in _DOUBLED or (singular[:-1] != stem and "é" not in stem[-2:]) else infinitive
        )
        if infinitive.endswith("envoyer"):
            future = infinitive[:-4] + "err"
    ends = [future + e for e in ("a", "ont", "ait", "aient")]
    return [singular, plural, *imperfect, *past, *ends]


def english(verb: str) -> tuple[str, str, str]:
    """Third person, past and gerund of a regular English verb: ("denies", "denied", "denying")."""
    soft = verb.endswith("y") and verb[-2] not in "aeiou"
    third = f"{verb[:-1]}ies" if soft else f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    if verb.endswith("e"):
        return third, f"{verb}d", f"{verb[:-1]}ing"
    return third, f"{verb[:-1]}ied" if soft else f"{verb}ed", f"{verb}ing"
