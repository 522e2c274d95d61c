"""French subjects, antecedents and agents that the parser gives to another word, put right on drawn trees."""

from __future__ import annotations

from drawn import FIN, PART, Draw, heads

INF = "VerbForm=Inf"
PLURAL = "VerbForm=Fin|Mood=Ind|Tense=Pres|Number=Plur"
SINGULAR = "VerbForm=Fin|Mood=Ind|Tense=Pres|Number=Sing"


def test_who_is_refused_something_is_addressed_and_does_nothing(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Les le DET det 1
        observateurs observateur NOUN nsubj 4
        se se PRON expl:comp 4
        sont être AUX aux:tense 4 {FIN}
        vu voir VERB ROOT 4 {PART}
        refuser refuser VERB xcomp 4 {INF}
        un un DET det 7
        visa visa NOUN obj 5
        par par ADP case 9
        Oslo Oslo PROPN nmod 7""",
    )
    refused = found["refuser"]
    assert (heads(refused.doer), heads(refused.undergoer)) == (["Oslo"], ["visa"])
    assert heads(refused.addressee) == ["observateur"]


def test_who_has_himself_arrested_suffers_it(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Deux deux NUM nummod 1
        pilotes pilote NOUN nsubj:pass 5
        se se PRON expl:comp 5
        sont être AUX aux:tense 5 {FIN}
        fait faire AUX aux:caus 5 {PART}
        arrêter arrêter VERB ROOT 5 {INF}
        par par ADP case 8
        la le DET det 8
        douane douane NOUN obl:agent 5""",
    )
    assert heads(found["arrêter"].doer) == ["douane"]
    assert heads(found["arrêter"].undergoer) == ["pilote"]


def test_behind_the_verb_of_a_relative_clause_stands_its_subject(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 1
        libère libérer VERB ROOT 1 {FIN}
        le le DET det 3
        pêcheur pêcheur NOUN obj 1
        que que PRON obj 5
        réclamait réclamer VERB acl:relcl 3 {FIN}
        Riga Riga PROPN obj 5""",
    )
    assert heads(found["réclamer"].doer) == ["Riga"]
    assert heads(found["réclamer"].undergoer) == ["pêcheur"]


def test_a_relative_clause_is_of_the_noun_that_its_verb_agrees_with(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 1
        noue nouer VERB ROOT 1 {FIN}
        des un DET det 3 Number=Plur
        liens lien NOUN obj 1 Number=Plur
        avec avec ADP case 6
        l' le DET det 6 Number=Sing
        île île NOUN nmod 3 Number=Sing
        , , PUNCT punct 3
        qui qui PRON nsubj 10
        a avoir AUX aux:tense 10 {SINGULAR}
        envoyé envoyer VERB acl:relcl 3 {PART}
        des un DET det 12
        navires navire NOUN obj 10""",
    )
    assert heads(found["envoyer"].doer) == ["île"]


def test_a_description_between_commas_is_no_second_subject(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Un un DET det 1
        diplomate diplomate NOUN nsubj:pass 9
        , , PUNCT punct 4
        l' le DET det 4
        attaché attaché NOUN conj 1
        naval naval ADJ amod 4
        , , PUNCT punct 9
        a avoir AUX aux:tense 9 {SINGULAR}
        été être AUX aux:pass 9 {PART}
        relâché relâcher VERB ROOT 9 {PART}""",
    )
    assert heads(found["relâcher"].undergoer) == ["diplomate"]


def test_a_mark_that_the_parser_takes_for_a_second_subject_stops_nothing(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Un un DET det 1
        diplomate diplomate NOUN nsubj:pass 6
        , , PUNCT punct 1
        - - PUNCT conj 1
        a avoir AUX aux:tense 6 {SINGULAR}
        été être AUX aux:pass 6 {PART}
        relâché relâcher VERB ROOT 6 {PART}""",
    )
    assert heads(found["relâcher"].undergoer) == ["diplomate"]


def test_a_plural_verb_has_no_singular_subject(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Une un DET det 1
        centaine centaine NOUN nmod 11
        de de ADP case 3
        membres membre NOUN nmod 1
        du du ADP case 5
        PCN PCN PROPN nmod 3
        , , PUNCT punct 11
        le le DET det 8
        parti parti NOUN nsubj 11
        , , PUNCT punct 11
        ont avoir AUX aux:tense 11 {PLURAL}
        défilé défiler VERB ROOT 11 {PART}""",
    )
    assert heads(found["défiler"].doer) == ["membre"]


def test_a_phrase_without_preposition_in_front_is_the_subject_but_no_time(draw: Draw) -> None:
    tree = """{0} {0} DET det 1
        {1} {1} NOUN obl:mod 7
        , , PUNCT punct 1
        {2} {2} PROPN {3}
        , , PUNCT punct 7
        l' l' PRON obj 7
        avait avoir AUX aux:tense 7 VerbForm=Fin|Mood=Ind|Tense=Imp
        demandé demander VERB ROOT 7 VerbForm=Part|Tense=Past"""
    assert heads(draw("fr", tree.format("Le", "maire", "Ruiz", "appos 1"))["demander"].doer) == ["maire"]
    assert heads(draw("fr", tree.format("Ce", "mardi", "Ruiz", "nsubj 7"))["demander"].doer) == ["Ruiz"]


def test_who_stands_behind_a_like_preposition_is_coordinated_with_the_one_behind_it(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Il il PRON nsubj 1
        essuie essuyer VERB ROOT 1 {FIN}
        les le DET det 3
        critiques critique NOUN obj 1
        de de ADP case 5
        Riga Riga PROPN nmod 3
        et et CCONJ cc 8
        de de ADP case 8
        Minsk Minsk PROPN conj 3""",
        "critique",
    )
    assert heads(found["critique"].belonging) == ["Riga", "Minsk"]


