"""The rules that a line breaks by itself, whatever else was declared."""
from fractions import Fraction

from .cells import squeezed
from .lines import MAY_BE_NEGATIVE
from .money import ROUGH
from .terms import at

UNDOCUMENTED = {"unit-cost", "lump-sum", "in-kind"}
# A correction is no cost of its own: it may concern a simplified cost as well as a real one.
CORRECTIONS = {"adjustment", "revenue"}
SIMPLIFIED = {"unit-cost", "lump-sum"}


def own_errors(line, terms):
    found = set(line.errors)
    for rule in (dates, budget, simplified, rate, supplier, amounts):
        found |= set(rule(line, terms))
    return found


def dates(line, terms):
    if line.type == "lump-sum":
        return
    eligibility = terms.eligibility(line.partner)
    paid_by = terms.paid_by(line.partner, line.category, line.type)
    if line.document_date is None:
        yield "date-invalid"
    elif not eligibility["incurredFrom"] <= line.document_date <= paid_by:
        yield "outside-eligibility"
    if not line.needs_payment:
        return
    if line.payment_date is None:
        if "date-invalid" not in line.errors:
            yield "unpaid"
    elif line.payment_date > paid_by:
        yield "paid-late"


def budget(line, terms):
    """REVENUE needs no budget line."""
    if line.is_revenue() or "?" in (line.category, line.action):
        return
    if line.category in terms.covered(line.partner):
        yield "flat-rate-double"
    if terms.budget_of(partner=line.partner, category=line.category) == 0:
        yield "no-budget-line"
    elif (line.partner, line.action, line.category) not in terms.budget and not terms.rules["flexibility"]:
        yield "no-budget-line"
    if line.shared in terms.shared:
        shared = terms.shared[line.shared]
        if shared["mode"] == "single-payer" and shared["payer"] != line.partner:
            yield "shared-cost-not-payer"


def simplified(line, terms):
    if "?" in (line.category, line.type):
        return
    method = terms.method(line.partner, line.category)
    agreed = method["kind"] if method["kind"] in SIMPLIFIED else None
    if agreed and line.type != agreed and line.type not in CORRECTIONS and not (line.eligible or 0) < 0:
        yield "method-differs"
    if line.type == "lump-sum" and agreed != "lump-sum":
        yield "lump-sum-differs"
    if line.type != "unit-cost" or line.eligible is None:
        return
    if agreed != "unit-cost" or line.units is None:
        yield "unit-cost-differs"
        return
    cost = line.units * Fraction(at(method["amount"], line.terms_day))
    currency = method.get("currency", terms.currency)
    if line.currency != currency or line.minor(cost) != line.minor(line.eligible):
        yield "unit-cost-differs"


def rate(line, terms):
    """Rates are compared as proportions: a rate is nearer to the inverse when it lies on the inverse's side of one."""
    if not line.foreign or line.rate is None:
        return
    listed = terms.listed_rate(line)
    reference = listed or _rough(line.currency, terms.currency)
    far = listed is not None and abs(line.rate - listed) > listed / 5
    inverted = reference is not None and _distance(line.rate * reference) < _distance(line.rate / reference)
    if line.rate == 1 or far or inverted:
        yield "exchange-rate-suspect"


def supplier(line, terms):
    """Oneself only on invoices and receipts; towards the others the payer of an apportioned cost may be the supplier."""
    shared = terms.shared.get(line.shared)
    for code, partner in terms.partners.items():
        tax_number = squeezed(partner.get("taxId", ""))
        by_tax = line.tax_number and tax_number
        same = line.tax_number == tax_number if by_tax else line.supplier == squeezed(partner["name"])
        if not same or (code == line.partner and line.type not in ("invoice", "receipt")):
            continue
        if shared and shared["mode"] == "apportioned" and code == shared["payer"] != line.partner:
            continue
        yield "partner-as-supplier"


def amounts(line, terms):
    if line.eligible is None:
        return
    # Income is negative: a positive amount of it would be claimed as a cost.
    income = line.is_revenue() or line.type == "revenue"
    if line.eligible > 0 if income else line.eligible < 0 and line.type not in MAY_BE_NEGATIVE:
        yield "sign-without-credit-note"
    if line.type in UNDOCUMENTED and not line.has_amounts:
        return
    eligible = abs(line.minor(line.eligible))
    if eligible > abs(line.minor(line.gross)):
        yield "eligible-above-gross"
    elif line.type not in ("payslip", "adjustment") and eligible > abs(possible(line, terms)):
        yield "vat-not-eligible"


def possible(line, terms):
    """What of the document can be eligible for this partner, in minor units of its currency."""
    share = None if line.type == "payslip" else terms.vat_share(line.partner, line.terms_day)
    return line.minor(line.gross if share is None else (line.net or 0) + (line.vat or 0) * share)


def _rough(currency, project):
    if currency not in ROUGH or project not in ROUGH:
        return None
    return Fraction(ROUGH[currency]) / Fraction(ROUGH[project])


def _distance(proportion):
    return max(proportion, 1 / proportion)

