"""PLOVER's marks as a whole dispatch gets them: what is possible, to come or not quite done is no fact."""

from __future__ import annotations

import pytest
from coding import events

from detente.code.coder import code_dispatch
from detente.code.learned import marks
from detente.read import read
from detente.records import RawText


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "event", "status"),
    [
        ("en", "Kenya could impose sanctions on Somalia.", "SANCTION", "hypothetical"),
        ("en", "Kenya may send troops to Somalia.", "MOBILIZE", "hypothetical"),
        ("en", "Kenya planned to expel the Somali envoy.", "SANCTION", "future"),
        ("en", "Kenya almost broke off relations with Somalia.", "SANCTION", "negated"),
        ("en", "Kenya decided against expelling the Somali envoy.", "SANCTION", "negated"),
        ("en", "Kenya failed to condemn the Somali decision.", "ACCUSE", "negated"),
        ("en", "Kenya condemned the Somali decision.", "ACCUSE", "actual"),
        ("fr", "Le Kenya s'apprête à expulser l'ambassadeur somalien.", "SANCTION", "future"),
        ("fr", "Le Kenya devrait expulser l'ambassadeur somalien.", "SANCTION", "future"),
        ("fr", "Le Kenya va expulser l'ambassadeur somalien, a-t-il annoncé.", "SANCTION", "actual"),
        ("fr", "Le Kenya a failli rompre avec la Somalie.", "SANCTION", "negated"),
        ("fr", "Le Kenya a renoncé à rappeler son ambassadeur de Somalie.", "SANCTION", "negated"),
        ("fr", "Le Kenya n'est pas allé jusqu'à expulser l'ambassadeur somalien.", "SANCTION", "negated"),
        ("fr", "Le Kenya a expulsé l'ambassadeur somalien.", "SANCTION", "actual"),
        ("fr", "Le Kenya avait expulsé samedi l'ambassadeur somalien.", "SANCTION", "historical"),
        ("fr", "Le Kenya a expulsé samedi l'ambassadeur somalien.", "SANCTION", "actual"),
        (
            "fr",
            "Le Kenya aurait expulsé l'ambassadeur somalien si Mogadiscio n'avait pas cédé.",
            "SANCTION",
            "hypothetical",
        ),
        ("fr", "Le Kenya n'a pas tardé à expulser l'ambassadeur somalien.", "SANCTION", "actual"),
        ("fr", "Une grève générale est prévue lundi au Kenya.", "PROTEST", "future"),
        ("en", "Kenya had expelled the Somali envoy on Saturday.", "SANCTION", "historical"),
        ("en", "Kenya is yet to recall its ambassador from Somalia.", "SANCTION", "negated"),
        # a plan that is denied, and one that is only expected, not announced
        ("fr", "Le Kenya ne prévoit pas d'expulser l'ambassadeur somalien.", "SANCTION", "negated"),
        ("fr", "Le Kenya prévoit d'expulser l'ambassadeur somalien.", "SANCTION", "future"),
        ("fr", "Le Kenya est sur le point d'expulser l'ambassadeur somalien.", "SANCTION", "future"),
        ("fr", "L'Union européenne compte adopter des sanctions contre la Somalie.", "SANCTION", "future"),
        ("en", "Kenya is expected to expel the Somali envoy.", "SANCTION", "future"),
        ("en", "Kenya will expel the Somali envoy.", "SANCTION", "actual"),
        ("en", "Kenya intends to lodge a complaint against Somalia with the United Nations.", "ACCUSE", "future"),
        # what nothing shows to have happened, and what its doer says he has not done
        ("en", "There is no evidence that Kenya bombed the Somali port.", "ASSAULT", "negated"),
        ("en", "There is evidence that Kenya bombed the Somali port.", "ASSAULT", "actual"),
        ("fr", "Le Kenya se défend d'avoir bombardé le port somalien.", "ASSAULT", "negated"),
        # done again and again, before the news
        ("fr", "Le Kenya a à plusieurs reprises accusé la Somalie de piraterie.", "ACCUSE", "historical"),
        ("en", "Kenya has repeatedly accused Somalia of piracy.", "ACCUSE", "historical"),
        ("en", "Kenya repeatedly accused Somalia of piracy on Sunday.", "ACCUSE", "actual"),
    ],
)
def test_a_deed_stands_as_its_words_say(language: str, text: str, event: str, status: str) -> None:
    raw = RawText("t", "text", text, published="2015-05-03", language=language)
    found = {e.event: e.status for e in code_dispatch(read(raw)).events}
    assert found[event] == status


_NEWS = "NAIROBI (AP) - Kenya condemned Somalia on Sunday over a raid on its border.\n\n"


class _Actual:
    """A model that takes everything for the news."""

    def probabilities(self, features: object) -> dict[str, float]:
        return {"actual": 1.0}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{_NEWS}Kenyan soldiers had arrested a Somali officer on Saturday.", "actual"),
        (f"{_NEWS}Kenyan soldiers had arrested a Somali officer in March.", "historical"),
        ("Kenyan soldiers had arrested a Somali officer on Saturday.", "historical"),
    ],
)
def test_the_pluperfect_of_the_last_days_may_be_the_news(
    monkeypatch: pytest.MonkeyPatch, text: str, status: str
) -> None:
    monkeypatch.setattr(marks, "load_for", lambda name, language: _Actual())
    raw = RawText("t", "text", text, published="2015-05-03", language="en")
    assert [e.status for e in code_dispatch(read(raw)).events if e.event == "COERCE"] == [status]


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "No Venezuelan soldier has crossed the frontier into Guyana, officials in Georgetown said on Thursday."),
        (
            "fr",
            "Aucun soldat vénézuélien n'a franchi la frontière du Guyana, a dit jeudi le gouvernement à Georgetown.",
        ),
    ],
)
def test_nobody_moves_troops_by_not_moving_them(language: str, text: str) -> None:
    told = [e.status for e in events(language, text, "2023-12-07") if e.event in ("MOBILIZE", "ASSAULT")]
    assert set(told) <= {"negated"}
    assert told
