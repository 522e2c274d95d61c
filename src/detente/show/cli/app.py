"""The command tree and its exit codes: 0 all went well, 1 something failed and was said, 2 the call was wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.exceptions import TyperException

from detente.errors import DetenteError, UsageError
from detente.show.cli import coding, evaluation, lookups, queries
from detente.show.cli.terminal import problem, say

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it (128 + signal 2)."""

app = typer.Typer(
    name="detente",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
codebook_app = typer.Typer(help="Check the rules that detente codes by.")
actors_app = typer.Typer(help="Ask who is meant by a name, an office or a description.")


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Say the version.")] = False,
) -> None:
    """Code who did what to whom, when, where and according to whom, from news in French and English.

    \b
    Begin with
      detente code dispatch.txt                      read one dispatch
      detente code news/ --store events.db           a folder, kept in a store
      detente events --store events.db --actor RUS   ask the store
      detente show 3f2a --store events.db            see the events in the text
    \b
    Exit codes: 0 all was read, 1 some inputs failed (each is named on
    standard error), 2 the command was written wrongly.
    """
    if version:
        from detente import __version__

        print(f"detente {__version__}")
    elif context.invoked_subcommand is None:
        print(context.get_help())


app.command("code")(coding.code)
app.command("show")(coding.show)
app.command("events")(queries.events)
app.command("statements")(queries.statements)
app.command("explain")(lookups.explain)
app.command("when")(lookups.when)
app.command("evaluate")(evaluation.evaluate)
actors_app.command("find")(lookups.find_actors)
actors_app.command("unknown")(lookups.unknown_actors)
codebook_app.command("check")(lookups.check_codebook)
app.add_typer(actors_app, name="actors", no_args_is_help=True)
app.add_typer(codebook_app, name="codebook", no_args_is_help=True)


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs one command line and gives its exit code; every error ends as one line on standard error."""
    try:
        code = app(
            args=list(sys.argv[1:] if arguments is None else arguments), prog_name="detente", standalone_mode=False
        )
        sys.stdout.flush()
    except TyperException as error:
        command = getattr(getattr(error, "ctx", None), "command_path", "detente")
        problem(f"{error.format_message().rstrip('.')}; see: {command} --help")
        return error.exit_code
    except DetenteError as error:
        problem(error)
        return 2 if isinstance(error, UsageError) else 1
    except typer.Abort:
        return INTERRUPTED
    except BrokenPipeError:  # `| head` has read enough; the rest is not owed to anybody
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if "DETENTE_DEBUG" in os.environ:
            raise
        problem(
            f"a defect of detente: {type(error).__name__}: {error}; please report it "
            "(DETENTE_DEBUG=1 shows where it arose)"
        )
        return 1
    if code == INTERRUPTED:
        say("detente: interrupted; what was stored stays stored")
    return code if isinstance(code, int) else 0
