"""Who fills the roles of a frame, from clauses built by hand."""

from __future__ import annotations

from building import clause, parsed, phrase
from coding import acts

from detente.clause import Clause, Parsed, Phrase
from detente.code.corefer import Coreference
from detente.code.match import Match, Matcher
from detente.code.mentions import Mention
from detente.code.place import PlaceMention, find_places
from detente.code.resolve import Resolver
from detente.code.roles import RoleFiller
from detente.code.sentence import Sentence
from detente.codebook.load import load_frames
from detente.codebook.model import Alternative, Role, Trigger

FRAMES = {f.id: f for f in load_frames()}
ACTOR = Role("actor", (("doer",),))


def filler(text: str, book: Parsed, *mentions: Mention, places: tuple[PlaceMention, ...] = ()) -> RoleFiller:
    resolver = Resolver(text, mentions, places, Coreference(text, "fr", book, mentions), None, 0)
    return RoleFiller(Matcher(FRAMES.values(), "fr"), Sentence(book), resolver)


def match(frame: str, at: Clause, *obliques: Phrase) -> Match:
    trigger = Trigger("verb", at.predicate)
    return Match(FRAMES[frame], at, Alternative((trigger,), ()), trigger, at.undergoer, obliques, 1.0)


def state(name: str, code: str, text: str) -> Mention:
    start = text.index(name)
    return Mention(start, start + len(name), name, "state", code, None)


def test_whose_the_decision_is_does_what_is_decided() -> None:
    """ "L'Italie déplore la décision du Pérou de rappeler son consul": Peru recalls."""
    text = "L'Italie déplore la décision du Pérou de rappeler son consul"
    italy, peru = phrase("L'Italie", head="Italie", kind="name"), phrase("Pérou", at=32, kind="name")
    decision = phrase("la décision du Pérou", at=17, head="décision", belonging=(peru,))
    deplore = clause("déplorer", 0, doer=(italy,), undergoer=(decision,))
    recall = clause("rappeler", 1, start=41, end=49, tense="none", doer=(italy,), inherited_doer=True)
    book = parsed(deplore, recall, phrases=(italy, decision, peru))
    roles = filler(text, book, state("Italie", "ITA", text), state("Pérou", "PER", text))
    assert [e.code for e in roles.fill(match("sanction.recall-envoy", recall), ACTOR)] == ["PER"]
    assert [e.code for e in roles.fill(match("accuse.condemn", deplore), ACTOR)] == ["ITA"]


def test_the_recipient_may_stand_in_what_is_promised() -> None:
    """ "Le Canada a promis d'aider le Mali"."""
    text = "Le Canada a promis d'aider le Mali"
    canada, mali = phrase("Le Canada", kind="name"), phrase("le Mali", at=27, kind="name")
    promise = clause("promettre", 0, doer=(canada,))
    help_ = clause("aider", 1, tense="none", undergoer=(mali,), parent=0, link="complement")
    roles = filler(text, parsed(promise, help_), state("Canada", "CAN", text), state("Mali", "MLI", text))
    promised = match("agree.promise", promise)
    actor = roles.fill(promised, ACTOR)
    assert [e.code for e in roles.anyone(promised, actor)] == ["MLI"]


def test_a_way_through_a_country_makes_it_no_recipient() -> None:
    text = "Le Canada a rapatrié ses diplomates via le Qatar"
    qatar = phrase("le Qatar", at=40, kind="name", preposition="via")
    recall = clause("rapatrier", 0, doer=(phrase("Le Canada", kind="name"),), obliques=(qatar,))
    roles = filler(text, parsed(recall), state("Canada", "CAN", text), state("Qatar", "QAT", text))
    assert roles.anyone(match("sanction.recall-envoy", recall, qatar)) == ()


