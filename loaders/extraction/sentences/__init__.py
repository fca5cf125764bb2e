"""A sentence with its tree, whose long names are single words.

Names such as "U.S. Secretary of State Marco Rubio" or "Felix Tshisekedi, the Congolese president," are replaced by one word
("Rubio") before parsing: the trees get simpler, appositions cannot go wrong, and there is less to parse.
"""

from loaders.extraction.sentences.sentence import Sentence
from loaders.extraction.sentences.shown import choose_words
from loaders.extraction.sentences.trees import attach
from loaders.extraction.sentences.words import plain_verbs

__all__ = ["Sentence", "attach", "choose_words", "plain_verbs"]
