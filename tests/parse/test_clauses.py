"""What parse/ undoes once for all frames: passive, relatives, participles, control, coordination, nominalisation."""

from __future__ import annotations

import pytest
from drawn import FIN, PART, Draw, heads


def test_french_passive_and_an_agent_hung_on_the_day(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Deux deux NUM nummod 1
        attachés attaché NOUN nsubj:pass 4 Number=Plur
        ont avoir AUX aux:tense 4 {FIN}
        été être AUX aux:pass 4 {PART}
        expulsés expulser VERB ROOT 4 {PART}
        jeudi jeudi NOUN obl:mod 4
        par par ADP case 7
        Oslo Oslo PROPN nmod 5""",
    )
    clause = found["expulser"]
    assert (clause.passive, clause.tense) == (True, "past")
    assert heads(clause.doer) == ["Oslo"]
    assert heads(clause.undergoer) == ["attaché"]
    assert [(p.head, p.preposition) for p in clause.obliques] == [("jeudi", "")]


def test_english_relative_and_gerund_under_a_preposition(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 6 NNP
        , , PUNCT punct 0 ,
        which which PRON nsubj 3 WDT
        accuses accuse VERB relcl 0 VBZ
        Riga Riga PROPN dobj 3 NNP
        , , PUNCT punct 0 ,
        left leave VERB ROOT 6 VBD
        of of ADP prep 3 IN
        spying spy VERB pcomp 7 VBG""",
    )
    assert heads(found["accuse"].doer) == ["Oslo"]
    assert (found["accuse"].link, found["accuse"].parent) == ("relative", found["leave"].index)
    assert heads(found["spy"].doer) == ["Riga"]
    assert found["spy"].inherited_doer
    assert (found["spy"].link, found["spy"].parent) == ("complement", found["accuse"].index)


def test_object_control_by_an_addressee_and_coordinated_infinitives(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 1
        demande demander VERB ROOT 1 {FIN}
        à à ADP case 3
        Riga Riga PROPN obl:arg 1
        de de ADP mark 5
        partir partir VERB xcomp 1 VerbForm=Inf
        et et CCONJ cc 8
        de de ADP mark 8
        payer payer VERB conj 5 VerbForm=Inf""",
    )
    assert heads(found["demander"].addressee) == ["Riga"]
    for infinitive in ("partir", "payer"):
        assert heads(found[infinitive].doer) == ["Riga"]
        assert (found[infinitive].link, found[infinitive].parent) == ("complement", found["demander"].index)


def test_future_auxiliary_makes_no_clause(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 1
        va aller VERB ROOT 1 {FIN}
        renvoyer renvoyer VERB xcomp 1 VerbForm=Inf
        l' le DET det 4
        attaché attaché NOUN obj 2""",
    )
    assert list(found) == ["renvoyer"]
    assert found["renvoyer"].tense == "future"
    assert heads(found["renvoyer"].doer) == ["Oslo"]


def test_english_headline_infinitive_is_future(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 2 NNP
        to to PART aux 2 TO
        restore restore VERB ROOT 2 VB
        ties tie NOUN dobj 2 NNS""",
    )
    assert found["restore"].tense == "future"


def test_nominalisation_with_owner_agent_and_object(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""L' le DET det 1
        expulsion expulsion NOUN nsubj 7
        de de ADP case 4
        huit huit NUM nummod 4
        attachés attaché NOUN nmod 1 Number=Plur
        par par ADP case 6
        Oslo Oslo PROPN nmod 1
        surprend surprendre VERB ROOT 7 {FIN}""",
        "expulsion",
    )
    noun = found["expulsion"]
    assert (noun.kind, noun.link, noun.parent) == ("noun", "nominal", found["surprendre"].index)
    assert heads(noun.doer) == ["Oslo"]
    assert heads(noun.belonging) == ["attaché"]
    assert noun.belonging[0].quantity is not None
    assert found["surprendre"].doer[0].clause == noun.index


