"""What happens in a project: one or more lines of a kind that a rule speaks of."""
from counting.money import decimals
from .draft import Draft
from .values import days, later, money

TICKETS = ["N/A", "s/n", "ticket", "reçu", "receipt", "Ticket", "n.a.", "", "bilhete", "--"]
CODES = ("Action", "Category", "Period", "Document type", "Shared cost")


class Situation(Draft):
    def lines(self):
        kinds = [self.invoice] * 6 + [self.simplified] * 4 + [
            self.ticket, self.credit, self.credit, self.adjustment, self.revenue, self.duplicate, self.duplicate,
            self.two_partners, self.parts, self.parts, self.travellers, self.depreciation, self.halves, self.faulty,
            self.faulty, self.shared, self.partner_supplier, self.in_kind, self.odd_rate, self.odd_rate]
        return self.chance.choice(kinds)()

    def invoice(self):
        if self.chance.random() < 0.85:
            self.real()
        return [self.line(self.chance.choice(["invoice", "invoice", "payslip", "mission", "receipt", "other"]))]

    def simplified(self):
        """Hours and lump sums, now and then one that differs from what was agreed."""
        method = self.method(self.entry["category"])
        if method["kind"] == "lump-sum":
            amount = self.entry["amount"] if self.chance.random() < 0.8 else money(999, self.currency)
            line = self.line("lump-sum", Net="", VAT="", Currency=self.currency, Eligible=amount)
            line["Exchange rate"] = line["Payment date"] = ""
            line["Document date"] = self.chance.choice(["2025-11-30", "", line["Document date"]])
            return [line]
        if method["kind"] != "unit-cost":
            return self.invoice()
        units = self.chance.choice([10, 120, 401, 900, 1500, 37.5])
        day = days(self.chance)
        cost = method["amount"]
        if isinstance(cost, list):
            cost = [step["value"] for step in cost if step["from"] <= day][-1]
        currency = method.get("currency", self.currency)
        if self.chance.random() < 0.1:
            currency = self.own_currency(day)
        line = self.line("unit-cost", **{"Document date": day, "Payment date": "", "Net": "", "VAT": ""})
        line.update({"Currency": currency, "Exchange rate": "" if currency == self.currency else self.rate(line, currency)})
        line["Units"] = f"{units:g}"
        off = self.chance.choice([0] * 9 + [1.5])
        line["Eligible"] = money(round(float(cost) * units + off, decimals(currency)), currency)
        line["Supplier"] = self.chance.choice(["Staff A", "Staff B"])
        line["Person"] = self.chance.choice(["", "", "A. Person"])
        line["Document no."] = ""
        return [line]

    def ticket(self):
        self.real()
        line = self.line("receipt", 0.004, **{"Document no.": self.chance.choice(TICKETS)})
        return [line, {**line, "Payment date": later(line["Payment date"], self.chance.choice([0, 1]))}]

    def credit(self):
        self.real()
        line = self.negative("credit-note")
        return [line] * self.chance.choice([1, 1, 2])

    def adjustment(self):
        return [self.negative("adjustment")] if self.chance.random() < 0.7 else [self.line("adjustment", 0.05)]

    def revenue(self):
        category = "REVENUE" if any(one["code"] == "REVENUE" for one in self.agreement["categories"]) else "OTHER"
        if self.chance.random() < 0.15:
            return [self.line("revenue", 0.05)]
        return [self.negative("revenue", Category=category)]

    def negative(self, kind, **values):
        line = self.line(kind, self.chance.choice([0.02, 0.2]))
        for name in ("Net", "VAT", "Eligible"):
            line[name] = "-" + line[name] if line[name] else ""
        line["Payment date"] = self.chance.choice(["", line["Payment date"]])
        line["Document date"] = self.chance.choice([line["Document date"]] * 4 + ["2028-03-20"])
        return {**line, **values}

    def duplicate(self):
        """The same document typed twice or more often, once and again withdrawn or slightly different."""
        self.real()
        line = self.line(self.chance.choice(["invoice", "payslip", "receipt"]), 0.05)
        again = {**line, "Document no.": self.chance.choice([line["Document no."], line["Document no."].lower()])}
        again["Supplier"] = self.chance.choice([line["Supplier"], line["Supplier"].upper().replace("A", "À")])
        if self.chance.random() < 0.2:
            again["Person"] = "B. Person"
        if self.chance.random() < 0.2:
            again["Document date"] = later(line["Document date"], 3)
        return [line, again, dict(again)][: self.chance.choice([2, 2, 3])]

    def two_partners(self):
        self.real()
        line = self.line("invoice", 0.05)
        other = self.chance.choice(self.agreement["partners"])
        own = [one for one in self.agreement["budget"] if one["partner"] == other["code"]]
        if not own or other is self.partner:
            return [line]
        entry = self.chance.choice(own)
        line["Currency"] = line["Currency"] or self.own_currency(line["Document date"])
        return [line, {**line, "Partner": other["code"], "Action": entry["action"], "Category": entry["category"]}]

    def parts(self):
        """One document over work packages or in instalments: exactly, a cent over, or well over."""
        self.real()
        line = self.line("invoice", 0.06)
        count = self.chance.choice([2, 3])
        share = self.chance.choice([1 / count, 1 / count, 0.98, 0.7])
        shares = [share] + [(1 - share) / (count - 1)] * (count - 1)
        if self.chance.random() < 0.25:
            shares[-1] += self.chance.choice([0.02, 0.5])
        by_date = self.chance.random() < 0.5
        actions = [one["code"] for one in self.agreement["actions"]]
        return [
            self.part(line, one, **({"Payment date": later(line["Payment date"], 30 * at)} if by_date
                                    else {"Action": actions[at % len(actions)]}))
            for at, one in enumerate(shares)
        ]

    def travellers(self):
        self.real()
        line = self.line("invoice", 0.03)
        half = self.part(line, 0.5)
        return [half, dict(half), dict(half)][: self.chance.choice([2, 2, 2, 3])]

    def depreciation(self):
        self.real()
        line = self.line("depreciation", 0.2, **{"Payment date": ""})
        share = self.chance.choice([0.1, 0.25, 0.4])
        return [self.part(line, share, **{"Document date": later("2026-06-30", 184 * at)}) for at in range(3)]

    def halves(self):
        self.real()
        line = self.line("payslip", 0.1, **{"Document no.": "2026-03"})
        half = {**line, "Eligible": f"{self.total(line) / 2:.{decimals(self.currency) + 1}f}".rstrip("0").rstrip(".")}
        action = self.chance.choice(self.agreement["actions"])["code"]
        return [half, {**half, "Action": action}]

    def faulty(self):
        if self.chance.random() < 0.8:
            self.real()
        line = self.line(self.chance.choice(["invoice", "receipt", "credit-note", "payslip"]), 0.05)
        fault = self.chance.choice([
            {"Eligible": ""}, {"Eligible": "abc"}, {"Net": "x"}, {"Payment date": ""}, {"Payment date": "2028-03-15"},
            {"Payment date": "soon"}, {"Document date": "2025-12-30"}, {"Document date": "2028-03-10"},
            {"Document date": ""}, {self.chance.choice(CODES): "nowhere"}, {"Period": ""}, {"Eligible": "99999"},
            {"Document date": "31/31/2027"}, {"Category": self.chance.choice(self.agreement["categories"])["code"]},
            {"Eligible": "-" + line["Eligible"], "Net": "-" + line["Net"], "VAT": ""},
        ])
        return [{**line, **fault}]

    def shared(self):
        costs = self.agreement["sharedCosts"]
        if not costs:
            return self.invoice()
        cost = self.chance.choice(costs)
        line = self.line("invoice", 0.1, **{"Action": cost["action"], "Category": cost["category"]})
        line.update({"Shared cost": cost["code"], "Currency": line["Currency"] or self.own_currency(line["Document date"])})
        if self.chance.random() < 0.3:
            payer = next(one for one in self.agreement["partners"] if one["code"] == cost["payer"])
            line["Supplier"] = payer["name"]
        # Only partners whose VAT is eligible alike: what parts of others add up to is not settled.
        partners = [one for one in self.agreement["partners"] if self.vat(one) == self.vat(self.partner)]
        share = self.chance.choice([1, 1 / len(partners), 0.6])
        return [self.part(line, share, Partner=one["code"]) for one in partners if self.chance.random() < 0.8]

    def partner_supplier(self):
        other = self.chance.choice(self.agreement["partners"])
        self.real()
        line = self.line(self.chance.choice(["invoice", "receipt", "other", "mission"]), 0.05)
        line["Supplier"] = self.chance.choice([other["name"], other["name"].upper()])
        if "taxId" in other and self.chance.random() < 0.5:
            line.update({"Supplier": "Someone", "Supplier tax no.": other["taxId"].replace(" ", "")})
        return [line]

    def in_kind(self):
        self.real()
        line = self.line("in-kind", 0.05, **{"Payment date": ""})
        return [{**line, **self.chance.choice([{"Net": "", "VAT": ""}, {}])}]

    def odd_rate(self):
        """A rate of 1, the inverse, twice the rate, none at all."""
        self.real()
        line = self.line(self.chance.choice(["invoice", "credit-note"]), 0.05)
        if line["Exchange rate"]:
            typed = float(line["Exchange rate"])
            line["Exchange rate"] = self.chance.choice(["1", f"{1 / typed:.6g}", f"{typed * 1.5:.6g}", "", f"{typed:.4g}"])
        return [line]
