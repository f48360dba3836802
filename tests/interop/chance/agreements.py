"""Agreements by chance: one to four partners, every method, flexibility in tiers, opening balances."""
from counting.money import decimals, text
from counting.terms import Terms
from .values import money, rate

NAMES = ["Commune d'Alba", "Wind & Meer e.V.", "Município de Norte", "Stiftung Über-Land"]
MONTHS = [f"{year}-{month:02}" for year in (2026, 2027, 2028) for month in range(1, 13)]
ACTIONS = ["WP1", "WP2", "WP3"]


def agreement(chance):
    currency = chance.choice(["EUR", "EUR", "EUR", "EUR", "SEK", "TND"])
    others = chance.sample([one for one in ("EUR", "SEK", "PLN", "JPY", "TND", "GBP") if one != currency], 2)
    actions = ACTIONS[: chance.randint(1, 3)]
    partners = [partner(chance, at, [currency, currency, *others]) for at in range(chance.randint(1, 4))]
    codes = [one["code"] for one in partners]
    categories = methods(chance)
    for one in partners:
        override_methods(chance, one, categories)
    budget = [entry for code in codes for entry in budgets(chance, code, actions, categories, currency)]
    made = {
        "schema": "accord/agreement@1",
        "project": {
            "id": "chance", "acronym": "CHANCE", "title": "By chance", "kind": "interreg", "programme": "Interreg",
            "fund": "ERDF", "currency": currency, "language": "en", "start": "2026-01-01", "end": "2027-12-31",
            "eligibility": eligibility(chance),
        },
        "version": {"number": 1, "date": "2026-01-01", "reason": "Signed"},
        "partners": partners,
        "categories": categories,
        "actions": [
            {"code": code, "title": f"Work package {code[-1]}", "kind": "common", "lead": "P1", "partners": codes,
             "start": "2026-01-01", "end": "2027-12-31"}
            for code in actions
        ],
        "periods": [
            {"code": f"R{at + 1}", "start": f"{year}-{first}", "end": f"{year}-{last}", "reportDue": due, "claimDue": due}
            for at, (year, first, last, due) in enumerate([
                (2026, "01-01", "06-30", "2026-07-31"), (2026, "07-01", "12-31", "2027-01-31"),
                (2027, "01-01", "06-30", "2027-07-31"), (2027, "07-01", "12-31", "2028-01-31"),
            ])
        ],
        "budget": budget,
        "funding": [
            {"partner": code, "source": source, "kind": kind, "rate": rate}
            for code in codes
            for source, kind, rate in (("ERDF", "eu-fund", "0.80"), ("Own", "own-public", "0.20"))
        ],
        "sharedCosts": shared(chance, codes, actions, categories),
        "rules": {
            "profile": "generic",
            "vat": chance.choice(["eligible", "eligible-if-not-recoverable", "never"]),
            "rounding": {"funding": "floor", "flatRate": chance.choice(["floor", "half-up"]),
                         "residual": "largest-remainder"},
            "exchangeRate": chance.choice(["submission-month", "payment-month", "invoice-month", "fixed"]),
            "flexibility": flexibility(chance),
            "caps": [],
        },
        "governance": {"committees": [], "meetings": [], "contacts": []},
        "columns": ["Supplier tax no.", "Person"],
    }
    if chance.random() < 0.5:
        made["rates"] = rates(chance, currency, others, made["rules"]["exchangeRate"] == "fixed")
    if chance.random() < 0.3:
        made["opening"] = opening(chance, made)
    return made


def partner(chance, at, currencies):
    made = {
        "code": f"P{at + 1}", "name": NAMES[at], "role": "partner" if at else "lead", "country": "FR", "language": "en",
        "currency": chance.choice(currencies), "legalStatus": chance.choice(["public", "private"]),
        "vat": chance.choice(["recoverable", "not-recoverable", "not-recoverable", "partial"]), "overrides": {},
    }
    if chance.random() < 0.1 and made["currency"] != currencies[-1]:
        made["currency"] = [{"from": "2026-01-01", "value": made["currency"]},
                            {"from": "2027-01-01", "value": currencies[-1]}]
    if made["vat"] == "partial":
        later = [{"from": "2026-01-01", "value": "0.40"}, {"from": "2027-01-01", "value": "0.65"}]
        made["vatNonRecoverableShare"] = chance.choice(["0.37", "0.5", later])
    if chance.random() < 0.4:
        made["taxId"] = f"FR{at}1 234 567"
    if chance.random() < 0.15:
        made["overrides"]["vat"] = chance.choice(["eligible", "never", "eligible-if-not-recoverable"])
    if chance.random() < 0.1:
        made["overrides"]["exchangeRate"] = chance.choice(["submission-month", "payment-month", "invoice-month"])
    if chance.random() < 0.15:
        made["overrides"]["eligibility"] = {"incurredFrom": "2026-02-01", "incurredTo": "2027-11-30",
                                            "paidBy": "2028-01-31", "claimBy": "2028-03-31"}
    return made


def eligibility(chance):
    made = {"incurredFrom": "2026-01-01", "incurredTo": "2027-12-31", "paidBy": "2028-02-29", "claimBy": "2028-03-31"}
    if chance.random() < 0.3:
        made["exceptions"] = [{"categories": ["STAFF", "EXTERNAL"], "documentTypes": ["payslip", "invoice"],
                               "paidBy": "2028-03-31"}]
    return made