def test_decision_to_act_belongs_to_its_owner(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""La le DET det 1
        décision décision NOUN nsubj 5
        russe russe ADJ amod 1
        de de ADP mark 4
        partir partir VERB acl 1 VerbForm=Inf
        choque choquer VERB ROOT 5 {FIN}""",
        "décision",
    )
    assert heads(found["décision"].belonging) == ["russe"]
    assert heads(found["partir"].doer) == ["russe"]
    assert found["partir"].inherited_doer
    assert (found["partir"].link, found["partir"].parent) == ("complement", found["décision"].index)


def test_light_verb_hands_its_subject_to_the_noun(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 3 NNP
        did do AUX aux 3 VBD
        not not PART neg 3 RB
        hold hold VERB ROOT 3 VB
        talks talk NOUN dobj 3 NNS
        with with ADP prep 4 IN
        Riga Riga PROPN pobj 5 NNP""",
        "talk",
    )
    talk = found["talk"]
    assert heads(talk.doer) == ["Oslo"]
    assert (talk.inherited_doer, talk.negated, talk.tense) == (True, True, "past")
    assert [(p.head, p.preposition) for p in talk.obliques] == [("Riga", "with")]


def test_inverted_cue_governs_what_it_reports(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Nous nous PRON nsubj 1 Person=1|Number=Plur
        partons partir VERB ROOT 1 {FIN}
        , , PUNCT punct 1
        a avoir AUX aux:tense 5 {FIN}
        -t-il il PRON expl:subj 5 Person=3
        ajouté ajouter VERB parataxis 1 {PART}""",
    )
    assert (found["partir"].link, found["partir"].parent) == ("complement", found["ajouter"].index)
    assert found["ajouter"].parent is None
    assert (found["partir"].person, found["ajouter"].person) == (1, 3)


def test_hearsay_conditional_is_told_from_plain_conditional(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""L' le DET det 1
        armée armée NOUN nsubj 3
        aurait avoir AUX aux:tense 3 VerbForm=Fin|Mood=Cnd
        tué tuer VERB ROOT 3 {PART}
        dix dix NUM nummod 5
        civils civil NOUN obj 3""",
    )
    assert found["tuer"].tense == "conditional"
    assert "aux_past" in found["tuer"].companions


def test_preposition_of_several_words_hangs_on_the_verb(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 2 NNP
        has have AUX aux 2 VBZ
        left leave VERB ROOT 2 VBN
        because because SCONJ prep 2 IN
        of of ADP pcomp 3 IN
        Riga Riga PROPN pobj 3 NNP""",
    )
    assert [(p.head, p.preposition) for p in found["leave"].obliques] == [("Riga", "because of")]
    assert found["leave"].tense == "past"


def test_adjective_after_copula_and_its_complement(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 1 NNP
        is be AUX ROOT 1 VBZ
        ready ready ADJ acomp 1 JJ
        to to PART aux 4 TO
        talk talk VERB xcomp 2 VB""",
    )
    assert heads(found["be"].predicative) == ["ready"]
    assert (found["ready"].kind, heads(found["ready"].doer)) == ("adjective", ["Oslo"])
    assert (heads(found["talk"].doer), found["talk"].parent) == (["Oslo"], found["ready"].index)


def test_headline_verb_taken_for_an_adjective(draw: Draw) -> None:
    found = draw(
        "fr",
        """Oslo Oslo PROPN ROOT 0
        expulse expulse ADJ amod 0
        deux deux NUM nummod 3
        attachés attaché NOUN nmod 0""",
    )
    assert heads(found["expulser"].doer) == ["Oslo"]
    assert heads(found["expulser"].undergoer) == ["attaché"]


def test_counted_things_head_their_phrase(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 1
        renvoie renvoyer VERB ROOT 1 {FIN}
        une un DET det 3
        dizaine dizaine NOUN obj 1
        d' de ADP case 5
        attachés attaché NOUN nmod 3""",
    )
    thing = found["renvoyer"].undergoer[0]
    assert thing.head == "attaché"
    assert thing.quantity is not None
    assert thing.text == "une dizaine d' attachés"


def test_french_object_behind_another_phrase_of_its_verb(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 1
        accorde accorder VERB ROOT 1 {FIN}
        à à ADP case 3
        Riga Riga PROPN obl:arg 1
        un un DET det 6
        nouveau nouveau ADJ amod 6
        délai délai NOUN conj 3""",
    )
    assert heads(found["accorder"].undergoer) == ["délai"]
    assert heads(found["accorder"].addressee) == ["Riga"]


