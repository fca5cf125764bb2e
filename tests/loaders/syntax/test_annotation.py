from loaders.syntax.annotation import Tree, join_trees


def test_later_parts_of_a_long_sentence_hang_on_the_first() -> None:
    first = Tree([2, 0], ["nsubj", "root"], ["PRON", "VERB"], ["PRP", "VBD"])
    second = Tree([0, 1], ["root", "obj"], ["VERB", "PRON"], ["VBD", "PRP"])

    whole = join_trees([first, second])

    assert whole.heads == [2, 0, 2, 3]
    assert whole.relations == ["nsubj", "ROOT", "parataxis", "obj"]
    assert whole.xpos == ["PRP", "VBD", "VBD", "PRP"]


def test_a_word_that_the_tree_hung_elsewhere_is_no_second_root() -> None:
    tree = Tree([0, 1], ["obj", "root"], ["VERB", "VERB"], ["VB", "VB"])

    assert join_trees([tree]).relations == ["ROOT", "parataxis"]
