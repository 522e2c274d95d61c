"""Where quotations stand, of which kind they are, and who speaks them."""

from __future__ import annotations

from datetime import date

import pytest
from coding import statements as coded_statements
from speech_passages import PASSAGES

from detente.clause import Parsed
from detente.code.actorbook import load_book
from detente.code.coder import code_dispatch
from detente.code.corefer import Coreference
from detente.code.mentions import find_mentions
from detente.code.quotation import find_quotations
from detente.code.quote import find_statements
from detente.code.resolve import Resolver
from detente.read import read
from detente.records import RawText, Statement

UNPARSED = Parsed((), (), ())
DAY = date(2023, 5, 1)


def passages(text: str, language: str = "fr") -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text, language) if not q.depth]


def statements(text: str, language: str, parsed: Parsed = UNPARSED) -> list[Statement]:
    mentions = find_mentions(text, language, load_book(), DAY)
    coreference = Coreference(text, language, parsed, mentions)
    resolver = Resolver(text, mentions, (), coreference, None, 0)
    return list(find_statements(text, language, parsed, mentions, resolver))


def named(statement: Statement) -> str:
    speaker = statement.speaker
    return f"{speaker.identifier_text or ''} {speaker.entity_text}" if speaker else ""


@pytest.mark.parametrize(("language", "text", "wanted"), PASSAGES, ids=[t[:40] for _, t, _ in PASSAGES])
def test_every_construction_gives_its_passages(language: str, text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert passages(text, language) == [words for words, _ in wanted]


@pytest.mark.parametrize("marks", ["«\u00a0{}\u00a0»", "“{}”", '"{}"', "‹{}›", "<<{}>>", "''{}''", "„{}“"])
def test_marks_of_every_kind(marks: str) -> None:
    assert passages(f"Il y voit {marks.format('un grave malentendu')}, rien de plus.") == ["un grave malentendu"]


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles n'ont pas l'aval d'Addis-Abeba, aujourd'hui comme hier.",
        'Le mât mesure 5\'10" et la planche 6" de large.',
    ],
)
def test_apostrophes_and_inches_are_no_marks_in_french(text: str) -> None:
    assert passages(text) == []


def test_apostrophes_are_no_marks_in_english() -> None:
    assert passages("The rebels' leader won't say what the '90s cost the soldiers' families.", "en") == []


def test_single_marks_hold_possessives() -> None:
    assert passages("'The miners' wives paid for it,' she said.", "en") == ["The miners' wives paid for it"]


def test_comma_and_stop_inside_the_marks_are_left_out() -> None:
    assert passages('"We are ready," he said. "We have been for years."', "en") == [
        "We are ready",
        "We have been for years",
    ]


def test_question_mark_stays() -> None:
    assert passages("« Qui a tiré ? » demande-t-il.") == ["Qui a tiré ?"]


def test_a_mark_that_never_closes_costs_its_own_paragraph_at_most() -> None:
    text = (
        "« Rien ne va plus ici. Le maire est parti.\n\nLa suite. « Tout va bien », dit Paul.\n\n« Oui, tout va bien. »"
    )
    assert passages(text)[-2:] == ["Tout va bien", "Oui, tout va bien"]


def test_what_a_colon_opens_and_nothing_closes_runs_to_the_end_of_its_paragraph() -> None:
    text = 'It went on: "We fled. They fired on us. Nobody came.\n\nOslo sent a ship.'
    assert passages(text, "en") == ["We fled. They fired on us. Nobody came"]
    text = 'It went on: "We fled at night. They fired on us. Nobody came, Oslo said later.\n\nOslo sent a ship.'
    assert passages(text, "en") == ["We fled at night"]


def test_a_closing_mark_that_nothing_opened() -> None:
    assert passages("Nous partirons avant la nuit », a dit le chef. Il a plu.") == ["Nous partirons avant la nuit"]


def test_kinds() -> None:
    text = "« Nous partons », a dit Paul. Il juge l'accord « contraire à nos intérêts »."
    assert [q.kind for q in find_quotations(text, "fr")] == ["direct", "mixed"]


