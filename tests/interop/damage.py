"""Damages partner workbooks as people and programs do: damage.py JOBS.json

JOBS.json is a list of {"source", "target", "damages": [name, …]}. The ledger is taken out of its sheet, changed, and
put back, so that damages can be combined. What each name does is the comment of its function.
"""
import datetime
import json
import sys
import warnings

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table

warnings.simplefilter("ignore")
KEYS = (
    "line action category period supplier documentType documentNo documentDate paymentDate description units net vat "
    "gross eligible currency rate declared sharedCost evidence status comment"
).split()
ENGLISH = [
    "Line", "Action", "Category", "Period", "Supplier", "Document type", "Document no.", "Document date",
    "Payment date", "Description", "Units", "Net", "VAT", "Gross", "Eligible", "Currency", "Exchange rate", "Declared",
    "Shared cost", "Evidence", "Status", "Comment",
]
NEAR = {
    "supplier": "Suplier name", "net": "Net amount (EUR)", "vat": "VAT amount", "documentNo": "Invoice number",
    "documentDate": "Invoice date", "paymentDate": "Payement date", "eligible": "Eligible amount", "category": "Categroy",
}


class Ledger:
    """What of the workbook is damaged."""

    def __init__(self, book):
        self.book = book
        self.sheet = next(ws for ws in book.worksheets if "Expenses" in ws.tables)
        area = self.sheet.tables["Expenses"]
        area = (area if isinstance(area, str) else area.ref).split(":")
        first, last = self.sheet[area[0]], self.sheet[area[1]]
        self.top, self.left = first.row, first.column
        cells = self.sheet.iter_rows(first.row, last.row, first.column, last.column)
        matrix = [[cell.value for cell in row] for row in cells]
        self.keys = list(KEYS)
        self.header = matrix[0]
        self.rows = [dict(zip(KEYS, row)) for row in matrix[1:] if row[KEYS.index("action")] is not None]
        for row in self.rows:
            row["gross"] = row["declared"] = None
        for row in self.sheet.iter_rows(first.row, self.sheet.max_row):
            for cell in row:
                if not isinstance(cell, openpyxl.cell.cell.MergedCell):
                    cell.value = None
        del self.sheet.tables["Expenses"]
        self.table = "Expenses"
        # Rows of the ledger that stand below the table, rows that the table has beyond the ledger.
        self.below = 0
        self.grown = 3
        self.after = []

    def write(self):
        put(self.sheet, self.top, self.left, self.header, self.keys, self.rows)
        end = self.top + len(self.rows)
        for down, row in enumerate(self.after, start=end + 1):
            for key, value in row.items():
                self.sheet.cell(down, self.left + self.keys.index(key)).value = value
        if self.table:
            last = get_column_letter(self.left + len(self.header) - 1)
            size = end - self.below + self.grown
            ref = f"{get_column_letter(self.left)}{self.top}:{last}{size}"
            self.sheet.add_table(Table(displayName=self.table, ref=ref))


def put(sheet, top, left, header, keys, rows):
    for across, text in enumerate(header):
        sheet.cell(top, left + across).value = text
    for down, row in enumerate(rows, start=1):
        for across, key in enumerate(keys):
            value = row.get(key)
            if value is not None:
                sheet.cell(top + down, left + across).value = value


def copied(ledger, rows, title="Copy of expenses"):
    sheet = ledger.book.create_sheet(title)
    put(sheet, 1, 1, ledger.header, ledger.keys, rows)


def sheet_renamed(ledger):
    ledger.sheet.title = "Janvier-juin"


def table_renamed(ledger):
    ledger.table = "Tableau12"


def table_lost(ledger):
    """Converted to a range."""
    ledger.table = None


def copy_empty(ledger):
    copied(ledger, [])


def copy_same(ledger):
    copied(ledger, ledger.rows)


def copy_filled_original_emptied(ledger):
    """The sheet was copied, the copy was filled in, the original left empty."""
    copied(ledger, ledger.rows)
    ledger.rows = []


def copy_differs(ledger):
    copied(ledger, ledger.rows[1:])


def columns_moved(ledger):
    for key, to in (("eligible", 2), ("description", 0), ("comment", 4)):
        at = ledger.keys.index(key)
        ledger.keys.insert(to, ledger.keys.pop(at))
        ledger.header.insert(to, ledger.header.pop(at))


def columns_added(ledger):
    for at, header in ((3, "Our reference"), (9, "Cost centre")):
        ledger.keys.insert(at, header)
        ledger.header.insert(at, header)
        for row in ledger.rows:
            row[header] = 4711


def headers_in_english(ledger):
    ledger.header = [ENGLISH[KEYS.index(key)] if key in KEYS else text for key, text in zip(ledger.keys, ledger.header)]


def headers_nearly(ledger):
    headers_in_english(ledger)
    ledger.header = [NEAR.get(key, text) for key, text in zip(ledger.keys, ledger.header)]


def header_unknown(ledger):
    ledger.header[ledger.keys.index("eligible")] = "Montant"


def column_dropped(ledger):
    at = ledger.keys.index("evidence")
    del ledger.keys[at], ledger.header[at]


