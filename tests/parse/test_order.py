"""French word order that the parser loses, put right on drawn trees: openings, inversion, incises, relatives."""

from __future__ import annotations

from drawn import FIN, PART, Draw, heads

INF = "VerbForm=Inf"


def test_an_opening_participle_hangs_on_the_finite_verb_behind_its_comma(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Soutenus soutenir VERB ROOT 0 {PART}
        par par ADP case 2
        Oslo Oslo PROPN obl:agent 0
        , , PUNCT punct 6
        ils il PRON nsubj 6
        ont avoir AUX aux:tense 6 {FIN}
        résisté résister VERB conj 0 {PART}""",
    )
    assert found["soutenir"].parent == found["résister"].index
    assert heads(found["soutenir"].doer) == ["Oslo"]
    assert heads(found["soutenir"].undergoer) == ["ils"]
    assert found["résister"].parent is None


def test_a_noun_without_preposition_behind_a_passive_is_its_subject(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Ont avoir AUX aux:tense 2 {FIN}
        été être AUX aux:pass 2 {PART}
        relâchés relâcher VERB ROOT 2 {PART}
        par par ADP case 4
        Riga Riga PROPN obl:agent 2
        six six NUM nummod 6
        marins marin NOUN nmod 4""",
    )
    assert heads(found["relâcher"].undergoer) == ["marin"]
    assert heads(found["relâcher"].doer) == ["Riga"]


def test_a_duration_behind_a_passive_is_no_subject(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Ont avoir AUX aux:tense 2 {FIN}
        été être AUX aux:pass 2 {PART}
        relâchés relâcher VERB ROOT 2 {PART}
        deux deux NUM nummod 4
        jours jour NOUN obl:mod 2""",
    )
    assert heads(found["relâcher"].undergoer) == []


def test_behind_an_incise_goes_on_what_the_noun_began(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""La le DET det 1
        saisie saisie NOUN nsubj 12
        , , PUNCT punct 1
        à à ADP case 4
        Riga Riga PROPN nmod 1
        , , PUNCT punct 12
        de de ADP case 8
        trois trois NUM nummod 8
        cargos cargo NOUN nsubj 12
        norvégiens norvégien ADJ amod 8
        a avoir AUX aux:tense 12 {FIN}
        fort fort ADV advmod 12
        irrité irriter VERB ROOT 12 {PART}
        Oslo Oslo PROPN obj 12""",
        "saisie",
    )
    assert heads(found["saisie"].belonging) == ["cargo"]
    assert heads(found["irriter"].doer) == ["saisie"]


def test_what_a_verb_takes_behind_an_incise_stays_with_it(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Riga Riga PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        accusé accuser VERB ROOT 2 {PART}
        le le DET det 4
        maire maire NOUN obj 2
        , , PUNCT punct 2
        à à ADP case 7
        Oslo Oslo PROPN obl:mod 2
        , , PUNCT punct 2
        de de ADP case 10
        fraude fraude NOUN obl:arg 2""",
    )
    assert [(o.head, o.preposition) for o in found["accuser"].obliques][-1] == ("fraude", "de")


def test_whom_one_accuses_in_a_relative_clause_is_the_noun_before(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Riga Riga PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        rompu rompre VERB ROOT 2 {PART}
        son son DET det 4
        contrat contrat NOUN obj 2
        avec avec ADP case 6
        Oslo Oslo PROPN obl:arg 2
        , , PUNCT punct 2
        qu' que SCONJ mark 10
        elle elle PRON nsubj 10
        soupçonne soupçonner VERB ccomp 2 {FIN}
        de de ADP mark 12
        tricher tricher VERB xcomp 10 {INF}""",
    )
    assert heads(found["soupçonner"].undergoer) == ["Oslo"]
    assert heads(found["tricher"].doer) == ["Oslo"]