def methods(chance):
    real = {"kind": "real"}
    hourly = {"kind": "unit-cost", "unit": "hour", "amount": chance.choice(["41.00", "38.5", "29.35"])}
    if chance.random() < 0.3:
        hourly["amount"] = [{"from": "2026-01-01", "value": "41.00"}, {"from": "2027-01-01", "value": "43.50"}]
    staff = chance.choice([real, real, hourly, {"kind": "flat-rate", "rate": "0.20", "base": ["EXTERNAL", "EQUIPMENT"]}])
    office = chance.choice([real, {"kind": "flat-rate", "rate": chance.choice(["0.15", "0.07", "0.25"]),
                                   "base": chance.choice([["STAFF"], ["STAFF", "TRAVEL"]])}])
    travel = chance.choice([real, real, {"kind": "flat-rate", "rate": "0.15", "base": ["STAFF"]}])
    made = dict(STAFF=staff, OFFICE=office, TRAVEL=travel, EXTERNAL=real, EQUIPMENT=real)
    if chance.random() < 0.4:
        made["OTHER"] = {"kind": "lump-sum", "amount": "0"}
    elif chance.random() < 0.15:
        made = dict(STAFF=real, EXTERNAL=real, TRAVEL=real, OTHER={
            "kind": "flat-rate", "rate": "0.40", "base": ["STAFF"], "covers": ["TRAVEL", "EXTERNAL", "OTHER"]})
    if chance.random() < 0.4:
        made["IN_KIND"] = real
    if chance.random() < 0.4:
        made["REVENUE"] = real
    return [{"code": code, "method": method} for code, method in made.items()]


def override_methods(chance, made, categories):
    codes = [one["code"] for one in categories]
    if chance.random() < 0.2 and "OFFICE" in codes:
        made["overrides"]["methods"] = {"OFFICE": {"kind": "flat-rate", "rate": "0.10", "base": ["STAFF"]}}
    elif chance.random() < 0.2:
        currency = made["currency"] if isinstance(made["currency"], str) else made["currency"][0]["value"]
        made["overrides"]["methods"] = {"STAFF": {"kind": "unit-cost", "unit": "hour", "currency": currency,
                                                  "amount": f"{chance.randint(200, 900) / 10:.{min(1, decimals(currency))}f}"}}
    if not made["overrides"]:
        del made["overrides"]


def budgets(chance, code, actions, categories, currency):
    lumps = [f"{amount}.00" for amount in (5000, 1200, 5000)]
    for one in categories:
        if one["code"] == "REVENUE" or chance.random() < 0.15:
            continue
        for action in actions:
            lump = one["method"]["kind"] == "lump-sum"
            for _ in range(2 if lump else 1):
                if chance.random() < 0.75:
                    amount = chance.choice(lumps) if lump else money(chance.uniform(500, 20000), currency)
                    if lump:
                        amount = money(float(amount), currency)
                    yield {"partner": code, "action": action, "category": one["code"], "amount": amount}


def flexibility(chance):
    made = []
    for level in chance.sample(["partner", "category", "partner-category", "action"], chance.choice([0, 0, 1, 1, 2])):
        compensated = chance.random() < 0.5
        limits = chance.choice([{"maxIncrease": "0.10"}, {"maxAmount": "1500.00"},
                                {"maxIncrease": "0.05", "maxAmount": "900.00"}])
        approval = chance.choice(["none", "notify", "none", "none", "amendment"])
        made.append({"level": level, **limits, "compensated": compensated, "approval": approval})
        if chance.random() < 0.5:
            approval = chance.choice(["notify", "steering-committee", "amendment"])
            made.append({"level": level, "maxIncrease": "0.25", "compensated": compensated, "approval": approval})
    return made


def shared(chance, codes, actions, categories):
    found = {one["code"] for one in categories}
    category = "EXTERNAL" if "EXTERNAL" in found else "STAFF"
    return [
        {"code": f"C{at + 1}", "title": f"Shared {at + 1}", "action": chance.choice(actions), "category": category,
         "payer": chance.choice(codes), "mode": mode, "amount": "9000.00", "key": {"method": "equal"}}
        for at, mode in enumerate(chance.sample(["single-payer", "apportioned", "each-pays"], chance.randint(0, 3)))
    ]


def rates(chance, currency, others, fixed):
    months = MONTHS[:1] if fixed else [month for month in MONTHS if chance.random() < 0.8]
    return [{"currency": other, "month": month, "source": "List", "rate": rate(chance, other, currency)}
            for other in others for month in months]



def opening(chance, made):
    """Balances of budget lines. Undecided ones only for partners without flat rates: what those owe is not agreed."""
    found, terms = [], Terms(made)
    for line, budgeted in terms.budget.items():
        partner, action, category = line
        if chance.random() < 0.3 and terms.method(partner, category)["kind"] != "lump-sum":
            declared = int(budgeted * chance.uniform(0.05, 0.6))
            one = {"partner": partner, "action": action, "category": category,
                   "declared": text(declared, terms.currency), "paid": text(0, terms.currency)}
            if terms.flat_rates(partner) or chance.random() < 0.7:
                one["certified"] = text(int(declared * chance.choice([1, 1, 0.8])), terms.currency)
            found.append(one)
    return found