def rows_blank_between(ledger):
    for at in (2, 2, 7):
        ledger.rows.insert(at, {})


def row_deleted(ledger):
    del ledger.rows[4]


def rows_sorted(ledger):
    ledger.rows.sort(key=lambda row: str(row.get("supplier") or ""), reverse=True)


def rows_hidden(ledger):
    """As a filter leaves them."""
    for row in range(ledger.top + 2, ledger.top + 9):
        ledger.sheet.row_dimensions[row].hidden = True


def table_shrunk(ledger):
    """The last lines stand just below the table."""
    ledger.below, ledger.grown = 4, 0


def table_grown(ledger):
    ledger.grown = 400


def lines_below_after_gap(ledger):
    last = [ledger.rows.pop() for _ in range(3)]
    ledger.grown = 0
    ledger.after = [{}, {}] + last[::-1]


def signature_below(ledger):
    ledger.grown = 0
    ledger.after = [{}, {"supplier": "Certified by the finance officer"}, {"action": "Done at Evora, signature"}]


def totals_between(ledger):
    """Labels with sums, as formulas and as numbers."""
    ledger.rows.insert(6, {"supplier": "Sous-total", "net": "=SUBTOTAL(9,L7:L12)", "eligible": "=SUBTOTAL(9,O7:O12)"})
    ledger.rows.insert(11, {"action": "TOTAL 2", "net": 99999.5, "eligible": 123456.78})
    ledger.rows.append({"net": "=SUM(L7:L60)", "vat": "=SUM(M7:M60)", "eligible": "=SUM(O7:O60)"})
    ledger.rows.append({"description": "Total général", "eligible": 1.0})


def notes_between(ledger):
    ledger.rows.insert(3, {"action": "Expenses of the second semester"})
    ledger.rows.insert(8, {"line": "see the letter of 3 May"})


def headers_repeated(ledger):
    ledger.rows.insert(5, dict(zip(ledger.keys, ledger.header)))


def numbers_as_text(ledger):
    for row in ledger.rows[::2]:
        for key in ("net", "vat", "eligible"):
            if isinstance(row.get(key), (int, float)):
                row[key] = f"{row[key]:,.2f}".replace(",", " ").replace(".", ",") + " €" * (key == "net" and row["currency"] == "EUR")


def dates_as_text(ledger):
    for row in ledger.rows[::3]:
        for key in ("documentDate", "paymentDate"):
            if isinstance(row.get(key), datetime.datetime):
                row[key] = row[key].strftime("%d/%m/%Y")


def amount_ambiguous(ledger):
    """1.234 alone can be two amounts: neither is taken."""
    ledger.rows[3]["eligible"] = "1.234"


def formula_never_calculated(ledger):
    ledger.rows[3]["eligible"] = "=100+20"
    ledger.rows[5]["vat"] = "=L12*0.2"


def error_values(ledger):
    ledger.rows[2]["eligible"] = "#N/A"
    ledger.rows[4]["net"] = "#VALUE!"


def codes_misspelt(ledger):
    ledger.rows[1]["category"] = "SATFF"
    ledger.rows[2]["action"] = "?"


def cells_merged(ledger):
    """The same supplier and category stand once, over two lines."""
    at = next(i for i in range(2, len(ledger.rows)) if same(ledger.rows[i - 1], ledger.rows[i]))
    for key in ("supplier", "category", "action"):
        letter = get_column_letter(ledger.left + ledger.keys.index(key))
        if key != "supplier" or ledger.rows[at - 1][key] == ledger.rows[at][key]:
            ledger.rows[at][key] = None
            ledger.sheet.merge_cells(f"{letter}{ledger.top + at}:{letter}{ledger.top + at + 1}")


def same(one, other):
    return all(one[key] == other[key] for key in ("category", "action"))


def dates_from_1904(ledger):
    ledger.book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904


def accord_unhidden(ledger):
    ledger.book["_accord"].sheet_state = "visible"


def accord_missing(ledger):
    del ledger.book["_accord"]


def accord_value(ledger, key, value):
    for row in ledger.book["_accord"].iter_rows():
        if row[0].value == key:
            row[1].value = value


def accord_agreement_edited(ledger):
    accord_value(ledger, "agreement 1", "eyJ4Ijox")


def accord_partner_emptied(ledger):
    accord_value(ledger, "partner", None)


def accord_project_edited(ledger):
    accord_value(ledger, "project", "another-project")


def accord_partner_edited(ledger):
    partner = next(row[1].value for row in ledger.book["_accord"].iter_rows() if row[0].value == "partner")
    accord_value(ledger, "partner", partner[0] + ("2" if partner[1:] == "1" else "1"))


def only_the_ledger(ledger):
    for sheet in list(ledger.book.worksheets):
        if sheet is not ledger.sheet:
            del ledger.book[sheet.title]


def main(path):
    with open(path, encoding="utf-8") as file:
        jobs = json.load(file)
    for job in jobs:
        book = openpyxl.load_workbook(job["source"])
        ledger = Ledger(book)
        for name in job["damages"]:
            globals()[name.replace("-", "_")](ledger)
        ledger.write()
        book.save(job["target"])
    print(len(jobs))


if __name__ == "__main__":
    main(*sys.argv[1:])
