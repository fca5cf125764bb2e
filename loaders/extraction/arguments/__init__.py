"""Who is grammatical subject and object of a verb or noun, over a Universal Dependencies tree.

Written to forgive the parser's usual slips: indirect object for object after verbs of urging, agents as plain obliques,
bare names after a verb taken for a complement.
"""

from __future__ import annotations

from loaders.extraction.arguments.clauses import RELATIVES, SUBJECTS, antecedent, purpose_head
from loaders.extraction.arguments.misread_objects import PARTICLES
from loaders.extraction.arguments.objects import logical_objects
from loaders.extraction.arguments.subjects import called_upon, logical_subject, subject
from loaders.extraction.arguments.voice import agent, is_passive

__all__ = [
    "PARTICLES",
    "RELATIVES",
    "SUBJECTS",
    "agent",
    "antecedent",
    "called_upon",
    "is_passive",
    "logical_objects",
    "logical_subject",
    "purpose_head",
    "subject",
]