def test_french_apposition_behind_a_name_is_no_object(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Elle elle PRON nsubj 1
        arrive arriver VERB ROOT 1 {FIN}
        à à ADP case 3
        Oslo Oslo PROPN obl:arg 1
        , , PUNCT punct 1
        capitale capitale NOUN obl:arg 1""",
    )
    assert heads(found["arriver"].undergoer) == []


def test_english_infinitive_behind_a_day_completes_its_verb(draw: Draw) -> None:
    found = draw(
        "en",
        """Oslo Oslo PROPN nsubj 1 NNP
        refused refuse VERB ROOT 1 VBD
        on on ADP prep 1 IN
        Monday Monday PROPN pobj 2 NNP
        to to PART aux 5 TO
        talk talk VERB advcl 1 VB""",
    )
    assert (found["talk"].link, heads(found["talk"].doer)) == ("complement", ["Oslo"])


def test_french_second_participle_shares_the_auxiliary(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        regretté regretter VERB ROOT 2 {PART}
        une un DET det 4
        décision décision NOUN obj 2 Gender=Fem
        injuste injuste ADJ acl 4 Gender=Fem
        et et CCONJ cc 7
        rejeté rejeter VERB conj 5 {PART}|Gender=Masc
        les le DET det 9
        griefs grief NOUN obj 2""",
    )
    assert (found["rejeter"].passive, heads(found["rejeter"].doer)) == (False, ["Oslo"])
    assert heads(found["rejeter"].undergoer) == ["grief"]
    assert heads(found["regretter"].undergoer) == ["décision"]


def test_english_preposition_heads_no_sentence(draw: Draw) -> None:
    found = draw(
        "en",
        """In in ADP ROOT 0 IN
        Oslo Oslo PROPN pobj 0 NNP
        around around ADP advmod 3 IN
        100 100 NUM nummod 4 CD
        people people NOUN pobj 0 NNS
        protested protest VERB acl 4 VBD""",
    )
    assert (found["protest"].tense, heads(found["protest"].doer)) == ("past", ["people"])
    assert [(p.head, p.preposition) for p in found["protest"].obliques] == [("Oslo", "in")]


@pytest.mark.parametrize(("auxiliary", "who"), [("ont", {"Oslo", "Riga"}), ("a", {"Riga"})])
def test_a_relative_with_a_plural_verb_is_said_of_the_whole_list(draw: Draw, auxiliary: str, who: set[str]) -> None:
    number = "Plur" if auxiliary == "ont" else "Sing"
    found = draw(
        "fr",
        f"""Kiev Kiev PROPN nsubj 1
        remercie remercier VERB ROOT 1 VerbForm=Fin|Mood=Ind|Tense=Pres|Number=Sing
        Oslo Oslo PROPN obj 1
        et et CCONJ cc 4
        Riga Riga PROPN conj 2
        , , PUNCT punct 8
        qui qui PRON nsubj 8
        {auxiliary} avoir AUX aux:tense 8 VerbForm=Fin|Mood=Ind|Tense=Pres|Number={number}
        signé signer VERB acl:relcl 4 VerbForm=Part|Tense=Past""",
    )
    assert {p.head for p in found["signer"].doer} == who


def test_who_is_expected_to_confer_does_so(draw: Draw) -> None:
    found = draw(
        "en",
        """Envoys envoy NOUN nsubjpass 2 NNS
        are be AUX auxpass 2 VBP
        expected expect VERB ROOT 2 VBN
        to to PART aux 4 TO
        confer confer VERB xcomp 2 VB""",
    )
    assert heads(found["confer"].doer) == ["envoy"]
    assert not found["confer"].passive


def test_who_is_expected_to_be_expelled_suffers_it(draw: Draw) -> None:
    found = draw(
        "en",
        """Envoys envoy NOUN nsubjpass 2 NNS
        are be AUX auxpass 2 VBP
        expected expect VERB ROOT 2 VBN
        to to PART aux 5 TO
        be be AUX auxpass 5 VB
        expelled expel VERB xcomp 2 VBN""",
    )
    assert heads(found["expel"].undergoer) == ["envoy"]


def test_a_pronoun_and_a_noun_joined_to_it_both_do_it(draw: Draw) -> None:
    found = draw(
        "en",
        """He he PRON nsubj 4 PRP
        and and CCONJ cc 0 CC
        his his PRON poss 3 PRP$
        counterpart counterpart NOUN conj 0 NN
        signed sign VERB ROOT 4 VBD
        a a DET det 6 DT
        treaty treaty NOUN dobj 4 NN""",
    )
    assert heads(found["sign"].doer) == ["he", "counterpart"]