def test_who_lives_in_a_town_is_struck_there_and_its_own_state_s_people_by_their_state() -> None:
    text = "La Turquie a bombardé Kharkiv"
    turkey, town = phrase("La Turquie", kind="name"), phrase("Kharkiv", at=text.index("Kharkiv"), kind="name")
    bombed = clause("bombarder", 0, doer=(turkey,), undergoer=(town,))
    roles = filler(text, parsed(bombed), state("Turquie", "TUR", text), places=find_places(text, "fr"))
    fired = match("assault.heavy-weapons", bombed)
    (struck,) = roles.struck(fired, roles.fill(fired, ACTOR))
    assert (struck.code, struck.sector, struck.entity_text) == ("UKR", None, "Kharkiv")
    roles = filler(text, parsed(bombed), state("Turquie", "UKR", text), places=find_places(text, "fr"))
    assert [e.sector for e in roles.struck(fired, roles.fill(fired, ACTOR))] == ["CVL"]
    assert roles.struck(match("sanction.recall-envoy", bombed)) == ()


def test_a_town_that_comes_under_fire_is_struck_as_its_subject() -> None:
    text = "Kharkiv a subi des tirs turcs"
    suffered = clause("subir", 0, doer=(phrase("Kharkiv", kind="name"),), undergoer=(phrase("des tirs", at=15),))
    roles = filler(text, parsed(suffered), state("turcs", "TUR", text), places=find_places(text, "fr"))
    assert [e.code for e in roles.struck(match("assault.fall-victim", suffered))] == ["UKR"]


def test_the_demonym_on_an_act_that_is_done_to_another_is_who_does_it() -> None:
    text = "le bombardement russe du Mali"
    russian, mali = phrase("russe", at=16, kind="adjective"), phrase("Mali", at=25, kind="name", preposition="de")
    both = clause("bombardement", 0, kind="noun", belonging=(russian, mali))
    one = clause("bombardement", 0, kind="noun", belonging=(russian,))
    known = (Mention(16, 21, "russe", "demonym", "RUS", None), state("Mali", "MLI", text))
    roles = filler(text, parsed(both), *known)
    frame = FRAMES["assault.heavy-weapons"]
    assert [e.code for e in roles.fill(match(frame.id, both), frame.roles["actor"])] == ["RUS"]
    assert [e.code for e in roles.fill(match(frame.id, both), frame.roles["recipient"])] == ["MLI"]
    assert filler(text, parsed(one), *known).fill(match(frame.id, one), ACTOR) == ()


def test_who_does_what_another_asked_for_governs_the_request() -> None:
    """ "Le Conseil tient une réunion à la demande du Pérou": the council is asked."""
    council = phrase("Le Conseil", head="Conseil", kind="name")
    hold = clause("tenir", 0, doer=(council,))
    meeting = clause("réunion", 1, kind="noun", parent=0, link="nominal")
    request = clause("demande", 2, kind="noun", parent=1, link="nominal")
    roles = filler("Le Conseil", parsed(hold, meeting, request, phrases=(council,)))
    assert roles._start(match("request.at-request", request), "governor") == (council,)
    assert roles._start(match("request.at-request", request), "governed") == ()


def test_whom_somebody_tells_something_in_a_call_he_speaks_with() -> None:
    """ "Dans un appel, le roi a pressé l'émir d'agir": both are on the line."""
    king, emir = phrase("le roi", head="roi"), phrase("l'émir", head="émir")
    press = clause("presser", 0, doer=(king,), undergoer=(emir,))
    call = clause("appel", 1, kind="noun", parent=0, link="nominal")
    roles = filler("le roi", parsed(press, call, phrases=(king, emir)))
    assert roles._start(match("consult.in-call", call), "governed") == (emir,)


def test_who_did_the_deed_that_is_the_subject_acts() -> None:
    told = acts("en", "A raid by Turkish warplanes on villages in northern Iraq left six dead.")
    assert told == [("ASSAULT", "TUR", "IRQ")]
    led = acts("fr", "Des frappes de la coalition conduite par l'Arabie saoudite au Yémen ont tué 26 personnes jeudi.")
    assert {actor for _, actor, _ in led} == {"SAU"}
