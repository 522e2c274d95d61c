"""Where the time goes, in one run: each stage against the parser, what triage would save, memory, `--help`.

    python bench/bench.py [--rounds 3] [--profile]

Seconds differ from machine to machine, so what counts is ratios within the run. Nothing here is asserted in tests.
"""

from __future__ import annotations

import argparse
import cProfile
import functools
import pstats
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from detente.code import assemble, coder
from detente.code.actorbook import load_book
from detente.code.assemble import Assembler
from detente.code.attribute import Attributor
from detente.code.corefer import Coreference
from detente.code.learned.propose import Proposer
from detente.code.learned.sides import Sides
from detente.code.match import Matcher
from detente.code.resolve import Resolver
from detente.evaluate.gold import load_gold
from detente.flow import read_all, spare_collector
from detente.parse.pipeline import Source, load, parse_texts
from detente.parse.sentences import split_sentences
from detente.records import Dispatch

ROOT = Path(__file__).parent.parent
TARGET = 0.25
"""Coding without parsing takes at most a quarter of parse time."""
STAGES: dict[str, tuple[tuple[Any, str], ...]] = {
    "mentions": ((coder, "find_mentions"),),
    "dates": ((coder, "find_dates"),),
    "places": ((coder, "find_places"),),
    "quantities": ((coder, "find_quantities"),),
    "resolution": (
        (Coreference, "__init__"),
        (Coreference, "resolve"),
        (Resolver, "__init__"),
        (Resolver, "entities"),
        (Resolver, "owner"),
        (Resolver, "anyone"),
    ),
    "statements": ((coder, "find_statements"),),
    "attribution": ((Attributor, "__init__"), (Attributor, "chain")),
    "matching": ((Matcher, "matches"),),
    "models": ((Proposer, "weigh"), (Sides, "decide"), (assemble, "choose_date"), (assemble, "status_of")),
    "events, all": ((Assembler, "events"),),
}
"""Stage to the functions that do it. Stages overlap: statements and events resolve whom they mean."""


class Clock:
    """Seconds by stage; a stage that calls itself is counted once."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._running: set[str] = set()

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time added to the stage."""

        @functools.wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            if stage in self._running:
                return function(*args, **kwargs)
            self._running.add(stage)
            begin = time.process_time()
            try:
                return function(*args, **kwargs)
            finally:
                self.seconds[stage] += time.process_time() - begin
                self._running.discard(stage)

        return wrapper

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Times all stages meanwhile."""
        before = [(owner, name, getattr(owner, name)) for parts in STAGES.values() for owner, name in parts]
        for stage, parts in STAGES.items():
            for owner, name in parts:
                setattr(owner, name, self.timed(stage, getattr(owner, name)))
        try:
            yield
        finally:
            for owner, name, function in before:
                setattr(owner, name, function)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3, help="how often all dispatches are coded")
    parser.add_argument("--profile", action="store_true", help="list the functions that take longest without parsing")
    asked = parser.parse_args()
    golds = [g for g in load_gold([ROOT / "gold" / "dispatches"]) if g.half == "tune"]
    dispatches = list(read_all((g.raw_text() for g in golds), sys.exit)) * asked.rounds
    words = sum(len(d.text.split()) for d in dispatches)
    print(f"{len(dispatches)} dispatches, {words} words, {sum(1 for _ in sentences(dispatches))} sentences")
    for language in ("fr", "en"):  # models and data are loaded before anything is timed
        list(coder.code_many([d for d in dispatches if d.language == language][:2]))
    spare_collector()
    stages(dispatches)
    skipped(dispatches)
    memory(dispatches)
    print(f"detente --help        {help_seconds():.2f} s (target 0.4)")
    if asked.profile:
        profile(dispatches)


def stages(dispatches: list[Dispatch]) -> None:
    """Parse time, coding time and that of each stage, as shares of parse time; plain first, then stage by stage."""
    parse_seconds, parsed = _seconds(lambda: list(parse_texts(map(_source, dispatches), coder.event_nouns())))
    spacy_seconds, _ = _seconds(lambda: _spacy_alone(dispatches))
    pairs, book = list(zip(dispatches, parsed, strict=True)), load_book()
    for d, p in {d.language: (d, p) for d, p in pairs}.values():
        coder._code_parsed(d, p, book)  # models and tables are read once, however many dispatches there are
    spare_collector()  # as `detente code` does, which does not hold all dispatches at once
    code_seconds, _ = _seconds(lambda: [coder._code_parsed(d, p, book) for d, p in pairs])
    clock = Clock()
    with clock.watching():
        for d, p in pairs:
            coder._code_parsed(d, p, book)
    n = len(dispatches)
    print(
        f"parse                 {parse_seconds / n * 1000:.1f} ms a dispatch "
        f"(of which spaCy {spacy_seconds / parse_seconds:.0%})"
    )
    print(f"code without parse    {code_seconds / parse_seconds:.3f} of parse (target {TARGET})")
    for stage in STAGES:
        print(f"  {stage:<20}{clock.seconds[stage] / parse_seconds:.3f} of parse")


def skipped(dispatches: list[Dispatch]) -> None:
    """The share of sentences that triage finds not worth parsing."""
    for language in ("fr", "en"):
        keeps = coder.triage(language).keeps
        kept = [keeps(s) for s in sentences(d for d in dispatches if d.language == language)]
        print(f"triage skips, {language}      {1 - sum(kept) / len(kept):.0%} of sentences")


def memory(dispatches: list[Dispatch]) -> None:
    """How far the largest memory grows while the dispatches are coded twice more."""

    def coded(times: int) -> int:
        for _ in range(times):
            for _ in coder.code_many(dispatches):
                pass
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    first, later = coded(1), coded(2)
    print(
        f"memory                {first / 1024:.0f} MB, grown by {(later - first) / 1024:.1f} MB over "
        f"{2 * len(dispatches)} further dispatches"
    )


def sentences(dispatches: Iterable[Dispatch]) -> Iterator[str]:
    """The sentences of all dispatches."""
    for d in dispatches:
        for start, end in split_sentences(d.text):
            yield d.text[start:end]


def help_seconds() -> float:
    """Seconds until `detente --help` has answered, the best of five."""
    best = float("inf")
    for _ in range(5):
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-m", "detente", "--help"], capture_output=True, check=True)
        best = min(best, time.perf_counter() - begin)
    return best


def profile(dispatches: list[Dispatch]) -> None:
    """The functions that take longest while coding parsed dispatches."""
    parsed = list(parse_texts(map(_source, dispatches), coder.event_nouns()))
    book, watched = load_book(), cProfile.Profile()
    with watched:
        for d, p in zip(dispatches, parsed, strict=True):
            coder._code_parsed(d, p, book)
    pstats.Stats(watched).sort_stats("tottime").print_stats(25)
    pstats.Stats(watched).sort_stats("cumtime").print_stats("detente", 30)


def _source(d: Dispatch) -> Source:
    return Source(d.text, d.language or "", d.title_span)


def _spacy_alone(dispatches: list[Dispatch]) -> None:
    for language in ("fr", "en"):
        nlp = load(language)
        with nlp.memory_zone():
            for _ in nlp.pipe(list(sentences(d for d in dispatches if d.language == language)), batch_size=64):
                pass


def _seconds(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of processor time, so that other work on the machine does not count."""
    begin = time.process_time()
    result = work()
    return time.process_time() - begin, result


if __name__ == "__main__":
    main()
