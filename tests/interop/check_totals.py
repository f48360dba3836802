"""Adds up partner workbooks independently of Accord: check_totals.py AGREEMENT.json FILE… -> JSON

For each file: partner, lines with an amount, and what was read by category, action and period, as decimal strings. Only
what is needed for that is read, with openpyxl and the standard library. A file that cannot be read for certain has an
"error" instead.
"""
import collections
import difflib
import json
import re
import sys
import unicodedata
import warnings
from decimal import ROUND_HALF_UP, Decimal

import openpyxl

warnings.simplefilter("ignore")
HEADERS = {
    "line": ["Line", "Ligne", "Linha"],
    "action": ["Action", "Ação"],
    "category": ["Category", "Catégorie", "Categoria"],
    "period": ["Period", "Période", "Período"],
    "supplier": ["Supplier", "Fournisseur", "Fornecedor"],
    "type": ["Document type", "Type de pièce", "Tipo de documento"],
    "number": ["Document no.", "N° de pièce", "N.º do documento", "Invoice number"],
    "dated": ["Document date", "Date de la pièce", "Data do documento", "Invoice date"],
    "paid": ["Payment date", "Date de paiement", "Data de pagamento"],
    "description": ["Description", "Descrição"],
    "net": ["Net", "Montant HT", "Valor sem IVA", "Net amount"],
    "vat": ["VAT", "TVA", "IVA", "VAT amount"],
    "gross": ["Gross", "Montant TTC", "Valor com IVA"],
    "eligible": ["Eligible", "Montant éligible", "Valor elegível", "Eligible amount"],
    "currency": ["Currency", "Devise", "Moeda"],
    "rate": ["Exchange rate", "Taux de change", "Taxa de câmbio"],
    "declared": ["Declared", "Montant déclaré", "Valor declarado"],
    "shared": ["Shared cost", "Dépense commune", "Despesa comum"],
    "evidence": ["Evidence", "Justificatif", "Comprovativo"],
    "status": ["Status", "Statut", "Estado"],
    "comment": ["Comment", "Commentaire", "Comentário"],
}
NEEDED = set(HEADERS) - {"line", "gross", "declared"}
TOTAL = re.compile(r"^(sous-|sub)?total")
CENT = Decimal("0.01")


class Refused(Exception):
    pass


def plain(text):
    text = unicodedata.normalize("NFD", str(text))
    text = "".join(sign for sign in text if not unicodedata.combining(sign)).lower()
    return " ".join(re.sub(r"\(.*?\)", " ", text).split())


KNOWN = {plain(text): key for key, texts in HEADERS.items() for text in texts}


def key_of(cell):
    if not isinstance(cell, str):
        return None
    if plain(cell) in KNOWN:
        return KNOWN[plain(cell)]
    text = plain(cell).replace(" name", "")
    near = difflib.get_close_matches(text, KNOWN, n=1, cutoff=0.85)
    return KNOWN[near[0]] if near else None


def ledgers(book):
    """Header rows with what stands below them, sheet by sheet."""
    for sheet in book.worksheets:
        if sheet.title == "_accord":
            continue
        rows = [list(row) for row in sheet.iter_rows(values_only=True)]
        for at, row in enumerate(rows):
            keys = [key_of(cell) for cell in row]
            if len(set(keys) - {None}) >= 10:
                columns = {}
                for across, key in enumerate(keys):
                    columns.setdefault(key, across)
                columns.pop(None, None)
                fill_merged(sheet, rows, columns)
                yield sheet.title, columns, [lines_of(below, columns) for below in rows[at + 1:]]
                break


def fill_merged(sheet, rows, columns):
    """What is merged over rows stands in each of them, amounts aside."""
    wanted = {at for key, at in columns.items() if key in ("action", "category", "period", "supplier")}
    for area in sheet.merged_cells.ranges:
        if area.min_col - 1 in wanted:
            for row in range(area.min_row, area.max_row):
                if any(rows[row][at] not in (None, "") for at in range(len(rows[row])) if at != area.min_col - 1):
                    rows[row][area.min_col - 1] = rows[area.min_row - 1][area.min_col - 1]


