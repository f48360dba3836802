"""A line by chance on one of a partner's budget lines, with an amount, a currency and a rate that fit."""
from .values import days, later, money, rate

COLUMNS = ("Partner,Line,Action,Category,Period,Supplier,Document type,Document no.,Document date,Payment date,"
           "Description,Units,Net,VAT,Eligible,Currency,Exchange rate,Shared cost,Evidence,Status,Comment,"
           "Supplier tax no.,Person").split(",")
SUPPLIERS = ["Alba Services", "Bureau Carto", "Hotel Centro", "Print-Haus", "Regional railway"]


class Draft:
    def __init__(self, chance, agreement):
        self.chance, self.agreement = chance, agreement
        self.currency = agreement["project"]["currency"]
        self.partner = chance.choice(agreement["partners"])
        own = [one for one in agreement["budget"] if one["partner"] == self.partner["code"]]
        self.entry = chance.choice(own or agreement["budget"])
        self.periods = [one["code"] for one in agreement["periods"]]

    def line(self, kind="invoice", share=None, **values):
        chance, day = self.chance, days(self.chance)
        currency = self.chance.choice([self.own_currency(day), self.own_currency(day), self.currency])
        line = dict.fromkeys(COLUMNS, "")
        amount = float(self.entry["amount"]) * (share or chance.choice([0.02, 0.1, 0.3, 0.9]) * chance.random())
        line.update({
            "Partner": self.partner["code"], "Action": self.entry["action"], "Category": self.entry["category"],
            "Period": chance.choice(self.periods), "Supplier": chance.choice(SUPPLIERS), "Document type": kind,
            "Document no.": f"F-{chance.randint(1, 9999)}", "Document date": day,
            "Payment date": later(day, chance.randint(0, 40)), "Evidence": "yes",
        })
        self.priced(line, amount, currency)
        line.update(values)
        return line

    def priced(self, line, amount, currency):
        """Net, VAT, eligible amount and rate for a cost of about `amount` in the project's currency."""
        chance = self.chance
        if currency != self.currency:
            line["Currency"] = currency
            line["Exchange rate"] = self.rate(line, currency)
            amount *= float(line["Exchange rate"])
        elif self.own_currency(line["Document date"]) != currency or chance.random() < 0.3:
            line["Currency"] = currency
        net, vat = money(amount, currency), money(amount * 0.2, currency)
        if chance.random() < 0.3:
            vat = ""
        line["Net"], line["VAT"] = net, vat
        with_vat = self.agreement["rules"]["vat"] == "eligible" or self.partner["vat"] == "not-recoverable"
        gross = float(net) + float(vat or 0)
        line["Eligible"] = money(gross if with_vat and chance.random() < 0.8 else float(net), currency)

    def rate(self, line, currency):
        listed = [one for one in self.agreement.get("rates", []) if one["currency"] == currency]
        month = line["Document date"][:7]
        near = next((one for one in listed if one["month"] == month), None)
        return near["rate"] if near else rate(self.chance, currency, self.currency)

    def own_currency(self, day):
        currency = self.partner["currency"]
        if isinstance(currency, str):
            return currency
        return [step["value"] for step in currency if step["from"] <= day][-1]

    def method(self, category):
        own = self.partner.get("overrides", {}).get("methods", {})
        general = {one["code"]: one["method"] for one in self.agreement["categories"]}
        return own.get(category, general[category])

    @staticmethod
    def vat(partner):
        return partner["vat"], partner.get("vatNonRecoverableShare"), partner.get("overrides", {}).get("vat")

    def real(self):
        """Turns to a budget line of real costs, if the partner has one."""
        own = [one for one in self.agreement["budget"] if one["partner"] == self.partner["code"]]
        found = [one for one in own if self.method(one["category"])["kind"] == "real"]
        self.entry = self.chance.choice(found or [self.entry])

    def total(self, line):
        return float(line["Net"]) + float(line["VAT"] or 0)

    def part(self, line, share, **values):
        """The same document with a share of what it holds."""
        currency = line["Currency"] or self.own_currency(line["Document date"])
        whole = float(line["Net"]) if self.agreement["rules"]["vat"] == "never" else self.total(line)
        return {**line, "Eligible": money(whole * share, currency), **values}
