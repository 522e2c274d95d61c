"""What is said behind where it is said: "a indiqué dans un communiqué que ..."."""

from __future__ import annotations

import pytest
from reading import clause_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("L'armée a indiqué dans un communiqué que deux soldats avaient été blessés.", "blesser"),
        (
            "Le ministre a assuré lors d'une conférence de presse à Bamako que le pont serait reconstruit.",
            "reconstruire",
        ),
        ("M. Guterres a estimé dans un rapport publié mardi que la trêve était menacée.", "menacer"),
        ("Rabat a fait savoir dans un communiqué qu'il rappelait son ambassadeur.", "rappeler"),
    ],
)
def test_what_is_told_hangs_on_who_tells_it(text: str, verb: str) -> None:
    assert clause_of(text, "fr", verb).link == "complement"


def test_a_relative_clause_stays_with_its_noun() -> None:
    text = "Le ministre a parlé dans un discours que la presse a critiqué."
    assert clause_of(text, "fr", "critiquer").link == "relative"


@pytest.mark.parametrize(
    "text",
    [
        "On apprend de source diplomatique que le texte est prêt.",
        "On indiquait mardi de sources proches du dossier que Paris avait expulsé deux espions.",
    ],
)
def test_it_is_a_source_that_tells_what_one_hears_from_it(text: str) -> None:
    verb = "apprendre" if "apprend" in text else "indiquer"
    assert [p.head for p in clause_of(text, "fr", verb).doer] == ["source"]
