"""The agreement as the count asks for it."""
from fractions import Fraction

from .money import minor

REVENUE = "REVENUE"


class Terms:
    def __init__(self, data):
        self.rules = data["rules"]
        self.project = data["project"]
        self.currency = self.project["currency"]
        self.partners = {one["code"]: one for one in data["partners"]}
        self.order = {code: at for at, code in enumerate(self.partners)}
        self.categories = {one["code"]: one["method"] for one in data["categories"]}
        self.actions = {one["code"]: labels(one["title"]) for one in data["actions"]}
        self.periods = {one["code"]: one for one in data["periods"]}
        self.shared = {one["code"]: one for one in data["sharedCosts"]}
        self.rates = data.get("rates", [])
        self.entries = [
            ((one["partner"], one["action"], one["category"]), minor(one["amount"], self.currency))
            for one in data["budget"]
        ]
        self.budget = {}
        for line, amount in self.entries:
            self.budget[line] = self.budget.get(line, 0) + amount
        # Undecided is as declared; once certified, only what was certified.
        self.opening = {}
        for one in data.get("opening", []):
            line = (one["partner"], one["action"], one["category"])
            amount = minor(one.get("certified", one["declared"]), self.currency)
            self.opening[line] = self.opening.get(line, 0) + amount

    def own(self, partner, key, general):
        return self.partners[partner].get("overrides", {}).get(key, general)

    def eligibility(self, partner):
        return {**self.project["eligibility"], **self.own(partner, "eligibility", {})}

    def paid_by(self, partner, category, document):
        """The last day of payment; an exception may put it later for some categories or types."""
        eligibility = self.eligibility(partner)
        days = [eligibility["paidBy"]]
        for one in eligibility.get("exceptions", []):
            if category in one.get("categories", [category]) and document in one.get("documentTypes", [document]):
                days.append(one["paidBy"])
        return max(days)

    def method(self, partner, category):
        return self.own(partner, "methods", {}).get(category) or self.categories.get(category) or {"kind": "real"}

    def flat_rates(self, partner):
        """The partner's flat rates by category, a base that is itself one first; only where it budgets the category."""
        found, ordered = {}, {}
        for category in self.categories:
            method = self.method(partner, category)
            if method["kind"] == "flat-rate" and self.budget_of(partner=partner, category=category) > 0:
                found[category] = method
        while found:
            ready = next(one for one, method in found.items() if not set(method["base"]) & set(found) - {one})
            ordered[ready] = found.pop(ready)
        return ordered

    def covered(self, partner):
        """Categories that a flat rate of the partner covers."""
        covered = set()
        for category in self.categories:
            method = self.method(partner, category)
            if method["kind"] == "flat-rate":
                covered |= set(method.get("covers", [category]))
        return covered

    def budget_of(self, partner=None, action=None, category=None):
        wanted = (partner, action, category)
        return sum(
            amount
            for line, amount in self.budget.items()
            if all(key is None or key == has for key, has in zip(wanted, line))
        )

    def vat_share(self, partner, day):
        """How much of the VAT this partner may claim; None where all of it is."""
        rule = self.own(partner, "vat", self.rules["vat"])
        if rule != "eligible-if-not-recoverable":
            return None if rule == "eligible" else Fraction(0)
        kind = self.partners[partner]["vat"]
        if kind == "partial":
            return Fraction(at(self.partners[partner].get("vatNonRecoverableShare", "0"), day))
        return None if kind == "not-recoverable" else Fraction(0)

    def currency_of(self, partner, day):
        return at(self.partners[partner]["currency"], day)

    def listed_rate(self, line):
        """The rate listed for the month that the agreement names, if there is one."""
        policy = self.own(line.partner, "exchangeRate", self.rules["exchangeRate"])
        rates = [one for one in self.rates if one["currency"] == line.currency]
        if policy == "fixed":
            return Fraction(rates[-1]["rate"]) if rates else None
        due = self.periods.get(line.period, {}).get("reportDue")
        day = {"submission-month": due, "payment-month": line.counted_on, "invoice-month": line.document_date}[policy]
        month = (day or "")[:7]
        return next((Fraction(one["rate"]) for one in rates if one["month"] == month), None)


def at(value, day):
    """A value on a day: itself, or of a list of {from, value} the last that has begun, the first before that."""
    if not isinstance(value, list):
        return value
    steps = sorted(value, key=lambda step: step["from"])
    return next((step["value"] for step in reversed(steps) if step["from"] <= (day or "")), steps[0]["value"])


def labels(title):
    return {one.lower() for one in (title.values() if isinstance(title, dict) else [title])}
