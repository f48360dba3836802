"""The aid on what is certified to date, as DOMAIN words it, partner by partner and then over the partners."""

from fractions import Fraction

from money import rounded, share_out
from plan import CLAIMED, OWN, PUBLIC


class Partner:
    def __init__(self, plan, code, costs):
        self.plan, self.code, self.costs = plan, code, costs
        self.sources = plan.sources[code]
        self.agreed = plan.agreed[code]
        self.certified = sum(costs.values())
        self.rates = [plan.rate(one) for one in self.sources]
        kinds = [one["kind"] for one in self.sources]
        own = [index for index, kind in enumerate(kinds) if kind in OWN]
        others = [index for index, kind in enumerate(kinds) if kind not in ("eu-fund", "revenue")]
        self.own = own[-1] if own else None
        self.rest = self.own if own else (others[-1] if others else None)
        self.due = self.on(self.certified)
        self.uncut = list(self.due)
        self.cut = [0] * len(kinds)
        self.uncovered = self.certified - sum(self.due)

    def on(self, costs):
        due = [0 if index == self.rest else rounded(rate * costs, self.plan.policy) for index, rate in enumerate(self.rates)]
        if self.rest is not None:
            due[self.rest] = costs - sum(due)
        return due

    def kind(self, index):
        return self.sources[index]["kind"]

    def take(self, index, amount, bearable=True):
        self.due[index] -= amount
        self.cut[index] += amount
        if bearable and self.own is not None and self.own != index:
            self.due[self.own] += amount
        else:
            self.uncovered += amount

    def maximum_rate(self):
        limit = self.plan.rules.get("maximumRate")
        if not limit:
            return
        for index, one in enumerate(self.sources):
            if one["source"] != limit["source"]:
                continue
            share = Fraction(limit["share"])
            if limit["of"] == "public":
                if share >= 1:
                    continue
                others = sum(rate for at, rate in enumerate(self.rates) if at != index and self.kind(at) in PUBLIC)
                share = share / (1 - share) * others
            if self.plan.rate(one) > share:
                self.rates[index] = share
                self.take(index, self.due[index] - rounded(share * self.certified, self.plan.policy))

    def cash_costs(self):
        public = sum(due for index, due in enumerate(self.due) if self.kind(index) in PUBLIC)
        weights = [max(due, 0) if self.kind(index) in CLAIMED else 0 for index, due in enumerate(self.due)]
        excess = min(public - (self.certified - self.costs.get("IN_KIND", 0)), sum(weights))
        if excess > 0:
            bearable = self.own is not None and self.kind(self.own) not in PUBLIC
            for index, part in enumerate(share_out(excess, weights)):
                self.take(index, part, bearable)


def aid(plan, certified, is_balance, open_advance):
    """certified: partner -> category -> cents. open_advance is asked once for each source, before its ceiling."""
    all_partners = [Partner(plan, code, certified[code]) for code in plan.partners]
    at_balance = all(one.certified == 0 or is_balance(one.code) for one in all_partners)
    for one in all_partners:
        one.maximum_rate()
    caps(plan, all_partners, at_balance)
    for one in all_partners:
        if is_balance(one.code):
            one.cash_costs()
    ceilings(plan, all_partners, is_balance, open_advance)
    return all_partners


def bases(plan, costs, financing):
    """What caps are shares of. costs: (partner, category, cents); financing: partner -> [(kind, source, cents)]."""
    methods = {one["code"]: one["method"]["kind"] for one in plan.agreement["categories"]}
    total = sum(cents for _, _, cents in costs)
    direct = sum(cents for _, category, cents in costs if category != "OFFICE" and methods.get(category) == "real")
    public = 0
    for code in plan.partners:
        own = sum(cents for partner, _, cents in costs if partner == code)
        whole = sum(cents for _, _, cents in financing[code])
        part = sum(cents for kind, _, cents in financing[code] if kind in PUBLIC)
        public += rounded(Fraction(own * part, whole), "half-up") if whole else 0
    return {"total": total, "direct": direct, "public": public}


def caps(plan, partners, at_balance):
    now = [(one.code, category, cents) for one in partners for category, cents in one.costs.items()]
    if at_balance:
        financing = {one.code: [(s["kind"], s["source"], due) for s, due in zip(one.sources, one.uncut)] for one in partners}
        base = bases(plan, now, financing)
    else:
        planned = [(one["partner"], one["category"], int(Fraction(one["amount"]) * 100)) for one in plan.agreement["budget"]]
        financing = {
            code: [(s["kind"], s["source"], cents) for s, cents in zip(plan.sources[code], plan.agreed[code])]
            for code in plan.partners
        }
        base = bases(plan, planned, financing)
    unaided = {one.code: 0 for one in partners}
    for cap in plan.rules["caps"]:
        most = max(rounded(Fraction(cap["share"]) * base[cap["of"]], "floor"), 0)
        if "source" in cap:
            rows = [(one, at) for one in partners for at, s in enumerate(one.sources) if s["source"] == cap["source"]]
            excess = sum(one.due[at] for one, at in rows) - most
            if excess > 0:
                parts = share_out(excess, [one.due[at] for one, at in rows])
                for (one, at), part in zip(rows, parts):
                    one.take(at, part)
            continue
        capped = [
            (code, cents)
            for code, category, cents in now
            if category in cap.get("categories", ()) or code in cap.get("partners", ())
        ]
        excess = sum(cents for _, cents in capped) - most
        if excess > 0:
            for (code, _), part in zip(capped, share_out(excess, [cents for _, cents in capped])):
                unaided[code] += part
    for one in partners:
        if unaided[one.code] and one.certified > 0:
            before, after = one.on(one.certified), one.on(max(one.certified - unaided[one.code], 0))
            for at in range(len(one.sources)):
                if one.kind(at) in CLAIMED:
                    one.take(at, min(before[at] - after[at], max(one.due[at], 0)))


def ceilings(plan, partners, is_balance, open_advance):
    groups = {}
    for one in partners:
        for at, source in enumerate(one.sources):
            if source["kind"] == "eu-fund":
                key = (plan.authority[one.code] if plan.leader else "", source["source"])
            elif source["kind"] == "national-public":
                key = (one.code, at)
            else:
                continue
            groups.setdefault(key, []).append((one, at))
    share = plan.rules.get("claims", {}).get("shareBeforeBalance")
    for rows in groups.values():
        before = [0 if is_balance(one.code) else one.agreed[at] for one, at in rows]
        if share is not None and sum(before) > 0:
            before = share_out(rounded(Fraction(share) * sum(before), "floor"), before)
        most = [
            (one.agreed[at] if is_balance(one.code) else part) - open_advance(one, at)
            for (one, at), part in zip(rows, before)
        ]
        over = [one.due[at] - limit for (one, at), limit in zip(rows, most)]
        is_fund = rows[0][0].kind(rows[0][1]) == "eu-fund"
        if sum(over) > 0 and (is_fund or most[0] != rows[0][0].agreed[rows[0][1]]):
            for (one, at), part in zip(rows, share_out(sum(over), over)):
                one.take(at, part)
