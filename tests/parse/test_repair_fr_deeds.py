"""French deeds parted from those they befall, and who some of many are, put right on trees as the parser draws them."""

from __future__ import annotations

from drawn import FIN, PART, Draw, heads


def test_behind_the_place_of_a_deed_stands_whom_it_befell(draw: Draw) -> None:
    drawing = f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        {{}} {{}} VERB ROOT 2 {PART}
        l' le DET det 4 Number=Sing
        assassinat assassinat NOUN obj 2
        à à ADP case 6
        Beyrouth Beyrouth PROPN obl:mod 2
        d' de ADP case 9
        un un DET det 9 Number=Sing
        chef chef NOUN obl:arg 2"""
    found = draw("fr", drawing.format("condamné", "condamner"), "assassinat")
    assert heads(found["assassinat"].belonging) == ["chef"]
    assert found["condamner"].obliques == ()
    # but a verb that takes "de" keeps it
    found = draw("fr", drawing.format("retiré", "retirer"), "assassinat")
    assert "chef" in [p.head for p in found["retirer"].obliques]


def test_a_bare_participle_behind_et_is_as_passive_as_the_verb_before(draw: Draw) -> None:
    drawing = f"""Dix dix NUM nummod 1
        hommes homme NOUN nsubj:pass 4 Number=Plur
        ont avoir AUX aux:tense 4 {FIN}
        été être AUX aux:pass 4 {PART}
        arrêtés arrêter VERB ROOT 4 {PART}
        et et CCONJ cc 7
        {{}} {{}} {{}} 7
        agents agent NOUN ROOT 7 Number=Plur
        blessés blessé ADJ acl 7 Number=Plur"""
    found = draw("fr", drawing.format("six", "six", "NUM nummod"))
    assert heads(found["arrêter"].undergoer) == ["homme"]
    assert (heads(found["blesser"].undergoer), found["blesser"].passive) == (["agent"], True)
    assert "blesser" not in draw("fr", drawing.format("les", "le", "DET det"))


def test_some_of_many_between_commas_are_no_subject_of_their_own(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Onze onze NUM nummod 1
        soldats soldat NOUN nsubj 12 Number=Plur
        , , PUNCT punct 1
        dont dont PRON nmod 5
        un un DET det 5 Number=Sing
        capitaine capitaine NOUN nsubj:pass 9 Number=Sing
        , , PUNCT punct 9
        ont avoir AUX aux:tense 9 {FIN}
        été être AUX aux:pass 9 {PART}
        tués tuer VERB acl:relcl 1 {PART}
        , , PUNCT punct 12
        a avoir AUX aux:tense 12 {FIN}
        annoncé annoncer VERB ROOT 12 {PART}
        l' le DET det 14 Number=Sing
        armée armée NOUN obj 12 Number=Sing""",
    )
    assert heads(found["tuer"].undergoer) == ["soldat"]
    assert heads(found["annoncer"].doer) == ["armée"]


def test_a_participle_behind_an_infinitive_shares_the_auxiliary_of_the_verb_before(draw: Draw) -> None:
    drawing = f"""Oslo Oslo PROPN nsubj 2
        {{}} AUX aux:tense 2 {FIN}
        exclu exclure VERB ROOT 2 {PART}
        de de ADP mark 4
        céder céder VERB xcomp 2 VerbForm=Inf
        et et CCONJ cc 6
        traité traiter VERB conj 4 {PART}
        Riga Riga PROPN conj 4"""
    found = draw("fr", drawing.format("a avoir"))
    assert (found["traiter"].tense, heads(found["traiter"].doer)) == ("past", ["Oslo"])
    assert heads(found["traiter"].undergoer) == ["Riga"]


def test_a_demonym_behind_a_noun_has_no_object(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        remis remettre VERB ROOT 2 {PART}
        à à ADP case 5
        la le DET det 5
        partie partie NOUN obl:arg 2
        chinoise chinois ADJ punct 2
        deux deux NUM nummod 8
        suspects suspect NOUN obj 6 Number=Plur""",
    )
    assert heads(found["remettre"].undergoer) == ["suspect"]
    assert [b.head for p in found["remettre"].addressee for b in p.belonging] == ["chinois"]


def test_a_place_behind_its_preposition_is_no_attribute(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Barrot Barrot PROPN nsubj 3
        s' se PRON expl:comp 3
        était être AUX aux:tense 3 {FIN}
        rendu rendre VERB ROOT 3 {PART}
        à à ADP case 5
        Alger Alger PROPN xcomp 3""",
    )
    assert found["rendre"].predicative == ()
    assert [(p.preposition, p.head) for p in found["rendre"].obliques] == [("à", "Alger")]


def test_a_bare_preposition_behind_a_verb_is_a_part_of_it(draw: Draw) -> None:
    drawing = f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        voté voter VERB ROOT 2 {PART}
        contre contre ADP advmod 2"""
    assert draw("fr", drawing)["voter"].particles == ("contre",)


def test_what_somebody_says_to_be_stands_below_the_verb_of_saying(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 6
        et et CCONJ cc 2
        Riga Riga PROPN conj 0
        se se PRON expl:comp 5
        sont être AUX aux:tense 5 {FIN}|Number=Plur
        dits dire VERB advmod 6 {PART}
        prêts prêt ADJ ROOT 6""",
    )
    assert heads(found["dire"].doer) == ["Oslo", "Riga"]
    assert [p.head for p in found["dire"].predicative] == ["prêt"]


def test_a_bare_number_with_a_participle_behind_et_is_as_passive_as_the_verb_before(draw: Draw) -> None:
    drawing = f"""Dix dix NUM nummod 1
        hommes homme NOUN nsubj:pass 4 Number=Plur
        ont avoir AUX aux:tense 4 {FIN}
        été être AUX aux:pass 4 {PART}
        {{}} {{}} VERB ROOT 4 {PART}
        et et CCONJ cc 7
        300 300 DET det 7
        arrêtés arrêté NOUN conj 1 Number=Plur"""
    found = draw("fr", drawing.format("tués", "tuer"))
    assert (heads(found["arrêter"].undergoer), found["arrêter"].passive) == (["300"], True)
