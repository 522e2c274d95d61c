"""Train the linear models of code/learned/ on our own hand-coded texts, and write them to src/detente/data/models.

    python tools/train.py             train all, each first on three texts of four to say how well it does on the fourth
    python tools/train.py dates       write only that model (events, sides, homes, dates, status, modes, topic)

Texts: gold/training/*.jsonl (each event with the offsets of its triggers in `raw`). One text in eight of them is set
aside (`aside`), never trained on; nor are the halves of gold/ that are set aside, nor the development set.

There are two rounds: what a model learns from the decisions of others it learns from those that models make which have
not seen the text, since nobody makes better ones on a new text. Each half of the texts has a process of its own, whose
first models are the strangers of the other half. It takes 10 GB of memory.
"""

from __future__ import annotations

import multiprocessing
import pickle
import sys
import tempfile
import zlib
from collections.abc import Iterator
from itertools import islice
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

from carriers import Text, nouns_of_triggers, rows, texts
from fitting import Instance, fit, report
from teaching import Told, learn, learn_again
from training_texts import aside

from detente.code.coder import event_nouns
from detente.code.learned import dates as dates_model
from detente.code.learned import homes as homes_model
from detente.code.learned import marks
from detente.code.learned import propose as events_model
from detente.code.learned import sides as sides_model
from detente.code.learned import topic as topic_model
from detente.code.learned.linear import Linear, frames_only, save_linear

HOW: dict[str, tuple[float, int, bool]] = {
    events_model.MODEL: (0.2, 2, True),
    sides_model.MODEL: (0.1, 3, False),
    homes_model.MODEL: (0.1, 5, False),
    dates_model.MODEL: (0.1, 3, False),
    marks.STATUS_MODEL: (0.1, 3, True),
    marks.MODE_MODEL: (0.3, 3, False),
    topic_model.MODEL: (0.1, 3, False),
}
"""How each model is fitted: see `fit`."""
FIRST = (events_model.MODEL, sides_model.MODEL, homes_model.MODEL)
"""Models whose decisions others learn from."""
HALVES = (0, 1)
_AT_ONCE = 400
"""So many texts are parsed together."""
_FORK = multiprocessing.get_context("fork")


def main() -> None:
    wanted = [name for name in HOW if name in sys.argv[1:] or not sys.argv[1:]]
    unknown = set(sys.argv[1:]) - set(HOW)
    if unknown:
        sys.exit(f"there is no model '{unknown.pop()}'; there are: {', '.join(HOW)}")
    base = event_nouns()
    with _FORK.Pool(len(HALVES)) as pool:
        found = pool.starmap(nouns_of_half, [(half, base) for half in HALVES])
    nouns = {language: base[language].union(*(f[language] for f in found)) for language in base}
    with tempfile.TemporaryDirectory() as folder:
        learn_halves(Path(folder), nouns)
        with _FORK.Pool(len(HALVES), maxtasksperchild=1) as pool:
            for line in pool.imap(fit_model, [(name, Path(folder)) for name in wanted], chunksize=1):
                print(line, flush=True)


def half_of(identity: str) -> int:
    """Which half a text is of: 0 or 1."""
    return zlib.crc32(identity.encode()) // 8 % 2


def rows_of(half: int) -> list[dict[str, Any]]:
    """The hand-coded texts of a half that are not set aside."""
    return [row for row in rows() if not aside(row["id"]) and half_of(row["id"]) == half]


def nouns_of_half(half: int, nouns: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Nouns that tell events in a half, by language."""
    return nouns_of_triggers(texts(rows_of(half), nouns))


def learn_halves(folder: Path, nouns: dict[str, frozenset[str]]) -> None:
    """Write to the folder what both halves teach in both rounds."""
    met = _FORK.Barrier(len(HALVES))
    workers = [_FORK.Process(target=learn_half, args=(half, folder, nouns, met)) for half in HALVES]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if any(worker.exitcode for worker in workers):
        sys.exit("training stopped: the process of one half failed, see above")


def learn_half(half: int, folder: Path, nouns: dict[str, frozenset[str]], met: Barrier) -> None:
    """Both rounds on one half of the texts; the other half's process must have met before the second."""
    try:
        with frames_only():  # no model of earlier texts has a say, in reading either
            given = list(parsed_in_turn(half, nouns))
            told = shared(learn(given))
        _keep(told, folder / f"first-{half}")
        _keep({name: fit(told[name], *HOW[name]) for name in FIRST}, folder / f"strangers-{1 - half}")
        lost = sum(text.lost for text in given)
        print(f"{len(given)} texts, {len(told[events_model.MODEL])} clauses; {lost} triggers not found", flush=True)
        del told
        met.wait()
        strangers: dict[str, Linear] = _kept(folder / f"strangers-{half}")
        _keep(shared(learn_again(given, strangers)), folder / f"second-{half}")
    except BaseException:
        met.abort()  # the other half must not wait for ever
        raise


def parsed_in_turn(half: int, nouns: dict[str, frozenset[str]]) -> Iterator[Text]:
    """The texts of a half, parsed some at a time."""
    left = iter(rows_of(half))
    while some := list(islice(left, _AT_ONCE)):
        yield from texts(some, nouns)


def shared(told: Told) -> Told:
    """The same with each feature in memory once."""
    once: dict[str, str] = {}
    return {
        name: [i._replace(features=[once.setdefault(f, f) for f in i.features]) for i in instances]
        for name, instances in told.items()
    }


def fit_model(job: tuple[str, Path]) -> str:
    """Fit one model on what both halves teach, in the second round where it has one; what was written, in words."""
    name, folder = job
    instances: list[Instance] = []
    for half in HALVES:
        second: Told = _kept(folder / f"second-{half}")
        instances += second[name] if name in second else _kept(folder / f"first-{half}")[name]
    told = report(name, instances, *HOW[name])
    model = fit(instances, *HOW[name])
    return f"{told}\n{save_linear(model, name)}: {len(model.rows)} features, {len(model.labels)} labels"


def _keep(what: object, path: Path) -> None:
    path.write_bytes(pickle.dumps(what, protocol=pickle.HIGHEST_PROTOCOL))


def _kept(path: Path) -> Any:
    return pickle.loads(path.read_bytes())


if __name__ == "__main__":
    main()
