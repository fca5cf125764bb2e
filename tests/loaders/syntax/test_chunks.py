from itertools import pairwise

from loaders.syntax.chunks import MAX_PIECES, MAX_WORDS, cut_sentence


def test_a_sentence_that_fits_is_not_cut() -> None:
    assert cut_sentence(["Oslo", "agreed", "."], [1, 1, 1]) == [(0, 3)]


def test_no_words_make_no_ranges() -> None:
    assert cut_sentence([], []) == []


def test_a_long_sentence_is_cut_behind_a_stop_rather_than_a_comma() -> None:
    words = ["word"] * (MAX_WORDS + 20)
    words[100], words[130] = ";", ","

    assert cut_sentence(words, [1] * len(words)) == [(0, 101), (101, len(words))]


def test_a_long_sentence_without_marks_is_cut_where_it_must() -> None:
    words = ["word"] * (2 * MAX_WORDS + 5)

    assert cut_sentence(words, [1] * len(words)) == [(0, MAX_WORDS), (MAX_WORDS, 2 * MAX_WORDS), (2 * MAX_WORDS, 325)]


def test_words_of_many_pieces_make_shorter_ranges() -> None:
    ranges = cut_sentence(["word"] * 100, [16] * 100)

    assert ranges[0][0] == 0 and ranges[-1][1] == 100
    assert all(16 * (stop - start) <= MAX_PIECES for start, stop in ranges)
    assert all(before[1] == after[0] for before, after in pairwise(ranges))