def test_a_quotation_inside_another_is_deeper() -> None:
    text = "\"She whispered 'we have to leave tonight' to me,\" he said."
    assert [(q.depth, text[q.start : q.end]) for q in find_quotations(text, "en")] == [
        (0, "She whispered 'we have to leave tonight' to me"),
        (1, "we have to leave tonight"),
    ]


@pytest.mark.parametrize(
    "text", ["L'opération « Vent du soir » a pris fin.", "Le quotidien « La Voix du fleuve » l'écrit."]
)
def test_titles_are_no_statements(text: str) -> None:
    assert statements(text, "fr") == []


def test_words_alone_tell_the_speaker_where_nothing_was_parsed() -> None:
    text = "« Nous tiendrons », a assuré mardi devant la presse le maire de Sarnac, Paul Garnier, avant de partir."
    (statement,) = statements(text, "fr")
    assert statement.speaker is not None
    assert statement.speaker.identifier_text == "Paul Garnier"
    assert statement.cue == "a assuré"


def test_a_speaker_whom_the_book_knows_has_code_and_full_name() -> None:
    (statement,) = statements('"We will stay united," Jens Stoltenberg said.', "en")
    assert statement.speaker is not None
    assert (statement.speaker.code, statement.speaker.identifier_text) == ("NATO", "Jens Stoltenberg")


def test_scare_quotes_without_a_speaker_are_left_out() -> None:
    assert statements("Des « casques blancs » ont déblayé la rue.", "fr") == []


def test_offsets_cut_out_the_text() -> None:
    text = "« Nous tiendrons bon », a dit Paul Garnier. « Toujours et partout. »"
    assert all(text[s.start : s.end] == s.text for s in statements(text, "fr"))


def test_ids_differ_and_stay_the_same() -> None:
    text = "« Nous tiendrons bon », a dit Paul Garnier. « Toujours et partout. »"
    first, again = statements(text, "fr"), statements(text, "fr")
    assert [s.id for s in first] == [s.id for s in again]
    assert len({s.id for s in first}) == 2


@pytest.mark.model
@pytest.mark.parametrize(("language", "text", "wanted"), PASSAGES, ids=[t[:40] for _, t, _ in PASSAGES])
def test_every_construction_gives_its_speakers(language: str, text: str, wanted: list[tuple[str, str | None]]) -> None:
    from detente.parse.pipeline import parse

    found = {s.text: s for s in statements(text, language, parse(text, language)) if s.kind != "indirect"}
    for words, speaker in wanted:
        assert speaker is None or speaker.lower() in named(found[words]).lower()


@pytest.mark.model
def test_reported_clause_is_an_indirect_statement() -> None:
    from detente.parse.pipeline import parse

    text = "The Kremlin said on Monday that it had withdrawn two brigades from Belarus."
    (statement,) = statements(text, "en", parse(text, "en"))
    assert statement.kind == "indirect"
    assert statement.text == "it had withdrawn two brigades from Belarus"
    assert statement.speaker is not None
    assert statement.speaker.code == "RUS"


@pytest.mark.model
def test_words_quoted_inside_a_reported_clause_stay_in_it_with_both_marks() -> None:
    from detente.parse.pipeline import parse

    text = "The Kremlin said on Monday that Russia would take “countermeasures”."
    (statement,) = statements(text, "en", parse(text, "en"))
    assert (statement.kind, statement.text) == ("indirect", "Russia would take “countermeasures”")


@pytest.mark.model
def test_a_clause_coordinated_inside_a_report_is_told_with_it() -> None:
    from detente.parse.pipeline import parse

    text = "The Kremlin said that it regretted the step and denied any part in the raid."
    (statement,) = statements(text, "en", parse(text, "en"))
    assert statement.text == "it regretted the step and denied any part in the raid"


@pytest.mark.model
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rights groups said the army had burned two villages in Kenya."),
        ("fr", "Des ONG affirment que l'armée a brûlé deux villages au Kenya."),
    ],
)
def test_rights_groups_speak_for_no_state(language: str, text: str) -> None:
    from detente.parse.pipeline import parse

    (statement,) = statements(text, language, parse(text, language))
    assert statement.speaker is not None
    assert statement.speaker.code == "NGO"


