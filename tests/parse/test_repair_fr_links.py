"""French words hung on the wrong one of two, put right on drawn trees."""

from __future__ import annotations

from drawn import FIN, PART, Draw, heads

from detente.parse.sentences import pieces

INF = "VerbForm=Inf"


def test_the_second_part_of_a_name_behind_et_is_no_subject(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Alger Alger PROPN dep 5
        et et CCONJ cc 2
        Guinea Guinea PROPN conj 0
        Town Town PROPN nsubj 5
        ont avoir AUX aux:tense 5 {FIN}|Number=Plur
        signé signer VERB ROOT 5 {PART}""",
    )
    assert heads(found["signer"].doer) == ["Alger", "Guinea"]


def test_a_participle_behind_a_comma_is_said_of_the_noun_it_agrees_with(draw: Draw) -> None:
    drawing = f"""Le le DET det 1 Gender=Masc|Number=Sing
        roi roi NOUN nsubj 3 Gender=Masc|Number=Sing
        a avoir AUX aux:tense 3 {FIN}
        quitté quitter VERB ROOT 3 {PART}
        la le DET det 5 Gender=Fem|Number=Sing
        Ligue Ligue PROPN obj 3 Gender=Fem|Number=Sing
        , , PUNCT punct 7
        {{}} accuser VERB advcl 3 {PART}
        de de ADP case 9
        mollesse mollesse NOUN obl:arg 7"""
    assert heads(draw("fr", drawing.format("accusée"))["accuser"].undergoer) == ["Ligue"]
    assert heads(draw("fr", drawing.format("accusé"))["accuser"].undergoer) == ["roi"]


def test_a_second_relative_clause_has_the_noun_of_the_first_and_the_main_verb_stands_behind(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Les le DET det 1 Number=Plur
        élus élu NOUN ROOT 1 Number=Plur
        , , PUNCT punct 1
        que que SCONJ mark 6
        Riga Riga PROPN nsubj 6
        a avoir AUX aux:tense 6 {FIN}
        reçus recevoir VERB acl:relcl 1 {PART}
        et et CCONJ cc 11
        qu' que SCONJ mark 11
        elle elle PRON nsubj 11
        a avoir AUX aux:tense 11 {FIN}
        félicités féliciter VERB conj 6 {PART}
        , , PUNCT punct 14
        ont avoir AUX aux:tense 14 {FIN}|Number=Plur
        protesté protester VERB conj 6 {PART}""",
    )
    assert heads(found["recevoir"].undergoer) == ["élu"]
    assert heads(found["féliciter"].undergoer) == ["élu"]
    assert heads(found["protester"].doer) == ["élu"]
    assert found["protester"].parent is None


def test_a_name_behind_a_verb_is_its_object_whatever_it_was_called(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        pressé presser VERB ROOT 2 {PART}
        Riga Riga PROPN dep 2
        de de ADP mark 5
        céder céder VERB xcomp 2 {INF}""",
    )
    assert heads(found["presser"].undergoer) == ["Riga"]
    assert heads(found["céder"].doer) == ["Riga"]


def test_manner_takes_no_complement(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Il il PRON nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        répondu répondre VERB ROOT 2 {PART}
        avec avec ADP case 4
        hauteur hauteur NOUN obl:mod 2
        à à ADP case 6
        Riga Riga PROPN nmod 4""",
    )
    assert ("à", "Riga") in [
        (p.preposition, p.head) for p in (*found["répondre"].obliques, *found["répondre"].addressee)
    ]


def test_who_says_so_too_does_not_deny_it(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 1
        dément démentir VERB ROOT 1 {FIN}
        avoir avoir AUX aux:tense 3 {INF}
        tiré tirer VERB xcomp 1 {PART}
        , , PUNCT punct 8
        ainsi ainsi ADV cc 8
        que que SCONJ case 5
        le le PRON det 8
        soutient soutenir VERB advcl 1 {FIN}
        Riga Riga PROPN xcomp 8""",
    )
    assert heads(found["démentir"].doer) == ["Oslo"]
    assert heads(found["soutenir"].doer) == ["Riga"]


def test_what_somebody_says_to_be_is_an_adjective(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN nsubj 3
        s' se PRON expl:comp 3
        est être AUX aux:tense 3 {FIN}
        dite dire VERB ROOT 3 {PART}
        , , PUNCT punct 8
        à à ADP case 6
        Riga Riga PROPN obl:mod 3
        , , PUNCT punct 8
        disposée disposer VERB advcl 3 {PART}
        à à ADP mark 10
        céder céder VERB xcomp 8 {INF}""",
    )
    assert "disposer" not in found
    assert heads(found["céder"].doer) == ["Oslo"]


def test_a_quoted_fragment_is_read_with_its_sentence_where_the_clause_goes_on() -> None:
    assert len(pieces("Accusé de « trahison », le chef de l'armée a fui.", "fr")) == 1
    assert len(pieces("C'est une « honte », s'est emporté le ministre.", "fr")) == 2
    assert len(pieces("« Une honte », le mot est du ministre des Finances.", "fr")) == 2


