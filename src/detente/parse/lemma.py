"""Lemmas as the frames expect them: the model's, corrected by the grammar's table and by rules of inflection."""

from __future__ import annotations

import re

from detente.parse.grammar import Grammar

_PARTICIPLE_ER = re.compile(r"^(.{2,})(?:é|ée|és|ées)$")
_FINITE_ER = re.compile(r"^(.{2,}?)(?:èrent|eraient|erait|eront|erons|eront|era|aient|ait|ant|ent|es|e|ons|ez|a)$")
_INFINITIVE = re.compile(r".(?:er|ir|re|oir)$")


def lemma_of(text: str, lemma: str, pos: str, tag: str, grammar: Grammar) -> str:
    """The lemma in lower case of a token with the model's `lemma`, `pos` and `tag`."""
    low = text.lower().replace("’", "'")
    key = f"{low}/{pos.lower()}"
    if key in grammar.lemmas:
        return grammar.lemmas[key]
    if pos in ("VERB", "AUX", "ADJ", "NOUN") and low in grammar.lemmas:
        return grammar.lemmas[low]
    model = lemma.lower().replace("’", "'")
    if grammar.language == "fr":
        if pos == "ADJ" and low in grammar.demonyms:
            return grammar.demonyms[low]
        if pos == "VERB":
            return _french_verb(low, model, grammar)
    return model


def _french_verb(low: str, model: str, grammar: Grammar) -> str:
    """The infinitive of a form tagged as a verb; the model's word counts where it looks like an infinitive."""
    known = grammar.finite_forms.get(low) or participle_of(low, grammar, strict=True)
    if known:
        return known
    if _INFINITIVE.search(model) and not model.endswith(("irer", "oirer")):
        return model
    return french_infinitive(low) or model


def participle_of(form: str, grammar: Grammar, strict: bool = False) -> str | None:
    """The infinitive whose past participle `form` is in any gender and number, None where it is none.

    `strict` admits irregular participles of the grammar only, not every word in -é.
    """
    for base in (form, form.removesuffix("s"), form.removesuffix("e"), form.removesuffix("es")):
        if base in grammar.participles:
            return grammar.participles[base]
    if strict or not form.endswith(("é", "ée", "és", "ées")):
        return None
    return french_infinitive(form)


def french_infinitive(form: str) -> str | None:
    """The infinitive of a regular -er verb's inflected form, None where the form has no such ending."""
    for pattern in (_PARTICIPLE_ER, _FINITE_ER):
        match = pattern.match(form)
        if match:
            stem = match.group(1)
            if stem.endswith("ç"):
                stem = stem[:-1] + "c"
            elif stem.endswith("ge") and form[len(stem) :].startswith("a"):
                stem = stem[:-1]
            elif re.search(r"è[^aeiou]$", stem) and form.endswith(("e", "es", "ent")):
                stem = stem[:-2] + ("e" if stem.endswith(("èv", "èn", "èl", "èt")) else "é") + stem[-1]
            return stem + "er"
    return None
