import pytest

from loaders.extraction.tree import Token, copy_tree
from loaders.syntax import load_syntax

TEXTS = [
    "Norway's foreign minister, who met the envoys in Oslo on Monday, told reporters that talks would go on.",
    "What did the minister whom Chad accused of lying in March say to the press?",
    "No",
]


@pytest.fixture(scope="module", params=TEXTS)
def both(request):
    doc = load_syntax()(request.param)
    return doc, copy_tree(doc)


@pytest.mark.parametrize("name", ["i", "idx", "text", "lower_", "lemma_", "dep_", "pos_", "tag_", "whitespace_"])
def test_a_copy_tells_what_spacy_tells(both, name):
    doc, tokens = both

    assert [getattr(token, name) for token in tokens] == [getattr(token, name) for token in doc]


@pytest.mark.parametrize("name", ["children", "subtree", "ancestors"])
def test_a_copy_is_walked_in_the_same_order(both, name):
    doc, tokens = both

    ours, theirs = ([[t.i for t in getattr(token, name)] for token in words] for words in (tokens, doc))
    assert ours == theirs


def make_tree(*heads: int) -> list[Token]:
    tokens: list[Token] = []
    tokens.extend(Token(tokens, place, 2 * place, "abcdef"[place], " ") for place in range(len(heads)))
    for token, head in zip(tokens, heads, strict=True):
        token.head = tokens[head]
    return tokens


def test_a_word_that_is_hung_elsewhere_leaves_its_old_head():
    a, b, c, d = make_tree(1, 1, 1, 1)

    a.head = c

    assert (b.children, c.children, list(a.ancestors)) == ([c, d], [a], [c, b])


def test_neighbours_outside_the_sentence_are_an_error():
    first, last = make_tree(0, 0)

    assert first.nbor() is last and last.nbor(-1) is first
    for token, distance in ((first, -1), (last, 1)):
        with pytest.raises(IndexError):
            token.nbor(distance)


def test_a_word_cannot_hang_on_one_below_it():
    a, b, c = make_tree(0, 0, 1)

    a.head = c

    assert (a.head, list(a.subtree)) == (a, [a, b, c])
