"""The parts of a workbook as they stand: texts, number formats, the cells of a sheet, tables."""
import re

from package import MAIN, Bad, area, elements, linked, nothing, position

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}


class Table:
    def __init__(self):
        self.name, self.area, self.header_rows, self.totals_rows, self.columns = "", None, 1, 0, []


def shared_texts(data):
    texts, phonetic, inside = [], 0, False

    def start(name, _):
        nonlocal phonetic, inside
        if name == "si":
            texts.append([])
        elif name == "rPh":
            phonetic += 1
        inside = name == "t" and not phonetic

    def end(name):
        nonlocal phonetic, inside
        phonetic -= name == "rPh"
        inside = False

    def text(more):
        if inside and texts:
            texts[-1].append(more)

    elements(data, MAIN, start, end, text)
    return [unescaped("".join(pieces)) for pieces in texts]


def unescaped(text):
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def formats(data):
    """The number format of each cell style."""
    codes, styles, path = dict(BUILT_IN), [], []

    def start(name, attributes):
        if name == "numFmt":
            codes[number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif name == "xf" and path and path[-1] == "cellXfs":
            styles.append(number(attributes.get("numFmtId", "0")))
        path.append(name)

    elements(data, MAIN, start, lambda _: path.pop(), nothing)
    return [codes.get(one, "General") for one in styles]


def number(text):
    try:
        return int((text or "").strip())
    except ValueError as error:
        raise Bad(f"no number: {text!r}") from error


def raw_sheet(data):
    """As it stands: {row: {column: (type, value, style, formula, text)}}, cells given twice, merges, links to tables."""
    rows, twice, merges, tables = {}, set(), [], []
    at_row = at_column = phonetic = 0
    cell = None
    into = None

    def start(name, attributes):
        nonlocal at_row, at_column, cell, into, phonetic
        if name == "row":
            at_row = number(attributes["r"]) if "r" in attributes else at_row + 1
            at_column = 0
            rows.setdefault(at_row, {})
        elif name == "c":
            if "r" in attributes:
                row, at_column = position(attributes["r"])
                if row != at_row:
                    raise Bad(f"{attributes['r']} in row {at_row}")
            else:
                at_column += 1
            cell = {"t": attributes.get("t", "n"), "s": number(attributes.get("s", "0")), "v": None, "f": None, "is": None}
        elif name == "rPh":
            phonetic += 1
        elif cell is not None and name in ("v", "f", "t") and not phonetic:
            into = "is" if name == "t" else name
            if name == "v" and cell["v"] is not None:
                cell["again"] = cell["v"]
                cell["v"] = ""
            cell[into] = cell[into] or ""
        elif name == "mergeCell":
            merges.append(area(attributes.get("ref")))
        elif name == "tablePart":
            tables.append(linked(attributes))

    def end(name):
        nonlocal cell, into, phonetic
        phonetic -= name == "rPh"
        if name == "c" and cell is not None:
            if at_column in rows.get(at_row, {}) or cell.get("again", cell["v"]) != cell["v"]:
                twice.add((at_row, at_column))
            rows.setdefault(at_row, {})[at_column] = (cell["t"], cell["v"], cell["s"], cell["f"], cell["is"])
            cell = None
        elif name in ("v", "f", "t"):
            into = None

    def text(more):
        if cell is not None and into is not None:
            cell[into] += more

    elements(data, MAIN, start, end, text)
    return rows, twice, merges, tables


def table(data):
    made = Table()

    def start(name, attributes):
        if name == "table":
            made.name = attributes.get("displayName") or attributes.get("name") or ""
            made.area = area(attributes.get("ref"))
            made.header_rows = number(attributes.get("headerRowCount", "1"))
            made.totals_rows = number(attributes.get("totalsRowCount", "0"))
        elif name == "tableColumn":
            made.columns.append(unescaped(attributes.get("name", "")))

    elements(data, MAIN, start, nothing, nothing)
    if made.area is None:
        raise Bad("a table without its area")
    return made
