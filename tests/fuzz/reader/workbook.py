"""A workbook as a program sees it that calculates nothing: sheets, cells with formats and formulas, tables, merges."""
import re
from collections import OrderedDict

from package import MAIN, Bad, Package, elements, linked, nothing
from parts import formats, number, raw_sheet, shared_texts, table, unescaped

NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
TRUE = {"1", "true"}


class Cell:
    """kind: number, text, logical, error, day (ISO), blank, bad (what the standard does not allow).

    `formula` is its text, "" where another cell has it, None where there is none; `stored` whether a result is there.
    """

    __slots__ = ("kind", "value", "style", "formula", "stored", "twice")

    def __init__(self, kind, value, style, formula, stored):
        self.kind, self.value, self.style, self.formula, self.stored = kind, value, style, formula, stored
        self.twice = False


class Cells:
    """What stands in a part of a sheet, by row and column, and what was seen outside ledgers where it has none."""

    def __init__(self, raw, texts, codes):
        found, twice, self.merges, self.parts = raw
        self.rows = {row: {at: read_cell(cell, texts, codes) for at, cell in cells.items()} for row, cells in found.items()}
        for row, column in twice:
            self.rows[row][column].twice = True
        self.outside = None


class Sheet:
    def __init__(self, name, state, cells):
        self.name, self.state, self.cells = name, state, cells
        self.rows, self.tables, self.merges = cells.rows, [], cells.merges


class Remembered:
    """Parts that were read before, by their bytes: mutants of one file share most of theirs."""

    def __init__(self, size=400):
        self.known, self.size = OrderedDict(), size

    def get(self, kind, data, read):
        key = (kind, data)
        if key in self.known:
            self.known.move_to_end(key)
        else:
            self.known[key] = read(data)
            if len(self.known) > self.size:
                self.known.popitem(last=False)
        return self.known[key]


remembered = Remembered()


def read_cell(raw, texts, codes):
    kind, value, style, formula, inline = raw
    code = codes[style] if 0 <= style < len(codes) else "General"
    # White space around a value is none of it, except in a text that a formula gave.
    plain = None if value is None else value if kind == "str" else value.strip(" \t\r\n")
    stored = plain is not None and (plain != "" or kind == "str")
    if kind == "inlineStr":
        return Cell("text" if (inline or "").strip() else "blank", unescaped(inline or ""), code, formula, inline is not None)
    if not stored or (kind == "str" and plain.strip() == ""):
        return Cell("blank", "", code, formula, stored)
    if kind == "s":
        index = number(plain)
        if not 0 <= index < len(texts):
            return Cell("bad", plain, code, formula, True)
        return Cell("text" if texts[index].strip() else "blank", texts[index], code, formula, True)
    if kind == "str":
        return Cell("text", unescaped(plain), code, formula, True)
    if kind in ("b", "e", "d"):
        return Cell({"b": "logical", "e": "error", "d": "day"}[kind], plain, code, formula, True)
    if kind == "n" and NUMBER.fullmatch(plain):
        return Cell("number", plain, code, formula, True)
    return Cell("bad", plain, code, formula, True)


class Workbook:
    def __init__(self, data):
        package = Package(data)
        main = next((target for kind, target in package.relations("").values() if kind == "officeDocument"), None)
        if main is None:
            raise Bad("no workbook")
        self.from_1904 = False
        self.calculation = {}
        listed = []
        roots = []

        def start(name, attributes):
            if not roots:
                roots.append(name)
            if name == "workbookPr":
                self.from_1904 = attributes.get("date1904", "0") in TRUE
            elif name == "calcPr":
                self.calculation = attributes
            elif name == "sheet":
                listed.append((attributes.get("name", ""), attributes.get("state", "visible"), linked(attributes)))

        elements(package.part(main), MAIN, start, nothing, nothing)
        if roots != ["workbook"]:
            raise Bad("the main part is no workbook")
        links = package.relations(main)

        def one(kind, read):
            target = next((target for key, target in links.values() if key == kind), None)
            part = package.part(target) if target else None
            return part, remembered.get(kind, part, read) if target else []

        some, texts = one("sharedStrings", shared_texts)
        other, codes = one("styles", formats)
        self.sheets = []
        for name, state, link in listed:
            if link not in links:
                raise Bad("a sheet that is not there")
            kind, target = links[link]
            if kind != "worksheet":
                continue
            part = package.part(target)
            raw = remembered.get("sheet", part, raw_sheet)
            cells = remembered.get("cells", (part, some, other), lambda _: Cells(raw, texts, codes))
            sheet = Sheet(name, state, cells)
            links_here = package.relations(target) if cells.parts else {}
            for link in cells.parts:
                if link not in links_here:
                    raise Bad("a table that is not there")
                sheet.tables.append(remembered.get("table", package.part(links_here[link][1]), table))
            self.sheets.append(sheet)

    @property
    def uncertain_results(self):
        """Whether the file itself says that what is stored is not the result, or may not be."""
        say = self.calculation
        return (
            say.get("fullCalcOnLoad", "0") in TRUE
            or say.get("calcMode") == "manual"
            or say.get("calcCompleted", "1") not in TRUE
        )
