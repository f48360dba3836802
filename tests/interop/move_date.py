"""Moves the end of a row on the agreement's sheets: move_date.py WORKBOOK OUT TABLE ROW COLUMN DAYS …"""
import datetime
import sys

import openpyxl


def main(source, target, *moves):
    book = openpyxl.load_workbook(source)
    for table, row, column, days in zip(*[iter(moves)] * 4):
        sheet = next(ws for ws in book.worksheets if table in ws.tables)
        first = sheet[sheet.tables[table].ref.split(":")[0]]
        cell = sheet.cell(first.row + int(row), first.column + int(column))
        cell.value = cell.value + datetime.timedelta(days=int(days))
    book.save(target)


main(*sys.argv[1:])
