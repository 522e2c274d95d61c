"""docs/guide.md names every command, column and setting, and its commands are ones that there are."""

import re
import shlex
from dataclasses import fields
from pathlib import Path

import pytest

from detente import Settings
from detente.show.cli.app import run
from detente.show.exports import EVENT_COLUMNS, STATEMENT_COLUMNS

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "guide.md").read_text("utf-8")
COMMANDS = sorted(
    set(
        re.findall(r"\$ (?:cat \S+ \| |\.venv/bin/)?(detente [^#\n]+)", GUIDE + (ROOT / "README.md").read_text("utf-8"))
    )
)


def named(section: str) -> list[str]:
    paragraph = next(part for part in GUIDE.split("\n\n") if part.startswith(section))
    return re.findall(r"`(\w+)`", paragraph)


def test_columns():
    assert tuple(named("Events: ")) == EVENT_COLUMNS
    assert (*named("Statements: "), *EVENT_COLUMNS[-6:]) == STATEMENT_COLUMNS


def test_settings():
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)` \| (\S*)", GUIDE, flags=re.MULTILINE)
    assert [(name, variable) for name, variable, _ in rows] == [
        (field.name, f"DETENTE_{field.name.upper()}") for field in fields(Settings)
    ]
    assert [default.strip("|") for *_, default in rows] == [str(field.default) for field in fields(Settings)]


def test_every_command_is_shown():
    shown = " ".join(COMMANDS)
    assert all(
        f"detente {name} " in shown + " "
        for name in ("code", "events", "statements", "show", "explain", "when", "actors find", "codebook check")
    )


@pytest.mark.parametrize("line", COMMANDS)
def test_commands_have_the_options_they_show(line, capsys):
    words = shlex.split(line.split(" > ")[0])[1:]
    group = words[:2] if words[0] in ("actors", "codebook") else words[:1]
    assert run([*group, "--help"]) == 0
    help_text = capsys.readouterr().out
    assert all(word in help_text for word in words if word.startswith("--"))


@pytest.mark.model
def test_the_readme_shows_what_the_command_prints(capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    shown = re.search(
        r"^\$ (detente code examples/\S+)\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.M | re.S
    )
    assert run(shlex.split(shown[1])[1:]) == 0
    printed = capsys.readouterr().out
    for passage in shown[2].split("...\n"):
        assert passage in printed
