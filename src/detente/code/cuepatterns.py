"""Patterns made of the word lists of cues: verbs of saying in a text, incises, noun phrases of speakers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from detente.code.anyof import any_of

_PRONOUNS = {"fr": "il|elle|ils|elles|on|je|nous", "en": "he|she|they|it|we|i"}


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Patterns that find a speaker's noun phrase where the parser did not."""

    head: re.Pattern[str]
    """The first word: a determiner, title or capital."""
    end: re.Pattern[str]
    subordinate: re.Pattern[str]
    """A stretch that begins another clause: "tandis que", "while", "a day after"."""
    skipped: frozenset[str]
    """Prepositions; a noun phrase behind one is not the speaker."""


def signed_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """ "signé par", also with what stands between ("lu à la télévision par")."""
    parts = (w.rsplit(" ", 1) for w in words)
    between = r"(?:\s[\w’'-]+){0,5}?\s+"
    return re.compile(rf"\b(?:{'|'.join(re.escape(said) + between + agent for said, agent in parts)})\s+", re.I)


def noun_phrase_patterns(lists: dict[str, tuple[str, ...]]) -> NounPhrase:
    determiners = any_of(d for d in lists["determiners"] if not d.endswith("'"))
    return NounPhrase(
        head=re.compile(rf"(?:(?i:{determiners})\s+(?=\w)|(?i:l['’])(?=\w)|(?=[A-ZÀ-ÞŒ]))"),
        end=re.compile(rf"[,;:()\[\].!?\x01—–]|\s(?:{any_of(lists['speaker_ends'])})(?!\w)|\sd['’]ici|\n|$", re.I),
        subordinate=re.compile(
            rf"(?:{any_of(lists['conjunctions'])})(?!\w)|.*\s(?:{any_of(lists['relatives'])})(?!\w)[^,]*$"
            rf"|(?:\S+\s+){{0,2}}(?:{any_of(lists['times'])})s?\s+(?:{any_of(lists['conjunctions'])})(?!\w)",
            re.I | re.S,
        ),
        skipped=frozenset(lists["skipped"]),
    )


def verb_pattern(language: str, forms: dict[str, str], lists: dict[str, tuple[str, ...]]) -> str:
    """The pattern of a finite cue verb, with clitics, auxiliary, inverted pronoun and adverbs."""
    pronoun = _PRONOUNS[language]
    adverb = rf"(?:(?:{any_of(lists['adverbs'])}|\w+(?:ment|ly))\s+){{0,2}}"
    if language == "fr":
        clitic = r"(?:(?:ne|n['’]|se|s['’]|me|m['’]|nous|vous|lui|leur|l['’]|le|la|les|y|en)\s*){0,2}"
        return (
            rf"(?<![\w'’-])(?P<cue>{clitic}(?:(?:{any_of(lists['auxiliaries'])})(?:-t)?(?:-(?P<p1>{pronoun}))?\s+"
            rf"(?:été\s+)?{adverb})?"
            rf"(?P<form>{any_of(forms)})(?:(?:-t)?-(?P<p2>{pronoun}))?)(?![\w'’-])"
        )
    return (
        rf"(?<![\w'’-])(?P<cue>(?:(?:{any_of(lists['auxiliaries'])})\s+{adverb})?"
        rf"(?P<form>{any_of(forms)}))(?![\w'’-])(?P<p1>(?!))?(?P<p2>(?!))?"
    )


def incise_pattern(language: str, verb: str) -> re.Pattern[str]:
    if language == "fr":
        return re.compile(rf"[,?!…]\s*(?={_unnamed(verb)}(?:[\s,.;:]|$))", re.I)
    subject = (
        r"(?:(?:he|she|they|it|the|an?|his|her|their|its|Mr\.?|Mrs\.?|Ms\.?|[a-z]+(?=\s[A-Z]))\s+|[A-Z][\w.'’-]+\s+)"
        r"(?:[\w.'’-]+,?\s+){0,5}?"
    )
    return re.compile(rf"[,?!…]\s*(?=(?:{subject})?{_unnamed(verb)}\b)")


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
