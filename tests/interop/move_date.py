"""Moves dates on the agreement's sheets by days, or types texts: move_date.py WORKBOOK OUT TABLE ROW COLUMN DAYS|=TEXT …"""
import datetime
import sys

import openpyxl


def main(source, target, *moves):
    book = openpyxl.load_workbook(source)
    for table, row, column, change in zip(*[iter(moves)] * 4):
        sheet = next(ws for ws in book.worksheets if table in ws.tables)
        first = sheet[sheet.tables[table].ref.split(":")[0]]
        cell = sheet.cell(first.row + int(row), first.column + int(column))
        cell.value = change[1:] if change.startswith("=") else cell.value + datetime.timedelta(days=int(change))
    book.save(target)


main(*sys.argv[1:])