def test_behind_a_name_that_a_verb_of_doing_takes_begins_a_relative_clause(draw: Draw) -> None:
    def drawn(verb: str, comma: str) -> str:
        return f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        {verb} VERB ROOT 2 {PART}
        {comma} lundi NOUN obl:mod 2
        contre contre ADP case 5
        Riga Riga PROPN obl:arg 2
        , , PUNCT punct 9
        qu' que SCONJ mark 9
        il il PRON nsubj 9
        soupçonne soupçonner VERB ccomp 2 {FIN}
        de de ADP mark 11
        mentir mentir VERB xcomp 9 {INF}"""

    found = draw("fr", drawn("riposté riposter", "lundi"))
    assert found["soupçonner"].link == "relative"
    assert (heads(found["soupçonner"].undergoer), heads(found["mentir"].doer)) == (["Riga"], ["Riga"])
    assert draw("fr", drawn("riposté riposter", ","))["soupçonner"].link == "complement"
    assert draw("fr", drawn("averti avertir", "lundi"))["soupçonner"].link == "complement"


def test_a_bare_participle_goes_on_beyond_the_relative_clause(draw: Draw) -> None:
    def drawn(comma: str, carried: str) -> str:
        return f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        suspendu suspendre VERB ROOT 2 {PART}
        Riga Riga PROPN obj 2
        , , PUNCT punct 9
        dont dont PRON nmod 7
        le le DET det 7
        port port NOUN nsubj:pass 9
        {carried}
        bloqué bloquer VERB acl:relcl 3 {PART}
        {comma} PUNCT punct 9
        et et CCONJ cc 12
        rappelé rappeler VERB conj 9 {PART}
        son son DET det 14
        consul consul NOUN obj 12"""

    found = draw("fr", drawn(", ,", f"est être AUX aux:pass 9 {FIN}"))
    assert heads(found["rappeler"].doer) == ["Oslo"]
    assert heads(found["rappeler"].undergoer) == ["consul"]
    active = draw("fr", drawn(", ,", f"a avoir AUX aux:tense 9 {FIN}"))
    assert heads(active["rappeler"].doer) != ["Oslo"]


def test_who_has_two_days_to_leave_has_them_and_leaves(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        rompu rompre VERB ROOT 2 {PART}
        avec avec ADP case 4
        Riga Riga PROPN obl:arg 2
        , , PUNCT punct 2
        dont dont PRON nmod 8
        les le DET det 8
        consuls consul NOUN obj 2
        ont avoir VERB aux 11 {FIN}
        deux deux NUM nummod 11
        jours jour NOUN obl:mod 2
        pour pour ADP mark 13
        partir partir VERB advcl 2 {INF}""",
    )
    assert (found["avoir"].link, heads(found["avoir"].doer)) == ("relative", ["consul"])
    assert heads(found["partir"].doer) == ["consul"]


def test_what_one_informs_somebody_of_is_no_relative_clause(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Riga Riga PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        informé informer VERB ROOT 2 {PART}
        Oslo Oslo PROPN obj 2
        , , PUNCT punct 2
        qu' que SCONJ mark 7
        elle elle PRON nsubj 7
        cédait céder VERB ccomp 2 {FIN}""",
    )
    assert found["céder"].link == "complement"


def test_auquel_leaves_the_name_behind_it_to_be_subject(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Le le DET det 1
        clan clan NOUN nsubj 5
        , , PUNCT punct 1
        auquel auquel PRON nmod 4
        Oslo Oslo PROPN appos 1
        reproche reprocher VERB ROOT 5 {FIN}
        un un DET det 7
        vol vol NOUN obj 5
        , , PUNCT punct 10
        a avoir AUX aux:tense 10 {FIN}
        nié nier VERB conj 5 {PART}""",
    )
    assert (heads(found["reprocher"].doer), found["reprocher"].link) == (["Oslo"], "relative")
    assert heads(found["nier"].doer) == ["clan"]


def test_neither_nor_denies(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Ni ni CCONJ cc 1
        Oslo Oslo PROPN nsubj 6
        ni ni CCONJ cc 3
        Riga Riga PROPN conj 1
        n' ne ADV advmod 6
        ont avoir AUX aux:tense 6 {FIN}
        signé signer VERB ROOT 6 {PART}""",
    )
    assert found["signer"].negated


