"""The actor book: who held which office when, and what a wrong row says."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from detente.code import actorindex
from detente.code.actorbook import load_book
from detente.code.actorindex import fingerprint, load_index
from detente.code.booktables import read_book, read_coded
from detente.code.entities import entity_of
from detente.code.lookup import lookup
from detente.code.mentions import find_mentions
from detente.code.persons import COLUMNS, SECTORS, Persons, Tenure
from detente.code.tables import ACTORS, DATA, rows_of, values
from detente.code.tokens import fold, skeleton
from detente.codebook.ontology import load_ontology
from detente.errors import CodebookError

BOOK = load_book()


@pytest.mark.parametrize(
    ("office", "code", "on", "name"),
    [
        ("foreign minister", "RUS", date(2021, 10, 20), "Sergey Lavrov"),
        ("head of government", "GBR", date(2022, 9, 30), "Liz Truss"),
        ("head of state", "FRA", date(1994, 3, 1), "François Mitterrand"),
        ("head of state and government", "USA", date(2003, 3, 20), "George W. Bush"),
        ("head of organisation", "NATO", date(2024, 12, 1), "Mark Rutte"),
        ("head of organisation", "UN", date(1999, 1, 1), "Kofi Annan"),
        ("defence minister", "CHN", date(2023, 6, 1), "Li Shangfu"),
    ],
)
def test_holder_of_an_office_on_a_day(office: str, code: str, on: date, name: str) -> None:
    holder = BOOK.holder(office, code, on)
    assert holder is not None
    assert holder.name == name


def test_every_kind_of_office_is_told() -> None:
    told = {office for _, (office,) in rows_of(ACTORS / "kinds.tsv", ("office",))}
    told |= {o for _, (cell,) in rows_of(DATA / "offices.tsv", ("office",)) for o in values(cell)}
    used = {office for _, (office,) in rows_of(ACTORS / "officeholders_own.tsv", ("office",))}
    assert used <= told
    assert set(SECTORS.values()) <= set(load_ontology().sectors)


@pytest.mark.parametrize(
    ("text", "code", "sector", "office"),
    [
        ("Abu Obeida said the hostages were alive.", "HAMAS", "REB", "Military spokesman of Hamas"),
        ("Haitian gang leader Jimmy Chérizier called for a march.", "HTI", "CRM", "Gang leader of Haiti"),
        ("Russian opposition leader Alexei Navalny was arrested.", "RUS", "OPP", "Opposition leader of Russia"),
        ("Kim Yo-jong warned Seoul on Friday.", "PRK", "ELI", "Sister of the leader of North Korea"),
        ("Chinese dissident Wei Jingsheng spoke in Washington.", "CHN", "OPP", "Dissident of China"),
        ("Narges Mohammadi went on hunger strike in Tehran.", "IRN", "CVL", "Human rights activist of Iran"),
        ("Iraq's top cleric Ali Sistani called for calm.", "IRQ", "REL", "Grand Ayatollah of Iraq"),
        ("The army's spokesman, Nabil Abdallah, spoke in Sudan.", "SDN", "MIL", "Army Spokesperson of Sudan"),
        ("Joe Ajaero called a strike across Nigeria.", "NGA", "LAB", "President of the NLC of Nigeria"),
        ("Hussein al-Sheikh met the envoys in Ramallah.", "PSE", "GOV", None),
    ],
)
def test_persons_without_an_office_of_state_have_the_sector_of_their_kind(
    text: str, code: str, sector: str, office: str
) -> None:
    persons = [m for m in find_mentions(text, "en", BOOK, date(2023, 12, 1)) if m.kind == "person"]
    assert [(p.code, p.sector) for p in persons] == [(code, sector)]
    assert office is None or persons[0].office == office


def test_a_dissident_remains_one_when_he_is_dead_and_a_general_does_not_when_he_is_retired() -> None:
    text = "Boris Nemtsov was killed in Moscow. The former French army chief Pierre de Villiers wrote a book."
    persons = [m for m in find_mentions(text, "en", BOOK, date(2020, 5, 1)) if m.kind == "person"]
    assert [(p.code, p.sector) for p in persons] == [("RUS", "OPP"), ("FRA", "ELI")]


@pytest.mark.parametrize(
    ("text", "language", "on", "code", "sector"),
    [
        ("Yuri Ushakov told reporters that the call lasted an hour.", "en", date(2025, 3, 1), "RUS", "GOV"),
        ("L'appel a duré une heure, selon Iouri Ouchakov.", "fr", date(2025, 3, 1), "RUS", "GOV"),
        ("Maria Kolesnikova a été arrêtée.", "fr", date(2020, 9, 8), "BLR", "OPP"),
        ("Rafael Grossi left, and Agnes Callamard protested.", "en", date(2024, 6, 1), "AMNESTY", "NGO"),
        ("Iván Márquez announced a return to arms.", "en", date(2019, 8, 29), "COL", "REB"),
        ("President Iván Duque answered.", "en", date(2019, 8, 29), "COL", "GOV"),
        ("Ben Bernanke cut the rates.", "en", date(2010, 11, 3), "USA", "GOV"),
        ("Senator Lindsey Graham called for sanctions.", "en", date(2023, 5, 1), "USA", "LEG"),
        ("Fatou Bensouda avait ouvert l'enquête, Nazhat Shameem Khan la mène.", "fr", date(2025, 9, 1), "ICC", "IGO"),
        ("Le président abkhaze Aslan Bjania a démissionné.", "fr", date(2022, 9, 1), "ABKHAZIA", "GOV"),
    ],
)
def test_whom_the_news_name_without_an_office(text: str, language: str, on: date, code: str, sector: str) -> None:
    persons = [m for m in find_mentions(text, language, BOOK, on) if m.kind == "person"]
    assert (persons[-1].code, persons[-1].sector) == (code, sector)


@pytest.mark.parametrize(
    ("name", "until"),
    [
        ("Suella Braverman", date(2024, 9, 1)),
        ("Teresa Ribera", date(2025, 6, 1)),
        ("Gérald Darmanin", date(2024, 10, 1)),
    ],
)
def test_our_own_table_ends_offices_that_the_sources_leave_open(name: str, until: date) -> None:
    person = BOOK.person(name, until)
    assert person is not None
    states = {t.code for t in BOOK.offices_of(person.id, until) if BOOK.is_state(t.code)}
    assert not states


def test_a_surname_with_an_apostrophe_is_whoever_was_named_before() -> None:
    text = "Michelle O'Neill spoke to reporters on Monday. The talks failed, O'Neill said."
    persons = [m for m in find_mentions(text, "en", BOOK, date(2024, 6, 1)) if m.kind == "person"]
    assert [(p.text, p.code) for p in persons] == [("Michelle O'Neill", "GBR"), ("O'Neill", "GBR")]
    alone = find_mentions("The talks failed, O'Neill said.", "en", BOOK, date(2024, 6, 1))
    assert [m for m in alone if m.kind == "person"] == []


def test_our_own_row_ends_the_row_of_the_source_and_without_an_end_leaves_it(tmp_path: Path) -> None:
    header = "\t".join(COLUMNS) + "\n"
    own, source = tmp_path / "own.tsv", tmp_path / "source.tsv"
    own.write_text(
        header
        + "FRA\tforeign minister\tMinister\tJeanne Untel\t\t\t2021-05-02\t2023-01-01\t\tQ1\town\n"
        + "ITA\tforeign minister\tMinister\tGianna Tizia\t\t\t2021-05-02\t\t2025\tQ2\town\n"
    )
    source.write_text(
        header
        + "FRA\tforeign minister\tMinister\tJeanne Untel\t\t\t2021-05-01\t\t2023\tQ1\twd23\n"
        + "ITA\tforeign minister\tMinister\tGianna Tizia\t\t\t2021-05-02\t\t2023\tQ2\twd23\n"
    )
    persons = Persons.read((own, source))
    assert persons.holding("foreign minister", "FRA", date(2024, 1, 1)) == []
    assert [p.name for p in persons.holding("foreign minister", "ITA", date(2024, 1, 1))] == ["Gianna Tizia"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Minnawi met envoys in Sudan.", ["Minni Minnawi"]),
        ("Hemetti a nié les faits.", ["Mohamed Hamdan Dagalo"]),
        ("Khaled Haftar visited Moscow.", ["Khaled Haftar"]),  # his father is the better known
        ("Mohamed Ali, a trader in Sanaa, fled the Houthis.", []),  # no Mohammed Ali al-Houthi
        ("Two given names make no minister: Ahmed Hassan fled.", []),
        ("To improve ties, Hanoi sent envoys to Vietnam's neighbours.", []),  # no To Lam
    ],
)
def test_nicknames_and_namesakes(text: str, names: list[str]) -> None:
    language = "fr" if "nié" in text else "en"
    assert [m.name for m in find_mentions(text, language, BOOK, date(2024, 9, 1)) if m.kind == "person"] == names


def test_a_tenure_whose_source_ends_too_early_ends_where_our_own_table_says() -> None:
    assad = BOOK.person("Bashar al-Assad", date(2025, 6, 1))
    assert assad is not None
    assert assad.tenure(date(2024, 12, 1))[1]
    assert not assad.tenure(date(2025, 1, 1))[1]


def test_an_end_that_a_source_has_too_late_is_ours(tmp_path: Path) -> None:
    """Lists of leaders let the last first prime minister stay until the next change that they know."""
    header = "\t".join(COLUMNS) + "\n"
    own, source = tmp_path / "own.tsv", tmp_path / "source.tsv"
    own.write_text(header + "KHM\thead of government\tPrime Minister\tUng Huot\t\t\t1997-08\t1998-11-30\t\t\town\n")
    source.write_text(header + "KHM\thead of government\tPrime Minister\tUng Huot\t\t\t1997-08\t2023-08-22\t\t\tfb\n")
    persons = Persons.read((own, source))
    assert [p.name for p in persons.holding("head of government", "KHM", date(1998, 1, 1))] == ["Ung Huot"]
    assert persons.holding("head of government", "KHM", date(2010, 1, 1)) == []


def test_who_came_in_the_course_of_a_year_waits_for_whoever_surely_held_the_office(tmp_path: Path) -> None:
    table = tmp_path / "source.tsv"
    table.write_text(
        "\t".join(COLUMNS)
        + "\nRUS\tforeign minister\tMinister\tYevgeny Primakov\t\t\t1996-01-09\t1998-09-11\t\t\twd22\n"
        + "RUS\tforeign minister\tMinister\tIgor Ivanov\t\t\t1998\t2004\t\t\twd22\n"
    )
    persons = Persons.read((table,))
    assert persons.holding("foreign minister", "RUS", date(1998, 3, 3))[0].name == "Yevgeny Primakov"
    assert persons.holding("foreign minister", "RUS", date(1998, 12, 3))[0].name == "Igor Ivanov"


def test_nobody_held_an_unknown_office() -> None:
    assert BOOK.holder("foreign minister", "XXX", date(2020, 1, 1)) is None


@pytest.mark.parametrize("spelling", ["Vladimir Putin", "Vladimir Poutine", "Poutine", "Putin", "VLADIMIR POUTINE"])
def test_person_by_any_transliteration(spelling: str) -> None:
    person = BOOK.person(spelling, date(2020, 5, 1))
    assert person is not None
    assert person.wikidata == "Q7747"


def test_offices_of_a_person_on_a_day() -> None:
    person = BOOK.person("Christine Lagarde", date(2015, 1, 1))
    assert person is not None
    assert [t.code for t in BOOK.offices_of(person.id, date(2015, 1, 1))] == ["IMF"]
    assert "ECB" in [t.code for t in BOOK.offices_of(person.id, date(2021, 1, 1))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky", "Zelenskyy"),
        ("Choïgou", "Shoigu"),
        ("Loukachenko", "Lukashenko"),
        ("Kouleba", "Kuleba"),
        ("Netanyahou", "Netanyahu"),
        ("Porochenko", "Poroshenko"),
        ("Ianoukovitch", "Yanukovych"),
        ("Eltsine", "Yeltsin"),
    ],
)
def test_skeleton_joins_transliterations(one: str, other: str) -> None:
    assert skeleton(fold(one)) == skeleton(fold(other))


def test_skeleton_keeps_different_names_apart() -> None:
    assert skeleton("merkel") != skeleton("markel")


def test_index_is_as_new_as_the_tables() -> None:
    """If this fails: python tools/index_actors.py"""
    assert load_index() is not None
    assert len(fingerprint()) == 32


def test_the_tables_are_right_and_say_what_the_index_says() -> None:
    builder, persons = read_book()
    assert builder.names["fr"].rows == BOOK.names["fr"].rows
    assert persons.words == BOOK.persons.words
    assert builder.cautions == BOOK.cautions


def test_breadth() -> None:
    """The sizes promised: states, organisations, groups, offices 1990 to today."""
    kinds = {
        kind: {n.code for key in BOOK.names["en"].rows for n in BOOK.names["en"].get(key) if n.kind == kind}
        for kind in ("state", "organisation", "group")
    }
    assert {"SUN", "YUG", "CSK", "DDR", "XKX", "PSE", "TWN", "ESH", "VAT"} <= kinds["state"]
    assert len(kinds["state"]) > 195
    assert len(kinds["organisation"]) >= 250
    groups = [key for key in BOOK.names["en"].rows if any(n.kind == "group" for n in BOOK.names["en"].get(key))]
    assert len(groups) >= 400


def test_every_sector_is_one_of_the_ontology() -> None:
    assert set(BOOK.sectors.values()) <= set(load_ontology().sectors)


def test_a_source_that_writes_mus_for_muslim_makes_nobody_mauritian() -> None:
    assert {n.code for n in BOOK.names["en"].get("lashkar e toiba")} == {"LET"}


def test_an_office_that_its_source_has_long_ceased_to_show_is_no_longer_held() -> None:
    """Nobody says when it ended; a source that stands still at the end may go on."""
    old = Tenure("XXX", "vice president", "Vice President", "1994-05-10", "", "1999-01-01")
    assert old.covers("1998-06-01")
    assert not old.covers("2008-06-01")
    assert Tenure("XXX", "vice president", "Vice President", "2019-05-10", "", "2023-01-01").covers("2025-01-01")


def test_own_names_overrule(tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text(
        "language\tform\tkind\tcode\tsector\talternatives\nfr\tNouvelle Aube\tgroup\tNAUBE\tREB\t\n", encoding="utf-8"
    )
    book = load_book(tmp_path)
    assert book.names["fr"].get("nouvelle aube")[0].code == "NAUBE"
    assert BOOK.names["fr"].get("nouvelle aube") == ()


def test_whom_the_user_leaves_in_office_our_table_does_not_send_home(tmp_path: Path) -> None:
    ours = BOOK.person("Suella Braverman", date(2024, 9, 1))
    assert ours is not None
    tenure = next(t for t in ours.tenures if t.code == "GBR" and t.until)
    person, wikidata = f"{ours.name}\t\t", ours.wikidata or ""
    row = f"GBR\t{tenure.office}\t{tenure.title}\t{person}\t{tenure.since}\t\t2025\t{wikidata}\tmine\n"
    (tmp_path / "officeholders.tsv").write_text("\t".join(COLUMNS) + "\n" + row, encoding="utf-8")
    theirs = load_book(tmp_path).person("Suella Braverman", date(2024, 9, 1))
    assert theirs is not None
    assert any(t.office == tenure.office and t.covers("2024-09-01") for t in theirs.tenures)
    assert not any(t.office == tenure.office and t.covers("2024-09-01") for t in ours.tenures)


def test_a_word_list_changed_makes_the_index_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint()
    folder = tmp_path / "actors"
    shutil.copytree(ACTORS, folder)
    monkeypatch.setattr(actorindex, "ACTORS", folder)
    assert fingerprint() == before
    with (folder / "words.tsv").open("a", encoding="utf-8") as words:
        words.write("another list\tof words\tone|two\n")
    assert fingerprint() != before


def test_a_body_of_one_country_is_coded_as_the_country() -> None:
    assert BOOK.coded("GAZPROM", "MNC") == ("RUS", "BUS")
    assert BOOK.coded("MONUSCO", "IGO") == ("UN", "IGO")
    assert BOOK.coded("HAMAS", "REB") == ("HAMAS", "REB")
    (gazprom,) = find_mentions("Gazprom cut supplies.", "en", BOOK, date(2022, 4, 27))
    entity = entity_of(gazprom)
    assert (entity.code, entity.sector, entity.identifier_text) == ("RUS", "BUS", "Gazprom")


def test_whoever_gives_such_a_body_a_code_of_its_own_keeps_it(tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text(
        "language\tform\tkind\tcode\tsector\talternatives\n*\tGazprom\torganisation\tGAZPROM\tMNC\t\n", encoding="utf-8"
    )
    assert load_book(tmp_path).coded("GAZPROM", "MNC") == ("GAZPROM", "MNC")


def test_every_body_coded_as_another_stands_in_the_book() -> None:
    coded = read_coded(ACTORS / "coded_as.tsv")
    assert not [code for code in coded if code not in BOOK.sectors]
    assert not [whose for whose, _ in coded.values() if whose not in BOOK.titles]


@pytest.mark.parametrize(
    ("row", "remedy"), [("GAZPROM\tRUS\t", "one row"), ("GAZPROM\tRUS\tBUS\nGAZPROM\tRUS\tMNC", ":3: ")]
)
def test_a_wrong_row_of_bodies_is_refused(tmp_path: Path, row: str, remedy: str) -> None:
    table = tmp_path / "coded_as.tsv"
    table.write_text(f"code\tcoded\tsector\n{row}\n", encoding="utf-8")
    with pytest.raises(CodebookError, match=remedy):
        read_coded(table)


@pytest.mark.parametrize(
    ("content", "remedy"),
    [
        ("language\tform\tkind\tcode\n", r"names\.tsv:1: column 'sector' is missing"),
        ("language\tform\tkind\tcode\tsector\talternatives\nfr\tX\tcity\tX\t\t\n", r"names\.tsv:2: kind 'city'"),
        ("language\tform\tkind\tcode\tsector\talternatives\nfr\tX\tstate\n", r"names\.tsv:2: 3 cells where"),
        (
            "language\tform\tkind\tcode\tsector\talternatives\nfr\tX\tgroup\tmli\tREB\t\n",
            r"names\.tsv:2: 'mli' is no code",
        ),
        (
            "language\tform\tkind\tcode\tsector\talternatives\nfr\tX\tgroup\tMLI\tXYZ\t\n",
            r"names\.tsv:2: sector 'XYZ' is unknown",
        ),
        (
            "language\tform\tkind\tcode\tsector\talternatives\nfr\t\tgroup\tMLI\tREB\t\n",
            r"names\.tsv:2: the name is missing",
        ),
    ],
)
def test_a_wrong_row_is_named_with_file_line_and_remedy(tmp_path: Path, content: str, remedy: str) -> None:
    (tmp_path / "names.tsv").write_text(content, encoding="utf-8")
    with pytest.raises(CodebookError, match=remedy):
        load_book(tmp_path)


def test_a_table_in_another_alphabet_is_named_and_a_byte_order_mark_passed_over(tmp_path: Path) -> None:
    header, row = "language\tform\tkind\tcode\tsector\talternatives\r\n", "fr\tÉveil national\tgroup\tNAUBE\tREB\t\r\n"
    (tmp_path / "names.tsv").write_bytes((header + row).encode("latin-1"))
    with pytest.raises(CodebookError, match=r"names\.tsv:2: is not UTF-8"):
        load_book(tmp_path)
    (tmp_path / "marked").mkdir()
    (tmp_path / "marked" / "names.tsv").write_bytes((header + row).encode("utf-8-sig"))
    assert load_book(tmp_path / "marked").names["fr"].get("eveil national")[0].code == "NAUBE"


def test_rows_that_nobody_has_filled_in_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text(
        "language\tform\tkind\tcode\tsector\talternatives\nfr\tNouvelle Aube\torganisation\t\t\t\n", encoding="utf-8"
    )
    assert load_book(tmp_path).names["fr"].get("nouvelle aube") == ()


def test_a_party_or_junta_of_one_country_is_coded_as_the_country() -> None:
    assert BOOK.coded("ANC", "PTY") == ("ZAF", "PTY")
    assert BOOK.coded("CNSPNER", "GOV") == ("NER", "GOV")
    (league,) = find_mentions("La Ligue nationale pour la démocratie a gagné.", "fr", BOOK, date(2020, 11, 9))
    assert (league.code, league.sector) == ("MMR", "PTY")  # NLD is the Netherlands


def test_a_short_party_name_needs_its_country() -> None:
    assert not [m for m in find_mentions("The DAP quit the talks.", "en", BOOK, date(2022, 11, 9)) if m.code]
    said = find_mentions("Malaysia's DAP quit the talks.", "en", BOOK, date(2022, 11, 9))
    assert [m.code for m in said if m.kind == "group"] == ["MYS"]


def test_fleets_are_of_their_state() -> None:
    for words, state in (("The Baltic Fleet", "RUS"), ("The Sixth Fleet", "USA"), ("La Cinquième flotte", "USA")):
        (fleet,) = find_mentions(f"{words} held drills.", "fr" if "flotte" in words else "en", BOOK, date(2022, 4, 27))
        assert (fleet.code, fleet.sector) == (state, "MIL")


def test_a_wrong_date_is_named(tmp_path: Path) -> None:
    (tmp_path / "officeholders.tsv").write_text(
        "code\toffice\ttitle\tname\tname_fr\taliases\tfrom\tto\tseen\twikidata\tsource\n"
        "MLI\tforeign minister\tMinister\tA B\t\t\t12/3/2020\t\t\t\town\n",
        encoding="utf-8",
    )
    with pytest.raises(CodebookError, match=r"officeholders\.tsv:2: '12/3/2020' is no date"):
        load_book(tmp_path)


def test_a_day_that_no_calendar_has_is_refused(tmp_path: Path) -> None:
    (tmp_path / "officeholders.tsv").write_text(
        "code\toffice\ttitle\tname\tname_fr\taliases\tfrom\tto\tseen\twikidata\tsource\n"
        "MLI\tforeign minister\tMinister\tA B\t\t\t2020-99-01\t\t\t\town\n",
        encoding="utf-8",
    )
    with pytest.raises(CodebookError, match="'2020-99-01' is no date"):
        load_book(tmp_path)


def test_letters_that_are_no_name_mean_nobody() -> None:
    assert lookup("a" * 40, None, date(2021, 10, 20)) == []


def test_lookup_says_why() -> None:
    answer = lookup("le chef de la diplomatie russe", None, date(2021, 10, 20))[0]
    assert (answer.name, answer.code, answer.sector) == ("Sergey Lavrov", "RUS", "GOV")
    assert "foreign minister of Russia" in answer.why
    assert lookup("hamas", "fr", None)[0].code == "HAMAS"
    assert lookup("qwertzuiop", None, None) == []


@pytest.mark.parametrize(
    ("code", "state"), [("MLI", True), ("SUN", True), ("PKK", False), ("ICC", False), ("NATO", False)]
)
def test_codes_of_three_letters_are_not_all_states(code: str, state: bool) -> None:
    assert load_book().is_state(code) is state
