"""The two crises in tests/data, with who stands for whom beyond what their claims say."""

from pathlib import Path

from kg.library.claimfiles import read_claim_file
from kg.records import Actor, Affiliation

DATA = Path(__file__).parents[2] / "data"
CLAIMS = {"pahalgam": DATA / "claims.jsonl", "cenepa": DATA / "cenepa" / "claims.jsonl"}
KALLAS = Actor("Official", "kaja-kallas", "Kaja Kallas")
OAS = Actor("Organisation", "organization-of-american-states", "Organization of American States")
ECUADOR = Actor("State", "ECU", "Ecuador")
MEMBERS = [
    Actor("State", code, name) for code, name in {
        "ARG": "Argentina", "BOL": "Bolivia", "BRA": "Brazil", "CHL": "Chile", "COL": "Colombia", "PER": "Peru",
        "USA": "United States",
    }.items()
]
AFFILIATIONS = {
    "pahalgam": [
        Affiliation("REPRESENTS", KALLAS, Actor("State", "EST", "Estonia"), "Prime Minister", "2021-01-26", "2024-07-22"),
        Affiliation("REPRESENTS", KALLAS, Actor("Organisation", "european-union", "European Union"), None, "2024-12-01"),
        Affiliation("REPRESENTS", Actor("Official", "antonio-guterres", "António Guterres"),
                    Actor("Organisation", "united-nations", "United Nations"), "Secretary-General", "2017-01-01"),
    ],
    "cenepa": [
        *(Affiliation("MEMBER_OF", state, OAS, None, "1948-04-30") for state in (*MEMBERS, ECUADOR)),
        Affiliation("REPRESENTS", Actor("Official", "cesar-gaviria", "César Gaviria"), OAS, "Secretary-General",
                    "1994-09-15", "2004-09-15"),
        Affiliation("REPRESENTS", Actor("Official", "galo-leoro", "Galo Leoro"), ECUADOR, "foreign-minister",
                    "1994-01-01", "1997-01-01"),
    ],
}


def load_crisis(store, name, wanted=lambda document: True):
    """Load the documents of a crisis that are wanted into an empty database."""
    pairs = (pair for pair in read_claim_file(CLAIMS[name]) if wanted(pair[0]))
    store.load(pairs, AFFILIATIONS[name])