def test_who_is_pressed_to_do_something_does_it(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 1
        presse presser VERB ROOT 1 {FIN}
        Riga Riga PROPN nsubj 4
        de de ADP mark 4
        céder céder VERB parataxis 1 {INF}""",
    )
    assert (heads(found["presser"].undergoer), heads(found["céder"].doer)) == (["Riga"], ["Riga"])


def test_what_one_denies_having_done_hangs_on_the_denial(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 3
        dément dément ADV advmod 0
        avoir avoir AUX aux:tense 3 {INF}
        coulé couler VERB ROOT 3 {PART}
        le le DET det 5
        cargo cargo NOUN obj 3""",
    )
    assert found["couler"].parent == found["démentir"].index
    assert heads(found["démentir"].doer) == ["Oslo"]


def test_who_is_indignant_stands_behind_the_reflexive_verb(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""inacceptable inacceptable ADJ ccomp 4
        , , PUNCT punct 0
        s' se PRON expl:comp 4
        est être AUX aux:tense 4 {FIN}
        indignée indigner VERB ROOT 4 {PART}
        la le DET det 6
        ministre ministre NOUN obj 4
        grecque grec ADJ amod 6""",
    )
    assert heads(found["indigner"].doer) == ["ministre"]
    assert heads(found["indigner"].undergoer) == []


def test_the_subject_before_a_reflexive_verb_keeps_its_place_where_no_comma_opens_an_incise(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 3
        s' se PRON expl:comp 3
        est être AUX aux:tense 3 {FIN}
        indigné indigner VERB ROOT 3 {PART}
        la le DET det 5
        nouvelle nouvelle NOUN obj 3""",
    )
    assert heads(found["indigner"].doer) == ["Oslo"]


def test_a_time_takes_no_complement_so_those_given_two_days_are_the_verbs_own(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        donné donner VERB ROOT 2 {PART}
        deux deux NUM nummod 4
        jours jour NOUN obj 2
        aux à ADP case 6
        diplomates diplomate NOUN nmod 4""",
    )
    assert "diplomate" in heads(found["donner"].obliques)


def test_what_they_are_ready_to_do_hangs_on_the_adjective_across_an_incise(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Riga Riga PROPN nsubj 3
        s' se PRON expl:comp 3
        est être AUX aux:tense 3 {FIN}
        dite dire VERB ROOT 3 {PART}
        prête prêt ADJ xcomp 3
        , , PUNCT punct 6
        lundi lundi NOUN obl:mod 3
        , , PUNCT punct 6
        à à ADP mark 9
        négocier négocier VERB xcomp 3 {INF}""",
    )
    assert found["négocier"].parent == found["prêt"].index


def test_a_participle_behind_et_has_its_own_object_and_stands_beside_the_first(draw: Draw) -> None:
    gerund = "VerbForm=Part|Tense=Pres"
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        tiré tirer VERB ROOT 2 {PART}
        , , PUNCT punct 4
        tuant tuer VERB advcl 2 {gerund}
        deux deux NUM nummod 6
        marins marin NOUN obj 4
        et et CCONJ cc 8
        incendiant incendier VERB conj 6 {gerund}
        dix dix NUM nummod 10
        maisons maison NOUN obj 4""",
    )
    assert heads(found["tuer"].undergoer) == ["marin"]
    assert heads(found["incendier"].undergoer) == ["maison"]


def test_who_denies_what_is_told_stands_behind_the_verb(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Riga Riga PROPN nsubj 1
        annonce annoncer VERB ROOT 1 {FIN}
        une un DET det 3
        trêve trêve NOUN obj 1
        , , PUNCT punct 1
        ce ce PRON nsubj 7
        que que PRON mark 7
        dément démentir VERB dep 1 {FIN}
        Oslo Oslo PROPN obj 1""",
    )
    assert heads(found["démentir"].doer) == ["Oslo"]
    assert heads(found["annoncer"].undergoer) == ["trêve"]