def test_the_names_that_open_before_a_verb_without_subject_are_its_subject(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Oslo Oslo PROPN dep 5
        et et CCONJ cc 2
        Riga Riga PROPN conj 0
        protestent protester VERB advcl 5 {FIN}|Number=Plur
        Rabat Rabat PROPN nsubj 5
        refuse refuser VERB ROOT 5 {FIN}|Number=Sing
        de de ADP mark 7
        céder céder VERB xcomp 5 {INF}""",
    )
    assert heads(found["protester"].doer) == ["Oslo", "Riga"]
    assert heads(found["refuser"].doer) == ["Rabat"]


def test_what_somebody_says_to_be_is_found_in_the_masculine(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Rama Rama PROPN nsubj 3
        s' se PRON expl:comp 3
        est être AUX aux:tense 3 {FIN}
        dite dire VERB ROOT 3 {PART}
        disposée disposer VERB xcomp 3 {PART}|Gender=Fem
        à à ADP mark 6
        partir partir VERB xcomp 4 {INF}""",
    )
    assert "disposé" in found


def test_who_refuses_that_something_be_done_says_what_the_gerund_says(draw: Draw) -> None:
    drawing = f"""Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        {{}} VERB ROOT 2 {PART}
        que que SCONJ mark 5
        Rabat Rabat PROPN nsubj 5
        préside présider VERB ccomp 2 {FIN}
        , , PUNCT punct 7
        accusant accuser VERB advcl 5 VerbForm=Part|Tense=Pres
        Riga Riga PROPN obj 7"""
    assert heads(draw("fr", drawing.format("refusé refuser"))["accuser"].doer) == ["Oslo"]
    assert heads(draw("fr", drawing.format("appris apprendre"))["accuser"].doer) == ["Rabat"]


def test_a_participle_behind_a_comma_is_said_of_the_nearer_noun_where_the_farther_does_not_agree(draw: Draw) -> None:
    drawing = f"""la le DET det 1 Gender=Fem|Number=Sing
        transition transition NOUN ROOT 1 Gender=Fem|Number=Sing
        depuis depuis ADP case 4
        la le DET det 4 Gender=Fem|Number=Sing
        mort mort NOUN nmod 1 Gender=Fem|Number=Sing
        de de ADP case 7
        son son DET det 7 Gender=Masc|Number=Sing
        père père NOUN nmod 4 Gender=Masc|Number=Sing
        , , PUNCT punct 1
        {{}} tuer VERB acl 1 {PART}
        au au ADP case 11
        front front NOUN obl:arg 9"""
    assert heads(draw("fr", drawing.format("tué"))["tuer"].undergoer) == ["père"]
    assert heads(draw("fr", drawing.format("tuée"))["tuer"].undergoer) == ["transition"]


def test_a_name_behind_mais_is_the_subject_of_the_verb_behind_its_pronouns(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Riga Riga PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        protesté protester VERB ROOT 2 {PART}
        mais mais CCONJ cc 8
        Oslo Oslo PROPN vocative 8
        s' se PRON expl:comp 8
        en en PRON iobj 8
        est être AUX aux:tense 8 {FIN}
        inquiété inquiéter VERB conj 2 {PART}""",
    )
    assert heads(found["inquiéter"].doer) == ["Oslo"]


def test_the_names_behind_que_are_the_subject_of_the_verb_behind_them(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Riga Riga PROPN nsubj 2
        a avoir AUX aux:tense 2 {FIN}
        dit dire VERB ROOT 2 {PART}
        que que SCONJ mark 4
        Moscou Moscou PROPN ccomp 2
        et et CCONJ cc 6
        Pékin Pékin PROPN conj 4
        avaient avoir AUX aux:tense 8 {FIN}
        cédé céder VERB advcl 2 {PART}""",
    )
    assert (found["céder"].link, heads(found["céder"].doer)) == ("complement", ["Moscou", "Pékin"])


def test_a_noun_with_its_article_stands_beside_a_noun_not_its_adjective(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Les le DET det 1 Number=Plur
        milices milice NOUN nsubj 7 Number=Plur
        chrétiennes chrétien ADJ amod 1 Number=Plur
        et et CCONJ cc 5
        les le DET det 5 Number=Plur
        rebelles rebelle NOUN conj 2 Number=Plur
        ont avoir AUX aux:tense 7 {FIN}|Number=Plur
        tiré tirer VERB ROOT 7 {PART}""",
    )
    assert heads(found["tirer"].doer) == ["milice", "rebelle"]


def test_what_is_done_before_something_else_goes_on_the_verb(draw: Draw) -> None:
    found = draw(
        "fr",
        f"""Ils il PRON nsubj 2 Number=Plur
        ont avoir AUX aux:tense 2 {FIN}|Number=Plur
        pris prendre VERB ROOT 2 {PART}
        des un DET det 4 Number=Plur
        clients client NOUN obj 2 Number=Plur
        avant avant ADP mark 8
        d' de ADP mark 8
        être être AUX aux:pass 8 {INF}
        tués tuer VERB acl 4 {PART}""",
    )
    assert [p.text for p in found["tuer"].undergoer] == ["Ils"]
