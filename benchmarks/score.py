"""Print how extraction scores against the corpora, over all relations and for each.

    python benchmarks/score.py development            one corpus, or several, or all that are there
    python benchmarks/score.py development --details  with what was missed and what is wrong
    python benchmarks/score.py --raise-floors         lift tests/corpus/floors.json to what was measured
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from kg.records import Claim
from loaders.extraction import Extractor
from tests.corpora import CORPORA, FLOORS, Corpus, extract, find_negatives, measure
from tests.scoring import CORE, LEVELS, Gold, Score, rate_attributions, rate_dates, score


def print_table(gold: Gold, claims: list[Claim]) -> None:
    print(f"{'level':7} {'relations':18} {'prec':>6} {'rec':>6} {'F1':>6} {'gold':>5} {'pred':>5}")
    for level in LEVELS:
        print_row(level, "all", score(gold, claims, level))
        print_row(level, "core", score(gold, claims, level, CORE))
    for relation in sorted({claim.relation for claim in gold.claims}):
        print_row("strict", relation, score(gold, claims, "strict", [relation]))


def print_row(level: str, name: str, result: Score) -> None:
    print(f"{level:7} {name:18} {result.precision:6.3f} {result.recall:6.3f} {result.f1:6.3f} "
          f"{result.gold:5d} {result.predicted:5d}")


def print_details(result: Score) -> None:
    lines = defaultdict(list)
    for wanted in result.missed:
        lines[wanted.document].append(f"  missed {wanted.relation} {'|'.join(wanted.sources)} > "
                                      f"{'|'.join(wanted.targets)}   « {wanted.evidence} »")
    for claim in result.wrong:
        target = claim.target.name if claim.target else "?"
        lines[claim.document].append(f"  wrong  {claim.relation} {claim.source.name} > {target}   "
                                     f"[{claim.rule}] « {' '.join(claim.text.split())[:160]} »")
    for document in sorted(lines):
        print(document, *lines[document], sep="\n")


def report(corpus: Corpus, extractor: Extractor, details: bool) -> dict[str, float]:
    claims = extract(corpus, extractor)
    gold = Gold.read(corpus.gold)
    strict = score(gold, claims)
    dates, speakers = rate_dates(strict), rate_attributions(gold, strict)
    print(f"\n# {corpus.name}: {len(gold.documents)} documents")
    print_table(gold, claims)
    print(f"dates right {dates.right}/{dates.stated}, attributions right {speakers.right}/{speakers.stated}, "
          f"listed wrong triples {len(find_negatives(corpus, claims))}")
    if details:
        print_details(strict)
    return measure(corpus, claims)


#: Floors stand this far below what was measured: 8-bit arithmetic, and so a few parses, differ between processors.
_MARGIN = 0.03


def raise_floors(measured: dict[str, dict[str, float]]) -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    for name, figures in measured.items():
        for key, value in figures.items():
            floors[name][key] = max(floors[name].get(key, 0.0), math.floor((value - _MARGIN) * 100) / 100)
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*", help=f"any of {', '.join(CORPORA)}")
    parser.add_argument("--details", action="store_true", help="list what was missed and what is wrong")
    parser.add_argument("--raise-floors", action="store_true", help="lift the floors to what was measured")
    options = parser.parse_args()
    unknown = set(options.corpus) - set(CORPORA)
    if unknown:
        parser.error(f"no corpus {', '.join(sorted(unknown))}: there are {', '.join(CORPORA)}")
    extractor = Extractor()
    measured = {name: report(CORPORA[name], extractor, options.details)
                for name in options.corpus or CORPORA if CORPORA[name].gold.exists()}
    if options.raise_floors:
        raise_floors(measured)


if __name__ == "__main__":
    main()
