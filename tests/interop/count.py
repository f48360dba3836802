"""An independent count of what a project may claim: count.py AGREEMENT.json LEDGER.csv [DECISIONS.csv] [--period CODE]

Written from the rules of the domain alone, to be compared with Accord. `--many FILE` reads one project a line
({agreement, ledger, decisions, period}: rows by header) and prints one result a line.

Where the rules leave room, this is how they are read here:

- Order: a line whose type needs no payment date counts on its document date even if it names one, and no date of
  payment is tested; without any date it comes last.
- With a period, lines of later periods play no part; lines of no known period are shown with every period.
- Under an unknown code of any column a negative line is in no flat rate's base.
- A flat rate is claimed only where the partner budgets its category. Lines accepted in a category that is a flat rate
  are part of the base of another; what was certified of it at the opening is part of its cumulative amount.
- Flexibility whose every tier needs an approval leaves the level's own budget as limit. A line must leave every total
  of a level in its limit that it raises, by itself or by the flat rates that follow it, and with `compensated` the
  totals above, also where the line's own total is within its budget. Without any flexibility a line is compared with
  its own budget line alone.
- "No flexibility is agreed" (no-budget-line): the agreement lists none, approved or not.
- Documents: a line holds its place whatever else is wrong with it, unless it is withdrawn, the lead excluded it or it
  falls as a duplicate or as a part too many; the lead's acceptance makes it hold its room as well. One minor unit a part
  is tolerated among alike lines too. Between partners the lines of the partner that comes first stay. Parts of several
  partners are compared with what is eligible for the most favoured of them. Accents are
  ignored as case, spaces and punctuation are. A depreciation is never one document with a purchase that is claimed whole.
- A withdrawn lump sum or one that falls leaves its budget entry free. A lump sum or unit cost in a category without
  such a method is lump-sum-differs or unit-cost-differs. Adjustments, credit notes and revenue are no real cost.
- A unit cost in another currency than agreed differs. A positive amount of income is sign-without-credit-note.
- A credit note may be positive, an amount in the project's currency may have a rate, a currency may be any word.
- Hours without a name of a person are those of the supplier.
- Rates are as near to the reference as their proportion to it; `fixed` is the last listed rate of the currency; the
  month of a needless payment is that of the document.
- A value that changes is that of the document's date; without one, that of the end of the line's period.
- A share of VAT (partial) is a limit as none is: Net + VAT x share.
- The payer of an apportioned cost may be the supplier of the others' lines, not of its own.
- A later `paidBy` of an exception holds for the document's date as well; it needs category and type both.
"""
import csv
import json
import sys

from counting.decisions import Decisions
from counting.lines import read
from counting.passes import judge
from counting.terms import Terms
from counting.totals import of_period, totals


def count(agreement, ledger, decisions=(), period=None):
    terms = Terms(agreement)
    lines = read(terms, ledger)
    verdicts = judge(terms, lines, Decisions(decisions), period)
    return {
        "totals": totals(terms, lines, period),
        "lines": [
            {"partner": line.partner, "line": line.number, "verdict": line.verdict, "rules": sorted(verdicts[line])}
            for line in of_period(lines, period)
        ],
    }


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main(args):
    if args[0] == "--many":
        with open(args[1], encoding="utf-8") as file:
            for text in file:
                print(json.dumps(count(**json.loads(text))))
        return
    period = args.pop() if "--period" in args else None
    if period:
        args.remove("--period")
    with open(args[0], encoding="utf-8") as file:
        agreement = json.load(file)
    print(json.dumps(count(agreement, *map(rows, args[1:]), period=period), indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
