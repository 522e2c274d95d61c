"""How many: from the frame's phrase, from the words beside it, and one for a single person."""

from dataclasses import replace
from pathlib import Path

import pytest
from building import clause, parsed, phrase

from detente.clause import Clause, Phrase
from detente.code.amount import Amounts
from detente.code.match import Matcher
from detente.code.measure import find_quantities
from detente.code.roles import RoleFiller
from detente.code.sentence import Sentence
from detente.code.tolls import load_tolls
from detente.codebook.load import read_frame
from detente.codebook.ontology import load_ontology
from detente.codebook.words import load_words
from detente.codebook.yamlread import read_yaml

FRAMES = {
    "expel": """\
id: sanction.expel
says: Diplomats are told to leave.
codes: {plover: SANCTION, mode: expel}
roles: {expelled: {via: undergoer > quantity}}
words: {fr: {verb: [expulser]}, en: {verb: [expel, leave]}}
examples: [{fr: x, gives: nothing}]
""",
    "fire": """\
id: assault.fire
says: Somebody shoots.
codes: {plover: ASSAULT}
words: {fr: {verb: [tirer, tuer, périr]}, en: {verb: [fire, kill]}}
examples: [{fr: x, gives: nothing}]
""",
    "cut": """\
id: sanction.cut
says: A mission is made smaller.
codes: {plover: SANCTION, mode: discontinue}
roles: {posts: {via: undergoer > quantity}}
words: {fr: {verb: [ramener]}, en: {verb: [cut]}}
examples: [{fr: x, gives: nothing}]
""",
    "beat": """\
id: assault.beat-to-death
says: People are beaten so that they die.
codes: {plover: ASSAULT}
roles: {dead: {via: undergoer > quantity}}
words: {fr: {verb: [battre à mort]}, en: {verb: [beat to death]}}
examples: [{fr: x, gives: nothing}]
""",
    "shoot": """\
id: assault.shoot
says: Somebody is shot at.
codes: {plover: ASSAULT}
roles: {dead: {via: undergoer > quantity}}
words: {fr: {verb: [blesser, essuyer]}, en: {verb: [shoot]}}
examples: [{fr: x, gives: nothing}]
""",
    "give": """\
id: aid.give
says: Somebody gives money.
codes: {plover: AID}
words: {fr: {verb: [donner, accepter], noun: [secours]}, en: {verb: [give, agree], noun: [help]}}
examples: [{fr: x, gives: nothing}]
""",
}


@pytest.fixture
def amount_of(tmp_path: Path):
    frames = []
    for name, text in FRAMES.items():
        path = tmp_path / f"{name}.yaml"
        path.write_text(text, "utf-8")
        frames.append(read_frame(read_yaml(path), load_words(), load_ontology()))

    def amount(
        text: str, *clauses: Clause, language: str = "fr", phrases: tuple[Phrase, ...] = ()
    ) -> dict[str, int | float | str]:
        words = tuple(text.lower().replace(",", " ,").split())
        at, placed = 0, []
        for word in words:
            at = text.lower().index(word, at)
            placed.append((at, at + len(word), word))
            at += len(word)
        tree = parsed(*clauses, phrases=phrases)
        tree = type(tree)(tree.sentences, tree.clauses, tree.phrases, tuple(placed))
        matcher, sentence = Matcher(frames, language), Sentence(tree)
        filler = RoleFiller(matcher, sentence, None)  # type: ignore[arg-type]  # magnitudes resolve nobody
        match = matcher.matches(clauses[0], sentence)[0]
        return Amounts(text, language, tree, sentence, filler, find_quantities(text, language)).of(match)

    return amount


def part(text: str, words: str, head: str, **more: object) -> Phrase:
    return phrase(words, text.index(words), head, **more)


def test_the_number_stands_in_the_frame_s_phrase(amount_of):
    text = "Riga a expulsé huit diplomates russes"
    thing = part(text, "huit diplomates russes", "diplomates", plural=True)
    assert amount_of(text, clause("expulser", undergoer=(thing,))) == {"expelled": 8}


