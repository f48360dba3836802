"""The lines of a ledger as they are read, with what is wrong with their cells."""
from fractions import Fraction

from . import cells
from .cells import Unreadable
from .money import half_up, decimals, minor
from .terms import REVENUE

TYPES = ["invoice", "credit-note", "adjustment", "payslip", "mission", "receipt", "unit-cost", "lump-sum", "in-kind",
         "depreciation", "revenue", "other"]
MAY_BE_NEGATIVE = {"credit-note", "adjustment", "revenue"}
WITHOUT_PAYMENT = {"credit-note", "adjustment", "unit-cost", "lump-sum", "in-kind", "depreciation"}
NOT_INPUT = {"Partner", "Line", "Period", "Currency", "Exchange rate", "Status", "Gross", "Declared"}
FAR = "9999-12-31"


class Line:
    """One line; amounts in the document's currency are exact, `declared` is in minor units of the project's."""

    def __init__(self, terms, row, number, signs):
        self.row = number
        self.errors = set()
        self.verdict = "later"
        self.partner = row["Partner"]
        self.number = int(row["Line"] or 0)
        self.withdrawn = row.get("Status", "").split(" · ")[0].strip().lower() == "withdrawn"
        self.action = self._code(row["Action"], terms.actions)
        self.category = self._code(row["Category"], {one: () for one in terms.categories})
        self.period = self._code(row["Period"], {one: () for one in terms.periods})
        self.type = self._code(row["Document type"], {one: () for one in TYPES})
        self.shared = self._code(row["Shared cost"], {one: () for one in terms.shared}, needed=False)
        self.supplier = cells.squeezed(row["Supplier"])
        self.tax_number = cells.squeezed(row.get("Supplier tax no.", ""))
        self.document = cells.squeezed(row["Document no."])
        self.person = cells.squeezed(row.get("Person", ""))
        self.document_date = self._day(row["Document date"])
        self.payment_date = self._day(row["Payment date"])
        # On which values that change are looked up.
        self.terms_day = self.document_date or terms.periods.get(self.period, {}).get("end")
        self.units, self.net, self.vat, self.eligible, rate = (
            self._amount(row[name], signs[self.partner][name])
            for name in ("Units", "Net", "VAT", "Eligible", "Exchange rate")
        )
        if self.eligible is None:
            self.errors.add("amount-invalid")
        self.has_amounts = self.net is not None or self.vat is not None
        self.gross = (self.net or 0) + (self.vat or 0)
        self.currency = cells.plain(row["Currency"]).strip() or terms.currency_of(self.partner, self.terms_day)
        self.foreign = self.currency != terms.currency
        self.rate = self._rate(rate, row["Exchange rate"])
        self.declared = (
            half_up(self.eligible / self.rate * 10 ** decimals(terms.currency))
            if self.eligible is not None and self.rate
            else 0
        )
        self.negative = self.declared < 0
        self.needs_payment = self.type not in WITHOUT_PAYMENT and not (self.eligible or 0) < 0
        day = self.payment_date if self.needs_payment else self.document_date
        if self.type == "lump-sum" and day is None and self.period in terms.periods:
            day = terms.periods[self.period]["end"]
        self.counted_on = day

    def order(self, terms):
        return (self.counted_on or FAR, not self.negative, terms.order[self.partner], self.number, self.row)

    def minor(self, amount):
        return minor(amount, self.currency)

    def is_revenue(self):
        return self.category == REVENUE

    def _code(self, value, known, needed=True):
        found = cells.code(value, known)
        if found == "?" or (found is None and needed):
            self.errors.add("unknown-code")
            return "?"
        return found

    def _day(self, value):
        try:
            return cells.day(value)
        except Unreadable:
            # A lump sum is due by delivery: no date of it is tested.
            self.errors |= {"date-invalid"} - ({"date-invalid"} if self.type == "lump-sum" else set())
            return None

    def _amount(self, value, sign):
        try:
            return cells.amount(value, sign)
        except Unreadable:
            self.errors.add("amount-invalid")
            return None

    def _rate(self, rate, written):
        if rate is not None and rate <= 0:
            self.errors.add("amount-invalid")
            return None
        if rate is not None:
            return rate
        if written.strip() not in ("", "'"):
            return None
        if self.foreign:
            self.errors.add("exchange-rate-missing")
            return None
        return Fraction(1)


def read(terms, rows):
    """Every row that is a line, in the order of the file."""
    signs = {
        partner: {
            name: cells.column_sign([row[name] for row in rows if row["Partner"] == partner]) for name in cells.NUMBERS
        }
        for partner in terms.partners
    }
    return [
        Line(terms, row, at, signs)
        for at, row in enumerate(rows)
        if any(value.strip() for name, value in row.items() if name not in NOT_INPUT)
    ]
