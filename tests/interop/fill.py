"""Types a ledger into a partner workbook as an outsider would, with openpyxl: fill.py WORKBOOK LEDGER.csv PARTNER OUT

The values go below the header of the table Expenses, in the order of its first 22 columns; calculated columns are left
as they are. Codes are written alone, dates as dates, numbers as numbers.
"""
import csv
import datetime
import sys

import openpyxl

DATES = {"Document date", "Payment date"}
NUMBERS = {"Line", "Units", "Net", "VAT", "Eligible", "Exchange rate"}
CALCULATED = {"Gross", "Declared"}


def typed(header, text):
    if text == "":
        return None
    if header in DATES:
        return datetime.datetime.strptime(text, "%Y-%m-%d")
    if header in NUMBERS:
        return float(text)
    return text


def main(source, ledger, partner, target):
    book = openpyxl.load_workbook(source)
    sheet, area = next((ws, ws.tables["Expenses"].ref) for ws in book.worksheets if "Expenses" in ws.tables)
    first = sheet[area.split(":")[0]]
    with open(ledger, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row.pop("Partner") == partner]
    for down, row in enumerate(rows, start=1):
        for across, (header, text) in enumerate(row.items()):
            if header not in CALCULATED and text != "":
                sheet.cell(first.row + down, first.column + across).value = typed(header, text)
    book.save(target)
    print(len(rows))


main(*sys.argv[1:])
