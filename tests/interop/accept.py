"""Writes a decision into the table Acceptances of a project workbook: accept.py WORKBOOK PARTNER LINE RULE REASON OUT"""
import sys

import openpyxl


def main(source, partner, line, rule, reason, target):
    book = openpyxl.load_workbook(source)
    sheet, area = next((ws, ws.tables["Acceptances"].ref) for ws in book.worksheets if "Acceptances" in ws.tables)
    first = sheet[area.split(":")[0]]
    decision = None  # blank: kept
    for across, value in enumerate([partner, int(line), rule, decision, reason]):
        sheet.cell(first.row + 1, first.column + across).value = value
    book.save(target)


main(*sys.argv[1:])
