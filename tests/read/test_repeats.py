"""Second copies of a body, re-flowed or whole, and repetitions that are none."""

from detente.read.lines import Line, plain_lines
from detente.read.repeats import find_repeats

BODY = [
    "The two governments agreed on Monday to restore full diplomatic relations after five years.",
    "Their foreign ministers signed the accord in the presence of the Swiss mediator in Geneva.",
    '"We open a new page in the history of our region today," one of them told reporters.',
]


def lines(*texts: str) -> list[Line]:
    return plain_lines("\n\n".join(texts))


def test_a_body_printed_twice() -> None:
    found = find_repeats(lines("Old foes make peace", *BODY, "Old foes make peace", *BODY))
    assert (sorted(found.lines), found.copies) == ([4, 5, 6, 7], 2)


def test_a_body_printed_three_times() -> None:
    assert find_repeats(lines(*BODY, *BODY, *BODY)).copies == 3


def test_a_copy_in_one_paragraph_with_other_spaces() -> None:
    found = find_repeats(lines(*BODY, "  ".join(BODY).replace(" on Monday", "  on\u00a0Monday")))
    assert (sorted(found.lines), found.copies) == ([3], 2)


def test_a_teaser_gives_way_to_the_text() -> None:
    found = find_repeats(lines(BODY[0][:60] + " [...]", *BODY))
    assert (sorted(found.lines), found.copies) == ([0], 1)


def test_short_lines_may_come_again() -> None:
    found = find_repeats(lines("He declined to comment.", *BODY, "He declined to comment."))
    assert (sorted(found.lines), found.copies) == ([], 1)


def test_one_paragraph_again_is_dropped_but_no_second_copy() -> None:
    found = find_repeats(lines(*BODY, BODY[1]))
    assert (sorted(found.lines), found.copies) == ([3], 1)
