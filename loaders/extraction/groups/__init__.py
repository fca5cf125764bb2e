"""Groups that the text has named before: "both sides", "the two presidents", "the pair" (codebook §1, groups)."""

from loaders.extraction.groups.apposition import name_holders, place_bodies
from loaders.extraction.groups.lists import last_list, listed_actors
from loaders.extraction.groups.people import joined_figures, pair_before, two_people
from loaders.extraction.groups.phrases import read_group, read_plural
from loaders.extraction.groups.sides import find_parties, joined_before

__all__ = [
    "find_parties",
    "joined_before",
    "joined_figures",
    "last_list",
    "listed_actors",
    "name_holders",
    "pair_before",
    "place_bodies",
    "read_group",
    "read_plural",
    "two_people",
]
