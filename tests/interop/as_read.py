"""What openpyxl finds in a workbook, as JSON: as_read.py FILE"""
import datetime
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")  # extensions that openpyxl leaves out: data bars' newer form, descriptions of tables


def color(found):
    return found.rgb[2:] if found is not None and isinstance(found.rgb, str) else None


def look(cell):
    font, fill, border, align = cell.font, cell.fill, cell.border, cell.alignment
    sides = [side.style and color(side.color) for side in (border.top, border.right, border.bottom, border.left)]
    return {
        "font": [font.name, font.sz, bool(font.b), bool(font.i), color(font.color)],
        "fill": color(fill.fgColor) if fill.fill_type == "solid" else None,
        "border": sides,
        "align": [align.horizontal, align.vertical, bool(align.wrap_text), int(align.indent)],
        "format": cell.number_format,
        "locked": cell.protection.locked,
    }


def value(cell):
    if isinstance(cell.value, (datetime.datetime, datetime.time)):
        return openpyxl.utils.datetime.to_excel(cell.value)
    return cell.value


def rule(found):
    overlaid = found.dxf and [found.dxf.font and color(found.dxf.font.color), color(found.dxf.fill.bgColor) if found.dxf.fill else None]
    bar = found.dataBar and [color(found.dataBar.color), *[f"{c.type}{float(c.val or 0):g}" for c in found.dataBar.cfvo]]
    return [found.type, found.priority, found.formula, overlaid, bool(found.stopIfTrue), bar]


def stroke_or_fill(look):
    """The colour of a bar or a line, and how a line is dashed."""
    if look.solidFill is not None:
        return [look.solidFill.srgbClr, None]
    return [look.line.solidFill.srgbClr, look.line.prstDash if look.line.prstDash != "solid" else None]


def chart(found):
    return {
        "title": "".join(run.t for run in found.title.tx.rich.p[0].r),
        "series": [[s.tx.v, s.cat.strRef.f, s.val.numRef.f, *stroke_or_fill(s.graphicalProperties)] for s in found.ser],
        "from": [found.anchor._from.row, found.anchor._from.col],
        "to": [found.anchor.to.row, found.anchor.to.col],
    }


def sheet_of(sheet):
    page, merged = sheet.page_setup, {c for area in sheet.merged_cells.ranges for c in list(area.cells)[1:]}
    return {
        "name": sheet.title,
        "hidden": sheet.sheet_state != "visible",
        "locked": bool(sheet.protection.sheet),
        "gridlines": sheet.sheet_view.showGridLines is not False,
        "tab": color(sheet.sheet_properties.tabColor),
        "widths": [sheet.column_dimensions[key].width for key in sheet.column_dimensions],
        "heights": {row: found.ht for row, found in sheet.row_dimensions.items() if found.customHeight},
        "freeze": sheet.freeze_panes and [sheet.sheet_view.pane.ySplit or 0, sheet.sheet_view.pane.xSplit or 0],
        "cells": {
            cell.coordinate: [value(cell), look(cell)]
            for row in sheet.iter_rows()
            for cell in row
            if (cell.has_style or cell.value is not None) and (cell.row, cell.column) not in merged
        },
        "links": {cell.coordinate: cell.hyperlink.location for row in sheet.iter_rows() for cell in row if cell.hyperlink},
        "merges": sorted(str(area) for area in sheet.merged_cells.ranges),
        "tables": [
            [
                table.name,
                table.ref,
                table.autoFilter and table.autoFilter.ref,
                [[c.name, c.calculatedColumnFormula and c.calculatedColumnFormula.attr_text] for c in table.tableColumns],
            ]
            for table in sheet.tables.values()
        ],
        "validations": [
            [v.type, str(v.sqref), v.errorStyle or "stop", v.formula1, v.formula2, v.promptTitle, v.prompt, v.errorTitle, v.error]
            for v in sheet.data_validations.dataValidation
        ],
        "rules": sorted(
            [[str(area.sqref), *rule(found)] for area in sheet.conditional_formatting for found in area.rules],
            key=lambda found: found[2],
        ),
        "charts": [chart(found) for found in sheet._charts],
        "page": [page.orientation, page.scale, page.fitToWidth, page.fitToHeight, page.pageOrder, page.paperSize],
        "breaks": [[b.id for b in sheet.row_breaks.brk], [b.id for b in sheet.col_breaks.brk]],
        "titles": [sheet.print_title_rows, sheet.print_title_cols],
    }


book = openpyxl.load_workbook(sys.argv[1])
names = {name.name: name.attr_text for name in book.defined_names.definedName if name.localSheetId is None}
json.dump({"names": names, "title": book.properties.title, "sheets": [sheet_of(s) for s in book.worksheets]}, sys.stdout)