@pytest.mark.model
def test_an_official_without_a_country_is_that_of_the_subject_of_his_sentence() -> None:
    from detente.parse.pipeline import parse

    text = (
        "Haiti's acting president asked for help. Haiti's police did too. "
        "Washington has no plans to send soldiers “for the time being”, a senior official said."
    )
    said = [s for s in statements(text, "en", parse(text, "en")) if s.kind == "mixed"]
    assert [s.speaker.code for s in said if s.speaker] == ["USA"]


@pytest.mark.model
def test_persons_speak_rather_than_places() -> None:
    from detente.parse.pipeline import parse

    text = "Arrivée à Lomé mardi, Rose Abega a reçu les familles. « Je ne promets rien », leur a-t-elle dit."
    (statement,) = statements(text, "fr", parse(text, "fr"))
    assert "Abega" in named(statement)


@pytest.mark.model
def test_a_statement_is_of_the_day_that_its_cue_tells() -> None:
    from detente.code.learned.linear import frames_only
    from detente.coder import Coder

    text = (
        "« Nous regrettons cette décision », a déclaré lundi Jens Stoltenberg. « Elle n'aide pas », a-t-il ajouté. "
        "Moscou a affirmé mardi que la mission restait ouverte aux visiteurs."
    )
    with frames_only():
        told = Coder(language="fr", published="2021-10-21").code(text).statements
    assert [s.when.edtf for s in told] == ["2021-10-18", "2021-10-18", "2021-10-19"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A nurse, Hala Odeh, has slept there since April. “We wash the gauze,” she said.", "Hala Odeh"),
        ("Opposition lawmaker Kati Piri accused him of theatre. “You close roads,” she said.", "Kati Piri"),
        ("Kim Yo Jong, the powerful sister of North Korea's leader, mocked it. “Dogs bark,” she said.", "Kim Yo Jong"),
        ("Gen. Michael Lang told senators of the loss. “We are losing,” the general said.", "Michael Lang"),
        ("A spokesman for the bank, Luc Martin, gave no date. “Later,” the spokesman said.", "Luc Martin"),
        ("Mona Saleh wept. A doctor led her away. “There is no oxygen,” she said.", "Mona Saleh"),
        ("Noa Levi was moved nine times. “You forget the sun,” the mechanic said.", "Noa Levi"),
    ],
)
def test_whom_a_calling_or_a_pronoun_means(text: str, name: str) -> None:
    from detente.code.learned.linear import frames_only
    from detente.coder import Coder

    with frames_only():
        (told,) = Coder(language="en", published="2021-10-21").code(text).statements
    assert told.speaker is not None
    assert told.speaker.identifier_text == name


@pytest.mark.model
def test_nothing_was_said_after_the_dispatch_was_written() -> None:
    text = "PARIS, 3 juin 2022 (AFP) - Kiev affirme que Moscou a bombardé Kharkiv mercredi."
    coded = code_dispatch(read(RawText("t", "text", text, published="2022-06-03", language="fr")))
    assert [s.when.edtf for s in coded.statements] == ["2022-06-03"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'The film, "The Last Days of Rome", was shown to delegates.'),
        ("en", 'Delegates saw "The Last Days of Rome", a film about the war.'),
        ("fr", "Son roman, « Une saison à Damas », a été interdit en Syrie."),
    ],
)
def test_a_title_set_beside_its_work_is_no_quotation(language: str, text: str) -> None:
    assert passages(text, language) == []


def test_a_newspaper_that_says_it_makes_no_title() -> None:
    assert passages('"Rome will not wait for Paris," the newspaper said.', "en") == ["Rome will not wait for Paris"]


@pytest.mark.model
def test_who_is_out_of_office_at_home_speaks_for_the_body_that_sent_him() -> None:
    """ "L'organisation" is the African Union, not the front, and "a-t-il" its mediator."""
    told = coded_statements(
        "fr",
        "PRETORIA, 2 novembre (Xinhua) -- Le gouvernement éthiopien et le Front de libération du peuple du Tigré "
        "(TPLF) ont signé un accord, négocié sous l'égide de l'Union africaine.\n\nLe médiateur de l'organisation, "
        'Olusegun Obasanjo, a salué "une ère nouvelle". "Les deux parties ont fait taire les armes", a-t-il déclaré.',
        "2022-11-02",
    )
    assert [s.speaker.code for s in told if s.speaker] == ["AU", "AU"]
