"""
Floats of tasks, by what they mean rather than by the two passes of the critical path method: a task's float is the most
days by which it can be late until the last task, or until any other, ends later.

    critical_path.py move WORKBOOK OUT SEED   other dates, and links of every kind, on the agreement's sheets
    critical_path.py floats WORKBOOK          {task: [days pushed by its links, total float, free float]}
"""
import datetime
import json
import random
import sys

import openpyxl

KINDS = ["Starts when it has ended", "Starts when it has started", "Ends when it has ended"]
FAR = 4000


def table(book, name):
    """Its sheet, where its first row is, and where each column is."""
    sheet = next(one for one in book.worksheets if name in one.tables)
    header = sheet[sheet.tables[name].ref][0]
    return sheet, header[0].row + 1, {cell.value: cell.column for cell in header}


def move(source, target, seed):
    chance = random.Random(int(seed))
    book = openpyxl.load_workbook(source)
    sheet, row, at = table(book, "AgreementTasks")
    if not sheet.cell(row, at["Code"]).value:
        invent(book, sheet, row, at)
    codes = []
    while sheet.cell(row, at["Code"]).value:
        codes.append(sheet.cell(row, at["Code"]).value)
        first, last = sheet.cell(row, at["First day"]), sheet.cell(row, at["Last day"])
        first.value += datetime.timedelta(days=chance.randint(-60, 200))
        last.value = first.value + datetime.timedelta(days=chance.randint(0, 150))
        row += 1
    sheet, row, at = table(book, "AgreementLinks")
    while sheet.cell(row, at["Task"]).value:
        row += 1
    for _ in range(len(codes)):
        before, after = sorted(chance.sample(range(len(codes)), 2))
        sheet.cell(row, at["Task"]).value = codes[after]
        sheet.cell(row, at["Preceding task"]).value = codes[before]
        sheet.cell(row, at["Kind"]).value = chance.choice(KINDS)
        sheet.cell(row, at["Days between"]).value = chance.choice([None, 0, chance.randint(-15, 40)])
        row += 1
    book.save(target)


def invent(book, sheet, row, at):
    """Tasks for an agreement that has none."""
    actions, first, columns = table(book, "AgreementActions")
    action, lead, start = (actions.cell(first, columns[name]).value for name in ("Code", "Lead", "First day"))
    for index in range(8):
        values = {"Action": action, "Code": f"T{index + 1}", "Title": f"Task {index + 1}", "Responsible partner": lead}
        for name, value in {**values, "First day": start, "Last day": start}.items():
            sheet.cell(row + index, at[name]).value = value


def plan(book):
    sheet, row, at = table(book, "AgreementTasks")
    tasks, links = {}, []
    while sheet.cell(row, at["Code"]).value:
        code = sheet.cell(row, at["Code"]).value
        first, last = (sheet.cell(row, at[name]).value.toordinal() for name in ("First day", "Last day"))
        tasks[code] = (first, last - first)
        for before in filter(None, (one.strip() for one in str(sheet.cell(row, at["Preceding tasks"]).value or "").split(","))):
            links.append((before, code, KINDS[0], 0))
        row += 1
    sheet, row, at = table(book, "AgreementLinks")
    while sheet.cell(row, at["Task"]).value:
        before, code, kind, lag = (sheet.cell(row, at[name]).value for name in ("Preceding task", "Task", "Kind", "Days between"))
        links.append((before, code, kind, int(lag or 0)))
        row += 1
    return tasks, links


def starts(tasks, links, late=None, days=0):
    """The day on which each task starts where one starts so many days late: pushed until nothing moves any more."""
    start = {code: first for code, (first, _) in tasks.items()}
    delayed = False
    while True:
        moved = False
        for before, code, kind, lag in links:
            length, length_before = tasks[code][1], tasks[before][1]
            earliest = {
                KINDS[0]: start[before] + length_before + 1 + lag,
                KINDS[1]: start[before] + lag,
                KINDS[2]: start[before] + length_before + lag - length,
            }[kind]
            if earliest > start[code]:
                start[code], moved = earliest, True
        if not moved and late is not None and not delayed:
            start[late] += days
            delayed, moved = True, days > 0
        if not moved:
            return start


def most(fits):
    low, high = 0, FAR
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def floats(path):
    tasks, links = plan(openpyxl.load_workbook(path, data_only=True))
    usual = starts(tasks, links)
    end = max(usual[code] + length for code, (_, length) in tasks.items())
    found = {}
    for code in tasks:
        def is_in_time(days):
            late = starts(tasks, links, code, days)
            return max(late[one] + length for one, (_, length) in tasks.items()) <= end

        def leaves_others(days):
            late = starts(tasks, links, code, days)
            return is_in_time(days) and all(late[one] == usual[one] for one in tasks if one != code)

        found[code] = [usual[code] - tasks[code][0], most(is_in_time), most(leaves_others)]
    print(json.dumps(found))


{"move": move, "floats": floats}[sys.argv[1]](*sys.argv[2:])
