"""`python -m detente` and the command `detente`."""

import sys

from detente.show.cli.app import run


def main() -> None:
    """Runs the command line and ends with its exit code."""
    sys.exit(run())


if __name__ == "__main__":
    main()