def test_coordinated_persons_are_added_up(amount_of):
    text = "Un policier et trois assaillants ont péri"
    both = (
        part(text, "Un policier", "policier", plural=False),
        part(text, "trois assaillants", "assaillants", plural=True),
    )
    assert amount_of(text, clause("périr", doer=both)) == {"dead": 4}


@pytest.mark.parametrize(
    ("words", "head", "count"),
    [
        ("l'ambassadeur", "ambassadeur", {"expelled": 1}),
        ("Jean Dupont", "Dupont", {"expelled": 1}),
        ("le CICR", "CICR", {}),
    ],
)
def test_a_single_person_counts_one(amount_of, words, head, count):
    text = f"Riga a expulsé {words} sous 72 heures"
    thing = part(text, words, head, plural=False, kind="name" if head == "Dupont" else "noun")
    assert amount_of(text, clause("expulser", undergoer=(thing,))) == count


def test_the_part_of_a_whole(amount_of):
    text = "Riga a expulsé trois de ses attachés"
    thing = part(text, "ses attachés", "attachés", plural=True)
    assert amount_of(text, clause("expulser", undergoer=(thing,))) == {"expelled": 3}


def test_casualties_stand_behind_their_number(amount_of):
    text = "Soldiers fired on the crowd, leaving 30 dead and 66 injured"
    assert amount_of(text, clause("fire", end=14), language="en") == {"dead": 30, "injured": 66}


def test_what_went_on_after_the_shots(amount_of):
    text = "Soldiers fired on the crowd, killing four"
    victims = part(text, "four", "four")
    killing = clause("kill", 1, parent=0, link="adverbial", tense="none", undergoer=(victims,))
    assert amount_of(text, clause("fire", end=14), killing, language="en") == {"dead": 4}


def test_one_whom_the_deed_befell_counts_too(amount_of):
    text = "Soldiers fired on the crowd, killing a student"
    victim = part(text, "a student", "student", plural=False)
    killing = clause("kill", 1, parent=0, link="adverbial", tense="none", undergoer=(victim,))
    assert amount_of(text, clause("fire", end=14), killing, language="en") == {"dead": 1}


def test_one_of_several_is_one(amount_of):
    text = "Riga a expulsé l'un des attachés"
    thing = part(text, "l'un des attachés", "un", kind="pronoun", plural=False)
    assert amount_of(text, clause("expulser", undergoer=(thing,))) == {"expelled": 1}


@pytest.mark.parametrize(("pronoun", "count"), [("Elle", {"expelled": 1}), ("Ils", {})])
def test_a_pronoun_of_one_counts_one(amount_of, pronoun, count):
    text = f"{pronoun} a été expulsée mardi"
    who = part(text, pronoun, pronoun, kind="pronoun", plural=pronoun == "Ils")
    assert amount_of(text, clause("expulser", undergoer=(who,), passive=True, start=12, end=20)) == count


def test_who_stands_beside_the_one_is_counted_with_him(amount_of):
    text = "Riga a expulsé le consul avec quatorze attachés"
    consul = part(text, "le consul", "consul", plural=False)
    company = part(text, "quatorze attachés", "diplomate", plural=True, preposition="avec")
    assert amount_of(text, clause("expulser", undergoer=(consul,), obliques=(company,))) == {"expelled": 15}


def test_a_leader_is_not_added_to_a_round_number_of_his_followers(amount_of):
    text = "Riga a expulsé le consul avec une centaine de partisans"
    consul = part(text, "le consul", "consul", plural=False)
    company = part(text, "une centaine de partisans", "partisan", plural=True, preposition="avec")
    assert amount_of(text, clause("expulser", undergoer=(consul,), obliques=(company,))) == {"expelled": 100}


def test_what_each_of_several_did_is_counted_for_all(amount_of):
    text = "Paris, Rome and Riga each expelled four diplomats"
    doers = tuple(part(text, name, name, kind="name") for name in ("Paris", "Rome", "Riga"))
    thing = part(text, "four diplomats", "diplomats", plural=True)
    start = text.index("expelled")
    act = clause("expel", doer=doers, undergoer=(thing,), start=start, end=start + 8)
    assert amount_of(text, act, language="en") == {"expelled": 12}


