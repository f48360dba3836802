"""Whether the stored result of a formula in an input cell can be trusted."""
import re
from decimal import Decimal, InvalidOperation

from package import position

REFERENCE = r"\$?[A-Z]{1,2}\$?\d+"
SUM = re.compile(rf"SUM\(({REFERENCE}):({REFERENCE})\)")
TOKENS = re.compile(rf"({REFERENCE})|(\d+(?:\.\d+)?)|([-+*/()])")
DEEP = 4


def doubt(book, sheet, row, column, cell):
    """None where the result is there and can be trusted, else why not. What a program says it calculated, stands."""
    if not cell.stored:
        return "never calculated"
    if not book.uncertain_results:
        return None
    value = computed(sheet, row, column, cell, 0)
    if value is None:
        return "result not to be trusted"
    if cell.kind != "number" or abs(Decimal(cell.value) - value) > Decimal("0.00001"):
        return "stale result"
    return None


def computed(sheet, row, column, cell, depth):
    """The result of sums, products and the like of cells on the same sheet; None for any other formula."""
    formula = (cell.formula or "").strip().lstrip("=")
    if depth > DEEP or not formula:
        return None
    total = SUM.fullmatch(formula)
    if total:
        (top, left), (bottom, right) = position(total[1]), position(total[2])
        if (bottom - top + 1) * (right - left + 1) > 200:
            return None
        places = [(down, over) for down in range(top, bottom + 1) for over in range(left, right + 1)]
        if (row, column) in places:
            return None
        values = [at(sheet, place, depth, True) for place in places]
        return None if None in values else sum(values, Decimal(0))
    text, end, pieces = formula.replace(" ", ""), 0, []
    for found in TOKENS.finditer(text):
        if found.start() != end:
            return None
        end = found.end()
        if found[1]:
            place = position(found[1])
            value = None if place == (row, column) else at(sheet, place, depth, False)
            if value is None:
                return None
            pieces.append(f"Decimal('{value}')")
        else:
            pieces.append(f"Decimal('{found[2]}')" if found[2] else found[3])
    if end != len(text) or not pieces:
        return None
    try:
        # Nothing but decimals, operators and brackets stands in it.
        return Decimal(eval("".join(pieces), {"Decimal": Decimal, "__builtins__": {}}))
    except (ArithmeticError, InvalidOperation, SyntaxError, TypeError):
        return None


def at(sheet, place, depth, in_sum):
    """The number in a cell, by its own formula where that can be calculated; 0 for none; None for anything else."""
    cell = sheet.rows.get(place[0], {}).get(place[1])
    if cell is None or (cell.kind == "blank" and cell.formula is None):
        return Decimal(0)
    if cell.formula is not None:
        value = computed(sheet, place[0], place[1], cell, depth + 1)
        if value is not None:
            return value
    if cell.kind == "number":
        return Decimal(cell.value)
    return Decimal(0) if in_sum and cell.kind == "text" and cell.formula is None else None
