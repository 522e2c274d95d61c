"""What the actor book lacks, listed for a user who then fills it in."""

import pytest

from detente import Coder, Settings
from detente.code.actorbook import use_own_actors
from detente.show.cli.app import run

pytestmark = pytest.mark.model

HEADER = "language\tform\tkind\tcode\tsector\talternatives\n"


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DETENTE_ACTORS", raising=False)
    for number, day in enumerate(("Monday", "Friday")):
        text = f"Fighters of Vorkath Dawn attacked a post in Chad on {day}. Vorkath Dawn rejected talks with France."
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    yield tmp_path
    use_own_actors(None)


def test_names_that_nobody_resolved_are_listed_by_frequency(corpus, capsys):
    assert run(["actors", "unknown", "0.txt", "1.txt"]) == 0
    out = capsys.readouterr().out
    assert "Vorkath Dawn" in out.splitlines()[1]
    assert "Chad" not in out


def test_filled_in_they_are_known(corpus, capsys, monkeypatch):
    assert run(["actors", "unknown", "0.txt", "1.txt", "--format", "tsv"]) == 0
    listed = capsys.readouterr().out
    assert listed.startswith(HEADER + "en\tVorkath Dawn\torganisation\t\t\t")
    mine = corpus / "mine"
    mine.mkdir()
    (mine / "names.tsv").write_text(HEADER + "en\tVorkath Dawn\tgroup\tVDAWN\tREB\t\n", "utf-8")
    (corpus / "detente.toml").write_text('actors = "mine"\n', "utf-8")
    run(["actors", "unknown", "0.txt", "1.txt"])
    assert "Vorkath" not in capsys.readouterr().out
    assert run(["actors", "find", "Vorkath Dawn", "--on", "2023-01-02"]) == 0
    assert "VDAWN:REB" in capsys.readouterr().out


def test_a_wrong_file_of_ones_own_is_named_with_line_and_remedy(corpus, capsys):
    mine = corpus / "mine"
    mine.mkdir()
    (mine / "names.tsv").write_text(HEADER + "en\tVorkath Dawn\tparty\tVDAWN\tREB\t\n", "utf-8")
    (corpus / "detente.toml").write_text('actors = "mine"\n', "utf-8")
    assert run(["actors", "find", "Vorkath Dawn", "--on", "2023-01-02"]) != 0
    assert "names.tsv:2: kind 'party'" in capsys.readouterr().err


def test_the_actors_of_one_coder_are_not_those_of_the_next(corpus):
    mine = corpus / "mine"
    mine.mkdir()
    (mine / "names.tsv").write_text(HEADER + "en\tVorkath Dawn\tgroup\tVDAWN\tREB\t\n", "utf-8")
    codes = [
        {entity.code for entity in Coder(language="en", settings=settings).code(corpus / "0.txt").entities}
        for settings in (Settings(actors=str(mine)), Settings())
    ]
    assert "VDAWN" in codes[0]
    assert "VDAWN" not in codes[1]


def test_a_name_is_listed_whole(corpus, capsys):
    (corpus / "whole.txt").write_text("Le Club des Sages a rejeté la trêve à Paris. Zorvan Limited a refusé.", "utf-8")
    assert run(["actors", "unknown", "whole.txt"]) == 0
    out = capsys.readouterr().out
    assert "Club des Sages" in out
    assert "Zorvan Limited" in out


def test_what_could_not_be_read_is_not_said_to_be_resolved(corpus, capsys):
    assert run(["actors", "unknown", "nowhere"]) != 0
    assert "in what could be read" in capsys.readouterr().err