def test_those_given_in_exchange_are_another_s(amount_of):
    text = "Riga a expulsé le consul contre deux attachés"
    both = (
        part(text, "le consul", "consul", plural=False),
        part(text, "deux attachés", "attachés", plural=True, preposition="contre"),
    )
    assert amount_of(text, clause("expulser", undergoer=both)) == {"expelled": 1}


def test_somebody_told_by_what_he_is_counts_one_by_his_name(amount_of):
    text = "Riga has expelled the rebels' founder, Jonas Berg"
    name = part(text, "Jonas Berg", "Berg", kind="name", plural=False)
    founder = part(text, "the rebels' founder, Jonas Berg", "founder", plural=False, appositions=(name,))
    assert amount_of(text, clause("expel", undergoer=(founder,)), language="en") == {"expelled": 1}


def test_others_whom_the_parse_left_in_one_phrase_are_added(amount_of):
    text = "Riga a expulsé le consul et six attachés"
    both = part(text, "le consul et six attachés", "consul", plural=False)
    assert amount_of(text, clause("expulser", undergoer=(both,))) == {"expelled": 7}


def test_a_number_right_before_its_participle_is_its_subject(amount_of):
    text = "Riga a fermé deux bureaux et 18 autres ont été expulsés"
    wrong = part(text, "deux bureaux", "bureaux", plural=True)
    participle = text.index("expulsés")
    expelled = clause("expulser", undergoer=(wrong,), passive=True, start=participle, end=participle + 8)
    assert amount_of(text, expelled) == {"expelled": 18}


def test_a_number_before_its_participle_counts_whomever_the_text_names(amount_of):
    text = "Quelque 18 cyclistes et promeneurs ont été tués"
    participle = text.index("tués")
    killed = clause("tuer", passive=True, start=participle, end=participle + 4, span=(0, len(text)))
    assert amount_of(text, killed) == {"dead": 18}


def test_who_is_named_twice_is_one(amount_of):
    text = "Le maire de Riga, le colonel Kalns, a été tué"
    twice = (
        part(text, "Le maire de Riga", "maire", plural=False),
        part(text, "le colonel Kalns", "colonel", plural=False),
    )
    assert amount_of(text, clause("tuer", undergoer=twice, passive=True, start=42, end=45)) == {"dead": 1}


def test_several_in_a_row_are_several(amount_of):
    text = "Le maire, le colonel et un passant ont péri"
    row = tuple(part(text, words, words.split()[1], plural=False) for words in ("Le maire", "le colonel", "un passant"))
    assert amount_of(text, clause("périr", doer=row, start=39, end=43)) == {"dead": 3}


@pytest.mark.parametrize(
    ("text", "words", "head", "count"),
    [
        ("Riga a expulsé Mme Petrova", "Mme Petrova", "Petrova", 1),
        ("Riga a expulsé Petrova, dit Anna Petrova", "Petrova", "Petrova", 1),
        ("Riga a expulsé un couple", "un couple", "couple", 2),
    ],
)
def test_titles_and_full_names_tell_a_person_and_a_couple_two(amount_of, text, words, head, count):
    kind = "noun" if head == "couple" else "name"
    thing = part(text, words, head, plural=False, kind=kind)
    assert amount_of(text, clause("expulser", undergoer=(thing,))) == {"expelled": count}


def test_a_bare_name_that_nothing_tells_of_is_nobody(amount_of):
    text = "Riga a expulsé Petrova"
    thing = part(text, "Petrova", "Petrova", plural=False, kind="name")
    assert amount_of(text, clause("expulser", undergoer=(thing,))) == {}


