"""Which auxiliaries stand with a verb."""

import re

import pytest
from building import clause

from detente.clause import Clause, Parsed
from detente.code.aspect import aspect_of


def told(text: str, *verbs: Clause) -> Parsed:
    words = tuple((m.start(), m.end(), LEMMAS.get(m[0], m[0].lower())) for m in re.finditer(r"[\w'’-]+|[.,]", text))
    return Parsed(((0, len(text)),), tuple(verbs), (), words)


LEMMAS = {"has": "have", "a": "avoir", "était": "être", "were": "be"}


def verb(text: str, word: str, index: int = 0, **more: object) -> Clause:
    start = text.index(word)
    return clause(word, index, tense="past", start=start, end=start + len(word), span=(0, len(text)), **more)


@pytest.mark.parametrize(
    ("text", "word", "aspect"),
    [
        ("Oslo has twice denied it.", "denied", "perfect"),
        ("Oslo denied it.", "denied", "simple"),
        ("Vilnius a rappelé son consul.", "rappelé", "perfect"),
        ("Vilnius accueillait les exilés.", "accueillait", "simple"),
        ("Two envoys were freed.", "freed", "be"),
        ("What Oslo has, others denied.", "denied", "simple"),
    ],
)
def test_the_auxiliaries_before_a_verb_are_its_own(text, word, aspect):
    parsed = told(text, verb(text, word))
    assert aspect_of(parsed.clauses[0], parsed, [w[0] for w in parsed.words]) == aspect


def test_a_coordinated_verb_shares_the_auxiliary():
    text = "Oslo has closed its consulate in the port city and withdrawn the staff."
    parsed = told(text, verb(text, "closed"), verb(text, "withdrawn", 1, parent=0, link="coordinate"))
    assert aspect_of(parsed.clauses[1], parsed, [w[0] for w in parsed.words]) == "perfect"