def lines_of(row, columns):
    return {key: row[at] for key, at in columns.items() if row[at] not in (None, "")}


def is_line(row):
    if not set(row) - {"line", "period", "currency", "rate", "status", "gross", "declared"}:
        return False
    if sum(key_of(value) == key for key, value in row.items()) >= 5:
        return False
    if "dated" in row or "paid" in row:
        return True
    labelled = any(isinstance(value, str) and TOTAL.match(plain(value)) for value in row.values())
    return not labelled and bool(set(row) & {"net", "eligible"})


def amount(value):
    """An amount as number or text; nothing where it is neither, or could be two."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return Decimal(repr(value))
    text = re.sub(r"[\s\u00a0\u202f€]|EUR", "", str(value))
    if re.fullmatch(r"-?\d+(,\d+)?", text) and not re.fullmatch(r"-?[1-9]\d{0,2},\d{3}", text):
        return Decimal(text.replace(",", "."))
    if re.fullmatch(r"-?\d+\.\d+", text) and not re.fullmatch(r"-?[1-9]\d{0,2}\.\d{3}", text):
        return Decimal(text)
    return None


def declared(row, currency):
    eligible = amount(row.get("eligible"))
    own = row.get("currency", currency) == currency
    rate = amount(row["rate"]) if "rate" in row else Decimal(1) if own else None
    if eligible is None or not rate:
        return Decimal(0)
    return (eligible / rate).quantize(CENT, ROUND_HALF_UP)


def code(value, codes):
    text = str(value or "").split("·")[0].strip().lower()
    return next((known for known in codes if known.lower() == text), "?")


def whose(book, partners):
    """By the hidden sheet, else by the title that begins with a partner's code and name."""
    if "_accord" in book.sheetnames:
        for key, value, *_ in book["_accord"].iter_rows(values_only=True, max_col=2):
            if key == "partner" and value:
                return value
    for sheet in book.worksheets:
        for row in sheet.iter_rows(max_row=5, values_only=True):
            for cell in row:
                for partner in partners:
                    if isinstance(cell, str) and cell.startswith(f"{partner['code']} · {partner['name']} · "):
                        return partner["code"]
    raise Refused("nobody's")


def totals(path, agreement):
    book = openpyxl.load_workbook(path, data_only=True)
    found = [(columns, [row for row in rows if is_line(row)]) for _, columns, rows in ledgers(book)]
    filled = [(columns, rows) for columns, rows in found if rows]
    if not found:
        raise Refused("no ledger")
    columns, rows = (filled or found)[0]
    if any(other != rows for _, other in filled[1:]):
        raise Refused("several ledgers")
    if NEEDED - set(columns):
        raise Refused("columns missing: " + ", ".join(sorted(NEEDED - set(columns))))
    sums = {name: collections.Counter() for name in ("category", "action", "period")}
    codes = {
        "category": [one["code"] for one in agreement["categories"]],
        "action": [one["code"] for one in agreement["actions"]],
        "period": [one["code"] for one in agreement["periods"]],
    }
    total = Decimal(0)
    for row in rows:
        value = declared(row, agreement["project"]["currency"])
        total += value
        for name, sum_by in sums.items():
            sum_by[code(row.get(name), codes[name])] += value
    by = {name: {key: str(value) for key, value in sum_by.items()} for name, sum_by in sums.items()}
    return {"partner": whose(book, agreement["partners"]), "lines": len(rows), "read": str(total), **by}


def main(agreement_path, *paths):
    with open(agreement_path, encoding="utf-8") as file:
        agreement = json.load(file)
    said = {}
    for path in paths:
        try:
            said[path] = totals(path, agreement)
        except Refused as refusal:
            said[path] = {"error": str(refusal)}
    json.dump(said, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