@pytest.mark.parametrize(
    ("text", "words", "head", "count"),
    [
        ("Oslo expelled Riga's ambassador", "Riga's ambassador", "ambassador", {"expelled": 1}),
        ("Oslo expelled Latvian envoy over spying", "Latvian envoy", "envoy", {"expelled": 1}),
        ("Oslo expelled no diplomat", "no diplomat", "diplomat", {}),
        ("Oslo expelled Latvian mission", "Latvian mission", "mission", {}),
    ],
)
def test_a_person_without_an_article_is_one(amount_of, text, words, head, count):
    thing = part(text, words, head, plural=False)
    assert amount_of(text, clause("expel", undergoer=(thing,)), language="en") == count


def test_who_is_named_among_those_counted_is_one_of_them(amount_of):
    text = "Quatre mineurs, parmi lesquels le maire, ont été tués"
    mayor = part(text, "le maire", "maire", plural=False)
    assert amount_of(text, clause("tuer", undergoer=(mayor,), passive=True, start=49, end=53)) == {"dead": 4}


def test_a_number_of_two_words_that_the_parse_tears_apart_counts_once(amount_of):
    text = "Soixante et onze mineurs ont été tués"
    torn = (part(text, "Soixante", "Soixante", plural=False), part(text, "onze mineurs", "mineurs", plural=True))
    assert amount_of(text, clause("tuer", undergoer=torn, passive=True, start=33, end=37)) == {"dead": 71}


@pytest.mark.parametrize(("envoys", "plural", "count"), [("two envoys", True, 2), ("the envoy", False, 1)])
def test_who_is_told_to_do_what_befalls_him(amount_of, envoys, plural, count):
    text = f"Oslo told {envoys} to leave"
    told_whom = part(text, envoys, "envoy", plural=plural)
    leave = clause("leave", 0, parent=1, link="complement", start=text.index("leave"), end=len(text))
    told = clause("tell", 1, addressee=(told_whom,), start=5, end=9, span=(0, len(text)))
    assert amount_of(text, leave, told, language="en") == {"expelled": count}


def test_a_year_before_an_article_counts_nobody(amount_of):
    text = "Depuis novembre 2020 les soldats ont tué"
    assert amount_of(text, clause("tuer", start=37, end=40, span=(0, 40))) == {}


def test_the_person_right_behind_a_verb_without_object(amount_of):
    text = "Riga avait expulsé en mai le consul letton"
    consul = part(text, "le consul letton", "consul", plural=False)
    expelled = clause("expulser", start=11, end=18, span=(0, len(text)))
    assert amount_of(text, expelled, phrases=(consul,)) == {"expelled": 1}


def test_the_toll_may_be_told_above_the_deed(amount_of):
    text = "Three men died when soldiers fired"
    men = part(text, "Three men", "men", plural=True)
    fired = clause("fire", 0, parent=1, link="time", start=29, end=34, span=(15, 34))
    died = clause("die", 1, doer=(men,), start=10, end=14, span=(0, 34))
    assert amount_of(text, fired, died, language="en") == {"dead": 3}


def test_where_somebody_fell_is_told_of_the_deed(amount_of):
    text = "L'armée a tiré sur le marché, où deux marchands ont péri"
    dead = part(text, "deux marchands", "marchand", plural=True)
    fired = clause("tirer", start=10, end=14, span=(0, len(text)))
    fell = clause("périr", 1, parent=0, link="relative", doer=(dead,), start=52, end=57, span=(30, len(text)))
    assert amount_of(text, fired, fell) == {"dead": 2}


def test_what_another_did_is_not_this_one_s(amount_of):
    text = "Les uns ont tué dix hommes et les autres ont tiré"
    some, others = part(text, "Les uns", "uns"), part(text, "les autres", "autres")
    men = part(text, "dix hommes", "homme", plural=True)
    fired = clause("tirer", 0, parent=1, link="coordinate", doer=(others,), start=45, end=49, span=(30, 49))
    killed = clause("tuer", 1, doer=(some,), undergoer=(men,), start=12, end=15, span=(0, 49))
    assert amount_of(text, fired, killed) == {}


