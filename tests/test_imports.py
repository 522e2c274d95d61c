"""The import rule: a stage knows the records and earlier stages, only parse/ knows spaCy, asking loads no model."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "detente"
STAGES = ("ingest", "read", "codebook", "parse", "code", "store", "evaluate")
"""In the order of the flow."""
RECORDS = {"records", "clause", "errors"}
"""What every stage may import."""
JOIN = {"__init__", "__main__", "flow", "coder", "settings", "show"}
"""What may join stages: the flow, the library, the command line."""
MODEL_LIBRARIES = {"spacy", "thinc"}
HEAVY = ("spacy", "thinc", "trafilatura", "py3langid", "numpy", "lxml")

MODULES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    """The stage, or the module's own name at the top of the package."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[0]


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and absolute name of every import, also those inside functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute here"
            module = node.module or ""
            yield node.lineno, module
            if module == "detente":
                yield from ((node.lineno, f"detente.{_module(alias.name)}") for alias in node.names)


def _module(name: str) -> str:
    """What `from detente import name` imports: that module, or the public package itself, which joins all."""
    is_module = (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()
    return name if is_module else "__init__"


def allowed(path: Path) -> set[str]:
    here = room(path)
    if here in JOIN:
        return RECORDS | JOIN | set(STAGES)
    if here in RECORDS:
        return RECORDS
    return RECORDS | set(STAGES[: STAGES.index(here) + 1])


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_stage_imports_earlier_stages_only(path):
    for line, name in imports(path):
        package, _, rest = name.partition(".")
        if package == "detente" and rest:
            assert rest.split(".")[0] in allowed(path), f"{path}:{line}: {room(path)} may not import {name}"
        if package in MODEL_LIBRARIES:
            assert room(path) == "parse", f"{path}:{line}: only parse/ may import {name}"


def test_every_folder_has_its_place_in_the_flow():
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and list(path.glob("*.py"))}
    assert folders <= {*STAGES, "show"}


@pytest.mark.parametrize(
    "command",
    [
        "import detente",
        "from detente.show.cli.app import run; run(['--help'])",
        "from detente.show.cli.app import run; run(['code', '--help'])",
        "from detente.show.cli.app import run; run(['events', '--store', 'nowhere.db'])",
        "from detente.show.cli.app import run; run(['show', 'abc', '--store', 'nowhere.db'])",
    ],
)
def test_no_model_is_loaded_to_answer(command):
    check = f"import sys; [print(m) for m in {HEAVY} if m in sys.modules]"
    done = subprocess.run(
        [sys.executable, "-c", f"{command}\nprint('---'); {check}"], capture_output=True, text=True, check=True
    )
    assert done.stdout.split("---\n")[-1].split() == []
