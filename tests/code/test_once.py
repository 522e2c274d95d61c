"""Answers that are kept."""

from detente.code.once import once, once_each


class Plain:
    def __init__(self) -> None:
        self.asked = 0

    @once
    def of(self, thing: object) -> object:
        self.asked += 1
        return thing

    @once
    def of_both(self, one: object, other: object) -> tuple[object, object]:
        self.asked += 1
        return one, other

    @once_each
    def within(self, start: int, end: int) -> list[int]:
        self.asked += 1
        return list(range(start, end))


class Careful(Plain):
    @once_each
    def within(self, start: int, end: int) -> list[int]:
        return [n for n in super().within(start, end) if n % 2]


def test_each_question_is_answered_once():
    plain, thing = Plain(), object()
    assert plain.of(thing) is plain.of(thing) is thing
    assert plain.of_both(thing, plain) == plain.of_both(thing, plain)
    assert plain.asked == 2


def test_a_class_that_overrules_its_parent_keeps_answers_of_its_own():
    careful = Careful()
    assert careful.within(0, 6) == careful.within(0, 6) == [1, 3, 5]
    assert careful.asked == 1