def test_a_participle_under_a_title_has_its_noun_as_undergoer(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Deux deux NUM nummod 1
        pêcheurs pêcheur NOUN ROOT 1
        capturés capturer VERB acl 1 {PART}
        en en ADP case 4
        mer mer NOUN obl:mod 2""",
    )
    assert heads(found["capturer"].undergoer) == ["pêcheur"]


def test_two_verbs_side_by_side_share_their_object(draw: Draw) -> None:
    french = draw(
        "fr",
        f"""Riga Riga PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        arrêté arrêter VERB ROOT 2 {PART}
        et et CCONJ cc 4
        expulsé expulser VERB conj 2 {PART}
        le le DET det 6
        consul consul NOUN obj 4""",
    )
    assert heads(french["arrêter"].undergoer) == heads(french["expulser"].undergoer) == ["consul"]


def test_whom_only_one_noun_can_be_said_of_does_it(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Riga Riga PROPN nsubj 4
        est être AUX cop 4 {FIN}
        le le DET det 4
        seul seul ADJ amod 4
        Etat État NOUN ROOT 4
        à à ADP mark 6
        aider aider VERB acl 4 {INF}
        Minsk Minsk PROPN obj 6""",
    )
    assert heads(found["aider"].doer) == ["Riga"]


def test_a_name_taken_for_a_pronoun_is_a_name(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Kiev Kiev PRON nsubj 1 Person=3
        proteste protester VERB ROOT 1 {FIN}""",
    )
    assert [p.kind for p in found["protester"].doer] == ["name"]
    found = draw(
        "fr",
        f"""Elle lui PRON nsubj 1 Person=3
        proteste protester VERB ROOT 1 {FIN}""",
    )
    assert [p.kind for p in found["protester"].doer] == ["pronoun"]


def test_faire_and_savoir_say_one_thing(draw: Draw) -> None:
    """Whichever of the two the parser took for the head."""
    for root in (True, False):
        drawing = f"""Tunis Tunis PROPN nsubj {3 if root else 2}
        a avoir AUX aux:tense {3 if root else 2} {FIN}
        fait faire VERB {"dep 3" if root else "ROOT 2"} {PART}
        savoir savoir VERB {"ROOT 3" if root else "xcomp 2"} {INF}
        que que SCONJ mark 6
        Tripoli Tripoli PROPN nsubj 6
        ment mentir VERB ccomp {3 if root else 2} {FIN}"""
        found = draw("fr", drawing)
        assert "savoir" in found["faire"].companions
        assert heads(found["faire"].doer) == ["Tunis"]
        assert found["mentir"].parent == found["faire"].index


def test_a_place_in_front_is_not_the_first_of_those_who_act(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""A à ADP case 1
        Minsk Minsk PROPN nsubj 7
        , , PUNCT punct 3
        Serbes serbe PROPN conj 1
        et et CCONJ cc 5
        Croates croate PROPN conj 1
        ont avoir AUX aux:tense 7 {PLURAL}
        repris reprendre VERB ROOT 7 {PART}
        le le DET det 9
        dialogue dialogue NOUN obj 7""",
    )
    assert heads(found["reprendre"].doer) == ["Serbes", "Croates"]
    assert [p.head for p in found["reprendre"].obliques] == ["Minsk"]


def test_what_stands_in_a_list_with_a_place_acts_no_more_than_it(draw: Draw) -> None:
    """ "A Minsk, Brest et Gomel, des milliers": the comma behind the list shows that all are places."""
    found = draw(
        "fr",
        f"""A à ADP case 1
        Minsk Minsk PROPN obl 9
        , , PUNCT punct 3
        Brest Brest PROPN conj 1
        et et CCONJ cc 5
        Gomel Gomel PROPN conj 1
        , , PUNCT punct 1
        des un DET det 8
        milliers millier NOUN nsubj 9
        défilent défiler VERB ROOT 9 {PLURAL}""",
    )
    assert heads(found["défiler"].doer) == ["millier"]


def test_a_participle_is_of_the_noun_before_the_comma_that_it_agrees_with(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 1
        regrette regretter VERB ROOT 1 {SINGULAR}
        la le DET det 3 Gender=Fem|Number=Sing
        lenteur lenteur NOUN obj 1 Gender=Fem|Number=Sing
        depuis depuis ADP case 6
        le le DET det 6
        père père NOUN nmod 3 Gender=Masc|Number=Sing
        , , PUNCT punct 8
        tué tuer VERB acl 3 VerbForm=Part|Tense=Past|Gender=Masc|Number=Sing
        au à ADP case 10
        front front NOUN obl 8""",
    )
    assert heads(found["tuer"].undergoer) == ["père"]