def test_the_dead_of_another_verb_are_not_this_one_s(amount_of):
    text = "Soldiers fired after fighting that wounded 41 people"
    fighting = clause("wound", 1, parent=0, link="relative", start=35, end=42, span=(30, len(text)))
    fired = clause("fire", end=14, span=(0, len(text)))
    assert "dead" not in amount_of(text, fired, fighting, language="en")


@pytest.mark.parametrize(
    ("text", "verb", "word", "victims", "language"),
    [
        ("Le tir a coûté la vie à vingt marins", "coûter", "vie", "vingt marins", "fr"),
        ("The shots claimed the lives of 20 sailors", "claim", "life", "20 sailors", "en"),
    ],
)
def test_lives_that_an_attack_cost(amount_of, text, verb, word, victims, language):
    who = part(text, victims, victims.split()[1], plural=True)
    lives = part(text, "la vie" if language == "fr" else "lives", word, belonging=() if language == "fr" else (who,))
    cost = clause(verb, 1, parent=0, link="adverbial", undergoer=(lives,), addressee=(who,) if language == "fr" else ())
    shots = clause("tirer" if language == "fr" else "fire", end=3)
    assert amount_of(text, shots, cost, language=language) == {"dead": 20}


def test_posts_are_those_a_reduction_takes_away(amount_of):
    text = "Riga a ramené de 30 à 12 l'effectif"
    assert amount_of(text, clause("ramener")) == {"posts": 18}


def test_an_age_counts_nobody(amount_of):
    text = "Soldiers fired at protesters aged 76"
    assert amount_of(text, clause("fire", end=14), language="en") == {}


def test_years_and_hours_count_nobody(amount_of):
    text = "En 2014 des soldats ont tiré pendant 72 heures"
    assert amount_of(text, clause("tirer")) == {}


def test_money_comes_with_its_currency(amount_of):
    assert amount_of("Riga a donné deux millions d'euros", clause("donner")) == {"amount": 2000000, "currency": "EUR"}


def test_the_lists_load():
    assert "mort" in load_tolls("fr").by_name["dead"].counted
    assert ("lose", "life") in load_tolls("en").by_name["dead"].done_with


@pytest.mark.parametrize(
    ("counted", "language", "number"),
    [
        ("au moins 12", "fr", 12),
        ("plus de 200", "fr", 200),
        ("moins de 50", "fr", 50),
        ("une trentaine de", "fr", 30),
        ("entre 30 et 40", "fr", 30),
        ("30 à 40", "fr", 30),
        ("des dizaines de", "fr", None),
        ("at least 12", "en", 12),
        ("more than 200", "en", 200),
        ("between 30 and 40", "en", 30),
        ("30 to 40", "en", 30),
        ("dozens of", "en", None),
    ],
)
def test_bounds_are_told_by_the_number_that_the_text_names(amount_of, counted, language, number):
    verb, noun = ("expulsé", "diplomates") if language == "fr" else ("expelled", "diplomats")
    text = f"Riga a {verb} {counted} {noun}"
    thing = part(text, f"{counted} {noun}", noun, plural=True)
    predicate = "expulser" if language == "fr" else "expel"
    expected = {} if number is None else {"expelled": number}
    assert amount_of(text, clause(predicate, undergoer=(thing,)), language=language) == expected


def test_from_one_year_to_another_counts_nobody(amount_of):
    text = "Riga a expulsé entre 1998 et 2000 ses ennemis"
    thing = part(text, "ses ennemis", "ennemis", plural=True)
    assert amount_of(text, clause("expulser", undergoer=(thing,))) == {}


@pytest.mark.parametrize(
    ("text", "words", "head", "count", "language"),
    [
        ("Riga a expulsé sept des neuf attachés", "sept des neuf attachés", "attachés", 7, "fr"),
        ("Riga a expulsé l'un des deux consuls", "l'un des deux consuls", "consuls", 1, "fr"),
        ("Riga will expel 30 of the 45 envoys", "30 of the 45 envoys", "envoys", 30, "en"),
    ],
)
def test_of_a_part_and_its_whole_the_part_counts(amount_of, text, words, head, count, language):
    thing = part(text, words, head, plural=True)
    verb = "expulser" if language == "fr" else "expel"
    assert amount_of(text, clause(verb, undergoer=(thing,)), language=language) == {"expelled": count}


