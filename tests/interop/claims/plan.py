"""The financing plan of an agreement: what was agreed of each source, and its exact rate."""

from fractions import Fraction

from money import cents, rounded, share_out

OWN = ("own-public", "own-private")
PUBLIC = ("eu-fund", "national-public", "own-public")
CLAIMED = ("eu-fund", "national-public")


class Plan:
    def __init__(self, agreement):
        self.agreement = agreement
        self.rules = agreement["rules"]
        self.policy = self.rules["rounding"]["funding"]
        self.partners = [one["code"] for one in agreement["partners"]]
        self.leader = agreement["project"]["kind"].startswith("leader")
        self.authority = {one["code"]: one.get("managingAuthority", "") for one in agreement["partners"]}
        self.budget = {code: 0 for code in self.partners}
        for line in agreement["budget"]:
            self.budget[line["partner"]] += cents(line["amount"])
        self.sources = {code: [one for one in agreement["funding"] if one["partner"] == code] for code in self.partners}
        self.agreed = {code: self.amounts(code) for code in self.partners}

    def rate(self, source):
        """Exact; income is information and pays nothing."""
        if source["kind"] == "revenue":
            return Fraction(0)
        if "rate" in source:
            return Fraction(source["rate"])
        return Fraction(cents(source["amount"]), self.budget[source["partner"]])

    def nominal(self, source):
        if "amount" in source:
            return cents(source["amount"])
        return rounded(Fraction(source["rate"]) * self.budget[source["partner"]], self.policy)

    def shared(self, name):
        """Each partner's part of a fund whose rate all of them share; None where they do not."""
        own = [one for one in self.agreement["funding"] if one["source"] == name and one["kind"] == "eu-fund"]
        rates = {one.get("rate") for one in own}
        if len(rates) != 1 or None in rates or sorted(one["partner"] for one in own) != sorted(self.partners):
            return None
        rate = Fraction(rates.pop())
        total = rounded(rate * sum(self.budget.values()), self.policy)
        residual = self.rules["rounding"]["residual"]
        if residual == "largest-remainder":
            return dict(zip(self.partners, share_out(total, [self.budget[code] for code in self.partners])))
        parts = {code: rounded(rate * self.budget[code], self.policy) for code in self.partners}
        bearer = self.partners[0] if residual == "lead" else self.partners[-1]
        parts[bearer] += total - sum(parts.values())
        return parts

    def amounts(self, code):
        sources = self.sources[code]
        amounts = []
        for one in sources:
            parts = self.shared(one["source"]) if one["kind"] == "eu-fund" else None
            amounts.append(parts[code] if parts else self.nominal(one))
        own = [index for index, one in enumerate(sources) if one["kind"] in OWN]
        last = own[-1] if own else len(sources) - 1
        if "rate" in sources[last] and self.balanced(code):
            amounts[last] = self.budget[code] - sum(amounts[:last] + amounts[last + 1 :])
        return amounts

    def balanced(self, code):
        rates = [Fraction(one["rate"]) for one in self.sources[code] if "rate" in one]
        if len(rates) == len(self.sources[code]):
            return sum(rates) == 1
        return abs(self.budget[code] - sum(self.nominal(one) for one in self.sources[code])) <= len(rates)
