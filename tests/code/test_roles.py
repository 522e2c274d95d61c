"""Who fills the roles of a frame, from clauses built by hand."""

from __future__ import annotations

from building import clause, parsed, phrase

from detente.clause import Clause, Parsed, Phrase
from detente.code.corefer import Coreference
from detente.code.match import Match, Matcher
from detente.code.mentions import Mention
from detente.code.resolve import Resolver
from detente.code.roles import RoleFiller
from detente.code.sentence import Sentence
from detente.codebook.load import load_frames
from detente.codebook.model import Alternative, Role, Trigger

FRAMES = {f.id: f for f in load_frames()}
ACTOR = Role("actor", (("doer",),))


def filler(text: str, book: Parsed, *mentions: Mention) -> RoleFiller:
    resolver = Resolver(text, mentions, (), Coreference(text, "fr", book, mentions), None, 0)
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
