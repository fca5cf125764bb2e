import pytest

from loaders.extraction.mentions import Log, Mention


def mention(start: int, sentence: int, kind: str = "state") -> Mention:
    return Mention(kind, start, start + 4, sentence, ())


def test_mentions_before_a_place_come_latest_first():
    log = Log()
    first, second, third = mention(0, 0), mention(10, 1), mention(20, 1)
    for each in (first, second, third):
        log.add(each)
    assert log.before(20, 1, 3) == [second, first]


def test_the_reach_counts_sentences_back():
    log = Log([mention(0, 0), mention(10, 2)])
    assert [found.sentence for found in log.before(99, 3, 1)] == [2]
    assert [found.sentence for found in log.before(99, 3, 3)] == [2, 0]


@pytest.mark.parametrize(
    ("kind", "named"), [("person", True), ("ministry", True), ("role", False), ("group", False)]
)
def test_a_reference_is_no_name(kind, named):
    assert mention(0, 0, kind).named is named
