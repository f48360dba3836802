"""Projects by chance, one a line as JSON: projects.py FIRST-SEED COUNT"""
import json
import random
import sys

from chance.agreements import agreement
from chance.ledgers import decisions, ledger


def project(seed):
    chance = random.Random(seed)
    made = agreement(chance)
    while not made["budget"]:
        made = agreement(chance)
    lump_sums(made)
    lines = ledger(chance, made)
    period = chance.choice(made["periods"])["code"] if chance.random() < 0.4 else None
    decided = decisions(chance, lines) if chance.random() < 0.6 else []
    return {"agreement": made, "ledger": lines, "decisions": decided, "period": period}


def lump_sums(made):
    """A lump sum's amount is the total of its entries."""
    for one in made["categories"]:
        if one["method"]["kind"] == "lump-sum":
            entries = [float(entry["amount"]) for entry in made["budget"] if entry["category"] == one["code"]]
            one["method"]["amount"] = f"{sum(entries):.2f}"


if __name__ == "__main__":
    first, count = map(int, sys.argv[1:])
    for seed in range(first, first + count):
        print(json.dumps(project(seed)))