def test_a_day_behind_a_participle_is_the_participles_own(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        annulé annuler VERB ROOT 2 {PART}
        les le DET det 4
        entretiens entretien NOUN obj 2
        prévus prévoir VERB acl 4 {PART}
        jeudi jeudi NOUN nmod 4""",
    )
    assert heads(found["prévoir"].obliques) == ["jeudi"]
    assert heads(found["annuler"].obliques) == []


def test_a_counted_noun_behind_the_comma_is_the_subject_of_the_verb_behind_it(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Rassemblés rassembler VERB ROOT 0 {PART}
        à à ADP case 2
        Riga Riga PROPN obl:mod 0
        , , PUNCT punct 0
        onze onze NUM nummod 5
        ministres ministre NOUN obl:arg 0
        ont avoir AUX aux:tense 7 {FIN}|Number=Plur
        protesté protester VERB parataxis 0 {PART}""",
    )
    assert heads(found["protester"].doer) == ["ministre"]
    assert heads(found["rassembler"].undergoer) == ["ministre"]


def test_a_participle_that_opens_is_no_name_beside_the_subject(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Réunis Réunis PROPN nmod 5
        à à ADP case 2
        Riga Riga PROPN obl:mod 0
        , , PUNCT punct 5
        les le DET det 5 Number=Plur
        chefs chef NOUN nsubj 7 Number=Plur
        ont avoir AUX aux:tense 7 {FIN}|Number=Plur
        protesté protester VERB ROOT 7 {PART}""",
    )
    assert heads(found["réunir"].undergoer) == ["chef"]
    assert heads(found["protester"].doer) == ["chef"]


def test_a_verdict_before_the_verb_is_said_by_whoever_stands_behind_it(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Une un DET det 1
        mascarade mascarade NOUN nsubj 3
        , , PUNCT punct 3
        dénonce dénoncer VERB ROOT 3 {FIN}|Number=Sing
        l' le DET det 5
        opposition opposition NOUN obj 3""",
    )
    assert heads(found["dénoncer"].doer) == ["opposition"]
    assert found["dénoncer"].undergoer == ()


def test_who_speaks_between_commas_takes_no_subject_from_the_clause_around(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Mali Mali PROPN nsubj 2
        , , PUNCT punct 0
        affirme affirmer VERB advcl 6 {FIN}
        Oslo Oslo PROPN obj 2
        , , PUNCT punct 6
        a avoir AUX aux:tense 6 {FIN}
        menti mentir VERB ROOT 6 {PART}""",
    )
    assert heads(found["affirmer"].doer) == ["Oslo"]
    assert heads(found["mentir"].doer) == ["Mali"]


def test_a_list_of_participles_shares_the_auxiliary_of_the_first(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        suspendu suspendre VERB ROOT 2 {PART}
        son son DET det 4
        aide aide NOUN obj 2
        , , PUNCT punct 4
        rappelé rappeler VERB acl 4 {PART}
        son son DET det 8
        consul consul NOUN obj 6
        et et CCONJ cc 10
        fermé fermer VERB conj 6 {PART}
        ses son DET det 12
        ports port NOUN obj 10""",
    )
    assert heads(found["rappeler"].doer) == heads(found["fermer"].doer) == ["Oslo"]
    assert heads(found["rappeler"].undergoer) == ["consul"]


def test_a_noun_right_before_a_verb_without_subject_is_its_subject(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Riga Riga PROPN nsubj:pass 3
        a avoir AUX aux:tense 3 {FIN}
        été être AUX aux:pass 3 {PART}
        bombardée bombarder VERB ROOT 3 {PART}
        par par ADP case 5
        Oslo Oslo PROPN obl:agent 3
        et et CCONJ cc 8
        deux deux NUM nummod 8
        soldats soldat NOUN conj 5
        ont avoir AUX aux:tense 11 {FIN}
        été être AUX aux:pass 11 {PART}
        tués tuer VERB advcl 3 {PART}""",
    )
    assert heads(found["bombarder"].doer) == ["Oslo"]
    assert heads(found["tuer"].undergoer) == ["soldat"]


def test_those_told_of_many_suffer_what_all_suffered(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Parmi parmi ADP case 2
        les le DET det 2
        personnes personne NOUN nsubj 4
        arrêtées arrêter VERB acl 2 {PART}
        figurent figurer VERB ROOT 4 {FIN}|Number=Plur
        deux deux NUM nummod 6
        soldats soldat NOUN obj 4""",
    )
    assert heads(found["figurer"].doer) == ["soldat"]
    assert heads(found["arrêter"].undergoer) == ["soldat"]