def test_what_has_no_article_of_its_own_is_counted_with_the_one_before(amount_of):
    text = "Riga a expulsé six attachés et agents lettons"
    both = (
        part(text, "six attachés", "attachés", plural=True, quantity=(15, 18)),
        part(text, "agents lettons", "agents", preposition="de", plural=False),
    )
    assert amount_of(text, clause("expulser", undergoer=both)) == {"expelled": 6}


def test_an_apposition_is_nobody_else(amount_of):
    text = "Riga a expulsé Jean Dupont, cousin et conseiller du ministre"
    named = (
        part(text, "Jean Dupont", "Dupont", kind="name"),
        part(text, "cousin", "cousin", preposition="de", plural=False),
        part(text, "conseiller", "conseiller", preposition="de", plural=False),
    )
    assert amount_of(text, clause("expulser", undergoer=named)) == {"expelled": 1}


def test_who_stands_behind_a_participle_is_not_its_own(amount_of):
    text = "Dix agents expulsés, Jean Dupont proteste"
    row = (part(text, "Dix agents", "agents", plural=True), part(text, "Jean Dupont", "Dupont", kind="name"))
    assert amount_of(text, clause("expulser", undergoer=row, passive=True, start=11, end=19)) == {"expelled": 10}


@pytest.mark.parametrize(
    ("text", "verb", "language"),
    [("Riga expelled an envoy in 2019 again", "expel", "en"), ("Riga expulse depuis 2019 un consul", "expulser", "fr")],
)
def test_a_year_behind_its_preposition_counts_nobody(amount_of, text, verb, language):
    assert 2019 not in amount_of(text, clause(verb, start=5, end=12), language=language).values()


def test_a_number_right_behind_a_verb_without_object(amount_of):
    text = "La garde a tiré, puis tué quatre de ses assaillants"
    fired = clause("tirer", start=11, end=15)
    killed = clause("tuer", 1, parent=0, link="coordinate", start=22, end=25, inherited_doer=True)
    assert amount_of(text, fired, killed) == {"dead": 4}


def test_lives_are_counted_themselves(amount_of):
    text = "The troops fired; it cost 90 lives"
    fired = clause("fire", start=11, end=16, span=(0, 16))
    lives = part(text, "90 lives", "life", plural=True, head_end=34)
    cost = clause("cost", 1, parent=0, link="coordinate", start=21, end=25, undergoer=(lives,), inherited_doer=True)
    assert amount_of(text, fired, cost, language="en") == {"dead": 90}


def test_tolls_joined_by_and_are_of_one_deed_below_a_verb_of_saying(amount_of):
    text = "Three men were killed and eight wounded when guards fired, he said"
    fired = clause("fire", 0, parent=1, link="time", start=52, end=57, span=(40, 57))
    men = (part(text, "Three men", "men", plural=True),)
    hurt = (part(text, "eight", "eight"),)
    wounded = clause(
        "wound", 1, parent=3, link="complement", passive=True, undergoer=hurt, start=32, end=39, span=(26, 57)
    )
    killed = clause("kill", 2, parent=3, link="complement", passive=True, undergoer=men, start=15, end=21, span=(0, 21))
    said = clause("say", 3, start=62, end=66, span=(0, 66))
    assert amount_of(text, fired, wounded, killed, said, language="en") == {"dead": 3, "injured": 8}


def test_what_is_told_beside_a_measure_is_not_its_own(amount_of):
    """Posts are cut; the expulsion told by "and" is another event."""
    text = "Riga ramène sa mission de 28 à 10 et expulse un consul"
    consul = part(text, "un consul", "consul", plural=False)
    cut = clause("ramener", start=5, end=11, span=(0, 33))
    expelled = clause("expulser", 1, parent=0, link="coordinate", start=37, end=44, undergoer=(consul,))
    assert "expelled" not in amount_of(text, cut, expelled)


