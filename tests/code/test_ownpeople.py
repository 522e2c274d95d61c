"""Whom somebody turns to who is of his own side."""

from __future__ import annotations

import pytest
from building import clause, parsed, phrase

from detente.clause import Phrase
from detente.code.corefer import Coreference
from detente.code.match import Match
from detente.code.mention import Mention
from detente.code.ownpeople import own_people
from detente.code.resolve import Resolver
from detente.codebook.load import load_frames
from detente.codebook.model import Alternative, Trigger
from detente.flow import code_raws
from detente.records import Entity, RawText

FRAMES = {f.id: f for f in load_frames()}
IRAQ = Entity("IRQ", "GOV", "the president", 0, 13)


def turned_to(frame: str, addressed: Phrase, *actor: Entity) -> list[str]:
    text = "the president exhorted Iraqis to resist the Americans"
    told = clause("exhort", 0, undergoer=(addressed,))
    named = tuple(
        Mention(text.index(name), text.index(name) + len(name), name, "demonym", code, None)
        for name, code in (("Iraqis", "IRQ"), ("Americans", "USA"))
    )
    resolver = Resolver(text, named, (), Coreference(text, "en", parsed(told), named), None, 0)
    trigger = Trigger("verb", "exhort")
    match = Match(FRAMES[frame], told, Alternative((trigger,), ()), trigger, told.undergoer, (), 1.0)
    return [f"{e.code}:{e.sector}" for e in own_people(match, actor, resolver)]


def test_a_people_exhorted_by_its_own_state_is_its_people() -> None:
    iraqis = phrase("Iraqis", at=23, kind="name", plural=True)
    assert turned_to("request.urge", iraqis, IRAQ) == ["IRQ:CVL"]
    assert turned_to("request.urge", iraqis, Entity("USA", None, "Washington", 0, 10)) == []


def test_only_demands_are_put_to_ones_own() -> None:
    assert turned_to("threaten.warn", phrase("Iraqis", at=23, kind="name", plural=True), IRAQ) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("en", "The chief negotiator of the ELN guerrillas told his fighters to stop kidnapping.", ["ELN", "ELN"]),
        ("fr", "Le président ukrainien a appelé ses compatriotes à résister à la Russie.", ["UKR:GOV", "UKR:CVL"]),
        ("fr", "Le président malien a demandé à la police de fermer l'ambassade de France.", ["MLI:GOV", "MLI:COP"]),
        ("en", "Lebanon's president asked his Syrian counterpart to free the sailors.", ["LBN:GOV", "SYR:GOV"]),
    ],
)
def test_whom_one_leads_is_no_third_whom_the_demand_names(language: str, text: str, parties: list[str]) -> None:
    (coded,) = code_raws([RawText("t", "text", text, language=language)], on_problem=print)
    told = next(e for e in coded.events if e.event == "REQUEST")
    found = [":".join(filter(None, (p.code, p.sector))) for side in (told.actor, told.recipient) for p in side]
    assert found == parties
