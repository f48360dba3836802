"""Ledgers by chance: ordinary lines, and every kind of line that a rule speaks of, often."""
from .situations import Situation

RULES = ["unpaid", "paid-late", "over-budget", "outside-eligibility", "exchange-rate-suspect", "unit-cost-differs",
         "hours-above-limit", "no-budget-line", "lump-sum-differs", "vat-not-eligible", "eligible-above-gross",
         "unknown-code", "amount-invalid", "partner-as-supplier", "method-differs", "flat-rate-double",
         "shared-cost-not-payer", "sign-without-credit-note", "duplicate-invoice", "share-over-invoice"]


def ledger(chance, agreement):
    lines = []
    wanted = chance.randint(5, 60)
    while len(lines) < wanted:
        lines.extend(dict(line) for line in Situation(chance, agreement).lines())
    numbers = {}
    for line in lines:
        numbers[line["Partner"]] = line["Line"] = numbers.get(line["Partner"], 0) + 1
        line["Line"] = str(line["Line"])
        written(chance, line)
    return lines


def written(chance, line):
    """The same line as somebody else would write it."""
    for name in ("Net", "Eligible"):
        if chance.random() < 0.06 and line[name]:
            value = line[name].replace(".", ",")
            if "," in value and len(value.split(",")[1]) != 3:
                line[name] = chance.choice([value, "'" + line[name]])
    for name in ("Document date", "Payment date"):
        if chance.random() < 0.06 and line[name].count("-") == 2:
            year, month, day = line[name].split("-")
            line[name] = chance.choice([f"{day}/{month}/{year}", "'" + line[name]])
    for name in ("Action", "Category", "Document type"):
        if chance.random() < 0.1 and line[name]:
            line[name] += " · in words"
    if chance.random() < 0.03:
        line["Status"] = chance.choice(["withdrawn", "withdrawn", "justified"])


def decisions(chance, lines):
    """Words on some lines, mostly about rules that do not fire on them."""
    found = []
    for line in lines:
        for _ in range(3):
            if chance.random() < 0.08:
                made = chance.choice(["accept", "accept", "", "exclude"])
                rule = "" if made == "exclude" and chance.random() < 0.5 else chance.choice(RULES)
                found.append({"Partner": line["Partner"], "Line": line["Line"], "Rule": rule, "Decision": made,
                              "Reason": "Agreed", "Decided by": "The lead", "Decided on": "2028-01-15"})
    return found
