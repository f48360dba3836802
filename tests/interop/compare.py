"""Reads two workbooks with openpyxl and tells where their results differ: compare.py STORED RECALCULATED

Prints one line a difference, and one for every error value: sheet, cell, stored, recalculated. Volatile figures of
today's date are told apart by the name of the day they stand for, so STORED must have been made today.
"""
import datetime
import sys

import openpyxl


def plain(value):
    if isinstance(value, datetime.datetime):
        return (value - datetime.datetime(1899, 12, 30)).days
    if isinstance(value, bool):
        return int(value)
    return value


def same(a, b):
    a, b = plain(a), plain(b)
    if a in (None, "") and b in (None, ""):
        return True
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) < 1e-6
    return a == b


def main(stored_path, recalculated_path):
    stored = openpyxl.load_workbook(stored_path, data_only=True)
    again = openpyxl.load_workbook(recalculated_path, data_only=True)
    formulas = openpyxl.load_workbook(stored_path)
    compared = 0
    for sheet in stored.worksheets:
        other = again[sheet.title]
        for row in formulas[sheet.title].iter_rows():
            for cell in row:
                here, there = sheet[cell.coordinate].value, other[cell.coordinate].value
                error = isinstance(there, str) and there.startswith("#") and there.endswith(("!", "?", "A", "#"))
                formula = cell.data_type == "f"
                compared += formula
                if error or (formula and not same(here, there)):
                    print(f"{sheet.title}!{cell.coordinate}\t{here}\t{there}\t{cell.value}")
    print(f"compared {compared}")


main(*sys.argv[1:])
