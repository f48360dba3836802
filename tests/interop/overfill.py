"""Types rows below the header of the table Expenses, beyond its end too, and leaves the table as it is:
overfill.py WORKBOOK ROWS.json OUT. A row is a list of values in the order of the columns; null leaves a cell alone."""
import json
import sys

import openpyxl


def main(source, rows, target):
    book = openpyxl.load_workbook(source)
    sheet, area = next((ws, ws.tables["Expenses"].ref) for ws in book.worksheets if "Expenses" in ws.tables)
    first = sheet[area.split(":")[0]]
    with open(rows, encoding="utf-8") as file:
        for down, row in enumerate(json.load(file), start=1):
            for across, value in enumerate(row):
                if value is not None:
                    sheet.cell(first.row + down, first.column + across).value = value
                    if isinstance(value, str):
                        sheet.cell(first.row + down, first.column + across).data_type = "s"
    book.save(target)


main(*sys.argv[1:])
