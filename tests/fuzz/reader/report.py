"""What is said of a workbook: the rows of its ledgers with their figures, and rows elsewhere that could be expenses."""
import hashlib
import re
from decimal import Decimal, InvalidOperation

from ledger import (
    AMOUNTS, CALCULATED, DAYS, NEEDED, NO_LINE, elsewhere, in_columns, is_day, is_filled, is_pasted, ledgers,
)
from results import doubt
from worth import amount_of, cents, day_of, text_of, visible


def signature(cells):
    text = "\0".join(f"{cell.kind}{cell.value}" for _, cell in sorted(cells.items()) if cell.kind != "blank")
    return hashlib.md5(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def values(cells):
    """What stands in cells, as texts that can be compared; of texts only those with a digit, such as numbers and codes."""
    found = set()
    for cell in cells:
        if cell.kind == "number":
            found.add(Decimal(cell.value))
        elif cell.kind == "text" and re.search(r"\d", cell.value):
            found.add(visible(cell.value).casefold())
    return found


def is_true_total(ledger, row, cells):
    """The totals row of a table that holds sums and a label, as spreadsheet programs make it."""
    table = ledger.table
    if table is None or not table.totals_rows or row != table.area[2]:
        return False
    keys = [ledger.columns[key] for key in AMOUNTS + DAYS if key in ledger.columns]
    return all(cells[at].formula is not None or cells[at].kind == "blank" for at in keys if at in cells)


def without_headers(here, row, cells):
    """What stands in a row beside the headers that may stand there too; a table without header row has none above it."""
    headers = [one for one in here if one.header == row and (one.table is None or one.table.header_rows)]
    return {at: cell for at, cell in cells.items() if not any(one.left <= at <= one.right for one in headers)}


def reading(book, ledger, row, cells, own):
    """The figures of a row in the ledger's columns; `doubts` says by column why one of them is not certain."""
    at = {key: cells.get(column) for key, column in ledger.columns.items()}
    doubts = {}
    for key, cell in at.items():
        if cell is None:
            continue
        if cell.twice:
            doubts[key] = "twice"
        elif key not in CALCULATED and cell.formula is not None:
            why = doubt(book, ledger.sheet, row, ledger.columns[key], cell)
            if why:
                doubts[key] = why
    currency, why = text_of(at.get("currency"))
    code = currency.split("·")[0].strip().upper() or own
    # A label or an everyday word may be known to the product, and is no concern of this reader.
    open_ = ["currency"] if not why and not re.fullmatch(r"[A-Z]{3}", code) else []
    if why:
        doubts.setdefault("currency", why)
    eligible, why = amount_of(at.get("eligible"), None if open_ else code)
    if why:
        doubts.setdefault("eligible", why)
    elif eligible is None:
        doubts.setdefault("eligible", "missing")
    for key in ("net", "vat", "units"):
        _, why = amount_of(at.get(key), None if open_ or key == "units" else code)
        if why:
            doubts.setdefault(key, why)
    rate, why = amount_of(at.get("rate"), None)
    if why or (rate is not None and rate <= 0):
        doubts.setdefault("rate", why or "not positive")
    elif rate is None and code != own and not open_:
        doubts.setdefault("rate", "missing")
    declared = 0
    if eligible is not None and (rate is None or rate > 0):
        try:
            declared = cents(eligible / (rate if rate is not None else Decimal(1)))
        except InvalidOperation:
            doubts.setdefault("eligible", "too large")
    said = {"declared": declared}
    for key in DAYS:
        said[key], why = day_of(at.get(key), book.from_1904)
        if why:
            doubts.setdefault(key, why)
    for key in ("action", "category", "documentNo", "supplier"):
        said[key], why = text_of(at.get(key), book.from_1904)
        if why:
            doubts.setdefault(key, why)
    status, _ = text_of(at.get("status"))
    return {**said, "status": status, "doubts": doubts, "open": open_}


def outside(sheet, here):
    """Rows of a sheet outside its ledgers that could be expenses, and what stands in any; seen once where it has none."""
    if here or sheet.tables:
        return seen_outside(sheet, here)
    if sheet.cells.outside is None:
        sheet.cells.outside = seen_outside(sheet, here)
    return sheet.cells.outside


def seen_outside(sheet, here):
    stray, others = [], []
    for row, cells in sorted(sheet.rows.items()):
        cells = without_headers(here, row, cells)
        own = [one for one in here if row > one.header or in_columns(one, cells)]
        there = {
            at: cell for at, cell in cells.items()
            if cell.kind != "blank" and not any(one.left <= at <= one.right for one in own)
        }
        if there:
            others.append(signature(there))
        # A row that was pasted into one of the ledger's cells, with nothing else in them.
        filled = [cell for cell in cells.values() if cell.kind == "text"]
        alone = len(filled) == 1 and is_pasted(filled[0].value)
        if (there and elsewhere(there.values())) or alone:
            some = there or cells
            dated = any(is_day(cell) for cell in some.values()) or alone
            stray.append({"row": row, "dated": dated, "signature": signature(some), "of": values(some.values())})
    return stray, others


def report(book, currency):
    """What is said of a workbook: its ledgers, their rows, and rows elsewhere that could be expenses."""
    found, stray, lines, others = [], [], [], []
    for sheet in book.sheets:
        if sheet.name.lower() == "_accord":
            continue
        here = ledgers(sheet)
        for ledger in here:
            rows = []
            for row, cells in sorted(sheet.rows.items()):
                cells = without_headers(here, row, cells)
                below = row > ledger.header
                could = in_columns(ledger, cells)
                if not could and not below:
                    continue
                inside = [cells[at] for key, at in ledger.columns.items() if at in cells and key not in NO_LINE]
                if not any(is_filled(cell) for cell in inside):
                    continue
                lines.append(values(cells.values()))
                needed = could and not is_true_total(ledger, row, cells)
                dated = any(is_day(cells[at]) for key, at in ledger.columns.items() if key in DAYS and at in cells)
                rows.append({"row": row, "below": below, "needed": needed, "dated": dated, **reading(book, ledger, row, cells, currency)})
            found.append({
                "sheet": sheet.name, "header": ledger.header,
                "missing": [key for key in NEEDED if key not in ledger.columns], "rows": rows,
            })
        more, rest = outside(sheet, here)
        others += rest
        stray += [{"sheet": sheet.name, **one} for one in more]
    for one in stray:
        of = one.pop("of")
        one["copy"] = len(of) > 2 and any(of <= line for line in lines)
    return {"ledgers": found, "stray": stray, "others": others}
