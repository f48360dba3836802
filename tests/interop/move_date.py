"""Moves the end of the first row of the table Calendar: move_date.py WORKBOOK DAYS OUT"""
import datetime
import sys

import openpyxl


def main(source, days, target):
    book = openpyxl.load_workbook(source)
    sheet, area = next((ws, ws.tables["Calendar"].ref) for ws in book.worksheets if "Calendar" in ws.tables)
    first = sheet[area.split(":")[0]]
    cell = sheet.cell(first.row + 1, first.column + 4)
    cell.value = cell.value + datetime.timedelta(days=int(days))
    book.save(target)


main(*sys.argv[1:])