@pytest.mark.parametrize(
    ("text", "verb", "language"),
    [
        ("Oslo agreed to give 40 million euros", "agree", "en"),
        ("Oslo accepte de donner 40 millions d'euros", "accepter", "fr"),
    ],
)
def test_money_of_what_is_promised(amount_of, text, verb, language):
    start = text.index("to give" if language == "en" else "de donner")
    given = clause(
        "give", 1, parent=0, link="complement", tense="none", start=start, end=start + 7, span=(start, len(text))
    )
    found = amount_of(text, clause(verb, start=5, end=11, span=(0, len(text))), given, language=language)
    assert found == {"amount": 40000000, "currency": "EUR"}


@pytest.mark.parametrize(
    "text",
    [
        "Oslo agreed on $40 million (36 million euros) for a road",
        "Oslo agreed on $40 million, including $20 million in goods",
        "Oslo agreed on $40 million (about 36 million euros)",
    ],
)
def test_a_sum_told_again_or_in_part_is_no_other(amount_of, text):
    found = amount_of(text, clause("agree", start=5, end=11, span=(0, len(text))), language="en")
    assert found == {"amount": 40000000, "currency": "USD"}


@pytest.mark.parametrize(
    ("text", "aid", "language"),
    [
        ("Oslo froze 40 million euros in yearly help", "help", "en"),
        ("Oslo gèle 40 millions d'euros de secours", "secours", "fr"),
    ],
)
def test_money_right_before_its_noun(amount_of, text, aid, language):
    start = text.index(aid)
    noun = clause(aid, kind="noun", start=start, end=len(text), span=(start, len(text)))
    assert amount_of(text, noun, language=language) == {"amount": 40000000, "currency": "EUR"}


@pytest.mark.parametrize(("doer", "count"), [("The toll", {"dead": 29}), ("The price", {})])
def test_a_tally_comes_to_a_number(amount_of, doer, count):
    text = f"{doer} of those who fired on the crowd rose to 29"
    told = part(text, doer, doer.split()[1])
    rose = clause("rise", 1, doer=(told,), obliques=(part(text, "29", "29", kind="number", preposition="to"),))
    fired = clause("fire", 0, parent=1, link="coordinate", span=(0, 40))
    assert amount_of(text, fired, rose, language="en") == count


def test_fighters_are_killed_as_persons(amount_of):
    text = "Soldiers killed three fighters"
    victims = part(text, "three fighters", "fighters", plural=True)
    assert amount_of(text, clause("kill", undergoer=(replace(victims, head="fighter"),)), language="en") == {"dead": 3}


def test_who_is_beaten_to_death_is_dead_and_not_injured(amount_of):
    text = "A crowd beat two guards to death."
    guards = phrase(
        "two guards",
        at=text.index("two"),
        head="guards",
        quantity=(text.index("two"), text.index("two") + 3),
        plural=True,
    )
    death = phrase("death", at=text.index("death"), preposition="to")
    act = clause("beat", start=8, end=12, span=(0, len(text)), undergoer=(guards,), obliques=(death,))
    assert amount_of(text, act, language="en", phrases=(guards,)) == {"dead": 2}


@pytest.mark.parametrize(("verb", "counted"), [("blesser", {"injured": 4}), ("essuyer", {}), ("tuer", {"dead": 4})])
def test_a_verb_that_wounds_or_tells_of_fire_kills_nobody(amount_of, verb, counted):
    text = "Les rebelles sont venus et quatre soldats sont restés"
    thing = part(text, "quatre soldats", "soldats", plural=True)
    assert amount_of(text, clause(verb, undergoer=(thing,))) == counted


def test_parts_that_make_up_the_number_before_them_are_not_added_to_it(amount_of):
    text = "Les rebelles ont tué cinq otages, trois soldats et deux humanitaires"
    killed = tuple(
        part(text, words, words.split()[1], plural=True)
        for words in ("cinq otages", "trois soldats", "deux humanitaires")
    )
    assert amount_of(text, clause("tuer", undergoer=killed), phrases=killed) == {"dead": 5}
