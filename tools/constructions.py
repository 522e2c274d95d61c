"""Does the coder still know who did what to whom where a wire wraps the sentence? `python tools/constructions.py`

Takes examples of the codebook that are coded right alone, puts each into the constructions of constructions.yaml, which
change nothing of the act, and tells for each construction how many are still coded alike: same category, same codes of
actor and recipient. What is lost in one of them is lost for every verb. Nothing is asserted.

    python tools/constructions.py [--language en] [--only "but"] [--examples 200]
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from detente import Coder
from detente.codebook.load import load_frames
from detente.records import Entity, Event

CONSTRUCTIONS = Path(__file__).with_name("constructions.yaml")
OTHERS = frozenset({"PRY", "URY"})
"""Who acts besides in constructions that add actors."""
_ARTICLE = re.compile(r"(?:The|A|An|Two|Three|Le|La|Les|L['’]|Des|Un|Une|Deux|Trois)(?=\s|(?<=['’]))")
_SINGULAR = re.compile(r"(?:has|is|was|does|a|est|n['’]a|n['’]est|[a-z]+s)\b")
"""A verb that would have to change with two more subjects; French ones all do."""
_ADDED = "Uruguay"
_SEED = 7


@dataclass(frozen=True)
class Tried:
    """An example that is coded right alone, and the event that it tells."""

    text: str
    published: str | None
    event: Event


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", choices=("en", "fr"), help="only this language")
    parser.add_argument("--only", help="only this construction; lists what was lost in it")
    parser.add_argument("--examples", type=int, default=200, help="how many examples a language")
    asked = parser.parse_args()
    constructions: dict[str, dict[str, str]] = yaml.safe_load(CONSTRUCTIONS.read_text("utf-8"))
    for language in [asked.language] if asked.language else ["fr", "en"]:
        coders: dict[str | None, Coder] = {}
        tried = list(examples(language, asked.examples, coders))
        print(f"{language}: {len(tried)} examples coded alone")
        for name, template in constructions[language].items():
            if asked.only in (None, name):
                report(name, template, tried, coders, listing=asked.only is not None)


def examples(language: str, number: int, coders: dict[str | None, Coder]) -> Iterator[Tried]:
    """Examples of one sentence, drawn at random and always the same, whose event is found."""
    pool = [
        (frame.category, e)
        for frame in load_frames()
        for e in frame.examples
        if e.language == language and e.gives and not re.search(r"[.!?:] |[\"«“]", e.text)
    ]
    random.Random(_SEED).shuffle(pool)
    for category, example in pool[:number]:
        if example.published not in coders:
            coders[example.published] = Coder(language=language, published=example.published or "2022-06-10")
        for event in coders[example.published].code(example.text).events:
            if event.event == category:
                yield Tried(example.text, example.published, event)
                break


def report(name: str, template: str, tried: list[Tried], coders: dict[str | None, Coder], *, listing: bool) -> None:
    """How many examples are coded alike in one construction, and which are not."""
    number, lost = 0, []
    for each in tried:
        wrapped = wrap(template, each)
        if wrapped is None:
            continue
        number += 1
        added = OTHERS if _ADDED in template else frozenset()
        if not any(same(each.event, e, added) for e in coders[each.published].code(wrapped).events):
            lost.append(wrapped)
    if number:
        print(f"  {name:24} {number:4}  alike {1 - len(lost) / number:.3f}")
    for wrapped in lost if listing else ():
        print(f"      {wrapped}")


def wrap(template: str, each: Tried) -> str | None:
    """The example in a construction; None where it does not open with its actor and the construction needs that."""
    body = each.text.rstrip().removesuffix(".")
    opening = next((e for e in each.event.actor if e.start == 0), None)
    subject = each.text[: opening.end] if opening is not None and opening.identifier_text is None else ""
    rest = each.text[len(subject) :].lstrip()
    if "{subject}" in template and (not subject or not rest[:1].islower()):
        return None
    if _ADDED in template and (_SINGULAR.match(rest) or not _state_upon_another(each.event)):
        return None
    article = _ARTICLE.match(each.text)
    sentence = each.text[0].lower() + each.text[1:] if article else each.text
    return template.format(sentence=sentence, body=body, subject=subject, rest=rest)


def _state_upon_another(event: Event) -> bool:
    """Whether a state and none of its organs acts upon others than its own: more states can do so with it."""
    return not codes(event.actor) & codes(event.recipient) and all(e.sector is None for e in event.actor)


def same(alone: Event, wrapped: Event, added: frozenset[str]) -> bool:
    """Whether two events are of one category and the same parties, but for who acts besides."""
    actors, recipients = codes(alone.actor), codes(alone.recipient)
    return (
        alone.event == wrapped.event
        and codes(wrapped.actor) == actors | added
        and codes(wrapped.recipient) - added == recipients - added
    )


def codes(side: tuple[Entity, ...]) -> frozenset[str | None]:
    """Codes of one side."""
    return frozenset(e.code for e in side)


if __name__ == "__main__":
    main()
